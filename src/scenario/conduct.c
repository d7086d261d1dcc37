#include "scenario/reader.h"

#include "base/text.h"

static bool id_is_taken(const rc_scenario *scenario, const char *id)
{
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        if (rc_equal(scenario->conduct[i].id, id))
            return true;
    }
    return false;
}

/* A place inside the record that [key] has, or the record's own. */
static rc_place place_of(const rc__sc_reader *reader, const rc_node *record, const char *key)
{
    const rc_node *value = record->kind == RC_MAPPING ? rc__sc_find(record, key, NULL) : NULL;
    return rc__sc_place(reader, value ? value : record);
}

/* Only what is certain is refused: 2020 to 2020-03 may be right. */
static void check_dates(rc__sc_reader *reader, const rc_node *node, rc_conduct *conduct)
{
    if (conduct->ongoing)
        conduct->to = (rc_span){reader->as_of, reader->as_of};
    bool begun = conduct->from.lo > RC_DAY_MIN, ended = conduct->to.hi < RC_DAY_MAX;
    if (begun && reader->as_of_known && conduct->from.lo > reader->as_of)
        rc_error(reader->diags, place_of(reader, node, "from"),
                 "ask as of a later day, or begin the conduct earlier",
                 "the conduct begins after the day of filing, %s",
                 rc__sc_day_shown(reader, reader->as_of));
    else if (begun && ended && !conduct->ongoing && conduct->to.hi < conduct->from.lo)
        rc_error(reader->diags, place_of(reader, node, "to"), "exchange `from` and `to`",
                 "the conduct ends before it begins");
}

/* Ids that the file leaves out are given last, so that they never take one that it uses. */
static void number_conduct(rc__sc_reader *reader, rc_scenario *scenario)
{
    size_t number = 1;
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        if (*scenario->conduct[i].id)
            continue;
        const char *id;
        number = number > i + 1 ? number : i + 1;
        do
            id = rc_format(reader->arena, "c%zu", number++);
        while (id_is_taken(scenario, id));
        scenario->conduct[i].id = id;
    }
}

void rc__sc_read_conduct(rc__sc_reader *reader, const rc_node *list, rc_scenario *scenario)
{
    scenario->conduct = rc_alloc_array(reader->arena, list->count, sizeof *scenario->conduct);
    for (size_t i = 0; i < list->count; i++) {
        const rc_node *node = list->items[i];
        rc_conduct *conduct = &scenario->conduct[scenario->conduct_count];
        conduct->place = rc__sc_place(reader, node);
        if (!rc__sc_read_fields(reader, node, &rc_scenario_conduct, conduct))
            continue;
        check_dates(reader, node, conduct);
        if (*conduct->id && id_is_taken(scenario, conduct->id))
            rc_error(reader->diags, place_of(reader, node, "id"), NULL, "the id '%s' is used twice",
                     rc__sc_shown(reader, conduct->id));
        scenario->conduct_count++;
    }
    number_conduct(reader, scenario);
}
