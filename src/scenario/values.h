/*
 * The values of a scenario by the tables of fields.h: is a key given, and where does it stand? For
 * whoever writes a scenario, or fills one in, without naming its members.
 *
 * Ownership: values only.
 */
#ifndef RC_SCENARIO_VALUES_H
#define RC_SCENARIO_VALUES_H

#include "scenario/fields.h"
#include "scenario/scenario.h"

/* Where the value of [field] stands in [record], the thing its table describes. */
static inline const void *rc_value_at(const rc_scenario_field *field, const void *record)
{
    return (const char *)record + field->at;
}

/* NULL if the table has no such key. */
const rc_scenario_field *rc_scenario_field_named(const rc_scenario_table *table, const char *key);
/* NULL if there is no such step. */
const rc_scenario_table *rc_scenario_step_table(const char *step);
/* Does [record] say anything for [field]? An empty list is an answer where silence is none. */
bool rc_value_is_given(const rc_scenario_field *field, const void *record);

#endif
