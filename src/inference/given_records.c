/*
 * Records as facts. Every field that the schema marks as given becomes a slot of the template of
 * the record's kind; which records are given follows from the schema alone:
 *   - kinds that name no State as a party to something are given whole;
 *   - records about a State are given if the State plays a part in the scenario;
 *   - others when a rule wants them: (wanted (kind K) (key HEAD));
 *   - where some routes are judged alone, nothing under a head that they cannot ask about.
 */
#include "inference/session.h"

#include "base/text.h"

#include <string.h>

typedef struct given_kind {
    bool whole;     /* given at once */
    int state;      /* field with the State, or -1 */
    int key;        /* field that `wanted` names, or -1: any key means all rows */
} given_kind;

static given_kind describe(const rc_kind *kind)
{
    given_kind described = {true, -1, -1};
    for (size_t i = 0; i < kind->field_count; i++) {
        unsigned flags = kind->fields[i].flags;
        if ((flags & RC_STATE) != 0 && (flags & RC_GIVEN) != 0) {
            described.state = (int)i;
        }
        if (i == 0 && (flags & RC_INHERITED) != 0) {
            described.key = 0;
            described.whole = false;
        }
    }
    if (described.state >= 0) {
        described.whole = false;
    }
    return described;
}

static const char *slot_name(rc_arena *arena, const char *field, const char *tail)
{
    char *name = rc_format(arena, "%s%s", field, tail);
    for (char *at = name; *at != '\0'; at++) {
        if (*at == '_') {
            *at = '-';
        }
    }
    return name;
}

static rc_status prepare(rc_assessor *a, size_t index, rc_diags *diags)
{
    const rc_kind *kind = &rc_kinds[index];
    rc__giver *giver = &a->givers[index];
    giver->kind = rc_engine_template(a->engine, kind->name);
    if (giver->kind == NULL) {
        return RC_OK;
    }
    size_t errors = diags->errors;
    giver->id_slot = rc__slot_in(a->engine, giver->kind, "id", diags);
    giver->slots = rc_alloc_array(a->arena, kind->field_count, sizeof *giver->slots);
    giver->latest = rc_alloc_array(a->arena, kind->field_count, sizeof *giver->latest);
    giver->facts =
        rc_alloc_array(a->arena, rc_count(a->knowledge, (int)index) + 1u, sizeof *giver->facts);
    for (size_t i = 0; i < kind->field_count; i++) {
        giver->slots[i] = -1;
        if ((kind->fields[i].flags & RC_GIVEN) == 0) {
            continue;
        }
        const char *name = kind->fields[i].name;
        giver->slots[i] =
            rc__slot_in(a->engine, giver->kind, slot_name(a->arena, name, ""), diags);
        if (kind->fields[i].type == RC_F_DATE) {
            giver->latest[i] =
                rc__slot_in(a->engine, giver->kind, slot_name(a->arena, name, "-latest"), diags);
        }
    }
    return diags->errors > errors ? RC_INVALID : RC_OK;
}

rc_status rc__prepare_givers(rc_assessor *assessor, rc_diags *diags)
{
    assessor->givers = rc_alloc_array(assessor->arena, rc_kind_count, sizeof *assessor->givers);
    rc_status status = RC_OK;
    for (size_t i = 0; i < rc_kind_count; i++) {
        if (prepare(assessor, i, diags) != RC_OK) {
            status = RC_INVALID;
        }
    }
    rc__prepare_named(assessor);
    return status;
}

static const char *word_or_nil(const char *word)
{
    return word[0] == '\0' ? "nil" : word;
}

static void put_list(rc__session *s, int slot, rc_cell cell, rc_field_type type)
{
    enum { MOST_ITEMS = 1024 };
    const char *items[MOST_ITEMS];
    size_t count = cell.list.count < MOST_ITEMS ? cell.list.count : MOST_ITEMS;
    for (size_t i = 0; i < count; i++) {
        items[i] = rc_pool_item(s->knowledge, cell, i);
    }
    if (type == RC_F_SYMBOLS) {
        rc_put_symbols(s->engine, slot, items, count);
    } else {
        rc_put_strings(s->engine, slot, items, count);
    }
}

