/*
 * One scenario in the place of another: whatever came before, the answer is, to the byte, that of a
 * fresh assessment. TURNS=all asks about every State.
 */
#include "base/text.h"
#include "explore/survey.h"
#include "inference/whatif.h"
#include "report/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

typedef struct world {
    rc_arena *arena;
    rc_diags diags;
    const rc_knowledge *knowledge;
    rc_scenario model;
    rc_assessor *assessor, *fresh;
    rc_whatif *whatif;
} world;

static world *prepare(void)
{
    static const rc_engine_options shuffled = {.shuffle = 7, .strategy = 3};
    rc_arena *arena = rc_arena_new(NULL);
    world *w = rc_alloc(arena, sizeof *w);
    w->arena = arena;
    w->knowledge = rc_knowledge_builtin();
    rc_diags_init(&w->diags, arena);
    assert_int_equal(rc_assessor_open(w->knowledge, NULL, arena, &w->diags, &w->assessor), RC_OK);
    assert_int_equal(rc_assessor_open(w->knowledge, &shuffled, arena, &w->diags, &w->fresh), RC_OK);
    return w;
}

static void tear_down(world *w)
{
    rc_assessor_close(w->assessor);
    rc_assessor_close(w->fresh);
    rc_arena_free(w->arena);
}

static void read_model(world *w, const char *text)
{
    assert_int_equal(rc_scenario_read(w->arena, w->knowledge, "test.yaml", text, strlen(text),
                                      rc_day_from_civil(2026, 11, 22), &w->diags, &w->model),
                     RC_OK);
}

static const char *json_of(rc_arena *arena, const rc_result *result)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    assert_int_equal(rc_report_json(&out, result, &(rc_report_options){0}), RC_OK);
    return out.text;
}

static void turn_to(world *w, const char *respondent, rc_scenario *scenario)
{
    rc_survey_against(w->arena, &w->model, respondent, scenario);
    rc_status status = w->whatif == NULL
                           ? rc_whatif_open(w->assessor, w->arena, scenario, &w->diags, NULL,
                                            &w->whatif)
                           : rc_whatif_turn(w->whatif, scenario);
    assert_int_equal(status, RC_OK);
}

static void assert_as_fresh(world *w, const rc_scenario *scenario)
{
    rc_arena *arena = rc_arena_new(NULL);
    rc_result turned, fresh;
    assert_int_equal(rc_whatif_read(w->whatif, arena, &turned), RC_OK);
    assert_int_equal(rc_assessor_assess(w->fresh, arena, scenario, &w->diags, NULL, &fresh), RC_OK);
    if (strcmp(json_of(arena, &turned), json_of(arena, &fresh)) != 0) {
        fail_msg("another answer against %s", scenario->respondent);
    }
    rc_arena_free(arena);
}

/* Against every [step]-th State, one after another. */
static void turn_through(world *w, uint32_t first, uint32_t step)
{
    int states = rc_kind_index("state");
    const char *all = getenv("TURNS");
    for (uint32_t i = first; i < rc_count(w->knowledge, states); i += all == NULL ? step : 1) {
        rc_scenario *scenario = rc_alloc(w->arena, sizeof *scenario);
        turn_to(w, rc_text_of(rc_record_at(w->knowledge, states, i), "code"), scenario);
        assert_as_fresh(w, scenario);
    }
}

static void each_turn_of_the_usual_question_is_a_fresh_assessment(void **state)
{
    (void)state;
    world *w = prepare();
    int acts = rc_kind_index("act");
    rc_codes all = {rc_alloc_array(w->arena, rc_count(w->knowledge, acts), sizeof *all.items), 0};
    for (uint32_t i = 0; i < rc_count(w->knowledge, acts); i++) {
        all.items[all.count++] = rc_text_of(rc_record_at(w->knowledge, acts, i), "act");
    }
    rc_survey_usual(w->arena, w->knowledge, all, rc_day_from_civil(2026, 1, 1), &w->model);
    turn_through(w, 3, 13);
    tear_down(w);
}

/* Applicants, vetoes, steps, and States in every part of two courses of conduct. */
static const char crowded[] =
    "recourse: 1\n"
    "title: Crowded\n"
    "as_of: 2024-05-01\n"
    "respondent: RUS\n"
    "applicants: [UKR, LVA, MEX]\n"
    "conduct:\n"
    "  - id: war\n"
    "    acts: [aggression, war-crimes, torture, genocide]\n"
    "    from: 2022-02-24\n"
    "    to: ongoing\n"
    "    where: [RUS, UKR]\n"
    "    control: area\n"
    "    victims: {nationality: [RUS, UKR]}\n"
    "    perpetrators: {nationality: [RUS], capacity: state, present_in: [RUS, DEU], "
    "resident_in: [RUS]}\n"
    "  - id: before\n"
    "    acts: [enforced-disappearance, racial-discrimination]\n"
    "    from: 2014-03-01\n"
    "    to: 2015-01-01\n"
    "    where: [UKR]\n"
    "    victims: {nationality: [UKR]}\n"
    "    perpetrators: {nationality: [RUS, BLR], capacity: state}\n"
    "steps:\n"
    "  - {step: negotiation, treaty: CERD, by: UKR, outcome: failed, on: 2023-01-01}\n"
    "  - {step: consent, state: RUS, forum: icj}\n"
    "assume: {veto: [RUS, GBR]}\n";

