/*
 * Inside the room: a scenario in the engine, ready for changes to be tried on it.
 *
 * Ownership: the arena of the question.
 */
#ifndef RC_EXPLORE_OPENED_H
#define RC_EXPLORE_OPENED_H

#include "explore/levers.h"
#include "inference/whatif.h"

typedef struct rc__question {
    rc_assessor *assessor;
    rc_arena *arena;
    const rc_scenario *scenario;
    const rc_lever_options *options;
    rc_diags *diags;
} rc__question;

/* The scenario with what it supposes itself, judged strictly from then on; what it comes to. */
rc_status rc__open_scenario(const rc__question *question, const char *focus, rc_whatif **whatif,
                            rc_result *before);
/* The States that play a part, and those the options add. */
void rc__add_states(rc_pool *pool, const rc__question *question);

#endif
