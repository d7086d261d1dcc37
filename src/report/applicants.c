#include "report/applicants.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/csv.h"
#include "report/map.h"
#include "report/preface.h"
#include "report/told.h"
#include "report/words.h"

/* What a standing is called, from the best to the worst. */
static const struct standing {
    const char *title, *key, *mark;
    rc_style style;
} standings[RC_COULDS] = {
    [RC_COULD_TODAY] = {RC_TR("Could bring it on that day"), RC_TR("could bring it on that day"),
                        "✓", RC_GREEN},
    [RC_COULD_AFTER_STEPS] = {RC_TR("Could bring it once steps are taken"),
                              RC_TR("could, once steps are taken"), "◐", RC_CYAN},
    [RC_COULD_CONTESTED] = {RC_TR("Could bring it if an unsettled question goes its way"),
                            RC_TR("turns on unsettled law"), "≠", RC_YELLOW},
    [RC_COULD_UNKNOWN] = {RC_TR("Not known, because a fact is not stated"),
                          RC_TR("a fact is not stated"), "?", RC_MAGENTA},
    [RC_COULD_BARRED] = {RC_TR("Could not, for a reason of its own"),
                         RC_TR("could not, for its own reason"), "×", RC_RED},
    [RC_COULD_SHUT] = {RC_TR("No reason of its own, but closed to all"), RC_TR("closed to all"),
                       "–", RC_DIM},
};

bool rc__is_shown(const rc_applicants_report *report, const char *state)
{
    for (size_t i = 0; i < report->shown->states.count; i++) {
        if (rc_equal(report->shown->states.items[i], state)) {
            return true;
        }
    }
    return false;
}

/* The first thing of its own that bars the State; NULL if nothing does. */
static const rc_finding *bar_of(const rc_candidate *candidate)
{
    for (size_t i = 0; i < candidate->finding_count; i++) {
        if (candidate->findings[i]->outcome == RC_OUTCOME_FAILED) {
            return candidate->findings[i];
        }
    }
    return NULL;
}

/* What decides for the State; NULL where nothing stands in its way. */
static const rc_finding *reason_of(rc_arena *arena, const rc_applicants_report *report, size_t i)
{
    const rc_route *route = report->found->route;
    const rc_candidate *candidate = &route->candidates[i];
    if (report->found->coulds[i] == RC_COULD_BARRED) {
        return bar_of(candidate);
    }
    if (report->found->coulds[i] == RC_COULD_SHUT) {
        for (size_t j = 0; j < route->finding_count; j++) {
            if (route->findings[j].deciding) {
                return &route->findings[j];
            }
        }
    }
    rc_conditions conditions = rc_applicant_conditions(arena, route, candidate);
    const rc_finding *worst = NULL;
    for (size_t j = 0; j < conditions.count; j++) {
        if (worst == NULL || conditions.items[j]->outcome < worst->outcome) {
            worst = conditions.items[j];
        }
    }
    return worst;
}

/* ---- groups of States that stand alike ---- */

/* A text that States share when the same things stand between them and the route. */
static const char *likeness(rc_arena *arena, const rc_applicants_report *report, size_t i)
{
    const rc_candidate *candidate = &report->found->route->candidates[i];
    const char *text = rc_format(arena, "%d", (int)report->found->coulds[i]);
    if (report->found->coulds[i] == RC_COULD_BARRED) {
        const rc_finding *bar = bar_of(candidate);
        return bar == NULL ? text
                           : rc_format(arena, "%s %d %d", text, (int)bar->requirement,
                                       (int)bar->code);
    }
    if (report->found->coulds[i] == RC_COULD_SHUT) {
        return text;
    }
    rc_conditions list = rc_applicant_conditions(arena, report->found->route, candidate);
    for (size_t j = 0; j < list.count; j++) {
        text = rc_format(arena, "%s|%s", text, list.items[j]->reason_form);
    }
    return text;
}

typedef struct groups {
    const char **keys; /* one for each candidate; NULL: told already, or not shown */
    size_t count;
} groups;

static groups sort_out(rc_arena *arena, const rc_applicants_report *report)
{
    const rc_route *route = report->found->route;
    groups g = {rc_alloc_array(arena, route->candidate_count, sizeof *g.keys),
                route->candidate_count};
    for (size_t i = 0; i < g.count; i++) {
        g.keys[i] = rc__is_shown(report, route->candidates[i].state) ? likeness(arena, report, i)
                                                                     : NULL;
    }
    return g;
}

