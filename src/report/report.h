/*
 * Reports: the result model as text and JSON (more formats later). Look-ups are in lookup.h.
 * Nothing is printed here: a report is written into a buffer.
 *
 * Ownership: the buffer's arena.
 */
#ifndef RC_REPORT_REPORT_H
#define RC_REPORT_REPORT_H

#include "base/text.h"
#include "inference/result.h"

#define RC_VERSION "0.1.0"

/* What to show and how. Zero shows everything, plain, 96 columns. */
typedef struct rc_report_options {
    bool colour;
    size_t width;          /* columns; 0 means 96 */
    const char *route;     /* only this route (id or pattern with *), NULL: all */
    const char *forum;     /* only this forum (id or name), NULL: all */
    bool statuses_given;
    bool statuses[RC_STATUSES];
    bool brief;            /* one line a route */
} rc_report_options;

/* assess_csv.c: a row for each requirement judged, or, brief, for each route. */
void rc_report_csv(rc_buffer *out, const rc_result *result, const rc_report_options *options);
/* assess_dot.c: a graph for Graphviz: routes by forum, or the requirements of the one asked for. */
void rc_report_dot(rc_buffer *out, const rc_result *result, const rc_report_options *options);
void rc_report_text(rc_buffer *out, const rc_result *result, const rc_report_options *options);
rc_status rc_report_json(rc_buffer *out, const rc_result *result, const rc_report_options *options);

/* True if the route passes the filters of [options]. */
bool rc_report_shows(const rc_route *route, const rc_report_options *options);

#endif
