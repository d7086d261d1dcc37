/*
 * SHA-256 (FIPS 180-4): the fingerprint by which a report says which knowledge it rests on. Not a
 * security boundary: nobody is authenticated by it.
 *
 * Ownership: values only.
 */
#ifndef RC_BASE_SHA256_H
#define RC_BASE_SHA256_H

#include <stddef.h>
#include <stdint.h>

enum { RC_SHA256_BYTES = 32, RC_SHA256_TEXT = 65 /* lower-case hex with the NUL */ };

typedef struct rc_sha256 {
    uint32_t state[8];
    uint64_t length; /* bytes taken in so far */
    unsigned char block[64];
} rc_sha256;

void rc_sha256_start(rc_sha256 *hash);
void rc_sha256_add(rc_sha256 *hash, const void *bytes, size_t length);
void rc_sha256_finish(rc_sha256 *hash, unsigned char out[RC_SHA256_BYTES]);
/* Writes RC_SHA256_TEXT bytes to [out] and returns it. */
char *rc_sha256_text(const unsigned char digest[RC_SHA256_BYTES], char *out);

#endif
