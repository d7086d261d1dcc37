#include "scenario/reader.h"

#include "base/text.h"

#include <string.h>

rc_place rc__sc_place(const rc__sc_reader *reader, const rc_node *node)
{
    return rc_node_place(reader->document, node);
}

const rc_node *rc__sc_find(const rc_node *mapping, const char *key, const rc_node **name)
{
    for (size_t i = 0; i < mapping->count; i++) {
        if (!rc_equal(mapping->keys[i]->text, key))
            continue;
        if (name)
            *name = mapping->keys[i];
        return mapping->items[i];
    }
    return NULL;
}

bool rc__sc_is_nothing(const rc_node *node)
{
    static const char *const nulls[] = {"", "~", "null", "Null", "NULL"};
    if (!node)
        return true;
    for (size_t i = 0; i < sizeof nulls / sizeof *nulls; i++) {
        if (node->kind == RC_SCALAR && !node->quoted && rc_equal(node->text, nulls[i]))
            return true;
    }
    return false;
}

static bool is_control(char c)
{
    unsigned char byte = (unsigned char)c;
    return byte < 0x20 || byte == 0x7f;
}

const char *rc__sc_shown(const rc__sc_reader *reader, const char *text)
{
    size_t length = strlen(text), cut = length;
    if (length > RC__SC_SHOWN_MAX) {
        cut = RC__SC_SHOWN_MAX;
        while (cut > 0 && ((unsigned char)text[cut] & 0xC0) == 0x80)
            cut--; /* never half a character */
    }
    char *shown = rc_format(reader->arena, "%.*s%s", (int)cut, text, cut < length ? "..." : "");
    for (char *c = shown; *c; c++) {
        if (is_control(*c))
            *c = ' ';
    }
    return shown;
}

const char *rc__sc_word_list(const rc__sc_reader *reader, const char *words)
{
    char **pieces;
    size_t count = rc_split(reader->arena, words, '|', &pieces);
    rc_buffer buffer;
    rc_buffer_init(&buffer, reader->arena);
    for (size_t i = 0; i < count; i++)
        rc_putf(&buffer, "%s%s", i ? ", " : "", pieces[i]);
    return buffer.text;
}

/* Line breaks and tabs are text; an escape sequence for a terminal is not. */
const char *rc__sc_text(rc__sc_reader *reader, const rc_node *node, const char *what)
{
    if (node->kind != RC_SCALAR) {
        rc_error(reader->diags, rc__sc_place(reader, node), NULL, "%s is expected here, not a %s",
                 what, node->kind == RC_MAPPING ? "mapping" : "list");
        return NULL;
    }
    if (node->text[0] == '\0' || rc__sc_is_nothing(node)) {
        if (reader->clean)
            rc_error(reader->diags, rc__sc_place(reader, node), NULL, "%s is expected here", what);
        return NULL;
    }
    for (const char *c = node->text; *c; c++) {
        if (is_control(*c) && *c != '\n' && *c != '\t') {
            rc_error(reader->diags, rc__sc_place(reader, node), NULL,
                     "the text holds a control character (byte %d)", (int)(unsigned char)*c);
            return NULL;
        }
    }
    return rc_strdup(reader->arena, node->text);
}

/* ---- one value ---- */

static void *member(void *record, size_t at) { return (char *)record + at; }

static void set_given(const rc_scenario_field *field, void *record)
{
    if (field->given != RC_V_NOWHERE)
        *(bool *)member(record, field->given) = true;
}

static void store(const rc_scenario_field *field, void *record, const char *text)
{
    if (!text)
        return;
    *(const char **)member(record, field->at) = text;
    set_given(field, record);
}

typedef void value_reader(rc__sc_reader *reader, const rc_scenario_field *field,
                          const rc_node *node, void *record);

static void read_format(rc__sc_reader *reader, const rc_scenario_field *field, const rc_node *node,
                        void *record)
{
    (void)record;
    const char *text = rc__sc_text(reader, node, rc_value_type_name(field->type));
    if (text && !rc_equal(text, "1"))
        rc_error(reader->diags, rc__sc_place(reader, node), "write `recourse: 1`",
                 "format '%s' is not known; this program reads format 1",
                 rc__sc_shown(reader, text));
}

static void read_text(rc__sc_reader *reader, const rc_scenario_field *field, const rc_node *node,
                      void *record)
{
    store(field, record, rc__sc_text(reader, node, rc_value_type_name(field->type)));
}

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           strchr("-_.", c);
}

