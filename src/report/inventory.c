/* The knowledge as a whole: how much of what, of which day, and what has grown old. */
#include "report/expect.h"
#include "report/page.h"
#include "report/words.h"

#include <stdlib.h>
#include <string.h>

void rc_report_inventory(rc_buffer *out, const rc_knowledge *knowledge, const char *origin,
                         const rc_report_options *options)
{
    enum { COLUMN = 20 };
    rc_page page = rc_page_on(out, options);
    rc_arena *arena = out->arena;
    uint32_t total = 0;
    rc_page_row(&page, 0, COLUMN, (rc_run){RC_BOLD, "Knowledge"}, origin);
    rc_page_row(&page, 0, COLUMN, (rc_run){RC_BOLD, "Facts as at"},
                rc_words_span(arena, rc_knowledge_as_at(knowledge)));
    rc_page_row(&page, 0, COLUMN, (rc_run){RC_BOLD, "Digest"},
                rc_format(arena, "sha256:%s", rc_knowledge_digest(knowledge, arena)));
    for (size_t kind = 0; kind < rc_kind_count; kind++) {
        total += rc_count(knowledge, (int)kind);
    }
    rc_page_row(&page, 0, COLUMN, (rc_run){RC_BOLD, "Records"},
                rc_format(arena, "%lu", (unsigned long)total));
    for (size_t kind = 0; kind < rc_kind_count; kind++) {
        uint32_t count = rc_count(knowledge, (int)kind);
        if (count > 0) {
            rc_putf(out, "%8lu  %s\n", (unsigned long)count, rc_kinds[kind].title);
        }
    }
}

/* ---- Old records ---- */

typedef struct old {
    rc_day checked;
    size_t order; /* as the knowledge has them, among those of one day */
    rc_record record;
} old;

static int by_age(const void *a, const void *b)
{
    const old *x = a, *y = b;
    if (x->checked != y->checked) {
        return x->checked < y->checked ? -1 : 1;
    }
    return x->order < y->order ? -1 : 1;
}

void rc_report_stale(rc_buffer *out, const rc_knowledge *knowledge, rc_day today, int days,
                     const rc_report_options *options)
{
    rc_page page = rc_page_on(out, options);
    rc_arena *arena = out->arena;
    old *items = NULL;
    size_t count = 0, capacity = 0, silent = 0;
    for (size_t kind = 0; kind < rc_kind_count; kind++) {
        uint32_t rows =
            rc_field_index(&rc_kinds[kind], "checked") < 0 ? 0 : rc_count(knowledge, (int)kind);
        for (uint32_t row = 0; row < rows; row++) {
            rc_record record = rc_record_at(knowledge, (int)kind, row);
            rc_day checked = rc_span_of(record, "checked").hi;
            if (checked >= RC_DAY_MAX) {
                silent++;
            } else if (today - checked > days) {
                items = rc_grow(arena, items, count, &capacity, sizeof *items);
                items[count] = (old){checked, count, record};
                count++;
            }
        }
    }
    if (count > 1) {
        qsort(items, count, sizeof *items, by_age);
    }
    for (size_t i = 0; i < count; i++) {
        char day[RC_DAY_TEXT];
        rc_place place = rc_record_place(items[i].record);
        rc_putf(out, "%s  %s (%s:%d)\n", rc_day_text(items[i].checked, day),
                rc_record_id(items[i].record), place.file == NULL ? "" : place.file, place.line);
    }
    rc_page_words(&page, 0, RC_PLAIN,
                  rc_format(arena, "%s last compared with the source more than %d days before "
                                   "%s; %zu without a day.",
                            rc_words_count(arena, count, "record", "records"), days,
                            rc_words_day(arena, today), silent));
}
