/*
 * The answer as a graph in the DOT language. Several routes: each forum a box, its routes in the
 * colour of their status, and lines to what decides them, so that one sees which bar closes many.
 * One route: its requirements, and the facts each rests on.
 */
#include "report/dot.h"
#include "report/report.h"
#include "report/told.h"

#include <string.h>

enum { LABEL_COLUMNS = 34 };

/* ---- Writing ---- */

/* A name of a node or a graph: any text in quotes. */
static void put_name(rc_buffer *out, const char *text)
{
    rc_put(out, "\"");
    for (const char *at = rc_clean(out->arena, text); *at != 0; at++) {
        if (*at == '"' || *at == '\\') {
            rc_put(out, "\\");
        }
        rc_putn(out, *at == '\n' ? " " : at, 1);
    }
    rc_put(out, "\"");
}

static const char *fill(rc_route_status status)
{
    static const char *const fills[RC_STATUSES] = {
        [RC_STATUS_NOT_ENGAGED] = "#eef1f4", [RC_STATUS_CLOSED] = "#fdebeb",
        [RC_STATUS_UNDETERMINED] = "#e6effb", [RC_STATUS_CONTESTED] = "#f6eafb",
        [RC_STATUS_CONDITIONAL] = "#fdf2d8", [RC_STATUS_OPEN] = "#e4f5ea"};
    return fills[status];
}

static const char *ink(rc_route_status status)
{
    static const char *const inks[RC_STATUSES] = {
        [RC_STATUS_NOT_ENGAGED] = "#4a5561", [RC_STATUS_CLOSED] = "#8c1818",
        [RC_STATUS_UNDETERMINED] = "#123f85", [RC_STATUS_CONTESTED] = "#5f1b7a",
        [RC_STATUS_CONDITIONAL] = "#6b4400", [RC_STATUS_OPEN] = "#0b5229"};
    return inks[status];
}

static void node(rc_buffer *out, const char *name, const char *label, rc_route_status status,
                 const char *more)
{
    rc_put(out, "    ");
    put_name(out, name);
    rc_put(out, " [label=\"");
    rc_dot_label(out, label, LABEL_COLUMNS);
    rc_putf(out, "\", fillcolor=\"%s\", color=\"%s\"%s];\n", fill(status), ink(status), more);
}

static void edge(rc_buffer *out, const char *from, const char *to, const char *more)
{
    rc_put(out, "    ");
    put_name(out, from);
    rc_put(out, " -> ");
    put_name(out, to);
    rc_putf(out, "%s;\n", more);
}

static bool add_once(rc_names *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++) {
        if (rc_equal(names->items[i], name)) {
            return false;
        }
    }
    rc_names_add(names, name);
    return true;
}

static void route_node(rc_buffer *out, const rc_route *route)
{
    node(out, rc_format(out->arena, "route/%s", route->id),
         rc_format(out->arena, "%s\n%s\n%s %s", route->title, route->id,
                   rc__status_mark(route->status), rc__status_words(route->status)),
         route->status, ", shape=box");
}

/* ---- Several routes ---- */

/* What the conduct does not engage would only crowd the picture, unless it is asked for. */
static bool is_drawn(const rc_route *route, const rc_report_options *options)
{
    return rc_report_shows(route, options) &&
           (route->status != RC_STATUS_NOT_ENGAGED || rc__wants_reasons(options));
}

static void forum(rc_buffer *out, const rc_result *result, const char *name,
                  const rc_report_options *options)
{
    rc_put(out, "    subgraph ");
    put_name(out, rc_format(out->arena, "cluster %s", name));
    rc_put(out, " {\n    label=\"");
    rc_dot_label(out, name, LABEL_COLUMNS);
    rc_put(out, "\";\n");
    for (size_t i = 0; i < result->route_count; i++) {
        if (rc_equal(result->routes[i].forum, name) && is_drawn(&result->routes[i], options)) {
            route_node(out, &result->routes[i]);
        }
    }
    rc_put(out, "    }\n");
}

