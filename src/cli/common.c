#include "cli/cli.h"

#include "base/file.h"
#include "inference/whatif.h"
#include "knowledge/load.h"
#include "report/page.h"
#include "report/words.h"

#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A scenario of this size would be a book. */
enum { SCENARIO_BYTES = 1024 * 1024 };

static const rc_option global_items[] = {
    {"facts", 0, "DIR", "read the facts from this folder instead of those built in"},
    {"rules", 0, "DIR", "read the rules from this folder instead of those built in"},
    {"add", 0, "FILE", "add the facts of this file (repeatable)"},
    {"lang", 0, "LANGUAGE", "write reports in this language: en or fr (default: en)"},
    {"no-color", 0, NULL, "no colour, even on a terminal"},
    {"width", 0, "N", "columns of a line, from 40 to 400"},
    {"help", 'h', NULL, "say how the command is used"},
    {"strategy", 0, "N", NULL},
    {"shuffle", 0, "SEED", NULL},
    {"today", 0, "DATE", NULL},
};
const rc_options rc_global_options = {global_items, sizeof global_items / sizeof *global_items};

/* ---- Complaints ---- */

void rc_cli_complain(rc_cli *cli)
{
    rc_diags_sort(&cli->diags);
    for (size_t i = 0; i < cli->diags.count; i++) {
        const char *text = rc_diag_text(cli->arena, &cli->diags.items[i]);
        fprintf(stderr, "%s\n", rc_clean(cli->arena, text));
    }
    if (cli->diags.dropped > 0) {
        fprintf(stderr, "… and %zu more\n", cli->diags.dropped);
    }
    rc_diags_init(&cli->diags, cli->arena);
}

rc_exit rc_cli_usage(rc_cli *cli, const char *suggestion, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *text = rc_vformat(cli->arena, format, arguments);
    va_end(arguments);
    rc_error(&cli->diags, (rc_place){"recourse", 0, 0}, suggestion, "%s", text);
    rc_cli_complain(cli);
    if (cli->command != NULL) {
        fprintf(stderr, "“recourse help %s” says more.\n", cli->command->name);
    }
    return RC_EXIT_USAGE;
}

rc_exit rc_cli_exit_for(rc_status status)
{
    switch (status) {
    case RC_OK:
        return RC_EXIT_DONE;
    case RC_INVALID:
        return RC_EXIT_INVALID;
    case RC_NOMEM:
        return RC_EXIT_INTERNAL;
    case RC_IO:
        return RC_EXIT_IO;
    }
    return RC_EXIT_INTERNAL;
}

/* ---- Values of options ---- */

rc_exit rc_cli_day(rc_cli *cli, const char *name, rc_day otherwise, rc_day *out)
{
    const char *text = rc_args_value(&cli->args, name);
    rc_span span;
    *out = otherwise;
    if (text == NULL) {
        return RC_EXIT_DONE;
    }
    if (!rc_span_parse(text, &span) || rc_span_is_partial(span)) {
        return rc_cli_usage(cli, NULL, "--%s needs a day, YYYY-MM-DD, not '%s'", name, text);
    }
    *out = span.lo;
    return RC_EXIT_DONE;
}

rc_exit rc_cli_number(rc_cli *cli, const char *name, long least, long most, long *out)
{
    const char *text = rc_args_value(&cli->args, name);
    char *end;
    if (text == NULL) {
        return RC_EXIT_DONE;
    }
    errno = 0;
    long number = strtol(text, &end, 10);
    if (errno != 0 || end == text || *end != 0 || number < least || number > most) {
        return rc_cli_usage(cli, NULL, "--%s needs a whole number from %ld to %ld, not '%s'", name,
                            least, most, text);
    }
    *out = number;
    return RC_EXIT_DONE;
}

static bool wants_colour(const rc_cli *cli)
{
    const char *refused = getenv("NO_COLOR"), *terminal = getenv("TERM");
    return isatty(STDOUT_FILENO) == 1 && (refused == NULL || refused[0] == 0) &&
           !rc_equal(terminal, "dumb") && !rc_args_has(&cli->args, "no-color") &&
           rc_args_value(&cli->args, "output") == NULL;
}

/* Columns of the terminal if the shell says so, never wider than reads well. */
static long terminal_width(void)
{
    enum { WIDEST = 100 };
    const char *columns = getenv("COLUMNS");
    long width = columns == NULL ? 0 : strtol(columns, NULL, 10);
    return isatty(STDOUT_FILENO) != 1 || width < 40 ? 0 : width < WIDEST ? width : WIDEST;
}

