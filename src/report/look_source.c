/* A source or decided case: what it is, and which rules, routes and facts rest on it. */
#include "report/look.h"

#include "base/text.h"

#include <string.h>

/* ---- which one is meant ---- */

static rc_record named(const rc_knowledge *knowledge, const char *kind, const char *field,
                       const char *word)
{
    rc__rows rows = rc__rows_of(knowledge, kind, "");
    while (rc__next_row(&rows)) {
        if (rc_equal_fold(rc_text_of(rows.record, field), word)) {
            return rows.record;
        }
    }
    return (rc_record){NULL, -1, 0};
}

/* By id, whatever the case, a decided case also by its name. */
static rc_record found(const rc_knowledge *knowledge, const char *word)
{
    static const char *const ways[][2] = {
        {"source", "id"}, {"decided", "case"}, {"decided", "name"}};
    rc_record record = {NULL, -1, 0};
    for (size_t i = 0; i < sizeof ways / sizeof *ways && record.kind < 0; i++) {
        record = named(knowledge, ways[i][0], ways[i][1], word);
    }
    return record;
}

static bool is_case(rc_record record) { return rc_equal(rc_kinds[record.kind].name, "decided"); }

static const char *citation_of(rc_record record)
{
    return rc_text_of(record, is_case(record) ? "case" : "id");
}

const char *rc_nearest_source(rc_arena *arena, const rc_knowledge *knowledge, const char *id)
{
    static const char *const kinds[][2] = {{"source", "id"}, {"decided", "case"}};
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        rc__rows rows = rc__rows_of(knowledge, kinds[i][0], "");
        while (rc__next_row(&rows)) {
            rc_names_add(&names, rc_text_of(rows.record, kinds[i][1]));
        }
    }
    return rc_nearest(id, names.items, names.count);
}

/* ---- what it is ---- */

static void what(rc_look *look, rc_record record, rc_value *value)
{
    static const char *const of_case[][2] = {{"court", "Court or body"},
                                             {"reference", "Reference"},
                                             {"confidence", "Confidence"},
                                             {"source", "Read in"},
                                             {"note", "Note"}};
    const char *says = rc_text_of(record, is_case(record) ? "holding" : "says");
    rc_doc_say(look->doc, RC_PLAIN, says);
    rc_value_set_text(value, "id", citation_of(record));
    rc_value_set_text(value, "kind", rc_kinds[record.kind].name);
    rc_value_set_text(value, "title", rc_text_of(record, is_case(record) ? "name" : "title"));
    rc_value_set_given(value, "says", says);
    if (!is_case(record)) {
        rc__look_row(look, "Cited as", citation_of(record));
        rc__look_row(look, "Reference", rc_text_of(record, "reference"));
        rc_value_set_given(value, "reference", rc_text_of(record, "reference"));
        return;
    }
    rc_span date = rc_span_of(record, "date");
    rc__look_row(look, "Cited as", citation_of(record));
    rc__look_row(look, "Decided", rc__is_known(date) ? rc_words_span(look->arena, date) : "");
    rc__value_span(value, "date", date);
    for (size_t i = 0; i < sizeof of_case / sizeof *of_case; i++) {
        rc__look_row(look, of_case[i][1], rc_text_of(record, of_case[i][0]));
        rc_value_set_given(value, of_case[i][0], rc_text_of(record, of_case[i][0]));
    }
    rc__look_row(look, "Reads", rc_words_field(look->arena, record, "provisions", ", "));
}

/* Paragraphs and parts of the same provision: "X 21" and "X 21(1)". */
static void neighbours(rc_look *look, const char *citation, rc_value *value)
{
    rc_names names = {.arena = look->arena};
    size_t stem = strcspn(citation, "(");
    const char *head = rc_strndup(look->arena, citation, stem);
    rc__rows rows = rc__rows_of(look->knowledge, "source", "");
    while (rc__next_row(&rows)) {
        const char *id = rc_text_of(rows.record, "id");
        bool same = rc_equal(id, head) || (rc_starts_with(id, head) && id[stem] == '(');
        if (same && !rc_equal(id, citation)) {
            rc_names_add(&names, id);
        }
    }
    rc__look_row(look, "See also", rc_words_joined(look->arena, ", ", names.items, names.count));
    rc__value_names(value, "see_also", &names);
}

/* ---- who cites it ---- */

static bool cites(const rc_proposition *rule, const char *citation)
{
    for (size_t i = 0; i < rule->authority_count; i++) {
        if (rc_equal(rule->authorities[i], citation)) {
            return true;
        }
    }
    return false;
}

