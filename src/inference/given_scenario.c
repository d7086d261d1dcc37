/*
 * The scenario as facts. Conduct and steps get ids of our own (c1, step/1): no word of a user
 * becomes a symbol that a rule could mistake for one of its own.
 */
#include "inference/session.h"

#include <string.h>

static void begin(rc__session *s, const char *kind)
{
    rc_engine_begin(s->engine, rc_engine_template(s->engine, kind));
}

static void put_word(rc__session *s, const char *kind, const char *slot, const char *word)
{
    rc_template *template = rc_engine_template(s->engine, kind);
    rc_put_symbol(s->engine, rc__slot(s, template, slot), word[0] == '\0' ? "nil" : word);
}

static void put_text(rc__session *s, const char *kind, const char *slot, const char *text)
{
    rc_template *template = rc_engine_template(s->engine, kind);
    rc_put_string(s->engine, rc__slot(s, template, slot), text);
}

/*
 * Which day moves is told by its value: that of the day of filing, or the day before it, on which
 * a membership that is supposed to end has its last day. A date that stays, and happens to be the
 * same, is taken for one that moves: whoever asks for the next day looks at its neighbours anyway.
 */
void rc__put_own_day(rc__session *s, int slot, rc_day day)
{
    rc_day today = s->scenario->as_of;
    if (day == today || day == today - 1) {
        rc_put_moving(s->engine, slot, day);
    } else {
        rc_put_integer(s->engine, slot, day);
    }
}

static void put_day(rc__session *s, const char *kind, const char *slot, rc_day day)
{
    rc_template *template = rc_engine_template(s->engine, kind);
    rc__put_own_day(s, rc__slot(s, template, slot), day);
}

static rc_fact *end(rc__session *s)
{
    s->timing->facts_given++;
    return rc_engine_assert(s->engine);
}

static const char *yes_no(bool yes)
{
    return yes ? "yes" : "no";
}

/* ---- conduct ---- */

static rc_day earlier(rc_day a, rc_day b)
{
    return a < b ? a : b;
}

static rc_day later(rc_day a, rc_day b)
{
    return a > b ? a : b;
}

/*
 * Conduct cannot reach beyond the day of filing, nor end before it began: what is not known of one
 * date is bounded by the other.
 */
static void bound_conduct(const rc_conduct *conduct, rc_day as_of, rc_span *from, rc_span *to)
{
    *from = conduct->from;
    *to = conduct->ongoing ? (rc_span){as_of, as_of} : conduct->to;
    to->hi = earlier(to->hi, as_of);
    to->lo = earlier(later(to->lo, from->lo), to->hi);
    from->hi = earlier(from->hi, to->hi);
    from->lo = earlier(from->lo, from->hi);
}

/* Lenders stay texts: they are words of the user. */
static void give_lenders(rc__session *s, const char *id, rc_codes lenders)
{
    for (size_t i = 0; i < lenders.count; i++) {
        begin(s, "conduct-lender");
        put_word(s, "conduct-lender", "conduct", id);
        put_text(s, "conduct-lender", "lender", lenders.items[i]);
        end(s);
    }
}

static void give_conduct(rc__session *s, size_t index)
{
    const rc_conduct *conduct = &s->scenario->conduct[index];
    const char *id = rc__conduct_id(s, index);
    rc_span from, to;
    bound_conduct(conduct, s->scenario->as_of, &from, &to);
    begin(s, "conduct");
    put_word(s, "conduct", "id", id);
    put_day(s, "conduct", "from", from.lo);
    put_day(s, "conduct", "from-latest", from.hi);
    put_day(s, "conduct", "to", to.lo);
    put_day(s, "conduct", "to-latest", to.hi);
    put_word(s, "conduct", "ongoing", yes_no(conduct->ongoing));
    put_word(s, "conduct", "place-given", yes_no(conduct->where_given));
    put_word(s, "conduct", "presence-given", yes_no(conduct->present_given));
    put_word(s, "conduct", "residence-given", yes_no(conduct->resident_given));
    put_word(s, "conduct", "lenders-given", yes_no(conduct->financed_given));
    put_word(s, "conduct", "control", conduct->control);
    put_word(s, "conduct", "group", conduct->group);
    put_word(s, "conduct", "capacity", conduct->capacity);
    put_word(s, "conduct", "office", conduct->office);
    end(s);
    for (size_t i = 0; i < conduct->acts.count; i++) {
        begin(s, "conduct-act");
        put_word(s, "conduct-act", "conduct", id);
        put_word(s, "conduct-act", "act", conduct->acts.items[i]);
        end(s);
    }
    give_lenders(s, id, conduct->financed_by);
}

/* ---- steps ---- */

rc_fact *rc__give_step(rc__session *s, const char *id, const rc_step *step)
{
    begin(s, "step");
    put_text(s, "step", "id", id);
    put_word(s, "step", "step", step->step);
    put_word(s, "step", "treaty", step->treaty);
    put_word(s, "step", "by", step->by);
    put_word(s, "step", "state", step->state);
    put_word(s, "step", "forum", step->forum);
    put_word(s, "step", "organ", step->organ);
    put_word(s, "step", "body", step->body);
    put_word(s, "step", "outcome", step->outcome);
    put_day(s, "step", "on", step->dated ? step->on.lo : RC_DAY_MIN);
    put_day(s, "step", "on-latest", step->dated ? step->on.hi : RC_DAY_MAX);
    return end(s);
}

/* ---- vetoes ---- */

static void keep_veto(rc__session *s)
{
    rc_fact *fact = end(s);
    if (fact != NULL) {
        s->vetoes =
            rc_grow(s->arena, s->vetoes, s->veto_count, &s->veto_capacity, sizeof *s->vetoes);
        s->vetoes[s->veto_count++] = fact;
    }
}

void rc__give_vetoes(rc__session *s, const char *const *states, size_t count, bool said)
{
    for (size_t i = 0; i < s->veto_count; i++) {
        rc_engine_retract(s->engine, s->vetoes[i]);
    }
    s->veto_count = 0;
    for (size_t i = 0; i < count; i++) {
        begin(s, "named-veto");
        put_word(s, "named-veto", "state", states[i]);
        keep_veto(s);
    }
    begin(s, "vetoes");
    put_word(s, "vetoes", "named", yes_no(said));
    keep_veto(s);
}

rc_status rc__give_scenario(rc__session *s)
{
    size_t errors = s->diags->errors;
    const rc_scenario *scenario = s->scenario;
    begin(s, "scenario");
    put_day(s, "scenario", "as-of", scenario->as_of);
    put_word(s, "scenario", "applicants-named", yes_no(scenario->applicants_given));
    end(s);
    rc__name_states(s);
    rc__give_vetoes(s, scenario->veto.items, scenario->veto.count, scenario->veto_given);
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        give_conduct(s, i);
    }
    s->steps = rc_alloc_array(s->arena, scenario->step_count, sizeof *s->steps);
    for (size_t i = 0; i < scenario->step_count; i++) {
        size_t number = scenario->steps[i].number;
        const char *id = rc_format(s->arena, "step/%zu", number == 0 ? i + 1 : number);
        s->steps[i] = rc__give_step(s, id, &scenario->steps[i]);
    }
    return s->diags->errors > errors ? RC_INVALID : RC_OK;
}
