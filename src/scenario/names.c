#include "scenario/reader.h"

#include "base/text.h"

#include <string.h>

void rc__sc_choose(rc_arena *arena, rc__sc_choices *choices, const char *spelling,
                   const char *answer)
{
    if (!spelling || !*spelling)
        return;
    choices->spellings = rc_grow(arena, choices->spellings, choices->count, &choices->spelling_room,
                                 sizeof *choices->spellings);
    choices->answers = rc_grow(arena, choices->answers, choices->count, &choices->answer_room,
                               sizeof *choices->answers);
    choices->spellings[choices->count] = spelling;
    choices->answers[choices->count++] = answer;
}

static const char *nearest(const char *word, const rc__sc_choices *choices)
{
    if (strlen(word) > RC__SC_WORD_MAX)
        return NULL;
    const char *found = rc_nearest(word, choices->spellings, choices->count);
    for (size_t i = 0; found && i < choices->count; i++) {
        if (choices->spellings[i] == found)
            return choices->answers[i];
    }
    return NULL;
}

/* Nobody reads the suggestions of diagnostics that are only counted. */
static bool is_heard(const rc__sc_reader *reader) { return reader->diags->count < RC_DIAGS_MAX; }

const char *rc__sc_nearest(const rc__sc_reader *reader, const char *word,
                           const rc__sc_choices *choices)
{
    return is_heard(reader) ? nearest(word, choices) : NULL;
}

static uint32_t rows_of(const rc_knowledge *knowledge, int kind)
{
    return kind < 0 ? 0 : rc_count(knowledge, kind);
}

/* ---- States ---- */

static bool has_alias(rc_record state, const char *word)
{
    size_t count = rc_list_of(state, "aliases");
    for (size_t i = 0; i < count; i++) {
        if (rc_equal_fold(rc_item_of(state, "aliases", i), word))
            return true;
    }
    return false;
}

/* Codes come before names: an alias of one State may be the two-letter code of another. */
static const char *find_state(const rc_knowledge *knowledge, const char *word)
{
    static const char *const fields[] = {"code", "iso2", "name", NULL};
    int kind = rc_kind_index("state");
    uint32_t rows = rows_of(knowledge, kind);
    for (size_t f = 0; *word && f < sizeof fields / sizeof *fields; f++) {
        for (uint32_t row = 0; row < rows; row++) {
            rc_record state = rc_record_at(knowledge, kind, row);
            if (fields[f] ? rc_equal_fold(rc_text_of(state, fields[f]), word)
                          : has_alias(state, word))
                return rc_text_of(state, "code");
        }
    }
    return NULL;
}

/* "CODE (Name)" */
static const char *state_label(rc_arena *arena, rc_record state)
{
    return rc_format(arena, "%s (%s)", rc_text_of(state, "code"), rc_text_of(state, "name"));
}

/* Names first: of two equally near, a name is more likely meant than another State's code. */
static const char *nearest_state(rc_arena *arena, const rc_knowledge *knowledge, const char *word)
{
    rc__sc_choices choices = {0};
    int kind = rc_kind_index("state");
    uint32_t rows = rows_of(knowledge, kind);
    for (uint32_t row = 0; row < rows; row++) {
        rc_record state = rc_record_at(knowledge, kind, row);
        const char *label = state_label(arena, state);
        rc__sc_choose(arena, &choices, rc_text_of(state, "name"), label);
        size_t count = rc_list_of(state, "aliases");
        for (size_t i = 0; i < count; i++)
            rc__sc_choose(arena, &choices, rc_item_of(state, "aliases", i), label);
    }
    for (uint32_t row = 0; row < rows; row++) {
        rc_record state = rc_record_at(knowledge, kind, row);
        rc__sc_choose(arena, &choices, rc_text_of(state, "code"), state_label(arena, state));
    }
    return nearest(word, &choices);
}

