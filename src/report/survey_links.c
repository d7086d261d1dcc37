/* Who could take whom where: for every route that one State can start, the possible applicants. */
#include "report/survey.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/words.h"

/* As far as an applicant may get, from the best. */
static const rc_route_status ranks[] = {RC_STATUS_OPEN, RC_STATUS_CONDITIONAL,
                                        RC_STATUS_CONTESTED};
enum { RANKS = sizeof ranks / sizeof *ranks };

rc_codes rc__survey_applicants(rc_arena *arena, const rc_survey *survey,
                               const rc_survey_cell *cell, rc_route_status status)
{
    if (cell->reach == NULL) {
        return (rc_codes){NULL, 0};
    }
    const rc_knowledge *knowledge = survey->question->knowledge;
    int kind = rc_kind_index("state");
    uint32_t states = rc_count(knowledge, kind);
    rc_codes found = {rc_alloc_array(arena, states, sizeof *found.items), 0};
    for (uint32_t row = 0; row < states; row++) {
        if (cell->reach[row] == (unsigned char)status) {
            found.items[found.count++] = rc_text_of(rc_record_at(knowledge, kind, row), "code");
        }
    }
    return found;
}

/* How many pairs of a State and a respondent the route has, by how far the State gets. */
static void count_pairs(const rc_survey *survey, size_t route, size_t pairs[RC_STATUSES],
                        size_t *respondents)
{
    uint32_t states =
        rc_count(survey->question->knowledge, rc_kind_index("state"));
    for (size_t i = 0; i < survey->question->respondents.count; i++) {
        const unsigned char *reach = rc_survey_at(survey, i, route)->reach;
        bool any = false;
        for (uint32_t row = 0; row < states && reach != NULL; row++) {
            pairs[reach[row]]++;
            any = any || reach[row] > 0;
        }
        *respondents += any ? 1 : 0;
    }
}

static void by_route(rc_doc *doc, const rc_survey *survey)
{
    static const char *const heads[] = {"route",
                                        RC_TR("respondents"),
                                        RC_TR("pairs"),
                                        RC_TR("on that day"),
                                        RC_TR("after steps"),
                                        RC_TR("contested")};
    rc_arena *arena = rc_doc_arena(doc);
    rc_doc_table(
        doc,
        rc_tr("By route: respondents that some State could take there, and pairs of a State and "
              "a respondent"),
        heads, 6);
    for (size_t route = 0; route < survey->route_count; route++) {
        size_t pairs[RC_STATUSES] = {0}, respondents = 0;
        if (!survey->routes[route].linkable) {
            continue;
        }
        count_pairs(survey, route, pairs, &respondents);
        const char *cells[] = {
            survey->routes[route].id,
            rc_format(arena, "%zu", respondents),
            rc_format(arena, "%zu", pairs[RC_STATUS_OPEN] + pairs[RC_STATUS_CONDITIONAL] +
                                        pairs[RC_STATUS_CONTESTED]),
            rc_format(arena, "%zu", pairs[RC_STATUS_OPEN]),
            rc_format(arena, "%zu", pairs[RC_STATUS_CONDITIONAL]),
            rc_format(arena, "%zu", pairs[RC_STATUS_CONTESTED])};
        rc_doc_row(doc, cells);
    }
}

/* Routes on which a State could be taken by somebody, and could take somebody. */
typedef struct score {
    size_t taken, takers; /* routes, States */
    size_t takes, others;
} score;

/* [touched] has room for a mark of every State. */
static score score_of(const rc_survey *survey, uint32_t state, size_t respondent, bool *touched)
{
    uint32_t states = rc_count(survey->question->knowledge, rc_kind_index("state"));
    score s = {0};
    for (uint32_t row = 0; row < states; row++) {
        touched[row] = false;
    }
    for (size_t route = 0; route < survey->route_count && respondent != SIZE_MAX; route++) {
        const unsigned char *reach = rc_survey_at(survey, respondent, route)->reach;
        bool any = false;
        for (uint32_t row = 0; row < states && reach != NULL; row++) {
            any = any || reach[row] > 0;
            touched[row] = touched[row] || reach[row] > 0;
        }
        s.taken += any ? 1 : 0;
    }
    for (uint32_t row = 0; row < states; row++) {
        s.takers += touched[row] ? 1 : 0;
    }
    for (size_t i = 0; i < survey->question->respondents.count; i++) {
        bool any = false;
        for (size_t route = 0; route < survey->route_count; route++) {
            const unsigned char *reach = rc_survey_at(survey, i, route)->reach;
            any = any || (reach != NULL && reach[state] > 0);
        }
        s.others += any ? 1 : 0;
    }
    for (size_t route = 0; route < survey->route_count; route++) {
        bool any = false;
        for (size_t i = 0; i < survey->question->respondents.count && !any; i++) {
            const unsigned char *reach = rc_survey_at(survey, i, route)->reach;
            any = reach != NULL && reach[state] > 0;
        }
        s.takes += any ? 1 : 0;
    }
    return s;
}

