#include "knowledge/read.h"

#include "base/text.h"

#include <assert.h>
#include <string.h>

/* More fields than any kind has (a test counts them). */
enum { FIELDS_MAX = 64 };

/* One file being read, with the head record its sections inherit from. */
typedef struct rc_page {
    rc_reading *reading;
    const rc_document *document;
    const rc_file_type *type;
    const rc_kind *head; /* NULL: this kind of file has no head */
    int head_kind;
    rc_cell head_cells[FIELDS_MAX];
    bool lost; /* the head has no id: the records below it cannot have theirs */
} rc_page;

/* A record being read: its cells and what was found of each. */
typedef struct draft {
    int kind;
    const rc_node *node;
    rc_cell cells[FIELDS_MAX];
    rc_found found[FIELDS_MAX];
} draft;

void rc__reading_init(rc_reading *reading, rc_arena *arena, rc_diags *diags)
{
    *reading = (rc_reading){.arena = arena, .diags = diags, .builder = rc_builder_new(arena)};
    reading->broken = rc_alloc_array(arena, rc_kind_count, sizeof *reading->broken);
}

void rc__give_up(rc_reading *reading, const rc_file_type *type)
{
    if (type->head != NULL) {
        reading->broken[rc_kind_index(type->head)] = true;
    }
    for (size_t i = 0; i < type->section_count; i++) {
        reading->broken[rc_kind_index(type->sections[i].kind)] = true;
    }
}

static bool is_section(const rc_file_type *type, const char *key)
{
    for (size_t i = 0; i < type->section_count; i++) {
        if (rc_equal(type->sections[i].key, key)) {
            return true;
        }
    }
    return false;
}

/* Reports [key] of a record of [kind] (NULL: a file without head) as unknown. */
static void report_key(rc_page *page, const rc_node *key, const rc_kind *kind, bool top)
{
    const char *candidates[2 * FIELDS_MAX];
    size_t count = 0;
    for (size_t i = 0; kind != NULL && i < kind->field_count; i++) {
        if (!(kind->fields[i].flags & RC_INHERITED)) {
            candidates[count++] = kind->fields[i].name;
        }
    }
    for (size_t i = 0; top && i < page->type->section_count; i++) {
        candidates[count++] = page->type->sections[i].key;
    }
    const char *nearest = rc_nearest(key->text, candidates, count);
    rc_place place = rc_node_place(page->document, key);
    if (top) {
        rc_error(page->reading->diags, place, nearest, "unknown key `%s` in this file", key->text);
    } else {
        rc_error(page->reading->diags, place, nearest, "unknown key `%s` in a record of `%s`",
                 key->text, kind->name);
    }
}

static void report_inherited(rc_page *page, const rc_node *key, const rc_field *field)
{
    bool has = page->head != NULL && rc_field_index(page->head, field->name) >= 0;
    rc_error(page->reading->diags, rc_node_place(page->document, key), NULL,
             has ? "`%s` comes from the head of the file and is not written here"
                 : "`%s` has no place in this kind of file",
             field->name);
}

/* Reads the keys of a record. In the head's mapping the sections' keys are left alone. */
static void read_keys(rc_page *page, draft *record, bool top)
{
    const rc_kind *kind = &rc_kinds[record->kind];
    for (size_t i = 0; i < record->node->count; i++) {
        const rc_node *key = record->node->keys[i];
        int index = rc_field_index(kind, key->text);
        if (top && is_section(page->type, key->text)) {
            continue;
        }
        if (index < 0) {
            report_key(page, key, kind, top);
        } else if (kind->fields[index].flags & RC_INHERITED) {
            report_inherited(page, key, &kind->fields[index]);
        } else {
            record->found[index] =
                rc__read_value(page->reading, page->document, &kind->fields[index],
                               record->node->items[i], &record->cells[index]);
        }
    }
}

/* Does an absent [field] take the head's value of the same name? */
static bool inherits(const rc_page *page, const rc_field *field, size_t *from)
{
    int index = rc_field_inherited(page->head, field);
    if (index < 0) {
        return false;
    }
    *from = (size_t)index;
    return true;
}

/* Fills what is absent; false if the record cannot be kept. */
static bool complete(rc_page *page, draft *record, bool top)
{
    const rc_kind *kind = &rc_kinds[record->kind];
    bool good = true;
    for (size_t f = 0; f < kind->field_count; f++) {
        const rc_field *field = &kind->fields[f];
        size_t from;
        if (record->found[f] != RC_FOUND) {
            record->cells[f] = rc_builder_absent(page->reading->builder, field);
        }
        if (record->found[f] == RC_ABSENT && !top && inherits(page, field, &from)) {
            record->cells[f] = page->head_cells[from];
        } else if (record->found[f] == RC_ABSENT && (field->flags & RC_REQUIRED)) {
            rc_error(page->reading->diags, rc_node_place(page->document, record->node), NULL,
                     "`%s` is missing in this record of `%s`", field->name, kind->name);
            good = false;
        }
        good = good && !(record->found[f] == RC_WRONG && (field->flags & RC_REQUIRED));
    }
    return good;
}

/* Compares what a head repeats with the record that is there; takes its other values from it. */
static void repeat_head(rc_page *page, draft *record, const rc_row *known)
{
    for (size_t f = 0; f < page->head->field_count; f++) {
        const rc_field *field = &page->head->fields[f];
        if (record->found[f] == RC_FOUND &&
            !rc_builder_same(page->reading->builder, field, record->cells[f], known->cells[f])) {
            rc_error(page->reading->diags,
                     rc_node_place(page->document, rc_node_get(record->node, field->name)), NULL,
                     "`%s` is not what %s says (%s:%d)", field->name, known->id,
                     known->place.file, known->place.line);
        }
    }
    memcpy(page->head_cells, known->cells, page->head->field_count * sizeof(rc_cell));
}

