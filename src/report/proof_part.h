/*
 * Inside the room: what the document, the JSON and the graph of a proof say alike.
 *
 * Ownership: the arena given.
 */
#ifndef RC_REPORT_PROOF_PART_H
#define RC_REPORT_PROOF_PART_H

#include "report/proof.h"

/* What is shown of a proof. */
typedef struct rc__proof_view {
    rc_arena *arena;
    const rc_result *result;
    const rc_proof *proof;
    rc_proof_options options;
    bool *seen;       /* per number of a node: it has been shown */
    size_t left_out;  /* findings not shown */
} rc__proof_view;

/* [options] may be NULL. */
rc__proof_view rc__view_of(rc_arena *arena, const rc_result *result, const rc_proof *proof,
                           const rc_proof_options *options);
bool rc__proof_shows(const rc__proof_view *view, size_t finding);
/* Is this as deep as was asked for? [depth] from 1, below a finding. */
bool rc__is_too_deep(const rc__proof_view *view, size_t depth);
/* Not told again where it was told before: see rc_proof_node. Marks it as seen. */
typedef enum rc__telling_again { RC__NEW, RC__AGAIN, RC__NOT_AGAIN } rc__telling_again;
rc__telling_again rc__see(rc__proof_view *view, const rc_proof_node *node);

/* What the status means, in one sentence. */
const char *rc__status_sentence(rc_route_status status);
/* "Consent: failed (reservation; a State)". */
const char *rc__proof_title(const rc__proof_view *view, const rc_finding *finding);
/* What it is limited to: a conduct, an applicant, one of several ways; "" if to nothing. */
const char *rc__proof_limits(const rc__proof_view *view, const rc_finding *finding);
/* Citations in words, joined with "; ". */
const char *rc__citations(const rc__proof_view *view, const rc_texts *citations);
/* Source and confidence of a record, with its id; "" of what is no record. */
const char *rc__provenance(const rc__proof_view *view, const rc_proof_node *node);

/* Leaves below the findings that carry the conclusion, each once, in order. */
typedef struct rc__leaves {
    const rc_proof_node **items;
    size_t count, capacity;
} rc__leaves;
rc__leaves rc__leaves_that_carry(const rc__proof_view *view);
/* The lowest confidence among the records of [leaves]; "" if none has one. */
const char *rc__weakest(const rc__proof_view *view, const rc__leaves *leaves);
/* Assumptions of the route. */
rc_texts rc__assumptions_of(const rc__proof_view *view);

#endif
