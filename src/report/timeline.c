#include "report/timeline.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/answers.h"
#include "report/csv.h"
#include "report/preface.h"

#include <string.h>

/* ---- words ---- */

static const char *iso(rc_arena *arena, rc_day day)
{
    return rc_day_text(day, rc_alloc(arena, RC_DAY_TEXT));
}

static const char *status_of(rc_arena *arena, const rc_period *period)
{
    return period->refused ? rc_tr("no answer") : rc__answer_words(arena, period->status);
}

/* What happened, then what decides. */
static const char *period_words(rc_arena *arena, const rc_timeline *timeline,
                                const rc_period *period)
{
    const char *happened = rc_events_words(arena, timeline, period);
    const char *gap = happened[0] == '\0' ? "" : " ";
    if (period->refused) {
        return rc_format(arena, rc_tr("What is supposed was not possible: %s."), period->refusal);
    }
    const char *bars = rc__bars_words(arena, timeline->knowledge, period->deciding,
                                      period->deciding_count);
    if (bars[0] == '\0') {
        return happened;
    }
    return rc_format(arena, rc_tr("%s%sIt turns on: %s."), happened, gap, bars);
}

/* ---- which are shown ---- */

static bool has_status(const rc_history *history, const rc_timeline_view *view)
{
    for (size_t i = 0; i < history->count; i++) {
        if (!history->periods[i].refused && view->statuses[history->periods[i].status]) {
            return true;
        }
    }
    return false;
}

static bool changes(const rc_history *history)
{
    return history->count > 1;
}

static bool shows(const rc_history *history, const rc_timeline_view *view)
{
    return (!view->changes_only || changes(history)) &&
           (!view->statuses_given || has_status(history, view));
}

/* ---- before the answer ---- */

static void say_question(rc_doc *doc, const rc_timeline *timeline)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_scenario *scenario = timeline->scenario;
    rc_doc_say(doc, RC_PLAIN, scenario->title);
    rc_doc_say(doc, RC_PLAIN,
               rc_format(arena, rc_tr("Respondent: %s · from %s to %s · facts as at %s"),
                         rc_words_state(arena, timeline->knowledge, scenario->respondent),
                         rc_words_day(arena, timeline->from), rc_words_day(arena, timeline->to),
                         rc_words_span(arena, rc_knowledge_as_at(timeline->knowledge))));
    for (size_t i = 0; i < scenario->suppose_count; i++) {
        rc_doc_say(doc, RC_BOLD,
                   rc_format(arena, rc_tr("Supposing, on each day: %s"), scenario->suppose[i]));
    }
    for (size_t i = 0; i < scenario->reading_count; i++) {
        rc_doc_say(doc, RC_BOLD, rc_words_reading(arena, &scenario->readings[i]));
    }
}

static void add_conduct(rc_names *out, const rc_timeline *timeline, const rc_conduct *conduct)
{
    rc_arena *arena = out->arena;
    if (rc_conduct_is_assumed_on(conduct, timeline->from) && conduct->from.lo > timeline->from) {
        rc_names_add(
            out, rc_format(arena,
                           rc_tr("Before %s the question is put as if the conduct “%s” had been "
                                 "going on on that day and on no other."),
                           rc_words_day(arena, conduct->from.lo), conduct->id));
    }
    if (rc_conduct_is_assumed_on(conduct, timeline->from) && rc_span_is_partial(conduct->from)) {
        rc_names_add(
            out, rc_format(arena,
                           rc_tr("The conduct “%s” began in %s, on a day that the scenario does "
                                 "not say; from %s on it is taken to have begun."),
                           conduct->id, rc_words_span(arena, conduct->from),
                           rc_words_day(arena, conduct->from.lo)));
    }
    if (!conduct->ongoing && conduct->to.lo > timeline->from && conduct->to.lo < RC_DAY_MAX) {
        rc_names_add(out,
                     rc_format(arena,
                               rc_tr("On a day before %s the conduct “%s”, which ended later, goes "
                                     "on."),
                               rc_words_day(arena, conduct->to.lo), conduct->id));
    }
}

