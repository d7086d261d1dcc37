/*
 * Inside the room: what happened on the day on which an answer changed, told from the findings that
 * differ between the two sides and the dates of what they rest on.
 *
 * Ownership: the arena of the edge.
 */
#ifndef RC_EXPLORE_EDGE_H
#define RC_EXPLORE_EDGE_H

#include "explore/timeline.h"

typedef struct rc__edge {
    rc_arena *arena;
    const rc_timeline_question *question;
    rc_day day;
    const rc_route *before, *after; /* NULL: what is supposed was not allowed then */
} rc__edge;

void rc__explain_edge(const rc__edge *edge, rc_period *period);

/* A copy that does not depend on the answer it was found in. */
rc_finding rc__kept_finding(rc_arena *arena, const rc_finding *finding);
/* The same finding in two answers, but for days that move with the day of the question. */
bool rc__same_finding(const rc_finding *a, const rc_finding *b);

#endif
