/*
 * A document: headings, paragraphs, lists, tables, pairs and folds, written once and rendered as
 * plain text, Markdown or one self-contained HTML page. Every report is built as one, so all
 * formats say the same.
 *
 * Ownership: the arena given to rc_doc_new; texts are not copied.
 */
#ifndef RC_REPORT_DOC_H
#define RC_REPORT_DOC_H

#include "report/page.h"

typedef struct rc_doc rc_doc;

rc_doc *rc_doc_new(rc_arena *arena, const char *title);
rc_arena *rc_doc_arena(const rc_doc *doc);

/* Level 1 is the title itself; reports use 2 to 4. */
void rc_doc_heading(rc_doc *doc, int level, rc_style style, const char *text);
/* The next block, whatever it is, is the place that a link to "#" and [id] leads to. Any text may
 * be an id. */
void rc_doc_anchor(rc_doc *doc, const char *id);

/* A paragraph. Empty ones are left out. */
void rc_doc_say(rc_doc *doc, rc_style style, const char *text);
void rc_doc_runs(rc_doc *doc, const rc_run *runs, size_t count);
/* An item of a list, [depth] from 0; items that follow one another are one list. */
void rc_doc_item(rc_doc *doc, size_t depth, rc_style style, const char *text);
void rc_doc_item_runs(rc_doc *doc, size_t depth, const rc_run *runs, size_t count);

/* A table: its heads, in English and translated here, then rows of as many cells, until anything
 * else comes. The first cell of a row names the row. */
void rc_doc_table(rc_doc *doc, const char *caption, const char *const *heads, size_t columns);
void rc_doc_row(rc_doc *doc, const char *const *cells);
/* The style of the cell last put in column [column] of the last row. */
void rc_doc_style_cell(rc_doc *doc, size_t column, rc_style style);

/* What a reader may leave folded: open in text and Markdown, <details> in HTML. They may nest. */
void rc_doc_fold(rc_doc *doc, const rc_run *summary, size_t count);
void rc_doc_unfold(rc_doc *doc);

/* ---- Words of several kinds ---- */

typedef struct rc_piece {
    rc_style style;
    const char *text;
    const char *target; /* "#id" in the document, or an address; NULL: no link */
    bool badge;
} rc_piece;

/* Words put together piece by piece; no blank is added between two. Start with {.arena = ...}. */
typedef struct rc_phrase {
    rc_arena *arena;
    rc_piece *pieces;
    size_t count, capacity;
} rc_phrase;

void rc_phrase_add(rc_phrase *phrase, rc_style style, const char *text);
/* A link; where a format has none, its words. [target] may be NULL. */
void rc_phrase_link(rc_phrase *phrase, rc_style style, const char *text, const char *target);
/* A mark of standing, such as a status: its colour says nothing that its words do not. */
void rc_phrase_badge(rc_phrase *phrase, rc_style style, const char *text);

void rc_doc_heading_of(rc_doc *doc, int level, const rc_phrase *phrase);
void rc_doc_say_of(rc_doc *doc, const rc_phrase *phrase);
void rc_doc_item_of(rc_doc *doc, size_t depth, const rc_phrase *phrase);
void rc_doc_row_of(rc_doc *doc, const rc_phrase *cells);
void rc_doc_fold_of(rc_doc *doc, const rc_phrase *summary);

/* A name and what it stands for; pairs that follow one another are one list in a box. */
void rc_doc_pair(rc_doc *doc, const char *name, const rc_phrase *phrase);

/* What belongs together, framed in the colour of [style] where a format has frames. */
void rc_doc_card(rc_doc *doc, rc_style style);
void rc_doc_uncard(rc_doc *doc);

/*
 * A picture: [svg] is markup of ours, put into HTML as it is, and must name itself for those who
 * do not see it. Other formats say [words] in its place; "" says nothing.
 */
void rc_doc_picture(rc_doc *doc, const char *svg, const char *words);

/* What stands at the foot of the whole. */
void rc_doc_foot(rc_doc *doc, const char *text);

/* ---- Rendering ---- */

void rc_doc_text(rc_buffer *out, const rc_doc *doc, const rc_report_options *options);
/* Markdown that pandoc takes as well. Links inside the document are left out: it has no places. */
void rc_doc_markdown(rc_buffer *out, const rc_doc *doc);
/* [language]: "en", "fr" ... for the page's lang attribute. */
void rc_doc_html(rc_buffer *out, const rc_doc *doc, const char *language);

#endif
