#include "cli/format.h"
#include "cli/states.h"

#include "base/text.h"
#include "explore/applicants.h"
#include "inference/whatif.h"
#include "report/applicants.h"

static const rc_option options[] = {
    {"group", 0, "ID", "only members of this organisation, or of this organ, on the day of filing"},
    {"member", 0, "ID", "the same; several groups: States that belong to all of them"},
    {"party-to", 0, "TREATY", "only parties to this treaty; several: parties to all of them"},
    {"state", 0, "LIST", "only these States; comma list, repeatable"},
    {"format", 0, "text|json|markdown|html|csv", "how the answer is written (default: text)"},
    {"as-of", 0, "DATE", "the day of filing, instead of the one in the file"},
    {"suppose", 0, "SENTENCE", "suppose this too, after what the file supposes (repeatable)"},
    RC_CLI_READING,
    {"output", 'o', "FILE", "write the answer to this file"},
};

static rc_exit read_scenario(rc_cli *cli, rc_scenario *scenario)
{
    rc_status status = rc_cli_read(cli, cli->arena, cli->args.words[0], scenario);
    if (status == RC_OK) {
        status = rc_suppositions_check(cli->arena, cli->knowledge, scenario, &cli->diags);
    }
    rc_cli_complain(cli);
    return rc_cli_exit_for(status);
}

static rc_exit find(rc_cli *cli, const rc_scenario *scenario, rc_applicants *found)
{
    rc_assessor *assessor;
    rc_exit code = rc_cli_assessor(cli, &assessor);
    if (code != RC_EXIT_DONE) {
        return code;
    }
    rc_status status = rc_applicants_find(assessor, cli->arena, scenario, cli->args.words[1],
                                          &cli->diags, found);
    rc_cli_complain(cli);
    if (status == RC_INVALID && !rc_args_has(&cli->args, "rules")) {
        return RC_EXIT_INTERNAL; /* our own rules failed */
    }
    return status == RC_OK ? rc_cli_check_readings(cli, &found->result) : rc_cli_exit_for(status);
}

static rc_exit emit(rc_cli *cli, rc_format_name format, const rc_applicants_report *report,
                    const rc_report_options *how)
{
    if (format == RC_FORMAT_CSV) {
        rc_buffer out;
        rc_buffer_init(&out, cli->arena);
        rc_report_applicants_csv(&out, report);
        return rc_cli_emit_buffer(cli, &out);
    }
    rc_doc *doc = NULL;
    rc_value *value = NULL;
    if (format == RC_FORMAT_JSON) {
        value = rc_report_applicants_value(cli->arena, report);
    } else {
        doc = rc_report_applicants(cli->arena, report);
    }
    return rc_cli_emit_as(cli, format, doc, value, how);
}

static rc_exit run(rc_cli *cli)
{
    rc_format_name format;
    rc_report_options how;
    rc_day ignored;
    rc_scenario scenario;
    rc_applicants found;
    rc_cohort shown;
    const char *filter;
    rc_exit code = rc_cli_format(cli, "text|json|markdown|html|csv", &format);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_day(cli, "as-of", 0, &ignored);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_report_options(cli, &how);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_check_route(cli, cli->args.words[1]);
    }
    if (code == RC_EXIT_DONE) {
        code = read_scenario(cli, &scenario);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_states(cli, "state", scenario.as_of, &shown, &filter);
    }
    if (code == RC_EXIT_DONE) {
        code = find(cli, &scenario, &found);
    }
    return code == RC_EXIT_DONE
               ? emit(cli, format, &(rc_applicants_report){&found, &shown, filter}, &how)
               : code;
}

const rc_command rc_command_applicants = {
    "applicants",
    "FILE ROUTE",
    "which States could bring a route, which could not, and why",
    "Every State is tried, whether the scenario names it as applicant or not. Some could bring the "
    "route on the day of filing, others once steps are taken, which are named; some are barred. "
    "Where the route needs a vote, the report says who sits in the organ on that day. --group, "
    "--member and --party-to go by the record of that day, without what is supposed.",
    {options, sizeof options / sizeof *options},
    2,
    2,
    run};
