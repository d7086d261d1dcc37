/*
 * The rule engine behind a small interface. The only room that includes clips.h.
 *
 * Facts are given slot by slot; no text of a user is ever compiled. Functions that touch files or
 * the system are removed before the first rule is read. Whatever the engine prints is caught and
 * makes the run fail: it goes on after internal errors, we do not. When memory runs out it jumps
 * to the arena's guard and is abandoned: its environment cannot be freed safely any more.
 *
 * Ownership: the engine owns its facts; texts read from it live as long as the facts.
 */
#ifndef RC_ENGINE_ENGINE_H
#define RC_ENGINE_ENGINE_H

#include "base/diag.h"
#include "base/mem.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct rc_engine rc_engine;
typedef struct rc_template rc_template; /* a kind of fact, opaque */
typedef struct rc_fact rc_fact;         /* a fact, opaque; valid until retracted */

/* Conflict strategies of the engine; the result of our rules does not depend on them. */
enum { RC_STRATEGIES = 7 };

/*
 * When memory runs out inside the engine it jumps to the guard of [arena] in force at that moment
 * (rc_arena_try). NULL when memory is short at once.
 */
rc_engine *rc_engine_new(rc_arena *arena, int strategy);
void rc_engine_free(rc_engine *engine);
/* From now on: whose guard it jumps to, and where counts of firings are kept. */
void rc_engine_use(rc_engine *engine, rc_arena *arena);
/* The arena in use. */
rc_arena *rc_engine_arena(const rc_engine *engine);
/* Takes every fact back; the rules stay. */
void rc_engine_clear_facts(rc_engine *engine);
/* The same for all but the facts given of some kinds; the next run concludes from them anew. */
void rc_engine_clear_facts_but(rc_engine *engine, rc_template *const *kinds, size_t count);

/*
 * Reads constructs (templates, modules, rules) from [text]. What the engine says against one is an
 * error at that construct's line of [file]. RC_INVALID if any failed.
 */
rc_status rc_engine_read(rc_engine *engine, rc_arena *arena, const char *file, const char *text,
                         rc_diags *diags);

/*
 * The same from an image the engine saved, in place of any text. False if it cannot be read here
 * (another engine, no memory file): nothing is lost, read the text then.
 */
bool rc_engine_read_image(rc_engine *engine, const void *bytes, size_t size);
/* Saves what was read. */
bool rc_engine_write_image(rc_engine *engine, const char *path);

/* NULL if no template of this name was read. */
rc_template *rc_engine_template(rc_engine *engine, const char *name);
/* Position of a slot, or -1. */
int rc_engine_slot(rc_engine *engine, rc_template *kind, const char *name);

/* Give a fact: begin, put every slot that has no default, assert. NULL: it was there already. */
void rc_engine_begin(rc_engine *engine, rc_template *kind);
void rc_put_symbol(rc_engine *engine, int slot, const char *word);
void rc_put_string(rc_engine *engine, int slot, const char *text);
void rc_put_integer(rc_engine *engine, int slot, int64_t number);
void rc_put_symbols(rc_engine *engine, int slot, const char *const *words, size_t count);
void rc_put_strings(rc_engine *engine, int slot, const char *const *texts, size_t count);
rc_fact *rc_engine_assert(rc_engine *engine);
void rc_engine_retract(rc_engine *engine, rc_fact *fact);

/*
 * Lets the rules run to the end, module by module in the order in which the rule files declare
 * them. [fired], may be NULL, is added to. RC_INVALID if the engine complained.
 */
rc_status rc_engine_run(rc_engine *engine, rc_diags *diags, size_t *fired);
/* The same, but no module from this one on. */
rc_status rc_engine_run_before(rc_engine *engine, const char *module, rc_diags *diags,
                               size_t *fired);

/* The facts of a kind, in the order of their assertion: start with NULL. */
rc_fact *rc_engine_next(rc_engine *engine, rc_template *kind, rc_fact *after);
/* A slot's symbol or string; "" if it is no such thing. */
const char *rc_get_text(rc_fact *fact, int slot);
int64_t rc_get_integer(rc_fact *fact, int slot);
size_t rc_get_count(rc_fact *fact, int slot); /* length of a multislot */
const char *rc_get_item(rc_fact *fact, int slot, size_t index);
int64_t rc_get_item_integer(rc_fact *fact, int slot, size_t index);
/* A number that equal facts of a kind share, and others only by a chance in 2^64. */
uint64_t rc_fact_hash(rc_fact *fact);
/* The one copy of [text] that every fact with it holds: equal texts are equal pointers then. NULL
 * if no fact holds it. */
const char *rc_engine_text(rc_engine *engine, const char *text);

/* ---- watching days: until when does the answer stand? ---- */

/* Before any rule is read: the engine will watch how rules compare days. */
void rc_engine_watch(rc_engine *engine);
/* The question is asked on this day; what was watched before is forgotten. */
void rc_engine_ask_on(rc_engine *engine, int64_t day);
/* Puts a day that moves with the day of the question. The same as another if nobody watches. */
void rc_put_moving(rc_engine *engine, int slot, int64_t day);
/*
 * The first later day on which some comparison that was made since may come out otherwise; before
 * it, everything comes out as it did. Days that do not move are taken to stay as they were given.
 * One day in two patterns of a rule would not be watched: rules compare days (tools/lint).
 */
int64_t rc_engine_next_change(const rc_engine *engine);

/* ---- which rules fired: for coverage and measuring ---- */

typedef struct rc_firing {
    const char *rule; /* without its module */
    size_t count;
} rc_firing;

/* From now on; slows the engine down. */
void rc_engine_count_firings(rc_engine *engine);
/* In the order of their first firing; the number of them. */
size_t rc_engine_firings(const rc_engine *engine, const rc_firing **firings);
/* Calls [visit] with the name of each rule read. */
void rc_engine_each_rule(rc_engine *engine, void (*visit)(void *context, const char *rule),
                         void *context);

#endif
