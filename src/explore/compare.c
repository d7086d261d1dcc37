#include "explore/compare.h"

#include "base/text.h"
#include "explore/edge.h"

#include <string.h>

typedef struct pair {
    rc_arena *arena;
    const rc_comparison *whole;
    rc_route_change *change;
    size_t gone_capacity, come_capacity, ground_capacity;
} pair;

/* ---- findings ---- */

/* A scenario's only course of conduct may have another name in the other one. */
static rc_finding without_name(const rc_finding *finding, bool one_each)
{
    rc_finding copy = *finding;
    copy.conduct = one_each ? "" : copy.conduct;
    return copy;
}

static bool has_one_each(const pair *p)
{
    return p->whole->before->scenario->conduct_count == 1 &&
           p->whole->after->scenario->conduct_count == 1;
}

static bool same(const pair *p, const rc_finding *a, const rc_finding *b)
{
    bool one_each = has_one_each(p);
    rc_finding left = without_name(a, one_each), right = without_name(b, one_each);
    return rc__same_finding(&left, &right) && a->supposed == b->supposed &&
           a->by_reading == b->by_reading && a->deciding == b->deciding;
}

static bool is_among(const pair *p, const rc_finding *finding, const rc_route *route)
{
    for (size_t i = 0; route != NULL && i < route->finding_count; i++) {
        if (same(p, finding, &route->findings[i])) {
            return true;
        }
    }
    return false;
}

static void add_different(pair *p, const rc_route *route, const rc_route *other, bool come)
{
    rc_route_change *change = p->change;
    for (int deciding = 1; deciding >= 0; deciding--) {
        for (size_t i = 0; route != NULL && i < route->finding_count; i++) {
            const rc_finding *finding = &route->findings[i];
            if (finding->deciding != (deciding == 1) || is_among(p, finding, other)) {
                continue;
            }
            if (come) {
                change->come = rc_grow(p->arena, change->come, change->come_count,
                                       &p->come_capacity, sizeof *change->come);
                change->come[change->come_count++] = finding;
            } else {
                change->gone = rc_grow(p->arena, change->gone, change->gone_count,
                                       &p->gone_capacity, sizeof *change->gone);
                change->gone[change->gone_count++] = finding;
            }
        }
    }
}

/* ---- what they rest on ---- */

static bool rests_on(const rc_route *route, const char *id)
{
    for (size_t i = 0; route != NULL && i < route->finding_count; i++) {
        for (size_t j = 0; j < route->findings[i].because.count; j++) {
            if (strcmp(route->findings[i].because.items[j], id) == 0) {
                return true;
            }
        }
    }
    return false;
}

static bool same_texts(const rc_knowledge *a, rc_cell left, const rc_knowledge *b, rc_cell right)
{
    for (size_t i = 0; i < left.list.count && i < right.list.count; i++) {
        if (!rc_equal(rc_pool_item(a, left, i), rc_pool_item(b, right, i))) {
            return false;
        }
    }
    return left.list.count == right.list.count;
}

/* Does a field that the rules are given say the same in both records of one kind? */
static bool same_field(rc_record a, rc_record b, size_t field)
{
    rc_cell left = rc_cells(a)[field], right = rc_cells(b)[field];
    switch (rc_kinds[a.kind].fields[field].type) {
    case RC_F_DATE:
        return left.span.lo == right.span.lo && left.span.hi == right.span.hi;
    case RC_F_INT:
        return left.number == right.number;
    case RC_F_SYMBOLS:
    case RC_F_TEXTS:
        return same_texts(a.knowledge, left, b.knowledge, right);
    case RC_F_SYMBOL:
    case RC_F_TEXT:
    case RC_F_FLAG:
        break;
    }
    return rc_equal(rc_pool_text(a.knowledge, left.text.offset),
                    rc_pool_text(b.knowledge, right.text.offset));
}

static bool same_record(rc_record a, rc_record b)
{
    const rc_kind *kind = &rc_kinds[a.kind];
    for (size_t i = 0; i < kind->field_count; i++) {
        if ((kind->fields[i].flags & RC_GIVEN) != 0 && !same_field(a, b, i)) {
            return false;
        }
    }
    return true;
}

