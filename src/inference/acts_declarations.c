/*
 * Supposed declarations: reservations and opt-outs, acceptances, and their withdrawal.
 *
 * A user names the article of the procedure or the provision under which the declaration is made;
 * the clause says how the two belong together.
 */
#include "inference/supposed.h"

#include "base/text.h"

#include <string.h>

static bool is_word(const char *word, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (rc_equal(word, *words)) {
            return true;
        }
    }
    return false;
}

static bool has_item(rc_record record, const char *field, const char *item)
{
    for (size_t i = 0; i < rc_list_of(record, field); i++) {
        if (rc_equal(rc_item_of(record, field, i), item)) {
            return true;
        }
    }
    return false;
}

static bool is_accepting(const rc__act *act)
{
    return rc_equal(rc_text_of(act->said->form, "effect"), "accepts");
}

/* ---- the clause and the provision ---- */

/* A clause of the treaty that the article belongs to, one that suits the act if there is any. */
static rc_record clause_of(const rc__act *act)
{
    static const char *const accepted[] = {"opt-in", "special", NULL};
    static const char *const excluded[] = {"reservable", "opt-out", NULL};
    const char *const *suits = is_accepting(act) ? accepted : excluded;
    const rc_knowledge *knowledge = act->supposed->knowledge;
    int kind = rc_kind_index("clause");
    rc_record found = {knowledge, -1, 0};
    for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
        rc_record clause = rc_record_at(knowledge, kind, row);
        if (!rc_equal(rc_text_of(clause, "treaty"), act->said->treaty) ||
            (!rc_equal(rc_text_of(clause, "article"), act->said->article) &&
             !has_item(clause, "consent_articles", act->said->article))) {
            continue;
        }
        bool better = is_word(rc_text_of(clause, "consent"), suits);
        if (found.kind < 0 || better) {
            found = clause;
        }
        if (better) {
            break;
        }
    }
    return found;
}

/* Has any State made a declaration of this effect under the provision? */
static bool is_declared(const rc__act *act, const char *article)
{
    const rc_knowledge *knowledge = act->supposed->knowledge;
    int kind = rc_kind_index("declaration");
    const char *effect = rc_text_of(act->said->form, "effect");
    for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
        rc_record made = rc_record_at(knowledge, kind, row);
        if (rc_equal(rc_text_of(made, "treaty"), act->said->treaty) &&
            rc_equal(rc_text_of(made, "article"), article) &&
            rc_equal(rc_text_of(made, "effect"), effect)) {
            return true;
        }
    }
    return false;
}

/* The provision under which such a declaration on the article is made. */
static const char *provision_of(const rc__act *act, rc_record clause)
{
    const char *article = act->said->article;
    size_t count = clause.kind < 0 ? 0 : rc_list_of(clause, "consent_articles");
    if (count == 0 || has_item(clause, "consent_articles", article)) {
        return article;
    }
    for (size_t i = 0; i < count; i++) {
        if (is_declared(act, rc_item_of(clause, "consent_articles", i))) {
            return rc_item_of(clause, "consent_articles", i);
        }
    }
    return rc_item_of(clause, "consent_articles", 0);
}

/* ---- declarations that stand ---- */

/* The kind of record that holds them: acceptances of some treaties stand in a register. */
static const char *kind_of(const rc__act *act)
{
    const char *other = is_accepting(act) ? rc_text_of(act->treaty, "acceptances") : "";
    return other[0] != '\0' ? other : "declaration";
}

static bool is_registered(const rc__act *act)
{
    return !rc_equal(kind_of(act), "declaration");
}

static const char *end_field(const rc__act *act)
{
    return is_registered(act) ? "terminated" : "withdrawn";
}

/* Conditions qualify an acceptance where one is needed, and are a reservation elsewhere. */
static bool has_effect(const rc__act *act, rc_record clause, const char *effect)
{
    bool opt_in = clause.kind >= 0 && rc_equal(rc_text_of(clause, "consent"), "opt-in");
    return rc_equal(effect, rc_text_of(act->said->form, "effect")) ||
           (rc_equal(effect, "conditions") && opt_in == is_accepting(act));
}

static bool stands(const rc__act *act, rc__ref ref)
{
    const rc__supposed *s = act->supposed;
    rc_span made = rc__span_at(s, ref, "made"), end = rc__span_at(s, ref, end_field(act));
    rc_span effective = rc__span_at(s, ref, "effective");
    bool back = effective.lo > RC_DAY_MIN && effective.hi <= act->when.lo;
    bool began = made.lo <= act->when.hi || back;
    if (is_registered(act)) {
        began = began && effective.lo <= act->when.hi;
    }
    return began && end.lo > act->when.lo;
}

