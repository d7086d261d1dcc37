#include "inference/reader.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* The templates that findings are read from: those about applicants among all States come last. */
enum { BARS = 1, KINDS = 2 };
static const char *const kinds[KINDS] = {"finding", "bar"};

static size_t count_facts(rc__session *s, const char *name)
{
    rc_template *kind = rc_engine_template(s->engine, name);
    size_t count = 0;
    for (rc_fact *fact = rc_engine_next(s->engine, kind, NULL); fact != NULL;
         fact = rc_engine_next(s->engine, kind, fact)) {
        count++;
    }
    return count;
}

void rc__note_findings(rc__session *s, uint64_t **hashes, size_t *count)
{
    size_t capacity = 0;
    rc__places places = rc__find_places(s, s->routes);
    *hashes = NULL;
    *count = 0;
    for (size_t i = 0; i < KINDS; i++) {
        rc_template *kind = rc_engine_template(s->engine, kinds[i]);
        int clause = rc__slot(s, kind, "clause");
        for (rc_fact *fact = rc_engine_next(s->engine, kind, NULL); fact != NULL;
             fact = rc_engine_next(s->engine, kind, fact)) {
            const rc__place *of = rc__find_place(&places, rc_get_text(fact, clause));
            if (of == NULL || (i == BARS && !of->sought)) {
                continue;
            }
            *hashes = rc_grow(s->arena, *hashes, *count, &capacity, sizeof **hashes);
            (*hashes)[(*count)++] = rc_fact_hash(fact);
        }
    }
    *hashes = *count == 0 ? rc_alloc(s->arena, sizeof **hashes) : *hashes;
    qsort(*hashes, *count, sizeof **hashes, rc__compare_hashes);
}

static void read_kind(rc__reader *r, rc__findings *out)
{
    rc_engine *engine = r->session->engine;
    for (rc_fact *fact = rc_engine_next(engine, r->kind, NULL); fact != NULL;
         fact = rc_engine_next(engine, r->kind, fact)) {
        const rc__place *of = rc__place_of(r, fact);
        if (of != NULL) {
            rc__read_fact(r, fact, of, &out->items[out->count++]);
        }
    }
}

/* Texts that were kept are one address if they are equal. */
static int compare_kept(const char *a, const char *b)
{
    return a == b ? 0 : strcmp(a, b);
}

/* Of findings that are alike but for what a reader sees of them. */
static int compare_texts(const rc_finding *a, const rc_finding *b)
{
    int order = strcmp(a->reason, b->reason);
    for (size_t i = 0; order == 0 && i < a->because.count && i < b->because.count; i++) {
        order = strcmp(a->because.items[i], b->because.items[i]);
    }
    return order != 0 ? order : (a->because.count > b->because.count) -
                                    (a->because.count < b->because.count);
}

/* One order for all: what the reader sees must not depend on the order of the rules. */
static int compare_judged(const void *left, const void *right)
{
    const rc__judged *a = left, *b = right;
    int order = compare_kept(a->clause, b->clause);
    order = order != 0 ? order : (int)a->requirement - (int)b->requirement;
    order = order != 0 ? order : (int)a->outcome - (int)b->outcome;
    order = order != 0 ? order : compare_kept(a->conduct, b->conduct);
    order = order != 0 ? order : compare_kept(a->alternative, b->alternative);
    order = order != 0 ? order : compare_kept(a->applicant, b->applicant);
    order = order != 0 ? order : compare_kept(a->state, b->state);
    order = order != 0 ? order : (int)a->code - (int)b->code;
    order = order != 0 ? order : compare_kept(a->form, b->form); /* in any language */
    bool more = order == 0 && a->finding != NULL && b->finding != NULL;
    return more ? compare_texts(a->finding, b->finding) : order;
}

/* What stands in one slot of the facts of a kind, sorted. */
static const char **read_words(rc__session *s, const char *kind_name, const char *slot_name,
                               size_t *count)
{
    rc_template *kind = rc_engine_template(s->engine, kind_name);
    int slot = rc__slot(s, kind, slot_name);
    const char **words = NULL;
    size_t capacity = 0;
    *count = 0;
    for (rc_fact *fact = rc_engine_next(s->engine, kind, NULL); fact != NULL && slot >= 0;
         fact = rc_engine_next(s->engine, kind, fact)) {
        words = rc_grow(s->arena, words, *count, &capacity, sizeof *words);
        words[(*count)++] = rc_strdup(s->arena, rc_get_text(fact, slot));
    }
    if (*count > 0) {
        qsort(words, *count, sizeof *words, rc_compare_texts);
    }
    return words;
}

