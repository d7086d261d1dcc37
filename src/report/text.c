#include "report/route_text.h"

#include "base/tongue.h"

#include <string.h>

static void conduct_line(const rc_page *page, const rc_result *result, const rc_conduct *conduct)
{
    rc_arena *arena = page->out->arena;
    const char *name =
        result->scenario->conduct_count > 1 ? rc_format(arena, " %s", conduct->id) : "";
    const char *words = rc_format(arena, rc_tr("Conduct%s: %s"), name,
                                  rc__conduct_words(arena, result, conduct));
    rc_page_runs(page, 0, 2, &(rc_run){RC_PLAIN, words}, 1);
}

static void heading(const rc_page *page, const rc_result *result)
{
    rc_arena *arena = page->out->arena;
    const rc_scenario *scenario = result->scenario;
    rc_page_words(page, 0, RC_BOLD, scenario->title);
    rc_run line = {RC_PLAIN,
                   rc_format(arena, rc_tr("Respondent: %s · as of %s · facts as at %s"),
                             rc_words_state(arena, result->knowledge, scenario->respondent),
                             rc_words_day(arena, scenario->as_of),
                             rc_words_span(arena, rc_knowledge_as_at(result->knowledge)))};
    rc_page_runs(page, 0, 2, &line, 1);
    if (scenario->applicants_given) {
        rc_run run = {RC_PLAIN, rc_format(arena, rc_tr("Applicants: %s"),
                                          rc_words_states(arena, result->knowledge,
                                                          scenario->applicants.items,
                                                          scenario->applicants.count))};
        rc_page_runs(page, 0, 2, &run, 1);
    }
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        conduct_line(page, result, &scenario->conduct[i]);
    }
    for (size_t i = 0; i < scenario->suppose_count; i++) {
        rc_run run = {RC_BOLD, rc_format(arena, rc_tr("Supposing: %s"), scenario->suppose[i])};
        rc_page_runs(page, 0, 2, &run, 1);
    }
}

/* Sides of unsettled questions that the reader must know were taken. */
static void readings(const rc_page *page, const rc_scenario *scenario)
{
    for (size_t i = 0; i < scenario->reading_count; i++) {
        rc_run run = {RC_BOLD, rc_words_reading(page->out->arena, &scenario->readings[i])};
        rc_page_runs(page, 0, 2, &run, 1);
    }
}

static void summary(const rc_page *page, const rc_result *result, size_t shown)
{
    rc_arena *arena = page->out->arena;
    rc_run runs[RC_STATUSES * 2 + 1];
    size_t count = 0;
    for (size_t i = 0; i < RC_STATUSES; i++) {
        rc_route_status status = rc__best_first[i];
        runs[count++] = (rc_run){RC_PLAIN, i == 0 ? "" : " · "};
        runs[count++] = (rc_run){rc__status_style(status),
                                 rc_format(arena, "%zu %s", result->summary[status],
                                           rc__status_words(status))};
    }
    if (shown < result->route_count) {
        runs[count++] = (rc_run){RC_DIM, rc_format(arena, rc_tr(" (%zu of %zu routes shown)"),
                                                   shown, result->route_count)};
    }
    rc_page_gap(page);
    rc_page_runs(page, 0, 2, runs, count);
}

/* ---- Before the conclusions: what they rest on ---- */

static void assumptions(const rc_page *page, const rc_result *result,
                        const rc_report_options *options)
{
    rc_arena *arena = page->out->arena;
    bool any = false;
    for (size_t i = 0; i < result->assumption_count; i++) {
        const rc_assumption *assumption = &result->assumptions[i];
        if (!rc__concerns(result, options, assumption)) {
            continue;
        }
        if (!any) {
            rc_page_gap(page);
            rc_page_words(page, 0, RC_BOLD, rc_tr("Assumed, because the scenario does not say:"));
            any = true;
        }
        rc_run runs[] = {{RC_PLAIN, "– "},
                         {RC_PLAIN, assumption->text},
                         {RC_DIM, rc__resting_routes(arena, assumption)}};
        rc_page_runs(page, 2, 4, runs, 3);
    }
}

static void doubtful(const rc_page *page, const rc_result *result,
                     const rc_report_options *options)
{
    rc_names ids = rc__doubts(page->out->arena, result, options);
    if (ids.count == 0) {
        return;
    }
    rc_page_gap(page);
    rc_page_words(page, 0, RC_BOLD, rc_tr("Facts of low confidence on which conclusions rest:"));
    enum { LINES_MAX = 8 }; /* more than this become one paragraph */
    if (ids.count > LINES_MAX) {
        rc_page_words(page, 2, RC_PLAIN, rc__in_short(&ids));
    }
    for (size_t i = 0; i < ids.count && ids.count <= LINES_MAX; i++) {
        rc_run runs[] = {{RC_PLAIN, "– "}, {RC_PLAIN, ids.items[i]}};
        rc_page_runs(page, 2, 4, runs, 2);
    }
    rc_page_words(
        page, 2, RC_DIM,
        rc_format(ids.arena, rc_tr("“recourse fact ID” says where such a fact was read; each "
                                   "is marked where a route rests on it.")));
}

