/*
 * The result: routes in the order of the catalogue, their findings in one order, and what was
 * assumed.
 */
#include "inference/weigh.h"

#include "base/text.h"
#include "base/tongue.h"

#include <stdlib.h>
#include <string.h>

/* ---- texts of a route ---- */

static void add_text(rc_arena *arena, rc_texts *texts, size_t *capacity, const char *text)
{
    for (size_t i = 0; i < texts->count; i++) {
        if (strcmp(texts->items[i], text) == 0) {
            return;
        }
    }
    texts->items = rc_grow(arena, texts->items, texts->count, capacity, sizeof *texts->items);
    texts->items[texts->count++] = text;
}

static rc_texts union_of(rc__session *s, const rc__route *route, const char *field)
{
    rc_texts texts = {0};
    size_t capacity = 0;
    for (size_t i = 0; i < route->count; i++) {
        for (size_t j = 0; j < rc_list_of(route->clauses[i].record, field); j++) {
            add_text(s->arena, &texts, &capacity, rc_item_of(route->clauses[i].record, field, j));
        }
    }
    return texts;
}

/* ---- findings of a route ---- */

static bool is_live(const rc__clause *clause)
{
    for (size_t i = 0; i < clause->count; i++) {
        const rc__judged *finding = &clause->findings[i];
        if (finding->requirement == RC_REQUIREMENT_SUBJECT_MATTER &&
            finding->code == RC_CODE_OUTSIDE_SUBJECT_MATTER && finding->conduct[0] == '\0') {
            return false;
        }
    }
    return true;
}

/* Bars of States nobody named are told in the list of applicants, not one by one. */
static bool is_shown(const rc__judged *judged, const rc__findings *findings)
{
    if (!judged->is_bar) {
        return true;
    }
    for (size_t i = 0; i < findings->claimant_count; i++) {
        if (strcmp(findings->claimants[i], judged->applicant) == 0) {
            return true;
        }
    }
    return false;
}

static int compare_findings(const void *left, const void *right)
{
    const rc_finding *a = left, *b = right;
    int order = (int)b->chosen - (int)a->chosen;
    order = order != 0 ? order : (int)a->requirement - (int)b->requirement;
    order = order != 0 ? order : (int)a->outcome - (int)b->outcome;
    order = order != 0 ? order : strcmp(a->clause, b->clause);
    order = order != 0 ? order : strcmp(a->conduct, b->conduct);
    order = order != 0 ? order : strcmp(a->alternative, b->alternative);
    order = order != 0 ? order : strcmp(a->applicant, b->applicant);
    order = order != 0 ? order : strcmp(a->state, b->state);
    order = order != 0 ? order : strcmp(a->reason_form, b->reason_form); /* in any language */
    order = order != 0 ? order : strcmp(a->reason, b->reason);
    return order != 0 ? order : (int)a->code - (int)b->code;
}

/* As it goes into the answer. */
static rc_finding finding_of(rc__session *s, const rc__judged *judged)
{
    rc_finding finding = judged->finding == NULL ? rc__outline(s, judged) : *judged->finding;
    finding.conduct = rc__conduct_name(s, judged->conduct);
    return finding;
}

static bool gives_status(const rc_finding *finding, rc_route_status status)
{
    if (status == RC_STATUS_NOT_ENGAGED) {
        return finding->code == RC_CODE_OUTSIDE_SUBJECT_MATTER;
    }
    return status != RC_STATUS_OPEN && rc_outcome_status(finding->outcome) == status;
}

/* Findings are large, and most of those judged are not told. */
static rc_finding *add_finding(rc__session *s, rc_route *route, size_t *capacity)
{
    route->findings = rc_grow(s->arena, route->findings, route->finding_count, capacity,
                              sizeof *route->findings);
    return &route->findings[route->finding_count++];
}

/* The finding by which it is told already; NULL: none. */
static rc_finding *told_as(const rc_route *route, const rc_finding *bar)
{
    for (size_t i = 0; i < route->finding_count; i++) {
        rc_finding *told = &route->findings[i];
        if (told->deciding && told->requirement == bar->requirement && told->code == bar->code &&
            strcmp(told->reason, bar->reason) == 0) {
            return told;
        }
    }
    return NULL;
}

/* What the respondent itself did that bars States: it is the reason for them, each told once. */
static void add_own_bars(rc__session *s, rc_route *route, size_t *capacity,
                         const rc__combination *best)
{
    for (size_t i = 0; i < best->clause->count; i++) {
        const rc__judged *judged = &best->clause->findings[i];
        if (judged->applicant[0] == '\0' || judged->outcome != RC_OUTCOME_FAILED ||
            strcmp(judged->state, s->scenario->respondent) != 0) {
            continue;
        }
        rc_finding bar = finding_of(s, judged);
        rc_finding *told = told_as(route, &bar);
        if (told != NULL) { /* once, and in doubt if one of them is */
            told->doubts = told->doubts.count == 0 ? bar.doubts : told->doubts;
            continue;
        }
        bar.applicant = "";
        bar.chosen = bar.deciding = true;
        *add_finding(s, route, capacity) = bar;
    }
}

