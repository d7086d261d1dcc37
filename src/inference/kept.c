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

/* ---- doubt ---- */

static uint32_t hash_of(const char *text)
{
    uint32_t hash = 2166136261u; /* FNV-1a */
    for (const char *at = text; *at != '\0'; at++) {
        hash = (hash ^ (unsigned char)*at) * 16777619u;
    }
    return hash;
}

static const char **home_of(const rc__doubted *doubted, const char *id)
{
    size_t at = hash_of(id) & (doubted->size - 1);
    while (doubted->ids[at] != NULL && strcmp(doubted->ids[at], id) != 0) {
        at = (at + 1) & (doubted->size - 1);
    }
    return &doubted->ids[at];
}

/* Counts the records of low confidence, and notes them where that is asked for. */
static size_t each_doubted(const rc_knowledge *knowledge, const rc__doubted *into)
{
    size_t count = 0;
    for (size_t kind = 0; kind < rc_kind_count; kind++) {
        int field = rc_field_index(&rc_kinds[kind], "confidence");
        for (uint32_t row = 0; field >= 0 && row < rc_count(knowledge, (int)kind); row++) {
            rc_record record = rc_record_at(knowledge, (int)kind, row);
            uint32_t word = rc_cells(record)[field].text.offset;
            if (strcmp(rc_pool_text(knowledge, word), "low") != 0) {
                continue;
            }
            count++;
            if (into != NULL) {
                *home_of(into, rc_record_id(record)) = rc_record_id(record);
            }
        }
    }
    return count;
}

rc__doubted rc__find_doubted(rc_arena *arena, const rc_knowledge *knowledge)
{
    size_t count = each_doubted(knowledge, NULL);
    rc__doubted doubted = {.size = 2};
    while (doubted.size < 2 * (count + 1)) {
        doubted.size *= 2;
    }
    doubted.ids = rc_alloc_array(arena, doubted.size, sizeof *doubted.ids);
    each_doubted(knowledge, &doubted);
    return doubted;
}

bool rc__is_doubted(const rc__doubted *doubted, const char *text)
{
    return *home_of(doubted, text) != NULL;
}
