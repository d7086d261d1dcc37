#include "report/csv.h"

#include "report/page.h"

#include <string.h>

/* A spreadsheet would take such a cell for a formula, and what is in it may be a stranger's. */
static bool is_formula(const char *cell)
{
    return cell[0] != 0 && strchr("=+-@\t\r\n", cell[0]) != NULL;
}

const char *rc_csv_cell(rc_arena *arena, const char *text)
{
    const char *clean = rc_clean(arena, text);
    if (is_formula(clean)) {
        clean = rc_format(arena, "'%s", clean);
    }
    if (clean[strcspn(clean, ",\"\r\n")] == 0) {
        return clean;
    }
    rc_buffer quoted;
    rc_buffer_init(&quoted, arena);
    rc_put(&quoted, "\"");
    for (const char *at = clean; *at != 0; at++) {
        rc_put(&quoted, *at == '"' ? "\"" : "");
        rc_putn(&quoted, at, 1);
    }
    rc_put(&quoted, "\"");
    return quoted.text;
}

void rc_csv_line(rc_buffer *out, const char *const *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        rc_put(out, i == 0 ? "" : ",");
        rc_put(out, cells[i]);
    }
    rc_put(out, "\n");
}

void rc_csv_row(rc_buffer *out, const char *const *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        rc_put(out, i == 0 ? "" : ",");
        rc_put(out, rc_csv_cell(out->arena, cells[i]));
    }
    rc_put(out, "\n");
}
