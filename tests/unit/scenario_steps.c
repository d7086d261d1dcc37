/* Steps: each has keys and outcomes of its own. */
#include "scenario_support.h"

/* One step; it begins on line 5, column 5. */
#define ONE(step) GOOD "steps:\n  - " step "\n"

static void every_step_is_read(void **state)
{
    (void)state;
    reading r = read_good(
        GOOD "steps:\n"
             "  - {step: negotiation, treaty: TORTURE, by: Gambia, outcome: failed, on: 2019-05}\n"
             "  - {step: arbitration-request, treaty: TORTURE, by: GMB, on: 2019-06-01}\n"
             "  - {step: dispute, by: GMB, outcome: raised, on: 2019}\n"
             "  - {step: local-remedies, outcome: ineffective}\n"
             "  - {step: same-matter, body: council, outcome: pending}\n"
             "  - {step: consent, state: MMR, forum: court}\n"
             "  - {step: national-proceedings, state: DEU, outcome: shielding}\n"
             "  - {step: examination, forum: court, on: 2018-02-08}\n"
             "  - {step: vote, organ: HRC, outcome: rejected, on: 2022-10-06}\n");
    assert_int_equal(r.scenario.step_count, 9);
    const rc_step *s = r.scenario.steps;
    assert_string_equal(s[0].step, "negotiation");
    assert_string_equal(s[0].treaty, "TORTURE");
    assert_string_equal(s[0].by, "GMB");
    assert_string_equal(s[0].outcome, "failed");
    assert_true(s[0].dated);
    assert_span(s[0].on, "2019-05");
    assert_int_equal(s[0].place.line, 5);
    assert_int_equal(s[0].place.column, 5);
    assert_string_equal(s[1].step, "arbitration-request");
    assert_string_equal(s[1].outcome, "");
    assert_string_equal(s[2].outcome, "raised");
    assert_string_equal(s[3].outcome, "ineffective");
    assert_false(s[3].dated);
    assert_span(s[3].on, "unknown");
    assert_string_equal(s[3].treaty, "");
    assert_string_equal(s[3].by, "");
    assert_string_equal(s[3].organ, "");
    assert_string_equal(s[4].body, "council");
    assert_string_equal(s[5].state, "MMR");
    assert_string_equal(s[5].forum, "court");
    assert_string_equal(s[6].state, "DEU");
    assert_string_equal(s[6].outcome, "shielding");
    assert_string_equal(s[7].forum, "court");
    assert_span(s[7].on, "2018-02-08");
    assert_string_equal(s[8].organ, "HRC");
    assert_string_equal(s[8].outcome, "rejected");
    rc_arena_free(r.arena);
}

static void consent_is_given_unless_it_is_refused(void **state)
{
    (void)state;
    reading r = read_good(GOOD "steps:\n  - {step: consent, state: MMR, forum: court}\n"
                               "  - {step: consent, state: MMR, forum: court, outcome: refused}\n");
    assert_string_equal(r.scenario.steps[0].outcome, "given");
    assert_string_equal(r.scenario.steps[1].outcome, "refused");
    rc_arena_free(r.arena);
}

static void an_unknown_step_gets_the_nearest(void **state)
{
    (void)state;
    assert_says(ONE("{step: negotiations, treaty: TORTURE, outcome: failed}"),
                "s:5:12: error: unknown step 'negotiations'\n    did you mean negotiation?");
    assert_says(ONE("{step: prayer}"),
                "s:5:12: error: unknown step 'prayer'\n"
                "    one of: negotiation, arbitration-request, dispute, local-remedies, "
                "same-matter, consent, national-proceedings, examination, vote");
    assert_says(ONE("{outcome: failed}"), "s:5:5: error: a step is a mapping that has a `step`\n"
                                          "    write for example `- {step: dispute}`");
    assert_says(ONE("dispute"), "s:5:5: error: a step is a mapping that has a `step`\n"
                                "    write for example `- {step: dispute}`");
}

static void a_step_takes_its_own_keys_only(void **state)
{
    (void)state;
    assert_says(ONE("{step: local-remedies, outcome: exhausted, treaty: TORTURE}"),
                "s:5:48: error: unknown key 'treaty'\n    known keys here: step, outcome, on");
    assert_says(ONE("{step: dispute, oucome: raised, outcome: raised}"),
                "s:5:21: error: unknown key 'oucome'\n    did you mean outcome?");
}

