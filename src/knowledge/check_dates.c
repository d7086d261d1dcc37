#include "knowledge/check.h"

/* In each record of the kind the first date is not after the second. */
typedef struct date_order {
    const char *kind, *first, *second;
} date_order;

static const date_order orders[] = {
    {"treaty", "adopted", "in_force"},
    {"clause", "exists_from", "exists_to"},
    {"membership", "from", "to"},
    {"participation", "deposit", "denounced"},
    {"participation", "deposit", "ended"},
    {"participation", "denounced", "ended"},
    {"declaration", "made", "withdrawn"},
    {"declaration", "window_from", "window_to"},
    {"optional-declaration", "made", "terminated"},
    {"status-dispute", "from", "to"},
    {"situation", "scope_from", "scope_to"},
    {"situation", "considered_from", "opened"},
    {"statute", "from", "to"},
    {"civil-remedy", "from", "to"},
    {"measure", "from", "to"},
};

/* Of events that can only be known once they have happened. */
typedef struct dated_event {
    const char *kind, *field;
} dated_event;

static const dated_event events[] = {
    {"participation", "signed"},
    {"participation", "deposit"},
    {"declaration", "made"},
    {"optional-declaration", "made"},
    {"decided", "date"},
    {"vetoed", "date"},
};

static void check_order(const rc_checks *checks, const date_order *order)
{
    char first[RC_DAY_TEXT], second[RC_DAY_TEXT];
    int kind = rc_kind_index(order->kind);
    for (uint32_t row = 0; row < rc_count(checks->knowledge, kind); row++) {
        rc_record record = rc_record_at(checks->knowledge, kind, row);
        rc_span a = rc_span_of(record, order->first), b = rc_span_of(record, order->second);
        if (rc__certainly_before(b, a)) {
            rc_error(checks->diags, rc_record_place(record), NULL,
                     "%s: `%s` %s is before `%s` %s", rc_record_id(record), order->second,
                     rc_span_text(b, second), order->first, rc_span_text(a, first));
        }
    }
}

static void check_event(const rc_checks *checks, const dated_event *event, rc_span known)
{
    char day[RC_DAY_TEXT], last[RC_DAY_TEXT];
    int kind = rc_kind_index(event->kind);
    for (uint32_t row = 0; row < rc_count(checks->knowledge, kind); row++) {
        rc_record record = rc_record_at(checks->knowledge, kind, row);
        rc_span span = rc_span_of(record, event->field);
        if (rc__certainly_before(known, span)) {
            rc_warning(checks->diags, rc_record_place(record), NULL,
                       "%s: `%s` %s is after the day of the knowledge, %s", rc_record_id(record),
                       event->field, rc_span_text(span, day), rc_span_text(known, last));
        }
    }
}

void rc__check_dates(const rc_checks *checks)
{
    int catalogue = rc_kind_index("catalogue");
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        check_order(checks, &orders[i]);
    }
    if (rc_count(checks->knowledge, catalogue) == 0) {
        rc_error(checks->diags, (rc_place){NULL, 0, 0}, NULL,
                 "the facts have no catalogue: its date and order of routes are not known");
        return;
    }
    rc_span known = rc_span_of(rc_record_at(checks->knowledge, catalogue, 0), "facts_as_at");
    for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
        check_event(checks, &events[i], known);
    }
}
