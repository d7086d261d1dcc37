/*
 * The law of supposed acts: what each form of sentence changes, and when it is refused. Joining and
 * leaving a treaty stand here, declarations in acts_declarations.c, the rest in acts_other.c.
 *
 * An act without a date has taken effect on the day of filing; with one, the treaty's own delay
 * counts from it.
 */
#include "inference/supposed.h"

#include "base/text.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* ---- telling ---- */

bool rc__refuse(const rc__act *act, rc_hole at, const char *advice, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *text = rc_vformat(act->diags->arena, format, arguments);
    va_end(arguments);
    const char *own = rc_text_of(act->said->form, "refusal");
    const char *shown = advice != NULL ? advice : own[0] != '\0' ? own : NULL;
    rc_error(act->diags, act->said->places[at], shown, "%s", text);
    return false;
}

const char *rc__state_of(const rc__act *act)
{
    rc_record state = rc_record_find(act->supposed->knowledge,
                                     rc_format(act->diags->arena, "state/%s", act->said->state));
    return state.kind < 0 ? act->said->state : rc_text_of(state, "name");
}

const char *rc__iso(const rc__act *act, rc_span span)
{
    char text[RC_DAY_TEXT];
    return rc_strdup(act->diags->arena, rc_span_text(span, text));
}

/* ---- standing in dispute ---- */

bool rc__settle_dispute(rc__act *act, const char *field, const char *id)
{
    rc__supposed *s = act->supposed;
    rc_span last = {act->when.lo - 1, act->when.hi - 1};
    rc__refs refs;
    bool settled = false;
    rc__find_refs(s, "status-dispute", NULL, act->said->state, &refs);
    for (size_t i = 0; i < refs.count; i++) {
        if (rc_equal(rc__text_at(s, refs.items[i], field), id) &&
            rc__span_at(s, refs.items[i], "from").lo <= act->when.hi &&
            rc__span_at(s, refs.items[i], "to").hi >= act->when.lo) {
            rc__set_span(rc__change_record(s, refs.items[i]), "to", last);
            settled = true;
        }
    }
    return settled;
}

/* ---- participation ---- */

static bool is_known(rc_span span)
{
    return span.lo > RC_DAY_MIN && span.hi < RC_DAY_MAX;
}

static bool is_rule(const char *rule)
{
    rc_day ignored;
    return rule[0] != '\0' && rc_day_after(0, rule, &ignored);
}

rc_span rc__rule_after(rc_span span, const char *rule)
{
    rc_span out = span;
    rc_day_after(span.lo, rule, &out.lo);
    rc_day_after(span.hi, rule, &out.hi);
    return out;
}

/* It consented by then, or a succession goes back to before, and it had not left. */
bool rc__has_joined(const rc__act *act, rc__ref ref)
{
    const rc__supposed *s = act->supposed;
    rc_span force = rc__span_at(s, ref, "in_force");
    const char *consent = rc__text_at(s, ref, "consent");
    bool back = rc_equal(consent, "succession") && is_known(force) && force.hi <= act->when.lo;
    return consent[0] != '\0' &&
           (back || rc__span_at(s, ref, "deposit").lo <= act->when.hi) &&
           rc__span_at(s, ref, "ended").lo > act->when.lo;
}

/* When the treaty is in force for the State. */
static rc_span in_force_for(const rc__act *act, rc__ref ref)
{
    rc_span force = rc__span_at(act->supposed, ref, "in_force");
    if (is_known(force)) {
        return force;
    }
    rc_span general = rc_span_of(act->treaty, "in_force");
    force = rc__rule_after(rc__span_at(act->supposed, ref, "deposit"),
                           rc_text_of(act->treaty, "entry"));
    force.lo = force.lo > general.lo ? force.lo : general.lo;
    force.hi = force.hi > general.hi ? force.hi : general.hi;
    return force;
}

