/*
 * The options of a command: one table a command, from which the parser and --help both work.
 *
 * Ownership: what is parsed lives in the arena; values point into the program's arguments.
 */
#ifndef RC_CLI_OPTIONS_H
#define RC_CLI_OPTIONS_H

#include "base/diag.h"

typedef struct rc_option {
    const char *name;     /* without the hyphens */
    char letter;          /* 0: no short form */
    const char *argument; /* what it takes, as --help shows it; NULL: nothing */
    const char *help;     /* NULL: for tests, not shown */
} rc_option;

typedef struct rc_given_option {
    const rc_option *option;
    const char *value; /* NULL if it takes none */
} rc_given_option;

typedef struct rc_args {
    rc_arena *arena;
    rc_given_option *options; /* in the order given */
    size_t count, capacity;
    const char **words; /* what is no option */
    size_t word_count, word_capacity;
} rc_args;

/* A table with its length. */
typedef struct rc_options {
    const rc_option *items;
    size_t count;
} rc_options;

/*
 * Reads [count] arguments against [tables]. With [stop_at_word] it ends before the first word and
 * returns how many arguments it took; otherwise it takes all. "--" ends the options, "-" is a
 * word. What is wrong goes to [diags].
 */
size_t rc_args_parse(rc_args *args, const rc_options *tables, size_t table_count,
                     char *const *arguments, size_t count, bool stop_at_word, rc_diags *diags);
bool rc_args_has(const rc_args *args, const char *name);
/* The last value given, NULL if the option was not. */
const char *rc_args_value(const rc_args *args, const char *name);
/* All values of a repeatable option, in order. */
const char **rc_args_values(const rc_args *args, const char *name, size_t *count);

#endif
