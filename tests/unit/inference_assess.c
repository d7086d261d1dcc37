/*
 * One assessor for many scenarios: each is answered as by a new one, whatever came before.
 */
#include "base/file.h"
#include "inference/assess.h"
#include "report/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *const paths[] = {
    "examples/xinjiang.yaml", "examples/belarus.yaml",   "examples/myanmar.yaml",
    "examples/palestine.yaml", "examples/xinjiang.yaml", "examples/dprk.yaml",
    "examples/ukraine.yaml",
};
enum { PATHS = sizeof paths / sizeof *paths };

static rc_arena *arena;
static rc_diags diags;
static const rc_knowledge *knowledge;

static int open_world(void **state)
{
    (void)state;
    arena = rc_arena_new(NULL);
    knowledge = rc_knowledge_builtin();
    rc_diags_init(&diags, arena);
    return 0;
}

static int close_world(void **state)
{
    (void)state;
    rc_arena_free(arena);
    return 0;
}

static rc_assessor *new_assessor(void)
{
    rc_assessor *assessor;
    assert_int_equal(rc_assessor_open(knowledge, NULL, arena, &diags, &assessor), RC_OK);
    return assessor;
}

static rc_scenario scenario_of(const char *path)
{
    char *text;
    size_t length;
    rc_scenario scenario;
    assert_int_equal(rc_file_read(arena, path, 1 << 20, &diags, &text, &length), RC_OK);
    assert_int_equal(rc_scenario_read(arena, knowledge, path, text, length,
                                      rc_day_from_civil(2026, 11, 22), &diags, &scenario),
                     RC_OK);
    return scenario;
}

static const char *answer(rc_assessor *assessor, const rc_scenario *scenario)
{
    rc_result result;
    rc_buffer out;
    assert_int_equal(rc_assessor_assess(assessor, arena, scenario, &diags, NULL, &result), RC_OK);
    rc_buffer_init(&out, arena);
    assert_int_equal(rc_report_json(&out, &result, &(rc_report_options){0}), RC_OK);
    return out.text;
}

static const char *answer_of_new(const rc_scenario *scenario)
{
    rc_assessor *assessor = new_assessor();
    const char *text = answer(assessor, scenario);
    rc_assessor_close(assessor);
    return text;
}

static void nothing_is_left_of_an_earlier_scenario(void **state)
{
    (void)state;
    rc_assessor *assessor = new_assessor();
    for (size_t i = 0; i < PATHS; i++) {
        rc_scenario scenario = scenario_of(paths[i]);
        assert_string_equal(answer(assessor, &scenario), answer_of_new(&scenario));
    }
    rc_assessor_close(assessor);
}

static void nothing_is_left_of_what_was_supposed(void **state)
{
    (void)state;
    static const char *const supposed[] = {"CHN withdraws its reservation to GENOCIDE IX",
                                           "URY denounces GENOCIDE",
                                           "the HRC votes for it"};
    rc_assessor *assessor = new_assessor();
    rc_scenario plain = scenario_of(paths[0]), changed = scenario_of(paths[0]);
    assert_int_equal(rc_scenario_suppose(arena, knowledge, "test", supposed, 3, &diags, &changed),
                     RC_OK);
    const char *without = answer_of_new(&plain), *with = answer_of_new(&changed);
    assert_string_not_equal(without, with);
    for (int i = 0; i < 2; i++) {
        assert_string_equal(answer(assessor, &plain), without);
        assert_string_equal(answer(assessor, &changed), with);
    }
    rc_assessor_close(assessor);
}

static void nothing_is_left_of_another_day_or_respondent(void **state)
{
    (void)state;
    rc_assessor *assessor = new_assessor();
    rc_scenario scenario = scenario_of(paths[0]);
    for (int year = 2018; year < 2022; year++) {
        scenario.as_of = rc_day_from_civil(year, 7, 1);
        scenario.respondent = year % 2 == 0 ? "CHN" : "RUS";
        assert_string_equal(answer(assessor, &scenario), answer_of_new(&scenario));
    }
    rc_assessor_close(assessor);
}

static size_t facts_of(rc_assessor *assessor, const rc_scenario *scenario)
{
    rc_result result;
    rc_timing timing;
    assert_int_equal(rc_assessor_assess(assessor, arena, scenario, &diags, &timing, &result),
                     RC_OK);
    return timing.facts_given;
}

static void facts_that_stay_are_counted_as_given(void **state)
{
    (void)state;
    rc_assessor *assessor = new_assessor();
    rc_scenario scenario = scenario_of(paths[0]);
    size_t given = facts_of(assessor, &scenario);
    assert_int_equal(facts_of(assessor, &scenario), given);
    rc_assessor_close(assessor);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_left_of_an_earlier_scenario),
        cmocka_unit_test(nothing_is_left_of_what_was_supposed),
        cmocka_unit_test(nothing_is_left_of_another_day_or_respondent),
        cmocka_unit_test(facts_that_stay_are_counted_as_given),
    };
    return cmocka_run_group_tests(tests, open_world, close_world);
}
