#include "inference/weigh.h"

#include "base/text.h"
#include "inference/kept.h"

#include <stdlib.h>
#include <string.h>

/* Where the slots of a template stand; the same for findings and bars, some missing in bars. */
typedef struct slots {
    int clause, requirement, outcome, code, alternative, conduct, applicant, state, treaty, article;
    int day, day2, word, about, other, reason, authority, because;
    int met_reason, met_authority, failed_reason, failed_authority;
} slots;

static slots find_slots(rc__session *s, rc_template *kind)
{
    rc_engine *e = s->engine;
    return (slots){
        .clause = rc__slot(s, kind, "clause"),
        .requirement = rc__slot(s, kind, "requirement"),
        .outcome = rc__slot(s, kind, "outcome"),
        .code = rc__slot(s, kind, "code"),
        .alternative = rc_engine_slot(e, kind, "alternative"),
        .conduct = rc__slot(s, kind, "conduct"),
        .applicant = rc_engine_slot(e, kind, "applicant"),
        .state = rc__slot(s, kind, "state"),
        .treaty = rc__slot(s, kind, "treaty"),
        .article = rc_engine_slot(e, kind, "article"),
        .day = rc__slot(s, kind, "day"),
        .day2 = rc_engine_slot(e, kind, "day2"),
        .word = rc__slot(s, kind, "word"),
        .about = rc_engine_slot(e, kind, "about"),
        .other = rc_engine_slot(e, kind, "other"),
        .reason = rc__slot(s, kind, "reason"),
        .authority = rc__slot(s, kind, "authority"),
        .because = rc__slot(s, kind, "because"),
        .met_reason = rc__slot(s, kind, "met-reason"),
        .met_authority = rc__slot(s, kind, "met-authority"),
        .failed_reason = rc__slot(s, kind, "failed-reason"),
        .failed_authority = rc__slot(s, kind, "failed-authority"),
    };
}

/* Words of a vocabulary already looked up, by the engine's address of each. */
enum { RC__WORDS = 64 };
typedef struct lexicon {
    struct {
        const char *word;
        int value;
    } items[RC__WORDS];
    size_t count;
} lexicon;

/* The engine's address of a clause's id, and the place of the clause. */
typedef struct place {
    const char *id;
    size_t place;
    bool sought; /* States are looked at one by one; what bars them elsewhere counts for nothing */
} place;

/* Candidates already looked up, by the engine's address of each: bars name them again and again. */
enum { RC__CANDIDATES = 256 };
typedef struct candidate {
    const char *state;
    size_t place;
} candidate;

/* Reading the facts of one template. */
typedef struct reader {
    rc__session *session;
    const rc__findings *findings;
    const char *nil, *respondent; /* the engine's addresses of these words */
    const place *last;            /* found last: facts of one clause follow each other */
    candidate candidates[RC__CANDIDATES];
    const place *places; /* sorted by address */
    size_t place_count;
    bool bare;
    rc__keeper keeper;
    slots at;
    bool is_bar;
    lexicon outcomes, requirements, codes;
} reader;

/* "" for nil and for a slot the template does not have. */
static const char *word_of(const reader *r, rc_fact *fact, int slot)
{
    const char *word = slot < 0 ? r->nil : rc_get_text(fact, slot);
    return word == r->nil ? "" : word;
}

/* A State as a finding names it: the rules have a word for the respondent, whoever that is. */
static const char *state_of(const reader *r, rc_fact *fact, int slot)
{
    const char *state = word_of(r, fact, slot);
    return state == r->respondent ? r->session->scenario->respondent : state;
}

/* Its place among the candidates; their count for another State, or none. */
static size_t candidate_of(reader *r, const char *state)
{
    enum { ALIGNED = 4 }; /* low bits that addresses share */
    const rc__findings *findings = r->findings;
    candidate *known = &r->candidates[((uintptr_t)state >> ALIGNED) % RC__CANDIDATES];
    if (known->state != state) {
        const char **found =
            findings->candidate_count == 0
                ? NULL
                : bsearch(&state, findings->candidates, findings->candidate_count,
                          sizeof *findings->candidates, rc_compare_texts);
        known->state = state;
        known->place = found == NULL ? findings->candidate_count
                                     : (size_t)(found - findings->candidates);
    }
    return known->place;
}

/* A text of the engine, as it stays in the answer. */
static const char *kept(reader *r, const char *text)
{
    return rc__keep(&r->keeper, text)->text;
}

