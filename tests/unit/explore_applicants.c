/* Who could bring a route: the same as an assessment says, told State by State. */
#include "base/text.h"
#include "explore/applicants.h"
#include "explore/survey.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef struct world {
    rc_arena *arena;
    rc_diags diags;
    const rc_knowledge *knowledge;
    rc_scenario scenario;
    rc_assessor *assessor;
} world;

static const char scenario[] =
    "recourse: 1\n"
    "title: A respondent without reservations\n"
    "as_of: 2026-01-01\n"
    "respondent: MMR\n"
    "applicants: [GMB]\n"
    "conduct:\n"
    "  - id: c\n"
    "    acts: [genocide, torture, racial-discrimination]\n"
    "    from: 2017-01-01\n"
    "    to: ongoing\n"
    "    where: [MMR]\n"
    "    victims: {nationality: [MMR], group: ethnic}\n"
    "    perpetrators: {nationality: [MMR], capacity: state}\n";

static int set_up(void **state)
{
    world *w = test_calloc(1, sizeof *w);
    w->arena = rc_arena_new(NULL);
    w->knowledge = rc_knowledge_builtin();
    rc_diags_init(&w->diags, w->arena);
    assert_int_equal(rc_scenario_read(w->arena, w->knowledge, "test.yaml", scenario,
                                      strlen(scenario), rc_day_from_civil(2026, 1, 1), &w->diags,
                                      &w->scenario),
                     RC_OK);
    assert_int_equal(rc_assessor_open(w->knowledge, NULL, w->arena, &w->diags, &w->assessor),
                     RC_OK);
    *state = w;
    return 0;
}

static int tear_down(void **state)
{
    world *w = *state;
    rc_assessor_close(w->assessor);
    rc_arena_free(w->arena);
    test_free(w);
    return 0;
}

static rc_applicants find(world *w, const char *route)
{
    rc_applicants found;
    assert_int_equal(
        rc_applicants_find(w->assessor, w->arena, &w->scenario, route, &w->diags, &found), RC_OK);
    assert_string_equal(found.route->id, route);
    return found;
}

/* The same against another respondent. */
static void against(world *w, const char *respondent)
{
    rc_scenario model = w->scenario;
    rc_survey_against(w->arena, &model, respondent, &w->scenario);
}

static bool is_open(const rc_route *route, const char *state)
{
    for (size_t i = 0; i < route->open.count; i++) {
        if (rc_equal(route->open.items[i], state)) {
            return true;
        }
    }
    return false;
}

static bool is_barred(const rc_route *route, const char *state)
{
    for (size_t i = 0; i < route->barred_count; i++) {
        if (rc_equal(route->barred[i].state, state)) {
            return true;
        }
    }
    return false;
}

static rc_could could_of(const rc_applicants *found, const char *state)
{
    for (size_t i = 0; i < found->route->candidate_count; i++) {
        if (rc_equal(found->route->candidates[i].state, state)) {
            return found->coulds[i];
        }
    }
    fail_msg("%s is no candidate", state);
    return RC_COULDS;
}

static const rc_candidate *candidate(const rc_applicants *found, const char *state)
{
    for (size_t i = 0; i < found->route->candidate_count; i++) {
        if (rc_equal(found->route->candidates[i].state, state)) {
            return &found->route->candidates[i];
        }
    }
    fail_msg("%s is no candidate", state);
    return NULL;
}

static void every_state_stands_as_the_assessment_says(void **state)
{
    static const char *const routes[] = {"icj/genocide", "icj/cerd", "icj/cat", "ilo/complaint",
                                         "un/hrc-special-session", "icc/territory"};
    world *w = *state;
    for (size_t r = 0; r < sizeof routes / sizeof *routes; r++) {
        rc_applicants found = find(w, routes[r]);
        const rc_route *route = found.route;
        for (size_t i = 0; i < route->candidate_count; i++) {
            const char *code = route->candidates[i].state;
            assert_int_equal(found.coulds[i] <= RC_COULD_CONTESTED, is_open(route, code));
            if (found.coulds[i] == RC_COULD_BARRED) {
                assert_true(is_barred(route, code));
            }
            if (is_barred(route, code)) {
                assert_int_equal(found.coulds[i], RC_COULD_BARRED);
            }
        }
    }
}

