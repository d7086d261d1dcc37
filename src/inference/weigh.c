#include "inference/weigh.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

static const char other[] = "other"; /* the claimant that stands for all States not looked at */

/* Lists of small words without repetition. */
typedef struct words {
    const char **items;
    size_t count, capacity;
} words;

static void add_word(rc_arena *arena, words *list, const char *word)
{
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->items[i], word) == 0) {
            return;
        }
    }
    list->items = rc_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = word;
}

static bool same_or_all(const char *of_finding, const char *wanted)
{
    return of_finding[0] == '\0' || of_finding == wanted || strcmp(of_finding, wanted) == 0;
}

bool rc__holds(const rc__judged *finding, const rc__combination *c)
{
    return same_or_all(finding->conduct, c->conduct) &&
           same_or_all(finding->alternative, c->alternative) &&
           same_or_all(finding->applicant, c->applicant);
}

static rc_route_status status_of(const rc__judged *finding)
{
    if (finding->requirement == RC_REQUIREMENT_SUBJECT_MATTER &&
        finding->code == RC_CODE_OUTSIDE_SUBJECT_MATTER) {
        return RC_STATUS_NOT_ENGAGED;
    }
    return rc_outcome_status(finding->outcome);
}

static rc_route_status worse(rc_route_status a, rc_route_status b)
{
    return a < b ? a : b;
}

/* The worst of the findings that are about this applicant ("": about none). */
static rc_route_status worst_about(const rc__combination *c, const char *applicant)
{
    rc_route_status worst = RC_STATUS_OPEN;
    for (size_t i = 0; i < c->clause->count; i++) {
        const rc__judged *finding = &c->clause->findings[i];
        if (finding->applicant[0] == applicant[0] && strcmp(finding->applicant, applicant) == 0 &&
            same_or_all(finding->conduct, c->conduct) &&
            same_or_all(finding->alternative, c->alternative)) {
            worst = worse(worst, status_of(finding));
        }
    }
    return worst;
}

static bool is_claimant(const rc__findings *findings, const char *state)
{
    for (size_t i = 0; i < findings->claimant_count; i++) {
        if (strcmp(findings->claimants[i], state) == 0) {
            return true;
        }
    }
    return false;
}

/*
 * For one clause, conduct and alternative: how each candidate fares by what is about it, together
 * with what is about all those not looked at one by one. One pass over the findings.
 */
static void weigh_candidates(const rc__findings *findings, const rc__combination *c,
                             rc_route_status *fares)
{
    rc_route_status others = worst_about(c, other);
    for (size_t i = 0; i < findings->candidate_count; i++) {
        fares[i] = is_claimant(findings, findings->candidates[i]) ? RC_STATUS_OPEN : others;
    }
    for (size_t i = 0; i < c->clause->count; i++) {
        const rc__judged *finding = &c->clause->findings[i];
        if (finding->candidate < findings->candidate_count &&
            same_or_all(finding->conduct, c->conduct) &&
            same_or_all(finding->alternative, c->alternative)) {
            fares[finding->candidate] = worse(fares[finding->candidate], status_of(finding));
        }
    }
}

/* The best applicant for a combination that needs one. */
static void choose_applicant(rc__session *s, const rc__findings *findings, rc__combination *c,
                             rc_route_status without)
{
    rc_route_status *fares =
        rc_alloc_array(s->arena, findings->candidate_count + 1, sizeof *fares);
    weigh_candidates(findings, c, fares);
    rc_route_status best = RC_STATUS_CLOSED;
    const char *chosen = NULL;
    for (size_t i = 0; i < findings->candidate_count; i++) {
        if (chosen == NULL || fares[i] > best) {
            best = fares[i];
            chosen = findings->candidates[i];
        }
    }
    c->status = worse(without, chosen == NULL ? RC_STATUS_CLOSED : best);
    c->applicant = chosen == NULL || is_claimant(findings, chosen) ? (chosen ? chosen : "") : other;
}

static void collect(rc__session *s, const rc__clause *clause, words *conducts)
{
    for (size_t i = 0; i < clause->count; i++) {
        const rc__judged *finding = &clause->findings[i];
        if (finding->requirement == RC_REQUIREMENT_SUBJECT_MATTER) {
            add_word(s->arena, conducts, finding->conduct);
        }
    }
}

