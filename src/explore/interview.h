/*
 * An interview: which question to ask next about a situation, what an answer in plain words means,
 * and the scenario that comes of it. No input or output here; the command line holds the
 * conversation.
 *
 * Questions are records (facts/questions.yaml). Those marked `first` come first. The others are
 * ranked by the requirements they touch that are still open: unknown, pending, contested, or
 * resting on an assumption the question may replace; those of equal rank by what they might cure,
 * then by their order in the file. The first of them is asked for which some answer changes the
 * status of a route. That is found by judging the scenario with the answers it might get: every
 * closed answer, the respondent, the States that the requirements at stake name, no State at all, a
 * day long past, no day. The rank is a count; whether a question matters is never estimated.
 *
 * Ownership: everything lives in the arena given to rc_interview_open, except the results, which
 * rc_interview_close lets go. A question is valid until the next is asked for.
 */
#ifndef RC_EXPLORE_INTERVIEW_H
#define RC_EXPLORE_INTERVIEW_H

#include "explore/progress.h"
#include "explore/scenario_yaml.h"
#include "inference/assess.h"

typedef struct rc_interview rc_interview;

/* A requirement of a route, or an assumption it rests on, that the question may decide. */
typedef struct rc_stake {
    const char *route, *title;
    rc_route_status status; /* as things stand */
    const char *what;       /* the requirement's title, or the assumption */
    bool assumed, failed;   /* failed: it is not open; the answer might cure it */
} rc_stake;

/* An answer that would change the status of a route. */
typedef struct rc_difference {
    const char *said; /* the answer in words; "" if nothing was tried */
    const char *route;
    rc_route_status before, after;
    size_t count; /* of the routes that it changes */
} rc_difference;

typedef struct rc_question {
    rc_record record;
    const char *about; /* treaty, forum, organ or act it is asked for; "" */
    const char *text, *help, *example;
    bool first, needed;
    const size_t *conduct; /* the courses of conduct it is about, by index; none: the whole */
    size_t conduct_count;
    const rc_stake *stakes; /* in catalogue order; none for the first questions */
    size_t stake_count;
    rc_difference difference;
} rc_question;

/* Why an answer was not understood; what was perhaps meant, or NULL; advice, or NULL. */
typedef struct rc_unclear {
    const char *message, *nearest, *advice;
} rc_unclear;

/*
 * [start] is what is known already: at least the day of filing. Every assessment is made with
 * [assessor], whose knowledge is [knowledge] and which serves others in between as it likes.
 */
rc_interview *rc_interview_open(rc_assessor *assessor, const rc_knowledge *knowledge,
                                const rc_scenario *start, rc_arena *arena);
void rc_interview_close(rc_interview *interview); /* NULL is allowed */
/* Called while answers are tried; NULL: never. Must outlive its use. */
void rc_interview_watch(rc_interview *interview, const rc_progress *progress);

/*
 * The next question, NULL if no answer to any could change a status. RC_INVALID with diagnostics
 * if the law does not allow what the scenario supposes, or the rules fail; RC_NOMEM.
 */
rc_status rc_interview_next(rc_interview *interview, rc_diags *diags, const rc_question **out);

/* What may be answered, in the order of its numbers; 0 if that is no closed list. */
size_t rc_interview_choices(const rc_interview *interview, const rc_question *question,
                            const char *const **out);

/*
 * Takes [line] for the answer to [question]. False, and nothing taken, if any word of it is not
 * understood. Empty, or a word for it: not known.
 */
bool rc_interview_answer(rc_interview *interview, const rc_question *question, const char *line,
                         rc_unclear *unclear);
/* What the last answer was taken for, in words. */
const char *rc_interview_understood(const rc_interview *interview);
/* Takes the last answer back. False if there is none. */
bool rc_interview_back(rc_interview *interview);

/* The questions answered so far. */
size_t rc_interview_count(const rc_interview *interview);
/* Is all there that no scenario can be without? */
bool rc_interview_is_complete(const rc_interview *interview);
/* The scenario so far. */
const rc_scenario *rc_interview_scenario(const rc_interview *interview);
/* A title for it, of the acts and the respondent, if it has none of its own. */
const char *rc_interview_title(const rc_interview *interview);
/* What was asked and said, as comments for the file. */
rc_comments rc_interview_comments(const rc_interview *interview);
/* How the routes stand on what is known; NULL before the first questions are answered. */
const rc_result *rc_interview_result(const rc_interview *interview);

#endif
