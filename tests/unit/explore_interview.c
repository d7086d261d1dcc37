/*
 * The interview: what plain words are taken for, that an answer is taken whole or not at all, and
 * that no question is asked whose answers change nothing.
 */
#include "base/file.h"
#include "explore/interview_parts.h"
#include "knowledge/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct world {
    rc_arena *arena;
    rc_diags diags;
    const rc_knowledge *knowledge;
    rc_assessor *assessor;
    rc_interview *interview;
    const rc_question *question;
    rc_unclear unclear;
} world;

static int set_up(void **state)
{
    world *w = calloc(1, sizeof *w);
    assert_non_null(w);
    w->arena = rc_arena_new(NULL);
    assert_non_null(w->arena);
    rc_diags_init(&w->diags, w->arena);
    w->knowledge = rc_knowledge_builtin();
    *state = w;
    return 0;
}

static int tear_down(void **state)
{
    world *w = *state;
    rc_interview_close(w->interview);
    rc_assessor_close(w->assessor);
    rc_arena_free(w->arena);
    free(w);
    return 0;
}

static void show(world *w)
{
    for (size_t i = 0; i < w->diags.count; i++) {
        print_error("%s\n", rc_diag_text(w->arena, &w->diags.items[i]));
    }
}

static void begin(world *w)
{
    rc_scenario start = {.file = "test", .title = "", .respondent = "", .source = ""};
    start.as_of = rc_day_from_civil(2020, 11, 1);
    start.as_of_given = true;
    rc_status status = rc_assessor_open(w->knowledge, NULL, w->arena, &w->diags, &w->assessor);
    show(w);
    assert_int_equal(status, RC_OK);
    w->interview = rc_interview_open(w->assessor, w->knowledge, &start, w->arena);
}

static const char *next(world *w)
{
    rc_status status = rc_interview_next(w->interview, &w->diags, &w->question);
    show(w);
    assert_int_equal(status, RC_OK);
    return w->question == NULL ? "" : rc_text_of(w->question->record, "id");
}

static bool try_answer(world *w, const char *line)
{
    return rc_interview_answer(w->interview, w->question, line, &w->unclear);
}

static void answer(world *w, const char *wanted, const char *line)
{
    assert_string_equal(next(w), wanted);
    if (!try_answer(w, line)) {
        fail_msg("“%s” is not understood: %s", line, w->unclear.message);
    }
}

static const rc_scenario *told(const world *w) { return rc_interview_scenario(w->interview); }

static const char *listed(world *w, const rc_codes *codes)
{
    const char *list = "";
    for (size_t i = 0; i < codes->count; i++) {
        list = rc_format(w->arena, "%s%s%s", list, i == 0 ? "" : " ", codes->items[i]);
    }
    return list;
}

/* Up to the question [id], with answers that do not matter for it. */
static void go_to(world *w, const char *id)
{
    static const char *const answers[][2] = {
        {"respondent", "China"}, {"acts", "torture"}, {"period", "since 2017"}, {"place", "China"}};
    begin(w);
    for (size_t i = 0; i < 4 && !rc_equal(answers[i][0], id); i++) {
        answer(w, answers[i][0], answers[i][1]);
    }
    assert_string_equal(next(w), id);
}

/* ---- the facts ---- */

static bool is_word_of(world *w, const char *words, const char *word)
{
    char **pieces;
    size_t count = words == NULL ? 0 : rc_split(w->arena, words, '|', &pieces);
    for (size_t i = 0; i < count; i++) {
        if (rc_equal(pieces[i], word)) {
            return true;
        }
    }
    return false;
}

static void every_question_fills_keys_of_the_scenario_file(void **state)
{
    world *w = *state;
    size_t count;
    rc_record *all = rc__in_file_order(w->arena, w->knowledge, "question", &count);
    assert_true(count > 10);
    for (size_t i = 0; i < count; i++) {
        rc__fills fills = rc__fills_of(all[i]);
        assert_true(fills.count > 0);
        for (size_t j = 0; j < fills.count; j++) {
            if (fills.items[j].field == NULL) {
                fail_msg("%s fills %s, which is no key", rc_record_id(all[i]), fills.items[j].path);
            }
            assert_int_equal(fills.items[j].in, fills.items[0].in);
        }
    }
}