/* Is it a declaration of that effect on the article? With [wide], on the clause's others too. */
static bool concerns(const rc__act *act, rc_record clause, rc__ref ref, bool wide)
{
    if (is_registered(act)) {
        return true;
    }
    const char *article = rc__text_at(act->supposed, ref, "article");
    bool named = rc_equal(article, act->said->article) ||
                 (wide && clause.kind >= 0 && has_item(clause, "consent_articles", article));
    return named && has_effect(act, clause, rc__text_at(act->supposed, ref, "effect"));
}

/* Leaves in [refs] those that stand; *past is the end of one that no longer does. */
static void find_standing(const rc__act *act, rc_record clause, rc__refs *refs, rc_span *past)
{
    const char *head = is_registered(act) ? NULL : act->said->treaty;
    rc__refs all;
    *past = RC_SPAN_NEVER;
    rc__find_refs(act->supposed, kind_of(act), head, act->said->state, &all);
    refs->count = 0;
    for (int wide = 0; wide < 2 && refs->count == 0; wide++) {
        for (size_t i = 0; i < all.count; i++) {
            if (!concerns(act, clause, all.items[i], wide == 1)) {
                continue;
            }
            if (stands(act, all.items[i])) {
                refs->items[refs->count++] = all.items[i];
            } else if (rc__span_at(act->supposed, all.items[i], end_field(act)).lo <=
                       act->when.lo) {
                *past = rc__span_at(act->supposed, all.items[i], end_field(act));
            }
        }
    }
}

static const char *noun(const rc__act *act)
{
    return is_accepting(act) ? "acceptance of" : "reservation to";
}

/* ---- making one ---- */

/* The participation under which the State is a party at that time; false if there is none. */
static bool find_party(const rc__act *act, rc__ref *out)
{
    rc__refs refs;
    rc__find_refs(act->supposed, "participation", act->said->treaty, act->said->state, &refs);
    for (size_t i = 0; i < refs.count; i++) {
        if (rc__has_joined(act, refs.items[i])) {
            *out = refs.items[i];
            return true;
        }
    }
    return false;
}

static bool may_accept(const rc__act *act, rc_record clause)
{
    static const char *const needing[] = {"opt-in", "special", NULL};
    const char *treaty = act->said->treaty, *article = act->said->article;
    rc__ref party;
    const char *consent = clause.kind < 0 ? "" : rc_text_of(clause, "consent");
    if (!is_word(consent, needing) && !is_declared(act, article)) {
        return rc__refuse(act, RC_HOLE_ARTICLE, "leave the supposition out",
                          "article %s of %s needs no acceptance: it binds every party that has not "
                          "excluded it", article, treaty);
    }
    if (!is_registered(act) && !has_item(act->treaty, "outsiders", article) &&
        !find_party(act, &party)) {
        return rc__refuse(act, RC_HOLE_TREATY, "suppose first that it ratifies the treaty",
                          "%s is no party to %s on %s and can accept nothing under it",
                          rc__state_of(act), treaty, rc__iso(act, act->when));
    }
    return true;
}

/* "the rule: X" for the advice, or the form's own. */
static const char *rule_of(const rc__act *act, const char *citation)
{
    return citation[0] == '\0' ? NULL : rc_format(act->diags->arena, "see %s", citation);
}

static bool may_exclude(const rc__act *act, rc_record clause)
{
    const char *treaty = act->said->treaty, *article = act->said->article;
    const char *consent = clause.kind < 0 ? "" : rc_text_of(clause, "consent");
    const char *citation = clause.kind < 0 ? "" : rc_text_of(clause, "late_article");
    const char *none = rc_text_of(act->treaty, "reservations");
    bool opts_out = rc_equal(consent, "opt-out") ||
                    (clause.kind >= 0 && !rc_equal(rc_text_of(clause, "article"), article) &&
                     has_item(clause, "consent_articles", article));
    if (rc_equal(consent, "not-reservable") || (none[0] != '\0' && !opts_out)) {
        return rc__refuse(act, RC_HOLE_ARTICLE, rule_of(act, citation[0] ? citation : none),
                          "%s allows no reservation to article %s", treaty, article);
    }
    if (rc_equal(consent, "opt-in")) {
        return rc__refuse(act, RC_HOLE_ARTICLE, "leave the supposition out",
                          "article %s of %s binds only those that accept it", article, treaty);
    }
    rc__ref party;
    bool late = clause.kind >= 0 && rc_equal(rc_text_of(clause, "late"), "yes");
    if (late || !find_party(act, &party)) {
        return true;
    }
    rc_span joined = rc__span_at(act->supposed, party, "deposit");
    if (joined.hi >= act->when.lo) {
        return true;
    }
    return rc__refuse(act, act->said->dated ? RC_HOLE_DATE : RC_HOLE_STATE,
                      rule_of(act, citation),
                      "%s joined %s on %s; a reservation to article %s comes too late now",
                      rc__state_of(act), treaty, rc__iso(act, joined), article);
}

