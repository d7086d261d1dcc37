/*
 * The survey gives what one assessment for each respondent gives, whatever the number of threads.
 */
#include "base/file.h"
#include "base/text.h"
#include "base/tongue.h"
#include "explore/survey.h"
#include "report/survey.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define COUNT(items) (sizeof(items) / sizeof *(items))

typedef struct world {
    rc_arena *arena;
    rc_diags diags;
    const rc_knowledge *knowledge;
    rc_scenario model;
} world;

static int set_up(void **state)
{
    world *w = test_calloc(1, sizeof *w);
    w->arena = rc_arena_new(NULL);
    w->knowledge = rc_knowledge_builtin();
    rc_diags_init(&w->diags, w->arena);
    *state = w;
    return 0;
}

static int tear_down(void **state)
{
    world *w = *state;
    rc_arena_free(w->arena);
    test_free(w);
    return 0;
}

static void read_text(world *w, const char *text)
{
    rc_status status =
        rc_scenario_read(w->arena, w->knowledge, "test.yaml", text, strlen(text),
                         rc_day_from_civil(2026, 11, 22), &w->diags, &w->model);
    for (size_t i = 0; i < w->diags.count; i++) {
        print_error("%s\n", rc_diag_text(w->arena, &w->diags.items[i]));
    }
    assert_int_equal(status, RC_OK);
}

/* A scenario in which the respondent, RUS, plays every part. */
static const char everywhere[] =
    "recourse: 1\n"
    "title: Everywhere\n"
    "as_of: 2024-05-01\n"
    "respondent: RUS\n"
    "applicants: [UKR, LVA]\n"
    "conduct:\n"
    "  - id: war\n"
    "    acts: [racial-discrimination, torture, genocide]\n"
    "    from: 2022-02-24\n"
    "    to: ongoing\n"
    "    where: [RUS, UKR]\n"
    "    control: area\n"
    "    victims: {nationality: [RUS, UKR]}\n"
    "    perpetrators: {nationality: [RUS], capacity: state, present_in: [RUS, GEO], "
    "resident_in: [RUS]}\n"
    "steps:\n"
    "  - {step: negotiation, treaty: CERD, by: UKR, outcome: failed, on: 2023-01-01}\n"
    "  - {step: consent, state: RUS, forum: icj}\n"
    "assume: {veto: [RUS, GBR]}\n"
    "expect:\n"
    "  - {route: icj/genocide, status: open}\n";

static const char open_to_all[] =
    "recourse: 1\n"
    "title: Nobody named\n"
    "as_of: 2024-05-01\n"
    "respondent: CHN\n"
    "conduct:\n"
    "  - id: camps\n"
    "    acts: [racial-discrimination, torture, genocide, persecution]\n"
    "    from: 2017-04-01\n"
    "    to: ongoing\n"
    "    where: [CHN]\n"
    "    victims: {nationality: [CHN], group: ethnic}\n"
    "    perpetrators: {nationality: [CHN], capacity: state}\n"
    "steps:\n"
    "  - {step: negotiation, treaty: CERD, by: GMB, outcome: failed, on: 2023-01-01}\n";

static const char some[] =
    "icj/genocide,icj/cerd,icc/*,un/hrc-special-session,un/arria-formula,cerd/inter-state,"
    "ccpr/*,domestic/criminal/DEU";

static rc_survey_question ask(const world *w, const char **respondents, size_t count)
{
    return (rc_survey_question){.knowledge = w->knowledge,
                                .model = &w->model,
                                .respondents = {respondents, count},
                                .routes = some,
                                .threads = 2};
}

static rc_survey answer(world *w, const rc_survey_question *question)
{
    rc_survey survey;
    rc_status status = rc_survey_run(w->arena, question, &w->diags, &survey);
    for (size_t i = 0; i < w->diags.count; i++) {
        print_error("%s\n", rc_diag_text(w->arena, &w->diags.items[i]));
    }
    assert_int_equal(status, RC_OK);
    return survey;
}

/* ---- against plain assessments ---- */

