/* Hostile and oversized YAML, and memory that runs out at every single allocation. */
#include "yaml/document.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct fixture {
    rc_arena *arena;
    rc_diags diags;
    rc_document document;
} fixture;

static int set_up(void **state)
{
    static fixture f;
    f.arena = rc_arena_new(NULL);
    rc_diags_init(&f.diags, f.arena);
    *state = &f;
    return 0;
}

static int tear_down(void **state)
{
    fixture *f = *state;
    rc_arena_free(f->arena);
    return 0;
}

static rc_status read_within(fixture *f, const char *text, size_t length,
                             const rc_yaml_limits *limits)
{
    rc_diags_init(&f->diags, f->arena);
    return rc_yaml_read(f->arena, "s.yaml", text, length, limits, &f->diags, &f->document);
}

static void assert_only(fixture *f, int line, int column, const char *message)
{
    assert_int_equal(f->diags.count, 1);
    assert_string_equal(f->diags.items[0].message, message);
    assert_int_equal(f->diags.items[0].place.line, line);
    assert_int_equal(f->diags.items[0].place.column, column);
    assert_non_null(f->diags.items[0].suggestion);
}

/* [piece] written [count] times. */
static rc_buffer repeat(fixture *f, const char *piece, size_t count)
{
    rc_buffer buffer;
    rc_buffer_init(&buffer, f->arena);
    for (size_t i = 0; i < count; i++)
        rc_put(&buffer, piece);
    return buffer;
}

static void the_limits_are_those_of_the_manual(void **state)
{
    (void)state;
    assert_int_equal(rc_yaml_scenario_limits.bytes, 1048576);
    assert_int_equal(rc_yaml_scenario_limits.nodes, 50000);
    assert_int_equal(rc_yaml_scenario_limits.depth, 16);
    assert_int_equal(rc_yaml_scenario_limits.scalar, 65536);
    assert_int_equal(rc_yaml_facts_limits.bytes, 16777216);
    assert_int_equal(rc_yaml_facts_limits.nodes, 1000000);
    assert_int_equal(rc_yaml_facts_limits.depth, 16);
    assert_int_equal(rc_yaml_facts_limits.scalar, 65536);
}

static void bytes_at_the_limit_are_read_and_one_more_is_not(void **state)
{
    fixture *f = *state;
    const char *text = "a: 123\n";
    rc_yaml_limits limits = rc_yaml_scenario_limits;
    limits.bytes = 8;
    assert_int_equal(read_within(f, text, 7, &limits), RC_OK);
    limits.bytes = 7;
    assert_int_equal(read_within(f, text, 7, &limits), RC_OK);
    limits.bytes = 6;
    assert_int_equal(read_within(f, text, 7, &limits), RC_INVALID);
    assert_only(f, 0, 0, "7 bytes long, more than the limit of 6");
    assert_null(f->document.root);
    assert_string_equal(f->document.file, "s.yaml");
}

static void a_file_of_two_mebibytes_is_refused_by_its_size_alone(void **state)
{
    fixture *f = *state;
    size_t length = 2 * 1024 * 1024;
    char *text = malloc(length);
    memset(text, '[', length);
    size_t before = rc_arena_used(f->arena);
    assert_int_equal(read_within(f, text, length, &rc_yaml_scenario_limits), RC_INVALID);
    free(text);
    assert_only(f, 0, 0, "2097152 bytes long, more than the limit of 1048576");
    assert_true(rc_arena_used(f->arena) - before < 4096);
}

static void nodes_at_the_limit_are_read_and_one_more_is_not(void **state)
{
    fixture *f = *state;
    const char *text = "a: 1\nb: [x,\n y]\n"; /* mapping, a, 1, b, list, x, y */
    rc_yaml_limits limits = rc_yaml_scenario_limits;
    for (size_t nodes = 7; nodes <= 8; nodes++) {
        limits.nodes = nodes;
        assert_int_equal(read_within(f, text, strlen(text), &limits), RC_OK);
    }
    limits.nodes = 6;
    assert_int_equal(read_within(f, text, strlen(text), &limits), RC_INVALID);
    assert_only(f, 3, 2, "more than 6 values and keys in one file, which is the limit");
    assert_null(f->document.root);
    limits.nodes = 0;
    assert_int_equal(read_within(f, text, strlen(text), &limits), RC_INVALID);
    assert_only(f, 1, 1, "more than 0 values and keys in one file, which is the limit");
}

