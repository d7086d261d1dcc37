/* The option parser. */
#include "cli/options.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const rc_option first[] = {{"format", 0, "FORMAT", "how"}, {"brief", 'b', NULL, "short"}};
static const rc_option second[] = {{"output", 'o', "FILE", "where"}, {"today", 0, "DATE", NULL}};
static const rc_options tables[] = {{first, 2}, {second, 2}};

typedef struct parsed {
    rc_args args;
    rc_diags diags;
    size_t taken;
} parsed;

static parsed parse(rc_arena *arena, bool stop, const char *line)
{
    parsed result = {.args = {.arena = arena}};
    char **arguments;
    size_t count = rc_split(arena, line, ' ', &arguments);
    rc_diags_init(&result.diags, arena);
    result.taken = rc_args_parse(&result.args, tables, 2, arguments, count, stop, &result.diags);
    return result;
}

static void options_and_words_may_be_mixed(void **state)
{
    parsed p = parse(*state, false, "a --format json b -o file --brief c");
    assert_int_equal(p.diags.count, 0);
    assert_int_equal(p.args.word_count, 3);
    assert_string_equal(p.args.words[2], "c");
    assert_string_equal(rc_args_value(&p.args, "format"), "json");
    assert_string_equal(rc_args_value(&p.args, "output"), "file");
    assert_true(rc_args_has(&p.args, "brief"));
    assert_false(rc_args_has(&p.args, "today"));
    assert_null(rc_args_value(&p.args, "today"));
}

static void a_value_may_be_glued_on(void **state)
{
    parsed p = parse(*state, false, "--format=json -ofile --today=");
    assert_int_equal(p.diags.count, 0);
    assert_string_equal(rc_args_value(&p.args, "format"), "json");
    assert_string_equal(rc_args_value(&p.args, "output"), "file");
    assert_string_equal(rc_args_value(&p.args, "today"), "");
}

static void the_last_value_counts_and_all_are_kept(void **state)
{
    size_t count;
    parsed p = parse(*state, false, "--format a --format b");
    const char **values = rc_args_values(&p.args, "format", &count);
    assert_int_equal(count, 2);
    assert_string_equal(values[0], "a");
    assert_string_equal(rc_args_value(&p.args, "format"), "b");
}

static void a_hyphen_is_a_word_and_two_end_the_options(void **state)
{
    parsed p = parse(*state, false, "- -- --format -x");
    assert_int_equal(p.diags.count, 0);
    assert_int_equal(p.args.word_count, 3);
    assert_string_equal(p.args.words[0], "-");
    assert_string_equal(p.args.words[1], "--format");
}

static void an_unknown_option_brings_the_nearest(void **state)
{
    parsed p = parse(*state, false, "--fromat json -x --nothinglikeit --todya");
    assert_int_equal(p.diags.errors, 4);
    assert_string_equal(p.diags.items[0].suggestion, "--format");
    assert_null(p.diags.items[1].suggestion);
    assert_null(p.diags.items[2].suggestion);
    assert_null(p.diags.items[3].suggestion); /* what is hidden is not suggested */
}

static void a_missing_value_is_an_error(void **state)
{
    parsed p = parse(*state, false, "--format");
    assert_int_equal(p.diags.errors, 1);
    p = parse(*state, false, "-o");
    assert_int_equal(p.diags.errors, 1);
}

static void a_value_too_many_is_an_error(void **state)
{
    parsed p = parse(*state, false, "--brief=yes");
    assert_int_equal(p.diags.errors, 1);
    p = parse(*state, false, "-bx");
    assert_int_equal(p.diags.errors, 1);
}

static void parsing_can_stop_at_the_first_word(void **state)
{
    parsed p = parse(*state, true, "--brief command --unknown");
    assert_int_equal(p.diags.count, 0);
    assert_int_equal(p.taken, 1);
    assert_int_equal(p.args.word_count, 0);
}

static int make_arena(void **state)
{
    *state = rc_arena_new(NULL);
    return *state == NULL;
}

static int free_arena(void **state)
{
    rc_arena_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(options_and_words_may_be_mixed),
        cmocka_unit_test(a_value_may_be_glued_on),
        cmocka_unit_test(the_last_value_counts_and_all_are_kept),
        cmocka_unit_test(a_hyphen_is_a_word_and_two_end_the_options),
        cmocka_unit_test(an_unknown_option_brings_the_nearest),
        cmocka_unit_test(a_missing_value_is_an_error),
        cmocka_unit_test(a_value_too_many_is_an_error),
        cmocka_unit_test(parsing_can_stop_at_the_first_word),
    };
    return cmocka_run_group_tests(tests, make_arena, free_arena);
}
