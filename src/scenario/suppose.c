#include "scenario/suppose.h"

#include "base/text.h"
#include "scenario/reader.h"
#include "scenario/sentence.h"

#include <string.h>

/* A sentence being read. */
typedef struct reading {
    rc__sc_reader reader;
    rc_document document;
    rc__words words;
    rc_place place;
    bool exact;
} reading;

static rc_place place_at(const reading *r, size_t column)
{
    rc_place place = r->place;
    place.column += r->exact ? (int)column : 0;
    return place;
}

static rc_place place_of(const reading *r, size_t word)
{
    return place_at(r, word < r->words.count ? r->words.items[word].column : r->words.end);
}

/* The words of a hole as the readers of the room take them. */
static rc_node node_of(const reading *r, size_t first, size_t count)
{
    rc_place place = place_of(r, first);
    return (rc_node){.kind = RC_SCALAR,
                     .line = place.line,
                     .column = place.column,
                     .text = rc__words_joined(r->reader.arena, &r->words, first, count)};
}

/* ---- the form ---- */

static const char *form_text(rc_record form)
{
    return rc_text_of(form, "form");
}

static const char *form_list(rc_arena *arena, const rc_record *forms, size_t count)
{
    rc_buffer text;
    rc_buffer_init(&text, arena);
    for (size_t i = 0; i < count; i++)
        rc_putf(&text, "%s%s", i ? "; " : "use one of: ", form_text(forms[i]));
    return text.text;
}

static void report_trouble(reading *r, const rc__fit *fit)
{
    rc_arena *arena = r->reader.arena;
    rc_diags *diags = r->reader.diags;
    rc_place place = place_of(r, fit->at);
    const char *form = form_text(fit->form);
    const char *word = fit->at < r->words.count
                           ? rc__sc_shown(&r->reader, r->words.items[fit->at].text)
                           : "the end";
    const char *advice = rc_format(arena, "it should read: %s", form);
    if (fit->other_count > 1)
        advice = form_list(arena, fit->others, fit->other_count);
    if (fit->trouble == RC__MISSPELT)
        rc_error(diags, place, fit->wanted, "'%s' is no word of \"%s\"", word, form);
    else if (fit->trouble == RC__WRONG)
        rc_error(diags, place, advice, "'%s' does not fit here; '%s' would", word, fit->wanted);
    else if (fit->trouble == RC__MISSING)
        rc_error(diags, place, advice, "'%s' is missing before %s%s%s", fit->wanted,
                 fit->at < r->words.count ? "'" : "", word, fit->at < r->words.count ? "'" : "");
    else
        rc_error(diags, place, advice, "'%s' is a word too many", word);
}

/* The form that the sentence has; false, with an error, if it has none. */
static bool find_form(reading *r, rc__fit *fit)
{
    size_t count;
    rc_record *forms = rc_supposition_forms(r->reader.arena, r->reader.knowledge, &count);
    if (count == 0 || r->words.count == 0) {
        rc_error(r->reader.diags, r->place, NULL,
                 count == 0 ? "the facts in use know no suppositions" : "a sentence is expected");
        return false;
    }
    *fit = rc__fit_sentence(r->reader.arena, forms, count, &r->words);
    if (fit->trouble == RC__FITS)
        return true;
    if (fit->any_word)
        report_trouble(r, fit);
    else
        rc_error(r->reader.diags, r->place, form_list(r->reader.arena, forms, count),
                 "no supposition has the form of \"%s\"",
                 rc__sc_shown(&r->reader, rc__words_joined(r->reader.arena, &r->words, 0,
                                                           r->words.count)));
    return false;
}

/* ---- names of records ---- */

/* The record of [kind] whose field [id] or [name] is [word]. */
static rc_record find_named(const rc_knowledge *knowledge, const char *kind, const char *id,
                            const char *name, const char *word)
{
    int index = rc_kind_index(kind);
    for (uint32_t row = 0; row < rc_count(knowledge, index); row++) {
        rc_record record = rc_record_at(knowledge, index, row);
        if (rc_equal_fold(rc_text_of(record, id), word) ||
            rc_equal_fold(rc_text_of(record, name), word))
            return record;
    }
    return (rc_record){knowledge, -1, 0};
}

