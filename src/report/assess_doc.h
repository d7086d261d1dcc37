/*
 * The answer to a scenario as a document to hand on, for Markdown and HTML; and, inside the room,
 * its parts.
 *
 * What a part cites it names by anchors: "cite/" and a citation, "fact/" and the id of a record,
 * "step/1" and "suppose/1" for what the scenario says, "route/" and the id of a route.
 *
 * Ownership: the document's arena.
 */
#ifndef RC_REPORT_ASSESS_DOC_H
#define RC_REPORT_ASSESS_DOC_H

#include "report/doc.h"
#include "report/proof.h"
#include "report/told.h"

/* [proofs], one for each route of the result, are folded under their routes; NULL: none. */
rc_doc *rc_report_doc(rc_arena *arena, const rc_result *result, const rc_proof *proofs,
                      const rc_report_options *options);

/* ---- inside the room ---- */

/* What the document tells of. */
typedef struct rc__answer {
    const rc_result *result;
    const rc_proof *proofs; /* one for each route; NULL: none */
    const rc_report_options *options;
} rc__answer;

/* situation_doc.c: what the scenario says happened, was done and is supposed. */
void rc__situation_doc(rc_doc *doc, const rc_result *result);
/* route_doc.c: route [index], with everything that was found. */
void rc__route_doc(rc_doc *doc, const rc__answer *answer, size_t index);
/* sources_doc.c: every authority cited and every fact relied on by the routes shown. */
void rc__sources_doc(rc_doc *doc, const rc__answer *answer);

/* ---- route_doc.c: pieces that other parts use ---- */

/* The citation as reports give it, leading to its entry among the sources. */
void rc__add_citation(rc_phrase *phrase, const rc_result *result, const char *citation);
/* A ground of a finding, leading to what it is. */
void rc__add_ground(rc_phrase *phrase, const rc_result *result, const char *id);
/* "✗ closed" in its colour. */
void rc__add_status(rc_phrase *phrase, rc_route_status status);

#endif