static void depth_at_the_limit_is_read_and_one_more_is_not(void **state)
{
    fixture *f = *state;
    for (size_t depth = 15; depth <= 17; depth++) {
        rc_buffer text = repeat(f, "[", depth);
        rc_put(&text, "x");
        for (size_t i = 0; i < depth; i++)
            rc_put(&text, "]");
        rc_status status = read_within(f, text.text, text.length, &rc_yaml_scenario_limits);
        assert_int_equal(status, depth <= 16 ? RC_OK : RC_INVALID);
    }
    assert_only(f, 1, 17, "nested deeper than the limit of 16");
    assert_null(f->document.root);
}

static void a_depth_bomb_is_refused_at_once(void **state)
{
    fixture *f = *state;
    static const char *const pieces[] = {"[", "{a: ", "- ", "? ", "[{a: ", "{"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        rc_buffer text = repeat(f, pieces[i], 1000000 / strlen(pieces[i]));
        assert_int_equal(read_within(f, text.text, text.length, &rc_yaml_scenario_limits),
                         RC_INVALID);
        const rc_diag *last = &f->diags.items[f->diags.count - 1];
        assert_string_equal(last->message, "nested deeper than the limit of 16");
        assert_int_equal(last->place.line, 1);
        assert_null(f->document.root);
    }
}

static void an_alias_bomb_is_refused_and_never_grows(void **state)
{
    fixture *f = *state;
    rc_buffer text;
    rc_buffer_init(&text, f->arena);
    rc_put(&text, "a0: &a0 [x]\n");
    for (int i = 1; i < 30; i++)
        rc_putf(&text, "a%d: &a%d [*a%d, *a%d]\n", i, i, i - 1, i - 1);
    size_t before = rc_arena_used(f->arena);
    assert_int_equal(read_within(f, text.text, text.length, &rc_yaml_scenario_limits), RC_INVALID);
    assert_int_equal(f->diags.errors, 30 + 29 * 2);
    assert_true(rc_arena_used(f->arena) - before < 200000);
}

static void a_text_at_the_limit_is_read_and_one_byte_more_is_not(void **state)
{
    fixture *f = *state;
    rc_yaml_limits limits = rc_yaml_scenario_limits;
    limits.scalar = 5;
    assert_int_equal(read_within(f, "a: 1234\n", 8, &limits), RC_OK);
    assert_int_equal(read_within(f, "a: 12345\n", 9, &limits), RC_OK);
    assert_int_equal(read_within(f, "b: 1\na: 123456\n", 15, &limits), RC_INVALID);
    assert_only(f, 2, 4, "a text of 6 bytes, longer than the limit of 5");
    assert_int_equal(read_within(f, "'123456': 1\n", 12, &limits), RC_INVALID);
    assert_only(f, 1, 1, "a text of 6 bytes, longer than the limit of 5");
    assert_int_equal(f->document.root->count, 0);
    limits.scalar = 2; /* é is two bytes */
    assert_int_equal(read_within(f, "a: é\n", 6, &limits), RC_OK);
}

static void many_directives_and_documents_do_not_take_long(void **state)
{
    fixture *f = *state;
    rc_buffer text = repeat(f, "%TAG !a! x\n", 90000);
    assert_int_equal(read_within(f, text.text, text.length, &rc_yaml_scenario_limits), RC_INVALID);
    assert_int_equal(f->diags.errors, 90000);
    assert_int_equal(f->diags.count, RC_DIAGS_MAX);
    text = repeat(f, "---\n", 250000);
    assert_int_equal(read_within(f, text.text, text.length, &rc_yaml_scenario_limits), RC_INVALID);
    assert_int_equal(f->diags.errors, 2); /* a second document; too many nodes */
}

static void one_long_line_and_one_large_mapping_do_not_take_long(void **state)
{
    fixture *f = *state;
    rc_buffer text;
    rc_buffer_init(&text, f->arena);
    rc_put(&text, "[");
    for (int i = 0; i < 49000; i++)
        rc_put(&text, "&a !b é, ");
    rc_put(&text, "x]");
    assert_int_equal(read_within(f, text.text, text.length, &rc_yaml_scenario_limits), RC_INVALID);
    assert_int_equal(f->diags.errors, 98000);
    assert_int_equal(f->diags.items[3].place.column, 14);
    rc_buffer_init(&text, f->arena);
    for (int i = 0; i < 24000; i++)
        rc_putf(&text, "k%d: x\n", i / 2 * 7919 % 12000);
    assert_int_equal(read_within(f, text.text, text.length, &rc_yaml_scenario_limits), RC_INVALID);
    assert_int_equal(f->diags.errors, 12000);
}

