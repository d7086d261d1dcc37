#include "base/text.h"
#include "knowledge/read.h"

#include <string.h>

const char *rc__next_word(const char **words, size_t *length)
{
    const char *word = *words;
    if (word == NULL || *word == '\0') {
        return NULL;
    }
    *length = strcspn(word, "|");
    *words = word + *length + (word[*length] == '|');
    return word;
}

/* "a, b or c", without the references. */
static const char *alternatives(rc_arena *arena, const char *words)
{
    rc_buffer text;
    size_t length;
    const char *word;
    rc_buffer_init(&text, arena);
    rc_put(&text, "use one of ");
    for (const char *comma = ""; (word = rc__next_word(&words, &length)) != NULL; comma = ", ") {
        rc_put(&text, comma);
        rc_putn(&text, word, length);
    }
    return text.text;
}

static const char *nearest_word(rc_arena *arena, const char *words, const char *text)
{
    char **pieces;
    size_t count = rc_split(arena, words, '|', &pieces);
    const char *nearest = rc_nearest(text, (const char *const *)pieces, count);
    return nearest != NULL ? nearest : alternatives(arena, words);
}

static bool has_blank(const char *text)
{
    for (; *text != '\0'; text++) {
        if ((unsigned char)*text <= ' ' || *text == 0x7f) {
            return true;
        }
    }
    return false;
}

static void remember(rc_reading *reading, const rc_field *field, const rc_node *node,
                     rc_place place)
{
    reading->references =
        rc_grow(reading->arena, reading->references, reading->reference_count,
                &reading->reference_capacity, sizeof *reading->references);
    reading->references[reading->reference_count++] =
        (rc_reference){field, node->text, place, node->quoted};
}

static const char waiting_rules[] =
    "use none, deposit, days:N, months:N, years:N, month-start-after-days:N or "
    "month-start-after-months:N";

/* Is the word of [node] one that [field] may hold? References are only noted. */
static bool accept_symbol(rc_reading *reading, const rc_field *field, const rc_node *node,
                          rc_place place)
{
    const char *words = field->words, *word;
    size_t length;
    bool refers = false;
    rc_day day;
    if ((field->flags & RC_RULE) && !rc_day_after(0, node->text, &day)) {
        rc_error(reading->diags, place, waiting_rules, "`%s` is no waiting rule for `%s`",
                 node->text, field->name);
        return false;
    }
    while ((word = rc__next_word(&words, &length)) != NULL) {
        if (word[0] == '@') {
            refers = true;
        } else if (strlen(node->text) == length && strncmp(word, node->text, length) == 0) {
            return true;
        }
    }
    if (refers) {
        remember(reading, field, node, place);
        return true;
    }
    if (field->words != NULL) {
        rc_error(reading->diags, place, nearest_word(reading->arena, field->words, node->text),
                 "`%s` is no value of `%s`", node->text, field->name);
        return false;
    }
    if (has_blank(node->text)) {
        rc_error(reading->diags, place, NULL, "`%s` must be one word, not `%s`", field->name,
                 node->text);
        return false;
    }
    return true;
}

/* Blocks end in a line break that is no part of the text. */
static uint32_t intern_text(rc_reading *reading, const char *text)
{
    size_t length = strlen(text);
    while (length > 0 && (unsigned char)text[length - 1] <= ' ') {
        length--;
    }
    return rc_builder_text(reading->builder, rc_strndup(reading->arena, text, length));
}

static bool read_date(rc_reading *reading, const rc_field *field, const char *text, rc_place place,
                      rc_cell *cell)
{
    if (rc_span_parse(text, &cell->span)) {
        return true;
    }
    rc_error(reading->diags, place, "write YYYY, YYYY-MM or YYYY-MM-DD",
             "`%s` is no date for `%s`", text, field->name);
    return false;
}

static bool read_number(rc_reading *reading, const rc_field *field, const char *text,
                        rc_place place, rc_cell *cell)
{
    enum { MOST_DIGITS = 9 }; /* what is counted here are States and days */
    size_t digits = strspn(text, "0123456789");
    int64_t number = 0;
    if (digits == 0 || digits > MOST_DIGITS || text[digits] != '\0') {
        rc_error(reading->diags, place, NULL, "`%s` is no whole number for `%s`", text,
                 field->name);
        return false;
    }
    for (size_t i = 0; i < digits; i++) {
        number = number * 10 + (text[i] - '0');
    }
    cell->number = number;
    return true;
}

