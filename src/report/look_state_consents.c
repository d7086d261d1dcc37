/* The procedures a State has consented to, has refused, or could still accept. */
#include "report/look_state.h"

#include "base/text.h"

typedef enum stand { ACCEPTED, COULD, EXCLUDED, AS_PARTY, OWN_RULES, AD_HOC, STANDS } stand;

static const struct {
    const char *title, *name;
} stands[STANDS] = {
    {"Accepted by a declaration of its own", "accepted"},
    {"Could accept, and does not", "not-accepted"},
    {"Excluded by reservation or opt-out", "excluded"},
    {"Consented to by becoming a party", "as-party"},
    {"Consent as the forum's own rules say", "own-rules"},
    {"Only by agreement for the case", "ad-hoc"},
};

/* A clause, and how the State stands to it. */
typedef struct consent {
    rc_record clause;
    stand stand;
    rc_record declaration; /* the one that decides; .kind -1 if none does */
    bool limited;          /* another conditions it */
} consent;

typedef struct consents {
    consent *items;
    size_t count, capacity, of[STANDS];
} consents;

static bool exists(const rc_look *look, rc_record clause)
{
    rc_span from = rc_span_of(clause, "exists_from");
    return rc__runs_on(from, rc_span_of(clause, "exists_to"), look->on);
}

/* Bound by the treaty of the clause and by those it builds on. */
static bool is_bound(const rc_look *look, const char *code, rc_record clause)
{
    bool bound = rc__standing_of(look, code, rc_text_of(clause, "treaty")) == RC_BOUND;
    for (size_t i = 0; i < rc_list_of(clause, "parents") && bound; i++) {
        bound = rc__standing_of(look, code, rc_item_of(clause, "parents", i)) == RC_BOUND;
    }
    return bound;
}

static bool bears_on(rc_record clause, const char *article)
{
    return rc_list_of(clause, "consent_articles") == 0
               ? rc_equal(rc_text_of(clause, "article"), article)
               : rc__list_has(clause, "consent_articles", article);
}

/* How a clause stands to a party that has declared nothing. */
static stand by_default(const char *word)
{
    if (rc_equal(word, "opt-in")) {
        return COULD;
    }
    return rc_equal(word, "special") ? OWN_RULES : rc_equal(word, "ad-hoc") ? AD_HOC : AS_PARTY;
}

static consent judged(const rc_look *look, const char *code, rc_record clause)
{
    const char *treaty = rc_text_of(clause, "treaty");
    stand without = by_default(rc_text_of(clause, "consent"));
    consent found = {.clause = clause, .stand = without, .declaration = {NULL, -1, 0}};
    rc__rows rows = rc__rows_of(look->knowledge, "declaration",
                                rc_format(look->arena, "declaration/%s/%s/", treaty, code));
    while (rc__next_row(&rows)) {
        const char *effect = rc_text_of(rows.record, "effect");
        if (!bears_on(clause, rc_text_of(rows.record, "article")) ||
            !rc_declaration_stands(rows.record, look->on)) {
            continue;
        }
        bool limits = rc_equal(effect, "conditions") || rc_text_of(rows.record, "persons")[0] != 0;
        found.limited = found.limited || limits;
        if (without == COULD && (rc_equal(effect, "accepts") || rc_equal(effect, "conditions"))) {
            found.stand = ACCEPTED; /* with conditions too: an acceptance may carry them */
            found.declaration = rows.record;
        } else if (without == AS_PARTY && rc_equal(effect, "excludes") && !limits) {
            found.stand = EXCLUDED;
            found.declaration = rows.record;
        }
    }
    return found;
}

static consents gather(rc_look *look, const char *code)
{
    consents all = {0};
    rc__rows rows = rc__rows_of(look->knowledge, "clause", "");
    while (rc__next_row(&rows)) {
        if (rc_text_of(rows.record, "treaty")[0] == 0 || !exists(look, rows.record) ||
            !is_bound(look, code, rows.record)) {
            continue;
        }
        all.items = rc_grow(look->arena, all.items, all.count, &all.capacity, sizeof *all.items);
        all.items[all.count] = judged(look, code, rows.record);
        all.of[all.items[all.count++].stand]++;
    }
    return all;
}

static bool same_procedure(const consent *a, const consent *b)
{
    return a->stand == b->stand && a->limited == b->limited &&
           rc_equal(rc_text_of(a->clause, "route"), rc_text_of(b->clause, "route")) &&
           rc_equal(rc_text_of(a->clause, "title"), rc_text_of(b->clause, "title"));
}

/* "TREATY 26 and 3 others": clauses of one route that follow one another are told together. */
static const char *provisions(rc_arena *arena, const consents *all, size_t first, size_t *next)
{
    size_t end = first + 1;
    while (end < all->count && same_procedure(&all->items[first], &all->items[end])) {
        end++;
    }
    *next = end;
    const char *provision = rc__provision(arena, all->items[first].clause);
    size_t others = end - first - 1;
    return others == 0 ? provision
                       : rc_format(arena, "%s and %s", provision,
                                   rc_words_count(arena, others, "other", "others"));
}