static void assert_same_links(const world *w, const rc_survey_cell *cell, const rc_route *route)
{
    size_t count = 0;
    for (uint32_t row = 0; row < rc_count(w->knowledge, rc_kind_index("state")); row++) {
        count += cell->reach[row] != RC_STATUS_NOT_ENGAGED ? 1 : 0;
    }
    assert_int_equal(count, route->open.count);
    for (size_t i = 0; i < route->open.count; i++) {
        rc_record state = rc_record_find(
            w->knowledge, rc_format(w->arena, "state/%s", route->open.items[i]));
        assert_true(state.kind >= 0);
        assert_true(cell->reach[state.row] >= RC_STATUS_CONTESTED);
        assert_true(cell->reach[state.row] <= route->status || !route->needs_applicant);
    }
}

static void assert_same_cell(const world *w, const rc_survey_route *told,
                             const rc_survey_cell *cell, const rc_route *route)
{
    assert_string_equal(told->id, route->id);
    assert_int_equal(cell->status, route->status);
    const rc_finding *deciding = NULL;
    for (size_t i = 0; i < route->finding_count && deciding == NULL; i++) {
        deciding = route->findings[i].deciding ? &route->findings[i] : NULL;
    }
    assert_int_equal(cell->decided, deciding != NULL);
    if (deciding != NULL) {
        assert_int_equal(cell->requirement, deciding->requirement);
        assert_int_equal(cell->code, deciding->code);
    }
    assert_int_equal(cell->reach != NULL, told->linkable);
    if (told->linkable) {
        assert_same_links(w, cell, route);
    }
}

/* A fresh engine for each respondent, all routes, and only then those that were surveyed. */
static void assert_as_assessed(world *w, const rc_survey *survey)
{
    rc_codes respondents = survey->question->respondents;
    for (size_t i = 0; i < respondents.count; i++) {
        rc_scenario scenario;
        rc_result result;
        size_t route = 0;
        rc_survey_against(w->arena, &w->model, respondents.items[i], &scenario);
        assert_int_equal(
            rc_assess(w->arena, w->knowledge, &scenario, NULL, &w->diags, NULL, &result), RC_OK);
        for (size_t j = 0; j < result.route_count; j++) {
            if (survey->question->routes == NULL ||
                rc_match_any(survey->question->routes, result.routes[j].id)) {
                assert_true(route < survey->route_count);
                assert_same_cell(w, &survey->routes[route], rc_survey_at(survey, i, route),
                                 &result.routes[j]);
                route++;
            }
        }
        assert_int_equal(route, survey->route_count);
    }
}

static void a_survey_answers_as_one_assessment_for_each_respondent(void **state)
{
    world *w = *state;
    const char *respondents[] = {"CHN", "GMB", "MMR", "RUS", "USA"};
    read_text(w, open_to_all);
    rc_survey_question question = ask(w, respondents, COUNT(respondents));
    question.links = true;
    rc_survey survey = answer(w, &question);
    assert_true(survey.route_count > 8);
    assert_as_assessed(w, &survey);
}

static void all_routes_answer_so_too(void **state)
{
    world *w = *state;
    const char *respondents[] = {"FRA", "NIU"};
    rc_codes acts = {(const char *[]){"torture", "war-crimes"}, 2};
    rc_survey_usual(w->arena, w->knowledge, acts, rc_day_from_civil(2026, 1, 1), &w->model);
    rc_survey_question question = ask(w, respondents, COUNT(respondents));
    question.routes = NULL;
    question.links = true;
    rc_survey survey = answer(w, &question);
    assert_true(survey.route_count > 200);
    assert_as_assessed(w, &survey);
}

static void named_applicants_are_the_only_ones_tried(void **state)
{
    world *w = *state;
    const char *respondents[] = {"RUS", "UKR"};
    read_text(w, everywhere);
    rc_survey_question question = ask(w, respondents, COUNT(respondents));
    question.links = true;
    rc_survey survey = answer(w, &question);
    assert_as_assessed(w, &survey);
}

/* ---- threads ---- */

static const char *as_json(world *w, const rc_survey *survey)
{
    rc_buffer out;
    rc_survey_report report = {.survey = survey, .replaced = "", .filter = ""};
    rc_buffer_init(&out, w->arena);
    assert_int_equal(rc_value_json(&out, rc_report_survey_value(w->arena, &report)), RC_OK);
    return out.text;
}

