/*
 * Inside the room: what the readers of a scenario's parts share. A reader walks a mapping with
 * one of the tables of fields.h and stores checked values at the offsets the table names; whatever
 * is wrong becomes a diagnostic with the place of the value, and reading goes on.
 *
 * Ownership: values live in the reader's arena.
 */
#ifndef RC_SCENARIO_READER_H
#define RC_SCENARIO_READER_H

#include "scenario/fields.h"
#include "scenario/scenario.h"

/*
 * No scenario a person writes comes near these, nor RC_V_LIST_MAX. They keep checks that compare
 * every item of a list with every other one short, and a hostile file from being slow.
 */
enum { RC__SC_WORD_MAX = 80, RC__SC_SHOWN_MAX = 60 };

/* Candidates for a suggestion: [spellings] are compared, the answer beside the nearest is given. */
typedef struct rc__sc_choices {
    const char **spellings, **answers;
    size_t count, spelling_room, answer_room;
} rc__sc_choices;

typedef struct rc__sc_reader {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    const rc_document *document;
    rc_diags *diags;
    rc_day as_of;
    bool as_of_known; /* false once as_of is in error: nothing is compared with it then */
    bool clean;       /* the document had no error: an empty value is then what the file says */
    rc__sc_choices routes, organs; /* made when first asked for */
} rc__sc_reader;

/* ---- reader.c: mappings, texts, lists ---- */

/* False, with an error, if [node] is no mapping. Unset members of the record get their defaults. */
bool rc__sc_read_fields(rc__sc_reader *reader, const rc_node *node, const rc_scenario_table *table,
                        void *record);
/* Key of [mapping] called [key] into *name (may be NULL) and its value, or NULL. */
const rc_node *rc__sc_find(const rc_node *mapping, const char *key, const rc_node **name);
/* Absent, or nothing but a bare null. */
bool rc__sc_is_nothing(const rc_node *node);
rc_place rc__sc_place(const rc__sc_reader *reader, const rc_node *node);
/* The items of a list of [field]; 0, with an error if it is no list, or one too long. */
size_t rc__sc_items(rc__sc_reader *reader, const rc_scenario_field *field, const rc_node *node);
/* NULL, with an error, if [node] is no scalar or empty, or holds control characters. */
const char *rc__sc_text(rc__sc_reader *reader, const rc_node *node, const char *what);
/* [text] short enough and safe to be shown in a message. */
const char *rc__sc_shown(const rc__sc_reader *reader, const char *text);
/* "a, b, c" of "a|b|c". */
const char *rc__sc_word_list(const rc__sc_reader *reader, const char *words);

/* ---- names.c: words the knowledge must know ---- */

void rc__sc_choose(rc_arena *arena, rc__sc_choices *choices, const char *spelling,
                   const char *answer);
/* The answer nearest to [word], or NULL. */
const char *rc__sc_nearest(const rc__sc_reader *reader, const char *word,
                           const rc__sc_choices *choices);
/* Each returns the word as the knowledge spells it, or NULL with an error. */
const char *rc__sc_state(rc__sc_reader *reader, const rc_node *node);
const char *rc__sc_act(rc__sc_reader *reader, const rc_node *node);
const char *rc__sc_treaty(rc__sc_reader *reader, const rc_node *node);
const char *rc__sc_forum(rc__sc_reader *reader, const rc_node *node);
const char *rc__sc_organ(rc__sc_reader *reader, const rc_node *node);
/* These are kept with a warning when they are not known. */
const char *rc__sc_body(rc__sc_reader *reader, const rc_node *node);
const char *rc__sc_route(rc__sc_reader *reader, const rc_node *node);

/* ---- dates.c ---- */

bool rc__sc_span(rc__sc_reader *reader, const rc_node *node, rc_span *out);
/* Also `ongoing`. */
bool rc__sc_end(rc__sc_reader *reader, const rc_node *node, rc_span *out, bool *ongoing);
bool rc__sc_day(rc__sc_reader *reader, const rc_node *node, rc_day *out);
const char *rc__sc_day_shown(const rc__sc_reader *reader, rc_day day);

/* ---- conduct.c, steps.c, expect.c: the lists of the file ---- */

void rc__sc_read_conduct(rc__sc_reader *reader, const rc_node *list, rc_scenario *scenario);
void rc__sc_read_steps(rc__sc_reader *reader, const rc_node *list, rc_scenario *scenario);
void rc__sc_read_expectations(rc__sc_reader *reader, const rc_node *list, rc_scenario *scenario);
/* The words of the contract, for reader.c. */
bool rc__sc_statuses(rc__sc_reader *reader, const rc_node *node, rc_expectation *out);
bool rc__sc_requirement(rc__sc_reader *reader, const rc_node *node, rc_requirement *out);
bool rc__sc_code(rc__sc_reader *reader, const rc_node *node, rc_code *out);

#endif