/* How each day is asked: what the reader must accept before the tables. */
static rc_names premises(rc_arena *arena, const rc_timeline *timeline)
{
    const rc_scenario *scenario = timeline->scenario;
    rc_names out = {.arena = arena};
    bool undated = false, dated = false;
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        add_conduct(&out, timeline, &scenario->conduct[i]);
    }
    for (size_t i = 0; i < scenario->step_count; i++) {
        undated = undated || !scenario->steps[i].dated;
        dated = dated || scenario->steps[i].dated;
    }
    if (dated) {
        rc_names_add(&out, rc_tr("A step counts from its date on."));
    }
    if (undated) {
        rc_names_add(&out,
                     rc_tr("A step without a date is taken to have been taken on every day."));
    }
    for (size_t i = 0; i < timeline->assumption_count; i++) {
        rc_names_add(&out, timeline->assumptions[i].text);
    }
    return out;
}

static void say_premises(rc_doc *doc, const rc_timeline *timeline)
{
    rc_names all = premises(rc_doc_arena(doc), timeline);
    rc_names doubts = {.arena = rc_doc_arena(doc)};
    rc_doc_say(doc, RC_BOLD,
               rc_tr("Each day is taken as the day of filing, with the law of that day. "
                     "Assumed:"));
    for (size_t i = 0; i < all.count; i++) {
        rc_doc_item(doc, 0, RC_PLAIN, all.items[i]);
    }
    if (all.count == 0) {
        rc_doc_item(doc, 0, RC_PLAIN, rc_tr("nothing else"));
    }
    for (size_t i = 0; i < timeline->doubts.count; i++) {
        rc_names_add(&doubts, timeline->doubts.items[i]);
    }
    rc__preface_doubts(doc, &doubts);
}

/* ---- the histories ---- */

/* "Open from 12 August 2023 on" and the like: what most readers look for. */
static const char *open_words(rc_arena *arena, const rc_timeline *timeline,
                              const rc_history *history)
{
    rc_names times = {.arena = arena};
    for (size_t i = 0; i < history->count; i++) {
        const rc_period *first = &history->periods[i];
        if (first->refused || first->status != RC_STATUS_OPEN) {
            continue;
        }
        while (i + 1 < history->count && !history->periods[i + 1].refused &&
               history->periods[i + 1].status == RC_STATUS_OPEN) {
            i++;
        }
        rc_day last = history->periods[i].to;
        bool from_start = first->from == timeline->from, to_end = last == timeline->to;
        const char *until = rc_words_day(arena, last);
        const char *since = rc_words_day(arena, first->from);
        rc_names_add(&times, to_end && from_start ? rc_tr("throughout")
                             : to_end     ? rc_format(arena, rc_tr("from %s on"), since)
                             : from_start ? rc_format(arena, rc_tr("until %s"), until)
                                          : rc_format(arena, rc_tr("from %s to %s"), since, until));
    }
    return times.count == 0 ? rc_tr("Never open in this time.")
                            : rc_format(arena, rc_tr("Open %s."),
                                        rc_words_list(arena, times.items, times.count));
}

