/* One record of the knowledge with all it says. */
#include "report/look.h"

#include "base/text.h"

/* The fields that say how sure a record is; they follow the others. */
static const char *const provenance[][2] = {
    {"source", "Source"},
    {"checked", "Checked against it"},
    {"confidence", "Confidence"},
    {"note", "Note"},
};
enum { PROVENANCES = sizeof provenance / sizeof *provenance };

static bool is_provenance(const char *name)
{
    for (size_t i = 0; i < PROVENANCES; i++) {
        if (rc_equal(name, provenance[i][0])) {
            return true;
        }
    }
    return false;
}

static void set_list(rc_value *fields, rc_record record, const char *name)
{
    rc_value *list = rc_value_set_list(fields, name);
    for (size_t i = 0; i < rc_list_of(record, name); i++) {
        rc_value_add_text(list, rc_item_of(record, name, i));
    }
}

/* The field as the file has it. */
static void set_field(rc_value *fields, rc_record record, const rc_field *field)
{
    switch (field->type) {
    case RC_F_DATE:
        rc__value_span(fields, field->name, rc_span_of(record, field->name));
        break;
    case RC_F_INT:
        rc_value_set_number(fields, field->name, rc_number_of(record, field->name));
        break;
    case RC_F_SYMBOLS:
    case RC_F_TEXTS:
        set_list(fields, record, field->name);
        break;
    case RC_F_SYMBOL:
    case RC_F_TEXT:
    case RC_F_FLAG:
        rc_value_set_text(fields, field->name, rc_text_of(record, field->name));
        break;
    }
}

static void fields(rc_look *look, rc_record record, rc_value *value)
{
    const rc_kind *kind = &rc_kinds[record.kind];
    rc_names silent = {.arena = look->arena};
    rc_value *said = rc_value_set_object(value, "fields");
    for (size_t i = 0; i < kind->field_count; i++) {
        const rc_field *field = &kind->fields[i];
        const char *words = rc__field_words(look->arena, record, field);
        if (is_provenance(field->name)) {
            continue;
        }
        if (words[0] == 0) {
            rc_names_add(&silent, field->name);
            continue;
        }
        rc__look_row(look, rc__field_label(look->arena, field), words);
        set_field(said, record, field);
    }
    rc__look_row(look, "Not said", rc_words_list(look->arena, silent.items, silent.count));
}

/* Where it is read and how sure that is: a silence here is worth a word. */
static void origin(rc_look *look, rc_record record, rc_value *value)
{
    const rc_kind *kind = &rc_kinds[record.kind];
    rc__look_section(look, "Where it comes from");
    for (size_t i = 0; i < PROVENANCES; i++) {
        int index = rc_field_index(kind, provenance[i][0]);
        if (index < 0) {
            continue;
        }
        const char *words = rc__field_words(look->arena, record, &kind->fields[index]);
        bool note = rc_equal(provenance[i][0], "note"); /* none is nothing to report */
        rc__look_row(look, provenance[i][1], words[0] == 0 && !note ? "not said" : words);
        if (words[0] != 0) {
            set_field(value, record, &kind->fields[index]);
        }
    }
    rc_place place = rc_record_place(record);
    if (place.file != NULL) {
        rc__look_row(look, "Written in",
                     rc_format(look->arena, "%s, line %d", place.file, place.line));
        rc_value_set_text(value, "file", place.file);
        rc_value_set_number(value, "line", place.line);
    }
}

/* What a finding can rest on besides records. False if [id] is not that either. */
static bool ground(rc_look *look, const char *id)
{
    const char *words = rc_words_ground(look->arena, NULL, id);
    if (words == NULL) {
        return false;
    }
    rc_value *value = rc__look_subject(look, id);
    rc_value_set_text(value, "id", id);
    rc_value_set_text(value, "is", words);
    rc_doc_say(look->doc, RC_PLAIN,
               rc_format(look->arena,
                         "%s. It is no record of the knowledge: it comes from the scenario, or "
                         "from what the scenario leaves unsaid.", words));
    return true;
}

/* The command that shows the whole of which the record is a part. */
static const char *whole_of(rc_look *look, rc_record record)
{
    static const char *const commands[][2] = {
        {"treaty", "treaty"}, {"state", "state"}, {"code", "state"}, {"route", "route"}};
    const rc_kind *kind = &rc_kinds[record.kind];
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        const char *field = commands[i][0];
        if (rc_field_index(kind, field) >= 0 && rc_text_of(record, field)[0] != 0) {
            return rc_format(look->arena, "recourse %s %s", commands[i][1],
                             rc_text_of(record, field));
        }
    }
    bool cited = rc_equal(kind->name, "decided") || rc_equal(kind->name, "source");
    return cited ? rc_format(look->arena, "recourse source \"%s\"",
                             rc_text_of(record, kind->fields[0].name))
                 : "";
}

bool rc_look_fact(rc_look *look, const char *id)
{
    rc_record record = rc_record_find(look->knowledge, id);
    if (record.kind < 0) {
        return ground(look, id);
    }
    rc_value *value = rc__look_subject(look, rc_record_id(record));
    rc_value_set_text(value, "id", rc_record_id(record));
    rc_value_set_text(value, "kind", rc_kinds[record.kind].name);
    rc_doc_say(look->doc, RC_PLAIN,
               rc_format(look->arena, "One of the %s.", rc_kinds[record.kind].title));
    rc__look_section(look, "What it says");
    fields(look, record, value);
    origin(look, record, value);
    if (whole_of(look, record)[0] != 0) {
        rc__look_more(look, whole_of(look, record));
    }
    return true;
}

const char *rc_words_record(rc_arena *arena, rc_record record)
{
    const rc_kind *kind = &rc_kinds[record.kind];
    rc_names parts = {.arena = arena};
    if (rc_field_index(kind, "means") >= 0) { /* a clause: in its own words */
        return rc_format(arena, "%s. %s", rc_text_of(record, "title"),
                         rc_text_of(record, "means"));
    }
    for (size_t i = 0; i < kind->field_count; i++) {
        const rc_field *field = &kind->fields[i];
        bool told = !is_provenance(field->name) || rc_equal(field->name, "note");
        const char *words = told ? rc__field_words(arena, record, field) : "";
        if (words[0] != 0) {
            rc_names_add(&parts,
                         rc_format(arena, "%s: %s", rc__field_label(arena, field), words));
        }
    }
    return rc_format(arena, "%s.", rc_words_joined(arena, "; ", parts.items, parts.count));
}
