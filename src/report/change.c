/*
 * One supposed change, told: in words, how it is done in law, when it takes effect, and who has
 * done it before. All of it stands in the facts: the form of the sentence, the treaty, its clause,
 * and the records of other States.
 */
#include "report/levers.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/standing.h"
#include "report/words.h"

#include <stdlib.h>
#include <string.h>

enum { PRECEDENTS_MAX = 6 };

static rc_record treaty_of(rc_arena *arena, const rc_supposition *change)
{
    return rc_record_find(change->form.knowledge,
                          rc_format(arena, "treaty/%s", change->treaty));
}

static bool does(const rc_supposition *change, const char *action)
{
    return rc_equal(rc_text_of(change->form, "action"), action);
}

/* ---- in words ---- */

static const char *organisation_name(rc_arena *arena, const rc_supposition *change)
{
    rc_record record = rc_record_find(
        change->form.knowledge, rc_format(arena, "organisation/%s", change->organisation));
    return record.kind < 0 ? change->organisation : rc_text_of(record, "name");
}

static const char *replaced(rc_arena *arena, const char *text, const char *hole, const char *word)
{
    const char *at = strstr(text, hole);
    return at == NULL ? text
                      : rc_format(arena, "%.*s%s%s", (int)(at - text), text, word,
                                  at + strlen(hole));
}

const char *rc_change_words(rc_arena *arena, const rc_knowledge *knowledge,
                            const rc_supposition *change)
{
    const char *form = rc_text_of(change->form, "form");
    const char *text = rc_strndup(arena, form, strcspn(form, "["));
    rc_record treaty = treaty_of(arena, change);
    const char *named = treaty.kind < 0
                            ? change->treaty
                            : rc_format(arena, rc_tr("the %s"), rc_text_of(treaty, "short"));
    const char *article = rc_format(arena, rc_tr("article %s of %s"), change->article, named);
    text = replaced(arena, text, "TREATY ARTICLE", article);
    text = replaced(arena, text, "TREATY", named);
    text = replaced(arena, text, "ORGANISATION", organisation_name(arena, change));
    text = replaced(arena, text, "STATE", rc_words_state(arena, knowledge, change->state));
    size_t length = strlen(text);
    while (length > 0 && text[length - 1] == ' ') {
        length--;
    }
    char *words = rc_strndup(arena, text, length);
    words[0] = words[0] >= 'a' && words[0] <= 'z' ? (char)(words[0] - 'a' + 'A') : words[0];
    return words;
}

/* ---- how and when ---- */

const char *rc_change_mechanism(rc_arena *arena, const rc_supposition *change)
{
    rc_record treaty = treaty_of(arena, change);
    const char *how = rc_text_of(change->form, "mechanism");
    const char *reference = treaty.kind < 0 ? "" : rc_text_of(treaty, "depositary");
    bool deposited = does(change, "join-treaty") || does(change, "leave-treaty") ||
                     does(change, "make-declaration") || does(change, "withdraw-declaration");
    return reference[0] == '\0' || !deposited
               ? how
               : rc_format(arena, rc_tr("%s (depositary's reference: %s)"), how, reference);
}

const char *rc_change_delay(rc_arena *arena, const rc_supposition *change)
{
    rc_record treaty = treaty_of(arena, change);
    const char *rule = "";
    if (treaty.kind >= 0 && does(change, "join-treaty")) {
        rule = rc_text_of(treaty, "entry");
    } else if (treaty.kind >= 0 && does(change, "leave-treaty")) {
        rule = rc_text_of(treaty, "notice");
    }
    const char *delay = rc_text_of(change->form, "delay");
    return rule[0] == '\0'
               ? delay
               : rc_format(arena, rc_tr("%s: here %s"), delay, rc_words_rule(arena, rule));
}

static void add_text(rc_texts *texts, const char *text)
{
    for (size_t i = 0; i < texts->count; i++) {
        if (rc_equal(texts->items[i], text)) {
            return;
        }
    }
    if (text[0] != '\0') {
        texts->items[texts->count++] = text;
    }
}

/* A clause of the treaty on the article that has a rule of its own on taking a reservation back. */
static const char *reversal_of(const rc_supposition *change)
{
    int kind = rc_kind_index("clause");
    const rc_knowledge *knowledge = change->form.knowledge;
    for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
        rc_record clause = rc_record_at(knowledge, kind, row);
        bool named = rc_equal(rc_text_of(clause, "article"), change->article);
        for (size_t i = 0; i < rc_list_of(clause, "consent_articles"); i++) {
            named = named || rc_equal(rc_item_of(clause, "consent_articles", i), change->article);
        }
        if (named && rc_equal(rc_text_of(clause, "treaty"), change->treaty) &&
            rc_text_of(clause, "reversal_article")[0] != '\0') {
            return rc_text_of(clause, "reversal_article");
        }
    }
    return "";
}

