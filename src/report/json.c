/*
 * The result as JSON, contract part 3. The only report that includes jansson.h.
 *
 * jansson has memory of its own, so nothing here takes from an arena while a value is held; what
 * must be computed in the arena is computed first.
 */
#include "report/report.h"
#include "report/words.h"

#include <jansson.h>

/* Adds [value] under [key]; false if there is no memory for either. Takes the value over. */
static bool add(json_t *object, const char *key, json_t *value)
{
    return json_object_set_new(object, key, value) == 0;
}

static bool add_text(json_t *object, const char *key, const char *text)
{
    return add(object, key, json_string_nocheck(text == NULL ? "" : text));
}

static bool add_given(json_t *object, const char *key, const char *text)
{
    return text == NULL || text[0] == 0 || add_text(object, key, text);
}

static json_t *texts(const char *const *items, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count && list != NULL; i++) {
        if (json_array_append_new(list, json_string_nocheck(items[i])) != 0) {
            json_decref(list);
            list = NULL;
        }
    }
    return list;
}

static bool add_texts(json_t *object, const char *key, const rc_texts *list)
{
    return add(object, key, texts(list->items, list->count));
}

/* [value] if it is [whole], else nothing. */
static json_t *if_whole(json_t *value, bool whole)
{
    if (!whole) {
        json_decref(value);
        return NULL;
    }
    return value;
}

static json_t *reading(const rc_reading *given)
{
    json_t *value = json_object();
    bool whole = add_text(value, "outcome", rc_outcome_name(given->outcome)) &&
                 add_texts(value, "authority", &given->authority) &&
                 add_text(value, "reason", given->reason);
    return if_whole(value, whole);
}

static json_t *readings(const rc_finding *finding)
{
    json_t *list = json_array();
    bool whole = list != NULL && json_array_append_new(list, reading(&finding->readings[0])) == 0 &&
                 json_array_append_new(list, reading(&finding->readings[1])) == 0;
    return if_whole(list, whole);
}

/* What the contract leaves to us: what the finding is limited to, and its weight. */
static bool add_limits(json_t *value, const rc_finding *finding)
{
    return add_given(value, "conduct", finding->conduct) &&
           add_given(value, "alternative", finding->alternative) &&
           add_given(value, "applicant", finding->applicant) &&
           add_given(value, "clause", finding->clause) &&
           (!finding->deciding || add(value, "deciding", json_true())) &&
           (finding->doubts.count == 0 || add(value, "doubtful", json_true())) &&
           (!finding->supposed || add(value, "supposed", json_true()));
}

static json_t *requirement(const rc_finding *finding)
{
    json_t *value = json_object();
    bool whole =
        add_text(value, "requirement", rc_requirement_name(finding->requirement)) &&
        add_text(value, "outcome", rc_outcome_name(finding->outcome)) &&
        add_given(value, "code", rc_code_name(finding->code)) &&
        add_given(value, "state", finding->state) &&
        add_text(value, "reason", finding->reason) &&
        add_texts(value, "authority", &finding->authority) &&
        add_texts(value, "because", &finding->because) &&
        (finding->outcome != RC_OUTCOME_CONTESTED || add(value, "readings", readings(finding))) &&
        add_limits(value, finding);
    return if_whole(value, whole);
}

static json_t *requirements(const rc_route *route)
{
    json_t *list = json_array();
    bool whole = list != NULL;
    for (size_t i = 0; i < route->finding_count && whole; i++) {
        whole = json_array_append_new(list, requirement(&route->findings[i])) == 0;
    }
    return if_whole(list, whole);
}

static json_t *bar(const rc_bar *barred)
{
    json_t *value = json_object();
    bool whole = add_text(value, "state", barred->state) &&
                 add_text(value, "code", rc_code_name(barred->code)) &&
                 add_given(value, "reason", barred->reason) &&
                 add_texts(value, "because", &barred->because);
    return if_whole(value, whole);
}

static json_t *bars(const rc_route *route)
{
    json_t *list = json_array();
    bool whole = list != NULL;
    for (size_t i = 0; i < route->barred_count && whole; i++) {
        whole = json_array_append_new(list, bar(&route->barred[i])) == 0;
    }
    return if_whole(list, whole);
}

static json_t *applicants(const rc_route *route)
{
    json_t *value = json_object();
    bool whole = add_texts(value, "open", &route->open) && add(value, "barred", bars(route));
    return if_whole(value, whole);
}

