/* What the pages of look-ups share. */
#include "report/look.h"

#include "base/text.h"
#include "report/value_tree.h"

#include <stdlib.h>
#include <string.h>

/* ---- a page ---- */

rc_look rc_look_new(rc_arena *arena, const rc_knowledge *knowledge, const char *kinds, rc_day on)
{
    rc_look look = {.arena = arena, .knowledge = knowledge, .kinds = kinds, .on = on};
    look.whole = rc_value_object(arena);
    rc_value_set_number(look.whole, "recourse", 1);
    rc_value_set_engine(look.whole, knowledge);
    rc_value_set_day(look.whole, "on", on);
    look.list = rc_value_set_list(look.whole, kinds);
    return look;
}

static const char *capitalised(rc_arena *arena, const char *text)
{
    char *copy = rc_strdup(arena, text);
    if (copy[0] >= 'a' && copy[0] <= 'z') {
        copy[0] = (char)(copy[0] - 'a' + 'A');
    }
    return copy;
}

rc_value *rc__look_subject(rc_look *look, const char *title)
{
    if (look->doc == NULL) {
        look->doc = rc_doc_new(look->arena,
                               look->several ? capitalised(look->arena, look->kinds) : title);
    }
    if (look->several) {
        rc_doc_heading(look->doc, 2, RC_BOLD, title);
    }
    return rc_value_add_object(look->list);
}

void rc__look_day(rc_look *look)
{
    rc_doc_say(look->doc, RC_PLAIN,
               rc_format(look->arena, "On %s · facts as at %s", rc_words_day(look->arena, look->on),
                         rc_words_span(look->arena, rc_knowledge_as_at(look->knowledge))));
}

void rc__look_section(rc_look *look, const char *title)
{
    rc_doc_heading(look->doc, look->several ? 3 : 2, RC_BOLD, title);
}

void rc__look_part(rc_look *look, const char *title)
{
    rc_doc_heading(look->doc, look->several ? 4 : 3, RC_BOLD, title);
}

void rc__look_row(rc_look *look, const char *label, const char *words)
{
    if (words[0] == 0) {
        return;
    }
    rc_run runs[] = {{RC_DIM, rc_format(look->arena, "%s: ", label)}, {RC_PLAIN, words}};
    rc_doc_item_runs(look->doc, 0, runs, 2);
}

void rc__look_more(rc_look *look, const char *words)
{
    rc_doc_say(look->doc, RC_DIM, rc_format(look->arena, "More: %s", words));
}

void rc__look_citation(rc_look *look, const char *citation)
{
    const char *title = "", *says = "";
    rc_record source =
        rc_record_find(look->knowledge, rc_format(look->arena, "source/%s", citation));
    rc_record decided =
        rc_record_find(look->knowledge, rc_format(look->arena, "case/%s", citation));
    if (source.kind >= 0) {
        title = rc_text_of(source, "title");
        says = rc_text_of(source, "says");
    } else if (decided.kind >= 0) {
        title = rc_words_citation(look->arena, look->knowledge, citation);
        says = rc_text_of(decided, "holding");
    }
    rc_run runs[] = {{RC_BOLD, citation},
                     {RC_PLAIN, title[0] == 0 ? "" : ", "},
                     {RC_PLAIN, title},
                     {RC_PLAIN, says[0] == 0 ? "" : ": "},
                     {RC_PLAIN, says}};
    rc_doc_item_runs(look->doc, 0, runs, sizeof runs / sizeof *runs);
}

/* ---- records ---- */

rc__rows rc__rows_of(const rc_knowledge *knowledge, const char *kind, const char *head)
{
    int index = rc_kind_index(kind);
    uint32_t first = head[0] == 0 ? 0 : rc_first_with(knowledge, index, head);
    return (rc__rows){.knowledge = knowledge, .kind = index, .next = first, .head = head};
}