/* No State at all qualifies: say so, or the route would be closed without a reason. */
static void add_nobody(rc__session *s, rc_route *route, size_t *capacity,
                       const rc__combination *best)
{
    bool told = false;
    for (size_t i = 0; i < route->finding_count; i++) {
        told = told || route->findings[i].deciding;
    }
    if (told || route->status != RC_STATUS_CLOSED || best->clause == NULL) {
        return;
    }
    size_t before = route->finding_count;
    add_own_bars(s, route, capacity, best);
    const char *reason =
        route->finding_count > before
            ? rc_tr("No State was found that could bring this route: those not barred by the "
                    "respondent are barred by themselves.")
            : rc_tr("No State was found that could bring this route: each is barred by itself.");
    const char **authority = rc_alloc(s->arena, sizeof *authority);
    const char **because = rc_alloc(s->arena, sizeof *because);
    authority[0] = rc_item_of(best->clause->record, "authority", 0);
    because[0] = best->clause->id;
    *add_finding(s, route, capacity) = (rc_finding){
        .requirement = RC_REQUIREMENT_STANDING,
        .outcome = RC_OUTCOME_FAILED,
        .code = RC_CODE_WRONG_CLAIMANT,
        .clause = best->clause->id,
        .alternative = "",
        .conduct = "",
        .applicant = "",
        .state = "",
        .reason = reason,
        .reason_form = reason,
        .authority = {authority, 1},
        .because = {because, 1},
        .chosen = true,
        .deciding = true,
    };
}

static void fill_from(rc__session *s, const rc__findings *findings, const rc__clause *clause,
                      const rc__combination *best, rc_route *route, size_t *capacity)
{
    for (size_t j = 0; j < clause->count; j++) {
        const rc__judged *judged = &clause->findings[j];
        bool chosen = best->clause == clause && rc__holds(judged, best);
        bool told = s->detail == RC__WHOLE || chosen || judged->outcome != RC_OUTCOME_MET;
        if (!told || !is_shown(judged, findings)) {
            continue;
        }
        rc_finding finding = finding_of(s, judged);
        finding.chosen = chosen;
        finding.deciding = chosen && gives_status(&finding, route->status);
        *add_finding(s, route, capacity) = finding;
    }
}

static void fill_findings(rc__session *s, const rc__findings *findings, const rc__route *of,
                          const rc__combination *best, rc_route *route)
{
    bool any_live = false;
    size_t capacity = 0;
    for (size_t i = 0; i < of->count; i++) {
        any_live = any_live || is_live(&of->clauses[i]);
    }
    for (size_t i = 0; i < of->count; i++) {
        if (!any_live || is_live(&of->clauses[i])) {
            fill_from(s, findings, &of->clauses[i], best, route, &capacity);
        }
    }
    add_nobody(s, route, &capacity, best);
    if (route->finding_count > 0) {
        qsort(route->findings, route->finding_count, sizeof *route->findings, compare_findings);
    }
}

static void fill_conduct(rc__session *s, const rc__combination *best, rc_route *route)
{
    if (best->conduct[0] == '\0') {
        return;
    }
    route->conduct.items = rc_alloc(s->arena, sizeof *route->conduct.items);
    route->conduct.items[0] = rc__conduct_name(s, best->conduct);
    route->conduct.count = 1;
}

static const char *forum_name(rc__session *s, const char *forum)
{
    rc_record record = rc_record_find(s->knowledge, rc_format(s->arena, "forum/%s", forum));
    return record.kind < 0 ? forum : rc_tr_in("forum", rc_text_of(record, "name"));
}

/* What is true of the route whatever was found. */
static void describe_route(rc__session *s, const rc__route *of, rc_route *route)
{
    rc_record first = of->clauses[0].record;
    route->title = rc_tr_in("route", rc_text_of(first, "title"));
    route->forum = forum_name(s, rc_text_of(first, "forum"));
    route->kind = rc_text_of(first, "kind");
    route->binding = strcmp(rc_text_of(first, "binding"), "yes") == 0;
    route->starters = rc_text_of(first, "starters");
    route->leads_to = rc_text_of(first, "leads_to");
    route->precedents = union_of(s, of, "precedents");
    route->untranslated = union_of(s, of, "untranslated");
    route->authority = union_of(s, of, "authority");
}

static rc_route make_route(rc__session *s, const rc__findings *findings, const rc__route *of)
{
    rc__combination best = rc__weigh(s, findings, of->clauses, of->count);
    rc_route route = {
        .id = of->id,
        .status = best.status,
        .needs_applicant = true,
    };
    bool states_too = false;
    for (size_t i = 0; i < of->count; i++) {
        route.needs_applicant = route.needs_applicant && of->clauses[i].states_only;
        states_too = states_too || of->clauses[i].states_too;
    }
    route.states_start = states_too;
    fill_conduct(s, &best, &route);
    fill_findings(s, findings, of, &best, &route);
    if (s->detail == RC__WHOLE) {
        describe_route(s, of, &route);
    }
    if (states_too && s->detail != RC__OUTLINE && route.status != RC_STATUS_NOT_ENGAGED) {
        rc__weigh_applicants(s, findings, of->clauses, of->count, &route);
    }
    return route;
}

