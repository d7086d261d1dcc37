/*
 * The unsettled questions of law on which a scenario turns: each with both readings, and what every
 * route on which it arises would come to under either, all else staying as it is.
 *
 * Ownership: the arena.
 */
#ifndef RC_EXPLORE_QUESTIONS_H
#define RC_EXPLORE_QUESTIONS_H

#include "explore/progress.h"
#include "inference/assess.h"

typedef struct rc_question_route {
    const rc_route *route;
    const rc_finding *finding;  /* as it arises there first */
    rc_route_status met, failed; /* under the reading that it is met, that it is not */
    bool turns;                  /* the two differ */
} rc_question_route;

typedef struct rc_question {
    const rc_finding *finding; /* as it arises first */
    rc_question_route *routes; /* catalogue order */
    size_t count, capacity;
    size_t turning;
} rc_question;

typedef struct rc_questions {
    const rc_result *result;
    rc_question *items; /* those on which most routes turn first, then as they arise */
    size_t count, capacity;
} rc_questions;

/* [progress] may be NULL. Results as of rc_whatif_open. */
rc_status rc_questions_find(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                            const rc_progress *progress, rc_diags *diags, rc_questions *out);

#endif
