/* Memory: arenas, the guard, growing arrays, and every way of running out. */
#include "base/mem.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Gives out [left] blocks, then none; counts what is not given back. */
typedef struct supply {
    size_t left, live;
} supply;

static void *supply_alloc(void *context, size_t size)
{
    supply *stock = context;
    if (stock->left == 0)
        return NULL;
    stock->left--;
    stock->live++;
    return malloc(size);
}

static void supply_release(void *context, void *block)
{
    supply *stock = context;
    stock->live--;
    free(block);
}

static rc_mem limited(supply *stock)
{
    return (rc_mem){supply_alloc, supply_release, stock};
}

static void memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    for (size_t size = 1; size < 300; size++) {
        unsigned char *bytes = rc_alloc(arena, size);
        assert_int_equal((uintptr_t)bytes % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(bytes[i], 0);
        memset(bytes, 0xAA, size);
    }
    rc_arena_free(arena);
}

static void blocks_do_not_overlap(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    unsigned char *blocks[200];
    for (size_t i = 0; i < 200; i++) {
        blocks[i] = rc_alloc(arena, i * 37);
        memset(blocks[i], (int)i, i * 37);
    }
    for (size_t i = 0; i < 200; i++)
        for (size_t j = 0; j < i * 37; j++)
            assert_int_equal(blocks[i][j], i);
    rc_arena_free(arena);
}

static void size_zero_gives_distinct_valid_pointers(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    void *a = rc_alloc(arena, 0), *b = rc_alloc_array(arena, 0, 8);
    assert_non_null(a);
    assert_non_null(b);
    assert_ptr_not_equal(a, b);
    rc_arena_free(arena);
}

static void blocks_larger_than_any_chunk_are_served(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    char *small = rc_alloc(arena, 10);
    char *large = rc_alloc(arena, 5 * 1024 * 1024);
    char *next = rc_alloc(arena, 10);
    large[5 * 1024 * 1024 - 1] = 'x';
    small[9] = next[9] = 'y';
    assert_true(rc_arena_used(arena) == 5 * 1024 * 1024 + 20);
    rc_arena_free(arena);
}

static void freeing_nothing_is_allowed(void **state)
{
    (void)state;
    rc_arena_free(NULL);
}

static void an_arena_without_its_first_blocks_is_null(void **state)
{
    (void)state;
    for (size_t blocks = 0; blocks < 2; blocks++) {
        supply stock = {blocks, 0};
        rc_mem mem = limited(&stock);
        assert_null(rc_arena_new(&mem));
        assert_int_equal(stock.live, 0);
    }
}

static void running_out_jumps_to_the_guard(void **state)
{
    (void)state;
    supply stock = {2, 0};
    rc_mem mem = limited(&stock);
    rc_arena *arena = rc_arena_new(&mem);
    rc_guard guard;
    volatile bool returned = false;
    rc_arena_set_guard(arena, &guard);
    if (setjmp(guard.jump) == 0) {
        rc_alloc(arena, 2 * 1024 * 1024);
        returned = true;
    }
    assert_false(returned);
    rc_arena_free(arena);
    assert_int_equal(stock.live, 0);
}

/* What a body given to rc_arena_try asks for. */
typedef struct wish {
    rc_arena *arena;
    size_t count, size;
    bool grow, copy, done;
} wish;

static void ask(void *context)
{
    wish *wanted = context;
    size_t capacity = wanted->count;
    if (wanted->grow)
        rc_grow(wanted->arena, NULL, wanted->count, &capacity, wanted->size);
    else if (wanted->copy)
        rc_strndup(wanted->arena, "", wanted->count);
    else
        rc_alloc_array(wanted->arena, wanted->count, wanted->size);
    wanted->done = true;
}

