#include "explore/levers.h"

#include "base/text.h"
#include "explore/opened.h"

#include <stdlib.h>
#include <string.h>

/* ---- who must act ---- */

static bool is_among(rc_codes codes, const char *state)
{
    for (size_t i = 0; i < codes.count; i++) {
        if (rc_equal(codes.items[i], state)) {
            return true;
        }
    }
    return false;
}

rc_side rc_side_of(const rc_scenario *scenario, const rc_supposition *change)
{
    const char *actor = rc_text_of(change->form, "actor");
    if (rc_equal(actor, "claimant")) {
        return RC_SIDE_CLAIMANT;
    }
    if (!rc_equal(actor, "state")) {
        return RC_SIDE_OTHERS;
    }
    if (rc_equal(change->state, scenario->respondent)) {
        return RC_SIDE_RESPONDENT;
    }
    return is_among(scenario->applicants, change->state) ? RC_SIDE_CLAIMANT : RC_SIDE_OTHERS;
}

/* ---- the search ---- */

/* A set of candidates by their numbers, rising. */
typedef struct set {
    size_t members[RC_LEVER_MOST];
    size_t count;
    rc_route_status status;
} set;

/* What one candidate came to alone. */
typedef struct single {
    bool allowed;
    bool active; /* it changes something, alone or beside another */
    uint64_t fingerprint;
} single;

typedef struct search {
    rc_arena *arena;
    rc_whatif *whatif;
    const rc_scenario *scenario;
    const char *route;
    const rc_progress *progress;
    rc_candidates candidates;
    single *singles;
    rc_route_status base;
    uint64_t fingerprint; /* of the findings without any change */
    set *found;           /* sets that better the route, none of which a part betters as much */
    size_t found_count, found_capacity;
    size_t tried, expected;
    rc_status failed; /* not RC_OK: give up */
} search;

static bool contains(const set *whole, const set *part)
{
    size_t at = 0;
    for (size_t i = 0; i < whole->count && at < part->count; i++) {
        at += whole->members[i] == part->members[at] ? 1 : 0;
    }
    return at == part->count;
}

/* Does a part of [trial] come to [status] already? */
static bool is_bettered(const search *s, const set *trial, rc_route_status status)
{
    for (size_t i = 0; i < s->found_count; i++) {
        if (s->found[i].status >= status && contains(trial, &s->found[i])) {
            return true;
        }
    }
    return false;
}

static void keep(search *s, const set *trial, rc_route_status status)
{
    if (status <= s->base || is_bettered(s, trial, status)) {
        return;
    }
    s->found =
        rc_grow(s->arena, s->found, s->found_count, &s->found_capacity, sizeof *s->found);
    s->found[s->found_count] = *trial;
    s->found[s->found_count++].status = status;
}

/* False if the law does not allow it as things stand, or if the engine failed. */
static bool apply(search *s, size_t candidate)
{
    rc_diags refused;
    rc_diags_init(&refused, s->arena);
    rc_status status =
        rc_whatif_apply(s->whatif, &s->candidates.items[candidate], 1, &refused);
    if (status == RC_NOMEM) {
        s->failed = status;
    }
    return status == RC_OK;
}

static void take_back(search *s)
{
    if (rc_whatif_undo(s->whatif) != RC_OK && s->failed == RC_OK) {
        s->failed = RC_INVALID;
    }
}

static void note(search *s, rc_status status)
{
    if (status != RC_OK && s->failed == RC_OK) {
        s->failed = status;
    }
}

static void judge(search *s, const set *trial)
{
    rc_route_status status = s->base;
    note(s, rc_whatif_status(s->whatif, s->route, &status));
    s->tried++;
    rc_progress_tick(s->progress, s->tried, s->expected > s->tried ? s->expected : s->tried);
    keep(s, trial, status);
}