static const char *upper(rc_arena *arena, const char *word)
{
    char *text = rc_strdup(arena, word);
    for (char *c = text; *c; c++)
        *c = (char)(*c >= 'a' && *c <= 'z' ? *c - 'a' + 'A' : *c);
    return text;
}

/* Ids, written in capitals, are what is usually meant. */
static const char *nearest_named(const reading *r, const char *kind, const char *id,
                                 const char *name, const char *word)
{
    rc__sc_choices ids = {0}, names = {0};
    int index = rc_kind_index(kind);
    for (uint32_t row = 0; row < rc_count(r->reader.knowledge, index); row++) {
        rc_record record = rc_record_at(r->reader.knowledge, index, row);
        const char *answer = rc_text_of(record, id);
        rc__sc_choose(r->reader.arena, &ids, answer, answer);
        rc__sc_choose(r->reader.arena, &names, rc_text_of(record, name), answer);
    }
    const char *found = rc__sc_nearest(&r->reader, upper(r->reader.arena, word), &ids);
    return found ? found : rc__sc_nearest(&r->reader, word, &names);
}

/* The id of the record that [node] names; NULL with an error. */
static const char *read_named(reading *r, const rc_node *node, const char *kind, const char *name)
{
    rc_record record = find_named(r->reader.knowledge, kind, kind, name, node->text);
    if (record.kind >= 0)
        return rc_text_of(record, kind);
    rc_error(r->reader.diags, rc__sc_place(&r->reader, node),
             nearest_named(r, kind, kind, name, node->text), "unknown %s '%s'", kind,
             rc__sc_shown(&r->reader, node->text));
    return NULL;
}

/*
 * Treaty and article follow one another without a word between them: the longest run of words that
 * names a treaty is one.
 */
static void part_treaty_from_article(const reading *r, rc__fit *fit)
{
    size_t first = fit->holes[RC_HOLE_TREATY].first;
    size_t all = fit->holes[RC_HOLE_TREATY].count + fit->holes[RC_HOLE_ARTICLE].count;
    if (fit->holes[RC_HOLE_ARTICLE].count == 0)
        return;
    size_t count = all;
    while (count > 1 && find_named(r->reader.knowledge, "treaty", "treaty", "short",
                                   rc__words_joined(r->reader.arena, &r->words, first, count))
                                .kind < 0)
        count--;
    fit->holes[RC_HOLE_TREATY].count = count;
    fit->holes[RC_HOLE_ARTICLE].first = first + count;
    fit->holes[RC_HOLE_ARTICLE].count = all - count;
}

/* ---- articles ---- */

static bool add_article(rc_arena *arena, rc__sc_choices *choices, const char *article)
{
    for (size_t i = 0; i < choices->count; i++) {
        if (rc_equal(choices->spellings[i], article))
            return false;
    }
    rc__sc_choose(arena, choices, article, article);
    return true;
}

/* What the clauses of the treaty, or declarations under it, are made under. */
static rc__sc_choices articles_of(const reading *r, const char *treaty)
{
    rc__sc_choices choices = {0};
    const rc_knowledge *knowledge = r->reader.knowledge;
    rc_arena *arena = r->reader.arena;
    int kind = rc_kind_index("clause");
    for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
        rc_record clause = rc_record_at(knowledge, kind, row);
        if (!rc_equal(rc_text_of(clause, "treaty"), treaty))
            continue;
        add_article(arena, &choices, rc_text_of(clause, "article"));
        for (size_t i = 0; i < rc_list_of(clause, "consent_articles"); i++)
            add_article(arena, &choices, rc_item_of(clause, "consent_articles", i));
    }
    kind = rc_kind_index("declaration");
    const char *head = rc_format(arena, "declaration/%s/", treaty);
    for (uint32_t row = rc_first_with(knowledge, kind, head); row < rc_count(knowledge, kind);
         row++) {
        rc_record declaration = rc_record_at(knowledge, kind, row);
        if (!rc_starts_with(rc_record_id(declaration), head))
            break;
        add_article(arena, &choices, rc_text_of(declaration, "article"));
    }
    return choices;
}

