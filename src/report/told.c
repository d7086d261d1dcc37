#include "report/told.h"

#include "base/tongue.h"

#include <string.h>

static const char *or_empty(const char *text) { return text == NULL ? "" : text; }
static bool given(const char *text) { return text != NULL && text[0] != 0; }

/* ---- Statuses ---- */

const rc_route_status rc__best_first[RC_STATUSES] = {
    RC_STATUS_OPEN,         RC_STATUS_CONDITIONAL, RC_STATUS_CONTESTED,
    RC_STATUS_UNDETERMINED, RC_STATUS_CLOSED,      RC_STATUS_NOT_ENGAGED};

rc_style rc__status_style(rc_route_status status)
{
    static const rc_style styles[RC_STATUSES] = {
        [RC_STATUS_NOT_ENGAGED] = RC_DIM,    [RC_STATUS_CLOSED] = RC_RED,
        [RC_STATUS_UNDETERMINED] = RC_BLUE,  [RC_STATUS_CONTESTED] = RC_MAGENTA,
        [RC_STATUS_CONDITIONAL] = RC_YELLOW, [RC_STATUS_OPEN] = RC_GREEN};
    return styles[status];
}

const char *rc__status_mark(rc_route_status status)
{
    static const char *const marks[RC_STATUSES] = {
        [RC_STATUS_NOT_ENGAGED] = "○", [RC_STATUS_CLOSED] = "✗",
        [RC_STATUS_UNDETERMINED] = "?", [RC_STATUS_CONTESTED] = "±",
        [RC_STATUS_CONDITIONAL] = "→", [RC_STATUS_OPEN] = "✓"};
    return marks[status];
}

const char *rc__outcome_mark(rc_outcome outcome)
{
    return rc__status_mark(rc_outcome_status(outcome));
}

const char *rc__status_words(rc_route_status status)
{
    return status == RC_STATUS_NOT_ENGAGED ? rc_tr("not engaged") : rc_status_word(status);
}

/* ---- Findings ---- */

static bool is_barred(const rc_route *route, const char *state)
{
    for (size_t i = 0; i < route->barred_count; i++) {
        if (rc_equal(route->barred[i].state, state)) {
            return true;
        }
    }
    return false;
}

/* What holds for all States not named ("other") is no one applicant's; what one that is not barred
 * has still to do stands in no list. */
bool rc__is_told_by_bars(const rc_result *result, const rc_route *route, const rc_finding *finding)
{
    return given(finding->applicant) && !rc_equal(finding->applicant, "other") &&
           !result->scenario->applicants_given && route->barred_count > 0 &&
           (finding->outcome == RC_OUTCOME_MET || is_barred(route, finding->applicant));
}

/* Do the findings of the route come from more than one clause? */
static bool several_clauses(const rc_route *route)
{
    for (size_t i = 1; i < route->finding_count; i++) {
        if (!rc_equal(or_empty(route->findings[i].clause), or_empty(route->findings[0].clause))) {
            return true;
        }
    }
    return false;
}

/* Treaty and article of a clause record; its id if the knowledge does not have it. */
static const char *clause_name(rc_arena *arena, const rc_result *result, const char *id)
{
    rc_record clause = rc_record_find(result->knowledge, id);
    if (clause.kind < 0) {
        return id;
    }
    const char *treaty = rc_text_of(clause, "treaty");
    const char *article = rc_text_of(clause, "article");
    if (!given(treaty) && !given(article)) {
        return rc_text_of(clause, "title");
    }
    return rc_format(arena, "%s%s%s", treaty, given(treaty) && given(article) ? " " : "", article);
}

const char *rc__finding_head(rc_arena *arena, const rc_result *result, const rc_finding *finding)
{
    const char *title = rc_requirement_title(finding->requirement);
    const char *state = "";
    if (given(finding->state)) {
        state = rc_format(arena, " (%s)",
                          rc_words_state(arena, result->knowledge, finding->state));
    }
    const char *mark = rc_format(arena, "%s%s", finding->supposed ? rc_tr(" (supposed)") : "",
                                 finding->by_reading ? rc_tr(" (by the reading taken)") : "");
    if (finding->outcome == RC_OUTCOME_MET || finding->code == RC_CODE_NONE) {
        return rc_format(arena, "%s%s%s", title, state, mark);
    }
    return rc_format(arena, "%s: %s%s%s", title, rc_code_title(finding->code), state, mark);
}

/* The same bar for another course of conduct: told once, with both named. */
static bool same_bar(const rc_finding *a, const rc_finding *b)
{
    return a->requirement == b->requirement && a->outcome == b->outcome && a->code == b->code &&
           a->deciding == b->deciding && a->chosen == b->chosen && rc_equal(a->state, b->state) &&
           rc_equal(a->clause, b->clause) && rc_equal(a->alternative, b->alternative) &&
           rc_equal(a->applicant, b->applicant) && rc_equal(a->reason, b->reason);
}

static bool is_repeated(const rc_route *route, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (same_bar(&route->findings[i], &route->findings[index])) {
            return true;
        }
    }
    return false;
}

