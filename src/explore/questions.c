#include "explore/questions.h"

#include "inference/whatif.h"

#include <string.h>

static rc_question *question_of(rc_arena *arena, rc_questions *all, const rc_finding *finding)
{
    for (size_t i = 0; i < all->count; i++) {
        if (rc_same_question(all->items[i].finding, finding)) {
            return &all->items[i];
        }
    }
    all->items = rc_grow(arena, all->items, all->count, &all->capacity, sizeof *all->items);
    all->items[all->count] = (rc_question){.finding = finding};
    return &all->items[all->count++];
}

static void add_route(rc_arena *arena, rc_question *question, const rc_route *route,
                      const rc_finding *finding)
{
    if (question->count > 0 && question->routes[question->count - 1].route == route) {
        return;
    }
    question->routes = rc_grow(arena, question->routes, question->count, &question->capacity,
                               sizeof *question->routes);
    question->routes[question->count++] = (rc_question_route){
        .route = route, .finding = finding, .met = route->status, .failed = route->status};
}

static void gather(rc_arena *arena, rc_questions *all)
{
    for (size_t i = 0; i < all->result->route_count; i++) {
        const rc_route *route = &all->result->routes[i];
        for (size_t j = 0; j < route->finding_count; j++) {
            const rc_finding *finding = &route->findings[j];
            if (finding->outcome == RC_OUTCOME_CONTESTED) {
                add_route(arena, question_of(arena, all, finding), route, finding);
            }
        }
    }
}

/* Routes come in the same order in every result. */
static rc_route_status status_in(const rc_result *result, const rc_route *route)
{
    size_t i = 0;
    while (strcmp(result->routes[i].id, route->id) != 0) {
        i++;
    }
    return result->routes[i].status;
}

static rc_status settle(rc_whatif *whatif, rc_question *question, rc_outcome outcome)
{
    rc_arena *scratch = rc_arena_new(NULL);
    rc_result result;
    if (scratch == NULL) {
        return RC_NOMEM;
    }
    rc_status status =
        rc_whatif_read_settled(whatif, scratch, question->finding, outcome, &result);
    for (size_t i = 0; i < question->count && status == RC_OK; i++) {
        rc_question_route *route = &question->routes[i];
        rc_route_status found = status_in(&result, route->route);
        if (outcome == RC_OUTCOME_MET) {
            route->met = found;
        } else {
            route->failed = found;
        }
    }
    rc_arena_free(scratch);
    return status;
}

/* Stable: of two on which as many routes turn the one that arises first stays first. */
static void sort(rc_questions *all)
{
    for (size_t i = 1; i < all->count; i++) {
        rc_question moved = all->items[i];
        size_t to = i;
        while (to > 0 && all->items[to - 1].turning < moved.turning) {
            all->items[to] = all->items[to - 1];
            to--;
        }
        all->items[to] = moved;
    }
}

rc_status rc_questions_find(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                            const rc_progress *progress, rc_diags *diags, rc_questions *out)
{
    rc_whatif *whatif;
    rc_result *result = rc_alloc(arena, sizeof *result);
    *out = (rc_questions){.result = result};
    rc_status status = rc_whatif_open(assessor, arena, scenario, diags, NULL, &whatif);
    if (status == RC_OK && scenario->suppose_count > 0) {
        status = rc_whatif_apply(whatif, scenario->suppositions, scenario->suppose_count, diags);
    }
    if (status == RC_OK) {
        status = rc_whatif_read(whatif, arena, result);
    }
    if (status == RC_OK) {
        gather(arena, out);
    }
    for (size_t i = 0; i < out->count && status == RC_OK; i++) {
        rc_question *question = &out->items[i];
        rc_progress_tick(progress, i, out->count);
        status = settle(whatif, question, RC_OUTCOME_MET);
        if (status == RC_OK) {
            status = settle(whatif, question, RC_OUTCOME_FAILED);
        }
        for (size_t j = 0; j < question->count; j++) {
            question->routes[j].turns = question->routes[j].met != question->routes[j].failed;
            question->turning += question->routes[j].turns ? 1 : 0;
        }
    }
    sort(out);
    return status;
}