static void each_turn_of_a_crowded_scenario_is_a_fresh_assessment(void **state)
{
    (void)state;
    world *w = prepare();
    read_model(w, crowded);
    turn_through(w, 1, 11);
    tear_down(w);
}

static void suppositions_are_taken_in_and_back_between_turns(void **state)
{
    (void)state;
    static const char *const respondents[] = {"CHN", "USA", "UKR", "NRU", "CHN", "GMB"};
    static const char sentence[] = "LVA denounces CERD on 2023-01-01";
    world *w = prepare();
    read_model(w, crowded);
    for (size_t i = 0; i < sizeof respondents / sizeof *respondents; i++) {
        rc_scenario *scenario = rc_alloc(w->arena, sizeof *scenario);
        rc_supposition said;
        turn_to(w, respondents[i], scenario);
        assert_as_fresh(w, scenario);
        assert_int_equal(rc_supposition_read(w->arena, w->knowledge, sentence,
                                             (rc_place){"s", 1, 1}, true, &w->diags, &said), RC_OK);
        assert_int_equal(rc_whatif_apply(w->whatif, &said, 1, &w->diags), RC_OK);
        assert_int_equal(rc_whatif_turn(w->whatif, scenario), RC_INVALID); /* not while supposed */
        assert_int_equal(rc_whatif_undo(w->whatif), RC_OK);
        assert_as_fresh(w, scenario);
    }
    tear_down(w);
}

/* What an outline leaves out changes nothing in what it keeps. */
static void an_outline_says_what_the_whole_result_says(void **state)
{
    (void)state;
    world *w = prepare();
    rc_scenario scenario;
    rc_result whole, outline;
    read_model(w, crowded);
    turn_to(w, "RUS", &scenario);
    assert_int_equal(rc_whatif_read(w->whatif, w->arena, &whole), RC_OK);
    assert_int_equal(rc_whatif_outline(w->whatif, w->arena, true, &outline), RC_OK);
    assert_int_equal(outline.route_count, whole.route_count);
    for (size_t i = 0; i < whole.route_count; i++) {
        const rc_route *a = &whole.routes[i], *b = &outline.routes[i];
        assert_string_equal(a->id, b->id);
        assert_int_equal(a->status, b->status);
        assert_int_equal(a->candidate_count, b->candidate_count);
        for (size_t j = 0; j < a->candidate_count; j++) {
            assert_string_equal(a->candidates[j].state, b->candidates[j].state);
            assert_int_equal(a->candidates[j].reach, b->candidates[j].reach);
        }
        size_t k = 0;
        for (size_t j = 0; j < a->finding_count; j++) {
            if (a->findings[j].deciding) {
                while (k < b->finding_count && !b->findings[k].deciding) {
                    k++;
                }
                assert_true(k < b->finding_count);
                assert_int_equal(a->findings[j].requirement, b->findings[k].requirement);
                assert_int_equal(a->findings[j].code, b->findings[k].code);
                break;
            }
        }
    }
    tear_down(w);
}

static double seconds(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void a_turn_costs_a_small_part_of_an_assessment(void **state)
{
    (void)state;
    enum { FRESH = 3, TURNS = 40 };
    world *w = prepare();
    rc_scenario scenarios[TURNS + 1];
    rc_result result;
    int states = rc_kind_index("state");
    read_model(w, crowded);
    double begun = seconds();
    for (int i = 0; i < FRESH; i++) {
        rc_arena *arena = rc_arena_new(NULL);
        assert_int_equal(rc_assess(arena, w->knowledge, &w->model, NULL, &w->diags, NULL, &result),
                         RC_OK);
        rc_arena_free(arena);
    }
    double fresh = (seconds() - begun) / FRESH;
    double turns = 0;
    for (uint32_t i = 0; i <= TURNS; i++) {
        begun = seconds();
        turn_to(w, rc_text_of(rc_record_at(w->knowledge, states, i), "code"), &scenarios[i]);
        turns += i == 0 ? 0 : seconds() - begun;
    }
    print_message("# a turn: 1/%.0f of an assessment\n", fresh / (turns / TURNS));
    assert_true(turns / TURNS < fresh / 4);
    tear_down(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_turn_of_the_usual_question_is_a_fresh_assessment),
        cmocka_unit_test(each_turn_of_a_crowded_scenario_is_a_fresh_assessment),
        cmocka_unit_test(suppositions_are_taken_in_and_back_between_turns),
        cmocka_unit_test(an_outline_says_what_the_whole_result_says),
        cmocka_unit_test(a_turn_costs_a_small_part_of_an_assessment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
