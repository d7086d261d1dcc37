/* The tables behind the reader, the documents and the JSON schema are whole. */
#include "scenario/fields.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const rc_scenario_table *const fixed[] = {
    &rc_scenario_top,          &rc_scenario_conduct, &rc_scenario_victims,
    &rc_scenario_perpetrators, &rc_scenario_assume,  &rc_scenario_expect,
};
enum { FIXED = sizeof fixed / sizeof *fixed };

/* The tables one after the other: the fixed ones, then the steps. */
static const rc_scenario_table *table_at(size_t i)
{
    return i < FIXED ? fixed[i] : &rc_scenario_steps[i - FIXED];
}

static size_t table_count(void) { return FIXED + rc_scenario_step_count; }

static void every_table_and_key_is_documented_in_one_line(void **state)
{
    (void)state;
    for (size_t t = 0; t < table_count(); t++) {
        const rc_scenario_table *table = table_at(t);
        assert_true(table->count > 0);
        assert_true(*table->name && *table->doc);
        for (size_t i = 0; i < table->count; i++) {
            assert_true(*table->fields[i].key && *table->fields[i].doc);
            assert_null(strchr(table->fields[i].doc, '\n'));
        }
    }
}

static void no_table_has_a_key_twice(void **state)
{
    (void)state;
    for (size_t t = 0; t < table_count(); t++) {
        const rc_scenario_table *table = table_at(t);
        for (size_t i = 0; i < table->count; i++)
            for (size_t j = 0; j < i; j++)
                assert_string_not_equal(table->fields[i].key, table->fields[j].key);
    }
}

static void a_word_has_its_words_and_a_mapping_its_table(void **state)
{
    (void)state;
    for (size_t t = 0; t < table_count(); t++) {
        const rc_scenario_table *table = table_at(t);
        for (size_t i = 0; i < table->count; i++) {
            const rc_scenario_field *field = &table->fields[i];
            if (field->type == RC_V_MAPPING)
                assert_non_null(field->table);
            else if (field->type != RC_V_RECORDS)
                assert_null(field->table);
            if (field->type == RC_V_WORD && !rc_equal(field->key, "step"))
                assert_non_null(field->words);
            if (field->type == RC_V_END || field->type == RC_V_STATUSES)
                assert_true(field->given != RC_V_NOWHERE);
        }
    }
}

static void steps_have_different_names_and_begin_with_them(void **state)
{
    (void)state;
    assert_int_equal(rc_scenario_step_count, 9);
    for (size_t i = 0; i < rc_scenario_step_count; i++) {
        assert_string_equal(rc_scenario_steps[i].fields[0].key, "step");
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(rc_scenario_steps[i].name, rc_scenario_steps[j].name);
    }
}

static void every_type_has_a_name(void **state)
{
    (void)state;
    for (int i = 0; i < RC_V_TYPES; i++)
        assert_non_null(rc_value_type_name((rc_value_type)i));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_table_and_key_is_documented_in_one_line),
        cmocka_unit_test(no_table_has_a_key_twice),
        cmocka_unit_test(a_word_has_its_words_and_a_mapping_its_table),
        cmocka_unit_test(steps_have_different_names_and_begin_with_them),
        cmocka_unit_test(every_type_has_a_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
