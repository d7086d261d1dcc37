/*
 * Inside the room: what the files of the interview share.
 *
 * Ownership: the arena of the interview, unless a comment says otherwise.
 */
#ifndef RC_EXPLORE_INTERVIEW_PARTS_H
#define RC_EXPLORE_INTERVIEW_PARTS_H

#include "explore/interview.h"
#include "scenario/values.h"

/* No answer of a person comes near these. */
enum { RC__SAID_WORDS = 400, RC__SAID_ANSWERS = 8, RC__FILLS = 8, RC__PIECES = 50 };

/* ---- interview_words.c: a line of plain words becomes things that are known ---- */

/* Of two things of equally many words the earlier of these is meant. */
typedef enum rc__sense {
    RC__SENSE_ANSWER, /* a closed answer of the question */
    RC__SENSE_ACT,
    RC__SENSE_STATE,
    RC__SENSE_FORUM,
    RC__SENSE_SPOKEN, /* a word of plain speech */
    RC__SENSE_DATE,
    RC__SENSE_NUMBER
} rc__sense;

typedef enum rc__meaning {
    RC__UNKNOWN,
    RC__NONE,
    RC__YES,
    RC__ONGOING,
    RC__SINCE,
    RC__FROM,
    RC__UNTIL,
    RC__BETWEEN,
    RC__WITHIN,
    RC__FILLER,
    RC__MEANINGS
} rc__meaning;

/* A word as it was written, or a mark between words. */
typedef struct rc__token {
    const char *text, *one; /* [one]: in the singular */
    bool mark;
} rc__token;

typedef struct rc__tokens {
    rc__token *items;
    size_t count, capacity;
} rc__tokens;

typedef struct rc__entry {
    rc__sense sense;
    const char *value; /* code or id */
    const char *spelling;
    rc_record record;    /* of an answer */
    rc__meaning meaning; /* of a spoken word */
    rc__tokens words;
    bool exact; /* a code: in capitals only */
} rc__entry;

typedef struct rc__lexicon {
    rc_arena *arena;
    rc__entry *items;
    size_t count, capacity;
} rc__lexicon;

typedef struct rc__heard {
    rc__sense sense;
    const rc__entry *entry; /* none for dates and numbers */
    rc_span date;
    size_t number;
} rc__heard;

typedef struct rc__hearing {
    rc__heard *items;
    size_t count, capacity;
} rc__hearing;

rc__tokens rc__tokenise(rc_arena *arena, const char *text);
void rc__lexicon_add(rc__lexicon *lexicon, rc__sense sense, const char *spelling,
                     const char *value);
void rc__lexicon_add_states(rc__lexicon *lexicon, const rc_knowledge *knowledge);
void rc__lexicon_add_acts(rc__lexicon *lexicon, const rc_knowledge *knowledge);
void rc__lexicon_add_forums(rc__lexicon *lexicon, const rc_knowledge *knowledge);
void rc__lexicon_add_answers(rc__lexicon *lexicon, const rc_record *answers, size_t count);
void rc__lexicon_add_spoken(rc__lexicon *lexicon, const rc_knowledge *knowledge);
/* All of [text], without fillers and marks; false if a word is not known. */
bool rc__hear(const rc__lexicon *lexicon, const char *text, rc__hearing *out, rc_unclear *unclear);

/* ---- interview_dates.c ---- */

/* Words of a date at [at]: how many; 0 if there is none; *wrong if the calendar has no such day. */
size_t rc__date_at(const rc__tokens *tokens, size_t at, rc_span *out, bool *wrong);

typedef struct rc__period {
    bool begun, ended, ongoing; /* what is said */
    rc_span from, to;
} rc__period;

bool rc__period_of(rc_arena *arena, const rc__hearing *heard, rc__period *out, rc_unclear *unclear);

/* ---- interview_answer.c: what was heard becomes an answer ---- */

/* A key that a question fills. */
typedef struct rc__fill {
    const char *path; /* as the facts have it */
    enum { RC__IN_SCENARIO, RC__IN_CONDUCT, RC__IN_STEP } in;
    const rc_scenario_field *field; /* NULL: there is no such key */
    const char *key;                /* its first key in that record, for comments */
} rc__fill;

typedef struct rc__fills {
    rc__fill items[RC__FILLS];
    size_t count;
} rc__fills;

/* One answer, for one course of conduct or all. */
typedef struct rc__piece {
    bool unknown, none;
    rc_record answers[RC__SAID_ANSWERS]; /* closed answers chosen */
    size_t answer_count;
    rc_codes states, acts, texts;
    const char *forum; /* NULL: none */
    rc__period period;
    bool dated;
    rc_span on;
    const char *words; /* as it was said */
} rc__piece;

typedef struct rc__pieces {
    rc__piece items[RC__PIECES];
    size_t count; /* 1: for all */
} rc__pieces;

rc__fills rc__fills_of(rc_record question);
/* The closed answers of a question, in the order of the file. */
rc_record *rc__answers_of(rc_arena *arena, const rc_knowledge *knowledge, const char *question,
                          size_t *count);
/* Records of a kind in the order of the file. */
rc_record *rc__in_file_order(rc_arena *arena, const rc_knowledge *knowledge, const char *kind,
                             size_t *count);
bool rc__understand(const rc_interview *interview, const rc_question *question, const char *line,
                    rc__pieces *out, rc_unclear *unclear);
/* Is there something the step must say, and does not? */
bool rc__check_needs(const rc_interview *interview, const rc_question *question, rc__piece *piece,
                     rc_unclear *unclear);
/* Does the answer add nothing to the scenario? */
bool rc__adds_nothing(const rc__piece *piece);

/* ---- interview_fill.c: an answer becomes values of the scenario ---- */

/* The scenario with the answer in it; shares what it does not change. Nothing is checked. */
rc_scenario rc__with_answer(rc_arena *arena, const rc_scenario *scenario,
                            const rc_question *question, const rc__pieces *pieces);
const char *rc__piece_in_words(rc_arena *arena, const rc_knowledge *knowledge,
                               const rc__piece *piece);

/* ---- interview.c ---- */

/* A question that was answered. */
typedef struct rc__turn {
    const rc_question *question;
    rc__pieces pieces;
    rc_scenario before;
} rc__turn;

/* A question that had no effect when it was last tried, and what it touched then. */
typedef struct rc__idle {
    const char *question, *about;
    size_t stakes;
} rc__idle;

struct rc_interview {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    rc_assessor *assessor;
    const rc_progress *progress;
    rc_scenario scenario;
    rc__turn *turns;
    size_t turn_count, turn_capacity;
    rc_arena *judged; /* holds [result]; NULL: the scenario is not judged as it stands */
    rc_result result;
    rc__idle *idle;
    size_t idle_count, idle_capacity;
};

/* ---- interview_choose.c ---- */

/* The questions that may be asked now, most stakes first. Stakes point into the result. */
rc_question *rc__candidates(const rc_interview *interview, size_t *count);
/* The next of the first questions, NULL if all are answered. */
rc_question *rc__first_question(const rc_interview *interview);

/* ---- interview_try.c ---- */

/*
 * Judges the scenario with the answers that [question] might get until one changes the status of a
 * route; *matters is false if none does.
 */
rc_status rc__try(rc_interview *interview, rc_question *question, rc_diags *diags, bool *matters);

#endif
