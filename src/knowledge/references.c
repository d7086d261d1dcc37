#include "base/text.h"
#include "knowledge/image_format.h"
#include "knowledge/read.h"

/* Fields in which a user may look for a record instead of its id. */
static const char *const names[] = {"iso2", "name", "short", "title", "aliases"};

/* Does the record go by [text] in the field? */
static bool goes_by(const rc_builder *builder, const rc_field *field, rc_cell cell,
                    const char *text)
{
    if (field->type == RC_F_SYMBOL || field->type == RC_F_TEXT) {
        return rc_equal_fold(rc_builder_word(builder, cell.text.offset), text);
    }
    for (size_t i = 0; i < cell.list.count; i++) {
        if (rc_equal_fold(rc_builder_item(builder, cell, i), text)) {
            return true;
        }
    }
    return false;
}

/* The record of [kind] that goes by [text] under another name than its id. */
static const rc_row *row_by_name(const rc_builder *builder, int kind, const char *text)
{
    rc_row *const *rows;
    size_t count = rc_builder_rows(builder, kind, &rows);
    for (size_t n = 0; n < sizeof names / sizeof *names; n++) {
        int index = rc_field_index(&rc_kinds[kind], names[n]);
        for (size_t i = 0; index >= 0 && i < count; i++) {
            if (goes_by(builder, &rc_kinds[kind].fields[index], rows[i]->cells[index], text)) {
                return rows[i];
            }
        }
    }
    return NULL;
}

/*
 * Readers of YAML 1.1 take the code NO for a truth value and write it back as false. What the
 * State of that code is called stands in the facts.
 */
static const char *rewritten_no(const rc_reading *reading, int kind, const rc_reference *reference)
{
    int iso2 = rc_field_index(&rc_kinds[kind], "iso2");
    int name = rc_field_index(&rc_kinds[kind], "name");
    bool plain = !reference->quoted && !rc_equal(reference->text, "NO") &&
                 (rc_equal_fold(reference->text, "false") || rc_equal_fold(reference->text, "no") ||
                  rc_equal_fold(reference->text, "off"));
    if (iso2 < 0 || name < 0 || !plain) {
        return NULL;
    }
    rc_row *const *rows;
    size_t count = rc_builder_rows(reading->builder, kind, &rows);
    for (size_t i = 0; i < count; i++) {
        const rc_cell *cells = rows[i]->cells;
        if (rc_equal(rc_builder_word(reading->builder, cells[iso2].text.offset), "NO")) {
            return rc_format(reading->arena,
                             "another tool may have rewritten NO (%s) as %s: write %s",
                             rc_builder_word(reading->builder, cells[name].text.offset),
                             reference->text, rows[i]->id + rc__kind_head(&rc_kinds[kind]));
        }
    }
    return rc_format(reading->arena, "another tool may have rewritten the State code NO as %s",
                     reference->text);
}

/* The nearest id of the kind or other word of the field. */
static const char *nearest_id(const rc_reading *reading, int kind, const rc_reference *reference)
{
    rc_row *const *rows;
    size_t count = rc_builder_rows(reading->builder, kind, &rows), words;
    char **pieces;
    words = rc_split(reading->arena, reference->field->words, '|', &pieces);
    const char **candidates = rc_alloc_array(reading->arena, count + words, sizeof *candidates);
    for (size_t i = 0; i < count; i++) {
        candidates[i] = rows[i]->id + rc__kind_head(&rc_kinds[kind]);
    }
    for (size_t i = 0; i < words; i++) {
        if (pieces[i][0] != '@') {
            candidates[count++] = pieces[i];
        }
    }
    return rc_nearest(reference->text, candidates, count);
}

/* The kind of which the value must be an id; the first, should a field ever name two. */
static int wanted_kind(const rc_reading *reading, const rc_field *field)
{
    const char *words = field->words, *word;
    size_t length;
    while ((word = rc__next_word(&words, &length)) != NULL) {
        if (word[0] == '@') {
            return rc_kind_index(rc_strndup(reading->arena, word + 1, length - 1));
        }
    }
    return -1;
}

static void report(const rc_reading *reading, int kind, const rc_reference *reference)
{
    const char *suggestion = rewritten_no(reading, kind, reference);
    if (suggestion == NULL) {
        const rc_row *row = row_by_name(reading->builder, kind, reference->text);
        suggestion = row != NULL ? row->id + rc__kind_head(&rc_kinds[kind])
                                 : nearest_id(reading, kind, reference);
    }
    rc_error(reading->diags, reference->place, suggestion, "`%s` in `%s` is no known %s",
             reference->text, reference->field->name, rc_kinds[kind].name);
}

void rc__check_references(rc_reading *reading)
{
    bool *silent = rc_alloc_array(reading->arena, rc_kind_count, sizeof *silent);
    rc_row *const *rows;
    rc_builder_settle(reading->builder, reading->diags);
    for (size_t i = 0; i < reading->reference_count; i++) {
        const rc_reference *reference = &reading->references[i];
        int kind = wanted_kind(reading, reference->field);
        const char *id = rc_format(reading->arena, "%.*s%s", (int)rc__kind_head(&rc_kinds[kind]),
                                   rc_kinds[kind].id, reference->text);
        if (silent[kind] || reading->broken[kind] ||
            rc_builder_known(reading->builder, kind, id) != NULL) {
            continue;
        }
        if (rc_builder_rows(reading->builder, kind, &rows) == 0) {
            silent[kind] = true; /* once, not once a record */
            rc_error(reading->diags, reference->place, NULL, "`%s`: the facts know no %s at all",
                     reference->text, rc_kinds[kind].title);
            continue;
        }
        report(reading, kind, reference);
    }
}
