#include "base/file.h"
#include "base/text.h"
#include "knowledge/load.h"
#include "knowledge/read.h"

#include <string.h>

/* Do all keys of the record belong to the kind? */
static bool fits_kind(const rc_node *record, const rc_kind *kind)
{
    for (size_t i = 0; record->kind == RC_MAPPING && i < record->count; i++) {
        if (rc_field_index(kind, record->keys[i]->text) < 0) {
            return false;
        }
    }
    return record->kind == RC_MAPPING;
}

/* A file without head is known by its section; where two have that key, by the first record. */
static const rc_file_type *type_by_section(const rc_node *root)
{
    const rc_file_type *only = NULL, *fitting = NULL;
    size_t found = 0;
    for (size_t i = 0; i < rc_file_type_count; i++) {
        const rc_file_type *type = &rc_file_types[i];
        const rc_node *list =
            type->head == NULL ? rc_node_get(root, type->sections[0].key) : NULL;
        if (list == NULL) {
            continue;
        }
        found++;
        only = type;
        if (list->kind == RC_SEQUENCE && list->count > 0 &&
            fits_kind(list->items[0], &rc_kinds[rc_kind_index(type->sections[0].kind)])) {
            fitting = fitting == NULL ? type : fitting;
        }
    }
    return found == 1 ? only : fitting;
}

/* The type of a file with a head is known by the head's first key. */
static const rc_file_type *type_of(const rc_node *root)
{
    for (size_t i = 0; i < rc_file_type_count; i++) {
        const char *head = rc_file_types[i].head;
        if (head != NULL &&
            rc_node_get(root, rc_kinds[rc_kind_index(head)].fields[0].name) != NULL) {
            return &rc_file_types[i];
        }
    }
    return type_by_section(root);
}

/* "start with treaty:, organisation: ... or states:" from the tables. */
static const char *known_heads(rc_arena *arena)
{
    rc_buffer text;
    rc_buffer_init(&text, arena);
    rc_put(&text, "the file must have one of the keys");
    for (size_t i = 0; i < rc_file_type_count; i++) {
        const rc_file_type *type = &rc_file_types[i];
        rc_putf(&text, "%s %s", i == 0 ? "" : ",",
                type->head != NULL ? rc_kinds[rc_kind_index(type->head)].fields[0].name
                                   : type->sections[0].key);
    }
    return text.text;
}

static rc_status add_file(rc_reading *reading, const char *path)
{
    rc_document document;
    char *text;
    size_t length;
    rc_status status = rc_file_read(reading->arena, path, rc_yaml_facts_limits.bytes,
                                    reading->diags, &text, &length);
    if (status == RC_OK) {
        status = rc_yaml_read(reading->arena, path, text, length, &rc_yaml_facts_limits,
                              reading->diags, &document);
    }
    if (status != RC_OK) {
        return status;
    }
    const rc_file_type *type =
        document.root != NULL && document.root->kind == RC_MAPPING ? type_of(document.root) : NULL;
    if (type == NULL) {
        rc_error(reading->diags, (rc_place){path, 0, 0}, known_heads(reading->arena),
                 "cannot tell which facts this file holds");
        return RC_INVALID;
    }
    rc__read_document(reading, &document, type, NULL);
    return RC_OK;
}

/* A file that cannot be read may have held anything: blame nobody for a missing record. */
static void give_up_all(rc_reading *reading)
{
    for (size_t i = 0; i < rc_file_type_count; i++) {
        rc__give_up(reading, &rc_file_types[i]);
    }
}

rc_status rc_knowledge_add(rc_arena *arena, const rc_knowledge *base, char *const *paths,
                           size_t count, rc_diags *diags, const rc_knowledge **out)
{
    rc_reading reading;
    rc_status worst = RC_OK;
    size_t errors = diags->errors;
    rc__reading_init(&reading, arena, diags);
    reading.adding = true;
    rc_builder_import(reading.builder, base);
    for (size_t i = 0; i < count; i++) {
        rc_status status = add_file(&reading, paths[i]);
        worst = status > worst ? status : worst;
    }
    if (worst != RC_OK) {
        give_up_all(&reading);
    }
    rc__check_references(&reading);
    if (worst != RC_OK) {
        return worst;
    }
    return diags->errors > errors ? RC_INVALID : rc_builder_finish(reading.builder, diags, out);
}
