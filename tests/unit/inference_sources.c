/*
 * Every finding of every example cites an authority and, unless it rests on what the scenario says
 * or on an assumption, at least one fact that says where it was read.
 */
#include "base/file.h"
#include "base/text.h"
#include "inference/assess.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <glob.h>

#include <cmocka.h>

static bool is_sourced(const rc_knowledge *knowledge, const char *id)
{
    rc_record record = rc_record_find(knowledge, id);
    return record.kind >= 0 && rc_field_index(&rc_kinds[record.kind], "source") >= 0 &&
           rc_text_of(record, "source")[0] != '\0';
}

static void assert_founded(const rc_result *result, const rc_route *route,
                           const rc_finding *finding)
{
    bool sourced = false, said = false;
    for (size_t i = 0; i < finding->because.count; i++) {
        const char *id = finding->because.items[i];
        sourced = sourced || is_sourced(result->knowledge, id);
        said = said || rc_record_find(result->knowledge, id).kind < 0; /* the scenario's own */
    }
    if (finding->authority.count == 0 || (!sourced && !said)) {
        fail_msg("%s: %s: %s", result->scenario->file, route->id, finding->reason);
    }
}

static size_t walk(const rc_knowledge *knowledge, const char *path)
{
    rc_arena *arena = rc_arena_new(NULL);
    rc_diags diags;
    rc_scenario scenario;
    rc_result result;
    char *text;
    size_t length, count = 0;
    rc_diags_init(&diags, arena);
    assert_int_equal(rc_file_read(arena, path, 1 << 20, &diags, &text, &length), RC_OK);
    assert_int_equal(rc_scenario_read(arena, knowledge, path, text, length,
                                      rc_day_from_civil(2026, 11, 22), &diags, &scenario),
                     RC_OK);
    assert_int_equal(rc_assess(arena, knowledge, &scenario, NULL, &diags, NULL, &result), RC_OK);
    for (size_t i = 0; i < result.route_count; i++) {
        for (size_t j = 0; j < result.routes[i].finding_count; j++) {
            assert_founded(&result, &result.routes[i], &result.routes[i].findings[j]);
            count++;
        }
    }
    rc_arena_free(arena);
    return count;
}

static void every_finding_has_an_authority_and_a_sourced_fact(void **state)
{
    (void)state;
    glob_t found;
    size_t count = 0;
    assert_int_equal(glob("examples/*.yaml", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        count += walk(rc_knowledge_builtin(), found.gl_pathv[i]);
    }
    assert_true(found.gl_pathc > 10);
    print_message("# %zu findings in %zu examples\n", count, found.gl_pathc);
    globfree(&found);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_finding_has_an_authority_and_a_sourced_fact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
