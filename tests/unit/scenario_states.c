/* States, in every spelling a user may choose, and in the wrong ones. */
#include "scenario_support.h"

#define RESPONDENT(word) "recourse: 1\nrespondent: " word "\n" CONDUCT

static const char *code_of(rc_arena *arena, const char *word)
{
    const char *suggestion = "unset";
    const char *code = rc_state_code(arena, world, word, &suggestion);
    assert_int_equal(code == NULL || suggestion == NULL, 1);
    return code;
}

static void a_state_has_a_code_a_name_and_aliases_in_any_case(void **state)
{
    (void)state;
    static const char *const words[][2] = {
        {"CHN", "CHN"},
        {"chn", "CHN"},
        {"CN", "CHN"},
        {"cn", "CHN"},
        {"China", "CHN"},
        {"CHINA", "CHN"},
        {"prc", "CHN"},
        {"people's republic of china", "CHN"},
        {"Côte d'Ivoire", "CIV"},
        {"cote D'IVOIRE", "CIV"},
        {"ivory coast", "CIV"},
        {"Türkiye", "TUR"},
        {"turkiye", "TUR"},
        {"Turkey", "TUR"},
        {"NO", "NOR"},
        {"no", "NOR"},
        {"Norway", "NOR"},
    };
    rc_arena *arena = rc_arena_new(NULL);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        assert_string_equal(code_of(arena, words[i][0]), words[i][1]);
    rc_arena_free(arena);
}

static void a_code_comes_before_another_states_alias(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    assert_string_equal(code_of(arena, "EC"), "ECU");
    rc_arena_free(arena);
}

static void an_unknown_word_gets_the_nearest_state(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    const char *suggestion;
    assert_null(rc_state_code(arena, world, "Myanmer", &suggestion));
    assert_string_equal(suggestion, "MMR (Myanmar)");
    assert_null(rc_state_code(arena, world, "Bruma", &suggestion));
    assert_string_equal(suggestion, "MMR (Myanmar)");
    assert_null(rc_state_code(arena, world, "TRU", &suggestion));
    assert_string_equal(suggestion, "TUR (Türkiye)");
    assert_null(rc_state_code(arena, world, "Atlantis", &suggestion));
    assert_null(suggestion);
    assert_null(rc_state_code(arena, world, "", &suggestion));
    assert_null(suggestion);
    assert_null(rc_state_code(arena, world, "Atlantis", NULL));
    rc_arena_free(arena);
}

static void an_unknown_respondent_is_refused_where_it_stands(void **state)
{
    (void)state;
    assert_says(RESPONDENT("Chnia"), "s:2:13: error: unknown State 'Chnia'\n"
                                     "    did you mean CHN (China)?");
    assert_says(RESPONDENT("Atlantis"), "s:2:13: error: unknown State 'Atlantis'");
}

static void the_respondent_is_exactly_one_state(void **state)
{
    (void)state;
    assert_says(RESPONDENT("[CHN, MMR]"),
                "s:2:13: error: 'respondent' must be exactly one State\n"
                "    write one State; another one needs a scenario of its own");
    assert_says(RESPONDENT("[CHN]"), "s:2:13: error: 'respondent' must be exactly one State\n"
                                     "    write `respondent: CHN`");
    assert_says(RESPONDENT("CHN, MMR"),
                "s:2:13: error: 'CHN, MMR' is not exactly one State\n"
                "    write one State; another one needs a scenario or a list item of its own");
    assert_says(RESPONDENT("{code: CHN}"),
                "s:2:13: error: 'respondent' must be exactly one State\n"
                "    write one State; another one needs a scenario of its own");
    assert_says("recourse: 1\nrespondent: CHN\nrespondent: MMR\n" CONDUCT,
                "s:3:1: error: key 'respondent' is given twice, on line 2 and on line 3\n"
                "    keep one of the two\n"
                "s:3:1: error: 'respondent' must be exactly one State\n"
                "    write one State; another one needs a scenario of its own");
}

static void norway_is_not_false(void **state)
{
    (void)state;
    static const char *const bare[] = {"false", "False", "no", "No", "off"};
    for (size_t i = 0; i < sizeof bare / sizeof *bare; i++) {
        char text[200], said[200];
        snprintf(text, sizeof text, "recourse: 1\nrespondent: %s\n" CONDUCT, bare[i]);
        snprintf(said, sizeof said,
                 "s:2:13: error: '%s' is no State\n"
                 "    another tool may have rewritten NO; write NOR (Norway)",
                 bare[i]);
        assert_says(text, said);
    }
    assert_says(GOOD "applicants: [GMB, false]\n",
                "s:4:19: error: 'false' is no State\n"
                "    another tool may have rewritten NO; write NOR (Norway)");
}

static void the_code_of_norway_is_a_state(void **state)
{
    (void)state;
    static const char *const words[] = {"NO", "'no'", "\"NO\"", "NOR", "nor"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        char text[200];
        snprintf(text, sizeof text, "recourse: 1\nrespondent: %s\n" CONDUCT, words[i]);
        reading r = read_good(text);
        assert_string_equal(r.scenario.respondent, "NOR");
        rc_arena_free(r.arena);
    }
}

static void a_list_of_states_is_a_list(void **state)
{
    (void)state;
    assert_says(GOOD "applicants: GMB\n", "s:4:13: error: 'applicants' must be a list of States\n"
                                          "    write `applicants: [GMB]`");
    assert_says(GOOD "applicants: [[GMB]]\n",
                "s:4:14: error: a State is expected here, not a list");
    assert_says(GOOD "applicants: []\n", "s:4:13: error: 'applicants' is empty\n"
                                         "    name at least one, or leave the key out");
}

static void a_state_named_twice_counts_once(void **state)
{
    (void)state;
    const char *text = GOOD "applicants: [GMB, DEU, Gambia]\n";
    reading r = read_text_of(text, strlen(text));
    assert_int_equal(r.status, RC_OK);
    assert_string_equal(r.said, "s:4:24: warning: 'GMB' is in the list twice");
    assert_codes(r.scenario.applicants, "GMB DEU");
    rc_arena_free(r.arena);
}

static void the_respondent_cannot_apply_against_itself(void **state)
{
    (void)state;
    assert_says(GOOD "applicants: [GMB, China]\n",
                "s:4:13: error: CHN is the respondent and cannot apply too\n"
                "    take it out of the list");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_state_has_a_code_a_name_and_aliases_in_any_case),
        cmocka_unit_test(a_code_comes_before_another_states_alias),
        cmocka_unit_test(an_unknown_word_gets_the_nearest_state),
        cmocka_unit_test(an_unknown_respondent_is_refused_where_it_stands),
        cmocka_unit_test(the_respondent_is_exactly_one_state),
        cmocka_unit_test(norway_is_not_false),
        cmocka_unit_test(the_code_of_norway_is_a_state),
        cmocka_unit_test(a_list_of_states_is_a_list),
        cmocka_unit_test(a_state_named_twice_counts_once),
        cmocka_unit_test(the_respondent_cannot_apply_against_itself),
    };
    return cmocka_run_group_tests(tests, make_world, free_world);
}
