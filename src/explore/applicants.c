#include "explore/applicants.h"

#include "base/text.h"

const char *rc_could_name(rc_could could)
{
    static const char *const names[RC_COULDS] = {"today",        "after-steps", "contested",
                                                 "undetermined", "barred",      "route-closed"};
    return names[could];
}

static rc_could could_of(const rc_candidate *candidate)
{
    switch (candidate->reach) {
    case RC_STATUS_OPEN:
        return RC_COULD_TODAY;
    case RC_STATUS_CONDITIONAL:
        return RC_COULD_AFTER_STEPS;
    case RC_STATUS_CONTESTED:
        return RC_COULD_CONTESTED;
    case RC_STATUS_UNDETERMINED:
        return RC_COULD_UNKNOWN;
    case RC_STATUS_CLOSED:
    case RC_STATUS_NOT_ENGAGED:
    case RC_STATUSES:
        break;
    }
    return candidate->own == RC_STATUS_CLOSED ? RC_COULD_BARRED : RC_COULD_SHUT;
}

static const char *joined(rc_arena *arena, rc_codes codes)
{
    const char *text = codes.count == 0 ? "" : codes.items[0];
    for (size_t i = 1; i < codes.count; i++) {
        text = rc_format(arena, "%s, %s", text, codes.items[i]);
    }
    return text;
}

rc_status rc_applicants_find(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                             const char *route, rc_diags *diags, rc_applicants *out)
{
    rc_scenario *open_to_all = rc_alloc(arena, sizeof *open_to_all);
    *open_to_all = *scenario;
    open_to_all->applicants_given = false;
    open_to_all->applicants = (rc_codes){NULL, 0};
    *out = (rc_applicants){.scenario_named = joined(arena, scenario->applicants)};
    rc_assessor_focus(assessor, rc_strdup(arena, route));
    rc_status status =
        rc_assessor_assess(assessor, arena, open_to_all, diags, NULL, &out->result);
    if (status != RC_OK) {
        return status;
    }
    if (out->result.route_count != 1) {
        return RC_INVALID;
    }
    out->route = &out->result.routes[0];
    out->coulds = rc_alloc_array(arena, out->route->candidate_count, sizeof *out->coulds);
    for (size_t i = 0; i < out->route->candidate_count; i++) {
        out->coulds[i] = could_of(&out->route->candidates[i]);
    }
    return RC_OK;
}

/* ---- conditions ---- */

static bool same_or_all(const char *of_finding, const char *wanted)
{
    return of_finding[0] == '\0' || rc_equal(of_finding, wanted);
}

static void add(rc_arena *arena, rc_conditions *list, size_t *capacity, const rc_finding *finding)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i]->requirement == finding->requirement &&
            list->items[i]->code == finding->code &&
            rc_equal(list->items[i]->reason, finding->reason)) {
            return;
        }
    }
    list->items = rc_grow(arena, list->items, list->count, capacity, sizeof *list->items);
    list->items[list->count++] = finding;
}

static bool bears_on(const rc_finding *finding, const rc_candidate *candidate)
{
    return finding->outcome != RC_OUTCOME_MET && rc_equal(finding->clause, candidate->clause) &&
           same_or_all(finding->conduct, candidate->conduct) &&
           same_or_all(finding->alternative, candidate->alternative);
}

rc_conditions rc_applicant_conditions(rc_arena *arena, const rc_route *route,
                                      const rc_candidate *candidate)
{
    rc_conditions list = {NULL, 0};
    size_t capacity = 0;
    const char *as = candidate->looked_at ? candidate->state : "other";
    for (size_t i = 0; i < candidate->finding_count; i++) {
        if (bears_on(candidate->findings[i], candidate)) {
            add(arena, &list, &capacity, candidate->findings[i]);
        }
    }
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (bears_on(finding, candidate) && same_or_all(finding->applicant, as)) {
            add(arena, &list, &capacity, finding);
        }
    }
    return list;
}