/* Those that a declaration of its own decides say since when; the others, what they are. */
static void rows_of(rc_look *look, const consents *all, stand wanted)
{
    static const char *const dated_heads[] = {"Route", "Since", "Provision"};
    static const char *const heads[] = {"Route", "Provision", "Procedure"};
    rc_arena *arena = look->arena;
    bool dated = wanted == ACCEPTED || wanted == EXCLUDED;
    rc_doc_table(look->doc, rc_format(arena, "%s (%zu)", stands[wanted].title, all->of[wanted]),
                 dated ? dated_heads : heads, 3);
    for (size_t i = 0, next; i < all->count; i = next) {
        const consent *one = &all->items[i];
        const char *limited = one->limited ? ", with conditions" : "";
        const char *provision = provisions(arena, all, i, &next);
        if (one->stand != wanted) {
            continue;
        }
        const char *cells[] = {rc_text_of(one->clause, "route"), provision,
                               rc_format(arena, "%s%s", rc_text_of(one->clause, "title"),
                                         limited)};
        if (dated) {
            cells[1] = rc_words_span(arena, rc_span_of(one->declaration, "made"));
            cells[2] = rc_format(arena, "%s%s", provision, limited);
        }
        rc_doc_row(look->doc, cells);
    }
}

static void set_consents(const consents *all, rc_value *value)
{
    rc_value *list = rc_value_set_list(value, "procedures");
    for (size_t i = 0; i < all->count; i++) {
        const consent *one = &all->items[i];
        rc_value *item = rc_value_add_object(list);
        rc_value_set_text(item, "route", rc_text_of(one->clause, "route"));
        rc_value_set_text(item, "treaty", rc_text_of(one->clause, "treaty"));
        rc_value_set_text(item, "article", rc_text_of(one->clause, "article"));
        rc_value_set_text(item, "title", rc_text_of(one->clause, "title"));
        rc_value_set_text(item, "consent", rc_text_of(one->clause, "consent"));
        rc_value_set_text(item, "stands", stands[one->stand].name);
        if (one->declaration.kind >= 0) {
            rc_value_set_text(item, "declaration", rc_record_id(one->declaration));
            rc__value_span(item, "since", rc_span_of(one->declaration, "made"));
        }
        if (one->limited) {
            rc_value_set_flag(item, "limited", true);
        }
    }
}

/* ---- acceptances that a register of their own holds ---- */

/* "on condition of reciprocity; excludes domestic jurisdiction; ...": what the record marks. */
static const char *terms(rc_arena *arena, rc_record made)
{
    const rc_kind *kind = &rc_kinds[made.kind];
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < kind->field_count; i++) {
        const rc_field *field = &kind->fields[i];
        if (field->type == RC_F_FLAG && rc_equal(rc_text_of(made, field->name), "yes")) {
            rc_names_add(&names, field->doc);
        }
    }
    const char *exclusions = rc_text_of(made, "exclusions");
    rc_span from = rc_span_of(made, "facts_from");
    if (rc__is_known(from)) {
        rc_names_add(&names, rc_format(arena, "only disputes or facts from %s",
                                       rc_words_span(arena, from)));
    }
    if (exclusions[0] != 0) {
        rc_names_add(&names, rc_format(arena, "in its words, in short: %s", exclusions));
    }
    return rc_words_joined(arena, "; ", names.items, names.count);
}

static void register_of(rc_look *look, const char *code, rc_value *value)
{
    rc__rows rows = rc__rows_of(look->knowledge, "optional-declaration",
                                rc_format(look->arena, "optional-clause/%s/", code));
    rc_value *list = rc_value_set_list(value, "optional_clause");
    while (rc__next_row(&rows)) {
        if (!rc_declaration_stands(rows.record, look->on)) {
            continue;
        }
        if (rc__is_empty(list)) {
            rc__look_section(look, "Optional clause");
        }
        rc_span made = rc_span_of(rows.record, "made");
        const char *words = terms(look->arena, rows.record);
        rc_run runs[] = {{RC_PLAIN, rc_format(look->arena, "Declaration of %s%s%s",
                                              rc_words_span(look->arena, made),
                                              words[0] == 0 ? "" : ": ", words)},
                         {RC_DIM, rc_format(look->arena, " [%s]", rc_record_id(rows.record))}};
        rc_doc_item_runs(look->doc, 0, runs, 2);
        rc_value *item = rc_value_add_object(list);
        rc_value_set_text(item, "id", rc_record_id(rows.record));
        rc__value_span(item, "made", made);
        rc__value_span(item, "facts_from", rc_span_of(rows.record, "facts_from"));
        rc_value_set_text(item, "terms", words);
    }
    if (rc__is_empty(list)) {
        rc__look_section(look, "Optional clause");
        rc_doc_item(look->doc, 0, RC_PLAIN, "No declaration stands on that day.");
    }
}

void rc__state_consents(rc_look *look, const char *code, rc_value *value)
{
    consents all = gather(look, code);
    rc__look_section(look, "Procedures under the treaties that bind it");
    if (all.count == 0) {
        rc_doc_item(look->doc, 0, RC_PLAIN, "None on record.");
    }
    for (int i = 0; i < STANDS; i++) {
        if (all.of[i] > 0) {
            rows_of(look, &all, (stand)i);
        }
    }
    set_consents(&all, value);
    register_of(look, code, value);
}
