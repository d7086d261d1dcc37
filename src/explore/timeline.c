#include "explore/timeline.h"

#include "base/text.h"
#include "explore/edge.h"
#include "inference/whatif.h"

#include <stdlib.h>
#include <string.h>

/* ---- when two answers are one ---- */

/* Whose bar it is counts, unless it is only the first of many applicants that it is told of. */
static const char *whose(const rc_finding *finding)
{
    return finding->applicant[0] != '\0' ? "" : finding->state;
}

static bool same_bar(const rc_finding *a, const rc_finding *b)
{
    return a->requirement == b->requirement && a->outcome == b->outcome && a->code == b->code &&
           strcmp(whose(a), whose(b)) == 0;
}

static bool each_is_among(const rc_route *a, const rc_route *b)
{
    for (size_t i = 0; i < a->finding_count; i++) {
        bool found = !a->findings[i].deciding;
        for (size_t j = 0; j < b->finding_count && !found; j++) {
            found = b->findings[j].deciding && same_bar(&a->findings[i], &b->findings[j]);
        }
        if (!found) {
            return false;
        }
    }
    return true;
}

bool rc_same_answer(const rc_route *a, const rc_route *b)
{
    return a->status == b->status && each_is_among(a, b) && each_is_among(b, a);
}

/* ---- days on which facts of the scenario change sides ---- */

static void add_span(rc_arena *arena, rc_days *days, rc_span span)
{
    rc_days_add(arena, days, span.lo);
    rc_days_add(arena, days, span.hi);
}

static int compare_days(const void *left, const void *right)
{
    const rc_day *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* Each with the two days that follow it, in order. */
static rc_days own_days(rc_arena *arena, const rc_timeline_question *q)
{
    rc_days days = {0};
    for (size_t i = 0; i < q->scenario->conduct_count; i++) {
        add_span(arena, &days, q->scenario->conduct[i].from);
        add_span(arena, &days, q->scenario->conduct[i].to);
    }
    for (size_t i = 0; i < q->scenario->step_count; i++) {
        if (q->scenario->steps[i].dated) {
            add_span(arena, &days, q->scenario->steps[i].on);
        }
    }
    rc_suppositions_days(arena, q->knowledge, q->scenario, &days);
    size_t count = days.count;
    for (size_t i = 0; i < count; i++) {
        rc_days_add(arena, &days, days.items[i] + 1);
        rc_days_add(arena, &days, days.items[i] + 2);
    }
    if (days.count > 0) {
        qsort(days.items, days.count, sizeof *days.items, compare_days);
    }
    return days;
}

static rc_day next_of(const rc_days *days, rc_day after)
{
    for (size_t i = 0; i < days->count; i++) {
        if (days->items[i] > after) {
            return days->items[i];
        }
    }
    return RC_DAY_MAX;
}

/* ---- asking on one day ---- */

/* An answer with the arena it lives in. */
typedef struct answer {
    rc_arena *arena;
    rc_day day;
    rc_scenario scenario;
    rc_result result;
    const char *refusal; /* NULL: the law allows what is supposed */
} answer;

typedef struct walk {
    rc_arena *arena;
    const rc_timeline_question *question;
    rc_diags *diags;
    rc_timeline *out;
    rc_assessor *assessor;
    rc_days days;
    answer then, now;
    size_t done, total; /* groups of routes */
    rc_status status;
} walk;

typedef struct asking {
    walk *walk;
    answer *answer;
    rc_status status;
} asking;

/* What the law says against the suppositions, in one text. */
static const char *refusal_of(rc_arena *arena, const rc_diags *diags)
{
    const char *text = "";
    for (size_t i = 0; i < diags->count; i++) {
        if (diags->items[i].severity == RC_ERROR) {
            text = rc_format(arena, "%s%s%s", text, text[0] == '\0' ? "" : "; ",
                             diags->items[i].message);
        }
    }
    return text;
}

static void ask(void *context)
{
    asking *a = context;
    const rc_timeline_question *q = a->walk->question;
    answer *out = a->answer;
    rc_diags complaints;
    rc_diags_init(&complaints, out->arena);
    rc_scenario_on(out->arena, q->scenario, out->day, &out->scenario);
    if (rc_suppositions_check(out->arena, q->knowledge, &out->scenario, &complaints) != RC_OK) {
        out->refusal = refusal_of(out->arena, &complaints);
        rc_diags_init(&complaints, out->arena);
        out->scenario.suppose_count = 0; /* the routes that there are, and days to look at */
    }
    a->status = rc_assessor_assess(a->walk->assessor, out->arena, &out->scenario, a->walk->diags,
                                   NULL, &out->result);
}

/* A new answer in [w]->now; the one before is in [w]->then. */
static rc_status ask_on(walk *w, rc_day day)
{
    rc_arena_free(w->then.arena);
    w->then = w->now;
    w->now = (answer){.arena = rc_arena_new(NULL), .day = day};
    if (w->now.arena == NULL) {
        return RC_NOMEM;
    }
    asking a = {w, &w->now, RC_OK};
    w->out->questions++;
    return rc_arena_try(w->now.arena, ask, &a) ? a.status : RC_NOMEM;
}

/* ---- keeping what was found ---- */

static void keep_assumption(walk *w, size_t *capacity, const rc_assumption *given)
{
    rc_timeline *out = w->out;
    for (size_t i = 0; i < out->assumption_count; i++) {
        if (strcmp(out->assumptions[i].text, given->text) == 0) {
            return;
        }
    }
    out->assumptions = rc_grow(w->arena, out->assumptions, out->assumption_count, capacity,
                               sizeof *out->assumptions);
    out->assumptions[out->assumption_count++] =
        (rc_assumption){rc_strdup(w->arena, given->text), rc_strdup(w->arena, given->state), {0}};
}

static void keep_doubt(walk *w, const char *id)
{
    rc_texts *doubts = &w->out->doubts;
    for (size_t i = 0; i < doubts->count; i++) {
        if (strcmp(doubts->items[i], id) == 0) {
            return;
        }
    }
    size_t capacity = doubts->count;
    doubts->items = rc_grow(w->arena, doubts->items, doubts->count, &capacity,
                            sizeof *doubts->items);
    doubts->items[doubts->count++] = rc_strdup(w->arena, id);
}

static void keep_deciding(walk *w, const rc_route *route, rc_period *period)
{
    period->deciding =
        rc_alloc_array(w->arena, route->finding_count, sizeof *period->deciding);
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (finding->deciding) {
            period->deciding[period->deciding_count++] = rc__kept_finding(w->arena, finding);
        }
        for (size_t j = 0; (finding->chosen || finding->deciding) && j < finding->doubts.count;
             j++) {
            keep_doubt(w, finding->doubts.items[j]);
        }
    }
}

