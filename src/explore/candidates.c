#include "explore/candidates.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

rc_pool rc_pool_new(rc_arena *arena, const rc_knowledge *knowledge)
{
    return (rc_pool){.arena = arena, .knowledge = knowledge};
}

void rc_pool_add(rc_pool *pool, rc_pool_words *words, const char *word)
{
    for (size_t i = 0; i < words->count; i++) {
        if (rc_equal(words->items[i], word)) {
            return;
        }
    }
    if (word[0] != '\0') {
        words->items = rc_grow(pool->arena, words->items, words->count, &words->capacity,
                               sizeof *words->items);
        words->items[words->count++] = rc_strdup(pool->arena, word);
    }
}

/* ---- from the scenario ---- */

static void add_codes(rc_pool *pool, rc_codes codes)
{
    for (size_t i = 0; i < codes.count; i++) {
        rc_pool_add(pool, &pool->states, codes.items[i]);
    }
}

void rc_pool_add_scenario(rc_pool *pool, const rc_scenario *scenario)
{
    rc_pool_add(pool, &pool->states, scenario->respondent);
    add_codes(pool, scenario->applicants);
    add_codes(pool, scenario->veto);
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        add_codes(pool, scenario->conduct[i].where);
        add_codes(pool, scenario->conduct[i].victims);
        add_codes(pool, scenario->conduct[i].perpetrators);
    }
}

/* ---- from the route ---- */

static void add_article(rc_pool *pool, const char *treaty, const char *article)
{
    if (treaty[0] != '\0' && article[0] != '\0') {
        rc_pool_add(pool, &pool->treaties, treaty);
        rc_pool_add(pool, &pool->articles, rc_format(pool->arena, "%s %s", treaty, article));
    }
}

static void add_list(rc_pool *pool, rc_pool_words *words, rc_record clause, const char *field)
{
    for (size_t i = 0; i < rc_list_of(clause, field); i++) {
        rc_pool_add(pool, words, rc_item_of(clause, field, i));
    }
}

static void add_clause(rc_pool *pool, rc_record clause)
{
    const char *treaty = rc_text_of(clause, "treaty");
    add_list(pool, &pool->treaties, clause, "parents");
    rc_pool_add(pool, &pool->treaties, rc_text_of(clause, "access"));
    rc_pool_add(pool, &pool->treaties, treaty);
    rc_pool_add(pool, &pool->organisations, rc_text_of(clause, "union"));
    add_list(pool, &pool->organisations, clause, "members");
    add_list(pool, &pool->organisations, clause, "seats");
    for (size_t i = 0; i < rc_list_of(clause, "consent_articles"); i++) {
        add_article(pool, treaty, rc_item_of(clause, "consent_articles", i));
    }
    add_article(pool, treaty, rc_text_of(clause, "article"));
}

static const char *field_of(rc_record record, const char *name)
{
    return rc_field_index(&rc_kinds[record.kind], name) < 0 ? "" : rc_text_of(record, name);
}

/* A record that a finding rests on says which treaty, article or organisation matters. */
static void add_ground(rc_pool *pool, const char *id)
{
    rc_record record = rc_record_find(pool->knowledge, id);
    if (record.kind < 0 || rc_equal(rc_kinds[record.kind].name, "clause")) {
        return;
    }
    const char *treaty = field_of(record, "treaty");
    rc_pool_add(pool, &pool->treaties, treaty);
    rc_pool_add(pool, &pool->organisations, field_of(record, "organisation"));
    add_article(pool, treaty, field_of(record, "article"));
}

/* Where a treaty is open to the members of an organisation, joining that may come first. */
static void add_entrances(rc_pool *pool)
{
    for (size_t i = 0; i < pool->treaties.count; i++) {
        rc_record treaty = rc_record_find(
            pool->knowledge, rc_format(pool->arena, "treaty/%s", pool->treaties.items[i]));
        if (treaty.kind >= 0) {
            add_list(pool, &pool->organisations, treaty, "open_to");
        }
    }
}

