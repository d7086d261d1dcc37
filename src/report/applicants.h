/*
 * Who could bring a route, as a document, as JSON and as a table for spreadsheets.
 *
 * Ownership: the arena of the document, value or buffer.
 */
#ifndef RC_REPORT_APPLICANTS_H
#define RC_REPORT_APPLICANTS_H

#include "explore/applicants.h"
#include "report/cohort.h"
#include "report/doc.h"
#include "report/value.h"

typedef struct rc_applicants_report {
    const rc_applicants *found;
    const rc_cohort *shown; /* the States to tell of */
    const char *filter;     /* what they have in common, in words; "" for all */
} rc_applicants_report;

rc_doc *rc_report_applicants(rc_arena *arena, const rc_applicants_report *report);
rc_value *rc_report_applicants_value(rc_arena *arena, const rc_applicants_report *report);
/* state,name,standing,requirement,code,reason: one row a State. */
void rc_report_applicants_csv(rc_buffer *out, const rc_applicants_report *report);

/* ---- inside the room: applicants_votes.c ---- */

/* Who sits in the organs whose vote the route asks for, and how many votes it takes. */
void rc__applicants_votes(rc_doc *doc, const rc_applicants_report *report);
void rc__applicants_votes_value(rc_value *whole, const rc_applicants_report *report);
/* Is the State among those to tell of? */
bool rc__is_shown(const rc_applicants_report *report, const char *state);

#endif
