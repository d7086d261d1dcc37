/*
 * A document as Markdown: CommonMark with pipe tables, as GitHub and pandoc read it. pandoc's own
 * marks (citations, mathematics, fancy lists) are made harmless too, so that it gives a clean Word
 * file.
 */
#include "report/doc_tree.h"

#include <string.h>

/* ---- Words ---- */

static bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/* Length of "12." or "a)" before a blank: at the start of a line, the mark of a list. */
static size_t list_mark(const char *text)
{
    enum { LONGEST = 9 };
    size_t length = 0;
    while (is_letter_or_digit(text[length]) && length < LONGEST) {
        length++;
    }
    bool marked = length > 0 && (text[length] == '.' || text[length] == ')');
    return marked && (text[length + 1] == ' ' || text[length + 1] == 0) ? length : 0;
}

/* Words of ours and of users, with what Markdown would take for its own marks made harmless.
 * [start]: they begin a paragraph, an item or a cell. */
static void escaped(rc_buffer *out, const char *text, bool start)
{
    const char *clean = rc_clean(out->arena, text);
    size_t mark = start ? list_mark(clean) : 0;
    for (const char *at = clean; *at != 0; at++) {
        bool first = start && at == clean;
        if (*at == '\n' || *at == '\t') {
            rc_put(out, " ");
            continue;
        }
        if (strchr("\\`*_[]<>|#@$~^{}", *at) != NULL || (first && strchr("-+=(:%", *at) != NULL) ||
            (mark > 0 && at == clean + mark)) {
            rc_put(out, "\\");
        } else if (*at == '&') {
            rc_put(out, "&amp;");
            continue;
        }
        rc_putn(out, at, 1);
    }
}

/* Letters of their own: fenced by one backtick more than they hold in a row. */
static void code(rc_buffer *out, const char *text)
{
    size_t longest = 0;
    for (const char *at = text; *at != 0; at++) {
        size_t ticks = strspn(at, "`");
        longest = ticks > longest ? ticks : longest;
        at += ticks > 0 ? ticks - 1 : 0;
    }
    for (size_t i = 0; i <= longest; i++) {
        rc_put(out, "`");
    }
    rc_put(out, longest > 0 ? " " : "");
    for (const char *at = rc_clean(out->arena, text); *at != 0; at++) {
        if (*at == '|') { /* even here it would end a cell */
            rc_put(out, "\\");
        }
        rc_putn(out, *at == '\n' ? " " : at, 1);
    }
    rc_put(out, longest > 0 ? " " : "");
    for (size_t i = 0; i <= longest; i++) {
        rc_put(out, "`");
    }
}

static bool is_address(const char *target)
{
    return target != NULL &&
           (rc_starts_with(target, "https://") || rc_starts_with(target, "http://"));
}

/* Marks of emphasis may not stand beside a blank, so blanks at the ends stay outside them. */
static void piece(rc_buffer *out, const rc_piece *given, bool start)
{
    size_t length = strlen(given->text);
    size_t lead = strspn(given->text, " ");
    size_t end = length;
    while (end > lead && given->text[end - 1] == ' ') {
        end--;
    }
    bool linked = is_address(given->target) && lead < end;
    bool stressed = given->style != RC_PLAIN && given->style != RC_DIM &&
                    given->style != RC_ID && lead < end;
    const char *mark = !stressed ? "" : given->style == RC_ITALIC ? "*" : "**";
    const char *words = rc_strndup(out->arena, given->text + lead, end - lead);
    rc_put(out, lead > 0 && !start ? " " : "");
    rc_put(out, linked ? "[" : "");
    rc_put(out, mark);
    if (given->style == RC_ID && lead < end) {
        code(out, words);
    } else {
        escaped(out, words, start && !stressed && !linked);
    }
    rc_put(out, mark);
    if (linked) {
        rc_put(out, "](<");
        for (const char *at = given->target; *at != 0; at++) {
            rc_putf(out, strchr("<>\\|", *at) != NULL ? "%%%02X" : "%c", (unsigned char)*at);
        }
        rc_put(out, ">)");
    }
    rc_put(out, end < length && lead < end ? " " : "");
}

static void phrase(rc_buffer *out, const rc_phrase *given)
{
    bool start = true;
    for (size_t i = 0; i < given->count; i++) {
        piece(out, &given->pieces[i], start);
        start = start && given->pieces[i].text[0] == 0;
    }
}

