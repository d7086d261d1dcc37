/*
 * Where some routes are judged alone: what they can ask about. A rule learns of a treaty from a
 * clause that names it, or names it itself; records under any other are not given, because nothing
 * could come of them. Where no State can start a route, the States without a part are not given.
 */
#include "inference/session.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* The kind of a record's head, where the rules are given heads of that kind; -1: none such. */
static int head_of(const rc__giver *givers, size_t index)
{
    const rc_field *first = &rc_kinds[index].fields[0];
    if ((first->flags & RC_INHERITED) == 0 || first->words == NULL || first->words[0] != '@') {
        return -1;
    }
    int head = rc_kind_index(first->words + 1);
    return head >= 0 && givers[head].kind != NULL ? head : -1;
}

/* Is it a head of records about States, such as participations? */
static bool heads_states(const rc__giver *givers, size_t index)
{
    for (size_t i = 0; i < rc_kind_count; i++) {
        if (givers[i].kind != NULL && head_of(givers, i) == (int)index) {
            for (size_t f = 0; f < rc_kinds[i].field_count; f++) {
                if ((rc_kinds[i].fields[f].flags & RC_STATE) != 0) {
                    return true;
                }
            }
        }
    }
    return false;
}

/* The rules have been read and nothing was given yet: what the engine knows is in the rules. */
static void note_heads_in_rules(rc_assessor *a, size_t kind)
{
    uint32_t count = rc_count(a->knowledge, (int)kind);
    for (uint32_t row = 0; row < count; row++) {
        uint32_t offset = rc_cells(rc_record_at(a->knowledge, (int)kind, row))[0].text.offset;
        if (rc_engine_text(a->engine, rc_pool_text(a->knowledge, offset)) != NULL) {
            a->in_rules = rc_grow(a->arena, a->in_rules, a->in_rules_count,
                                  &a->in_rules_capacity, sizeof *a->in_rules);
            a->in_rules[a->in_rules_count++] = offset;
        }
    }
}

void rc__prepare_named(rc_assessor *assessor)
{
    rc__giver *givers = assessor->givers;
    for (size_t i = 0; i < rc_kind_count; i++) {
        int head = heads_states(givers, i) ? (int)i : head_of(givers, i);
        givers[i].head = head >= 0 && heads_states(givers, (size_t)head) ? head : -1;
        if (givers[i].head == (int)i) {
            note_heads_in_rules(assessor, i);
        }
    }
}

static int compare_offsets(const void *left, const void *right)
{
    const uint32_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

static void add(rc__session *s, uint32_t offset)
{
    s->named =
        rc_grow(s->arena, s->named, s->named_count, &s->named_capacity, sizeof *s->named);
    s->named[s->named_count++] = offset;
}

static bool can_be_started_by_states(rc_record clause)
{
    for (size_t i = 0; i < rc_list_of(clause, "starts"); i++) {
        if (rc_equal(rc_item_of(clause, "starts", i), "state")) {
            return true;
        }
    }
    return false;
}

static void add_named_by(rc__session *s, rc_record clause)
{
    const rc_kind *kind = &rc_kinds[clause.kind];
    for (size_t f = 0; f < kind->field_count; f++) {
        if (kind->fields[f].words == NULL || kind->fields[f].words[0] != '@') {
            continue;
        }
        if (kind->fields[f].type == RC_F_SYMBOL) {
            add(s, rc_cells(clause)[f].text.offset);
        } else if (kind->fields[f].type == RC_F_SYMBOLS) {
            rc_cell list = rc_cells(clause)[f];
            for (size_t i = 0; i < list.list.count; i++) {
                uint32_t offset;
                if (rc_pool_find(s->knowledge, rc_pool_item(s->knowledge, list, i), &offset)) {
                    add(s, offset);
                }
            }
        }
    }
}

void rc__note_named(rc__session *s)
{
    if (s->focus == NULL) {
        return;
    }
    for (size_t i = 0; i < s->in_rules_count; i++) {
        add(s, s->in_rules[i]);
    }
    int kind = rc_kind_index("clause");
    uint32_t count = rc_count(s->knowledge, kind);
    s->cast_alone = true;
    for (uint32_t row = 0; row < count; row++) {
        rc_record clause = rc_record_at(s->knowledge, kind, row);
        if (rc__in_focus(s, clause)) {
            add_named_by(s, clause);
            s->cast_alone = s->cast_alone && !can_be_started_by_states(clause);
        }
    }
    if (s->named_count > 0) {
        qsort(s->named, s->named_count, sizeof *s->named, compare_offsets);
    }
}

bool rc__is_named(const rc__session *s, size_t kind, const rc_cell *cells)
{
    if (s->focus == NULL || s->givers[kind].head < 0) {
        return true;
    }
    return s->named_count > 0 && bsearch(&cells[0].text.offset, s->named, s->named_count,
                                         sizeof *s->named, compare_offsets) != NULL;
}
