/*
 * Comparing: what a comparison tells is the difference of two assessments, each made by an engine
 * of its own; taking a reading is what the list of unsettled questions says it would be.
 */
#include "explore/compare.h"
#include "explore/questions.h"
#include "inference/whatif.h"
#include "knowledge_help.h"

/* ---- two sides ---- */

typedef struct side {
    const char *file;
    const char *suppose, *reading, *as_of; /* NULL: nothing */
} side;

static void read_side(world *w, const side *of, rc_scenario *out)
{
    char *text;
    size_t length;
    rc_span day;
    assert_int_equal(rc_file_read(w->arena, of->file, 1 << 20, &w->diags, &text, &length), RC_OK);
    assert_int_equal(rc_scenario_read(w->arena, w->knowledge, of->file, text, length,
                                      rc_day_from_civil(2026, 11, 22), &w->diags, out),
                     RC_OK);
    if (of->as_of != NULL) {
        assert_true(rc_span_parse(of->as_of, &day));
        rc_scenario_on(w->arena, out, day.lo, out);
    }
    if (of->suppose != NULL) {
        assert_int_equal(rc_scenario_suppose(w->arena, w->knowledge, "s", &of->suppose, 1,
                                             &w->diags, out),
                         RC_OK);
    }
    if (of->reading != NULL) {
        assert_int_equal(rc_scenario_take_readings(w->arena, w->knowledge, "r", &of->reading, 1,
                                                   &w->diags, out),
                         RC_OK);
    }
}

static void assess_side(world *w, const side *of, rc_scenario *scenario, rc_result *out)
{
    rc_diags_init(&w->diags, w->arena);
    read_side(w, of, scenario);
    assert_int_equal(rc_assess(w->arena, w->knowledge, scenario, NULL, &w->diags, NULL, out),
                     RC_OK);
}

static const rc_route *route_named(const rc_result *result, const char *id)
{
    for (size_t i = 0; i < result->route_count; i++) {
        if (rc_equal(result->routes[i].id, id)) {
            return &result->routes[i];
        }
    }
    return NULL;
}

static const rc_route_change *change_of(const rc_comparison *c, const char *id)
{
    for (size_t i = 0; i < c->count; i++) {
        const rc_route *route =
            c->routes[i].before != NULL ? c->routes[i].before : c->routes[i].after;
        if (rc_equal(route->id, id)) {
            return &c->routes[i];
        }
    }
    fail_msg("no route %s", id);
    return NULL;
}

/* Everything in a finding but the days in its sentence. */
static const char *key_of(rc_arena *arena, const rc_finding *f, bool one_conduct)
{
    const char *key = rc_format(arena, "%d|%d|%d|%d|%d|%d|%s|%s|%s|%s|%s|%s", (int)f->requirement,
                                (int)f->outcome, (int)f->code, f->deciding, f->supposed,
                                f->by_reading, f->clause, f->alternative,
                                one_conduct ? "" : f->conduct, f->applicant, f->state,
                                f->reason_form);
    for (size_t i = 0; i < f->because.count; i++) {
        key = rc_format(arena, "%s|%s", key, f->because.items[i]);
    }
    return key;
}

static bool has_key(rc_arena *arena, const rc_route *route, const char *key, bool one_conduct)
{
    for (size_t i = 0; i < route->finding_count; i++) {
        if (rc_equal(key_of(arena, &route->findings[i], one_conduct), key)) {
            return true;
        }
    }
    return false;
}

/* [listed] is exactly what [route] has and [other] has not; deciding ones come first. */
static void assert_difference(rc_arena *arena, const rc_finding *const *listed, size_t count,
                              const rc_route *route, const rc_route *other, bool one_conduct)
{
    size_t expected = 0;
    bool rest = false;
    for (size_t i = 0; i < route->finding_count; i++) {
        const char *key = key_of(arena, &route->findings[i], one_conduct);
        expected += has_key(arena, other, key, one_conduct) ? 0 : 1;
    }
    assert_int_equal(count, expected);
    for (size_t i = 0; i < count; i++) {
        const char *key = key_of(arena, listed[i], one_conduct);
        assert_true(has_key(arena, route, key, one_conduct));
        assert_false(has_key(arena, other, key, one_conduct));
        assert_false(rest && listed[i]->deciding);
        rest = rest || !listed[i]->deciding;
    }
}

static void assert_is_the_difference(const rc_comparison *c)
{
    size_t changes = 0;
    bool one_conduct = c->before->scenario->conduct_count == 1 &&
                       c->after->scenario->conduct_count == 1;
    assert_int_equal(c->count, c->before->route_count);
    for (size_t i = 0; i < c->before->route_count; i++) {
        rc_arena *arena = rc_arena_new(NULL);
        const rc_route *before = &c->before->routes[i];
        const rc_route *after = route_named(c->after, before->id);
        const rc_route_change *change = change_of(c, before->id);
        assert_non_null(after);
        assert_ptr_equal(change->before, before);
        assert_ptr_equal(change->after, after);
        assert_int_equal(change->status, before->status != after->status);
        changes += change->status ? 1 : 0;
        if (change->status || change->reasons) {
            assert_difference(arena, change->gone, change->gone_count, before, after,
                              one_conduct);
            assert_difference(arena, change->come, change->come_count, after, before,
                              one_conduct);
        }
        for (size_t j = 0; j < before->finding_count && !change->reasons && !change->status;
             j++) {
            const char *key = key_of(arena, &before->findings[j], one_conduct);
            assert_true(!before->findings[j].deciding ||
                        has_key(arena, after, key, one_conduct));
        }
        rc_arena_free(arena);
    }
    assert_int_equal(c->status_changes, changes);
}

