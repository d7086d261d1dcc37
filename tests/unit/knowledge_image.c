/* The builder: texts and lists, and what happens at the limit of an image. */
#include "knowledge_help.h"

#include "knowledge/image_build.h"

static int setup_builder(void **state)
{
    world *w = calloc(1, sizeof *w);
    assert_non_null(w);
    w->arena = rc_arena_new(NULL);
    assert_non_null(w->arena);
    rc_diags_init(&w->diags, w->arena);
    *state = w;
    return 0;
}

static int teardown_builder(void **state)
{
    world *w = *state;
    rc_arena_free(w->arena);
    free(w);
    return 0;
}

static void expect_too_large(world *w, rc_builder *builder)
{
    const rc_knowledge *out = NULL;
    rc_builder_settle(builder, &w->diags);
    assert_int_equal(rc_builder_finish(builder, &w->diags, &out), RC_INVALID);
    assert_null(out);
    assert_string_equal(messages(w), "-:0:0 error: the facts are too large: an image holds at "
                                     "most 256 MiB\n");
}

static void equal_texts_have_equal_numbers(void **state)
{
    world *w = *state;
    rc_builder *builder = rc_builder_new(w->arena);
    char text[16];
    assert_int_equal(rc_builder_text(builder, ""), 0);
    uint32_t first = rc_builder_text(builder, "word 0");
    for (int i = 0; i < 10000; i++) { /* more than the first table of the hash holds */
        snprintf(text, sizeof text, "word %d", i);
        assert_int_equal(rc_builder_text(builder, text), first + (uint32_t)i);
        assert_string_equal(rc_builder_word(builder, first + (uint32_t)i), text);
    }
    assert_int_equal(rc_builder_text(builder, "word 0"), first);
}

static void an_image_of_nothing_is_an_image(void **state)
{
    world *w = *state;
    const rc_knowledge *empty = NULL;
    size_t size;
    rc_builder *builder = rc_builder_new(w->arena);
    rc_builder_settle(builder, &w->diags);
    assert_int_equal(rc_builder_finish(builder, &w->diags, &empty), RC_OK);
    const void *image = rc_knowledge_image(empty, &size);
    assert_non_null(rc_knowledge_open(w->arena, image, size));
    rc_knowledge_check(w->arena, empty, &w->diags);
    assert_string_equal(messages(w), "-:0:0 error: the facts have no catalogue: its date and "
                                     "order of routes are not known\n");
}

static void texts_that_no_record_uses_are_left_out(void **state)
{
    world *w = *state;
    const rc_knowledge *knowledge = NULL;
    uint32_t offset;
    rc_builder *builder = rc_builder_new(w->arena);
    (void)rc_builder_text(builder, "unused");
    rc_builder_settle(builder, &w->diags);
    assert_int_equal(rc_builder_finish(builder, &w->diags, &knowledge), RC_OK);
    assert_false(rc_pool_find(knowledge, "unused", &offset));
}

static void texts_end_at_the_limit(void **state)
{
    world *w = *state;
    rc_builder *builder = rc_builder_new(w->arena);
    builder->text_bytes = (size_t)RC_IMAGE_MAX - 3;
    assert_true(rc_builder_text(builder, "ab") > 0); /* three bytes with the NUL */
    assert_false(builder->overflow);
    assert_int_equal(rc_builder_text(builder, "c"), 0);
    assert_true(builder->overflow);
    expect_too_large(w, builder);
}

static void lists_end_at_the_limit(void **state)
{
    world *w = *state;
    static const uint32_t items[2] = {0, 0};
    rc_builder *builder = rc_builder_new(w->arena);
    (void)rc_builder_list(builder, items, 2);
    builder->list_count = (size_t)RC_IMAGE_MAX / sizeof *items - 1;
    assert_int_equal(rc_builder_list(builder, items, 2).list.count, 0);
    assert_true(builder->overflow);
    builder->list_count = 2;
    expect_too_large(w, builder);
}

static void records_end_at_the_limit(void **state)
{
    world *w = *state;
    rc_builder *builder = rc_builder_new(w->arena);
    const rc_place place = {"x", 1, 1};
    int kind = rc_kind_index("state");
    rc_cell *cells = rc_alloc_array(w->arena, rc_kinds[kind].field_count, sizeof *cells);
    const rc_knowledge *builtin = rc_knowledge_builtin();
    builder->sequence = (size_t)RC_IMAGE_MAX / sizeof(rc_cell);
    rc_builder_add(builder, kind, place, cells);
    assert_true(builder->overflow);
    builder->overflow = false;
    rc_builder_import(builder, builtin);
    expect_too_large(w, builder);
    assert_null(rc_builder_known(builder, kind, "state/"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_builder, teardown_builder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(equal_texts_have_equal_numbers),
        TEST(an_image_of_nothing_is_an_image),
        TEST(texts_that_no_record_uses_are_left_out),
        TEST(texts_end_at_the_limit),
        TEST(lists_end_at_the_limit),
        TEST(records_end_at_the_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
