#include "report/expect.h"

#include "report/words.h"

#include <string.h>

static const rc_route *route_of(const rc_result *result, const char *id)
{
    for (size_t i = 0; i < result->route_count; i++) {
        if (rc_equal(result->routes[i].id, id)) {
            return &result->routes[i];
        }
    }
    return NULL;
}

static bool asks_for_finding(const rc_expectation *expectation)
{
    return expectation->has_requirement || expectation->has_code ||
           (expectation->state != NULL && expectation->state[0] != 0);
}

static bool is_expected(const rc_finding *finding, const rc_expectation *expectation)
{
    if (finding->outcome == RC_OUTCOME_MET) {
        return false;
    }
    if (expectation->has_requirement && finding->requirement != expectation->requirement) {
        return false;
    }
    if (expectation->has_code && finding->code != expectation->code) {
        return false;
    }
    return expectation->state == NULL || expectation->state[0] == 0 ||
           rc_equal(finding->state, expectation->state);
}

static bool finding_met(const rc_route *route, const rc_expectation *expectation)
{
    for (size_t i = 0; i < route->finding_count; i++) {
        if (is_expected(&route->findings[i], expectation)) {
            return true;
        }
    }
    return !asks_for_finding(expectation);
}

static bool status_met(const rc_route *route, const rc_expectation *expectation)
{
    for (size_t i = 0; i < expectation->status_count; i++) {
        if (expectation->statuses[i] == route->status) {
            return true;
        }
    }
    return expectation->status_count == 0;
}

static bool can_bring(const rc_route *route, const char *state)
{
    for (size_t i = 0; i < route->open.count; i++) {
        if (rc_equal(route->open.items[i], state)) {
            return true;
        }
    }
    return false;
}

static bool is_barred(const rc_route *route, const char *state)
{
    for (size_t i = 0; i < route->barred_count; i++) {
        if (rc_equal(route->barred[i].state, state)) {
            return true;
        }
    }
    return false;
}

static bool is_shut(const rc_route *route)
{
    return route->status == RC_STATUS_CLOSED || route->status == RC_STATUS_NOT_ENGAGED;
}

static bool applicants_met(const rc_route *route, const rc_expectation *expectation)
{
    for (size_t i = 0; i < expectation->applicant_open.count; i++) {
        if (!can_bring(route, expectation->applicant_open.items[i])) {
            return false;
        }
    }
    for (size_t i = 0; i < expectation->applicant_barred.count; i++) {
        const char *state = expectation->applicant_barred.items[i];
        if (can_bring(route, state) || !(is_shut(route) || is_barred(route, state))) {
            return false;
        }
    }
    return true;
}

bool rc_expectation_met(const rc_result *result, const rc_expectation *expectation)
{
    const rc_route *route = route_of(result, expectation->route);
    return route != NULL && status_met(route, expectation) && finding_met(route, expectation) &&
           applicants_met(route, expectation);
}

/* ---- In words ---- */

static const char *statuses_text(rc_arena *arena, const rc_expectation *expectation)
{
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < expectation->status_count; i++) {
        rc_names_add(&names, rc_status_name(expectation->statuses[i]));
    }
    return rc_words_joined(arena, " or ", names.items, names.count);
}

static const char *finding_words(rc_arena *arena, const rc_expectation *expectation)
{
    const char *requirement = expectation->has_requirement
                                  ? rc_requirement_name(expectation->requirement)
                                  : "a requirement";
    const char *code = expectation->has_code
                           ? rc_format(arena, ": %s", rc_code_name(expectation->code))
                           : "";
    const char *state = expectation->state != NULL && expectation->state[0] != 0
                            ? rc_format(arena, " (%s)", expectation->state)
                            : "";
    return rc_format(arena, "%s is not met%s%s", requirement, code, state);
}