static void put_cell(rc__session *s, const rc__giver *giver, size_t field, rc_field_type type,
                     rc_cell cell)
{
    int slot = giver->slots[field];
    switch (type) {
    case RC_F_SYMBOL:
    case RC_F_FLAG:
        rc_put_symbol(s->engine, slot, word_or_nil(rc_pool_text(s->knowledge, cell.text.offset)));
        break;
    case RC_F_TEXT:
        rc_put_string(s->engine, slot, rc_pool_text(s->knowledge, cell.text.offset));
        break;
    case RC_F_INT:
        rc_put_integer(s->engine, slot, cell.number);
        break;
    case RC_F_DATE:
        rc_put_integer(s->engine, slot, cell.span.lo);
        rc_put_integer(s->engine, giver->latest[field], cell.span.hi);
        break;
    case RC_F_SYMBOLS:
    case RC_F_TEXTS:
        put_list(s, slot, cell, type);
        break;
    }
}

static rc_fact *assert_given(rc__session *s)
{
    s->timing->facts_given++;
    return rc_engine_assert(s->engine);
}

static void note_given(rc__session *s, size_t index, uint32_t row)
{
    s->given = rc_grow(s->arena, s->given, s->given_count, &s->given_capacity, sizeof *s->given);
    s->given[s->given_count++] = (rc__ref){(int)index, row};
}

static void give_row(rc__session *s, size_t index, uint32_t row)
{
    rc__giver *giver = &s->givers[index];
    if (giver->facts[row] != NULL) {
        return;
    }
    const rc_kind *kind = &rc_kinds[index];
    rc_record record = rc_record_at(s->knowledge, (int)index, row);
    const rc_cell *cells = rc_cells(record);
    rc_engine_begin(s->engine, giver->kind);
    rc_put_string(s->engine, giver->id_slot, rc_record_id(record));
    for (size_t i = 0; i < kind->field_count; i++) {
        if (giver->slots[i] >= 0) {
            put_cell(s, giver, i, kind->fields[i].type, cells[i]);
        }
    }
    giver->facts[row] = assert_given(s);
    note_given(s, index, row);
}

/* A field that a supposition sets, or that a supposed record leaves unsaid. */
static void put_value(rc__session *s, const rc__giver *giver, size_t index, const rc_field *field,
                      const rc__value *value)
{
    int slot = giver->slots[index];
    const char *unsaid =
        field->type == RC_F_FLAG && (field->flags & RC_MAYBE) == 0 ? "no" : "";
    rc_span span = value == NULL ? rc__absent_span(field) : value->span;
    switch (field->type) {
    case RC_F_SYMBOL:
    case RC_F_FLAG:
        rc_put_symbol(s->engine, slot, word_or_nil(value == NULL ? unsaid : value->text));
        break;
    case RC_F_TEXT:
        rc_put_string(s->engine, slot, value == NULL ? "" : value->text);
        break;
    case RC_F_INT:
        rc_put_integer(s->engine, slot, 0);
        break;
    case RC_F_DATE:
        rc__put_own_day(s, slot, span.lo);
        rc__put_own_day(s, giver->latest[index], span.hi);
        break;
    case RC_F_SYMBOLS:
        rc_put_symbols(s->engine, slot, NULL, 0);
        break;
    case RC_F_TEXTS:
        rc_put_strings(s->engine, slot, NULL, 0);
        break;
    }
}

rc_fact *rc__give_record(rc__session *s, const rc__supposed *supposed, rc__ref ref)
{
    const rc__giver *giver = &s->givers[ref.kind];
    const rc_kind *kind = &rc_kinds[ref.kind];
    bool is_new = rc__ref_is_new(supposed, ref);
    if (giver->kind == NULL) {
        return NULL;
    }
    const rc_cell *cells =
        is_new ? NULL : rc_cells(rc_record_at(s->knowledge, ref.kind, ref.row));
    rc_engine_begin(s->engine, giver->kind);
    rc_put_string(s->engine, giver->id_slot, rc__ref_id(supposed, ref));
    for (size_t i = 0; i < kind->field_count; i++) {
        if (giver->slots[i] < 0) {
            continue;
        }
        const rc__value *value = rc__changed_value(supposed, ref, (int)i);
        if (value != NULL || is_new) {
            put_value(s, giver, i, &kind->fields[i], value);
        } else {
            put_cell(s, giver, i, kind->fields[i].type, cells[i]);
        }
    }
    return assert_given(s);
}

