/*
 * The bytes of a file before libyaml sees them. libyaml stops at the first bad byte and does not
 * say in which line it is; here all of them are found, and replaced, so that it can go on.
 *
 * Ownership: the copy, made only if something is replaced, lives in the arena.
 */
#include "base/unicode.h"
#include "yaml/reader.h"

#include <string.h>

typedef struct scan {
    rc__reader *reader;
    size_t at; /* in the input */
    int line, column;
    bool indenting; /* only blanks so far on this line */
    int told_line;  /* a bad character of this line has been reported: one a line is enough */
    int tab_line;   /* likewise a tab */
    char *copy;     /* NULL as long as nothing had to be replaced */
    size_t copied;
} scan;

bool rc__yaml_allows(uint32_t code)
{
    if (code < 0x20)
        return code == '\t' || code == '\n' || code == '\r';
    if (code < 0xA0)
        return code < 0x7F;
    if (code == 0x2028 || code == 0x2029 || code == 0xFEFF) /* unseen line ends and marks */
        return false;
    return code < 0xFFFE || code > 0xFFFF;
}

static rc_place here(const scan *s)
{
    return (rc_place){s->reader->file, s->line, s->column};
}

static void keep(scan *s, size_t size)
{
    if (s->copy)
        memcpy(s->copy + s->copied, s->reader->text + s->at, size);
    s->copied += size;
    s->at += size;
    s->column++;
}

static void replace(scan *s, size_t size, char by)
{
    if (!s->copy) {
        s->copy = rc_alloc(s->reader->arena, s->reader->length + 1);
        memcpy(s->copy, s->reader->text, s->at);
    }
    s->copy[s->copied++] = by;
    s->at += size;
    s->column++;
    s->reader->replaced = true;
}

/* The input ends inside a character that has begun well. */
static bool is_cut_off(const char *text, size_t length)
{
    unsigned char lead = (unsigned char)text[0];
    size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || length >= size)
        return false;
    for (size_t i = 1; i < length; i++)
        if (((unsigned char)text[i] & 0xC0) != 0x80)
            return false;
    return true;
}

/* [size] 0: the byte here is not UTF-8. */
static void refuse_character(scan *s, size_t size, uint32_t code)
{
    const char *text = s->reader->text + s->at;
    rc_diags *diags = s->reader->diags;
    bool told = s->told_line == s->line;
    s->told_line = s->line;
    if (told) {
        /* the first of the line is enough */
    } else if (size == 0 && is_cut_off(text, s->reader->length - s->at)) {
        rc_error(diags, here(s), "copy the file again; it seems truncated",
                 "the file ends in the middle of a character");
    } else if (size == 0) {
        rc_error(diags, here(s), "save the file as UTF-8", "byte 0x%02X is not UTF-8",
                 (unsigned)(unsigned char)*text);
    } else if (code == 0) {
        rc_error(diags, here(s), "save the file as UTF-8 text", "the file contains a NUL byte");
    } else {
        rc_error(diags, here(s), "remove it", "the invisible character U+%04X is not allowed",
                 (unsigned)code);
    }
    replace(s, size ? size : 1, RC__REPLACEMENT);
}

static void end_line(scan *s, char c)
{
    bool pair = c == '\r' && s->at + 1 < s->reader->length && s->reader->text[s->at + 1] == '\n';
    keep(s, pair ? 2 : 1);
    s->line++;
    s->column = 1;
    s->indenting = true;
}

static bool is_directive(const scan *s)
{
    const char *text = s->reader->text + s->at;
    size_t left = s->reader->length - s->at;
    return s->column == 1 && ((left > 4 && memcmp(text, "%TAG", 4) == 0) ||
                              (left > 5 && memcmp(text, "%YAML", 5) == 0));
}

/* A character before the first letter of its line. */
static void read_indent(scan *s, size_t size, uint32_t code)
{
    if (code == '\t') {
        if (s->tab_line != s->line)
            rc_error(s->reader->diags, here(s), "use spaces", "a tab is used as indentation");
        s->tab_line = s->line;
        s->reader->has_tabs = true;
        replace(s, size, ' ');
        return;
    }
    s->indenting = code == ' ';
    if (code == '%' && is_directive(s)) {
        rc_error(s->reader->diags, here(s), "remove the line",
                 "directives (%%YAML, %%TAG) are not supported");
        replace(s, size, '#');
        return;
    }
    keep(s, size);
}

/* A file in UTF-16 or UTF-32 says so with its first bytes. */
static bool has_foreign_mark(const char *text, size_t length)
{
    if (length >= 4 && memcmp(text, "\0\0\xFE\xFF", 4) == 0)
        return true;
    return length >= 2 &&
           (memcmp(text, "\xFF\xFE", 2) == 0 || memcmp(text, "\xFE\xFF", 2) == 0);
}

bool rc__yaml_clean(rc__reader *reader)
{
    if (has_foreign_mark(reader->text, reader->length)) {
        rc_error(reader->diags, (rc_place){reader->file, 1, 1}, "save the file as UTF-8",
                 "the file is in UTF-16 or UTF-32, not in UTF-8");
        return false;
    }
    if (reader->length >= 3 && memcmp(reader->text, "\xEF\xBB\xBF", 3) == 0) {
        reader->text += 3;
        reader->length -= 3;
    }
    scan s = {.reader = reader, .line = 1, .column = 1, .indenting = true};
    while (s.at < reader->length) {
        uint32_t code = 0;
        size_t size = rc__utf8_decode(reader->text + s.at, reader->length - s.at, &code);
        if (size == 0 || !rc__yaml_allows(code))
            refuse_character(&s, size, code);
        else if (code == '\n' || code == '\r')
            end_line(&s, (char)code);
        else if (s.indenting)
            read_indent(&s, size, code);
        else
            keep(&s, size);
    }
    if (s.copy) {
        reader->text = s.copy;
        reader->length = s.copied;
    }
    return true;
}
