/*
 * Who could bring a route: every State tried as the applicant, whether the scenario names it or
 * not.
 *
 * Ownership: the arena passed in.
 */
#ifndef RC_EXPLORE_APPLICANTS_H
#define RC_EXPLORE_APPLICANTS_H

#include "inference/assess.h"

typedef enum rc_could {
    RC_COULD_TODAY,
    RC_COULD_AFTER_STEPS, /* no bar; what remains can be done */
    RC_COULD_CONTESTED,   /* it turns on an unsettled question */
    RC_COULD_UNKNOWN,     /* it turns on a fact that is not stated */
    RC_COULD_BARRED,      /* something of its own stands in its way */
    RC_COULD_SHUT,        /* nothing of its own does, but the route is closed to all */
    RC_COULDS
} rc_could;

/* "today", "after-steps", "contested", "undetermined", "barred", "route-closed". */
const char *rc_could_name(rc_could could);

typedef struct rc_applicants {
    rc_result result;     /* of this route alone */
    const rc_route *route;
    rc_could *coulds;     /* one for each of the route's candidates */
    const char *scenario_named; /* applicants the scenario named, joined with commas; "" if none */
} rc_applicants;

/*
 * Judges [route] against the scenario's respondent with every State as applicant; the steps that
 * the scenario tells stay those of the States that took them. RC_INVALID if there is no such route
 * or the rules fail. The assessor is focused on the route from then on.
 */
rc_status rc_applicants_find(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                             const char *route, rc_diags *diags, rc_applicants *out);

/*
 * What must still be done before [candidate] could file, or is unsettled or not known: what is
 * about it alone, then what the route asks of every State. Of the ways to bring the route, the
 * one by which this State stands best. Findings in order, each once.
 */
typedef struct rc_conditions {
    const rc_finding **items;
    size_t count;
} rc_conditions;

rc_conditions rc_applicant_conditions(rc_arena *arena, const rc_route *route,
                                      const rc_candidate *candidate);

#endif
