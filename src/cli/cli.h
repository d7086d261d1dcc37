/*
 * The command line: what every command shares. A command is a table of options and a function
 * that asks the library and hands its report to rc_cli_emit; it decides nothing itself.
 *
 * Results go to stdout, everything else to stderr. Exit codes are those of the contract, part 5.
 *
 * Ownership: one arena for the run of the program.
 */
#ifndef RC_CLI_CLI_H
#define RC_CLI_CLI_H

#include "cli/options.h"
#include "inference/assess.h"
#include "report/report.h"

typedef enum rc_exit {
    RC_EXIT_DONE = 0,
    RC_EXIT_FAILED = 1,   /* a test or check failed */
    RC_EXIT_USAGE = 2,
    RC_EXIT_INVALID = 3,
    RC_EXIT_INTERNAL = 4,
    RC_EXIT_IO = 5
} rc_exit;

typedef struct rc_cli rc_cli;
struct rc_look;

typedef struct rc_command {
    const char *name;
    const char *words;   /* what it takes besides options, as --help shows it */
    const char *summary; /* one line */
    const char *about;   /* more, "" if there is no more to say */
    rc_options options;
    size_t least, most;  /* how many words */
    rc_exit (*run)(rc_cli *cli);
} rc_command;

struct rc_cli {
    rc_arena *arena;
    const rc_command *const *commands;
    size_t command_count;
    const rc_command *command;
    rc_args args;
    rc_diags diags;
    const rc_knowledge *knowledge; /* these three after rc_cli_open */
    rc_engine_options engine;
    rc_day today;
};

/* The option of commands that may take one side of what is contested. */
#define RC_CLI_READING                                                                             \
    {"reading", 0, "ROUTE/REQUIREMENT=met|failed",                                                 \
     "take this side of what is contested there; ROUTE may be a pattern (repeatable)"}

enum { RC_CLI_ANY = 1000000 }; /* as many words as the machine lets through */

extern const rc_command rc_command_assess;
extern const rc_command rc_command_why;
extern const rc_command rc_command_levers;
extern const rc_command rc_command_applicants;
extern const rc_command rc_command_timeline;
extern const rc_command rc_command_compare;
extern const rc_command rc_command_survey;
extern const rc_command rc_command_interview;
extern const rc_command rc_command_test;
extern const rc_command rc_command_batch;
extern const rc_command rc_command_check;
extern const rc_command rc_command_state;
extern const rc_command rc_command_treaty;
extern const rc_command rc_command_route;
extern const rc_command rc_command_fact;
extern const rc_command rc_command_find;
extern const rc_command rc_command_source;
extern const rc_command rc_command_schema;
extern const rc_command rc_command_help;
extern const rc_command rc_command_version;
/* Options that every command takes. */
extern const rc_options rc_global_options;

/* Runs the program; returns its exit code. */
int rc_cli_main(const rc_command *const *commands, size_t command_count, int argc, char **argv);

/* ---- help.c ---- */

void rc_cli_overview(rc_buffer *out, const rc_cli *cli);
void rc_cli_manual(rc_buffer *out, const rc_command *command);
/* The command of that name; NULL and a complaint if there is none. */
const rc_command *rc_cli_command(rc_cli *cli, const char *name);

/* ---- common.c ---- */

/* Prints the diagnostics collected so far to stderr and forgets them. */
void rc_cli_complain(rc_cli *cli);
/* A complaint about the way the program was called. [suggestion] may be NULL. */
rc_exit rc_cli_usage(rc_cli *cli, const char *suggestion, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
rc_exit rc_cli_exit_for(rc_status status);

/* Opens the knowledge the options ask for and sets up the engine and today. */
rc_exit rc_cli_open(rc_cli *cli);
/* The facts of a folder, NULL for those built in, with those of --add. Errors are collected. */
rc_status rc_cli_facts(rc_cli *cli, const char *dir, const rc_knowledge **out);
/* The day of option [name], [otherwise] if it was not given. */
rc_exit rc_cli_day(rc_cli *cli, const char *name, rc_day otherwise, rc_day *out);
/* A whole number from [least] to [most] in option [name]; untouched if it was not given. */
rc_exit rc_cli_number(rc_cli *cli, const char *name, long least, long most, long *out);
/* Colour, width and the filters. */
rc_exit rc_cli_report_options(rc_cli *cli, rc_report_options *out);

/* Where a scenario comes from, and what is put on top of it. */
typedef struct rc_cli_source {
    const char *file;  /* as messages call it */
    const char *text;
    size_t length;
    const char *as_of; /* NULL: the day of the file */
    bool adds;         /* what --suppose and --reading say is added */
} rc_cli_source;

/* Reads the text; with --as-of and all that is added. Errors are collected, not printed. */
rc_status rc_cli_source_from(rc_cli *cli, rc_arena *arena, const char *path, rc_cli_source *out);
rc_status rc_cli_read_source(rc_cli *cli, rc_arena *arena, const rc_cli_source *source,
                             rc_scenario *out);
/* Both at once: a scenario with --as-of, --suppose and --reading. */
rc_status rc_cli_read(rc_cli *cli, rc_arena *arena, const char *path, rc_scenario *out);
/* Assesses it with the rules the options ask for. */
rc_status rc_cli_assess(rc_cli *cli, rc_arena *arena, const rc_scenario *scenario,
                        rc_diags *diags, rc_timing *timing, rc_result *out);
/* The one engine that serves the run, for questions of more than one assessment. */
rc_exit rc_cli_assessor(rc_cli *cli, rc_assessor **out);
/* A complaint about every --reading that takes no side of anything contested in the result. */
rc_exit rc_cli_check_readings(rc_cli *cli, const rc_result *result);
bool rc_cli_is_route(const rc_cli *cli, const char *route);
/* A complaint with the nearest spelling if there is no such route. */
rc_exit rc_cli_check_route(rc_cli *cli, const char *route);
/* What a scenario is called in messages: "-" is the standard input. */
const char *rc_cli_file_name(const char *path);

/* Writes a text to stdout or to --output. */
rc_exit rc_cli_emit(rc_cli *cli, const char *text, size_t length);

/* ---- lookup.c ---- */

/* How a look-up command finds and shows what a word names. */
typedef struct rc_lookup {
    const char *noun;  /* "treaty" */
    const char *kinds; /* "treaties" */
    bool rules;        /* does it look into the rules too? */
    /* Adds the page of what [word] names. False if it names nothing; *suggestion is then what may
     * be meant, or NULL. */
    bool (*show)(rc_cli *cli, struct rc_look *look, const char *word, const char **suggestion);
} rc_lookup;

rc_exit rc_cli_look_up(rc_cli *cli, const rc_lookup *lookup);

#endif