static void find_participations(const rc__act *act, rc__refs *out)
{
    rc__find_refs(act->supposed, "participation", act->said->treaty, act->said->state, out);
}

/* Some treaties are open to the members of an organisation alone. */
static bool is_open_to(const rc__act *act)
{
    size_t count = rc_list_of(act->treaty, "open_to");
    for (size_t i = 0; i < count; i++) {
        if (rc__is_member(act->supposed, rc_item_of(act->treaty, "open_to", i),
                          act->said->state)) {
            return true;
        }
    }
    return count == 0;
}

/* A user may suppose it all the same, and is told. */
static bool may_join(const rc__act *act)
{
    if (is_open_to(act)) {
        return true;
    }
    const char *organisation = rc_item_of(act->treaty, "open_to", 0);
    const char *advice = rc_format(act->diags->arena, "see %s; suppose first that it joins %s",
                                   rc_text_of(act->treaty, "open_to_article"), organisation);
    if (act->supposed->strict) {
        return rc__refuse(act, RC_HOLE_TREATY, advice, "%s is open to members of %s only, and %s "
                          "is none", act->said->treaty, organisation, rc__state_of(act));
    }
    if (act->warns) {
        rc_warning(act->diags, act->said->places[RC_HOLE_TREATY], advice,
                   "%s is open to members of %s only, and %s is none", act->said->treaty,
                   organisation, rc__state_of(act));
    }
    return true;
}

/* The treaty must be there to be joined. */
static bool can_be_joined(const rc__act *act)
{
    rc_span adopted = rc_span_of(act->treaty, "adopted");
    rc_span general = rc_span_of(act->treaty, "in_force");
    rc_day as_of = act->supposed->scenario->as_of;
    const char *treaty = act->said->treaty;
    if (is_known(adopted) && act->when.hi < adopted.lo) {
        return rc__refuse(act, act->said->dated ? RC_HOLE_DATE : RC_HOLE_TREATY, NULL,
                          "%s was adopted only on %s", treaty, rc__iso(act, adopted));
    }
    if (!act->said->dated && general.lo > as_of) {
        return rc__refuse(act, RC_HOLE_TREATY, NULL, "%s itself is not in force on %s", treaty,
                          rc__iso(act, act->when));
    }
    if (act->said->dated && !is_rule(rc_text_of(act->treaty, "entry"))) {
        return rc__refuse(act, RC_HOLE_DATE,
                          "leave the date out to suppose that it is in force already",
                          "the facts do not say how long after a deposit %s enters into force",
                          treaty);
    }
    return true;
}

static void deposit(rc__act *act, rc__change *change)
{
    rc__set_span(change, "deposit", act->when);
    rc__set_span(change, "in_force", act->said->dated ? RC_SPAN_UNKNOWN : act->when);
}

bool rc__join_treaty(rc__act *act)
{
    rc__supposed *s = act->supposed;
    rc__refs refs;
    if (!can_be_joined(act) || !may_join(act)) {
        return false;
    }
    find_participations(act, &refs);
    const rc__ref *chosen = NULL;
    for (size_t i = 0; i < refs.count; i++) {
        rc__ref ref = refs.items[i];
        bool consented = rc__text_at(s, ref, "consent")[0] != '\0';
        if (rc__has_joined(act, ref)) {
            rc_span since = in_force_for(act, ref);
            if (since.lo <= act->when.hi &&
                rc__settle_dispute(act, "treaty", act->said->treaty)) {
                return true;
            }
            if (act->said->dated || since.lo <= act->when.hi) {
                return rc__refuse(act, RC_HOLE_TREATY, "leave the supposition out",
                                  "%s has joined %s already; it is in force for it from %s",
                                  rc__state_of(act), act->said->treaty, rc__iso(act, since));
            }
            rc__set_span(rc__change_record(s, ref), "in_force", act->when);
            return true;
        }
        if (chosen == NULL && (!consented || rc__span_at(s, ref, "deposit").lo > act->when.hi)) {
            chosen = &refs.items[i]; /* signed only, or joined later: it is brought forward */
        }
    }
    rc__change *change;
    if (chosen != NULL) {
        bool consented = rc__text_at(s, *chosen, "consent")[0] != '\0';
        change = rc__change_record(s, *chosen);
        if (!consented) {
            rc__set_text(change, "consent", "ratification");
        }
    } else {
        change = rc__make_record(s, "participation", act->number);
        rc__set_text(change, "treaty", act->said->treaty);
        rc__set_text(change, "state", act->said->state);
        rc__set_text(change, "consent", "ratification");
    }
    deposit(act, change);
    return true;
}

