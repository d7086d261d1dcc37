/* The same scenario asked on another day, and sides of unsettled questions as users write them. */
#include "scenario_support.h"

#define STEPS                                                                                      \
    "steps:\n"                                                                                     \
    "  - {step: negotiation, treaty: TORTURE, by: GMB, outcome: failed, on: 2019-05}\n"            \
    "  - {step: dispute, by: GMB, outcome: raised}\n"                                              \
    "  - {step: arbitration-request, treaty: TORTURE, by: GMB, on: 2018-01-01}\n"

static rc_scenario asked_on(reading *r, const char *text, const char *day)
{
    rc_scenario out;
    *r = read_good(text);
    rc_scenario_on(r->arena, &r->scenario, day_of(day), &out);
    assert_int_equal(out.as_of, day_of(day));
    assert_true(out.as_of_given);
    return out;
}

static void conduct_that_goes_on_goes_on_on_that_day(void **state)
{
    (void)state;
    reading r;
    rc_scenario then = asked_on(
        &r, HEAD "conduct: [{acts: [torture], from: 2017-04-01, to: ongoing}]\n", "2018-06-01");
    assert_true(then.conduct[0].ongoing);
    assert_span(then.conduct[0].from, "2017-04-01");
    assert_span(then.conduct[0].to, "2018-06-01");
    assert_false(rc_conduct_is_assumed_on(&r.scenario.conduct[0], day_of("2018-06-01")));
    rc_arena_free(r.arena);
}

static void conduct_that_ended_later_goes_on_on_that_day(void **state)
{
    (void)state;
    const char *text = HEAD "conduct: [{acts: [torture], from: 2017, to: 2019-02-03}]\n";
    reading r;
    rc_scenario then = asked_on(&r, text, "2019-02-02");
    assert_true(then.conduct[0].ongoing);
    rc_arena_free(r.arena);
    then = asked_on(&r, text, "2019-02-03");
    assert_false(then.conduct[0].ongoing);
    assert_span(then.conduct[0].to, "2019-02-03");
    rc_arena_free(r.arena);
}

static void conduct_that_begins_later_is_taken_to_go_on_that_day(void **state)
{
    (void)state;
    const char *text = HEAD "conduct: [{acts: [torture], from: 2017-04, to: 2018}]\n";
    reading r;
    rc_scenario then = asked_on(&r, text, "2001-05-06");
    assert_true(then.conduct[0].ongoing);
    assert_span(then.conduct[0].from, "2001-05-06");
    assert_span(then.conduct[0].to, "2001-05-06");
    assert_true(rc_conduct_is_assumed_on(&r.scenario.conduct[0], day_of("2001-05-06")));
    assert_true(rc_conduct_is_assumed_on(&r.scenario.conduct[0], day_of("2017-04-29")));
    assert_false(rc_conduct_is_assumed_on(&r.scenario.conduct[0], day_of("2017-04-30")));
    assert_span(r.scenario.conduct[0].from, "2017-04"); /* the scenario itself stays */
    rc_arena_free(r.arena);
}

static void steps_that_come_later_are_left_out_and_the_others_keep_their_numbers(void **state)
{
    (void)state;
    reading r;
    rc_scenario then = asked_on(&r, GOOD STEPS, "2019-04-30");
    assert_int_equal(then.step_count, 2);
    assert_string_equal(rc_scenario_step(&then, "step/2")->step, "dispute");
    assert_string_equal(rc_scenario_step(&then, "step/3")->step, "arbitration-request");
    assert_null(rc_scenario_step(&then, "step/1"));
    rc_scenario again;
    rc_scenario_on(r.arena, &then, day_of("2017-01-01"), &again);
    assert_int_equal(again.step_count, 1);
    assert_non_null(rc_scenario_step(&again, "step/2"));
    rc_arena_free(r.arena);
    then = asked_on(&r, GOOD STEPS, "2019-05-01"); /* it may have been taken by then */
    assert_int_equal(then.step_count, 3);
    assert_null(rc_scenario_step(&then, "step/4"));
    assert_null(rc_scenario_step(&then, "step/1x"));
    assert_null(rc_scenario_step(&then, "suppose/1"));
    rc_arena_free(r.arena);
}

/* ---- readings ---- */

static void assert_reading(const char *text, const char *said)
{
    reading r = read_good(GOOD);
    rc_status status = rc_scenario_take_readings(r.arena, world, "--reading", &text, 1, &r.diags,
                                                 &r.scenario);
    for (size_t i = 0; i < r.diags.count; i++) {
        r.said = rc_format(r.arena, "%s%s%s", r.said, i ? "\n" : "",
                           rc_diag_text(r.arena, &r.diags.items[i]));
    }
    assert_string_equal(r.said, said);
    assert_int_equal(status, said[0] == '\0' ? RC_OK : RC_INVALID);
    assert_int_equal(r.scenario.reading_count, said[0] == '\0' ? 1 : 0);
    rc_arena_free(r.arena);
}

static void a_reading_names_route_requirement_and_outcome(void **state)
{
    (void)state;
    assert_reading("court/torture/time=met", "");
    assert_reading("court/*/consent=failed", "");
    assert_reading("*/necessary-third-party=met", "");
}

static void a_reading_that_is_none_is_refused_with_the_nearest_spelling(void **state)
{
    (void)state;
    assert_reading("court/tortur/time=met",
                   "--reading:1:1: error: there is no route 'court/tortur'\n"
                   "    did you mean court/torture?");
    assert_reading("court/torture/tine=met",
                   "--reading:1:1: error: there is no requirement 'tine'\n"
                   "    did you mean time?");
    assert_reading("court/torture/time=mett",
                   "--reading:1:1: error: a reading is met or failed, not 'mett'\n"
                   "    did you mean met?");
    assert_reading("court/torture/time=contested",
                   "--reading:1:1: error: a reading is met or failed, not 'contested'\n"
                   "    write ROUTE/REQUIREMENT=met or ROUTE/REQUIREMENT=failed");
    assert_reading("time", "--reading:1:1: error: 'time' is no reading\n"
                           "    write ROUTE/REQUIREMENT=met or ROUTE/REQUIREMENT=failed");
    assert_reading("time=met", "--reading:1:1: error: 'time=met' is no reading\n"
                               "    write ROUTE/REQUIREMENT=met or ROUTE/REQUIREMENT=failed");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conduct_that_goes_on_goes_on_on_that_day),
        cmocka_unit_test(conduct_that_ended_later_goes_on_on_that_day),
        cmocka_unit_test(conduct_that_begins_later_is_taken_to_go_on_that_day),
        cmocka_unit_test(steps_that_come_later_are_left_out_and_the_others_keep_their_numbers),
        cmocka_unit_test(a_reading_names_route_requirement_and_outcome),
        cmocka_unit_test(a_reading_that_is_none_is_refused_with_the_nearest_spelling),
    };
    return cmocka_run_group_tests(tests, make_world, free_world);
}
