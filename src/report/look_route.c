/* A route as the knowledge has it: each of its clauses, or a list of the routes that fit a word. */
#include "report/look_route.h"

#include "base/text.h"

#include <string.h>

static const char *forum_name(const rc_look *look, rc_record clause)
{
    const char *id = rc_text_of(clause, "forum");
    rc_record forum = rc_record_find(look->knowledge, rc_format(look->arena, "forum/%s", id));
    return forum.kind < 0 ? id : rc_text_of(forum, "name");
}

static bool binds(rc_record clause) { return rc_equal(rc_text_of(clause, "binding"), "yes"); }

/* ---- a list ---- */

static void set_short(rc_value *item, const rc_look *look, rc_record clause)
{
    rc_value_set_text(item, "route", rc_text_of(clause, "route"));
    rc_value_set_text(item, "title", rc_text_of(clause, "title"));
    rc_value_set_text(item, "forum", rc_text_of(clause, "forum"));
    rc_value_set_text(item, "forum_name", forum_name(look, clause));
    rc_value_set_text(item, "kind", rc_text_of(clause, "kind"));
    rc_value_set_flag(item, "binding", binds(clause));
    rc_value_set_given(item, "treaty", rc_text_of(clause, "treaty"));
    rc_value_set_given(item, "article", rc_text_of(clause, "article"));
}

static bool list_of(rc_look *look, const char *pattern)
{
    static const char *const heads[] = {"Route", "Binding", "Title"};
    rc_names names = rc__routes_like(look, pattern);
    if (names.count == 0) {
        return false;
    }
    rc_value *value = rc__look_subject(
        look, rc_format(look->arena, "Routes that fit %s (%zu)", pattern, names.count));
    rc_value_set_text(value, "pattern", pattern);
    rc_value *list = rc_value_set_list(value, "routes");
    rc_doc_table(look->doc, "", heads, 3);
    for (size_t i = 0; i < names.count; i++) {
        rc_record clause = rc__route_clause(look->knowledge, names.items[i]);
        const char *cells[] = {names.items[i], binds(clause) ? "yes" : "no",
                               rc_text_of(clause, "title")};
        rc_doc_row(look->doc, cells);
        set_short(rc_value_add_object(list), look, clause);
    }
    rc__look_more(look, "“recourse route ROUTE” says what one needs.");
    return true;
}

/* ---- a clause ---- */

static void lead(rc_look *look, rc_record clause, rc_value *value)
{
    rc_arena *arena = look->arena;
    const char *treaty = rc_text_of(clause, "treaty"), *article = rc_text_of(clause, "article");
    const char *starters = rc_text_of(clause, "starters");
    const char *under =
        treaty[0] == 0 ? "" /* an article of what? its authorities say */
                       : rc_format(arena, "%s%s%s", rc__treaty_name(arena, look->knowledge, treaty),
                                   article[0] == 0 ? "" : ", article ", article);
    rc_doc_say(look->doc, RC_PLAIN, rc_text_of(clause, "means"));
    rc__look_row(look, "Forum", forum_name(look, clause));
    rc__look_row(look, "Under", under);
    rc__look_row(look, "Kind", rc_format(arena, "%s, %s", rc_text_of(clause, "kind"),
                                         binds(clause) ? "binding" : "not binding"));
    rc__look_row(look, "Who can start it",
                 starters[0] != 0 ? starters : rc_words_field(arena, clause, "starts", ", "));
    rc__look_row(look, "It leads to", rc_text_of(clause, "leads_to"));
    set_short(value, look, clause);
    rc_value_set_text(value, "id", rc_record_id(clause));
    rc_value_set_given(value, "means", rc_text_of(clause, "means"));
    rc_value_set_given(value, "starters", starters);
    rc_value_set_given(value, "leads_to", rc_text_of(clause, "leads_to"));
}

static void authorities(rc_look *look, rc_record clause, rc_value *value)
{
    rc_value *list = rc_value_set_list(value, "authority");
    rc__look_section(look, "Authorities");
    for (size_t i = 0; i < rc_list_of(clause, "authority"); i++) {
        rc__look_citation(look, rc_item_of(clause, "authority", i));
        rc_value_add_text(list, rc_item_of(clause, "authority", i));
    }
}

static void limits(rc_look *look, rc_record clause, rc_value *value)
{
    rc_value *list = rc_value_set_list(value, "untranslated");
    if (rc_list_of(clause, "untranslated") > 0) {
        rc__look_section(look, "Not modelled");
    }
    for (size_t i = 0; i < rc_list_of(clause, "untranslated"); i++) {
        rc_doc_item(look->doc, 0, RC_PLAIN, rc_item_of(clause, "untranslated", i));
        rc_value_add_text(list, rc_item_of(clause, "untranslated", i));
    }
    rc_place place = rc_record_place(clause);
    rc__look_section(look, "About this record");
    rc__look_row(look, "Source", rc_text_of(clause, "source"));
    rc__look_row(look, "Confidence", rc_text_of(clause, "confidence"));
    rc__look_row(look, "Note", rc_text_of(clause, "note"));
    rc__look_row(look, "Record",
                 rc_format(look->arena, "%s (%s, line %d)", rc_record_id(clause),
                           place.file == NULL ? "" : place.file, place.line));
    rc_value_set_given(value, "source", rc_text_of(clause, "source"));
    rc_value_set_given(value, "confidence", rc_text_of(clause, "confidence"));
    rc_value_set_given(value, "file", place.file);
    rc_value_set_number(value, "line", place.line);
}

bool rc_look_route(rc_look *look, const char *route)
{
    if (strchr(route, '*') != NULL) {
        return list_of(look, route);
    }
    rc_record first = rc__route_clause(look->knowledge, route);
    if (first.kind < 0) {
        return false;
    }
    rc_value *value = rc__look_subject(
        look, rc_format(look->arena, "%s (%s)", rc_text_of(first, "title"), route));
    rc_value_set_text(value, "route", route);
    rc_value *clauses = rc_value_set_list(value, "clauses");
    rc__rows rows = rc__rows_of(look->knowledge, "clause", "");
    bool any = false;
    while (rc__next_row(&rows)) {
        if (!rc_equal(rc_text_of(rows.record, "route"), route)) {
            continue;
        }
        if (any) {
            rc__look_section(look, "Or, by another clause");
        }
        rc_value *clause = rc_value_add_object(clauses);
        lead(look, rows.record, clause);
        rc__route_needs(look, rows.record, clause);
        authorities(look, rows.record, clause);
        rc__route_laws(look, rows.record, clause);
        rc__route_cases(look, rows.record, clause);
        limits(look, rows.record, clause);
        any = true;
    }
    rc__route_related(look, route, value);
    const char *treaty = rc_text_of(first, "treaty");
    if (treaty[0] != 0) {
        rc__look_more(look, rc_format(look->arena, "“recourse treaty %s” lists the parties and "
                                                   "who reserved or accepted what; “recourse "
                                                   "source \"%s\"” what rests on an authority.",
                                      treaty, rc_item_of(first, "authority", 0)));
    }
    return true;
}
