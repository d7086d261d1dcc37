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
#include "inference/supposed.h"
#include "inference/whatif.h"

/* How the records of a kind become facts. */
typedef struct rc__giver {
    rc_template *kind; /* NULL: the rules do not read this kind */
    int id_slot;
    int *slots;        /* per field; -1: not given */
    int *latest;       /* per date field: the slot of its latest day */
    rc_fact **facts;   /* per row: NULL if it is not given in this session */
    int head;          /* kind whose word in the first field must be named; -1: it need not */
} rc__giver;

/* Ids of records of low confidence, by their hash; see kept.h. */
typedef struct rc__doubted {
    const char **ids;
    size_t size; /* a power of two */
} rc__doubted;

struct rc_assessor {
    rc_arena *arena; /* its own */
    const rc_knowledge *knowledge;
    rc_engine_options options;
    rc_engine *engine;
    rc__giver *givers; /* per kind */
    uint32_t *in_rules; /* pool offsets of the heads that the rules themselves name */
    size_t in_rules_count, in_rules_capacity;
    rc__doubted doubted;
    int64_t loading;   /* nanoseconds that reading the rules took */
    bool used;         /* the engine holds the facts of an earlier scenario */
    bool altered;      /* and some of its records are not those of the knowledge */
    const char *focus; /* pattern of the routes that are judged; NULL: all */
    rc_day next_day;   /* see rc_assessor_next_day */
};

/* A kind of records that rules want, and the head they share. */
typedef struct rc__wish {
    const char *kind, *key;
} rc__wish;

/* How much of a result is read. */
typedef enum rc__detail { RC__WHOLE, RC__OUTLINE, RC__OUTLINE_AND_APPLICANTS } rc__detail;

/* A fact that names a State and may change with the scenario. */
typedef struct rc__named_state {
    rc_fact *fact;
    const char *kind;  /* template */
    size_t conduct;    /* of the scenario; SIZE_MAX: none */
    const char *state;
} rc__named_state;

typedef struct rc__named_states {
    rc__named_state *items;
    size_t count, capacity;
} rc__named_states;

typedef struct rc__routes rc__routes; /* see weigh.h */

/* What serves one answer after another; see findings.h. */
typedef struct rc__room {
    struct rc__judged *read, *sorted;
    size_t size;
} rc__room;

/* A power of two well above the number of States. */
enum { RC__NAMES = 1024 };

typedef struct rc__session {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    const rc_scenario *scenario;
    const rc_engine_options *options;
    const char *focus; /* the assessor's */
    rc_diags *diags;
    rc_timing *timing; /* never NULL */
    rc_engine *engine;
    rc__giver *givers; /* the assessor's */
    const uint32_t *in_rules; /* likewise */
    size_t in_rules_count;
    rc__routes *routes; /* that are judged */
    const rc__doubted *doubted; /* the assessor's */
    rc__room *room;
    rc__detail detail;
    uint32_t *cast;    /* pool offsets of the States that play a part */
    size_t cast_count, cast_capacity;
    uint32_t *named;   /* likewise of the heads of records that can matter in focus, sorted */
    size_t named_count, named_capacity;
    bool cast_alone;   /* no State can start a route in focus, so those without a part are nobody */
    rc__named_states states, former; /* that the scenario names; that the one before it named */
    rc_fact **steps;   /* per step of the scenario */
    rc_fact **vetoes;  /* who is taken to veto, and last whether anybody says so */
    size_t veto_count, veto_capacity;
    rc__ref *given;    /* records in the order they were given */
    size_t given_count, given_capacity;
    rc_fact **loaded;  /* what the rules were told is complete */
    size_t loaded_count, loaded_capacity;
    rc__wish *wishes;  /* room for what the rules ask for */
    size_t wish_capacity;
    const rc__supposed *supposed; /* NULL: nothing is */
    const uint64_t *before;       /* findings without the suppositions, sorted; NULL: unknown */
    size_t before_count;
    const rc_finding *question;   /* NULL, or what is contested and taken to be settled so: */
    rc_outcome settled;
    size_t *readings_used;        /* see rc_result; NULL: nobody counts */
    /* Names of States already looked up: sentences name the same few hundred again and again. */
    struct {
        const char *code, *name;
    } names[RC__NAMES];
} rc__session;

