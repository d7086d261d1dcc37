/*
 * Look-ups: pages about a State, a treaty, a route, a fact and a source. Each page is built at once
 * as a document for readers and as a value for programs, so that all formats say the same. What the
 * facts record is shown, with plain arithmetic over dates; what follows from it in law is the
 * rules' business.
 *
 * Ownership: the arena given to rc_look_new; the knowledge and the rules must outlive the page.
 */
#ifndef RC_REPORT_LOOKUP_H
#define RC_REPORT_LOOKUP_H

#include "report/doc.h"
#include "report/propositions.h"
#include "report/value.h"

typedef struct rc_look {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    const rc_propositions *rules; /* NULL: rules are not looked up */
    rc_day on;                /* the day as of which it is shown */
    const char *kinds;        /* what is shown, in the plural: "treaties" */
    bool several;             /* more than one is asked for: each gets a heading of its own */
    rc_doc *doc;              /* what was shown so far; NULL before the first */
    rc_value *whole, *list;   /* the same for programs; [list] is a member of [whole] */
} rc_look;

rc_look rc_look_new(rc_arena *arena, const rc_knowledge *knowledge, const char *kinds, rc_day on);

/* Each adds a page. False if there is no such thing: nothing is added then. */
bool rc_look_state(rc_look *look, const char *code);
/* By id or short title, whatever the case. */
bool rc_look_treaty(rc_look *look, const char *treaty);
/* Every clause of the route; a word with * lists the routes it fits. */
bool rc_look_route(rc_look *look, const char *route);
/* By full id; also a step or assumption that a finding rests on. */
bool rc_look_fact(rc_look *look, const char *id);
/* A citation or a decided case, by id or, for a case, by name; with * a list. */
bool rc_look_source(rc_look *look, const char *id);

/* Nearest spelling of a source or decided case, NULL if nothing is near. */
const char *rc_nearest_source(rc_arena *arena, const rc_knowledge *knowledge, const char *id);

#endif