static rc_exit read_statuses(rc_cli *cli, rc_report_options *out)
{
    size_t count;
    const char **lists = rc_args_values(&cli->args, "status", &count);
    const char *names[RC_STATUSES];
    for (size_t i = 0; i < RC_STATUSES; i++) {
        names[i] = rc_status_name((rc_route_status)i);
    }
    for (size_t i = 0; i < count; i++) {
        char **pieces;
        size_t piece_count = rc_split(cli->arena, lists[i], ',', &pieces);
        for (size_t j = 0; j < piece_count; j++) {
            rc_route_status status;
            if (!rc_status_from_name(pieces[j], &status)) {
                return rc_cli_usage(cli, rc_nearest(pieces[j], names, RC_STATUSES),
                                    "--status: there is no status '%s'", pieces[j]);
            }
            out->statuses_given = true;
            out->statuses[status] = true;
        }
    }
    return RC_EXIT_DONE;
}

/* The values of a repeatable option as one comma list; NULL if it was not given. */
static const char *joined(const rc_cli *cli, const char *name)
{
    size_t count;
    const char **values = rc_args_values(&cli->args, name, &count);
    const char *list = count == 0 ? NULL : values[0];
    for (size_t i = 1; i < count; i++) {
        list = rc_format(cli->arena, "%s,%s", list, values[i]);
    }
    return list;
}

rc_exit rc_cli_report_options(rc_cli *cli, rc_report_options *out)
{
    long width = terminal_width();
    *out = (rc_report_options){.colour = wants_colour(cli)};
    rc_exit code = rc_cli_number(cli, "width", 40, 400, &width);
    if (code != RC_EXIT_DONE) {
        return code;
    }
    out->width = (size_t)width;
    out->route = joined(cli, "route");
    out->forum = joined(cli, "forum");
    out->brief = rc_args_has(&cli->args, "brief");
    return read_statuses(cli, out);
}

/* ---- Knowledge ---- */

/* Today, and how the engine is set up. */
static rc_exit read_settings(rc_cli *cli)
{
    long strategy = 0, shuffle = 0;
    rc_exit code = rc_cli_day(cli, "today", rc_day_today(), &cli->today);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_number(cli, "strategy", 0, 6, &strategy);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_number(cli, "shuffle", 0, 1000000000L, &shuffle);
    }
    cli->engine.rules_dir = rc_args_value(&cli->args, "rules");
    cli->engine.strategy = (int)strategy;
    cli->engine.shuffle = (unsigned)shuffle;
    return code;
}

rc_status rc_cli_facts(rc_cli *cli, const char *dir, const rc_knowledge **out)
{
    size_t count;
    const char **added = rc_args_values(&cli->args, "add", &count);
    rc_status status = RC_OK;
    if (dir == NULL) {
        *out = rc_knowledge_builtin();
    } else {
        status = rc_knowledge_load(cli->arena, dir, &cli->diags, out);
    }
    if (status == RC_OK && count > 0) {
        char **paths = rc_alloc_array(cli->arena, count, sizeof *paths);
        for (size_t i = 0; i < count; i++) {
            paths[i] = rc_strdup(cli->arena, added[i]);
        }
        status = rc_knowledge_add(cli->arena, *out, paths, count, &cli->diags, out);
    }
    return status;
}

rc_exit rc_cli_open(rc_cli *cli)
{
    rc_exit code = read_settings(cli);
    if (code != RC_EXIT_DONE) {
        return code;
    }
    rc_status status =
        rc_cli_facts(cli, rc_args_value(&cli->args, "facts"), &cli->knowledge);
    if (status != RC_OK) {
        rc_cli_complain(cli);
    }
    return rc_cli_exit_for(status);
}

/* ---- Scenarios ---- */

const char *rc_cli_file_name(const char *path) { return rc_equal(path, "-") ? "stdin" : path; }

static rc_status override_day(rc_cli *cli, const char *text, rc_scenario *scenario)
{
    rc_span span;
    if (text == NULL) {
        return RC_OK;
    }
    if (!rc_span_parse(text, &span) || rc_span_is_partial(span)) {
        return RC_INVALID; /* the command has refused it before */
    }
    scenario->as_of = span.lo;
    scenario->as_of_given = true;
    rc_status status = RC_OK;
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        rc_conduct *conduct = &scenario->conduct[i];
        if (conduct->from.lo > span.lo && conduct->from.lo < RC_DAY_MAX) {
            rc_error(&cli->diags, conduct->place, NULL, "'%s' begins after --as-of %s",
                     conduct->id, text);
            status = RC_INVALID;
        }
        conduct->to = conduct->ongoing ? span : conduct->to;
    }
    return status;
}

rc_status rc_cli_source_from(rc_cli *cli, rc_arena *arena, const char *path, rc_cli_source *out)
{
    char *text;
    *out = (rc_cli_source){.file = rc_cli_file_name(path),
                           .as_of = rc_args_value(&cli->args, "as-of"),
                           .adds = true};
    rc_status status =
        rc_file_read(arena, path, SCENARIO_BYTES, &cli->diags, &text, &out->length);
    out->text = status == RC_OK ? text : NULL;
    return status;
}

