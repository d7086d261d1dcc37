#include "scenario/values.h"

#include "base/text.h"

const rc_scenario_field *rc_scenario_field_named(const rc_scenario_table *table, const char *key)
{
    for (size_t i = 0; i < table->count; i++) {
        if (rc_equal(table->fields[i].key, key))
            return &table->fields[i];
    }
    return NULL;
}

const rc_scenario_table *rc_scenario_step_table(const char *step)
{
    for (size_t i = 0; i < rc_scenario_step_count; i++) {
        if (rc_equal(rc_scenario_steps[i].name, step))
            return &rc_scenario_steps[i];
    }
    return NULL;
}

static bool is_flagged(const rc_scenario_field *field, const void *record)
{
    return *(const bool *)((const char *)record + field->given);
}

static bool is_told(rc_span span) { return span.lo != RC_DAY_MIN || span.hi != RC_DAY_MAX; }

/* Lists of records keep their length where others keep a flag; so do statuses. */
static bool is_counted(rc_value_type type)
{
    return type == RC_V_RECORDS || type == RC_V_SENTENCES || type == RC_V_STATUSES;
}

static bool has_any(const rc_scenario_table *table, const void *record)
{
    for (size_t i = 0; i < table->count; i++) {
        if (rc_value_is_given(&table->fields[i], record))
            return true;
    }
    return false;
}

bool rc_value_is_given(const rc_scenario_field *field, const void *record)
{
    const void *at = rc_value_at(field, record);
    switch (field->type) {
    case RC_V_FORMAT:
        return true;
    case RC_V_MAPPING:
        return has_any(field->table, record);
    case RC_V_SPAN:
        return is_told(*(const rc_span *)at);
    case RC_V_END:
        return is_flagged(field, record) || is_told(*(const rc_span *)at);
    case RC_V_DAY:
    case RC_V_REQUIREMENT:
    case RC_V_CODE:
        return is_flagged(field, record);
    case RC_V_STATES:
    case RC_V_ACTS:
    case RC_V_TEXTS:
        return ((const rc_codes *)at)->count > 0 ||
               (field->given != RC_V_NOWHERE && is_flagged(field, record));
    default:
        break;
    }
    if (is_counted(field->type))
        return *(const size_t *)((const char *)record + field->given) > 0;
    const char *text = *(const char *const *)at;
    return text && *text;
}