static bool plays_a_part(const rc__session *s, uint32_t state)
{
    for (size_t i = 0; i < s->cast_count; i++) {
        if (s->cast[i] == state) {
            return true;
        }
    }
    return false;
}

bool rc__in_focus(const rc__session *s, rc_record clause)
{
    return s->focus == NULL || rc_match_any(s->focus, rc_text_of(clause, "route"));
}

/* Of the clauses, those of the routes that are judged; of States, those that could take part. */
static bool is_wanted_whole(const rc__session *s, const char *kind, rc_record record)
{
    if (strcmp(kind, "clause") == 0) {
        return rc__in_focus(s, record);
    }
    if (s->cast_alone && strcmp(kind, "state") == 0) {
        int code = rc_field_index(&rc_kinds[record.kind], "code");
        return plays_a_part(s, rc_cells(record)[code].text.offset);
    }
    return true;
}

/* Is the record given from the start, whatever the rules ask for? */
static bool is_given_at_once(const rc__session *s, const given_kind *kind, rc_record record)
{
    const rc_cell *cells = rc_cells(record);
    bool given = kind->whole ? is_wanted_whole(s, rc_kinds[record.kind].name, record)
                             : kind->state >= 0 &&
                                   plays_a_part(s, cells[kind->state].text.offset);
    return given && rc__is_named(s, (size_t)record.kind, cells);
}

static void give_kind(rc__session *s, size_t index)
{
    given_kind described = describe(&rc_kinds[index]);
    uint32_t count = rc_count(s->knowledge, (int)index);
    if (s->givers[index].kind == NULL || (!described.whole && described.state < 0)) {
        return;
    }
    uint32_t start = 0;
    if (s->options->shuffle != 0 && count > 0) {
        uint32_t seed = s->options->shuffle + (uint32_t)index;
        start = rc__random(&seed) % count;
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t row = (i + start) % count;
        if (is_given_at_once(s, &described, rc_record_at(s->knowledge, (int)index, row))) {
            give_row(s, index, row);
        }
    }
}

void rc__give_knowledge(rc__session *s)
{
    uint32_t seed = s->options->shuffle;
    size_t start = seed == 0 ? 0 : rc__random(&seed) % rc_kind_count;
    for (size_t i = 0; i < rc_kind_count; i++) {
        give_kind(s, (i + start) % rc_kind_count);
    }
}

/* Records of an earlier scenario that this one has not from the start: rules must want them. */
static void take_back(rc__session *s, size_t index)
{
    rc__giver *giver = &s->givers[index];
    given_kind described = describe(&rc_kinds[index]);
    uint32_t count = rc_count(s->knowledge, (int)index);
    for (uint32_t row = 0; row < count; row++) {
        if (giver->facts[row] == NULL) {
            continue;
        }
        if (is_given_at_once(s, &described, rc_record_at(s->knowledge, (int)index, row))) {
            s->timing->facts_given++;
        } else {
            rc_engine_retract(s->engine, giver->facts[row]);
            giver->facts[row] = NULL;
        }
    }
}

void rc__clear(rc__session *s, bool everything)
{
    rc_template **kinds = rc_alloc_array(s->arena, rc_kind_count, sizeof *kinds);
    size_t count = 0;
    for (size_t i = 0; i < rc_kind_count; i++) {
        if (s->givers[i].kind != NULL) {
            kinds[count++] = s->givers[i].kind;
        }
    }
    if (everything) {
        rc_engine_clear_facts(s->engine);
    } else {
        rc_engine_clear_facts_but(s->engine, kinds, count);
    }
    for (size_t i = 0; i < rc_kind_count; i++) {
        size_t size = (rc_count(s->knowledge, (int)i) + 1u) * sizeof *s->givers[i].facts;
        if (s->givers[i].kind != NULL && everything) {
            memset(s->givers[i].facts, 0, size);
        } else if (s->givers[i].kind != NULL) {
            take_back(s, i);
        }
    }
}

