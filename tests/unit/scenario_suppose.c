/*
 * Suppositions: what the sentences of the contract are read as, and what is said of those that fit
 * no form. The forms are those of the built-in facts.
 */
#include "base/text.h"
#include "scenario/scenario.h"

#include <regex.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define HEAD                                                                                       \
    "recourse: 1\nas_of: 2026-11-22\nrespondent: CHN\nconduct: [{acts: [torture]}]\nsuppose:\n"

static rc_arena *arena;

static int make_arena(void **state)
{
    (void)state;
    arena = rc_arena_new(NULL);
    return arena == NULL;
}

static int free_arena(void **state)
{
    (void)state;
    rc_arena_free(arena);
    return 0;
}

/* Is it of one of the forms, as other programs are told? */
static bool matches(const char *sentence)
{
    regex_t expression;
    const char *pattern = rc_supposition_pattern(arena, rc_knowledge_builtin());
    assert_int_equal(regcomp(&expression, pattern, REG_EXTENDED | REG_NOSUB), 0);
    bool found = regexec(&expression, sentence, 0, NULL, 0) == 0;
    regfree(&expression);
    return found;
}

/* Reads one sentence of line 1 of "s"; what is said against it, one diagnostic after the other. */
static const char *read_sentence(const char *sentence, rc_supposition *out)
{
    rc_diags diags;
    rc_diags_init(&diags, arena);
    rc_status status = rc_supposition_read(arena, rc_knowledge_builtin(), sentence,
                                           (rc_place){"s", 1, 1}, true, &diags, out);
    const char *said = "";
    for (size_t i = 0; i < diags.count; i++) {
        said = rc_format(arena, "%s%s%s", said, i > 0 ? "\n" : "",
                         rc_diag_text(arena, &diags.items[i]));
    }
    assert_int_equal(status, diags.errors > 0 ? RC_INVALID : RC_OK);
    if (status == RC_OK && !matches(sentence))
        fail_msg("the pattern does not know \"%s\"", sentence);
    return said;
}

/* "id STATE TREATY ARTICLE ORGANISATION DATE" of a good sentence, with - for what it lacks. */
static const char *reading_of(const char *sentence)
{
    rc_supposition s;
    char day[RC_DAY_TEXT];
    assert_string_equal(read_sentence(sentence, &s), "");
    const char *words[] = {s.state, s.treaty, s.article, s.organisation,
                           s.dated ? rc_span_text(s.on, day) : ""};
    const char *text = rc_text_of(s.form, "id");
    for (size_t i = 0; i < 5; i++) {
        text = rc_format(arena, "%s %s", text, words[i][0] ? words[i] : "-");
    }
    return text;
}

static void every_form_of_the_contract_is_read(void **state)
{
    (void)state;
    static const char *const sentences[][2] = {
        {"CHN ratifies ICCPR", "ratify CHN ICCPR - - -"},
        {"CHN ratifies ILO-C029 on 2020-07-01", "ratify CHN ILO-C029 - - 2020-07-01"},
        {"HUN denounces ROME on 2025-06", "denounce HUN ROME - - 2025-06"},
        {"CHN withdraws its reservation to GENOCIDE IX",
         "withdraw-reservation CHN GENOCIDE IX - -"},
        {"FRA makes a reservation to CAT 30(1) on 1986-02-18",
         "make-reservation FRA CAT 30(1) - 1986-02-18"},
        {"CHN accepts CAT 22", "accept CHN CAT 22 - -"},
        {"RWA withdraws its acceptance of ACTHPR-PROTOCOL 34(6) on 2016-02-29",
         "withdraw-acceptance RWA ACTHPR-PROTOCOL 34(6) - 2016-02-29"},
        {"USA joins HRC", "join-organisation USA - - HRC -"},
        {"RUS leaves COE", "leave-organisation RUS - - COE -"},
        {"CHN consents to the ICJ", "consent-icj CHN - - - -"},
        {"CHN consents to the ICC", "consent-icc CHN - - - -"},
        {"CHN does not veto", "no-veto CHN - - - -"},
        {"RUS vetoes", "veto RUS - - - -"},
        {"negotiation under CERD fails", "negotiation - CERD - - -"},
        {"local remedies are exhausted", "local-remedies - - - - -"},
        {"the HRC votes for it", "hrc-vote - - - - -"},
        {"the General Assembly votes for it", "general-assembly-vote - - - - -"},
        {"the Security Council refers the situation", "security-council-referral - - - - -"},
    };
    for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
        assert_string_equal(reading_of(sentences[i][0]), sentences[i][1]);
    }
}

