/* An answer put into a scenario, and put into words. */
#include "explore/interview_parts.h"

#include "base/text.h"

#include <string.h>

static void *member(void *record, size_t at) { return (char *)record + at; }

static void set_codes(const rc_scenario_field *field, void *record, rc_codes codes)
{
    *(rc_codes *)member(record, field->at) = codes;
    if (field->given != RC_V_NOWHERE) {
        *(bool *)member(record, field->given) = true;
    }
}

static void set_span(const rc_scenario_field *field, void *record, rc_span span)
{
    *(rc_span *)member(record, field->at) = span;
    if (field->given != RC_V_NOWHERE) {
        *(bool *)member(record, field->given) = true;
    }
}

/* The word of the closed answer for this key, NULL if there is none. */
static const char *word_for(const rc__piece *piece, const rc__fill *fill)
{
    for (size_t i = 0; i < piece->answer_count; i++) {
        if (rc_equal(rc_text_of(piece->answers[i], "fills"), fill->path)) {
            return rc_text_of(piece->answers[i], "value");
        }
    }
    return NULL;
}

static void fill_end(const rc_scenario *scenario, const rc_scenario_field *field, void *record,
                     const rc__period *period)
{
    if (period->ongoing) {
        *(rc_span *)member(record, field->at) = (rc_span){scenario->as_of, scenario->as_of};
        *(bool *)member(record, field->given) = true;
    } else if (period->ended) {
        *(rc_span *)member(record, field->at) = period->to;
    }
}

/* What the piece says for this key; a key of which it says nothing stays as it is. */
static void fill_in(const rc_scenario *scenario, const rc__fill *fill, void *record,
                    const rc__piece *piece)
{
    const rc_scenario_field *field = fill->field;
    const char *word = word_for(piece, fill);
    bool in_period = fill->in == RC__IN_CONDUCT;
    switch (field->type) {
    case RC_V_STATES:
        if (piece->states.count > 0 || piece->none) {
            set_codes(field, record, piece->states);
        }
        break;
    case RC_V_TEXTS:
        if (piece->texts.count > 0 || piece->none) {
            set_codes(field, record, piece->texts);
        }
        break;
    case RC_V_ACTS:
        if (piece->acts.count > 0) {
            set_codes(field, record, piece->acts);
        }
        break;
    case RC_V_STATE:
        if (piece->states.count > 0) {
            *(const char **)member(record, field->at) = piece->states.items[0];
        }
        break;
    case RC_V_BODY:
        if (piece->forum != NULL) {
            *(const char **)member(record, field->at) = piece->forum;
        }
        break;
    case RC_V_END:
        fill_end(scenario, field, record, &piece->period);
        break;
    case RC_V_SPAN:
        if (in_period ? piece->period.begun : piece->dated) {
            set_span(field, record, in_period ? piece->period.from : piece->on);
        }
        break;
    default:
        if (word != NULL) {
            *(const char **)member(record, field->at) = word;
        }
        break;
    }
}

static void fill_all(const rc_scenario *scenario, const rc__fills *fills, void *record,
                     const rc__piece *piece)
{
    for (size_t i = 0; i < fills->count; i++) {
        if (fills->items[i].field != NULL) {
            fill_in(scenario, &fills->items[i], record, piece);
        }
    }
}

static void *copied(rc_arena *arena, const void *items, size_t count, size_t size, size_t more)
{
    void *copy = rc_alloc_array(arena, count + more, size);
    if (count > 0) {
        memcpy(copy, items, count * size);
    }
    return copy;
}

/* ---- courses of conduct ---- */

/* An id that reads well: the first act, with a number if another begins with it. */
static const char *conduct_id(rc_arena *arena, const rc_scenario *scenario, size_t index)
{
    const char *act = scenario->conduct[index].acts.items[0];
    size_t same = 1;
    for (size_t i = 0; i < index; i++) {
        same += rc_equal(scenario->conduct[i].acts.items[0], act) ? 1 : 0;
    }
    return same == 1 ? act : rc_format(arena, "%s-%zu", act, same);
}

/* The first answer about acts makes the courses of conduct. */
static void make_conduct(rc_arena *arena, rc_scenario *scenario, const rc__pieces *pieces)
{
    scenario->conduct_count = pieces->count;
    scenario->conduct = rc_alloc_array(arena, pieces->count, sizeof *scenario->conduct);
    for (size_t i = 0; i < pieces->count; i++) {
        scenario->conduct[i] = (rc_conduct){.acts = pieces->items[i].acts,
                                            .from = RC_SPAN_UNKNOWN,
                                            .to = RC_SPAN_UNKNOWN,
                                            .control = "",
                                            .group = "",
                                            .capacity = "",
                                            .office = ""};
        scenario->conduct[i].id = conduct_id(arena, scenario, i);
    }
}

static rc_codes with_act(rc_arena *arena, const rc_codes *acts, const char *act)
{
    const char **items = copied(arena, acts->items, acts->count, sizeof *items, 1);
    items[acts->count] = act;
    return (rc_codes){items, acts->count + 1};
}

