#include "report/page.h"
#include "report/route_text.h"
#include "report/words.h"

#include <string.h>

/* From what can be done to what cannot. */
static const rc_route_status order[] = {RC_STATUS_OPEN,         RC_STATUS_CONDITIONAL,
                                        RC_STATUS_CONTESTED,    RC_STATUS_UNDETERMINED,
                                        RC_STATUS_CLOSED,       RC_STATUS_NOT_ENGAGED};
enum { ORDERS = sizeof order / sizeof *order };

/* ---- The head ---- */

static void conduct_line(const rc_page *page, const rc_scenario *scenario,
                         const rc_knowledge *knowledge, const rc_conduct *conduct)
{
    rc_arena *arena = page->out->arena;
    const char *to = conduct->ongoing ? "ongoing" : rc_words_span(arena, conduct->to);
    const char *where = "";
    if (conduct->where_given && conduct->where.count > 0) {
        rc_names places = {.arena = arena};
        for (size_t i = 0; i < conduct->where.count; i++) {
            rc_names_add(&places,
                         rc_words_state_in_text(arena, knowledge, conduct->where.items[i]));
        }
        where = rc_format(arena, "; in %s", rc_words_list(arena, places.items, places.count));
    }
    const char *acts = rc_words_joined(arena, ", ", conduct->acts.items, conduct->acts.count);
    const char *name = scenario->conduct_count > 1 ? rc_format(arena, " %s", conduct->id) : "";
    const char *words = rc_format(arena, "Conduct%s: %s; from %s to %s%s", name, acts,
                                  rc_words_span(arena, conduct->from), to, where);
    rc_page_runs(page, 0, 2, &(rc_run){RC_PLAIN, words}, 1);
}

static void heading(const rc_page *page, const rc_result *result)
{
    rc_arena *arena = page->out->arena;
    const rc_scenario *scenario = result->scenario;
    rc_page_words(page, 0, RC_BOLD, scenario->title);
    rc_run line = {RC_PLAIN,
                   rc_format(arena, "Respondent: %s · as of %s · facts as at %s",
                             rc_words_state(arena, result->knowledge, scenario->respondent),
                             rc_words_day(arena, scenario->as_of),
                             rc_words_span(arena, rc_knowledge_as_at(result->knowledge)))};
    rc_page_runs(page, 0, 2, &line, 1);
    if (scenario->applicants_given) {
        rc_run run = {RC_PLAIN,
                      rc_format(arena, "Applicants: %s",
                                rc_words_states(arena, result->knowledge,
                                                scenario->applicants.items,
                                                scenario->applicants.count))};
        rc_page_runs(page, 0, 2, &run, 1);
    }
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        conduct_line(page, scenario, result->knowledge, &scenario->conduct[i]);
    }
    for (size_t i = 0; i < scenario->suppose_count; i++) {
        rc_run run = {RC_BOLD, rc_format(arena, "Supposing: %s", scenario->suppose[i])};
        rc_page_runs(page, 0, 2, &run, 1);
    }
}

static void summary(const rc_page *page, const rc_result *result, size_t shown)
{
    rc_arena *arena = page->out->arena;
    rc_run runs[ORDERS * 2 + 1];
    size_t count = 0;
    for (size_t i = 0; i < ORDERS; i++) {
        const char *name =
            order[i] == RC_STATUS_NOT_ENGAGED ? "not engaged" : rc_status_name(order[i]);
        runs[count++] = (rc_run){RC_PLAIN, i == 0 ? "" : " · "};
        runs[count++] = (rc_run){rc__status_style(order[i]),
                                 rc_format(arena, "%zu %s", result->summary[order[i]], name)};
    }
    if (shown < result->route_count) {
        runs[count++] = (rc_run){
            RC_DIM, rc_format(arena, " (%zu of %zu routes shown)", shown, result->route_count)};
    }
    rc_page_gap(page);
    rc_page_runs(page, 0, 2, runs, count);
}

/* ---- Before the conclusions: what they rest on ---- */

/* Does a route that is shown rest on the assumption? One that names no route concerns all. */
static bool concerns(const rc_result *result, const rc_report_options *options,
                     const rc_assumption *assumption)
{
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        for (size_t j = 0; j < assumption->routes.count; j++) {
            if (rc_equal(assumption->routes.items[j], route->id) &&
                rc_report_shows(route, options)) {
                return true;
            }
        }
    }
    return assumption->routes.count == 0;
}

static void assumptions(const rc_page *page, const rc_result *result,
                        const rc_report_options *options)
{
    enum { ROUTES_MAX = 8 };
    rc_arena *arena = page->out->arena;
    bool any = false;
    for (size_t i = 0; i < result->assumption_count; i++) {
        const rc_assumption *assumption = &result->assumptions[i];
        if (!concerns(result, options, assumption)) {
            continue;
        }
        if (!any) {
            rc_page_gap(page);
            rc_page_words(page, 0, RC_BOLD, "Assumed, because the scenario does not say:");
            any = true;
        }
        const char *routes = "";
        if (assumption->routes.count > ROUTES_MAX) {
            routes = rc_format(arena, " (%zu routes rest on it)", assumption->routes.count);
        } else if (assumption->routes.count > 0) {
            routes = rc_format(arena, " (for %s)",
                               rc_words_joined(arena, ", ", assumption->routes.items,
                                               assumption->routes.count));
        }
        rc_run runs[] = {{RC_PLAIN, "– "}, {RC_PLAIN, assumption->text}, {RC_DIM, routes}};
        rc_page_runs(page, 2, 4, runs, 3);
    }
}