static const char *read_article(reading *r, const rc_node *node, const char *treaty)
{
    rc__sc_choices known = articles_of(r, treaty);
    rc_buffer all;
    rc_buffer_init(&all, r->reader.arena);
    rc_put(&all, known.count ? "one of: " : "no article of it has a procedure here");
    for (size_t i = 0; i < known.count; i++) {
        if (rc_equal_fold(known.spellings[i], node->text))
            return known.answers[i];
        rc_putf(&all, "%s%s", i ? ", " : "", known.answers[i]);
    }
    const char *near = rc__sc_nearest(&r->reader, node->text, &known);
    rc_error(r->reader.diags, rc__sc_place(&r->reader, node), near ? near : all.text,
             "nothing here turns on article '%s' of %s", rc__sc_shown(&r->reader, node->text),
             treaty);
    return NULL;
}

/* ---- the holes ---- */

static bool read_hole(reading *r, const rc__fit *fit, rc_hole hole, rc_supposition *out)
{
    size_t first = fit->holes[hole].first, count = fit->holes[hole].count;
    if (count == 0)
        return true;
    rc_node node = node_of(r, first, count);
    out->places[hole] = place_of(r, first);
    const char *found = "";
    switch (hole) {
    case RC_HOLE_STATE:
        found = out->state = rc__sc_state(&r->reader, &node);
        break;
    case RC_HOLE_TREATY:
        found = out->treaty = read_named(r, &node, "treaty", "short");
        break;
    case RC_HOLE_ARTICLE:
        if (out->treaty)
            found = out->article = read_article(r, &node, out->treaty);
        break;
    case RC_HOLE_ORGANISATION:
        found = out->organisation = read_named(r, &node, "organisation", "name");
        break;
    case RC_HOLE_DATE:
        out->dated = rc__sc_span(&r->reader, &node, &out->on);
        return out->dated;
    case RC_HOLES:
        break;
    }
    return found != NULL;
}

rc_status rc_supposition_read(rc_arena *arena, const rc_knowledge *knowledge, const char *sentence,
                              rc_place place, bool exact, rc_diags *diags, rc_supposition *out)
{
    reading r = {.place = place, .exact = exact, .document = {.file = place.file}};
    r.reader = (rc__sc_reader){.arena = arena,
                               .knowledge = knowledge,
                               .document = &r.document,
                               .diags = diags,
                               .clean = true};
    *out = (rc_supposition){.text = sentence, .state = "", .treaty = "", .article = "",
                            .organisation = "", .on = RC_SPAN_UNKNOWN, .place = place};
    for (size_t i = 0; i < RC_HOLES; i++)
        out->places[i] = place;
    rc__fit fit;
    if (!rc__words_of(arena, sentence, &r.words)) {
        rc_error(diags, place, NULL, "a supposition has at most %d words", RC__SENTENCE_WORDS);
        return RC_INVALID;
    }
    if (!find_form(&r, &fit))
        return RC_INVALID;
    out->form = fit.form;
    part_treaty_from_article(&r, &fit);
    if (fit.holes[RC_HOLE_TREATY].count > 0 && fit.holes[RC_HOLE_ARTICLE].count == 0 &&
        strstr(form_text(fit.form), "ARTICLE")) {
        rc_error(diags, place_at(&r, r.words.end),
                 rc_format(arena, "it should read: %s", form_text(fit.form)),
                 "the ARTICLE is missing");
        return RC_INVALID;
    }
    bool good = true;
    for (int hole = 0; hole < RC_HOLES; hole++)
        good = read_hole(&r, &fit, (rc_hole)hole, out) && good;
    return good ? RC_OK : RC_INVALID;
}
