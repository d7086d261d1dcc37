/*
 * A comparison of two answers, and the unsettled questions of one, as documents, values and tables.
 *
 * Ownership: the arena, or the buffer, passed in.
 */
#ifndef RC_REPORT_COMPARE_H
#define RC_REPORT_COMPARE_H

#include "explore/compare.h"
#include "explore/questions.h"
#include "report/doc.h"
#include "report/value.h"

typedef struct rc_compare_view {
    const char *before, *after; /* what the two sides are called, as a user knows them */
    bool all;                   /* also routes with the same status for other reasons */
    bool brief;                 /* the tables alone */
    const rc_report_options *options; /* which routes; the statuses are those of either side */
} rc_compare_view;

rc_doc *rc_compare_doc(rc_arena *arena, const rc_comparison *comparison,
                       const rc_compare_view *view);
rc_value *rc_compare_value(rc_arena *arena, const rc_comparison *comparison,
                           const rc_compare_view *view);
void rc_compare_csv(rc_buffer *out, const rc_comparison *comparison,
                    const rc_compare_view *view);

rc_doc *rc_questions_doc(rc_arena *arena, const rc_questions *questions,
                         const rc_report_options *options);
rc_value *rc_questions_value(rc_arena *arena, const rc_questions *questions,
                             const rc_report_options *options);
void rc_questions_csv(rc_buffer *out, const rc_questions *questions,
                      const rc_report_options *options);

/* ---- compare_facts.c ---- */

/* Does the view show the route, by what it is on either side? */
bool rc__compare_shows(const rc_route_change *change, const rc_compare_view *view);
/* "came in", "fell away", "differs". */
const char *rc__ground_kind_words(rc_ground_kind kind);
/* What the record or step says; of one that differs, what each side says. */
const char *rc__ground_words(rc_arena *arena, const rc_comparison *comparison,
                             const rc_ground *ground);

#endif