/* ---- assumptions ---- */

static const char *route_of_clause(rc__session *s, const char *clause)
{
    rc_record record = rc_record_find(s->knowledge, clause);
    return record.kind < 0 ? "" : rc_text_of(record, "route");
}

static int compare_assumptions(const void *left, const void *right)
{
    const rc_assumption *a = left, *b = right;
    int order = strcmp(a->text, b->text);
    return order != 0 ? order : strcmp(a->state, b->state);
}

static rc_assumption *assumption_named(rc__session *s, rc_result *result, size_t *capacity,
                                       const char *text, const char *state)
{
    for (size_t i = 0; i < result->assumption_count; i++) {
        if (strcmp(result->assumptions[i].text, text) == 0) {
            return &result->assumptions[i];
        }
    }
    result->assumptions = rc_grow(s->arena, result->assumptions, result->assumption_count, capacity,
                                  sizeof *result->assumptions);
    result->assumptions[result->assumption_count] = (rc_assumption){text, state, {0}};
    return &result->assumptions[result->assumption_count++];
}

static void read_assumptions(rc__session *s, rc_result *result)
{
    rc_template *kind = rc_engine_template(s->engine, "assumption");
    int clause = rc__slot(s, kind, "clause");
    int state = rc__slot(s, kind, "state");
    int text = rc__slot(s, kind, "text");
    size_t capacity = 0;
    for (rc_fact *fact = rc_engine_next(s->engine, kind, NULL); fact != NULL;
         fact = rc_engine_next(s->engine, kind, fact)) {
        const char *who = rc_get_text(fact, state);
        who = rc__is_respondent(who) ? s->scenario->respondent : who;
        who = strcmp(who, "nil") == 0 ? "" : rc_strdup(s->arena, who);
        rc__parts parts = {.state = who, .respondent = s->scenario->respondent};
        const char *sentence = rc__sentence(s, rc_get_text(fact, text), &parts);
        rc_assumption *found = assumption_named(s, result, &capacity, sentence, who);
        size_t routes_capacity = found->routes.count;
        add_text(s->arena, &found->routes, &routes_capacity,
                 route_of_clause(s, rc_get_text(fact, clause)));
    }
    if (result->assumption_count > 0) {
        qsort(result->assumptions, result->assumption_count, sizeof *result->assumptions,
              compare_assumptions);
    }
    for (size_t i = 0; i < result->assumption_count; i++) {
        rc_texts *list = &result->assumptions[i].routes;
        qsort(list->items, list->count, sizeof *list->items, rc_compare_texts);
    }
}

/* Each clause of the routes with its findings. */
static rc_status read_routes(rc__session *s, rc__routes *routes, bool bare, rc__findings *findings)
{
    rc_status status = rc__read_findings(s, routes, bare, findings);
    if (status == RC_OK) {
        rc__hand_out(routes, findings);
    }
    return status;
}

rc_status rc__read_result(rc__session *s, rc_result *result)
{
    size_t errors = s->diags->errors;
    *result = (rc_result){.scenario = s->scenario, .knowledge = s->knowledge};
    result->readings_used =
        rc_alloc_array(s->arena, s->scenario->reading_count, sizeof *result->readings_used);
    s->readings_used = result->readings_used;
    rc__findings findings;
    const rc__routes *list = s->routes;
    if (read_routes(s, s->routes, s->detail != RC__WHOLE, &findings) != RC_OK) {
        return RC_INVALID;
    }
    result->routes = rc_alloc_array(s->arena, list->count, sizeof *result->routes);
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].count > 0) {
            rc_route route = make_route(s, &findings, &list->items[i]);
            result->summary[route.status]++;
            result->routes[result->route_count++] = route;
        }
    }
    read_assumptions(s, result);
    return s->diags->errors > errors ? RC_INVALID : RC_OK;
}

rc_status rc__read_status(rc__session *s, const char *route, rc_route_status *status)
{
    rc__routes list = rc__find_routes(s, route);
    rc__findings findings;
    if (list.count == 0 || read_routes(s, &list, true, &findings) != RC_OK) {
        return RC_INVALID;
    }
    *status = rc__weigh(s, &findings, list.items[0].clauses, list.items[0].count).status;
    return RC_OK;
}

rc_status rc__read_verdicts(rc__session *s, rc_verdicts *out)
{
    rc__findings findings;
    const rc__routes *list = s->routes;
    if (read_routes(s, s->routes, true, &findings) != RC_OK) {
        return RC_INVALID;
    }
    *out = (rc_verdicts){rc_alloc_array(s->arena, list->count, sizeof *out->items), 0};
    for (size_t i = 0; i < list->count; i++) {
        const rc__route *of = &list->items[i];
        if (of->count > 0) {
            out->items[out->count++] =
                (rc_verdict){of->id, rc__weigh(s, &findings, of->clauses, of->count).status};
        }
    }
    return RC_OK;
}
