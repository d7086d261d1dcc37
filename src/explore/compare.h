/*
 * Comparing two answers: which routes change, by which findings, and on which facts these rest.
 *
 * Ownership: the arena; findings and routes are those of the two results, which must outlive it.
 */
#ifndef RC_EXPLORE_COMPARE_H
#define RC_EXPLORE_COMPARE_H

#include "inference/result.h"

typedef enum rc_ground_kind { RC_GROUND_COME, RC_GROUND_GONE, RC_GROUND_CHANGED } rc_ground_kind;

/* A record, step or assumption that findings rest on, on one side only or with another content. */
typedef struct rc_ground {
    rc_ground_kind kind;
    const char *id;
    rc_record before, after;            /* .kind -1: no record of that side */
    const rc_step *step_before, *step_after; /* NULL likewise */
} rc_ground;

typedef struct rc_route_change {
    const rc_route *before, *after; /* NULL: there is no such route on that side */
    bool status;                    /* the status differs */
    bool reasons;                   /* so does what decides */
    const rc_finding **gone, **come; /* findings of one side only; deciding ones first */
    size_t gone_count, come_count;
    rc_ground *grounds;
    size_t ground_count;
} rc_route_change;

typedef struct rc_comparison {
    const rc_result *before, *after;
    rc_route_change *routes; /* all routes, catalogue order */
    size_t count;
    size_t status_changes;
    size_t reason_changes;   /* the same status for other reasons */
} rc_comparison;

void rc_compare(rc_arena *arena, const rc_result *before, const rc_result *after,
                rc_comparison *out);

#endif
