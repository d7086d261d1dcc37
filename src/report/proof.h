/*
 * A route's proof as a document, as JSON and as a graph: for each requirement what was found, by
 * which rule, on which authority, and on which facts, down to what is given.
 *
 * Ownership: the arena of the document, value or buffer.
 */
#ifndef RC_REPORT_PROOF_H
#define RC_REPORT_PROOF_H

#include "inference/proof.h"
#include "report/doc.h"
#include "report/value.h"

typedef struct rc_proof_options {
    size_t depth; /* levels shown below a requirement; 0: all */
    bool all;     /* also requirements and alternatives that do not decide */
    bool one;     /* only the requirement below */
    rc_requirement requirement;
} rc_proof_options;

/*
 * The proof of one route into a report that has already told what is assumed and what is doubtful,
 * each requirement under a fold. [options] may be NULL.
 */
void rc_proof_into(rc_doc *doc, const rc_result *result, const rc_proof *proof,
                   const rc_proof_options *options);

/* A report of its own: assumptions and doubtful facts, the conclusion, then the proof. */
rc_doc *rc_proof_doc(rc_arena *arena, const rc_result *result, const rc_proof *proof,
                     const rc_proof_options *options);
rc_value *rc_proof_value(rc_arena *arena, const rc_result *result, const rc_proof *proof,
                         const rc_proof_options *options);
/* A graph in the DOT language. */
void rc_proof_dot(rc_buffer *out, const rc_result *result, const rc_proof *proof,
                  const rc_proof_options *options);

#endif
