/*
 * What is supposed: a stack of changes to the records, the steps and the vetoes that the rules are
 * given, and the law that decides whether a supposed act makes one. Knows nothing of the engine.
 *
 * A record is named by its kind and row; rows from the kind's count on are new records, made by
 * the change of that number. Steps beyond those of the scenario likewise.
 *
 * Ownership: the arena; the stack is used again when it is taken back, so that trying many
 * suppositions one after another takes no more memory than the largest of them.
 */
#ifndef RC_INFERENCE_SUPPOSED_H
#define RC_INFERENCE_SUPPOSED_H

#include "engine/engine.h"
#include "scenario/scenario.h"

typedef struct rc__ref {
    int kind; /* index into rc_kinds */
    uint32_t row;
} rc__ref;

/* A field as it is supposed to be: [text] of words, texts and flags, [span] of dates. */
typedef struct rc__value {
    int field;
    const char *text;
    rc_span span;
} rc__value;

typedef enum rc__change_kind { RC__RECORD, RC__STEP, RC__VETO } rc__change_kind;

/* No act touches more fields of one record (a declaration of acceptance has its conditions). */
enum { RC__VALUES = 16 };

typedef struct rc__change {
    rc__change_kind what;
    const char *id;              /* of the record or the step; of a veto, of the assumption */
    bool is_new;
    rc__ref ref;                 /* record */
    rc__value values[RC__VALUES];
    size_t value_count;
    size_t step;                 /* step: its place among those of the scenario and new ones */
    rc_step taken;
    const char *state, *among;   /* veto: whose, and the organ whose members have one */
    bool vetoes;
    rc_fact *fact;               /* of what is new: kept by the room's engine side */
    bool was_given;              /* the record had been given before: likewise */
} rc__change;

typedef struct rc__supposed {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    const rc_scenario *scenario;
    rc__change *items;
    size_t count, capacity;
    const char **ids; /* suppose/1, suppose/2, ... */
    size_t id_count, id_capacity;
    size_t sentences; /* so many have been supposed */
    bool strict;      /* refuse what a user may suppose although the treaty is not open to it */
    const char **vetoers; /* room for rc__vetoers */
    size_t vetoer_capacity;
} rc__supposed;

/* ---- supposed.c: records as they are supposed to be ---- */

const char *rc__text_at(const rc__supposed *supposed, rc__ref ref, const char *field);
rc_span rc__span_at(const rc__supposed *supposed, rc__ref ref, const char *field);
/* The latest change of that field, or NULL. */
const rc__value *rc__changed_value(const rc__supposed *supposed, rc__ref ref, int field);
/* What an absent date means. */
rc_span rc__absent_span(const rc_field *field);
const char *rc__ref_id(const rc__supposed *supposed, rc__ref ref);
bool rc__ref_is_new(const rc__supposed *supposed, rc__ref ref);

/* Enough for the records of one State under one treaty or in one organisation. */
enum { RC__REFS = 128 };
typedef struct rc__refs {
    rc__ref items[RC__REFS];
    size_t count;
} rc__refs;
/* Those of [kind] about [state] under [head], its treaty or organisation (NULL: it has none). */
void rc__find_refs(const rc__supposed *supposed, const char *kind, const char *head,
                   const char *state, rc__refs *out);

/* A change of an existing record, or of one made before; a new record or step. */
rc__change *rc__change_record(rc__supposed *supposed, rc__ref ref);
rc__change *rc__make_record(rc__supposed *supposed, const char *kind, size_t number);
void rc__set_text(rc__change *change, const char *field, const char *text);
void rc__set_span(rc__change *change, const char *field, rc_span span);
/* [step] is the count of steps for a new one. */
rc__change *rc__change_step(rc__supposed *supposed, size_t step, size_t number);
size_t rc__step_count(const rc__supposed *supposed); /* an upper bound of their places */
/* The step at a place; NULL if there is none. */
const rc_step *rc__step_at(const rc__supposed *supposed, size_t place);
rc__change *rc__change_veto(rc__supposed *supposed);

bool rc__is_member(const rc__supposed *supposed, const char *organisation, const char *state);
/* States taken to veto; *said is true if anybody says so, and it is not merely presumed. */
const char **rc__vetoers(rc__supposed *supposed, size_t *count, bool *said);

/* "suppose/N". */
const char *rc__suppose_id(rc__supposed *supposed, size_t number);
/* Is [id] that of a changed or new record, of a supposed step or veto? */
bool rc__is_supposed(const rc__supposed *supposed, const char *id);

/* ---- acts.c and what follows: the law of the acts ---- */

typedef struct rc__act {
    rc__supposed *supposed;
    const rc_supposition *said;
    size_t number;   /* of the sentence */
    rc_span when;    /* its date, or the day of filing */
    rc_record treaty; /* .kind -1: the sentence names none */
    rc_diags *diags;
    bool warns;       /* say also what is odd without being wrong */
} rc__act;

/* The changes the sentence makes; false, with an error, if the law does not allow it. */
bool rc__plan_act(rc__supposed *supposed, const rc_supposition *said, size_t number,
                  rc_diags *diags, bool warns);

/* An error at a word of the sentence; [advice] NULL: the form's own, why it may be refused. */
bool rc__refuse(const rc__act *act, rc_hole at, const char *advice, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
const char *rc__state_of(const rc__act *act); /* name of the State */
const char *rc__iso(const rc__act *act, rc_span span);
/*
 * What is supposed of a State's standing in a treaty or an organisation ([field] of the register of
 * disputes: its id) is no longer in dispute from that day on. False if there was no dispute.
 */
bool rc__settle_dispute(rc__act *act, const char *field, const char *id);
/* Was the State bound, or had it consented, at the time of the act? */
bool rc__has_joined(const rc__act *act, rc__ref participation);
rc_span rc__rule_after(rc_span span, const char *rule); /* a waiting time from a day or period */

/* Ends a participation, and what the State declared under the treaty, on that first day without. */
void rc__end_participation(rc__act *act, rc__ref participation, rc_span end);

bool rc__join_treaty(rc__act *act);
bool rc__leave_treaty(rc__act *act);
bool rc__make_declaration(rc__act *act);
bool rc__withdraw_declaration(rc__act *act);
bool rc__join_organisation(rc__act *act);
bool rc__leave_organisation(rc__act *act);
bool rc__take_step(rc__act *act);
bool rc__change_votes(rc__act *act);

#endif
