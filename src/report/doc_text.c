/* A document as plain text, for terminals and pipes. */
#include "report/doc_tree.h"

enum { CELL_GAP = 2, WIDEST_CELL = 44 };

/* ---- tables ---- */

static size_t column_width(const rc_page *page, const rc__block *blocks, size_t rows, size_t column)
{
    size_t width = 0;
    for (size_t i = 0; i < rows; i++) {
        size_t own = rc_columns(rc__phrase_text(page->out->arena, &blocks[i].cells[column]));
        width = own > width ? own : width;
    }
    return width < WIDEST_CELL ? width : WIDEST_CELL;
}

/* All cells but the last stand in columns, the last has what is left of the line. */
static void row(const rc_page *page, size_t indent, const rc__block *block, const size_t *widths)
{
    rc_arena *arena = page->out->arena;
    rc_buffer head;
    size_t column = 0;
    rc_buffer_init(&head, arena);
    rc_put(&head, "");
    for (size_t i = 0; i + 1 < block->level; i++) {
        const char *text = rc__phrase_text(arena, &block->cells[i]);
        size_t reach = column + widths[i] + CELL_GAP;
        rc_put(&head, text);
        column += rc_columns(text);
        while (i + 2 < block->level && column < reach) {
            rc_put(&head, " ");
            column++;
        }
        column = reach > column ? reach : column;
    }
    const rc_phrase *first = &block->cells[0];
    rc_style style = first->count > 0 ? first->pieces[0].style : RC_PLAIN;
    rc_page_row(page, indent, column, (rc_run){style, head.text},
                rc__phrase_text(arena, &block->cells[block->level - 1]));
}

static size_t table(const rc_page *page, size_t indent, const rc_doc *doc, size_t at)
{
    const rc__block *head = &doc->blocks[at];
    size_t rows = rc__table_blocks(doc, at);
    size_t *widths = rc_alloc_array(page->out->arena, head->level, sizeof *widths);
    for (size_t i = 0; i < head->level; i++) {
        widths[i] = column_width(page, head, rows, i);
    }
    rc_page_gap(page);
    rc_page_words(page, indent, RC_BOLD, head->text);
    for (size_t i = 0; i < rows; i++) {
        row(page, indent, &doc->blocks[at + i], widths);
    }
    return rows;
}

/* ---- the rest ---- */

static void heading(const rc_page *page, size_t indent, const rc__block *block)
{
    rc_arena *arena = page->out->arena;
    rc_run *runs = rc__phrase_runs(arena, block->cells);
    for (size_t i = 0; i < block->cells->count; i++) {
        runs[i].style = runs[i].style == RC_PLAIN ? RC_BOLD : runs[i].style;
    }
    rc_page_gap(page);
    rc_page_runs(page, indent, indent, runs, block->cells->count);
    if (block->level == 2) {
        rc_buffer rule;
        rc_buffer_init(&rule, arena);
        for (size_t i = rc_columns(rc__phrase_text(arena, block->cells)); i > 0; i--) {
            rc_put(&rule, "─");
        }
        rc_page_words(page, indent, runs[0].style, rule.text);
    }
}

static void item(const rc_page *page, size_t indent, const rc__block *block)
{
    rc_phrase whole = {.arena = page->out->arena};
    rc_phrase_add(&whole, RC_PLAIN, "– ");
    for (size_t i = 0; i < block->cells->count; i++) {
        rc_phrase_add(&whole, block->cells->pieces[i].style, block->cells->pieces[i].text);
    }
    size_t first = indent + 2 * block->level;
    rc_page_runs(page, first, first + 2, rc__phrase_runs(whole.arena, &whole), whole.count);
}

static void words(const rc_page *page, size_t first, size_t hang, const rc_phrase *phrase)
{
    rc_page_runs(page, first, hang, rc__phrase_runs(page->out->arena, phrase), phrase->count);
}

/* A picture may have nothing to say in words. */
static void paragraph(const rc_page *page, size_t indent, const rc_phrase *phrase)
{
    if (rc__phrase_text(page->out->arena, phrase)[0] != 0) {
        rc_page_gap(page);
        words(page, indent, indent, phrase);
    }
}

/* Pairs that follow one another share a column. */
static void pair(const rc_page *page, size_t indent, const rc_doc *doc, size_t at)
{
    size_t first = at, width = 0;
    while (first > 0 && doc->blocks[first - 1].kind == RC__PAIR) {
        first--;
    }
    for (size_t i = first; i < doc->count && doc->blocks[i].kind == RC__PAIR; i++) {
        size_t own = rc_columns(doc->blocks[i].text);
        width = own > width ? own : width;
    }
    if (first == at) {
        rc_page_gap(page);
    }
    rc_page_row(page, indent, width + CELL_GAP, (rc_run){RC_DIM, doc->blocks[at].text},
                rc__phrase_text(page->out->arena, doc->blocks[at].cells));
}

void rc_doc_text(rc_buffer *out, const rc_doc *doc, const rc_report_options *options)
{
    rc_page page = rc_page_on(out, options);
    size_t indent = 0;
    rc_page_words(&page, 0, RC_BOLD, doc->title);
    for (size_t i = 0; i < doc->count; i++) {
        const rc__block *block = &doc->blocks[i];
        switch (block->kind) {
        case RC__HEADING:
            heading(&page, indent, block);
            break;
        case RC__PARAGRAPH:
        case RC__PICTURE:
            paragraph(&page, indent, block->cells);
            break;
        case RC__ITEM:
            if (i > 0 && doc->blocks[i - 1].kind == RC__TABLE) {
                rc_page_gap(&page);
            }
            item(&page, indent, block);
            break;
        case RC__PAIR:
            pair(&page, indent, doc, i);
            break;
        case RC__TABLE:
            i += table(&page, indent, doc, i) - 1;
            break;
        case RC__FOLD:
            if (!rc__is_silent_fold(doc, i)) {
                words(&page, indent, indent + 2, block->cells);
            }
            indent += 2;
            break;
        case RC__UNFOLD:
            indent -= indent >= 2 ? 2 : 0;
            break;
        case RC__CARD:
        case RC__UNCARD:
        case RC__ROW:
            break;
        }
    }
    if (doc->foot[0] != 0) {
        rc_page_gap(&page);
        rc_page_words(&page, 0, RC_DIM, doc->foot);
    }
}