static size_t respondent_of(const rc_survey *survey, const char *state)
{
    rc_codes all = survey->question->respondents;
    for (size_t i = 0; i < all.count; i++) {
        if (rc_equal(all.items[i], state)) {
            return i;
        }
    }
    return SIZE_MAX;
}

static void by_state(rc_doc *doc, const rc_survey *survey)
{
    static const char *const heads[] = {RC_TR("State"),     "",
                                        RC_TR("by States"), RC_TR("on routes"),
                                        RC_TR("takes"),     RC_TR("on routes")};
    rc_arena *arena = rc_doc_arena(doc);
    const rc_knowledge *knowledge = survey->question->knowledge;
    int kind = rc_kind_index("state");
    bool *touched = rc_alloc_array(arena, rc_count(knowledge, kind), sizeof *touched);
    rc_doc_table(doc,
                 rc_tr("By State: how many States could take it, and how many respondents it could "
                       "take"),
                 heads, 6);
    for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
        rc_record state = rc_record_at(knowledge, kind, row);
        size_t respondent = respondent_of(survey, rc_text_of(state, "code"));
        score s = score_of(survey, row, respondent, touched);
        if (s.taken == 0 && s.takes == 0) {
            continue;
        }
        const char *cells[] = {rc_text_of(state, "code"),
                               rc_text_of(state, "name"),
                               respondent == SIZE_MAX ? "" : rc_format(arena, "%zu", s.takers),
                               respondent == SIZE_MAX ? "" : rc_format(arena, "%zu", s.taken),
                               rc_format(arena, "%zu", s.others),
                               rc_format(arena, "%zu", s.takes)};
        rc_doc_row(doc, cells);
    }
}

/* The lists themselves, where they are short enough to read. */
static void lists(rc_doc *doc, const rc_survey *survey)
{
    static const char *const names[RANKS] = {RC_TR("on that day"), RC_TR("after steps"),
                                             RC_TR("contested")};
    rc_arena *arena = rc_doc_arena(doc);
    rc_codes respondents = survey->question->respondents;
    for (size_t route = 0; route < survey->route_count; route++) {
        for (size_t i = 0; i < respondents.count && survey->routes[route].linkable; i++) {
            const rc_survey_cell *cell = rc_survey_at(survey, i, route);
            for (size_t rank = 0; rank < RANKS; rank++) {
                rc_codes who = rc__survey_applicants(arena, survey, cell, ranks[rank]);
                if (who.count > 0) {
                    rc_run runs[] = {
                        {RC_BOLD, rc_format(arena, rc_tr("%s against %s, %s (%zu): "),
                                            survey->routes[route].id, respondents.items[i],
                                            rc_tr(names[rank]), who.count)},
                        {RC_PLAIN, rc_words_joined(arena, ", ", who.items, who.count)}};
                    rc_doc_item_runs(doc, 0, runs, 2);
                }
            }
        }
    }
}

void rc__survey_links(rc_doc *doc, const rc_survey_report *report)
{
    enum { LISTED_MAX = 12 };
    const rc_survey *survey = report->survey;
    rc_doc_heading(doc, 2, RC_PLAIN, rc_tr("Who could take whom where"));
    rc_doc_say(
        doc, RC_PLAIN,
        rc_tr("Routes that one State can start without the vote of an organ. Each State is tried "
              "as the applicant, unless the scenario names its applicants."));
    by_route(doc, survey);
    by_state(doc, survey);
    if (survey->question->respondents.count <= LISTED_MAX) {
        rc_doc_say(doc, RC_BOLD, rc_tr("Who could:"));
        lists(doc, survey);
    } else {
        rc_doc_say(doc, RC_DIM,
                   rc_tr("--format csv or json, or a few --respondents, list the States."));
    }
}