/* ---- The routes ---- */

static void not_engaged(const rc_page *page, const rc_result *result,
                        const rc_report_options *options)
{
    rc_names ids = {.arena = page->out->arena};
    for (size_t i = 0; i < result->route_count; i++) {
        if (result->routes[i].status == RC_STATUS_NOT_ENGAGED &&
            rc_report_shows(&result->routes[i], options)) {
            rc_names_add(&ids, result->routes[i].id);
        }
    }
    rc_page_words(page, 2, RC_DIM, rc_words_joined(ids.arena, ", ", ids.items, ids.count));
}

static void group_head(const rc_page *page, rc_route_status status, size_t count)
{
    rc_arena *arena = page->out->arena;
    rc_style style = rc__status_style(status);
    const char *title = rc_format(arena, "%s (%s)", rc_status_title(status),
                                  rc_words_count(arena, count, "route", "routes"));
    size_t columns = rc_columns(title);
    rc_buffer rule;
    rc_buffer_init(&rule, arena);
    for (size_t i = 0; i < columns; i++) {
        rc_put(&rule, "─");
    }
    rc_page_gap(page);
    rc_page_words(page, 0, style, title);
    rc_page_words(page, 0, style, rule.text);
}

static void policy(const rc_page *page, const rc_result *result, const rc_report_options *options)
{
    rc_names titles = {.arena = page->out->arena};
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        if (rc__is_only_named(route, options) && rc_report_shows(route, options)) {
            rc_names_add(&titles, rc_format(titles.arena, "%s (%s)", route->title, route->id));
        }
    }
    if (titles.count == 0) {
        return;
    }
    rc_page_gap(page);
    rc_page_words(page, 0, RC_BOLD,
                  rc_tr("Measures of policy, which no law bars and no law gives"));
    rc_page_words(page, 2, RC_PLAIN,
                  rc_words_joined(titles.arena, "; ", titles.items, titles.count));
}

static void group(const rc_page *page, const rc_result *result, rc_route_status status,
                  const rc_report_options *options)
{
    size_t count = 0;
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        count += route->status == status && rc_report_shows(route, options) ? 1 : 0;
    }
    if (count == 0) {
        return;
    }
    group_head(page, status, count);
    if (status == RC_STATUS_NOT_ENGAGED && !rc__wants_reasons(options)) {
        not_engaged(page, result, options);
        return;
    }
    bool first = true;
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        if (route->status == status && rc_report_shows(route, options) &&
            !rc__is_only_named(route, options)) {
            if (!first) {
                rc_page_gap(page);
            }
            rc__route_text(page, result, route);
            first = false;
        }
    }
    if (status == RC_STATUS_OPEN) {
        policy(page, result, options);
    }
}

static void brief(const rc_page *page, const rc_result *result, const rc_report_options *options)
{
    size_t column = 0;
    for (size_t i = 0; i < result->route_count; i++) {
        if (rc_report_shows(&result->routes[i], options)) {
            size_t width = rc_columns(result->routes[i].id) + 2;
            column = width > column ? width : column;
        }
    }
    rc_page_gap(page);
    for (size_t i = 0; i < RC_STATUSES; i++) {
        for (size_t j = 0; j < result->route_count; j++) {
            const rc_route *route = &result->routes[j];
            if (route->status == rc__best_first[i] && rc_report_shows(route, options)) {
                rc__route_brief(page, result, route, column);
            }
        }
    }
}

void rc_report_text(rc_buffer *out, const rc_result *result, const rc_report_options *options)
{
    static const rc_report_options everything;
    const rc_report_options *how = options == NULL ? &everything : options;
    rc_page page = rc_page_on(out, how);
    heading(&page, result);
    readings(&page, result->scenario);
    summary(&page, result, rc__shown(result, how));
    assumptions(&page, result, how);
    doubtful(&page, result, how);
    if (how->brief) {
        brief(&page, result, how);
    } else {
        for (size_t i = 0; i < RC_STATUSES; i++) {
            group(&page, result, rc__best_first[i], how);
        }
    }
    rc_page_gap(&page);
    rc_page_words(&page, 0, RC_DIM, rc__last_words(out->arena, result));
}

/* ---- Filters ---- */

static bool is_of_forum(const rc_route *route, const char *forum)
{
    char head[64];
    size_t length = strcspn(route->id, "/");
    if (rc_equal_fold(forum, route->forum)) {
        return true;
    }
    if (length >= sizeof head) {
        return false;
    }
    memcpy(head, route->id, length);
    head[length] = 0;
    return rc_match_any(forum, head);
}

bool rc_report_shows(const rc_route *route, const rc_report_options *options)
{
    if (options->route != NULL && !rc_match_any(options->route, route->id)) {
        return false;
    }
    if (options->forum != NULL && !is_of_forum(route, options->forum)) {
        return false;
    }
    return !options->statuses_given || options->statuses[route->status];
}
