#include "report/map.h"

#include "report/words.h"

#include <string.h>

/* Units of the picture: a square with the gap after it, and its side. */
enum { STEP = 36, SIDE = 34, LEGEND_ROWS = RC_MAP_KEYS };

/* ---- statuses ---- */

static const char *const marks[RC_STATUSES] = {
    [RC_STATUS_OPEN] = "✓",         [RC_STATUS_CONDITIONAL] = "◐", [RC_STATUS_CONTESTED] = "≠",
    [RC_STATUS_UNDETERMINED] = "?", [RC_STATUS_CLOSED] = "×",      [RC_STATUS_NOT_ENGAGED] = "–",
};

const char *rc_status_mark(rc_route_status status) { return marks[status]; }

void rc_map_status_keys(rc_map_key keys[RC_STATUSES])
{
    static const rc_style styles[RC_STATUSES] = {
        [RC_STATUS_OPEN] = RC_GREEN,         [RC_STATUS_CONDITIONAL] = RC_CYAN,
        [RC_STATUS_CONTESTED] = RC_YELLOW,   [RC_STATUS_UNDETERMINED] = RC_MAGENTA,
        [RC_STATUS_CLOSED] = RC_RED,         [RC_STATUS_NOT_ENGAGED] = RC_DIM,
    };
    for (int i = 0; i < RC_STATUSES; i++) {
        rc_route_status status = (rc_route_status)(RC_STATUS_OPEN - i);
        keys[i] = (rc_map_key){marks[status],
                               status == RC_STATUS_NOT_ENGAGED ? "not engaged"
                                                               : rc_status_name(status),
                               styles[status]};
    }
}

/* ---- markup ---- */

void rc_put_escaped(rc_buffer *out, const char *text)
{
    const char *clean = rc_clean(out->arena, text);
    for (const char *at = clean; *at != 0; at++) {
        const char *safe = *at == '&'   ? "&amp;"
                           : *at == '<' ? "&lt;"
                           : *at == '>' ? "&gt;"
                           : *at == '"' ? "&quot;"
                                        : NULL;
        if (safe != NULL) {
            rc_put(out, safe);
        } else {
            rc_putn(out, at, 1);
        }
    }
}

/* Pale, so that black on it can be read. */
static const char *colour_of(rc_style style)
{
    switch (style) {
    case RC_RED:
        return "#f6c1b8";
    case RC_GREEN:
        return "#b9e3bd";
    case RC_YELLOW:
        return "#f8dd9c";
    case RC_BLUE:
        return "#bcd3f5";
    case RC_MAGENTA:
        return "#e3c9ee";
    case RC_CYAN:
        return "#b7e1ea";
    case RC_PLAIN:
    case RC_BOLD:
    case RC_DIM:
    case RC_ID:
    case RC_ITALIC:
        break;
    }
    return "#e4e7ea";
}

static void put_style(rc_buffer *out, const rc_map *map)
{
    rc_put(out, "<style>"
                ".map-frame{overflow-x:auto;max-width:100%}"
                ".map{min-width:44rem;width:100%;max-width:64rem;height:auto;background:#fff;"
                "color:#111;font-family:system-ui,sans-serif}"
                ".map rect{fill:#fff;stroke:#59636e}"
                ".map text{fill:#111;text-anchor:middle;font-size:11px}"
                ".map .mark{font-size:13px;font-weight:700}"
                ".map .legend text{text-anchor:start;font-size:15px}"
                ".map .legend .mark{text-anchor:middle}"
                ".map .tile:focus{outline:none}"
                ".map .tile:focus rect{stroke:#0b4f9e;stroke-width:4}"
                ".map .faded{opacity:.3}");
    for (size_t i = 0; i < map->key_count; i++) {
        rc_putf(out, ".map .k%zu rect{fill:%s}", i, colour_of(map->keys[i].style));
    }
    rc_put(out, "</style>\n");
}

static const rc_map_place *place_of(const rc_map *map, const char *state)
{
    for (size_t i = 0; i < map->place_count; i++) {
        if (rc_equal(map->places[i].state, state)) {
            return &map->places[i];
        }
    }
    return NULL;
}

/* "China: closed. Consent: reservation" */
static const char *said_of(rc_arena *arena, const rc_knowledge *knowledge, const rc_map *map,
                           const char *state)
{
    const rc_map_place *place = place_of(map, state);
    const char *name = rc_words_state(arena, knowledge, state);
    if (place == NULL) {
        return rc_format(arena, "%s: not asked", name);
    }
    return rc_format(arena, "%s: %s%s%s", name, map->keys[place->key].name,
                     place->words[0] == 0 ? "" : ". ", place->words);
}

