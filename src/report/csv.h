/*
 * Tables for spreadsheets: comma-separated values, quoted as RFC 4180 has it, a line a row.
 *
 * Ownership: the buffer's arena.
 */
#ifndef RC_REPORT_CSV_H
#define RC_REPORT_CSV_H

#include "base/text.h"

/*
 * One row, ended by a line feed. Cells are cleaned as on a page, and quoted where they must be; one
 * that a spreadsheet would take for a formula (it begins with =, +, -, @, a tab or a line end) gets
 * an apostrophe before it.
 */
void rc_csv_row(rc_buffer *out, const char *const *cells, size_t count);

/* A cell as it stands in a row, and a row of such: for long tables that say the same often. */
const char *rc_csv_cell(rc_arena *arena, const char *text);
void rc_csv_line(rc_buffer *out, const char *const *cells, size_t count);

#endif
