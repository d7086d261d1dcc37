#include "engine/engine.h"

#include "engine/internal.h"

#include <clips.h>

#include <stdlib.h>
#include <string.h>

/*
 * CreateEnvironment allocates before its out-of-memory function can be set. It takes less than
 * this; so have it once, give it back, and then it will be there.
 */
enum { STARTING_MEMORY = 8 * 1024 * 1024 };

/* Routers of higher priority than the engine's own (0 to 40) see its output first. */
enum { ROUTER_PRIORITY = 100 };

static rc_engine *engine_of(void *env)
{
    return GetEnvironmentContext(env);
}

static int out_of_memory(void *env, size_t size)
{
    (void)size;
    rc_engine *engine = engine_of(env);
    engine->dead = true;
    rc_arena_exhausted(engine->arena);
}

/* Every stream the engine prints to: the library never prints. What it reads from is not ours. */
static int router_takes(void *env, const char *name)
{
    static const char *const streams[] = {
        "stdout", WPROMPT, WDISPLAY, WTRACE, WDIALOG, WWARNING, WERROR,
    };
    (void)env;
    for (size_t i = 0; i < sizeof streams / sizeof *streams; i++) {
        if (strcmp(name, streams[i]) == 0) {
            return 1;
        }
    }
    return 0;
}

static int router_prints(void *env, const char *name, const char *text)
{
    rc_engine *engine = engine_of(env);
    if (engine->counting && strcmp(name, WTRACE) == 0) {
        rc__trace(engine, text);
        return 1;
    }
    size_t room = RC__COMPLAINT - 1 - engine->complained;
    size_t length = strlen(text);
    if (length > room) {
        length = room;
    }
    memcpy(engine->complaint + engine->complained, text, length);
    engine->complained += length;
    engine->complaint[engine->complained] = '\0';
    return 1;
}

static int router_reads(void *env, const char *name)
{
    (void)env;
    (void)name;
    return -1;
}

static int router_unreads(void *env, int character, const char *name)
{
    (void)env;
    (void)character;
    (void)name;
    return 1;
}

static int router_exits(void *env, int code)
{
    (void)env;
    (void)code;
    return 1;
}

/*
 * While a rule fires, the engine holds each word of each fact it rests on, because its actions
 * might take those facts back. Ours only assert, and never what could undo their own grounds
 * (`not` looks at earlier modules), so holding the facts does: it saves an eighth of all work.
 */
static void hold(void *env, void *fact)
{
    (void)env;
    ((struct fact *)fact)->factHeader.busyCount++;
}

static void release(void *env, void *fact)
{
    (void)env;
    ((struct fact *)fact)->factHeader.busyCount--;
}

rc_engine *rc_engine_new(rc_arena *arena, int strategy)
{
    void *reserve = malloc(STARTING_MEMORY);
    rc_engine *engine = calloc(1, sizeof *engine);
    if (reserve == NULL || engine == NULL) {
        free(reserve);
        free(engine);
        return NULL;
    }
    free(reserve);
    engine->arena = arena;
    engine->env = CreateEnvironment();
    if (engine->env == NULL) {
        free(engine);
        return NULL;
    }
    SetEnvironmentContext(engine->env, engine);
    EnvSetOutOfMemoryFunction(engine->env, out_of_memory);
    EnvAddRouter(engine->env, "recourse", ROUTER_PRIORITY, router_takes, router_prints,
                 router_reads, router_unreads, router_exits);
    rc__remove_functions(engine->env);
    rc__define_functions(engine->env);
    FactData(engine->env)->FactInfo.incrementBasisCount = hold;
    FactData(engine->env)->FactInfo.decrementBasisCount = release;
    EnvUnwatch(engine->env, "all");
    EnvSetStrategy(engine->env, strategy);
    EnvReset(engine->env);
    return engine;
}

void rc_engine_free(rc_engine *engine)
{
    if (engine == NULL) {
        return;
    }
    if (!engine->dead) {
        DestroyEnvironment(engine->env);
    }
    free(engine);
}

void rc_engine_use(rc_engine *engine, rc_arena *arena)
{
    engine->arena = arena;
    engine->firings = NULL;
    engine->firing_count = engine->firing_capacity = 0;
}

rc_arena *rc_engine_arena(const rc_engine *engine)
{
    return engine->arena;
}