static void try_alone(search *s, size_t candidate)
{
    single *alone = &s->singles[candidate];
    alone->allowed = apply(s, candidate);
    if (!alone->allowed) {
        return;
    }
    note(s, rc_whatif_fingerprint(s->whatif, &alone->fingerprint));
    alone->active = alone->fingerprint != s->fingerprint;
    if (alone->active) {
        judge(s, &(set){{candidate}, 1, s->base});
    }
    take_back(s);
}

/* The second on top of the first: does either change anything beside the other? */
static void try_pair(search *s, size_t first, size_t second)
{
    single *a = &s->singles[first], *b = &s->singles[second];
    set trial = {{first, second}, 2, s->base};
    uint64_t both = 0;
    if (is_bettered(s, &trial, RC_STATUS_OPEN) || !apply(s, second)) {
        return;
    }
    note(s, rc_whatif_fingerprint(s->whatif, &both));
    b->active = b->active || both != a->fingerprint;
    a->active = a->active || !b->allowed || both != b->fingerprint;
    if (both != a->fingerprint) {
        judge(s, &trial);
    }
    take_back(s);
}

static void try_pairs(search *s)
{
    for (size_t i = 0; i < s->candidates.count && s->failed == RC_OK; i++) {
        if (!s->singles[i].allowed || is_bettered(s, &(set){{i}, 1, s->base}, RC_STATUS_OPEN) ||
            !apply(s, i)) {
            continue;
        }
        for (size_t j = i + 1; j < s->candidates.count && s->failed == RC_OK; j++) {
            try_pair(s, i, j);
        }
        take_back(s);
    }
}

/* Sets of [size] that begin as [trial] does; its changes have been made. */
static void try_sets(search *s, const set *trial, size_t size)
{
    if (trial->count == size) {
        judge(s, trial);
        return;
    }
    size_t next = trial->count == 0 ? 0 : trial->members[trial->count - 1] + 1;
    for (size_t i = next; i < s->candidates.count && s->failed == RC_OK; i++) {
        set longer = *trial;
        longer.members[longer.count++] = i;
        if (!s->singles[i].active || is_bettered(s, &longer, RC_STATUS_OPEN) || !apply(s, i)) {
            continue;
        }
        try_sets(s, &longer, size);
        take_back(s);
    }
}

/* How many sets of up to [most] there may be, for telling how far we are. */
static size_t expected_sets(size_t count, size_t most)
{
    enum { CEILING = 1000000000 };
    size_t sum = 0, sets = 1;
    for (size_t size = 1; size <= most && size <= count && sets < CEILING; size++) {
        sets = sets * (count - size + 1) / size;
        sum += sets;
    }
    return sum;
}

/* A change that does what another of the same form for the same State and treaty does is left out:
 * a provision may be named in two ways. */
static void drop_doubles(search *s)
{
    for (size_t i = 0; i < s->candidates.count; i++) {
        const rc_supposition *one = &s->candidates.items[i];
        for (size_t j = 0; j < i && s->singles[i].allowed; j++) {
            const rc_supposition *other = &s->candidates.items[j];
            if (s->singles[j].allowed && one->form.row == other->form.row &&
                rc_equal(one->state, other->state) && rc_equal(one->treaty, other->treaty) &&
                s->singles[i].active &&
                s->singles[i].fingerprint == s->singles[j].fingerprint) {
                s->singles[i].allowed = s->singles[i].active = false;
                for (size_t k = s->found_count; k-- > 0;) {
                    if (s->found[k].count == 1 && s->found[k].members[0] == i) {
                        s->found[k] = s->found[--s->found_count];
                    }
                }
            }
        }
    }
}

static size_t count_active(const search *s)
{
    size_t count = 0;
    for (size_t i = 0; i < s->candidates.count; i++) {
        count += s->singles[i].active ? 1 : 0;
    }
    return count;
}