/* ---- leaving ---- */

/* "none", perhaps with words after it, and no time of notice that could be counted. */
static bool has_no_exit(rc_record treaty)
{
    const char *clause = rc_text_of(treaty, "denunciation");
    bool none = rc_equal(clause, "none") || rc_starts_with(clause, "none ") ||
                rc_starts_with(clause, "none;");
    return none && !is_rule(rc_text_of(treaty, "notice"));
}

static rc_day years_after(rc_day day, int years)
{
    char rule[32];
    rc_day out = day;
    snprintf(rule, sizeof rule, "years:%d", years);
    rc_day_after(day, rule, &out);
    return out;
}

/* Some treaties can be left in one year of several, counted from a first. */
static bool is_in_window(const rc__act *act)
{
    rc_span first = rc_span_of(act->treaty, "window_from");
    int every = (int)rc_number_of(act->treaty, "window_every");
    if (!is_known(first) || every <= 0) {
        return true;
    }
    rc_day start = first.lo;
    while (years_after(start, every) <= act->when.lo) {
        start = years_after(start, every);
    }
    if (act->when.lo >= start && act->when.hi < years_after(start, 1)) {
        return true;
    }
    rc_day next = act->when.lo < start ? start : years_after(start, every);
    return rc__refuse(act, RC_HOLE_DATE,
                      "leave the date out to suppose that it has taken effect already",
                      "%s can be denounced only within a year from %s, and every %d years",
                      act->said->treaty, rc__iso(act, (rc_span){next, next}), every);
}

/* Some bind for a least time. */
static bool has_stayed(const rc__act *act, rc__ref ref)
{
    const char *least = rc_text_of(act->treaty, "stays");
    rc_span until = rc__rule_after(in_force_for(act, ref), least);
    if (least[0] == '\0' || act->when.lo >= until.lo) {
        return true;
    }
    return rc__refuse(act, RC_HOLE_DATE, NULL, "%s can denounce %s from %s on only",
                      rc__state_of(act), act->said->treaty, rc__iso(act, until));
}

/* The first day without the treaty; false if the law does not let it be counted. */
static bool find_end(const rc__act *act, rc__ref ref, rc_span *end)
{
    const char *notice = rc_text_of(act->treaty, "notice");
    const char *treaty = act->said->treaty;
    *end = act->when;
    if (has_no_exit(act->treaty)) {
        return rc__refuse(act, RC_HOLE_TREATY, NULL, "%s has no clause on denunciation", treaty);
    }
    if (!act->said->dated) {
        return true;
    }
    if (!is_rule(notice)) {
        return rc__refuse(act, RC_HOLE_DATE,
                          "leave the date out to suppose that it has taken effect already",
                          "the delay of a denunciation of %s cannot be counted: %s", treaty,
                          notice[0] != '\0' ? notice : "the facts do not say it");
    }
    rc_span denounced = rc__span_at(act->supposed, ref, "denounced");
    if (denounced.lo <= act->when.hi) {
        return rc__refuse(act, RC_HOLE_DATE, NULL, "%s has denounced %s already, on %s",
                          rc__state_of(act), treaty, rc__iso(act, denounced));
    }
    *end = rc__rule_after(act->when, notice);
    return is_in_window(act) && has_stayed(act, ref);
}

