/*
 * Memory: an arena per question, freed at once.
 *
 * An arena never returns NULL. When memory runs out it jumps to the guard set by the boundary
 * function that owns the arena (rc_guard); the boundary then frees the arena and reports
 * RC_NOMEM. So no code between a boundary and malloc has to check.
 *
 * Ownership: whatever comes from an arena lives until rc_arena_free; nothing is freed singly.
 */
#ifndef RC_BASE_MEM_H
#define RC_BASE_MEM_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

typedef enum rc_status { RC_OK = 0, RC_INVALID, RC_NOMEM, RC_IO } rc_status;

/* The allocator behind every arena; tests inject failures here. */
typedef struct rc_mem {
    void *(*alloc)(void *context, size_t size);
    void (*release)(void *context, void *block);
    void *context;
} rc_mem;

/* malloc and free. */
extern const rc_mem rc_mem_default;

typedef struct rc_arena rc_arena;

/*
 * Where an arena jumps when memory runs out.
 * Use: if (setjmp(guard.jump)) { rc_arena_free(arena); return RC_NOMEM; }
 */
typedef struct rc_guard {
    jmp_buf jump;
} rc_guard;

/* Returns NULL when even the first block cannot be had. [mem] NULL means rc_mem_default. */
rc_arena *rc_arena_new(const rc_mem *mem);
void rc_arena_free(rc_arena *arena); /* NULL is allowed */
/* [guard] must outlive its use; NULL: the arena aborts when memory runs out (tests, tools). */
void rc_arena_set_guard(rc_arena *arena, rc_guard *guard);

/*
 * For a function that holds something an arena does not free (a parser, an open file): runs
 * [body] under a guard of its own; false if memory ran out in it. The outer guard is back in place
 * afterwards. The function then lets go of what it holds and calls rc_arena_pass_on.
 */
bool rc_arena_try(rc_arena *arena, void (*body)(void *context), void *context);
/* Jumps to the guard as if memory had just run out; returns only if there is no guard. */
void rc_arena_pass_on(rc_arena *arena);
/* The same, and aborts if there is no guard: what every allocation does when memory runs out. */
_Noreturn void rc_arena_exhausted(rc_arena *arena);

/* Zeroed memory, aligned for any type. [size] 0 gives a valid pointer. */
void *rc_alloc(rc_arena *arena, size_t size);
/* [count] * [size] with an overflow check. */
void *rc_alloc_array(rc_arena *arena, size_t count, size_t size);
char *rc_strdup(rc_arena *arena, const char *text);
char *rc_strndup(rc_arena *arena, const char *text, size_t length);
/* printf into the arena. */
char *rc_format(rc_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
char *rc_vformat(rc_arena *arena, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

/*
 * A growing array inside an arena: keep {items, count, capacity} and call this before adding one.
 * Returns the possibly moved items.
 */
void *rc_grow(rc_arena *arena, void *items, size_t count, size_t *capacity, size_t item_size);

/* Bytes handed out so far. */
size_t rc_arena_used(const rc_arena *arena);

#endif