void rc__give_state(rc__session *s, const char *code)
{
    uint32_t offset;
    if (!rc_pool_find(s->knowledge, code, &offset)) {
        return;
    }
    for (size_t i = 0; i < rc_kind_count; i++) {
        given_kind described = describe(&rc_kinds[i]);
        int of = (int)i == rc_kind_index("state") ? rc_field_index(&rc_kinds[i], "code")
                                                  : described.state;
        uint32_t count = s->givers[i].kind == NULL || of < 0 ? 0 : rc_count(s->knowledge, (int)i);
        for (uint32_t row = 0; row < count; row++) {
            const rc_cell *cells = rc_cells(rc_record_at(s->knowledge, (int)i, row));
            if (cells[of].text.offset == offset && rc__is_named(s, i, cells)) {
                give_row(s, i, row);
            }
        }
    }
}

/* The template that rules wish with, or are answered with: both name a kind and a head. */
typedef struct wish_slots {
    rc_template *kind;
    int kind_slot, key_slot;
} wish_slots;

static wish_slots find_wish_slots(rc__session *s, const char *name)
{
    rc_template *kind = rc_engine_template(s->engine, name);
    return (wish_slots){kind, rc__slot(s, kind, "kind"), rc__slot(s, kind, "key")};
}

/* Tells the rules that nothing more of this kind and head will come; false if they know. */
static bool give_loaded(rc__session *s, const wish_slots *of, const rc__wish *wish)
{
    rc_engine_begin(s->engine, of->kind);
    rc_put_symbol(s->engine, of->kind_slot, wish->kind);
    rc_put_symbol(s->engine, of->key_slot, wish->key);
    rc_fact *fact = rc_engine_assert(s->engine);
    if (fact != NULL) {
        s->loaded =
            rc_grow(s->arena, s->loaded, s->loaded_count, &s->loaded_capacity, sizeof *s->loaded);
        s->loaded[s->loaded_count++] = fact;
    }
    return fact != NULL;
}

/* What the ids of all rows under a head begin with; "" if that is not the head. */
static const char *front_of(rc__session *s, const rc_kind *kind, const char *head)
{
    const char *form = rc_format(s->arena, "%s/{%s}/", kind->name, kind->fields[0].name);
    return rc_starts_with(kind->id, form) ? rc_format(s->arena, "%s/%s/", kind->name, head) : "";
}

static void give_all_with(rc__session *s, size_t index, const char *key)
{
    given_kind described = describe(&rc_kinds[index]);
    uint32_t offset = 0;
    bool keyed = described.key >= 0 && strcmp(key, "nil") != 0;
    if (s->givers[index].kind == NULL || (keyed && !rc_pool_find(s->knowledge, key, &offset))) {
        return;
    }
    const char *front = keyed ? front_of(s, &rc_kinds[index], key) : "";
    uint32_t count = rc_count(s->knowledge, (int)index);
    for (uint32_t row = rc_first_with(s->knowledge, (int)index, front); row < count; row++) {
        rc_record record = rc_record_at(s->knowledge, (int)index, row);
        if (!rc_starts_with(rc_record_id(record), front)) {
            break;
        }
        if (!keyed || rc_cells(record)[described.key].text.offset == offset) {
            give_row(s, index, row);
        }
    }
}

/* The wishes first, then the records: giving a record may not disturb the walk over the facts. */
rc_status rc__give_wanted(rc__session *s, bool *more)
{
    *more = false;
    if (rc_engine_template(s->engine, "wanted") == NULL) {
        return RC_OK;
    }
    wish_slots wanted = find_wish_slots(s, "wanted"), loaded = find_wish_slots(s, "loaded");
    size_t count = 0;
    for (rc_fact *fact = rc_engine_next(s->engine, wanted.kind, NULL); fact != NULL;
         fact = rc_engine_next(s->engine, wanted.kind, fact)) {
        s->wishes = rc_grow(s->arena, s->wishes, count, &s->wish_capacity, sizeof *s->wishes);
        s->wishes[count++] = (rc__wish){rc_get_text(fact, wanted.kind_slot),
                                        rc_get_text(fact, wanted.key_slot)};
    }
    for (size_t i = 0; i < count; i++) {
        const rc__wish *wish = &s->wishes[i];
        if (give_loaded(s, &loaded, wish)) {
            *more = true; /* the first wish for it */
            int kind = rc_kind_index(wish->kind);
            if (kind >= 0) {
                give_all_with(s, (size_t)kind, wish->key);
            }
        }
    }
    return RC_OK;
}
