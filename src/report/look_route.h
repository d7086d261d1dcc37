/*
 * Inside the room: the sections of a route's page.
 *
 * Ownership: see lookup.h.
 */
#ifndef RC_REPORT_LOOK_ROUTE_H
#define RC_REPORT_LOOK_ROUTE_H

#include "report/look.h"

/* ---- look_route_needs.c: what a clause asks for ---- */

void rc__route_needs(rc_look *look, rc_record clause, rc_value *value);

/* ---- look_route_around.c: routes beside it, cases on it, the law behind it ---- */

/* Routes that fit the pattern, in the order of the catalogue, the others after them by id. */
rc_names rc__routes_like(const rc_look *look, const char *pattern);
/* The first clause of a route. */
rc_record rc__route_clause(const rc_knowledge *knowledge, const char *route);
void rc__route_laws(rc_look *look, rc_record clause, rc_value *value);
void rc__route_cases(rc_look *look, rc_record clause, rc_value *value);
void rc__route_related(rc_look *look, const char *route, rc_value *value);

#endif
