#include "report/survey.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/map.h"
#include "report/preface.h"
#include "report/route_text.h"
#include "report/words.h"

#include <string.h>

/* As many respondents as have room in a table with a column for each. */
enum { COLUMNS_MAX = 12, WORDS_MAX = 4 };
/* As many routes. */
enum { ROUTES_MAX = 8 };

bool rc__survey_tells(const rc_survey_report *report, rc_route_status status)
{
    return !report->statuses_given || report->statuses[status];
}

rc_codes rc__survey_with(rc_arena *arena, const rc_survey *survey, size_t route,
                         rc_route_status status)
{
    rc_codes all = survey->question->respondents;
    rc_codes found = {rc_alloc_array(arena, all.count, sizeof *found.items), 0};
    for (size_t i = 0; i < all.count; i++) {
        if (rc_survey_at(survey, i, route)->status == status) {
            found.items[found.count++] = all.items[i];
        }
    }
    return found;
}

const char *rc__survey_reason(rc_arena *arena, const rc_survey_cell *cell)
{
    if (!cell->decided) {
        return "";
    }
    const char *requirement = rc_requirement_title(cell->requirement);
    return cell->code == RC_CODE_NONE
               ? requirement
               : rc_format(arena, "%s: %s", requirement, rc_code_title(cell->code));
}

static const char *status_words(rc_route_status status)
{
    return status == RC_STATUS_NOT_ENGAGED ? rc_tr("not engaged") : rc_status_word(status);
}

/* ---- before the answers ---- */

static const char *acts_of(rc_arena *arena, const rc_survey_report *report,
                           const rc_conduct *conduct)
{
    const rc_knowledge *knowledge = report->survey->question->knowledge;
    return conduct->acts.count == rc_count(knowledge, rc_kind_index("act"))
               ? rc_tr("all acts of the vocabulary")
               : rc_words_joined(arena, ", ", conduct->acts.items, conduct->acts.count);
}

static void question(rc_doc *doc, const rc_survey_report *report)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_survey_question *asked = report->survey->question;
    const rc_scenario *model = asked->model;
    rc_doc_say(doc, RC_PLAIN, rc_format(arena, rc_tr("Against each: %s"), model->title));
    for (size_t i = 0; i < model->conduct_count; i++) {
        const rc_conduct *conduct = &model->conduct[i];
        rc_doc_item(doc, 0, RC_PLAIN,
                    rc_format(arena, rc_tr("%s: %s; from %s to %s"), conduct->id,
                              acts_of(arena, report, conduct), rc_words_span(arena, conduct->from),
                              conduct->ongoing ? rc_tr("ongoing")
                                               : rc_words_span(arena, conduct->to)));
    }
    if (report->replaced[0] != 0) {
        rc_doc_say(
            doc, RC_PLAIN,
            rc_format(arena,
                      rc_tr("Each respondent stands in the place of %s: where the scenario names "
                            "that State as territory, nationality or veto, the respondent is "
                            "meant. Steps and suppositions stay as they are."),
                      rc_words_state(arena, asked->knowledge, report->replaced)));
    }
    if (model->applicants_given) {
        rc_doc_say(doc, RC_PLAIN,
                   rc_format(arena, rc_tr("Applicants: %s; none against itself"),
                             rc_words_states(arena, asked->knowledge, model->applicants.items,
                                             model->applicants.count)));
    }
    rc_doc_say(doc, RC_PLAIN,
               rc_format(arena, rc_tr("As of %s · facts as at %s"),
                         rc_words_day(arena, model->as_of),
                         rc_words_span(arena, rc_knowledge_as_at(asked->knowledge))));
    for (size_t i = 0; i < model->suppose_count; i++) {
        rc_doc_say(doc, RC_BOLD, rc_format(arena, rc_tr("Supposing: %s"), model->suppose[i]));
    }
    if (report->filter[0] != 0) {
        rc_doc_say(doc, RC_PLAIN, rc_format(arena, rc_tr("Respondents: %s"), report->filter));
    }
    if (report->unsure.count > 0) {
        rc_doc_say(doc, RC_PLAIN,
                   rc_format(arena,
                             rc_tr("The dates on record leave it open whether these belonged: %s"),
                             rc_words_states(arena, asked->knowledge, report->unsure.items,
                                             report->unsure.count)));
    }
}