static bool is_one_of(const struct fact *fact, rc_template *const *kinds, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (fact->whichDeftemplate == (const struct deftemplate *)kinds[i]) {
            return true;
        }
    }
    return false;
}

static void refresh_rule(void *env, void *rule)
{
    EnvRefresh(env, rule);
}

/*
 * Newest first, so that what was concluded goes before its grounds: a reset alone takes the oldest
 * first, which lets the rules react to every step of it and costs twice as much. Taking one fact
 * back may take others with it, but never one that was given.
 */
static void take_back_all_but(rc_engine *engine, rc_template *const *kinds, size_t count)
{
    struct fact *kept = NULL; /* the oldest so far */
    for (;;) {
        struct fact *next = kept == NULL ? FactData(engine->env)->LastFact : kept->previousFact;
        if (next == NULL) {
            return;
        }
        bool stays = next->previousFact == NULL || is_one_of(next, kinds, count);
        if (stays) { /* the oldest of all is the engine's own */
            kept = next;
        } else if (!EnvRetract(engine->env, next)) {
            return;
        }
    }
}

void rc_engine_clear_facts(rc_engine *engine)
{
    take_back_all_but(engine, NULL, 0);
    EnvReset(engine->env);
}

void rc_engine_clear_facts_but(rc_engine *engine, rc_template *const *kinds, size_t count)
{
    take_back_all_but(engine, kinds, count);
    /* Of those that rest on what stays alone, the conclusions went too: each may fire again. */
    rc__each_rule(engine, refresh_rule, engine->env);
}

rc_template *rc_engine_template(rc_engine *engine, const char *name)
{
    return EnvFindDeftemplate(engine->env, name);
}

int rc_engine_slot(rc_engine *engine, rc_template *kind, const char *name)
{
    (void)engine;
    int position = 0;
    for (struct templateSlot *slot = ((struct deftemplate *)kind)->slotList; slot != NULL;
         slot = slot->next, position++) {
        if (strcmp(ValueToString(slot->slotName), name) == 0) {
            return position;
        }
    }
    return -1;
}

void rc_engine_begin(rc_engine *engine, rc_template *kind)
{
    engine->pending = EnvCreateFact(engine->env, kind);
}

static struct field *pending_field(rc_engine *engine, int slot)
{
    struct fact *fact = engine->pending;
    return &fact->theProposition.theFields[slot];
}

void rc_put_symbol(rc_engine *engine, int slot, const char *word)
{
    struct field *field = pending_field(engine, slot);
    field->type = SYMBOL;
    field->value = EnvAddSymbol(engine->env, word);
}

void rc_put_string(rc_engine *engine, int slot, const char *text)
{
    struct field *field = pending_field(engine, slot);
    field->type = STRING;
    field->value = EnvAddSymbol(engine->env, text);
}

void rc_put_integer(rc_engine *engine, int slot, int64_t number)
{
    struct field *field = pending_field(engine, slot);
    field->type = INTEGER;
    field->value = EnvAddLong(engine->env, number);
}

static void put_list(rc_engine *engine, int slot, unsigned short type, const char *const *items,
                     size_t count)
{
    struct field *field = pending_field(engine, slot);
    struct multifield *list = CreateMultifield2(engine->env, (long)count);
    for (size_t i = 0; i < count; i++) {
        list->theFields[i].type = type;
        list->theFields[i].value = EnvAddSymbol(engine->env, items[i]);
    }
    field->type = MULTIFIELD;
    field->value = list;
}

void rc_put_symbols(rc_engine *engine, int slot, const char *const *words, size_t count)
{
    put_list(engine, slot, SYMBOL, words, count);
}

void rc_put_strings(rc_engine *engine, int slot, const char *const *texts, size_t count)
{
    put_list(engine, slot, STRING, texts, count);
}

rc_fact *rc_engine_assert(rc_engine *engine)
{
    void *fact = engine->pending;
    engine->pending = NULL;
    EnvAssignFactSlotDefaults(engine->env, fact);
    return EnvAssert(engine->env, fact);
}

void rc_engine_retract(rc_engine *engine, rc_fact *fact)
{
    EnvRetract(engine->env, fact);
}

/*
 * The whole stack every time: otherwise rules re-activated in an earlier module would sleep. NULL
 * for [before]: all modules.
 */
