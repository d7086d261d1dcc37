/*
 * The schema of a scenario file, from the tables of scenario/fields.h. What those tables cannot
 * say, that an expectation must expect something, is added by hand below.
 */
#include "report/schema_parts.h"

#include <string.h>

/* Values that many keys share; each becomes a definition of that name. */
static const struct {
    const char *name, *doc;
} shared[RC_V_TYPES] = {
    [RC_V_STATE] = {"state", "A State: its code, or its name or an alias in any spelling"},
    [RC_V_TREATY] = {"treaty", "A treaty, by its id"},
    [RC_V_FORUM] = {"forum", "A forum, by its id"},
    [RC_V_ORGAN] = {"organ", "An organ whose vote opens some route"},
    [RC_V_BODY] = {"body", "A forum or the first part of a route; others are kept"},
    [RC_V_ROUTE] = {"route", "A route, by its id; one that is not known is kept"},
    [RC_V_SPAN] = {"date", "A date: " RC__DATE_FORMS},
    [RC_V_STATUSES] = {"status", "The status of a route"},
    [RC_V_REQUIREMENT] = {"requirement", "A requirement of a route"},
    [RC_V_CODE] = {"code", "The reason why a requirement is not met"},
    [RC_V_ACTS] = {"act", "An act of the vocabulary"},
    [RC_V_SENTENCES] = {"supposition", NULL},
};

static void write_table(rc_value *schema, const rc_scenario_table *table, const char *types,
                        const char *step);

/* ---- lists ---- */

static void write_list(rc_value *schema, const rc_scenario_field *field, const char *definition)
{
    bool required = field->flags & RC_V_REQUIRED, some = field->flags & RC_V_SOME;
    bool may_be_null = !required && field->type >= RC_V_RECORDS; /* all items commented out */
    rc_value *items = rc__schema_items(schema, may_be_null ? "array|null" : "array", some ? 1 : 0,
                                       RC_V_LIST_MAX);
    if (definition != NULL) {
        rc__schema_ref(items, definition);
        return;
    }
    rc__schema_type(items, RC__ANY_SCALAR);
    rc_value_set_number(items, "minLength", 1);
}

/* One of the statuses, or a list of them. */
static void write_statuses(rc_value *schema)
{
    rc_value *either = rc_value_set_list(schema, "anyOf");
    rc__schema_ref(rc_value_add_object(either), shared[RC_V_STATUSES].name);
    rc_value *items = rc__schema_items(rc_value_add_object(either), "array", 1, 0);
    rc__schema_ref(items, shared[RC_V_STATUSES].name);
}

/* ---- one value ---- */

static void write_plain(rc_value *schema, const rc_scenario_field *field, const char *step)
{
    if (field->type == RC_V_WORD && field->words == NULL) {
        rc_value_set_text(schema, "const", step);
    } else if (field->type == RC_V_WORD) {
        rc__schema_words(schema, field->words);
        rc_value_set_given(schema, "default", field->absent);
    } else if (field->type == RC_V_FORMAT) {
        rc__schema_type(schema, "integer|string");
        rc_value_set_number(schema, "minimum", 1);
        rc_value_set_number(schema, "maximum", 1);
        rc__schema_pattern(schema, "^1$", "this program reads format 1");
        rc_value_set_number(schema, "default", 1);
    } else if (field->type == RC_V_NAME) {
        rc__schema_type(schema, RC__ANY_SCALAR);
        rc__schema_pattern(schema, RC_V_NAME_PATTERN,
                           "letters, digits and - _ . only, at most 80");
    } else if (field->type == RC_V_DAY) {
        rc__schema_type(schema, "string");
        rc__schema_pattern(schema, "^(" RC_DAY_PATTERN ")$", "write one day, YYYY-MM-DD");
    } else if (field->type == RC_V_END) {
        rc__schema_date(schema, "ongoing", false);
        rc_value_add_text(rc_value_set_list(schema, "examples"), "ongoing");
    } else {
        rc__schema_type(schema, RC__ANY_SCALAR);
        rc_value_set_number(schema, "minLength", 1);
    }
}

/* A list of mappings: of one table, or of the tables of steps. */
static const char *records_of(const rc_scenario_field *field)
{
    return field->table == NULL ? "step" : field->table->name;
}

