#include "explore/edge.h"

#include "base/text.h"
#include "inference/whatif.h"

#include <string.h>

/* ---- findings ---- */

static rc_texts kept_texts(rc_arena *arena, const rc_texts *texts)
{
    rc_texts kept = {rc_alloc_array(arena, texts->count, sizeof *kept.items), texts->count};
    for (size_t i = 0; i < texts->count; i++) {
        kept.items[i] = rc_strdup(arena, texts->items[i]);
    }
    return kept;
}

static const char *kept_text(rc_arena *arena, const char *text)
{
    return rc_strdup(arena, text == NULL ? "" : text);
}

rc_finding rc__kept_finding(rc_arena *arena, const rc_finding *finding)
{
    rc_finding kept = *finding;
    const char **texts[] = {&kept.clause, &kept.alternative, &kept.conduct, &kept.applicant,
                            &kept.state,  &kept.reason,      &kept.reason_form};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        *texts[i] = kept_text(arena, *texts[i]);
    }
    kept.authority = kept_texts(arena, &finding->authority);
    kept.because = kept_texts(arena, &finding->because);
    kept.doubts = kept_texts(arena, &finding->doubts);
    for (size_t i = 0; i < 2; i++) {
        kept.readings[i].reason = kept_text(arena, finding->readings[i].reason);
        kept.readings[i].authority = kept_texts(arena, &finding->readings[i].authority);
    }
    return kept;
}

bool rc__same_finding(const rc_finding *a, const rc_finding *b)
{
    return a->requirement == b->requirement && a->outcome == b->outcome && a->code == b->code &&
           strcmp(a->clause, b->clause) == 0 && strcmp(a->alternative, b->alternative) == 0 &&
           strcmp(a->conduct, b->conduct) == 0 && strcmp(a->applicant, b->applicant) == 0 &&
           strcmp(a->state, b->state) == 0 && strcmp(a->reason_form, b->reason_form) == 0 &&
           rc_same_texts(&a->because, &b->because);
}

/* What is told of single applicants does not make the status, unless the best of them needs it. */
static bool bears(const rc_finding *finding)
{
    return finding->applicant[0] == '\0' || finding->chosen;
}

static bool is_among(const rc_finding *finding, const rc_route *route)
{
    for (size_t i = 0; route != NULL && i < route->finding_count; i++) {
        if (rc__same_finding(finding, &route->findings[i])) {
            return true;
        }
    }
    return false;
}

/* ---- dates ---- */

typedef struct events {
    const rc__edge *edge;
    rc_event *items;
    size_t count, capacity;
} events;

static bool is_known(const events *e, const char *id, const char *field)
{
    for (size_t i = 0; i < e->count; i++) {
        if (strcmp(e->items[i].id, id) == 0 && strcmp(e->items[i].field, field) == 0) {
            return true;
        }
    }
    return false;
}

static void add(events *e, rc_event event, const rc_finding *finding)
{
    rc_arena *arena = e->edge->arena;
    if (is_known(e, event.id, event.field)) {
        return;
    }
    event.id = rc_strdup(arena, event.id);
    event.finding = rc_alloc(arena, sizeof *event.finding);
    *event.finding = rc__kept_finding(arena, finding);
    e->items = rc_grow(arena, e->items, e->count, &e->capacity, sizeof *e->items);
    e->items[e->count++] = event;
}

/* A last day makes its edge on the day after. */
static bool falls_on(rc_span span, rc_day day)
{
    return span.lo == day || span.hi == day || span.lo == day - 1 || span.hi == day - 1;
}

/* The rule in a field of [record] by which waiting from [span] ends on the day; NULL if none. */
static const char *rule_to(rc_record record, rc_span span, rc_day day)
{
    const rc_kind *kind = &rc_kinds[record.kind];
    for (size_t i = 0; i < kind->field_count; i++) {
        rc_field_type type = kind->fields[i].type;
        const char *rule = type == RC_F_SYMBOL || type == RC_F_TEXT
                               ? rc_text_of(record, kind->fields[i].name)
                               : "";
        rc_span end = span;
        if (rule[0] != '\0' && rc_day_after(span.lo, rule, &end.lo) &&
            rc_day_after(span.hi, rule, &end.hi) && end.lo != span.lo && falls_on(end, day)) {
            return rule;
        }
    }
    return NULL;
}

/* A treaty's or a clause's own rules, from the date of what [finding] rests on. */
static const char *waiting_to(const events *e, const rc_finding *finding, const char *treaty,
                              rc_span span)
{
    const rc_knowledge *knowledge = e->edge->question->knowledge;
    rc_record sources[] = {
        rc_record_find(knowledge, rc_format(e->edge->arena, "treaty/%s", treaty)),
        rc_record_find(knowledge, finding->clause)};
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        const char *rule =
            sources[i].kind < 0 ? NULL : rule_to(sources[i], span, e->edge->day);
        if (rule != NULL) {
            return rule;
        }
    }
    return NULL;
}

