/* Courses of conduct: acts, words, ids, and when they took place. */
#include "scenario_support.h"

/* One course of conduct; its rows begin on line 5, column 5. */
#define ONE(rows) HEAD "conduct:\n  - acts: [torture]\n" rows
#define FORMS "\n    write YYYY, YYYY-MM or YYYY-MM-DD"

static void an_act_is_a_word_of_the_vocabulary(void **state)
{
    (void)state;
    assert_says(HEAD "conduct: [{acts: [torture, forced-labor]}]\n",
                "s:3:28: error: unknown act 'forced-labor'\n    did you mean forced-labour?");
    assert_says(HEAD "conduct: [{acts: [Torture]}]\n",
                "s:3:19: error: unknown act 'Torture'\n    did you mean torture?");
    assert_says(HEAD "conduct: [{acts: [knitting]}]\n", "s:3:19: error: unknown act 'knitting'");
}

static void a_conduct_without_acts_is_refused(void **state)
{
    (void)state;
    assert_says(HEAD "conduct:\n  - id: camps\n",
                "s:4:5: error: 'acts' is missing\n    add `acts:` and a list of acts");
    assert_says(HEAD "conduct: [{acts: []}]\n",
                "s:3:18: error: 'acts' is empty\n    name at least one");
    assert_says(HEAD "conduct: [{acts: torture}]\n",
                "s:3:18: error: 'acts' must be a list of acts\n    write `acts: [torture]`");
}

static void conduct_is_a_list_of_mappings(void **state)
{
    (void)state;
    assert_says(HEAD "conduct: {acts: [torture]}\n",
                "s:3:10: error: 'conduct' must be a list of mappings\n"
                "    begin each item on a line of its own with `- `");
    assert_says(HEAD "conduct: [torture]\n",
                "s:3:11: error: a mapping with keys such as `id:` is expected here");
    assert_says(ONE("    victims: CHN\n"),
                "s:5:14: error: a mapping with keys such as `nationality:` is expected here");
}

static void every_word_has_its_vocabulary(void **state)
{
    (void)state;
    assert_says(ONE("    control: aera\n"),
                "s:5:14: error: unknown control 'aera'\n    did you mean area?");
    assert_says(ONE("    control: full\n"),
                "s:5:14: error: unknown control 'full'\n    one of: area, person, none");
    assert_says(ONE("    victims: {group: etnic}\n"),
                "s:5:22: error: unknown group 'etnic'\n    did you mean ethnic?");
    assert_says(ONE("    perpetrators: {capacity: State}\n"),
                "s:5:30: error: unknown capacity 'State'\n    did you mean state?");
    assert_says(ONE("    perpetrators: {office: head-of-sate}\n"),
                "s:5:28: error: unknown office 'head-of-sate'\n    did you mean head-of-state?");
    assert_says(ONE("    perpetrators: {present_in: [Chnia]}\n"),
                "s:5:33: error: unknown State 'Chnia'\n    did you mean CHN (China)?");
}

static void an_id_is_used_once(void **state)
{
    (void)state;
    assert_says(HEAD "conduct:\n"
                     "  - {id: camps, acts: [torture]}\n"
                     "  - {id: camps, acts: [genocide]}\n",
                "s:5:10: error: the id 'camps' is used twice");
}

static void an_id_is_one_word(void **state)
{
    (void)state;
    assert_says(ONE("    id: the camps\n"),
                "s:5:9: error: 'the camps' is no 'id': letters, digits and - _ . only, at most 80\n"
                "    did you mean the-camps?");
}

static void ids_left_out_are_numbered_around_the_others(void **state)
{
    (void)state;
    reading r = read_good(HEAD "conduct:\n"
                               "  - {acts: [torture]}\n"
                               "  - {id: c1, acts: [genocide]}\n"
                               "  - {acts: [persecution]}\n"
                               "  - {id: c3, acts: [persecution]}\n");
    assert_int_equal(r.scenario.conduct_count, 4);
    assert_string_equal(r.scenario.conduct[0].id, "c2");
    assert_string_equal(r.scenario.conduct[1].id, "c1");
    assert_string_equal(r.scenario.conduct[2].id, "c4");
    assert_string_equal(r.scenario.conduct[3].id, "c3");
    rc_arena_free(r.arena);
}

static void an_empty_list_is_an_answer(void **state)
{
    (void)state;
    reading r = read_good(ONE("    where: []\n    perpetrators: {resident_in: []}\n"));
    assert_true(r.scenario.conduct[0].where_given);
    assert_true(r.scenario.conduct[0].resident_given);
    assert_false(r.scenario.conduct[0].present_given);
    rc_arena_free(r.arena);
}

