/* Supposed acts that are no acts under a treaty: memberships, steps, votes and vetoes. */
#include "inference/supposed.h"

#include "base/text.h"
#include "scenario/fields.h"

#include <stdio.h>
#include <string.h>

/* ---- memberships ---- */

/* Where the admission stands in the record of the State itself; .row of a State, or false. */
static bool find_admission(const rc__act *act, const char **field, rc__ref *out)
{
    char id[128];
    snprintf(id, sizeof id, "organisation/%s", act->said->organisation);
    rc_record organisation = rc_record_find(act->supposed->knowledge, id);
    *field = organisation.kind < 0 ? "" : rc_text_of(organisation, "admissions");
    snprintf(id, sizeof id, "state/%s", act->said->state);
    rc_record state = rc_record_find(act->supposed->knowledge, id);
    *out = (rc__ref){state.kind, state.row};
    return (*field)[0] != '\0' && state.kind >= 0;
}

/* Does the membership run on the day of the act, as far as the record says? */
static bool runs_then(const rc__act *act, rc__ref membership)
{
    return rc__span_at(act->supposed, membership, "from").lo <= act->when.hi &&
           rc__span_at(act->supposed, membership, "to").hi >= act->when.lo;
}

static bool is_in(const rc__act *act)
{
    const char *field;
    rc__ref state;
    if (find_admission(act, &field, &state)) {
        return rc__span_at(act->supposed, state, field).hi <= act->when.hi;
    }
    rc__refs refs;
    rc__find_refs(act->supposed, "membership", act->said->organisation, act->said->state, &refs);
    for (size_t i = 0; i < refs.count; i++) {
        if (runs_then(act, refs.items[i])) {
            return true;
        }
    }
    return false;
}

bool rc__join_organisation(rc__act *act)
{
    const char *field;
    rc__ref state;
    if (rc__settle_dispute(act, "organisation", act->said->organisation) && is_in(act)) {
        return true;
    }
    if (is_in(act)) {
        return rc__refuse(act, RC_HOLE_ORGANISATION, "leave the supposition out",
                          "%s is in %s already on %s", rc__state_of(act), act->said->organisation,
                          rc__iso(act, act->when));
    }
    if (find_admission(act, &field, &state)) {
        rc__set_span(rc__change_record(act->supposed, state), field, act->when);
        return true;
    }
    rc__change *change = rc__make_record(act->supposed, "membership", act->number);
    rc__set_text(change, "organisation", act->said->organisation);
    rc__set_text(change, "state", act->said->state);
    rc__set_span(change, "from", act->when);
    return true;
}

/* Treaties that presuppose the membership end after their own time; the engine is told the day. */
static void end_tied_treaties(rc__act *act)
{
    rc__supposed *s = act->supposed;
    int kind = rc_kind_index("treaty");
    rc__refs refs;
    for (uint32_t row = 0; row < rc_count(s->knowledge, kind); row++) {
        rc_record treaty = rc_record_at(s->knowledge, kind, row);
        bool tied = false;
        for (size_t i = 0; i < rc_list_of(treaty, "ends_with"); i++) {
            tied = tied || rc_equal(rc_item_of(treaty, "ends_with", i), act->said->organisation);
        }
        if (!tied) {
            continue;
        }
        rc_span end = rc__rule_after(act->when, rc_text_of(treaty, "ends_after"));
        rc__find_refs(s, "participation", rc_text_of(treaty, "treaty"), act->said->state, &refs);
        for (size_t i = 0; i < refs.count; i++) {
            if (rc__has_joined(act, refs.items[i]) &&
                rc__span_at(s, refs.items[i], "ended").lo > end.hi) {
                rc__end_participation(act, refs.items[i], end);
            }
        }
    }
}

/* The last day of a membership is the one before the first without it. */
bool rc__leave_organisation(rc__act *act)
{
    rc__supposed *s = act->supposed;
    const char *field;
    rc__ref state;
    rc__refs refs;
    if (!is_in(act)) {
        return rc__refuse(act, RC_HOLE_ORGANISATION, "leave the supposition out",
                          "%s is not in %s on %s", rc__state_of(act), act->said->organisation,
                          rc__iso(act, act->when));
    }
    rc__settle_dispute(act, "organisation", act->said->organisation);
    end_tied_treaties(act);
    if (find_admission(act, &field, &state)) { /* its end has no field of its own */
        if (act->when.lo <= s->scenario->as_of) {
            rc__set_span(rc__change_record(s, state), field, RC_SPAN_NEVER);
        }
        return true;
    }
    rc_span last = {act->when.lo - 1, act->when.hi - 1};
    rc__find_refs(s, "membership", act->said->organisation, act->said->state, &refs);
    for (size_t i = 0; i < refs.count; i++) {
        if (runs_then(act, refs.items[i])) {
            rc__set_span(rc__change_record(s, refs.items[i]), "to", last);
        }
    }
    return true;
}

