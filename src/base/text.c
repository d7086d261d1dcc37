#include "base/text.h"

#include "base/unicode.h"

#include <stdio.h>
#include <string.h>

bool rc_equal(const char *a, const char *b)
{
    if (!a || !b)
        return a == b;
    return strcmp(a, b) == 0;
}

int rc_compare_fold(const char *a, const char *b)
{
    rc__folding left = {a, NULL}, right = {b, NULL};
    for (;;) {
        uint32_t one = rc__fold_next(&left), other = rc__fold_next(&right);
        if (one != other)
            return one < other ? -1 : 1;
        if (one == 0)
            return 0;
    }
}

bool rc_equal_fold(const char *a, const char *b)
{
    return !a || !b ? a == b : rc_compare_fold(a, b) == 0;
}

static bool is_digit(uint32_t code) { return code >= '0' && code <= '9'; }

/* Letters beyond ASCII count whatever they are; marks such as dashes were folded to ASCII. */
static bool is_of_word(uint32_t code)
{
    return is_digit(code) || (code >= 'a' && code <= 'z') || code >= 0xC0;
}

/* Does what is left to read begin with [word]? */
static bool begins_with(rc__folding text, const char *word)
{
    rc__folding wanted = {word, NULL};
    uint32_t code, last = 0;
    while ((code = rc__fold_next(&wanted)) != 0) {
        if (rc__fold_next(&text) != code)
            return false;
        last = code;
    }
    return !is_digit(last) || !is_digit(rc__fold_next(&text));
}

const char *rc_find_word(const char *text, const char *word)
{
    rc__folding at = {text, NULL};
    bool inside = false;
    while (*at.text) {
        const char *here = at.text;
        rc__folding start = {here, NULL};
        uint32_t code = rc__fold_next(&at);
        at.tail = NULL; /* letter by letter of the text, not of its plain form */
        if (code == 0)
            break;
        if (!(inside && is_of_word(code)) && begins_with(start, word))
            return here;
        inside = is_of_word(code);
    }
    return NULL;
}

int rc_compare_texts(const void *left, const void *right)
{
    const char *const *a = left, *const *b = right;
    return strcmp(*a, *b);
}

bool rc_starts_with(const char *text, const char *head)
{
    return strncmp(text, head, strlen(head)) == 0;
}

