/* Scenarios in, one a line as JSON; answers out, one a line, in the same order. */
#include "cli/cli.h"

#include "base/text.h"
#include "inference/whatif.h"
#include "report/value.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const rc_option options[] = {
    {"route", 0, "ID", "only these routes in the answers; * stands for any letters; comma list"},
    {"forum", 0, "ID", "only routes of this forum; comma list, repeatable"},
    {"status", 0, "LIST", "only routes of these statuses; comma list, repeatable"},
};

enum { LINE_BYTES = 1024 * 1024 }; /* as large as a scenario file may be */

typedef struct line {
    rc_cli *cli;
    rc_arena *arena; /* of this line alone */
    const rc_report_options *report;
    const char *text;
    size_t length, number;
    rc_buffer *out;
    rc_status status; /* of the input */
} line;

static rc_value *complaints(const line *l, const rc_diags *diags)
{
    rc_value *whole = rc_value_object(l->arena);
    rc_value_set_number(whole, "recourse", 1);
    rc_value_set_number(whole, "line", (int64_t)l->number);
    rc_value *list = rc_value_set_list(whole, "errors");
    for (size_t i = 0; i < diags->count; i++) {
        const rc_diag *diag = &diags->items[i];
        rc_value *item = rc_value_add_object(list);
        rc_value_set_text(item, "severity", diag->severity == RC_ERROR ? "error" : "warning");
        rc_value_set_number(item, "column", diag->place.column);
        rc_value_set_text(item, "message", diag->message);
        rc_value_set_given(item, "suggestion", diag->suggestion);
    }
    return whole;
}

static rc_status assess(line *l, rc_diags *diags, rc_scenario *scenario, rc_result *result)
{
    rc_cli *cli = l->cli;
    rc_status status = rc_scenario_read(l->arena, cli->knowledge, "stdin", l->text, l->length,
                                        cli->today, diags, scenario);
    if (status == RC_OK) {
        status = rc_suppositions_check(l->arena, cli->knowledge, scenario, diags);
    }
    return status == RC_OK ? rc_cli_assess(cli, l->arena, scenario, diags, NULL, result)
                           : status;
}

static void answer(void *context)
{
    line *l = context;
    rc_diags diags;
    rc_scenario scenario;
    rc_result result;
    rc_diags_init(&diags, l->arena);
    l->status = assess(l, &diags, &scenario, &result);
    rc_value *value = l->status == RC_OK ? rc_value_of_result(l->arena, &result, l->report)
                                         : complaints(l, &diags);
    if (rc_value_json_line(l->out, value) != RC_OK) {
        l->status = RC_NOMEM;
    }
}

/* The answer to one line, written at once: a reader need not wait for the rest. */
static rc_exit answer_line(line *l)
{
    rc_buffer out;
    l->arena = rc_arena_new(NULL);
    if (l->arena == NULL) {
        return RC_EXIT_INTERNAL;
    }
    rc_buffer_init(&out, l->arena);
    l->out = &out;
    bool ended = rc_arena_try(l->arena, answer, l);
    rc_exit code = RC_EXIT_INTERNAL;
    if (ended && l->status != RC_NOMEM) {
        bool written = fwrite(out.text, 1, out.length, stdout) == out.length &&
                       fflush(stdout) == 0;
        code = written ? rc_cli_exit_for(l->status) : RC_EXIT_IO;
    }
    rc_arena_free(l->arena);
    return code;
}

/* Blank lines are passed over. What is too long to be a scenario is left to the reader's error. */
static rc_exit answer_all(rc_cli *cli, const rc_report_options *report)
{
    char *text = NULL;
    size_t capacity = 0, number = 0;
    ssize_t length;
    rc_exit worst = RC_EXIT_DONE;
    while (worst < RC_EXIT_INTERNAL && (length = getline(&text, &capacity, stdin)) >= 0) {
        number++;
        size_t size = (size_t)length < LINE_BYTES ? (size_t)length : LINE_BYTES;
        if (text[strspn(text, " \t\r\n")] == '\0' && strlen(text) == (size_t)length) {
            continue;
        }
        line l = {.cli = cli, .report = report, .text = text, .length = size, .number = number};
        rc_exit code = answer_line(&l);
        worst = code > worst ? code : worst;
    }
    free(text);
    return worst == RC_EXIT_DONE && ferror(stdin) ? RC_EXIT_IO : worst;
}

static rc_exit run(rc_cli *cli)
{
    rc_report_options *report = rc_alloc(cli->arena, sizeof *report);
    rc_exit code = rc_cli_report_options(cli, report);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    return code == RC_EXIT_DONE ? answer_all(cli, report) : code;
}

const rc_command rc_command_batch = {
    "batch",
    "",
    "many scenarios, one a line as JSON, from standard input to standard output",
    "Each line is a scenario written as JSON; each answer is the JSON of “assess” on one line, in "
    "the same order. A line that is no valid scenario is answered with its errors, and the exit "
    "code is then 3.",
    {options, sizeof options / sizeof *options},
    0,
    0,
    run};