/* The States that stand as the one at [first], which are told with that. */
static rc_names take_group(rc_arena *arena, const rc_applicants_report *report, groups *g,
                           size_t first)
{
    rc_names states = {.arena = arena};
    const char *key = g->keys[first];
    for (size_t i = first; i < g->count; i++) {
        if (rc_equal(g->keys[i], key)) {
            rc_names_add(&states, report->found->route->candidates[i].state);
            g->keys[i] = NULL;
        }
    }
    return states;
}

static const char *who(const rc_applicants_report *report, const rc_names *states)
{
    return rc_words_states(states->arena, report->found->result.knowledge, states->items,
                           states->count);
}

static const char *how_many(const rc_names *states)
{
    return rc_words_count(states->arena, states->count, "State", "States");
}

/* ---- sections ---- */

/* "Negotiation: not attempted. A genuine attempt … must come first." */
static void condition(rc_doc *doc, const rc_applicants_report *report, const rc_finding *finding)
{
    rc_arena *arena = rc_doc_arena(doc);
    const char *authority = rc_words_joined(arena, ", ", finding->authority.items,
                                            finding->authority.count);
    rc_run runs[] = {
        {RC_BOLD, rc_format(arena, "%s. ",
                            rc__finding_head(arena, &report->found->result, finding))},
        {RC_PLAIN, finding->reason},
        {RC_DIM, finding->authority.count == 0 ? "" : rc_format(arena, " (%s)", authority)}};
    rc_doc_item_runs(doc, 0, runs, 3);
    for (size_t i = 0; i < 2 && finding->outcome == RC_OUTCOME_CONTESTED; i++) {
        const rc_reading *reading = &finding->readings[i];
        const char *side = reading->outcome == RC_OUTCOME_MET ? rc_tr("For it")
                                                              : rc_tr("Against it");
        rc_doc_item(doc, 1, RC_PLAIN,
                    rc_format(arena, "%s: %s (%s)", side, reading->reason,
                              rc_words_joined(arena, ", ", reading->authority.items,
                                              reading->authority.count)));
    }
}

/* Of several States that stand alike the sentences differ in names and days only: one is told. */
static const char *example_of(const rc_applicants_report *report, const rc_conditions *list,
                              const rc_names *states)
{
    for (size_t i = 0; i < list->count && states->count > 1; i++) {
        if (rc_equal(list->items[i]->applicant, states->items[0])) {
            return rc_format(
                states->arena, rc_tr(" (told here for %s)"),
                rc_words_state(states->arena, report->found->result.knowledge, states->items[0]));
        }
    }
    return "";
}

/* States of one group: what stands between them and the route, and who they are. */
static void conditional_group(rc_doc *doc, const rc_applicants_report *report, size_t first,
                              const rc_names *states)
{
    rc_conditions list = rc_applicant_conditions(rc_doc_arena(doc), report->found->route,
                                                 &report->found->route->candidates[first]);
    rc_run runs[] = {{RC_BOLD, rc_format(states->arena, "%s: ", how_many(states))},
                     {RC_PLAIN, who(report, states)},
                     {RC_DIM, example_of(report, &list, states)}};
    rc_doc_runs(doc, runs, 3);
    for (size_t i = 0; i < list.count; i++) {
        condition(doc, report, list.items[i]);
    }
}

/* "Treaty relation: not a party. 12 States: …" */
static void barred_group(rc_doc *doc, const rc_applicants_report *report, size_t first,
                         const rc_names *states)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_finding *bar = bar_of(&report->found->route->candidates[first]);
    const char *reason = bar == NULL
                             ? rc_tr("No reason is given")
                             : rc_format(arena, "%s: %s", rc_requirement_title(bar->requirement),
                                         rc_code_title(bar->code));
    rc_run runs[] = {{RC_BOLD, reason},
                     {RC_PLAIN, rc_format(arena, ". %s: %s", how_many(states),
                                          who(report, states))}};
    rc_doc_item_runs(doc, 0, runs, 2);
}

