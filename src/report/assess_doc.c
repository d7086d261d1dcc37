/* The answer to a scenario as a document that can be handed on. */
#include "report/assess_doc.h"

#include "base/tongue.h"

/* ---- The head ---- */

static void add_pair(rc_doc *doc, const char *name, const char *text)
{
    rc_phrase phrase = {.arena = rc_doc_arena(doc)};
    rc_phrase_add(&phrase, RC_PLAIN, text);
    rc_doc_pair(doc, name, &phrase);
}

static void box(rc_doc *doc, const rc_result *result)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_scenario *scenario = result->scenario;
    add_pair(doc, rc_tr("Respondent"),
             rc_words_state(arena, result->knowledge, scenario->respondent));
    if (scenario->applicants_given) {
        add_pair(doc, rc_tr("Applicants"),
                 rc_words_states(arena, result->knowledge, scenario->applicants.items,
                                 scenario->applicants.count));
    }
    add_pair(doc, rc_tr("Day of filing"),
             rc_format(arena, rc_tr("%s; the law is that of this day"),
                       rc_words_day(arena, scenario->as_of)));
    add_pair(doc, rc_tr("Facts as at"),
             rc_words_span(arena, rc_knowledge_as_at(result->knowledge)));
    add_pair(doc, rc_tr("Found by"),
             rc_format(arena, rc_tr("Recourse %s, knowledge sha256:%.12s"), RC_VERSION,
                       rc_knowledge_digest(result->knowledge, arena)));
    for (size_t i = 0; i < scenario->reading_count; i++) {
        rc_doc_say(doc, RC_BOLD, rc_words_reading(arena, &scenario->readings[i]));
    }
    if (scenario->suppose_count > 0) {
        add_pair(doc, rc_tr("Supposed"),
                 rc_words_joined(arena, "; ", scenario->suppose, scenario->suppose_count));
    }
}

/* ---- Before the conclusions: what they rest on ---- */

static void assumptions(rc_doc *doc, const rc_result *result, const rc_report_options *options)
{
    bool any = false;
    for (size_t i = 0; i < result->assumption_count; i++) {
        const rc_assumption *assumption = &result->assumptions[i];
        if (!rc__concerns(result, options, assumption)) {
            continue;
        }
        if (!any) {
            rc_doc_say(doc, RC_BOLD, rc_tr("Assumed, because the scenario does not say:"));
            any = true;
        }
        rc_run runs[] = {{RC_PLAIN, assumption->text},
                         {RC_DIM, rc__resting_routes(rc_doc_arena(doc), assumption)}};
        rc_doc_item_runs(doc, 0, runs, 2);
    }
    if (!any) {
        rc_doc_say(doc, RC_PLAIN, rc_tr("Nothing is assumed beyond what the scenario says."));
    }
}

static void doubtful(rc_doc *doc, const rc_result *result, const rc_report_options *options)
{
    enum { LINES_MAX = 12 }; /* more than this are folded away under a line that names them */
    rc_arena *arena = rc_doc_arena(doc);
    rc_names ids = rc__doubts(arena, result, options);
    if (ids.count == 0) {
        rc_doc_say(doc, RC_PLAIN, rc_tr("No conclusion rests on a fact of low confidence."));
        return;
    }
    rc_doc_say(doc, RC_BOLD,
               rc_format(arena, rc_tr("Facts of low confidence on which conclusions rest (%zu):"),
                         ids.count));
    if (ids.count > LINES_MAX) {
        rc_run summary = {RC_PLAIN, rc_tr("All of them, one by one")};
        rc_doc_say(doc, RC_PLAIN, rc_format(arena, "%s.", rc__in_short(&ids)));
        rc_doc_fold(doc, &summary, 1);
    }
    for (size_t i = 0; i < ids.count; i++) {
        rc_phrase phrase = {.arena = arena};
        rc__add_ground(&phrase, result, ids.items[i]);
        rc_doc_item_of(doc, 0, &phrase);
    }
    if (ids.count > LINES_MAX) {
        rc_doc_unfold(doc);
    }
}

/* ---- The conclusions in numbers ---- */

static const char *meaning(rc_route_status status)
{
    static const char *const meanings[RC_STATUSES] = {
        [RC_STATUS_OPEN] = RC_TR("Every legal requirement is met on the facts given."),
        [RC_STATUS_CONDITIONAL] = RC_TR(
            "No legal bar; what remains the claimant’s side, or another "
            "body, can do."),
        [RC_STATUS_CONTESTED] = RC_TR("It turns on an unsettled question of law."),
        [RC_STATUS_UNDETERMINED] = RC_TR("It turns on a fact that the scenario does not state."),
        [RC_STATUS_CLOSED] = RC_TR(
            "At least one requirement fails, and the claimant’s side cannot cure "
            "it."),
        [RC_STATUS_NOT_ENGAGED] = RC_TR("The conduct is outside what the route is for.")};
    return rc_tr(meanings[status]);
}