/* What the command line adds to what the file says. */
static rc_status add_to(rc_cli *cli, rc_arena *arena, rc_scenario *scenario)
{
    size_t supposed, taken;
    const char **sentences = rc_args_values(&cli->args, "suppose", &supposed);
    const char **readings = rc_args_values(&cli->args, "reading", &taken);
    rc_status status = RC_OK;
    if (supposed > 0) {
        status = rc_scenario_suppose(arena, cli->knowledge, "--suppose", sentences, supposed,
                                     &cli->diags, scenario);
    }
    if (taken > 0 && rc_scenario_take_readings(arena, cli->knowledge, "--reading", readings, taken,
                                               &cli->diags, scenario) != RC_OK) {
        status = RC_INVALID;
    }
    return status;
}

rc_status rc_cli_read_source(rc_cli *cli, rc_arena *arena, const rc_cli_source *source,
                             rc_scenario *out)
{
    rc_status status = rc_scenario_read(arena, cli->knowledge, source->file, source->text,
                                        source->length, cli->today, &cli->diags, out);
    status = status == RC_OK ? override_day(cli, source->as_of, out) : status;
    return status == RC_OK && source->adds ? add_to(cli, arena, out) : status;
}

rc_status rc_cli_read(rc_cli *cli, rc_arena *arena, const char *path, rc_scenario *out)
{
    rc_cli_source source;
    rc_status status = rc_cli_source_from(cli, arena, path, &source);
    return status == RC_OK ? rc_cli_read_source(cli, arena, &source, out) : status;
}

/*
 * One engine serves all scenarios of a run. It is left to the system when the program ends: taking
 * a large working memory apart piece by piece would cost more than a short question does.
 */
static rc_assessor *assessor;

static rc_status open_assessor(rc_cli *cli, rc_arena *arena, rc_diags *diags)
{
    return assessor != NULL
               ? RC_OK
               : rc_assessor_open(cli->knowledge, &cli->engine, arena, diags, &assessor);
}

rc_status rc_cli_assess(rc_cli *cli, rc_arena *arena, const rc_scenario *scenario,
                        rc_diags *diags, rc_timing *timing, rc_result *out)
{
    rc_status status = open_assessor(cli, arena, diags);
    return status == RC_OK
               ? rc_assessor_assess(assessor, arena, scenario, diags, timing, out)
               : status;
}

rc_exit rc_cli_assessor(rc_cli *cli, rc_assessor **out)
{
    rc_status status = open_assessor(cli, cli->arena, &cli->diags);
    rc_cli_complain(cli);
    *out = assessor;
    return rc_cli_exit_for(status);
}

rc_exit rc_cli_check_readings(rc_cli *cli, const rc_result *result)
{
    rc_status status = rc_readings_check(cli->arena, result, &cli->diags);
    rc_cli_complain(cli);
    return rc_cli_exit_for(status);
}

bool rc_cli_is_route(const rc_cli *cli, const char *route)
{
    int kind = rc_kind_index("clause");
    for (uint32_t row = 0; row < rc_count(cli->knowledge, kind); row++) {
        if (rc_equal(rc_text_of(rc_record_at(cli->knowledge, kind, row), "route"), route)) {
            return true;
        }
    }
    return false;
}

rc_exit rc_cli_check_route(rc_cli *cli, const char *route)
{
    if (rc_cli_is_route(cli, route)) {
        return RC_EXIT_DONE;
    }
    return rc_cli_usage(cli, rc_nearest_route(cli->arena, cli->knowledge, route),
                        "there is no route '%s'", route);
}

/* ---- Results ---- */

/* 0 or the errno of the write that failed. */
static int write_out(const char *text, size_t length)
{
    while (length > 0) {
        ssize_t put = write(STDOUT_FILENO, text, length);
        if (put >= 0) {
            text += put;
            length -= (size_t)put;
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

/* An interrupt waits until the file is whole, so that it never leaves half a one behind. */
static rc_status write_file(rc_cli *cli, const char *path, const char *text, size_t length)
{
    sigset_t waiting, before;
    sigemptyset(&waiting);
    sigaddset(&waiting, SIGINT);
    sigaddset(&waiting, SIGTERM);
    sigprocmask(SIG_BLOCK, &waiting, &before);
    rc_status status = rc_file_write(cli->arena, path, text, length, &cli->diags);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return status;
}

rc_exit rc_cli_emit(rc_cli *cli, const char *text, size_t length)
{
    const char *path = rc_args_value(&cli->args, "output");
    if (path != NULL && !rc_equal(path, "-")) {
        rc_status status = write_file(cli, path, text, length);
        rc_cli_complain(cli);
        return rc_cli_exit_for(status);
    }
    int error = write_out(text, length);
    if (error == 0 || error == EPIPE) { /* a reader that has seen enough is no trouble */
        return RC_EXIT_DONE;
    }
    char reason[128] = "";
    if (strerror_r(error, reason, sizeof reason) != 0) {
        snprintf(reason, sizeof reason, "error %d", error);
    }
    rc_error(&cli->diags, (rc_place){"stdout", 0, 0}, NULL, "cannot write: %s", reason);
    rc_cli_complain(cli);
    return RC_EXIT_IO;
}