static void forums(rc_buffer *out, const rc_result *result, const rc_report_options *options)
{
    rc_names names = {.arena = out->arena}, heads = {.arena = out->arena};
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        if (is_drawn(route, options) && add_once(&names, route->forum)) {
            forum(out, result, route->forum, options);
        }
    }
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        if (!is_drawn(route, options)) {
            continue;
        }
        rc_names why = rc__deciding_heads(out->arena, result, route);
        for (size_t j = 0; j < why.count; j++) {
            const char *name = rc_format(out->arena, "why/%s", why.items[j]);
            if (add_once(&heads, why.items[j])) {
                node(out, name, why.items[j], RC_STATUS_NOT_ENGAGED, ", shape=ellipse");
            }
            edge(out, rc_format(out->arena, "route/%s", route->id), name, "");
        }
    }
}

/* ---- One route ---- */

static void grounds(rc_buffer *out, const rc_result *result, const rc_finding *finding,
                    const char *from, rc_names *known)
{
    for (size_t i = 0; i < finding->because.count; i++) {
        const char *id = finding->because.items[i];
        const char *name = rc_format(out->arena, "fact/%s", id);
        const char *words = rc_words_ground(out->arena, result->scenario, id);
        if (add_once(known, id)) {
            node(out, name, words == NULL ? id : words, RC_STATUS_NOT_ENGAGED, ", shape=note");
        }
        edge(out, from, name, "");
    }
}

static void requirements(rc_buffer *out, const rc_result *result, const rc_route *route)
{
    rc_names facts = {.arena = out->arena};
    route_node(out, route);
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (rc__is_told_by_bars(result, route, finding)) {
            continue;
        }
        const char *name = rc_format(out->arena, "requirement/%zu", i + 1);
        const char *head = rc__finding_head(out->arena, result, finding);
        const char *reason = finding->reason == NULL ? "" : finding->reason;
        node(out, name,
             rc_format(out->arena, "%s %s%s\n%s", rc__outcome_mark(finding->outcome), head,
                       rc__finding_limits(out->arena, result, route, finding), reason),
             rc_outcome_status(finding->outcome), finding->deciding ? ", penwidth=2.5" : "");
        edge(out, rc_format(out->arena, "route/%s", route->id), name,
             finding->deciding || finding->chosen ? "" : " [style=dashed]");
        grounds(out, result, finding, name, &facts);
    }
}

void rc_report_dot(rc_buffer *out, const rc_result *result, const rc_report_options *options)
{
    static const rc_report_options everything;
    const rc_report_options *how = options == NULL ? &everything : options;
    const rc_route *only = NULL;
    size_t shown = rc__shown(result, how);
    for (size_t i = 0; i < result->route_count && shown == 1; i++) {
        only = rc_report_shows(&result->routes[i], how) ? &result->routes[i] : only;
    }
    rc_put(out, "digraph ");
    put_name(out, result->scenario->title);
    rc_put(out, " {\n    graph [rankdir=LR, label=\"");
    rc_dot_label(
        out,
        rc_format(out->arena, "%s\nRespondent: %s · as of %s · facts as at %s",
                  result->scenario->title,
                  rc_words_state(out->arena, result->knowledge, result->scenario->respondent),
                  rc_words_day(out->arena, result->scenario->as_of),
                  rc_words_span(out->arena, rc_knowledge_as_at(result->knowledge))),
        LABEL_COLUMNS);
    rc_put(out, "\", labelloc=t, fontname=\"sans-serif\"];\n"
                "    node [style=filled, shape=box, fontname=\"sans-serif\", fontsize=10];\n"
                "    edge [color=\"#4a5561\"];\n");
    if (only != NULL && how->route != NULL) {
        requirements(out, result, only);
    } else {
        forums(out, result, how);
    }
    rc_put(out, "}\n");
}
