#include "knowledge/image.h"

#include "base/text.h"
#include "knowledge/image_build.h"

#include <stdlib.h>
#include <string.h>

static uint32_t hash_of(const char *text)
{
    uint32_t hash = 2166136261u;
    for (; *text != '\0'; text++) {
        hash = (hash ^ (unsigned char)*text) * 16777619u;
    }
    return hash;
}

static void place_in_slots(rc_builder *builder, uint32_t number)
{
    size_t at = hash_of(builder->texts[number]) % builder->slot_count;
    while (builder->slots[at] != 0) {
        at = (at + 1) % builder->slot_count;
    }
    builder->slots[at] = number + 1;
}

/* Slots hold a number plus one; at most half of them are taken. */
static void make_slots(rc_builder *builder, size_t count)
{
    builder->slots = rc_alloc_array(builder->arena, count, sizeof *builder->slots);
    builder->slot_count = count;
    for (size_t i = 0; i < builder->text_count; i++) {
        place_in_slots(builder, (uint32_t)i);
    }
}

rc_builder *rc_builder_new(rc_arena *arena)
{
    rc_builder *builder = rc_alloc(arena, sizeof *builder);
    builder->arena = arena;
    builder->rows = rc_alloc_array(arena, rc_kind_count, sizeof *builder->rows);
    make_slots(builder, 4096);
    (void)rc_builder_text(builder, "");
    return builder;
}

uint32_t rc_builder_text(rc_builder *builder, const char *text)
{
    size_t at = hash_of(text) % builder->slot_count;
    for (; builder->slots[at] != 0; at = (at + 1) % builder->slot_count) {
        if (strcmp(builder->texts[builder->slots[at] - 1], text) == 0) {
            return builder->slots[at] - 1;
        }
    }
    size_t length = strlen(text) + 1;
    if (builder->text_bytes + length > RC_IMAGE_MAX) {
        builder->overflow = true;
        return 0;
    }
    builder->text_bytes += length;
    builder->texts = rc_grow(builder->arena, builder->texts, builder->text_count,
                             &builder->text_capacity, sizeof *builder->texts);
    builder->texts[builder->text_count] = rc_strndup(builder->arena, text, length - 1);
    uint32_t number = (uint32_t)builder->text_count++;
    if (builder->text_count * 2 > builder->slot_count) {
        make_slots(builder, builder->slot_count * 2);
    } else {
        place_in_slots(builder, number);
    }
    return number;
}

const char *rc_builder_word(const rc_builder *builder, uint32_t number)
{
    return builder->texts[number];
}

rc_cell rc_builder_list(rc_builder *builder, const uint32_t *items, size_t count)
{
    rc_cell cell = {0};
    if (count == 0) {
        return cell;
    }
    if (builder->list_count + count > RC_IMAGE_MAX / sizeof *items) {
        builder->overflow = true;
        return cell;
    }
    cell.list.first = (uint32_t)builder->list_count;
    cell.list.count = (uint32_t)count;
    for (size_t i = 0; i < count; i++) {
        builder->lists = rc_grow(builder->arena, builder->lists, builder->list_count,
                                 &builder->list_capacity, sizeof *builder->lists);
        builder->lists[builder->list_count++] = items[i];
    }
    return cell;
}

const char *rc_builder_item(const rc_builder *builder, rc_cell list, size_t index)
{
    return rc_builder_word(builder, builder->lists[list.list.first + index]);
}

rc_cell rc_builder_absent(rc_builder *builder, const rc_field *field)
{
    rc_cell cell = {0};
    if (field->type == RC_F_DATE) {
        cell.span = RC_SPAN_UNKNOWN;
        if (field->flags & RC_NEVER) {
            cell.span = RC_SPAN_NEVER;
        } else if (field->flags & RC_ALWAYS) {
            cell.span = RC_SPAN_ALWAYS;
        }
    } else if (field->type == RC_F_FLAG && !(field->flags & RC_MAYBE)) {
        cell.text.offset = rc_builder_text(builder, "no");
    }
    return cell;
}

bool rc_builder_same(const rc_builder *builder, const rc_field *field, rc_cell a, rc_cell b)
{
    switch (field->type) {
    case RC_F_DATE:
        return a.span.lo == b.span.lo && a.span.hi == b.span.hi;
    case RC_F_INT:
        return a.number == b.number;
    case RC_F_SYMBOLS:
    case RC_F_TEXTS:
        return a.list.count == b.list.count &&
               (a.list.count == 0 ||
                memcmp(builder->lists + a.list.first, builder->lists + b.list.first,
                       a.list.count * sizeof *builder->lists) == 0);
    case RC_F_SYMBOL:
    case RC_F_TEXT:
    case RC_F_FLAG:
        break;
    }
    return a.text.offset == b.text.offset;
}

