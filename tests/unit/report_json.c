/* The JSON report: contract part 3, to the byte. */
#include "report_fixture.h"

#include <jansson.h>

static const char *json_of(rc_arena *arena, const rc_result *result,
                           const rc_report_options *options)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    assert_int_equal(rc_report_json(&out, result, options), RC_OK);
    return out.text;
}

static void a_result_reads_as_the_golden_json(void **state)
{
    rc_result *result = fixture_result(*state);
    assert_golden(*state, result->knowledge, json_of(*state, result, NULL), "report.json");
}

static void the_same_result_gives_the_same_bytes(void **state)
{
    const char *first = json_of(*state, fixture_result(*state), NULL);
    assert_string_equal(first, json_of(*state, fixture_result(*state), NULL));
}

/* The keys of [object] as one line. */
static const char *keys_of(rc_arena *arena, json_t *object)
{
    const char *keys = "", *key;
    json_t *value;
    json_object_foreach(object, key, value) {
        (void)value;
        keys = rc_format(arena, "%s%s ", keys, key);
    }
    return keys;
}

static void keys_come_in_the_order_of_the_contract(void **state)
{
    json_t *root = json_loads(json_of(*state, fixture_result(*state), NULL), 0, NULL);
    assert_non_null(root);
    json_t *route = json_array_get(json_object_get(root, "routes"), 0);
    json_t *requirement = json_array_get(json_object_get(route, "requirements"), 1);
    assert_string_equal(keys_of(*state, root),
                        "recourse engine assumptions scenario summary routes ");
    assert_string_equal(keys_of(*state, json_object_get(root, "engine")),
                        "version facts_as_at knowledge ");
    assert_string_equal(keys_of(*state, json_object_get(root, "scenario")),
                        "title respondent as_of suppose ");
    assert_string_equal(keys_of(*state, json_object_get(root, "summary")),
                        "open conditional contested undetermined closed not-engaged ");
    assert_string_equal(keys_of(*state, route),
                        "id title forum kind binding status conduct requirements applicants "
                        "precedents untranslated ");
    assert_string_equal(keys_of(*state, requirement),
                        "requirement outcome code state reason authority because clause "
                        "deciding ");
    assert_string_equal(keys_of(*state, json_object_get(route, "applicants")), "open barred ");
    json_decref(root);
}

static void filters_leave_out_routes_but_not_their_count(void **state)
{
    rc_report_options options = {.forum = "panel"};
    json_t *root = json_loads(json_of(*state, fixture_result(*state), &options), 0, NULL);
    assert_int_equal(json_array_size(json_object_get(root, "routes")), 3);
    json_t *summary = json_object_get(root, "summary");
    assert_int_equal(json_integer_value(json_object_get(summary, "closed")), 1);
    json_decref(root);
}

static void hostile_text_is_escaped(void **state)
{
    rc_result *result = fixture_result(*state);
    rc_scenario *scenario = fixture_scenario(*state);
    scenario->title = "\"}\\ \033[31m \n é";
    result->scenario = scenario;
    json_t *root = json_loads(json_of(*state, result, NULL), 0, NULL);
    assert_non_null(root);
    json_t *title = json_object_get(json_object_get(root, "scenario"), "title");
    assert_string_equal(json_string_value(title), scenario->title);
    json_decref(root);
}

/* ---- Memory ---- */

static size_t left, blocks;

static void *counted_malloc(size_t size)
{
    if (left == 0) {
        return NULL;
    }
    left--;
    void *block = malloc(size);
    blocks += block == NULL ? 0 : 1;
    return block;
}

static void counted_free(void *block)
{
    blocks -= block == NULL ? 0 : 1;
    free(block);
}

static void every_failure_of_jansson_is_contained(void **state)
{
    rc_result *result = fixture_result(*state);
    json_malloc_t old_malloc;
    json_free_t old_free;
    json_get_alloc_funcs(&old_malloc, &old_free);
    rc_status status = RC_NOMEM;
    size_t tries = 0;
    /* json_dumps gives its text through the same functions, and the report frees it. */
    json_set_alloc_funcs(counted_malloc, counted_free);
    for (size_t allowed = 0; status == RC_NOMEM && allowed < 100000; allowed++, tries++) {
        rc_buffer out;
        rc_buffer_init(&out, *state);
        left = allowed;
        status = rc_report_json(&out, result, NULL);
        assert_true(status == RC_OK || out.length == 0);
        assert_int_equal(blocks, 0);
    }
    json_set_alloc_funcs(old_malloc, old_free);
    assert_int_equal(status, RC_OK);
    assert_true(tries > 100);
}

typedef struct writing {
    rc_buffer out;
    const rc_result *result;
    rc_status status;
} writing;

static void write_report(void *context)
{
    writing *job = context;
    job->status = rc_report_json(&job->out, job->result, NULL);
}

static size_t arena_left;

static void *scarce_alloc(void *context, size_t size)
{
    (void)context;
    if (arena_left == 0) {
        return NULL;
    }
    arena_left--;
    return malloc(size);
}

static void scarce_release(void *context, void *block)
{
    (void)context;
    free(block);
}

static void an_arena_without_memory_leaks_nothing_of_jansson(void **state)
{
    static const rc_mem scarce = {scarce_alloc, scarce_release, NULL};
    rc_result *result = fixture_result(*state);
    bool whole = false;
    size_t allowed = 1;
    blocks = 0;
    json_set_alloc_funcs(counted_malloc, counted_free);
    for (; !whole && allowed < 1000; allowed++) {
        arena_left = allowed;
        left = SIZE_MAX;
        rc_arena *arena = rc_arena_new(&scarce);
        if (arena == NULL) {
            continue;
        }
        writing job = {.result = result, .status = RC_NOMEM};
        rc_buffer_init(&job.out, arena);
        whole = rc_arena_try(arena, write_report, &job) && job.status == RC_OK;
        assert_int_equal(blocks, 0);
        rc_arena_free(arena);
    }
    json_set_alloc_funcs(malloc, free);
    assert_true(whole);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_result_reads_as_the_golden_json),
        cmocka_unit_test(the_same_result_gives_the_same_bytes),
        cmocka_unit_test(keys_come_in_the_order_of_the_contract),
        cmocka_unit_test(filters_leave_out_routes_but_not_their_count),
        cmocka_unit_test(hostile_text_is_escaped),
        cmocka_unit_test(every_failure_of_jansson_is_contained),
        cmocka_unit_test(an_arena_without_memory_leaks_nothing_of_jansson),
    };
    return RUN(tests);
}
