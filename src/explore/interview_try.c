/*
 * Does any answer to a question change the status of a route? Found by judging, not by guessing:
 * the scenario is assessed with one answer after another until a status differs.
 */
#include "explore/interview_parts.h"

#include "base/text.h"

#include <string.h>

/* Every choice there is for one part of an answer; NULL or absent: this part is not said. */
typedef struct choices {
    const rc_record *answers;
    size_t answer_count;
    rc_codes *states;
    size_t state_count, state_capacity;
    const char **forums;
    size_t forum_count;
    rc_codes texts;
    bool none, dated;
} choices;

enum { FORUMS = 3, CLAIMANTS = 2, LONG_AGO = 3652 /* days: ten years */ };

/* ---- States that may matter ---- */

static bool has(const rc_codes *codes, const char *code)
{
    for (size_t i = 0; i < codes->count; i++) {
        if (rc_equal(codes->items[i], code)) {
            return true;
        }
    }
    return false;
}

static void add_states(const rc_interview *interview, choices *c, rc_codes codes)
{
    c->states = rc_grow(interview->arena, c->states, c->state_count, &c->state_capacity,
                        sizeof *c->states);
    c->states[c->state_count++] = codes;
}

static void add_state(const rc_interview *interview, choices *c, const char *code)
{
    const char **items = rc_alloc_array(interview->arena, 1, sizeof *items);
    items[0] = code;
    add_states(interview, c, (rc_codes){items, 1});
}

static const rc_route *route_named(const rc_result *result, const char *id)
{
    for (size_t i = 0; i < result->route_count; i++) {
        if (rc_equal(result->routes[i].id, id)) {
            return &result->routes[i];
        }
    }
    return NULL;
}

static void collect(const rc_interview *interview, rc_codes *out, const char *code)
{
    if (*code != 0 && !rc_equal(code, interview->scenario.respondent) && !has(out, code) &&
        rc_record_find(interview->knowledge, rc_format(interview->arena, "state/%s", code)).kind >=
            0) {
        out->items[out->count++] = code;
    }
}

/* States of the findings at stake, the respondent apart; all States if nothing is at stake. */
static rc_codes others_at_stake(const rc_interview *interview, const rc_question *question)
{
    int kind = rc_kind_index("state");
    uint32_t rows = rc_count(interview->knowledge, kind);
    rc_codes out = {rc_alloc_array(interview->arena, rows, sizeof *out.items), 0};
    for (size_t i = 0; i < question->stake_count; i++) {
        const rc_route *route = route_named(&interview->result, question->stakes[i].route);
        for (size_t j = 0; route != NULL && j < route->finding_count; j++) {
            collect(interview, &out, route->findings[j].state);
        }
    }
    for (uint32_t row = 0; row < rows && question->stake_count == 0; row++) {
        collect(interview, &out, rc_text_of(rc_record_at(interview->knowledge, kind, row), "code"));
    }
    return out;
}

/* A State that may bring one of the routes at stake: whoever applies, or the first that can. */
static void add_claimants(const rc_interview *interview, const rc_question *question, choices *c)
{
    size_t before = c->state_count;
    for (size_t i = 0; i < interview->scenario.applicants.count && i < CLAIMANTS; i++) {
        add_state(interview, c, interview->scenario.applicants.items[i]);
    }
    for (size_t i = 0; i < question->stake_count && c->state_count < before + CLAIMANTS; i++) {
        const rc_route *route = route_named(&interview->result, question->stakes[i].route);
        if (route != NULL && route->open.count > 0 &&
            !rc_equal(route->open.items[0], interview->scenario.respondent)) {
            add_state(interview, c, route->open.items[0]);
        }
    }
}

/* States that could not bring a route that is not closed: naming one of them matters most. */
static void add_barred(const rc_interview *interview, choices *c)
{
    const rc_result *result = &interview->result;
    size_t before = c->state_count;
    for (size_t i = 0; i < result->route_count && c->state_count < before + CLAIMANTS; i++) {
        const rc_route *route = &result->routes[i];
        if (route->status != RC_STATUS_CLOSED && route->needs_applicant &&
            route->barred_count > 0) {
            add_state(interview, c, route->barred[0].state);
        }
    }
}

static void choose_states(const rc_interview *interview, const rc_question *question,
                          const rc__fill *fill, choices *c)
{
    bool one = fill->field->type == RC_V_STATE;
    bool may_be_none = !one && fill->field->given != RC_V_NOWHERE &&
                       (fill->field->flags & RC_V_SOME) == 0;
    if (may_be_none) {
        c->none = true;
    }
    if (rc_equal(fill->path, "step.by") || rc_equal(fill->path, "applicants")) {
        add_claimants(interview, question, c);
        if (fill->in == RC__IN_SCENARIO) {
            add_barred(interview, c);
        }
        return;
    }
    add_state(interview, c, interview->scenario.respondent);
    rc_codes others = others_at_stake(interview, question);
    for (size_t i = 0; one && i < others.count && i < CLAIMANTS; i++) {
        add_state(interview, c, others.items[i]);
    }
    if (!one && others.count > 0) {
        add_states(interview, c, others);
    }
}

static void choose_forums(const rc_interview *interview, choices *c)
{
    int kind = rc_kind_index("forum");
    c->forums = rc_alloc_array(interview->arena, FORUMS, sizeof *c->forums);
    for (uint32_t row = 0; row < rc_count(interview->knowledge, kind) && row < FORUMS; row++) {
        c->forums[c->forum_count++] = rc_text_of(rc_record_at(interview->knowledge, kind, row),
                                                 "forum");
    }
}

