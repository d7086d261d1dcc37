/*
 * The States that a scenario names: they play a part, each stands in a fact of its own, and another
 * scenario may name others in its turn.
 */
#include "inference/session.h"

#include <string.h>

/* Nothing that this module or a later one concludes is looked at half-way through a turn. */
static const char first_to_judge[] = "SUBJECT";

/* ---- who plays a part ---- */

static void cast_state(rc__session *s, const char *code)
{
    uint32_t offset;
    if (code[0] == '\0' || !rc_pool_find(s->knowledge, code, &offset)) {
        return;
    }
    for (size_t i = 0; i < s->cast_count; i++) {
        if (s->cast[i] == offset) {
            return;
        }
    }
    s->cast = rc_grow(s->arena, s->cast, s->cast_count, &s->cast_capacity, sizeof *s->cast);
    s->cast[s->cast_count++] = offset;
}

static void cast_codes(rc__session *s, rc_codes codes)
{
    for (size_t i = 0; i < codes.count; i++) {
        cast_state(s, codes.items[i]);
    }
}

void rc__cast_scenario(rc__session *s)
{
    const rc_scenario *scenario = s->scenario;
    cast_state(s, scenario->respondent);
    cast_codes(s, scenario->applicants);
    cast_codes(s, scenario->veto);
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        const rc_conduct *conduct = &scenario->conduct[i];
        cast_codes(s, conduct->where);
        cast_codes(s, conduct->victims);
        cast_codes(s, conduct->perpetrators);
        cast_codes(s, conduct->present_in);
        cast_codes(s, conduct->resident_in);
    }
    for (size_t i = 0; i < scenario->step_count; i++) {
        cast_state(s, scenario->steps[i].by);
        cast_state(s, scenario->steps[i].state);
    }
}

bool rc__cast_state(rc__session *s, const char *code)
{
    size_t count = s->cast_count;
    cast_state(s, code);
    return s->cast_count > count;
}

/* ---- facts that name States ---- */

const char *rc__conduct_id(rc__session *s, size_t conduct)
{
    return rc_format(s->arena, "c%zu", conduct + 1);
}

/* A fact of the scenario before that this one has too. */
static rc_fact *take_over(rc__session *s, const rc__named_state *wanted)
{
    for (size_t i = 0; i < s->former.count; i++) {
        rc__named_state *former = &s->former.items[i];
        if (former->fact != NULL && former->conduct == wanted->conduct &&
            strcmp(former->kind, wanted->kind) == 0 && strcmp(former->state, wanted->state) == 0) {
            rc_fact *fact = former->fact;
            former->fact = NULL;
            return fact;
        }
    }
    return NULL;
}

/* NULL for a State named twice, which is one fact. */
static rc_fact *give(rc__session *s, const rc__named_state *named)
{
    rc_template *kind = rc_engine_template(s->engine, named->kind);
    rc_engine_begin(s->engine, kind);
    if (named->conduct != SIZE_MAX) {
        rc_put_symbol(s->engine, rc__slot(s, kind, "conduct"), rc__conduct_id(s, named->conduct));
    }
    rc_put_symbol(s->engine, rc__slot(s, kind, "state"), named->state);
    s->timing->facts_given++;
    return rc_engine_assert(s->engine);
}

/* [conduct] is SIZE_MAX for what belongs to none. */
static void name_state(rc__session *s, const char *kind, size_t conduct, const char *state)
{
    rc__named_state named = {NULL, kind, conduct, state};
    named.fact = take_over(s, &named);
    named.fact = named.fact == NULL ? give(s, &named) : named.fact;
    if (named.fact != NULL) {
        rc__named_states *all = &s->states;
        all->items =
            rc_grow(s->arena, all->items, all->count, &all->capacity, sizeof *all->items);
        all->items[all->count++] = named;
    }
}

static void name_states(rc__session *s, const char *kind, size_t conduct, rc_codes states)
{
    for (size_t i = 0; i < states.count; i++) {
        name_state(s, kind, conduct, states.items[i]);
    }
}

void rc__name_states(rc__session *s)
{
    const rc_scenario *scenario = s->scenario;
    name_state(s, "respondent", SIZE_MAX, scenario->respondent);
    name_states(s, "named-applicant", SIZE_MAX, scenario->applicants);
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        const rc_conduct *conduct = &scenario->conduct[i];
        name_states(s, "conduct-place", i, conduct->where);
        name_states(s, "conduct-victim", i, conduct->victims);
        name_states(s, "conduct-perpetrator", i, conduct->perpetrators);
        name_states(s, "conduct-presence", i, conduct->present_in);
        name_states(s, "conduct-residence", i, conduct->resident_in);
    }
}

/* ---- another scenario ---- */

static bool same_codes(rc_codes a, rc_codes b)
{
    bool same = a.count == b.count;
    for (size_t i = 0; same && i < a.count; i++) {
        same = strcmp(a.items[i], b.items[i]) == 0;
    }
    return same;
}

static void name_others(rc__session *s, const rc_scenario *next)
{
    bool same_vetoes = same_codes(s->scenario->veto, next->veto);
    rc__named_states room = s->former; /* empty by now */
    s->former = s->states;
    s->states = room;
    s->scenario = next;
    s->cast_count = 0;
    rc__cast_scenario(s);
    for (size_t i = 0; i < s->cast_count; i++) {
        rc__give_state(s, rc_pool_text(s->knowledge, s->cast[i]));
    }
    rc__name_states(s);
    if (!same_vetoes) {
        rc__give_vetoes(s, next->veto.items, next->veto.count, next->veto_given);
    }
}

/* The respondent last: what was said of its part must not look like that of a third State. */
static void forget_former(rc__session *s)
{
    while (s->former.count > 0) {
        rc_fact *fact = s->former.items[--s->former.count].fact;
        if (fact != NULL) {
            rc_engine_retract(s->engine, fact);
        }
    }
}

/*
 * For a while the States of both are there: what is true with either keeps a ground, and need not
 * be concluded again.
 */
rc_status rc__turn(rc__session *s, const rc_scenario *next)
{
    int64_t begun = rc__now();
    name_others(s, next);
    int64_t named = rc__now();
    rc_status status =
        rc_engine_run_before(s->engine, first_to_judge, s->diags, &s->timing->rules_fired);
    int64_t ran = rc__now();
    forget_former(s);
    s->timing->asserting += named - begun + rc__now() - ran;
    s->timing->inferring += ran - named;
    return status == RC_OK ? rc__infer(s) : status;
}
