/* YAML documents that are accepted: what the tree holds and where. */
#include "yaml/document.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
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

static rc_node *read_text(fixture *f, const char *text)
{
    rc_status status = rc_yaml_read(f->arena, "s.yaml", text, strlen(text),
                                    &rc_yaml_scenario_limits, &f->diags, &f->document);
    for (size_t i = 0; i < f->diags.count; i++)
        print_message("%s\n", rc_diag_text(f->arena, &f->diags.items[i]));
    assert_int_equal(status, RC_OK);
    assert_int_equal(f->diags.count, 0);
    assert_string_equal(f->document.file, "s.yaml");
    return f->document.root;
}

static void assert_scalar(const rc_node *node, const char *text, int line, int column)
{
    assert_non_null(node);
    assert_int_equal(node->kind, RC_SCALAR);
    assert_string_equal(node->text, text);
    assert_int_equal(node->line, line);
    assert_int_equal(node->column, column);
}

static void a_scenario_becomes_a_located_tree(void **state)
{
    fixture *f = *state;
    rc_node *root = read_text(f, "recourse: 1\n"
                                 "applicants: [GMB, NO]\n"
                                 "conduct:\n"
                                 "  - id: detention\n"
                                 "    victims: {nationality: [CHN], group: ethnic}\n"
                                 "  - id: other   # a comment\n"
                                 "source:\n");
    assert_int_equal(root->kind, RC_MAPPING);
    assert_int_equal(root->count, 4);
    assert_int_equal(root->line, 1);
    assert_scalar(root->keys[0], "recourse", 1, 1);
    assert_scalar(rc_node_get(root, "recourse"), "1", 1, 11);
    rc_node *applicants = rc_node_get(root, "applicants");
    assert_int_equal(applicants->kind, RC_SEQUENCE);
    assert_int_equal(applicants->count, 2);
    assert_int_equal(applicants->column, 13);
    assert_scalar(applicants->items[1], "NO", 2, 19);
    rc_node *conduct = rc_node_get(root, "conduct");
    assert_int_equal(conduct->count, 2);
    assert_int_equal(conduct->line, 4);
    assert_int_equal(conduct->column, 3);
    rc_node *victims = rc_node_get(conduct->items[0], "victims");
    assert_int_equal(victims->column, 14);
    assert_scalar(rc_node_get(victims, "nationality")->items[0], "CHN", 5, 29);
    assert_scalar(rc_node_get(victims, "group"), "ethnic", 5, 42);
    assert_scalar(rc_node_get(conduct->items[1], "id"), "other", 6, 9);
    assert_scalar(rc_node_get(root, "source"), "", 7, 8);
}

static void plain_scalars_stay_what_they_look_like(void **state)
{
    fixture *f = *state;
    static const char *const texts[] = {"NO",   "no",  "false", "2020-01-01", "007", "1_000",
                                        "0x1F", "1.0", "null",  "~",          "yes", ".inf"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        rc_node *root = read_text(f, rc_format(f->arena, "k: %s\n", texts[i]));
        assert_scalar(rc_node_get(root, "k"), texts[i], 1, 4);
        assert_false(rc_node_get(root, "k")->quoted);
    }
}

static void quotes_and_blocks_are_texts_and_marked_as_quoted(void **state)
{
    fixture *f = *state;
    rc_node *root = read_text(f, "a: 'it''s'\nb: \"x\\ty\\u00e9\"\nc: |\n  one\n  two\n"
                                 "d: >-\n  one\n  two\ne: plain\n  goes on\n'f': \"\"\n");
    assert_scalar(rc_node_get(root, "a"), "it's", 1, 4);
    assert_scalar(rc_node_get(root, "b"), "x\ty\xC3\xA9", 2, 4);
    assert_scalar(rc_node_get(root, "c"), "one\ntwo\n", 3, 4);
    assert_scalar(rc_node_get(root, "d"), "one two", 6, 4);
    assert_scalar(rc_node_get(root, "e"), "plain goes on", 9, 4);
    assert_scalar(rc_node_get(root, "f"), "", 11, 6);
    assert_true(rc_node_get(root, "a")->quoted);
    assert_true(rc_node_get(root, "b")->quoted);
    assert_true(rc_node_get(root, "c")->quoted);
    assert_true(rc_node_get(root, "d")->quoted);
    assert_false(rc_node_get(root, "e")->quoted);
    assert_true(rc_node_get(root, "f")->quoted);
    assert_true(root->keys[5]->quoted);
}

static void signs_of_yaml_inside_quotes_are_only_text(void **state)
{
    fixture *f = *state;
    rc_node *root = read_text(f, "a: '&x'\nb: \"*x\"\nc: '!x'\n'<<': '%TAG'\nd: a & b ! c * d\n");
    assert_scalar(rc_node_get(root, "a"), "&x", 1, 4);
    assert_scalar(rc_node_get(root, "b"), "*x", 2, 4);
    assert_scalar(rc_node_get(root, "c"), "!x", 3, 4);
    assert_scalar(rc_node_get(root, "<<"), "%TAG", 4, 7);
    assert_scalar(rc_node_get(root, "d"), "a & b ! c * d", 5, 4);
}

