#include "knowledge/store.h"

#include "base/text.h"
#include "knowledge/image_format.h"

#include <assert.h>
#include <string.h>

/* Reading a view. The image was checked when it was opened, so nothing here checks bounds. */

static const void *part(const rc_knowledge *knowledge, uint64_t offset)
{
    return (const unsigned char *)knowledge->header + offset;
}

static const rc_image_table *table_of(const rc_knowledge *knowledge, int kind)
{
    const rc_image_table *tables = part(knowledge, sizeof(rc_image_header));
    assert(kind >= 0 && (size_t)kind < rc_kind_count);
    return &tables[kind];
}

static const rc_cell *row_of(rc_record record)
{
    const rc_image_table *table = table_of(record.knowledge, record.kind);
    const rc_cell *rows = part(record.knowledge, table->offset);
    assert(record.row < table->rows);
    return rows + (size_t)record.row * table->width;
}

static const rc_cell *cell_of(rc_record record, const char *field, bool (*fits)(rc_field_type))
{
    const rc_kind *kind = &rc_kinds[record.kind];
    int index = rc_field_index(kind, field);
    assert(index >= 0 && fits(kind->fields[index].type));
    (void)fits;
    return row_of(record) + RC_HIDDEN_COLUMNS + index;
}

static bool holds_text(rc_field_type type)
{
    return type == RC_F_SYMBOL || type == RC_F_TEXT || type == RC_F_FLAG;
}

static bool holds_span(rc_field_type type)
{
    return type == RC_F_DATE;
}

static bool holds_number(rc_field_type type)
{
    return type == RC_F_INT;
}

static bool holds_list(rc_field_type type)
{
    return type == RC_F_SYMBOLS || type == RC_F_TEXTS;
}

const void *rc_knowledge_image(const rc_knowledge *knowledge, size_t *size)
{
    *size = (size_t)knowledge->header->size;
    return knowledge->header;
}

const char *rc_knowledge_digest(const rc_knowledge *knowledge, rc_arena *arena)
{
    return rc_sha256_text(knowledge->header->digest, rc_alloc(arena, RC_SHA256_TEXT));
}

uint32_t rc_count(const rc_knowledge *knowledge, int kind)
{
    return table_of(knowledge, kind)->rows;
}

rc_record rc_record_at(const rc_knowledge *knowledge, int kind, uint32_t row)
{
    return (rc_record){knowledge, kind, row};
}

rc_record rc_record_find(const rc_knowledge *knowledge, const char *id)
{
    for (size_t k = 0; k < rc_kind_count; k++) {
        if (rc_kinds[k].id[0] != id[0] ||
            strncmp(rc_kinds[k].id, id, rc__kind_head(&rc_kinds[k])) != 0) {
            continue;
        }
        rc_record record = {knowledge, (int)k, rc_first_with(knowledge, (int)k, id)};
        if (record.row < rc_count(knowledge, (int)k) && strcmp(rc_record_id(record), id) == 0) {
            return record;
        }
    }
    return (rc_record){knowledge, -1, 0};
}

