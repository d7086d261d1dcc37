#include "report/standing.h"

#include "base/text.h"

#include <stdio.h>

static bool is_unknown(rc_span span) { return span.lo <= RC_DAY_MIN && span.hi >= RC_DAY_MAX; }

static rc_day later(rc_day a, rc_day b) { return a > b ? a : b; }

/* The rule applied to both ends of the deposit; unknown days stay unknown. */
static rc_span after_deposit(rc_span deposit, const char *rule)
{
    rc_span entry = deposit;
    if (is_unknown(deposit)) {
        return entry;
    }
    rc_day_after(deposit.lo, rule, &entry.lo); /* a rule it does not know leaves the day */
    rc_day_after(deposit.hi, rule, &entry.hi);
    return entry;
}

rc_span rc_participation_entry(rc_record participation)
{
    rc_span own = rc_span_of(participation, "in_force");
    if (!is_unknown(own)) {
        return own;
    }
    char id[128];
    snprintf(id, sizeof id, "treaty/%s", rc_text_of(participation, "treaty"));
    rc_record treaty = rc_record_find(participation.knowledge, id);
    rc_span deposit = rc_span_of(participation, "deposit");
    if (treaty.kind < 0) {
        return deposit;
    }
    rc_span entry = after_deposit(deposit, rc_text_of(treaty, "entry"));
    rc_span general = rc_span_of(treaty, "in_force");
    if (is_unknown(general)) {
        return entry;
    }
    return (rc_span){later(entry.lo, general.lo), later(entry.hi, general.hi)};
}

/* Signed only, as far as that day knows. */
static rc_standing signature(rc_record participation, rc_day on)
{
    rc_span day = rc_span_of(participation, "signed");
    if (day.lo <= on) {
        return (rc_standing){RC_SIGNED_ONLY, day};
    }
    return (rc_standing){RC_NOTHING, RC_SPAN_NEVER};
}

rc_standing rc_participation_on(rc_record participation, rc_day on)
{
    rc_span deposit = rc_span_of(participation, "deposit");
    rc_span entry = rc_participation_entry(participation);
    rc_span ended = rc_span_of(participation, "ended");
    bool succeeds = rc_equal(rc_text_of(participation, "consent"), "succession");
    if (rc_text_of(participation, "consent")[0] == 0) {
        return signature(participation, on);
    }
    if (!is_unknown(deposit) && deposit.lo > on && (entry.lo > on || !succeeds)) {
        return signature(participation, on);
    }
    if (ended.hi <= on) {
        return (rc_standing){RC_LEFT, ended};
    }
    if (entry.lo > on) {
        return (rc_standing){RC_NOT_YET, entry};
    }
    if (entry.hi > on || ended.lo <= on) {
        return (rc_standing){RC_PERHAPS, entry};
    }
    return (rc_standing){RC_BOUND, entry};
}

bool rc_declaration_stands(rc_record declaration, rc_day on)
{
    rc_span made = rc_span_of(declaration, "made");
    int withdrawn = rc_field_index(&rc_kinds[declaration.kind], "withdrawn");
    rc_span end = rc_span_of(declaration, withdrawn >= 0 ? "withdrawn" : "terminated");
    return made.lo <= on && end.lo > on;
}
