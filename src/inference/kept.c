#include "inference/kept.h"

#include <string.h>

static rc__kept *place_of(rc__kept *items, size_t size, const char *text)
{
    enum { ALIGNED = 4 }; /* low bits that addresses share */
    size_t at = ((uintptr_t)text >> ALIGNED) * 0x9e3779b1u & (size - 1);
    while (items[at].from != NULL && items[at].from != text) {
        at = (at + 1) & (size - 1);
    }
    return &items[at];
}

static void grow(rc__keeper *keeper)
{
    enum { FIRST = 1024 };
    size_t size = keeper->size == 0 ? FIRST : 2 * keeper->size;
    rc__kept *items = rc_alloc_array(keeper->session->arena, size, sizeof *items);
    for (size_t i = 0; i < keeper->size; i++) {
        if (keeper->items[i].from != NULL) {
            *place_of(items, size, keeper->items[i].from) = keeper->items[i];
        }
    }
    keeper->items = items;
    keeper->size = size;
}

rc__kept *rc__keep(rc__keeper *keeper, const char *text)
{
    if (2 * keeper->count >= keeper->size) {
        grow(keeper);
    }
    rc__kept *kept = place_of(keeper->items, keeper->size, text);
    if (kept->from == NULL) {
        *kept = (rc__kept){.from = text, .text = rc_strdup(keeper->session->arena, text)};
        keeper->count++;
    }
    return kept;
}

bool rc__is_doubted(const rc_knowledge *knowledge, const char *text)
{
    rc_record record = rc_record_find(knowledge, text);
    return record.kind >= 0 && rc_field_index(&rc_kinds[record.kind], "confidence") >= 0 &&
           strcmp(rc_text_of(record, "confidence"), "low") == 0;
}

bool rc__is_doubtful(rc__keeper *keeper, const char *text)
{
    rc__kept *kept = rc__keep(keeper, text);
    if (!kept->asked) {
        kept->asked = true;
        kept->doubtful = rc__is_doubted(keeper->session->knowledge, text);
    }
    return kept->doubtful;
}
