#include "report/find.h"

#include "base/text.h"
#include "report/words.h"

#include <stdlib.h>
#include <string.h>

/* ---- what is searched ---- */

/* A kind of record: how users name it, what its title is made of, which command shows one. */
typedef struct searched {
    const char *name, *title; /* "route", "routes" */
    const char *kind;         /* of the schema; NULL: the rules */
    const char *fields[4];    /* whose values, or the names behind them, make the title */
    const char *also[2];      /* fields of other names */
    const char *command, *key; /* the command takes the field [key]; NULL: the whole id */
    bool asked;               /* only if asked for */
} searched;

#define FACT "recourse fact \"%s\""
#define SOURCE "recourse source \"%s\""

/* In the order in which groups are shown. */
static const searched kinds[] = {
    {"state", "States", "state", {"name"}, {"in_text", "adjective"}, "recourse state %s", "code",
     0},
    {"treaty", "treaties", "treaty", {"title"}, {"short"}, "recourse treaty %s", "treaty", 0},
    {"route", "routes", "clause", {"title", "forum"}, {0}, "recourse route %s", "route", 0},
    {"case", "decided cases", "decided", {"name"}, {0}, SOURCE, "case", 0},
    {"source", "sources", "source", {"title"}, {0}, SOURCE, "id", 0},
    {"rule", "rules", NULL, {0}, {0}, SOURCE, NULL, 0},
    {"organisation", "organisations", "organisation", {"name"}, {0}, FACT, NULL, 0},
    {"forum", "forums", "forum", {"name"}, {0}, "recourse route \"%s/*\"", "forum", 0},
    {"act", "acts", "act", {"act"}, {0}, FACT, NULL, 0},
    {"declaration", "declarations", "declaration", {"state", "treaty", "article", "effect"}, {0},
     FACT, NULL, 0},
    {"optional-clause", "optional-clause declarations", "optional-declaration", {"state"}, {0},
     FACT, NULL, 0},
    {"dispute", "disputes about a State's standing", "status-dispute",
     {"state", "treaty", "organisation"}, {0}, FACT, NULL, 0},
    {"situation", "situations", "situation", {"title"}, {0}, FACT, NULL, 0},
    {"statute", "national criminal statutes", "statute", {"state", "crime", "basis", "statute"},
     {0}, FACT, NULL, 0},
    {"civil-remedy", "civil remedies", "civil-remedy", {"state", "statute"}, {0}, FACT, NULL, 0},
    {"measure", "sanctions and trade measures", "measure", {"jurisdiction", "instrument"},
     {"citation"}, FACT, NULL, 0},
    {"veto", "vetoed drafts", "vetoed", {"draft", "subject"}, {0}, FACT, NULL, 0},
    {"requester", "requesters of advisory opinions", "requester", {"requester"}, {0}, FACT, NULL,
     0},
    {"organ-route", "procedures of political organs", "organ-route", {"name"}, {0}, FACT, NULL, 0},
    {"labour", "labour procedures", "labour-procedure", {"name"}, {0}, FACT, NULL, 0},
    {"mechanism", "mechanisms", "mechanism", {"name"}, {0}, FACT, NULL, 0},
    {"supposition", "forms of suppositions", "supposition-form", {"form"}, {0}, FACT, NULL, 0},
    {"participation", "participations", "participation", {"state", "treaty"}, {0}, FACT, NULL, 1},
    {"membership", "memberships", "membership", {"organisation", "state"}, {0}, FACT, NULL, 1},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static bool is_rule(const searched *kind) { return kind->kind == NULL; }

/* ---- words ---- */

rc_query rc_query_of(rc_arena *arena, const char *text, const char *kind)
{
    char **words;
    size_t count = rc_split(arena, text, ' ', &words);
    return (rc_query){.words = (const char *const *)words, .count = count, .kind = kind};
}

/* A plural finds its singular. */
static bool holds_word(rc_arena *arena, const char *text, const char *word)
{
    size_t length = strlen(word);
    if (rc_find_word(text, word) != NULL) {
        return true;
    }
    bool plural = length > 3 && (word[length - 1] == 's' || word[length - 1] == 'S');
    return plural && rc_find_word(text, rc_strndup(arena, word, length - 1)) != NULL;
}

static bool hold_word(rc_arena *arena, const rc_names *texts, const char *word)
{
    for (size_t i = 0; i < texts->count; i++) {
        if (holds_word(arena, texts->items[i], word)) {
            return true;
        }
    }
    return false;
}

static bool hold_all(rc_arena *arena, const rc_names *texts, const rc_query *query)
{
    for (size_t i = 0; i < query->count; i++) {
        if (!hold_word(arena, texts, query->words[i])) {
            return false;
        }
    }
    return query->count > 0;
}

/* ---- what a record says ---- */

/* Its names, its own words, and its codes with the names behind them. */
typedef struct said {
    const char *id, *tail; /* the tail: without the kind */
    const char *title;
    rc_names names, texts, codes;
} said;

static void add_given(rc_names *names, const char *text)
{
    if (text[0] != 0) {
        rc_names_add(names, text);
    }
}

/* The name behind a code: [field] of a record of the kind that [words] names; "" if none is. */
static const char *behind(rc_arena *arena, rc_record record, const char *words, const char *code,
                          bool in_short)
{
    static const char *const names[][3] = {{"@state", "name", "name"},
                                           {"@treaty", "title", "short"},
                                           {"@organisation", "name", "name"},
                                           {"@forum", "name", "name"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (rc_equal(words, names[i][0])) {
            rc_record other =
                rc_record_find(record.knowledge, rc_format(arena, "%s/%s", words + 1, code));
            return other.kind < 0 ? "" : rc_text_of(other, names[i][in_short ? 2 : 1]);
        }
    }
    return "";
}

/* What declarations do, in the words by which people look for them. */
static const char *effect_words(const char *code)
{
    static const char *const effects[][2] = {{"accepts", "acceptance, declaration"},
                                             {"excludes", "reservation, opt-out"},
                                             {"conditions", "condition, interpretation, limit"},
                                             {"objects", "objection"}};
    for (size_t i = 0; i < sizeof effects / sizeof *effects; i++) {
        if (rc_equal(code, effects[i][0])) {
            return effects[i][1];
        }
    }
    return "";
}

static void add_field(rc_arena *arena, said *s, rc_record record, const rc_field *field)
{
    switch (field->type) {
    case RC_F_TEXTS:
        for (size_t i = 0; i < rc_list_of(record, field->name); i++) {
            add_given(&s->texts, rc_item_of(record, field->name, i));
        }
        break;
    case RC_F_SYMBOLS:
        for (size_t i = 0; i < rc_list_of(record, field->name); i++) {
            const char *code = rc_item_of(record, field->name, i);
            add_given(&s->codes, code);
            add_given(&s->codes, behind(arena, record, field->words, code, false));
        }
        break;
    case RC_F_TEXT:
        add_given(&s->texts, rc_text_of(record, field->name));
        break;
    case RC_F_SYMBOL: {
        const char *code = rc_text_of(record, field->name);
        add_given(&s->codes, code);
        add_given(&s->codes, behind(arena, record, field->words, code, false));
        add_given(&s->codes, effect_words(code));
        break;
    }
    case RC_F_DATE:
    case RC_F_INT:
    case RC_F_FLAG:
        break;
    }
}

/* "China, Genocide Convention, IX, excludes": the fields of its title, all of them names. */
static void add_title(rc_arena *arena, const searched *kind, rc_record record, said *s)
{
    const rc_kind *schema = &rc_kinds[record.kind];
    rc_names parts = {.arena = arena};
    for (size_t i = 0; i < 4 && kind->fields[i] != NULL; i++) {
        const rc_field *field = &schema->fields[rc_field_index(schema, kind->fields[i])];
        const char *code = rc_text_of(record, field->name);
        const char *name = behind(arena, record, field->words, code, true);
        if (name[0] == 0 && rc_equal(field->name, "jurisdiction")) {
            name = behind(arena, record, "@state", code, true); /* or an organisation */
        }
        add_given(&parts, name[0] == 0 ? code : name);
    }
    for (size_t i = 0; i < parts.count; i++) {
        rc_names_add(&s->names, parts.items[i]);
    }
    s->title = rc_words_joined(arena, ", ", parts.items, parts.count);
}

static said said_by(rc_arena *arena, const searched *kind, rc_record record)
{
    const rc_kind *schema = &rc_kinds[record.kind];
    said s = {.id = rc_record_id(record), .names = {.arena = arena}, .texts = {.arena = arena},
              .codes = {.arena = arena}};
    const char *slash = strchr(s.id, '/');
    s.tail = slash == NULL ? s.id : slash + 1;
    add_title(arena, kind, record, &s);
    for (size_t i = 0; i < 2 && kind->also[i] != NULL; i++) {
        add_given(&s.names, rc_text_of(record, kind->also[i]));
    }
    int aliases = rc_field_index(schema, "aliases");
    for (size_t i = 0; aliases >= 0 && i < rc_list_of(record, "aliases"); i++) {
        rc_names_add(&s.names, rc_item_of(record, "aliases", i));
    }
    rc_names_add(&s.names, s.tail);
    for (size_t i = 0; i < schema->field_count; i++) {
        if (!rc_equal(schema->fields[i].name, "confidence")) {
            add_field(arena, &s, record, &schema->fields[i]);
        }
    }
    return s;
}

/* ---- ranking ---- */

/* The words side by side, as they were asked for. */
static const char *phrase_of(rc_arena *arena, const rc_query *query)
{
    return rc_words_joined(arena, " ", query->words, query->count);
}

static const char *text_with(const rc_names *texts, const char *words)
{
    for (size_t i = 0; i < texts->count; i++) {
        if (rc_find_word(texts->items[i], words) != NULL) {
            return texts->items[i];
        }
    }
    return NULL;
}

/* The words around the first place of [word], with marks where something is left out. */
static const char *excerpt(rc_arena *arena, const char *text, const char *word)
{
    enum { BEFORE = 40, AFTER = 100 };
    const char *at = rc_find_word(text, word);
    size_t length = strlen(text), offset = at == NULL ? 0 : (size_t)(at - text);
    size_t from = offset > BEFORE ? offset - BEFORE : 0;
    size_t to = offset + AFTER < length ? offset + AFTER : length;
    while (from > 0 && text[from - 1] != ' ') {
        from--;
    }
    while (to < length && text[to] != ' ') {
        to++;
    }
    return rc_format(arena, "%s%.*s%s", from > 0 ? "… " : "", (int)(to - from), text + from,
                     to < length ? " …" : "");
}

static bool is_name(const rc_names *names, const char *phrase)
{
    for (size_t i = 0; i < names->count; i++) {
        if (rc_equal_fold(names->items[i], phrase)) {
            return true;
        }
    }
    return false;
}

/* Does it hold every word, in whatever it says? */
static bool is_said(rc_arena *arena, const said *s, const rc_query *query)
{
    for (size_t i = 0; i < query->count; i++) {
        const char *word = query->words[i];
        if (!hold_word(arena, &s->names, word) && !hold_word(arena, &s->texts, word) &&
            !hold_word(arena, &s->codes, word)) {
            return false;
        }
    }
    return query->count > 0;
}

/* How well it fits; false if it does not. */
static bool rank_of(rc_arena *arena, const said *s, const rc_query *query, rc_hit *hit)
{
    const char *phrase = phrase_of(arena, query);
    hit->excerpt = "";
    if (rc_equal_fold(s->id, phrase) || rc_equal_fold(s->tail, phrase)) {
        hit->rank = RC_HIT_ID;
    } else if (is_name(&s->names, phrase)) {
        hit->rank = RC_HIT_NAME;
    } else if (hold_all(arena, &s->names, query)) {
        hit->rank = RC_HIT_TITLE;
    } else {
        if (!is_said(arena, s, query)) {
            return false;
        }
        const char *text = text_with(&s->texts, phrase);
        hit->rank = text != NULL ? RC_HIT_PHRASE : RC_HIT_TEXT;
        const char *word = text != NULL ? phrase : query->words[0];
        for (size_t i = 0; text == NULL && i < query->count; i++) { /* a word the title lacks */
            word = query->words[i];
            text = hold_word(arena, &s->names, word) ? NULL : text_with(&s->texts, word);
        }
        hit->excerpt = text == NULL ? "" : excerpt(arena, text, word);
    }
    return true;
}

/* ---- searching ---- */

static void add_hit(rc_arena *arena, rc_found *found, rc_hit hit)
{
    found->hits =
        rc_grow(arena, found->hits, found->count, &found->capacity, sizeof *found->hits);
    hit.order = found->count;
    found->hits[found->count++] = hit;
    found->groups[hit.group].count++;
}

/* [form] with its %s replaced: the table's own forms, each with one. */
static const char *filled(rc_arena *arena, const char *form, const char *word)
{
    const char *mark = strstr(form, "%s");
    return rc_format(arena, "%.*s%s%s", (int)(mark - form), form, word, mark + 2);
}

static void search_kind(rc_arena *arena, const rc_knowledge *knowledge, const rc_query *query,
                        size_t group, rc_found *found)
{
    const searched *kind = &kinds[group];
    int index = rc_kind_index(kind->kind);
    const char *last = "";
    for (uint32_t row = 0; row < rc_count(knowledge, index); row++) {
        rc_hit hit = {.group = group, .record = rc_record_at(knowledge, index, row)};
        said s = said_by(arena, kind, hit.record);
        bool asked = !kind->asked || query->kind != NULL ||
                     rc_equal_fold(s.id, phrase_of(arena, query));
        if (!asked || !rank_of(arena, &s, query, &hit)) {
            continue;
        }
        const char *key = kind->key == NULL ? s.id : rc_text_of(hit.record, kind->key);
        if (kind->key != NULL && rc_equal(key, last)) {
            continue; /* another clause of the same route */
        }
        last = key;
        hit.id = s.id;
        hit.title = s.title;
        hit.command = filled(arena, kind->command, key);
        add_hit(arena, found, hit);
    }
}

static void search_rules(rc_arena *arena, const rc_propositions *rules, const rc_query *query,
                         size_t group, rc_found *found)
{
    for (size_t i = 0; rules != NULL && i < rules->count; i++) {
        const rc_proposition *rule = &rules->items[i];
        rc_hit hit = {.group = group, .rule = rule, .id = rule->rule, .title = rule->text};
        said s = {.id = rule->rule, .tail = rule->rule, .names = {.arena = arena},
                  .texts = {.arena = arena}, .codes = {.arena = arena}};
        hit.record.kind = -1;
        rc_names_add(&s.names, rule->text);
        rc_names_add(&s.names, rule->rule);
        for (size_t j = 0; j < rule->authority_count; j++) {
            rc_names_add(&s.codes, rule->authorities[j]);
        }
        if (rank_of(arena, &s, query, &hit)) {
            hit.command =
                rule->authority_count == 0
                    ? "" : filled(arena, kinds[group].command, rule->authorities[0]);
            add_hit(arena, found, hit);
        }
    }
}

static int compare_hits(const void *left, const void *right)
{
    const rc_hit *a = left, *b = right;
    if (a->group != b->group) {
        return a->group < b->group ? -1 : 1;
    }
    if (a->rank != b->rank) {
        return a->rank < b->rank ? -1 : 1;
    }
    return (a->order > b->order) - (a->order < b->order);
}

rc_found rc_find(rc_arena *arena, const rc_knowledge *knowledge, const rc_propositions *rules,
                 const rc_query *query)
{
    rc_found found = {.group_count = KINDS};
    found.groups = rc_alloc_array(arena, KINDS, sizeof *found.groups);
    for (size_t i = 0; i < KINDS; i++) {
        found.groups[i] =
            (rc_group){.kind = kinds[i].name, .title = kinds[i].title};
        if (query->kind != NULL && !rc_equal(query->kind, kinds[i].name)) {
            continue;
        }
        if (is_rule(&kinds[i])) {
            search_rules(arena, rules, query, i, &found);
        } else {
            search_kind(arena, knowledge, query, i, &found);
        }
    }
    if (found.count > 1) {
        qsort(found.hits, found.count, sizeof *found.hits, compare_hits);
    }
    return found;
}

/* ---- kinds as users name them ---- */

const char *rc_find_kind(rc_arena *arena, const char *word, const char **nearest)
{
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < KINDS; i++) {
        const char *of_schema = kinds[i].kind == NULL ? "" : kinds[i].kind;
        if (rc_equal_fold(word, kinds[i].name) || rc_equal_fold(word, kinds[i].title) ||
            rc_equal_fold(word, of_schema) ||
            rc_equal_fold(word, rc_format(arena, "%ss", kinds[i].name))) {
            return kinds[i].name;
        }
        rc_names_add(&names, kinds[i].name);
    }
    *nearest = rc_nearest(word, names.items, names.count);
    return NULL;
}

const char *rc_find_kinds(rc_arena *arena)
{
    rc_names names = {.arena = arena};
    for (size_t i = 0; i < KINDS; i++) {
        rc_names_add(&names, kinds[i].name);
    }
    return rc_words_list(arena, names.items, names.count);
}

/* ---- misspelt words ---- */

/* The words of a text, without marks around them. */
static void add_words(rc_arena *arena, rc_names *words, const char *text)
{
    static const char marks[] = " \t\n.,;:()[]\"'/";
    while (*text != 0) {
        text += strspn(text, marks);
        size_t length = strcspn(text, marks);
        if (length > 2) {
            rc_names_add(words, rc_strndup(arena, text, length));
        }
        text += length;
    }
}

static void gather_words(rc_arena *arena, const rc_knowledge *knowledge,
                         const rc_propositions *rules, rc_names *words)
{
    for (size_t i = 0; i < KINDS; i++) {
        int index = is_rule(&kinds[i]) ? -1 : rc_kind_index(kinds[i].kind);
        for (uint32_t row = 0; index >= 0 && row < rc_count(knowledge, index); row++) {
            said s = said_by(arena, &kinds[i], rc_record_at(knowledge, index, row));
            for (size_t j = 0; j < s.names.count; j++) {
                add_words(arena, words, s.names.items[j]);
            }
            for (size_t j = 0; j < s.texts.count && !kinds[i].asked; j++) {
                add_words(arena, words, s.texts.items[j]);
            }
            for (size_t j = 0; j < s.codes.count && !kinds[i].asked; j++) {
                add_words(arena, words, s.codes.items[j]);
            }
        }
    }
    for (size_t i = 0; rules != NULL && i < rules->count; i++) {
        add_words(arena, words, rules->items[i].text);
    }
    rc_names_sort(words);
}

bool rc_find_misspelt(rc_arena *arena, const rc_knowledge *knowledge, const rc_propositions *rules,
                      const rc_query *query, const char *out[2])
{
    rc_names words = {.arena = arena};
    gather_words(arena, knowledge, rules, &words);
    for (size_t i = 0; i < query->count; i++) {
        if (!hold_word(arena, &words, query->words[i])) {
            out[0] = query->words[i];
            out[1] = rc_nearest(query->words[i], words.items, words.count);
            return true;
        }
    }
    return false;
}

size_t rc_find_without(rc_arena *arena, const rc_knowledge *knowledge,
                       const rc_propositions *rules, const rc_query *query, const char **out)
{
    size_t most = 0;
    const char **left = rc_alloc_array(arena, query->count, sizeof *left);
    for (size_t i = 0; i < query->count; i++) {
        rc_query less = {.words = left, .kind = query->kind};
        for (size_t j = 0; j < query->count; j++) {
            if (j != i) {
                left[less.count++] = query->words[j];
            }
        }
        size_t count = rc_find(arena, knowledge, rules, &less).count;
        if (count > most) {
            most = count;
            *out = query->words[i];
        }
    }
    return most;
}
