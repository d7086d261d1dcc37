/* Taking one side of what is unsettled: a contested finding counts as met, or as failed. */
#include "inference/findings.h"
#include "inference/whatif.h"

#include "base/text.h"

#include <string.h>

bool rc_same_texts(const rc_texts *a, const rc_texts *b)
{
    for (size_t i = 0; i < a->count && i < b->count; i++) {
        if (strcmp(a->items[i], b->items[i]) != 0) {
            return false;
        }
    }
    return a->count == b->count;
}

bool rc_same_question(const rc_finding *a, const rc_finding *b)
{
    return a->requirement == b->requirement && rc_equal(a->reason_form, b->reason_form) &&
           rc_same_texts(&a->authority, &b->authority) &&
           rc_same_texts(&a->readings[0].authority, &b->readings[0].authority) &&
           rc_same_texts(&a->readings[1].authority, &b->readings[1].authority);
}

static void settle(rc_finding *finding, rc_outcome outcome)
{
    const rc_reading *reading =
        &finding->readings[finding->readings[0].outcome == outcome ? 0 : 1];
    finding->outcome = outcome;
    finding->by_reading = true;
    if (outcome == RC_OUTCOME_MET) {
        finding->code = RC_CODE_NONE;
    }
    if (reading->reason != NULL && reading->reason[0] != '\0') {
        finding->reason = reading->reason;
    }
    if (reading->authority.count > 0) {
        finding->authority = reading->authority;
    }
}

static const char *route_of(const rc_knowledge *knowledge, const rc_finding *finding)
{
    rc_record clause = rc_record_find(knowledge, finding->clause);
    return clause.kind < 0 ? "" : rc_text_of(clause, "route");
}

void rc__take_reading(rc__session *s, rc_finding *finding)
{
    const rc_scenario *scenario = s->scenario;
    if (finding->outcome != RC_OUTCOME_CONTESTED) {
        return;
    }
    if (s->question != NULL && rc_same_question(s->question, finding)) {
        settle(finding, s->settled);
        return;
    }
    for (size_t i = scenario->reading_count; i-- > 0;) {
        const rc_taken_reading *taken = &scenario->readings[i];
        if (taken->requirement == finding->requirement &&
            rc_match(taken->routes, route_of(s->knowledge, finding))) {
            settle(finding, taken->outcome);
            if (s->readings_used != NULL) {
                s->readings_used[i]++;
            }
            return;
        }
    }
}

/* ---- were they readings of anything? ---- */

static bool is_open_question(const rc_finding *finding)
{
    return finding->outcome == RC_OUTCOME_CONTESTED || finding->by_reading;
}

/* "time, consent": what is contested on the routes that match; "" if nothing. */
static const char *contested_on(rc_arena *arena, const rc_result *result, const char *routes)
{
    bool named[RC_REQUIREMENTS] = {false};
    const char *list = "";
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        for (size_t j = 0; j < route->finding_count && rc_match(routes, route->id); j++) {
            named[route->findings[j].requirement] =
                named[route->findings[j].requirement] || is_open_question(&route->findings[j]);
        }
    }
    for (size_t i = 0; i < RC_REQUIREMENTS; i++) {
        if (named[i]) {
            list = rc_format(arena, "%s%s%s", list, list[0] == '\0' ? "" : ", ",
                             rc_requirement_name((rc_requirement)i));
        }
    }
    return list;
}

rc_status rc_readings_check(rc_arena *arena, const rc_result *result, rc_diags *diags)
{
    const rc_scenario *scenario = result->scenario;
    rc_status status = RC_OK;
    for (size_t i = 0; i < scenario->reading_count; i++) {
        const rc_taken_reading *taken = &scenario->readings[i];
        if (result->readings_used[i] > 0) {
            continue;
        }
        bool overruled = false;
        for (size_t j = i + 1; j < scenario->reading_count; j++) {
            overruled = overruled || (scenario->readings[j].requirement == taken->requirement &&
                                      result->readings_used[j] > 0);
        }
        const char *there = contested_on(arena, result, taken->routes);
        rc_error(diags, taken->place,
                 there[0] == '\0'
                     ? "ask `recourse compare FILE --readings` what is unsettled"
                     : rc_format(arena, "what is contested there: %s", there),
                 overruled ? "a later reading takes the place of '%s'"
                           : "nothing contested is settled by '%s'",
                 taken->text);
        status = RC_INVALID;
    }
    return status;
}