static void names_blanks_and_capitals_may_vary(void **state)
{
    (void)state;
    assert_string_equal(reading_of("  china   RATIFIES\ticcpr "), "ratify CHN ICCPR - - -");
    assert_string_equal(reading_of("United Kingdom vetoes"), "veto GBR - - - -");
    assert_string_equal(reading_of("côte d’ivoire accepts cat 22"), "accept CIV CAT 22 - -");
    assert_string_equal(reading_of("NO ratifies ICCPR"), "ratify NOR ICCPR - - -");
    assert_string_equal(
        reading_of("China withdraws its reservation to Convention against Torture 20"),
        "withdraw-reservation CHN CAT 20 - -");
    assert_string_equal(reading_of("USA joins United Nations Human Rights Council"),
                        reading_of("USA joins HRC"));
}

static void a_procedure_is_found_by_its_article_or_by_that_of_its_opt_out(void **state)
{
    (void)state;
    assert_string_equal(reading_of("BLZ withdraws its reservation to CEDAW-OP 8"),
                        "withdraw-reservation BLZ CEDAW-OP 8 - -");
    assert_string_equal(reading_of("BLZ withdraws its reservation to CEDAW-OP 10(1)"),
                        "withdraw-reservation BLZ CEDAW-OP 10(1) - -");
    assert_string_equal(reading_of("TTO withdraws its reservation to CERD 14 (other procedures)"),
                        "withdraw-reservation TTO CERD 14 (other procedures) - -");
}

static void assert_told(const char *sentence, const char *said)
{
    rc_supposition ignored;
    assert_string_equal(read_sentence(sentence, &ignored), said);
}

static void a_misspelt_word_gets_its_place_and_the_nearest(void **state)
{
    (void)state;
    assert_told("CHN ratifys CAT", "s:1:5: error: 'ratifys' is no word of \"STATE ratifies TREATY "
                                   "[on DATE]\"\n    did you mean ratifies?");
    assert_told("Côte d'Ivoire vetos", "s:1:15: error: 'vetos' is no word of \"STATE vetoes\"\n"
                                       "    did you mean vetoes?");
    assert_told("Chna ratifies CAT",
                "s:1:1: error: unknown State 'Chna'\n    did you mean CHN (China)?");
    assert_told("CHN   ratifies KAT", "s:1:16: error: unknown treaty 'KAT'\n    did you mean CAT?");
    assert_told("CHN joins HRCC", "s:1:11: error: unknown organisation 'HRCC'\n"
                                  "    did you mean HRC?");
    assert_told("CHN accepts CAT 23", "s:1:17: error: nothing here turns on article '23' of CAT\n"
                                      "    did you mean 22?");
    assert_told("CHN ratifies CAT on 2020-02-30",
                "s:1:21: error: '2020-02-30' is no date of the calendar\n"
                "    did you mean 2020-02-29?");
}

static void what_is_missing_or_too_much_brings_the_form(void **state)
{
    (void)state;
    assert_told("CHN withdraws reservation to CAT 20",
                "s:1:15: error: 'its' is missing before 'reservation'\n    it should read: STATE "
                "withdraws its reservation to TREATY ARTICLE [on DATE]");
    assert_told("CHN withdraws its reservation to CAT",
                "s:1:37: error: 'ARTICLE' is missing before the end\n    it should read: STATE "
                "withdraws its reservation to TREATY ARTICLE [on DATE]");
    assert_told("the HRC votes for it now", "s:1:22: error: 'now' is a word too many\n"
                                            "    it should read: the HRC votes for it");
    assert_told("CHN withdraws its reservation to Convention against Torture",
                "s:1:60: error: the ARTICLE is missing\n    it should read: STATE withdraws its "
                "reservation to TREATY ARTICLE [on DATE]");
}

static void a_sentence_of_no_form_brings_all_forms(void **state)
{
    (void)state;
    rc_supposition ignored;
    const char *said = read_sentence("pigs fly", &ignored);
    assert_true(rc_starts_with(said, "s:1:1: error: no supposition has the form of \"pigs fly\"\n"
                                     "    use one of: STATE ratifies TREATY [on DATE]; "));
    assert_non_null(strstr(said, "; the Security Council refers the situation"));
    assert_told("", "s:1:1: error: a sentence is expected");
    char text[400] = "";
    for (int i = 0; i < 70; i++) {
        strcat(text, "on ");
    }
    assert_told(text, "s:1:1: error: a supposition has at most 64 words");
}

/* What is said of a whole scenario whose line 6 is [item]. */
static const char *said_of_item(const char *item)
{
    rc_diags diags;
    rc_scenario scenario;
    const char *text = rc_format(arena, HEAD "%s\n", item);
    rc_diags_init(&diags, arena);
    rc_scenario_read(arena, rc_knowledge_builtin(), "s", text, strlen(text), 0, &diags, &scenario);
    return diags.count == 0 ? "" : rc_diag_text(arena, &diags.items[0]);
}

#define KAT "error: unknown treaty 'KAT'\n    did you mean CAT?"

