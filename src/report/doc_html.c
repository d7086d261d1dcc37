/*
 * A document as one self-contained HTML page: no network, nothing that needs a script to be read.
 *
 * The page has a header with the title, the contents as navigation, the document as main and a
 * footer. What is coloured says the same in words.
 */
#include "report/doc_tree.h"

#include <string.h>

typedef struct writer {
    rc_buffer *out;
    const rc_doc *doc;
    const char **ids;  /* of headings; NULL for other blocks */
    size_t lists;      /* <ul> that are open */
    bool boxed;        /* a list of pairs is open */
    char *open;        /* folds and cards that are open, innermost last: F or C */
    size_t open_count, open_capacity;
} writer;

/* ---- Text and attributes ---- */

static void escaped(rc_buffer *out, const char *text)
{
    const char *at = rc_clean(out->arena, text);
    while (*at != 0) {
        size_t plain = strcspn(at, "&<>\"");
        rc_putn(out, at, plain);
        at += plain;
        switch (*at) {
        case '&':
            rc_put(out, "&amp;");
            break;
        case '<':
            rc_put(out, "&lt;");
            break;
        case '>':
            rc_put(out, "&gt;");
            break;
        case '"':
            rc_put(out, "&quot;");
            break;
        default:
            return;
        }
        at++;
    }
}