/* Engine and rules into an assessor whose other fields are set. */
rc_status rc__read_rules(rc_assessor *assessor, rc_diags *diags);
/* Finds the slots of every kind of record. */
rc_status rc__prepare_givers(rc_assessor *assessor, rc_diags *diags);

/* Finds the heads that rules name; the rules have been read, and nothing was given yet. */
void rc__prepare_named(rc_assessor *assessor);
/* Finds the heads that the clauses in focus name; the clauses themselves need not be given. */
void rc__note_named(rc__session *session);
/* Could a rule ask for this record, as far as its head says? */
bool rc__is_named(const rc__session *session, size_t kind, const rc_cell *cells);

/* Finds out which States play a part. */
void rc__cast_scenario(rc__session *session);
/* Takes back what the engine holds of an earlier scenario, save records that serve this one too. */
void rc__clear(rc__session *session, bool everything);
/* The scenario as facts, and the records about the States that play a part in it. */
rc_status rc__give_scenario(rc__session *session);
void rc__give_knowledge(rc__session *session);
/* Records that rules asked for; *more is true if there were any new ones. */
rc_status rc__give_wanted(rc__session *session, bool *more);
/* The facts that name the States of the scenario, save steps and vetoes. */
void rc__name_states(rc__session *session);
/* Our id for a conduct of the scenario, by its place. */
const char *rc__conduct_id(rc__session *session, size_t conduct);
/*
 * Another scenario in the place of this one, which may differ in the States it names, save those
 * of steps; and the rules run. Records about States that play a part no more stay: no rule looks at
 * those of a State without a part unless it asked for them.
 */
rc_status rc__turn(rc__session *session, const rc_scenario *next);
/* False if the State plays a part already. */
bool rc__cast_state(rc__session *session, const char *code);
/* A date of the scenario, or a supposed one: it moves if it is the day of filing, or next to it. */
void rc__put_own_day(rc__session *session, int slot, rc_day day);
/* All records about a State that plays a part only now. */
void rc__give_state(rc__session *session, const char *code);
/* A record as it is supposed to be, new ones under their own id. */
rc_fact *rc__give_record(rc__session *session, const rc__supposed *supposed, rc__ref ref);
rc_fact *rc__give_step(rc__session *session, const char *id, const rc_step *step);
/* Is the clause one of a route that is judged? */
bool rc__in_focus(const rc__session *session, rc_record clause);
/* Replaces what the rules know of vetoes. */
void rc__give_vetoes(rc__session *session, const char *const *states, size_t count, bool said);

/* The rules, and the records they ask for, until there is nothing more to do. */
rc_status rc__infer(rc__session *session);
/* Nanoseconds of a clock that only goes forward. */
int64_t rc__now(void);

/* A slot of a concluded template; its absence is an error of the rules. */
int rc__slot(rc__session *session, rc_template *kind, const char *name);
int rc__slot_in(rc_engine *engine, rc_template *kind, const char *name, rc_diags *diags);
/* A small repeatable random number from the shuffle seed, for tests of order. */
uint32_t rc__random(uint32_t *state);

/* From the facts the rules concluded to the result. */
rc_status rc__read_result(rc__session *session, rc_result *result);
/* The status of one route alone; RC_INVALID if there is no such route. */
rc_status rc__read_status(rc__session *session, const char *route, rc_route_status *status);
/* The statuses of all routes that are judged. */
rc_status rc__read_verdicts(rc__session *session, rc_verdicts *out);
/* Hashes of all findings there are now, sorted; in the arena. */
void rc__note_findings(rc__session *session, uint64_t **hashes, size_t *count);

#endif
