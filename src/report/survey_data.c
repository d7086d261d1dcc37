/* The landscape for programs: JSON and rows for spreadsheets. */
#include "report/csv.h"
#include "report/survey.h"
#include "report/words.h"

static const rc_route_status ranks[] = {RC_STATUS_OPEN, RC_STATUS_CONDITIONAL,
                                        RC_STATUS_CONTESTED};
enum { RANKS = sizeof ranks / sizeof *ranks };

/* ---- JSON ---- */

static void set_applicants(rc_value *value, const rc_survey *survey, const rc_survey_cell *cell)
{
    rc_value *applicants = rc_value_set_object(value, "applicants");
    for (size_t i = 0; i < RANKS; i++) {
        rc_codes who =
            rc__survey_applicants(rc_value_arena(value), survey, cell, ranks[i]);
        rc_value_set_texts(applicants, rc_status_name(ranks[i]),
                           &(rc_texts){who.items, who.count});
    }
}

static void add_cell(rc_value *list, const rc_survey *survey, size_t respondent, size_t route)
{
    const rc_survey_cell *cell = rc_survey_at(survey, respondent, route);
    rc_value *value = rc_value_add_object(list);
    rc_value_set_text(value, "state", survey->question->respondents.items[respondent]);
    rc_value_set_text(value, "status", rc_status_name(cell->status));
    if (cell->decided) {
        rc_value_set_text(value, "requirement", rc_requirement_name(cell->requirement));
        rc_value_set_given(value, "code", rc_code_name(cell->code));
    }
    if (cell->doubtful) {
        rc_value_set_flag(value, "doubtful", true);
    }
    if (cell->reach != NULL) {
        set_applicants(value, survey, cell);
    }
}

static void add_route(rc_value *list, const rc_survey_report *report, size_t at)
{
    rc_arena *arena = rc_value_arena(list);
    const rc_survey *survey = report->survey;
    const rc_survey_route *route = &survey->routes[at];
    rc_value *value = rc_value_add_object(list);
    rc_value_set_text(value, "id", route->id);
    rc_value_set_text(value, "title", route->title);
    rc_value_set_text(value, "forum", route->forum);
    rc_value_set_text(value, "kind", route->kind);
    rc_value_set_flag(value, "binding", route->binding);
    rc_value_set_flag(value, "one_state_starts", route->linkable);
    rc_value *summary = rc_value_set_object(value, "summary");
    for (int status = RC_STATUS_OPEN; status >= 0; status--) {
        size_t count = rc__survey_with(arena, survey, at, (rc_route_status)status).count;
        rc_value_set_number(summary, rc_status_name((rc_route_status)status), (int64_t)count);
    }
    rc_value *cells = rc_value_set_list(value, "respondents");
    for (size_t i = 0; i < survey->question->respondents.count; i++) {
        if (rc__survey_tells(report, rc_survey_at(survey, i, at)->status)) {
            add_cell(cells, survey, i, at);
        }
    }
}

static void set_question(rc_value *whole, const rc_survey_report *report)
{
    const rc_survey_question *asked = report->survey->question;
    rc_value *value = rc_value_set_object(whole, "scenario");
    rc_value_set_text(value, "title", asked->model->title);
    rc_value_set_given(value, "in_place_of", report->replaced);
    rc_value_set_day(value, "as_of", asked->model->as_of);
    if (asked->model->applicants_given) {
        rc_value_set_texts(value, "applicants", &(rc_texts){asked->model->applicants.items,
                                                            asked->model->applicants.count});
    }
    rc_value *conduct = rc_value_set_list(value, "conduct");
    for (size_t i = 0; i < asked->model->conduct_count; i++) {
        const rc_conduct *one = &asked->model->conduct[i];
        rc_value *item = rc_value_add_object(conduct);
        rc_value_set_text(item, "id", one->id);
        rc_value_set_texts(item, "acts", &(rc_texts){one->acts.items, one->acts.count});
    }
    rc_value_set_texts(value, "suppose",
                       &(rc_texts){asked->model->suppose, asked->model->suppose_count});
    rc_value_set_given(whole, "filter", report->filter);
    rc_value_set_texts(whole, "unsure",
                       &(rc_texts){report->unsure.items, report->unsure.count});
}