static bool read_flag(rc_reading *reading, const rc_field *field, const char *text, rc_place place,
                      rc_cell *cell)
{
    bool yes = rc_equal(text, "yes") || rc_equal(text, "true");
    if (!yes && !rc_equal(text, "no") && !rc_equal(text, "false")) {
        rc_error(reading->diags, place, NULL, "`%s` must be yes or no, not `%s`", field->name,
                 text);
        return false;
    }
    cell->text.offset = rc_builder_text(reading->builder, yes ? "yes" : "no");
    return true;
}

static bool read_scalar(rc_reading *reading, const rc_field *field, const rc_node *node,
                        rc_place place, rc_cell *cell)
{
    switch (field->type) {
    case RC_F_DATE:
        return read_date(reading, field, node->text, place, cell);
    case RC_F_INT:
        return read_number(reading, field, node->text, place, cell);
    case RC_F_FLAG:
        return read_flag(reading, field, node->text, place, cell);
    case RC_F_SYMBOL:
        if (!accept_symbol(reading, field, node, place)) {
            return false;
        }
        break;
    case RC_F_TEXT:
    case RC_F_SYMBOLS:
    case RC_F_TEXTS:
        break;
    }
    cell->text.offset = intern_text(reading, node->text);
    return true;
}

static bool is_empty(const rc_node *node)
{
    return node->kind == RC_SCALAR ? strspn(node->text, " \t\r\n") == strlen(node->text)
                                   : node->kind == RC_SEQUENCE && node->count == 0;
}

/* One item of a list; false if it is wrong. */
static bool read_item(rc_reading *reading, const rc_field *field, const rc_node *node,
                      rc_place place, uint32_t *item)
{
    if (node->kind != RC_SCALAR || is_empty(node)) {
        rc_error(reading->diags, place, NULL, "each item of `%s` must be %s", field->name,
                 field->type == RC_F_SYMBOLS ? "a word" : "a text");
        return false;
    }
    if (field->type == RC_F_SYMBOLS && !accept_symbol(reading, field, node, place)) {
        return false;
    }
    *item = intern_text(reading, node->text);
    return true;
}

static bool read_list(rc_reading *reading, const rc_document *document, const rc_field *field,
                      const rc_node *node, rc_cell *cell)
{
    uint32_t *items = rc_alloc_array(reading->arena, node->count, sizeof *items);
    bool good = true;
    size_t count = 0;
    for (size_t i = 0; i < node->count; i++) {
        rc_place place = rc_node_place(document, node->items[i]);
        if (!read_item(reading, field, node->items[i], place, &items[count])) {
            good = false;
            continue;
        }
        for (size_t j = 0; j < count; j++) {
            if (items[j] == items[count]) {
                rc_warning(reading->diags, place, NULL, "`%s` stands twice in `%s`",
                           node->items[i]->text, field->name);
                break;
            }
        }
        count++;
    }
    *cell = rc_builder_list(reading->builder, items, count);
    return good;
}

rc_found rc__read_value(rc_reading *reading, const rc_document *document, const rc_field *field,
                        const rc_node *node, rc_cell *cell)
{
    bool list = field->type == RC_F_SYMBOLS || field->type == RC_F_TEXTS;
    rc_place place = rc_node_place(document, node);
    if (is_empty(node)) {
        return RC_ABSENT;
    }
    if (list && node->kind == RC_SCALAR) {
        rc_error(reading->diags, place,
                 rc_format(reading->arena, "write it as a list: [%s]", node->text),
                 "`%s` must be a list", field->name);
        return RC_WRONG;
    }
    if (list ? node->kind != RC_SEQUENCE : node->kind != RC_SCALAR) {
        rc_error(reading->diags, place, NULL, "`%s` must be %s", field->name,
                 list ? "a list" : "one value");
        return RC_WRONG;
    }
    bool good = list ? read_list(reading, document, field, node, cell)
                     : read_scalar(reading, field, node, place, cell);
    return good ? RC_FOUND : RC_WRONG;
}