static void read_name(rc__sc_reader *reader, const rc_scenario_field *field, const rc_node *node,
                      void *record)
{
    const char *text = rc__sc_text(reader, node, rc_value_type_name(field->type));
    if (!text)
        return;
    size_t length = strlen(text);
    char *mended = rc_strndup(reader->arena, text,
                              length < RC__SC_WORD_MAX ? length : RC__SC_WORD_MAX);
    for (char *c = mended; *c; c++) {
        if (!is_name_byte(*c))
            *c = '-';
    }
    if (rc_equal(mended, text))
        store(field, record, text);
    else
        rc_error(reader->diags, rc__sc_place(reader, node), mended,
                 "'%s' is no '%s': letters, digits and - _ . only, at most %d",
                 rc__sc_shown(reader, text), field->key, RC__SC_WORD_MAX);
}

static void read_word(rc__sc_reader *reader, const rc_scenario_field *field, const rc_node *node,
                      void *record)
{
    const char *text = rc__sc_text(reader, node, rc_value_type_name(field->type));
    if (!text)
        return;
    if (!field->words) { /* the word that chose the table: checked already */
        store(field, record, text);
        return;
    }
    char **words;
    size_t count = rc_split(reader->arena, field->words, '|', &words);
    rc__sc_choices choices = {0};
    for (size_t i = 0; i < count; i++) {
        if (rc_equal(words[i], text)) {
            store(field, record, words[i]);
            return;
        }
        rc__sc_choose(reader->arena, &choices, words[i], words[i]);
    }
    const char *near = rc__sc_nearest(reader, text, &choices);
    if (!near)
        near = rc_format(reader->arena, "one of: %s", rc__sc_word_list(reader, field->words));
    rc_error(reader->diags, rc__sc_place(reader, node), near, "unknown %s '%s'", field->key,
             rc__sc_shown(reader, text));
}

#define ONE_STATE "write one State; another one needs a scenario of its own"

static void read_state(rc__sc_reader *reader, const rc_scenario_field *field, const rc_node *node,
                       void *record)
{
    if (node->kind == RC_SCALAR) {
        store(field, record, rc__sc_state(reader, node));
        return;
    }
    const char *advice = ONE_STATE;
    if (node->kind == RC_SEQUENCE && node->count == 1 && node->items[0]->kind == RC_SCALAR)
        advice = rc_format(reader->arena, "write `%s: %s`", field->key,
                           rc__sc_shown(reader, node->items[0]->text));
    rc_error(reader->diags, rc__sc_place(reader, node), advice, "'%s' must be exactly one State",
             field->key);
}

typedef const char *name_reader(rc__sc_reader *reader, const rc_node *node);

static void read_known(rc__sc_reader *reader, const rc_scenario_field *field, const rc_node *node,
                       void *record)
{
    static name_reader *const readers[RC_V_TYPES] = {
        [RC_V_TREATY] = rc__sc_treaty, [RC_V_FORUM] = rc__sc_forum, [RC_V_ORGAN] = rc__sc_organ,
        [RC_V_BODY] = rc__sc_body,     [RC_V_ROUTE] = rc__sc_route,
    };
    store(field, record, readers[field->type](reader, node));
}

static void read_date(rc__sc_reader *reader, const rc_scenario_field *field, const rc_node *node,
                      void *record)
{
    void *to = member(record, field->at);
    if (field->type == RC_V_END) {
        rc__sc_end(reader, node, to, member(record, field->given));
    } else if (field->type == RC_V_DAY ? rc__sc_day(reader, node, to)
                                       : rc__sc_span(reader, node, to)) {
        set_given(field, record);
    }
}

/* These two live in expectations only, so the members are reached by name. */
static void read_statuses(rc__sc_reader *reader, const rc_scenario_field *field,
                          const rc_node *node, void *record)
{
    (void)field;
    rc__sc_statuses(reader, node, record);
}

static void read_finding(rc__sc_reader *reader, const rc_scenario_field *field, const rc_node *node,
                         void *record)
{
    void *to = member(record, field->at);
    if (field->type == RC_V_CODE ? rc__sc_code(reader, node, to)
                                 : rc__sc_requirement(reader, node, to))
        set_given(field, record);
}

static const char *free_word(rc__sc_reader *reader, const rc_node *node)
{
    return rc__sc_text(reader, node, "a word");
}

/* A value named twice, perhaps in two spellings, counts once. */
static bool is_repeated(rc__sc_reader *reader, const rc_codes *codes, const char *word,
                        const rc_node *node)
{
    for (size_t i = 0; i < codes->count; i++) {
        if (!rc_equal(codes->items[i], word))
            continue;
        rc_warning(reader->diags, rc__sc_place(reader, node), NULL, "'%s' is in the list twice",
                   rc__sc_shown(reader, word));
        return true;
    }
    return false;
}

