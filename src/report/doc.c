#include "report/doc_tree.h"

#include "base/tongue.h"

#include <string.h>

rc_doc *rc_doc_new(rc_arena *arena, const char *title)
{
    rc_doc *doc = rc_alloc(arena, sizeof *doc);
    *doc = (rc_doc){.arena = arena, .title = title, .foot = ""};
    return doc;
}

rc_arena *rc_doc_arena(const rc_doc *doc) { return doc->arena; }

/* ---- Phrases ---- */

static void add_piece(rc_phrase *phrase, rc_piece piece)
{
    phrase->pieces = rc_grow(phrase->arena, phrase->pieces, phrase->count, &phrase->capacity,
                             sizeof *phrase->pieces);
    phrase->pieces[phrase->count++] = piece;
}

void rc_phrase_add(rc_phrase *phrase, rc_style style, const char *text)
{
    add_piece(phrase, (rc_piece){.style = style, .text = text});
}

void rc_phrase_link(rc_phrase *phrase, rc_style style, const char *text, const char *target)
{
    add_piece(phrase, (rc_piece){.style = style, .text = text, .target = target});
}

void rc_phrase_badge(rc_phrase *phrase, rc_style style, const char *text)
{
    add_piece(phrase, (rc_piece){.style = style, .text = text, .badge = true});
}

rc_run *rc__phrase_runs(rc_arena *arena, const rc_phrase *phrase)
{
    rc_run *runs = rc_alloc_array(arena, phrase->count, sizeof *runs);
    for (size_t i = 0; i < phrase->count; i++) {
        runs[i] = (rc_run){phrase->pieces[i].style, phrase->pieces[i].text};
    }
    return runs;
}

const char *rc__phrase_text(rc_arena *arena, const rc_phrase *phrase)
{
    rc_buffer text;
    if (phrase->count == 1) {
        return phrase->pieces[0].text;
    }
    rc_buffer_init(&text, arena);
    rc_put(&text, "");
    for (size_t i = 0; i < phrase->count; i++) {
        rc_put(&text, phrase->pieces[i].text);
    }
    return text.text;
}

static rc_phrase of_runs(rc_arena *arena, const rc_run *runs, size_t count)
{
    rc_phrase phrase = {.arena = arena};
    for (size_t i = 0; i < count; i++) {
        rc_phrase_add(&phrase, runs[i].style, runs[i].text);
    }
    return phrase;
}

/* ---- Blocks ---- */

static rc__block *add(rc_doc *doc, rc__block_kind kind)
{
    doc->blocks = rc_grow(doc->arena, doc->blocks, doc->count, &doc->capacity, sizeof *doc->blocks);
    rc__block *block = &doc->blocks[doc->count++];
    *block = (rc__block){.kind = kind, .text = "", .anchor = doc->anchor};
    doc->anchor = NULL;
    return block;
}

/* A block that without words would say nothing. */
static rc__block *add_words(rc_doc *doc, rc__block_kind kind, size_t level,
                            const rc_phrase *phrase)
{
    bool any = false;
    for (size_t i = 0; i < phrase->count; i++) {
        const char *text = phrase->pieces[i].text;
        any = any || text[strspn(text, " \n\t")] != 0;
    }
    if (!any) {
        return NULL;
    }
    rc_phrase *copy = rc_alloc(doc->arena, sizeof *copy);
    *copy = *phrase;
    rc__block *block = add(doc, kind);
    block->level = level;
    block->cells = copy;
    return block;
}

static void add_runs(rc_doc *doc, rc__block_kind kind, size_t level, const rc_run *runs,
                     size_t count)
{
    rc_phrase phrase = of_runs(doc->arena, runs, count);
    add_words(doc, kind, level, &phrase);
}

void rc_doc_heading(rc_doc *doc, int level, rc_style style, const char *text)
{
    add_runs(doc, RC__HEADING, (size_t)level, &(rc_run){style, text}, 1);
}

void rc_doc_heading_of(rc_doc *doc, int level, const rc_phrase *phrase)
{
    add_words(doc, RC__HEADING, (size_t)level, phrase);
}

void rc_doc_anchor(rc_doc *doc, const char *id) { doc->anchor = id; }

void rc_doc_say(rc_doc *doc, rc_style style, const char *text)
{
    rc_doc_runs(doc, &(rc_run){style, text}, 1);
}

void rc_doc_runs(rc_doc *doc, const rc_run *runs, size_t count)
{
    add_runs(doc, RC__PARAGRAPH, 0, runs, count);
}

void rc_doc_say_of(rc_doc *doc, const rc_phrase *phrase)
{
    add_words(doc, RC__PARAGRAPH, 0, phrase);
}

