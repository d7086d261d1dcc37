/*
 * A session: one engine with the rules, the scenario and the records they need. Shared by the
 * files of this room.
 *
 * Ownership: the session owns the engine; everything else lives in its arena.
 */
#ifndef RC_INFERENCE_SESSION_H
#define RC_INFERENCE_SESSION_H

#include "engine/engine.h"
#include "inference/assess.h"

/* How the records of a kind become facts. */
typedef struct rc__giver {
    rc_template *kind; /* NULL: the rules do not read this kind */
    int id_slot;
    int *slots;        /* per field; -1: not given */
    int *latest;       /* per date field: the slot of its latest day */
    bool *given;       /* per row */
} rc__giver;

typedef struct rc__session {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    const rc_scenario *scenario;
    const rc_engine_options *options;
    rc_diags *diags;
    rc_timing *timing; /* never NULL */
    rc_engine *engine;
    rc__giver *givers; /* per kind */
    uint32_t *cast;    /* pool offsets of the States that play a part */
    size_t cast_count;
} rc__session;

/* Engine and rules. */
rc_status rc__session_open(rc__session *session);
void rc__session_close(rc__session *session);

/* The scenario as facts, and the records about the States that play a part in it. */
rc_status rc__give_scenario(rc__session *session);
rc_status rc__give_knowledge(rc__session *session);
/* Records that rules asked for; *more is true if there were any new ones. */
rc_status rc__give_wanted(rc__session *session, bool *more);

/* A slot of a concluded template; its absence is an error of the rules. */
int rc__slot(rc__session *session, rc_template *kind, const char *name);
/* A small repeatable random number from the shuffle seed, for tests of order. */
uint32_t rc__random(uint32_t *state);

/* From the facts the rules concluded to the result. */
rc_status rc__read_result(rc__session *session, rc_result *result);

#endif