/* "“cells”, “border”": the conduct for which the bar stands; "" if for all or the only one. */
static const char *conduct_names(rc_arena *arena, const rc_result *result, const rc_route *route,
                                 const rc_finding *finding)
{
    rc_names names = {.arena = arena};
    if (!given(finding->conduct) || result->scenario->conduct_count < 2) {
        return "";
    }
    for (size_t i = 0; i < route->finding_count; i++) {
        if (same_bar(&route->findings[i], finding)) {
            rc_names_add(&names, rc_format(arena, "“%s”", route->findings[i].conduct));
        }
    }
    return rc_words_joined(arena, ", ", names.items, names.count);
}

const char *rc__finding_limits(rc_arena *arena, const rc_result *result, const rc_route *route,
                          const rc_finding *finding)
{
    rc_names parts = {.arena = arena};
    const char *conduct = conduct_names(arena, result, route, finding);
    if (given(conduct)) {
        rc_names_add(&parts, rc_format(arena, rc_tr("conduct %s"), conduct));
    }
    if (rc_equal(finding->applicant, "other")) {
        rc_names_add(&parts, rc_tr("every applicant without steps of its own"));
    } else if (given(finding->applicant) && !rc_equal(finding->applicant, finding->state)) {
        rc_names_add(&parts,
                     rc_format(arena, rc_tr("applicant %s"),
                               rc_words_state(arena, result->knowledge, finding->applicant)));
    }
    if (given(finding->clause) && several_clauses(route)) {
        rc_names_add(&parts, rc_format(arena, rc_tr("under %s"),
                                       clause_name(arena, result, finding->clause)));
    }
    if (given(finding->alternative) && !rc_equal(finding->alternative, finding->state)) {
        rc_names_add(&parts, rc_format(arena, rc_tr("by way of %s"),
                                       rc_words_state_in_text(arena, result->knowledge,
                                                              finding->alternative)));
    }
    if (finding->doubts.count > 0) {
        rc_names_add(&parts, rc_tr("rests on a doubtful fact"));
    }
    if (parts.count == 0) {
        return "";
    }
    return rc_format(arena, " · %s", rc_words_joined(arena, " · ", parts.items, parts.count));
}

bool rc__readings_are_told(const rc_route *route, const rc_finding *finding)
{
    for (const rc_finding *f = route->findings; f < finding; f++) {
        if (f->outcome == RC_OUTCOME_CONTESTED && f->deciding == finding->deciding &&
            f->chosen == finding->chosen &&
            rc_equal(f->readings[0].reason, finding->readings[0].reason) &&
            rc_equal(f->readings[1].reason, finding->readings[1].reason)) {
            return true;
        }
    }
    return false;
}

bool rc__is_in_the_way(const rc_finding *finding)
{
    return finding->outcome != RC_OUTCOME_MET && (finding->deciding || finding->chosen);
}

static bool is_told_as_met(const rc_result *result, const rc_route *route,
                           const rc_finding *finding)
{
    return route->status == RC_STATUS_OPEN && (finding->deciding || finding->chosen) &&
           finding->outcome == RC_OUTCOME_MET && !rc__is_told_by_bars(result, route, finding);
}

bool rc__is_told(const rc_result *result, const rc_route *route, size_t index)
{
    const rc_finding *finding = &route->findings[index];
    if (rc__is_told_by_bars(result, route, finding) || is_repeated(route, index)) {
        return false;
    }
    return rc__is_in_the_way(finding) || is_told_as_met(result, route, finding);
}

rc_names rc__grounds(rc_arena *arena, const rc_result *result, const rc_finding *finding)
{
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < finding->because.count; i++) {
        const char *id = finding->because.items[i];
        const char *words = rc_words_ground(arena, result->scenario, id);
        rc_names_add(&names, words == NULL ? id : words);
    }
    return names;
}

rc_names rc__met_names(rc_arena *arena, const rc_result *result, const rc_route *route)
{
    bool met[RC_REQUIREMENTS] = {false}, supposed[RC_REQUIREMENTS] = {false};
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (finding->outcome == RC_OUTCOME_MET && !given(finding->applicant)) {
            met[finding->requirement] = true;
            supposed[finding->requirement] = supposed[finding->requirement] || finding->supposed;
        }
    }
    for (size_t i = 0; i < route->finding_count; i++) { /* told above */
        const rc_finding *finding = &route->findings[i];
        if (rc__is_in_the_way(finding) || is_told_as_met(result, route, finding)) {
            met[finding->requirement] = false;
        }
    }
    for (size_t i = 0; i < RC_REQUIREMENTS; i++) {
        if (met[i]) {
            rc_names_add(&names, rc_format(arena, "%s%s", rc_requirement_word((rc_requirement)i),
                                           supposed[i] ? rc_tr(" (supposed)") : ""));
        }
    }
    return names;
}