static void sizes_that_overflow_are_out_of_memory(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    wish wishes[] = {
        {.count = SIZE_MAX, .size = 2},     {.count = SIZE_MAX / 2 + 1, .size = 2},
        {.count = 1, .size = SIZE_MAX},     {.count = 1, .size = SIZE_MAX - 20},
        {.count = SIZE_MAX, .grow = true},  {.count = SIZE_MAX / 4, .size = 16, .grow = true},
        {.count = SIZE_MAX, .copy = true},
    };
    for (size_t i = 0; i < sizeof wishes / sizeof *wishes; i++) {
        wishes[i].arena = arena;
        assert_false(rc_arena_try(arena, ask, &wishes[i]));
        assert_false(wishes[i].done);
    }
    wish modest = {.arena = arena, .count = 4, .size = 4};
    assert_true(rc_arena_try(arena, ask, &modest));
    assert_true(modest.done);
    rc_arena_free(arena);
}

static void nest(void *context)
{
    wish *wanted = context;
    assert_false(rc_arena_try(wanted->arena, ask, wanted));
    rc_arena_pass_on(wanted->arena); /* to the outer try */
    wanted->done = true;
}

static void an_inner_guard_passes_on_to_the_outer_one(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    wish huge = {.arena = arena, .count = SIZE_MAX, .size = 2};
    assert_false(rc_arena_try(arena, nest, &huge));
    assert_false(huge.done);
    rc_arena_pass_on(arena); /* no guard is left: returns */
    rc_arena_free(arena);
}

static void copies_end_in_nul(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    assert_string_equal(rc_strdup(arena, "Rwanda"), "Rwanda");
    assert_string_equal(rc_strndup(arena, "Rwanda", 3), "Rwa");
    assert_string_equal(rc_strndup(arena, "", 0), "");
    assert_string_equal(rc_format(arena, "%s %d", "article", 9), "article 9");
    char *longer = rc_format(arena, "%5000d", 7);
    assert_int_equal(strlen(longer), 5000);
    rc_arena_free(arena);
}

static void a_growing_array_keeps_its_items(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    size_t count = 0, capacity = 0, other_count = 0, other_capacity = 0;
    int *items = NULL;
    char *other = NULL;
    for (int i = 0; i < 100000; i++) {
        items = rc_grow(arena, items, count, &capacity, sizeof *items);
        items[count++] = i;
        if (i % 1000 == 0) { /* now and then something else lies behind it */
            other = rc_grow(arena, other, other_count, &other_capacity, 1);
            other[other_count++] = 'x';
        }
        assert_true(count <= capacity);
    }
    for (int i = 0; i < 100000; i++)
        assert_int_equal(items[i], i);
    assert_int_equal(other_count, 100);
    rc_arena_free(arena);
}

static void an_array_doubles_and_its_new_part_is_zero(void **state)
{
    (void)state;
#ifdef RC_STRESS
    const size_t first = 2;
#else
    const size_t first = 8;
#endif
    rc_arena *arena = rc_arena_new(NULL);
    size_t capacity = 0;
    int *items = rc_grow(arena, NULL, 0, &capacity, sizeof *items);
    assert_int_equal(capacity, first);
    for (size_t i = 0; i < first; i++)
        items[i] = 1;
    assert_ptr_equal(rc_grow(arena, items, first - 1, &capacity, sizeof *items), items);
    items = rc_grow(arena, items, first, &capacity, sizeof *items);
    assert_int_equal(capacity, 2 * first);
    for (size_t i = first; i < 2 * first; i++)
        assert_int_equal(items[i], 0);
    items = rc_grow(arena, items, 1000, &capacity, sizeof *items);
    assert_true(capacity > 1000);
    assert_int_equal(items[first - 1], 1);
    rc_arena_free(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(blocks_do_not_overlap),
        cmocka_unit_test(size_zero_gives_distinct_valid_pointers),
        cmocka_unit_test(blocks_larger_than_any_chunk_are_served),
        cmocka_unit_test(freeing_nothing_is_allowed),
        cmocka_unit_test(an_arena_without_its_first_blocks_is_null),
        cmocka_unit_test(running_out_jumps_to_the_guard),
        cmocka_unit_test(sizes_that_overflow_are_out_of_memory),
        cmocka_unit_test(an_inner_guard_passes_on_to_the_outer_one),
        cmocka_unit_test(copies_end_in_nul),
        cmocka_unit_test(a_growing_array_keeps_its_items),
        cmocka_unit_test(an_array_doubles_and_its_new_part_is_zero),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
