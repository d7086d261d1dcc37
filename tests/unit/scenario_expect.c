/* Expectations: what `recourse test` must find. */
#include "scenario_support.h"

/* One row; it begins on line 5, column 5. */
#define ONE(row) GOOD "expect:\n  - " row "\n"

static void every_field_of_a_row_is_read(void **state)
{
    (void)state;
    reading r = read_good(ONE("{route: court/torture, status: [closed, conditional], "
                              "requirement: consent, code: reservation, state: China, "
                              "applicant_open: [GMB, DEU], applicant_barred: [USA]}"));
    assert_int_equal(r.scenario.expect_count, 1);
    const rc_expectation *e = r.scenario.expect;
    assert_string_equal(e->route, "court/torture");
    assert_int_equal(e->status_count, 2);
    assert_int_equal(e->statuses[0], RC_STATUS_CLOSED);
    assert_int_equal(e->statuses[1], RC_STATUS_CONDITIONAL);
    assert_true(e->has_requirement);
    assert_int_equal(e->requirement, RC_REQUIREMENT_CONSENT);
    assert_true(e->has_code);
    assert_int_equal(e->code, RC_CODE_RESERVATION);
    assert_string_equal(e->state, "CHN");
    assert_codes(e->applicant_open, "GMB DEU");
    assert_codes(e->applicant_barred, "USA");
    assert_int_equal(e->place.line, 5);
    assert_int_equal(e->place.column, 5);
    rc_arena_free(r.arena);
}

static void what_a_row_leaves_out_is_not_looked_for(void **state)
{
    (void)state;
    reading r = read_good(ONE("{route: court/torture, applicant_open: [GMB]}"));
    const rc_expectation *e = r.scenario.expect;
    assert_int_equal(e->status_count, 0);
    assert_false(e->has_requirement || e->has_code);
    assert_string_equal(e->state, "");
    assert_int_equal(e->applicant_barred.count, 0);
    rc_arena_free(r.arena);
}

static void all_words_of_the_vocabulary_are_known(void **state)
{
    (void)state;
    char text[200];
    for (int i = 0; i < RC_STATUSES; i++) {
        snprintf(text, sizeof text, ONE("{route: court/torture, status: %s}"),
                 rc_status_name((rc_route_status)i));
        reading r = read_good(text);
        assert_int_equal(r.scenario.expect[0].statuses[0], i);
        rc_arena_free(r.arena);
    }
    for (int i = 0; i < RC_REQUIREMENTS; i++) {
        snprintf(text, sizeof text, ONE("{route: court/torture, requirement: %s}"),
                 rc_requirement_name((rc_requirement)i));
        reading r = read_good(text);
        assert_int_equal(r.scenario.expect[0].requirement, i);
        rc_arena_free(r.arena);
    }
    for (int i = RC_CODE_NONE + 1; i < RC_CODES; i++) {
        snprintf(text, sizeof text, ONE("{route: court/torture, code: %s}"),
                 rc_code_name((rc_code)i));
        reading r = read_good(text);
        assert_int_equal(r.scenario.expect[0].code, i);
        rc_arena_free(r.arena);
    }
}

static void unknown_words_get_the_nearest(void **state)
{
    (void)state;
    assert_says(ONE("{route: court/torture, status: opne}"),
                "s:5:36: error: unknown status 'opne'\n    did you mean open?");
    assert_says(ONE("{route: court/torture, status: [open, clsed]}"),
                "s:5:43: error: unknown status 'clsed'\n    did you mean closed?");
    assert_says(ONE("{route: court/torture, requirement: concent}"),
                "s:5:41: error: unknown requirement 'concent'\n    did you mean consent?");
    assert_says(ONE("{route: court/torture, code: reservations}"),
                "s:5:34: error: unknown code 'reservations'\n    did you mean reservation?");
    assert_says(ONE("{route: court/torture, code: \"\"}"),
                "s:5:34: error: a reason code is expected here");
    assert_says(ONE("{route: court/torture, code: not-a-reason}"),
                "s:5:34: error: unknown code 'not-a-reason'");
    assert_says(ONE("{route: court/torture, applicant_open: [Gmabia]}"),
                "s:5:45: error: unknown State 'Gmabia'\n    did you mean GMB (Gambia)?");
}