static size_t count_of(const rc_applicants_report *report, rc_could could)
{
    size_t count = 0;
    for (size_t i = 0; i < report->found->route->candidate_count; i++) {
        count += report->found->coulds[i] == could &&
                         rc__is_shown(report, report->found->route->candidates[i].state)
                     ? 1
                     : 0;
    }
    return count;
}

static void section(rc_doc *doc, const rc_applicants_report *report, groups *g, rc_could could)
{
    rc_arena *arena = rc_doc_arena(doc);
    size_t count = count_of(report, could);
    if (count == 0) {
        return;
    }
    rc_doc_heading(doc, 2, standings[could].style,
                   rc_format(arena, "%s (%s)", rc_tr(standings[could].title),
                             rc_words_count(arena, count, "State", "States")));
    for (size_t i = 0; i < g->count; i++) {
        if (g->keys[i] == NULL || report->found->coulds[i] != could) {
            continue;
        }
        rc_names states = take_group(arena, report, g, i);
        if (could == RC_COULD_BARRED) {
            barred_group(doc, report, i, &states);
        } else if (could == RC_COULD_TODAY || could == RC_COULD_SHUT) {
            rc_doc_say(doc, RC_PLAIN, who(report, &states));
        } else {
            conditional_group(doc, report, i, &states);
        }
    }
}

/* The route itself, before the States: its status, and what gives it if the States do not say. */
static void route_status(rc_doc *doc, const rc_applicants_report *report)
{
    const rc_route *route = report->found->route;
    bool told_by_states = route->states_start && route->status > RC_STATUS_CLOSED;
    rc_run runs[] = {{RC_PLAIN, rc_tr("The route as a whole: ")},
                     {rc__status_style(route->status), route->status == RC_STATUS_NOT_ENGAGED
                                                           ? rc_tr("not engaged")
                                                           : rc_status_word(route->status)}};
    rc_doc_runs(doc, runs, 2);
    for (size_t i = 0; i < route->finding_count && !told_by_states; i++) {
        if (route->findings[i].deciding) {
            condition(doc, report, &route->findings[i]);
        }
    }
}

/* Who starts the route, where it is not, or not only, States; why States were not looked at. */
static void starters(rc_doc *doc, const rc_applicants_report *report)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_route *route = report->found->route;
    const char *who_else = route->starters == NULL || route->starters[0] == 0
                               ? rc_tr("the facts do not say in words")
                               : route->starters;
    if (!route->states_start) {
        rc_doc_say(
            doc, RC_PLAIN,
            rc_format(arena, rc_tr("States do not start this route. Who does: %s"), who_else));
    } else if (!route->needs_applicant) {
        rc_doc_say(doc, RC_PLAIN,
                   rc_format(arena,
                             rc_tr("Others than States can start this route as well. Who can: %s"),
                             who_else));
    }
    if (route->states_start && route->status == RC_STATUS_NOT_ENGAGED) {
        rc_doc_say(
            doc, RC_PLAIN,
            rc_tr("The conduct is outside what the route is for, so no State could bring it."));
    } else if (route->states_start && !route->looked) {
        rc_doc_say(
            doc, RC_PLAIN,
            rc_tr("What closes the route closes it to every State, so States were not looked at "
                  "one by one: some of them may have bars of their own besides."));
    }
}

/* Records of low confidence that the route's answer, or that of a State shown, rests on. */
static void doubts(rc_doc *doc, const rc_applicants_report *report)
{
    const rc_route *route = report->found->route;
    rc_names ids = {.arena = rc_doc_arena(doc)};
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        bool bears = finding->chosen || finding->outcome != RC_OUTCOME_MET;
        for (size_t j = 0; bears && j < finding->doubts.count; j++) {
            rc_names_add(&ids, finding->doubts.items[j]);
        }
    }
    for (size_t i = 0; i < route->candidate_count; i++) {
        const rc_candidate *candidate = &route->candidates[i];
        for (size_t j = 0; j < candidate->finding_count && rc__is_shown(report, candidate->state);
             j++) {
            const rc_texts *own = &candidate->findings[j]->doubts;
            for (size_t k = 0; k < own->count; k++) {
                rc_names_add(&ids, own->items[k]);
            }
        }
    }
    rc__preface_doubts(doc, &ids);
}

