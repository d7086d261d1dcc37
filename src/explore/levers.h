/*
 * Levers: which changes would open a route. Every set of suppositions up to a size is tried on the
 * working memory; what is told are the minimal sets, those of which no part alone does as much.
 *
 * Ownership: the arena passed in; the assessor serves nothing else meanwhile.
 */
#ifndef RC_EXPLORE_LEVERS_H
#define RC_EXPLORE_LEVERS_H

#include "explore/candidates.h"
#include "explore/progress.h"
#include "inference/assess.h"

/* Who must act, the least within the claimant's reach last. */
typedef enum rc_side { RC_SIDE_CLAIMANT, RC_SIDE_OTHERS, RC_SIDE_RESPONDENT } rc_side;
enum { RC_SIDES = RC_SIDE_RESPONDENT + 1 };

enum { RC_LEVER_MOST = 6 }; /* no larger sets are looked for */

typedef struct rc_lever {
    const rc_supposition *changes[RC_LEVER_MOST]; /* in the order in which they are made */
    size_t count;
    rc_side side; /* the hardest of its changes */
    rc_route_status status; /* what the route then is */
    rc_texts remaining;     /* what then still stands in the way, if it is not open: reasons */
} rc_lever;

typedef struct rc_lever_list {
    rc_lever *items; /* by side, then size, then the order of the sentences */
    size_t count, capacity;
} rc_lever_list;

/* What one change does for another route of the same forum. */
typedef struct rc_other_door {
    const rc_route *route;    /* as it stands now */
    rc_lever_list levers;     /* single changes that open it */
} rc_other_door;

typedef struct rc_levers {
    const rc_route *route;    /* as it stands now */
    const rc_result *before;
    rc_route_status reached;  /* the best that any set comes to; that of [route]: none helps */
    rc_lever_list levers;     /* the minimal sets that come to it */
    rc_lever_list nearer;     /* minimal sets that better the route without coming to it */
    rc_other_door *doors;     /* other routes of the forum, unless they are out of reach */
    size_t door_count;
    size_t candidates, tried; /* changes the law allows; sets that were judged */
} rc_levers;

typedef struct rc_lever_options {
    size_t most;              /* changes in a set, 1 to RC_LEVER_MOST */
    rc_codes states;          /* whose acts are supposed too, besides those that play a part */
    const rc_progress *progress;
} rc_lever_options;

/*
 * RC_INVALID with diagnostics if the rules or the scenario's own suppositions fail, or if there is
 * no such route.
 */
rc_status rc_levers_find(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                         const char *route, const rc_lever_options *options, rc_diags *diags,
                         rc_levers *out);

/* A single change and what it does for all routes. */
typedef struct rc_lift {
    const rc_supposition *change;
    bool allowed; /* by the law of the act */
    rc_side side;
    const char **opened, **improved; /* routes it opens; others it brings nearer */
    size_t opened_count, improved_count;
} rc_lift;

typedef struct rc_lifts {
    rc_lift *items; /* most routes opened first */
    size_t count, capacity;
    const rc_result *before;
    size_t tried;
} rc_lifts;

/* The single changes that open, or bring nearer, any route of the scenario. */
rc_status rc_levers_survey(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                           const rc_lever_options *options, rc_diags *diags, rc_lifts *out);

/* Who must act for the change to happen. */
rc_side rc_side_of(const rc_scenario *scenario, const rc_supposition *change);

#endif
