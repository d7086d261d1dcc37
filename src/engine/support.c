/*
 * Supports of a fact. A fact that a rule concluded points to the partial matches that keep it
 * alive (the engine's logical dependencies); each belongs to a join below which exactly one rule
 * stands, because no two of ours have the same left side (a test holds them to that).
 */
#include "engine/support.h"

#include "engine/internal.h"
#include "engine/rulebook.h"

#include <clips.h>

#include <stdlib.h>
#include <string.h>

/* ---- facts ---- */

static struct deftemplate *template_of(rc_fact *fact)
{
    return ((struct fact *)fact)->whichDeftemplate;
}

const char *rc_fact_kind(rc_fact *fact)
{
    return ValueToString(template_of(fact)->header.name);
}

int rc_fact_slot(rc_fact *fact, const char *name)
{
    return rc_engine_slot(NULL, (rc_template *)template_of(fact), name);
}

rc_slot_type rc_fact_slot_type(rc_fact *fact, int slot)
{
    switch (((struct fact *)fact)->theProposition.theFields[slot].type) {
    case INTEGER:
        return RC_SLOT_NUMBER;
    case STRING:
        return RC_SLOT_TEXT;
    case MULTIFIELD:
        return RC_SLOT_LIST;
    default:
        return RC_SLOT_WORD;
    }
}

/* ---- the rule ---- */

/* The rule of a join: its own, or that of the one join that ends the way from it. */
static struct defrule *rule_below(struct joinNode *join)
{
    enum { LONGEST = 200 };
    for (int i = 0; join != NULL && i < LONGEST; i++) {
        if (join->ruleToActivate != NULL) {
            return join->ruleToActivate;
        }
        join = join->nextLinks == NULL ? NULL : join->nextLinks->join;
    }
    return NULL;
}

static const char *full_name(rc_engine *engine, rc_arena *arena, struct defrule *rule)
{
    return rc_format(arena, "%s::%s", EnvDefruleModule(engine->env, rule),
                     EnvGetDefruleName(engine->env, rule));
}

/* ---- variables ---- */

typedef struct binding {
    const char *name;
    rc_fact *fact;
    int slot;
} binding;

enum { MOST_BINDINGS = 64 };
typedef struct bindings {
    binding items[MOST_BINDINGS];
    size_t count;
} bindings;

/* "x" of ?x and ?x&~y; NULL if the constraint does not begin with a variable. */
static const char *variable_of(rc_arena *arena, const char *constraint)
{
    size_t length = strcspn(constraint, "&|");
    return constraint[0] == '?' && length > 1 ? rc_strndup(arena, constraint + 1, length - 1)
                                              : NULL;
}

static const binding *bound_to(const bindings *known, const char *name)
{
    for (size_t i = 0; i < known->count; i++) {
        if (strcmp(known->items[i].name, name) == 0) {
            return &known->items[i];
        }
    }
    return NULL;
}

/* The single constraint of a slot of a pattern; NULL if it has several or none. */
static const char *constraint_of(const rc__piece *slot)
{
    bool single = slot->text == NULL && slot->count == 2 && slot->items[0].text != NULL;
    return single ? slot->items[1].text : NULL;
}

static void bind_variables(rc_arena *arena, bindings *known, const rc__piece *pattern,
                           rc_fact *fact)
{
    for (size_t i = 1; i < pattern->count; i++) {
        const char *constraint = constraint_of(&pattern->items[i]);
        const char *name = constraint == NULL ? NULL : variable_of(arena, constraint);
        int slot = name == NULL ? -1 : rc_fact_slot(fact, pattern->items[i].items[0].text);
        if (slot < 0 || bound_to(known, name) != NULL || known->count == MOST_BINDINGS ||
            rc_fact_slot_type(fact, slot) == RC_SLOT_LIST) {
            continue;
        }
        known->items[known->count++] = (binding){name, fact, slot};
    }
}

/* ---- what was sought ---- */

/* "a|b", "~a", a text in quotes: the words; false if the constraint is more than that. */
static bool read_words(rc_arena *arena, const char *constraint, rc_sought_slot *out)
{
    size_t capacity = 0;
    out->none_of_them = constraint[0] == '~';
    for (const char *at = constraint + (out->none_of_them ? 1 : 0); *at != '\0';) {
        bool quoted = *at == '"';
        size_t length = quoted ? strcspn(at + 1, "\"") : strcspn(at, "|&");
        const char *word = rc_strndup(arena, quoted ? at + 1 : at, length);
        at += quoted ? length + 2 : length;
        if (word[0] == '?' || word[0] == ':' || word[0] == '=' || *at == '&') {
            return false;
        }
        out->words =
            rc_grow(arena, out->words, out->word_count, &capacity, sizeof *out->words);
        out->words[out->word_count++] = word;
        at += *at == '|' ? 1 : 0;
    }
    return true;
}

static bool read_slot(rc_arena *arena, const bindings *known, const rc__piece *slot,
                      rc_sought_slot *out)
{
    const char *constraint = constraint_of(slot);
    if (constraint == NULL) {
        return false;
    }
    *out = (rc_sought_slot){.slot = slot->items[0].text};
    if (constraint[0] != '?') {
        return read_words(arena, constraint, out);
    }
    const char *name = variable_of(arena, constraint);
    const binding *bound = name == NULL ? NULL : bound_to(known, name);
    if (bound == NULL) {
        return false;
    }
    out->fact = bound->fact;
    out->at = bound->slot;
    return strlen(name) + 1 == strlen(constraint);
}

