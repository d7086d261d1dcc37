/* What the files of this room share. */
#ifndef RC_ENGINE_INTERNAL_H
#define RC_ENGINE_INTERNAL_H

#include "engine/engine.h"

/* One complaint of the engine is enough to act on; more is noise. */
enum { RC__COMPLAINT = 2000 };

/* A day that moves with the day of the question: another one, shifted, then waited from. */
typedef struct rc__mover {
    size_t from; /* mark of the other one */
    const char *rule;
    int64_t shift;
} rc__mover;

/* See watch.c. */
typedef struct rc__watch {
    bool on;
    int64_t today, next;
    rc__mover *movers; /* their marks begin after that of the day itself */
    size_t count, capacity;
} rc__watch;

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
    rc__watch watch;
};

/* Calls [visit] with each rule of each module, which is the current one meanwhile. */
void rc__each_rule(rc_engine *engine, void (*visit)(void *context, void *rule), void *context);

/* A piece of the engine's trace while firings are counted. */
void rc__trace(rc_engine *engine, const char *piece);

/* A number without the mark of a moving day. */
int64_t rc__unmarked(int64_t number);
/* What (day-after DAY RULE) comes to. */
int64_t rc__day_after(int64_t day, const char *rule);

/* Pure functions that rules may call: calendar arithmetic, nothing else. */
void rc__define_functions(void *env);
/* Removes what could touch files, the system or the terminal. */
void rc__remove_functions(void *env);

#endif