static choices choices_of(const rc_interview *interview, const rc_question *question)
{
    choices c = {0};
    rc__fills fills = rc__fills_of(question->record);
    c.answers = rc__answers_of(interview->arena, interview->knowledge,
                               rc_text_of(question->record, "id"), &c.answer_count);
    for (size_t i = 0; i < fills.count; i++) {
        const rc__fill *fill = &fills.items[i];
        if (fill->field == NULL) {
            continue;
        }
        if (fill->field->type == RC_V_STATE || fill->field->type == RC_V_STATES) {
            choose_states(interview, question, fill, &c);
        } else if (fill->field->type == RC_V_BODY) {
            choose_forums(interview, &c);
        } else if (fill->field->type == RC_V_SPAN) {
            c.dated = true;
        } else if (fill->field->type == RC_V_TEXTS) {
            c.none = true;
            size_t count = rc_list_of(question->record, "tries");
            c.texts.items = rc_alloc_array(interview->arena, count, sizeof *c.texts.items);
            for (; c.texts.count < count; c.texts.count++) {
                c.texts.items[c.texts.count] = rc_item_of(question->record, "tries", c.texts.count);
            }
        }
    }
    return c;
}

/* ---- judging ---- */

typedef struct trial {
    rc_interview *interview;
    rc_question *question;
    rc_diags *diags;
    size_t done, total;
    bool matters;
} trial;

static void compare(trial *t, const rc_result *result, const rc__piece *piece)
{
    const rc_result *now = &t->interview->result;
    rc_difference *out = &t->question->difference;
    for (size_t i = 0; i < now->route_count; i++) {
        const rc_route *before = &now->routes[i];
        const rc_route *after = i < result->route_count &&
                                        rc_equal(result->routes[i].id, before->id)
                                    ? &result->routes[i]
                                    : route_named(result, before->id);
        if (after == NULL || after->status == before->status) {
            continue;
        }
        if (out->count++ == 0) {
            out->route = before->id;
            out->before = before->status;
            out->after = after->status;
        }
    }
    t->matters = out->count > 0;
    if (t->matters) {
        out->said = rc__piece_in_words(t->interview->arena, t->interview->knowledge, piece);
    }
}

static rc_status judge_with(trial *t, const rc__piece *piece)
{
    rc_interview *interview = t->interview;
    rc_unclear ignored;
    rc__pieces *pieces = rc_alloc(interview->arena, sizeof *pieces);
    pieces->items[0] = *piece;
    pieces->count = 1;
    rc_progress_tick(interview->progress, t->done++, t->total);
    if (!rc__check_needs(interview, t->question, &pieces->items[0], &ignored)) {
        return RC_OK; /* nobody could answer so */
    }
    rc_scenario scenario = rc__with_answer(interview->arena, &interview->scenario, t->question,
                                           pieces);
    rc_arena *arena = rc_arena_new(NULL);
    if (arena == NULL) {
        return RC_NOMEM;
    }
    rc_result result;
    rc_status status = rc_assessor_assess(interview->assessor, arena, &scenario, t->diags, NULL,
                                          &result);
    if (status == RC_OK) {
        compare(t, &result, &pieces->items[0]);
    }
    rc_arena_free(arena);
    return status;
}

/* A year long past and no day at all: a waiting time is over, or cannot be counted. */
static rc_status try_dates(trial *t, const choices *c, rc__piece piece)
{
    rc_status status = judge_with(t, &piece);
    if (c->dated && !t->matters && status == RC_OK) {
        rc_day day = t->interview->scenario.as_of - LONG_AGO;
        piece.dated = true;
        piece.on = (rc_span){day, day};
        status = judge_with(t, &piece);
    }
    return status;
}

static rc_status try_states(trial *t, const choices *c, rc__piece piece)
{
    rc_status status = RC_OK;
    for (size_t i = 0; i <= c->state_count && !t->matters && status == RC_OK; i++) {
        piece.states = i == 0 ? (rc_codes){NULL, 0} : c->states[i - 1];
        status = try_dates(t, c, piece);
    }
    return status;
}

static rc_status try_forums(trial *t, const choices *c, rc__piece piece)
{
    rc_status status = RC_OK;
    for (size_t i = 0; i <= c->forum_count && !t->matters && status == RC_OK; i++) {
        piece.forum = i == 0 ? NULL : c->forums[i - 1];
        status = try_states(t, c, piece);
    }
    return status;
}

rc_status rc__try(rc_interview *interview, rc_question *question, rc_diags *diags, bool *matters)
{
    trial t = {.interview = interview, .question = question, .diags = diags};
    choices c = choices_of(interview, question);
    rc__piece piece = {.words = "", .on = RC_SPAN_UNKNOWN};
    rc_status status = RC_OK;
    t.total = (c.answer_count + 1) * (c.state_count + 1) * (c.forum_count + 1) * (c.dated ? 2 : 1);
    for (size_t i = 0; i < c.answer_count && !t.matters && status == RC_OK; i++) {
        piece.answers[0] = c.answers[i];
        piece.answer_count = 1;
        if (!rc__adds_nothing(&piece)) {
            status = try_forums(&t, &c, piece);
        }
    }
    piece.answer_count = 0;
    if (c.none && !t.matters && status == RC_OK) {
        piece.none = true;
        status = judge_with(&t, &piece);
        piece.none = false;
    }
    for (size_t i = 0; i < c.texts.count && !t.matters && status == RC_OK; i++) {
        piece.texts = (rc_codes){&c.texts.items[i], 1};
        status = judge_with(&t, &piece);
    }
    piece.texts = (rc_codes){NULL, 0};
    if (!t.matters && status == RC_OK && (c.state_count > 0 || c.dated)) {
        status = try_forums(&t, &c, piece);
    }
    *matters = t.matters;
    return status;
}