static void push_modules(rc_engine *engine, const char *before)
{
    enum { MOST_MODULES = 32 };
    void *modules[MOST_MODULES];
    void *end = before == NULL ? NULL : EnvFindDefmodule(engine->env, before);
    size_t count = 0;
    for (void *module = EnvGetNextDefmodule(engine->env, NULL);
         module != end && count < MOST_MODULES;
         module = EnvGetNextDefmodule(engine->env, module)) {
        modules[count++] = module;
    }
    while (count > 0) {
        EnvFocus(engine->env, modules[--count]);
    }
}

rc_status rc_engine_run_before(rc_engine *engine, const char *module, rc_diags *diags,
                               size_t *fired)
{
    push_modules(engine, module);
    long long count = EnvRun(engine->env, -1);
    if (fired != NULL && count > 0) {
        *fired += (size_t)count;
    }
    if (engine->complained > 0) {
        rc_error(diags, (rc_place){0}, NULL, "the rule engine complained: %s", engine->complaint);
        engine->complained = 0;
        return RC_INVALID;
    }
    return RC_OK;
}

rc_status rc_engine_run(rc_engine *engine, rc_diags *diags, size_t *fired)
{
    return rc_engine_run_before(engine, NULL, diags, fired);
}

rc_fact *rc_engine_next(rc_engine *engine, rc_template *kind, rc_fact *after)
{
    (void)engine;
    if (after == NULL) {
        return (rc_fact *)((struct deftemplate *)kind)->factList;
    }
    return (rc_fact *)((struct fact *)after)->nextTemplateFact;
}

static const struct field *field_of(rc_fact *fact, int slot)
{
    return &((struct fact *)fact)->theProposition.theFields[slot];
}

static const char *field_text(const struct field *field)
{
    return field->type == SYMBOL || field->type == STRING ? ValueToString(field->value) : "";
}

static int64_t field_integer(const struct field *field)
{
    return field->type == INTEGER ? rc__unmarked(ValueToLong(field->value)) : 0;
}

const char *rc_get_text(rc_fact *fact, int slot)
{
    return field_text(field_of(fact, slot));
}

int64_t rc_get_integer(rc_fact *fact, int slot)
{
    return field_integer(field_of(fact, slot));
}

static const struct multifield *list_of(rc_fact *fact, int slot)
{
    const struct field *field = field_of(fact, slot);
    return field->type == MULTIFIELD ? field->value : NULL;
}

size_t rc_get_count(rc_fact *fact, int slot)
{
    const struct multifield *list = list_of(fact, slot);
    return list == NULL ? 0 : (size_t)list->multifieldLength;
}

const char *rc_get_item(rc_fact *fact, int slot, size_t index)
{
    return field_text(&list_of(fact, slot)->theFields[index]);
}

int64_t rc_get_item_integer(rc_fact *fact, int slot, size_t index)
{
    return field_integer(&list_of(fact, slot)->theFields[index]);
}

/* FNV-1a, with the type as the end of each value. */
static uint64_t hash_field(uint64_t hash, const struct field *field)
{
    const uint64_t prime = 1099511628211u;
    if (field->type == INTEGER) {
        hash = (hash ^ (uint64_t)ValueToLong(field->value)) * prime;
    } else {
        for (const char *at = field_text(field); *at != '\0'; at++) {
            hash = (hash ^ (unsigned char)*at) * prime;
        }
    }
    return (hash ^ (0x100u + field->type)) * prime;
}

uint64_t rc_fact_hash(rc_fact *fact)
{
    const struct fact *given = (const struct fact *)fact;
    uint64_t hash = 14695981039346656037u;
    for (long i = 0; i < given->theProposition.multifieldLength; i++) {
        const struct field *field = &given->theProposition.theFields[i];
        if (field->type != MULTIFIELD) {
            hash = hash_field(hash, field);
            continue;
        }
        const struct multifield *list = field->value;
        for (long j = 0; j < list->multifieldLength; j++) {
            hash = hash_field(hash, &list->theFields[j]);
        }
        hash = (hash ^ 0x200u) * 1099511628211u;
    }
    return hash;
}

const char *rc_engine_text(rc_engine *engine, const char *text)
{
    SYMBOL_HN *known = FindSymbolHN(engine->env, text);
    return known == NULL ? NULL : ValueToString(known);
}
