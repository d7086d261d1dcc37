#include "cli/format.h"

#include "base/text.h"
#include "inference/whatif.h"
#include "report/proof.h"
#include "report/words.h"

static const rc_option options[] = {
    {"format", 0, "text|markdown|html|json|dot",
     "how the answer is written (default: text); dot is a graph for Graphviz"},
    {"depth", 0, "N", "levels of reasoning shown below each requirement (default: all)"},
    {"all", 0, NULL, "also the requirements and other ways that do not bear on the status"},
    {"as-of", 0, "DATE", "the day of filing, instead of the one in the file"},
    {"suppose", 0, "SENTENCE", "suppose this too, after what the file supposes (repeatable)"},
    RC_CLI_READING,
    {"output", 'o', "FILE", "write the answer to this file"},
};

typedef struct job {
    rc_format_name format;
    rc_report_options report;
    rc_proof_options proof;
    const char *route;
    rc_scenario scenario;
} job;

static rc_exit read_requirement(rc_cli *cli, job *out)
{
    const char *word = cli->args.word_count > 2 ? cli->args.words[2] : NULL;
    const char *names[RC_REQUIREMENTS];
    if (word == NULL) {
        return RC_EXIT_DONE;
    }
    for (size_t i = 0; i < RC_REQUIREMENTS; i++) {
        names[i] = rc_requirement_name((rc_requirement)i);
    }
    out->proof.one = rc_requirement_from_name(word, &out->proof.requirement);
    return out->proof.one ? RC_EXIT_DONE
                          : rc_cli_usage(cli, rc_nearest(word, names, RC_REQUIREMENTS),
                                         "there is no requirement '%s'", word);
}

static rc_exit read_options(rc_cli *cli, job *out)
{
    enum { DEEPEST = 1000 };
    rc_day ignored;
    long depth = 0;
    rc_exit code = rc_cli_format(cli, "text|markdown|html|json|dot", &out->format);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_day(cli, "as-of", 0, &ignored);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_number(cli, "depth", 1, DEEPEST, &depth);
    }
    out->proof.depth = (size_t)depth;
    out->proof.all = rc_args_has(&cli->args, "all");
    if (code == RC_EXIT_DONE) {
        code = rc_cli_report_options(cli, &out->report);
    }
    return code == RC_EXIT_DONE ? read_requirement(cli, out) : code;
}

/* Scenario and route, so that what is wrong with either is told at once. */
static rc_exit read_question(rc_cli *cli, job *out)
{
    rc_status status = rc_cli_read(cli, cli->arena, cli->args.words[0], &out->scenario);
    if (status == RC_OK) {
        status = rc_suppositions_check(cli->arena, cli->knowledge, &out->scenario, &cli->diags);
    }
    out->route = cli->args.words[1];
    if (!rc_cli_is_route(cli, out->route)) {
        rc_error(&cli->diags, (rc_place){"recourse", 0, 0},
                 rc_nearest_route(cli->arena, cli->knowledge, out->route),
                 "there is no route '%s'", out->route);
        status = status == RC_OK ? RC_INVALID : status;
    }
    rc_cli_complain(cli); /* warnings too */
    return rc_cli_exit_for(status);
}

static rc_exit prove(rc_cli *cli, job *given, rc_result *result, rc_proof **proofs)
{
    rc_assessor *assessor;
    rc_exit code = rc_cli_assessor(cli, &assessor);
    if (code != RC_EXIT_DONE) {
        return code;
    }
    rc_assessor_focus(assessor, given->route);
    rc_status status = rc_assessor_prove(assessor, cli->arena, &given->scenario, &cli->diags,
                                         result, proofs);
    rc_cli_complain(cli);
    if (status == RC_OK) {
        return rc_cli_check_readings(cli, result);
    }
    bool ours = status == RC_INVALID && !rc_args_has(&cli->args, "rules");
    return ours ? RC_EXIT_INTERNAL : rc_cli_exit_for(status);
}

/* One that no finding of the route is about would look like an answer with nothing in it. */
static rc_exit check_requirement(rc_cli *cli, const job *given, const rc_route *route)
{
    rc_names names = {.arena = cli->arena};
    bool any = !given->proof.one;
    for (size_t i = 0; i < route->finding_count; i++) {
        any = any || route->findings[i].requirement == given->proof.requirement;
        rc_names_add(&names, rc_requirement_name(route->findings[i].requirement));
    }
    rc_names_sort(&names);
    if (any) {
        return RC_EXIT_DONE;
    }
    const char *list = rc_words_list(cli->arena, names.items, names.count);
    return rc_cli_usage(cli, rc_format(cli->arena, "it was judged by: %s", list),
                        "%s was not judged by its %s", route->id, cli->args.words[2]);
}

static rc_exit answer(rc_cli *cli, const job *given, const rc_result *result,
                      const rc_proof *proof)
{
    if (given->format == RC_FORMAT_DOT) {
        rc_buffer out;
        rc_buffer_init(&out, cli->arena);
        rc_proof_dot(&out, result, proof, &given->proof);
        return rc_cli_emit_buffer(cli, &out);
    }
    bool json = given->format == RC_FORMAT_JSON;
    const rc_doc *doc =
        json ? NULL : rc_proof_doc(cli->arena, result, proof, &given->proof);
    const rc_value *value =
        json ? rc_proof_value(cli->arena, result, proof, &given->proof) : NULL;
    return rc_cli_emit_as(cli, given->format, doc, value, &given->report);
}

static rc_exit run(rc_cli *cli)
{
    job given = {0};
    rc_result result;
    rc_proof *proofs = NULL;
    rc_exit code = read_options(cli, &given);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    if (code == RC_EXIT_DONE) {
        code = read_question(cli, &given);
    }
    if (code == RC_EXIT_DONE) {
        code = prove(cli, &given, &result, &proofs);
    }
    for (size_t i = 0; code == RC_EXIT_DONE && i < result.route_count; i++) {
        if (rc_equal(result.routes[i].id, given.route)) { /* its own id may look like a pattern */
            code = check_requirement(cli, &given, &result.routes[i]);
            return code == RC_EXIT_DONE ? answer(cli, &given, &result, &proofs[i]) : code;
        }
    }
    return code;
}

const rc_command rc_command_why = {
    "why",
    "FILE ROUTE [REQUIREMENT]",
    "the whole proof: each requirement, its rule, its authorities, its facts with their sources",
    "FILE is a scenario in YAML; - reads it from standard input. ROUTE is an id such as those that "
    "“recourse assess” prints. With a REQUIREMENT, as “consent” or “time”, only that one is "
    "proved.",
    {options, sizeof options / sizeof *options},
    2,
    3,
    run};
