/*
 * What facts rest on. One fact may have been concluded in several ways, and acts that imply each
 * other even go round in a circle, so a way is chosen: the shortest from what is given, and among
 * equals the first in an order that does not depend on that of the rules' firing.
 */
#include "inference/prover.h"

#include <stdlib.h>
#include <string.h>

/* ---- finding grounds by their fact ---- */

static size_t place_in_index(const rc__prover *p, const rc_fact *fact)
{
    size_t at = ((uintptr_t)fact >> 4) % p->index_size;
    while (p->index[at] != 0 && p->grounds[p->index[at] - 1].fact != fact) {
        at = (at + 1) % p->index_size;
    }
    return at;
}

static void grow_index(rc__prover *p)
{
    enum { FIRST = 1024 };
    size_t size = p->index_size == 0 ? FIRST : 2 * p->index_size;
    p->index = rc_alloc_array(p->session->arena, size, sizeof *p->index);
    p->index_size = size;
    for (size_t i = 0; i < p->count; i++) {
        p->index[place_in_index(p, p->grounds[i].fact)] = i + 1;
    }
}

rc__ground *rc__known_ground(const rc__prover *p, rc_fact *fact)
{
    size_t at = place_in_index(p, fact);
    return p->index[at] == 0 ? NULL : &p->grounds[p->index[at] - 1];
}

static size_t add_ground(rc__prover *p, rc_fact *fact)
{
    if (p->index_size == 0 || 2 * p->count >= p->index_size) {
        grow_index(p);
    }
    size_t at = place_in_index(p, fact);
    if (p->index[at] != 0) {
        return p->index[at] - 1;
    }
    rc__ground ground = {
        .fact = fact, .told = rc__tell(p->session, p->forms, (rc__subject){.fact = fact})};
    p->grounds =
        rc_grow(p->session->arena, p->grounds, p->count, &p->capacity, sizeof *p->grounds);
    p->grounds[p->count++] = ground;
    p->index[at] = p->count;
    return p->count - 1;
}

/* ---- what they rest on ---- */

/* Any fact that is as sought will do, so always the same one is taken. */
static rc_fact *found(rc__prover *p, const rc_sought *sought)
{
    rc_fact *best = NULL;
    rc_template *kind = rc_engine_template(p->session->engine, sought->kind);
    for (rc_fact *fact = kind == NULL ? NULL : rc_engine_next(p->session->engine, kind, NULL);
         fact != NULL; fact = rc_engine_next(p->session->engine, kind, fact)) {
        if (rc_fact_is_sought(fact, sought) &&
            (best == NULL || rc_fact_hash(fact) < rc_fact_hash(best))) {
            best = fact;
        }
    }
    return best;
}

/* What a rule only asked to be there is no part of its match; it joins the facts matched. */
static void add_found(rc__prover *p, rc_support *support)
{
    rc_fact **facts = rc_alloc_array(p->session->arena, support->count + support->sought_count,
                                     sizeof *facts);
    size_t count = support->count;
    if (count > 0) {
        memcpy(facts, support->facts, count * sizeof *facts);
    }
    for (size_t i = 0; i < support->sought_count; i++) {
        const rc_sought *sought = &support->sought[i];
        rc_fact *fact = sought->is_there && sought->whole ? found(p, sought) : NULL;
        if (fact != NULL) {
            facts[count++] = fact;
        }
    }
    support->facts = facts;
    support->count = count;
}

static void look_into(rc__prover *p, size_t place)
{
    rc_fact *fact = p->grounds[place].fact;
    rc_support *supports;
    size_t count =
        rc_engine_supports(p->session->engine, p->session->arena, p->book, fact, &supports);
    for (size_t i = 0; i < count; i++) {
        add_found(p, &supports[i]);
        for (size_t j = 0; j < supports[i].count; j++) {
            add_ground(p, supports[i].facts[j]);
        }
    }
    p->grounds[place].supports = supports;
    p->grounds[place].support_count = count;
}

size_t rc__ground_of(rc__prover *p, rc_fact *fact)
{
    size_t first = p->count;
    size_t place = add_ground(p, fact);
    p->grounds[place].told.telling = RC__TOLD; /* it is what is asked about */
    for (size_t i = first; i < p->count; i++) {
        if (p->grounds[i].told.telling != RC__STOPPED) {
            look_into(p, i);
        }
    }
    return place;
}

/* ---- the way that is shown ---- */

static const size_t UNREACHED = SIZE_MAX;

static size_t height_of(const rc__prover *p, const rc_support *support)
{
    size_t height = 0;
    for (size_t i = 0; i < support->count; i++) {
        size_t below = rc__known_ground(p, support->facts[i])->height;
        if (below == UNREACHED) {
            return UNREACHED;
        }
        height = below + 1 > height ? below + 1 : height;
    }
    return height;
}

static int compare_facts(rc_fact *a, rc_fact *b)
{
    int order = strcmp(rc_fact_kind(a), rc_fact_kind(b));
    uint64_t x = rc_fact_hash(a), y = rc_fact_hash(b);
    return order != 0 ? order : (x > y) - (x < y);
}

static int compare_supports(const rc_support *a, const rc_support *b)
{
    int order = strcmp(a->rule, b->rule);
    for (size_t i = 0; order == 0 && i < a->count && i < b->count; i++) {
        order = compare_facts(a->facts[i], b->facts[i]);
    }
    return order != 0 ? order : (a->count > b->count) - (a->count < b->count);
}

/* Heights fall until each is that of the shortest way. */
static bool lower_heights(rc__prover *p)
{
    bool changed = false;
    for (size_t i = 0; i < p->count; i++) {
        rc__ground *ground = &p->grounds[i];
        for (size_t j = 0; j < ground->support_count; j++) {
            size_t height = height_of(p, &ground->supports[j]);
            if (height < ground->height) {
                ground->height = height;
                changed = true;
            }
        }
    }
    return changed;
}

void rc__choose_supports(rc__prover *p)
{
    for (size_t i = 0; i < p->count; i++) {
        p->grounds[i].height = p->grounds[i].support_count == 0 ? 0 : UNREACHED;
    }
    while (lower_heights(p)) {
    }
    for (size_t i = 0; i < p->count; i++) {
        rc__ground *ground = &p->grounds[i];
        ground->chosen = NULL;
        for (size_t j = 0; j < ground->support_count; j++) {
            const rc_support *support = &ground->supports[j];
            if (height_of(p, support) == ground->height &&
                (ground->chosen == NULL || compare_supports(support, ground->chosen) < 0)) {
                ground->chosen = support;
            }
        }
    }
}
