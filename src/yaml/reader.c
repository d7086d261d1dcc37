/*
 * libyaml's events to nodes. One loop with a stack of its own instead of recursion, so that depth
 * is a number and not a crash; everything outside the house subset is reported and passed over.
 *
 * Ownership: nodes live in the arena; each event is deleted before the next is asked for.
 */
#include "yaml/reader.h"

#include "base/unicode.h"

#include <stdlib.h>
#include <string.h>

rc_place rc__place(const rc__reader *reader, yaml_mark_t mark)
{
    return (rc_place){reader->file, (int)mark.line + 1, (int)mark.column + 1};
}

static bool inside_character(char c)
{
    return ((unsigned char)c & 0xC0) == 0x80;
}

/* From the last place looked up, forward or back: places come nearly in order. */
size_t rc__byte_at(rc__reader *reader, yaml_mark_t mark)
{
    size_t index = reader->seen_index, byte = reader->seen_byte;
    while (index < mark.index && byte < reader->length) {
        byte++;
        while (byte < reader->length && inside_character(reader->text[byte]))
            byte++;
        index++;
    }
    while (index > mark.index && byte > 0) {
        byte--;
        while (byte > 0 && inside_character(reader->text[byte]))
            byte--;
        index--;
    }
    reader->seen_index = index;
    reader->seen_byte = byte;
    return byte;
}

/* [text] fit for a message: on one line, at most some sixty bytes. */
static const char *excerpt(const rc__reader *reader, const char *text)
{
    enum { LONGEST = 60 };
    size_t length = strlen(text), kept = length;
    if (length > LONGEST) {
        kept = LONGEST;
        while (kept > 0 && inside_character(text[kept]))
            kept--;
    }
    char *out = rc_format(reader->arena, "%.*s%s", (int)kept, text, kept < length ? "..." : "");
    for (char *c = out; *c; c++)
        if (*c == '\n' || *c == '\t' || *c == '\r')
            *c = ' ';
    return out;
}

static rc_node *new_node(rc__reader *reader, rc_node_kind kind)
{
    rc_place place = rc__place(reader, reader->event.start_mark);
    if (++reader->nodes > reader->limits->nodes) {
        rc_error(reader->diags, place, "split the file",
                 "more than %zu values and keys in one file, which is the limit",
                 reader->limits->nodes);
        reader->stopped = true;
    }
    rc_node *node = rc_alloc(reader->arena, sizeof *node);
    node->kind = kind;
    node->line = place.line;
    node->column = place.column;
    node->text = "";
    return node;
}

static bool at_key(const rc__reader *reader)
{
    if (reader->depth == 0)
        return false;
    const rc__frame *frame = &reader->frames[reader->depth - 1];
    return frame->node->kind == RC_MAPPING && (reader->stacked - frame->base) % 2 == 0;
}

/* Puts a complete node, or NULL for a refused key, where it belongs. */
static void add(rc__reader *reader, rc_node *node)
{
    if (reader->depth == 0) {
        if (reader->documents == 1)
            reader->root = node;
        return;
    }
    reader->stack = rc_grow(reader->arena, reader->stack, reader->stacked, &reader->stack_capacity,
                            sizeof(rc_node *));
    reader->stack[reader->stacked++] = node ? node : reader->no_key;
}

/* ---- anchors and tags ---- */

static void refuse_property(rc__reader *reader, char sign, rc_place place)
{
    if (sign == '&')
        rc_error(reader->diags, place, "write the value out wherever it is needed",
                 "anchors (&name) are not supported");
    else
        rc_error(reader->diags, place,
                 "remove the tag, or put a text that begins with '!' in quotes",
                 "tags (!name) are not supported");
}

/* Bytes from [at] to the next blank or line end. */
static size_t word_length(const rc__reader *reader, size_t at)
{
    size_t end = at;
    while (end < reader->length && !strchr(" \t\r\n", reader->text[end]))
        end++;
    return end - at;
}

/*
 * Reports the anchor and the tag before a node, each in its place; both are ASCII. libyaml hides
 * the tag "!" of a scalar, hence the look at the text.
 */
static void refuse_properties(rc__reader *reader, bool anchor, bool tag)
{
    yaml_mark_t start = reader->event.start_mark;
    rc_place place = rc__place(reader, start);
    size_t at = rc__byte_at(reader, start);
    bool scalar = reader->event.type == YAML_SCALAR_EVENT;
    bool empty = start.index == reader->event.end_mark.index;
    if (scalar && !empty && at < reader->length && reader->text[at] == '!')
        tag = true;
    while ((anchor || tag) && at < reader->length) {
        char sign = reader->text[at];
        if (sign == '&' && anchor)
            anchor = false;
        else if (sign == '!' && tag)
            tag = false;
        else
            break;
        refuse_property(reader, sign, place);
        size_t step = word_length(reader, at);
        while (at + step < reader->length && reader->text[at + step] == ' ')
            step++;
        at += step;
        place.column += (int)step;
    }
    place = rc__place(reader, start); /* what is left stands on a later line */
    if (anchor)
        refuse_property(reader, '&', place);
    if (tag)
        refuse_property(reader, '!', place);
}

