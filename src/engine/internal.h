/* What the files of this room share. */
#ifndef RC_ENGINE_INTERNAL_H
#define RC_ENGINE_INTERNAL_H

#include "engine/engine.h"

/* One complaint of the engine is enough to act on; more is noise. */
enum { RC__COMPLAINT = 2000 };

struct rc_engine {
    void *env;
    rc_arena *arena;
    bool dead; /* memory ran out inside it */
    void *pending; /* the fact being given */
    char complaint[RC__COMPLAINT];
    size_t complained;
    bool counting, name_follows; /* see firings.c */
    rc_firing *firings;
    size_t firing_count, firing_capacity;
};

/* A piece of the engine's trace while firings are counted. */
void rc__trace(rc_engine *engine, const char *piece);

/* Pure functions that rules may call: calendar arithmetic, nothing else. */
void rc__define_functions(void *env);
/* Removes what could touch files, the system or the terminal. */
void rc__remove_functions(void *env);

#endif
