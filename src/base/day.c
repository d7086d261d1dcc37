#include "base/day.h"

#include "base/tongue.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static const char *const month_names[] = {"January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December"};

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int month_length(int year, int month)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : lengths[month - 1];
}

/*
 * Both conversions count years from 1 March, so that the leap day is a year's last, in eras of
 * 400 years (146,097 days); 719,468 days lie between 0000-03-01 and 1970-01-01.
 */
rc_day rc_day_from_civil(int year, int month, int day)
{
    int shifted = month > 2 ? year : year - 1;
    int era = (shifted >= 0 ? shifted : shifted - 399) / 400;
    int year_of_era = shifted - era * 400;
    int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return (rc_day)(era * 146097 + day_of_era - 719468);
}

void rc_day_to_civil(rc_day day, int *year, int *month, int *dom)
{
    int shifted = day + 719468;
    int era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    int day_of_era = shifted - era * 146097;
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int march_month = (5 * day_of_year + 2) / 153;
    *dom = day_of_year - (153 * march_month + 2) / 5 + 1;
    *month = march_month < 10 ? march_month + 3 : march_month - 9;
    *year = year_of_era + era * 400 + (*month <= 2 ? 1 : 0);
}

/* Exactly [width] digits at [text]; -1 if there are fewer. */
static int digits(const char *text, int width)
{
    int value = 0;
    for (int i = 0; i < width; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool rc_span_parse(const char *text, rc_span *out)
{
    size_t length = text ? strlen(text) : 0;
    if (length != 4 && length != 7 && length != 10)
        return false;
    int year = digits(text, 4);
    if (year < 1)
        return false;
    if (length == 4) {
        *out = (rc_span){rc_day_from_civil(year, 1, 1), rc_day_from_civil(year, 12, 31)};
        return true;
    }
    int month = digits(text + 5, 2);
    if (text[4] != '-' || month < 1 || month > 12)
        return false;
    int last = month_length(year, month);
    if (length == 7) {
        *out = (rc_span){rc_day_from_civil(year, month, 1), rc_day_from_civil(year, month, last)};
        return true;
    }
    int day = digits(text + 8, 2);
    if (text[7] != '-' || day < 1 || day > last)
        return false;
    out->lo = out->hi = rc_day_from_civil(year, month, day);
    return true;
}

bool rc_span_is_partial(rc_span span)
{
    return span.lo < span.hi;
}

/* The word for a bound, or NULL for a day of the calendar. */
static const char *bound_name(rc_day day)
{
    if (day <= RC_DAY_MIN)
        return "always";
    return day >= RC_DAY_MAX ? "never" : NULL;
}

char *rc_day_text(rc_day day, char *out)
{
    const char *name = bound_name(day);
    int year, month, dom;
    rc_day_to_civil(day, &year, &month, &dom);
    if (name)
        snprintf(out, RC_DAY_TEXT, "%s", name);
    else
        snprintf(out, RC_DAY_TEXT, "%04d-%02d-%02d", year, month, dom);
    return out;
}

/* One bound open: "on or before B", "on or after A"; both closed: the shortest form. */
char *rc_span_text(rc_span span, char *out)
{
    char lo[RC_DAY_TEXT], hi[RC_DAY_TEXT];
    rc_day_text(span.lo, lo);
    rc_day_text(span.hi, hi);
    int year, month, dom, last_year, last_month, last_dom;
    rc_day_to_civil(span.lo, &year, &month, &dom);
    rc_day_to_civil(span.hi, &last_year, &last_month, &last_dom);
    bool open_below = span.lo <= RC_DAY_MIN, open_above = span.hi >= RC_DAY_MAX;
    bool one_year = year == last_year && dom == 1 && last_dom == month_length(year, last_month);
    if (span.lo == span.hi)
        snprintf(out, RC_DAY_TEXT, "%s", lo);
    else if (open_below && open_above)
        snprintf(out, RC_DAY_TEXT, "unknown");
    else if (open_below)
        snprintf(out, RC_DAY_TEXT, "on or before %.14s", hi);
    else if (open_above)
        snprintf(out, RC_DAY_TEXT, "on or after %.14s", lo);
    else if (one_year && month == 1 && last_month == 12)
        snprintf(out, RC_DAY_TEXT, "%04d", year);
    else if (one_year && month == last_month)
        snprintf(out, RC_DAY_TEXT, "%04d-%02d", year, month);
    else
        snprintf(out, RC_DAY_TEXT, "between %.14s and %.14s", lo, hi);
    return out;
}

/* The number of a day in its month; some languages have a word for the first. */
static const char *ordinal_of(int dom, char number[4])
{
    snprintf(number, 4, "%d", dom);
    return rc_tr_in("day of the month", number);
}

char *rc_day_long_text(rc_day day, char *out)
{
    const char *name = bound_name(day);
    char number[4];
    int year, month, dom;
    rc_day_to_civil(day, &year, &month, &dom);
    if (name)
        snprintf(out, RC_DAY_TEXT, "%s", rc_tr(name));
    else
        snprintf(out, RC_DAY_TEXT, "%s %s %d", ordinal_of(dom, number),
                 rc_tr_in("month", month_names[month - 1]), year);
    return out;
}

char *rc_span_long_text(rc_span span, char *out)
{
    char lo[RC_DAY_TEXT], hi[RC_DAY_TEXT], iso[RC_DAY_TEXT];
    rc_day_long_text(span.lo, lo);
    rc_day_long_text(span.hi, hi);
    rc_span_text(span, iso);
    size_t length = strlen(iso);
    if (span.lo == span.hi)
        snprintf(out, RC_DAY_TEXT, "%s", lo);
    else if (span.lo <= RC_DAY_MIN && span.hi >= RC_DAY_MAX)
        snprintf(out, RC_DAY_TEXT, "%s", rc_tr("unknown"));
    else if (span.lo <= RC_DAY_MIN)
        snprintf(out, RC_DAY_TEXT, rc_tr("on or before %.28s"), hi);
    else if (span.hi >= RC_DAY_MAX)
        snprintf(out, RC_DAY_TEXT, rc_tr("on or after %.28s"), lo);
    else if (length == 4) /* YYYY */
        snprintf(out, RC_DAY_TEXT, "%s", iso);
    else if (length == 7) /* YYYY-MM: the name of the month is in the text of its first day */
        snprintf(out, RC_DAY_TEXT, "%.28s", lo + strcspn(lo, " ") + 1);
    else
        snprintf(out, RC_DAY_TEXT, rc_tr("between %.28s and %.28s"), lo, hi);
    return out;
}

/* The same day [count] months on; the last day of a month that is too short for it. */
static rc_day add_months(rc_day day, int count)
{
    int year, month, dom;
    rc_day_to_civil(day, &year, &month, &dom);
    int months = year * 12 + (month - 1) + count;
    year = months / 12;
    month = months % 12 + 1;
    int last = month_length(year, month);
    return rc_day_from_civil(year, month, dom < last ? dom : last);
}

static rc_day next_month_start(rc_day day)
{
    int year, month, dom;
    rc_day_to_civil(day, &year, &month, &dom);
    return month == 12 ? rc_day_from_civil(year + 1, 1, 1)
                       : rc_day_from_civil(year, month + 1, 1);
}

/*
 * The number after [head] in [rule], or -1 if [rule] is not of that form. Five digits are more
 * than any treaty needs and keep the sums far from the end of the integers.
 */
static int count_after(const char *rule, const char *head)
{
    size_t length = strlen(head);
    if (strncmp(rule, head, length) != 0)
        return -1;
    size_t width = strlen(rule + length);
    return width >= 1 && width <= 5 ? digits(rule + length, (int)width) : -1;
}

bool rc_day_after(rc_day day, const char *rule, rc_day *out)
{
    static const struct {
        const char *head;
        int days, months;
        bool month_start;
    } forms[] = {
        {"days:", 1, 0, false},
        {"months:", 0, 1, false},
        {"years:", 0, 12, false},
        {"month-start-after-days:", 1, 0, true},
        {"month-start-after-months:", 0, 1, true},
    };
    *out = day;
    if (!rule)
        return false;
    if (strcmp(rule, "deposit") == 0 || strcmp(rule, "none") == 0)
        return true;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        int count = count_after(rule, forms[i].head);
        if (count < 0)
            continue;
        if (bound_name(day)) /* waiting after "never" or "always" changes neither */
            return true;
        rc_day end = forms[i].days ? day + count : add_months(day, count * forms[i].months);
        if (forms[i].month_start)
            end = next_month_start(end);
        *out = end < RC_DAY_MAX ? end : RC_DAY_MAX;
        return true;
    }
    return false;
}

rc_day rc_day_today(void)
{
    time_t now = time(NULL);
    return now == (time_t)-1 ? 0 : (rc_day)(now / 86400);
}