/* ---- scalars ---- */

static bool is_printable(const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        uint32_t code;
        size_t size = rc__utf8_decode(text + at, length - at, &code);
        if (size == 0 || !rc__yaml_allows(code))
            return false;
        at += size;
    }
    return true;
}

/* False if [node] cannot be a key. */
static bool check_key(rc__reader *reader, const rc_node *node)
{
    rc_place place = {reader->file, node->line, node->column};
    if (node->quoted)
        return true;
    if (node->text[0] == '\0') {
        rc_error(reader->diags, place, "write a key before the ':'", "a key is missing here");
        return false;
    }
    if (strcmp(node->text, "<<") == 0) {
        rc_error(reader->diags, place, "write the keys out", "merge keys (<<) are not supported");
        return false;
    }
    return true;
}

/* 0 plain, 1 in quotes; -1 for blocks, several lines and escapes: columns inside do not hold. */
static int inset_of(const yaml_event_t *event, const char *text, size_t length)
{
    size_t characters = 0, quotes = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE ? 0 : 2;
    for (size_t i = 0; i < length; i++)
        characters += ((unsigned char)text[i] & 0xC0) != 0x80;
    bool as_it_reads = event->start_mark.line == event->end_mark.line &&
                       event->end_mark.index - event->start_mark.index == characters + quotes;
    return as_it_reads ? (int)(quotes / 2) : -1;
}

static void on_scalar(rc__reader *reader)
{
    const yaml_event_t *event = &reader->event;
    const char *text = (const char *)event->data.scalar.value;
    size_t length = event->data.scalar.length;
    rc_node *node = new_node(reader, RC_SCALAR);
    rc_place place = rc__place(reader, event->start_mark);
    node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
    node->inset = inset_of(event, text, length);
    refuse_properties(reader, event->data.scalar.anchor, event->data.scalar.tag);
    bool usable = false;
    if (length > reader->limits->scalar)
        rc_error(reader->diags, place, "shorten it",
                 "a text of %zu bytes, longer than the limit of %zu", length,
                 reader->limits->scalar);
    else if (memchr(text, '\0', length))
        rc_error(reader->diags, place, "remove it", "this text contains a NUL character");
    else if (!is_printable(text, length))
        rc_error(reader->diags, place, "remove it", "this text contains an invisible character");
    else
        usable = true;
    if (usable)
        node->text = rc_strndup(reader->arena, text, length);
    if (at_key(reader) && (!usable || !check_key(reader, node)))
        node = NULL;
    add(reader, node);
}

static void on_alias(rc__reader *reader)
{
    rc_node *node = new_node(reader, RC_SCALAR);
    rc_error(reader->diags, rc__place(reader, reader->event.start_mark),
             "write the value out, or put a text that begins with '*' in quotes",
             "aliases (*%s) are not supported",
             excerpt(reader, (const char *)reader->event.data.alias.anchor));
    add(reader, at_key(reader) ? NULL : node);
}

/* ---- lists and mappings ---- */

static void on_open(rc__reader *reader, rc_node_kind kind)
{
    const yaml_event_t *event = &reader->event;
    rc_place place = rc__place(reader, event->start_mark);
    bool is_key = at_key(reader);
    rc_node *node = new_node(reader, kind);
    if (kind == RC_MAPPING)
        refuse_properties(reader, event->data.mapping_start.anchor, event->data.mapping_start.tag);
    else
        refuse_properties(reader, event->data.sequence_start.anchor,
                          event->data.sequence_start.tag);
    if (is_key)
        rc_error(reader->diags, place, "use a plain text as the key",
                 "a list or mapping cannot be a key");
    if (reader->depth >= reader->limits->depth) {
        rc_error(reader->diags, place, "put fewer lists and mappings inside one another",
                 "nested deeper than the limit of %zu", reader->limits->depth);
        reader->stopped = true;
        return;
    }
    reader->frames = rc_grow(reader->arena, reader->frames, reader->depth, &reader->frame_capacity,
                             sizeof *reader->frames);
    reader->frames[reader->depth++] = (rc__frame){node, reader->stacked, is_key};
}

static int by_text_and_place(const void *a, const void *b)
{
    const rc_node *left = *(rc_node *const *)a, *right = *(rc_node *const *)b;
    int order = strcmp(left->text, right->text);
    if (order != 0)
        return order;
    if (left->line != right->line)
        return left->line < right->line ? -1 : 1;
    return (left->column > right->column) - (left->column < right->column);
}