static bool is_plain_in_ids(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

/*
 * Any text as the id of an element: a letter first, then letters, digits and hyphens; what else
 * there is as two hexadecimal digits after "_", and "/" as "__", so that no two texts become one.
 */
static void put_id(rc_buffer *out, const char *text)
{
    rc_put(out, "at-");
    for (const char *c = text; *c != 0; c++) {
        if (is_plain_in_ids(*c)) {
            rc_putn(out, c, 1);
        } else if (*c == '/') {
            rc_put(out, "__");
        } else {
            rc_putf(out, "_%02X", (unsigned)(unsigned char)*c);
        }
    }
}

/* An address that a reader may follow; anything else ("javascript:") is no link. */
static bool is_address(const char *target)
{
    return rc_starts_with(target, "https://") || rc_starts_with(target, "http://");
}

static void put_target(rc_buffer *out, const char *target)
{
    if (target[0] == '#') {
        rc_put(out, "#");
        put_id(out, target + 1);
    } else {
        escaped(out, target);
    }
}

/* The start of an element, with the id of its block if it has one. */
static void element(rc_buffer *out, const char *tag, const rc__block *block)
{
    rc_putf(out, "<%s", tag);
    if (block->anchor != NULL) {
        rc_put(out, " id=\"");
        put_id(out, block->anchor);
        rc_put(out, "\"");
    }
    rc_put(out, ">");
}

/* In the order of rc_style; some styles are elements of their own. */
static const char *const classes[RC_STYLES] = {"",     "",        "dim",  "red", "green", "yellow",
                                               "blue", "magenta", "cyan", "",    ""};

/* A long id may go on in the next line after a slash. */
static void id_words(rc_buffer *out, const char *text)
{
    for (const char *at = text; *at != 0;) {
        size_t length = strcspn(at, "/");
        length += at[length] == '/' ? 1 : 0;
        escaped(out, rc_strndup(out->arena, at, length));
        at += length;
        rc_put(out, *at == 0 ? "" : "<wbr>");
    }
}

static void piece(rc_buffer *out, const rc_piece *given)
{
    bool linked = given->target != NULL && (given->target[0] == '#' || is_address(given->target));
    if (linked) {
        rc_put(out, "<a href=\"");
        put_target(out, given->target);
        rc_put(out, "\">");
    }
    if (given->badge) {
        rc_putf(out, "<span class=\"badge %s\">", classes[given->style]);
        escaped(out, given->text);
        rc_put(out, "</span>");
    } else if (given->style == RC_BOLD) {
        rc_put(out, "<strong>");
        escaped(out, given->text);
        rc_put(out, "</strong>");
    } else if (given->style == RC_ID) {
        rc_put(out, "<code>");
        id_words(out, given->text);
        rc_put(out, "</code>");
    } else if (given->style == RC_ITALIC) {
        rc_put(out, "<cite>");
        escaped(out, given->text);
        rc_put(out, "</cite>");
    } else if (given->style != RC_PLAIN) {
        rc_putf(out, "<span class=\"%s\">", classes[given->style]);
        escaped(out, given->text);
        rc_put(out, "</span>");
    } else {
        escaped(out, given->text);
    }
    rc_put(out, linked ? "</a>" : "");
}

static void phrase(rc_buffer *out, const rc_phrase *given)
{
    for (size_t i = 0; i < given->count; i++) {
        piece(out, &given->pieces[i]);
    }
}

/* ---- Headings and the contents ---- */

/* Did an earlier heading take the id? */
static bool is_taken(const writer *w, size_t at, const char *id)
{
    for (size_t i = 0; i < at; i++) {
        if (rc_equal(w->ids[i], id) || rc_equal(w->doc->blocks[i].anchor, id)) {
            return true;
        }
    }
    return false;
}

/* Each heading has an id, so that it can be pointed at: its anchor, or else its words. */
static void name_headings(writer *w)
{
    rc_arena *arena = w->out->arena;
    w->ids = rc_alloc_array(arena, w->doc->count, sizeof *w->ids);
    for (size_t i = 0; i < w->doc->count; i++) {
        const rc__block *block = &w->doc->blocks[i];
        if (block->kind != RC__HEADING) {
            continue;
        }
        const char *words = rc__phrase_text(arena, block->cells);
        w->ids[i] = block->anchor != NULL ? block->anchor : words;
        for (size_t n = 2; block->anchor == NULL && is_taken(w, i, w->ids[i]); n++) {
            w->ids[i] = rc_format(arena, "%s/%zu", words, n);
        }
    }
}

static void contents_entry(writer *w, size_t at)
{
    rc_put(w->out, "<li><a href=\"#");
    put_id(w->out, w->ids[at]);
    rc_put(w->out, "\">");
    const rc_phrase *words = w->doc->blocks[at].cells;
    for (size_t i = 0; i < words->count; i++) {
        if (!words->pieces[i].badge) { /* what it says, the chapter says already */
            piece(w->out, &words->pieces[i]);
        }
    }
    rc_put(w->out, "</a>");
}

/* Chapters, and under each its sections, which a reader may fold. */
static void contents(writer *w)
{
    bool any = false, nested = false;
    for (size_t i = 0; i < w->doc->count; i++) {
        size_t level = w->doc->blocks[i].level;
        if (w->doc->blocks[i].kind != RC__HEADING || level > 3 || (level == 3 && !any)) {
            continue;
        }
        if (!any) {
            rc_put(w->out, "<nav aria-label=\"Contents\">\n<details open>\n"
                           "<summary>Contents</summary>\n<ul>\n");
            any = true;
        } else if (level == 2) {
            rc_put(w->out, nested ? "</ul></li>\n" : "</li>\n");
            nested = false;
        } else {
            rc_put(w->out, nested ? "" : "\n<ul>\n");
        }
        contents_entry(w, i);
        if (level == 3) {
            rc_put(w->out, "</li>\n");
            nested = true;
        }
    }
    if (any) {
        rc_put(w->out, nested ? "</ul></li>\n</ul>\n</details>\n</nav>\n"
                              : "</li>\n</ul>\n</details>\n</nav>\n");
    }
}

static void heading(writer *w, size_t at)
{
    const rc__block *block = &w->doc->blocks[at];
    unsigned level = block->level < 2 ? 2 : block->level > 6 ? 6 : (unsigned)block->level;
    rc_putf(w->out, "<h%u id=\"", level);
    put_id(w->out, w->ids[at]);
    rc_put(w->out, "\">");
    phrase(w->out, block->cells);
    rc_putf(w->out, "</h%u>\n", level);
}

/* ---- Lists and tables ---- */

/* Items may go one deeper at a time; an item stays open until the next tells how deep it is. */
static void item(writer *w, const rc__block *block)
{
    size_t depth = block->level < w->lists ? block->level : w->lists;
    if (depth == w->lists) {
        rc_put(w->out, w->lists > 0 ? "\n<ul>\n" : "<ul>\n");
        w->lists++;
    } else {
        rc_put(w->out, "</li>\n");
        while (w->lists > depth + 1) {
            rc_put(w->out, "</ul></li>\n");
            w->lists--;
        }
    }
    element(w->out, "li", block);
    phrase(w->out, block->cells);
}

/* Lists end where something else begins than their items or pairs. */
static void end_lists(writer *w, bool pairs_follow, bool items_follow)
{
    for (; w->lists > 0 && !items_follow; w->lists--) {
        rc_put(w->out, "</li>\n</ul>\n");
    }
    if (w->boxed && !pairs_follow) {
        rc_put(w->out, "</dl>\n");
        w->boxed = false;
    }
}

static void pair(writer *w, const rc__block *block)
{
    if (!w->boxed) {
        rc_put(w->out, "<dl>\n");
        w->boxed = true;
    }
    element(w->out, "div", block);
    rc_put(w->out, "<dt>");
    escaped(w->out, block->text);
    rc_put(w->out, "</dt><dd>");
    phrase(w->out, block->cells);
    rc_put(w->out, "</dd></div>\n");
}

static void head_row(rc_buffer *out, const rc__block *block)
{
    rc_put(out, "<thead><tr>");
    for (size_t i = 0; i < block->level; i++) {
        rc_put(out, "<th scope=\"col\">");
        escaped(out, rc__phrase_text(out->arena, &block->cells[i]));
        rc_put(out, "</th>");
    }
    rc_put(out, "</tr></thead>\n");
}

/* On a narrow screen a row becomes a block: each cell then carries the head of its column. */
static void row(rc_buffer *out, const rc__block *head, const rc__block *block)
{
    element(out, "tr", block);
    for (size_t i = 0; i < block->level; i++) {
        if (i == 0) {
            rc_put(out, "<th scope=\"row\">");
        } else {
            rc_put(out, "<td data-head=\"");
            escaped(out, rc__phrase_text(out->arena, &head->cells[i]));
            rc_put(out, "\">");
        }
        phrase(out, &block->cells[i]);
        rc_put(out, i == 0 ? "</th>" : "</td>");
    }
    rc_put(out, "</tr>\n");
}

static size_t table(writer *w, size_t at)
{
    const rc__block *head = &w->doc->blocks[at];
    size_t count = rc__table_blocks(w->doc, at);
    if (count == 1) {
        return count; /* a table without rows says nothing */
    }
    element(w->out, "table", head);
    rc_put(w->out, "\n");
    if (head->text[0] != 0) {
        rc_put(w->out, "<caption>");
        escaped(w->out, head->text);
        rc_put(w->out, "</caption>\n");
    }
    head_row(w->out, head);
    rc_put(w->out, "<tbody>\n");
    for (size_t i = 1; i < count; i++) {
        row(w->out, head, &w->doc->blocks[at + i]);
    }
    rc_put(w->out, "</tbody>\n</table>\n");
    return count;
}

/* ---- What stands around blocks ---- */

static void open_one(writer *w, char kind)
{
    w->open = rc_grow(w->out->arena, w->open, w->open_count, &w->open_capacity, 1);
    w->open[w->open_count++] = kind;
}

static void close_one(writer *w)
{
    if (w->open_count > 0) {
        char kind = w->open[--w->open_count];
        rc_put(w->out, kind == 'F' ? "</div></details>\n" : "</section>\n");
    }
}

static void surround(writer *w, size_t at)
{
    const rc__block *block = &w->doc->blocks[at];
    switch (block->kind) {
    case RC__FOLD:
        element(w->out, "details", block);
        rc_put(w->out, "<summary>");
        phrase(w->out, block->cells);
        rc_put(w->out, "</summary><div>\n");
        open_one(w, 'F');
        break;
    case RC__CARD:
        rc_putf(w->out, "<section class=\"card %s\">\n", classes[block->style]);
        open_one(w, 'C');
        break;
    default:
        close_one(w);
    }
}

static size_t block_at(writer *w, size_t at)
{
    const rc__block *block = &w->doc->blocks[at];
    end_lists(w, block->kind == RC__PAIR, block->kind == RC__ITEM);
    switch (block->kind) {
    case RC__HEADING:
        heading(w, at);
        break;
    case RC__PARAGRAPH:
        element(w->out, "p", block);
        phrase(w->out, block->cells);
        rc_put(w->out, "</p>\n");
        break;
    case RC__ITEM:
        item(w, block);
        break;
    case RC__PAIR:
        pair(w, block);
        break;
    case RC__TABLE:
        return table(w, at);
    case RC__PICTURE:
        element(w->out, "figure", block);
        rc_put(w->out, block->text);
        rc_put(w->out, "</figure>\n");
        break;
    case RC__ROW: /* written with its table */
        break;
    case RC__FOLD:
    case RC__UNFOLD:
    case RC__CARD:
    case RC__UNCARD:
        surround(w, at);
    }
    return 1;
}

static void head(writer *w, const char *language)
{
    rc_buffer *out = w->out;
    rc_put(out, "<!DOCTYPE html>\n<html lang=\"");
    escaped(out, language);
    rc_put(out, "\">\n<head>\n<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n"
                "<meta name=\"generator\" content=\"Recourse " RC_VERSION "\">\n<title>");
    escaped(out, w->doc->title);
    rc_put(out, "</title>\n");
    rc__html_style(out);
    rc_put(out, "</head>\n<body>\n<a class=\"skip\" href=\"#report\">Skip to the report</a>\n"
                "<header>\n<h1>");
    escaped(out, w->doc->title);
    rc_put(out, "</h1>\n</header>\n<div class=\"page\">\n");
}

void rc_doc_html(rc_buffer *out, const rc_doc *doc, const char *language)
{
    writer w = {.out = out, .doc = doc};
    head(&w, language);
    name_headings(&w);
    contents(&w);
    rc_put(out, "<main id=\"report\" tabindex=\"-1\">\n");
    for (size_t i = 0; i < doc->count;) {
        i += block_at(&w, i);
    }
    end_lists(&w, false, false);
    while (w.open_count > 0) {
        close_one(&w);
    }
    rc_put(out, "</main>\n</div>\n");
    if (doc->foot[0] != 0) {
        rc_put(out, "<footer><p>");
        escaped(out, doc->foot);
        rc_put(out, "</p></footer>\n");
    }
    rc_put(out, "</body>\n</html>\n");
}
