#include "knowledge/image_format.h"

#include <string.h>

static uint64_t mix(uint64_t hash, const char *text)
{
    /* FNV-1a; the NUL is taken in too, so that neighbouring words cannot run together. */
    for (size_t i = 0; i <= strlen(text); i++) {
        hash = (hash ^ (unsigned char)text[i]) * 0x100000001b3u;
    }
    return hash;
}

static uint64_t mix_number(uint64_t hash, unsigned number)
{
    for (unsigned i = 0; i < 4; i++) {
        hash = (hash ^ (number >> (8 * i) & 0xff)) * 0x100000001b3u;
    }
    return hash;
}

uint64_t rc__schema_fingerprint(void)
{
    uint64_t hash = mix_number(0xcbf29ce484222325u, RC_IMAGE_VERSION);
    for (size_t k = 0; k < rc_kind_count; k++) {
        const rc_kind *kind = &rc_kinds[k];
        hash = mix(mix(hash, kind->name), kind->id);
        for (size_t f = 0; f < kind->field_count; f++) {
            hash = mix(hash, kind->fields[f].name);
            hash = mix_number(hash, (unsigned)kind->fields[f].type);
            hash = mix_number(hash, kind->fields[f].flags);
        }
    }
    return hash;
}

void rc__image_digest(const void *image, size_t size, unsigned char out[RC_SHA256_BYTES])
{
    static const unsigned char zero[RC_SHA256_BYTES];
    const unsigned char *bytes = image;
    size_t at = offsetof(rc_image_header, digest), after = at + RC_SHA256_BYTES;
    rc_sha256 hash;
    rc_sha256_start(&hash);
    rc_sha256_add(&hash, bytes, at);
    rc_sha256_add(&hash, zero, sizeof zero);
    rc_sha256_add(&hash, bytes + after, size - after);
    rc_sha256_finish(&hash, out);
}

size_t rc__kind_head(const rc_kind *kind)
{
    return strcspn(kind->id, "{");
}
