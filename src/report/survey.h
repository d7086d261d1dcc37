/*
 * The landscape as a document, as JSON and as a table for spreadsheets.
 *
 * Ownership: the arena of the document, value or buffer.
 */
#ifndef RC_REPORT_SURVEY_H
#define RC_REPORT_SURVEY_H

#include "explore/survey.h"
#include "report/doc.h"
#include "report/value.h"

typedef struct rc_survey_report {
    const rc_survey *survey;
    const char *replaced; /* the respondent of the scenario, in whose place others are put; "" for
                             the usual question */
    const char *filter;  /* what the respondents have in common, in words; "" for all */
    rc_codes unsure;     /* respondents whose dates leave it open whether they belong */
    bool statuses_given; /* only answers of these statuses */
    bool statuses[RC_STATUSES];
} rc_survey_report;

/* [page]: for a page of its own, with a map to choose a route on. */
rc_doc *rc_report_survey(rc_arena *arena, const rc_survey_report *report, bool page);
rc_value *rc_report_survey_value(rc_arena *arena, const rc_survey_report *report);
/*
 * respondent,name,route,status,requirement,code,doubtful: one row for each respondent and route;
 * with links respondent,name,route,status,applicants,open,conditional,contested: one row where
 * there is an applicant, States of a list with blanks between them.
 */
void rc_report_survey_csv(rc_buffer *out, const rc_survey_report *report);

/* ---- inside the room ---- */

/* Is an answer of this status to be told? */
bool rc__survey_tells(const rc_survey_report *report, rc_route_status status);
/* Respondents that have the status on the route, in order. */
rc_codes rc__survey_with(rc_arena *arena, const rc_survey *survey, size_t route,
                         rc_route_status status);
/* "Consent: reservation", "" if nothing decides. */
const char *rc__survey_reason(rc_arena *arena, const rc_survey_cell *cell);
/* Every State that gets as far as [status] as applicant. */
rc_codes rc__survey_applicants(rc_arena *arena, const rc_survey *survey,
                               const rc_survey_cell *cell, rc_route_status status);

/* survey_links.c: who could take whom where. */
void rc__survey_links(rc_doc *doc, const rc_survey_report *report);
/* survey_page.c: the map with its choices, for pages. */
void rc__survey_map(rc_doc *doc, const rc_survey_report *report);

#endif