static void every_state_is_tried_though_the_scenario_names_one(void **state)
{
    world *w = *state;
    rc_applicants found = find(w, "icj/genocide");
    assert_string_equal(found.scenario_named, "GMB");
    assert_true(found.route->candidate_count > 150);
    assert_true(found.route->states_start);
    assert_true(found.route->looked);
    assert_int_equal(could_of(&found, "GMB"), RC_COULD_TODAY);
    assert_int_equal(could_of(&found, "FRA"), RC_COULD_TODAY);
    assert_int_equal(could_of(&found, "USA"), RC_COULD_BARRED); /* its own reservation */
    assert_int_equal(could_of(&found, "JPN"), RC_COULD_BARRED); /* no party on that day */
    assert_true(w->scenario.applicants_given); /* the scenario stays as it was */
}

static void what_must_be_done_first_is_named(void **state)
{
    world *w = *state;
    against(w, "RUS");
    rc_applicants found = find(w, "icj/cerd");
    assert_int_equal(could_of(&found, "FRA"), RC_COULD_AFTER_STEPS);
    rc_conditions list =
        rc_applicant_conditions(w->arena, found.route, candidate(&found, "FRA"));
    assert_int_equal(list.count, 1);
    assert_int_equal(list.items[0]->requirement, RC_REQUIREMENT_NEGOTIATION);
    assert_int_equal(list.items[0]->outcome, RC_OUTCOME_PENDING);
}

static void a_state_that_has_negotiated_needs_no_more(void **state)
{
    world *w = *state;
    rc_step step = {.step = "negotiation", .treaty = "CERD", .by = "FRA", .state = "", .forum = "",
                    .organ = "", .body = "", .outcome = "failed", .dated = true,
                    .on = {rc_day_from_civil(2024, 1, 1), rc_day_from_civil(2024, 1, 1)}};
    against(w, "RUS");
    w->scenario.steps = &step;
    w->scenario.step_count = 1;
    rc_applicants found = find(w, "icj/cerd");
    assert_int_equal(could_of(&found, "FRA"), RC_COULD_TODAY);
    assert_int_equal(could_of(&found, "DEU"), RC_COULD_AFTER_STEPS);
    assert_int_equal(
        rc_applicant_conditions(w->arena, found.route, candidate(&found, "FRA")).count, 0);
}

static void where_the_respondent_shuts_the_route_it_is_closed_to_all(void **state)
{
    world *w = *state;
    against(w, "CHN");
    rc_applicants found = find(w, "icj/genocide");
    assert_int_equal(found.route->status, RC_STATUS_CLOSED);
    assert_int_equal(could_of(&found, "GMB"), RC_COULD_SHUT);
    assert_int_equal(could_of(&found, "USA"), RC_COULD_BARRED);
}

static void states_are_not_looked_at_where_the_respondent_is_no_party(void **state)
{
    world *w = *state;
    rc_applicants found = find(w, "icj/cat"); /* Myanmar never joined */
    assert_int_equal(found.route->status, RC_STATUS_CLOSED);
    assert_false(found.route->looked);
}

static void a_route_of_others_is_known_as_such(void **state)
{
    world *w = *state;
    rc_applicants found = find(w, "cat/inquiry");
    assert_false(found.route->states_start);
    assert_int_equal(found.route->candidate_count, 0);
    found = find(w, "icc/territory");
    assert_true(found.route->states_start);
    assert_false(found.route->needs_applicant);
}

static void a_route_that_does_not_exist_is_refused(void **state)
{
    world *w = *state;
    rc_applicants found;
    assert_int_equal(rc_applicants_find(w->assessor, w->arena, &w->scenario, "icj/none",
                                        &w->diags, &found),
                     RC_INVALID);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_state_stands_as_the_assessment_says),
        TEST(every_state_is_tried_though_the_scenario_names_one),
        TEST(what_must_be_done_first_is_named),
        TEST(a_state_that_has_negotiated_needs_no_more),
        TEST(where_the_respondent_shuts_the_route_it_is_closed_to_all),
        TEST(states_are_not_looked_at_where_the_respondent_is_no_party),
        TEST(a_route_of_others_is_known_as_such),
        TEST(a_route_that_does_not_exist_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