uint32_t rc_first_with(const rc_knowledge *knowledge, int kind, const char *head)
{
    uint32_t low = 0, high = rc_count(knowledge, kind);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (strcmp(rc_record_id(rc_record_at(knowledge, kind, middle)), head) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

const char *rc_record_id(rc_record record)
{
    return rc_pool_text(record.knowledge, row_of(record)[RC_COLUMN_ID].text.offset);
}

rc_place rc_record_place(rc_record record)
{
    const rc_cell *row = row_of(record);
    return (rc_place){rc_pool_text(record.knowledge, row[RC_COLUMN_FILE].text.offset),
                      (int)row[RC_COLUMN_LINE].number, 0};
}

const rc_cell *rc_cells(rc_record record)
{
    return row_of(record) + RC_HIDDEN_COLUMNS;
}

const char *rc_text_of(rc_record record, const char *field)
{
    return rc_pool_text(record.knowledge, cell_of(record, field, holds_text)->text.offset);
}

const char *rc_name_in_text(rc_record state)
{
    const char *name = rc_text_of(state, "in_text");
    return name[0] != '\0' ? name : rc_text_of(state, "name");
}

rc_span rc_span_of(rc_record record, const char *field)
{
    return cell_of(record, field, holds_span)->span;
}

int64_t rc_number_of(rc_record record, const char *field)
{
    return cell_of(record, field, holds_number)->number;
}

size_t rc_list_of(rc_record record, const char *field)
{
    return cell_of(record, field, holds_list)->list.count;
}

const char *rc_item_of(rc_record record, const char *field, size_t index)
{
    return rc_pool_item(record.knowledge, *cell_of(record, field, holds_list), index);
}

const char *rc_pool_text(const rc_knowledge *knowledge, uint32_t offset)
{
    const char *pool = part(knowledge, knowledge->header->pool);
    return pool + offset;
}

const char *rc_pool_item(const rc_knowledge *knowledge, rc_cell list, size_t index)
{
    const uint32_t *lists = part(knowledge, knowledge->header->lists);
    assert(index < list.list.count);
    return rc_pool_text(knowledge, lists[list.list.first + index]);
}

bool rc_pool_find(const rc_knowledge *knowledge, const char *text, uint32_t *offset)
{
    const uint32_t *index = part(knowledge, knowledge->header->index);
    uint32_t low = 0, high = knowledge->header->index_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strcmp(rc_pool_text(knowledge, index[middle]), text);
        if (order == 0) {
            *offset = index[middle];
            return true;
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return false;
}

/* Opening: after these checks no later access can leave the image. */

static bool fits(const rc_image_header *header, uint64_t offset, uint64_t count, uint64_t item)
{
    return offset % 8 == 0 && offset <= header->size && count <= (header->size - offset) / item;
}

static bool header_is_sound(const rc_image_header *header, size_t size)
{
    return memcmp(header->magic, RC_IMAGE_MAGIC, sizeof header->magic) == 0 &&
           header->version == RC_IMAGE_VERSION && header->order == RC_IMAGE_ORDER &&
           header->kinds == rc_kind_count && header->fingerprint == rc__schema_fingerprint() &&
           header->size == size && size <= RC_IMAGE_MAX &&
           fits(header, sizeof *header, rc_kind_count, sizeof(rc_image_table)) &&
           fits(header, header->lists, header->list_count, sizeof(uint32_t)) &&
           fits(header, header->index, header->index_count, sizeof(uint32_t)) &&
           fits(header, header->pool, header->pool_size, 1);
}

/* Every text once, sorted, with the empty one first; the index names them all. */
static bool pool_is_sound(const rc_knowledge *knowledge)
{
    const rc_image_header *header = knowledge->header;
    const char *pool = part(knowledge, header->pool);
    const uint32_t *index = part(knowledge, header->index);
    if (header->pool_size == 0 || pool[0] != '\0' || pool[header->pool_size - 1] != '\0') {
        return false;
    }
    uint32_t at = 0;
    for (uint32_t i = 0; i < header->index_count; i++) {
        if (index[i] != at || at >= header->pool_size) {
            return false;
        }
        size_t length = strlen(pool + at), bad;
        if (!rc_is_utf8(pool + at, length, &bad) ||
            (i > 0 && strcmp(pool + index[i - 1], pool + at) >= 0)) {
            return false;
        }
        at += (uint32_t)length + 1;
    }
    return at == header->pool_size;
}

/* Is [offset] where a text of the pool begins? */
static bool is_text(const rc_knowledge *knowledge, uint32_t offset)
{
    const char *pool = part(knowledge, knowledge->header->pool);
    return offset < knowledge->header->pool_size && (offset == 0 || pool[offset - 1] == '\0');
}

static bool lists_are_sound(const rc_knowledge *knowledge)
{
    const uint32_t *lists = part(knowledge, knowledge->header->lists);
    for (uint32_t i = 0; i < knowledge->header->list_count; i++) {
        if (!is_text(knowledge, lists[i])) {
            return false;
        }
    }
    return true;
}

static bool cell_is_sound(const rc_knowledge *knowledge, rc_field_type type, const rc_cell *cell)
{
    if (holds_text(type)) {
        return is_text(knowledge, cell->text.offset);
    }
    if (holds_list(type)) {
        uint32_t count = knowledge->header->list_count;
        return cell->list.first <= count && cell->list.count <= count - cell->list.first;
    }
    if (holds_span(type)) {
        return cell->span.lo >= RC_DAY_MIN && cell->span.lo <= cell->span.hi &&
               cell->span.hi <= RC_DAY_MAX;
    }
    return true;
}

static bool row_is_sound(rc_record record)
{
    const rc_knowledge *knowledge = record.knowledge;
    const rc_kind *kind = &rc_kinds[record.kind];
    const rc_cell *row = row_of(record);
    if (!is_text(knowledge, row[RC_COLUMN_ID].text.offset) ||
        !is_text(knowledge, row[RC_COLUMN_FILE].text.offset) || row[RC_COLUMN_LINE].number < 0 ||
        row[RC_COLUMN_LINE].number > INT32_MAX) {
        return false;
    }
    for (size_t f = 0; f < kind->field_count; f++) {
        if (!cell_is_sound(knowledge, kind->fields[f].type, row + RC_HIDDEN_COLUMNS + f)) {
            return false;
        }
    }
    rc_record before = {knowledge, record.kind, record.row - 1};
    return strncmp(kind->id, rc_record_id(record), rc__kind_head(kind)) == 0 &&
           (record.row == 0 || strcmp(rc_record_id(before), rc_record_id(record)) < 0);
}

static bool table_is_sound(const rc_knowledge *knowledge, int kind)
{
    const rc_image_table *table = table_of(knowledge, kind);
    if (table->width != rc_kinds[kind].field_count + RC_HIDDEN_COLUMNS ||
        !fits(knowledge->header, table->offset, table->rows, table->width * sizeof(rc_cell))) {
        return false;
    }
    for (uint32_t row = 0; row < table->rows; row++) {
        if (!row_is_sound(rc_record_at(knowledge, kind, row))) {
            return false;
        }
    }
    return true;
}

const rc_knowledge *rc_knowledge_open(rc_arena *arena, const void *image, size_t size)
{
    unsigned char digest[RC_SHA256_BYTES];
    if (image == NULL || (uintptr_t)image % sizeof(rc_cell) != 0 ||
        size < sizeof(rc_image_header) || !header_is_sound(image, size)) {
        return NULL;
    }
    rc_knowledge *knowledge = rc_alloc(arena, sizeof *knowledge);
    knowledge->header = image;
    if (!pool_is_sound(knowledge) || !lists_are_sound(knowledge)) {
        return NULL;
    }
    for (size_t k = 0; k < rc_kind_count; k++) {
        if (!table_is_sound(knowledge, (int)k)) {
            return NULL;
        }
    }
    rc__image_digest(image, size, digest);
    return memcmp(digest, knowledge->header->digest, sizeof digest) == 0 ? knowledge : NULL;
}