/* ---- Tables ---- */

static void cells(rc_buffer *out, const rc__block *block)
{
    for (size_t i = 0; i < block->level; i++) {
        rc_put(out, "| ");
        phrase(out, &block->cells[i]);
        rc_put(out, " ");
    }
    rc_put(out, "|\n");
}

/* The rule under the heads: its dashes say to pandoc how wide the columns are to one another. */
static void rule(rc_buffer *out, const rc_doc *doc, size_t at, size_t rows)
{
    enum { NARROWEST = 8, WIDEST = 40 };
    for (size_t column = 0; column < doc->blocks[at].level; column++) {
        size_t width = NARROWEST;
        for (size_t i = 0; i < rows; i++) {
            const rc_phrase *cell = &doc->blocks[at + i].cells[column];
            size_t own = rc_columns(rc__phrase_text(out->arena, cell));
            width = own > width ? own : width;
        }
        rc_put(out, "|");
        for (size_t i = width < WIDEST ? width : WIDEST; i > 0; i--) {
            rc_put(out, "-");
        }
    }
    rc_put(out, "|\n");
}

static size_t table(rc_buffer *out, const rc_doc *doc, size_t at)
{
    const rc__block *head = &doc->blocks[at];
    size_t rows = rc__table_blocks(doc, at);
    if (rows == 1) {
        return rows;
    }
    rc_put(out, "\n");
    if (head->text[0] != 0) {
        rc_put(out, "**");
        escaped(out, head->text, false);
        rc_put(out, "**\n\n");
    }
    for (size_t i = 0; i < head->level; i++) { /* a head is set in bold anyway */
        rc_put(out, "| ");
        escaped(out, rc__phrase_text(out->arena, &head->cells[i]), true);
        rc_put(out, " ");
    }
    rc_put(out, "|\n");
    rule(out, doc, at, rows);
    for (size_t i = 1; i < rows; i++) {
        cells(out, &doc->blocks[at + i]);
    }
    return rows;
}

/* ---- The rest ---- */

static void paragraph(rc_buffer *out, const rc_phrase *words)
{
    if (words->count > 0 && rc__phrase_text(out->arena, words)[0] != 0) {
        rc_put(out, "\n");
        phrase(out, words);
        rc_put(out, "\n");
    }
}

/* What a reader of HTML may unfold stands open here under a line in bold. */
static void fold(rc_buffer *out, const rc_phrase *summary)
{
    rc_put(out, "\n**");
    escaped(out, rc__phrase_text(out->arena, summary), false);
    rc_put(out, "**\n");
}

static size_t block_at(rc_buffer *out, const rc_doc *doc, size_t at)
{
    const rc__block *block = &doc->blocks[at];
    bool follows = at > 0 && doc->blocks[at - 1].kind == block->kind;
    switch (block->kind) {
    case RC__HEADING:
        rc_putf(out, "\n%.*s ", (int)(block->level < 6 ? block->level : 6), "######");
        phrase(out, block->cells);
        rc_put(out, "\n");
        break;
    case RC__PARAGRAPH:
    case RC__PICTURE:
        paragraph(out, block->cells);
        break;
    case RC__FOLD:
        if (!rc__is_silent_fold(doc, at)) {
            fold(out, block->cells);
        }
        break;
    case RC__ITEM:
        rc_putf(out, "%s%*s- ", follows ? "" : "\n", (int)(2 * block->level), "");
        phrase(out, block->cells);
        rc_put(out, "\n");
        break;
    case RC__PAIR:
        rc_put(out, follows ? "- **" : "\n- **");
        escaped(out, block->text, false);
        rc_put(out, ":** ");
        phrase(out, block->cells);
        rc_put(out, "\n");
        break;
    case RC__TABLE:
        return table(out, doc, at);
    case RC__ROW:
    case RC__UNFOLD:
    case RC__CARD:
    case RC__UNCARD:
        break;
    }
    return 1;
}

void rc_doc_markdown(rc_buffer *out, const rc_doc *doc)
{
    rc_put(out, "# ");
    escaped(out, doc->title, false);
    rc_put(out, "\n");
    for (size_t i = 0; i < doc->count;) {
        i += block_at(out, doc, i);
    }
    if (doc->foot[0] != 0) {
        rc_put(out, "\n---\n\n");
        escaped(out, doc->foot, true);
        rc_put(out, "\n");
    }
}