static const char *treaty_of(rc_record record)
{
    bool has = rc_field_index(&rc_kinds[record.kind], "treaty") >= 0;
    return has ? rc_text_of(record, "treaty") : "";
}

/* If one of the record's dates makes the edge. */
static void add_dated(events *e, rc_record record, const rc_finding *finding, bool ended)
{
    const rc_kind *kind = &rc_kinds[record.kind];
    const char *waited_field = NULL, *waited_rule = NULL;
    for (size_t i = 0; i < kind->field_count; i++) {
        const rc_field *field = &kind->fields[i];
        if (field->type != RC_F_DATE || (field->flags & RC_GIVEN) == 0) {
            continue;
        }
        rc_span span = rc_cells(record)[i].span;
        if (falls_on(span, e->edge->day)) {
            add(e, (rc_event){RC_EVENT_DATE, rc_record_id(record), field->name, "", ended, NULL},
                finding);
            return;
        }
        const char *rule = waiting_to(e, finding, treaty_of(record), span);
        if (rule != NULL && waited_rule == NULL) {
            waited_field = field->name;
            waited_rule = rule;
        }
    }
    if (waited_rule != NULL) {
        add(e, (rc_event){RC_EVENT_WAITING, rc_record_id(record), waited_field, waited_rule, ended,
                          NULL},
            finding);
    }
}

static void add_step(events *e, const char *id, const rc_finding *finding, bool ended)
{
    const rc_step *step = rc_scenario_step(e->edge->question->scenario, id);
    if (step == NULL || !step->dated) {
        return;
    }
    const char *rule = waiting_to(e, finding, step->treaty, step->on);
    if (falls_on(step->on, e->edge->day)) {
        add(e, (rc_event){RC_EVENT_DATE, id, "on", "", ended, NULL}, finding);
    } else if (rule != NULL) {
        add(e, (rc_event){RC_EVENT_WAITING, id, "on", rule, ended, NULL}, finding);
    }
}

static void add_grounds(events *e, const rc_finding *finding, bool ended)
{
    for (size_t i = 0; i < finding->because.count; i++) {
        const char *id = finding->because.items[i];
        rc_record record = rc_record_find(e->edge->question->knowledge, id);
        if (record.kind >= 0) {
            add_dated(e, record, finding, ended);
        } else {
            add_step(e, id, finding, ended);
        }
    }
}

/* The findings of [route] that [other] does not have; deciding ones only, or all that bear. */
static void add_different(events *e, const rc_route *route, const rc_route *other, bool ended,
                          bool deciding)
{
    for (size_t i = 0; route != NULL && i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (bears(finding) && finding->deciding == deciding && !is_among(finding, other)) {
            add_grounds(e, finding, ended);
        }
    }
}

/* ---- conduct ---- */

static const rc_finding *first_finding(const rc_route *route)
{
    return route == NULL || route->finding_count == 0 ? NULL : &route->findings[0];
}

static void add_conduct(events *e)
{
    const rc_scenario *scenario = e->edge->question->scenario;
    const rc_finding *any = first_finding(e->edge->after);
    any = any == NULL ? first_finding(e->edge->before) : any;
    for (size_t i = 0; i < scenario->conduct_count && any != NULL; i++) {
        const rc_conduct *conduct = &scenario->conduct[i];
        const char *id = rc_format(e->edge->arena, "conduct/%s", conduct->id);
        rc_span first_without = {conduct->to.lo + 1, conduct->to.hi + 1};
        if (conduct->from.lo == e->edge->day) {
            add(e, (rc_event){RC_EVENT_DATE, id, "from", "", false, NULL}, any);
        }
        if (!conduct->ongoing && (first_without.lo == e->edge->day ||
                                  first_without.hi == e->edge->day)) {
            add(e, (rc_event){RC_EVENT_DATE, id, "to", "", true, NULL}, any);
        }
    }
}

/* ---- the edge ---- */

/* Nothing has this date: tell what is found from now on, or no longer. */
static void add_findings(events *e, const rc_route *route, const rc_route *other, bool ended)
{
    for (size_t i = 0; route != NULL && i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (finding->deciding && !is_among(finding, other)) {
            const char *told = rc_format(e->edge->arena, "%zu", i);
            add(e, (rc_event){RC_EVENT_FINDING, "", told, "", ended, NULL}, finding);
        }
    }
}

void rc__explain_edge(const rc__edge *edge, rc_period *period)
{
    events e = {.edge = edge};
    if (edge->before != NULL && edge->after != NULL) {
        for (int deciding = 1; deciding >= 0; deciding--) {
            add_different(&e, edge->after, edge->before, false, deciding == 1);
            add_different(&e, edge->before, edge->after, true, deciding == 1);
        }
        add_conduct(&e);
        if (e.count == 0) {
            add_findings(&e, edge->after, edge->before, false);
        }
        if (e.count == 0) {
            add_findings(&e, edge->before, edge->after, true);
        }
    }
    period->events = e.items;
    period->event_count = e.count;
}