/* The records of low confidence that the routes shown rest on, each once, in order. What was met
 * by other means than the one the route goes by does not bear on it. */
static rc_names doubts(const rc_page *page, const rc_result *result,
                       const rc_report_options *options)
{
    rc_names ids = {.arena = page->out->arena};
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        for (size_t j = 0; j < route->finding_count && rc_report_shows(route, options); j++) {
            const rc_finding *finding = &route->findings[j];
            bool bears = finding->chosen || finding->outcome != RC_OUTCOME_MET;
            for (size_t k = 0; bears && k < finding->doubts.count; k++) {
                rc_names_add(&ids, finding->doubts.items[k]);
            }
        }
    }
    rc_names_sort(&ids);
    return ids;
}

/* An id up to its second slash: what kind of record it is, and whose. */
static size_t stem(const char *id)
{
    const char *kind = strchr(id, '/');
    const char *whose = kind == NULL ? NULL : strchr(kind + 1, '/');
    return whose == NULL ? strlen(id) : (size_t)(whose - id);
}

/* Many ids, those that begin alike put together. */
static const char *in_short(const rc_names *ids)
{
    rc_names stems = {.arena = ids->arena};
    size_t next;
    for (size_t i = 0; i < ids->count; i = next) {
        size_t length = stem(ids->items[i]);
        for (next = i + 1; next < ids->count && stem(ids->items[next]) == length &&
                           strncmp(ids->items[i], ids->items[next], length) == 0;
             next++) {
        }
        rc_names_add(&stems, next == i + 1 ? ids->items[i]
                                           : rc_format(ids->arena, "%.*s/… (%zu)", (int)length,
                                                       ids->items[i], next - i));
    }
    return rc_words_joined(ids->arena, "; ", stems.items, stems.count);
}

static void doubtful(const rc_page *page, const rc_result *result,
                     const rc_report_options *options)
{
    rc_names ids = doubts(page, result, options);
    if (ids.count == 0) {
        return;
    }
    rc_page_gap(page);
    rc_page_words(page, 0, RC_BOLD, "Facts of low confidence on which conclusions rest:");
    enum { LINES_MAX = 8 }; /* more than this become one paragraph */
    if (ids.count > LINES_MAX) {
        rc_page_words(page, 2, RC_PLAIN, in_short(&ids));
    }
    for (size_t i = 0; i < ids.count && ids.count <= LINES_MAX; i++) {
        rc_run runs[] = {{RC_PLAIN, "– "}, {RC_PLAIN, ids.items[i]}};
        rc_page_runs(page, 2, 4, runs, 2);
    }
    rc_page_words(page, 2, RC_DIM,
                  rc_format(ids.arena, "“recourse fact ID” says where such a fact was read; each "
                                       "is marked where a route rests on it."));
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

/* A user who asks for a route or for this status wants the reason, not the list. */
static bool wants_reasons(const rc_report_options *options)
{
    return options->route != NULL ||
           (options->statuses_given && options->statuses[RC_STATUS_NOT_ENGAGED]);
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

/* A measure of policy that nothing bars is only named, unless the user asks for it. */
static bool is_only_named(const rc_route *route, const rc_report_options *options)
{
    return route->status == RC_STATUS_OPEN && rc_equal(route->kind, "policy") &&
           options->route == NULL && options->forum == NULL;
}

static void policy(const rc_page *page, const rc_result *result, const rc_report_options *options)
{
    rc_names titles = {.arena = page->out->arena};
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        if (is_only_named(route, options) && rc_report_shows(route, options)) {
            rc_names_add(&titles, rc_format(titles.arena, "%s (%s)", route->title, route->id));
        }
    }
    if (titles.count == 0) {
        return;
    }
    rc_page_gap(page);
    rc_page_words(page, 0, RC_BOLD, "Measures of policy, which no law bars and no law gives");
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
    if (status == RC_STATUS_NOT_ENGAGED && !wants_reasons(options)) {
        not_engaged(page, result, options);
        return;
    }
    bool first = true;
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        if (route->status == status && rc_report_shows(route, options) &&
            !is_only_named(route, options)) {
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
    for (size_t i = 0; i < ORDERS; i++) {
        for (size_t j = 0; j < result->route_count; j++) {
            const rc_route *route = &result->routes[j];
            if (route->status == order[i] && rc_report_shows(route, options)) {
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
    size_t shown = 0;
    for (size_t i = 0; i < result->route_count; i++) {
        shown += rc_report_shows(&result->routes[i], how) ? 1 : 0;
    }
    heading(&page, result);
    summary(&page, result, shown);
    assumptions(&page, result, how);
    doubtful(&page, result, how);
    if (how->brief) {
        brief(&page, result, how);
    } else {
        for (size_t i = 0; i < ORDERS; i++) {
            group(&page, result, order[i], how);
        }
    }
    rc_page_gap(&page);
    const char *digest = rc_knowledge_digest(result->knowledge, out->arena);
    rc_page_words(&page, 0, RC_DIM,
                  rc_format(out->arena, "Recourse %s, knowledge sha256:%.12s. This informs and "
                                        "does not replace legal advice.", RC_VERSION, digest));
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