static void summary(rc_doc *doc, const rc_result *result, const rc_report_options *options)
{
    static const char *const heads[] = {RC_TR("Status"), RC_TR("Routes"), RC_TR("What it means")};
    rc_arena *arena = rc_doc_arena(doc);
    size_t shown = rc__shown(result, options);
    rc_doc_anchor(doc, "summary");
    rc_doc_heading(doc, 2, RC_PLAIN, rc_tr("Summary"));
    rc_doc_table(doc, rc_format(arena, rc_tr("The %zu routes by status"), result->route_count),
                 heads, 3);
    for (size_t i = 0; i < RC_STATUSES; i++) {
        rc_route_status status = rc__best_first[i];
        rc_phrase cells[] = {{.arena = arena}, {.arena = arena}, {.arena = arena}};
        rc__add_status(&cells[0], status);
        rc_phrase_add(&cells[1], RC_PLAIN, rc_format(arena, "%zu", result->summary[status]));
        rc_phrase_add(&cells[2], RC_PLAIN, meaning(status));
        rc_doc_row_of(doc, cells);
    }
    if (shown < result->route_count) {
        rc_doc_say(doc, RC_BOLD,
                   rc_format(arena, rc_tr("This report shows %zu of the %zu routes, as was asked."),
                             shown, result->route_count));
    }
}

/* ---- The routes ---- */

/* The ids of routes of a status that are only listed, each named once. */
static void listed(rc_doc *doc, const rc_result *result, rc_route_status status,
                   const rc_report_options *options)
{
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        bool only_named = status != RC_STATUS_OPEN || rc__is_only_named(route, options);
        if (route->status == status && only_named && rc_report_shows(route, options)) {
            rc_run runs[] = {{RC_PLAIN, route->title}, {RC_PLAIN, " "}, {RC_ID, route->id}};
            rc_doc_item_runs(doc, 0, runs, 3);
        }
    }
}

static bool any_only_named(const rc_result *result, const rc_report_options *options)
{
    for (size_t i = 0; i < result->route_count; i++) {
        if (rc__is_only_named(&result->routes[i], options) &&
            rc_report_shows(&result->routes[i], options)) {
            return true;
        }
    }
    return false;
}

static void group(rc_doc *doc, const rc__answer *answer, rc_route_status status)
{
    const rc_result *result = answer->result;
    const rc_report_options *options = answer->options;
    rc_arena *arena = rc_doc_arena(doc);
    size_t count = 0;
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        count += route->status == status && rc_report_shows(route, options) ? 1 : 0;
    }
    if (count == 0) {
        return;
    }
    rc_doc_anchor(doc, rc_format(arena, "status/%s", rc_status_name(status)));
    rc_doc_heading(doc, 2, RC_PLAIN,
                   rc_format(arena, "%s %s (%s)", rc__status_mark(status), rc_status_title(status),
                             rc_words_count(arena, count, "route", "routes")));
    rc_doc_say(doc, RC_DIM, meaning(status));
    if (status == RC_STATUS_NOT_ENGAGED && !rc__wants_reasons(options)) {
        listed(doc, result, status, options);
        return;
    }
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        if (route->status == status && rc_report_shows(route, options) &&
            !rc__is_only_named(route, options)) {
            rc__route_doc(doc, answer, i);
        }
    }
    if (status == RC_STATUS_OPEN && any_only_named(result, options)) {
        rc_doc_anchor(doc, "policy");
        rc_doc_heading(doc, 3, RC_PLAIN,
                       rc_tr("Measures of policy, which no law bars and no law gives"));
        listed(doc, result, status, options);
    }
}

/* One row a route. */
static void brief(rc_doc *doc, const rc_result *result, const rc_report_options *options)
{
    static const char *const heads[] = {RC_TR("Route"), RC_TR("Id"), RC_TR("Forum"),
                                        RC_TR("Status"), RC_TR("What decides")};
    enum { COLUMNS = sizeof heads / sizeof *heads };
    rc_arena *arena = rc_doc_arena(doc);
    rc_doc_anchor(doc, "routes");
    rc_doc_heading(doc, 2, RC_PLAIN, rc_tr("Routes"));
    rc_doc_table(doc, "", heads, COLUMNS);
    for (size_t i = 0; i < RC_STATUSES; i++) {
        for (size_t j = 0; j < result->route_count; j++) {
            const rc_route *route = &result->routes[j];
            rc_phrase cells[COLUMNS];
            if (route->status != rc__best_first[i] || !rc_report_shows(route, options)) {
                continue;
            }
            for (size_t k = 0; k < COLUMNS; k++) {
                cells[k] = (rc_phrase){.arena = arena};
            }
            rc_names why = rc__deciding_heads(arena, result, route);
            rc_phrase_add(&cells[0], RC_PLAIN, route->title);
            rc_phrase_add(&cells[1], RC_ID, route->id);
            rc_phrase_add(&cells[2], RC_PLAIN, route->forum);
            rc__add_status(&cells[3], route->status);
            rc_phrase_add(&cells[4], RC_PLAIN, rc_words_joined(arena, "; ", why.items, why.count));
            rc_doc_row_of(doc, cells);
        }
    }
}

rc_doc *rc_report_doc(rc_arena *arena, const rc_result *result, const rc_proof *proofs,
                      const rc_report_options *options)
{
    static const rc_report_options everything;
    const rc_report_options *how = options == NULL ? &everything : options;
    rc__answer answer = {result, proofs, how};
    rc_doc *doc = rc_doc_new(arena, result->scenario->title);
    box(doc, result);
    rc__situation_doc(doc, result);
    rc_doc_anchor(doc, "rests-on");
    rc_doc_heading(doc, 2, RC_PLAIN, rc_tr("What the conclusions rest on"));
    assumptions(doc, result, how);
    doubtful(doc, result, how);
    summary(doc, result, how);
    if (how->brief) {
        brief(doc, result, how);
    } else {
        for (size_t i = 0; i < RC_STATUSES; i++) {
            group(doc, &answer, rc__best_first[i]);
        }
        rc__sources_doc(doc, &answer);
    }
    rc_doc_foot(doc, rc__last_words(arena, result));
    return doc;
}