/* ---- memory ---- */

/* Blocks left before memory runs out, and blocks not given back. */
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

typedef struct job {
    rc_arena *arena, *messages;
    const char *text;
    size_t length;
    rc_status status;
} job;

static void read_once(void *context)
{
    job *now = context;
    rc_diags diags;
    rc_document document;
    rc_diags_init(&diags, now->messages);
    now->status = rc_yaml_read(now->arena, "s.yaml", now->text, now->length,
                               &rc_yaml_facts_limits, &diags, &document);
}

/* Enough of everything to need several chunks; in the stress build every node is one. */
#ifdef RC_STRESS
enum { MANY = 20 };
#else
enum { MANY = 3000 };
#endif

/* Nodes, a long mapping and, if [wrong], messages and replaced bytes. */
static rc_buffer demanding(fixture *f, bool wrong)
{
    rc_buffer text;
    rc_buffer_init(&text, f->arena);
    for (int i = 0; i < MANY; i++)
        rc_putf(&text, "key%d: {list: [a, 'b', \"c\"], text: some words of text}\n", i);
    if (wrong)
        rc_put(&text, "key0: &x !y 1\nz: *x\n? [q]\n: \xE9\n\tx: 1\n");
    return text;
}

/* Runs out at the first, second, third ... block, until there are enough. */
static size_t run_out_everywhere(job *now, bool own_messages)
{
    size_t blocks = 2;
    for (bool done = false; !done; blocks++) {
        supply stock = {blocks, 0};
        rc_mem mem = {supply_alloc, supply_release, &stock};
        rc_arena *failing = rc_arena_new(&mem), *sound = rc_arena_new(NULL);
        assert_non_null(failing);
        now->arena = own_messages ? sound : failing;
        now->messages = failing;
        now->status = RC_NOMEM;
        done = rc_arena_try(now->arena, read_once, now) && now->status != RC_NOMEM;
        rc_arena_free(failing);
        rc_arena_free(sound);
        assert_int_equal(stock.live, 0);
    }
    return blocks;
}

static void running_out_anywhere_leaves_nothing_behind(void **state)
{
    fixture *f = *state;
    rc_buffer text = demanding(f, false);
    job now = {.text = text.text, .length = text.length};
    assert_true(run_out_everywhere(&now, false) > 5);
    assert_int_equal(now.status, RC_OK);
}

static void running_out_amid_errors_leaves_nothing_behind(void **state)
{
    fixture *f = *state;
    rc_buffer text = demanding(f, true);
    job now = {.text = text.text, .length = text.length};
    assert_true(run_out_everywhere(&now, false) > 5);
    assert_int_equal(now.status, RC_INVALID);
}

static void messages_may_run_out_in_an_arena_of_their_own(void **state)
{
    fixture *f = *state;
    rc_buffer text = repeat(f, "- &an_anchor x\n", MANY);
    job now = {.text = text.text, .length = text.length};
    run_out_everywhere(&now, true);
    assert_int_equal(now.status, RC_INVALID);
}

static void without_a_guard_running_out_is_a_status(void **state)
{
    fixture *f = *state;
    rc_buffer text = demanding(f, false);
    supply stock = {3, 0};
    rc_mem mem = {supply_alloc, supply_release, &stock};
    job now = {.text = text.text, .length = text.length, .arena = rc_arena_new(&mem)};
    now.messages = now.arena;
    read_once(&now);
    assert_int_equal(now.status, RC_NOMEM);
    rc_arena_free(now.arena);
    assert_int_equal(stock.live, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_limits_are_those_of_the_manual),
        TEST(bytes_at_the_limit_are_read_and_one_more_is_not),
        TEST(a_file_of_two_mebibytes_is_refused_by_its_size_alone),
        TEST(nodes_at_the_limit_are_read_and_one_more_is_not),
        TEST(depth_at_the_limit_is_read_and_one_more_is_not),
        TEST(a_depth_bomb_is_refused_at_once),
        TEST(an_alias_bomb_is_refused_and_never_grows),
        TEST(a_text_at_the_limit_is_read_and_one_byte_more_is_not),
        TEST(many_directives_and_documents_do_not_take_long),
        TEST(one_long_line_and_one_large_mapping_do_not_take_long),
        TEST(running_out_anywhere_leaves_nothing_behind),
        TEST(running_out_amid_errors_leaves_nothing_behind),
        TEST(messages_may_run_out_in_an_arena_of_their_own),
        TEST(without_a_guard_running_out_is_a_status),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
