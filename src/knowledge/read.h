/*
 * From located YAML trees to records of a builder, by the schema tables: what both loading a
 * folder and adding a file rest on. Every error of every file is reported; records that name
 * others are checked when all files are read.
 *
 * Ownership: everything lives in the arena of the reading.
 */
#ifndef RC_KNOWLEDGE_READ_H
#define RC_KNOWLEDGE_READ_H

#include "knowledge/image.h"
#include "yaml/document.h"

/* A value that must be the id of a record, to be looked up when all are known. */
typedef struct rc_reference {
    const rc_field *field;
    const char *text;
    rc_place place;
    bool quoted;
} rc_reference;

typedef struct rc_reading {
    rc_arena *arena;
    rc_diags *diags;
    rc_builder *builder;
    bool adding;  /* to a base: a head may name a record that is there already */
    bool *broken; /* by kind: a record may be missing only because its file is wrong */
    rc_reference *references;
    size_t reference_count, reference_capacity;
} rc_reading;

void rc__reading_init(rc_reading *reading, rc_arena *arena, rc_diags *diags);

/* [stem]: what the head's id must be in lower case (the file's name), or NULL: anything. */
void rc__read_document(rc_reading *reading, const rc_document *document, const rc_file_type *type,
                       const char *stem);
/* Its records cannot be read: others that name them are not to be blamed for it. */
void rc__give_up(rc_reading *reading, const rc_file_type *type);

typedef enum rc_found { RC_ABSENT, RC_WRONG, RC_FOUND } rc_found;
/* Reads the value of [field] into [cell]; what is wrong with it is reported. */
rc_found rc__read_value(rc_reading *reading, const rc_document *document, const rc_field *field,
                        const rc_node *node, rc_cell *cell);

/* Settles the builder, then reports every reference to a record that does not exist. */
void rc__check_references(rc_reading *reading);

/* The next of the alternatives of rc_field.words, or NULL; its length in [length]. */
const char *rc__next_word(const char **words, size_t *length);

#endif