static void read_codes(rc__sc_reader *reader, const rc_scenario_field *field, const rc_node *node,
                       void *record)
{
    static name_reader *const readers[RC_V_TYPES] = {
        [RC_V_STATES] = rc__sc_state, [RC_V_ACTS] = rc__sc_act, [RC_V_TEXTS] = free_word};
    rc_codes *codes = member(record, field->at);
    size_t count = rc__sc_items(reader, field, node);
    codes->items = rc_alloc_array(reader->arena, count, sizeof *codes->items);
    for (size_t i = 0; i < count; i++) {
        const char *word = readers[field->type](reader, node->items[i]);
        if (word && !is_repeated(reader, codes, word, node->items[i]))
            codes->items[codes->count++] = word;
    }
    set_given(field, record);
}

static void read_mapping(rc__sc_reader *reader, const rc_scenario_field *field, const rc_node *node,
                         void *record)
{
    rc__sc_read_fields(reader, node, field->table, record);
}

/* Records and sentences have no reader here: scenario.c hands them to their own files. */
static value_reader *const value_readers[RC_V_TYPES] = {
    [RC_V_FORMAT] = read_format, [RC_V_TEXT] = read_text,
    [RC_V_NAME] = read_name,     [RC_V_WORD] = read_word,
    [RC_V_STATE] = read_state,   [RC_V_TREATY] = read_known,
    [RC_V_FORUM] = read_known,   [RC_V_ORGAN] = read_known,
    [RC_V_BODY] = read_known,    [RC_V_ROUTE] = read_known,
    [RC_V_DAY] = read_date,      [RC_V_SPAN] = read_date,
    [RC_V_END] = read_date,      [RC_V_STATUSES] = read_statuses,
    [RC_V_CODE] = read_finding,  [RC_V_REQUIREMENT] = read_finding,
    [RC_V_STATES] = read_codes,  [RC_V_ACTS] = read_codes,
    [RC_V_TEXTS] = read_codes,   [RC_V_MAPPING] = read_mapping,
};

/* ---- lists ---- */

static bool is_codes(rc_value_type type)
{
    return type == RC_V_STATES || type == RC_V_ACTS || type == RC_V_TEXTS;
}

size_t rc__sc_items(rc__sc_reader *reader, const rc_scenario_field *field, const rc_node *node)
{
    rc_place place = rc__sc_place(reader, node);
    if (node->kind != RC_SEQUENCE) {
        const char *advice = "begin each item on a line of its own with `- `";
        if (is_codes(field->type))
            advice = rc_format(reader->arena, "write `%s: [%s]`", field->key,
                               node->kind == RC_SCALAR ? rc__sc_shown(reader, node->text) : "...");
        rc_error(reader->diags, place, advice, "'%s' must be %s", field->key,
                 rc_value_type_name(field->type));
        return 0;
    }
    if (node->count > RC_V_LIST_MAX) {
        rc_error(reader->diags, place, NULL, "'%s' has %zu items; at most %d are read", field->key,
                 node->count, RC_V_LIST_MAX);
        return 0;
    }
    if (node->count == 0 && (field->flags & RC_V_SOME))
        rc_error(reader->diags, place,
                 field->flags & RC_V_REQUIRED ? "name at least one"
                                              : "name at least one, or leave the key out",
                 "'%s' is empty", field->key);
    return node->count;
}

/* ---- mappings ---- */

static const rc_scenario_field *field_of(const rc_scenario_table *table, const char *key)
{
    for (size_t i = 0; i < table->count; i++) {
        if (rc_equal(table->fields[i].key, key))
            return &table->fields[i];
    }
    return NULL;
}

/* The nearest key; or where the key belongs; or all there are. */
static const char *key_advice(rc__sc_reader *reader, const rc_scenario_table *table,
                              const char *key)
{
    static const rc_scenario_table *const homes[] = {&rc_scenario_perpetrators,
                                                     &rc_scenario_victims, &rc_scenario_assume,
                                                     &rc_scenario_conduct, &rc_scenario_expect};
    rc__sc_choices choices = {0};
    for (size_t i = 0; i < table->count; i++)
        rc__sc_choose(reader->arena, &choices, table->fields[i].key, table->fields[i].key);
    const char *near = rc__sc_nearest(reader, key, &choices);
    if (near)
        return near;
    bool is_step = rc_equal(table->fields[0].key, rc_scenario_steps[0].fields[0].key);
    for (size_t i = 0; !is_step && i < sizeof homes / sizeof *homes; i++) {
        if (field_of(homes[i], key))
            return rc_format(reader->arena, "it belongs under `%s`", homes[i]->name);
    }
    if (!is_step && field_of(&rc_scenario_top, key))
        return "it belongs at the left edge of the file";
    rc_buffer buffer;
    rc_buffer_init(&buffer, reader->arena);
    rc_put(&buffer, "known keys here: ");
    for (size_t i = 0; i < table->count; i++)
        rc_putf(&buffer, "%s%s", i ? ", " : "", table->fields[i].key);
    return buffer.text;
}