static void fill_conduct(rc_arena *arena, rc_scenario *scenario, const rc_question *question,
                         const rc__fills *fills, const rc__pieces *pieces)
{
    const char *each = rc_text_of(question->record, "each");
    scenario->conduct = copied(arena, scenario->conduct, scenario->conduct_count,
                               sizeof *scenario->conduct, 0);
    for (size_t i = 0; i < question->conduct_count; i++) {
        rc_conduct *conduct = &scenario->conduct[question->conduct[i]];
        const rc__piece *piece = &pieces->items[pieces->count == 1 ? 0 : i];
        if (rc__adds_nothing(piece)) {
            continue;
        }
        if (rc_equal(each, "act")) {
            conduct->acts = with_act(arena, &conduct->acts, question->about);
        } else {
            fill_all(scenario, fills, conduct, piece);
        }
    }
}

/* ---- steps ---- */

static void fill_step(rc_arena *arena, rc_scenario *scenario, const rc_question *question,
                      const rc__fills *fills, const rc__piece *piece)
{
    const rc_scenario_table *table = rc_scenario_step_table(rc_text_of(question->record, "step"));
    const rc_scenario_field *about = rc_scenario_field_named(table,
                                                             rc_text_of(question->record, "each"));
    rc_step step = {.step = table->name,
                    .treaty = "",
                    .by = "",
                    .state = "",
                    .forum = "",
                    .organ = "",
                    .body = "",
                    .outcome = "",
                    .on = RC_SPAN_UNKNOWN};
    const rc_scenario_field *outcome = rc_scenario_field_named(table, "outcome");
    if (outcome != NULL && outcome->absent != NULL) {
        step.outcome = outcome->absent;
    }
    if (about != NULL) {
        *(const char **)member(&step, about->at) = question->about;
    }
    fill_all(scenario, fills, &step, piece);
    scenario->steps = copied(arena, scenario->steps, scenario->step_count, sizeof *scenario->steps,
                             1);
    scenario->steps[scenario->step_count++] = step;
}

rc_scenario rc__with_answer(rc_arena *arena, const rc_scenario *scenario,
                            const rc_question *question, const rc__pieces *pieces)
{
    rc__fills fills = rc__fills_of(question->record);
    rc_scenario out = *scenario;
    rc__fill first = fills.items[0];
    if (first.in == RC__IN_STEP) {
        if (!rc__adds_nothing(&pieces->items[0])) {
            fill_step(arena, &out, question, &fills, &pieces->items[0]);
        }
    } else if (first.in == RC__IN_CONDUCT && out.conduct_count == 0) {
        make_conduct(arena, &out, pieces);
    } else if (first.in == RC__IN_CONDUCT) {
        fill_conduct(arena, &out, question, &fills, pieces);
    } else if (!pieces->items[0].unknown) {
        fill_all(&out, &fills, &out, &pieces->items[0]);
    }
    return out;
}

/* ---- in words ---- */

/* States by name, acts and lenders as they are spelt. */
static void put_codes(rc_buffer *out, const rc_knowledge *knowledge, const rc_codes *codes)
{
    for (size_t i = 0; i < codes->count; i++) {
        rc_record state = rc_record_find(knowledge,
                                         rc_format(out->arena, "state/%s", codes->items[i]));
        rc_putf(out, "%s%s", out->length == 0 ? "" : ", ",
                state.kind < 0 ? codes->items[i] : rc_text_of(state, "name"));
    }
}

static void put_span(rc_buffer *out, const char *before, rc_span span)
{
    char text[RC_DAY_TEXT];
    rc_putf(out, "%s%s%s", out->length == 0 ? "" : ", ", before,
            span.lo == RC_DAY_MIN && span.hi == RC_DAY_MAX ? "an unknown day"
            : span.lo == span.hi                           ? rc_day_long_text(span.lo, text)
                                                           : rc_span_text(span, text));
}

const char *rc__piece_in_words(rc_arena *arena, const rc_knowledge *knowledge,
                               const rc__piece *piece)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    if (piece->unknown) {
        return "not known";
    }
    for (size_t i = 0; i < piece->answer_count; i++) {
        rc_putf(&out, "%s%s", i == 0 ? "" : ", ", rc_text_of(piece->answers[i], "title"));
    }
    put_codes(&out, knowledge, &piece->states);
    put_codes(&out, knowledge, &piece->acts);
    put_codes(&out, knowledge, &piece->texts);
    if (piece->forum != NULL) {
        rc_putf(&out, "%s%s", out.length == 0 ? "" : ", ", piece->forum);
    }
    if (piece->period.begun) {
        put_span(&out, "from ", piece->period.from);
    }
    if (piece->period.ended) {
        put_span(&out, "to ", piece->period.to);
    }
    if (piece->period.ongoing) {
        rc_putf(&out, "%s%s", out.length == 0 ? "" : ", ", "still going on");
    }
    if (piece->dated) {
        put_span(&out, "on ", piece->on);
    }
    return out.length == 0 ? "none" : out.text;
}
