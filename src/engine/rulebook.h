/*
 * Inside the room: the left sides of the rules as their texts have them.
 *
 * Ownership: see support.h.
 */
#ifndef RC_ENGINE_RULEBOOK_H
#define RC_ENGINE_RULEBOOK_H

#include "engine/support.h"

/* A piece of rule text: a list, or an atom as written (a constraint with its brackets too). */
typedef struct rc__piece {
    const char *text; /* atom; NULL: a list */
    struct rc__piece *items;
    size_t count, capacity;
} rc__piece;

typedef enum rc__ce_kind { RC__MATCH, RC__EXISTS, RC__NOT } rc__ce_kind;

/* A condition of a rule that takes a place among its matches. */
typedef struct rc__ce {
    rc__ce_kind kind;
    const rc__piece *pattern;
    bool alone; /* the pattern is all that is asked for: no (and ...) around it */
} rc__ce;

/* One of the ways through the (or ...) of a left side. */
typedef struct rc__way {
    rc__ce *items;
    size_t count, capacity;
} rc__way;

typedef struct rc__rule {
    const char *name, *comment;
    rc__way *ways;
    size_t count;
} rc__rule;

struct rc_rulebook {
    rc_arena *arena;
    rc__rule *rules; /* sorted by name */
    size_t count, capacity;
};

const rc__rule *rc__rule_named(const rc_rulebook *book, const char *name);

#endif
