/* What the files of the survey share. */
#ifndef RC_EXPLORE_SURVEY_PARTS_H
#define RC_EXPLORE_SURVEY_PARTS_H

#include "explore/survey.h"

/* The respondents, by their places in the question, in the order to ask about them. */
size_t *rc__survey_order(rc_arena *arena, const rc_survey_question *question);

/* One respondent's answers. */
typedef struct rc__survey_row {
    rc_survey_cell *cells;
    size_t count;
    const char **assumptions;
    size_t assumption_count;
} rc__survey_row;

/* What is kept of a result, which may be gone afterwards. [scratch] is for what is thrown away. */
void rc__survey_keep(rc_arena *arena, rc_arena *scratch, const rc_survey_question *question,
                     const rc_result *result, rc__survey_row *out);
rc_survey_route *rc__survey_routes(rc_arena *arena, const rc_result *result);

#endif
