/* Comparisons and unsettled questions for programs and spreadsheets. */
#include "report/compare.h"

#include "base/text.h"
#include "report/answers.h"
#include "report/csv.h"
#include "report/words.h"

/* ---- comparisons ---- */

static void set_side(rc_value *whole, const char *key, const char *label, const rc_result *result)
{
    rc_value *side = rc_value_set_object(whole, key);
    rc_value_set_text(side, "label", label);
    rc_value_set_engine(side, result->knowledge);
    rc_value_set_scenario(side, result->scenario);
    rc_value_set_assumptions(side, result);
    rc_value_set_summary(side, result);
}

static void set_status(rc_value *value, const char *key, const rc_route *route)
{
    rc_value_set_given(value, key, route == NULL ? "" : rc_status_name(route->status));
}

static void set_findings(rc_value *value, const char *key, const rc_finding *const *findings,
                         size_t count)
{
    rc_value *list = rc_value_set_list(value, key);
    for (size_t i = 0; i < count; i++) {
        rc_value_add(list, rc_value_of_finding(rc_value_arena(value), findings[i]));
    }
}

static void set_grounds(rc_value *value, const rc_comparison *c, const rc_route_change *change)
{
    static const char *const kinds[] = {"come", "gone", "changed"};
    rc_value *list = rc_value_set_list(value, "facts");
    for (size_t i = 0; i < change->ground_count; i++) {
        const rc_ground *ground = &change->grounds[i];
        rc_value *item = rc_value_add_object(list);
        rc_value_set_text(item, "id", ground->id);
        rc_value_set_text(item, "change", kinds[ground->kind]);
        rc_value_set_given(item, "text", rc__ground_words(rc_value_arena(value), c, ground));
    }
}

static void add_changes(rc_value *list, const rc_comparison *c, const rc_compare_view *view,
                        bool status)
{
    for (size_t i = 0; i < c->count; i++) {
        const rc_route_change *change = &c->routes[i];
        const rc_route *route = change->before != NULL ? change->before : change->after;
        if (change->status != status || !rc__compare_shows(change, view)) {
            continue;
        }
        rc_value *value = rc_value_add_object(list);
        rc_value_set_text(value, "id", route->id);
        rc_value_set_text(value, "title", route->title);
        rc_value_set_text(value, "forum", route->forum);
        set_status(value, "before", change->before);
        set_status(value, "after", change->after);
        set_findings(value, "gone", change->gone, change->gone_count);
        set_findings(value, "come", change->come, change->come_count);
        set_grounds(value, c, change);
    }
}

rc_value *rc_compare_value(rc_arena *arena, const rc_comparison *c, const rc_compare_view *view)
{
    rc_value *whole = rc_value_object(arena);
    rc_value_set_number(whole, "recourse", 1);
    set_side(whole, "before", view->before, c->before);
    set_side(whole, "after", view->after, c->after);
    rc_value_set_number(whole, "status_changes", (int64_t)c->status_changes);
    rc_value_set_number(whole, "reason_changes", (int64_t)c->reason_changes);
    add_changes(rc_value_set_list(whole, "changes"), c, view, true);
    if (view->all) {
        add_changes(rc_value_set_list(whole, "other_reasons"), c, view, false);
    }
    return whole;
}

static const char *deciding(rc_arena *arena, const rc_result *result, const rc_route *route)
{
    return route == NULL ? ""
                         : rc__bars_words(arena, result->knowledge, route->findings,
                                          route->finding_count);
}

void rc_compare_csv(rc_buffer *out, const rc_comparison *c, const rc_compare_view *view)
{
    static const char *const heads[] = {"route",           "before",         "after",
                                        "deciding_before", "deciding_after", "facts"};
    rc_arena *arena = out->arena;
    rc_csv_row(out, heads, 6);
    for (size_t i = 0; i < c->count; i++) {
        const rc_route_change *change = &c->routes[i];
        rc_names facts = {.arena = arena};
        if (!rc__compare_shows(change, view)) {
            continue;
        }
        for (size_t j = 0; j < change->ground_count; j++) {
            rc_names_add(&facts, change->grounds[j].id);
        }
        const rc_route *before = change->before, *after = change->after;
        const char *cells[] = {before != NULL ? before->id : after->id,
                               before == NULL ? "" : rc_status_name(before->status),
                               after == NULL ? "" : rc_status_name(after->status),
                               deciding(arena, c->before, before),
                               deciding(arena, c->after, after),
                               rc_words_joined(arena, "; ", facts.items, facts.count)};
        rc_csv_row(out, cells, 6);
    }
}

/* ---- unsettled questions ---- */

static void add_question(rc_value *list, const rc_question *question,
                         const rc_report_options *options)
{
    rc_value *value = rc_value_add_object(list);
    rc_value_set_number(value, "turning", (int64_t)question->turning);
    rc_value_set(value, "question",
                 rc_value_of_finding(rc_value_arena(list), question->finding));
    rc_value *routes = rc_value_set_list(value, "routes");
    for (size_t i = 0; i < question->count; i++) {
        const rc_question_route *on = &question->routes[i];
        if (!rc_report_shows(on->route, options)) {
            continue;
        }
        rc_value *item = rc_value_add_object(routes);
        rc_value_set_text(item, "id", on->route->id);
        rc_value_set_text(item, "reading",
                          rc_format(rc_value_arena(list), "%s/%s", on->route->id,
                                    rc_requirement_name(on->finding->requirement)));
        rc_value_set_text(item, "status", rc_status_name(on->route->status));
        rc_value_set_text(item, "met", rc_status_name(on->met));
        rc_value_set_text(item, "failed", rc_status_name(on->failed));
        rc_value_set_flag(item, "turns", on->turns);
    }
}

static bool arises(const rc_question *question, const rc_report_options *options)
{
    for (size_t i = 0; i < question->count; i++) {
        if (rc_report_shows(question->routes[i].route, options)) {
            return true;
        }
    }
    return false;
}

rc_value *rc_questions_value(rc_arena *arena, const rc_questions *questions,
                             const rc_report_options *options)
{
    rc_value *whole = rc_value_object(arena);
    const rc_result *result = questions->result;
    rc_value_set_number(whole, "recourse", 1);
    rc_value_set_engine(whole, result->knowledge);
    rc_value_set_assumptions(whole, result);
    rc_value_set_scenario(whole, result->scenario);
    rc_value *list = rc_value_set_list(whole, "questions");
    for (size_t i = 0; i < questions->count; i++) {
        if (arises(&questions->items[i], options)) {
            add_question(list, &questions->items[i], options);
        }
    }
    return whole;
}

void rc_questions_csv(rc_buffer *out, const rc_questions *questions,
                      const rc_report_options *options)
{
    static const char *const heads[] = {"question", "route", "requirement", "status",
                                        "if_met",   "if_failed", "turns"};
    rc_csv_row(out, heads, 7);
    for (size_t i = 0; i < questions->count; i++) {
        const rc_question *question = &questions->items[i];
        for (size_t j = 0; j < question->count; j++) {
            const rc_question_route *on = &question->routes[j];
            const char *cells[] = {on->finding->reason,
                                   on->route->id,
                                   rc_requirement_name(on->finding->requirement),
                                   rc_status_name(on->route->status),
                                   rc_status_name(on->met),
                                   rc_status_name(on->failed),
                                   on->turns ? "yes" : "no"};
            if (rc_report_shows(on->route, options)) {
                rc_csv_row(out, cells, 7);
            }
        }
    }
}
