#include "cli/format.h"

#include "base/text.h"
#include "cli/progress.h"
#include "cli/states.h"
#include "inference/whatif.h"
#include "report/levers.h"
#include "report/words.h"

static const rc_option options[] = {
    {"max", 0, "N", "most changes in a set, 1 to 6 (default: 3)"},
    {"state", 0, "LIST", "suppose acts of these States too; comma list, repeatable"},
    {"limit", 0, "N", "without a route: most changes to show (default: 20)"},
    {"format", 0, "text|json|markdown|html", "how the answer is written (default: text)"},
    {"as-of", 0, "DATE", "the day of filing, instead of the one in the file"},
    {"suppose", 0, "SENTENCE", "suppose this already, after what the file supposes (repeatable)"},
    RC_CLI_READING,
    {"output", 'o', "FILE", "write the answer to this file"},
};

typedef struct job {
    rc_format_name format;
    rc_report_options report;
    rc_scenario scenario;
    rc_lever_options search;
    long limit;
    rc_assessor *assessor;
} job;

static rc_exit read_states(rc_cli *cli, job *out)
{
    rc_codes words = rc_cli_list(cli, "state");
    rc_codes *states = &out->search.states;
    states->items = rc_alloc_array(cli->arena, words.count + 1, sizeof *states->items);
    for (size_t i = 0; i < words.count; i++) {
        const char *suggestion = NULL;
        const char *code = rc_state_code(cli->arena, cli->knowledge, words.items[i], &suggestion);
        if (code == NULL) {
            return rc_cli_usage(cli, suggestion, "--state: there is no State '%s'", words.items[i]);
        }
        states->items[states->count++] = code;
    }
    return RC_EXIT_DONE;
}

static rc_exit read_options(rc_cli *cli, job *out)
{
    long most = 3;
    rc_day ignored;
    out->limit = 20;
    rc_exit code = rc_cli_format(cli, "text|json|markdown|html", &out->format);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_number(cli, "max", 1, RC_LEVER_MOST, &most);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_number(cli, "limit", 1, 10000, &out->limit);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_day(cli, "as-of", 0, &ignored);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_report_options(cli, &out->report);
    }
    out->search.most = (size_t)most;
    return code;
}

static rc_exit read_scenario(rc_cli *cli, job *out)
{
    rc_status status = rc_cli_read(cli, cli->arena, cli->args.words[0], &out->scenario);
    if (status == RC_OK) {
        status =
            rc_suppositions_check(cli->arena, cli->knowledge, &out->scenario, &cli->diags);
    }
    rc_cli_complain(cli);
    return rc_cli_exit_for(status);
}

static rc_exit answer_route(rc_cli *cli, job *given)
{
    rc_levers levers;
    const char *route = cli->args.words[1];
    rc_status status = rc_levers_find(given->assessor, cli->arena, &given->scenario, route,
                                      &given->search, &cli->diags, &levers);
    if (status != RC_OK || rc_cli_check_readings(cli, levers.before) != RC_EXIT_DONE) {
        rc_cli_complain(cli);
        return status != RC_OK ? rc_cli_exit_for(status) : RC_EXIT_INVALID;
    }
    size_t most = given->search.most;
    return given->format == RC_FORMAT_JSON
               ? rc_cli_emit_as(cli, given->format, NULL,
                                rc_levers_value(cli->arena, &levers, most), &given->report)
               : rc_cli_emit_as(cli, given->format, rc_levers_doc(cli->arena, &levers, most),
                                NULL, &given->report);
}

static rc_exit answer_all(rc_cli *cli, job *given)
{
    rc_lifts lifts;
    rc_status status = rc_levers_survey(given->assessor, cli->arena, &given->scenario,
                                        &given->search, &cli->diags, &lifts);
    if (status != RC_OK || rc_cli_check_readings(cli, lifts.before) != RC_EXIT_DONE) {
        rc_cli_complain(cli);
        return status != RC_OK ? rc_cli_exit_for(status) : RC_EXIT_INVALID;
    }
    return given->format == RC_FORMAT_JSON
               ? rc_cli_emit_as(cli, given->format, NULL, rc_lifts_value(cli->arena, &lifts),
                                &given->report)
               : rc_cli_emit_as(cli, given->format,
                                rc_lifts_doc(cli->arena, &lifts, (size_t)given->limit), NULL,
                                &given->report);
}

static rc_exit run(rc_cli *cli)
{
    job given = {0};
    rc_exit code = read_options(cli, &given);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    if (code == RC_EXIT_DONE) {
        code = read_states(cli, &given);
    }
    if (code == RC_EXIT_DONE) {
        code = read_scenario(cli, &given);
    }
    if (code == RC_EXIT_DONE && cli->args.word_count == 2) {
        code = rc_cli_check_route(cli, cli->args.words[1]);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_assessor(cli, &given.assessor);
    }
    if (code != RC_EXIT_DONE) {
        return code;
    }
    rc_cli_progress shown;
    rc_progress progress = rc_cli_progress_begin(&shown, "Looking for levers");
    given.search.progress = &progress;
    code = cli->args.word_count == 2 ? answer_route(cli, &given) : answer_all(cli, &given);
    rc_cli_progress_end(&shown);
    return code;
}

const rc_command rc_command_levers = {
    "levers",
    "FILE [ROUTE]",
    "what would open a route: who must do what, and how",
    "All minimal sets of changes that open the route, each verified by the rules: no part of a set "
    "does as much. First what is within the claimant's reach, then what third States and organs "
    "can do, then what only the respondent can. Every change is written as --suppose takes it. "
    "Without a ROUTE: the single changes that open most routes.",
    {options, sizeof options / sizeof *options},
    1,
    2,
    run};
