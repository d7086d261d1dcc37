/* The parties of a treaty over the years: a table with a bar in letters. */
#include "report/look_treaty.h"

#include "base/text.h"

enum { ROWS_MOST = 14, BAR = 24 };

typedef struct period {
    int first, last; /* years */
    size_t joined, left, parties;
} period;

static int year_of(rc_day day)
{
    int year, month, dom;
    rc_day_to_civil(day, &year, &month, &dom);
    return year;
}

static rc__rows participations(const rc_look *look, const char *treaty)
{
    return rc__rows_of(look->knowledge, "participation",
                       rc_format(look->arena, "participation/%s/", treaty));
}

static rc_record treaty_of(const rc_look *look, const char *id)
{
    return rc_record_find(look->knowledge, rc_format(look->arena, "treaty/%s", id));
}

static bool has_members(rc_record treaty) { return rc_text_of(treaty, "members_of")[0] != 0; }

/* First year in which somebody was bound; 0 if nobody was by the day. */
static int first_year(const rc_look *look, const char *treaty)
{
    rc_day first = RC_DAY_MAX;
    rc__rows rows = participations(look, treaty);
    while (rc__next_row(&rows)) {
        rc_span entry = rc_participation_entry(rows.record);
        bool bound = rc_text_of(rows.record, "consent")[0] != 0 && rc__is_known(entry);
        first = bound && entry.hi <= look->on && entry.hi < first ? entry.hi : first;
    }
    rc_record treaty_record = treaty_of(look, treaty);
    rc__rows states = rc__rows_of(look->knowledge, "state", "");
    while (has_members(treaty_record) && rc__next_row(&states)) {
        rc_span since = rc__party_as_member(look, treaty_record,
                                            rc_text_of(states.record, "code"), look->on);
        first = since.hi <= look->on && since.hi < first ? since.hi : first;
    }
    return first == RC_DAY_MAX ? 0 : year_of(first);
}

static void tally(bool then, bool now, period *out)
{
    out->parties += now ? 1 : 0;
    out->joined += now && !then ? 1 : 0;
    out->left += then && !now ? 1 : 0;
}

/* Who was bound on [day] and was not, or was no longer, on [before]. */
static void count(const rc_look *look, const char *treaty, rc_day before, rc_day day, period *out)
{
    rc__rows rows = participations(look, treaty);
    while (rc__next_row(&rows)) {
        bool then = rc_participation_on(rows.record, before).word == RC_BOUND;
        bool now = rc_participation_on(rows.record, day).word == RC_BOUND;
        tally(then, now, out);
    }
    rc_record record = treaty_of(look, treaty);
    rc__rows states = rc__rows_of(look->knowledge, "state", "");
    while (has_members(record) && rc__next_row(&states)) {
        const char *state = rc_text_of(states.record, "code");
        tally(rc__party_as_member(look, record, state, before).hi <= before,
              rc__party_as_member(look, record, state, day).hi <= day, out);
    }
}

/* Years in one row: as many as make few rows of round numbers. */
static int step_for(int first, int last)
{
    static const int steps[] = {1, 2, 5, 10, 20};
    size_t i = 0;
    while (i + 1 < sizeof steps / sizeof *steps &&
           last / steps[i] - first / steps[i] + 1 > ROWS_MOST) {
        i++;
    }
    return steps[i];
}

static const char *bar(rc_arena *arena, size_t parties, size_t most)
{
    rc_buffer out;
    size_t length = most == 0 ? 0 : (parties * BAR + most / 2) / most;
    rc_buffer_init(&out, arena);
    rc_put(&out, "");
    for (size_t i = parties > 0 && length == 0 ? 1 : length; i > 0; i--) {
        rc_put(&out, "█");
    }
    return out.text;
}

static void row(rc_look *look, const period *p, size_t most, rc_value *list)
{
    rc_arena *arena = look->arena;
    const char *years = p->first == p->last ? rc_format(arena, "%d", p->first)
                                            : rc_format(arena, "%d–%d", p->first, p->last);
    const char *cells[] = {years, p->joined == 0 ? "" : rc_format(arena, "+%zu", p->joined),
                           p->left == 0 ? "" : rc_format(arena, "−%zu", p->left),
                           rc_format(arena, "%zu", p->parties), bar(arena, p->parties, most)};
    rc_doc_row(look->doc, cells);
    rc_value *item = rc_value_add_object(list);
    rc_value_set_number(item, "from", p->first);
    rc_value_set_number(item, "to", p->last);
    rc_value_set_number(item, "joined", (int64_t)p->joined);
    rc_value_set_number(item, "left", (int64_t)p->left);
    rc_value_set_number(item, "parties", (int64_t)p->parties);
}

void rc__treaty_chart(rc_look *look, rc_record treaty, rc_value *value)
{
    static const char *const heads[] = {"Years", "Joined", "Left", "Parties", "Parties as a bar"};
    const char *id = rc_text_of(treaty, "treaty");
    rc_value *list = rc_value_set_list(value, "timeline");
    int first = first_year(look, id), last = year_of(look->on);
    if (first == 0) {
        return;
    }
    int step = step_for(first, last);
    period periods[2 * ROWS_MOST] = {0};
    size_t rows = 0, most = 0;
    rc_day before = RC_DAY_MIN;
    for (int year = first - first % step; year <= last && rows < 2 * ROWS_MOST; year += step) {
        period *p = &periods[rows++];
        rc_day end = rc_day_from_civil(year + step - 1, 12, 31);
        rc_day day = end < look->on ? end : look->on;
        *p = (period){.first = year < first ? first : year,
                      .last = year + step - 1 < last ? year + step - 1 : last};
        count(look, id, before, day, p);
        most = p->parties > most ? p->parties : most;
        before = day;
    }
    rc__look_section(look, "Parties over the years");
    rc_doc_table(look->doc, "", heads, 5);
    for (size_t i = 0; i < rows; i++) {
        row(look, &periods[i], most, list);
    }
    rc_doc_say(look->doc, RC_DIM,
               rc_format(look->arena,
                         "States bound, by entry into force for each, at the end of the years "
                         "named, the last on %s.", rc_words_day(look->arena, look->on)));
}