static void an_impossible_date_gets_the_nearest(void **state)
{
    (void)state;
    static const char *const dates[][2] = {
        {"2021-02-30", "\n    did you mean 2021-02-28?"},
        {"2021-13", FORMS},
        {"2021-4-1", "\n    did you mean 2021-04-01?"},
        {"2021-4", "\n    did you mean 2021-04?"},
        {"2021/04/01", "\n    did you mean 2021-04-01?"},
        {"0000", FORMS},
        {"28.2.2021", "\n    did you mean 2021-02-28?"},
        {"17", FORMS},
        {"2/28/2021", "\n    did you mean 2021-02-28?"},
        {"02/03/2021", FORMS},
        {"2021-04-01T00:00:00Z", "\n    did you mean 2021-04-01?"},
        {"yesterday", FORMS},
    };
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        char text[200], said[200];
        snprintf(text, sizeof text, ONE("    from: %s\n"), dates[i][0]);
        snprintf(said, sizeof said, "s:5:11: error: '%s' is no date of the calendar%s", dates[i][0],
                 dates[i][1]);
        assert_says(text, said);
    }
}

static void only_an_end_can_be_ongoing(void **state)
{
    (void)state;
    assert_says(ONE("    from: ongoing\n"),
                "s:5:11: error: 'ongoing' is an end: it can stand at `to` only" FORMS);
    assert_says(ONE("    to: Ongoing\n"),
                "s:5:9: error: 'Ongoing' is no date\n    did you mean ongoing?");
}

static void conduct_does_not_end_before_it_begins(void **state)
{
    (void)state;
    const char *said = "s:6:9: error: the conduct ends before it begins\n"
                       "    exchange `from` and `to`";
    assert_says(ONE("    from: 2018\n    to: 2017-12-31\n"), said);
    assert_says(ONE("    from: 2018-03-02\n    to: 2018-03-01\n"), said);
}

static void an_end_that_may_come_after_the_beginning_is_kept(void **state)
{
    (void)state;
    static const char *const ends[] = {"2018", "2018-03", "2018-03-02", "ongoing"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        char text[200];
        snprintf(text, sizeof text, ONE("    from: 2018-03-02\n    to: %s\n"), ends[i]);
        rc_arena_free(read_good(text).arena);
    }
    rc_arena_free(read_good(ONE("    to: 1990\n")).arena);
}

static void conduct_does_not_begin_after_the_day_of_filing(void **state)
{
    (void)state;
    const char *said = "s:5:11: error: the conduct begins after the day of filing, 2020-11-01\n"
                       "    ask as of a later day, or begin the conduct earlier";
    assert_says(ONE("    from: 2020-11-02\nas_of: 2020-11-01\n"), said);
    assert_says(ONE("    from: 2021\n    to: ongoing\nas_of: 2020-11-01\n"), said);
    rc_arena_free(read_good(ONE("    from: 2020-11\nas_of: 2020-11-01\n")).arena);
    assert_says(ONE("    from: 2026-11-23\n"),
                "s:5:11: error: the conduct begins after the day of filing, 2026-11-22\n"
                "    ask as of a later day, or begin the conduct earlier");
}

static void the_day_of_filing_is_one_day(void **state)
{
    (void)state;
    assert_says(GOOD "as_of: 2020-11\n",
                "s:4:8: error: '2020-11' is no day: the law is asked for one day\n"
                "    did you mean 2020-11-30?");
    assert_says(GOOD "as_of: 2020\n",
                "s:4:8: error: '2020' is no day: the law is asked for one day\n"
                "    did you mean 2020-12-31?");
    assert_says(GOOD "as_of: ongoing\n",
                "s:4:8: error: 'ongoing' is no date of the calendar" FORMS);
}

static void nothing_is_compared_with_a_day_of_filing_in_error(void **state)
{
    (void)state;
    assert_says(ONE("    from: 2030\nas_of: 2020\n"),
                "s:6:8: error: '2020' is no day: the law is asked for one day\n"
                "    did you mean 2020-12-31?");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_act_is_a_word_of_the_vocabulary),
        cmocka_unit_test(a_conduct_without_acts_is_refused),
        cmocka_unit_test(conduct_is_a_list_of_mappings),
        cmocka_unit_test(every_word_has_its_vocabulary),
        cmocka_unit_test(an_id_is_used_once),
        cmocka_unit_test(an_id_is_one_word),
        cmocka_unit_test(ids_left_out_are_numbered_around_the_others),
        cmocka_unit_test(an_empty_list_is_an_answer),
        cmocka_unit_test(an_impossible_date_gets_the_nearest),
        cmocka_unit_test(only_an_end_can_be_ongoing),
        cmocka_unit_test(conduct_does_not_end_before_it_begins),
        cmocka_unit_test(an_end_that_may_come_after_the_beginning_is_kept),
        cmocka_unit_test(conduct_does_not_begin_after_the_day_of_filing),
        cmocka_unit_test(the_day_of_filing_is_one_day),
        cmocka_unit_test(nothing_is_compared_with_a_day_of_filing_in_error),
    };
    return cmocka_run_group_tests(tests, make_world, free_world);
}
