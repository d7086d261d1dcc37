#include "cli/options.h"

#include "base/text.h"

#include <string.h>

typedef struct parser {
    rc_args *args;
    const rc_options *tables;
    size_t table_count;
    rc_diags *diags;
} parser;

static const rc_place nowhere = {"recourse", 0, 0};

static const rc_option *by_name(const parser *p, const char *name)
{
    for (size_t t = 0; t < p->table_count; t++) {
        for (size_t i = 0; i < p->tables[t].count; i++) {
            if (rc_equal(p->tables[t].items[i].name, name)) {
                return &p->tables[t].items[i];
            }
        }
    }
    return NULL;
}

static const rc_option *by_letter(const parser *p, char letter)
{
    for (size_t t = 0; t < p->table_count; t++) {
        for (size_t i = 0; i < p->tables[t].count; i++) {
            if (letter != 0 && p->tables[t].items[i].letter == letter) {
                return &p->tables[t].items[i];
            }
        }
    }
    return NULL;
}

/* The nearest option a user may know of, with its hyphens; NULL if none is near. */
static const char *near_option(const parser *p, const char *name)
{
    rc_arena *arena = p->args->arena;
    const char **names = NULL;
    size_t count = 0, capacity = 0;
    for (size_t t = 0; t < p->table_count; t++) {
        for (size_t i = 0; i < p->tables[t].count; i++) {
            if (p->tables[t].items[i].help != NULL) {
                names = rc_grow(arena, names, count, &capacity, sizeof *names);
                names[count++] = p->tables[t].items[i].name;
            }
        }
    }
    const char *near = rc_nearest(name, names, count);
    return near == NULL ? NULL : rc_format(arena, "--%s", near);
}

static void add_option(rc_args *args, const rc_option *option, const char *value)
{
    args->options = rc_grow(args->arena, args->options, args->count, &args->capacity,
                            sizeof *args->options);
    args->options[args->count++] = (rc_given_option){option, value};
}

static void add_word(rc_args *args, const char *word)
{
    args->words = rc_grow(args->arena, args->words, args->word_count, &args->word_capacity,
                          sizeof *args->words);
    args->words[args->word_count++] = word;
}

/* The option in [argument]; *value is what stands after "=" or after a letter, else NULL. */
static const rc_option *recognise(const parser *p, const char *argument, const char **value)
{
    *value = NULL;
    if (argument[1] != '-') {
        const rc_option *option = by_letter(p, argument[1]);
        if (option == NULL || (argument[2] != 0 && option->argument == NULL)) {
            rc_error(p->diags, nowhere, NULL, "unknown option '%s'", argument);
            return NULL;
        }
        *value = argument[2] == 0 ? NULL : argument + 2;
        return option;
    }
    size_t length = strcspn(argument, "=");
    const char *name = rc_strndup(p->args->arena, argument + 2, length - 2);
    const rc_option *option = by_name(p, name);
    if (option == NULL) {
        rc_error(p->diags, nowhere, near_option(p, name), "unknown option '--%s'", name);
        return NULL;
    }
    if (argument[length] == '=') {
        *value = argument + length + 1;
        if (option->argument == NULL) {
            rc_error(p->diags, nowhere, NULL, "option '--%s' takes no value", name);
            return NULL;
        }
    }
    return option;
}

/* Takes the option at [at] and perhaps the argument after it; returns the next position. */
static size_t take_option(const parser *p, char *const *arguments, size_t count, size_t at)
{
    const char *value;
    const rc_option *option = recognise(p, arguments[at], &value);
    at++;
    if (option == NULL) {
        return at;
    }
    if (option->argument != NULL && value == NULL) {
        if (at == count) {
            rc_error(p->diags, nowhere, NULL, "option '--%s' needs a value: %s", option->name,
                     option->argument);
            return at;
        }
        value = arguments[at++];
    }
    add_option(p->args, option, value);
    return at;
}

size_t rc_args_parse(rc_args *args, const rc_options *tables, size_t table_count,
                     char *const *arguments, size_t count, bool stop_at_word, rc_diags *diags)
{
    parser p = {args, tables, table_count, diags};
    bool only_words = false;
    size_t at = 0;
    while (at < count) {
        const char *argument = arguments[at];
        bool is_option = !only_words && argument[0] == '-' && argument[1] != 0;
        if (is_option && rc_equal(argument, "--")) {
            only_words = true;
            at++;
        } else if (is_option) {
            at = take_option(&p, arguments, count, at);
        } else if (stop_at_word) {
            break;
        } else {
            add_word(args, argument);
            at++;
        }
    }
    return at;
}

bool rc_args_has(const rc_args *args, const char *name)
{
    for (size_t i = 0; i < args->count; i++) {
        if (rc_equal(args->options[i].option->name, name)) {
            return true;
        }
    }
    return false;
}

const char *rc_args_value(const rc_args *args, const char *name)
{
    const char *value = NULL;
    for (size_t i = 0; i < args->count; i++) {
        if (rc_equal(args->options[i].option->name, name)) {
            value = args->options[i].value;
        }
    }
    return value;
}

const char **rc_args_values(const rc_args *args, const char *name, size_t *count)
{
    const char **values = rc_alloc_array(args->arena, args->count, sizeof *values);
    *count = 0;
    for (size_t i = 0; i < args->count; i++) {
        if (rc_equal(args->options[i].option->name, name)) {
            values[(*count)++] = args->options[i].value;
        }
    }
    return values;
}
