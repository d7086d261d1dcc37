/* Days: the calendar, partial dates, and the waiting rules of treaties against real dates. */
#include "base/day.h"

#include <regex.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static rc_day day(const char *text)
{
    rc_span span;
    assert_true(rc_span_parse(text, &span));
    assert_int_equal(span.lo, span.hi);
    return span.lo;
}

static void assert_after(const char *from, const char *rule, const char *to)
{
    char text[RC_DAY_TEXT];
    rc_day out;
    assert_true(rc_day_after(day(from), rule, &out));
    assert_string_equal(rc_day_text(out, text), to);
}

static void known_days_have_their_numbers(void **state)
{
    (void)state;
    assert_int_equal(rc_day_from_civil(1970, 1, 1), 0);
    assert_int_equal(rc_day_from_civil(1969, 12, 31), -1);
    assert_int_equal(rc_day_from_civil(2000, 3, 1), 11017);
    assert_int_equal(rc_day_from_civil(1945, 10, 24), -8835);
    assert_int_equal(rc_day_from_civil(1, 1, 1), -719162);
    assert_int_equal(rc_day_from_civil(9999, 12, 31), 2932896);
    assert_true(RC_DAY_MIN < rc_day_from_civil(1, 1, 1));
    assert_true(RC_DAY_MAX > rc_day_from_civil(9999, 12, 31));
}

static void every_day_of_ten_thousand_years_goes_there_and_back(void **state)
{
    (void)state;
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    rc_day expected = rc_day_from_civil(1, 1, 1);
    for (int year = 1; year <= 9999; year++) {
        bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        for (int month = 1; month <= 12; month++) {
            int last = lengths[month - 1] + (month == 2 && leap ? 1 : 0);
            for (int dom = 1; dom <= last; dom++, expected++) {
                int y, m, d;
                if (rc_day_from_civil(year, month, dom) != expected)
                    fail_msg("%d-%d-%d", year, month, dom);
                rc_day_to_civil(expected, &y, &m, &d);
                if (y != year || m != month || d != dom)
                    fail_msg("%d-%d-%d came back as %d-%d-%d", year, month, dom, y, m, d);
            }
        }
    }
}

static void a_partial_date_is_the_span_of_its_days(void **state)
{
    (void)state;
    rc_span span;
    assert_true(rc_span_parse("2025", &span));
    assert_int_equal(span.lo, day("2025-01-01"));
    assert_int_equal(span.hi, day("2025-12-31"));
    assert_true(rc_span_is_partial(span));
    assert_true(rc_span_parse("2024-02", &span));
    assert_int_equal(span.lo, day("2024-02-01"));
    assert_int_equal(span.hi, day("2024-02-29"));
    assert_true(rc_span_parse("2024-02-29", &span));
    assert_false(rc_span_is_partial(span));
    assert_false(rc_span_is_partial(RC_SPAN_NEVER));
    assert_false(rc_span_is_partial(RC_SPAN_ALWAYS));
    assert_true(rc_span_is_partial(RC_SPAN_UNKNOWN));
}

static void what_is_no_date_is_refused(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",           "20",          "202",        "20250",      "2025-",      "2025-1",
        "2025-13",    "2025-00",     "2025-02-30", "2023-02-29", "1900-02-29", "2025-04-31",
        "2025-01-00", "2025-1-1",    "2025/01/01", "0000",       "0000-01-01", "-001",
        " 2025",      "2025-01-01 ", "2025-01-1x", "20x5",       "2025 01",    "2025-01 01",
        "no",         "false",       "+202",       "2025-+1",    "2025-01-+1",
    };
    rc_span span;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (rc_span_parse(bad[i], &span))
            fail_msg("'%s' was taken for a date", bad[i]);
    assert_false(rc_span_parse(NULL, &span));
    assert_true(rc_span_parse("2000-02-29", &span));
}

static void days_print_in_iso_form(void **state)
{
    (void)state;
    char text[RC_DAY_TEXT];
    assert_string_equal(rc_day_text(day("0001-01-01"), text), "0001-01-01");
    assert_string_equal(rc_day_text(day("1948-12-09"), text), "1948-12-09");
    assert_string_equal(rc_day_text(RC_DAY_MAX, text), "never");
    assert_string_equal(rc_day_text(RC_DAY_MIN, text), "always");
    assert_ptr_equal(rc_day_text(0, text), text);
}

static void days_print_in_words(void **state)
{
    (void)state;
    char text[RC_DAY_TEXT];
    assert_string_equal(rc_day_long_text(day("2023-08-12"), text), "12 August 2023");
    assert_string_equal(rc_day_long_text(day("1951-01-01"), text), "1 January 1951");
    assert_string_equal(rc_day_long_text(RC_DAY_MAX, text), "never");
    assert_string_equal(rc_day_long_text(RC_DAY_MIN, text), "always");
}

