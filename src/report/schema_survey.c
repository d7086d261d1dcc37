/*
 * The schema of what `survey` answers, as survey_data.c writes it.
 */
#include "report/schema_parts.h"

static void write_assumption(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "text", "what was taken for true that nobody said", true);
    rc__add_count(&shape, "respondents", "for how many respondents", true);
    rc__shape_close(&shape);
}

static void write_question(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "title", "its title", true);
    rc__add_text(&shape, "in_place_of",
                 "code of the State of the scenario that each respondent replaces; absent: the "
                 "usual question", false);
    rc__add_texts(&shape, "applicants", "codes of the States that the scenario names", false);
    rc__schema_pattern(rc__shape_add(&shape, "as_of", "the day of filing", true),
                       "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "YYYY-MM-DD");
    rc__shape conduct =
        rc__shape_open(rc__add_list(&shape, "conduct", "the courses of conduct", NULL), "object");
    rc__add_text(&conduct, "id", "id of the conduct", true);
    rc__add_texts(&conduct, "acts", "what was done", true);
    rc__shape_close(&conduct);
    rc__add_texts(&shape, "suppose", "what was supposed", true);
    rc__shape_close(&shape);
}

static void write_respondent(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "state", "alpha-3 code", true);
    rc__add_text(&shape, "name", "name of the State", true);
    rc__shape_close(&shape);
}

/* One route against one respondent. */
static void write_answer(rc_value *schema)
{
    static const struct {
        rc_route_status status;
        const char *doc;
    } ranks[] = {{RC_STATUS_OPEN, "codes of States that could on the day of filing"},
                 {RC_STATUS_CONDITIONAL, "codes of States that could once steps are taken"},
                 {RC_STATUS_CONTESTED, "codes of States for which it turns on unsettled law"}};
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_text(&shape, "state", "alpha-3 code of the respondent", true);
    rc__add_choice(&shape, "status", "the answer", true, RC_V_STATUSES);
    rc__add_choice(&shape, "requirement", "the requirement that decides", false,
                   RC_V_REQUIREMENT);
    rc__add_choice(&shape, "code", "why it is not met", false, RC_V_CODE);
    rc__add_flag(&shape, "doubtful", "a fact of low confidence bears on it", false);
    rc__shape applicants = rc__shape_open(
        rc__shape_add(&shape, "applicants",
                      "with --links, where one State can start the route: which States could, by "
                      "the status the route has for them", false), "object");
    for (size_t i = 0; i < sizeof ranks / sizeof *ranks; i++) {
        rc__add_texts(&applicants, rc_status_name(ranks[i].status), ranks[i].doc, true);
    }
    rc__shape_close(&applicants);
    rc__shape_close(&shape);
}

static void write_route(rc_value *schema)
{
    rc__shape shape = rc__shape_open(schema, "object");
    rc__add_route(&shape);
    rc__add_flag(&shape, "one_state_starts",
                 "can one State alone start it, without the vote of an organ?", true);
    rc__shape summary = rc__shape_open(
        rc__shape_add(&shape, "summary", "how many respondents have each status", true), "object");
    for (int status = RC_STATUS_OPEN; status >= 0; status--) {
        rc__add_count(&summary, rc_status_name((rc_route_status)status), NULL, true);
    }
    rc__shape_close(&summary);
    write_answer(rc__add_list(&shape, "respondents",
                              "the answers, those of the statuses asked for", NULL));
    rc__shape_close(&shape);
}

void rc__schema_of_survey(rc_value *schema, const rc_knowledge *knowledge)
{
    (void)knowledge;
    rc__shape shape = rc__result_open(schema);
    write_assumption(rc__add_list(&shape, "assumptions", "what was assumed, and how often", NULL));
    write_question(rc__shape_add(&shape, "scenario", "what was asked against each", true));
    rc__add_text(&shape, "filter", "which respondents were asked for; absent: all", false);
    rc__add_texts(&shape, "unsure",
                  "codes of States of which the record does not say whether they are asked for",
                  true);
    write_respondent(rc__add_list(&shape, "respondents", "the respondents", NULL));
    write_route(rc__add_list(&shape, "routes", "the routes, in catalogue order", NULL));
    rc__shape_close(&shape);
}
