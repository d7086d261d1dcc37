/*
 * The knowledge as tables: every record of facts/ in one image of plain numbers and one text pool.
 *
 * The image is the same whether it was built into the program or read from YAML at run time (a
 * test compares the bytes). Cells are eight bytes: a span, a number, or an offset into the pool,
 * so the built-in image needs no relocation and no parsing. Equal texts share one offset, so
 * comparing words is comparing offsets.
 *
 * Ownership: a knowledge made by the loader lives in its arena; the built-in one is constant.
 */
#ifndef RC_KNOWLEDGE_STORE_H
#define RC_KNOWLEDGE_STORE_H

#include "base/day.h"
#include "base/diag.h"
#include "knowledge/schema.h"

#include <stdint.h>

typedef union rc_cell {
    rc_span span;                          /* RC_F_DATE */
    int64_t number;                        /* RC_F_INT */
    struct { uint32_t offset, unused; } text; /* RC_F_SYMBOL, RC_F_TEXT, RC_F_FLAG */
    struct { uint32_t first, count; } list;   /* RC_F_SYMBOLS, RC_F_TEXTS: a run of the list pool */
} rc_cell;

typedef struct rc_knowledge rc_knowledge;

/* A record: its kind and its row there. Valid as long as its knowledge. */
typedef struct rc_record {
    const rc_knowledge *knowledge;
    int kind;      /* index into rc_kinds; -1: no record */
    uint32_t row;
} rc_record;

/* The knowledge built into the program. Never fails. */
const rc_knowledge *rc_knowledge_builtin(void);
/*
 * A view of an image of [size] bytes, checked to the last cell; NULL if it is none: damaged, of
 * another schema, version or byte order, or not at an address where cells may lie (8 bytes). The
 * image must outlive the view.
 */
const rc_knowledge *rc_knowledge_open(rc_arena *arena, const void *image, size_t size);
/* The image behind a knowledge. */
const void *rc_knowledge_image(const rc_knowledge *knowledge, size_t *size);
/*
 * Lower-case hex SHA-256 of the image, in the arena. It was computed when the image was made and
 * stands in it (over the image with these bytes zero), so asking costs nothing.
 */
const char *rc_knowledge_digest(const rc_knowledge *knowledge, rc_arena *arena);

/* Rows of a kind are sorted by id, bytewise. */
uint32_t rc_count(const rc_knowledge *knowledge, int kind);
rc_record rc_record_at(const rc_knowledge *knowledge, int kind, uint32_t row);
/* By full id such as "treaty/X"; .kind is -1 if there is none. */
rc_record rc_record_find(const rc_knowledge *knowledge, const char *id);
/* First row whose id starts with [head]; use with a loop while it still does. */
uint32_t rc_first_with(const rc_knowledge *knowledge, int kind, const char *head);

const char *rc_record_id(rc_record record);
/* "facts/treaties/x.yaml" and the line. */
rc_place rc_record_place(rc_record record);
const rc_cell *rc_cells(rc_record record); /* one a field, as in rc_kind.fields */

/* By field name; the field must exist in the kind (a programming error otherwise). */
const char *rc_text_of(rc_record record, const char *field);
rc_span rc_span_of(rc_record record, const char *field);
int64_t rc_number_of(rc_record record, const char *field);
size_t rc_list_of(rc_record record, const char *field);             /* its length */
const char *rc_item_of(rc_record record, const char *field, size_t index);
/* The name of a State inside a sentence, with its article if it takes one. */
const char *rc_name_in_text(rc_record state);

/* By cell, for loops over many rows. */
const char *rc_pool_text(const rc_knowledge *knowledge, uint32_t offset);
const char *rc_pool_item(const rc_knowledge *knowledge, rc_cell list, size_t index);
/* Offset of [text] in the pool; false if no record holds it. */
bool rc_pool_find(const rc_knowledge *knowledge, const char *text, uint32_t *offset);

#endif
