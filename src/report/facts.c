/* One record of the knowledge with all it says: what `recourse fact` prints. */
#include "report/page.h"
#include "report/words.h"

#include <string.h>

enum { LABELS = 36 };

/* The fields that say how sure a record is; they follow the others. */
static const char *const provenance[] = {"source", "checked", "confidence", "note"};
enum { PROVENANCES = sizeof provenance / sizeof *provenance };

static bool is_provenance(const char *name)
{
    for (size_t i = 0; i < PROVENANCES; i++) {
        if (rc_equal(name, provenance[i])) {
            return true;
        }
    }
    return false;
}

/* The field's line in the documents up to its first explanation, with a capital. */
static const char *label(rc_arena *arena, const rc_field *field)
{
    char *text = rc_strndup(arena, field->doc, strcspn(field->doc, ";:"));
    if (text[0] >= 'a' && text[0] <= 'z') {
        text[0] = (char)(text[0] - 'a' + 'A');
    }
    return text;
}

/* The name that stands behind a code of another kind, "" if it has none. */
static const char *name_behind(rc_arena *arena, const rc_knowledge *knowledge, const char *words,
                               const char *code)
{
    if (rc_equal(words, "@state")) {
        return rc_words_state(arena, knowledge, code);
    }
    static const char *const kinds[][3] = {{"@treaty", "treaty/%s", "short"},
                                           {"@organisation", "organisation/%s", "name"},
                                           {"@forum", "forum/%s", "name"}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (rc_equal(words, kinds[i][0])) {
            const char *head = rc_strndup(arena, kinds[i][1], strlen(kinds[i][1]) - 2);
            rc_record record = rc_record_find(knowledge, rc_format(arena, "%s%s", head, code));
            return record.kind < 0 ? "" : rc_text_of(record, kinds[i][2]);
        }
    }
    return "";
}

static const char *word_value(rc_arena *arena, const rc_knowledge *knowledge,
                              const rc_field *field, const char *word)
{
    if (word[0] == 0 || field->words == NULL || field->words[0] != '@') {
        return word;
    }
    const char *name = name_behind(arena, knowledge, field->words, word);
    if (name[0] == 0 || rc_equal(name, word)) {
        return word;
    }
    return rc_format(arena, "%s (%s)", name, word);
}

static const char *date_value(rc_arena *arena, const rc_field *field, rc_span span)
{
    bool unknown = span.lo <= RC_DAY_MIN && span.hi >= RC_DAY_MAX;
    bool never = (field->flags & RC_NEVER) != 0 && span.lo >= RC_DAY_MAX;
    bool always = (field->flags & RC_ALWAYS) != 0 && span.hi <= RC_DAY_MIN;
    return unknown || never || always ? "" : rc_words_span(arena, span);
}

/* What the field says in words; "" if the record says nothing there. */
static const char *value(rc_arena *arena, rc_record record, const rc_field *field)
{
    switch (field->type) {
    case RC_F_DATE:
        return date_value(arena, field, rc_span_of(record, field->name));
    case RC_F_INT: {
        long long number = (long long)rc_number_of(record, field->name);
        return number == 0 ? "" : rc_format(arena, "%lld", number);
    }
    case RC_F_SYMBOLS:
    case RC_F_TEXTS: {
        rc_names names = {.arena = arena};
        for (size_t i = 0; i < rc_list_of(record, field->name); i++) {
            rc_names_add(&names, word_value(arena, record.knowledge, field,
                                            rc_item_of(record, field->name, i)));
        }
        const char *separator = field->type == RC_F_SYMBOLS ? ", " : "; ";
        return rc_words_joined(arena, separator, names.items, names.count);
    }
    case RC_F_SYMBOL:
        if ((field->flags & RC_RULE) != 0 && rc_text_of(record, field->name)[0] != 0) {
            return rc_words_rule(arena, rc_text_of(record, field->name));
        }
        return word_value(arena, record.knowledge, field, rc_text_of(record, field->name));
    case RC_F_TEXT:
    case RC_F_FLAG:
        return rc_text_of(record, field->name);
    }
    return "";
}

/* What the record says in a field of provenance; "" if its kind has no such field. */
static const char *said(rc_arena *arena, rc_record record, const char *name)
{
    const rc_kind *kind = &rc_kinds[record.kind];
    int index = rc_field_index(kind, name);
    return index < 0 ? "" : value(arena, record, &kind->fields[index]);
}

static void provenance_rows(const rc_page *page, rc_record record)
{
    static const char *const labels[PROVENANCES] = {"Source", "Checked against it", "Confidence",
                                                    "Note"};
    rc_arena *arena = page->out->arena;
    rc_page_gap(page);
    for (size_t i = 0; i < PROVENANCES; i++) {
        if (rc_field_index(&rc_kinds[record.kind], provenance[i]) < 0) {
            continue;
        }
        const char *words = said(arena, record, provenance[i]);
        if (words[0] == 0 && i == PROVENANCES - 1) {
            continue; /* no note is nothing to report; no source is */
        }
        rc_page_row(page, 0, LABELS, (rc_run){RC_DIM, labels[i]},
                    words[0] == 0 ? "not said" : words);
    }
    rc_place place = rc_record_place(record);
    if (place.file != NULL) {
        rc_page_row(page, 0, LABELS, (rc_run){RC_DIM, "Written in"},
                    rc_format(arena, "%s:%d", place.file, place.line));
    }
}

/* What a finding can rest on besides records. False if [id] is not that either. */
static bool ground_page(const rc_page *page, const char *id)
{
    const char *words = rc_words_ground(page->out->arena, NULL, id);
    if (words == NULL) {
        return false;
    }
    rc_page_words(page, 0, RC_BOLD, id);
    rc_page_words(page, 0, RC_PLAIN,
                  rc_format(page->out->arena,
                            "%s. It is no record of the knowledge: it comes from the scenario, or "
                            "from what the scenario leaves unsaid.", words));
    return true;
}

bool rc_report_fact(rc_buffer *out, const rc_knowledge *knowledge, const char *id,
                    const rc_report_options *options)
{
    rc_record record = rc_record_find(knowledge, id);
    rc_page page = rc_page_on(out, options);
    rc_arena *arena = out->arena;
    if (record.kind < 0) {
        return ground_page(&page, id);
    }
    const rc_kind *kind = &rc_kinds[record.kind];
    rc_names silent = {.arena = arena};
    rc_page_words(&page, 0, RC_BOLD, rc_record_id(record));
    rc_page_words(&page, 0, RC_DIM, rc_format(arena, "one of the %s", kind->title));
    rc_page_gap(&page);
    for (size_t i = 0; i < kind->field_count; i++) {
        const rc_field *field = &kind->fields[i];
        if (is_provenance(field->name)) {
            continue;
        }
        const char *words = value(arena, record, field);
        if (words[0] == 0) {
            rc_names_add(&silent, field->name);
            continue;
        }
        rc_page_row(&page, 0, LABELS, (rc_run){RC_DIM, label(arena, field)}, words);
    }
    if (silent.count > 0) {
        rc_page_row(&page, 0, LABELS, (rc_run){RC_DIM, "Not said"},
                    rc_words_joined(arena, ", ", silent.items, silent.count));
    }
    provenance_rows(&page, record);
    return true;
}