/* A plain acceptance: without any condition the register knows. */
static void accept_plainly(const rc__act *act, rc__change *change)
{
    const rc_kind *kind = &rc_kinds[change->ref.kind];
    rc__set_text(change, "state", act->said->state);
    rc__set_span(change, "made", act->when);
    rc__set_span(change, "effective", act->when);
    for (size_t i = 0; i < kind->field_count; i++) {
        const rc_field *field = &kind->fields[i];
        if ((field->flags & RC_GIVEN) != 0 &&
            (field->type == RC_F_FLAG || rc_equal(field->name, "commonwealth"))) {
            rc__set_text(change, field->name, "no");
        }
    }
}

bool rc__make_declaration(rc__act *act)
{
    rc__supposed *s = act->supposed;
    rc_record clause = clause_of(act);
    rc__refs standing;
    rc_span past;
    find_standing(act, clause, &standing, &past);
    for (size_t i = 0; i < standing.count; i++) {
        rc_span made = rc__span_at(s, standing.items[i], "made");
        return rc__refuse(act, RC_HOLE_ARTICLE, "leave the supposition out",
                          "the %s article %s of %s by %s stands already, made on %s", noun(act),
                          act->said->article, act->said->treaty, rc__state_of(act),
                          rc__iso(act, made));
    }
    if (!(is_accepting(act) ? may_accept(act, clause) : may_exclude(act, clause))) {
        return false;
    }
    rc__change *change = rc__make_record(s, kind_of(act), act->number);
    if (is_registered(act)) {
        accept_plainly(act, change);
        return true;
    }
    rc__set_text(change, "treaty", act->said->treaty);
    rc__set_text(change, "state", act->said->state);
    rc__set_text(change, "article", provision_of(act, clause));
    rc__set_text(change, "effect", rc_text_of(act->said->form, "effect"));
    rc__set_span(change, "made", act->when);
    return true;
}

/* ---- withdrawing one ---- */

/* A reservation ends with the notice; an acceptance may have a delay of its own. */
static bool find_end(const rc__act *act, rc_record clause, rc_span *end)
{
    *end = act->when;
    if (!is_accepting(act)) {
        return true;
    }
    const char *citation = clause.kind < 0 ? "" : rc_text_of(clause, "withdrawal_article");
    const char *rule = clause.kind < 0 ? "" : rc_text_of(clause, "withdrawal");
    if (clause.kind >= 0 && rc_equal(rc_text_of(clause, "withdrawable"), "no")) {
        return rc__refuse(act, RC_HOLE_ARTICLE, rule_of(act, citation),
                          "an acceptance of article %s of %s cannot be withdrawn by itself",
                          act->said->article, act->said->treaty);
    }
    if (!act->said->dated) {
        return true;
    }
    const char *notice = rc_text_of(act->treaty, "notice");
    if (rule[0] == '\0' && is_registered(act) && !rc_day_after(0, notice, &end->lo)) {
        return rc__refuse(act, RC_HOLE_DATE,
                          "leave the date out to suppose that it has taken effect already",
                          "the delay of a withdrawal under %s cannot be counted: %s",
                          act->said->treaty, notice);
    }
    rule = rule[0] == '\0' ? "none" : rule;
    rc_day_after(act->when.lo, rule, &end->lo);
    rc_day_after(act->when.hi, rule, &end->hi);
    return true;
}

bool rc__withdraw_declaration(rc__act *act)
{
    rc_record clause = clause_of(act);
    rc__refs standing;
    rc_span past, end;
    find_standing(act, clause, &standing, &past);
    if (standing.count == 0) {
        const char *before = past.lo < RC_DAY_MAX
                                 ? rc_format(act->diags->arena, "; it ended on %s",
                                             rc__iso(act, past))
                                 : "";
        return rc__refuse(act, RC_HOLE_ARTICLE, "leave the supposition out",
                          "no %s article %s of %s by %s stands on %s%s", noun(act),
                          act->said->article, act->said->treaty, rc__state_of(act),
                          rc__iso(act, act->when), before);
    }
    if (!find_end(act, clause, &end)) {
        return false;
    }
    for (size_t i = 0; i < standing.count; i++) {
        rc__set_span(rc__change_record(act->supposed, standing.items[i]), end_field(act), end);
    }
    return true;
}
