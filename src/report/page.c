#include "report/page.h"

#include "base/tongue.h"

#include <string.h>

enum { DEFAULT_WIDTH = 96, NARROWEST = 40 };

/* Select Graphic Rendition codes in the order of rc_style. */
static const char *const style_codes[RC_STYLES] = {
    "",         "\033[1m",  "\033[2m",  "\033[31m", "\033[32m",
    "\033[33m", "\033[34m", "\033[35m", "\033[36m", "", ""};

rc_page rc_page_on(rc_buffer *out, const rc_report_options *options)
{
    rc_page page = {out, DEFAULT_WIDTH, false};
    if (options != NULL) {
        page.colour = options->colour;
        if (options->width > 0) {
            page.width = options->width < NARROWEST ? NARROWEST : options->width;
        }
    }
    return page;
}

/* ---- Cleaning ---- */

static bool is_control(unsigned char c)
{
    return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
}

/* Length of the disturbing sequence at [text], 0 if there is none. */
static size_t disturbing(const unsigned char *text)
{
    if (is_control(text[0])) {
        return 1;
    }
    if (text[0] == 0xc2 && text[1] >= 0x80 && text[1] <= 0x9f) {
        return 2; /* C1 controls: some terminals obey them */
    }
    if (text[0] == 0xe2 && text[1] == 0x80 && text[2] >= 0xaa && text[2] <= 0xae) {
        return 3; /* direction overrides */
    }
    if (text[0] == 0xe2 && text[1] == 0x81 && text[2] >= 0xa6 && text[2] <= 0xa9) {
        return 3; /* direction isolates */
    }
    return 0;
}

/* What the language of the thread makes of words that meet. */
static const char *joined_words(rc_arena *arena, const char *text)
{
    if (rc_tongue_used() == NULL) {
        return text;
    }
    char *copy = rc_strdup(arena, text);
    rc_tongue_contract(copy);
    return copy;
}

const char *rc_clean(rc_arena *arena, const char *text)
{
    static const char replacement[] = "\xef\xbf\xbd";
    text = joined_words(arena, text);
    const unsigned char *bytes = (const unsigned char *)text;
    size_t found = 0;
    for (size_t i = 0; bytes[i] != 0; i++) {
        found += disturbing(bytes + i) > 0 ? 1 : 0;
    }
    if (found == 0) {
        return text;
    }
    size_t length = strlen(text);
    char *clean = rc_alloc(arena, length + found * (sizeof replacement - 1) + 1);
    size_t to = 0;
    for (size_t i = 0; i < length;) {
        size_t skip = disturbing(bytes + i);
        if (skip == 0) {
            clean[to++] = text[i++];
            continue;
        }
        memcpy(clean + to, replacement, sizeof replacement - 1);
        to += sizeof replacement - 1;
        i += skip;
    }
    return clean;
}

/* ---- Wrapping ---- */

typedef struct writer {
    const rc_page *page;
    size_t column, hang;
    bool blank; /* a blank stood before the next word */
    bool fresh; /* nothing but the indent on this line yet */
    rc_style style;
} writer;

static void spaces(rc_buffer *out, size_t count)
{
    static const char blanks[] = "                                ";
    for (size_t left = count; left > 0;) {
        size_t now = left < sizeof blanks - 1 ? left : sizeof blanks - 1;
        rc_putn(out, blanks, now);
        left -= now;
    }
}

static bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

static size_t columns_of(rc_arena *arena, const char *word, size_t length)
{
    size_t i = 0;
    while (i < length && (unsigned char)word[i] < 0x80) {
        i++;
    }
    return i == length ? length : rc_columns(rc_strndup(arena, word, length));
}