bool rc__next_row(rc__rows *rows)
{
    if (rows->next >= rc_count(rows->knowledge, rows->kind)) {
        return false;
    }
    rows->record = rc_record_at(rows->knowledge, rows->kind, rows->next++);
    return rc_starts_with(rc_record_id(rows->record), rows->head);
}

/* Admission to the organisation: a field of the State where it says so, else its seat. */
rc_span rc__admission(const rc_look *look, const char *organisation, const char *state,
                      rc_day day)
{
    rc_arena *arena = look->arena;
    rc_record body =
        rc_record_find(look->knowledge, rc_format(arena, "organisation/%s", organisation));
    rc_record member = rc_record_find(look->knowledge, rc_format(arena, "state/%s", state));
    const char *field = body.kind < 0 ? "" : rc_text_of(body, "admissions");
    if (field[0] != 0) {
        rc_span since = member.kind < 0 ? RC_SPAN_NEVER : rc_span_of(member, field);
        return since.hi <= day ? since : RC_SPAN_NEVER;
    }
    rc__rows rows = rc__rows_of(look->knowledge, "membership",
                                rc_format(arena, "membership/%s/%s/", organisation, state));
    while (rc__next_row(&rows)) {
        rc_span from = rc_span_of(rows.record, "from"), to = rc_span_of(rows.record, "to");
        if (from.hi <= day && to.lo >= day) { /* [to] is the last day */
            return from;
        }
    }
    return RC_SPAN_NEVER;
}

rc_span rc__party_as_member(const rc_look *look, rc_record treaty, const char *state, rc_day day)
{
    const char *organisation = rc_text_of(treaty, "members_of");
    rc__rows own = rc__rows_of(look->knowledge, "participation",
                               rc_format(look->arena, "participation/%s/%s",
                                         rc_text_of(treaty, "treaty"), state));
    if (organisation[0] == 0 || rc__next_row(&own)) {
        return RC_SPAN_NEVER; /* a party by an act of its own stays one by that */
    }
    return rc__admission(look, organisation, state, day);
}

bool rc__list_has(rc_record record, const char *field, const char *word)
{
    for (size_t i = 0; i < rc_list_of(record, field); i++) {
        if (rc_equal(rc_item_of(record, field, i), word)) {
            return true;
        }
    }
    return false;
}

bool rc__runs_on(rc_span from, rc_span to, rc_day on) { return from.lo <= on && to.lo > on; }

const char *rc__provision(rc_arena *arena, rc_record record)
{
    const char *treaty = rc_text_of(record, "treaty"), *article = rc_text_of(record, "article");
    return rc_format(arena, "%s%s%s", treaty, treaty[0] != 0 && article[0] != 0 ? " " : "",
                     article);
}

const char *rc__treaty_name(rc_arena *arena, const rc_knowledge *knowledge, const char *id)
{
    rc_record treaty = rc_record_find(knowledge, rc_format(arena, "treaty/%s", id));
    return treaty.kind < 0 ? id : rc_text_of(treaty, "short");
}

/* ---- fields ---- */

