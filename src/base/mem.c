#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * Chunks double, so that a large question costs few calls of the allocator and a small one little
 * memory. The stress build makes nearly every allocation a block of its own, for the sanitizers.
 */
#ifdef RC_STRESS
enum { CHUNK_FIRST = 64, CHUNK_LAST = 64, GROW_FIRST = 2, GROW_IN_PLACE = 0 };
#else
enum { CHUNK_FIRST = 64 * 1024, CHUNK_LAST = 1024 * 1024, GROW_FIRST = 8, GROW_IN_PLACE = 1 };
#endif

typedef struct chunk chunk;
struct chunk {
    chunk *next;
    size_t size, used; /* of the bytes after the head */
};

struct rc_arena {
    rc_mem mem;
    rc_guard *guard;
    chunk *chunks; /* the first is the one in use */
    size_t next_size, handed_out;
    unsigned char *last; /* the newest allocation, which alone can grow in place */
};

static void *default_alloc(void *context, size_t size)
{
    (void)context;
    return malloc(size);
}

static void default_release(void *context, void *block)
{
    (void)context;
    free(block);
}

const rc_mem rc_mem_default = {default_alloc, default_release, NULL};

/* Rounded up for any type; 0 when [size] is too large to be. */
static size_t aligned(size_t size)
{
    const size_t unit = _Alignof(max_align_t);
    if (size > SIZE_MAX - unit)
        return 0;
    return (size + unit - 1) / unit * unit;
}

static unsigned char *bytes_of(chunk *block)
{
    return (unsigned char *)block + aligned(sizeof *block);
}

_Noreturn void rc_arena_exhausted(rc_arena *arena)
{
    rc_arena_pass_on(arena);
    abort();
}

/* A chunk of at least [size] bytes at the head of the list or, for a big one, behind it. */
static chunk *add_chunk(rc_arena *arena, size_t size)
{
    bool own = size > arena->next_size; /* the rest of the chunk in use stays in use */
    size_t wanted = own ? size : arena->next_size;
    const size_t head = aligned(sizeof(chunk));
    if (wanted > SIZE_MAX - head)
        return NULL;
    chunk *added = arena->mem.alloc(arena->mem.context, head + wanted);
    if (!added)
        return NULL;
    added->size = wanted;
    added->used = 0;
    if (own && arena->chunks) {
        added->next = arena->chunks->next;
        arena->chunks->next = added;
        return added;
    }
    added->next = arena->chunks;
    arena->chunks = added;
    if (arena->next_size < CHUNK_LAST)
        arena->next_size *= 2;
    return added;
}

rc_arena *rc_arena_new(const rc_mem *mem)
{
    if (!mem)
        mem = &rc_mem_default;
    rc_arena *arena = mem->alloc(mem->context, sizeof *arena);
    if (!arena)
        return NULL;
    *arena = (rc_arena){.mem = *mem, .next_size = CHUNK_FIRST};
    if (!add_chunk(arena, 0)) {
        mem->release(mem->context, arena);
        return NULL;
    }
    return arena;
}

void rc_arena_free(rc_arena *arena)
{
    if (!arena)
        return;
    rc_mem mem = arena->mem;
    for (chunk *block = arena->chunks; block;) {
        chunk *next = block->next;
        mem.release(mem.context, block);
        block = next;
    }
    mem.release(mem.context, arena);
}

void rc_arena_set_guard(rc_arena *arena, rc_guard *guard)
{
    arena->guard = guard;
}

bool rc_arena_try(rc_arena *arena, void (*body)(void *context), void *context)
{
    rc_guard own;
    rc_guard *const outer = arena->guard;
    arena->guard = &own;
    if (setjmp(own.jump)) {
        arena->guard = outer;
        return false;
    }
    body(context);
    arena->guard = outer;
    return true;
}

void rc_arena_pass_on(rc_arena *arena)
{
    if (arena->guard)
        longjmp(arena->guard->jump, 1);
}

void *rc_alloc(rc_arena *arena, size_t size)
{
    size_t room = aligned(size ? size : 1);
    if (!room)
        rc_arena_exhausted(arena);
    chunk *block = arena->chunks;
    if (block->size - block->used < room) {
        block = add_chunk(arena, room);
        if (!block)
            rc_arena_exhausted(arena);
    }
    unsigned char *result = bytes_of(block) + block->used;
    block->used += room;
    arena->last = block == arena->chunks ? result : NULL;
    arena->handed_out += size;
    return memset(result, 0, room);
}

void *rc_alloc_array(rc_arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        rc_arena_exhausted(arena);
    return rc_alloc(arena, count * size);
}

char *rc_strndup(rc_arena *arena, const char *text, size_t length)
{
    if (length == SIZE_MAX)
        rc_arena_exhausted(arena);
    char *copy = rc_alloc(arena, length + 1);
    if (length)
        memcpy(copy, text, length);
    return copy;
}

char *rc_strdup(rc_arena *arena, const char *text)
{
    return rc_strndup(arena, text, strlen(text));
}

char *rc_vformat(rc_arena *arena, const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length < 0) /* no text of ours can fail so; an empty one is better than none */
        return rc_strndup(arena, "", 0);
    char *text = rc_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, arguments);
    return text;
}

char *rc_format(rc_arena *arena, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *text = rc_vformat(arena, format, arguments);
    va_end(arguments);
    return text;
}

/* Makes the newest allocation [room] bytes long if its chunk has them; [old] bytes are in use. */
static bool grows_in_place(rc_arena *arena, void *items, size_t old, size_t room)
{
    if (!GROW_IN_PLACE || !items || items != arena->last)
        return false;
    chunk *block = arena->chunks;
    size_t start = (size_t)(arena->last - bytes_of(block));
    room = aligned(room);
    if (!room || block->size - start < room)
        return false;
    memset(arena->last + old, 0, room - old);
    block->used = start + room;
    return true;
}

void *rc_grow(rc_arena *arena, void *items, size_t count, size_t *capacity, size_t item_size)
{
    if (count < *capacity)
        return items;
    size_t wanted = *capacity ? *capacity : GROW_FIRST / 2;
    do {
        if (wanted > SIZE_MAX / 2)
            rc_arena_exhausted(arena);
        wanted *= 2;
    } while (wanted <= count);
    if (item_size && wanted > SIZE_MAX / item_size)
        rc_arena_exhausted(arena);
    size_t old = *capacity * item_size;
    if (grows_in_place(arena, items, old, wanted * item_size)) {
        arena->handed_out += wanted * item_size - old;
        *capacity = wanted;
        return items;
    }
    void *moved = rc_alloc(arena, wanted * item_size);
    if (items && count)
        memcpy(moved, items, old);
    *capacity = wanted;
    return moved;
}

size_t rc_arena_used(const rc_arena *arena)
{
    return arena->handed_out;
}