static void tell_history(rc_doc *doc, const rc_timeline *timeline, const rc_history *history)
{
    static const char *const heads[] = {RC_TR("From"), RC_TR("To"), RC_TR("Status"),
                                        RC_TR("What happened")};
    rc_arena *arena = rc_doc_arena(doc);
    rc_doc_heading(doc, 2, RC_PLAIN,
                   rc_format(arena, "%s · %s", history->title, history->route));
    const rc_period *only = &history->periods[0];
    if (history->count == 1 && only->status == RC_STATUS_NOT_ENGAGED && !only->refused) {
        rc_doc_say(doc, RC_DIM,
                   rc_format(arena, rc_tr("Not engaged in all this time. %s"),
                             only->deciding_count == 0 ? "" : only->deciding[0].reason));
        return;
    }
    const char *open = open_words(arena, timeline, history);
    bool never = rc_equal(open, rc_tr("Never open in this time."));
    rc_doc_say(doc, never ? RC_BOLD : RC_GREEN, open);
    rc_doc_table(doc, "", heads, 4);
    for (size_t i = 0; i < history->count; i++) {
        const rc_period *period = &history->periods[i];
        rc_doc_row(doc, (const char *const[]){iso(arena, period->from), iso(arena, period->to),
                                              status_of(arena, period),
                                              period_words(arena, timeline, period)});
        rc_doc_style_cell(doc, 2, period->refused ? RC_DIM : rc__answer_style(period->status));
    }
}

/* Those that never change, by their status, best first. */
static void tell_unchanged(rc_doc *doc, const rc_timeline *timeline, const rc_timeline_view *view)
{
    rc_arena *arena = rc_doc_arena(doc);
    bool any = false;
    for (int status = RC_STATUSES - 1; status >= 0; status--) {
        rc_names ids = {.arena = arena};
        for (size_t i = 0; i < timeline->route_count; i++) {
            const rc_history *history = &timeline->routes[i];
            if (!changes(history) && shows(history, view) && !history->periods[0].refused &&
                (int)history->periods[0].status == status) {
                rc_names_add(&ids, history->route);
            }
        }
        if (ids.count > 0 && !any) {
            rc_doc_heading(doc, 2, RC_PLAIN, rc_tr("Never changed in this time"));
            any = true;
        }
        if (ids.count > 0) {
            rc_run runs[] = {{rc__answer_style((rc_route_status)status),
                              rc_format(arena, rc_tr("%s throughout (%s): "),
                                        rc_status_title((rc_route_status)status),
                                        rc_words_count(arena, ids.count, "route", "routes"))},
                             {RC_PLAIN, rc_words_joined(arena, ", ", ids.items, ids.count)}};
            rc_doc_item_runs(doc, 0, runs, 2);
        }
    }
}

static void say_end(rc_doc *doc, const rc_timeline *timeline)
{
    rc_arena *arena = rc_doc_arena(doc);
    rc_doc_say(doc, RC_DIM,
               rc_format(arena,
                         rc_tr("%s is the first day asked about and %s the last: a period that "
                               "begins or ends there does so because the question does. The last "
                               "day of each period belongs to it."),
                         rc_words_day(arena, timeline->from), rc_words_day(arena, timeline->to)));
    rc__colophon(doc, timeline->knowledge);
}

rc_doc *rc_timeline_doc(rc_arena *arena, const rc_timeline *timeline, const rc_timeline_view *view)
{
    bool one = view->one_route && timeline->route_count == 1;
    rc_doc *doc = rc_doc_new(
        arena, one ? rc_format(arena, rc_tr("When was %s open?"), timeline->routes[0].route)
                   : rc_tr("When was each route open?"));
    say_question(doc, timeline);
    say_premises(doc, timeline);
    size_t told = 0;
    for (size_t i = 0; i < timeline->route_count; i++) {
        const rc_history *history = &timeline->routes[i];
        if ((changes(history) || one) && shows(history, view)) {
            tell_history(doc, timeline, history);
            told++;
        }
    }
    if (told == 0) {
        rc_doc_say(doc, RC_BOLD,
                   view->statuses_given
                       ? rc_tr("No route that has had this status changed in this time.")
                       : rc_tr("No route changed in this time."));
    }
    if (!one) {
        tell_unchanged(doc, timeline, view);
    }
    say_end(doc, timeline);
    return doc;
}

/* ---- for programs ---- */

static const char *event_kind(rc_event_kind kind)
{
    static const char *const names[] = {"date", "waiting", "finding"};
    return names[kind];
}

