#include "base/text.h"
#include "knowledge/image_build.h"

#include <stdlib.h>
#include <string.h>

/* The pool of an image in the making: the texts in use, sorted, and where each comes to lie. */
typedef struct pool {
    uint32_t *sorted;  /* numbers of the texts in use */
    uint32_t *offsets; /* by number; UINT32_MAX: not in use */
    size_t count, bytes;
} pool;

typedef struct word {
    const char *text;
    uint32_t number;
} word;

static int by_text(const void *a, const void *b)
{
    return strcmp(((const word *)a)->text, ((const word *)b)->text);
}

static bool is_list(rc_field_type type)
{
    return type == RC_F_SYMBOLS || type == RC_F_TEXTS;
}

static bool is_text(rc_field_type type)
{
    return type == RC_F_SYMBOL || type == RC_F_TEXT || type == RC_F_FLAG;
}

static void mark_row(rc_builder *builder, const rc_kind *kind, const rc_row *row, bool *used)
{
    used[rc_builder_text(builder, row->id)] = true;
    used[rc_builder_text(builder, row->place.file)] = true;
    for (size_t f = 0; f < kind->field_count; f++) {
        rc_cell cell = row->cells[f];
        if (is_text(kind->fields[f].type)) {
            used[cell.text.offset] = true;
        } else if (is_list(kind->fields[f].type)) {
            for (size_t i = 0; i < cell.list.count; i++) {
                used[builder->lists[cell.list.first + i]] = true;
            }
        }
    }
}

/* Ids and file names become texts before anything is marked: marking must not make new ones. */
static void intern_ids(rc_builder *builder)
{
    for (size_t k = 0; k < rc_kind_count; k++) {
        for (size_t i = 0; i < builder->rows[k].count; i++) {
            (void)rc_builder_text(builder, builder->rows[k].items[i]->id);
            (void)rc_builder_text(builder, builder->rows[k].items[i]->place.file);
        }
    }
}

static bool *mark_texts(rc_builder *builder)
{
    bool *used = rc_alloc_array(builder->arena, builder->text_count, sizeof *used);
    used[0] = true;
    for (size_t k = 0; k < rc_kind_count; k++) {
        for (size_t i = 0; i < builder->rows[k].count; i++) {
            mark_row(builder, &rc_kinds[k], builder->rows[k].items[i], used);
        }
    }
    return used;
}

static void make_pool(rc_builder *builder, pool *out)
{
    const bool *used = mark_texts(builder);
    word *words = rc_alloc_array(builder->arena, builder->text_count, sizeof *words);
    out->count = 0;
    for (size_t i = 0; i < builder->text_count; i++) {
        if (used[i]) {
            words[out->count++] = (word){builder->texts[i], (uint32_t)i};
        }
    }
    qsort(words, out->count, sizeof *words, by_text);
    out->sorted = rc_alloc_array(builder->arena, out->count, sizeof *out->sorted);
    out->offsets = rc_alloc_array(builder->arena, builder->text_count, sizeof *out->offsets);
    out->bytes = 0;
    for (size_t i = 0; i < out->count; i++) {
        out->sorted[i] = words[i].number;
        out->offsets[words[i].number] = (uint32_t)out->bytes;
        out->bytes += strlen(words[i].text) + 1;
    }
}

static uint64_t aligned(uint64_t size)
{
    return (size + 7) / 8 * 8;
}

static size_t count_items(const rc_builder *builder)
{
    size_t count = 0;
    for (size_t k = 0; k < rc_kind_count; k++) {
        for (size_t f = 0; f < rc_kinds[k].field_count; f++) {
            for (size_t i = 0; is_list(rc_kinds[k].fields[f].type) && i < builder->rows[k].count;
                 i++) {
                count += builder->rows[k].items[i]->cells[f].list.count;
            }
        }
    }
    return count;
}