static void check_keys(rc__sc_reader *reader, const rc_node *node, const rc_scenario_table *table)
{
    for (size_t i = 0; i < node->count; i++) {
        const rc_node *key = node->keys[i];
        if (!field_of(table, key->text))
            rc_error(reader->diags, rc__sc_place(reader, key), key_advice(reader, table, key->text),
                     "unknown key '%s'", rc__sc_shown(reader, key->text));
    }
}

static bool is_text_like(rc_value_type type) { return type >= RC_V_TEXT && type <= RC_V_ROUTE; }

static void set_absent(const rc_scenario_field *field, void *record)
{
    if (is_text_like(field->type))
        *(const char **)member(record, field->at) = field->absent ? field->absent : "";
    else if (field->type == RC_V_SPAN || field->type == RC_V_END)
        *(rc_span *)member(record, field->at) = RC_SPAN_UNKNOWN;
    for (size_t i = 0; field->type == RC_V_MAPPING && i < field->table->count; i++)
        set_absent(&field->table->fields[i], record);
}

/* What to write for a key of [field]: "add `outcome:` and one of: pending, examined". */
static const char *add_advice(rc__sc_reader *reader, const rc_scenario_field *field)
{
    if (field->type == RC_V_FORMAT)
        return "begin the file with `recourse: 1`";
    if (field->words)
        return rc_format(reader->arena, "add `%s:` and one of: %s", field->key,
                         rc__sc_word_list(reader, field->words));
    return rc_format(reader->arena, "add `%s:` and %s", field->key,
                     rc_value_type_name(field->type));
}

/* A key that is there without a value may have meant "none" or "not known": it is not guessed. */
static void report_nothing(rc__sc_reader *reader, const rc_scenario_field *field,
                           const rc_node *mapping, const rc_node *name)
{
    bool required = field->flags & RC_V_REQUIRED;
    if (!name) {
        if (required)
            rc_error(reader->diags, rc__sc_place(reader, mapping), add_advice(reader, field),
                     "'%s' is missing", field->key);
        return;
    }
    const char *advice = "leave the key out if it is not known";
    if (!reader->clean)
        return; /* the value may be what the document's error was about */
    if (required)
        advice = add_advice(reader, field);
    else if (field->type == RC_V_MAPPING || field->type >= RC_V_RECORDS)
        return; /* all its items are commented out */
    else if (is_codes(field->type) && !(field->flags & RC_V_SOME))
        advice = "write [] for none, or leave the key out if it is not known";
    rc_error(reader->diags, rc__sc_place(reader, name), advice, "'%s' has no value", field->key);
}

/* The document's own reader says that a key is there twice; for a State it matters why. */
static void check_single(rc__sc_reader *reader, const rc_scenario_field *field,
                         const rc_node *mapping)
{
    bool seen = false;
    for (size_t i = 0; i < mapping->count; i++) {
        if (!rc_equal(mapping->keys[i]->text, field->key))
            continue;
        if (seen)
            rc_error(reader->diags, rc__sc_place(reader, mapping->keys[i]), ONE_STATE,
                     "'%s' must be exactly one State", field->key);
        seen = true;
    }
}

bool rc__sc_read_fields(rc__sc_reader *reader, const rc_node *node, const rc_scenario_table *table,
                        void *record)
{
    for (size_t i = 0; i < table->count; i++)
        set_absent(&table->fields[i], record);
    if (node->kind != RC_MAPPING) {
        if (reader->clean || !rc__sc_is_nothing(node))
            rc_error(reader->diags, rc__sc_place(reader, node), NULL,
                     "a mapping with keys such as `%s:` is expected here", table->fields[0].key);
        return false;
    }
    check_keys(reader, node, table);
    for (size_t i = 0; i < table->count; i++) {
        const rc_scenario_field *field = &table->fields[i];
        const rc_node *name = NULL;
        const rc_node *value = rc__sc_find(node, field->key, &name);
        if (field->type == RC_V_STATE)
            check_single(reader, field, node);
        if (rc__sc_is_nothing(value))
            report_nothing(reader, field, node, name);
        else if (value_readers[field->type])
            value_readers[field->type](reader, field, value, record);
    }
    return true;
}