bool rc_is_utf8(const char *text, size_t length, size_t *bad_at)
{
    for (size_t at = 0; at < length;) {
        uint32_t code;
        size_t size = rc__utf8_decode(text + at, length - at, &code);
        if (size == 0) {
            if (bad_at)
                *bad_at = at;
            return false;
        }
        at += size;
    }
    return true;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

size_t rc_split(rc_arena *arena, const char *text, char separator, char ***pieces)
{
    size_t count = 0, capacity = 0;
    char **found = NULL;
    for (const char *from = text; from;) {
        const char *cut = separator ? strchr(from, separator) : NULL;
        const char *end = cut ? cut : from + strlen(from);
        const char *next = cut ? cut + 1 : NULL;
        while (from < end && is_blank(*from))
            from++;
        while (end > from && is_blank(end[-1]))
            end--;
        if (end > from) {
            found = rc_grow(arena, found, count, &capacity, sizeof *found);
            found[count++] = rc_strndup(arena, from, (size_t)(end - from));
        }
        from = next;
    }
    *pieces = found;
    return count;
}

/* On a mismatch the last star takes one more byte, so the work is at most pattern times text. */
/* The pattern ends at [end]. */
static bool match_until(const char *pattern, const char *end, const char *text)
{
    const char *star = NULL, *retry = NULL;
    while (*text) {
        if (pattern < end && *pattern == '*') {
            star = ++pattern;
            retry = text;
        } else if (pattern < end && *pattern == *text) {
            pattern++;
            text++;
        } else if (star) {
            pattern = star;
            text = ++retry;
        } else {
            return false;
        }
    }
    while (pattern < end && *pattern == '*')
        pattern++;
    return pattern == end;
}

bool rc_match(const char *pattern, const char *text)
{
    return match_until(pattern, pattern + strlen(pattern), text);
}

bool rc_match_any(const char *patterns, const char *text)
{
    for (const char *at = patterns; *at != '\0'; at += *at == ',' ? 1 : 0) {
        const char *end = at + strcspn(at, ",");
        if (end > at && match_until(at, end, text)) {
            return true;
        }
        at = end;
    }
    return false;
}

/* No name or sentence that is worth a guess is longer, in folded characters. */
enum { WORD_MAX = 128, EDITS_MAX = 3 };

/* Folded characters of [text] in [out]; WORD_MAX + 1 if they are too many. */
static size_t fold_word(const char *text, uint32_t out[WORD_MAX])
{
    rc__folding folding = {text, NULL};
    for (size_t length = 0;; length++) {
        uint32_t code = rc__fold_next(&folding);
        if (code == 0)
            return length;
        if (length == WORD_MAX)
            return WORD_MAX + 1;
        out[length] = code;
    }
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Insertions, deletions, changes and swaps of neighbours that turn [a] into [b]. */
static size_t edit_distance(const uint32_t *a, size_t a_length, const uint32_t *b, size_t b_length)
{
    size_t rows[3][WORD_MAX + 1];
    size_t *before = rows[0], *last = rows[1], *row = rows[2];
    for (size_t j = 0; j <= b_length; j++)
        last[j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = least(changed, least(last[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
        size_t *free_row = before;
        before = last;
        last = row;
        row = free_row;
    }
    return last[b_length];
}

const char *rc_nearest(const char *word, const char *const *candidates, size_t count)
{
    uint32_t wanted[WORD_MAX], tried[WORD_MAX];
    size_t length = word ? fold_word(word, wanted) : 0;
    if (length == 0 || length > WORD_MAX)
        return NULL;
    size_t bound = least(length / 3, EDITS_MAX);
    if (bound == 0)
        bound = 1;
    const char *best = NULL;
    size_t best_distance = bound + 1;
    for (size_t i = 0; i < count && best_distance > 0; i++) {
        size_t other = candidates[i] ? fold_word(candidates[i], tried) : WORD_MAX + 1;
        if (other > WORD_MAX || other > length + bound || length > other + bound)
            continue;
        size_t distance = edit_distance(wanted, length, tried, other);
        if (distance < best_distance) {
            best = candidates[i];
            best_distance = distance;
        }
    }
    return best;
}

void rc_buffer_init(rc_buffer *buffer, rc_arena *arena)
{
    *buffer = (rc_buffer){.arena = arena};
}

/* The part of [length] that still fits under the cap, with room made for it and the NUL. */
static size_t make_room(rc_buffer *buffer, size_t length)
{
    size_t left = RC_BUFFER_CAP - buffer->length;
    if (length > left) {
        buffer->overflow = true;
        length = left;
    }
    buffer->text =
        rc_grow(buffer->arena, buffer->text, buffer->length + length, &buffer->capacity, 1);
    return length;
}

void rc_putn(rc_buffer *buffer, const char *text, size_t length)
{
    if (buffer->overflow)
        return;
    size_t fits = make_room(buffer, length);
    uint32_t code;
    while (fits < length && fits > 0 && rc__utf8_decode(text + fits, length - fits, &code) == 0)
        fits--; /* never half a character */
    if (fits)
        memcpy(buffer->text + buffer->length, text, fits);
    buffer->length += fits;
    buffer->text[buffer->length] = '\0';
}

void rc_put(rc_buffer *buffer, const char *text)
{
    rc_putn(buffer, text, strlen(text));
}

void rc_putf(rc_buffer *buffer, const char *format, ...)
{
    if (buffer->overflow)
        return;
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (length >= 0 && (size_t)length <= RC_BUFFER_CAP - buffer->length) {
        size_t room = make_room(buffer, (size_t)length);
        vsnprintf(buffer->text + buffer->length, room + 1, format, arguments);
        buffer->length += room;
    } else if (length >= 0) {
        rc_putn(buffer, rc_vformat(buffer->arena, format, arguments), (size_t)length);
    }
    va_end(arguments);
}

size_t rc_columns(const char *text)
{
    size_t columns = 0;
    for (size_t left = strlen(text); left > 0;) {
        uint32_t code = 0xFFFD;
        size_t size = rc__utf8_decode(text, left, &code);
        columns += size ? rc__width(code) : 1;
        size = size ? size : 1;
        text += size;
        left -= size;
    }
    return columns;
}
