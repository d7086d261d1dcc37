/*
 * Schemas of facts files, from the tables of knowledge/schema.h. They know nothing of the facts
 * themselves: an id of a record is any word here, and `recourse check` looks it up.
 */
#include "report/schema_parts.h"

#include <string.h>

/* ---- one field ---- */

static bool has_reference(const char *words) { return words != NULL && strchr(words, '@') != NULL; }

/* "any, or the id of one of the acts" of "any|@act". */
static const char *reference_doc(rc_arena *arena, const char *words)
{
    char **pieces;
    size_t count = rc_split(arena, words, '|', &pieces);
    const char *doc = "";
    for (size_t i = 0; i < count; i++) {
        const char *before = i == 0 ? "" : ", or ";
        int kind = pieces[i][0] == '@' ? rc_kind_index(pieces[i] + 1) : -1;
        doc = kind < 0 ? rc_format(arena, "%s%s%s", doc, before, pieces[i])
                       : rc_format(arena, "%s%sthe id of one of the %s", doc, before,
                                   rc_kinds[kind].title);
    }
    return doc;
}

static const char *doc_of(rc_arena *arena, const rc_field *field)
{
    if (field->type == RC_F_DATE) {
        return rc_format(arena, "%s (" RC__DATE_FORMS ")", field->doc);
    }
    if (has_reference(field->words)) {
        return rc_format(arena, "%s (%s)", field->doc, reference_doc(arena, field->words));
    }
    return field->doc;
}

/* Values that many fields share; each becomes a definition of that name where it is used. */
typedef enum form { TEXT, WORD, ID, RULE, DATE, DATE_OR_NONE, NUMBER, FLAG, FORMS } form;

static void write_form(rc_value *schema, form which)
{
    switch (which) {
    case TEXT:
    case ID:
        rc__schema_type(schema, which == TEXT ? RC__ANY_SCALAR : "string|number");
        rc_value_set_number(schema, "minLength", 1);
        break;
    case WORD:
        rc__schema_type(schema, "string|number");
        rc__schema_pattern(schema, "^[^ \t\r\n]+$", "write one word");
        break;
    case RULE:
        rc__schema_type(schema, "string");
        rc__schema_pattern(schema, "^" RC_RULE_PATTERN "$",
                           "write none, deposit, days:N, months:N, years:N, "
                           "month-start-after-days:N or month-start-after-months:N");
        break;
    case DATE:
    case DATE_OR_NONE:
        rc__schema_date(schema, "", which == DATE_OR_NONE);
        break;
    case NUMBER:
        rc__schema_type(schema, "integer|string");
        rc_value_set_number(schema, "minimum", 0);
        rc_value_set_number(schema, "maximum", 999999999);
        rc__schema_pattern(schema, "^[0-9]{1,9}$", "write a whole number");
        break;
    case FLAG:
        rc__schema_type(schema, "string|boolean");
        rc__schema_pattern(schema, "^(yes|no|true|false)$", "write yes or no");
        rc_value_set_texts(schema, "examples", &(rc_texts){(const char *[]){"yes", "no"}, 2});
        break;
    case FORMS:
        break;
    }
}

/* A file's schema being made. */
typedef struct maker {
    const rc_kind *head; /* NULL: none */
    bool used[FORMS];
} maker;

static const char *const form_names[FORMS] = {"text", "word",          "id",     "rule",
                                              "date", "date-or-empty", "number", "flag"};

static void refer(maker *m, rc_value *schema, form which)
{
    m->used[which] = true;
    rc__schema_ref(schema, form_names[which]);
}

/* One word: of the table's, an id, a waiting rule, or any without a blank. */
static void write_symbol(maker *m, rc_value *schema, const rc_field *field)
{
    if (field->words != NULL && !has_reference(field->words)) {
        rc__schema_words(schema, field->words);
        return;
    }
    refer(m, schema, field->flags & RC_RULE ? RULE : field->words == NULL ? WORD : ID);
}

static void write_field(maker *m, rc_value *schema, const rc_field *field, bool required)
{
    const char *list = "array";
    switch (field->type) {
    case RC_F_SYMBOL:
        write_symbol(m, schema, field);
        break;
    case RC_F_SYMBOLS:
        write_symbol(m, rc__schema_items(schema, list, required ? 1 : 0, 0), field);
        break;
    case RC_F_TEXT:
        refer(m, schema, TEXT);
        break;
    case RC_F_TEXTS:
        refer(m, rc__schema_items(schema, list, required ? 1 : 0, 0), TEXT);
        break;
    case RC_F_DATE:
        refer(m, schema, required ? DATE : DATE_OR_NONE); /* empty: not known */
        break;
    case RC_F_INT:
        refer(m, schema, NUMBER);
        break;
    case RC_F_FLAG:
        refer(m, schema, FLAG);
        break;
    }
}

/* ---- records and files ---- */

/* [head]: what the record inherits from, NULL for a head itself. */
static void add_fields(maker *m, rc__shape *shape, const rc_kind *kind, const rc_kind *head)
{
    rc_arena *arena = rc_value_arena(shape->schema);
    for (size_t i = 0; i < kind->field_count; i++) {
        const rc_field *field = &kind->fields[i];
        bool required = (field->flags & RC_REQUIRED) && rc_field_inherited(head, field) < 0;
        if (!(field->flags & RC_INHERITED)) {
            write_field(m, rc__shape_add(shape, field->name, doc_of(arena, field), required),
                        field, required);
        }
    }
}

static void define_record(maker *m, rc_value *definitions, const rc_kind *kind)
{
    rc_value *schema = rc_value_set_object(definitions, kind->name);
    rc_value_set_text(schema, "description",
                      rc_format(rc_value_arena(schema), "one of the %s", kind->title));
    rc__shape shape = rc__shape_open(schema, "object");
    add_fields(m, &shape, kind, m->head);
    rc__shape_close(&shape);
}

void rc__schema_of_facts(rc_value *schema, const rc_file_type *type)
{
    maker m = {.head = type->head == NULL ? NULL : &rc_kinds[rc_kind_index(type->head)]};
    rc__shape shape = rc__shape_open(schema, "object");
    if (m.head != NULL) {
        add_fields(&m, &shape, m.head, NULL);
    }
    for (size_t i = 0; i < type->section_count; i++) {
        const rc_section *section = &type->sections[i];
        const rc_kind *kind = &rc_kinds[rc_kind_index(section->kind)];
        rc_value *list = rc__shape_add(&shape, section->key, kind->title, false);
        rc__schema_ref(rc__schema_items(list, "array|null", 0, 0), kind->name);
    }
    rc__shape_close(&shape);
    rc_value *definitions = rc_value_set_object(schema, "$defs");
    for (size_t i = 0; i < type->section_count; i++) {
        define_record(&m, definitions, &rc_kinds[rc_kind_index(type->sections[i].kind)]);
    }
    for (int i = 0; i < FORMS; i++) {
        if (m.used[i]) {
            write_form(rc_value_set_object(definitions, form_names[i]), (form)i);
        }
    }
}
