/* The tables behind the reader, the documents and the JSON schema are whole. */
#include "scenario/fields.h"

#include "base/text.h"
#include "scenario/scenario.h"

#include <regex.h>
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

/* ---- the words that values may be ---- */

static rc_arena *arena;

static int make_arena(void **state)
{
    (void)state;
    arena = rc_arena_new(NULL);
    return arena == NULL;
}

static int free_arena(void **state)
{
    (void)state;
    rc_arena_free(arena);
    return 0;
}

/* The title of the word; NULL if values of the type cannot be it. */
static const char *title_of(rc_value_type type, const char *word)
{
    rc_value_choice *choices;
    size_t count = rc_value_choices(arena, rc_knowledge_builtin(), type, &choices);
    const char *title = NULL;
    for (size_t i = 0; i < count; i++) {
        if (rc_equal(choices[i].word, word)) {
            assert_null(title); /* each word once */
            title = choices[i].title;
        }
    }
    return title;
}

static void words_of_the_facts_come_with_what_they_stand_for(void **state)
{
    (void)state;
    assert_string_equal(title_of(RC_V_STATE, "NOR"), "Norway");
    assert_string_equal(title_of(RC_V_STATES, "NOR"), "Norway");
    assert_string_equal(title_of(RC_V_FORUM, "icj"), "International Court of Justice");
    assert_string_equal(title_of(RC_V_BODY, "icj"), "International Court of Justice");
    assert_non_null(strstr(title_of(RC_V_TREATY, "CAT"), "Torture"));
    assert_string_equal(title_of(RC_V_ACTS, "torture"), "");
    assert_non_null(title_of(RC_V_ORGAN, "HRC"));
    assert_null(title_of(RC_V_ORGAN, "icj"));
    assert_true(*title_of(RC_V_ROUTE, "cat/inquiry"));
    assert_null(title_of(RC_V_ROUTE, "trade/*"));
}

static void words_of_the_vocabulary_come_best_first_and_without_an_empty_one(void **state)
{
    (void)state;
    rc_value_choice *choices;
    size_t count = rc_value_choices(arena, rc_knowledge_builtin(), RC_V_STATUSES, &choices);
    assert_int_equal(count, RC_STATUSES);
    assert_string_equal(choices[0].word, "open");
    assert_string_equal(title_of(RC_V_REQUIREMENT, "same-matter"), "Same matter");
    assert_string_equal(title_of(RC_V_CODE, "not-party"), "not a party");
    assert_null(title_of(RC_V_CODE, ""));
}

static void free_values_have_no_words(void **state)
{
    (void)state;
    rc_value_choice *choices;
    static const rc_value_type types[] = {RC_V_TEXT, RC_V_NAME, RC_V_SPAN, RC_V_RECORDS};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        assert_int_equal(rc_value_choices(arena, rc_knowledge_builtin(), types[i], &choices), 0);
}

/* Does the reader take [name] for the id of a conduct? */
static bool is_read(const char *name)
{
    const char *quote = strchr(name, '\'') ? "\"" : "'";
    const char *text = rc_format(arena, "recourse: 1\nrespondent: NOR\nconduct:\n"
                                        "  - {acts: [torture], id: %s%s%s}\n",
                                 quote, name, quote);
    rc_diags diags;
    rc_scenario scenario;
    rc_diags_init(&diags, arena);
    return rc_scenario_read(arena, rc_knowledge_builtin(), "s", text, strlen(text), 0, &diags,
                            &scenario) == RC_OK;
}

static void the_pattern_of_names_agrees_with_the_reader(void **state)
{
    (void)state;
    regex_t expression;
    char name[100] = "a.b";
    assert_int_equal(regcomp(&expression, RC_V_NAME_PATTERN, REG_EXTENDED | REG_NOSUB), 0);
    for (int c = 0x21; c < 0x7f; c++) {
        name[1] = (char)c;
        if (is_read(name) != (regexec(&expression, name, 0, NULL, 0) == 0))
            fail_msg("'%s' is judged in two ways", name);
    }
    for (size_t length = 79; length < 83; length++) {
        memset(name, 'x', length);
        name[length] = '\0';
        assert_int_equal(is_read(name), regexec(&expression, name, 0, NULL, 0) == 0);
    }
    regfree(&expression);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_table_and_key_is_documented_in_one_line),
        cmocka_unit_test(no_table_has_a_key_twice),
        cmocka_unit_test(a_word_has_its_words_and_a_mapping_its_table),
        cmocka_unit_test(steps_have_different_names_and_begin_with_them),
        cmocka_unit_test(every_type_has_a_name),
        cmocka_unit_test(words_of_the_facts_come_with_what_they_stand_for),
        cmocka_unit_test(words_of_the_vocabulary_come_best_first_and_without_an_empty_one),
        cmocka_unit_test(free_values_have_no_words),
        cmocka_unit_test(the_pattern_of_names_agrees_with_the_reader),
    };
    return cmocka_run_group_tests(tests, make_arena, free_arena);
}