void rc_doc_item(rc_doc *doc, size_t depth, rc_style style, const char *text)
{
    rc_doc_item_runs(doc, depth, &(rc_run){style, text}, 1);
}

void rc_doc_item_runs(rc_doc *doc, size_t depth, const rc_run *runs, size_t count)
{
    add_runs(doc, RC__ITEM, depth, runs, count);
}

void rc_doc_item_of(rc_doc *doc, size_t depth, const rc_phrase *phrase)
{
    add_words(doc, RC__ITEM, depth, phrase);
}

void rc_doc_pair(rc_doc *doc, const char *name, const rc_phrase *phrase)
{
    rc__block *block = add_words(doc, RC__PAIR, 0, phrase);
    if (block != NULL) {
        block->text = name;
    }
}

/* ---- Tables ---- */

static void add_cells(rc_doc *doc, rc__block_kind kind, const char *const *cells, size_t columns,
                      rc_style style)
{
    rc_phrase *phrases = rc_alloc_array(doc->arena, columns, sizeof *phrases);
    for (size_t i = 0; i < columns; i++) {
        phrases[i] = of_runs(doc->arena, &(rc_run){style, cells[i]}, 1);
    }
    rc__block *block = add(doc, kind);
    block->level = columns;
    block->cells = phrases;
}

void rc_doc_table(rc_doc *doc, const char *caption, const char *const *heads, size_t columns)
{
    const char **translated = rc_alloc_array(doc->arena, columns, sizeof *translated);
    for (size_t i = 0; i < columns; i++) {
        translated[i] = rc_tr(heads[i]);
    }
    add_cells(doc, RC__TABLE, translated, columns, RC_BOLD);
    doc->blocks[doc->count - 1].text = caption;
}

void rc_doc_row(rc_doc *doc, const char *const *cells)
{
    add_cells(doc, RC__ROW, cells, doc->blocks[doc->count - 1].level, RC_PLAIN);
}

void rc_doc_row_of(rc_doc *doc, const rc_phrase *cells)
{
    size_t columns = doc->blocks[doc->count - 1].level;
    rc_phrase *copy = rc_alloc_array(doc->arena, columns, sizeof *copy);
    memcpy(copy, cells, columns * sizeof *copy);
    rc__block *block = add(doc, RC__ROW);
    block->level = columns;
    block->cells = copy;
}

void rc_doc_style_cell(rc_doc *doc, size_t column, rc_style style)
{
    rc_phrase *cell = &doc->blocks[doc->count - 1].cells[column];
    for (size_t i = 0; i < cell->count; i++) {
        cell->pieces[i].style = style;
    }
}

size_t rc__table_blocks(const rc_doc *doc, size_t table)
{
    size_t count = 1;
    while (table + count < doc->count && doc->blocks[table + count].kind == RC__ROW) {
        count++;
    }
    return count;
}

/* ---- What stands around blocks ---- */

bool rc__is_silent_fold(const rc_doc *doc, size_t fold)
{
    size_t at = fold + 1;
    while (at < doc->count && doc->blocks[at].kind == RC__PICTURE &&
           rc__phrase_text(doc->arena, doc->blocks[at].cells)[0] == 0) {
        at++;
    }
    return at > fold + 1 && at < doc->count && doc->blocks[at].kind == RC__UNFOLD;
}

void rc_doc_fold(rc_doc *doc, const rc_run *summary, size_t count)
{
    rc_phrase phrase = of_runs(doc->arena, summary, count);
    rc_doc_fold_of(doc, &phrase);
}

void rc_doc_fold_of(rc_doc *doc, const rc_phrase *summary)
{
    if (add_words(doc, RC__FOLD, 0, summary) == NULL) { /* a fold must be closed all the same */
        add_runs(doc, RC__FOLD, 0, &(rc_run){RC_PLAIN, "More"}, 1);
    }
}

void rc_doc_unfold(rc_doc *doc) { add(doc, RC__UNFOLD); }

void rc_doc_card(rc_doc *doc, rc_style style) { add(doc, RC__CARD)->style = style; }

void rc_doc_uncard(rc_doc *doc) { add(doc, RC__UNCARD); }

void rc_doc_picture(rc_doc *doc, const char *svg, const char *words)
{
    rc_phrase *phrase = rc_alloc(doc->arena, sizeof *phrase);
    *phrase = of_runs(doc->arena, &(rc_run){RC_PLAIN, words}, 1);
    rc__block *block = add(doc, RC__PICTURE);
    block->text = svg;
    block->cells = phrase;
}

void rc_doc_foot(rc_doc *doc, const char *text) { doc->foot = text; }