static void map_of(rc_doc *doc, const rc_applicants_report *report)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_applicants *found = report->found;
    rc_map_key keys[RC_COULDS];
    rc_map_place *places = rc_alloc_array(arena, found->route->candidate_count, sizeof *places);
    size_t count = 0;
    for (size_t i = 0; i < RC_COULDS; i++) {
        keys[i] = (rc_map_key){standings[i].mark, rc_tr(standings[i].key), standings[i].style};
    }
    for (size_t i = 0; i < found->route->candidate_count; i++) {
        if (rc__is_shown(report, found->route->candidates[i].state)) {
            const rc_finding *reason = reason_of(arena, report, i);
            places[count++] = (rc_map_place){found->route->candidates[i].state, found->coulds[i],
                                             reason == NULL ? "" : reason->reason};
        }
    }
    if (count > 0) {
        rc_map map = {.title = rc_tr("Map of the world: which States could bring the route"),
                      .keys = keys,
                      .key_count = RC_COULDS,
                      .places = places,
                      .place_count = count};
        rc_doc_map(doc, found->result.knowledge, &map, "");
    }
}

static bool is_candidate(const rc_route *route, const char *state)
{
    for (size_t i = 0; i < route->candidate_count; i++) {
        if (rc_equal(route->candidates[i].state, state)) {
            return true;
        }
    }
    return false;
}

static void filter(rc_doc *doc, const rc_applicants_report *report)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_applicants *found = report->found;
    if (found->scenario_named[0] != 0) {
        rc_doc_say(
            doc, RC_PLAIN,
            rc_format(arena,
                      rc_tr("The scenario names as applicant: %s. Here every State is tried."),
                      found->scenario_named));
    }
    if (report->filter[0] != 0) {
        rc_doc_say(
            doc, RC_PLAIN,
            rc_format(arena, rc_tr("Shown: %s (%s)"), report->filter,
                      rc_words_count(arena, report->shown->states.count, "State", "States")));
    }
    rc_names left_out = {.arena = arena};
    for (size_t i = 0; i < report->shown->states.count && report->filter[0] != 0; i++) {
        const char *state = report->shown->states.items[i];
        if (!is_candidate(found->route, state)) {
            rc_names_add(&left_out, state);
        }
    }
    if (left_out.count > 0 && found->route->candidate_count > 0) {
        rc_doc_say(doc, RC_PLAIN,
                   rc_format(arena,
                             rc_tr("Not tried, as the respondent or no State in the sense of the "
                                   "rules: %s"),
                             who(report, &left_out)));
    }
    if (report->shown->unsure.count > 0) {
        rc_doc_say(
            doc, RC_PLAIN,
            rc_format(arena, rc_tr("The dates on record leave it open whether these belonged: %s"),
                      rc_words_states(arena, found->result.knowledge, report->shown->unsure.items,
                                      report->shown->unsure.count)));
    }
}

rc_doc *rc_report_applicants(rc_arena *arena, const rc_applicants_report *report)
{
    const rc_applicants *found = report->found;
    const rc_route *route = found->route;
    const rc_scenario *scenario = found->result.scenario;
    rc_doc *doc = rc_doc_new(
        arena, rc_format(arena, rc_tr("Who could bring %s against %s?"), route->id,
                         rc_words_state(arena, found->result.knowledge, scenario->respondent)));
    rc_doc_say(doc, RC_PLAIN, rc_format(arena, "%s · %s", route->title, route->forum));
    rc_doc_say(doc, RC_PLAIN, rc_format(arena, rc_tr("Scenario: %s"), scenario->title));
    rc__preface_scenario(doc, &found->result);
    filter(doc, report);
    rc__preface_assumptions(doc, &found->result);
    doubts(doc, report);
    route_status(doc, report);
    starters(doc, report);
    rc__applicants_votes(doc, report);
    map_of(doc, report);
    groups g = sort_out(arena, report);
    for (int could = 0; could < RC_COULDS && (route->looked || could < RC_COULD_SHUT); could++) {
        section(doc, report, &g, (rc_could)could);
    }
    if (route->untranslated.count > 0) {
        rc_doc_say(doc, RC_DIM,
                   rc_format(arena, rc_tr("Not modelled: %s"),
                             rc_words_joined(arena, "; ", route->untranslated.items,
                                             route->untranslated.count)));
    }
    rc__colophon(doc, found->result.knowledge);
    return doc;
}