rc_names rc__other_ways(rc_arena *arena, const rc_result *result, const rc_route *route)
{
    enum { WAYS_MAX = 6 };
    rc_names heads = {.arena = arena};
    size_t more = 0;
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (finding->outcome == RC_OUTCOME_MET || rc__is_in_the_way(finding) ||
            rc__is_told_by_bars(result, route, finding) || is_repeated(route, i)) {
            continue;
        }
        if (heads.count == WAYS_MAX) {
            more++;
            continue;
        }
        rc_names_add(&heads, rc_format(arena, "%s%s", rc__finding_head(arena, result, finding),
                                       rc__finding_limits(arena, result, route, finding)));
    }
    if (more > 0) {
        rc_names_add(&heads, rc_format(arena, rc_tr("and %zu more"), more));
    }
    return heads;
}

rc_names rc__deciding_heads(rc_arena *arena, const rc_result *result, const rc_route *route)
{
    rc_names why = {.arena = arena};
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (!finding->deciding || finding->outcome == RC_OUTCOME_MET ||
            rc__is_told_by_bars(result, route, finding)) {
            continue;
        }
        const char *head = rc__finding_head(arena, result, finding);
        bool known = false;
        for (size_t j = 0; j < why.count; j++) {
            known = known || rc_equal(why.items[j], head);
        }
        if (!known) {
            rc_names_add(&why, head);
        }
    }
    for (size_t i = 0; i < route->barred_count && why.count == 0; i++) {
        if (route->needs_applicant && route->status == RC_STATUS_CLOSED) {
            rc_names_add(&why, rc_format(arena, rc_tr("No applicant: %s"),
                                         rc_code_title(route->barred[i].code)));
        }
    }
    return why;
}

/* ---- Applicants ---- */

const char *rc__bringers_label(const rc_route *route)
{
    return route->status == RC_STATUS_OPEN ? rc_tr("Could bring it: ")
                                           : rc_tr("Could bring it, once that is settled: ");
}

rc_names rc__barred_alike(rc_arena *arena, const rc_route *route, size_t index)
{
    rc_names states = {.arena = arena};
    rc_code code = route->barred[index].code;
    for (size_t i = 0; i < index; i++) {
        if (route->barred[i].code == code) {
            return states;
        }
    }
    for (size_t i = index; i < route->barred_count; i++) {
        if (route->barred[i].code == code) {
            rc_names_add(&states, route->barred[i].state);
        }
    }
    return states;
}

bool rc__bars_matter(const rc_result *result, const rc_route *route, bool told)
{
    return route->status != RC_STATUS_CLOSED || result->scenario->applicants_given || !told;
}

/* ---- The whole ---- */

const char *rc__conduct_words(rc_arena *arena, const rc_result *result, const rc_conduct *conduct)
{
    const rc_knowledge *knowledge = result->knowledge;
    const char *to = conduct->ongoing ? rc_tr("ongoing") : rc_words_span(arena, conduct->to);
    const char *where = "";
    if (conduct->where_given && conduct->where.count > 0) {
        rc_names places = {.arena = arena};
        for (size_t i = 0; i < conduct->where.count; i++) {
            rc_names_add(&places,
                         rc_words_state_in_text(arena, knowledge, conduct->where.items[i]));
        }
        where = rc_format(arena, rc_tr("; in %s"),
                          rc_words_list(arena, places.items, places.count));
    }
    const char *acts = rc_words_joined(arena, ", ", conduct->acts.items, conduct->acts.count);
    return rc_format(arena, rc_tr("%s; from %s to %s%s"), acts, rc_words_span(arena, conduct->from),
                     to, where);
}

bool rc__concerns(const rc_result *result, const rc_report_options *options,
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

const char *rc__resting_routes(rc_arena *arena, const rc_assumption *assumption)
{
    enum { ROUTES_MAX = 8 };
    if (assumption->routes.count > ROUTES_MAX) {
        return rc_format(arena, rc_tr(" (%zu routes rest on it)"), assumption->routes.count);
    }
    if (assumption->routes.count == 0) {
        return "";
    }
    return rc_format(
        arena, rc_tr(" (for %s)"),
        rc_words_joined(arena, ", ", assumption->routes.items, assumption->routes.count));
}

/* What was met by other means than the one the route goes by does not bear on it. */
rc_names rc__doubts(rc_arena *arena, const rc_result *result, const rc_report_options *options)
{
    rc_names ids = {.arena = arena};
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

const char *rc__in_short(const rc_names *ids)
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

bool rc__is_only_named(const rc_route *route, const rc_report_options *options)
{
    return route->status == RC_STATUS_OPEN && rc_equal(route->kind, "policy") &&
           options->route == NULL && options->forum == NULL;
}

bool rc__wants_reasons(const rc_report_options *options)
{
    return options->route != NULL ||
           (options->statuses_given && options->statuses[RC_STATUS_NOT_ENGAGED]);
}

size_t rc__shown(const rc_result *result, const rc_report_options *options)
{
    size_t shown = 0;
    for (size_t i = 0; i < result->route_count; i++) {
        shown += rc_report_shows(&result->routes[i], options) ? 1 : 0;
    }
    return shown;
}

const char *rc__last_words(rc_arena *arena, const rc_result *result)
{
    return rc_format(
        arena,
        rc_tr("Recourse %s, knowledge sha256:%.12s. This informs and does not replace legal "
              "advice."),
        RC_VERSION, rc_knowledge_digest(result->knowledge, arena));
}