const char *rc_state_code(rc_arena *arena, const rc_knowledge *knowledge, const char *word,
                          const char **suggestion)
{
    const char *code = find_state(knowledge, word);
    if (suggestion)
        *suggestion = code ? NULL : nearest_state(arena, knowledge, word);
    return code ? rc_strdup(arena, code) : NULL;
}

/*
 * A bare `no` is false to many YAML tools, and so is the code of a State. Only the code as it is
 * written officially is taken for it; anything that such a tool may have made of it is asked about.
 */
static bool is_rewritten_code(const rc_node *node)
{
    static const char *const words[] = {"no", "false", "off"};
    for (size_t i = 0; !node->quoted && i < sizeof words / sizeof *words; i++) {
        if (rc_equal_fold(node->text, words[i]) && !rc_equal(node->text, "NO"))
            return true;
    }
    return false;
}

static void report_rewritten_code(rc__sc_reader *reader, const rc_node *node)
{
    const char *code = find_state(reader->knowledge, "no");
    const char *advice = NULL;
    if (code) {
        rc_record state = rc_record_find(reader->knowledge,
                                         rc_format(reader->arena, "state/%s", code));
        if (state.kind >= 0)
            advice = rc_format(reader->arena, "another tool may have rewritten NO; write %s",
                               state_label(reader->arena, state));
    }
    rc_error(reader->diags, rc__sc_place(reader, node), advice, "'%s' is no State",
             rc__sc_shown(reader, node->text));
}

const char *rc__sc_state(rc__sc_reader *reader, const rc_node *node)
{
    const char *word = rc__sc_text(reader, node, "a State");
    if (!word)
        return NULL;
    if (is_rewritten_code(node)) {
        report_rewritten_code(reader, node);
        return NULL;
    }
    const char *code = find_state(reader->knowledge, word);
    if (code)
        return rc_strdup(reader->arena, code);
    if (strpbrk(word, ",;/&")) {
        rc_error(reader->diags, rc__sc_place(reader, node),
                 "write one State; another one needs a scenario or a list item of its own",
                 "'%s' is not exactly one State", rc__sc_shown(reader, word));
        return NULL;
    }
    const char *near = is_heard(reader) ? nearest_state(reader->arena, reader->knowledge, word)
                                        : NULL;
    rc_error(reader->diags, rc__sc_place(reader, node), near, "unknown State '%s'",
             rc__sc_shown(reader, word));
    return NULL;
}

/* ---- words that are ids of a kind ---- */

/* [kind]'s id is "kind/{kind}", its id field has its name; [label] is a field with longer names. */
static const char *known(rc__sc_reader *reader, const rc_node *node, const char *kind,
                         const char *label)
{
    const char *word = rc__sc_text(
        reader, node,
        rc_format(reader->arena, "%s %s", strchr("aeiou", kind[0]) ? "an" : "a", kind));
    if (!word)
        return NULL;
    rc_record found = rc_record_find(reader->knowledge,
                                     rc_format(reader->arena, "%s/%s", kind, word));
    if (found.kind >= 0)
        return word;
    rc__sc_choices choices = {0};
    int index = rc_kind_index(kind);
    bool everyday = rc_field_index(&rc_kinds[index], "also") >= 0; /* words people use for it */
    uint32_t rows = is_heard(reader) ? rows_of(reader->knowledge, index) : 0;
    for (uint32_t row = 0; row < rows; row++) {
        rc_record record = rc_record_at(reader->knowledge, index, row);
        const char *id = rc_text_of(record, kind);
        rc__sc_choose(reader->arena, &choices, id, id);
        if (label)
            rc__sc_choose(reader->arena, &choices, rc_text_of(record, label), id);
        size_t spoken = everyday ? rc_list_of(record, "also") : 0;
        for (size_t i = 0; i < spoken; i++)
            rc__sc_choose(reader->arena, &choices, rc_item_of(record, "also", i), id);
    }
    rc_error(reader->diags, rc__sc_place(reader, node), rc__sc_nearest(reader, word, &choices),
             "unknown %s '%s'", kind, rc__sc_shown(reader, word));
    return NULL;
}

