#include "report/csv.h"

#include "report/page.h"

#include <string.h>

/* A spreadsheet would take such a cell for a formula, and what is in it may be a stranger's. */
static bool is_formula(const char *cell)
{
    return cell[0] != 0 && strchr("=+-@\t\r\n", cell[0]) != NULL;
}

static void put_cell(rc_buffer *out, const char *cell)
{
    const char *clean = rc_clean(out->arena, cell);
    if (is_formula(clean)) {
        clean = rc_format(out->arena, "'%s", clean);
    }
    if (clean[strcspn(clean, ",\"\r\n")] == 0) {
        rc_put(out, clean);
        return;
    }
    rc_put(out, "\"");
    for (const char *at = clean; *at != 0; at++) {
        rc_put(out, *at == '"' ? "\"" : "");
        rc_putn(out, at, 1);
    }
    rc_put(out, "\"");
}

void rc_csv_row(rc_buffer *out, const char *const *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        rc_put(out, i == 0 ? "" : ",");
        put_cell(out, cells[i]);
    }
    rc_put(out, "\n");
}
