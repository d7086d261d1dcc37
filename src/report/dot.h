/*
 * What the graphs for Graphviz share.
 *
 * Ownership: the buffer's arena.
 */
#ifndef RC_REPORT_DOT_H
#define RC_REPORT_DOT_H

#include "base/text.h"

/* The text inside a label's quotes, broken into lines of about [columns] at blanks. */
void rc_dot_label(rc_buffer *out, const char *text, size_t columns);

#endif