static void a_comparison_is_the_difference_of_two_assessments(void **state)
{
    static const struct {
        side before, after;
        bool changes;
    } pairs[] = {
        {{.file = "examples/xinjiang.yaml"},
         {.file = "examples/xinjiang.yaml",
          .suppose = "CHN withdraws its reservation to GENOCIDE IX"},
         true},
        {{.file = "examples/xinjiang.yaml", .as_of = "2021-01-01"},
         {.file = "examples/xinjiang.yaml", .as_of = "2024-01-01"},
         true},
        {{.file = "examples/ukraine.yaml"},
         {.file = "examples/ukraine.yaml", .suppose = "RUS does not veto"},
         true},
        {{.file = "examples/myanmar.yaml"}, {.file = "examples/sudan.yaml"}, true},
        {{.file = "tests/cases/CAT-001.yaml"}, {.file = "tests/cases/CAT-004.yaml"}, true},
        {{.file = "tests/cases/DOM-001.yaml"}, {.file = "tests/cases/DOM-001b.yaml"}, true},
        {{.file = "examples/xinjiang.yaml"},
         {.file = "examples/xinjiang.yaml", .reading = "*/immunity=failed"},
         true},
        {{.file = "examples/belarus.yaml"}, {.file = "examples/belarus.yaml"}, false},
    };
    world *w = *state;
    w->knowledge = rc_knowledge_builtin();
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        rc_scenario first, second;
        rc_result before, after;
        rc_comparison c;
        assess_side(w, &pairs[i].before, &first, &before);
        assess_side(w, &pairs[i].after, &second, &after);
        rc_compare(w->arena, &before, &after, &c);
        assert_is_the_difference(&c);
        assert_int_equal(c.status_changes > 0, pairs[i].changes);
        assert_true(pairs[i].changes || c.reason_changes == 0);
    }
}

/* ---- the facts behind a change ---- */

static const rc_ground *ground_of(const rc_route_change *change, const char *id)
{
    for (size_t i = 0; i < change->ground_count; i++) {
        if (rc_equal(change->grounds[i].id, id)) {
            return &change->grounds[i];
        }
    }
    return NULL;
}

static void a_record_that_says_something_else_is_named(void **state)
{
    world *w = *state;
    const rc_knowledge *builtin = rc_knowledge_builtin(), *changed;
    char *path = rc_strdup(w->arena, put(w, "later.yaml",
                                         "treaty: GENOCIDE\n"
                                         "declarations:\n"
                                         "  - {state: CHN, article: IX, effect: excludes, "
                                         "made: 1983-04-18, withdrawn: 2026-06-01, "
                                         "source: invented}\n"));
    rc_diags_init(&w->diags, w->arena);
    assert_int_equal(rc_knowledge_add(w->arena, builtin, &path, 1, &w->diags, &changed), RC_OK);
    const side of = {.file = "examples/xinjiang.yaml"};
    rc_scenario first, second;
    rc_result before, after;
    rc_comparison c;
    w->knowledge = builtin;
    assess_side(w, &of, &first, &before);
    w->knowledge = changed;
    assess_side(w, &of, &second, &after);
    put(w, "later.yaml", NULL);
    rc_compare(w->arena, &before, &after, &c);
    assert_is_the_difference(&c);
    const rc_route_change *change = change_of(&c, "icj/genocide");
    const rc_ground *ground = ground_of(change, "declaration/GENOCIDE/CHN/IX/1983-04-18");
    assert_true(change->status);
    assert_int_equal(change->after->status, RC_STATUS_OPEN);
    assert_non_null(ground);
    assert_int_equal(ground->kind, RC_GROUND_CHANGED);
    assert_int_equal(rc_span_of(ground->after, "withdrawn").lo, rc_day_from_civil(2026, 6, 1));
}

/* ---- readings ---- */

static const rc_finding *settled_on(const rc_route *route)
{
    for (size_t i = 0; i < route->finding_count; i++) {
        if (route->findings[i].by_reading) {
            return &route->findings[i];
        }
    }
    return NULL;
}

