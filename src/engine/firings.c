/*
 * Counting firings: which rules fired and how often, read from the engine's own trace. Off unless
 * asked for, because the engine then prints every firing into our router.
 */
#include "engine/internal.h"

#include <clips.h>

#include <string.h>

void rc_engine_count_firings(rc_engine *engine)
{
    engine->counting = true;
    EnvWatch(engine->env, "rules");
}

static void count(rc_engine *engine, const char *rule)
{
    for (size_t i = 0; i < engine->firing_count; i++) {
        if (strcmp(engine->firings[i].rule, rule) == 0) {
            engine->firings[i].count++;
            return;
        }
    }
    engine->firings = rc_grow(engine->arena, engine->firings, engine->firing_count,
                              &engine->firing_capacity, sizeof *engine->firings);
    engine->firings[engine->firing_count++] = (rc_firing){rc_strdup(engine->arena, rule), 1};
}

/* The trace of a firing comes in pieces: "FIRE   12 ", the rule's name, ": ", the facts. */
void rc__trace(rc_engine *engine, const char *piece)
{
    if (engine->name_follows) {
        count(engine, piece);
    }
    engine->name_follows = strncmp(piece, "FIRE ", 5) == 0;
}

size_t rc_engine_firings(const rc_engine *engine, const rc_firing **firings)
{
    *firings = engine->firings;
    return engine->firing_count;
}

void rc__each_rule(rc_engine *engine, void (*visit)(void *context, void *rule), void *context)
{
    void *home = EnvGetCurrentModule(engine->env);
    for (void *module = EnvGetNextDefmodule(engine->env, NULL); module != NULL;
         module = EnvGetNextDefmodule(engine->env, module)) {
        EnvSetCurrentModule(engine->env, module);
        for (void *rule = EnvGetNextDefrule(engine->env, NULL); rule != NULL;
             rule = EnvGetNextDefrule(engine->env, rule)) {
            visit(context, rule);
        }
    }
    EnvSetCurrentModule(engine->env, home);
}

typedef struct naming {
    void *env;
    void (*visit)(void *context, const char *rule);
    void *context;
} naming;

static void name_rule(void *context, void *rule)
{
    const naming *names = context;
    names->visit(names->context, EnvGetDefruleName(names->env, rule));
}

/* Calls [visit] with the full name of each rule. */
void rc_engine_each_rule(rc_engine *engine, void (*visit)(void *context, const char *rule),
                         void *context)
{
    rc__each_rule(engine, name_rule, &(naming){engine->env, visit, context});
}
