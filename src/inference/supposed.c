#include "inference/supposed.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

/* ---- records ---- */

static uint32_t rows_of(const rc__supposed *s, int kind)
{
    return rc_count(s->knowledge, kind);
}

bool rc__ref_is_new(const rc__supposed *s, rc__ref ref)
{
    return ref.row >= rows_of(s, ref.kind);
}

/* The change that made a new record. */
static const rc__change *maker_of(const rc__supposed *s, rc__ref ref)
{
    return &s->items[ref.row - rows_of(s, ref.kind)];
}

const char *rc__ref_id(const rc__supposed *s, rc__ref ref)
{
    return rc__ref_is_new(s, ref)
               ? maker_of(s, ref)->id
               : rc_record_id(rc_record_at(s->knowledge, ref.kind, ref.row));
}

const rc__value *rc__changed_value(const rc__supposed *s, rc__ref ref, int field)
{
    for (size_t i = s->count; i-- > 0;) {
        const rc__change *change = &s->items[i];
        if (change->what != RC__RECORD || change->ref.kind != ref.kind ||
            change->ref.row != ref.row) {
            continue;
        }
        for (size_t j = 0; j < change->value_count; j++) {
            if (change->values[j].field == field) {
                return &change->values[j];
            }
        }
    }
    return NULL;
}

rc_span rc__absent_span(const rc_field *field)
{
    if ((field->flags & RC_NEVER) != 0) {
        return RC_SPAN_NEVER;
    }
    return (field->flags & RC_ALWAYS) != 0 ? RC_SPAN_ALWAYS : RC_SPAN_UNKNOWN;
}

const char *rc__text_at(const rc__supposed *s, rc__ref ref, const char *field)
{
    const rc_kind *kind = &rc_kinds[ref.kind];
    const rc__value *value = rc__changed_value(s, ref, rc_field_index(kind, field));
    if (value != NULL) {
        return value->text;
    }
    return rc__ref_is_new(s, ref)
               ? ""
               : rc_text_of(rc_record_at(s->knowledge, ref.kind, ref.row), field);
}

rc_span rc__span_at(const rc__supposed *s, rc__ref ref, const char *field)
{
    const rc_kind *kind = &rc_kinds[ref.kind];
    int index = rc_field_index(kind, field);
    const rc__value *value = rc__changed_value(s, ref, index);
    if (value != NULL) {
        return value->span;
    }
    return rc__ref_is_new(s, ref)
               ? rc__absent_span(&kind->fields[index])
               : rc_span_of(rc_record_at(s->knowledge, ref.kind, ref.row), field);
}

/* ---- finding them ---- */

static void add_ref(rc__refs *refs, int kind, uint32_t row)
{
    if (refs->count < RC__REFS) {
        refs->items[refs->count++] = (rc__ref){kind, row};
    }
}

/*
 * The front of the ids of a kind, up to the first part that is neither the State nor the head:
 * "membership/{organisation}/{state}/{from}" begins with "membership/HEAD/STATE/".
 */
static void id_front(const rc_kind *kind, const char *head, const char *state, char *out,
                     size_t room)
{
    size_t length = 0;
    out[0] = '\0';
    for (const char *at = kind->id; *at != '\0' && length + 1 < room;) {
        if (*at != '{') {
            out[length++] = *at++;
            out[length] = '\0';
            continue;
        }
        const char *word = rc_starts_with(at, "{state}") || rc_starts_with(at, "{code}") ? state
                           : rc_starts_with(at, "{treaty}") ||
                                   rc_starts_with(at, "{organisation}")
                               ? head
                               : NULL;
        if (word == NULL) {
            return;
        }
        int put = snprintf(out + length, room - length, "%s", word);
        length += put < 0 || (size_t)put >= room - length ? 0 : (size_t)put;
        at += strcspn(at, "}") + 1;
    }
}

static bool is_about(rc_record record, const char *head, const char *state)
{
    const rc_kind *kind = &rc_kinds[record.kind];
    const char *of = rc_field_index(kind, "state") >= 0 ? "state" : "code";
    return rc_equal(rc_text_of(record, of), state) &&
           (head == NULL || rc_equal(rc_text_of(record, kind->fields[0].name), head));
}

/* What a new record was made with; its State and its head never change. */
static const char *made_with(const rc__change *change, int field)
{
    for (size_t i = 0; i < change->value_count; i++) {
        if (change->values[i].field == field) {
            return change->values[i].text;
        }
    }
    return "";
}

void rc__find_refs(const rc__supposed *s, const char *kind_name, const char *head,
                   const char *state, rc__refs *out)
{
    enum { FRONT = 256 };
    char front[FRONT];
    int kind = rc_kind_index(kind_name);
    uint32_t rows = rows_of(s, kind);
    out->count = 0;
    id_front(&rc_kinds[kind], head, state, front, sizeof front);
    for (uint32_t row = rc_first_with(s->knowledge, kind, front); row < rows; row++) {
        if (!rc_starts_with(rc_record_id(rc_record_at(s->knowledge, kind, row)), front)) {
            break;
        }
        if (is_about(rc_record_at(s->knowledge, kind, row), head, state)) {
            add_ref(out, kind, row);
        }
    }
    int state_field = rc_field_index(&rc_kinds[kind], "state");
    for (size_t i = 0; i < s->count; i++) {
        const rc__change *change = &s->items[i];
        if (change->what == RC__RECORD && change->is_new && change->ref.kind == kind &&
            rc_equal(made_with(change, state_field), state) &&
            (head == NULL || rc_equal(made_with(change, 0), head))) {
            add_ref(out, kind, change->ref.row);
        }
    }
}

/* ---- changing them ---- */