static void rules(rc_look *look, const char *citation, rc_value *value)
{
    rc_value *list = rc_value_set_list(value, "rules");
    for (size_t i = 0; look->rules != NULL && i < look->rules->count; i++) {
        const rc_proposition *rule = &look->rules->items[i];
        if (!cites(rule, citation)) {
            continue;
        }
        if (rc__is_empty(list)) {
            rc__look_section(look, "Rules that cite it");
        }
        rc_run runs[] = {{RC_PLAIN, rule->text},
                         {RC_DIM, rc_format(look->arena, " [%s, %s:%d]", rule->rule, rule->file,
                                            rule->line)}};
        rc_doc_item_runs(look->doc, 0, runs, 2);
        rc_value *item = rc_value_add_object(list);
        rc_value_set_text(item, "rule", rule->rule);
        rc_value_set_text(item, "says", rule->text);
        rc_value_set_text(item, "file", rule->file);
        rc_value_set_number(item, "line", rule->line);
    }
}

static void routes(rc_look *look, const char *citation, rc_value *value)
{
    rc_value *list = rc_value_set_list(value, "routes");
    rc__rows rows = rc__rows_of(look->knowledge, "clause", "");
    while (rc__next_row(&rows)) {
        if (!rc__list_has(rows.record, "authority", citation) &&
            !rc__list_has(rows.record, "precedents", citation)) {
            continue;
        }
        if (rc__is_empty(list)) {
            rc__look_section(look, "Routes that rest on it");
        }
        const char *route = rc_text_of(rows.record, "route");
        rc_run runs[] = {{RC_BOLD, route},
                         {RC_PLAIN, rc_format(look->arena, ": %s",
                                              rc_text_of(rows.record, "title"))}};
        rc_doc_item_runs(look->doc, 0, runs, 2);
        rc_value_add_text(list, route);
    }
}

static void cases(rc_look *look, const char *citation, rc_value *value)
{
    rc_value *list = rc_value_set_list(value, "cases");
    rc__rows rows = rc__rows_of(look->knowledge, "decided", "");
    while (rc__next_row(&rows)) {
        if (!rc__list_has(rows.record, "provisions", citation)) {
            continue;
        }
        if (rc__is_empty(list)) {
            rc__look_section(look, "Decided cases that read it");
        }
        const char *id = rc_text_of(rows.record, "case");
        rc_run runs[] = {{RC_BOLD, rc_words_citation(look->arena, look->knowledge, id)},
                         {RC_PLAIN, rc_format(look->arena, ": %s",
                                              rc_text_of(rows.record, "holding"))},
                         {RC_DIM, rc_format(look->arena, " [%s]", id)}};
        rc_doc_item_runs(look->doc, 0, runs, 3);
        rc_value_add_text(list, id);
    }
}

/* Does a field of the record hold the citation, as a whole or as one of a list? */
static bool holds(rc_record record, const rc_field *field, const char *citation)
{
    switch (field->type) {
    case RC_F_TEXTS:
    case RC_F_SYMBOLS:
        return rc__list_has(record, field->name, citation);
    case RC_F_TEXT:
    case RC_F_SYMBOL:
        return rc_equal(rc_text_of(record, field->name), citation);
    case RC_F_DATE:
    case RC_F_INT:
    case RC_F_FLAG:
        break;
    }
    return false;
}

/* The field of the record that cites it; NULL if none does, or the record is told elsewhere. */
static const rc_field *citing_field(rc_record record, const char *citation)
{
    const rc_kind *kind = &rc_kinds[record.kind];
    bool itself = rc_equal(kind->name, "source") || rc_equal(kind->fields[0].name, "case");
    for (size_t i = itself ? 1 : 0; i < kind->field_count; i++) {
        const char *name = kind->fields[i].name;
        bool told = rc_equal(name, "authority") || rc_equal(name, "precedents")
                        ? rc_equal(kind->name, "clause") : rc_equal(name, "provisions");
        if (!told && holds(record, &kind->fields[i], citation)) {
            return &kind->fields[i];
        }
    }
    return NULL;
}