/* Lays out the parts; fills the header and the directory. */
static void lay_out(const rc_builder *builder, const pool *texts, rc_image_header *header,
                    rc_image_table *tables)
{
    uint64_t at = sizeof *header + rc_kind_count * sizeof *tables;
    for (size_t k = 0; k < rc_kind_count; k++) {
        size_t width = rc_kinds[k].field_count + RC_HIDDEN_COLUMNS;
        tables[k] = (rc_image_table){at, (uint32_t)builder->rows[k].count, (uint32_t)width};
        at += (uint64_t)builder->rows[k].count * width * sizeof(rc_cell);
    }
    memcpy(header->magic, RC_IMAGE_MAGIC, sizeof header->magic);
    header->version = RC_IMAGE_VERSION;
    header->order = RC_IMAGE_ORDER;
    header->kinds = (uint32_t)rc_kind_count;
    header->fingerprint = rc__schema_fingerprint();
    header->list_count = (uint32_t)count_items(builder);
    header->index_count = (uint32_t)texts->count;
    header->pool_size = (uint32_t)texts->bytes;
    header->lists = at;
    header->index = aligned(header->lists + (uint64_t)header->list_count * sizeof(uint32_t));
    header->pool = aligned(header->index + (uint64_t)header->index_count * sizeof(uint32_t));
    header->size = aligned(header->pool + header->pool_size);
}

/* One field, its texts as offsets; [next] is the next free place in the list pool [lists]. */
static rc_cell place_cell(const rc_builder *builder, const pool *texts, rc_cell cell,
                          uint32_t *lists, uint32_t *next)
{
    rc_cell placed = {0};
    if (cell.list.count == 0) {
        return placed;
    }
    placed.list.first = *next;
    placed.list.count = cell.list.count;
    for (size_t i = 0; i < cell.list.count; i++) {
        lists[(*next)++] = texts->offsets[builder->lists[cell.list.first + i]];
    }
    return placed;
}

static void write_rows(rc_builder *builder, const pool *texts, unsigned char *image)
{
    const rc_image_header *header = (const void *)image;
    uint32_t *lists = (void *)(image + header->lists), next = 0;
    rc_cell *cell = (void *)(image + sizeof *header + rc_kind_count * sizeof(rc_image_table));
    for (size_t k = 0; k < rc_kind_count; k++) {
        for (size_t i = 0; i < builder->rows[k].count; i++) {
            const rc_row *row = builder->rows[k].items[i];
            cell++->text.offset = texts->offsets[rc_builder_text(builder, row->id)];
            cell++->text.offset = texts->offsets[rc_builder_text(builder, row->place.file)];
            cell++->number = row->place.line;
            for (size_t f = 0; f < rc_kinds[k].field_count; f++) {
                rc_field_type type = rc_kinds[k].fields[f].type;
                if (is_text(type)) {
                    cell++->text.offset = texts->offsets[row->cells[f].text.offset];
                } else if (is_list(type)) {
                    *cell++ = place_cell(builder, texts, row->cells[f], lists, &next);
                } else {
                    *cell++ = row->cells[f];
                }
            }
        }
    }
}

static void write_texts(const rc_builder *builder, const pool *texts, unsigned char *image)
{
    const rc_image_header *header = (const void *)image;
    uint32_t *index = (void *)(image + header->index);
    char *out = (char *)image + header->pool;
    for (size_t i = 0; i < texts->count; i++) {
        const char *text = builder->texts[texts->sorted[i]];
        index[i] = texts->offsets[texts->sorted[i]];
        memcpy(out + index[i], text, strlen(text) + 1);
    }
}

rc_status rc_builder_finish(rc_builder *builder, rc_diags *diags, const rc_knowledge **out)
{
    rc_image_header header = {0};
    rc_image_table *tables = rc_alloc_array(builder->arena, rc_kind_count, sizeof *tables);
    pool texts;
    intern_ids(builder);
    make_pool(builder, &texts);
    lay_out(builder, &texts, &header, tables);
    if (builder->overflow || header.size > RC_IMAGE_MAX) {
        rc_error(diags, (rc_place){NULL, 0, 0}, NULL,
                 "the facts are too large: an image holds at most %u MiB",
                 (unsigned)(RC_IMAGE_MAX / (1024 * 1024)));
        return RC_INVALID;
    }
    unsigned char *image = rc_alloc(builder->arena, (size_t)header.size);
    memcpy(image, &header, sizeof header);
    memcpy(image + sizeof header, tables, rc_kind_count * sizeof *tables);
    write_rows(builder, &texts, image);
    write_texts(builder, &texts, image);
    rc__image_digest(image, (size_t)header.size, header.digest);
    memcpy(image, &header, sizeof header);
    rc_knowledge *knowledge = rc_alloc(builder->arena, sizeof *knowledge);
    knowledge->header = (const void *)image;
    *out = knowledge;
    return RC_OK;
}