static void the_number_of_threads_changes_no_byte(void **state)
{
    world *w = *state;
    const char *respondents[] = {"AFG", "CHN", "DEU", "EUE", "GMB", "MMR", "RUS", "USA"};
    const unsigned threads[] = {0, 1, 2, 3, 64};
    const char *first = NULL;
    read_text(w, open_to_all);
    for (size_t i = 0; i < COUNT(threads); i++) {
        rc_survey_question question = ask(w, respondents, COUNT(respondents));
        question.links = true;
        question.threads = threads[i];
        question.routes = "icj/*,icc/*";
        rc_survey survey = answer(w, &question);
        const char *told = as_json(w, &survey);
        first = first == NULL ? told : first;
        assert_string_equal(told, first);
    }
}

/* Each thread has a language of its own; all must write in that of whoever asked. */
static void every_thread_writes_in_the_language_of_the_question(void **state)
{
    world *w = *state;
    /* Each would veto, which names it in a sentence. */
    const char *respondents[] = {"CHN", "FRA", "GBR", "RUS", "USA"}, *told[2];
    read_text(w, open_to_all);
    rc_tongue_use(rc_tongue_named("fr"));
    for (unsigned threads = 1; threads <= 2; threads++) {
        rc_survey_question question = ask(w, respondents, COUNT(respondents));
        question.threads = threads * threads;
        question.routes = "un/security-council";
        rc_survey survey = answer(w, &question);
        told[threads - 1] = as_json(w, &survey);
        for (size_t i = 0; i < survey.assumption_count; i++) {
            assert_null(strstr(survey.assumptions[i].text, "China"));
            assert_null(strstr(survey.assumptions[i].text, "Russian"));
        }
    }
    rc_tongue_use(NULL);
    assert_string_equal(told[1], told[0]);
}

typedef struct watch {
    size_t calls, last, total;
} watch;

static void tick(void *context, size_t done, size_t total)
{
    watch *seen = context;
    assert_true(done > seen->last && done <= total);
    seen->calls++;
    seen->last = done;
    seen->total = total;
}

static void progress_is_told_for_each_respondent(void **state)
{
    world *w = *state;
    const char *respondents[] = {"CHN", "GMB", "MMR"};
    watch seen = {0};
    read_text(w, open_to_all);
    rc_survey_question question = ask(w, respondents, COUNT(respondents));
    question.progress = (rc_progress){tick, &seen};
    answer(w, &question);
    assert_int_equal(seen.calls, 3);
    assert_int_equal(seen.last, 3);
    assert_int_equal(seen.total, 3);
}

static void nobody_to_survey_is_an_empty_answer(void **state)
{
    world *w = *state;
    read_text(w, open_to_all);
    rc_survey_question question = ask(w, NULL, 0);
    rc_survey survey = answer(w, &question);
    assert_int_equal(survey.route_count, 0);
}

static void what_the_law_does_not_allow_is_told_once(void **state)
{
    world *w = *state;
    const char *respondents[] = {"CHN", "GMB", "MMR", "RUS"};
    const char *sentence = "CHN ratifies CERD";
    rc_survey survey;
    read_text(w, open_to_all);
    assert_int_equal(rc_scenario_suppose(w->arena, w->knowledge, "--suppose", &sentence, 1,
                                         &w->diags, &w->model),
                     RC_OK);
    rc_survey_question question = ask(w, respondents, COUNT(respondents));
    assert_int_equal(rc_survey_run(w->arena, &question, &w->diags, &survey), RC_INVALID);
    assert_int_equal(w->diags.errors, 1);
}

/* ---- the scenarios ---- */

static void assert_codes(rc_codes codes, const char *expected)
{
    char text[200] = "";
    for (size_t i = 0; i < codes.count; i++) {
        strcat(text, i == 0 ? "" : " ");
        strcat(text, codes.items[i]);
    }
    assert_string_equal(text, expected);
}

