/*
 * Inside the room: the sentences in which proofs speak of facts, conclusions and absences, as
 * rules/sentences has them. That file explains their form.
 *
 * Ownership: the arena given.
 */
#ifndef RC_INFERENCE_SENTENCES_H
#define RC_INFERENCE_SENTENCES_H

#include "engine/support.h"
#include "inference/session.h"

typedef struct rc__forms rc__forms;

/* RC_INVALID with diagnostics at the lines of [file] that cannot be read. */
rc_status rc__forms_read(rc_arena *arena, const char *file, const char *text, rc_diags *diags,
                         rc__forms **out);

typedef enum rc__telling {
    RC__TOLD,   /* in a sentence */
    RC__ONCE,   /* the same, but not again where it was told before */
    RC__PASSED, /* not told, but what it rests on is */
    RC__STOPPED /* not told, nor what it rests on */
} rc__telling;

/* What a sentence is about: a fact, or what was sought. The other is NULL. */
typedef struct rc__subject {
    rc_fact *fact;
    const rc_sought *sought;
    bool named; /* the fact is a ground that a finding names */
} rc__subject;

typedef struct rc__told {
    rc__telling telling;
    const char *sentence; /* "" unless it is told */
    const char *brief;    /* the same where it was told before */
} rc__told;

/* How [subject] is told. What fits no line is an error of the rules, and stopped. */
rc__told rc__tell(rc__session *session, const rc__forms *forms, rc__subject subject);
/* The sentence of a ground that is no fact ("assumption/veto"); NULL if there is none. */
const char *rc__tell_ground(rc__session *session, const rc__forms *forms, const char *id);

#endif