/* Smaller sets first, so that a set is kept only if no part of it was. */
static void search_all(search *s, size_t most)
{
    note(s, rc_whatif_fingerprint(s->whatif, &s->fingerprint));
    s->singles = rc_alloc_array(s->arena, s->candidates.count + 1, sizeof *s->singles);
    for (size_t i = 0; i < s->candidates.count && s->failed == RC_OK; i++) {
        try_alone(s, i);
    }
    drop_doubles(s);
    if (most >= 2) {
        s->expected = expected_sets(count_active(s), most);
        try_pairs(s);
    }
    s->expected = expected_sets(count_active(s), most);
    for (size_t size = 3; size <= most && s->failed == RC_OK; size++) {
        try_sets(s, &(set){.count = 0}, size);
    }
}

/* ---- what was found ---- */

static int compare_levers(const void *left, const void *right)
{
    const rc_lever *a = left, *b = right;
    int order = (int)a->side - (int)b->side;
    order = order != 0 ? order : (a->count > b->count) - (a->count < b->count);
    for (size_t i = 0; order == 0 && i < a->count; i++) {
        order = (a->changes[i] > b->changes[i]) - (a->changes[i] < b->changes[i]);
    }
    return order; /* changes point into one array, in its order */
}

static rc_lever lever_of(const search *s, const set *found)
{
    rc_lever lever = {.count = found->count, .status = found->status};
    for (size_t i = 0; i < found->count; i++) {
        lever.changes[i] = &s->candidates.items[found->members[i]];
        rc_side side = rc_side_of(s->scenario, lever.changes[i]);
        lever.side = side > lever.side ? side : lever.side;
    }
    return lever;
}

static rc_route_status best_found(const search *s)
{
    rc_route_status best = s->base;
    for (size_t i = 0; i < s->found_count; i++) {
        best = s->found[i].status > best ? s->found[i].status : best;
    }
    return best;
}

/* Sets that bring the route to a status from [least] to [most]. */
static rc_lever_list levers_to(const search *s, rc_route_status least, rc_route_status most)
{
    rc_lever_list list = {0};
    for (size_t i = 0; i < s->found_count; i++) {
        if (s->found[i].status >= least && s->found[i].status <= most) {
            list.items =
                rc_grow(s->arena, list.items, list.count, &list.capacity, sizeof *list.items);
            list.items[list.count++] = lever_of(s, &s->found[i]);
        }
    }
    if (list.count > 0) {
        qsort(list.items, list.count, sizeof *list.items, compare_levers);
    }
    return list;
}

/* Reasons of what decides the route as things stand. */
static void read_remaining(search *s, rc_texts *out)
{
    rc_result result;
    rc_status status = rc_whatif_read(s->whatif, s->arena, &result);
    note(s, status);
    const rc_route *route = status == RC_OK ? &result.routes[0] : NULL;
    if (route == NULL) {
        return;
    }
    out->items = rc_alloc_array(s->arena, route->finding_count + 1, sizeof *out->items);
    for (size_t i = 0; i < route->finding_count; i++) {
        if (route->findings[i].deciding) {
            out->items[out->count++] = route->findings[i].reason;
        }
    }
}

/* Makes the changes again to see what they leave. */
static void explain(search *s, rc_lever_list *list)
{
    for (size_t i = 0; i < list->count && s->failed == RC_OK; i++) {
        rc_lever *lever = &list->items[i];
        size_t made = 0;
        while (made < lever->count &&
               apply(s, (size_t)(lever->changes[made] - s->candidates.items))) {
            made++;
        }
        if (made == lever->count && lever->status != RC_STATUS_OPEN) {
            read_remaining(s, &lever->remaining);
        }
        while (made-- > 0) {
            take_back(s);
        }
    }
}

/* ---- one question ---- */