static void columns_count_characters(void **state)
{
    fixture *f = *state;
    rc_node *root = read_text(f, "\xEF\xBB\xBF{Côte d’Ivoire: a, 中国: b, \xF0\x9F\x98\x80: c}\n");
    assert_scalar(root->keys[0], "Côte d’Ivoire", 1, 2);
    assert_scalar(root->items[0], "a", 1, 17);
    assert_scalar(root->items[1], "b", 1, 24);
    assert_scalar(root->keys[2], "\xF0\x9F\x98\x80", 1, 27);
    assert_scalar(root->items[2], "c", 1, 30);
}

static void a_byte_order_mark_of_utf8_is_taken_off(void **state)
{
    fixture *f = *state;
    rc_node *root = read_text(f, "\xEF\xBB\xBF" "a: 1\n");
    assert_scalar(root->keys[0], "a", 1, 1);
    assert_null(read_text(f, "\xEF\xBB\xBF"));
}

static void line_ends_of_every_system_count_alike(void **state)
{
    fixture *f = *state;
    static const char *const ends[] = {"\n", "\r\n", "\r"};
    for (size_t i = 0; i < 3; i++) {
        const char *e = ends[i];
        rc_node *root = read_text(f, rc_format(f->arena, "a: 1%s%s# c%sb: |%s  x%s  y%sc: z%s", e,
                                               e, e, e, e, e, e));
        assert_scalar(rc_node_get(root, "a"), "1", 1, 4);
        assert_scalar(rc_node_get(root, "b"), "x\ny\n", 4, 4);
        assert_scalar(rc_node_get(root, "c"), "z", 7, 4);
    }
}

static void a_file_without_content_has_no_root(void **state)
{
    fixture *f = *state;
    assert_null(read_text(f, ""));
    assert_null(read_text(f, "\n\n"));
    assert_null(read_text(f, "# only a comment\n"));
    assert_null(read_text(f, "---\n"));
    assert_null(read_text(f, "---\n...\n"));
    assert_non_null(read_text(f, "''\n"));
    assert_non_null(read_text(f, "[]"));
}

static void a_document_may_say_where_it_begins_and_ends(void **state)
{
    fixture *f = *state;
    assert_scalar(rc_node_get(read_text(f, "---\na: 1\n...\n"), "a"), "1", 2, 4);
}

static void empty_lists_and_mappings_have_no_items(void **state)
{
    fixture *f = *state;
    rc_node *root = read_text(f, "a: []\nb: {}\n");
    assert_int_equal(rc_node_get(root, "a")->count, 0);
    assert_int_equal(rc_node_get(root, "b")->count, 0);
    assert_int_equal(rc_node_get(root, "b")->kind, RC_MAPPING);
}

static void the_same_key_in_two_mappings_is_no_duplicate(void **state)
{
    fixture *f = *state;
    read_text(f, "a: {a: 1, A: 2}\nb: {a: 1}\nA: [{a: 1}, {a: 2}]\n");
}

static void a_key_that_is_not_there_is_null(void **state)
{
    fixture *f = *state;
    rc_node *root = read_text(f, "a: [x]\n");
    assert_null(rc_node_get(root, "b"));
    assert_null(rc_node_get(root, "A"));
    assert_null(rc_node_get(rc_node_get(root, "a"), "x"));
    assert_null(rc_node_get(NULL, "x"));
}

static void a_node_knows_its_place(void **state)
{
    fixture *f = *state;
    rc_node *root = read_text(f, "a:\n  - x\n");
    rc_place place = rc_node_place(&f->document, rc_node_get(root, "a")->items[0]);
    assert_string_equal(place.file, "s.yaml");
    assert_int_equal(place.line, 2);
    assert_int_equal(place.column, 5);
    place = rc_node_place(&f->document, NULL);
    assert_string_equal(place.file, "s.yaml");
    assert_int_equal(place.line, 0);
}

static void tabs_between_and_inside_texts_are_allowed(void **state)
{
    fixture *f = *state;
    rc_node *root = read_text(f, "a:\tx\nb: \"p\tq\"\t# c\n");
    assert_scalar(rc_node_get(root, "a"), "x", 1, 4);
    assert_scalar(rc_node_get(root, "b"), "p\tq", 2, 4);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_scenario_becomes_a_located_tree),
        TEST(plain_scalars_stay_what_they_look_like),
        TEST(quotes_and_blocks_are_texts_and_marked_as_quoted),
        TEST(signs_of_yaml_inside_quotes_are_only_text),
        TEST(columns_count_characters),
        TEST(a_byte_order_mark_of_utf8_is_taken_off),
        TEST(line_ends_of_every_system_count_alike),
        TEST(a_file_without_content_has_no_root),
        TEST(a_document_may_say_where_it_begins_and_ends),
        TEST(empty_lists_and_mappings_have_no_items),
        TEST(the_same_key_in_two_mappings_is_no_duplicate),
        TEST(a_key_that_is_not_there_is_null),
        TEST(a_node_knows_its_place),
        TEST(tabs_between_and_inside_texts_are_allowed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