static void put_tile(rc_buffer *out, const rc_map *map, rc_record tile)
{
    const char *state = rc_text_of(tile, "state");
    const rc_map_place *place = place_of(map, state);
    const char *said = said_of(out->arena, tile.knowledge, map, state);
    rc_put(out, "<g class=\"tile");
    if (place != NULL) {
        rc_putf(out, " k%zu", place->key);
    }
    rc_putf(out, "\" data-state=\"%s\" data-row=\"%d\" data-column=\"%d\" data-name=\"", state,
            (int)rc_number_of(tile, "row"), (int)rc_number_of(tile, "column"));
    rc_put_escaped(out, rc_words_state(out->arena, tile.knowledge, state));
    rc_putf(out, "\" tabindex=\"0\" role=\"img\" aria-label=\"");
    rc_put_escaped(out, said);
    rc_putf(out, "\" transform=\"translate(%d %d)\"><title>",
            (int)(rc_number_of(tile, "column") - 1) * STEP + 1,
            (int)(rc_number_of(tile, "row") - 1) * STEP + 1);
    rc_put_escaped(out, said);
    rc_putf(out,
            "</title><rect width=\"%d\" height=\"%d\" rx=\"3\"/>"
            "<text x=\"%d\" y=\"14\">%s</text><text class=\"mark\" x=\"%d\" y=\"29\">",
            SIDE, SIDE, SIDE / 2, state, SIDE / 2);
    rc_put_escaped(out, place == NULL ? "" : map->keys[place->key].mark);
    rc_put(out, "</text></g>\n");
}

/* In the ocean of the lower left, which has no States. */
static void put_legend(rc_buffer *out, const rc_map *map, int64_t rows)
{
    for (size_t i = 0; i < map->key_count; i++) {
        size_t count = 0;
        for (size_t j = 0; j < map->place_count; j++) {
            count += map->places[j].key == i ? 1 : 0;
        }
        rc_putf(out,
                "<g class=\"legend k%zu\" transform=\"translate(1 %d)\"><rect width=\"%d\" "
                "height=\"%d\" rx=\"3\"/><text class=\"mark\" x=\"%d\" y=\"22\">",
                i, ((int)rows - LEGEND_ROWS + (int)i) * STEP + 1, SIDE, SIDE, SIDE / 2);
        rc_put_escaped(out, map->keys[i].mark);
        rc_putf(out, "</text><text class=\"count\" x=\"%d\" y=\"22\">", SIDE + 8);
        rc_put_escaped(out, rc_format(out->arena, "%s (%zu)", map->keys[i].name, count));
        rc_put(out, "</text></g>\n");
    }
}

const char *rc_map_svg(rc_arena *arena, const rc_knowledge *knowledge, const rc_map *map)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    int kind = rc_kind_index("tile");
    int64_t rows = LEGEND_ROWS, columns = 1;
    for (uint32_t i = 0; i < rc_count(knowledge, kind); i++) {
        rc_record tile = rc_record_at(knowledge, kind, i);
        int64_t row = rc_number_of(tile, "row"), column = rc_number_of(tile, "column");
        rows = row > rows ? row : rows;
        columns = column > columns ? column : columns;
    }
    rc_put(&out, "<div class=\"map-frame\" role=\"region\" aria-label=\"");
    rc_put_escaped(&out, map->title);
    rc_put(&out, "\" tabindex=\"0\">\n<svg class=\"map\"");
    if (map->id != NULL) {
        rc_putf(&out, " id=\"%s\"", map->id);
    }
    rc_putf(&out, " xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"group\" "
                  "aria-label=\"", (int)columns * STEP, (int)rows * STEP);
    rc_put_escaped(&out, map->title);
    rc_put(&out, "\">\n");
    put_style(&out, map);
    for (uint32_t i = 0; i < rc_count(knowledge, kind); i++) {
        put_tile(&out, map, rc_record_at(knowledge, kind, i));
    }
    put_legend(&out, map, rows);
    rc_put(&out, "</svg>\n</div>");
    return out.text;
}

void rc_doc_map(rc_doc *doc, const rc_knowledge *knowledge, const rc_map *map, const char *words)
{
    rc_doc_picture(doc, rc_map_svg(rc_doc_arena(doc), knowledge, map), words);
}