static void assumptions(rc_doc *doc, const rc_survey_report *report)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_survey *survey = report->survey;
    size_t all = survey->question->respondents.count;
    if (survey->assumption_count > 0) {
        rc_doc_say(doc, RC_BOLD, rc_tr("Assumed, because the scenario does not say:"));
    }
    for (size_t i = 0; i < survey->assumption_count; i++) {
        const rc_survey_assumption *assumption = &survey->assumptions[i];
        const char *how_often = assumption->count == all
                                    ? ""
                                    : rc_format(arena, rc_tr(" (for %s)"),
                                                rc_words_count(arena, assumption->count,
                                                               "respondent", "respondents"));
        rc_run runs[] = {{RC_PLAIN, assumption->text}, {RC_DIM, how_often}};
        rc_doc_item_runs(doc, 0, runs, 2);
    }
}

static void doubts(rc_doc *doc, const rc_survey *survey)
{
    rc_arena *arena = rc_doc_arena(doc);
    size_t count = 0, all = survey->question->respondents.count * survey->route_count;
    for (size_t i = 0; i < all; i++) {
        count += survey->cells[i].doubtful ? 1 : 0;
    }
    if (count > 0) {
        rc_doc_say(
            doc, RC_PLAIN,
            rc_format(arena,
                      rc_tr("Facts of low confidence bear on %zu of the %zu answers; CSV and JSON "
                            "mark them, and “recourse assess” names the facts."),
                      count, all));
    }
}

/* ---- tables ---- */

/* Is there anything to tell of the route: an answer asked for, by itself or by its status? */
static bool is_told(const rc_survey_report *report, size_t route)
{
    const rc_survey *survey = report->survey;
    for (size_t i = 0; i < survey->question->respondents.count; i++) {
        rc_route_status status = rc_survey_at(survey, i, route)->status;
        if (rc__survey_tells(report, status) &&
            (report->statuses_given || status != RC_STATUS_NOT_ENGAGED)) {
            return true;
        }
    }
    return false;
}

static size_t told_routes(const rc_survey_report *report)
{
    size_t count = 0;
    for (size_t i = 0; i < report->survey->route_count; i++) {
        count += is_told(report, i) ? 1 : 0;
    }
    return count;
}

/* Per route, how many respondents have which status. */
static void counts(rc_doc *doc, const rc_survey_report *report, bool page)
{
    static const char *const whole[] = {"route",
                                        RC_TR("open"),
                                        RC_TR("conditional"),
                                        RC_TR("contested"),
                                        RC_TR("undetermined"),
                                        RC_TR("closed"),
                                        RC_TR("not engaged")};
    /* Shortened, or a line of text would not hold them beside a long route. */
    static const char *const brief[] = {
        "route",         RC_TR("open"),    RC_TR("condit."), RC_TR("contested"), RC_TR("undeterm."),
        RC_TR("closed"), RC_TR("not eng.")};
    rc_arena *arena = rc_doc_arena(doc);
    const rc_survey *survey = report->survey;
    rc_doc_table(doc, rc_tr("How many respondents have which status"), page ? whole : brief,
                 RC_STATUSES + 1);
    for (size_t route = 0; route < survey->route_count; route++) {
        if (!is_told(report, route)) {
            continue;
        }
        const char *cells[RC_STATUSES + 1] = {survey->routes[route].id};
        for (int i = 0; i < RC_STATUSES; i++) {
            rc_route_status status = (rc_route_status)(RC_STATUS_OPEN - i);
            size_t count = rc__survey_with(arena, survey, route, status).count;
            cells[i + 1] = count == 0 ? "·" : rc_format(arena, "%zu", count);
        }
        rc_doc_row(doc, cells);
    }
}

