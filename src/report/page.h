/*
 * A page: paragraphs wrapped to a width and, on a terminal that wants it, coloured.
 *
 * Every text report is written through it, so no word of a user reaches a terminal unchecked:
 * control characters and direction overrides are replaced. Lines never end in blanks.
 *
 * Ownership: the buffer's arena.
 */
#ifndef RC_REPORT_PAGE_H
#define RC_REPORT_PAGE_H

#include "report/report.h"

typedef enum rc_style {
    RC_PLAIN,
    RC_BOLD,
    RC_DIM,
    RC_RED,
    RC_GREEN,
    RC_YELLOW,
    RC_BLUE,
    RC_MAGENTA,
    RC_CYAN,
    RC_ID,    /* an id as programs write it: plain on a terminal, letters of its own elsewhere */
    RC_ITALIC /* the title of a work: plain on a terminal */
} rc_style;

enum { RC_STYLES = RC_ITALIC + 1 };

/* A stretch of words in one style. No blank is added between two runs. */
typedef struct rc_run {
    rc_style style;
    const char *text;
} rc_run;

typedef struct rc_page {
    rc_buffer *out;
    size_t width;
    bool colour;
} rc_page;

rc_page rc_page_on(rc_buffer *out, const rc_report_options *options);

/* A paragraph of several styles: the first line is indented by [first], the others by [hang]. */
void rc_page_runs(const rc_page *page, size_t first, size_t hang, const rc_run *runs, size_t count);
/* A paragraph of one style. */
void rc_page_words(const rc_page *page, size_t indent, rc_style style, const char *text);
/* A run of [label] and, [column] columns further, the words in a column of their own. */
void rc_page_row(const rc_page *page, size_t indent, size_t column, rc_run label,
                 const char *text);
/* An empty line; never two in a row, none at the top. */
void rc_page_gap(const rc_page *page);

/* [text] without what could disturb a terminal, its words joined as the language of the thread
 * wants; line ends and tabs stay. */
const char *rc_clean(rc_arena *arena, const char *text);

#endif
