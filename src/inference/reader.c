#include "inference/reader.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* ---- clauses ---- */

/* The engine keeps each text once, so its address will do. */
static int compare_places(const void *left, const void *right)
{
    const rc__place *first = left, *second = right;
    uintptr_t a = (uintptr_t)first->id, b = (uintptr_t)second->id;
    return (a > b) - (a < b);
}

static rc__place *find_place(const rc__places *places, const char *id)
{
    rc__place wanted = {id, 0, false};
    return bsearch(&wanted, places->items, places->count, sizeof *places->items, compare_places);
}

const rc__place *rc__find_place(const rc__places *places, const char *id)
{
    return find_place(places, id);
}

static void note_sought(rc__session *s, const rc__places *places)
{
    rc_template *kind = rc_engine_template(s->engine, "seeks");
    int slot = rc__slot(s, kind, "clause");
    for (rc_fact *fact = rc_engine_next(s->engine, kind, NULL); fact != NULL && slot >= 0;
         fact = rc_engine_next(s->engine, kind, fact)) {
        rc__place *found = find_place(places, rc_get_text(fact, slot));
        if (found != NULL) {
            found->sought = true;
        }
    }
}

rc__places rc__find_places(rc__session *s, const rc__routes *routes)
{
    rc__places places = {
        rc_alloc_array(s->arena, routes->clause_count + 1, sizeof *places.items), 0};
    for (size_t i = 0; i < routes->clause_count; i++) {
        const char *id = rc_engine_text(s->engine, routes->clauses[i]);
        if (id != NULL) {
            places.items[places.count++] = (rc__place){id, i, false};
        }
    }
    qsort(places.items, places.count, sizeof *places.items, compare_places);
    note_sought(s, &places);
    return places;
}

/* ---- one fact ---- */

static rc__slots find_slots(rc__session *s, rc_template *kind)
{
    rc_engine *e = s->engine;
    return (rc__slots){
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

/* "" for nil and for a slot the template does not have. */
static const char *word_of(const rc__reader *r, rc_fact *fact, int slot)
{
    const char *word = slot < 0 ? r->nil : rc_get_text(fact, slot);
    return word == r->nil ? "" : word;
}

/* A State as a finding names it: the rules have a word for the respondent, whoever that is. */
static const char *state_of(const rc__reader *r, rc_fact *fact, int slot)
{
    const char *state = word_of(r, fact, slot);
    return state == r->respondent ? r->session->scenario->respondent : state;
}

/* Its place among the candidates; their count for another State, or none. */
static size_t candidate_of(rc__reader *r, const char *state)
{
    enum { ALIGNED = 4 }; /* low bits that addresses share */
    const rc__findings *findings = r->findings;
    rc__looked_up *known = &r->candidates[((uintptr_t)state >> ALIGNED) % RC__CANDIDATES];
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
static const char *kept(rc__reader *r, const char *text)
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

/* The items of a multislot, each once. */
static rc_texts texts_of(rc__reader *r, rc_fact *fact, int slot)
{
    size_t count = rc_get_count(fact, slot);
    rc_texts texts = {NULL, 0};
    for (size_t i = 0; i < count; i++) {
        const char *text = rc_get_item(fact, slot, i);
        if (text[0] == '\0') {
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

static rc_texts doubted_among(rc__reader *r, const rc_texts *texts)
{
    rc_texts doubted = {NULL, 0};
    for (size_t i = 0; i < texts->count; i++) {
        if (rc__is_doubted(r->session->doubted, texts->items[i])) {
            if (doubted.items == NULL) {
                doubted.items =
                    rc_alloc_array(r->session->arena, texts->count, sizeof *doubted.items);
            }
            doubted.items[doubted.count++] = texts->items[i];
        }
    }
    return doubted;
}

static void fill_readings(rc__reader *r, rc_fact *fact, const rc__parts *parts, rc_finding *finding)
{
    const char *met = rc_get_text(fact, r->at.met_reason);
    const char *failed = rc_get_text(fact, r->at.failed_reason);
    finding->readings[0] = (rc_reading){RC_OUTCOME_MET, rc__sentence(r->session, met, parts),
                                        texts_of(r, fact, r->at.met_authority)};
    finding->readings[1] = (rc_reading){RC_OUTCOME_FAILED, rc__sentence(r->session, failed, parts),
                                        texts_of(r, fact, r->at.failed_authority)};
}

int rc__compare_hashes(const void *left, const void *right)
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
                                        rc__compare_hashes) == NULL;
}

/* -1 for a word that is none of the vocabulary. */
static int look_up(rc__lexicon *known, const char *word, int (*value_of)(const char *word))
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

static void fill_words(rc__reader *r, rc_fact *fact, rc__judged *out)
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

rc_finding rc__plain_finding(const rc__judged *judged)
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
static void fill_texts(rc__reader *r, rc_fact *fact, rc_finding *finding)
{
    const rc__slots *at = &r->at;
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
    finding->authority = texts_of(r, fact, at->authority);
    finding->because = texts_of(r, fact, at->because);
    finding->doubts = doubted_among(r, &finding->because);
    finding->supposed = rests_on_supposition(s, fact, &finding->because);
    if (finding->outcome == RC_OUTCOME_CONTESTED) {
        fill_readings(r, fact, &parts, finding);
    }
}

/* What weighing needs, in the engine's own words. */
static void read_bare(rc__reader *r, rc_fact *fact, const rc__place *of, rc__judged *out)
{
    const rc__slots *at = &r->at;
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
static void read_whole(rc__reader *r, rc__judged *out)
{
    out->clause = kept(r, out->clause);
    out->alternative = kept(r, out->alternative);
    out->conduct = kept(r, out->conduct);
    out->applicant = kept(r, out->applicant);
    out->state = kept(r, out->state);
    out->form = kept(r, out->form);
    *out->finding = rc__plain_finding(out);
    fill_texts(r, out->fact, out->finding);
}

/* A reading can only be taken of what is contested. */
static void take_reading(rc__reader *r, rc__judged *out)
{
    rc_finding bare = rc__plain_finding(out);
    rc_finding *finding = out->finding == NULL ? &bare : out->finding;
    rc__take_reading(r->session, finding);
    out->outcome = finding->outcome;
    out->code = finding->code;
}

const rc__place *rc__place_of(rc__reader *r, rc_fact *fact)
{
    const char *clause = rc_get_text(fact, r->at.clause);
    if (r->last == NULL || r->last->id != clause) {
        r->last = rc__find_place(&r->places, clause);
    }
    return r->last == NULL || (r->is_bar && !r->last->sought) ? NULL : r->last;
}

void rc__reader_open(rc__reader *r, rc__session *s, const char *name, bool is_bar, bool bare)
{
    rc_template *kind = rc_engine_template(s->engine, name);
    *r = (rc__reader){
        .session = s,
        .is_bar = is_bar,
        .bare = bare,
        .kind = kind,
        .at = find_slots(s, kind),
        .nil = rc_engine_text(s->engine, "nil"),
        .respondent = rc_engine_text(s->engine, "respondent"),
        .keeper = {.session = s},
    };
}

void rc__read_fact(rc__reader *r, rc_fact *fact, const rc__place *of, rc__judged *out)
{
    read_bare(r, fact, of, out);
    if (!r->bare) {
        out->finding = rc_alloc(r->session->arena, sizeof *out->finding);
        read_whole(r, out);
    }
    if (out->outcome == RC_OUTCOME_CONTESTED) {
        take_reading(r, out);
    }
}