/* The name that stands behind a code of another kind, "" if it has none. */
static const char *name_behind(rc_arena *arena, const rc_knowledge *knowledge, const char *words,
                               const char *code)
{
    static const char *const kinds[][2] = {{"@state", "name"},
                                           {"@treaty", "short"},
                                           {"@organisation", "name"},
                                           {"@forum", "name"}};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (rc_equal(words, kinds[i][0])) {
            rc_record record =
                rc_record_find(knowledge, rc_format(arena, "%s/%s", kinds[i][0] + 1, code));
            return record.kind < 0 ? "" : rc_text_of(record, kinds[i][1]);
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

const char *rc__field_words(rc_arena *arena, rc_record record, const rc_field *field)
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

const char *rc__field_label(rc_arena *arena, const rc_field *field)
{
    return capitalised(arena, rc_strndup(arena, field->doc, strcspn(field->doc, ";:")));
}

/* ---- words ---- */

bool rc__is_known(rc_span span) { return span.lo > RC_DAY_MIN && span.hi < RC_DAY_MAX; }

bool rc__is_empty(const rc_value *value) { return value->count == 0; }

void rc__value_span(rc_value *object, const char *key, rc_span span)
{
    char text[RC_DAY_TEXT];
    if (rc__is_known(span)) {
        rc_value_set_text(object, key,
                          rc_strdup(rc_value_arena(object), rc_span_text(span, text)));
    }
}

void rc__value_names(rc_value *object, const char *key, const rc_names *names)
{
    rc_value_set_texts(object, key, &(rc_texts){names->items, names->count});
}

static int compare_names(const void *left, const void *right)
{
    const char *a = *(const char *const *)left, *b = *(const char *const *)right;
    int order = rc_compare_fold(a, b);
    return order != 0 ? order : strcmp(a, b);
}

void rc__sort_names(rc_names *names)
{
    if (names->count > 1) {
        qsort(names->items, names->count, sizeof *names->items, compare_names);
    }
}

/* "article 20", "in general", "the whole of it": what a declaration is made on. */
static const char *provision_words(rc_arena *arena, const char *article)
{
    bool numbered = article[0] >= '0' && article[0] <= '9';
    bool roman = article[0] != 0 && article[strspn(article, "IVXLC")] == 0;
    if (rc_equal(article, "general")) {
        return "in general";
    }
    return numbered || roman ? rc_format(arena, "article %s", article) : article;
}

const char *rc__declaration_words(rc_arena *arena, rc_record declaration)
{
    static const char *const verbs[][2] = {{"accepts", "accepts"},
                                           {"excludes", "excludes"},
                                           {"conditions", "limits or interprets"},
                                           {"objects", "objects,"}};
    const char *verb = rc_text_of(declaration, "effect");
    const char *disputed = rc_text_of(declaration, "disputed");
    const char *scope = rc_text_of(declaration, "scope");
    rc_span made = rc_span_of(declaration, "made");
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (rc_equal(verb, verbs[i][0])) {
            verb = verbs[i][1];
            break;
        }
    }
    const char *when = rc__is_known(made)
                           ? rc_format(arena, "made %s", rc_words_span(arena, made))
                           : "made on a day that is not on record";
    return rc_format(arena, "%s %s, %s%s%s%s%s", verb,
                     provision_words(arena, rc_text_of(declaration, "article")), when,
                     scope[0] == 0 ? "" : ": ", scope, disputed[0] == 0 ? "" : "; disputed: ",
                     disputed);
}

rc_value *rc__declaration_value(rc_arena *arena, rc_record declaration)
{
    rc_value *value = rc_value_object(arena);
    rc_names towards = {.arena = arena};
    rc_value_set_text(value, "id", rc_record_id(declaration));
    rc_value_set_text(value, "state", rc_text_of(declaration, "state"));
    rc_value_set_text(value, "article", rc_text_of(declaration, "article"));
    rc_value_set_text(value, "effect", rc_text_of(declaration, "effect"));
    rc__value_span(value, "made", rc_span_of(declaration, "made"));
    rc__value_span(value, "effective", rc_span_of(declaration, "effective"));
    rc__value_span(value, "withdrawn", rc_span_of(declaration, "withdrawn"));
    for (size_t i = 0; i < rc_list_of(declaration, "towards"); i++) {
        rc_names_add(&towards, rc_item_of(declaration, "towards", i));
    }
    if (towards.count > 0) {
        rc__value_names(value, "towards", &towards);
    }
    rc_value_set_given(value, "scope", rc_text_of(declaration, "scope"));
    rc_value_set_given(value, "disputed", rc_text_of(declaration, "disputed"));
    return value;
}

const char *rc__standing_name(rc_standing_word word)
{
    static const char *const names[RC_STANDINGS] = {"bound",  "perhaps-bound", "not-yet-in-force",
                                                    "signed", "left",          "nothing"};
    return names[word];
}