static void every_closed_answer_writes_a_word_the_key_takes(void **state)
{
    world *w = *state;
    size_t count;
    rc_record *all = rc__in_file_order(w->arena, w->knowledge, "answer", &count);
    assert_true(count > 10);
    for (size_t i = 0; i < count; i++) {
        const char *path = rc_text_of(all[i], "fills"), *value = rc_text_of(all[i], "value");
        rc_record question = rc_record_find(
            w->knowledge, rc_format(w->arena, "question/%s", rc_text_of(all[i], "question")));
        rc__fills fills = rc__fills_of(question);
        bool found = *path == 0;
        for (size_t j = 0; j < fills.count && !found; j++) {
            found = rc_equal(fills.items[j].path, path) &&
                    is_word_of(w, fills.items[j].field->words, value);
        }
        if (!found) {
            fail_msg("%s writes %s into %s", rc_record_id(all[i]), value, path);
        }
    }
}

static void every_question_bears_on_requirements_of_the_vocabulary(void **state)
{
    world *w = *state;
    size_t count;
    rc_record *all = rc__in_file_order(w->arena, w->knowledge, "question", &count);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < rc_list_of(all[i], "bears_on"); j++) {
            const char *entry = rc_item_of(all[i], "bears_on", j), *slash = strchr(entry, '/');
            size_t length = slash == NULL ? strlen(entry) : (size_t)(slash - entry);
            rc_requirement requirement;
            rc_code code;
            assert_true(
                rc_requirement_from_name(rc_strndup(w->arena, entry, length), &requirement));
            assert_true(slash == NULL || rc_code_from_name(slash + 1, &code));
        }
    }
}

/* ---- plain words ---- */

static void a_state_is_named_as_people_name_it(void **state)
{
    world *w = *state;
    static const char *const names[][2] = {
        {"China", "CHN"},
        {"the People's Republic of China", "CHN"},
        {"Chinese", "CHN"},
        {"chn", "CHN"},
        {"CN", "CHN"},
        {"the Gambia", "GMB"},
        {"Cote d'Ivoire", "CIV"},
        {"Bosnia and Herzegovina", "BIH"},
        {"U.S.A.", "USA"},
        {"Türkiye", "TUR"},
    };
    go_to(w, "respondent");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_string_equal(next(w), "respondent");
        if (!try_answer(w, names[i][0])) {
            fail_msg("%s: %s", names[i][0], w->unclear.message);
        }
        assert_string_equal(told(w)->respondent, names[i][1]);
        assert_true(rc_interview_back(w->interview));
    }
}

static void what_is_not_understood_is_not_taken_at_all(void **state)
{
    world *w = *state;
    static const char *const lines[] = {
        "Chinna", "China and Russia", "China, Atlantis", "in 2017",      "none", "unknown",
        "",       "China; Russia",    "not China",       "the officials"};
    go_to(w, "respondent");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        if (try_answer(w, lines[i])) {
            fail_msg("“%s” is taken for %s", lines[i], told(w)->respondent);
        }
        assert_true(w->unclear.message[0] != 0);
        assert_string_equal(told(w)->respondent, "");
        assert_int_equal(rc_interview_count(w->interview), 0);
    }
    assert_false(try_answer(w, "Chinna"));
    assert_string_equal(w->unclear.nearest, "China");
}

static void acts_are_told_by_title_plain_word_or_number(void **state)
{
    world *w = *state;
    static const char *const lines[][2] = {
        {"torture, mass detention, persecution", "torture arbitrary-detention persecution"},
        {"Crimes against humanity and enforced disappearances",
         "crimes-against-humanity enforced-disappearance"},
        {"crimes-against-humanity", "crimes-against-humanity"},
        {"torture & torture", "torture"},
        {"1, 2", "genocide crimes-against-humanity"},
        {"mass surveillance; forced labor", "privacy"},
    };
    go_to(w, "acts");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        assert_string_equal(next(w), "acts");
        assert_true(try_answer(w, lines[i][0]));
        assert_string_equal(listed(w, &told(w)->conduct[0].acts), lines[i][1]);
        assert_true(rc_interview_back(w->interview));
    }
    assert_string_equal(next(w), "acts");
    assert_false(try_answer(w, "torture, mass detension"));
    assert_string_equal(w->unclear.nearest, "mass detention");
    assert_false(try_answer(w, "torture, 99"));
    assert_int_equal(told(w)->conduct_count, 0);
}