void rc_pool_add_route(rc_pool *pool, const rc_route *route, bool states)
{
    int kind = rc_kind_index("clause");
    for (uint32_t row = 0; row < rc_count(pool->knowledge, kind); row++) {
        rc_record clause = rc_record_at(pool->knowledge, kind, row);
        if (rc_equal(rc_text_of(clause, "route"), route->id)) {
            add_clause(pool, clause);
        }
    }
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (states && finding->outcome != RC_OUTCOME_MET) {
            rc_pool_add(pool, &pool->states, finding->state);
        }
        for (size_t j = 0; j < finding->because.count; j++) {
            add_ground(pool, finding->because.items[j]);
        }
    }
    add_entrances(pool);
}

/* ---- filling the forms ---- */

typedef struct filling {
    const rc_pool *pool;
    rc_diags diags; /* of sentences that are none after all */
    rc_candidates out;
} filling;

/* A hole of the forms and the words for it; an article is filled together with its treaty. */
static const rc_pool_words *words_for(const rc_pool *pool, const char *form, const char **hole)
{
    const struct {
        const char *hole;
        const rc_pool_words *words;
    } holes[] = {
        {"STATE", &pool->states},
        {"TREATY ARTICLE", &pool->articles},
        {"TREATY", &pool->treaties},
        {"ORGANISATION", &pool->organisations},
    };
    for (size_t i = 0; i < sizeof holes / sizeof *holes; i++) {
        if (strstr(form, holes[i].hole) != NULL) {
            *hole = holes[i].hole;
            return holes[i].words;
        }
    }
    return NULL;
}

/* The form without what may be left out. */
static const char *bare_form(rc_arena *arena, const char *form)
{
    size_t length = strcspn(form, "[");
    while (length > 0 && form[length - 1] == ' ') {
        length--;
    }
    return rc_strndup(arena, form, length);
}

static void add_sentence(filling *f, const char *sentence)
{
    rc_candidates *out = &f->out;
    rc_supposition said;
    rc_status status = rc_supposition_read(f->pool->arena, f->pool->knowledge, sentence,
                                           (rc_place){"suppose", 1, 1}, false, &f->diags, &said);
    if (status == RC_OK) {
        out->items = rc_grow(f->pool->arena, out->items, out->count, &out->capacity,
                             sizeof *out->items);
        out->items[out->count++] = said;
    }
}

/* Fills the first hole with each of its words, and the others after it; no form has many. */
static void fill(filling *f, const char *form)
{
    const char *hole = "";
    const rc_pool_words *words = words_for(f->pool, form, &hole);
    if (words == NULL) {
        add_sentence(f, form);
        return;
    }
    const char *at = strstr(form, hole);
    for (size_t i = 0; i < words->count; i++) {
        fill(f, rc_format(f->pool->arena, "%.*s%s%s", (int)(at - form), form, words->items[i],
                          at + strlen(hole)));
    }
}

/* Acts that others may need first come first; else forms come as they are written. */
static int compare_forms(const void *left, const void *right)
{
    bool first = rc_equal(rc_text_of(*(const rc_record *)left, "action"), "join-organisation");
    bool second = rc_equal(rc_text_of(*(const rc_record *)right, "action"), "join-organisation");
    if (first != second) {
        return first ? -1 : 1;
    }
    rc_place a = rc_record_place(*(const rc_record *)left);
    rc_place b = rc_record_place(*(const rc_record *)right);
    int order = strcmp(a.file, b.file);
    return order != 0 ? order : (a.line > b.line) - (a.line < b.line);
}

rc_candidates rc_candidates_from(const rc_pool *pool)
{
    int kind = rc_kind_index("supposition-form");
    uint32_t count = rc_count(pool->knowledge, kind);
    rc_record *forms = rc_alloc_array(pool->arena, count + 1u, sizeof *forms);
    filling f = {.pool = pool};
    rc_diags_init(&f.diags, pool->arena);
    for (uint32_t row = 0; row < count; row++) {
        forms[row] = rc_record_at(pool->knowledge, kind, row);
    }
    qsort(forms, count, sizeof *forms, compare_forms);
    for (uint32_t i = 0; i < count; i++) {
        fill(&f, bare_form(pool->arena, rc_text_of(forms[i], "form")));
    }
    return f.out;
}