const char *rc_expectation_text(rc_arena *arena, const rc_expectation *expectation)
{
    rc_names parts = {.arena = arena};
    if (expectation->status_count > 0) {
        rc_names_add(&parts, rc_format(arena, "is %s", statuses_text(arena, expectation)));
    }
    if (asks_for_finding(expectation)) {
        rc_names_add(&parts, finding_words(arena, expectation));
    }
    const rc_codes *open = &expectation->applicant_open, *barred = &expectation->applicant_barred;
    if (open->count > 0) {
        rc_names_add(&parts, rc_format(arena, "%s can bring it",
                                       rc_words_list(arena, open->items, open->count)));
    }
    if (barred->count > 0) {
        rc_names_add(&parts, rc_format(arena, "%s cannot bring it",
                                       rc_words_list(arena, barred->items, barred->count)));
    }
    if (parts.count == 0) {
        return rc_format(arena, "%s exists", expectation->route);
    }
    return rc_format(arena, "%s %s", expectation->route,
                     rc_words_joined(arena, "; ", parts.items, parts.count));
}

const char *rc_quoted(rc_arena *arena, const char *text)
{
    char *out = rc_alloc(arena, strlen(text) * 2 + 3);
    size_t to = 0;
    out[to++] = '"';
    for (const char *c = text; *c != 0; c++) {
        if (*c == '"' || *c == '\\') {
            out[to++] = '\\';
        }
        out[to++] = (char)((unsigned char)*c < 0x20 ? ' ' : *c);
    }
    out[to] = '"';
    return out;
}

static void found_line(rc_buffer *out, const rc_finding *finding)
{
    rc_putf(out, "    - {requirement: %s, outcome: %s", rc_requirement_name(finding->requirement),
            rc_outcome_name(finding->outcome));
    if (finding->code != RC_CODE_NONE) {
        rc_putf(out, ", code: %s", rc_code_name(finding->code));
    }
    if (finding->state != NULL && finding->state[0] != 0) {
        rc_putf(out, ", state: %s", finding->state);
    }
    rc_putf(out, ", reason: %s}\n", rc_quoted(out->arena, finding->reason));
}

static void applicants_found(rc_buffer *out, const rc_route *route,
                             const rc_expectation *expectation)
{
    enum { NAMES_MAX = 20 };
    if (expectation->applicant_open.count + expectation->applicant_barred.count == 0) {
        return;
    }
    size_t shown = route->open.count < NAMES_MAX ? route->open.count : NAMES_MAX;
    rc_putf(out, "  applicants: {count: %zu, open: [%s]}\n", route->open.count,
            rc_words_joined(out->arena, ", ", route->open.items, shown));
    for (size_t i = 0; i < route->barred_count; i++) {
        for (size_t j = 0; j < expectation->applicant_open.count; j++) {
            if (rc_equal(route->barred[i].state, expectation->applicant_open.items[j])) {
                rc_putf(out, "  barred: {state: %s, code: %s}\n", route->barred[i].state,
                        rc_code_name(route->barred[i].code));
            }
        }
    }
}

void rc_expectation_found(rc_buffer *out, const rc_result *result,
                          const rc_expectation *expectation)
{
    enum { FINDINGS_MAX = 40 };
    const rc_route *route = route_of(result, expectation->route);
    rc_put(out, "  ---\n");
    rc_putf(out, "  at: %s\n",
            rc_quoted(out->arena, rc_format(out->arena, "%s:%d", expectation->place.file,
                                            expectation->place.line)));
    rc_putf(out, "  expected: %s\n",
            rc_quoted(out->arena, rc_expectation_text(out->arena, expectation)));
    if (route == NULL) {
        rc_putf(out, "  found: %s\n  ...\n",
                rc_quoted(out->arena, "the knowledge has no such route"));
        return;
    }
    rc_putf(out, "  found: %s\n", rc_status_name(route->status));
    size_t count = 0, left = 0;
    for (size_t i = 0; i < route->finding_count; i++) {
        if (route->findings[i].outcome == RC_OUTCOME_MET) {
            continue;
        }
        if (count == FINDINGS_MAX) {
            left++;
            continue;
        }
        rc_put(out, count++ == 0 ? "  not-met:\n" : "");
        found_line(out, &route->findings[i]);
    }
    if (left > 0) {
        rc_putf(out, "  and-more: %zu\n", left);
    }
    applicants_found(out, route, expectation);
    rc_put(out, "  ...\n");
}