/* What the marks mean, in one line. */
static void legend(rc_doc *doc)
{
    rc_map_key keys[RC_STATUSES];
    rc_names words = {.arena = rc_doc_arena(doc)};
    rc_map_status_keys(keys);
    for (size_t i = 0; i < RC_STATUSES; i++) {
        rc_names_add(&words, rc_format(words.arena, "%s %s", keys[i].mark, keys[i].name));
    }
    rc_doc_say(doc, RC_DIM, rc_words_joined(words.arena, " · ", words.items, words.count));
}

static const char *cell_text(const rc_survey_report *report, rc_route_status status, bool words)
{
    if (!rc__survey_tells(report, status)) {
        return "";
    }
    return words ? status_words(status) : rc_status_mark(status);
}

/* Few respondents: a row for each route, a column for each of them. */
static void routes_by_states(rc_doc *doc, const rc_survey_report *report)
{
    const rc_survey *survey = report->survey;
    rc_codes states = survey->question->respondents;
    bool words = states.count <= WORDS_MAX;
    const char *heads[COLUMNS_MAX + 1] = {"route"}, *cells[COLUMNS_MAX + 1];
    for (size_t i = 0; i < states.count; i++) {
        heads[i + 1] = states.items[i];
    }
    if (!words) {
        legend(doc);
    }
    rc_doc_table(doc, rc_tr("How each route stands against each respondent"), heads,
                 states.count + 1);
    for (size_t route = 0; route < survey->route_count; route++) {
        if (!is_told(report, route)) {
            continue;
        }
        cells[0] = survey->routes[route].id;
        for (size_t i = 0; i < states.count; i++) {
            cells[i + 1] = cell_text(report, rc_survey_at(survey, i, route)->status, words);
        }
        rc_doc_row(doc, cells);
        for (size_t i = 0; i < states.count; i++) {
            rc_doc_style_cell(doc, i + 1,
                              rc__status_style(rc_survey_at(survey, i, route)->status));
        }
    }
}

static bool any_told(const rc_survey_report *report, size_t respondent)
{
    for (size_t route = 0; route < report->survey->route_count; route++) {
        if (rc__survey_tells(report, rc_survey_at(report->survey, respondent, route)->status)) {
            return true;
        }
    }
    return false;
}

/* One route: a row for each respondent, with what decides. */
static void states_of_route(rc_doc *doc, const rc_survey_report *report)
{
    static const char *const heads[] = {"respondent", "", RC_TR("status"), RC_TR("what decides")};
    rc_arena *arena = rc_doc_arena(doc);
    const rc_survey *survey = report->survey;
    rc_codes states = survey->question->respondents;
    rc_doc_table(
        doc, rc_format(arena, rc_tr("How %s stands against each respondent"), survey->routes[0].id),
        heads, 4);
    for (size_t i = 0; i < states.count; i++) {
        const rc_survey_cell *cell = rc_survey_at(survey, i, 0);
        if (rc__survey_tells(report, cell->status)) {
            const char *cells[] = {
                states.items[i],
                rc_words_state(arena, survey->question->knowledge, states.items[i]),
                status_words(cell->status), rc__survey_reason(arena, cell)};
            rc_doc_row(doc, cells);
            rc_doc_style_cell(doc, 2, rc__status_style(cell->status));
        }
    }
}

/* Few routes: a row for each respondent, a column for each route, numbered. */
static void states_by_routes(rc_doc *doc, const rc_survey_report *report)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_survey *survey = report->survey;
    rc_codes states = survey->question->respondents;
    const char *heads[ROUTES_MAX + 2] = {"respondent", ""}, *cells[ROUTES_MAX + 2];
    rc_names numbers = {.arena = arena};
    for (size_t route = 0; route < survey->route_count; route++) {
        heads[route + 2] = rc_format(arena, "%zu", route + 1);
        rc_names_add(&numbers, rc_format(arena, "%zu %s", route + 1, survey->routes[route].id));
    }
    rc_doc_say(doc, RC_PLAIN, rc_words_joined(arena, " · ", numbers.items, numbers.count));
    legend(doc);
    rc_doc_table(doc, rc_tr("How the routes stand against each respondent"), heads,
                 survey->route_count + 2);
    for (size_t i = 0; i < states.count; i++) {
        if (!any_told(report, i)) {
            continue;
        }
        cells[0] = states.items[i];
        cells[1] = rc_words_state(arena, survey->question->knowledge, states.items[i]);
        for (size_t route = 0; route < survey->route_count; route++) {
            cells[route + 2] =
                cell_text(report, rc_survey_at(survey, i, route)->status, false);
        }
        rc_doc_row(doc, cells);
    }
}

