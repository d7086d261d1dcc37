#include "cli/format.h"

#include "base/text.h"
#include "base/tongue.h"
#include "inference/proof.h"
#include "report/assess_doc.h"
#include "report/expect.h"
#include "report/words.h"

#include <stdio.h>

static const rc_option options[] = {
    {"format", 0, "FORMAT",
     "text, json, markdown, html, csv or dot (default: what the ending of --output says, else "
     "text)"},
    {"route", 0, "ID", "only this route; * stands for any letters; comma list, repeatable"},
    {"forum", 0, "ID", "only routes of this forum; comma list, repeatable"},
    {"status", 0, "LIST", "only routes of these statuses; comma list, repeatable"},
    {"as-of", 0, "DATE", "the day of filing, instead of the one in the file"},
    {"suppose", 0, "SENTENCE", "suppose this too, after what the file supposes (repeatable)"},
    RC_CLI_READING,
    {"output", 'o', "FILE", "write the answer to this file; .html, .md, .csv, .dot, .json say how"},
    {"brief", 0, NULL, "one line a route"},
    {"proofs", 0, NULL,
     "in Markdown too, tell the whole proof of each route; HTML folds it away under the route"},
    {"timing", 0, NULL, "say on stderr how long it took"},
    {"rules-fired", 0, NULL, "say on stderr how often each rule fired"},
};

typedef struct job {
    rc_format_name format;
    bool wants_proofs;
    rc_report_options report;
    rc_scenario *scenarios;
    rc_result *results;
    rc_proof **proofs; /* of each result, one a route; NULL: not asked for */
} job;

static rc_exit read_options(rc_cli *cli, job *out)
{
    rc_day ignored;
    rc_exit code = rc_cli_format(cli, "text|json|markdown|html|csv|dot", &out->format);
    bool asked = out->format == RC_FORMAT_MARKDOWN && rc_args_has(&cli->args, "proofs");
    out->wants_proofs = out->format == RC_FORMAT_HTML || asked;
    cli->engine.count_firings = rc_args_has(&cli->args, "rules-fired");
    if (code == RC_EXIT_DONE) {
        code = rc_cli_day(cli, "as-of", 0, &ignored);
    }
    return code == RC_EXIT_DONE ? rc_cli_report_options(cli, &out->report) : code;
}

/* Reads every file before anything is judged, so that every error is reported. */
static rc_exit read_all(rc_cli *cli, job *out)
{
    rc_exit worst = RC_EXIT_DONE;
    out->scenarios = rc_alloc_array(cli->arena, cli->args.word_count, sizeof *out->scenarios);
    out->results = rc_alloc_array(cli->arena, cli->args.word_count, sizeof *out->results);
    out->proofs = rc_alloc_array(cli->arena, cli->args.word_count, sizeof *out->proofs);
    for (size_t i = 0; i < cli->args.word_count; i++) {
        rc_scenario *scenario = &out->scenarios[i];
        rc_status status = rc_cli_read(cli, cli->arena, cli->args.words[i], scenario);
        if (status == RC_OK) {
            status = rc_suppositions_check(cli->arena, cli->knowledge, scenario, &cli->diags);
        }
        rc_exit code = rc_cli_exit_for(status);
        worst = code > worst ? code : worst;
    }
    rc_cli_complain(cli); /* warnings too */
    return worst;
}

/* A filter that names nothing would look like an answer with nothing in it. */
static rc_exit check_filters(rc_cli *cli, const job *given)
{
    const rc_result *result = &given->results[0];
    rc_report_options forum = {.forum = given->report.forum};
    rc_names ids = {.arena = cli->arena};
    bool any = given->report.forum == NULL;
    for (size_t i = 0; i < result->route_count; i++) {
        rc_names_add(&ids, result->routes[i].id);
        any = any || rc_report_shows(&result->routes[i], &forum);
    }
    if (!any) {
        return rc_cli_usage(cli, NULL, "--forum: no route belongs to '%s'", given->report.forum);
    }
    char **pieces = NULL;
    size_t count =
        given->report.route == NULL ? 0 : rc_split(cli->arena, given->report.route, ',', &pieces);
    for (size_t i = 0; i < count; i++) {
        bool found = false;
        for (size_t j = 0; j < ids.count; j++) {
            found = found || rc_match(pieces[i], ids.items[j]);
        }
        if (!found) {
            return rc_cli_usage(cli, rc_nearest(pieces[i], ids.items, ids.count),
                                "--route: there is no route '%s'", pieces[i]);
        }
    }
    return RC_EXIT_DONE;
}

static void print_timing(const rc_timing *timing)
{
    const double ms = 1e6;
    fprintf(stderr,
            "loading %.1f ms, asserting %.1f ms, inferring %.1f ms, reading %.1f ms; "
            "%zu facts given, %zu rules fired, %zu findings\n",
            (double)timing->loading / ms, (double)timing->asserting / ms,
            (double)timing->inferring / ms, (double)timing->reading / ms, timing->facts_given,
            timing->rules_fired, timing->findings);
}

