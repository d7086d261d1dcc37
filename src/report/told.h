/*
 * What of a result is told and in which words: shared by the text report, the document and the
 * graph, so that they say the same.
 *
 * Ownership: texts live in the arena passed in.
 */
#ifndef RC_REPORT_TOLD_H
#define RC_REPORT_TOLD_H

#include "report/page.h"
#include "report/words.h"

/* ---- Statuses ---- */

/* From what can be done to what cannot. */
extern const rc_route_status rc__best_first[RC_STATUSES];
rc_style rc__status_style(rc_route_status status);
/* One sign for an outcome or a status, for those who do not see its colour. */
const char *rc__outcome_mark(rc_outcome outcome);
const char *rc__status_mark(rc_route_status status);
/* "not engaged": its name as a word of a sentence. */
const char *rc__status_words(rc_route_status status);

/* ---- Findings of a route ---- */

/* "Consent: reservation (China)": what a finding says in a few words. */
const char *rc__finding_head(rc_arena *arena, const rc_result *result, const rc_finding *finding);
/* What it is limited to, " · under X · applicant Y"; "" if to nothing. */
const char *rc__finding_limits(rc_arena *arena, const rc_result *result, const rc_route *route,
                               const rc_finding *finding);
/* Is it one applicant's, told better by the list of those barred? */
bool rc__is_told_by_bars(const rc_result *result, const rc_route *route,
                         const rc_finding *finding);
/* Is finding [index] told one by one: because it is in the way, or because an open route stands on
 * it? What bars one applicant is told with the applicants, the same bar for another course of
 * conduct with the first. */
bool rc__is_told(const rc_result *result, const rc_route *route, size_t index);
/* Not met in the combination that gives the best answer. */
bool rc__is_in_the_way(const rc_finding *finding);
/* Did an earlier finding of the route, about another State, say, give the same two readings? */
bool rc__readings_are_told(const rc_route *route, const rc_finding *finding);
/* What a finding rests on: ids of records as they are, steps and assumptions in words. */
rc_names rc__grounds(rc_arena *arena, const rc_result *result, const rc_finding *finding);
/* The requirements that are met and not told one by one, each named once. */
rc_names rc__met_names(rc_arena *arena, const rc_result *result, const rc_route *route);
/* Other clauses, conduct or ways, which do not lead there either, in a few words each. */
rc_names rc__other_ways(rc_arena *arena, const rc_result *result, const rc_route *route);
/* What decides, in a few words each: for one line a route. */
rc_names rc__deciding_heads(rc_arena *arena, const rc_result *result, const rc_route *route);

/* ---- Applicants ---- */

/* "Could bring it", or once something is settled; whether anybody could is for the caller. */
const char *rc__bringers_label(const rc_route *route);
/* The States barred with the code of bar [index]; none if an earlier bar has the same code. */
rc_names rc__barred_alike(rc_arena *arena, const rc_route *route, size_t index);
/* Is it of use to say who is barred? [told]: something else is in the way, and was told. */
bool rc__bars_matter(const rc_result *result, const rc_route *route, bool told);

/* ---- The whole ---- */

/* "Conduct cells: torture; from 2001 to ongoing; in Alphaland": without the first word. */
const char *rc__conduct_words(rc_arena *arena, const rc_result *result,
                              const rc_conduct *conduct);
/* Does a route that is shown rest on the assumption? One that names no route concerns all. */
bool rc__concerns(const rc_result *result, const rc_report_options *options,
                  const rc_assumption *assumption);
/* " (for a, b)" or how many routes rest on it; "" if it names none. */
const char *rc__resting_routes(rc_arena *arena, const rc_assumption *assumption);
/* The records of low confidence that the routes shown rest on, each once, in order. */
rc_names rc__doubts(rc_arena *arena, const rc_result *result, const rc_report_options *options);
/* Many ids, those that begin alike put together. */
const char *rc__in_short(const rc_names *ids);
/* A measure of policy that nothing bars is only named, unless the user asks for it. */
bool rc__is_only_named(const rc_route *route, const rc_report_options *options);
/* Routes that the conduct does not engage are only listed, unless the user asks for them. */
bool rc__wants_reasons(const rc_report_options *options);
size_t rc__shown(const rc_result *result, const rc_report_options *options);
/* Under which program and knowledge it was found, and what it is not. */
const char *rc__last_words(rc_arena *arena, const rc_result *result);

#endif
