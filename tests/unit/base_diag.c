/* Diagnostics: collected, capped, sorted, printed. */
#include "base/diag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef struct fixture {
    rc_arena *arena;
    rc_diags diags;
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

static void only_errors_are_failures(void **state)
{
    fixture *f = *state;
    assert_false(rc_diags_failed(&f->diags));
    rc_warning(&f->diags, (rc_place){"a", 1, 1}, NULL, "doubtful");
    assert_false(rc_diags_failed(&f->diags));
    rc_error(&f->diags, (rc_place){"a", 1, 1}, NULL, "wrong");
    assert_true(rc_diags_failed(&f->diags));
    assert_int_equal(f->diags.count, 2);
    assert_int_equal(f->diags.errors, 1);
}

static void messages_suggestions_and_file_names_are_copied(void **state)
{
    fixture *f = *state;
    char state_name[] = "CHN", argument[] = "CHM", file[] = "a";
    rc_error(&f->diags, (rc_place){file, 1, 1}, state_name, "unknown State '%s'", argument);
    file[0] = 'x';
    memset(state_name, 'x', 3);
    memset(argument, 'x', 3);
    assert_string_equal(f->diags.items[0].message, "unknown State 'CHM'");
    assert_string_equal(f->diags.items[0].suggestion, "CHN");
    assert_string_equal(f->diags.items[0].place.file, "a");
}

static void they_print_with_as_much_of_the_place_as_is_known(void **state)
{
    fixture *f = *state;
    rc_diag diag = {RC_ERROR, {"s.yaml", 12, 5}, "unknown State 'CHM'", "CHN"};
    assert_string_equal(rc_diag_text(f->arena, &diag),
                        "s.yaml:12:5: error: unknown State 'CHM'\n    did you mean CHN?");
    diag.suggestion = NULL;
    diag.severity = RC_WARNING;
    assert_string_equal(rc_diag_text(f->arena, &diag),
                        "s.yaml:12:5: warning: unknown State 'CHM'");
    diag.place.column = 0;
    assert_string_equal(rc_diag_text(f->arena, &diag), "s.yaml:12: warning: unknown State 'CHM'");
    diag.place.line = 0;
    assert_string_equal(rc_diag_text(f->arena, &diag), "s.yaml: warning: unknown State 'CHM'");
    diag.place.file = NULL;
    assert_string_equal(rc_diag_text(f->arena, &diag), "warning: unknown State 'CHM'");
}

static void advice_prints_as_it_stands_and_a_spelling_as_a_question(void **state)
{
    fixture *f = *state;
    rc_diag diag = {RC_ERROR, {NULL, 0, 0}, "m", "use spaces"};
    assert_string_equal(rc_diag_text(f->arena, &diag), "error: m\n    use spaces");
    diag.suggestion = "Viet Nam";
    assert_string_equal(rc_diag_text(f->arena, &diag), "error: m\n    did you mean Viet Nam?");
    diag.suggestion = "torture";
    assert_string_equal(rc_diag_text(f->arena, &diag), "error: m\n    did you mean torture?");
}

static void they_sort_by_file_line_and_column_and_stay_in_order_otherwise(void **state)
{
    fixture *f = *state;
    rc_error(&f->diags, (rc_place){"b", 1, 1}, NULL, "6");
    rc_error(&f->diags, (rc_place){"a", 10, 1}, NULL, "5");
    rc_error(&f->diags, (rc_place){"a", 9, 7}, NULL, "2");
    rc_warning(&f->diags, (rc_place){"a", 9, 7}, NULL, "3");
    rc_error(&f->diags, (rc_place){"a", 9, 7}, NULL, "4");
    rc_error(&f->diags, (rc_place){"a", 9, 2}, NULL, "1");
    rc_error(&f->diags, (rc_place){NULL, 0, 0}, NULL, "0");
    rc_diags_sort(&f->diags);
    for (size_t i = 0; i < 7; i++)
        assert_int_equal(f->diags.items[i].message[0], '0' + (int)i);
}

static void after_the_last_that_anyone_reads_they_are_only_counted(void **state)
{
    fixture *f = *state;
    for (int i = 0; i < RC_DIAGS_MAX + 50; i++)
        rc_error(&f->diags, (rc_place){"a", i, 1}, NULL, "number %d", i);
    assert_int_equal(f->diags.count, RC_DIAGS_MAX);
    assert_int_equal(f->diags.dropped, 50);
    assert_int_equal(f->diags.errors, RC_DIAGS_MAX + 50);
    assert_int_equal(f->diags.items[RC_DIAGS_MAX - 1].place.line, RC_DIAGS_MAX - 1);
}

static void an_error_is_not_lost_behind_warnings(void **state)
{
    fixture *f = *state;
    for (int i = 0; i < RC_DIAGS_MAX; i++)
        rc_warning(&f->diags, (rc_place){"a", i, 1}, NULL, "doubtful");
    rc_error(&f->diags, (rc_place){"b", 1, 1}, NULL, "wrong");
    rc_warning(&f->diags, (rc_place){"c", 1, 1}, NULL, "doubtful");
    assert_int_equal(f->diags.count, RC_DIAGS_MAX);
    assert_int_equal(f->diags.dropped, 2);
    assert_string_equal(f->diags.items[RC_DIAGS_MAX - 1].message, "wrong");
    assert_true(rc_diags_failed(&f->diags));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(only_errors_are_failures),
        TEST(messages_suggestions_and_file_names_are_copied),
        TEST(they_print_with_as_much_of_the_place_as_is_known),
        TEST(advice_prints_as_it_stands_and_a_spelling_as_a_question),
        TEST(they_sort_by_file_line_and_column_and_stay_in_order_otherwise),
        TEST(after_the_last_that_anyone_reads_they_are_only_counted),
        TEST(an_error_is_not_lost_behind_warnings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
