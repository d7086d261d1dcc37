/* Which clauses are those of which route, in the order of the catalogue. */
#include "inference/weigh.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* [id] is a text of the knowledge, which has each once: equal ids are one address. */
static rc__route *route_named(rc_arena *arena, rc__routes *list, const char *id)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].id == id) {
            return &list->items[i];
        }
    }
    list->items = rc_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count] = (rc__route){.id = id};
    return &list->items[list->count++];
}

/* Does the order name the route, which is a text of the same knowledge? */
static bool is_in_order(rc_record catalogue, const char *route)
{
    int field = rc_field_index(&rc_kinds[catalogue.kind], "order");
    rc_cell order = rc_cells(catalogue)[field];
    for (size_t i = 0; i < order.list.count; i++) {
        if (rc_pool_item(catalogue.knowledge, order, i) == route) {
            return true;
        }
    }
    return false;
}

/* Every route that matches and that the order does not name itself, by its id. */
static void name_matching(rc__session *s, rc__routes *list, rc_record catalogue,
                          const char *pattern)
{
    int kind = rc_kind_index("clause");
    uint32_t rows = rc_count(s->knowledge, kind);
    const char **found = rc_alloc_array(s->arena, rows + 1u, sizeof *found);
    size_t count = 0;
    for (uint32_t row = 0; row < rows; row++) {
        const char *route = rc_text_of(rc_record_at(s->knowledge, kind, row), "route");
        if (rc_match(pattern, route) && !is_in_order(catalogue, route)) {
            found[count++] = route;
        }
    }
    if (count > 0) {
        qsort(found, count, sizeof *found, rc_compare_texts);
    }
    for (size_t i = 0; i < count; i++) {
        route_named(s->arena, list, found[i]);
    }
}

static void name_in_order(rc__session *s, rc__routes *list)
{
    int catalogue = rc_kind_index("catalogue");
    if (rc_count(s->knowledge, catalogue) == 0) {
        return;
    }
    rc_record order = rc_record_at(s->knowledge, catalogue, 0);
    for (size_t i = 0; i < rc_list_of(order, "order"); i++) {
        const char *route = rc_item_of(order, "order", i);
        if (strchr(route, '*') != NULL) {
            name_matching(s, list, order, route);
        } else {
            route_named(s->arena, list, route);
        }
    }
}

static rc__clause clause_from(rc_record record, size_t place)
{
    rc__clause clause = {
        .record = record, .id = rc_record_id(record), .place = place, .states_only = true};
    for (size_t i = 0; i < rc_list_of(record, "starts"); i++) {
        bool state = strcmp(rc_item_of(record, "starts", i), "state") == 0;
        clause.states_only = clause.states_only && state;
        clause.states_too = clause.states_too || state;
    }
    return clause;
}

/* Records stand in the order of their ids. */
static void add_clause(rc__session *s, rc__routes *list, rc_record record, size_t *capacity)
{
    list->clauses = rc_grow(s->arena, list->clauses, list->clause_count, capacity,
                            sizeof *list->clauses);
    list->clauses[list->clause_count] = rc_record_id(record);
    rc__route *route = route_named(s->arena, list, rc_text_of(record, "route"));
    route->clauses = rc_grow(s->arena, route->clauses, route->count, &route->capacity,
                             sizeof *route->clauses);
    route->clauses[route->count++] = clause_from(record, list->clause_count++);
}

rc__routes rc__find_routes(rc__session *s, const char *only)
{
    rc__routes list = {0};
    size_t capacity = 0;
    int kind = rc_kind_index("clause");
    if (only == NULL) {
        name_in_order(s, &list);
    }
    for (uint32_t row = 0; row < rc_count(s->knowledge, kind); row++) {
        rc_record record = rc_record_at(s->knowledge, kind, row);
        bool wanted = only == NULL ? rc__in_focus(s, record)
                                   : strcmp(rc_text_of(record, "route"), only) == 0;
        if (wanted) {
            add_clause(s, &list, record, &capacity);
        }
    }
    return list;
}

void rc__hand_out(rc__routes *routes, const rc__findings *findings)
{
    for (size_t i = 0; i < routes->count; i++) {
        for (size_t j = 0; j < routes->items[i].count; j++) {
            rc__clause *clause = &routes->items[i].clauses[j];
            size_t first = findings->first[clause->place];
            clause->findings = &findings->items[first];
            clause->count = findings->first[clause->place + 1] - first;
            clause->sought = findings->sought[clause->place];
        }
    }
}