static void a_reading_settles_what_is_contested_and_says_so(void **state)
{
    world *w = *state;
    rc_scenario plain, taken;
    rc_result before, after;
    w->knowledge = rc_knowledge_builtin();
    assess_side(w, &(side){.file = "examples/xinjiang.yaml"}, &plain, &before);
    assess_side(w,
                &(side){.file = "examples/xinjiang.yaml",
                        .reading = "icc/territory/subject-matter=failed"},
                &taken, &after);
    const rc_route *route = route_named(&after, "icc/territory");
    assert_int_equal(route_named(&before, "icc/territory")->status, RC_STATUS_CONTESTED);
    assert_null(settled_on(route_named(&before, "icc/territory")));
    assert_int_equal(route->status, RC_STATUS_CLOSED);
    const rc_finding *settled = settled_on(route);
    assert_non_null(settled);
    assert_int_equal(settled->outcome, RC_OUTCOME_FAILED);
    assert_string_equal(settled->reason, settled->readings[1].reason);
    assert_int_equal(settled->authority.count, settled->readings[1].authority.count);
    assert_true(after.readings_used[0] > 0);
    assert_int_equal(rc_readings_check(w->arena, &after, &w->diags), RC_OK);
    assert_int_equal(before.summary[RC_STATUS_CONTESTED] - 1,
                     after.summary[RC_STATUS_CONTESTED]);
}

static void a_reading_of_nothing_contested_is_an_error(void **state)
{
    world *w = *state;
    rc_scenario taken;
    rc_result result;
    w->knowledge = rc_knowledge_builtin();
    assess_side(w, &(side){.file = "examples/xinjiang.yaml", .reading = "icc/territory/time=met"},
                &taken, &result);
    assert_int_equal(rc_readings_check(w->arena, &result, &w->diags), RC_INVALID);
    assert_string_equal(messages(w), "r:1:1 error: nothing contested is settled by "
                                     "'icc/territory/time=met' | what is contested there: "
                                     "subject-matter\n");
}

/* Do other questions about the same requirement arise on the route? A reading would settle both. */
static bool is_alone(const rc_question_route *on)
{
    for (size_t i = 0; i < on->route->finding_count; i++) {
        const rc_finding *finding = &on->route->findings[i];
        if (finding->outcome == RC_OUTCOME_CONTESTED &&
            finding->requirement == on->finding->requirement &&
            !rc_same_question(finding, on->finding)) {
            return false;
        }
    }
    return true;
}

static void assert_reading(world *w, rc_assessor *assessor, const rc_scenario *scenario,
                           const rc_question_route *on, rc_outcome outcome)
{
    rc_arena *arena = rc_arena_new(NULL);
    rc_scenario taken = *scenario;
    rc_result result;
    const char *text =
        rc_format(arena, "%s/%s=%s", on->route->id,
                  rc_requirement_name(on->finding->requirement), rc_outcome_name(outcome));
    assert_int_equal(rc_scenario_take_readings(arena, w->knowledge, "r", &text, 1, &w->diags,
                                               &taken),
                     RC_OK);
    rc_assessor_focus(assessor, on->route->id);
    assert_int_equal(rc_assessor_assess(assessor, arena, &taken, &w->diags, NULL, &result),
                     RC_OK);
    rc_assessor_focus(assessor, NULL);
    assert_int_equal(result.routes[0].status,
                     outcome == RC_OUTCOME_MET ? on->met : on->failed);
    rc_arena_free(arena);
}

static void the_list_of_questions_foretells_what_a_reading_does(void **state)
{
    world *w = *state;
    rc_scenario scenario;
    rc_questions questions;
    rc_assessor *lister, *assessor;
    size_t tried = 0, turning = 0;
    w->knowledge = rc_knowledge_builtin();
    rc_diags_init(&w->diags, w->arena);
    read_side(w, &(side){.file = "examples/xinjiang.yaml"}, &scenario);
    assert_int_equal(rc_assessor_open(w->knowledge, NULL, w->arena, &w->diags, &lister), RC_OK);
    assert_int_equal(rc_assessor_open(w->knowledge, NULL, w->arena, &w->diags, &assessor), RC_OK);
    assert_int_equal(
        rc_questions_find(lister, w->arena, &scenario, NULL, &w->diags, &questions), RC_OK);
    for (size_t i = 0; i < questions.count; i++) {
        const rc_question *question = &questions.items[i];
        assert_true(i == 0 || question->turning <= questions.items[i - 1].turning);
        for (size_t j = 0; j < question->count; j++) {
            const rc_question_route *on = &question->routes[j];
            turning += on->turns ? 1 : 0;
            if (is_alone(on)) {
                assert_reading(w, assessor, &scenario, on, RC_OUTCOME_MET);
                assert_reading(w, assessor, &scenario, on, RC_OUTCOME_FAILED);
                tried++;
            }
        }
    }
    assert_true(turning > 2 && tried > 50);
    rc_assessor_close(lister);
    rc_assessor_close(assessor);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_comparison_is_the_difference_of_two_assessments),
        cmocka_unit_test(a_record_that_says_something_else_is_named),
        cmocka_unit_test(a_reading_settles_what_is_contested_and_says_so),
        cmocka_unit_test(a_reading_of_nothing_contested_is_an_error),
        cmocka_unit_test(the_list_of_questions_foretells_what_a_reading_does),
    };
    return cmocka_run_group_tests(tests, setup_world, teardown_world);
}