/* Sorted, so that a mapping of fifty thousand keys does not take a thousand million comparisons. */
static void refuse_duplicates(rc__reader *reader, const rc_node *mapping)
{
    if (mapping->count < 2)
        return;
    reader->sorted = rc_grow(reader->arena, reader->sorted, mapping->count,
                             &reader->sorted_capacity, sizeof(rc_node *));
    rc_node **sorted = reader->sorted;
    memcpy(sorted, mapping->keys, mapping->count * sizeof *sorted);
    qsort(sorted, mapping->count, sizeof *sorted, by_text_and_place);
    const rc_node *first = sorted[0];
    for (size_t i = 1; i < mapping->count; i++) {
        const rc_node *key = sorted[i];
        if (strcmp(first->text, key->text) != 0) {
            first = key;
            continue;
        }
        if (reader->replaced && strchr(key->text, RC__REPLACEMENT))
            continue; /* they may have differed in what was replaced */
        rc_error(reader->diags, (rc_place){reader->file, key->line, key->column},
                 "keep one of the two", "key '%s' is given twice, on line %d and on line %d",
                 excerpt(reader, key->text), first->line, key->line);
    }
}

static void close_mapping(rc__reader *reader, rc_node *node, rc_node *const *pairs, size_t count)
{
    node->keys = rc_alloc_array(reader->arena, count / 2, sizeof *node->keys);
    node->items = rc_alloc_array(reader->arena, count / 2, sizeof *node->items);
    for (size_t i = 0; i + 1 < count; i += 2) {
        if (pairs[i] == reader->no_key)
            continue;
        node->keys[node->count] = pairs[i];
        node->items[node->count++] = pairs[i + 1];
    }
    refuse_duplicates(reader, node);
}

static void on_close(rc__reader *reader)
{
    rc__frame frame = reader->frames[--reader->depth];
    size_t count = reader->stacked - frame.base;
    rc_node *const *children = reader->stack ? reader->stack + frame.base : NULL;
    if (frame.node->kind == RC_MAPPING) {
        close_mapping(reader, frame.node, children, count);
    } else {
        frame.node->items = rc_alloc_array(reader->arena, count, sizeof *frame.node->items);
        if (count)
            memcpy(frame.node->items, children, count * sizeof *children);
        frame.node->count = count;
    }
    reader->stacked = frame.base;
    add(reader, frame.is_key ? NULL : frame.node);
}

/* ---- the loop ---- */

static void on_document(rc__reader *reader)
{
    reader->documents++;
    if (reader->documents == 2)
        rc_error(reader->diags, rc__place(reader, reader->event.start_mark),
                 "put each document in a file of its own",
                 "a second document begins here; a file holds only one");
}

static void on_event(rc__reader *reader)
{
    switch (reader->event.type) {
    case YAML_DOCUMENT_START_EVENT:
        on_document(reader);
        break;
    case YAML_SCALAR_EVENT:
        on_scalar(reader);
        break;
    case YAML_ALIAS_EVENT:
        on_alias(reader);
        break;
    case YAML_SEQUENCE_START_EVENT:
        on_open(reader, RC_SEQUENCE);
        break;
    case YAML_MAPPING_START_EVENT:
        on_open(reader, RC_MAPPING);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        on_close(reader);
        break;
    case YAML_STREAM_END_EVENT:
        reader->stopped = true;
        reader->finished = true;
        break;
    default: /* the start of the stream, the end of a document */
        break;
    }
}

/*
 * What was read is not the document: a limit was passed or the syntax broke. Duplicate keys in what
 * is still open are found all the same.
 */
static void give_up(rc__reader *reader)
{
    while (reader->depth > 0)
        on_close(reader);
    reader->root = NULL;
    reader->finished = true;
}

void rc__yaml_read_all(void *context)
{
    rc__reader *reader = context;
    if (!rc__yaml_clean(reader)) {
        give_up(reader);
        return;
    }
    reader->no_key = rc_alloc(reader->arena, sizeof *reader->no_key);
    if (!yaml_parser_initialize(&reader->parser))
        return; /* no memory: not finished */
    reader->parser_live = true;
    yaml_parser_set_encoding(&reader->parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader->parser, (const unsigned char *)reader->text,
                                 reader->length);
    while (!reader->stopped) {
        if (!yaml_parser_parse(&reader->parser, &reader->event)) {
            yaml_error_type_t error = reader->parser.error;
            if (error == YAML_MEMORY_ERROR || error == YAML_NO_ERROR)
                return; /* not finished */
            rc__yaml_explain(reader);
            give_up(reader);
            return;
        }
        on_event(reader);
        yaml_event_delete(&reader->event);
    }
    if (!reader->finished || reader->replaced)
        give_up(reader);
}
