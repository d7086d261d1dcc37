/*
 * Inside the room: how a document is kept, for those who render it.
 *
 * Ownership: see doc.h.
 */
#ifndef RC_REPORT_DOC_TREE_H
#define RC_REPORT_DOC_TREE_H

#include "report/doc.h"

typedef enum rc__block_kind {
    RC__HEADING,
    RC__PARAGRAPH,
    RC__ITEM,
    RC__PAIR,
    RC__TABLE,
    RC__ROW,
    RC__FOLD,
    RC__UNFOLD,
    RC__CARD,
    RC__UNCARD,
    RC__PICTURE
} rc__block_kind;

typedef struct rc__block {
    rc__block_kind kind;
    rc_style style;      /* of a card */
    size_t level;        /* of a heading; depth of an item; columns of a table or row */
    rc_phrase *cells;    /* words; several in a table's head or a row */
    const char *text;    /* caption of a table, name of a pair, a picture */
    const char *anchor;  /* its id; NULL: none */
} rc__block;

struct rc_doc {
    rc_arena *arena;
    const char *title, *foot;
    const char *anchor;  /* for the next block; NULL: none */
    rc__block *blocks;
    size_t count, capacity;
};

/* The phrase as runs of a page. Its badges and links are plain words there. */
rc_run *rc__phrase_runs(rc_arena *arena, const rc_phrase *phrase);
/* Its words without styles. */
const char *rc__phrase_text(rc_arena *arena, const rc_phrase *phrase);
/* How many blocks from the table at [table] on are its own: itself and its rows. */
size_t rc__table_blocks(const rc_doc *doc, size_t table);

/* Has the fold at [fold] nothing in it but pictures for which no words stand? Formats without
 * pictures leave it out. */
bool rc__is_silent_fold(const rc_doc *doc, size_t fold);

/* doc_html_style.c: how the page looks, and what it does when it is printed. */
void rc__html_style(rc_buffer *out);

#endif