static bool is_among(const rc_texts *texts, const char *text)
{
    for (size_t i = 0; i < texts->count; i++) {
        if (texts->items[i] == text) { /* kept texts are one address if they are equal */
            return true;
        }
    }
    return false;
}

/* The items of a multislot, each once; or only those that are records of low confidence. */
static rc_texts texts_of(reader *r, rc_fact *fact, int slot, bool doubtful)
{
    size_t count = rc_get_count(fact, slot);
    rc_texts texts = {NULL, 0};
    for (size_t i = 0; i < count; i++) {
        const char *text = rc_get_item(fact, slot, i);
        if (text[0] == '\0' || (doubtful && !rc__is_doubted(&r->session->doubted, text))) {
            continue;
        }
        text = kept(r, text);
        if (texts.items == NULL) {
            texts.items = rc_alloc_array(r->session->arena, count, sizeof *texts.items);
        }
        if (!is_among(&texts, text)) {
            texts.items[texts.count++] = text;
        }
    }
    return texts;
}

static void fill_readings(reader *r, rc_fact *fact, const rc__parts *parts, rc_finding *finding)
{
    const char *met = rc_get_text(fact, r->at.met_reason);
    const char *failed = rc_get_text(fact, r->at.failed_reason);
    finding->readings[0] = (rc_reading){RC_OUTCOME_MET, rc__sentence(r->session, met, parts),
                                        texts_of(r, fact, r->at.met_authority, false)};
    finding->readings[1] = (rc_reading){RC_OUTCOME_FAILED, rc__sentence(r->session, failed, parts),
                                        texts_of(r, fact, r->at.failed_authority, false)};
}