static void semicolons_make_courses_of_conduct_with_names_of_their_own(void **state)
{
    world *w = *state;
    go_to(w, "acts");
    answer(w, "acts", "torture; genocide and murder; torture");
    assert_int_equal(told(w)->conduct_count, 3);
    assert_string_equal(told(w)->conduct[0].id, "torture");
    assert_string_equal(told(w)->conduct[1].id, "genocide");
    assert_string_equal(told(w)->conduct[2].id, "torture-2");
    answer(w, "period", "in 2017; since May 2018; unknown");
    assert_true(told(w)->conduct[1].ongoing);
    assert_false(rc_value_is_given(rc_scenario_field_named(&rc_scenario_conduct, "from"),
                                   &told(w)->conduct[2]));
    assert_string_equal(next(w), "place");
    assert_false(try_answer(w, "China; Japan"));
    assert_true(try_answer(w, "1: China; 2: Japan and Chile; 3: China"));
    assert_string_equal(listed(w, &told(w)->conduct[1].where), "JPN CHL");
}

static void dates_are_told_in_plain_words(void **state)
{
    world *w = *state;
    static const char *const lines[][3] = {
        {"since April 2017", "2017-04", "ongoing"},
        {"since April 2017, still going on", "2017-04", "ongoing"},
        {"still going on, since 2017-04", "2017-04", "ongoing"},
        {"from 1 April 2017 to 3 May 2018", "2017-04-01", "2018-05-03"},
        {"from April 1st, 2017 until now", "2017-04-01", "ongoing"},
        {"between 2016 and 2018", "2016", "2018"},
        {"2016 – 2018", "2016", "2018"},
        {"on the 7th of October 2019", "2019-10-07", "2019-10-07"},
        {"in 2017", "2017", "2017"},
        {"during Sept 2017", "2017-09", "2017-09"},
        {"until 2018", "unknown", "2018"},
        {"from 2017 until unknown", "2017", "unknown"},
        {"it began in May 2017 and ended in June 2017", "2017-05", "2017-06"},
    };
    go_to(w, "period");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char from[RC_DAY_TEXT], to[RC_DAY_TEXT];
        assert_string_equal(next(w), "period");
        if (!try_answer(w, lines[i][0])) {
            fail_msg("%s: %s", lines[i][0], w->unclear.message);
        }
        const rc_conduct *conduct = &told(w)->conduct[0];
        assert_string_equal(rc_span_text(conduct->from, from), lines[i][1]);
        assert_string_equal(conduct->ongoing ? "ongoing" : rc_span_text(conduct->to, to),
                            lines[i][2]);
        assert_true(rc_interview_back(w->interview));
    }
}

static void half_a_date_is_asked_for_again(void **state)
{
    world *w = *state;
    static const char *const lines[] = {
        "April",      "2017-04",   "from April 2017",           "1/4/2017", "31 April 2017",
        "in 2017-13", "2016 2017", "from 2016 to 2017 to 2018", "none",     "since 2017 in China",
        "mid 2017"};
    go_to(w, "period");
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        if (try_answer(w, lines[i])) {
            fail_msg("“%s” is taken", lines[i]);
        }
        assert_true(w->unclear.message[0] != 0);
    }
}

static void several_things_may_be_told_in_one_answer(void **state)
{
    world *w = *state;
    go_to(w, "perpetrators");
    answer(w, "perpetrators", "Chinese officials and soldiers from Tajikistan");
    assert_string_equal(told(w)->conduct[0].capacity, "state");
    assert_string_equal(listed(w, &told(w)->conduct[0].perpetrators), "CHN TJK");
    assert_true(rc_interview_back(w->interview));
    assert_string_equal(next(w), "perpetrators");
    assert_false(try_answer(w, "Chinese officials and companies"));
    assert_string_equal(told(w)->conduct[0].capacity, "");
}

/* ---- which question ---- */

/* Questions made for a test, beside those there are. */
static void add_questions(world *w, const char *text)
{
    char path[] = "/tmp/recourse-questions-XXXXXX", *paths[] = {path};
    int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), (ssize_t)strlen(text));
    close(file);
    rc_status status = rc_knowledge_add(w->arena, w->knowledge, paths, 1, &w->diags, &w->knowledge);
    unlink(path);
    show(w);
    assert_int_equal(status, RC_OK);
}

#define BEARS                                                                                      \
    "bears_on: [presence, nationality, standing, subject-matter, vote, immunity, consent], "       \
    "assumes: [\"the suspects did not act for a State, so that no immunity is in question\"]"

