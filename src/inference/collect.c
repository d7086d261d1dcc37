/*
 * The result: routes in the order of the catalogue, their findings in one order, and what was
 * assumed.
 */
#include "inference/weigh.h"

#include "base/text.h"
#include "base/tongue.h"

#include <stdlib.h>
#include <string.h>

/* ---- clauses by route ---- */

typedef struct route_of {
    const char *id;
    rc__clause *clauses;
    size_t count, capacity;
} route_of;

typedef struct routes {
    route_of *items;
    size_t count, capacity;
} routes;

/* [id] is a text of the knowledge, which has each once: equal ids are one address. */
static route_of *route_named(rc_arena *arena, routes *list, const char *id)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].id == id) {
            return &list->items[i];
        }
    }
    list->items = rc_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count] = (route_of){.id = id};
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
static void routes_matching(rc__session *s, routes *list, rc_record catalogue, const char *pattern)
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

/* The findings are sorted by clause. */
static size_t first_finding_of(const rc__findings *findings, const char *clause)
{
    size_t low = 0, high = findings->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(findings->items[middle].finding.clause, clause) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static void slice_findings(const rc__findings *findings, rc__clause *clause)
{
    size_t first = first_finding_of(findings, clause->id);
    size_t end = first;
    while (end < findings->count && strcmp(findings->items[end].finding.clause, clause->id) == 0) {
        end++;
    }
    clause->findings = &findings->items[first];
    clause->count = end - first;
}

static rc__clause clause_from(rc_record record, const rc__findings *findings)
{
    rc__clause clause = {.record = record, .id = rc_record_id(record), .states_only = true};
    for (size_t i = 0; i < rc_list_of(record, "starts"); i++) {
        bool state = strcmp(rc_item_of(record, "starts", i), "state") == 0;
        clause.states_only = clause.states_only && state;
        clause.states_too = clause.states_too || state;
    }
    slice_findings(findings, &clause);
    return clause;
}

static routes sort_out_clauses(rc__session *s, const rc__findings *findings)
{
    routes list = {0};
    int catalogue = rc_kind_index("catalogue");
    int kind = rc_kind_index("clause");
    if (rc_count(s->knowledge, catalogue) > 0) {
        rc_record order = rc_record_at(s->knowledge, catalogue, 0);
        for (size_t i = 0; i < rc_list_of(order, "order"); i++) {
            const char *route = rc_item_of(order, "order", i);
            if (strchr(route, '*') != NULL) {
                routes_matching(s, &list, order, route);
            } else {
                route_named(s->arena, &list, route);
            }
        }
    }
    for (uint32_t row = 0; row < rc_count(s->knowledge, kind); row++) {
        rc_record record = rc_record_at(s->knowledge, kind, row);
        if (!rc__in_focus(s, record)) {
            continue;
        }
        route_of *route = route_named(s->arena, &list, rc_text_of(record, "route"));
        route->clauses = rc_grow(s->arena, route->clauses, route->count, &route->capacity,
                                 sizeof *route->clauses);
        route->clauses[route->count++] = clause_from(record, findings);
    }
    return list;
}

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

static rc_texts union_of(rc__session *s, const route_of *route, const char *field)
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
        const rc_finding *finding = &clause->findings[i].finding;
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
        if (strcmp(findings->claimants[i], judged->finding.applicant) == 0) {
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
    return order != 0 ? order : strcmp(a->reason, b->reason);
}

static bool gives_status(const rc_finding *finding, rc_route_status status)
{
    if (status == RC_STATUS_NOT_ENGAGED) {
        return finding->code == RC_CODE_OUTSIDE_SUBJECT_MATTER;
    }
    return status != RC_STATUS_OPEN && rc_outcome_status(finding->outcome) == status;
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
static void add_own_bars(rc__session *s, rc_route *route, const rc__combination *best)
{
    for (size_t i = 0; i < best->clause->count; i++) {
        rc_finding bar = best->clause->findings[i].finding;
        if (bar.applicant[0] == '\0' || bar.outcome != RC_OUTCOME_FAILED ||
            strcmp(bar.state, s->scenario->respondent) != 0) {
            continue;
        }
        rc_finding *told = told_as(route, &bar);
        if (told != NULL) { /* once, and in doubt if one of them is */
            told->doubts = told->doubts.count == 0 ? bar.doubts : told->doubts;
            continue;
        }
        bar.applicant = "";
        bar.conduct = rc__conduct_name(s, bar.conduct);
        bar.chosen = bar.deciding = true;
        route->findings[route->finding_count++] = bar;
    }
}

/* No State at all qualifies: say so, or the route would be closed without a reason. */
static void add_nobody(rc__session *s, rc_route *route, const rc__combination *best)
{
    bool told = false;
    for (size_t i = 0; i < route->finding_count; i++) {
        told = told || route->findings[i].deciding;
    }
    if (told || route->status != RC_STATUS_CLOSED || best->clause == NULL) {
        return;
    }
    size_t before = route->finding_count;
    add_own_bars(s, route, best);
    const char *reason =
        route->finding_count > before
            ? rc_tr("No State was found that could bring this route: those not barred by the "
                    "respondent are barred by themselves.")
            : rc_tr("No State was found that could bring this route: each is barred by itself.");
    const char **authority = rc_alloc(s->arena, sizeof *authority);
    const char **because = rc_alloc(s->arena, sizeof *because);
    authority[0] = rc_item_of(best->clause->record, "authority", 0);
    because[0] = best->clause->id;
    route->findings[route->finding_count++] = (rc_finding){
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

static void fill_findings(rc__session *s, const rc__findings *findings, const route_of *of,
                          const rc__combination *best, rc_route *route)
{
    bool any_live = false;
    size_t most = 1;
    for (size_t i = 0; i < of->count; i++) {
        any_live = any_live || is_live(&of->clauses[i]);
        most += of->clauses[i].count;
    }
    route->findings = rc_alloc_array(s->arena, most, sizeof *route->findings);
    for (size_t i = 0; i < of->count; i++) {
        const rc__clause *clause = &of->clauses[i];
        for (size_t j = 0; j < clause->count && (!any_live || is_live(clause)); j++) {
            const rc_finding *judged = &clause->findings[j].finding;
            bool chosen = best->clause == clause && rc__holds(judged, best);
            bool told = s->detail == RC__WHOLE || chosen || judged->outcome != RC_OUTCOME_MET;
            if (!told || !is_shown(&clause->findings[j], findings)) {
                continue;
            }
            rc_finding finding = *judged;
            finding.chosen = chosen;
            finding.deciding = finding.chosen && gives_status(&finding, route->status);
            finding.conduct = rc__conduct_name(s, finding.conduct);
            route->findings[route->finding_count++] = finding;
        }
    }
    add_nobody(s, route, best);
    qsort(route->findings, route->finding_count, sizeof *route->findings, compare_findings);
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

static rc_route make_route(rc__session *s, const rc__findings *findings, const route_of *of)
{
    rc_record first = of->clauses[0].record;
    rc__combination best = rc__weigh(s, findings, of->clauses, of->count);
    rc_route route = {
        .id = of->id,
        .title = rc_tr_in("route", rc_text_of(first, "title")),
        .forum = forum_name(s, rc_text_of(first, "forum")),
        .kind = rc_text_of(first, "kind"),
        .binding = strcmp(rc_text_of(first, "binding"), "yes") == 0,
        .status = best.status,
        .needs_applicant = true,
        .starters = rc_text_of(first, "starters"),
        .leads_to = rc_text_of(first, "leads_to"),
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
        route.precedents = union_of(s, of, "precedents");
        route.untranslated = union_of(s, of, "untranslated");
        route.authority = union_of(s, of, "authority");
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

rc_status rc__read_result(rc__session *s, rc_result *result)
{
    size_t errors = s->diags->errors;
    *result = (rc_result){.scenario = s->scenario, .knowledge = s->knowledge};
    result->readings_used =
        rc_alloc_array(s->arena, s->scenario->reading_count, sizeof *result->readings_used);
    s->readings_used = result->readings_used;
    rc__findings findings;
    if (rc__read_findings(s, &findings) != RC_OK) {
        return RC_INVALID;
    }
    routes list = sort_out_clauses(s, &findings);
    result->routes = rc_alloc_array(s->arena, list.count, sizeof *result->routes);
    for (size_t i = 0; i < list.count; i++) {
        if (list.items[i].count > 0) {
            rc_route route = make_route(s, &findings, &list.items[i]);
            result->summary[route.status]++;
            result->routes[result->route_count++] = route;
        }
    }
    read_assumptions(s, result);
    return s->diags->errors > errors ? RC_INVALID : RC_OK;
}

rc_status rc__read_status(rc__session *s, const char *route, rc_route_status *status)
{
    int kind = rc_kind_index("clause");
    size_t capacity = 0, count = 0;
    rc_record *records = NULL;
    for (uint32_t row = 0; row < rc_count(s->knowledge, kind); row++) {
        rc_record record = rc_record_at(s->knowledge, kind, row);
        if (strcmp(rc_text_of(record, "route"), route) == 0) {
            records = rc_grow(s->arena, records, count, &capacity, sizeof *records);
            records[count++] = record;
        }
    }
    if (count == 0) {
        return RC_INVALID;
    }
    const char **ids = rc_alloc_array(s->arena, count, sizeof *ids);
    rc__clause *clauses = rc_alloc_array(s->arena, count, sizeof *clauses);
    rc__findings findings;
    for (size_t i = 0; i < count; i++) {
        ids[i] = rc_record_id(records[i]);
    }
    if (rc__read_bare_findings(s, ids, count, &findings) != RC_OK) {
        return RC_INVALID;
    }
    for (size_t i = 0; i < count; i++) {
        clauses[i] = clause_from(records[i], &findings);
    }
    *status = rc__weigh(s, &findings, clauses, count).status;
    return RC_OK;
}

/* The ids of all clauses that are judged. */
static const char **clauses_judged(rc__session *s, size_t *count)
{
    int kind = rc_kind_index("clause");
    uint32_t rows = rc_count(s->knowledge, kind);
    const char **ids = rc_alloc_array(s->arena, rows + 1u, sizeof *ids);
    *count = 0;
    for (uint32_t row = 0; row < rows; row++) {
        rc_record record = rc_record_at(s->knowledge, kind, row);
        if (rc__in_focus(s, record)) {
            ids[(*count)++] = rc_record_id(record);
        }
    }
    return ids;
}

rc_status rc__read_verdicts(rc__session *s, rc_verdicts *out)
{
    rc__findings findings;
    size_t count;
    const char **ids = clauses_judged(s, &count);
    if (rc__read_bare_findings(s, ids, count, &findings) != RC_OK) {
        return RC_INVALID;
    }
    routes list = sort_out_clauses(s, &findings);
    *out = (rc_verdicts){rc_alloc_array(s->arena, list.count, sizeof *out->items), 0};
    for (size_t i = 0; i < list.count; i++) {
        const route_of *of = &list.items[i];
        if (of->count > 0) {
            out->items[out->count++] =
                (rc_verdict){of->id, rc__weigh(s, &findings, of->clauses, of->count).status};
        }
    }
    return RC_OK;
}
