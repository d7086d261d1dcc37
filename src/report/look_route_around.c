/* What stands around a route: the law behind it, cases on its provisions, routes beside it. */
#include "report/look_route.h"

#include "base/text.h"


enum { LISTED_MOST = 24 }; /* more routes than that are named by their pattern */

rc_record rc__route_clause(const rc_knowledge *knowledge, const char *route)
{
    rc__rows rows = rc__rows_of(knowledge, "clause", "");
    while (rc__next_row(&rows)) {
        if (rc_equal(rc_text_of(rows.record, "route"), route)) {
            return rows.record;
        }
    }
    return (rc_record){NULL, -1, 0};
}

static bool among(const rc_names *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++) {
        if (rc_equal(names->items[i], name)) {
            return true;
        }
    }
    return false;
}

rc_names rc__routes_like(const rc_look *look, const char *pattern)
{
    rc_names names = {.arena = look->arena};
    int kind = rc_kind_index("catalogue");
    if (rc_count(look->knowledge, kind) > 0) {
        rc_record catalogue = rc_record_at(look->knowledge, kind, 0);
        for (size_t i = 0; i < rc_list_of(catalogue, "order"); i++) {
            const char *route = rc_item_of(catalogue, "order", i);
            if (rc_match(pattern, route) && rc__route_clause(look->knowledge, route).kind >= 0) {
                rc_names_add(&names, route);
            }
        }
    }
    rc__rows rows = rc__rows_of(look->knowledge, "clause", "");
    while (rc__next_row(&rows)) {
        const char *route = rc_text_of(rows.record, "route");
        if (rc_match(pattern, route) && !among(&names, route)) {
            rc_names_add(&names, route);
        }
    }
    return names;
}

/* ---- the law behind it ---- */

/* Statutes, remedies and measures that the clause cites as its authority. */
void rc__route_laws(rc_look *look, rc_record clause, rc_value *value)
{
    static const struct {
        const char *kind, *owner, *name, *gives;
    } laws[] = {{"statute", "state", "statute", "crime"},
                {"civil-remedy", "state", "statute", "claim"},
                {"measure", "jurisdiction", "citation", "instrument"}};
    const char *owner = rc_text_of(clause, "jurisdiction");
    rc_value *list = NULL;
    for (size_t i = 0; i < sizeof laws / sizeof *laws && owner[0] != 0; i++) {
        rc__rows rows = rc__rows_of(look->knowledge, laws[i].kind, "");
        while (rc__next_row(&rows)) {
            const char *name = rc_text_of(rows.record, laws[i].name);
            const char *citation = rc_format(look->arena, "%s %s", owner, name);
            if (!rc_equal(rc_text_of(rows.record, laws[i].owner), owner) ||
                !rc__list_has(clause, "authority", citation)) {
                continue;
            }
            if (list == NULL) {
                list = rc_value_set_list(value, "laws");
                rc__look_section(look, "The law behind it");
            }
            rc_span from = rc_span_of(rows.record, "from");
            rc_run runs[] = {
                {RC_BOLD, name},
                {RC_PLAIN, rc_format(look->arena, ": %s", rc_text_of(rows.record, laws[i].gives))},
                {RC_PLAIN, !rc__is_known(from) ? ""
                                               : rc_format(look->arena, ", from %s",
                                                           rc_words_span(look->arena, from))},
                {RC_DIM, rc_format(look->arena, " [%s]", rc_record_id(rows.record))}};
            rc_doc_item_runs(look->doc, 0, runs, 4);
            rc_value_add_text(list, rc_record_id(rows.record));
        }
    }
}

/* ---- cases ---- */

static void decided_case(rc_look *look, rc_record decided)
{
    rc_span date = rc_span_of(decided, "date");
    rc_run runs[] = {
        {RC_BOLD, rc_text_of(decided, "name")},
        {RC_PLAIN, rc__is_known(date)
                       ? rc_format(look->arena, ", %s", rc_words_span(look->arena, date)) : ""},
        {RC_PLAIN, rc_format(look->arena, ": %s", rc_text_of(decided, "holding"))},
        {RC_DIM, rc_format(look->arena, " [%s]", rc_record_id(decided))}};
    rc_doc_item_runs(look->doc, 0, runs, 4);
}