/* What stands for a field in an id; "" where the field is absent and no date. */
static const char *id_part(rc_builder *builder, const rc_field *field, rc_cell cell)
{
    if (field->type != RC_F_DATE) {
        return rc_builder_word(builder, cell.text.offset);
    }
    if (rc_builder_same(builder, field, cell, rc_builder_absent(builder, field))) {
        return "undated";
    }
    return rc_span_text(cell.span, rc_alloc(builder->arena, RC_DAY_TEXT));
}

const char *rc_builder_id(rc_builder *builder, int kind, const rc_cell *cells)
{
    const rc_kind *of = &rc_kinds[kind];
    rc_buffer id;
    rc_buffer_init(&id, builder->arena);
    const char *next = of->id;
    rc_putn(&id, next, strcspn(next, "{"));
    while ((next = strchr(next, '{')) != NULL) {
        size_t length = strcspn(++next, "}");
        int index = rc_field_index(of, rc_strndup(builder->arena, next, length));
        const char *text = id_part(builder, &of->fields[index], cells[index]);
        next += length + 1;
        if (text[0] == '\0' && id.length > 0 && id.text[id.length - 1] == '/') {
            id.text[--id.length] = '\0'; /* the part and its slash are dropped */
        }
        rc_put(&id, text);
        rc_putn(&id, next, strcspn(next, "{"));
    }
    return id.text;
}

/* Room for one more row; NULL when no image could hold it. */
static rc_row *new_row(rc_builder *builder, int kind)
{
    rc_rows *rows = &builder->rows[kind];
    if (builder->sequence >= RC_IMAGE_MAX / sizeof(rc_cell)) {
        builder->overflow = true;
        return NULL;
    }
    rows->items = rc_grow(builder->arena, rows->items, rows->count, &rows->capacity,
                          sizeof *rows->items);
    rc_row *row = rc_alloc(builder->arena, sizeof *row);
    row->cells = rc_alloc_array(builder->arena, rc_kinds[kind].field_count, sizeof *row->cells);
    row->sequence = builder->sequence++;
    rows->items[rows->count++] = row;
    return row;
}

void rc_builder_add(rc_builder *builder, int kind, rc_place place, const rc_cell *cells)
{
    rc_row *row = new_row(builder, kind);
    if (row != NULL) {
        memcpy(row->cells, cells, rc_kinds[kind].field_count * sizeof *cells);
        row->place = place;
        row->id = rc_builder_id(builder, kind, cells);
    }
}

static rc_cell import_cell(rc_builder *builder, const rc_knowledge *base, rc_field_type type,
                           rc_cell cell)
{
    if (type == RC_F_DATE || type == RC_F_INT) {
        return cell;
    }
    if (type == RC_F_SYMBOLS || type == RC_F_TEXTS) {
        uint32_t *items = rc_alloc_array(builder->arena, cell.list.count, sizeof *items);
        for (size_t i = 0; i < cell.list.count; i++) {
            items[i] = rc_builder_text(builder, rc_pool_item(base, cell, i));
        }
        return rc_builder_list(builder, items, cell.list.count);
    }
    cell.text.offset = rc_builder_text(builder, rc_pool_text(base, cell.text.offset));
    return cell;
}

static void import_row(rc_builder *builder, rc_record record)
{
    const rc_kind *kind = &rc_kinds[record.kind];
    rc_row *row = new_row(builder, record.kind);
    if (row == NULL) {
        return;
    }
    row->imported = true;
    row->id = rc_record_id(record);
    row->place = rc_record_place(record);
    for (size_t f = 0; f < kind->field_count; f++) {
        row->cells[f] = import_cell(builder, record.knowledge, kind->fields[f].type,
                                    rc_cells(record)[f]);
    }
}

void rc_builder_import(rc_builder *builder, const rc_knowledge *base)
{
    for (size_t k = 0; k < rc_kind_count; k++) {
        uint32_t count = rc_count(base, (int)k);
        for (uint32_t row = 0; row < count; row++) {
            import_row(builder, rc_record_at(base, (int)k, row));
        }
    }
}

const rc_row *rc_builder_find(const rc_builder *builder, int kind, const char *id)
{
    const rc_rows *rows = &builder->rows[kind];
    for (size_t i = 0; i < rows->count; i++) {
        if (strcmp(rows->items[i]->id, id) == 0) {
            return rows->items[i];
        }
    }
    return NULL;
}
