/*
 * What would open a route, as a document and as a value.
 *
 * Ownership: the arena passed in.
 */
#ifndef RC_REPORT_LEVERS_H
#define RC_REPORT_LEVERS_H

#include "explore/levers.h"
#include "report/doc.h"
#include "report/value.h"

rc_doc *rc_levers_doc(rc_arena *arena, const rc_levers *levers, size_t most);
rc_value *rc_levers_value(rc_arena *arena, const rc_levers *levers, size_t most);

/* The single changes that open most routes; [limit] of them in the document, all in the value. */
rc_doc *rc_lifts_doc(rc_arena *arena, const rc_lifts *lifts, size_t limit);
rc_value *rc_lifts_value(rc_arena *arena, const rc_lifts *lifts);

/* The word of the value for who must act: "claimant", "others", "respondent". */
const char *rc_side_word(rc_side side);

/* ---- change.c: one supposed change, told ---- */

/* "China withdraws its reservation to article IX of the Genocide Convention" */
const char *rc_change_words(rc_arena *arena, const rc_knowledge *knowledge,
                            const rc_supposition *change);
/* How it is done in law and with whom; when it takes effect; citations for both. */
const char *rc_change_mechanism(rc_arena *arena, const rc_supposition *change);
const char *rc_change_delay(rc_arena *arena, const rc_supposition *change);
rc_texts rc_change_authority(rc_arena *arena, const rc_supposition *change);
/* Who has done it before and when, latest first, from the facts; what [route] is known for. */
rc_texts rc_change_precedents(rc_arena *arena, const rc_supposition *change, const rc_route *route);

#endif
