/*
 * The landscape: one scenario with many States in the place of its respondent, one after another,
 * and how every route stands against each. Each answer is an assessment of its own.
 *
 * Several engines work at once, each in a thread of its own; they share nothing but the knowledge,
 * which nobody writes. The answer does not depend on how many there are.
 *
 * Ownership: the arena passed in.
 */
#ifndef RC_EXPLORE_SURVEY_H
#define RC_EXPLORE_SURVEY_H

#include "explore/progress.h"
#include "inference/assess.h"

/*
 * The scenario against another respondent. The State that was the respondent is replaced wherever
 * it stands for the respondent's part: in where, victims, perpetrators, where these are present or
 * live, and among those taken to veto. The new respondent is no applicant against itself. Steps
 * stay those of the States that took them, suppositions are about the States they name, and what
 * the scenario expects is dropped.
 */
void rc_survey_against(rc_arena *arena, const rc_scenario *model, const char *respondent,
                       rc_scenario *out);

/*
 * The usual question: conduct of the kinds [acts], going on on [as_of] in the respondent's own
 * territory, by its own officials, against its own nationals. The respondent is whichever State
 * comes first; rc_survey_against puts another in its place.
 */
void rc_survey_usual(rc_arena *arena, const rc_knowledge *knowledge, rc_codes acts, rc_day as_of,
                     rc_scenario *out);

typedef struct rc_survey_question {
    const rc_knowledge *knowledge;
    const rc_engine_options *engine; /* may be NULL */
    const rc_scenario *model;
    rc_codes respondents;
    const char *routes;  /* patterns as in rc_assessor_focus; NULL: all */
    bool links;          /* find out who could take whom to each route that a State can start */
    unsigned threads;    /* 0 is taken as 1 */
    /*
     * Room for as many engines as there are threads, which are left there for the caller to close.
     * NULL: they are closed here. It takes a while to take them apart; a program that ends may
     * leave that to the system.
     */
    rc_assessor **engines;
    rc_progress progress;
} rc_survey_question;

/* One route against one respondent. */
typedef struct rc_survey_cell {
    rc_route_status status;
    bool decided;  /* what decides is known: the next two */
    rc_requirement requirement;
    rc_code code;
    bool doubtful; /* a record of low confidence bears on it */
    /*
     * How far each State would get as applicant, by its row in the table of States: the status the
     * route has for it, RC_STATUS_NOT_ENGAGED for one that could not. NULL if not asked for, or if
     * no State alone can start the route.
     */
    const unsigned char *reach;
} rc_survey_cell;

typedef struct rc_survey_route {
    const char *id, *title, *forum, *kind;
    bool binding;
    bool linkable; /* one State alone can start it: no vote of an organ is needed */
} rc_survey_route;

typedef struct rc_survey_assumption {
    const char *text;
    size_t count; /* respondents for which it was made */
} rc_survey_assumption;

typedef struct rc_survey {
    const rc_survey_question *question;
    const rc_survey_route *routes; /* in the order of the catalogue */
    size_t route_count;
    const rc_survey_cell *cells;   /* a row of all routes for each respondent */
    rc_survey_assumption *assumptions; /* in order of their words */
    size_t assumption_count;
} rc_survey;

const rc_survey_cell *rc_survey_at(const rc_survey *survey, size_t respondent, size_t route);

/*
 * RC_INVALID with diagnostics if the rules fail, or if the law does not allow what is supposed.
 * [question] must outlive the answer.
 */
rc_status rc_survey_run(rc_arena *arena, const rc_survey_question *question, rc_diags *diags,
                        rc_survey *out);

#endif
