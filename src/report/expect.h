/*
 * What a scenario expects against what was found, and the look at the knowledge as a whole:
 * reports for `recourse test` and `recourse check`.
 *
 * Ownership: the buffer's arena.
 */
#ifndef RC_REPORT_EXPECT_H
#define RC_REPORT_EXPECT_H

#include "report/report.h"

/* Does the result have what [expectation] asks for? */
bool rc_expectation_met(const rc_result *result, const rc_expectation *expectation);
/* "route/x is open or contested; consent fails with reservation (AAA); BBB can bring it". */
const char *rc_expectation_text(rc_arena *arena, const rc_expectation *expectation);
/* The lines of a TAP diagnostic, "  ---" to "  ...": what was expected, what was found. */
void rc_expectation_found(rc_buffer *out, const rc_result *result,
                          const rc_expectation *expectation);
/* A text fit for a YAML line: in double quotes, escaped. */
const char *rc_quoted(rc_arena *arena, const char *text);

/* How many records of each kind, the day and the digest of the knowledge. */
void rc_report_inventory(rc_buffer *out, const rc_knowledge *knowledge, const char *origin,
                         const rc_report_options *options);
/* Records last compared with their source more than [days] before [today], oldest first. */
void rc_report_stale(rc_buffer *out, const rc_knowledge *knowledge, rc_day today, int days,
                     const rc_report_options *options);

#endif
