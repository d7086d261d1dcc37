/*
 * The answer as a table for spreadsheets and scripts: a row for each requirement judged, or, brief,
 * for each route. Lists inside a cell are separated by "; ".
 */
#include "report/csv.h"
#include "report/told.h"

static const char *or_empty(const char *text) { return text == NULL ? "" : text; }
static const char *yes_no(bool flag) { return flag ? "yes" : "no"; }

static const char *list(rc_arena *arena, const rc_texts *texts)
{
    return rc_words_joined(arena, "; ", texts->items, texts->count);
}

static void finding_row(rc_buffer *out, const rc_route *route, const rc_finding *finding)
{
    static const rc_finding none = {.code = RC_CODE_NONE};
    rc_arena *arena = out->arena;
    bool any = finding != NULL;
    const rc_finding *found = any ? finding : &none;
    const char *cells[] = {route->id,
                           route->title,
                           route->forum,
                           route->kind,
                           yes_no(route->binding),
                           rc_status_name(route->status),
                           any ? rc_requirement_name(found->requirement) : "",
                           any ? rc_outcome_name(found->outcome) : "",
                           rc_code_name(found->code),
                           or_empty(found->state),
                           or_empty(found->conduct),
                           or_empty(found->applicant),
                           or_empty(found->reason),
                           list(arena, &found->authority),
                           list(arena, &found->because),
                           any ? yes_no(found->deciding) : "",
                           any ? yes_no(found->doubts.count > 0) : "",
                           any ? yes_no(found->supposed) : ""};
    rc_csv_row(out, cells, sizeof cells / sizeof *cells);
}

static void brief_row(rc_buffer *out, const rc_result *result, const rc_route *route)
{
    rc_arena *arena = out->arena;
    rc_names why = rc__deciding_heads(arena, result, route);
    const char *cells[] = {route->id,
                           route->title,
                           route->forum,
                           route->kind,
                           yes_no(route->binding),
                           rc_status_name(route->status),
                           list(arena, &route->conduct),
                           rc_words_joined(arena, "; ", why.items, why.count),
                           list(arena, &route->open),
                           rc_format(arena, "%zu", route->barred_count)};
    rc_csv_row(out, cells, sizeof cells / sizeof *cells);
}

void rc_report_csv(rc_buffer *out, const rc_result *result, const rc_report_options *options)
{
    static const rc_report_options everything;
    static const char *const heads[] = {
        "route",    "title",   "forum",     "kind",        "binding", "status",
        "requirement", "outcome", "code",   "state",       "conduct", "applicant",
        "reason",   "authorities", "because", "deciding",  "doubtful", "supposed"};
    static const char *const brief_heads[] = {"route",   "title",           "forum",
                                              "kind",    "binding",         "status",
                                              "conduct", "deciding",        "applicants_open",
                                              "applicants_barred"};
    const rc_report_options *how = options == NULL ? &everything : options;
    if (how->brief) {
        rc_csv_row(out, brief_heads, sizeof brief_heads / sizeof *brief_heads);
    } else {
        rc_csv_row(out, heads, sizeof heads / sizeof *heads);
    }
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        if (!rc_report_shows(route, how)) {
            continue;
        }
        if (how->brief) {
            brief_row(out, result, route);
            continue;
        }
        for (size_t j = 0; j < route->finding_count; j++) {
            finding_row(out, route, &route->findings[j]);
        }
        if (route->finding_count == 0) {
            finding_row(out, route, NULL);
        }
    }
}
