/* The days on which a supposition may become possible in law, or impossible. */
#include "inference/whatif.h"

#include "base/text.h"

void rc_days_add(rc_arena *arena, rc_days *days, rc_day day)
{
    if (day > RC_DAY_MIN && day < RC_DAY_MAX) {
        days->items = rc_grow(arena, days->items, days->count, &days->capacity,
                              sizeof *days->items);
        days->items[days->count++] = day;
    }
}

static const char *text_if_any(rc_record record, const char *field)
{
    bool has = rc_field_index(&rc_kinds[record.kind], field) >= 0;
    return has ? rc_text_of(record, field) : "";
}

/* Is the record about the State, and about nothing that the sentence does not name? */
static bool is_looked_at(rc_record record, const rc_supposition *said, const char *state)
{
    const char *treaty = text_if_any(record, "treaty");
    const char *organisation = text_if_any(record, "organisation");
    bool about = rc_equal(text_if_any(record, "state"), state) ||
                 rc_equal(text_if_any(record, "code"), state);
    return about &&
           (treaty[0] == '\0' || said->treaty[0] == '\0' || rc_equal(treaty, said->treaty)) &&
           (organisation[0] == '\0' || said->organisation[0] == '\0' ||
            rc_equal(organisation, said->organisation));
}

static void add_span(rc_arena *arena, rc_days *days, rc_span span)
{
    rc_days_add(arena, days, span.lo);
    rc_days_add(arena, days, span.hi);
}

static void add_dates(rc_arena *arena, rc_days *days, rc_record record)
{
    const rc_kind *kind = &rc_kinds[record.kind];
    for (size_t i = 0; i < kind->field_count; i++) {
        if (kind->fields[i].type == RC_F_DATE) {
            add_span(arena, days, rc_cells(record)[i].span);
        }
    }
}

static void add_records(rc_arena *arena, const rc_knowledge *knowledge,
                        const rc_supposition *said, const char *state, rc_days *days)
{
    for (size_t kind = 0; kind < rc_kind_count && state[0] != '\0'; kind++) {
        for (uint32_t row = 0; row < rc_count(knowledge, (int)kind); row++) {
            rc_record record = rc_record_at(knowledge, (int)kind, row);
            if (is_looked_at(record, said, state)) {
                add_dates(arena, days, record);
            }
        }
    }
}

/* From each of the days [first] to now, what comes of waiting as the treaty has it. */
static void add_waiting(rc_arena *arena, rc_record treaty, size_t first, rc_days *days)
{
    const rc_kind *kind = &rc_kinds[treaty.kind];
    size_t end = days->count;
    for (size_t i = 0; i < kind->field_count; i++) {
        rc_field_type type = kind->fields[i].type;
        if (type != RC_F_SYMBOL && type != RC_F_TEXT) {
            continue;
        }
        const char *rule = rc_text_of(treaty, kind->fields[i].name);
        for (size_t j = first; j < end; j++) {
            rc_day after;
            if (rc_day_after(days->items[j], rule, &after)) {
                rc_days_add(arena, days, after);
            }
        }
    }
}

void rc_suppositions_days(rc_arena *arena, const rc_knowledge *knowledge,
                          const rc_scenario *scenario, rc_days *days)
{
    for (size_t i = 0; i < scenario->suppose_count; i++) {
        const rc_supposition *said = &scenario->suppositions[i];
        rc_record treaty =
            rc_record_find(knowledge, rc_format(arena, "treaty/%s", said->treaty));
        size_t first = days->count;
        if (said->dated) {
            add_span(arena, days, said->on);
        }
        add_records(arena, knowledge, said, said->state, days);
        if (!rc_equal(said->state, scenario->respondent)) {
            add_records(arena, knowledge, said, scenario->respondent, days);
        }
        if (treaty.kind >= 0) {
            add_dates(arena, days, treaty);
            add_waiting(arena, treaty, first, days);
            add_waiting(arena, treaty, first, days); /* a time counted from entry into force */
        }
    }
}