static void the_respondent_is_replaced_in_every_part_it_plays(void **state)
{
    world *w = *state;
    rc_scenario out;
    read_text(w, everywhere);
    rc_survey_against(w->arena, &w->model, "USA", &out);
    assert_string_equal(out.respondent, "USA");
    assert_codes(out.conduct[0].where, "USA UKR");
    assert_codes(out.conduct[0].victims, "USA UKR");
    assert_codes(out.conduct[0].perpetrators, "USA");
    assert_codes(out.conduct[0].present_in, "USA GEO");
    assert_codes(out.conduct[0].resident_in, "USA");
    assert_codes(out.veto, "USA GBR");
    assert_codes(out.applicants, "UKR LVA");
    assert_int_equal(out.expect_count, 0);
    assert_int_equal(out.step_count, 2);
    assert_string_equal(out.steps[1].state, "RUS"); /* what it consented to, no other State has */
    assert_codes(w->model.conduct[0].where, "RUS UKR"); /* the model stays as it was */
}

static void nobody_applies_against_itself_nor_stands_in_a_list_twice(void **state)
{
    world *w = *state;
    rc_scenario out;
    read_text(w, everywhere);
    rc_survey_against(w->arena, &w->model, "UKR", &out);
    assert_codes(out.applicants, "LVA");
    assert_true(out.applicants_given);
    assert_codes(out.conduct[0].where, "UKR");
    assert_codes(out.conduct[0].victims, "UKR");
}

static void the_respondent_itself_leaves_the_scenario_as_it_is(void **state)
{
    world *w = *state;
    rc_scenario out;
    read_text(w, everywhere);
    rc_survey_against(w->arena, &w->model, "RUS", &out);
    assert_codes(out.conduct[0].where, "RUS UKR");
    assert_codes(out.applicants, "UKR LVA");
    assert_codes(out.veto, "RUS GBR");
}

static void the_usual_question_is_about_conduct_at_home_on_the_day(void **state)
{
    world *w = *state;
    rc_scenario usual, out;
    rc_codes acts = {(const char *[]){"torture"}, 1};
    rc_day day = rc_day_from_civil(2025, 6, 1);
    rc_survey_usual(w->arena, w->knowledge, acts, day, &usual);
    rc_survey_against(w->arena, &usual, "BRA", &out);
    assert_int_equal(out.as_of, day);
    assert_false(out.applicants_given);
    assert_int_equal(out.conduct_count, 1);
    assert_true(out.conduct[0].ongoing);
    assert_int_equal(out.conduct[0].from.lo, day);
    assert_codes(out.conduct[0].acts, "torture");
    assert_codes(out.conduct[0].where, "BRA");
    assert_codes(out.conduct[0].victims, "BRA");
    assert_codes(out.conduct[0].perpetrators, "BRA");
    assert_string_equal(out.conduct[0].capacity, "state");
}

static void engines_can_be_left_to_the_caller(void **state)
{
    world *w = *state;
    const char *respondents[] = {"RUS", "USA", "MMR"};
    rc_assessor *engines[2] = {NULL, NULL};
    read_text(w, everywhere);
    rc_survey_question question = ask(w, respondents, COUNT(respondents));
    rc_survey closed = answer(w, &question);
    question.engines = engines;
    rc_survey left = answer(w, &question);
    for (size_t i = 0; i < COUNT(respondents) * closed.route_count; i++) {
        assert_int_equal(left.cells[i].status, closed.cells[i].status);
    }
    for (size_t i = 0; i < COUNT(engines); i++) {
        assert_non_null(engines[i]);
        rc_assessor_close(engines[i]);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_survey_answers_as_one_assessment_for_each_respondent),
        TEST(all_routes_answer_so_too),
        TEST(named_applicants_are_the_only_ones_tried),
        TEST(the_number_of_threads_changes_no_byte),
        TEST(every_thread_writes_in_the_language_of_the_question),
        TEST(progress_is_told_for_each_respondent),
        TEST(nobody_to_survey_is_an_empty_answer),
        TEST(what_the_law_does_not_allow_is_told_once),
        TEST(engines_can_be_left_to_the_caller),
        TEST(the_respondent_is_replaced_in_every_part_it_plays),
        TEST(nobody_applies_against_itself_nor_stands_in_a_list_twice),
        TEST(the_respondent_itself_leaves_the_scenario_as_it_is),
        TEST(the_usual_question_is_about_conduct_at_home_on_the_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
