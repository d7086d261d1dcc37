#include "report/schema_parts.h"

void rc__schema_type(rc_value *schema, const char *types)
{
    char **pieces;
    size_t count = rc_split(rc_value_arena(schema), types, '|', &pieces);
    if (count == 1) {
        rc_value_set_text(schema, "type", pieces[0]);
        return;
    }
    rc_value_set_texts(schema, "type", &(rc_texts){(const char **)pieces, count});
}

void rc__schema_pattern(rc_value *schema, const char *pattern, const char *message)
{
    rc_value_set_text(schema, "pattern", pattern);
    rc_value_set_given(schema, "patternErrorMessage", message);
}

void rc__schema_words(rc_value *schema, const char *words)
{
    char **pieces;
    size_t count = rc_split(rc_value_arena(schema), words, '|', &pieces);
    rc_value_set_texts(schema, "enum", &(rc_texts){(const char **)pieces, count});
}

void rc__schema_choices(rc_value *schema, const rc_value_choice *choices, size_t count)
{
    bool any_title = false;
    rc_value *words = rc_value_set_list(schema, "enum");
    for (size_t i = 0; i < count; i++) {
        rc_value_add_text(words, choices[i].word);
        any_title = any_title || choices[i].title[0] != 0;
    }
    rc_value *titles = any_title ? rc_value_set_list(schema, "enumDescriptions") : NULL;
    for (size_t i = 0; i < count && any_title; i++) {
        rc_value_add_text(titles, choices[i].title);
    }
}

/* A year alone is a number to YAML, one of four digits. */
void rc__schema_date(rc_value *schema, const char *other, bool may_be_null)
{
    rc_arena *arena = rc_value_arena(schema);
    const char *separator = other[0] == 0 ? "" : "|";
    rc__schema_type(schema, may_be_null ? "string|integer|null" : "string|integer");
    rc__schema_pattern(schema,
                       rc_format(arena, "^(%s%s" RC_SPAN_PATTERN ")$", other, separator),
                       rc_format(arena, "write " RC__DATE_FORMS "%s%s",
                                 other[0] == 0 ? "" : ", or ", other));
    rc_value_set_number(schema, "minimum", 1000);
    rc_value_set_number(schema, "maximum", 9999);
}

void rc__schema_ref(rc_value *schema, const char *definition)
{
    rc_value_set_text(schema, "$ref",
                      rc_format(rc_value_arena(schema), "#/$defs/%s", definition));
}

rc_value *rc__schema_items(rc_value *schema, const char *types, int64_t least, int64_t most)
{
    rc__schema_type(schema, types);
    if (least > 0) {
        rc_value_set_number(schema, "minItems", least);
    }
    if (most > 0) {
        rc_value_set_number(schema, "maxItems", most);
    }
    return rc_value_set_object(schema, "items");
}

rc__shape rc__shape_open(rc_value *schema, const char *types)
{
    rc_arena *arena = rc_value_arena(schema);
    rc__schema_type(schema, types);
    rc_value *properties = rc_value_set_object(schema, "properties");
    return (rc__shape){schema, properties, rc_value_list(arena), 0};
}

rc_value *rc__shape_add(rc__shape *shape, const char *key, const char *doc, bool required)
{
    if (required) {
        rc_value_add_text(shape->required, key);
        shape->required_count++;
    }
    rc_value *schema = rc_value_set_object(shape->properties, key);
    rc_value_set_given(schema, "description", doc);
    return schema;
}

void rc__shape_close(rc__shape *shape)
{
    if (shape->required_count > 0) {
        rc_value_set(shape->schema, "required", shape->required);
    }
    rc_value_set_flag(shape->schema, "additionalProperties", false);
}