/* Alternatives that exist for a conduct; a single empty one if there are none. */
static words alternatives_of(rc__session *s, const rc__clause *clause, const char *conduct)
{
    words found = {0};
    for (size_t i = 0; i < clause->count; i++) {
        const rc__judged *finding = &clause->findings[i];
        if (finding->alternative[0] != '\0' && same_or_all(finding->conduct, conduct)) {
            add_word(s->arena, &found, finding->alternative);
        }
    }
    if (found.count == 0) {
        add_word(s->arena, &found, "");
    } else {
        qsort(found.items, found.count, sizeof *found.items, rc_compare_texts);
    }
    return found;
}

static void weigh_one(rc__session *s, const rc__findings *findings, rc__combination *c)
{
    rc_route_status without = worst_about(c, "");
    if (c->clause->states_only && without > RC_STATUS_NOT_ENGAGED) {
        choose_applicant(s, findings, c, without);
    } else {
        c->status = without;
    }
}

rc__combination rc__weigh(rc__session *s, const rc__findings *findings, const rc__clause *clauses,
                          size_t count)
{
    rc__combination best = {NULL, "", "", "", RC_STATUS_NOT_ENGAGED};
    for (size_t i = 0; i < count; i++) {
        words conducts = {0};
        collect(s, &clauses[i], &conducts);
        for (size_t j = 0; j < conducts.count; j++) {
            words alternatives = alternatives_of(s, &clauses[i], conducts.items[j]);
            for (size_t k = 0; k < alternatives.count; k++) {
                rc__combination c = {&clauses[i], conducts.items[j], alternatives.items[k], "",
                                     RC_STATUS_NOT_ENGAGED};
                weigh_one(s, findings, &c);
                if (best.clause == NULL || c.status > best.status) {
                    best = c;
                }
            }
        }
    }
    return best;
}

/* ---- applicants ---- */

/*
 * What each candidate comes to over all combinations, and its own bars. A State that could use only
 * what is closed to all is barred by what keeps it from the rest.
 */
typedef struct tally {
    rc_route_status *reach; /* with everything that is not about the applicant */
    rc_route_status *own;   /* by what is about the applicant, where it is not closed to all */
    rc__combination *by;    /* by which it reaches that */
    bool *serves;           /* per clause: some combination of it is not closed to all */
    bool any_serves;        /* if none does, what is closed to all counts too */
} tally;

/* Does it count for what bars a State by itself? If anything is not closed to all, that alone. */
static bool counts_as_own(tally *t, size_t clause, rc_route_status without, size_t candidates)
{
    bool serves = without > RC_STATUS_CLOSED;
    if (serves && !t->any_serves) {
        memset(t->own, 0, candidates * sizeof *t->own);
    }
    t->serves[clause] = t->serves[clause] || serves;
    t->any_serves = t->any_serves || serves;
    return serves || !t->any_serves;
}

static void tally_combination(rc__session *s, const rc__findings *findings, rc__combination *c,
                              size_t clause, tally *t)
{
    rc_route_status without = worst_about(c, "");
    if (without == RC_STATUS_NOT_ENGAGED) {
        return;
    }
    bool counts = counts_as_own(t, clause, without, findings->candidate_count);
    rc_route_status *fares =
        rc_alloc_array(s->arena, findings->candidate_count + 1, sizeof *fares);
    weigh_candidates(findings, c, fares);
    for (size_t i = 0; i < findings->candidate_count; i++) {
        rc_route_status reach = worse(without, fares[i]);
        if (reach > t->reach[i]) {
            t->reach[i] = reach;
            t->by[i] = *c;
        }
        t->own[i] = counts && fares[i] > t->own[i] ? fares[i] : t->own[i];
    }
}

static tally tally_all(rc__session *s, const rc__findings *findings, const rc__clause *clauses,
                       size_t count)
{
    size_t size = findings->candidate_count + 1;
    tally t = {rc_alloc_array(s->arena, size, sizeof(rc_route_status)),
               rc_alloc_array(s->arena, size, sizeof(rc_route_status)),
               rc_alloc_array(s->arena, size, sizeof(rc__combination)),
               rc_alloc_array(s->arena, count + 1, sizeof(bool)), false};
    for (size_t i = 0; i < count; i++) {
        if (!clauses[i].states_too) {
            continue;
        }
        words conducts = {0};
        collect(s, &clauses[i], &conducts);
        for (size_t j = 0; j < conducts.count; j++) {
            words alternatives = alternatives_of(s, &clauses[i], conducts.items[j]);
            for (size_t k = 0; k < alternatives.count; k++) {
                rc__combination c = {&clauses[i], conducts.items[j], alternatives.items[k], "",
                                     RC_STATUS_NOT_ENGAGED};
                tally_combination(s, findings, &c, i, &t);
            }
        }
    }
    return t;
}