void rc__end_participation(rc__act *act, rc__ref participation, rc_span end)
{
    rc__supposed *s = act->supposed;
    rc__refs refs;
    rc__set_span(rc__change_record(s, participation), "ended", end);
    rc__find_refs(s, "declaration", rc__text_at(s, participation, "treaty"), act->said->state,
                  &refs);
    for (size_t i = 0; i < refs.count; i++) {
        if (rc__span_at(s, refs.items[i], "made").lo < end.lo &&
            rc__span_at(s, refs.items[i], "withdrawn").lo > end.hi) {
            rc__set_span(rc__change_record(s, refs.items[i]), "withdrawn", end);
        }
    }
}

bool rc__leave_treaty(rc__act *act)
{
    rc__supposed *s = act->supposed;
    rc__refs refs;
    rc_span left = RC_SPAN_NEVER, end;
    find_participations(act, &refs);
    for (size_t i = 0; i < refs.count; i++) {
        if (rc__has_joined(act, refs.items[i])) {
            if (!find_end(act, refs.items[i], &end)) {
                return false;
            }
            rc__set_span(rc__change_record(s, refs.items[i]), "denounced", act->when);
            rc__end_participation(act, refs.items[i], end);
            rc__settle_dispute(act, "treaty", act->said->treaty);
            return true;
        }
        rc_span ended = rc__span_at(s, refs.items[i], "ended");
        left = ended.lo <= act->when.lo ? ended : left;
    }
    if (left.lo < RC_DAY_MAX) {
        return rc__refuse(act, RC_HOLE_TREATY, "leave the supposition out", "%s left %s on %s",
                          rc__state_of(act), act->said->treaty, rc__iso(act, left));
    }
    return rc__refuse(act, RC_HOLE_TREATY, "leave the supposition out",
                      "%s is no party to %s on %s", rc__state_of(act), act->said->treaty,
                      rc__iso(act, act->when));
}

/* ---- any act ---- */

typedef bool planner(rc__act *act);

static planner *planner_of(const char *action)
{
    static const struct {
        const char *action;
        planner *plan;
    } planners[] = {
        {"join-treaty", rc__join_treaty},
        {"leave-treaty", rc__leave_treaty},
        {"make-declaration", rc__make_declaration},
        {"withdraw-declaration", rc__withdraw_declaration},
        {"join-organisation", rc__join_organisation},
        {"leave-organisation", rc__leave_organisation},
        {"step", rc__take_step},
        {"veto", rc__change_votes},
    };
    for (size_t i = 0; i < sizeof planners / sizeof *planners; i++) {
        if (rc_equal(action, planners[i].action)) {
            return planners[i].plan;
        }
    }
    return NULL;
}

bool rc__plan_act(rc__supposed *supposed, const rc_supposition *said, size_t number,
                  rc_diags *diags, bool warns)
{
    rc_day as_of = supposed->scenario->as_of;
    rc__act act = {.supposed = supposed,
                   .said = said,
                   .number = number,
                   .when = said->dated ? said->on : (rc_span){as_of, as_of},
                   .treaty = {supposed->knowledge, -1, 0},
                   .diags = diags,
                   .warns = warns};
    if (said->treaty[0] != '\0') {
        char id[128];
        snprintf(id, sizeof id, "treaty/%s", said->treaty);
        act.treaty = rc_record_find(supposed->knowledge, id);
    }
    if (warns && said->dated && said->on.lo > as_of) {
        rc_warning(diags, said->places[RC_HOLE_DATE], NULL,
                   "this comes after the day of filing, %s, and does not count",
                   rc__iso(&act, (rc_span){as_of, as_of}));
    }
    planner *plan = planner_of(rc_text_of(said->form, "action"));
    return plan != NULL && plan(&act);
}
