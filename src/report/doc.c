#include "report/doc_tree.h"

#include <string.h>

rc_doc *rc_doc_new(rc_arena *arena, const char *title)
{
    rc_doc *doc = rc_alloc(arena, sizeof *doc);
    *doc = (rc_doc){.arena = arena, .title = title};
    return doc;
}

rc_arena *rc_doc_arena(const rc_doc *doc) { return doc->arena; }

static rc__block *add(rc_doc *doc, rc__block_kind kind)
{
    doc->blocks = rc_grow(doc->arena, doc->blocks, doc->count, &doc->capacity, sizeof *doc->blocks);
    rc__block *block = &doc->blocks[doc->count++];
    *block = (rc__block){.kind = kind, .text = ""};
    return block;
}

static void add_runs(rc_doc *doc, rc__block_kind kind, size_t level, const rc_run *runs,
                     size_t count)
{
    rc_run *copy = rc_alloc_array(doc->arena, count, sizeof *copy);
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        copy[i] = runs[i];
        any = any || runs[i].text[strspn(runs[i].text, " \n\t")] != 0;
    }
    if (any) {
        rc__block *block = add(doc, kind);
        block->level = level;
        block->runs = copy;
        block->count = count;
    }
}

void rc_doc_heading(rc_doc *doc, int level, rc_style style, const char *text)
{
    add_runs(doc, RC__HEADING, (size_t)level, &(rc_run){style, text}, 1);
}

void rc_doc_anchor(rc_doc *doc, const char *id) { add(doc, RC__ANCHOR)->text = id; }

void rc_doc_say(rc_doc *doc, rc_style style, const char *text)
{
    rc_doc_runs(doc, &(rc_run){style, text}, 1);
}

void rc_doc_runs(rc_doc *doc, const rc_run *runs, size_t count)
{
    add_runs(doc, RC__PARAGRAPH, 0, runs, count);
}

void rc_doc_item(rc_doc *doc, size_t depth, rc_style style, const char *text)
{
    rc_doc_item_runs(doc, depth, &(rc_run){style, text}, 1);
}

void rc_doc_item_runs(rc_doc *doc, size_t depth, const rc_run *runs, size_t count)
{
    add_runs(doc, RC__ITEM, depth, runs, count);
}

static void add_cells(rc_doc *doc, rc__block_kind kind, const char *const *cells, size_t columns,
                      rc_style style)
{
    rc_run *runs = rc_alloc_array(doc->arena, columns, sizeof *runs);
    for (size_t i = 0; i < columns; i++) {
        runs[i] = (rc_run){style, cells[i]};
    }
    rc__block *block = add(doc, kind);
    block->level = block->count = columns;
    block->runs = runs;
}

void rc_doc_table(rc_doc *doc, const char *caption, const char *const *heads, size_t columns)
{
    add_cells(doc, RC__TABLE, heads, columns, RC_BOLD);
    doc->blocks[doc->count - 1].text = caption;
}

void rc_doc_row(rc_doc *doc, const char *const *cells)
{
    add_cells(doc, RC__ROW, cells, doc->blocks[doc->count - 1].level, RC_PLAIN);
}

void rc_doc_style_cell(rc_doc *doc, size_t column, rc_style style)
{
    rc_run *cells = (rc_run *)doc->blocks[doc->count - 1].runs; /* made by add_cells */
    cells[column].style = style;
}

void rc_doc_fold(rc_doc *doc, const rc_run *summary, size_t count)
{
    add_runs(doc, RC__FOLD, 0, summary, count);
}

void rc_doc_picture(rc_doc *doc, const char *svg, const char *words)
{
    rc_run *run = rc_alloc(doc->arena, sizeof *run);
    *run = (rc_run){RC_PLAIN, words};
    rc__block *block = add(doc, RC__PICTURE);
    block->text = svg;
    block->runs = run;
    block->count = 1;
}

void rc_doc_unfold(rc_doc *doc) { add(doc, RC__UNFOLD); }