static void check_stem(rc_page *page, const draft *record, const char *stem)
{
    const rc_field *field = &page->head->fields[rc_head_field(page->head)];
    const rc_node *node = rc_node_get(record->node, field->name);
    size_t length = strlen(node->text);
    char *lower = rc_strdup(page->reading->arena, node->text);
    for (size_t i = 0; i < length; i++) {
        if (lower[i] >= 'A' && lower[i] <= 'Z') {
            lower[i] = (char)(lower[i] - 'A' + 'a');
        }
    }
    if (!rc_equal(lower, stem)) {
        rc_error(page->reading->diags, rc_node_place(page->document, node),
                 rc_format(page->reading->arena, "rename the file to %s.yaml", lower),
                 "`%s` is %s, but the file is named %s.yaml", field->name, node->text, stem);
    }
}

static void read_head(rc_page *page, const char *stem)
{
    rc_reading *reading = page->reading;
    draft record = {.kind = page->head_kind, .node = page->document->root};
    size_t id = rc_head_field(page->head);
    read_keys(page, &record, true);
    page->lost = record.found[id] != RC_FOUND;
    if (!page->lost && stem != NULL) {
        check_stem(page, &record, stem);
    }
    if (!page->lost && reading->adding && page->type->section_count > 0) {
        const char *name = rc_builder_id(reading->builder, record.kind, record.cells);
        const rc_row *known = rc_builder_find(reading->builder, record.kind, name);
        if (known != NULL) {
            repeat_head(page, &record, known);
            return;
        }
    }
    bool good = complete(page, &record, true);
    memcpy(page->head_cells, record.cells, sizeof record.cells);
    if (good) {
        rc_builder_add(reading->builder, record.kind,
                       rc_node_place(page->document, record.node), record.cells);
    } else {
        rc__give_up(reading, page->type);
    }
}

/* The field by which a list of records is sorted, or -1. */
static int state_field(const rc_kind *kind)
{
    for (size_t i = 0; i < kind->field_count; i++) {
        if ((kind->fields[i].flags & RC_STATE) && !(kind->fields[i].flags & RC_INHERITED)) {
            return (int)i;
        }
    }
    return -1;
}

/* Reads one record; returns its State where it has one and is whole, else NULL. */
static const char *read_record(rc_page *page, const rc_section *section, const rc_node *node)
{
    rc_reading *reading = page->reading;
    draft record = {.kind = rc_kind_index(section->kind), .node = node};
    rc_place place = rc_node_place(page->document, node);
    if (node->kind != RC_MAPPING) {
        rc_error(reading->diags, place, NULL, "each item of `%s` must be a record with keys",
                 section->key);
        reading->broken[record.kind] = true;
        return NULL;
    }
    read_keys(page, &record, false);
    if (!complete(page, &record, false) || page->lost) {
        reading->broken[record.kind] = true;
        return NULL;
    }
    rc_builder_add(reading->builder, record.kind, place, record.cells);
    int state = state_field(&rc_kinds[record.kind]);
    return state < 0 ? NULL : rc_builder_word(reading->builder, record.cells[state].text.offset);
}

static void read_section(rc_page *page, const rc_section *section, const rc_node *node)
{
    const char *last = NULL;
    bool sorted = true;
    if (node->kind == RC_SCALAR && node->text[0] == '\0') {
        return;
    }
    if (node->kind != RC_SEQUENCE) {
        rc_error(page->reading->diags, rc_node_place(page->document, node), NULL,
                 "`%s` must be a list of records", section->key);
        page->reading->broken[rc_kind_index(section->kind)] = true;
        return;
    }
    for (size_t i = 0; i < node->count; i++) {
        const char *state = read_record(page, section, node->items[i]);
        if (sorted && state != NULL && last != NULL && strcmp(state, last) < 0) {
            sorted = false;
            rc_warning(page->reading->diags, rc_node_place(page->document, node->items[i]),
                       "sort the list by State code", "`%s` is not sorted: %s stands after %s",
                       section->key, state, last);
        }
        last = state != NULL ? state : last;
    }
}

void rc__read_document(rc_reading *reading, const rc_document *document, const rc_file_type *type,
                       const char *stem)
{
    rc_page page = {.reading = reading, .document = document, .type = type};
    if (document->root == NULL || document->root->kind != RC_MAPPING) {
        rc_error(reading->diags, (rc_place){document->file, document->root == NULL ? 0 : 1, 0},
                 NULL, document->root == NULL ? "this file is empty" : "this file has no keys");
        rc__give_up(reading, type);
        return;
    }
    if (type->head != NULL) {
        page.head_kind = rc_kind_index(type->head);
        page.head = &rc_kinds[page.head_kind];
        read_head(&page, stem);
    }
    for (size_t i = 0; i < document->root->count; i++) {
        const rc_node *key = document->root->keys[i];
        if (page.head == NULL && !is_section(type, key->text)) {
            report_key(&page, key, NULL, true);
        }
    }
    for (size_t i = 0; i < type->section_count; i++) {
        const rc_node *node = rc_node_get(document->root, type->sections[i].key);
        if (node != NULL) {
            read_section(&page, &type->sections[i], node);
        }
    }
}