static int compare_hashes(const void *left, const void *right)
{
    const uint64_t *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

/* One of its grounds is supposed, or without the suppositions there is no such finding. */
static bool rests_on_supposition(rc__session *s, rc_fact *fact, const rc_texts *because)
{
    if (s->supposed == NULL || s->supposed->count == 0) {
        return false;
    }
    for (size_t i = 0; i < because->count; i++) {
        if (rc__is_supposed(s->supposed, because->items[i])) {
            return true;
        }
    }
    uint64_t hash = rc_fact_hash(fact);
    return s->before != NULL && bsearch(&hash, s->before, s->before_count, sizeof *s->before,
                                        compare_hashes) == NULL;
}

/* -1 for a word that is none of the vocabulary. */
static int look_up(lexicon *known, const char *word, int (*value_of)(const char *word))
{
    for (size_t i = 0; i < known->count; i++) {
        if (known->items[i].word == word) {
            return known->items[i].value;
        }
    }
    int value = value_of(word);
    if (known->count < RC__WORDS) {
        known->items[known->count].word = word;
        known->items[known->count++].value = value;
    }
    return value;
}

static int outcome_of(const char *word)
{
    rc_outcome outcome;
    return rc_outcome_from_name(word, &outcome) ? (int)outcome : -1;
}

static int requirement_of(const char *word)
{
    rc_requirement requirement;
    return rc_requirement_from_name(word, &requirement) ? (int)requirement : -1;
}

static int code_of(const char *word)
{
    rc_code code;
    bool none = strcmp(word, "nil") == 0;
    return none ? (int)RC_CODE_NONE : rc_code_from_name(word, &code) ? (int)code : -1;
}

static void fill_words(reader *r, rc_fact *fact, rc__judged *out)
{
    const char *words[] = {rc_get_text(fact, r->at.requirement), rc_get_text(fact, r->at.outcome),
                           rc_get_text(fact, r->at.code)};
    int requirement = look_up(&r->requirements, words[0], requirement_of);
    int outcome = look_up(&r->outcomes, words[1], outcome_of);
    int code = look_up(&r->codes, words[2], code_of);
    if (requirement < 0 || outcome < 0 || code < 0) {
        rc_error(r->session->diags, (rc_place){0}, NULL,
                 "a rule concluded words outside of the vocabulary: %s %s %s", words[0], words[1],
                 words[2]);
        return;
    }
    out->requirement = (rc_requirement)requirement;
    out->outcome = (rc_outcome)outcome;
    out->code = (rc_code)code;
}

static rc_finding plain_finding(const rc__judged *judged)
{
    return (rc_finding){
        .requirement = judged->requirement,
        .outcome = judged->outcome,
        .code = judged->code,
        .clause = judged->clause,
        .alternative = judged->alternative,
        .conduct = judged->conduct,
        .applicant = judged->applicant,
        .state = judged->state,
        .reason = judged->form,
        .reason_form = judged->form,
        .origin = judged->fact,
    };
}

/* The texts that a reader of the finding sees. */
static void fill_texts(reader *r, rc_fact *fact, rc_finding *finding)
{
    const slots *at = &r->at;
    rc__session *s = r->session;
    rc__parts parts = {
        .state = state_of(r, fact, at->state),
        .respondent = s->scenario->respondent,
        .applicant = finding->applicant,
        .about = word_of(r, fact, at->about),
        .other = word_of(r, fact, at->other),
        .treaty = word_of(r, fact, at->treaty),
        .article = at->article < 0 ? "" : rc_get_text(fact, at->article),
        .word = rc_get_text(fact, at->word),
        .day = (rc_day)rc_get_integer(fact, at->day),
        .day2 = at->day2 < 0 ? RC_DAY_MAX : (rc_day)rc_get_integer(fact, at->day2),
    };
    finding->reason = rc__sentence(s, finding->reason_form, &parts);
    finding->authority = texts_of(r, fact, at->authority, false);
    finding->because = texts_of(r, fact, at->because, false);
    finding->supposed = rests_on_supposition(s, fact, &finding->because);
    if (finding->outcome == RC_OUTCOME_CONTESTED) {
        fill_readings(r, fact, &parts, finding);
    }
}

/* What weighing needs, in the engine's own words. */
static void read_bare(reader *r, rc_fact *fact, const place *of, rc__judged *out)
{
    const slots *at = &r->at;
    const char *state = state_of(r, fact, at->state), *about = word_of(r, fact, at->about);
    *out = (rc__judged){
        .clause = of->id,
        .alternative = word_of(r, fact, at->alternative),
        .conduct = word_of(r, fact, at->conduct),
        .applicant = r->is_bar ? state : word_of(r, fact, at->applicant),
        .state = about[0] != '\0' ? about : state,
        .form = rc_get_text(fact, at->reason),
        .is_bar = r->is_bar,
        .place = of->place,
        .because = at->because,
        .fact = fact,
    };
    out->candidate = candidate_of(r, out->applicant);
    fill_words(r, fact, out);
}

/* And what a reader needs besides, in words that stay. */
static void read_whole(reader *r, rc__judged *out)
{
    out->clause = kept(r, out->clause);
    out->alternative = kept(r, out->alternative);
    out->conduct = kept(r, out->conduct);
    out->applicant = kept(r, out->applicant);
    out->state = kept(r, out->state);
    out->form = kept(r, out->form);
    *out->finding = plain_finding(out);
    out->finding->doubts = texts_of(r, out->fact, out->because, true);
    fill_texts(r, out->fact, out->finding);
}

/* A reading can only be taken of what is contested. */
static void take_reading(reader *r, rc__judged *out)
{
    rc_finding bare = plain_finding(out);
    rc_finding *finding = out->finding == NULL ? &bare : out->finding;
    rc__take_reading(r->session, finding);
    out->outcome = finding->outcome;
    out->code = finding->code;
}

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

/* The engine keeps each text once, so its address will do. */
static int compare_places(const void *left, const void *right)
{
    uintptr_t a = (uintptr_t)((const place *)left)->id, b = (uintptr_t)((const place *)right)->id;
    return (a > b) - (a < b);
}

static place *find_place(const place *places, size_t count, const char *id)
{
    place wanted = {id, 0, false};
    return bsearch(&wanted, places, count, sizeof *places, compare_places);
}

static void note_sought(rc__session *s, place *places, size_t count)
{
    rc_template *kind = rc_engine_template(s->engine, "seeks");
    int slot = rc__slot(s, kind, "clause");
    for (rc_fact *fact = rc_engine_next(s->engine, kind, NULL); fact != NULL && slot >= 0;
         fact = rc_engine_next(s->engine, kind, fact)) {
        place *found = find_place(places, count, rc_get_text(fact, slot));
        if (found != NULL) {
            found->sought = true;
        }
    }
}

/* Clauses of which the engine does not know are left out. */
static const place *find_places(rc__session *s, const rc__routes *routes, size_t *count)
{
    place *places = rc_alloc_array(s->arena, routes->clause_count + 1, sizeof *places);
    *count = 0;
    for (size_t i = 0; i < routes->clause_count; i++) {
        const char *id = rc_engine_text(s->engine, routes->clauses[i]);
        if (id != NULL) {
            places[(*count)++] = (place){id, i, false};
        }
    }
    qsort(places, *count, sizeof *places, compare_places);
    note_sought(s, places, *count);
    return places;
}

void rc__note_findings(rc__session *s, uint64_t **hashes, size_t *count)
{
    static const char *const kinds[] = {"finding", "bar"};
    size_t capacity = 0, place_count;
    const place *places = find_places(s, s->routes, &place_count);
    *hashes = NULL;
    *count = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        rc_template *kind = rc_engine_template(s->engine, kinds[i]);
        int clause = rc__slot(s, kind, "clause");
        for (rc_fact *fact = rc_engine_next(s->engine, kind, NULL); fact != NULL;
             fact = rc_engine_next(s->engine, kind, fact)) {
            const place *of = find_place(places, place_count, rc_get_text(fact, clause));
            if (of == NULL || (i == 1 && !of->sought)) {
                continue;
            }
            *hashes = rc_grow(s->arena, *hashes, *count, &capacity, sizeof **hashes);
            (*hashes)[(*count)++] = rc_fact_hash(fact);
        }
    }
    *hashes = *count == 0 ? rc_alloc(s->arena, sizeof **hashes) : *hashes;
    qsort(*hashes, *count, sizeof **hashes, compare_hashes);
}