static rc_status search_route(const rc__question *q, const char *route, size_t most, search *s,
                              const rc_result **before)
{
    rc_result *result = rc_alloc(q->arena, sizeof *result);
    *s = (search){.arena = q->arena,
                  .scenario = q->scenario,
                  .route = route,
                  .progress = q->options->progress};
    rc_status status = rc__open_scenario(q, route, &s->whatif, result);
    if (status != RC_OK || result->route_count != 1) {
        return status != RC_OK ? status : RC_INVALID;
    }
    rc_pool pool = rc_pool_new(q->arena, result->knowledge);
    rc__add_states(&pool, q);
    rc_pool_add_route(&pool, &result->routes[0], true);
    s->candidates = rc_candidates_from(&pool);
    s->base = result->routes[0].status;
    *before = result;
    if (s->base != RC_STATUS_OPEN) {
        search_all(s, most);
    }
    return s->failed;
}

/* ---- other routes to the same forum ---- */

static rc_record clause_of(const rc_knowledge *knowledge, const char *route)
{
    int kind = rc_kind_index("clause");
    for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
        rc_record clause = rc_record_at(knowledge, kind, row);
        if (rc_equal(rc_text_of(clause, "route"), route)) {
            return clause;
        }
    }
    return (rc_record){knowledge, -1, 0};
}

/* Routes through the law of one State share no more than a word for their forum. */
static rc_pool_words siblings_of(rc_pool *pool, const char *route)
{
    int kind = rc_kind_index("clause");
    rc_pool_words found = {0};
    rc_record own = clause_of(pool->knowledge, route);
    bool shared = own.kind >= 0 && rc_text_of(own, "jurisdiction")[0] == '\0';
    for (uint32_t row = 0; row < rc_count(pool->knowledge, kind) && shared; row++) {
        rc_record clause = rc_record_at(pool->knowledge, kind, row);
        if (rc_equal(rc_text_of(clause, "forum"), rc_text_of(own, "forum")) &&
            !rc_equal(rc_text_of(clause, "route"), route)) {
            rc_pool_add(pool, &found, rc_text_of(clause, "route"));
        }
    }
    return found;
}

static rc_status find_doors(const rc__question *q, const char *route, rc_levers *out)
{
    rc_pool pool = rc_pool_new(q->arena, out->before->knowledge);
    rc_pool_words siblings = siblings_of(&pool, route);
    out->doors = rc_alloc_array(q->arena, siblings.count + 1, sizeof *out->doors);
    for (size_t i = 0; i < siblings.count; i++) {
        search s;
        const rc_result *before;
        rc_status status = search_route(q, siblings.items[i], 1, &s, &before);
        if (status != RC_OK) {
            return status;
        }
        rc_other_door door = {&before->routes[0], levers_to(&s, RC_STATUS_OPEN, RC_STATUS_OPEN)};
        if (door.levers.count > 0 || door.route->status == RC_STATUS_OPEN ||
            door.route->status == RC_STATUS_CONDITIONAL) {
            out->doors[out->door_count++] = door;
        }
    }
    return RC_OK;
}

rc_status rc_levers_find(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                         const char *route, const rc_lever_options *options, rc_diags *diags,
                         rc_levers *out)
{
    rc__question q = {assessor, arena, scenario, options, diags};
    search s;
    size_t most = options->most < RC_LEVER_MOST ? options->most : RC_LEVER_MOST;
    *out = (rc_levers){0};
    rc_status status = search_route(&q, route, most, &s, &out->before);
    if (status == RC_OK) {
        out->route = &out->before->routes[0];
        out->reached = best_found(&s);
        if (out->reached > s.base) {
            out->levers = levers_to(&s, out->reached, out->reached);
            out->nearer = levers_to(&s, s.base, out->reached - 1);
            explain(&s, &out->levers);
        }
        out->tried = s.tried;
        for (size_t i = 0; i < s.candidates.count && s.singles != NULL; i++) {
            out->candidates += s.singles[i].allowed || s.singles[i].active ? 1 : 0;
        }
        status = s.failed == RC_OK ? find_doors(&q, route, out) : s.failed;
    }
    rc_assessor_focus(assessor, NULL);
    return status;
}
