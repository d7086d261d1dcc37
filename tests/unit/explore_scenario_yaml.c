/*
 * A scenario that is written and read back is the same scenario: every example, every case of the
 * test folder, and texts that YAML would take for something else.
 */
#include "base/file.h"
#include "explore/scenario_yaml.h"
#include "scenario/values.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static rc_arena *arena;
static rc_diags diags;
static const rc_day today = 20000;

static int set_up(void **state)
{
    (void)state;
    arena = rc_arena_new(NULL);
    rc_diags_init(&diags, arena);
    return arena == NULL ? -1 : 0;
}

static int tear_down(void **state)
{
    (void)state;
    rc_arena_free(arena);
    return 0;
}

static rc_status read(const char *name, const char *text, rc_scenario *out)
{
    rc_status status = rc_scenario_read(arena, rc_knowledge_builtin(), name, text, strlen(text),
                                        today, &diags, out);
    for (size_t i = 0; i < diags.count && status != RC_OK; i++) {
        print_error("%s\n", rc_diag_text(arena, &diags.items[i]));
    }
    return status;
}

static const char *written(const rc_scenario *scenario, const rc_comments *comments)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    rc_scenario_yaml(&out, scenario, comments);
    return out.text;
}

/* ---- comparing by the tables of the format ---- */

static bool same_table(const rc_scenario_table *table, const void *a, const void *b);

static bool same_codes(const rc_codes *a, const rc_codes *b)
{
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++) {
        same = rc_equal(a->items[i], b->items[i]);
    }
    return same;
}

static bool same_row(const rc_expectation *a, const rc_expectation *b)
{
    bool same = a->status_count == b->status_count;
    for (size_t i = 0; same && i < a->status_count; i++) {
        same = a->statuses[i] == b->statuses[i];
    }
    return same;
}

static bool same_value(const rc_scenario_field *field, const void *a, const void *b)
{
    const void *x = rc_value_at(field, a), *y = rc_value_at(field, b);
    if (rc_value_is_given(field, a) != rc_value_is_given(field, b)) {
        return false;
    }
    switch (field->type) {
    case RC_V_FORMAT:
    case RC_V_RECORDS:
    case RC_V_SENTENCES:
        return true;
    case RC_V_MAPPING:
        return same_table(field->table, a, b);
    case RC_V_DAY:
        return *(const rc_day *)x == *(const rc_day *)y;
    case RC_V_SPAN:
    case RC_V_END:
        return memcmp(x, y, sizeof(rc_span)) == 0;
    case RC_V_STATUSES:
        return same_row(a, b);
    case RC_V_REQUIREMENT:
        return *(const rc_requirement *)x == *(const rc_requirement *)y;
    case RC_V_CODE:
        return *(const rc_code *)x == *(const rc_code *)y;
    case RC_V_STATES:
    case RC_V_ACTS:
    case RC_V_TEXTS:
        return same_codes(x, y);
    default:
        return rc_equal(*(const char *const *)x, *(const char *const *)y);
    }
}

static bool same_table(const rc_scenario_table *table, const void *a, const void *b)
{
    for (size_t i = 0; i < table->count; i++) {
        if (!same_value(&table->fields[i], a, b)) {
            print_error("%s differs\n", table->fields[i].key);
            return false;
        }
    }
    return true;
}

static bool same(const rc_scenario *a, const rc_scenario *b)
{
    bool is = same_table(&rc_scenario_top, a, b) && a->conduct_count == b->conduct_count &&
              a->step_count == b->step_count && a->suppose_count == b->suppose_count &&
              a->expect_count == b->expect_count && a->as_of == b->as_of;
    for (size_t i = 0; is && i < a->conduct_count; i++) {
        is = same_table(&rc_scenario_conduct, &a->conduct[i], &b->conduct[i]);
    }
    for (size_t i = 0; is && i < a->step_count; i++) {
        is = same_table(rc_scenario_step_table(a->steps[i].step), &a->steps[i], &b->steps[i]);
    }
    for (size_t i = 0; is && i < a->suppose_count; i++) {
        is = rc_equal(a->suppose[i], b->suppose[i]);
    }
    for (size_t i = 0; is && i < a->expect_count; i++) {
        is = same_table(&rc_scenario_expect, &a->expect[i], &b->expect[i]);
    }
    return is;
}

