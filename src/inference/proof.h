/*
 * Proofs: how each finding of a route was reached. A finding rests on a rule and on what the rule
 * matched: facts that are given, and conclusions of other rules, which rest on facts in turn. The
 * engine keeps these supports as long as the scenario is in it; here they become trees of
 * sentences that outlive it.
 *
 * What is only the rules' bookkeeping has no sentence (rules/sentences says so) and does not
 * appear; what it rests on moves up or, where it decides only whether a requirement is looked at
 * at all, is left out.
 *
 * Ownership: the arena given; nodes may be shared by several trees of one proof.
 */
#ifndef RC_INFERENCE_PROOF_H
#define RC_INFERENCE_PROOF_H

#include "inference/whatif.h"

typedef enum rc_proof_kind {
    RC_PROOF_FINDING,    /* a requirement of the route, judged by a rule */
    RC_PROOF_CONCLUSION, /* what another rule concluded on the way */
    RC_PROOF_RECORD,     /* a fact of the knowledge */
    RC_PROOF_SAID,       /* what the scenario says: its conduct, a step, the day of filing */
    RC_PROOF_SUPPOSED,   /* a supposition */
    RC_PROOF_ASSUMED,    /* taken for true because nobody said otherwise */
    RC_PROOF_ABSENT      /* what was looked for and is not on record */
} rc_proof_kind;

enum { RC_PROOF_KINDS = RC_PROOF_ABSENT + 1 };

typedef struct rc_proof_node rc_proof_node;
struct rc_proof_node {
    rc_proof_kind kind;
    const char *text;        /* a whole sentence, or several */
    const char *brief;       /* the same in short, for where it was shown before */
    const char *rule;        /* name of the rule that concluded it; "" for what no rule concluded */
    const char *proposition; /* what the rule says, in one sentence; "" likewise */
    rc_texts authority;      /* of the rule; citations */
    const char *id;          /* of a record, step, supposition or assumption; "" if it has none */
    bool doubtful;           /* a record of low confidence */
    bool once;               /* of little interest where it was shown before */
    bool supposed;           /* it, or something it rests on, is supposed */
    size_t number;           /* from 1, the same for the same thing throughout a proof */
    const rc_proof_node *const *parts; /* what it rests on, in the order of the rule */
    size_t count;            /* 0: a leaf, nothing that a rule concluded */
};

/* All findings of a route, each with its tree. */
typedef struct rc_proof {
    const rc_route *route;
    const rc_proof_node **findings; /* one for each finding of the route, in the same order */
    size_t numbers;                 /* no node has a higher number */
} rc_proof;

/*
 * Proves the findings of [route], which rc_whatif_read must have read as things stand now.
 * RC_INVALID with diagnostics if the sentences of the rules do not fit them.
 */
rc_status rc_whatif_prove(rc_whatif *whatif, rc_arena *arena, const rc_route *route,
                          rc_proof *out);

/*
 * Like rc_assessor_assess, and proves every route of the result: [proofs] gets one for each route,
 * in the same order. With rc_assessor_focus on the route that is asked about it costs little more
 * than an assessment.
 */
rc_status rc_assessor_prove(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                            rc_diags *diags, rc_result *out, rc_proof **proofs);

/* Open, prove one scenario, close: like rc_assess. */
rc_status rc_prove(rc_arena *arena, const rc_knowledge *knowledge, const rc_scenario *scenario,
                   const rc_engine_options *options, rc_diags *diags, rc_result *out,
                   rc_proof **proofs);

#endif
