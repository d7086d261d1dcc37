#include "scenario/reader.h"

#include "base/text.h"

/* The table of the step that [node] names, or NULL with an error. */
static const rc_scenario_table *table_of(rc__sc_reader *reader, const rc_node *node)
{
    const char *key = rc_scenario_steps[0].fields[0].key;
    const rc_node *name = node->kind == RC_MAPPING ? rc__sc_find(node, key, NULL) : NULL;
    if (!reader->clean && rc__sc_is_nothing(node))
        return NULL; /* the document's reader has refused what stood here */
    if (rc__sc_is_nothing(name)) {
        rc_error(reader->diags, rc__sc_place(reader, node), "write for example `- {step: dispute}`",
                 "a step is a mapping that has a `%s`", key);
        return NULL;
    }
    const char *word = rc__sc_text(reader, name, "the name of a step");
    if (!word)
        return NULL;
    rc__sc_choices choices = {0};
    for (size_t i = 0; i < rc_scenario_step_count; i++) {
        if (rc_equal(rc_scenario_steps[i].name, word))
            return &rc_scenario_steps[i];
        rc__sc_choose(reader->arena, &choices, rc_scenario_steps[i].name,
                      rc_scenario_steps[i].name);
    }
    const char *advice = rc__sc_nearest(reader, word, &choices);
    rc_buffer all;
    rc_buffer_init(&all, reader->arena);
    for (size_t i = 0; !advice && i < choices.count; i++)
        rc_putf(&all, "%s%s", i ? ", " : "one of: ", choices.spellings[i]);
    rc_error(reader->diags, rc__sc_place(reader, name), advice ? advice : all.text,
             "unknown step '%s'", rc__sc_shown(reader, word));
    return NULL;
}

/* It is kept, because a later day of filing may be asked for; the rules ignore it until then. */
static void check_date(rc__sc_reader *reader, const rc_node *node, const rc_step *step)
{
    if (step->dated && reader->as_of_known && step->on.lo > reader->as_of)
        rc_warning(reader->diags, rc__sc_place(reader, rc__sc_find(node, "on", NULL)), NULL,
                   "this step comes after the day of filing, %s, and does not count",
                   rc__sc_day_shown(reader, reader->as_of));
}

void rc__sc_read_steps(rc__sc_reader *reader, const rc_node *list, rc_scenario *scenario)
{
    scenario->steps = rc_alloc_array(reader->arena, list->count, sizeof *scenario->steps);
    for (size_t i = 0; i < list->count; i++) {
        const rc_node *node = list->items[i];
        const rc_scenario_table *table = table_of(reader, node);
        if (!table)
            continue;
        rc_step *step = &scenario->steps[scenario->step_count++];
        *step = (rc_step){.step = "",
                          .treaty = "",
                          .by = "",
                          .state = "",
                          .forum = "",
                          .organ = "",
                          .body = "",
                          .outcome = "",
                          .on = RC_SPAN_UNKNOWN};
        step->place = rc__sc_place(reader, node);
        rc__sc_read_fields(reader, node, table, step);
        check_date(reader, node, step);
    }
}