static void spans_print_in_words(void **state)
{
    (void)state;
    char text[RC_DAY_TEXT];
    rc_span span;
    static const struct {
        const char *iso, *words;
    } forms[] = {{"2023-08-12", "12 August 2023"}, {"2023-08", "August 2023"}, {"2023", "2023"}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        assert_true(rc_span_parse(forms[i].iso, &span));
        assert_string_equal(rc_span_long_text(span, text), forms[i].words);
    }
    rc_day from = day("2022-09-30"), to = day("2023-09-30");
    assert_string_equal(rc_span_long_text((rc_span){from, to}, text),
                        "between 30 September 2022 and 30 September 2023");
    assert_string_equal(rc_span_long_text((rc_span){from, RC_DAY_MAX}, text),
                        "on or after 30 September 2022");
    assert_string_equal(rc_span_long_text((rc_span){RC_DAY_MIN, to}, text),
                        "on or before 30 September 2023");
    assert_string_equal(rc_span_long_text(RC_SPAN_UNKNOWN, text), "unknown");
}

static void spans_print_in_their_shortest_form(void **state)
{
    (void)state;
    char text[RC_DAY_TEXT];
    static const char *const same[] = {"2025", "2025-07", "2025-07-01", "2024-02", "2024-02-29"};
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        rc_span span;
        assert_true(rc_span_parse(same[i], &span));
        assert_string_equal(rc_span_text(span, text), same[i]);
    }
    rc_span odd = {day("2022-01-01"), day("2022-12-30")};
    assert_string_equal(rc_span_text(odd, text), "between 2022-01-01 and 2022-12-30");
    odd = (rc_span){day("2022-01-01"), day("2023-12-31")};
    assert_string_equal(rc_span_text(odd, text), "between 2022-01-01 and 2023-12-31");
    odd = (rc_span){day("2022-01-01"), day("2023-01-31")};
    assert_string_equal(rc_span_text(odd, text), "between 2022-01-01 and 2023-01-31");
    odd = (rc_span){day("2022-01-02"), RC_DAY_MAX};
    assert_string_equal(rc_span_text(odd, text), "on or after 2022-01-02");
    odd = (rc_span){RC_DAY_MIN, day("2022-01-02")};
    assert_string_equal(rc_span_text(odd, text), "on or before 2022-01-02");
    assert_string_equal(rc_span_text(RC_SPAN_UNKNOWN, text), "unknown");
    assert_string_equal(rc_span_text(RC_SPAN_NEVER, text), "never");
    assert_string_equal(rc_span_text(RC_SPAN_ALWAYS, text), "always");
}

static void plain_waiting_times_are_added(void **state)
{
    (void)state;
    assert_after("2020-05-05", "deposit", "2020-05-05");
    assert_after("2020-05-05", "none", "2020-05-05");
    assert_after("1950-10-14", "days:90", "1951-01-12"); /* Genocide Convention, article XIII */
    assert_after("2020-02-28", "days:1", "2020-02-29");
    assert_after("2020-05-05", "days:0", "2020-05-05");
    assert_after("2020-05-05", "months:3", "2020-08-05");
    assert_after("2020-11-30", "months:15", "2022-02-28");
    assert_after("2016-10-27", "years:1", "2017-10-27"); /* Burundi leaves the Rome Statute */
}

static void a_shorter_month_ends_the_wait_on_its_last_day(void **state)
{
    (void)state;
    assert_after("2021-01-31", "months:1", "2021-02-28");
    assert_after("2024-01-31", "months:1", "2024-02-29");
    assert_after("2023-11-30", "months:3", "2024-02-29");
    assert_after("2023-05-31", "months:1", "2023-06-30");
    assert_after("2024-02-29", "years:1", "2025-02-28");
    assert_after("2024-02-29", "years:4", "2028-02-29");
}

/* Deposits and days of entry into force as the depositary gives them. */
static void the_rome_statute_enters_into_force_as_the_depositary_says(void **state)
{
    (void)state;
    static const char *const states[][2] = {
        {"2003-02-10", "2003-05-01"}, {"2005-03-15", "2005-06-01"}, {"2010-03-23", "2010-06-01"},
        {"2016-03-03", "2016-06-01"}, {"2011-09-21", "2011-12-01"}, {"2019-11-26", "2020-02-01"},
        {"2023-11-14", "2024-02-01"}, {"2024-10-25", "2025-01-01"}, {"2002-04-11", "2002-07-01"},
    };
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        assert_after(states[i][0], "month-start-after-days:60", states[i][1]);
}

static void the_month_after_the_last_day_of_waiting_counts(void **state)
{
    (void)state;
    assert_after("2023-03-01", "month-start-after-days:60", "2023-05-01"); /* 60th day 30 April */
    assert_after("2023-03-02", "month-start-after-days:60", "2023-06-01"); /* 60th day 1 May */
    assert_after("2003-03-14", "month-start-after-months:3", "2003-07-01"); /* CMW, article 87 */
    assert_after("2003-03-01", "month-start-after-months:3", "2003-07-01");
    assert_after("2003-02-28", "month-start-after-months:3", "2003-06-01");
    assert_after("2003-11-30", "month-start-after-months:3", "2004-03-01");
    assert_after("2003-09-15", "month-start-after-months:3", "2004-01-01");
}

