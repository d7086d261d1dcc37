#include "base/text.h"
#include "knowledge/check.h"

#include <string.h>

/* A period in force: from its first day to the first day without (or to the last day, closed). */
typedef struct period {
    rc_span from, to;
    bool closed;
} period;

/* Do both run on some day, whichever of the possible days are meant? */
static bool certainly_overlap(period a, period b)
{
    rc_day last_a = a.closed ? a.to.lo : a.to.lo - 1, last_b = b.closed ? b.to.lo : b.to.lo - 1;
    return a.from.hi <= last_b && b.from.hi <= last_a;
}

static void report_overlap(const rc_checks *checks, rc_record later, rc_record earlier,
                           const char *what)
{
    rc_place place = rc_record_place(earlier);
    rc_warning(checks->diags, rc_record_place(later), NULL, "%s overlaps %s (%s:%d): %s",
               rc_record_id(later), rc_record_id(earlier), place.file, place.line, what);
}

static bool same(rc_record a, rc_record b, const char *field)
{
    return field == NULL || rc_equal(rc_text_of(a, field), rc_text_of(b, field));
}

/* What makes two records of a kind two periods of one thing. */
typedef struct rc_series {
    const char *kind, *holder, *of, *from, *to; /* [of] NULL: the holder alone */
    bool closed;
    const char *notice; /* a field whose day ends the period before [to] does, or NULL */
    const char *only;   /* a field that must be filled, or NULL */
    const char *what;
} rc_series;

static period period_of(const rc_series *series, rc_record record)
{
    rc_span to = rc_span_of(record, series->to);
    if (series->notice != NULL && rc__is_dated(rc_span_of(record, series->notice))) {
        to = rc_span_of(record, series->notice);
    }
    return (period){rc_span_of(record, series->from), to, series->closed};
}

static bool counts(const rc_series *series, rc_record record)
{
    return series->only == NULL || rc_text_of(record, series->only)[0] != '\0';
}

/* Records of one series share the front of their ids, so they are neighbours in the table. */
static void check_series(const rc_checks *checks, const rc_series *series)
{
    int kind = rc_kind_index(series->kind);
    for (uint32_t row = 0; row < rc_count(checks->knowledge, kind); row++) {
        rc_record later = rc_record_at(checks->knowledge, kind, row);
        for (uint32_t back = row; counts(series, later) && back-- > 0;) {
            rc_record earlier = rc_record_at(checks->knowledge, kind, back);
            if (!same(later, earlier, series->holder) || !same(later, earlier, series->of)) {
                break;
            }
            if (counts(series, earlier) &&
                certainly_overlap(period_of(series, later), period_of(series, earlier))) {
                report_overlap(checks, later, earlier, series->what);
                break;
            }
        }
    }
}

void rc__check_memberships(const rc_checks *checks)
{
    static const rc_series memberships = {"membership", "state", "organisation", "from", "to",
                                       true, NULL, NULL, "a State is a member once at a time"};
    check_series(checks, &memberships);
}

void rc__check_disputes(const rc_checks *checks)
{
    int kind = rc_kind_index("status-dispute");
    for (uint32_t row = 0; row < rc_count(checks->knowledge, kind); row++) {
        rc_record record = rc_record_at(checks->knowledge, kind, row);
        bool treaty = rc_text_of(record, "treaty")[0] != '\0';
        bool organisation = rc_text_of(record, "organisation")[0] != '\0';
        if (treaty == organisation) {
            rc_error(checks->diags, rc_record_place(record), NULL,
                     "%s: a standing is disputed in a `treaty` or in an `organisation`: name one "
                     "of them", rc_record_id(record));
        }
    }
}

void rc__check_optional_declarations(const rc_checks *checks)
{
    static const rc_series declarations = {"optional-declaration", "state", NULL, "effective",
                                        "terminated", false, NULL, NULL,
                                        "the earlier one is superseded and needs an end"};
    int kind = rc_kind_index(declarations.kind);
    check_series(checks, &declarations);
    for (uint32_t row = 0; row < rc_count(checks->knowledge, kind); row++) {
        rc_record record = rc_record_at(checks->knowledge, kind, row);
        if (rc__certainly_before(rc_span_of(record, "effective"), rc_span_of(record, "made")) &&
            strstr(rc_text_of(record, "note"), "retroactive") == NULL) {
            rc_error(checks->diags, rc_record_place(record), NULL,
                     "%s: `effective` is before `made`, and the note does not say retroactive",
                     rc_record_id(record));
        }
    }
}

/* Consent goes with a deposit, after the signature and the adoption. */
static void check_participation(const rc_checks *checks, rc_record record)
{
    const char *consent = rc_text_of(record, "consent"), *id = rc_record_id(record);
    rc_span deposit = rc_span_of(record, "deposit"), begun = rc_span_of(record, "signed");
    rc_place place = rc_record_place(record);
    rc_record treaty = rc_record_find(
        checks->knowledge, rc_format(checks->arena, "treaty/%s", rc_text_of(record, "treaty")));
    if (consent[0] == '\0' &&
        (rc__is_dated(deposit) || rc__is_dated(rc_span_of(record, "in_force")) ||
         rc__is_dated(rc_span_of(record, "denounced")) ||
         rc__is_dated(rc_span_of(record, "ended")))) {
        rc_error(checks->diags, place, NULL, "%s: bound without `consent`", id);
    }
    if (consent[0] == '\0' && !rc__is_dated(begun)) {
        rc_warning(checks->diags, place, NULL, "%s: neither signed nor joined", id);
    }
    /* A State that acceded may sign afterwards; the other instruments complete a signature. */
    if (!rc_equal(consent, "accession") && rc__certainly_before(deposit, begun)) {
        rc_error(checks->diags, place, NULL, "%s: `deposit` is before `signed`", id);
    }
    if (treaty.kind >= 0 && rc__certainly_before(deposit, rc_span_of(treaty, "adopted"))) {
        rc_error(checks->diags, place, NULL, "%s: `deposit` is before %s was adopted", id,
                 rc_record_id(treaty));
    }
}

void rc__check_participations(const rc_checks *checks)
{
    /* A State may denounce and accede again in one letter. */
    static const rc_series participations = {"participation", "state", "treaty", "deposit", "ended",
                                             false, "denounced", "consent",
                                             "a State is bound once at a time"};
    int kind = rc_kind_index(participations.kind);
    for (uint32_t row = 0; row < rc_count(checks->knowledge, kind); row++) {
        check_participation(checks, rc_record_at(checks->knowledge, kind, row));
    }
    check_series(checks, &participations);
}