static void write_value(rc_value *schema, const rc_scenario_field *field, const char *step)
{
    switch (field->type) {
    case RC_V_MAPPING:
        write_table(schema, field->table,
                    field->flags & RC_V_REQUIRED ? "object" : "object|null", NULL);
        return;
    case RC_V_RECORDS:
        write_list(schema, field, records_of(field));
        return;
    case RC_V_STATES:
        write_list(schema, field, shared[RC_V_STATE].name);
        return;
    case RC_V_ACTS:
    case RC_V_SENTENCES:
        write_list(schema, field, shared[field->type].name);
        return;
    case RC_V_TEXTS:
        write_list(schema, field, NULL);
        return;
    case RC_V_STATUSES:
        write_statuses(schema);
        return;
    default:
        if (shared[field->type].name != NULL) {
            rc__schema_ref(schema, shared[field->type].name);
        } else {
            write_plain(schema, field, step);
        }
    }
}

/* Editors show the description that stands nearest: forms of dates, and what a step is. */
static const char *doc_of(rc_arena *arena, const rc_scenario_field *field,
                          const rc_scenario_table *table)
{
    bool dated = field->type == RC_V_SPAN || field->type == RC_V_END;
    bool names_table = field->type == RC_V_WORD && field->words == NULL;
    return dated         ? rc_format(arena, "%s (" RC__DATE_FORMS ")", field->doc)
           : names_table ? table->doc
                         : field->doc;
}

/* [step]: the table is of that step, which its first key names. */
static void write_table(rc_value *schema, const rc_scenario_table *table, const char *types,
                        const char *step)
{
    rc__shape shape = rc__shape_open(schema, types);
    for (size_t i = 0; i < table->count; i++) {
        const rc_scenario_field *field = &table->fields[i];
        const char *doc = doc_of(rc_value_arena(schema), field, table);
        rc_value *value = rc__shape_add(&shape, field->key, doc, field->flags & RC_V_REQUIRED);
        write_value(value, field, step);
    }
    rc__shape_close(&shape);
}

/* ---- steps ---- */

/*
 * Which keys a step has depends on which it is. The first key is said once for all, so that a
 * wrong one is one mistake and not nine.
 */
static void define_step(rc_value *definitions)
{
    rc_value *schema = rc_value_set_object(definitions, "step");
    const rc_scenario_field *name = &rc_scenario_steps[0].fields[0];
    rc_value_choice *choices =
        rc_alloc_array(rc_value_arena(schema), rc_scenario_step_count, sizeof *choices);
    for (size_t i = 0; i < rc_scenario_step_count; i++) {
        choices[i] = (rc_value_choice){rc_scenario_steps[i].name, rc_scenario_steps[i].doc};
    }
    rc_value_set_text(schema, "description", "one step, and how it ended");
    rc__schema_type(schema, "object");
    rc_value *key = rc_value_set_object(rc_value_set_object(schema, "properties"), name->key);
    rc_value_set_text(key, "description", name->doc);
    rc__schema_choices(key, choices, rc_scenario_step_count);
    rc_value_add_text(rc_value_set_list(schema, "required"), name->key);
    rc_value *all = rc_value_set_list(schema, "allOf");
    for (size_t i = 0; i < rc_scenario_step_count; i++) {
        rc_value *one = rc_value_add_object(all);
        rc_value *condition = rc_value_set_object(one, "if");
        rc_value *properties = rc_value_set_object(condition, "properties");
        rc_value_set_text(rc_value_set_object(properties, name->key), "const", choices[i].word);
        rc_value_add_text(rc_value_set_list(condition, "required"), name->key);
        rc_value *then = rc_value_set_object(one, "then");
        rc_value_set_text(then, "description", rc_scenario_steps[i].doc);
        write_table(then, &rc_scenario_steps[i], "object", choices[i].word);
    }
}

/* ---- definitions ---- */

/* Two or three capital letters, as a code has; anything else may be a name. */
#define CODE_PATTERN "^[A-Z]{2,3}$"

static bool is_like_code(const char *word)
{
    size_t length = strlen(word);
    return (length == 2 || length == 3) && strspn(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == length;
}

/* Alpha-2 codes, and aliases that look like a code. */
static const char *short_names(rc_arena *arena, const rc_knowledge *knowledge)
{
    rc_buffer out;
    const char *bar = "";
    int kind = rc_kind_index("state");
    rc_buffer_init(&out, arena);
    rc_put(&out, "^(");
    for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
        rc_record state = rc_record_at(knowledge, kind, row);
        size_t count = rc_list_of(state, "aliases");
        for (size_t i = 0; i <= count; i++) {
            const char *name =
                i == 0 ? rc_text_of(state, "iso2") : rc_item_of(state, "aliases", i - 1);
            if (is_like_code(name)) {
                rc_putf(&out, "%s%s", bar, name);
                bar = "|";
            }
        }
    }
    rc_put(&out, ")$");
    return out.text;
}