static const place *place_of(reader *r, rc_fact *fact)
{
    const char *clause = rc_get_text(fact, r->at.clause);
    if (r->last == NULL || r->last->id != clause) {
        r->last = find_place(r->places, r->place_count, clause);
    }
    return r->last;
}

static void read_kind(reader *r, rc_template *kind, rc__findings *out)
{
    rc__session *s = r->session;
    for (rc_fact *fact = rc_engine_next(s->engine, kind, NULL); fact != NULL;
         fact = rc_engine_next(s->engine, kind, fact)) {
        const place *of = place_of(r, fact);
        if (of == NULL || (r->is_bar && !of->sought)) {
            continue;
        }
        rc__judged *judged = &out->items[out->count++];
        read_bare(r, fact, of, judged);
        if (!r->bare) {
            judged->finding = rc_alloc(s->arena, sizeof *judged->finding);
            read_whole(r, judged);
        }
        if (judged->outcome == RC_OUTCOME_CONTESTED) {
            take_reading(r, judged);
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
    size_t needed = count_facts(s, "finding") + count_facts(s, "bar");
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

static rc_status read_all(rc__session *s, const rc__routes *routes, bool bare, rc__findings *out)
{
    static const char *const kinds[] = {"finding", "bar"};
    size_t errors = s->diags->errors, place_count;
    const place *places = find_places(s, routes, &place_count);
    *out = (rc__findings){.items = s->room->read};
    out->candidates = read_words(s, "candidate", "state", &out->candidate_count);
    out->claimants = read_words(s, "claimant", "state", &out->claimant_count);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        rc_template *kind = rc_engine_template(s->engine, kinds[i]);
        reader r = {.session = s,
                    .findings = out,
                    .nil = rc_engine_text(s->engine, "nil"),
                    .respondent = rc_engine_text(s->engine, "respondent"),
                    .places = places,
                    .place_count = place_count,
                    .bare = bare,
                    .keeper = {.session = s},
                    .at = find_slots(s, kind),
                    .is_bar = i == 1};
        if (s->diags->errors == errors) {
            read_kind(&r, kind, out);
        }
    }
    sort_findings(s, routes, bare, out);
    return s->diags->errors > errors ? RC_INVALID : RC_OK;
}

rc_status rc__read_findings(rc__session *s, const rc__routes *routes, rc__findings *out)
{
    rc_status status = read_all(s, routes, false, out);
    out->sought = read_words(s, "seeks", "clause", &out->sought_count);
    s->timing->findings = out->count;
    return status;
}

rc_status rc__read_bare_findings(rc__session *s, const rc__routes *routes, rc__findings *out)
{
    return read_all(s, routes, true, out);
}

static rc_texts doubts_of(rc__session *s, const rc__judged *judged)
{
    size_t count = rc_get_count(judged->fact, judged->because), capacity = 0;
    rc_texts doubts = {NULL, 0};
    for (size_t i = 0; i < count; i++) {
        const char *text = rc_get_item(judged->fact, judged->because, i);
        if (rc__is_doubted(&s->doubted, text)) {
            doubts.items =
                rc_grow(s->arena, doubts.items, doubts.count, &capacity, sizeof *doubts.items);
            doubts.items[doubts.count++] = text;
        }
    }
    return doubts;
}

rc_finding rc__outline(rc__session *s, const rc__judged *judged)
{
    rc_finding finding = plain_finding(judged);
    finding.doubts = doubts_of(s, judged);
    return finding;
}
