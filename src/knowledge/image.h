/*
 * The builder of images: takes records in any number and order, gives them their ids, sorts them,
 * finds duplicates, and writes the one image that these records have.
 *
 * While building, text cells hold the builder's own numbers (rc_builder_word tells the text) and
 * lists hold positions in its list; finishing turns both into offsets.
 *
 * Ownership: everything lives in the arena given to rc_builder_new.
 */
#ifndef RC_KNOWLEDGE_IMAGE_H
#define RC_KNOWLEDGE_IMAGE_H

#include "knowledge/store.h"

typedef struct rc_builder rc_builder;

typedef struct rc_row {
    const char *id; /* from the kind's pattern; after rc_builder_settle with its "/2" */
    rc_place place;
    rc_cell *cells;  /* the schema's fields */
    size_t sequence; /* order of adding */
    bool imported;   /* from a base image: its id is final, a new record of that id replaces it */
} rc_row;

rc_builder *rc_builder_new(rc_arena *arena);

/* The number of [text]; equal texts have equal numbers, the empty text has 0. */
uint32_t rc_builder_text(rc_builder *builder, const char *text);
const char *rc_builder_word(const rc_builder *builder, uint32_t number);
/* [items] are numbers of texts. */
rc_cell rc_builder_list(rc_builder *builder, const uint32_t *items, size_t count);
const char *rc_builder_item(const rc_builder *builder, rc_cell list, size_t index);

/* The value of an absent field. */
rc_cell rc_builder_absent(rc_builder *builder, const rc_field *field);
bool rc_builder_same(const rc_builder *builder, const rc_field *field, rc_cell a, rc_cell b);
/* The id that a record with these [cells] has. */
const char *rc_builder_id(rc_builder *builder, int kind, const rc_cell *cells);

/* Copies [cells]. */
void rc_builder_add(rc_builder *builder, int kind, rc_place place, const rc_cell *cells);
/* All records of [base], with the ids and places they have there. */
void rc_builder_import(rc_builder *builder, const rc_knowledge *base);

/* Before settling: the first record added or imported with that id, or NULL. */
const rc_row *rc_builder_find(const rc_builder *builder, int kind, const char *id);
/*
 * Once, after the last record: numbers the records of repeating kinds, drops imported records that
 * were replaced, sorts by id. A second record of one id, or one equal to another in all fields, is
 * an error that names both places.
 */
void rc_builder_settle(rc_builder *builder, rc_diags *diags);
/* After settling: the record of that id, or NULL. */
const rc_row *rc_builder_known(const rc_builder *builder, int kind, const char *id);
/* After settling: the records of a kind, sorted by id. */
size_t rc_builder_rows(const rc_builder *builder, int kind, rc_row *const **rows);

/* After settling. RC_INVALID, with a message, if the image would be too large. */
rc_status rc_builder_finish(rc_builder *builder, rc_diags *diags, const rc_knowledge **out);

#endif
