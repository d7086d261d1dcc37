/* Recourse: the table of commands. */
#include "cli/cli.h"

static const rc_command *const commands[] = {
    &rc_command_assess,
    &rc_command_why,
    &rc_command_levers,
    &rc_command_applicants,
    &rc_command_timeline,
    &rc_command_compare,
    &rc_command_survey,
    &rc_command_interview,
    &rc_command_test,
    &rc_command_batch,
    &rc_command_check,
    &rc_command_state,
    &rc_command_treaty,
    &rc_command_route,
    &rc_command_fact,
    &rc_command_find,
    &rc_command_source,
    &rc_command_schema,
    &rc_command_help,
    &rc_command_version,
};

int main(int argc, char **argv)
{
    return rc_cli_main(commands, sizeof commands / sizeof *commands, argc, argv);
}