static void add_events(rc_value *list, const rc_timeline *timeline, const rc_period *period)
{
    rc_arena *arena = rc_value_arena(list);
    for (size_t i = 0; i < period->event_count; i++) {
        const rc_event *event = &period->events[i];
        rc_value *value = rc_value_add_object(list);
        rc_value_set_text(value, "kind", event_kind(event->kind));
        rc_value_set_text(value, "text", rc_event_words(arena, timeline, event));
        if (event->kind != RC_EVENT_FINDING) {
            rc_value_set_text(value, "id", event->id);
            rc_value_set_text(value, "date", event->field);
            rc_value_set_given(value, "rule", event->rule);
        }
        rc_value_set_flag(value, "ended", event->ended);
        rc_value_set_text(value, "reason", event->finding->reason);
    }
}

static void add_period(rc_value *list, const rc_timeline *timeline, const rc_period *period)
{
    rc_arena *arena = rc_value_arena(list);
    rc_value *value = rc_value_add_object(list);
    rc_value_set_day(value, "from", period->from);
    rc_value_set_day(value, "to", period->to);
    if (period->refused) {
        rc_value_set_text(value, "refused", period->refusal);
        return;
    }
    rc_value_set_text(value, "status", rc_status_name(period->status));
    rc_value *deciding = rc_value_set_list(value, "deciding");
    for (size_t i = 0; i < period->deciding_count; i++) {
        rc_value_add(deciding, rc_value_of_finding(arena, &period->deciding[i]));
    }
    rc_value_set_text(value, "event", rc_events_words(arena, timeline, period));
    add_events(rc_value_set_list(value, "events"), timeline, period);
}

rc_value *rc_timeline_value(rc_arena *arena, const rc_timeline *timeline,
                            const rc_timeline_view *view)
{
    rc_value *whole = rc_value_object(arena);
    rc_names all = premises(arena, timeline);
    rc_value_set_number(whole, "recourse", 1);
    rc_value_set_engine(whole, timeline->knowledge);
    rc_value_set_texts(whole, "assumptions", &(rc_texts){all.items, all.count});
    rc_value_set_texts(whole, "doubtful", &timeline->doubts);
    rc_value_set_scenario(whole, timeline->scenario);
    rc_value_set_day(whole, "from", timeline->from);
    rc_value_set_day(whole, "to", timeline->to);
    rc_value *routes = rc_value_set_list(whole, "routes");
    for (size_t i = 0; i < timeline->route_count; i++) {
        const rc_history *history = &timeline->routes[i];
        if (!shows(history, view)) {
            continue;
        }
        rc_value *value = rc_value_add_object(routes);
        rc_value_set_text(value, "id", history->route);
        rc_value_set_text(value, "title", history->title);
        rc_value_set_text(value, "forum", history->forum);
        rc_value *periods = rc_value_set_list(value, "periods");
        for (size_t j = 0; j < history->count; j++) {
            add_period(periods, timeline, &history->periods[j]);
        }
    }
    return whole;
}

void rc_timeline_csv(rc_buffer *out, const rc_timeline *timeline, const rc_timeline_view *view)
{
    static const char *const heads[] = {"route", "from", "to", "status", "deciding", "event"};
    rc_arena *arena = out->arena;
    rc_csv_row(out, heads, 6);
    for (size_t i = 0; i < timeline->route_count; i++) {
        const rc_history *history = &timeline->routes[i];
        for (size_t j = 0; j < history->count && shows(history, view); j++) {
            const rc_period *period = &history->periods[j];
            const char *cells[] = {history->route,
                                   iso(arena, period->from),
                                   iso(arena, period->to),
                                   period->refused ? "" : rc_status_name(period->status),
                                   period->refused ? period->refusal
                                                   : rc__bars_words(arena, timeline->knowledge,
                                                                    period->deciding,
                                                                    period->deciding_count),
                                   rc_events_words(arena, timeline, period)};
            rc_csv_row(out, cells, 6);
        }
    }
}