static rc_period *begin_period(walk *w, rc_history *history, const rc_route *route)
{
    if (history->count > 0) {
        history->periods[history->count - 1].to = w->now.day - 1;
    }
    history->periods = rc_grow(w->arena, history->periods, history->count, &history->capacity,
                               sizeof *history->periods);
    rc_period *period = &history->periods[history->count++];
    *period = (rc_period){.from = w->now.day,
                          .to = w->question->to,
                          .refused = w->now.refusal != NULL,
                          .refusal = "",
                          .status = route->status};
    if (period->refused) {
        period->refusal = rc_strdup(w->arena, w->now.refusal);
    } else {
        keep_deciding(w, route, period);
    }
    return period;
}

static bool is_edge(const walk *w, const rc_route *before, const rc_route *route)
{
    if ((w->then.refusal == NULL) != (w->now.refusal == NULL)) {
        return true;
    }
    return w->now.refusal == NULL && !rc_same_answer(before, route);
}

static rc_history *history_of(const walk *w, const char *route)
{
    rc_history *history = w->out->routes;
    while (strcmp(history->route, route) != 0) {
        history++;
    }
    return history;
}

/* The first answer begins the histories of its routes, each later one goes on with them. */
static void keep(walk *w)
{
    for (size_t i = 0; i < w->question->scenario->reading_count; i++) {
        w->out->readings_used[i] += w->now.result.readings_used[i];
    }
    bool first = w->then.arena == NULL;
    size_t capacity = w->out->assumption_count;
    for (size_t i = 0; i < w->now.result.assumption_count && w->now.refusal == NULL; i++) {
        keep_assumption(w, &capacity, &w->now.result.assumptions[i]);
    }
    for (size_t i = 0; i < w->now.result.route_count; i++) {
        const rc_route *route = &w->now.result.routes[i];
        rc_history *history = history_of(w, route->id);
        const rc_route *before = first ? NULL : &w->then.result.routes[i];
        if (first) {
            begin_period(w, history, route);
        } else if (is_edge(w, before, route)) {
            rc_period *period = begin_period(w, history, route);
            rc__edge edge = {w->arena,      w->question, w->now.day,
                             w->then.refusal == NULL ? before : NULL,
                             w->now.refusal == NULL ? route : NULL};
            rc__explain_edge(&edge, period);
        }
    }
}

