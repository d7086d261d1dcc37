/* Dates as people write them, and the time between two of them. */
#include "explore/interview_parts.h"

#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* 1 to 12 for a month's name, or three letters of it or more; 0 otherwise. */
static int month_of(const char *word)
{
    static const char *const names[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
    enum { LEAST = 3 };
    size_t length = strlen(word);
    for (int i = 0; i < 12 && length >= LEAST; i++) {
        char head[16];
        snprintf(head, sizeof head, "%.*s", (int)(length < 15 ? length : 15), names[i]);
        if (rc_equal_fold(head, word)) {
            return i + 1;
        }
    }
    return 0;
}

/* 1 to 31, perhaps "1st", "2nd"; 0 otherwise. */
static int day_of(const char *word)
{
    char *end;
    long number = is_digit(word[0]) ? strtol(word, &end, 10) : 0;
    if (number < 1 || number > 31) {
        return 0;
    }
    bool bare = *end == 0 || rc_equal_fold(end, "st") || rc_equal_fold(end, "nd") ||
                rc_equal_fold(end, "rd") || rc_equal_fold(end, "th");
    return bare ? (int)number : 0;
}

static bool is_year(const char *word)
{
    return strlen(word) == 4 && strspn(word, "0123456789") == 4;
}

static const char *word_at(const rc__tokens *tokens, size_t at)
{
    return at < tokens->count ? tokens->items[at].text : "";
}

static bool is_of(const char *word) { return rc_equal_fold(word, "of") || rc_equal(word, ","); }

/* "1 April 2017", "April 1st, 2017", "April 2017": the words it takes, 0 if it is none of these. */
static size_t named_date(const rc__tokens *tokens, size_t at, int *year, int *month, int *day)
{
    size_t next = at;
    *day = day_of(word_at(tokens, next));
    next += *day > 0 ? 1 : 0;
    next += *day > 0 && is_of(word_at(tokens, next)) ? 1 : 0;
    *month = month_of(word_at(tokens, next));
    if (*month == 0) {
        return 0;
    }
    next++;
    if (*day == 0 && day_of(word_at(tokens, next)) > 0) {
        *day = day_of(word_at(tokens, next++));
    }
    next += is_of(word_at(tokens, next)) ? 1 : 0;
    if (!is_year(word_at(tokens, next))) {
        return 0;
    }
    *year = (int)strtol(word_at(tokens, next), NULL, 10);
    return next + 1 - at;
}

size_t rc__date_at(const rc__tokens *tokens, size_t at, rc_span *out, bool *wrong)
{
    const char *word = word_at(tokens, at);
    int year, month, day;
    *wrong = false;
    if (is_year(word) || (is_digit(word[0]) && strchr(word, '-') != NULL)) {
        *wrong = !rc_span_parse(word, out);
        return 1;
    }
    size_t taken = named_date(tokens, at, &year, &month, &day);
    if (taken > 0) {
        char text[64];
        snprintf(text, sizeof text, day > 0 ? "%04d-%02d-%02d" : "%04d-%02d", year, month, day);
        *wrong = !rc_span_parse(text, out);
    }
    return taken;
}

/* ---- a time with two ends ---- */

typedef struct reading {
    rc__period *period;
    rc__meaning role; /* of the next date */
    bool since, within;
} reading;

static void begin(reading *r, rc_span date)
{
    r->period->begun = true;
    r->period->from = date;
}

static void end(reading *r, rc_span date)
{
    r->period->ended = true;
    r->period->to = date;
}

/* False if there is one date too many. */
static bool take_date(reading *r, rc_span date)
{
    bool second = r->role == RC__UNTIL || (r->role == RC__BETWEEN && r->period->begun);
    if (second ? r->period->ended || r->period->ongoing : r->period->begun) {
        return false;
    }
    if (second) {
        end(r, date);
    } else {
        begin(r, date);
    }
    r->since = r->since || r->role == RC__SINCE;
    if (r->role == RC__WITHIN) {
        r->within = true;
    }
    r->role = r->role == RC__BETWEEN ? RC__BETWEEN : RC__FILLER;
    return true;
}

static bool take_word(reading *r, rc__meaning meaning)
{
    switch (meaning) {
    case RC__ONGOING:
        r->period->ongoing = true;
        r->role = RC__FILLER;
        return !r->period->ended;
    case RC__UNKNOWN:
        return take_date(r, RC_SPAN_UNKNOWN);
    case RC__SINCE:
    case RC__FROM:
    case RC__UNTIL:
    case RC__BETWEEN:
    case RC__WITHIN:
        r->role = meaning;
        return true;
    default:
        return false;
    }
}

bool rc__period_of(rc_arena *arena, const rc__hearing *heard, rc__period *out, rc_unclear *unclear)
{
    reading r = {out, RC__FILLER, false, false};
    char date[RC_DAY_TEXT];
    *out = (rc__period){.from = RC_SPAN_UNKNOWN, .to = RC_SPAN_UNKNOWN};
    for (size_t i = 0; i < heard->count; i++) {
        const rc__heard *item = &heard->items[i];
        bool fits = item->sense == RC__SENSE_DATE     ? take_date(&r, item->date)
                    : item->sense == RC__SENSE_SPOKEN ? take_word(&r, item->entry->meaning)
                                                      : false;
        if (!fits) {
            unclear->message = "I cannot tell which is the beginning and which the end.";
            unclear->advice = "Write for example “from April 2017 to May 2019”.";
            return false;
        }
    }
    out->ongoing = out->ongoing || (r.since && !out->ended);
    if (r.within && !out->ended && !out->ongoing) {
        end(&r, out->from);
    }
    if (out->begun && !out->ended && !out->ongoing) {
        rc_span_text(out->from, date);
        unclear->message = "That says when it began, not when it ended.";
        unclear->advice = rc_format(
            arena,
            "Write “since %s” if it goes on, “in %s” if it ended then, “from %s to …”, or “from "
            "%s until unknown”.",
            date, date, date, date);
        return false;
    }
    return true;
}