static rc_sought read_sought(rc_arena *arena, const bindings *known, const rc__ce *condition)
{
    const rc__piece *pattern = condition->pattern;
    rc_sought sought = {.kind = pattern->items[0].text,
                        .is_there = condition->kind == RC__EXISTS,
                        .whole = true};
    sought.slots = rc_alloc_array(arena, pattern->count, sizeof *sought.slots);
    for (size_t i = 1; i < pattern->count; i++) {
        rc_sought_slot slot = {0};
        sought.whole = read_slot(arena, known, &pattern->items[i], &slot) && sought.whole;
        if (slot.fact != NULL || slot.word_count > 0) {
            sought.slots[sought.count++] = slot;
        }
    }
    return sought;
}

static bool same_value(rc_fact *a, int a_slot, rc_fact *b, int b_slot)
{
    const struct field *x = &((struct fact *)a)->theProposition.theFields[a_slot];
    const struct field *y = &((struct fact *)b)->theProposition.theFields[b_slot];
    return x->type == y->type && x->value == y->value; /* the engine keeps each value once */
}

static bool is_one_of(rc_fact *fact, int slot, const rc_sought_slot *asked)
{
    const char *text = rc_get_text(fact, slot);
    for (size_t i = 0; i < asked->word_count; i++) {
        bool same = rc_fact_slot_type(fact, slot) == RC_SLOT_NUMBER
                        ? strtoll(asked->words[i], NULL, 10) == rc_get_integer(fact, slot)
                        : strcmp(asked->words[i], text) == 0;
        if (same) {
            return true;
        }
    }
    return false;
}

bool rc_fact_is_sought(rc_fact *fact, const rc_sought *sought)
{
    bool fits = strcmp(rc_fact_kind(fact), sought->kind) == 0;
    for (size_t i = 0; i < sought->count && fits; i++) {
        const rc_sought_slot *asked = &sought->slots[i];
        int slot = rc_fact_slot(fact, asked->slot);
        fits = slot >= 0 && (asked->fact != NULL
                                 ? same_value(fact, slot, asked->fact, asked->at)
                                 : is_one_of(fact, slot, asked) != asked->none_of_them);
    }
    return fits;
}

/* ---- the match ---- */

static rc_fact *fact_at(const struct partialMatch *match, size_t place)
{
    const struct alphaMatch *matched = match->binds[place].gm.theMatch;
    return matched == NULL ? NULL : (rc_fact *)matched->matchingItem;
}

/* Is the match one of this way? Its facts have the kinds, and stand at the places, of the way. */
static bool fits(const struct partialMatch *match, const rc__way *way)
{
    if (way->count != match->bcount) {
        return false;
    }
    for (size_t i = 0; i < way->count; i++) {
        rc_fact *fact = fact_at(match, i);
        bool wanted = way->items[i].kind == RC__MATCH;
        if (wanted != (fact != NULL) ||
            (wanted && strcmp(rc_fact_kind(fact), way->items[i].pattern->items[0].text) != 0)) {
            return false;
        }
    }
    return true;
}

static void fill_sought(rc_arena *arena, const struct partialMatch *match, const rc__rule *rule,
                        rc_support *support)
{
    const rc__way *way = NULL;
    for (size_t i = 0; rule != NULL && i < rule->count && way == NULL; i++) {
        way = fits(match, &rule->ways[i]) ? &rule->ways[i] : NULL;
    }
    if (way == NULL) {
        return;
    }
    support->read = true;
    bindings *known = rc_alloc(arena, sizeof *known);
    for (size_t i = 0; i < way->count; i++) {
        if (way->items[i].kind == RC__MATCH) {
            bind_variables(arena, known, way->items[i].pattern, fact_at(match, i));
        }
    }
    support->sought = rc_alloc_array(arena, way->count, sizeof *support->sought);
    for (size_t i = 0; i < way->count; i++) {
        if (way->items[i].kind != RC__MATCH && way->items[i].alone) {
            support->sought[support->sought_count++] = read_sought(arena, known, &way->items[i]);
        }
    }
}

static rc_support support_of(rc_engine *engine, rc_arena *arena, const rc_rulebook *book,
                             const struct partialMatch *match)
{
    rc_support support = {.rule = ""};
    struct defrule *rule = rule_below(match->owner);
    support.facts = rc_alloc_array(arena, match->bcount, sizeof *support.facts);
    for (size_t i = 0; i < match->bcount; i++) {
        rc_fact *fact = fact_at(match, i);
        if (fact != NULL) {
            support.facts[support.count++] = fact;
        }
    }
    if (rule != NULL) {
        support.rule = full_name(engine, arena, rule);
        fill_sought(arena, match, rc__rule_named(book, support.rule), &support);
    }
    return support;
}

size_t rc_engine_supports(rc_engine *engine, rc_arena *arena, const rc_rulebook *book,
                          rc_fact *fact, rc_support **supports)
{
    size_t count = 0, capacity = 0;
    *supports = NULL;
    const struct dependency *each = ((struct fact *)fact)->factHeader.dependents;
    for (; each != NULL; each = each->next) {
        *supports = rc_grow(arena, *supports, count, &capacity, sizeof **supports);
        (*supports)[count++] = support_of(engine, arena, book, each->dPtr);
    }
    return count;
}
