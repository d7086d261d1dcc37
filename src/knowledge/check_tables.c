#include "base/text.h"
#include "knowledge/check.h"

#include <string.h>

/* ---- routes ---- */

static bool in_order(rc_record catalogue, const char *route)
{
    for (size_t i = 0; i < rc_list_of(catalogue, "order"); i++) {
        if (rc_match(rc_item_of(catalogue, "order", i), route)) {
            return true;
        }
    }
    return false;
}

static bool has_clause(const rc_checks *checks, const char *route)
{
    int kind = rc_kind_index("clause");
    const char *head = rc_format(checks->arena, "clause/%s", route);
    for (uint32_t row = rc_first_with(checks->knowledge, kind, head);
         row < rc_count(checks->knowledge, kind); row++) {
        rc_record clause = rc_record_at(checks->knowledge, kind, row);
        if (!rc_starts_with(rc_record_id(clause), head)) {
            return false;
        }
        if (rc_equal(rc_text_of(clause, "route"), route)) {
            return true;
        }
    }
    return false;
}

void rc__check_routes(const rc_checks *checks)
{
    int kind = rc_kind_index("clause"), catalogues = rc_kind_index("catalogue");
    if (rc_count(checks->knowledge, catalogues) == 0) {
        return; /* reported with the dates */
    }
    rc_record catalogue = rc_record_at(checks->knowledge, catalogues, 0);
    for (size_t i = 0; i < rc_list_of(catalogue, "order"); i++) {
        const char *route = rc_item_of(catalogue, "order", i);
        if (strchr(route, '*') == NULL && !has_clause(checks, route)) {
            rc_warning(checks->diags, rc_record_place(catalogue), NULL,
                       "no clause opens the route %s of the catalogue", route);
        }
    }
    for (uint32_t row = 0; row < rc_count(checks->knowledge, kind); row++) {
        rc_record clause = rc_record_at(checks->knowledge, kind, row);
        if (!in_order(catalogue, rc_text_of(clause, "route"))) {
            rc_warning(checks->diags, rc_record_place(clause), NULL,
                       "%s: the route %s has no place in the order of the catalogue",
                       rc_record_id(clause), rc_text_of(clause, "route"));
        }
    }
}

/* ---- States ---- */

typedef struct name {
    const char *text;
    rc_record state;
} name;

typedef struct name_list {
    name *items;
    size_t count, capacity;
} name_list;

/* Reports [text] if another State goes by it already; else notes it. */
static void take_name(const rc_checks *checks, name_list *names, const char *text, rc_record state)
{
    for (size_t i = 0; i < names->count; i++) {
        if (!rc_equal_fold(names->items[i].text, text)) {
            continue;
        }
        if (names->items[i].state.row != state.row) {
            rc_place place = rc_record_place(names->items[i].state);
            rc_error(checks->diags, rc_record_place(state), NULL,
                     "`%s` names two States: %s and %s (%s:%d)", text, rc_record_id(state),
                     rc_record_id(names->items[i].state), place.file, place.line);
        }
        return;
    }
    names->items = rc_grow(checks->arena, names->items, names->count, &names->capacity,
                           sizeof *names->items);
    names->items[names->count++] = (name){text, state};
}

void rc__check_states(const rc_checks *checks)
{
    static const char *const fields[] = {"code", "iso2", "name"};
    int kind = rc_kind_index("state");
    name_list names = {0};
    for (uint32_t row = 0; row < rc_count(checks->knowledge, kind); row++) {
        rc_record state = rc_record_at(checks->knowledge, kind, row);
        for (size_t f = 0; f < sizeof fields / sizeof *fields; f++) {
            if (rc_text_of(state, fields[f])[0] != '\0') {
                take_name(checks, &names, rc_text_of(state, fields[f]), state);
            }
        }
        for (size_t i = 0; i < rc_list_of(state, "aliases"); i++) {
            take_name(checks, &names, rc_item_of(state, "aliases", i), state);
        }
    }
}

/* ---- the map ---- */

/* Two States on one square: one of them would not be seen. */
void rc__check_tiles(const rc_checks *checks)
{
    int kind = rc_kind_index("tile");
    for (uint32_t row = 0; row < rc_count(checks->knowledge, kind); row++) {
        rc_record tile = rc_record_at(checks->knowledge, kind, row);
        for (uint32_t other = 0; other < row; other++) {
            rc_record taken = rc_record_at(checks->knowledge, kind, other);
            if (rc_number_of(tile, "row") == rc_number_of(taken, "row") &&
                rc_number_of(tile, "column") == rc_number_of(taken, "column")) {
                rc_error(checks->diags, rc_record_place(tile), NULL,
                         "%s: %s stands on the same square", rc_record_id(tile),
                         rc_record_id(taken));
            }
        }
    }
}

/* ---- acts ---- */

/* Does the act of [goal] come to imply itself? [queue] and [seen] have room for every act. */
static bool implies_itself(const rc_checks *checks, uint32_t goal, uint32_t *queue, bool *seen)
{
    size_t count = 1;
    int kind = rc_kind_index("act");
    queue[0] = goal;
    for (size_t next = 0; next < count; next++) {
        rc_record act = rc_record_at(checks->knowledge, kind, queue[next]);
        for (size_t i = 0; i < rc_list_of(act, "implies"); i++) {
            rc_record implied = rc_record_find(
                checks->knowledge,
                rc_format(checks->arena, "act/%s", rc_item_of(act, "implies", i)));
            if (implied.kind == kind && implied.row == goal) {
                return true;
            }
            if (implied.kind == kind && !seen[implied.row]) {
                seen[implied.row] = true;
                queue[count++] = implied.row;
            }
        }
    }
    return false;
}

void rc__check_acts(const rc_checks *checks)
{
    int kind = rc_kind_index("act");
    uint32_t count = rc_count(checks->knowledge, kind);
    uint32_t *queue = rc_alloc_array(checks->arena, (size_t)count + 1, sizeof *queue);
    for (uint32_t row = 0; row < count; row++) {
        bool *seen = rc_alloc_array(checks->arena, count, sizeof *seen);
        if (implies_itself(checks, row, queue, seen)) {
            rc_record act = rc_record_at(checks->knowledge, kind, row);
            rc_error(checks->diags, rc_record_place(act), NULL,
                     "%s: implies itself, directly or by others", rc_record_id(act));
        }
    }
}

/* ---- measures ---- */

/* Reports tell measures apart and group them by the front of their ids. */
void rc__check_measures(const rc_checks *checks)
{
    int kind = rc_kind_index("measure");
    for (uint32_t row = 0; row < rc_count(checks->knowledge, kind); row++) {
        rc_record measure = rc_record_at(checks->knowledge, kind, row);
        const char *front =
            rc_format(checks->arena, "%s-", rc_text_of(measure, "jurisdiction"));
        if (!rc_starts_with(rc_text_of(measure, "id"), front)) {
            rc_error(checks->diags, rc_record_place(measure), NULL,
                     "%s: the id of a measure of this file must begin with %s",
                     rc_record_id(measure), front);
        }
    }
}