static void print_firings(const rc_timing *timing)
{
    for (size_t i = 0; i < timing->firing_count; i++) {
        fprintf(stderr, "%6zu %s\n", timing->firings[i].count, timing->firings[i].rule);
    }
}

/* The result, and if they are wanted its proofs. */
static rc_status assess_one(rc_cli *cli, job *given, size_t index, rc_timing *timing)
{
    static rc_assessor *assessor; /* left to the system when the program ends */
    const rc_scenario *scenario = &given->scenarios[index];
    rc_status status = RC_OK;
    if (!given->wants_proofs) {
        return rc_cli_assess(cli, cli->arena, scenario, &cli->diags, timing,
                             &given->results[index]);
    }
    if (assessor == NULL) {
        status = rc_assessor_open(cli->knowledge, &cli->engine, cli->arena, &cli->diags,
                                  &assessor);
    }
    return status == RC_OK ? rc_assessor_prove(assessor, cli->arena, scenario, &cli->diags,
                                               &given->results[index], &given->proofs[index])
                           : status;
}

static rc_exit assess_all(rc_cli *cli, job *given)
{
    for (size_t i = 0; i < cli->args.word_count; i++) {
        rc_timing timing = {0};
        rc_status status = assess_one(cli, given, i, &timing);
        rc_cli_complain(cli);
        if (status == RC_INVALID && !rc_args_has(&cli->args, "rules")) {
            return RC_EXIT_INTERNAL; /* our own rules failed */
        }
        if (status != RC_OK) {
            return rc_cli_exit_for(status);
        }
        if (rc_cli_check_readings(cli, &given->results[i]) != RC_EXIT_DONE) {
            return RC_EXIT_INVALID;
        }
        if (rc_args_has(&cli->args, "timing")) {
            print_timing(&timing);
        }
        print_firings(&timing); /* there are some only if they were asked for */
    }
    return check_filters(cli, given);
}

/* A page, a table or a graph is one whole: two of them in one file would be neither. */
static rc_exit check_number(rc_cli *cli, const job *given)
{
    bool whole = given->format == RC_FORMAT_HTML || given->format == RC_FORMAT_CSV ||
                 given->format == RC_FORMAT_DOT;
    if (!whole || cli->args.word_count == 1) {
        return RC_EXIT_DONE;
    }
    return rc_cli_usage(cli, "ask for one file at a time",
                        "HTML, CSV and DOT hold the answer to one FILE, not to %zu",
                        cli->args.word_count);
}

static const rc_doc *document(rc_cli *cli, const job *given, size_t index)
{
    return rc_report_doc(cli->arena, &given->results[index], given->proofs[index],
                         &given->report);
}

static rc_exit write_answer(rc_cli *cli, const job *given, size_t index, rc_buffer *out)
{
    const rc_result *result = &given->results[index];
    switch (given->format) {
    case RC_FORMAT_JSON:
        return rc_cli_exit_for(rc_report_json(out, result, &given->report));
    case RC_FORMAT_MARKDOWN:
        rc_put(out, index == 0 ? "" : "\n");
        rc_doc_markdown(out, document(cli, given, index));
        break;
    case RC_FORMAT_HTML:
        rc_doc_html(out, document(cli, given, index),
                    rc_tongue_name(rc_tongue_used()));
        break;
    case RC_FORMAT_CSV:
        rc_report_csv(out, result, &given->report);
        break;
    case RC_FORMAT_DOT:
        rc_report_dot(out, result, &given->report);
        break;
    case RC_FORMAT_TEXT:
        rc_put(out, index == 0 ? "" : "\n\n");
        rc_report_text(out, result, &given->report);
    }
    return RC_EXIT_DONE;
}

static rc_exit run(rc_cli *cli)
{
    job given = {0};
    rc_buffer out;
    rc_buffer_init(&out, cli->arena);
    rc_exit code = read_options(cli, &given);
    if (code == RC_EXIT_DONE) {
        code = check_number(cli, &given);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    if (code == RC_EXIT_DONE) {
        code = read_all(cli, &given);
    }
    if (code == RC_EXIT_DONE) {
        code = assess_all(cli, &given);
    }
    for (size_t i = 0; i < cli->args.word_count && code == RC_EXIT_DONE; i++) {
        code = write_answer(cli, &given, i, &out);
    }
    return code == RC_EXIT_DONE ? rc_cli_emit_buffer(cli, &out) : code;
}

const rc_command rc_command_assess = {
    "assess",
    "FILE…",
    "which routes are open, conditional, contested, closed, and why",
    "A FILE is a scenario in YAML; - reads it from standard input. Several files give several "
    "answers one after another. Nothing is written if one of them is invalid. HTML is one page "
    "that needs nothing else and prints well; CSV (RFC 4180, lines end in LF) has a row for "
    "each requirement, or each route with --brief; DOT, for Graphviz, shows the routes by forum, "
    "or with --route the requirements of one.",
    {options, sizeof options / sizeof *options},
    1,
    RC_CLI_ANY,
    run};