static rc__change *push(rc__supposed *s, rc__change_kind what)
{
    s->items = rc_grow(s->arena, s->items, s->count, &s->capacity, sizeof *s->items);
    s->items[s->count] = (rc__change){.what = what, .id = "", .state = "", .among = ""};
    return &s->items[s->count++];
}

const char *rc__suppose_id(rc__supposed *s, size_t number)
{
    while (s->id_count < number) {
        s->ids = rc_grow(s->arena, s->ids, s->id_count, &s->id_capacity, sizeof *s->ids);
        s->ids[s->id_count] = rc_format(s->arena, "suppose/%zu", s->id_count + 1);
        s->id_count++;
    }
    return s->ids[number - 1];
}

rc__change *rc__change_record(rc__supposed *s, rc__ref ref)
{
    const char *id = rc__ref_id(s, ref);
    rc__change *change = push(s, RC__RECORD);
    change->ref = ref;
    change->id = id;
    return change;
}

rc__change *rc__make_record(rc__supposed *s, const char *kind, size_t number)
{
    int index = rc_kind_index(kind);
    rc__ref ref = {index, rows_of(s, index) + (uint32_t)s->count};
    const char *id = rc__suppose_id(s, number);
    rc__change *change = push(s, RC__RECORD);
    change->ref = ref;
    change->id = id;
    change->is_new = true;
    return change;
}

static rc__value *add_value(rc__change *change, const char *field)
{
    rc__value *value = &change->values[change->value_count];
    value->field = rc_field_index(&rc_kinds[change->ref.kind], field);
    value->text = "";
    value->span = RC_SPAN_UNKNOWN;
    change->value_count += change->value_count + 1 < RC__VALUES ? 1 : 0;
    return value;
}

void rc__set_text(rc__change *change, const char *field, const char *text)
{
    add_value(change, field)->text = text;
}

void rc__set_span(rc__change *change, const char *field, rc_span span)
{
    add_value(change, field)->span = span;
}

/* ---- steps ---- */

size_t rc__step_count(const rc__supposed *s)
{
    return s->scenario->step_count + s->count;
}

const rc_step *rc__step_at(const rc__supposed *s, size_t place)
{
    for (size_t i = s->count; i-- > 0;) {
        if (s->items[i].what == RC__STEP && s->items[i].step == place) {
            return &s->items[i].taken;
        }
    }
    return place < s->scenario->step_count ? &s->scenario->steps[place] : NULL;
}

rc__change *rc__change_step(rc__supposed *s, size_t step, size_t number)
{
    size_t given = s->scenario->step_count;
    bool is_new = step == rc__step_count(s);
    const char *id = is_new           ? rc__suppose_id(s, number)
                     : step >= given ? s->items[step - given].id
                                     : NULL;
    if (id == NULL) { /* a step of the scenario, under the name it has there */
        for (size_t i = 0; i < s->count && id == NULL; i++) {
            id = s->items[i].what == RC__STEP && s->items[i].step == step ? s->items[i].id : NULL;
        }
        size_t own = s->scenario->steps[step].number;
        id = id == NULL ? rc_format(s->arena, "step/%zu", own == 0 ? step + 1 : own) : id;
    }
    rc__change *change = push(s, RC__STEP);
    change->step = step;
    change->is_new = is_new;
    change->id = id;
    return change;
}

/* ---- members and vetoes ---- */

rc__change *rc__change_veto(rc__supposed *s)
{
    rc__change *change = push(s, RC__VETO);
    change->id = "assumption/veto";
    return change;
}

bool rc__is_member(const rc__supposed *s, const char *organisation, const char *state)
{
    rc__refs refs;
    rc__find_refs(s, "membership", organisation, state, &refs);
    for (size_t i = 0; i < refs.count; i++) {
        if (rc__span_at(s, refs.items[i], "from").hi <= s->scenario->as_of &&
            rc__span_at(s, refs.items[i], "to").lo >= s->scenario->as_of) {
            return true;
        }
    }
    return false;
}

static void set_vetoer(rc__supposed *s, size_t *count, const char *state, bool vetoes)
{
    for (size_t i = 0; i < *count; i++) {
        if (rc_equal(s->vetoers[i], state)) {
            if (!vetoes) {
                memmove(&s->vetoers[i], &s->vetoers[i + 1],
                        (*count - i - 1) * sizeof *s->vetoers);
                (*count)--;
            }
            return;
        }
    }
    if (vetoes) {
        s->vetoers =
            rc_grow(s->arena, s->vetoers, *count, &s->vetoer_capacity, sizeof *s->vetoers);
        s->vetoers[(*count)++] = state;
    }
}

const char **rc__vetoers(rc__supposed *s, size_t *count, bool *said)
{
    const rc_scenario *scenario = s->scenario;
    const rc__change *first = NULL;
    *count = 0;
    for (size_t i = 0; i < s->count && first == NULL; i++) {
        first = s->items[i].what == RC__VETO ? &s->items[i] : NULL;
    }
    *said = scenario->veto_given || first != NULL;
    for (size_t i = 0; i < scenario->veto.count; i++) {
        set_vetoer(s, count, scenario->veto.items[i], true);
    }
    if (first != NULL && !scenario->veto_given &&
        rc__is_member(s, first->among, scenario->respondent)) {
        set_vetoer(s, count, scenario->respondent, true);
    }
    for (size_t i = 0; i < s->count; i++) {
        if (s->items[i].what == RC__VETO) {
            set_vetoer(s, count, s->items[i].state, s->items[i].vetoes);
        }
    }
    return s->vetoers;
}

bool rc__is_supposed(const rc__supposed *s, const char *id)
{
    for (size_t i = 0; i < s->count; i++) {
        if (rc_equal(s->items[i].id, id)) {
            return true;
        }
    }
    return false;
}
