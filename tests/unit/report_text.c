/* The text report: what a lawyer reads in a terminal. */
#include "report_fixture.h"

static const char *text_of(rc_arena *arena, const rc_result *result,
                           const rc_report_options *options)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    rc_report_text(&out, result, options);
    return out.text;
}

static void assert_says(const char *text, const char *words)
{
    if (strstr(text, words) == NULL) {
        print_error("“%s” is not in:\n%s\n", words, text);
        fail();
    }
}

static void assert_silent(const char *text, const char *words)
{
    if (strstr(text, words) != NULL) {
        print_error("“%s” is in:\n%s\n", words, text);
        fail();
    }
}

static void a_result_reads_as_the_golden_text(void **state)
{
    rc_result *result = fixture_result(*state);
    assert_golden(*state, result->knowledge, text_of(*state, result, NULL), "report.txt");
}

static void a_brief_report_has_one_line_a_route(void **state)
{
    rc_result *result = fixture_result(*state);
    rc_report_options options = {.brief = true};
    assert_golden(*state, result->knowledge, text_of(*state, result, &options), "brief.txt");
}

static void assumptions_and_doubtful_facts_stand_before_conclusions(void **state)
{
    const char *text = text_of(*state, fixture_result(*state), NULL);
    const char *assumed = strstr(text, "would veto");
    const char *doubtful = strstr(text, "participation/ALPHA/BBB");
    const char *first = strstr(text, "Open (");
    assert_true(assumed != NULL && doubtful != NULL && first != NULL);
    assert_true(assumed < first && doubtful < first);
}

static void an_assumption_no_shown_route_rests_on_is_left_out(void **state)
{
    rc_report_options options = {.route = "court/alpha"};
    const char *text = text_of(*state, fixture_result(*state), &options);
    assert_silent(text, "would veto");
    assert_says(text, "not before another procedure");
}

static void a_doubtful_fact_no_shown_route_rests_on_is_left_out(void **state)
{
    rc_report_options options = {.route = "court/alpha"};
    assert_silent(text_of(*state, fixture_result(*state), &options), "low confidence");
    options.route = "court/beta";
    assert_says(text_of(*state, fixture_result(*state), &options), "participation/ALPHA/BBB");
}

static void what_an_applicant_that_is_not_barred_has_still_to_do_is_told(void **state)
{
    rc_result *result = fixture_result(*state);
    rc_route *route = &result->routes[3]; /* two States could bring it */
    rc_finding finding = FINDING(.requirement = RC_REQUIREMENT_ARBITRATION,
                                 .outcome = RC_OUTCOME_PENDING, .code = RC_CODE_NOT_ATTEMPTED,
                                 .applicant = "BBB", .chosen = true, .deciding = true,
                                 .reason = "Betania must ask for arbitration first.");
    rc_bar bar = {"AAA", RC_CODE_NOT_PARTY, "Alphaland is no party.", {NULL, 0}, NULL};
    route->findings = keep(*state, &finding, sizeof finding);
    route->barred = keep(*state, &bar, sizeof bar);
    route->finding_count = route->barred_count = 1;
    assert_says(text_of(*state, result, NULL), "Betania must ask for arbitration first.");
    route->barred[0].state = "BBB"; /* then the list of those barred tells it */
    assert_silent(text_of(*state, result, NULL), "Betania must ask for arbitration first.");
}

static void no_line_is_wider_than_asked(void **state)
{
    static const size_t widths[] = {40, 60, 80, 100, 200};
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
        rc_report_options options = {.width = widths[i]};
        char **lines;
        size_t count =
            rc_split(*state, text_of(*state, fixture_result(*state), &options), '\n', &lines);
        assert_true(count > 20);
        for (size_t j = 0; j < count; j++) {
            bool one_word = strchr(lines[j], ' ') == NULL; /* an id is never broken */
            assert_true(one_word || rc_columns(lines[j]) <= widths[i]);
        }
    }
}

static void colour_changes_no_words(void **state)
{
    rc_result *result = fixture_result(*state);
    rc_report_options plain = {.colour = false}, coloured = {.colour = true};
    const char *with = text_of(*state, result, &coloured);
    assert_says(with, "\033[");
    assert_silent(text_of(*state, result, &plain), "\033");
    rc_buffer stripped;
    rc_buffer_init(&stripped, *state);
    for (const char *c = with; *c != 0; c++) {
        if (*c == '\033') {
            c += strcspn(c, "m");
        } else {
            rc_putn(&stripped, c, 1);
        }
    }
    assert_string_equal(stripped.text, text_of(*state, result, &plain));
}

static void no_word_of_a_user_reaches_the_terminal_unchecked(void **state)
{
    rc_result *result = fixture_result(*state);
    rc_scenario *scenario = fixture_scenario(*state);
    scenario->title = "Red \033[31m alert \xc2\x9b" "31m and \xe2\x80\xae" "backwards \x07";
    result->scenario = scenario;
    const char *text = text_of(*state, result, NULL);
    assert_silent(text, "\033");
    assert_silent(text, "\xc2\x9b");
    assert_silent(text, "\xe2\x80\xae");
    assert_silent(text, "\x07");
    assert_says(text, "alert");
}

