/* What a scenario expects against what was found. */
#include "report/expect.h"
#include "report_fixture.h"

static rc_expectation expecting(const char *route) { return (rc_expectation){.route = route}; }

static rc_expectation with_status(rc_expectation expectation, rc_route_status status)
{
    expectation.statuses[expectation.status_count++] = status;
    return expectation;
}

static rc_expectation with_finding(rc_requirement requirement, rc_code code, const char *state)
{
    rc_expectation expectation = expecting("court/alpha");
    expectation.has_requirement = expectation.has_code = true;
    expectation.requirement = requirement;
    expectation.code = code;
    expectation.state = state;
    return expectation;
}

static bool met(rc_arena *arena, rc_expectation expectation)
{
    return rc_expectation_met(fixture_result(arena), &expectation);
}

static void the_status_is_one_of_the_list(void **state)
{
    rc_expectation expectation = with_status(expecting("court/alpha"), RC_STATUS_OPEN);
    assert_false(met(*state, expectation));
    assert_true(met(*state, with_status(expectation, RC_STATUS_CLOSED)));
}

static void a_route_the_knowledge_does_not_have_is_not_found(void **state)
{
    assert_false(met(*state, with_status(expecting("court/omega"), RC_STATUS_OPEN)));
    assert_false(met(*state, expecting("court/omega")));
}

static void one_finding_has_all_that_is_named(void **state)
{
    assert_true(met(*state, with_finding(RC_REQUIREMENT_CONSENT, RC_CODE_RESERVATION, "AAA")));
    assert_true(met(*state, with_finding(RC_REQUIREMENT_CONSENT, RC_CODE_RESERVATION, "")));
    assert_true(met(*state, with_finding(RC_REQUIREMENT_CONSENT, RC_CODE_RECIPROCITY, "BBB")));
    /* each word is found, but not in one finding */
    assert_false(met(*state, with_finding(RC_REQUIREMENT_CONSENT, RC_CODE_RESERVATION, "BBB")));
    assert_false(met(*state, with_finding(RC_REQUIREMENT_CONSENT, RC_CODE_NOT_ATTEMPTED, "")));
}

static void a_requirement_that_is_met_is_no_bar(void **state)
{
    rc_expectation expectation = expecting("court/alpha");
    expectation.has_requirement = true;
    expectation.requirement = RC_REQUIREMENT_TREATY_RELATION;
    assert_false(met(*state, expectation));
    expectation.requirement = RC_REQUIREMENT_NEGOTIATION;
    assert_true(met(*state, expectation));
}

static void applicants_must_be_able_to_bring_it(void **state)
{
    const char *can[] = {"BBB"}, *cannot[] = {"CCC"}, *both[] = {"BBB", "CCC"};
    rc_expectation expectation = expecting("court/beta");
    expectation.applicant_open = (rc_codes){can, 1};
    assert_true(met(*state, expectation));
    expectation.applicant_barred = (rc_codes){cannot, 1};
    assert_true(met(*state, expectation));
    expectation.applicant_open = (rc_codes){both, 2};
    assert_false(met(*state, expectation));
    expectation.applicant_open.count = 0;
    expectation.applicant_barred = (rc_codes){both, 2};
    assert_false(met(*state, expectation));
}

static void nobody_can_bring_a_closed_route(void **state)
{
    const char *anyone[] = {"AAA"}; /* neither able nor listed as barred */
    rc_expectation expectation = expecting("court/alpha");
    expectation.applicant_barred = (rc_codes){anyone, 1};
    assert_true(met(*state, expectation));
    expectation.route = "court/beta";
    assert_false(met(*state, expectation));
}

static void an_expectation_reads_as_a_sentence(void **state)
{
    const char *can[] = {"BBB"}, *cannot[] = {"CCC"};
    rc_expectation expectation =
        with_status(with_finding(RC_REQUIREMENT_CONSENT, RC_CODE_RESERVATION, "AAA"),
                    RC_STATUS_CLOSED);
    assert_string_equal(rc_expectation_text(*state, &expectation),
                        "court/alpha is closed; consent is not met: reservation (AAA)");
    expectation = with_status(with_status(expecting("x/y"), RC_STATUS_OPEN), RC_STATUS_CONTESTED);
    expectation.applicant_open = (rc_codes){can, 1};
    expectation.applicant_barred = (rc_codes){cannot, 1};
    assert_string_equal(rc_expectation_text(*state, &expectation),
                        "x/y is open or contested; BBB can bring it; CCC cannot bring it");
}

static void a_failure_says_what_was_found(void **state)
{
    rc_result *result = fixture_result(*state);
    const char *can[] = {"BBB"};
    rc_expectation expectation = with_status(expecting("court/alpha"), RC_STATUS_OPEN);
    expectation.place = (rc_place){"made \"up\".yaml", 12, 5};
    expectation.applicant_open = (rc_codes){can, 1};
    rc_buffer out;
    rc_buffer_init(&out, *state);
    rc_expectation_found(&out, result, &expectation);
    expectation.route = "court/omega";
    rc_expectation_found(&out, result, &expectation);
    assert_golden(*state, result->knowledge, out.text, "expect.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_status_is_one_of_the_list),
        cmocka_unit_test(a_route_the_knowledge_does_not_have_is_not_found),
        cmocka_unit_test(one_finding_has_all_that_is_named),
        cmocka_unit_test(a_requirement_that_is_met_is_no_bar),
        cmocka_unit_test(applicants_must_be_able_to_bring_it),
        cmocka_unit_test(nobody_can_bring_a_closed_route),
        cmocka_unit_test(an_expectation_reads_as_a_sentence),
        cmocka_unit_test(a_failure_says_what_was_found),
    };
    return RUN(tests);
}