static void precedents(rc_look *look, rc_record clause, rc_value *value)
{
    rc_value *list = rc_value_set_list(value, "precedents");
    for (size_t i = 0; i < rc_list_of(clause, "precedents"); i++) {
        const char *words = rc_item_of(clause, "precedents", i);
        rc_record decided =
            rc_record_find(look->knowledge, rc_format(look->arena, "case/%s", words));
        if (i == 0) {
            rc__look_section(look, "Precedents");
        }
        if (decided.kind >= 0) {
            decided_case(look, decided);
        } else {
            rc_doc_item(look->doc, 0, RC_PLAIN, words);
        }
        rc_value_add_text(list, words);
    }
}

/* Cases that read a provision which the clause cites, without those told as authorities. */
static void decided_cases(rc_look *look, rc_record clause, rc_value *value)
{
    rc_value *list = rc_value_set_list(value, "cases");
    rc__rows rows = rc__rows_of(look->knowledge, "decided", "");
    while (rc__next_row(&rows)) {
        bool reads = false;
        for (size_t i = 0; i < rc_list_of(rows.record, "provisions") && !reads; i++) {
            reads = rc__list_has(clause, "authority", rc_item_of(rows.record, "provisions", i));
        }
        const char *id = rc_text_of(rows.record, "case");
        if (!reads || rc__list_has(clause, "authority", id) ||
            rc__list_has(clause, "precedents", id)) {
            continue;
        }
        if (rc__is_empty(list)) {
            rc__look_section(look, "Decided cases on these provisions");
        }
        decided_case(look, rows.record);
        rc_value_add_text(list, id);
    }
}

void rc__route_cases(rc_look *look, rc_record clause, rc_value *value)
{
    precedents(look, clause, value);
    decided_cases(look, clause, value);
}

/* ---- routes beside it ---- */

/* The routes that share a field with [clause], in the order of the catalogue. */
static rc_names sharing(const rc_look *look, rc_record clause, const char *field)
{
    const char *route = rc_text_of(clause, "route"), *shared = rc_text_of(clause, field);
    rc_names all = rc__routes_like(look, "*"), names = {.arena = look->arena};
    for (size_t i = 0; i < all.count && shared[0] != 0; i++) {
        rc__rows rows = rc__rows_of(look->knowledge, "clause", "");
        bool shares = false;
        while (rc__next_row(&rows) && !shares) {
            shares = rc_equal(rc_text_of(rows.record, "route"), all.items[i]) &&
                     rc_equal(rc_text_of(rows.record, field), shared);
        }
        if (shares && !rc_equal(all.items[i], route)) {
            rc_names_add(&names, all.items[i]);
        }
    }
    return names;
}

void rc__route_related(rc_look *look, const char *route, rc_value *value)
{
    static const char *const ways[][2] = {{"treaty", "Under the same treaty"},
                                          {"jurisdiction", "In the same jurisdiction"},
                                          {"forum", "Before the same forum"}};
    rc_record clause = rc__route_clause(look->knowledge, route);
    rc_value *beside = rc_value_set_object(value, "related");
    bool headed = false;
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        rc_names names = sharing(look, clause, ways[i][0]);
        rc__value_names(beside, ways[i][0], &names);
        if (names.count > 0 && !headed) {
            rc__look_section(look, "Related routes");
            headed = true;
        }
        rc__look_row(look, ways[i][1],
                     names.count > LISTED_MOST
                         ? rc_format(look->arena, "%zu routes: recourse route \"%s/*\"",
                                     names.count, rc_route_head(look->arena, route))
                         : rc_words_joined(look->arena, ", ", names.items, names.count));
    }
}
