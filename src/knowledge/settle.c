#include "base/text.h"
#include "knowledge/image_build.h"

#include <stdlib.h>
#include <string.h>

/* By id; within one id imported rows first, then in the order of adding. */
static int by_id(const void *a, const void *b)
{
    const rc_row *x = *(rc_row *const *)a, *y = *(rc_row *const *)b;
    int order = strcmp(x->id, y->id);
    if (order != 0) {
        return order;
    }
    return x->sequence < y->sequence ? -1 : x->sequence > y->sequence;
}

static void sort(rc_rows *rows)
{
    if (rows->count > 1) {
        qsort(rows->items, rows->count, sizeof *rows->items, by_id);
    }
}

static bool rows_equal(const rc_builder *builder, const rc_kind *kind, const rc_row *a,
                       const rc_row *b)
{
    for (size_t f = 0; f < kind->field_count; f++) {
        if (!rc_builder_same(builder, &kind->fields[f], a->cells[f], b->cells[f])) {
            return false;
        }
    }
    return true;
}

static void report_twice(rc_diags *diags, const rc_row *row, const rc_row *first)
{
    rc_error(diags, row->place, NULL, "%s is there already, see %s:%d", row->id,
             first->place.file, first->place.line);
}

/* Rows first..end-1 were added under one id: numbers them, or reports what may not be. */
static void settle_group(rc_builder *builder, int kind, rc_row **rows, size_t count,
                         rc_diags *diags)
{
    const char *id = rows[0]->id;
    for (size_t i = 1; i < count; i++) {
        size_t twin = 0;
        while (twin < i && !rows_equal(builder, &rc_kinds[kind], rows[twin], rows[i])) {
            twin++;
        }
        if (!rc_kinds[kind].repeats) {
            report_twice(diags, rows[i], rows[0]);
        } else if (twin < i) {
            rc_error(diags, rows[i]->place, NULL, "duplicate row: %s is the same as %s:%d", id,
                     rows[twin]->place.file, rows[twin]->place.line);
        }
        rows[i]->id = rc_format(builder->arena, "%s/%zu", id, i + 1);
    }
}

/* Numbers the added rows of each id; imported rows have their numbers. */
static void number_rows(rc_builder *builder, int kind, rc_rows *rows, rc_diags *diags)
{
    size_t i = 0;
    while (i < rows->count) {
        size_t end = i + 1;
        while (end < rows->count && strcmp(rows->items[end]->id, rows->items[i]->id) == 0) {
            end++;
        }
        while (i < end && rows->items[i]->imported) {
            i++;
        }
        if (i < end) {
            settle_group(builder, kind, rows->items + i, end - i, diags);
        }
        i = end;
    }
}

/* After sorting again: drops what was replaced and finds ids that numbering made equal. */
static void drop_replaced(rc_rows *rows, rc_diags *diags)
{
    size_t kept = 0;
    for (size_t i = 0; i < rows->count; i++) {
        rc_row *row = rows->items[i];
        if (kept > 0 && strcmp(rows->items[kept - 1]->id, row->id) == 0) {
            if (!rows->items[kept - 1]->imported) {
                report_twice(diags, row, rows->items[kept - 1]);
            }
            kept--;
        }
        rows->items[kept++] = row;
    }
    rows->count = kept;
}

void rc_builder_settle(rc_builder *builder, rc_diags *diags)
{
    for (size_t k = 0; k < rc_kind_count; k++) {
        rc_rows *rows = &builder->rows[k];
        sort(rows);
        number_rows(builder, (int)k, rows, diags);
        sort(rows);
        drop_replaced(rows, diags);
    }
}

const rc_row *rc_builder_known(const rc_builder *builder, int kind, const char *id)
{
    const rc_rows *rows = &builder->rows[kind];
    size_t low = 0, high = rows->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(rows->items[middle]->id, id);
        if (order == 0) {
            return rows->items[middle];
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

size_t rc_builder_rows(const rc_builder *builder, int kind, rc_row *const **rows)
{
    *rows = builder->rows[kind].items;
    return builder->rows[kind].count;
}
