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
    RC__ANCHOR,
    RC__PARAGRAPH,
    RC__ITEM,
    RC__TABLE,
    RC__ROW,
    RC__FOLD,
    RC__UNFOLD,
    RC__PICTURE
} rc__block_kind;

typedef struct rc__block {
    rc__block_kind kind;
    size_t level;        /* of a heading; depth of an item; columns of a table or row */
    const rc_run *runs;  /* words; cells of a table's head or a row; what stands for a picture */
    size_t count;
    const char *text;    /* id of an anchor, caption of a table, a picture */
} rc__block;

struct rc_doc {
    rc_arena *arena;
    const char *title;
    rc__block *blocks;
    size_t count, capacity;
};

#endif
