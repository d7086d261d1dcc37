/*
 * Texts of the engine, kept in an answer: each is copied once, however many findings name it. And
 * the ids of all records of low confidence, which every finding is asked about.
 *
 * Ownership: the arena of the session, or the one given.
 */
#ifndef RC_INFERENCE_KEPT_H
#define RC_INFERENCE_KEPT_H

#include "inference/session.h"

typedef struct rc__kept {
    const char *from; /* the engine's, which has every text once: equal texts are one address */
    const char *text; /* ours */
} rc__kept;

typedef struct rc__keeper {
    rc__session *session;
    rc__kept *items; /* open addressing; [size] is a power of two */
    size_t count, size;
} rc__keeper;

/* The copy of a text of the engine. The result is valid until the next call. */
rc__kept *rc__keep(rc__keeper *keeper, const char *text);
rc__doubted rc__find_doubted(rc_arena *arena, const rc_knowledge *knowledge);
/* Is it the id of a record of low confidence? */
bool rc__is_doubted(const rc__doubted *doubted, const char *text);

#endif