static void a_row_names_a_route(void **state)
{
    (void)state;
    assert_says(ONE("{status: open}"),
                "s:5:5: error: 'route' is missing\n    add `route:` and a route");
    assert_says(ONE("court/torture"),
                "s:5:5: error: a mapping with keys such as `route:` is expected here");
}

static void a_route_outside_the_catalogue_is_kept_and_said(void **state)
{
    (void)state;
    const char *text = ONE("{route: court/tortur, status: open}");
    reading r = read_text_of(text, strlen(text));
    assert_int_equal(r.status, RC_OK);
    assert_string_equal(r.said, "s:5:13: warning: no route 'court/tortur' in this version's "
                                "catalogue\n    did you mean court/torture?");
    assert_string_equal(r.scenario.expect[0].route, "court/tortur");
    rc_arena_free(r.arena);
}

static void a_route_of_a_jurisdiction_or_measure_is_known(void **state)
{
    (void)state;
    rc_arena_free(read_good(ONE("{route: domestic/criminal/DEU, status: open}")).arena);
    rc_arena_free(read_good(ONE("{route: trade/USA-import-ban, status: open}")).arena);
    assert_says(ONE("{route: domestic/criminal/XXX, status: open}"),
                "s:5:13: warning: no route 'domestic/criminal/XXX' in this version's catalogue");
    assert_says(ONE("{route: DEU, status: open}"),
                "s:5:13: warning: no route 'DEU' in this version's catalogue");
}

static void a_row_expects_something(void **state)
{
    (void)state;
    assert_says(ONE("{route: court/torture}"), "s:5:5: error: this row expects nothing\n"
                                               "    add `status:` and what it must be");
    assert_says(ONE("{route: court/torture, status: []}"),
                "s:5:36: error: 'status' is empty\n    name at least one, or leave the key out");
    assert_says(ONE("{route: court/torture, status: {open: yes}}"),
                "s:5:36: error: a status is expected here, not a mapping");
}

static void a_row_that_nothing_can_meet_is_refused(void **state)
{
    (void)state;
    assert_says(ONE("{route: court/torture, status: open, requirement: consent}"),
                "s:5:5: error: an open route has no requirement that is not met\n"
                "    leave out requirement, code and state");
    assert_says(ONE("{route: court/torture, applicant_open: [GMB], applicant_barred: [Gambia]}"),
                "s:5:5: error: GMB cannot be both open and barred");
    rc_arena_free(
        read_good(ONE("{route: court/torture, status: [open, closed], requirement: consent}"))
            .arena);
}

static void a_status_named_twice_counts_once(void **state)
{
    (void)state;
    const char *text = ONE("{route: court/torture, status: [open, open, closed, open]}");
    reading r = read_text_of(text, strlen(text));
    assert_int_equal(r.status, RC_OK);
    assert_int_equal(r.diags.count, 2);
    assert_int_equal(r.scenario.expect[0].status_count, 2);
    rc_arena_free(r.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_field_of_a_row_is_read),
        cmocka_unit_test(what_a_row_leaves_out_is_not_looked_for),
        cmocka_unit_test(all_words_of_the_vocabulary_are_known),
        cmocka_unit_test(unknown_words_get_the_nearest),
        cmocka_unit_test(a_row_names_a_route),
        cmocka_unit_test(a_route_outside_the_catalogue_is_kept_and_said),
        cmocka_unit_test(a_route_of_a_jurisdiction_or_measure_is_known),
        cmocka_unit_test(a_row_expects_something),
        cmocka_unit_test(a_row_that_nothing_can_meet_is_refused),
        cmocka_unit_test(a_status_named_twice_counts_once),
    };
    return cmocka_run_group_tests(tests, make_world, free_world);
}