/* ---- from the first day to the last ---- */

static void tick(walk *w)
{
    const rc_timeline_question *q = w->question;
    size_t days = (size_t)(q->to - q->from) + 1;
    rc_progress_tick(q->progress, w->done * days + (size_t)(w->now.day - q->from),
                     w->total * days);
}

static void forget(walk *w)
{
    rc_arena_free(w->then.arena);
    rc_arena_free(w->now.arena);
    w->then = w->now = (answer){.arena = NULL};
}

static rc_status walk_routes(walk *w, const char *routes)
{
    const rc_timeline_question *q = w->question;
    forget(w);
    rc_assessor_focus(w->assessor, routes);
    for (rc_day day = q->from; day <= q->to;) {
        rc_status status = ask_on(w, day);
        if (status != RC_OK) {
            return status;
        }
        keep(w);
        rc_day own = next_of(&w->days, day);
        rc_day next = rc_assessor_next_day(w->assessor);
        day = own < next ? own : next;
        tick(w);
    }
    w->done++;
    return RC_OK;
}

/* One question tells which routes there are, and their order. */
static rc_status find_routes(walk *w)
{
    rc_assessor_focus(w->assessor, w->question->routes);
    rc_status status = ask_on(w, w->question->from);
    const rc_result *result = &w->now.result;
    if (status != RC_OK) {
        return status;
    }
    w->out->routes = rc_alloc_array(w->arena, result->route_count, sizeof *w->out->routes);
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        w->out->routes[w->out->route_count++] =
            (rc_history){.route = route->id, .title = route->title, .forum = route->forum};
    }
    return RC_OK;
}

static bool same_forum(const rc_history *a, const rc_history *b)
{
    size_t length = strcspn(a->route, "/");
    return strncmp(a->route, b->route, length + 1) == 0;
}

/* Is a route of the same forum further up? */
static bool is_walked(const rc_timeline *timeline, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (same_forum(&timeline->routes[i], &timeline->routes[index])) {
            return true;
        }
    }
    return false;
}

/* The routes of one forum, as a list for the assessor. */
static const char *routes_beside(walk *w, size_t index)
{
    const rc_timeline *timeline = w->out;
    rc_buffer list;
    rc_buffer_init(&list, w->arena);
    for (size_t i = index; i < timeline->route_count; i++) {
        if (same_forum(&timeline->routes[index], &timeline->routes[i])) {
            rc_put(&list, i == index ? "" : ",");
            rc_put(&list, timeline->routes[i].route);
        }
    }
    return list.text;
}

/*
 * Forum by forum: the routes of one forum share the days on which they change, and a question about
 * them takes a small part of the time that one about all routes takes.
 */
static void walk_all(void *context)
{
    walk *w = context;
    w->days = own_days(w->arena, w->question);
    w->out->readings_used = rc_alloc_array(w->arena, w->question->scenario->reading_count,
                                           sizeof *w->out->readings_used);
    w->status = find_routes(w);
    for (size_t i = 0; i < w->out->route_count; i++) {
        w->total += is_walked(w->out, i) ? 0 : 1;
    }
    for (size_t i = 0; i < w->out->route_count && w->status == RC_OK; i++) {
        if (!is_walked(w->out, i)) {
            w->status = walk_routes(w, routes_beside(w, i));
        }
    }
}

rc_status rc_timeline_make(rc_arena *arena, const rc_timeline_question *question, rc_diags *diags,
                           rc_timeline *out)
{
    rc_engine_options options =
        question->engine == NULL ? (rc_engine_options){0} : *question->engine;
    options.watch_days = true;
    *out = (rc_timeline){.scenario = question->scenario,
                         .knowledge = question->knowledge,
                         .from = question->from,
                         .to = question->to};
    walk w = {.arena = arena, .question = question, .diags = diags, .out = out, .status = RC_OK};
    rc_status status =
        rc_assessor_open(question->knowledge, &options, arena, diags, &w.assessor);
    if (status != RC_OK) {
        return status;
    }
    bool ended = rc_arena_try(arena, walk_all, &w);
    rc_assessor_close(w.assessor);
    forget(&w);
    if (!ended || w.status == RC_NOMEM) {
        rc_arena_pass_on(arena);
        return RC_NOMEM;
    }
    return w.status;
}
