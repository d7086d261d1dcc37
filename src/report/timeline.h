/*
 * A timeline as a document, as a value, and as a table for spreadsheets.
 *
 * Ownership: the arena, or the buffer, passed in.
 */
#ifndef RC_REPORT_TIMELINE_H
#define RC_REPORT_TIMELINE_H

#include "explore/timeline.h"
#include "report/doc.h"
#include "report/value.h"

/* Which histories are shown. Zero shows all. */
typedef struct rc_timeline_view {
    bool changes_only;
    bool statuses_given;
    bool statuses[RC_STATUSES]; /* those that have one of these at some time */
    bool one_route;             /* the user asked for a single route */
} rc_timeline_view;

rc_doc *rc_timeline_doc(rc_arena *arena, const rc_timeline *timeline,
                        const rc_timeline_view *view);
rc_value *rc_timeline_value(rc_arena *arena, const rc_timeline *timeline,
                            const rc_timeline_view *view);
void rc_timeline_csv(rc_buffer *out, const rc_timeline *timeline, const rc_timeline_view *view);

/* ---- event.c ---- */

/* What happened, as a clause without a full stop; "" if the event tells a reader nothing. */
const char *rc_event_words(rc_arena *arena, const rc_timeline *timeline, const rc_event *event);
/* All events of the period's first day as sentences; "" if there are none. */
const char *rc_events_words(rc_arena *arena, const rc_timeline *timeline,
                            const rc_period *period);

#endif
