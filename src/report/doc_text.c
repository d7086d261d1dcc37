/* A document as plain text, for terminals and pipes. */
#include "report/doc_tree.h"

enum { CELL_GAP = 2, WIDEST_CELL = 44 };

/* ---- tables ---- */

static size_t rows_of(const rc_doc *doc, size_t table)
{
    size_t count = 1;
    while (table + count < doc->count && doc->blocks[table + count].kind == RC__ROW) {
        count++;
    }
    return count;
}

static size_t column_width(const rc_doc *doc, size_t table, size_t rows, size_t column)
{
    size_t width = 0;
    for (size_t i = 0; i < rows; i++) {
        size_t own = rc_columns(doc->blocks[table + i].runs[column].text);
        width = own > width ? own : width;
    }
    return width < WIDEST_CELL ? width : WIDEST_CELL;
}

/* All cells but the last stand in columns, the last has what is left of the line. */
static void row(const rc_page *page, size_t indent, const rc__block *block, const size_t *widths)
{
    rc_buffer head;
    size_t column = 0;
    rc_buffer_init(&head, page->out->arena);
    rc_put(&head, "");
    for (size_t i = 0; i + 1 < block->count; i++) {
        size_t reach = column + widths[i] + CELL_GAP;
        rc_put(&head, block->runs[i].text);
        column += rc_columns(block->runs[i].text);
        while (i + 2 < block->count && column < reach) {
            rc_put(&head, " ");
            column++;
        }
        column = reach > column ? reach : column;
    }
    const rc_run *last = &block->runs[block->count - 1];
    rc_page_row(page, indent, column, (rc_run){block->runs[0].style, head.text}, last->text);
}

static size_t table(const rc_page *page, size_t indent, const rc_doc *doc, size_t at)
{
    const rc__block *head = &doc->blocks[at];
    size_t rows = rows_of(doc, at);
    size_t *widths = rc_alloc_array(page->out->arena, head->count, sizeof *widths);
    for (size_t i = 0; i < head->count; i++) {
        widths[i] = column_width(doc, at, rows, i);
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
    rc_page_gap(page);
    rc_style style = block->runs[0].style == RC_PLAIN ? RC_BOLD : block->runs[0].style;
    rc_page_words(page, indent, style, block->runs[0].text);
    if (block->level == 2) {
        rc_buffer rule;
        rc_buffer_init(&rule, page->out->arena);
        for (size_t i = rc_columns(block->runs[0].text); i > 0; i--) {
            rc_put(&rule, "─");
        }
        rc_page_words(page, indent, style, rule.text);
    }
}

static void item(const rc_page *page, size_t indent, const rc__block *block)
{
    rc_arena *arena = page->out->arena;
    rc_run *runs = rc_alloc_array(arena, block->count + 1, sizeof *runs);
    runs[0] = (rc_run){RC_PLAIN, "– "};
    for (size_t i = 0; i < block->count; i++) {
        runs[i + 1] = block->runs[i];
    }
    size_t first = indent + 2 * block->level;
    rc_page_runs(page, first, first + 2, runs, block->count + 1);
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
        case RC__PICTURE:
            if (block->runs[0].text[0] == 0) {
                break;
            }
            rc_page_gap(&page);
            rc_page_runs(&page, indent, indent, block->runs, block->count);
            break;
        case RC__PARAGRAPH:
            rc_page_gap(&page);
            rc_page_runs(&page, indent, indent, block->runs, block->count);
            break;
        case RC__ITEM:
            if (i > 0 && doc->blocks[i - 1].kind == RC__TABLE) {
                rc_page_gap(&page);
            }
            item(&page, indent, block);
            break;
        case RC__TABLE:
            i += table(&page, indent, doc, i) - 1;
            break;
        case RC__FOLD:
            rc_page_runs(&page, indent, indent + 2, block->runs, block->count);
            indent += 2;
            break;
        case RC__UNFOLD:
            indent -= indent >= 2 ? 2 : 0;
            break;
        case RC__ANCHOR:
        case RC__ROW:
            break;
        }
    }
}
