#include "explore/opened.h"

rc_status rc__open_scenario(const rc__question *q, const char *focus, rc_whatif **whatif,
                            rc_result *before)
{
    const rc_scenario *scenario = q->scenario;
    rc_assessor_focus(q->assessor, focus);
    rc_status status =
        rc_whatif_open(q->assessor, q->arena, scenario, q->diags, NULL, whatif);
    if (status == RC_OK && scenario->suppose_count > 0) {
        status = rc_whatif_apply(*whatif, scenario->suppositions, scenario->suppose_count,
                                 q->diags);
    }
    if (status == RC_OK) {
        rc_whatif_be_strict(*whatif);
        status = rc_whatif_read(*whatif, q->arena, before);
    }
    return status;
}

void rc__add_states(rc_pool *pool, const rc__question *q)
{
    rc_pool_add_scenario(pool, q->scenario);
    for (size_t i = 0; i < q->options->states.count; i++) {
        rc_pool_add(pool, &pool->states, q->options->states.items[i]);
    }
}