rc_value *rc_report_survey_value(rc_arena *arena, const rc_survey_report *report)
{
    const rc_survey *survey = report->survey;
    rc_value *whole = rc_value_object(arena);
    rc_value_set_number(whole, "recourse", 1);
    rc_value_set_engine(whole, survey->question->knowledge);
    rc_value *assumptions = rc_value_set_list(whole, "assumptions");
    for (size_t i = 0; i < survey->assumption_count; i++) {
        rc_value *item = rc_value_add_object(assumptions);
        rc_value_set_text(item, "text", survey->assumptions[i].text);
        rc_value_set_number(item, "respondents", (int64_t)survey->assumptions[i].count);
    }
    set_question(whole, report);
    rc_value *respondents = rc_value_set_list(whole, "respondents");
    for (size_t i = 0; i < survey->question->respondents.count; i++) {
        const char *code = survey->question->respondents.items[i];
        rc_value *item = rc_value_add_object(respondents);
        rc_value_set_text(item, "state", code);
        rc_value_set_text(item, "name",
                          rc_words_state(arena, survey->question->knowledge, code));
    }
    rc_value *routes = rc_value_set_list(whole, "routes");
    for (size_t i = 0; i < survey->route_count; i++) {
        add_route(routes, report, i);
    }
    return whole;
}

/* ---- CSV ---- */

static const char *or_empty(const char *text) { return text == NULL ? "" : text; }

/* [who], [name] and [route] are cells already; the words of the vocabulary need no quoting. */
static void answer_row(rc_buffer *out, const rc_survey_cell *cell, const char *who,
                       const char *name, const char *route)
{
    const char *cells[] = {who,
                           name,
                           route,
                           rc_status_name(cell->status),
                           cell->decided ? rc_requirement_name(cell->requirement) : "",
                           cell->decided ? or_empty(rc_code_name(cell->code)) : "",
                           cell->doubtful ? "yes" : "no"};
    rc_csv_line(out, cells, sizeof cells / sizeof *cells);
}

static const char **route_cells(rc_arena *arena, const rc_survey *survey)
{
    const char **cells = rc_alloc_array(arena, survey->route_count + 1, sizeof *cells);
    for (size_t i = 0; i < survey->route_count; i++) {
        cells[i] = rc_csv_cell(arena, survey->routes[i].id);
    }
    return cells;
}

static void links_row(rc_buffer *out, const rc_survey *survey, size_t respondent,
                      const char *name, size_t route)
{
    const rc_survey_cell *cell = rc_survey_at(survey, respondent, route);
    const char *code = survey->question->respondents.items[respondent];
    const char *lists[RANKS];
    size_t count = 0;
    for (size_t i = 0; i < RANKS; i++) {
        rc_codes who = rc__survey_applicants(out->arena, survey, cell, ranks[i]);
        count += who.count;
        lists[i] = rc_words_joined(out->arena, " ", who.items, who.count);
    }
    if (count == 0) {
        return;
    }
    const char *cells[] = {code,
                           name,
                           survey->routes[route].id,
                           rc_status_name(cell->status),
                           rc_format(out->arena, "%zu", count),
                           lists[0],
                           lists[1],
                           lists[2]};
    rc_csv_row(out, cells, sizeof cells / sizeof *cells);
}

void rc_report_survey_csv(rc_buffer *out, const rc_survey_report *report)
{
    static const char *const heads[] = {"respondent",  "name", "route",   "status",
                                        "requirement", "code", "doubtful"};
    static const char *const link_heads[] = {"respondent", "name", "route",       "status",
                                             "applicants", "open", "conditional", "contested"};
    const rc_survey *survey = report->survey;
    bool links = survey->question->links;
    if (links) {
        rc_csv_row(out, link_heads, sizeof link_heads / sizeof *link_heads);
    } else {
        rc_csv_row(out, heads, sizeof heads / sizeof *heads);
    }
    const char **routes = route_cells(out->arena, survey);
    for (size_t i = 0; i < survey->question->respondents.count; i++) {
        const char *code = survey->question->respondents.items[i];
        const char *name = rc_words_state(out->arena, survey->question->knowledge, code);
        const char *who = rc_csv_cell(out->arena, code);
        const char *name_cell = rc_csv_cell(out->arena, name);
        for (size_t route = 0; route < survey->route_count; route++) {
            const rc_survey_cell *cell = rc_survey_at(survey, i, route);
            if (!rc__survey_tells(report, cell->status)) {
                continue;
            }
            if (links) {
                links_row(out, survey, i, name, route);
            } else {
                answer_row(out, cell, who, name_cell, routes[route]);
            }
        }
    }
}
