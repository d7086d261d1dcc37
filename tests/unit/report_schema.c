/* Schemas follow the tables of the readers, and the knowledge in use. */
#include "report_fixture.h"

#include "report/schema.h"
#include "scenario/fields.h"

#include <jansson.h>

/* The schema as jansson reads it back; to be released by the test. */
static json_t *schema_of(rc_arena *arena, const rc_knowledge *knowledge, const char *name)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    rc_value *schema = rc_schema_make(arena, knowledge, name);
    assert_non_null(schema);
    assert_int_equal(rc_value_json(&out, schema), RC_OK);
    json_t *root = json_loads(out.text, 0, NULL);
    assert_non_null(root);
    return root;
}

/* The member at a path such as "$defs/treaty/enum". */
static json_t *at(rc_arena *arena, json_t *root, const char *path)
{
    char **keys;
    size_t count = rc_split(arena, path, '/', &keys);
    for (size_t i = 0; i < count; i++) {
        root = json_object_get(root, keys[i]);
    }
    if (root == NULL) {
        fail_msg("there is no %s", path);
    }
    return root;
}

static bool holds(json_t *list, const char *word)
{
    size_t index;
    json_t *item;
    json_array_foreach(list, index, item) {
        if (rc_equal(json_string_value(item), word)) {
            return true;
        }
    }
    return false;
}

static void every_schema_of_the_list_is_made_and_named(void **state)
{
    rc_schema *all;
    size_t count = rc_schema_list(*state, &all);
    assert_true(count > rc_file_type_count);
    for (size_t i = 0; i < count; i++) {
        json_t *root = schema_of(*state, rc_knowledge_builtin(), all[i].name);
        const char *id = rc_format(*state, "urn:recourse:schema:%s", all[i].name);
        assert_string_equal(json_string_value(json_object_get(root, "$id")), id);
        assert_string_equal(json_string_value(json_object_get(root, "type")), "object");
        json_decref(root);
        for (size_t j = 0; j < i; j++) {
            assert_string_not_equal(all[i].name, all[j].name);
        }
    }
    assert_null(rc_schema_make(*state, rc_knowledge_builtin(), "scenarios"));
    assert_null(rc_schema_make(*state, rc_knowledge_builtin(), ""));
}

static void a_scenario_has_the_keys_of_its_table(void **state)
{
    json_t *root = schema_of(*state, rc_knowledge_builtin(), "scenario");
    json_t *properties = json_object_get(root, "properties");
    assert_int_equal(json_object_size(properties), rc_scenario_top.count);
    for (size_t i = 0; i < rc_scenario_top.count; i++) {
        const rc_scenario_field *field = &rc_scenario_top.fields[i];
        json_t *property = json_object_get(properties, field->key);
        assert_string_equal(json_string_value(json_object_get(property, "description")),
                            field->doc);
        assert_int_equal(holds(json_object_get(root, "required"), field->key),
                         (field->flags & RC_V_REQUIRED) != 0);
    }
    assert_int_equal(json_array_size(at(*state, root, "$defs/step/allOf")),
                     rc_scenario_step_count);
    json_decref(root);
}

static void a_scenario_knows_the_facts_in_use_and_no_others(void **state)
{
    const rc_knowledge *small = fixture_knowledge(*state);
    json_t *root = schema_of(*state, small, "scenario");
    assert_true(holds(at(*state, root, "$defs/treaty/enum"), "ALPHA"));
    assert_int_equal(json_array_size(at(*state, root, "$defs/treaty/enum")),
                     rc_count(small, rc_kind_index("treaty")));
    json_t *codes = json_object_get(json_array_get(at(*state, root, "$defs/state/anyOf"), 0),
                                    "enum");
    assert_true(holds(codes, "AAA"));
    assert_false(holds(codes, "NOR"));
    json_decref(root);
}

static void words_and_what_they_stand_for_come_in_pairs(void **state)
{
    static const char *const names[] = {"treaty", "act", "status", "requirement", "code"};
    json_t *root = schema_of(*state, rc_knowledge_builtin(), "scenario");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        json_t *definition = at(*state, root, rc_format(*state, "$defs/%s", names[i]));
        size_t words = json_array_size(json_object_get(definition, "enum"));
        assert_true(words > 0);
        assert_int_equal(json_array_size(json_object_get(definition, "enumDescriptions")), words);
    }
    json_decref(root);
}

/* Facts: the fields of a kind, without those that only the head of the file may say. */
static void a_record_has_the_fields_that_are_written_in_it(void **state)
{
    json_t *root = schema_of(*state, rc_knowledge_builtin(), "treaty");
    const rc_kind *kind = &rc_kinds[rc_kind_index("participation")];
    json_t *record = at(*state, root, "$defs/participation");
    for (size_t i = 0; i < kind->field_count; i++) {
        bool written = !(kind->fields[i].flags & RC_INHERITED);
        json_t *property =
            json_object_get(json_object_get(record, "properties"), kind->fields[i].name);
        assert_int_equal(property != NULL, written);
    }
    assert_true(holds(json_object_get(record, "required"), "state"));
    assert_true(holds(at(*state, root, "$defs/clause/required"), "forum"));
    json_decref(root);
    root = schema_of(*state, rc_knowledge_builtin(), "forum");
    assert_false(holds(at(*state, root, "$defs/clause/required"), "forum")); /* the head's */
    json_decref(root);
}

static void the_list_reads_the_same_as_text_and_as_json(void **state)
{
    rc_buffer text, json;
    rc_schema *all;
    size_t count = rc_schema_list(*state, &all);
    rc_buffer_init(&text, *state);
    rc_buffer_init(&json, *state);
    rc_doc_text(&text, rc_schema_overview(*state), NULL);
    assert_int_equal(rc_value_json(&json, rc_schema_overview_value(*state)), RC_OK);
    for (size_t i = 0; i < count; i++) {
        assert_non_null(strstr(text.text, all[i].name));
        assert_non_null(strstr(json.text, rc_format(*state, "\"%s\"", all[i].name)));
        assert_non_null(strstr(json.text, rc_format(*state, "\"%s\"", all[i].use)));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_schema_of_the_list_is_made_and_named),
        cmocka_unit_test(a_scenario_has_the_keys_of_its_table),
        cmocka_unit_test(a_scenario_knows_the_facts_in_use_and_no_others),
        cmocka_unit_test(words_and_what_they_stand_for_come_in_pairs),
        cmocka_unit_test(a_record_has_the_fields_that_are_written_in_it),
        cmocka_unit_test(the_list_reads_the_same_as_text_and_as_json),
    };
    return RUN(tests);
}