/* ---- for programs ---- */

static void set_route(rc_value *whole, const rc_applicants_report *report)
{
    const rc_route *route = report->found->route;
    rc_value *value = rc_value_set_object(whole, "route");
    rc_value_set_route(value, route);
    rc_value_set_flag(value, "states_start", route->states_start);
    rc_value_set_flag(value, "only_states_start", route->needs_applicant);
    rc_value_set_flag(value, "states_looked_at", route->looked);
    rc_value_set_given(value, "starters", route->starters == NULL ? "" : route->starters);
    rc_value *deciding = rc_value_set_list(value, "deciding");
    for (size_t i = 0; i < route->finding_count; i++) {
        if (route->findings[i].deciding) {
            rc_value_add(deciding, rc_value_of_finding(rc_value_arena(whole), &route->findings[i]));
        }
    }
}

static void add_state(rc_value *list, const rc_applicants_report *report, size_t i)
{
    rc_arena *arena = rc_value_arena(list);
    const rc_applicants *found = report->found;
    const rc_candidate *candidate = &found->route->candidates[i];
    rc_value *value = rc_value_add_object(list);
    rc_value_set_text(value, "state", candidate->state);
    rc_value_set_text(value, "name",
                      rc_words_state(arena, found->result.knowledge, candidate->state));
    rc_value_set_text(value, "standing", rc_could_name(found->coulds[i]));
    rc_value *findings = rc_value_set_list(value, "findings");
    if (found->coulds[i] >= RC_COULD_BARRED) {
        for (size_t j = 0; j < candidate->finding_count; j++) {
            rc_value_add(findings, rc_value_of_finding(arena, candidate->findings[j]));
        }
        return;
    }
    rc_conditions list_of = rc_applicant_conditions(arena, found->route, candidate);
    for (size_t j = 0; j < list_of.count; j++) {
        rc_value_add(findings, rc_value_of_finding(arena, list_of.items[j]));
    }
}

rc_value *rc_report_applicants_value(rc_arena *arena, const rc_applicants_report *report)
{
    const rc_applicants *found = report->found;
    rc_value *whole = rc_value_object(arena);
    rc_value_set_number(whole, "recourse", 1);
    rc_value_set_engine(whole, found->result.knowledge);
    rc_value_set_assumptions(whole, &found->result);
    rc_value_set_scenario(whole, found->result.scenario);
    set_route(whole, report);
    rc_value_set_given(whole, "filter", report->filter);
    rc_value_set_texts(whole, "unsure",
                       &(rc_texts){report->shown->unsure.items, report->shown->unsure.count});
    rc__applicants_votes_value(whole, report);
    rc_value *summary = rc_value_set_object(whole, "summary");
    for (int could = 0; could < RC_COULDS; could++) {
        rc_value_set_number(summary, rc_could_name((rc_could)could),
                            (int64_t)count_of(report, (rc_could)could));
    }
    rc_value *states = rc_value_set_list(whole, "states");
    for (size_t i = 0; i < found->route->candidate_count; i++) {
        if (rc__is_shown(report, found->route->candidates[i].state)) {
            add_state(states, report, i);
        }
    }
    return whole;
}

void rc_report_applicants_csv(rc_buffer *out, const rc_applicants_report *report)
{
    static const char *const heads[] = {"state", "name", "standing", "requirement", "code",
                                        "reason"};
    enum { COLUMNS = sizeof heads / sizeof *heads };
    const rc_applicants *found = report->found;
    rc_csv_row(out, heads, COLUMNS);
    for (size_t i = 0; i < found->route->candidate_count; i++) {
        const char *state = found->route->candidates[i].state;
        if (!rc__is_shown(report, state)) {
            continue;
        }
        const rc_finding *reason = reason_of(out->arena, report, i);
        const char *code = reason == NULL ? NULL : rc_code_name(reason->code);
        const char *cells[COLUMNS] = {
            state,
            rc_words_state(out->arena, found->result.knowledge, state),
            rc_could_name(found->coulds[i]),
            reason == NULL ? "" : rc_requirement_name(reason->requirement),
            code == NULL ? "" : code,
            reason == NULL ? "" : reason->reason};
        rc_csv_row(out, cells, COLUMNS);
    }
}
