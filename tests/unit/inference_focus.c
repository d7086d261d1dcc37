/*
 * Judging some routes alone: each comes out as it does among all the others.
 */
#include "base/file.h"
#include "base/text.h"
#include "inference/assess.h"
#include "report/report.h"

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

static void open_world(world *w, const char *path)
{
    char *text;
    size_t length;
    w->arena = rc_arena_new(NULL);
    w->knowledge = rc_knowledge_builtin();
    rc_diags_init(&w->diags, w->arena);
    assert_int_equal(rc_file_read(w->arena, path, 1 << 20, &w->diags, &text, &length), RC_OK);
    assert_int_equal(rc_scenario_read(w->arena, w->knowledge, path, text, length,
                                      rc_day_from_civil(2026, 11, 22), &w->diags, &w->scenario),
                     RC_OK);
    assert_int_equal(rc_assessor_open(w->knowledge, NULL, w->arena, &w->diags, &w->assessor),
                     RC_OK);
}

static void close_world(world *w)
{
    rc_assessor_close(w->assessor);
    rc_arena_free(w->arena);
}

/* What the result says of one route, and nothing of the others. */
static const char *told(rc_arena *arena, const rc_result *result, size_t route)
{
    rc_result alone = *result;
    rc_buffer out;
    alone.routes = &result->routes[route];
    alone.route_count = 1;
    alone.assumption_count = 0;
    memset(alone.summary, 0, sizeof alone.summary);
    rc_buffer_init(&out, arena);
    assert_int_equal(rc_report_json(&out, &alone, &(rc_report_options){0}), RC_OK);
    return out.text;
}

static void assert_alone_as_among_all(const char *path, const char *const *supposed, size_t count)
{
    world w;
    rc_result whole, alone;
    open_world(&w, path);
    assert_int_equal(rc_scenario_suppose(w.arena, w.knowledge, "test", supposed, count, &w.diags,
                                         &w.scenario),
                     RC_OK);
    assert_int_equal(
        rc_assessor_assess(w.assessor, w.arena, &w.scenario, &w.diags, NULL, &whole), RC_OK);
    for (size_t i = 0; i < whole.route_count; i++) {
        rc_arena *arena = rc_arena_new(NULL);
        rc_assessor_focus(w.assessor, whole.routes[i].id);
        assert_int_equal(
            rc_assessor_assess(w.assessor, arena, &w.scenario, &w.diags, NULL, &alone), RC_OK);
        assert_int_equal(alone.route_count, 1);
        const char *expected = told(arena, &whole, i), *found = told(arena, &alone, 0);
        if (strcmp(expected, found) != 0) {
            print_error("%s: %s\n%s\n%s\n", path, whole.routes[i].id, expected, found);
        }
        assert_string_equal(found, expected);
        rc_arena_free(arena);
    }
    close_world(&w);
}

static void a_route_alone_is_judged_as_among_all(void **state)
{
    (void)state;
    assert_alone_as_among_all("examples/xinjiang.yaml", NULL, 0);
    assert_alone_as_among_all("examples/myanmar.yaml", NULL, 0);
    assert_alone_as_among_all("examples/ukraine.yaml", NULL, 0);
    assert_alone_as_among_all("examples/palestine.yaml", NULL, 0);
    assert_alone_as_among_all("examples/returning-state.yaml", NULL, 0);
    assert_alone_as_among_all("examples/dprk.yaml", NULL, 0);
}

/* A State that had no part gets one, and so do treaties that a route alone would not ask about. */
static void what_is_supposed_counts_for_a_route_alone(void **state)
{
    (void)state;
    static const char *const supposed[] = {"CHN ratifies ROME", "URY denounces GENOCIDE",
                                           "MDG accepts CAT 21"};
    assert_alone_as_among_all("examples/xinjiang.yaml", supposed,
                              sizeof supposed / sizeof *supposed);
}

static size_t facts_given(world *w, const char *route)
{
    rc_result result;
    rc_timing timing;
    rc_assessor_focus(w->assessor, route);
    assert_int_equal(
        rc_assessor_assess(w->assessor, w->arena, &w->scenario, &w->diags, &timing, &result),
        RC_OK);
    return timing.facts_given;
}

static void a_route_alone_is_given_little(void **state)
{
    (void)state;
    world w;
    open_world(&w, "examples/xinjiang.yaml");
    size_t all = facts_given(&w, NULL);
    assert_in_range(facts_given(&w, "cat/inquiry"), 1, all / 8);
    assert_in_range(facts_given(&w, "icj/genocide"), 1, all / 4);
    assert_int_equal(facts_given(&w, NULL), all);
    close_world(&w);
}

static void a_pattern_picks_the_routes(void **state)
{
    (void)state;
    world w;
    rc_result some;
    open_world(&w, "examples/xinjiang.yaml");
    rc_assessor_focus(w.assessor, "icj/*");
    assert_int_equal(rc_assessor_assess(w.assessor, w.arena, &w.scenario, &w.diags, NULL, &some),
                     RC_OK);
    assert_true(some.route_count > 5);
    for (size_t i = 0; i < some.route_count; i++) {
        assert_true(rc_match("icj/*", some.routes[i].id));
    }
    close_world(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_route_alone_is_judged_as_among_all),
        cmocka_unit_test(what_is_supposed_counts_for_a_route_alone),
        cmocka_unit_test(a_route_alone_is_given_little),
        cmocka_unit_test(a_pattern_picks_the_routes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