static const rc_finding *first_bar(const rc__clause *clauses, size_t count, const tally *t,
                                   const char *state)
{
    for (size_t i = 0; i < count; i++) {
        bool counts = t->serves[i] || !t->any_serves;
        for (size_t j = 0; counts && j < clauses[i].count; j++) {
            const rc__judged *finding = &clauses[i].findings[j];
            if (strcmp(finding->applicant, state) == 0 && finding->outcome == RC_OUTCOME_FAILED) {
                return finding->finding;
            }
        }
    }
    return NULL;
}

static bool is_told(const rc_candidate *candidate, const rc_finding *finding)
{
    for (size_t i = 0; i < candidate->finding_count; i++) {
        const rc_finding *told = candidate->findings[i];
        if (told->requirement == finding->requirement && told->code == finding->code &&
            strcmp(told->reason, finding->reason) == 0) {
            return true;
        }
    }
    return false;
}

/* What is about each candidate, put to it. The weighing is over: conduct may take its own name. */
static void tell_candidates(rc__session *s, const rc__findings *findings, const rc__clause *clause,
                            rc_candidate *candidates, size_t *capacities)
{
    for (size_t i = 0; i < clause->count; i++) {
        rc_finding *finding = clause->findings[i].finding;
        if (finding == NULL) {
            return; /* of bare findings nothing is told */
        }
        size_t index = finding->outcome == RC_OUTCOME_MET ? findings->candidate_count
                                                          : clause->findings[i].candidate;
        if (index == findings->candidate_count || is_told(&candidates[index], finding)) {
            continue;
        }
        rc_candidate *candidate = &candidates[index];
        finding->conduct = rc__conduct_name(s, finding->conduct);
        candidate->findings = rc_grow(s->arena, candidate->findings, candidate->finding_count,
                                      &capacities[index], sizeof *candidate->findings);
        candidate->findings[candidate->finding_count++] = finding;
    }
}

static void fill_candidates(rc__session *s, const rc__findings *findings,
                            const rc__clause *clauses, size_t count, const tally *t,
                            rc_route *route)
{
    route->candidate_count = findings->candidate_count;
    route->candidates =
        rc_alloc_array(s->arena, findings->candidate_count, sizeof *route->candidates);
    for (size_t i = 0; i < findings->candidate_count; i++) {
        const rc__combination *by = &t->by[i];
        const char *state = findings->candidates[i];
        route->candidates[i] = (rc_candidate){
            .state = state,
            .reach = t->reach[i],
            .own = t->own[i],
            .clause = by->clause == NULL ? "" : by->clause->id,
            .conduct = by->clause == NULL ? "" : rc__conduct_name(s, by->conduct),
            .alternative = by->clause == NULL ? "" : by->alternative,
            .looked_at = is_claimant(findings, state),
        };
    }
    size_t *capacities = rc_alloc_array(s->arena, findings->candidate_count, sizeof *capacities);
    for (size_t i = 0; i < count; i++) {
        if (!clauses[i].states_too) {
            continue;
        }
        route->looked = route->looked || clauses[i].sought;
        tell_candidates(s, findings, &clauses[i], route->candidates, capacities);
    }
}

void rc__weigh_applicants(rc__session *s, const rc__findings *findings, const rc__clause *clauses,
                          size_t count, rc_route *route)
{
    tally t = tally_all(s, findings, clauses, count);
    route->open.items = rc_alloc_array(s->arena, findings->candidate_count + 1, sizeof(char *));
    route->barred =
        rc_alloc_array(s->arena, findings->candidate_count + 1, sizeof *route->barred);
    for (size_t i = 0; i < findings->candidate_count; i++) {
        if (t.reach[i] >= RC_STATUS_CONTESTED) {
            route->open.items[route->open.count++] = findings->candidates[i];
        }
        if (t.own[i] != RC_STATUS_CLOSED) {
            continue;
        }
        const rc_finding *bar = first_bar(clauses, count, &t, findings->candidates[i]);
        if (bar != NULL) {
            route->barred[route->barred_count++] =
                (rc_bar){findings->candidates[i], bar->code, bar->reason, bar->because,
                         bar->origin};
        }
    }
    fill_candidates(s, findings, clauses, count, &t, route);
}
