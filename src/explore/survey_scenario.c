/* The scenarios of a survey: the usual one, and any with another State as respondent. */
#include "explore/survey.h"

#include "base/text.h"

/* The list with [new] for [old], each once. */
static rc_codes replaced(rc_arena *arena, rc_codes codes, const char *old, const char *new)
{
    rc_codes out = {rc_alloc_array(arena, codes.count, sizeof *out.items), 0};
    for (size_t i = 0; i < codes.count; i++) {
        const char *code = rc_equal(codes.items[i], old) ? new : codes.items[i];
        bool known = false;
        for (size_t j = 0; j < out.count; j++) {
            known = known || rc_equal(out.items[j], code);
        }
        if (!known) {
            out.items[out.count++] = code;
        }
    }
    return out;
}

static rc_codes without(rc_arena *arena, rc_codes codes, const char *code)
{
    rc_codes out = {rc_alloc_array(arena, codes.count, sizeof *out.items), 0};
    for (size_t i = 0; i < codes.count; i++) {
        if (!rc_equal(codes.items[i], code)) {
            out.items[out.count++] = codes.items[i];
        }
    }
    return out;
}

void rc_survey_against(rc_arena *arena, const rc_scenario *model, const char *respondent,
                       rc_scenario *out)
{
    const char *old = model->respondent;
    *out = *model;
    out->respondent = respondent;
    out->applicants = without(arena, model->applicants, respondent);
    out->veto = replaced(arena, model->veto, old, respondent);
    out->expect = NULL;
    out->expect_count = 0;
    out->conduct = rc_alloc_array(arena, model->conduct_count, sizeof *out->conduct);
    for (size_t i = 0; i < model->conduct_count; i++) {
        rc_conduct *conduct = &out->conduct[i];
        *conduct = model->conduct[i];
        rc_codes *lists[] = {&conduct->where, &conduct->victims, &conduct->perpetrators,
                             &conduct->present_in, &conduct->resident_in};
        for (size_t j = 0; j < sizeof lists / sizeof *lists; j++) {
            *lists[j] = replaced(arena, *lists[j], old, respondent);
        }
    }
}

void rc_survey_usual(rc_arena *arena, const rc_knowledge *knowledge, rc_codes acts, rc_day as_of,
                     rc_scenario *out)
{
    const char **self = rc_alloc(arena, sizeof *self);
    *self = rc_text_of(rc_record_at(knowledge, rc_kind_index("state"), 0), "code");
    rc_conduct *conduct = rc_alloc(arena, sizeof *conduct);
    *conduct = (rc_conduct){
        .id = "conduct",
        .acts = acts,
        .from = {as_of, as_of},
        .to = {as_of, as_of},
        .ongoing = true,
        .where_given = true,
        .where = {self, 1},
        .victims = {self, 1},
        .perpetrators = {self, 1},
        .control = "",
        .group = "",
        .capacity = "state",
        .office = "",
    };
    *out = (rc_scenario){
        .file = "the usual question",
        .title = "Conduct going on in the respondent's own territory, by its own officials, "
                 "against its own nationals",
        .as_of = as_of,
        .as_of_given = true,
        .respondent = *self,
        .conduct = conduct,
        .conduct_count = 1,
        .source = "",
    };
}