static void a_question_none_of_whose_answers_changes_anything_is_never_asked(void **state)
{
    world *w = *state;
    add_questions(w, "questions:\n"
                     "  - {id: idle, text: \"Idle?\", help: h, example: e, fills: [source], " BEARS
                     "}\n"
                     "  - {id: busy, text: \"Busy?\", help: h, example: e, "
                     "fills: [conduct.perpetrators.present_in], " BEARS "}\n"
                     "answers:\n"
                     "  - {question: idle, id: a, title: a, fills: source, value: x, say: [a]}\n"
                     "  - {question: idle, id: b, title: b, fills: source, value: y, say: [b]}\n");
    go_to(w, "busy"); /* as many requirements are at stake in both, and idle stands before it */
    size_t asked = 0;
    for (; w->question != NULL && asked < 4; asked++) {
        assert_string_not_equal(rc_text_of(w->question->record, "id"), "idle");
        assert_true(try_answer(w, "unknown"));
        next(w);
    }
    assert_int_equal(asked, 4);
}

static void the_answer_that_why_names_makes_the_difference_it_says(void **state)
{
    world *w = *state;
    go_to(w, "perpetrators");
    for (size_t i = 0; i < 4 && w->question != NULL; i++) {
        rc_difference said = w->question->difference;
        const char *route = rc_strdup(w->arena, said.route);
        assert_true(said.before != said.after && said.count > 0);
        if (!try_answer(w, said.said)) {
            fail_msg("%s: “%s”: %s", rc_text_of(w->question->record, "id"), said.said,
                     w->unclear.message);
        }
        next(w);
        const rc_result *result = rc_interview_result(w->interview);
        bool found = false;
        for (size_t j = 0; j < result->route_count; j++) {
            if (rc_equal(result->routes[j].id, route)) {
                found = true;
                assert_int_equal(result->routes[j].status, said.after);
            }
        }
        assert_true(found);
    }
}

static void stakes_are_requirements_that_are_open(void **state)
{
    world *w = *state;
    go_to(w, "perpetrators");
    assert_true(w->question->stake_count > 0);
    for (size_t i = 0; i < w->question->stake_count; i++) {
        const rc_stake *stake = &w->question->stakes[i];
        assert_true(stake->failed || stake->assumed ||
                    (stake->status != RC_STATUS_CLOSED && stake->status != RC_STATUS_NOT_ENGAGED));
    }
}

static void what_nobody_knows_is_not_asked_for_again_in_other_words(void **state)
{
    world *w = *state;
    go_to(w, "perpetrators");
    answer(w, "perpetrators", "unknown");
    for (size_t i = 0; i < 3 && w->question != NULL; i++) {
        const char *id = next(w);
        assert_string_not_equal(id, "capacity");
        assert_string_not_equal(id, "perpetrator-nationality");
        assert_true(try_answer(w, ""));
    }
}

static void back_asks_the_same_question_again(void **state)
{
    world *w = *state;
    go_to(w, "perpetrators");
    answer(w, "perpetrators", "German companies");
    next(w);
    assert_true(rc_interview_back(w->interview));
    assert_string_equal(told(w)->conduct[0].capacity, "");
    assert_string_equal(next(w), "perpetrators");
    for (size_t i = 0; i < 4; i++) {
        assert_true(rc_interview_back(w->interview));
    }
    assert_false(rc_interview_back(w->interview));
    assert_string_equal(next(w), "respondent");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(every_question_fills_keys_of_the_scenario_file),
        TEST(every_closed_answer_writes_a_word_the_key_takes),
        TEST(every_question_bears_on_requirements_of_the_vocabulary),
        TEST(a_state_is_named_as_people_name_it),
        TEST(what_is_not_understood_is_not_taken_at_all),
        TEST(acts_are_told_by_title_plain_word_or_number),
        TEST(semicolons_make_courses_of_conduct_with_names_of_their_own),
        TEST(dates_are_told_in_plain_words),
        TEST(half_a_date_is_asked_for_again),
        TEST(several_things_may_be_told_in_one_answer),
        TEST(a_question_none_of_whose_answers_changes_anything_is_never_asked),
        TEST(the_answer_that_why_names_makes_the_difference_it_says),
        TEST(stakes_are_requirements_that_are_open),
        TEST(what_nobody_knows_is_not_asked_for_again_in_other_words),
        TEST(back_asks_the_same_question_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
