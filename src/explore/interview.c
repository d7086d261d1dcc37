#include "explore/interview_parts.h"

#include "base/text.h"

#include <string.h>

rc_interview *rc_interview_open(rc_assessor *assessor, const rc_knowledge *knowledge,
                                const rc_scenario *start, rc_arena *arena)
{
    rc_interview *interview = rc_alloc(arena, sizeof *interview);
    interview->arena = arena;
    interview->knowledge = knowledge;
    interview->assessor = assessor;
    interview->scenario = *start;
    return interview;
}

/* What was judged holds no longer. */
static void forget(rc_interview *interview)
{
    rc_arena_free(interview->judged);
    interview->judged = NULL;
}

void rc_interview_close(rc_interview *interview)
{
    if (interview != NULL) {
        forget(interview);
    }
}

void rc_interview_watch(rc_interview *interview, const rc_progress *progress)
{
    interview->progress = progress;
}

/* ---- the next question ---- */

static rc_status judge(rc_interview *interview, rc_diags *diags)
{
    if (interview->judged != NULL) {
        return RC_OK;
    }
    interview->judged = rc_arena_new(NULL);
    if (interview->judged == NULL) {
        return RC_NOMEM;
    }
    rc_status status = rc_assessor_assess(interview->assessor, interview->judged,
                                          &interview->scenario, diags, NULL, &interview->result);
    if (status != RC_OK) {
        forget(interview);
    }
    return status;
}

static rc__idle *idle_of(rc_interview *interview, const rc_question *question)
{
    const char *id = rc_record_id(question->record);
    for (size_t i = 0; i < interview->idle_count; i++) {
        if (rc_equal(interview->idle[i].question, id) &&
            rc_equal(interview->idle[i].about, question->about)) {
            return &interview->idle[i];
        }
    }
    interview->idle = rc_grow(interview->arena, interview->idle, interview->idle_count,
                              &interview->idle_capacity, sizeof *interview->idle);
    rc__idle *idle = &interview->idle[interview->idle_count++];
    *idle = (rc__idle){id, question->about, (size_t)-1};
    return idle;
}

/*
 * Tries the candidates in order. One that had no effect before and has as much at stake as then is
 * put off: it is tried again only when nothing else is left, so that no question is passed over.
 */
static rc_status choose(rc_interview *interview, rc_diags *diags, rc_question *all, size_t count,
                        const rc_question **out)
{
    bool *tried = rc_alloc_array(interview->arena, count, sizeof *tried);
    rc_status status = RC_OK;
    for (int round = 0; round < 2; round++) {
        for (size_t i = 0; i < count; i++) {
            rc__idle *idle = idle_of(interview, &all[i]);
            bool matters = false;
            if (tried[i] || (round == 0 && idle->stakes == all[i].stake_count)) {
                continue;
            }
            tried[i] = true;
            status = rc__try(interview, &all[i], diags, &matters);
            if (status != RC_OK || matters) {
                *out = status == RC_OK ? &all[i] : NULL;
                return status;
            }
            idle->stakes = all[i].stake_count;
        }
    }
    return RC_OK;
}

rc_status rc_interview_next(rc_interview *interview, rc_diags *diags, const rc_question **out)
{
    *out = rc__first_question(interview);
    if (*out != NULL) {
        return RC_OK;
    }
    size_t count;
    rc_status status = judge(interview, diags);
    if (status != RC_OK) {
        return status;
    }
    rc_question *all = rc__candidates(interview, &count);
    return choose(interview, diags, all, count, out);
}

size_t rc_interview_choices(const rc_interview *interview, const rc_question *question,
                            const char *const **out)
{
    rc_arena *arena = interview->arena;
    size_t count;
    const char *id = rc_text_of(question->record, "id"), *field = "title";
    rc_record *list = rc__answers_of(arena, interview->knowledge, id, &count);
    rc__fills fills = rc__fills_of(question->record);
    if (count == 0 && fills.count > 0 && fills.items[0].field != NULL &&
        fills.items[0].field->type == RC_V_ACTS) {
        list = rc__in_file_order(arena, interview->knowledge, "act", &count);
        field = "act";
    }
    const char **titles = rc_alloc_array(arena, count, sizeof *titles);
    for (size_t i = 0; i < count; i++) {
        titles[i] = rc_text_of(list[i], field);
    }
    *out = titles;
    return count;
}

/* ---- answers ---- */

bool rc_interview_answer(rc_interview *interview, const rc_question *question, const char *line,
                         rc_unclear *unclear)
{
    rc__pieces *pieces = rc_alloc(interview->arena, sizeof *pieces);
    if (!rc__understand(interview, question, line, pieces, unclear)) {
        return false;
    }
    interview->turns = rc_grow(interview->arena, interview->turns, interview->turn_count,
                               &interview->turn_capacity, sizeof *interview->turns);
    interview->turns[interview->turn_count++] = (rc__turn){question, *pieces, interview->scenario};
    interview->scenario = rc__with_answer(interview->arena, &interview->scenario, question, pieces);
    forget(interview);
    return true;
}

