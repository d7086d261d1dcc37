/*
 * Searching everything there is: records of the knowledge and propositions of the rules. A hit
 * holds every word that was asked for, at the beginning of a word of its own, whatever the case
 * and the accents. Records that only say who takes part in what are found when their kind is asked
 * for: the page of a State or treaty shows them better.
 *
 * Ownership: the arena passed in; texts are those of the knowledge and the rules.
 */
#ifndef RC_REPORT_FIND_H
#define RC_REPORT_FIND_H

#include "report/doc.h"
#include "report/propositions.h"
#include "report/value.h"

typedef enum rc_hit_rank {
    RC_HIT_ID,     /* its id is what was asked for */
    RC_HIT_NAME,   /* its name, or one of its names */
    RC_HIT_TITLE,  /* its names hold all words */
    RC_HIT_PHRASE, /* its text holds them side by side */
    RC_HIT_TEXT
} rc_hit_rank;

typedef struct rc_hit {
    rc_hit_rank rank;
    size_t group;        /* index into the groups */
    size_t order;        /* as the knowledge has it */
    rc_record record;    /* .kind is -1 for a rule */
    const rc_proposition *rule;
    const char *id, *title;
    const char *command; /* what shows more */
    const char *excerpt; /* where the words stand, "" if in the title */
} rc_hit;

typedef struct rc_group {
    const char *kind;  /* as --kind names it */
    const char *title; /* "States" */
    size_t count;
} rc_group;

typedef struct rc_found {
    rc_hit *hits; /* group by group, the best first */
    size_t count, capacity;
    rc_group *groups;
    size_t group_count;
} rc_found;

typedef struct rc_query {
    const char *const *words;
    size_t count;
    const char *kind; /* only of this kind, NULL: all */
} rc_query;

/* [text] cut at blanks. */
rc_query rc_query_of(rc_arena *arena, const char *text, const char *kind);
rc_found rc_find(rc_arena *arena, const rc_knowledge *knowledge, const rc_propositions *rules,
                 const rc_query *query);
/* The kind that a user's word names ("state", "States"); NULL and the nearest if there is none. */
const char *rc_find_kind(rc_arena *arena, const char *word, const char **nearest);
/* "state, treaty, …": what --kind takes. */
const char *rc_find_kinds(rc_arena *arena);
/* A word of the query that stands nowhere, and the nearest that does; false if each stands. */
bool rc_find_misspelt(rc_arena *arena, const rc_knowledge *knowledge, const rc_propositions *rules,
                      const rc_query *query, const char *out[2]);
/* How many hits there are without the word that is most in the way, *out; 0 if none helps. */
size_t rc_find_without(rc_arena *arena, const rc_knowledge *knowledge,
                       const rc_propositions *rules, const rc_query *query, const char **out);

/* ---- find_page.c ---- */

/* At most [limit] of a kind are shown; 0 is all. */
rc_doc *rc_find_doc(rc_arena *arena, const rc_query *query, const rc_found *found, size_t limit);
rc_value *rc_find_value(rc_arena *arena, const rc_knowledge *knowledge, const rc_query *query,
                        const rc_found *found, size_t limit);

#endif
