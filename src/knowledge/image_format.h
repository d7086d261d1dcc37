/*
 * How an image lies in memory; shared by the builder and the store, nobody else's business.
 *
 *   header | table directory, one entry a kind | rows | list pool | text index | text pool
 *
 * Every part starts at a multiple of eight. The text pool holds each text once, NUL-terminated and
 * sorted bytewise, the empty text first (so its offset is 0); the index holds the offset of each.
 * A row is the hidden columns and then the fields of its kind. The image is a function of the
 * records alone: no order of reading and no address shows in it. Images are little-endian; on any
 * other machine the header's mark does not read as RC_IMAGE_ORDER and the image is refused.
 *
 * Ownership: types only.
 */
#ifndef RC_KNOWLEDGE_IMAGE_FORMAT_H
#define RC_KNOWLEDGE_IMAGE_FORMAT_H

#include "base/sha256.h"
#include "knowledge/store.h"

/* Hidden columns in front of the schema's fields. */
enum { RC_COLUMN_ID, RC_COLUMN_FILE, RC_COLUMN_LINE, RC_HIDDEN_COLUMNS };

#define RC_IMAGE_MAGIC "RCK1"
#define RC_IMAGE_VERSION 1u
#define RC_IMAGE_ORDER 0x04030201u /* stored as the bytes 1 2 3 4 */
/* A hundred times today's facts; beyond it something is wrong. Keeps offsets in 32 bits. */
#define RC_IMAGE_MAX ((uint64_t)256 * 1024 * 1024)

typedef struct rc_image_table {
    uint64_t offset; /* of the first row, from the start of the image */
    uint32_t rows;
    uint32_t width; /* cells a row, hidden columns included */
} rc_image_table;

typedef struct rc_image_header {
    char magic[4];
    uint32_t version;
    uint32_t order; /* RC_IMAGE_ORDER */
    uint32_t kinds;
    uint64_t fingerprint; /* of the schema tables the rows follow */
    uint64_t size;        /* of the whole image */
    uint64_t lists, index, pool; /* offsets from the start of the image */
    uint32_t list_count, index_count, pool_size, unused;
    unsigned char digest[RC_SHA256_BYTES]; /* of the image with these bytes zero */
} rc_image_header;

_Static_assert(sizeof(rc_cell) == 8, "cells are eight bytes");
_Static_assert(sizeof(rc_image_table) == 16, "no padding in a directory entry");
_Static_assert(sizeof(rc_image_header) == 104, "no padding in the header");

struct rc_knowledge {
    const rc_image_header *header;
};

/* Fingerprint of the schema tables of this program. */
uint64_t rc__schema_fingerprint(void);
/* SHA-256 of [size] bytes of image, its digest field taken as zero. */
void rc__image_digest(const void *image, size_t size, unsigned char out[RC_SHA256_BYTES]);
/* The part of a kind's id pattern before the first field, its slash included. */
size_t rc__kind_head(const rc_kind *kind);

#endif
