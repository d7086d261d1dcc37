#include "scenario/reader.h"

#include "base/text.h"

#include <string.h>

#define FORMS "write YYYY, YYYY-MM or YYYY-MM-DD"

const char *rc__sc_day_shown(const rc__sc_reader *reader, rc_day day)
{
    return rc_day_text(day, rc_alloc(reader->arena, RC_DAY_TEXT));
}

/* The numbers of [text], at most three, each at most four digits; *widths tells their digits. */
static size_t numbers(const char *text, int values[3], int widths[3])
{
    size_t count = 0;
    while (*text && count < 3) {
        values[count] = widths[count] = 0;
        for (; *text >= '0' && *text <= '9'; text++, widths[count]++) {
            if (widths[count] == 4)
                return 0;
            values[count] = values[count] * 10 + (*text - '0');
        }
        if (widths[count] == 0 || (*text && !strchr("-/. T", *text)))
            return 0;
        count++;
        if (*text)
            text++;
    }
    return count;
}

/* The last day of that month that exists, up to [day]; NULL if there is none. */
static const char *existing_day(rc_arena *arena, int year, int month, int day)
{
    rc_span ignored;
    for (int tried = day < 31 ? day : 31; tried > 0; tried--) {
        const char *text = rc_format(arena, "%04d-%02d-%02d", year, month, tried);
        if (rc_span_parse(text, &ignored))
            return text;
    }
    return NULL;
}

/* "2021-02-30", "2021/2/28", "28.2.2021" have an obvious reading; 02/03/2021 has two, so none. */
static const char *date_advice(const rc__sc_reader *reader, const char *text)
{
    int values[3], widths[3];
    size_t count = numbers(text, values, widths);
    const char *found = NULL;
    if (count == 3 && widths[0] == 4)
        found = existing_day(reader->arena, values[0], values[1], values[2]);
    else if (count == 3 && widths[2] == 4 && values[0] > 12)
        found = existing_day(reader->arena, values[2], values[1], values[0]);
    else if (count == 3 && widths[2] == 4 && values[1] > 12)
        found = existing_day(reader->arena, values[2], values[0], values[1]);
    else if (count == 2 && widths[0] == 4 && values[1] >= 1 && values[1] <= 12)
        found = rc_format(reader->arena, "%04d-%02d", values[0], values[1]);
    return found ? found : FORMS;
}

static bool read_span(rc__sc_reader *reader, const rc_node *node, const char *text, rc_span *out)
{
    if (rc_span_parse(text, out))
        return true;
    *out = RC_SPAN_UNKNOWN;
    rc_error(reader->diags, rc__sc_place(reader, node), date_advice(reader, text),
             "'%s' is no date of the calendar", rc__sc_shown(reader, text));
    return false;
}

static bool is_ongoing(const char *text) { return rc_equal(text, "ongoing"); }

bool rc__sc_span(rc__sc_reader *reader, const rc_node *node, rc_span *out)
{
    const char *text = rc__sc_text(reader, node, "a date");
    if (!text)
        return false;
    if (is_ongoing(text)) {
        rc_error(reader->diags, rc__sc_place(reader, node), FORMS,
                 "'ongoing' is an end: it can stand at `to` only");
        return false;
    }
    return read_span(reader, node, text, out);
}

bool rc__sc_end(rc__sc_reader *reader, const rc_node *node, rc_span *out, bool *ongoing)
{
    const char *text = rc__sc_text(reader, node, "a date, or `ongoing`,");
    if (!text)
        return false;
    *ongoing = is_ongoing(text);
    if (*ongoing)
        return true;
    const char *const word = "ongoing";
    if (rc_nearest(text, &word, 1)) {
        rc_error(reader->diags, rc__sc_place(reader, node), word, "'%s' is no date",
                 rc__sc_shown(reader, text));
        return false;
    }
    return read_span(reader, node, text, out);
}

/* Half a date would leave open which law applies. */
bool rc__sc_day(rc__sc_reader *reader, const rc_node *node, rc_day *out)
{
    const char *text = rc__sc_text(reader, node, "a day");
    rc_span span;
    if (!text || !read_span(reader, node, text, &span))
        return false;
    if (rc_span_is_partial(span)) {
        rc_error(reader->diags, rc__sc_place(reader, node), rc__sc_day_shown(reader, span.hi),
                 "'%s' is no day: the law is asked for one day", rc__sc_shown(reader, text));
        return false;
    }
    *out = span.lo;
    return true;
}