/* Each route with the respondents of every status: all there is to know, for who has no script. */
static void details(rc_doc *doc, const rc_survey_report *report)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_survey *survey = report->survey;
    rc_doc_heading(doc, 2, RC_PLAIN, rc_tr("Which respondents, route by route"));
    for (size_t route = 0; route < survey->route_count; route++) {
        if (!is_told(report, route)) {
            continue;
        }
        rc_run summary[] = {{RC_BOLD, survey->routes[route].id},
                            {RC_PLAIN, rc_format(arena, " · %s", survey->routes[route].title)}};
        rc_doc_fold(doc, summary, 2);
        for (int i = RC_STATUS_OPEN; i >= 0; i--) {
            rc_route_status status = (rc_route_status)i;
            rc_codes with = rc__survey_with(arena, survey, route, status);
            if (with.count == 0 || !rc__survey_tells(report, status)) {
                continue;
            }
            rc_run runs[] = {{rc__status_style(status),
                              rc_format(arena, "%s (%zu): ", status_words(status), with.count)},
                             {RC_PLAIN, rc_words_joined(arena, ", ", with.items, with.count)}};
            rc_doc_item_runs(doc, 0, runs, 2);
        }
        rc_doc_unfold(doc);
    }
}

static void tables(rc_doc *doc, const rc_survey_report *report, bool page)
{
    rc_arena *arena = rc_doc_arena(doc);
    const rc_survey *survey = report->survey;
    size_t left_out = survey->route_count - told_routes(report);
    if (survey->question->respondents.count <= COLUMNS_MAX && survey->route_count > 1) {
        routes_by_states(doc, report);
    } else if (survey->route_count == 1) {
        counts(doc, report, page);
        states_of_route(doc, report);
    } else if (survey->route_count <= ROUTES_MAX) {
        counts(doc, report, page);
        states_by_routes(doc, report);
    } else {
        counts(doc, report, page);
        if (page || report->statuses_given) {
            details(doc, report);
        } else {
            rc_doc_say(
                doc, RC_DIM,
                rc_tr("--status names the respondents of each route, --route and --respondents "
                      "show them in a table, --format csv has every answer with what decides."));
        }
    }
    if (left_out > 0) {
        rc_doc_say(
            doc, RC_DIM,
            rc_format(arena, rc_tr("Not shown: %s, which %s against no respondent%s."),
                      rc_words_count(arena, left_out, "route", "routes"),
                      report->statuses_given ? rc_tr("stand so") : rc_tr("the conduct engages"),
                      report->statuses_given ? "" : rc_tr(" here")));
    }
}

rc_doc *rc_report_survey(rc_arena *arena, const rc_survey_report *report, bool page)
{
    const rc_survey *survey = report->survey;
    const rc_survey_question *asked = survey->question;
    rc_doc *doc = rc_doc_new(
        arena,
        rc_format(arena, rc_tr("Survey: %s, %s"),
                  rc_words_count(arena, asked->respondents.count, "respondent", "respondents"),
                  rc_words_count(arena, survey->route_count, "route", "routes")));
    question(doc, report);
    assumptions(doc, report);
    doubts(doc, survey);
    if (page && asked->respondents.count > COLUMNS_MAX) {
        rc__survey_map(doc, report);
    }
    tables(doc, report, page);
    if (asked->links) {
        rc__survey_links(doc, report);
    }
    rc__colophon(doc, asked->knowledge);
    return doc;
}
