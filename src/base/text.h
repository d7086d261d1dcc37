/*
 * Text helpers: comparing, splitting, the nearest spelling, and a growing buffer with a cap.
 *
 * Ownership: results live in the arena passed in.
 */
#ifndef RC_BASE_TEXT_H
#define RC_BASE_TEXT_H

#include "base/mem.h"

#include <stdbool.h>
#include <stddef.h>

bool rc_equal(const char *a, const char *b); /* both may be NULL */
/*
 * The same in any spelling of a name: ASCII case, accents of Latin letters and typographic
 * apostrophes, hyphens and blanks are ignored ("Cote d'Ivoire"). Both may be NULL.
 */
bool rc_equal_fold(const char *a, const char *b);
/* The order of the same forms: below 0, 0 if they are equal, above 0. */
int rc_compare_fold(const char *a, const char *b);
/*
 * The first place in [text] at which a word begins like [word], in any spelling; NULL if there is
 * none. A [word] of digits is a number: "9" is not found in "90".
 */
const char *rc_find_word(const char *text, const char *word);
/* For qsort and bsearch over texts: bytewise. */
int rc_compare_texts(const void *left, const void *right);
bool rc_starts_with(const char *text, const char *head);
bool rc_is_utf8(const char *text, size_t length, size_t *bad_at);
/* Splits at [separator], trimming blanks; empty pieces are dropped. Returns the count. */
size_t rc_split(rc_arena *arena, const char *text, char separator, char ***pieces);
/* Shell-style match with * only. */
bool rc_match(const char *pattern, const char *text);
/* The same with any of several patterns, commas between them. */
bool rc_match_any(const char *patterns, const char *text);

/*
 * The candidate nearest to [word] by edit distance with transpositions, or NULL when nothing is
 * near enough (a third of the length, at least one, at most three edits). Ties: the first.
 */
const char *rc_nearest(const char *word, const char *const *candidates, size_t count);

/* A text that grows; no text of ours is longer than RC_BUFFER_CAP. */
enum { RC_BUFFER_CAP = 64 * 1024 * 1024 };
typedef struct rc_buffer {
    rc_arena *arena;
    char *text; /* always NUL-terminated once something was added */
    size_t length, capacity;
    bool overflow; /* the cap was hit, the rest was dropped */
} rc_buffer;
void rc_buffer_init(rc_buffer *buffer, rc_arena *arena);
void rc_put(rc_buffer *buffer, const char *text);
void rc_putn(rc_buffer *buffer, const char *text, size_t length);
void rc_putf(rc_buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Columns a UTF-8 text takes on a terminal (combining marks 0, wide 2). */
size_t rc_columns(const char *text);

#endif