const char *rc__sc_act(rc__sc_reader *reader, const rc_node *node)
{
    return known(reader, node, "act", NULL);
}

const char *rc__sc_treaty(rc__sc_reader *reader, const rc_node *node)
{
    return known(reader, node, "treaty", "short");
}

const char *rc__sc_forum(rc__sc_reader *reader, const rc_node *node)
{
    return known(reader, node, "forum", "name");
}

/* ---- words that clauses use ---- */

static bool is_choice(const rc__sc_choices *choices, const char *word)
{
    for (size_t i = 0; i < choices->count; i++) {
        if (rc_equal(choices->spellings[i], word))
            return true;
    }
    return false;
}

/* The words of [type], made once and kept in [choices]. */
static const rc__sc_choices *choices_of(rc__sc_reader *reader, rc_value_type type,
                                        rc__sc_choices *choices)
{
    rc_value_choice *words;
    if (choices->count > 0)
        return choices;
    size_t count = rc_value_choices(reader->arena, reader->knowledge, type, &words);
    for (size_t i = 0; i < count; i++)
        rc__sc_choose(reader->arena, choices, words[i].word, words[i].word);
    return choices;
}

const char *rc__sc_organ(rc__sc_reader *reader, const rc_node *node)
{
    const char *word = rc__sc_text(reader, node, "an organ");
    if (!word)
        return NULL;
    const rc__sc_choices *choices = choices_of(reader, RC_V_ORGAN, &reader->organs);
    if (is_choice(choices, word))
        return word;
    const char *near = rc__sc_nearest(reader, word, choices);
    rc_buffer all;
    rc_buffer_init(&all, reader->arena);
    for (size_t i = 0; i < choices->count; i++)
        rc_putf(&all, "%s%s", i ? ", " : "one of: ", choices->spellings[i]);
    rc_error(reader->diags, rc__sc_place(reader, node), near ? near : all.text,
             "unknown organ '%s'", rc__sc_shown(reader, word));
    return NULL;
}

/* A route made for each jurisdiction ends in a State's code or in the id of a measure. */
static bool is_family_member(rc__sc_reader *reader, const char *route)
{
    const char *cut = strrchr(route, '/');
    if (!cut || cut == route || !cut[1])
        return false;
    const char *state = rc_format(reader->arena, "state/%s", cut + 1);
    const char *measure = rc_format(reader->arena, "measure/%s", cut + 1);
    return rc_record_find(reader->knowledge, state).kind >= 0 ||
           rc_record_find(reader->knowledge, measure).kind >= 0;
}

const char *rc__sc_route(rc__sc_reader *reader, const rc_node *node)
{
    const char *word = rc__sc_text(reader, node, "a route");
    if (!word || is_family_member(reader, word))
        return word;
    const rc__sc_choices *choices = choices_of(reader, RC_V_ROUTE, &reader->routes);
    for (size_t i = 0; i < choices->count; i++) {
        if (rc_match(choices->spellings[i], word))
            return word;
    }
    rc_warning(reader->diags, rc__sc_place(reader, node), rc__sc_nearest(reader, word, choices),
               "no route '%s' in this version's catalogue", rc__sc_shown(reader, word));
    return word;
}

/* The body may be one that no route leads to: then it is kept, and said. */
const char *rc__sc_body(rc__sc_reader *reader, const rc_node *node)
{
    rc__sc_choices bodies = {0};
    const char *word = rc__sc_text(reader, node, "a body");
    if (!word || is_choice(choices_of(reader, RC_V_BODY, &bodies), word))
        return word;
    rc_warning(reader->diags, rc__sc_place(reader, node), rc__sc_nearest(reader, word, &bodies),
               "no body '%s' in this version's catalogue", rc__sc_shown(reader, word));
    return word;
}