static json_t *route_value(const rc_route *route)
{
    json_t *value = json_object();
    bool whole = add_text(value, "id", route->id) && add_text(value, "title", route->title) &&
                 add_text(value, "forum", route->forum) && add_text(value, "kind", route->kind) &&
                 add(value, "binding", json_boolean(route->binding)) &&
                 add_text(value, "status", rc_status_name(route->status)) &&
                 add_texts(value, "conduct", &route->conduct) &&
                 add(value, "requirements", requirements(route)) &&
                 add(value, "applicants", applicants(route)) &&
                 add_texts(value, "precedents", &route->precedents) &&
                 add_texts(value, "untranslated", &route->untranslated);
    return if_whole(value, whole);
}

/* What is computed before the building starts. */
typedef struct head {
    const rc_result *result;
    const rc_report_options *options;
    const char *facts_as_at, *digest;
} head;

static json_t *routes(const head *given)
{
    json_t *list = json_array();
    bool whole = list != NULL;
    for (size_t i = 0; i < given->result->route_count && whole; i++) {
        const rc_route *route = &given->result->routes[i];
        if (given->options == NULL || rc_report_shows(route, given->options)) {
            whole = json_array_append_new(list, route_value(route)) == 0;
        }
    }
    return if_whole(list, whole);
}

static json_t *engine(const head *given)
{
    json_t *value = json_object();
    bool whole = add_text(value, "version", RC_VERSION) &&
                 add_text(value, "facts_as_at", given->facts_as_at) &&
                 add_text(value, "knowledge", given->digest);
    return if_whole(value, whole);
}

static json_t *assumptions(const rc_result *result)
{
    json_t *list = json_array();
    bool whole = list != NULL;
    for (size_t i = 0; i < result->assumption_count && whole; i++) {
        json_t *text = json_string_nocheck(result->assumptions[i].text);
        whole = json_array_append_new(list, text) == 0;
    }
    return if_whole(list, whole);
}

static json_t *scenario_value(const rc_scenario *scenario)
{
    char as_of[RC_DAY_TEXT];
    json_t *value = json_object();
    bool whole = add_text(value, "title", scenario->title) &&
                 add_text(value, "respondent", scenario->respondent) &&
                 add_text(value, "as_of", rc_day_text(scenario->as_of, as_of)) &&
                 add(value, "suppose", texts(scenario->suppose, scenario->suppose_count));
    return if_whole(value, whole);
}

/* Best first, as the contract writes it. */
static json_t *summary(const rc_result *result)
{
    json_t *value = json_object();
    bool whole = value != NULL;
    for (int status = RC_STATUSES - 1; status >= 0 && whole; status--) {
        whole = add(value, rc_status_name((rc_route_status)status),
                    json_integer((json_int_t)result->summary[status]));
    }
    return if_whole(value, whole);
}

static json_t *document(const head *given)
{
    json_t *value = json_object();
    bool whole = add(value, "recourse", json_integer(1)) && add(value, "engine", engine(given)) &&
                 add(value, "assumptions", assumptions(given->result)) &&
                 add(value, "scenario", scenario_value(given->result->scenario)) &&
                 add(value, "summary", summary(given->result)) &&
                 add(value, "routes", routes(given));
    return if_whole(value, whole);
}

typedef struct copying {
    rc_buffer *out;
    const char *text;
} copying;

static void copy(void *context)
{
    copying *job = context;
    rc_put(job->out, job->text);
    rc_put(job->out, "\n");
}

rc_status rc_report_json(rc_buffer *out, const rc_result *result, const rc_report_options *options)
{
    char day[RC_DAY_TEXT];
    rc_span as_at = rc_knowledge_as_at(result->knowledge);
    head given = {result, options, rc_span_text(as_at, day),
                  rc_format(out->arena, "sha256:%s",
                            rc_knowledge_digest(result->knowledge, out->arena))};
    json_t *value = document(&given);
    char *text = value == NULL ? NULL : json_dumps(value, JSON_INDENT(1));
    json_decref(value);
    if (text == NULL) {
        return RC_NOMEM;
    }
    copying job = {out, text};
    bool finished = rc_arena_try(out->arena, copy, &job);
    json_malloc_t ignored;
    json_free_t release; /* the caller of the library may have given jansson other functions */
    json_get_alloc_funcs(&ignored, &release);
    release(text);
    if (!finished) {
        rc_arena_pass_on(out->arena);
        return RC_NOMEM;
    }
    return RC_OK;
}
