/*
 * Inside of the builder, shared by image.c (collecting), settle.c (ids and order) and write.c (the
 * bytes). Ownership: the builder's arena.
 */
#ifndef RC_KNOWLEDGE_IMAGE_BUILD_H
#define RC_KNOWLEDGE_IMAGE_BUILD_H

#include "knowledge/image.h"
#include "knowledge/image_format.h"

typedef struct rc_rows {
    rc_row **items;
    size_t count, capacity;
} rc_rows;

struct rc_builder {
    rc_arena *arena;
    const char **texts; /* by number */
    size_t text_count, text_capacity, text_bytes;
    uint32_t *slots; /* open hash of texts */
    size_t slot_count;
    uint32_t *lists; /* numbers of texts */
    size_t list_count, list_capacity;
    rc_rows *rows;   /* by kind */
    size_t sequence; /* of the next row */
    bool overflow;   /* more than an image can hold: the rest was dropped */
};

#endif