static void facts(rc_look *look, const char *citation, rc_value *value)
{
    enum { MOST = 40 };
    rc_value *list = rc_value_set_list(value, "facts");
    size_t count = 0;
    for (size_t kind = 0; kind < rc_kind_count; kind++) {
        for (uint32_t row = 0; row < rc_count(look->knowledge, (int)kind); row++) {
            rc_record record = rc_record_at(look->knowledge, (int)kind, row);
            const rc_field *field = citing_field(record, citation);
            if (field == NULL) {
                continue;
            }
            if (count++ == 0) {
                rc__look_section(look, "Facts that rest on it");
            }
            rc_value_add_text(list, rc_record_id(record));
            if (count <= MOST) {
                rc_run runs[] = {{RC_BOLD, rc_record_id(record)},
                                 {RC_PLAIN, rc_format(look->arena, ": %s",
                                                      rc__field_label(look->arena, field))}};
                rc_doc_item_runs(look->doc, 0, runs, 2);
            }
        }
    }
    if (count > MOST) {
        rc_doc_item(look->doc, 0, RC_DIM, rc_format(look->arena, "… and %zu more", count - MOST));
    }
}

/* Declarations made under the provision: "TREATY ARTICLE". */
static void declarations(rc_look *look, const char *citation, rc_value *value)
{
    static const char *const effects[][2] = {{"accepts", "Accepted by"},
                                             {"excludes", "Excluded by"},
                                             {"conditions", "Conditioned by"},
                                             {"objects", "Objected to by"}};
    size_t counts[4] = {0}, total = 0;
    const char *treaty = "";
    rc__rows rows = rc__rows_of(look->knowledge, "declaration", "");
    while (rc__next_row(&rows)) {
        if (!rc_equal(rc__provision(look->arena, rows.record), citation) ||
            !rc_declaration_stands(rows.record, look->on)) {
            continue;
        }
        treaty = rc_text_of(rows.record, "treaty");
        for (size_t i = 0; i < 4; i++) {
            counts[i] += rc_equal(rc_text_of(rows.record, "effect"), effects[i][0]) ? 1 : 0;
        }
        total++;
    }
    rc_value *object = rc_value_set_object(value, "declarations");
    for (size_t i = 0; i < 4 && total > 0; i++) {
        rc_value_set_number(object, effects[i][0], (int64_t)counts[i]);
    }
    if (total == 0) {
        return;
    }
    rc__look_section(look, "Declarations under it");
    for (size_t i = 0; i < 4; i++) {
        if (counts[i] > 0) {
            rc__look_row(look, effects[i][1],
                         rc_words_count(look->arena, counts[i], "State", "States"));
        }
    }
    rc__look_row(look, "Which", rc_format(look->arena, "recourse treaty %s", treaty));
}

/* ---- a list, and the page ---- */

static bool list_of(rc_look *look, const char *pattern)
{
    static const char *const kinds[][3] = {{"source", "id", "title"}, {"decided", "case", "name"}};
    static const char *const heads[] = {"Cited as", "What it is"};
    rc_names ids = {.arena = look->arena}, titles = {.arena = look->arena};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        rc__rows rows = rc__rows_of(look->knowledge, kinds[i][0], "");
        while (rc__next_row(&rows)) {
            const char *id = rc_text_of(rows.record, kinds[i][1]);
            if (rc_match(pattern, id)) {
                rc_names_add(&ids, id);
                rc_names_add(&titles, rc_text_of(rows.record, kinds[i][2]));
            }
        }
    }
    if (ids.count == 0) {
        return false;
    }
    rc_value *value = rc__look_subject(
        look, rc_format(look->arena, "Sources that fit %s (%zu)", pattern, ids.count));
    rc_value_set_text(value, "pattern", pattern);
    rc__value_names(value, "ids", &ids);
    rc_doc_table(look->doc, "", heads, 2);
    for (size_t i = 0; i < ids.count; i++) {
        const char *cells[] = {ids.items[i], titles.items[i]};
        rc_doc_row(look->doc, cells);
    }
    return true;
}

bool rc_look_source(rc_look *look, const char *id)
{
    if (strchr(id, '*') != NULL) {
        return list_of(look, id);
    }
    rc_record record = found(look->knowledge, id);
    if (record.kind < 0) {
        return false;
    }
    const char *citation = citation_of(record);
    rc_value *value = rc__look_subject(
        look, is_case(record) ? rc_words_citation(look->arena, look->knowledge, citation)
                              : rc_text_of(record, "title"));
    what(look, record, value);
    neighbours(look, citation, value);
    rules(look, citation, value);
    routes(look, citation, value);
    cases(look, citation, value);
    declarations(look, citation, value);
    facts(look, citation, value);
    rc__look_more(look, rc_format(look->arena, "“recourse fact \"%s\"” shows the record itself.",
                                  rc_record_id(record)));
    return true;
}