/* ---- steps ---- */

static bool same_step(const rc_step *a, const rc_step *b)
{
    return rc_equal(a->step, b->step) && rc_equal(a->treaty, b->treaty) &&
           rc_equal(a->by, b->by) && rc_equal(a->state, b->state) &&
           rc_equal(a->forum, b->forum) && rc_equal(a->organ, b->organ);
}

/* Takes the place of such steps that ended otherwise; *known if one ended so already. */
static bool replace_steps(rc__act *act, const rc_step *taken, bool *known)
{
    rc__supposed *s = act->supposed;
    bool replaced = false;
    size_t places = rc__step_count(s);
    for (size_t i = 0; i < places; i++) {
        const rc_step *step = rc__step_at(s, i);
        if (step == NULL || !same_step(step, taken)) {
            continue;
        }
        *known = *known || rc_equal(step->outcome, taken->outcome);
        if (!rc_equal(step->outcome, taken->outcome)) {
            rc__change_step(s, i, act->number)->taken = *taken;
            replaced = true;
        }
    }
    return replaced;
}

static void take(rc__act *act, const char *by)
{
    const rc_record form = act->said->form;
    rc__supposed *s = act->supposed;
    rc_step taken = {.step = rc_text_of(form, "step"),
                     .treaty = act->said->treaty,
                     .by = by,
                     .state = act->said->state,
                     .forum = rc_text_of(form, "forum"),
                     .organ = rc_text_of(form, "organ"),
                     .body = "",
                     .outcome = rc_text_of(form, "outcome"),
                     .on = act->when,
                     .dated = true,
                     .place = act->said->place};
    bool known = false;
    bool replaces = rc_equal(rc_text_of(form, "replaces"), "yes");
    bool replaced = replaces && replace_steps(act, &taken, &known);
    if (known && !replaced && act->warns) {
        rc_warning(act->diags, act->said->place, NULL, "the scenario says so already");
    }
    if (!known && !replaced) {
        rc__change_step(s, rc__step_count(s), act->number)->taken = taken;
    }
}

/* Does a step of that name say who took it? */
static bool has_taker(const char *step)
{
    for (size_t i = 0; i < rc_scenario_step_count; i++) {
        const rc_scenario_table *table = &rc_scenario_steps[i];
        for (size_t j = 0; j < table->count && rc_equal(table->name, step); j++) {
            if (rc_equal(table->fields[j].key, "by")) {
                return true;
            }
        }
    }
    return false;
}

/* Has an earlier step of the scenario the same taker? */
static bool was_taken_before(const rc_scenario *scenario, size_t index)
{
    for (size_t i = 0; i < index; i++) {
        if (rc_equal(scenario->steps[i].by, scenario->steps[index].by)) {
            return true;
        }
    }
    return false;
}

/* Claimants as the rules see them: those named, or those that took a step and all others. */
bool rc__take_step(rc__act *act)
{
    const rc_scenario *scenario = act->supposed->scenario;
    if (!has_taker(rc_text_of(act->said->form, "step"))) {
        take(act, "");
        return true;
    }
    for (size_t i = 0; i < scenario->applicants.count; i++) {
        take(act, scenario->applicants.items[i]);
    }
    if (scenario->applicants_given) {
        return true;
    }
    for (size_t i = 0; i < scenario->step_count; i++) {
        const char *by = scenario->steps[i].by;
        if (by[0] != '\0' && !rc_equal(by, scenario->respondent) &&
            !was_taken_before(scenario, i)) {
            take(act, by);
        }
    }
    take(act, "other");
    return true;
}

/* ---- vetoes ---- */

bool rc__change_votes(rc__act *act)
{
    rc__supposed *s = act->supposed;
    const char *among = rc_text_of(act->said->form, "among");
    bool vetoes = rc_equal(rc_text_of(act->said->form, "vetoes"), "yes");
    if (!rc__is_member(s, among, act->said->state)) {
        return rc__refuse(act, RC_HOLE_STATE, NULL, "%s has no veto", rc__state_of(act));
    }
    size_t mark = s->count, count;
    bool said, vetoed = false;
    rc__change *change = rc__change_veto(s);
    change->state = "";
    change->among = among;
    const char **states = rc__vetoers(s, &count, &said);
    for (size_t i = 0; i < count; i++) {
        vetoed = vetoed || rc_equal(states[i], act->said->state);
    }
    if (vetoed == vetoes) {
        s->count = mark;
        return rc__refuse(act, RC_HOLE_STATE, "leave the supposition out",
                          vetoes ? "%s is taken to veto anyway"
                                 : "%s is not taken to veto in the first place",
                          rc__state_of(act));
    }
    change->state = act->said->state;
    change->vetoes = vetoes;
    return true;
}
