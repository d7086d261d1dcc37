/* The single changes that open most routes. */
#include "base/text.h"
#include "explore/opened.h"

#include <stdlib.h>
#include <string.h>

static void compare_verdicts(rc_arena *arena, const rc_verdicts *before, const rc_verdicts *after,
                             rc_lift *lift)
{
    lift->opened = rc_alloc_array(arena, before->count + 1, sizeof *lift->opened);
    lift->improved = rc_alloc_array(arena, before->count + 1, sizeof *lift->improved);
    for (size_t i = 0; i < before->count; i++) {
        rc_route_status was = before->items[i].status, is = after->items[i].status;
        if (is > was && is == RC_STATUS_OPEN) {
            lift->opened[lift->opened_count++] = after->items[i].route;
        } else if (is > was && was != RC_STATUS_NOT_ENGAGED) {
            lift->improved[lift->improved_count++] = after->items[i].route;
        }
    }
}

static int compare_lifts(const void *left, const void *right)
{
    const rc_lift *a = left, *b = right;
    int order = (a->opened_count < b->opened_count) - (a->opened_count > b->opened_count);
    order = order != 0 ? order
                       : (a->improved_count < b->improved_count) -
                             (a->improved_count > b->improved_count);
    order = order != 0 ? order : (int)a->side - (int)b->side;
    return order != 0 ? order : (a->change > b->change) - (a->change < b->change);
}

/* Two ways to name one provision give one change: the first is told. */
static bool is_told(const rc_lifts *lifts, const rc_lift *lift)
{
    for (size_t i = 0; i < lifts->count; i++) {
        const rc_lift *told = &lifts->items[i];
        if (told->change->form.row == lift->change->form.row &&
            rc_equal(told->change->state, lift->change->state) &&
            rc_equal(told->change->treaty, lift->change->treaty) &&
            told->opened_count == lift->opened_count &&
            told->improved_count == lift->improved_count &&
            memcmp(told->opened, lift->opened, lift->opened_count * sizeof *lift->opened) == 0 &&
            memcmp(told->improved, lift->improved,
                   lift->improved_count * sizeof *lift->improved) == 0) {
            return true;
        }
    }
    return false;
}

/* What one change does for every route, in an arena for as long as it takes to see that. */
static rc_status lift_by(const rc__question *q, rc_whatif *whatif, const rc_verdicts *before,
                         rc_lift *lift)
{
    rc_verdicts after;
    rc_diags refused;
    rc_arena *brief = rc_arena_new(NULL);
    if (brief == NULL) {
        return RC_NOMEM;
    }
    rc_diags_init(&refused, brief);
    rc_status status = rc_whatif_apply(whatif, lift->change, 1, &refused);
    lift->allowed = status == RC_OK;
    if (lift->allowed) {
        status = rc_whatif_verdicts(whatif, brief, &after);
    }
    if (lift->allowed && status == RC_OK) {
        compare_verdicts(q->arena, before, &after, lift);
        status = rc_whatif_undo(whatif);
    }
    rc_arena_free(brief);
    return status == RC_INVALID && !lift->allowed ? RC_OK : status;
}

static void keep(const rc__question *q, rc_lifts *out, rc_lift *lift)
{
    if (lift->opened_count + lift->improved_count == 0 || is_told(out, lift)) {
        return;
    }
    lift->side = rc_side_of(q->scenario, lift->change);
    out->items = rc_grow(q->arena, out->items, out->count, &out->capacity, sizeof *out->items);
    out->items[out->count++] = *lift;
}

static rc_status lift_all(const rc__question *q, rc_whatif *whatif, const rc_candidates *all,
                          rc_lifts *out)
{
    rc_verdicts before;
    rc_status status = rc_whatif_verdicts(whatif, q->arena, &before);
    for (size_t i = 0; i < all->count && status == RC_OK; i++) {
        rc_lift lift = {.change = &all->items[i]};
        rc_progress_tick(q->options->progress, i, all->count);
        status = lift_by(q, whatif, &before, &lift);
        if (status == RC_OK && lift.allowed) {
            out->tried++;
            keep(q, out, &lift);
        }
    }
    return status;
}

rc_status rc_levers_survey(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                           const rc_lever_options *options, rc_diags *diags, rc_lifts *out)
{
    rc__question q = {assessor, arena, scenario, options, diags};
    rc_result *before = rc_alloc(arena, sizeof *before);
    rc_whatif *whatif;
    *out = (rc_lifts){.before = before};
    rc_status status = rc__open_scenario(&q, NULL, &whatif, before);
    if (status != RC_OK) {
        return status;
    }
    rc_pool pool = rc_pool_new(arena, before->knowledge);
    rc__add_states(&pool, &q);
    for (size_t i = 0; i < before->route_count; i++) {
        rc_route_status stands = before->routes[i].status;
        if (stands != RC_STATUS_OPEN && stands != RC_STATUS_NOT_ENGAGED) {
            rc_pool_add_route(&pool, &before->routes[i], false);
        }
    }
    rc_candidates *all = rc_alloc(arena, sizeof *all);
    *all = rc_candidates_from(&pool);
    status = lift_all(&q, whatif, all, out);
    if (out->count > 0) {
        qsort(out->items, out->count, sizeof *out->items, compare_lifts);
    }
    return status;
}