static void never_and_always_stay_what_they_are(void **state)
{
    (void)state;
    rc_day out;
    assert_true(rc_day_after(RC_DAY_MAX, "days:30", &out));
    assert_int_equal(out, RC_DAY_MAX);
    assert_true(rc_day_after(RC_DAY_MIN, "month-start-after-days:60", &out));
    assert_int_equal(out, RC_DAY_MIN);
    assert_true(rc_day_after(day("2020-01-01"), "years:99999", &out));
    assert_int_equal(out, RC_DAY_MAX);
}

static void what_is_no_rule_is_refused_and_changes_nothing(void **state)
{
    (void)state;
    static const char *const bad[] = {"",        "days",     "days:",      "days:x",
                                      "days:-1", "days: 30", "days:30 ",   "days:123456",
                                      "day:30",  "weeks:2",  "Deposit",    "deposit ",
                                      "month-start-after-days", "months:1.5"};
    rc_day out;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        out = 1;
        if (rc_day_after(77, bad[i], &out))
            fail_msg("'%s' was taken for a rule", bad[i]);
        assert_int_equal(out, 77);
    }
    assert_false(rc_day_after(77, NULL, &out));
}

static void today_is_after_this_was_written(void **state)
{
    (void)state;
    assert_true(rc_day_today() > day("2020-01-01"));
    assert_true(rc_day_today() < day("9999-12-31"));
}

/* ---- the same grammar for other programs ---- */

static bool matches(const char *pattern, const char *text)
{
    char whole[512];
    regex_t expression;
    snprintf(whole, sizeof whole, "^(%s)$", pattern);
    assert_int_equal(regcomp(&expression, whole, REG_EXTENDED | REG_NOSUB), 0);
    bool found = regexec(&expression, text, 0, NULL, 0) == 0;
    regfree(&expression);
    return found;
}

static void assert_same_date(const char *text)
{
    rc_span span;
    bool good = rc_span_parse(text, &span);
    bool whole = good && !rc_span_is_partial(span);
    if (matches(RC_SPAN_PATTERN, text) != good || matches(RC_DAY_PATTERN, text) != whole)
        fail_msg("'%s' is judged in two ways", text);
}

static void the_patterns_of_dates_agree_with_their_reader(void **state)
{
    (void)state;
    static const char *const bad[] = {"",        "2020-",      "20-01-01",    "2020-1-1",
                                      "02020",   "2020-00-10", "2020-01-00",  "2020/01/01",
                                      "2020-13", "2020-01-32", "2020-01-1",   "2020-01-01 ",
                                      "ongoing", "2020-01-",   "x2020-01-01", "20 0"};
    char text[32];
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_same_date(bad[i]);
    assert_same_date("2020");
    assert_same_date("0999");
    for (int month = 0; month < 14; month++) {
        snprintf(text, sizeof text, "2020-%02d", month);
        assert_same_date(text);
        for (int dom = 0; dom < 33; dom++) {
            snprintf(text, sizeof text, "2020-%02d-%02d", month, dom); /* a leap year */
            assert_same_date(text);
        }
    }
}

static void the_pattern_of_waiting_rules_agrees_with_their_reader(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "none", "deposit", "days:1", "months:12345", "years:0", "month-start-after-days:60",
        "month-start-after-months:3", "", "days:", "days:123456", "days:x", "weeks:2", "deposit ",
        "month-start-after-days", "years:-1", "none:1", "days:1.5"};
    rc_day out;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (matches(RC_RULE_PATTERN, texts[i]) != rc_day_after(0, texts[i], &out))
            fail_msg("'%s' is judged in two ways", texts[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_days_have_their_numbers),
        cmocka_unit_test(every_day_of_ten_thousand_years_goes_there_and_back),
        cmocka_unit_test(a_partial_date_is_the_span_of_its_days),
        cmocka_unit_test(what_is_no_date_is_refused),
        cmocka_unit_test(days_print_in_iso_form),
        cmocka_unit_test(days_print_in_words),
        cmocka_unit_test(spans_print_in_words),
        cmocka_unit_test(spans_print_in_their_shortest_form),
        cmocka_unit_test(plain_waiting_times_are_added),
        cmocka_unit_test(a_shorter_month_ends_the_wait_on_its_last_day),
        cmocka_unit_test(the_rome_statute_enters_into_force_as_the_depositary_says),
        cmocka_unit_test(the_month_after_the_last_day_of_waiting_counts),
        cmocka_unit_test(never_and_always_stay_what_they_are),
        cmocka_unit_test(what_is_no_rule_is_refused_and_changes_nothing),
        cmocka_unit_test(today_is_after_this_was_written),
        cmocka_unit_test(the_patterns_of_dates_agree_with_their_reader),
        cmocka_unit_test(the_pattern_of_waiting_rules_agrees_with_their_reader),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
