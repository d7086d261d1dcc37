#include "yaml/document.h"

#include "yaml/reader.h"

#include <limits.h>
#include <string.h>

const rc_yaml_limits rc_yaml_scenario_limits = {1024 * 1024, 50000, 16, 64 * 1024};
const rc_yaml_limits rc_yaml_facts_limits = {16 * 1024 * 1024, 1000000, 16, 64 * 1024};

/* The messages may live in another arena than the nodes: both are guarded. */
static void read_guarded(void *context)
{
    rc__reader *reader = context;
    if (!rc_arena_try(reader->diags->arena, rc__yaml_read_all, reader))
        reader->finished = false;
}

static bool is_too_long(rc__reader *reader)
{
    size_t limit = reader->limits->bytes < INT_MAX ? reader->limits->bytes : INT_MAX;
    if (reader->length <= limit)
        return false;
    rc_error(reader->diags, (rc_place){reader->file, 0, 0}, "split the file",
             "%zu bytes long, more than the limit of %zu", reader->length, limit);
    return true;
}

rc_status rc_yaml_read(rc_arena *arena, const char *file, const char *text, size_t length,
                       const rc_yaml_limits *limits, rc_diags *diags, rc_document *out)
{
    rc__reader reader = {.arena = arena,
                         .file = file,
                         .limits = limits,
                         .diags = diags,
                         .text = text,
                         .length = length};
    size_t errors = diags->errors;
    *out = (rc_document){file, NULL};
    if (is_too_long(&reader))
        return RC_INVALID;
    bool caught = !rc_arena_try(arena, read_guarded, &reader);
    yaml_event_delete(&reader.event);
    if (reader.parser_live)
        yaml_parser_delete(&reader.parser);
    if (caught || !reader.finished) {
        rc_arena_pass_on(arena);
        return RC_NOMEM;
    }
    rc_node *root = reader.root;
    bool empty = root && root->kind == RC_SCALAR && !root->quoted && root->text[0] == '\0';
    out->root = empty ? NULL : root;
    return diags->errors > errors ? RC_INVALID : RC_OK;
}

rc_node *rc_node_get(const rc_node *mapping, const char *key)
{
    if (!mapping || mapping->kind != RC_MAPPING)
        return NULL;
    for (size_t i = 0; i < mapping->count; i++)
        if (strcmp(mapping->keys[i]->text, key) == 0)
            return mapping->items[i];
    return NULL;
}

rc_place rc_node_place(const rc_document *document, const rc_node *node)
{
    if (!node)
        return (rc_place){document->file, 0, 0};
    return (rc_place){document->file, node->line, node->column};
}
