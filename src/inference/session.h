/*
 * A session: one scenario in the engine of an assessor, with the records it needs. Shared by the
 * files of this room.
 *
 * Ownership: the assessor owns the engine; what belongs to the session lives in its arena.
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
    uint8_t *given;    /* per row: given in this session? */
} rc__giver;

struct rc_assessor {
    rc_arena *arena; /* its own */
    const rc_knowledge *knowledge;
    rc_engine_options options;
    rc_engine *engine;
    rc__giver *givers; /* per kind */
    int64_t loading;   /* nanoseconds that reading the rules took */
    bool used;         /* the engine holds the facts of an earlier scenario */
};

/* A power of two well above the number of States. */
enum { RC__NAMES = 1024 };

typedef struct rc__session {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    const rc_scenario *scenario;
    const rc_engine_options *options;
    rc_diags *diags;
    rc_timing *timing; /* never NULL */
    rc_engine *engine;
    rc__giver *givers; /* the assessor's */
    uint32_t *cast;    /* pool offsets of the States that play a part */
    size_t cast_count;
    /* Names of States already looked up: sentences name the same few hundred again and again. */
    struct {
        const char *code, *name;
    } names[RC__NAMES];
} rc__session;

/* Engine and rules into an assessor whose other fields are set. */
rc_status rc__read_rules(rc_assessor *assessor, rc_diags *diags);
/* Finds the slots of every kind of record. */
rc_status rc__prepare_givers(rc_assessor *assessor, rc_diags *diags);

/* The scenario as facts, and the records about the States that play a part in it. */
rc_status rc__give_scenario(rc__session *session);
void rc__give_knowledge(rc__session *session);
/* Records that rules asked for; *more is true if there were any new ones. */
rc_status rc__give_wanted(rc__session *session, bool *more);

/* A slot of a concluded template; its absence is an error of the rules. */
int rc__slot(rc__session *session, rc_template *kind, const char *name);
int rc__slot_in(rc_engine *engine, rc_template *kind, const char *name, rc_diags *diags);
/* A small repeatable random number from the shuffle seed, for tests of order. */
uint32_t rc__random(uint32_t *state);

/* From the facts the rules concluded to the result. */
rc_status rc__read_result(rc__session *session, rc_result *result);

#endif
