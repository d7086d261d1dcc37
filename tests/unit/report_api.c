/* The public interface, as another program uses it: one header, opaque types. */
#include "recourse/recourse.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char facts[] = "tests/golden/facts";
static const char good[] = "recourse: 1\n"
                           "title: Torture\n"
                           "as_of: 2020-01-01\n"
                           "respondent: AAA\n"
                           "conduct:\n"
                           "  - {id: cells, acts: [torture], from: 2001, to: ongoing}\n";

static void a_scenario_is_answered_in_both_formats(void **state)
{
    (void)state;
    rc_question text = {.format = RC_ANSWER_TEXT};
    rc_answer *trouble = NULL;
    rc_library *library = rc_open(facts, NULL, &trouble);
    assert_non_null(library);
    assert_null(trouble);
    rc_answer *json = rc_assess_text(library, "good.yaml", good, strlen(good), NULL);
    rc_answer *words = rc_assess_text(library, "good.yaml", good, strlen(good), &text);
    size_t length;
    assert_int_equal(rc_answer_status(json), RC_ANSWERED);
    assert_int_equal(rc_answer_text(json, &length)[0], '{');
    assert_int_equal(strlen(rc_answer_text(json, NULL)), length);
    assert_int_equal(rc_answer_status(words), RC_ANSWERED);
    assert_non_null(strstr(rc_answer_text(words, NULL), "Respondent: Alphaland"));
    rc_answer_free(json);
    rc_answer_free(words);
    rc_close(library);
}

static void every_format_of_the_program_is_offered(void **state)
{
    (void)state;
    static const struct {
        rc_answer_format format;
        const char *begins, *says;
    } forms[] = {{RC_ANSWER_MARKDOWN, "# Torture\n", "- **Respondent:** Alphaland"},
                 {RC_ANSWER_HTML, "<!DOCTYPE html>", "<dd>Alphaland</dd>"},
                 {RC_ANSWER_CSV, "route,title,", "\ncourt/alpha,"},
                 {RC_ANSWER_DOT, "digraph \"Torture\" {", "route/court/alpha"}};
    rc_library *library = rc_open(facts, NULL, NULL);
    assert_non_null(library);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        rc_question question = {.format = forms[i].format};
        rc_answer *answer = rc_assess_text(library, "good.yaml", good, strlen(good), &question);
        const char *text = rc_answer_text(answer, NULL);
        assert_int_equal(rc_answer_status(answer), RC_ANSWERED);
        assert_memory_equal(text, forms[i].begins, strlen(forms[i].begins));
        assert_non_null(strstr(text, forms[i].says));
        rc_answer_free(answer);
    }
    rc_close(library);
}

static void an_invalid_scenario_is_refused_with_places(void **state)
{
    (void)state;
    static const char bad[] = "recourse: 1\nrespondent: AAB\nnonsense: 1\n";
    rc_library *library = rc_open(facts, NULL, NULL);
    assert_non_null(library);
    rc_answer *answer = rc_assess_text(library, "bad.yaml", bad, strlen(bad), NULL);
    assert_int_equal(rc_answer_status(answer), RC_REFUSED);
    assert_string_equal(rc_answer_text(answer, NULL), "");
    assert_true(rc_answer_message_count(answer) >= 2);
    rc_message message = rc_answer_message(answer, 0);
    assert_true(message.is_error);
    assert_string_equal(message.file, "bad.yaml");
    assert_true(message.line > 0);
    message = rc_answer_message(answer, 1000);
    assert_string_equal(message.text, "");
    rc_answer_free(answer);
    rc_close(library);
}

static void suppositions_are_taken_in_or_refused(void **state)
{
    (void)state;
    static const char *const sentences[] = {"AAA denounces ALPHA", "CCC denounces ALPHA"};
    rc_library *library = rc_open(facts, NULL, NULL);
    for (int i = 0; i < 2; i++) {
        char text[512] = "";
        snprintf(text, sizeof text, "%ssuppose:\n  - %s\n", good, sentences[i]);
        rc_answer *answer = rc_assess_text(library, "what-if.yaml", text, strlen(text), NULL);
        assert_int_equal(rc_answer_status(answer), i == 0 ? RC_ANSWERED : RC_REFUSED);
        if (i == 0) {
            assert_non_null(strstr(rc_answer_text(answer, NULL), sentences[0]));
        }
        rc_answer_free(answer);
    }
    rc_close(library);
}

static void knowledge_that_cannot_be_read_says_why(void **state)
{
    (void)state;
    rc_answer *trouble = NULL;
    assert_null(rc_open("tests/golden/no-such-folder", NULL, &trouble));
    assert_non_null(trouble);
    assert_int_not_equal(rc_answer_status(trouble), RC_ANSWERED);
    assert_true(rc_answer_message_count(trouble) > 0);
    assert_true(strlen(rc_answer_message(trouble, 0).text) > 0);
    rc_answer_free(trouble);
    assert_null(rc_open("tests/golden/no-such-folder", NULL, NULL));
}

static void a_wrong_day_is_refused(void **state)
{
    (void)state;
    rc_question question = {.today = "yesterday"};
    rc_library *library = rc_open(facts, NULL, NULL);
    rc_answer *answer = rc_assess_text(library, "good.yaml", good, strlen(good), &question);
    assert_int_equal(rc_answer_status(answer), RC_REFUSED);
    rc_answer_free(answer);
    rc_close(library);
}

static void nothing_is_allowed_where_it_is_said_to_be(void **state)
{
    (void)state;
    rc_close(NULL);
    rc_answer_free(NULL);
    assert_int_equal(rc_answer_status(NULL), RC_BROKEN);
    assert_string_equal(rc_answer_text(NULL, NULL), "");
    assert_int_equal(rc_answer_message_count(NULL), 0);
    assert_true(strlen(rc_version()) > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scenario_is_answered_in_both_formats),
        cmocka_unit_test(every_format_of_the_program_is_offered),
        cmocka_unit_test(an_invalid_scenario_is_refused_with_places),
        cmocka_unit_test(suppositions_are_taken_in_or_refused),
        cmocka_unit_test(knowledge_that_cannot_be_read_says_why),
        cmocka_unit_test(a_wrong_day_is_refused),
        cmocka_unit_test(nothing_is_allowed_where_it_is_said_to_be),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