void rc__make_room(rc__session *s)
{
    size_t needed = count_facts(s, kinds[0]) + count_facts(s, kinds[BARS]);
    if (needed > s->room->size || s->room->read == NULL) {
        s->room->size = needed + needed / 2 + 1;
        s->room->read = rc_alloc_array(s->arena, s->room->size, sizeof *s->room->read);
        s->room->sorted = rc_alloc_array(s->arena, s->room->size, sizeof *s->room->sorted);
    }
}

/* Findings were read first. How bars follow each other matters only to a reader. */
static size_t count_to_sort(const rc__judged *items, size_t count, bool bare)
{
    size_t sorted = 0;
    while (sorted < count && !(bare && items[sorted].is_bar)) {
        sorted++;
    }
    return sorted;
}

/* Clause by clause, for most are of different ones. */
static void sort_findings(rc__session *s, const rc__routes *routes, bool bare, rc__findings *out)
{
    size_t *next = rc_alloc_array(s->arena, routes->clause_count + 1, sizeof *next);
    out->first = rc_alloc_array(s->arena, routes->clause_count + 2, sizeof *out->first);
    for (size_t i = 0; i < out->count; i++) {
        out->first[out->items[i].place + 1]++;
    }
    for (size_t i = 0; i < routes->clause_count; i++) {
        out->first[i + 1] += out->first[i];
        next[i] = out->first[i];
    }
    rc__judged *sorted = s->room->sorted;
    for (size_t i = 0; i < out->count; i++) {
        sorted[next[out->items[i].place]++] = out->items[i];
    }
    for (size_t i = 0; i < routes->clause_count; i++) {
        rc__judged *own = &sorted[out->first[i]];
        size_t count = count_to_sort(own, out->first[i + 1] - out->first[i], bare);
        if (count > 1) {
            qsort(own, count, sizeof *own, compare_judged);
        }
    }
    out->items = sorted;
}

rc_status rc__read_findings(rc__session *s, const rc__routes *routes, bool bare,
                            rc__findings *out)
{
    size_t errors = s->diags->errors;
    rc__places places = rc__find_places(s, routes);
    *out = (rc__findings){.items = s->room->read};
    out->candidates = read_words(s, "candidate", "state", &out->candidate_count);
    out->claimants = read_words(s, "claimant", "state", &out->claimant_count);
    out->sought = rc_alloc_array(s->arena, routes->clause_count + 1, sizeof *out->sought);
    for (size_t i = 0; i < places.count; i++) {
        out->sought[places.items[i].place] = places.items[i].sought;
    }
    for (size_t i = 0; i < KINDS; i++) {
        rc__reader r;
        rc__reader_open(&r, s, kinds[i], i == BARS, bare);
        r.places = places;
        r.findings = out;
        if (s->diags->errors == errors) {
            read_kind(&r, out);
        }
    }
    sort_findings(s, routes, bare, out);
    if (!bare) {
        s->timing->findings = out->count;
    }
    return s->diags->errors > errors ? RC_INVALID : RC_OK;
}

static rc_texts doubts_of(rc__session *s, const rc__judged *judged)
{
    size_t count = rc_get_count(judged->fact, judged->because), capacity = 0;
    rc_texts doubts = {NULL, 0};
    for (size_t i = 0; i < count; i++) {
        const char *text = rc_get_item(judged->fact, judged->because, i);
        if (rc__is_doubted(s->doubted, text)) {
            doubts.items =
                rc_grow(s->arena, doubts.items, doubts.count, &capacity, sizeof *doubts.items);
            doubts.items[doubts.count++] = text;
        }
    }
    return doubts;
}

rc_finding rc__outline(rc__session *s, const rc__judged *judged)
{
    rc_finding finding = rc__plain_finding(judged);
    finding.doubts = doubts_of(s, judged);
    return finding;
}
