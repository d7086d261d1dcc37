/*
 * A timeline: for each route the periods in which it had one status for the same reasons, between
 * two days, and what happened at each edge. A scenario is asked again only on days on which the
 * answer may change (rc_assessor_next_day), which comes to the same as asking on every day.
 *
 * Ownership: everything lives in the arena given to rc_timeline_make, or in the knowledge and the
 * scenario, which must outlive it.
 */
#ifndef RC_EXPLORE_TIMELINE_H
#define RC_EXPLORE_TIMELINE_H

#include "explore/progress.h"
#include "inference/assess.h"

typedef enum rc_event_kind {
    RC_EVENT_DATE,    /* the date of a record, a step or a course of conduct is that day */
    RC_EVENT_WAITING, /* a waiting time that runs from it is over */
    RC_EVENT_FINDING  /* nothing is dated so: what the rules find from that day on, or no longer */
} rc_event_kind;

typedef struct rc_event {
    rc_event_kind kind;
    const char *id;      /* of the record; "step/N"; "conduct/ID"; "" for a finding alone */
    const char *field;   /* whose date it is; for a finding what tells it from others */
    const char *rule;    /* how long was waited from it, "" if not at all */
    bool ended;          /* it bore on the answer up to the day before */
    rc_finding *finding; /* that rests on it, from that day on or up to the day before */
} rc_event;

/* Both days belong to it. */
typedef struct rc_period {
    rc_day from, to;
    bool refused;        /* the law does not allow on these days what is supposed */
    const char *refusal; /* why, on the first of them */
    rc_route_status status;
    rc_finding *deciding; /* what gives the status, as found on the first day */
    size_t deciding_count;
    rc_event *events;    /* on the first day; none in the first period */
    size_t event_count;
} rc_period;

typedef struct rc_history {
    const char *route, *title, *forum;
    rc_period *periods; /* in order of time, without gaps */
    size_t count, capacity;
} rc_history;

typedef struct rc_timeline {
    const rc_scenario *scenario;
    const rc_knowledge *knowledge;
    rc_day from, to;
    rc_history *routes; /* catalogue order */
    size_t route_count;
    rc_assumption *assumptions; /* of all answers together */
    size_t assumption_count;
    rc_texts doubts;    /* records of low confidence on which an answer rests */
    size_t *readings_used; /* as in a result, over all days */
    size_t questions;   /* how often the scenario was asked */
} rc_timeline;

typedef struct rc_timeline_question {
    const rc_knowledge *knowledge;
    const rc_engine_options *engine; /* NULL: the usual ones */
    const rc_scenario *scenario;
    const char *routes;              /* pattern, NULL: all */
    rc_day from, to;
    const rc_progress *progress;     /* counts days; may be NULL */
} rc_timeline_question;

/* Do two answers for a route belong to one period: the same status, decided by the same bars? */
bool rc_same_answer(const rc_route *a, const rc_route *b);

/* RC_INVALID with diagnostics if the rules fail. No route that matches: no history. */
rc_status rc_timeline_make(rc_arena *arena, const rc_timeline_question *question, rc_diags *diags,
                           rc_timeline *out);

#endif