static void a_place_inside_the_sentence_is_named_where_it_can_be(void **state)
{
    (void)state;
    assert_string_equal(said_of_item("  - CHN ratifies KAT"), "s:6:18: " KAT);
    assert_string_equal(said_of_item("  - 'CHN ratifies KAT'"), "s:6:19: " KAT);
    assert_string_equal(said_of_item("  - \"CHN ratifies KAT\""), "s:6:19: " KAT);
    assert_string_equal(said_of_item("  - \"CHN\\u0020ratifies KAT\""), "s:6:5: " KAT);
    assert_string_equal(said_of_item("  - CHN\n    ratifies KAT"), "s:6:5: " KAT);
    assert_string_equal(said_of_item("  - |\n    CHN ratifies KAT"), "s:6:5: " KAT);
}

static void sentences_can_be_added_to_a_scenario(void **state)
{
    (void)state;
    static const char *const good[] = {"RUS vetoes"}, *const bad[] = {"RUS vetoes", "RUS vetos"};
    rc_diags diags;
    rc_scenario scenario;
    rc_diags_init(&diags, arena);
    const char *text = HEAD "  - CHN ratifies ICCPR\n";
    assert_int_equal(rc_scenario_read(arena, rc_knowledge_builtin(), "s", text, strlen(text), 0,
                                      &diags, &scenario), RC_OK);
    assert_int_equal(rc_scenario_suppose(arena, rc_knowledge_builtin(), "--suppose", bad, 2,
                                         &diags, &scenario), RC_INVALID);
    assert_int_equal(scenario.suppose_count, 1);
    assert_int_equal(diags.items[0].place.line, 2);
    assert_int_equal(diags.items[0].place.column, 5);
    assert_int_equal(rc_scenario_suppose(arena, rc_knowledge_builtin(), "--suppose", good, 1,
                                         &diags, &scenario), RC_OK);
    assert_int_equal(scenario.suppose_count, 2);
    assert_string_equal(scenario.suppose[0], "CHN ratifies ICCPR");
    assert_string_equal(scenario.suppositions[1].state, "RUS");
}

/* Every form of the facts is in the list of the contract above, and says what levers need. */
static void every_form_of_the_facts_says_how_it_is_done(void **state)
{
    (void)state;
    int kind = rc_kind_index("supposition-form");
    assert_int_equal(rc_count(rc_knowledge_builtin(), kind), 17);
    for (uint32_t row = 0; row < rc_count(rc_knowledge_builtin(), kind); row++) {
        rc_record form = rc_record_at(rc_knowledge_builtin(), kind, row);
        assert_true(rc_text_of(form, "mechanism")[0] != '\0');
        assert_true(rc_text_of(form, "delay")[0] != '\0');
        for (size_t i = 0; i < rc_list_of(form, "authority"); i++) {
            const char *cited = rc_item_of(form, "authority", i);
            rc_record source = rc_record_find(rc_knowledge_builtin(),
                                              rc_format(arena, "source/%s", cited));
            rc_record decided = rc_record_find(rc_knowledge_builtin(),
                                               rc_format(arena, "case/%s", cited));
            if (source.kind < 0 && decided.kind < 0) {
                fail_msg("%s cites %s, which is no source", rc_record_id(form), cited);
            }
        }
    }
}

static void the_pattern_of_forms_refuses_what_has_none(void **state)
{
    (void)state;
    static const char *const bad[] = {"",
                                      "vetoes",
                                      "CHN ratifys CAT",
                                      "CHN ratifies",
                                      "CHN withdraws reservation to GENOCIDE IX",
                                      "CHN joins",
                                      "the HRC votes for it now",
                                      "local remedies exhausted",
                                      "CHN consents to the WTO",
                                      "negotiation under CERD fails on 2020",
                                      "something else"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        rc_supposition ignored;
        assert_string_not_equal(read_sentence(bad[i], &ignored), "");
        if (matches(bad[i]))
            fail_msg("the pattern takes \"%s\"", bad[i]);
    }
    assert_true(matches(" \n chn\tRATIFIES  the Convention on\n2021 "));
    assert_true(matches("CHN withdraws its Reservation to GENOCIDE IX on 2021-02"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_form_of_the_contract_is_read),
        cmocka_unit_test(names_blanks_and_capitals_may_vary),
        cmocka_unit_test(a_procedure_is_found_by_its_article_or_by_that_of_its_opt_out),
        cmocka_unit_test(a_misspelt_word_gets_its_place_and_the_nearest),
        cmocka_unit_test(what_is_missing_or_too_much_brings_the_form),
        cmocka_unit_test(a_sentence_of_no_form_brings_all_forms),
        cmocka_unit_test(a_place_inside_the_sentence_is_named_where_it_can_be),
        cmocka_unit_test(sentences_can_be_added_to_a_scenario),
        cmocka_unit_test(every_form_of_the_facts_says_how_it_is_done),
        cmocka_unit_test(the_pattern_of_forms_refuses_what_has_none),
    };
    return cmocka_run_group_tests(tests, make_arena, free_arena);
}