static void a_step_has_its_own_outcomes(void **state)
{
    (void)state;
    static const char *const rows[][3] = {
        {"negotiation, treaty: TORTURE", "won", "failed, refused, ongoing, not-attempted"},
        {"arbitration-request, treaty: TORTURE", "won", "refused, ongoing, not-attempted"},
        {"dispute", "won", "raised, not-raised"},
        {"local-remedies", "won", "exhausted, ineffective, unavailable, not-exhausted"},
        {"same-matter, body: council", "won", "pending, examined"},
        {"consent, state: MMR, forum: court", "won", "given, refused"},
        {"national-proceedings, state: MMR", "won", "genuine, shielding, none"},
        {"vote, organ: HRC", "won", "adopted, rejected, vetoed"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[300], said[300];
        int column = (int)strlen("  - {step: , outcome: ") + (int)strlen(rows[i][0]) + 1;
        snprintf(text, sizeof text, ONE("{step: %s, outcome: %s}"), rows[i][0], rows[i][1]);
        snprintf(said, sizeof said, "s:5:%d: error: unknown outcome '%s'\n    one of: %s", column,
                 rows[i][1], rows[i][2]);
        assert_says(text, said);
    }
    assert_says(ONE("{step: examination, forum: court, outcome: open}"),
                "s:5:39: error: unknown key 'outcome'\n    known keys here: step, forum, on");
}

static void what_a_step_needs_is_asked_for(void **state)
{
    (void)state;
    static const char *const rows[][3] = {
        {"negotiation, outcome: failed", "treaty", "a treaty"},
        {"negotiation, treaty: TORTURE", "outcome",
         "one of: failed, refused, ongoing, not-attempted"},
        {"arbitration-request", "treaty", "a treaty"},
        {"dispute", "outcome", "one of: raised, not-raised"},
        {"local-remedies", "outcome", "one of: exhausted, ineffective, unavailable, not-exhausted"},
        {"same-matter, outcome: pending", "body", "a body"},
        {"same-matter, body: council", "outcome", "one of: pending, examined"},
        {"consent, forum: court", "state", "exactly one State"},
        {"consent, state: MMR", "forum", "a forum"},
        {"national-proceedings, outcome: none", "state", "exactly one State"},
        {"examination", "forum", "a forum"},
        {"vote, outcome: adopted", "organ", "an organ"},
        {"vote, organ: HRC", "outcome", "one of: adopted, rejected, vetoed"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[300], said[300];
        snprintf(text, sizeof text, ONE("{step: %s}"), rows[i][0]);
        snprintf(said, sizeof said, "s:5:5: error: '%s' is missing\n    add `%s:` and %s",
                 rows[i][1], rows[i][1], rows[i][2]);
        assert_says(text, said);
    }
}

static void unknown_names_in_steps_get_the_nearest(void **state)
{
    (void)state;
    assert_says(ONE("{step: negotiation, treaty: TORTUER, outcome: failed}"),
                "s:5:33: error: unknown treaty 'TORTUER'\n    did you mean TORTURE?");
    assert_says(ONE("{step: negotiation, treaty: Torture Convenion, outcome: failed}"),
                "s:5:33: error: unknown treaty 'Torture Convenion'\n    did you mean TORTURE?");
    assert_says(ONE("{step: dispute, by: Gmabia, outcome: raised}"),
                "s:5:25: error: unknown State 'Gmabia'\n    did you mean GMB (Gambia)?");
    assert_says(ONE("{step: examination, forum: cuort}"),
                "s:5:32: error: unknown forum 'cuort'\n    did you mean court?");
    assert_says(ONE("{step: vote, organ: UNGAA, outcome: adopted}"),
                "s:5:25: error: unknown organ 'UNGAA'\n    did you mean UNGA?");
    assert_says(ONE("{step: vote, organ: Parliament, outcome: adopted}"),
                "s:5:25: error: unknown organ 'Parliament'\n    one of: HRC, UNGA");
    assert_says(ONE("{step: negotiation, treaty: TORTURE, by: [GMB, DEU], outcome: failed}"),
                "s:5:46: error: 'by' must be exactly one State\n"
                "    write one State; another one needs a scenario of its own");
}

static void a_body_outside_the_catalogue_is_kept_and_said(void **state)
{
    (void)state;
    const char *text = ONE("{step: same-matter, body: councli, outcome: pending}");
    reading r = read_text_of(text, strlen(text));
    assert_int_equal(r.status, RC_OK);
    assert_string_equal(r.said, "s:5:31: warning: no body 'councli' in this version's catalogue\n"
                                "    did you mean council?");
    assert_string_equal(r.scenario.steps[0].body, "councli");
    rc_arena_free(r.arena);
}

static void a_step_after_the_day_of_filing_is_kept_and_said(void **state)
{
    (void)state;
    const char *text = ONE(
        "{step: vote, organ: HRC, outcome: rejected, on: 2022-10-06}") "as_of: 2022-10-05\n";
    reading r = read_text_of(text, strlen(text));
    assert_int_equal(r.status, RC_OK);
    assert_string_equal(r.said, "s:5:53: warning: this step comes after the day of filing, "
                                "2022-10-05, and does not count");
    assert_int_equal(r.scenario.step_count, 1);
    rc_arena_free(r.arena);
    rc_arena_free(
        read_good(
            ONE("{step: vote, organ: HRC, outcome: rejected, on: 2022-10}") "as_of: 2022-10-05\n")
            .arena);
    assert_says(ONE("{step: dispute, outcome: raised, on: 2022-10-32}"),
                "s:5:42: error: '2022-10-32' is no date of the calendar\n"
                "    did you mean 2022-10-31?");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_step_is_read),
        cmocka_unit_test(consent_is_given_unless_it_is_refused),
        cmocka_unit_test(an_unknown_step_gets_the_nearest),
        cmocka_unit_test(a_step_takes_its_own_keys_only),
        cmocka_unit_test(a_step_has_its_own_outcomes),
        cmocka_unit_test(what_a_step_needs_is_asked_for),
        cmocka_unit_test(unknown_names_in_steps_get_the_nearest),
        cmocka_unit_test(a_body_outside_the_catalogue_is_kept_and_said),
        cmocka_unit_test(a_step_after_the_day_of_filing_is_kept_and_said),
    };
    return cmocka_run_group_tests(tests, make_world, free_world);
}