/* Codes for editors to offer; other capital letters are no State, all else may be its name. */
static void define_state(rc_value *schema, const rc_knowledge *knowledge)
{
    rc_arena *arena = rc_value_arena(schema);
    rc_value_choice *codes;
    size_t count = rc_value_choices(arena, knowledge, RC_V_STATE, &codes);
    rc_value *either = rc_value_set_list(schema, "anyOf");
    rc__schema_choices(rc_value_add_object(either), codes, count);
    rc_value *other = rc_value_add_object(either);
    rc__schema_type(other, "string");
    rc_value_set_number(other, "minLength", 2);
    rc__schema_pattern(other, short_names(arena, knowledge), "no State has this code");
    rc_value *name = rc_value_add_object(either);
    rc__schema_type(name, "string");
    rc_value_set_number(name, "minLength", 1);
    rc_value_set_text(rc_value_set_object(name, "not"), "pattern", CODE_PATTERN);
}

static void define_supposition(rc_value *schema, const rc_knowledge *knowledge)
{
    rc_arena *arena = rc_value_arena(schema);
    size_t count;
    rc_buffer doc;
    const rc_record *forms = rc_supposition_forms(arena, knowledge, &count);
    rc_buffer_init(&doc, arena);
    rc_put(&doc, "What is supposed to have happened, in one of these forms:");
    for (size_t i = 0; i < count; i++) {
        rc_putf(&doc, "%s %s", i > 0 ? ";" : "", rc_text_of(forms[i], "form"));
    }
    rc_value_set_text(schema, "description", doc.text);
    rc__schema_type(schema, "string");
    rc__schema_pattern(schema, rc_supposition_pattern(arena, knowledge),
                       "no supposition has this form");
    rc_value *examples = rc_value_set_list(schema, "examples");
    for (size_t i = 0; i < count; i++) {
        rc_value_add_text(examples, rc_text_of(forms[i], "form"));
    }
}

static void define(rc_value *schema, rc_value_type type, const rc_knowledge *knowledge)
{
    rc_value_choice *choices;
    rc_value_set_given(schema, "description", shared[type].doc);
    if (type == RC_V_STATE) {
        define_state(schema, knowledge);
        return;
    }
    if (type == RC_V_SENTENCES) {
        define_supposition(schema, knowledge);
        return;
    }
    if (type == RC_V_SPAN) {
        rc__schema_date(schema, "", false);
        return;
    }
    size_t count = rc_value_choices(rc_value_arena(schema), knowledge, type, &choices);
    if (type != RC_V_BODY && type != RC_V_ROUTE) {
        rc__schema_choices(schema, choices, count);
        return;
    }
    rc_value *either = rc_value_set_list(schema, "anyOf");
    rc__schema_choices(rc_value_add_object(either), choices, count);
    rc_value *other = rc_value_add_object(either);
    rc__schema_type(other, "string");
    rc_value_set_number(other, "minLength", 1);
}

static rc_value *define_table(rc_value *definitions, const rc_scenario_table *table)
{
    rc_value *schema = rc_value_set_object(definitions, table->name);
    rc_value_set_text(schema, "description", table->doc);
    write_table(schema, table, "object", NULL);
    return schema;
}

void rc__schema_of_scenario(rc_value *schema, const rc_knowledge *knowledge)
{
    write_table(schema, &rc_scenario_top, "object", NULL);
    rc_value *definitions = rc_value_set_object(schema, "$defs");
    define_table(definitions, &rc_scenario_conduct);
    define_step(definitions);
    rc_value *expectation = define_table(definitions, &rc_scenario_expect);
    rc_value_set_number(expectation, "minProperties", 2); /* a route alone expects nothing */
    for (int type = 0; type < RC_V_TYPES; type++) {
        if (shared[type].name != NULL) {
            define(rc_value_set_object(definitions, shared[type].name), (rc_value_type)type,
                   knowledge);
        }
    }
}