/* Columns of the word at [at] in run [index], with what later runs glue to it. */
static size_t glued(rc_arena *arena, const rc_run *runs, size_t count, size_t index, size_t at)
{
    size_t width = 0;
    for (size_t i = index; i < count; i++, at = 0) {
        size_t end = at;
        while (runs[i].text[end] != 0 && !is_blank(runs[i].text[end])) {
            end++;
        }
        width += columns_of(arena, runs[i].text + at, end - at);
        if (runs[i].text[end] != 0) {
            break;
        }
    }
    return width;
}

static void restyle(writer *w, rc_style style)
{
    if (!w->page->colour || w->style == style) {
        return;
    }
    if (style_codes[w->style][0] != 0) {
        rc_put(w->page->out, "\033[0m");
    }
    rc_put(w->page->out, style_codes[style]);
    w->style = style;
}

static void put_word(writer *w, rc_style style, const char *word, size_t length, size_t reach)
{
    rc_buffer *out = w->page->out;
    if (w->blank && !w->fresh) {
        if (w->column + 1 + reach > w->page->width) {
            restyle(w, RC_PLAIN);
            rc_put(out, "\n");
            spaces(out, w->hang);
            w->column = w->hang;
        } else {
            rc_put(out, " ");
            w->column++;
        }
    }
    restyle(w, style);
    rc_putn(out, word, length);
    w->column += columns_of(out->arena, word, length);
    w->blank = false;
    w->fresh = false;
}

static void put_runs(writer *w, const rc_run *runs, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *text = runs[i].text;
        for (size_t at = 0; text[at] != 0;) {
            if (is_blank(text[at])) {
                w->blank = true;
                at++;
                continue;
            }
            size_t end = at;
            while (text[end] != 0 && !is_blank(text[end])) {
                end++;
            }
            size_t reach = glued(w->page->out->arena, runs, count, i, at);
            put_word(w, runs[i].style, text + at, end - at, reach);
            at = end;
        }
    }
    restyle(w, RC_PLAIN);
}

void rc_page_runs(const rc_page *page, size_t first, size_t hang, const rc_run *runs, size_t count)
{
    rc_arena *arena = page->out->arena;
    rc_run *clean = rc_alloc_array(arena, count, sizeof *clean);
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        clean[i] = (rc_run){runs[i].style, rc_clean(arena, runs[i].text)};
        any = any || clean[i].text[strspn(clean[i].text, " \n\t")] != 0;
    }
    if (!any) {
        return;
    }
    spaces(page->out, first);
    writer w = {page, first, hang, false, true, RC_PLAIN};
    put_runs(&w, clean, count);
    rc_put(page->out, "\n");
}

void rc_page_words(const rc_page *page, size_t indent, rc_style style, const char *text)
{
    rc_page_runs(page, indent, indent, &(rc_run){style, text}, 1);
}

void rc_page_row(const rc_page *page, size_t indent, size_t column, rc_run label,
                 const char *text)
{
    rc_arena *arena = page->out->arena;
    const char *name = rc_clean(arena, label.text);
    size_t width = rc_columns(name);
    if (width + 1 > column) { /* too long for its column: on a line of its own */
        rc_page_words(page, indent, label.style, name);
        rc_page_words(page, indent + column, RC_PLAIN, text);
        return;
    }
    rc_run run = {RC_PLAIN, rc_clean(arena, text)};
    writer w = {page, indent + column, indent + column, false, true, RC_PLAIN};
    spaces(page->out, indent);
    restyle(&w, label.style);
    rc_put(page->out, name);
    restyle(&w, RC_PLAIN);
    if (run.text[strspn(run.text, " \n\t")] != 0) {
        spaces(page->out, column - width);
        put_runs(&w, &run, 1);
    }
    rc_put(page->out, "\n");
}

void rc_page_gap(const rc_page *page)
{
    rc_buffer *out = page->out;
    if (out->length == 0) {
        return;
    }
    if (out->length >= 2 && memcmp(out->text + out->length - 2, "\n\n", 2) == 0) {
        return;
    }
    rc_put(out, "\n");
}