const char *rc_interview_understood(const rc_interview *interview)
{
    rc_buffer out;
    rc_buffer_init(&out, interview->arena);
    rc_put(&out, "");
    const rc__pieces *pieces = interview->turn_count == 0
                                   ? NULL
                                   : &interview->turns[interview->turn_count - 1].pieces;
    for (size_t i = 0; pieces != NULL && i < pieces->count; i++) {
        rc_putf(&out, "%s%s", i == 0 ? "" : "; ",
                rc__piece_in_words(interview->arena, interview->knowledge, &pieces->items[i]));
    }
    return out.text;
}

bool rc_interview_back(rc_interview *interview)
{
    if (interview->turn_count == 0) {
        return false;
    }
    interview->scenario = interview->turns[--interview->turn_count].before;
    interview->idle_count = 0;
    forget(interview);
    return true;
}

size_t rc_interview_count(const rc_interview *interview) { return interview->turn_count; }

bool rc_interview_is_complete(const rc_interview *interview)
{
    return interview->scenario.respondent[0] != 0 && interview->scenario.conduct_count > 0;
}

const rc_scenario *rc_interview_scenario(const rc_interview *interview)
{
    return &interview->scenario;
}

/* The first acts told, and how many more; then who is held to account. */
const char *rc_interview_title(const rc_interview *interview)
{
    enum { NAMED = 3 };
    const rc_scenario *scenario = &interview->scenario;
    rc_arena *arena = interview->arena;
    rc_record state = rc_record_find(interview->knowledge,
                                     rc_format(arena, "state/%s", scenario->respondent));
    rc_codes acts = {NULL, 0};
    size_t capacity = 0;
    if (scenario->title[0] != 0) {
        return scenario->title;
    }
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        for (size_t j = 0; j < scenario->conduct[i].acts.count; j++) {
            acts.items = rc_grow(arena, acts.items, acts.count, &capacity, sizeof *acts.items);
            acts.items[acts.count++] = scenario->conduct[i].acts.items[j];
        }
    }
    rc_buffer out;
    rc_buffer_init(&out, arena);
    size_t named = acts.count > NAMED ? NAMED : acts.count;
    for (size_t i = 0; i < named; i++) {
        bool last = i + 1 == acts.count;
        rc_putf(&out, "%s%s", i == 0 ? "" : last ? " and " : ", ", acts.items[i]);
    }
    if (acts.count > named) {
        rc_putf(&out, " and %zu other act%s", acts.count - named,
                acts.count - named == 1 ? "" : "s");
    }
    rc_putf(&out, " – %s", state.kind < 0 ? scenario->respondent : rc_text_of(state, "name"));
    for (char *c = out.text; *c != 0; c++) {
        *c = *c == '-' ? ' ' : *c;
    }
    out.text[0] = out.text[0] >= 'a' && out.text[0] <= 'z' ? (char)(out.text[0] - 32) : out.text[0];
    return out.text;
}

const rc_result *rc_interview_result(const rc_interview *interview)
{
    return interview->judged == NULL ? NULL : &interview->result;
}

/* ---- comments ---- */

typedef struct remarks {
    rc_comment *items;
    size_t count, capacity;
} remarks;

static void remark(const rc_interview *interview, remarks *all, const char *path,
                   const rc_question *question, const rc__piece *piece)
{
    rc_arena *arena = interview->arena;
    const char *said = piece->unknown ? "not known" : rc_format(arena, "“%s”", piece->words);
    all->items = rc_grow(arena, all->items, all->count, &all->capacity, sizeof *all->items);
    all->items[all->count++] = (rc_comment){
        path, rc_format(arena, "asked: %s – %s", question->text, said)};
}

/* The first key of a path: of "victims.group" it is "victims". */
static const char *head_of(rc_arena *arena, const char *key)
{
    return rc_strndup(arena, key, strcspn(key, "."));
}

static void remark_conduct(const rc_interview *interview, remarks *all, const rc__turn *turn,
                           const char *key)
{
    const rc_question *question = turn->question;
    const rc_scenario *scenario = &interview->scenario;
    bool made = turn->before.conduct_count == 0;
    size_t count = made ? turn->pieces.count : question->conduct_count;
    for (size_t i = 0; i < count; i++) {
        size_t index = made ? i : question->conduct[i];
        const rc__piece *piece = &turn->pieces.items[turn->pieces.count == 1 ? 0 : i];
        const char *path = rc_format(interview->arena, "conduct/%s/%s", scenario->conduct[index].id,
                                     head_of(interview->arena, key));
        remark(interview, all, path, question, piece);
    }
}

rc_comments rc_interview_comments(const rc_interview *interview)
{
    remarks all = {0};
    for (size_t i = 0; i < interview->turn_count; i++) {
        const rc__turn *turn = &interview->turns[i];
        rc__fills fills = rc__fills_of(turn->question->record);
        const rc__fill *fill = &fills.items[0];
        const rc__piece *piece = &turn->pieces.items[0];
        const char *path = head_of(interview->arena, fill->key);
        if (fill->in == RC__IN_CONDUCT) {
            remark_conduct(interview, &all, turn, fill->key);
            continue;
        }
        if (fill->in == RC__IN_STEP) {
            path = rc__adds_nothing(piece)
                       ? "steps"
                       : rc_format(interview->arena, "steps/%zu", turn->before.step_count);
        }
        remark(interview, &all, path, turn->question, piece);
    }
    return (rc_comments){all.items, all.count};
}
