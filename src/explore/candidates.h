/*
 * What may be supposed about a route: every sentence a user could type (facts/suppositions.yaml)
 * whose holes are filled with a State, a treaty, an article or an organisation that has to do with
 * the route. Whether the law lets the act happen, and whether it helps, is not decided here.
 *
 * Ownership: the arena passed in.
 */
#ifndef RC_EXPLORE_CANDIDATES_H
#define RC_EXPLORE_CANDIDATES_H

#include "inference/result.h"

/* A growing list of words, each once. */
typedef struct rc_pool_words {
    const char **items;
    size_t count, capacity;
} rc_pool_words;

/* What the holes of the sentences are filled with. */
typedef struct rc_pool {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    rc_pool_words states, treaties, organisations;
    rc_pool_words articles; /* "TREATY ARTICLE" */
} rc_pool;

rc_pool rc_pool_new(rc_arena *arena, const rc_knowledge *knowledge);
void rc_pool_add(rc_pool *pool, rc_pool_words *words, const char *word);
/* The States that have a part in the scenario: both sides, the places, the nationalities. */
void rc_pool_add_scenario(rc_pool *pool, const rc_scenario *scenario);
/* What the clauses and the grounds of the route name; [states]: those that stand in its way too. */
void rc_pool_add_route(rc_pool *pool, const rc_route *route, bool states);

typedef struct rc_candidates {
    rc_supposition *items; /* those that others may need first, then as the forms are written */
    size_t count, capacity;
} rc_candidates;

/* Every sentence that the pool fills, without a date: the change has taken effect. */
rc_candidates rc_candidates_from(const rc_pool *pool);

#endif