static void round_trip(const char *path)
{
    char *text;
    size_t length;
    rc_scenario before, after;
    assert_int_equal(rc_file_read(arena, path, 1 << 20, &diags, &text, &length), RC_OK);
    assert_int_equal(read(path, text, &before), RC_OK);
    const char *once = written(&before, NULL);
    if (read("written", once, &after) != RC_OK || !same(&before, &after)) {
        fail_msg("%s is not the same when it is read back:\n%s", path, once);
    }
    assert_string_equal(written(&after, NULL), once);
}

static void round_trips(const char *folder)
{
    char **paths;
    size_t count;
    assert_int_equal(rc_file_list(arena, folder, ".yaml", &diags, &paths, &count), RC_OK);
    assert_true(count > 0);
    for (size_t i = 0; i < count; i++) {
        round_trip(paths[i]);
    }
}

/* ---- the tests ---- */

static void every_example_comes_back_the_same(void **state)
{
    (void)state;
    round_trips("examples");
}

static void every_case_comes_back_the_same(void **state)
{
    (void)state;
    round_trips("tests/cases");
}

static const char head[] = "recourse: 1\nrespondent: CHN\nconduct:\n  - {id: a, acts: [torture]}\n";

static void texts_that_yaml_would_misread_come_back(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "null",  "~",   "- a", "a: b", "a #b",   "\"quoted\"", "back\\slash", "[list]", "{map}",
        "two\nlines", " blank before", "blank after ", "*star", "&and", "!tag", "%d", "@at", "`x`",
        "yes", "no", "1", "2020-01-01", "Türkiye – “so”", "a, b", "tab\tin it", "...", "--- x",
        "a long text of more than one line that is folded, as nobody likes to read a line that "
        "runs out of the window, and that must come back in one piece",
        "a long text with  two blanks, which must not be folded, because folding would take one of "
        "them away when it is read back again"};
    rc_scenario before, after;
    assert_int_equal(read("head", head, &before), RC_OK);
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *lenders[] = {texts[i]};
        before.title = before.source = texts[i];
        before.conduct[0].financed_by = (rc_codes){lenders, 1};
        before.conduct[0].financed_given = true;
        assert_int_equal(read("written", written(&before, NULL), &after), RC_OK);
        assert_string_equal(after.title, texts[i]);
        assert_string_equal(after.source, texts[i]);
        assert_string_equal(after.conduct[0].financed_by.items[0], texts[i]);
    }
}

static void an_empty_list_is_written_and_silence_is_not(void **state)
{
    (void)state;
    rc_scenario s;
    assert_int_equal(read("head", head, &s), RC_OK);
    assert_null(strstr(written(&s, NULL), "where"));
    s.conduct[0].where_given = s.veto_given = s.conduct[0].present_given = true;
    assert_non_null(strstr(written(&s, NULL), "where: []"));
    assert_non_null(strstr(written(&s, NULL), "assume: {veto: []}"));
    assert_non_null(strstr(written(&s, NULL), "perpetrators: {present_in: []}"));
}

static void comments_stand_above_what_they_are_about_and_change_nothing(void **state)
{
    (void)state;
    static const rc_comment items[] = {
        {"", "the head"},
        {"respondent", "who\nrespondent: FRA"},
        {"conduct/a/acts", "what"},
        {"conduct/a/where", "nobody knows where"},
        {"steps", "no step was taken"},
    };
    const rc_comments comments = {items, sizeof items / sizeof *items};
    rc_scenario before, after;
    assert_int_equal(read("head", head, &before), RC_OK);
    const char *text = written(&before, &comments);
    assert_string_equal(text, "# the head\n\nrecourse: 1\n\n# who\n# respondent: FRA\n"
                              "respondent: CHN\n\nconduct:\n  - id: a\n    # what\n"
                              "    acts: [torture]\n    # nobody knows where\n\n"
                              "# no step was taken\n");
    assert_int_equal(read("written", text, &after), RC_OK);
    assert_true(same(&before, &after));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_example_comes_back_the_same),
        cmocka_unit_test(every_case_comes_back_the_same),
        cmocka_unit_test(texts_that_yaml_would_misread_come_back),
        cmocka_unit_test(an_empty_list_is_written_and_silence_is_not),
        cmocka_unit_test(comments_stand_above_what_they_are_about_and_change_nothing),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