static void a_route_outside_the_subject_matter_is_only_named(void **state)
{
    const char *text = text_of(*state, fixture_result(*state), NULL);
    assert_says(text, "bank/panel, bank/audit");
    assert_silent(text, "No lender financed it");
}

static void a_user_who_asks_for_such_a_route_is_told_why(void **state)
{
    rc_report_options by_route = {.route = "bank/*"};
    assert_says(text_of(*state, fixture_result(*state), &by_route), "No lender financed it");
    rc_report_options by_status = {.statuses_given = true};
    by_status.statuses[RC_STATUS_NOT_ENGAGED] = true;
    assert_says(text_of(*state, fixture_result(*state), &by_status), "No lender financed it");
}

static void both_readings_of_unsettled_law_are_given(void **state)
{
    const char *text = text_of(*state, fixture_result(*state), NULL);
    assert_says(text, "No immunity covers torture.");
    assert_says(text, "Immunity covers every official act.");
}

static void every_bar_is_shown_not_only_the_first(void **state)
{
    rc_report_options options = {.route = "court/alpha"};
    const char *text = text_of(*state, fixture_result(*state), &options);
    const char *deciding = strstr(text, "Consent: reservation (Alphaland)");
    const char *other = strstr(text, "Negotiation: not attempted");
    assert_true(deciding != NULL && other != NULL && deciding < other);
}

static void one_applicants_bar_is_told_once(void **state)
{
    rc_report_options options = {.route = "court/alpha"};
    rc_result *result = fixture_result(*state);
    assert_silent(text_of(*state, result, &options), "Betania has itself reserved");
    rc_scenario *scenario = fixture_scenario(*state);
    scenario->applicants_given = true;
    scenario->applicants = (rc_codes){(const char *[]){"BBB"}, 1};
    result->scenario = scenario;
    assert_says(text_of(*state, result, &options), "Betania has itself reserved");
}

static void many_applicants_are_counted(void **state)
{
    rc_result *result = fixture_result(*state);
    const char *many[13];
    for (size_t i = 0; i < 13; i++) {
        many[i] = i % 2 == 0 ? "BBB" : "CCC";
    }
    result->routes[3].open = (rc_texts){many, 13};
    assert_says(text_of(*state, result, NULL), "13 States");
    result->routes[3].open.count = 12;
    assert_says(text_of(*state, result, NULL), "Betania, Gammany, Betania");
}

static void filters_take_ids_patterns_lists_and_names(void **state)
{
    rc_result *result = fixture_result(*state);
    const rc_route *route = &result->routes[0];
    (void)state;
    assert_true(rc_report_shows(route, &(rc_report_options){.route = "court/alpha"}));
    assert_true(rc_report_shows(route, &(rc_report_options){.route = "court/*"}));
    assert_true(rc_report_shows(route, &(rc_report_options){.route = "panel/*,court/alpha"}));
    assert_false(rc_report_shows(route, &(rc_report_options){.route = "court"}));
    assert_true(rc_report_shows(route, &(rc_report_options){.forum = "court"}));
    assert_true(rc_report_shows(route, &(rc_report_options){.forum = "panel,court"}));
    assert_true(rc_report_shows(route, &(rc_report_options){.forum = "the court of letters"}));
    assert_false(rc_report_shows(route, &(rc_report_options){.forum = "panel"}));
    assert_false(rc_report_shows(route, &(rc_report_options){.statuses_given = true}));
}

static void an_empty_result_still_says_what_was_asked(void **state)
{
    rc_result result = {.scenario = fixture_scenario(*state),
                        .knowledge = fixture_knowledge(*state)};
    const char *text = text_of(*state, &result, NULL);
    assert_says(text, "Respondent: Alphaland · as of 1 November 2020");
    assert_says(text, "does not replace legal advice");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_result_reads_as_the_golden_text),
        cmocka_unit_test(a_brief_report_has_one_line_a_route),
        cmocka_unit_test(assumptions_and_doubtful_facts_stand_before_conclusions),
        cmocka_unit_test(an_assumption_no_shown_route_rests_on_is_left_out),
        cmocka_unit_test(a_doubtful_fact_no_shown_route_rests_on_is_left_out),
        cmocka_unit_test(what_an_applicant_that_is_not_barred_has_still_to_do_is_told),
        cmocka_unit_test(no_line_is_wider_than_asked),
        cmocka_unit_test(colour_changes_no_words),
        cmocka_unit_test(no_word_of_a_user_reaches_the_terminal_unchecked),
        cmocka_unit_test(a_route_outside_the_subject_matter_is_only_named),
        cmocka_unit_test(a_user_who_asks_for_such_a_route_is_told_why),
        cmocka_unit_test(both_readings_of_unsettled_law_are_given),
        cmocka_unit_test(every_bar_is_shown_not_only_the_first),
        cmocka_unit_test(one_applicants_bar_is_told_once),
        cmocka_unit_test(many_applicants_are_counted),
        cmocka_unit_test(filters_take_ids_patterns_lists_and_names),
        cmocka_unit_test(an_empty_result_still_says_what_was_asked),
    };
    return RUN(tests);
}
