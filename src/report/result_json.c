/*
 * The result as JSON, contract part 3.
 */
#include "report/report.h"
#include "report/value.h"
#include "report/words.h"

static rc_value *reading(rc_arena *arena, const rc_reading *given)
{
    rc_value *value = rc_value_object(arena);
    rc_value_set_text(value, "outcome", rc_outcome_name(given->outcome));
    rc_value_set_texts(value, "authority", &given->authority);
    rc_value_set_text(value, "reason", given->reason);
    return value;
}

static void set_readings(rc_arena *arena, rc_value *value, const rc_finding *finding)
{
    rc_value *list = rc_value_set_list(value, "readings");
    rc_value_add(list, reading(arena, &finding->readings[0]));
    rc_value_add(list, reading(arena, &finding->readings[1]));
}

/* What the contract leaves to us: what the finding is limited to, and its weight. */
static void set_limits(rc_value *value, const rc_finding *finding)
{
    rc_value_set_given(value, "conduct", finding->conduct);
    rc_value_set_given(value, "alternative", finding->alternative);
    rc_value_set_given(value, "applicant", finding->applicant);
    rc_value_set_given(value, "clause", finding->clause);
    const struct {
        const char *key;
        bool set;
    } marks[] = {{"deciding", finding->deciding},
                 {"doubtful", finding->doubts.count > 0},
                 {"supposed", finding->supposed},
                 {"by_reading", finding->by_reading}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (marks[i].set) {
            rc_value_set_flag(value, marks[i].key, true);
        }
    }
}

rc_value *rc_value_of_finding(rc_arena *arena, const rc_finding *finding)
{
    rc_value *value = rc_value_object(arena);
    rc_value_set_text(value, "requirement", rc_requirement_name(finding->requirement));
    rc_value_set_text(value, "outcome", rc_outcome_name(finding->outcome));
    rc_value_set_given(value, "code", rc_code_name(finding->code));
    rc_value_set_given(value, "state", finding->state);
    rc_value_set_text(value, "reason", finding->reason);
    rc_value_set_texts(value, "authority", &finding->authority);
    rc_value_set_texts(value, "because", &finding->because);
    if (finding->outcome == RC_OUTCOME_CONTESTED) {
        set_readings(arena, value, finding);
    }
    set_limits(value, finding);
    return value;
}

void rc_value_set_applicants(rc_value *route_value, const rc_route *route)
{
    rc_value *value = rc_value_set_object(route_value, "applicants");
    rc_value_set_texts(value, "open", &route->open);
    rc_value *list = rc_value_set_list(value, "barred");
    for (size_t i = 0; i < route->barred_count; i++) {
        const rc_bar *bar = &route->barred[i];
        rc_value *item = rc_value_add_object(list);
        rc_value_set_text(item, "state", bar->state);
        rc_value_set_text(item, "code", rc_code_name(bar->code));
        rc_value_set_given(item, "reason", bar->reason);
        rc_value_set_texts(item, "because", &bar->because);
    }
}

void rc_value_set_route(rc_value *value, const rc_route *route)
{
    rc_value_set_text(value, "id", route->id);
    rc_value_set_text(value, "title", route->title);
    rc_value_set_text(value, "forum", route->forum);
    rc_value_set_text(value, "kind", route->kind);
    rc_value_set_flag(value, "binding", route->binding);
    rc_value_set_text(value, "status", rc_status_name(route->status));
}

static rc_value *route_value(rc_arena *arena, const rc_route *route)
{
    rc_value *value = rc_value_object(arena);
    rc_value_set_route(value, route);
    rc_value_set_texts(value, "conduct", &route->conduct);
    rc_value *list = rc_value_set_list(value, "requirements");
    for (size_t i = 0; i < route->finding_count; i++) {
        rc_value_add(list, rc_value_of_finding(arena, &route->findings[i]));
    }
    rc_value_set_applicants(value, route);
    rc_value_set_texts(value, "precedents", &route->precedents);
    rc_value_set_texts(value, "untranslated", &route->untranslated);
    return value;
}

void rc_value_set_engine(rc_value *whole, const rc_knowledge *knowledge)
{
    rc_value *value = rc_value_set_object(whole, "engine");
    rc_arena *arena = rc_value_arena(whole);
    char *day = rc_alloc(arena, RC_DAY_TEXT);
    rc_value_set_text(value, "version", RC_VERSION);
    rc_value_set_text(value, "facts_as_at", rc_span_text(rc_knowledge_as_at(knowledge), day));
    rc_value_set_text(value, "knowledge",
                      rc_format(arena, "sha256:%s", rc_knowledge_digest(knowledge, arena)));
}

void rc_value_set_scenario(rc_value *whole, const rc_scenario *scenario)
{
    rc_value *value = rc_value_set_object(whole, "scenario");
    rc_value_set_text(value, "title", scenario->title);
    rc_value_set_text(value, "respondent", scenario->respondent);
    rc_value_set_day(value, "as_of", scenario->as_of);
    rc_value_set_texts(value, "suppose",
                       &(rc_texts){scenario->suppose, scenario->suppose_count});
    if (scenario->reading_count > 0) {
        rc_value *list = rc_value_set_list(value, "readings");
        for (size_t i = 0; i < scenario->reading_count; i++) {
            rc_value_add_text(list, scenario->readings[i].text);
        }
    }
}

void rc_value_set_assumptions(rc_value *whole, const rc_result *result)
{
    rc_value *list = rc_value_set_list(whole, "assumptions");
    for (size_t i = 0; i < result->assumption_count; i++) {
        rc_value_add_text(list, result->assumptions[i].text);
    }
}

void rc_value_set_summary(rc_value *whole, const rc_result *result)
{
    rc_value *summary = rc_value_set_object(whole, "summary");
    for (int status = RC_STATUSES - 1; status >= 0; status--) {
        rc_value_set_number(summary, rc_status_name((rc_route_status)status),
                            (int64_t)result->summary[status]);
    }
}

rc_value *rc_value_of_result(rc_arena *arena, const rc_result *result,
                             const rc_report_options *options)
{
    rc_value *whole = rc_value_object(arena);
    rc_value_set_number(whole, "recourse", 1);
    rc_value_set_engine(whole, result->knowledge);
    rc_value_set_assumptions(whole, result);
    rc_value_set_scenario(whole, result->scenario);
    rc_value_set_summary(whole, result);
    rc_value *routes = rc_value_set_list(whole, "routes");
    for (size_t i = 0; i < result->route_count; i++) {
        if (options == NULL || rc_report_shows(&result->routes[i], options)) {
            rc_value_add(routes, route_value(arena, &result->routes[i]));
        }
    }
    return whole;
}

rc_status rc_report_json(rc_buffer *out, const rc_result *result, const rc_report_options *options)
{
    return rc_value_json(out, rc_value_of_result(out->arena, result, options));
}