static bool same_step(const rc_step *a, const rc_step *b)
{
    return rc_equal(a->step, b->step) && rc_equal(a->treaty, b->treaty) &&
           rc_equal(a->by, b->by) && rc_equal(a->state, b->state) &&
           rc_equal(a->forum, b->forum) && rc_equal(a->organ, b->organ) &&
           rc_equal(a->body, b->body) && rc_equal(a->outcome, b->outcome) &&
           a->dated == b->dated && a->on.lo == b->on.lo && a->on.hi == b->on.hi;
}

static rc_ground ground_named(const pair *p, const char *id)
{
    const rc_result *before = p->whole->before, *after = p->whole->after;
    return (rc_ground){.kind = RC_GROUND_CHANGED,
                       .id = id,
                       .before = rc_record_find(before->knowledge, id),
                       .after = rc_record_find(after->knowledge, id),
                       .step_before = rc_scenario_step(before->scenario, id),
                       .step_after = rc_scenario_step(after->scenario, id)};
}

static bool has_changed(const rc_ground *ground)
{
    if (ground->before.kind >= 0 && ground->after.kind >= 0) {
        return !same_record(ground->before, ground->after);
    }
    return ground->step_before != NULL && ground->step_after != NULL &&
           !same_step(ground->step_before, ground->step_after);
}

static bool is_known(const rc_route_change *change, const char *id)
{
    for (size_t i = 0; i < change->ground_count; i++) {
        if (strcmp(change->grounds[i].id, id) == 0) {
            return true;
        }
    }
    return false;
}

static void add_ground(pair *p, const char *id, const rc_route *other, rc_ground_kind kind)
{
    rc_route_change *change = p->change;
    rc_ground ground = ground_named(p, id);
    bool both = rests_on(other, id);
    if (is_known(change, id) || (both && !has_changed(&ground))) {
        return;
    }
    ground.kind = both ? RC_GROUND_CHANGED : kind;
    change->grounds = rc_grow(p->arena, change->grounds, change->ground_count,
                              &p->ground_capacity, sizeof *change->grounds);
    change->grounds[change->ground_count++] = ground;
}

static void add_grounds(pair *p, const rc_route *route, const rc_route *other,
                        rc_ground_kind kind)
{
    for (size_t i = 0; route != NULL && i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        bool bears = finding->applicant[0] == '\0' || finding->chosen;
        for (size_t j = 0; bears && j < finding->because.count; j++) {
            add_ground(p, finding->because.items[j], other, kind);
        }
    }
}

/* ---- routes ---- */

static bool decided_alike(const pair *p, const rc_route *a, const rc_route *b)
{
    for (size_t i = 0; i < a->finding_count; i++) {
        if (a->findings[i].deciding && !is_among(p, &a->findings[i], b)) {
            return false;
        }
    }
    return true;
}

static void compare_routes(rc_arena *arena, rc_comparison *whole, const rc_route *before,
                           const rc_route *after)
{
    rc_route_change *change = &whole->routes[whole->count++];
    pair p = {.arena = arena, .whole = whole, .change = change};
    *change = (rc_route_change){.before = before, .after = after};
    if (before == NULL || after == NULL) {
        change->status = true;
    } else {
        change->status = before->status != after->status;
        change->reasons =
            !decided_alike(&p, before, after) || !decided_alike(&p, after, before);
    }
    whole->status_changes += change->status ? 1 : 0;
    whole->reason_changes += !change->status && change->reasons ? 1 : 0;
    if (change->status || change->reasons) {
        add_different(&p, before, after, false);
        add_different(&p, after, before, true);
        add_grounds(&p, before, after, RC_GROUND_GONE);
        add_grounds(&p, after, before, RC_GROUND_COME);
    }
}

static const rc_route *route_named(const rc_result *result, const char *id)
{
    for (size_t i = 0; i < result->route_count; i++) {
        if (strcmp(result->routes[i].id, id) == 0) {
            return &result->routes[i];
        }
    }
    return NULL;
}

void rc_compare(rc_arena *arena, const rc_result *before, const rc_result *after,
                rc_comparison *out)
{
    size_t most = before->route_count + after->route_count;
    *out = (rc_comparison){.before = before,
                           .after = after,
                           .routes = rc_alloc_array(arena, most, sizeof *out->routes)};
    for (size_t i = 0; i < before->route_count; i++) {
        const rc_route *route = &before->routes[i];
        compare_routes(arena, out, route, route_named(after, route->id));
    }
    for (size_t i = 0; i < after->route_count; i++) {
        if (route_named(before, after->routes[i].id) == NULL) {
            compare_routes(arena, out, NULL, &after->routes[i]);
        }
    }
}
