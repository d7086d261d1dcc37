/*
 * Why a fact is there: the rule that concluded it and what the rule matched. The engine keeps the
 * matches; what it forgets of a rule once it has read it, its comment and its conditions, is read
 * here from the rule's text.
 *
 * Ownership: the arena given; facts and their words live as long as they are in the engine.
 */
#ifndef RC_ENGINE_SUPPORT_H
#define RC_ENGINE_SUPPORT_H

#include "engine/engine.h"
#include "engine/rules.h"

/* What the texts of the rules say. */
typedef struct rc_rulebook rc_rulebook;

/* Texts that the engine has accepted. */
rc_rulebook *rc_rulebook_read(rc_arena *arena, const rc_rule_file *files, size_t count);
/* The rule's comment string, [rule] with its module; "" if there is no such rule. */
const char *rc_rulebook_comment(const rc_rulebook *book, const char *rule);

/* What a condition asks of a slot: one of some words, or what another fact says. */
typedef struct rc_sought_slot {
    const char *slot;
    const char **words; /* any of these; texts without their quotes, numbers as written */
    size_t word_count;
    bool none_of_them;  /* any but these */
    rc_fact *fact;      /* or what stands in slot [at] of this fact; NULL if there is no such one */
    int at;
} rc_sought_slot;

/* A condition met by no single fact: that something of this kind is there, or that nothing is. */
typedef struct rc_sought {
    const char *kind; /* its template */
    bool is_there;
    bool whole;       /* the slots say all it asks for */
    rc_sought_slot *slots;
    size_t count;
} rc_sought;

/* One way in which a rule concluded a fact. */
typedef struct rc_support {
    const char *rule; /* with its module */
    rc_fact **facts;  /* matched, in the order of the rule's conditions */
    size_t count;
    rc_sought *sought; /* likewise */
    size_t sought_count;
    bool read;         /* the rule's text was found and fits; else [sought] is not known */
} rc_support;

/* All ways, in no particular order; 0 if no rule concluded the fact: it was given. */
size_t rc_engine_supports(rc_engine *engine, rc_arena *arena, const rc_rulebook *book,
                          rc_fact *fact, rc_support **supports);

/* Name of the fact's template. */
const char *rc_fact_kind(rc_fact *fact);
/* Position of a slot of the fact's template, or -1. */
int rc_fact_slot(rc_fact *fact, const char *name);
/* What stands in a slot. */
typedef enum rc_slot_type { RC_SLOT_WORD, RC_SLOT_TEXT, RC_SLOT_NUMBER, RC_SLOT_LIST } rc_slot_type;
rc_slot_type rc_fact_slot_type(rc_fact *fact, int slot);
/* Is the fact as [sought] asks, as far as its slots say? */
bool rc_fact_is_sought(rc_fact *fact, const rc_sought *sought);

#endif
