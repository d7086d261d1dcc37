/*
 * Unicode, as little of it as names of States need: decoding UTF-8, folding Latin letters to their
 * plain form, and the width of a character on a terminal. Shared by text.c and the YAML room.
 *
 * Ownership: values only.
 */
#ifndef RC_BASE_UNICODE_H
#define RC_BASE_UNICODE_H

#include <stddef.h>
#include <stdint.h>

/*
 * The first character of [length] bytes at [text]. Returns the bytes it takes; 0 if they are not
 * UTF-8 (overlong, surrogate, beyond U+10FFFF, cut short, or [length] 0).
 */
size_t rc__utf8_decode(const char *text, size_t length, uint32_t *code);

/* A text read letter by letter in its folded form. Start with {text, NULL}. */
typedef struct rc__folding {
    const char *text; /* what is left, NUL-terminated */
    const char *tail; /* what is left of the folded form of the last letter */
} rc__folding;
/*
 * The next folded character, 0 at the end: ASCII lower case; accents dropped, also combining ones;
 * typographic apostrophes, hyphens and blanks as plain ones. A byte that is not UTF-8 stands for
 * itself, beyond all characters.
 */
uint32_t rc__fold_next(rc__folding *folding);

/* Columns on a terminal: 0, 1 or 2. */
size_t rc__width(uint32_t code);

#endif