rc_texts rc_change_authority(rc_arena *arena, const rc_supposition *change)
{
    size_t count = rc_list_of(change->form, "authority");
    rc_texts texts = {rc_alloc_array(arena, count + 3, sizeof(char *)), 0};
    rc_record treaty = treaty_of(arena, change);
    if (treaty.kind >= 0 && does(change, "join-treaty")) {
        add_text(&texts, rc_text_of(treaty, "entry_article"));
        add_text(&texts, rc_text_of(treaty, "open_to_article"));
    }
    if (does(change, "withdraw-declaration") &&
        rc_equal(rc_text_of(change->form, "effect"), "excludes")) {
        add_text(&texts, reversal_of(change));
    }
    for (size_t i = 0; i < count; i++) {
        add_text(&texts, rc_item_of(change->form, "authority", i));
    }
    return texts;
}

/* ---- who has done it before ---- */

typedef struct event {
    rc_day day;
    const char *text;
} event;

typedef struct events {
    rc_arena *arena;
    event *items;
    size_t count, capacity;
} events;

static void add_event(events *list, rc_record record, const char *field)
{
    rc_span span = rc_span_of(record, field);
    if (span.lo <= RC_DAY_MIN || span.lo >= RC_DAY_MAX) {
        return;
    }
    const char *who =
        rc_words_state(list->arena, record.knowledge, rc_text_of(record, "state"));
    list->items =
        rc_grow(list->arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = (event){
        span.lo, rc_format(list->arena, "%s (%s)", who, rc_words_span(list->arena, span))};
}

static int latest_first(const void *left, const void *right)
{
    const event *a = left, *b = right;
    int order = (a->day < b->day) - (a->day > b->day);
    return order != 0 ? order : strcmp(a->text, b->text);
}

/* Is a declaration one of the kind that the change makes or withdraws? */
static bool is_alike(const rc_supposition *change, rc_record declaration)
{
    return rc_equal(rc_text_of(declaration, "article"), change->article) &&
           rc_equal(rc_text_of(declaration, "effect"), rc_text_of(change->form, "effect"));
}

/* Which records tell that the change was made before, and the date of it in them. */
static void gather(events *list, const rc_supposition *change, const char *kind,
                   const char *field)
{
    const rc_knowledge *knowledge = change->form.knowledge;
    int index = rc_kind_index(kind);
    bool declared = rc_equal(kind, "declaration");
    const char *head = rc_field_index(&rc_kinds[index], "treaty") >= 0 ? "treaty" : "organisation";
    bool headed = rc_field_index(&rc_kinds[index], head) >= 0;
    const char *wanted = rc_equal(head, "treaty") ? change->treaty : change->organisation;
    for (uint32_t row = 0; row < rc_count(knowledge, index); row++) {
        rc_record record = rc_record_at(knowledge, index, row);
        if ((headed && !rc_equal(rc_text_of(record, head), wanted)) ||
            rc_equal(rc_text_of(record, "state"), change->state) ||
            (declared && !is_alike(change, record))) {
            continue;
        }
        add_event(list, record, field);
    }
}

static void gather_all(events *list, const rc_supposition *change)
{
    rc_record treaty = treaty_of(list->arena, change);
    const char *other = treaty.kind < 0 ? "" : rc_text_of(treaty, "acceptances");
    bool accepts = rc_equal(rc_text_of(change->form, "effect"), "accepts");
    bool registered = accepts && other[0] != '\0';
    if (does(change, "join-treaty")) {
        gather(list, change, "participation", "deposit");
    } else if (does(change, "join-organisation")) {
        gather(list, change, "membership", "from");
    } else if (does(change, "leave-organisation")) {
        gather(list, change, "membership", "to");
    } else if (does(change, "leave-treaty")) {
        gather(list, change, "participation", "ended");
    } else if (does(change, "make-declaration")) {
        gather(list, change, registered ? other : "declaration", "made");
    } else if (does(change, "withdraw-declaration")) {
        gather(list, change, registered ? other : "declaration",
               registered ? "terminated" : "withdrawn");
    }
}

rc_texts rc_change_precedents(rc_arena *arena, const rc_supposition *change, const rc_route *route)
{
    events list = {.arena = arena};
    gather_all(&list, change);
    if (list.count == 0 && route != NULL && (does(change, "step") || does(change, "veto"))) {
        return route->precedents;
    }
    qsort(list.items, list.count, list.count > 0 ? sizeof *list.items : 1, latest_first);
    rc_texts texts = {rc_alloc_array(arena, PRECEDENTS_MAX + 1, sizeof(char *)), 0};
    for (size_t i = 0; i < list.count && i < PRECEDENTS_MAX; i++) {
        texts.items[texts.count++] = list.items[i].text;
    }
    if (list.count > PRECEDENTS_MAX) {
        texts.items[texts.count++] = rc_words_count(arena, list.count - PRECEDENTS_MAX,
                                                    "more before", "more before");
    }
    return texts;
}
