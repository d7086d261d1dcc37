/*
 * Inside the room: what facts rest on, as the engine has it, before it becomes a proof.
 *
 * Ownership: the arena of the session.
 */
#ifndef RC_INFERENCE_PROVER_H
#define RC_INFERENCE_PROVER_H

#include "inference/proof.h"
#include "inference/sentences.h"

/* A fact, how it is told, and the way of concluding it that is shown. */
typedef struct rc__ground {
    rc_fact *fact;
    rc__told told;
    rc_support *supports;
    size_t support_count; /* 0: given, or not looked into because nothing of it is told */
    size_t height;        /* steps of reasoning below it, by the shortest way */
    const rc_support *chosen;
    rc_proof_node *node;  /* NULL until built; of what is told */
    const rc_proof_node **parts; /* of what is passed over too */
    size_t part_count, part_capacity;
} rc__ground;

typedef struct rc__prover {
    rc__session *session;
    const rc_rulebook *book;
    const rc__forms *forms;
    rc__ground *grounds;
    size_t count, capacity;
    size_t *index; /* by fact: places of grounds, plus one */
    size_t index_size;
    rc_proof_node **leaves; /* of what no fact stands for: absences, assumptions */
    size_t leaf_count, leaf_capacity;
} rc__prover;

/* The place of a fact among the grounds, with everything it rests on looked into. */
size_t rc__ground_of(rc__prover *prover, rc_fact *fact);
/* The ground of a fact that is there already. */
rc__ground *rc__known_ground(const rc__prover *prover, rc_fact *fact);
/* Chooses for each ground one way of concluding it that begins at what is given. */
void rc__choose_supports(rc__prover *prover);

/* What the rules' texts say, and the sentences, of the rules that the options ask for. */
rc_status rc__read_proof_texts(const rc_engine_options *options, rc_arena *arena, rc_diags *diags,
                               rc_rulebook **book, rc__forms **forms);

/* The proof of a route's findings; see rc_whatif_prove. */
rc_status rc__prove(rc__session *session, const rc_rulebook *book, const rc__forms *forms,
                    const rc_route *route, rc_proof *out);

#endif
