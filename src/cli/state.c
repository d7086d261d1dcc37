#include "cli/cli.h"

static const rc_option options[] = {{"on", 0, "DATE", "as it stood that day (default: today)"}};

static bool show(rc_cli *cli, rc_buffer *out, const char *word, rc_day on,
                 const rc_report_options *report, const char **suggestion)
{
    const char *code = rc_state_code(cli->arena, cli->knowledge, word, suggestion);
    return code != NULL && rc_report_state(out, cli->knowledge, code, on, report);
}

static rc_exit run(rc_cli *cli)
{
    static const rc_lookup lookup = {"State", show};
    return rc_cli_look_up(cli, &lookup);
}

const rc_command rc_command_state = {
    "state",
    "STATE…",
    "what a State is bound by, with its reservations and seats",
    "A STATE is a code of three or two letters, a name or an alias.",
    {options, sizeof options / sizeof *options},
    1,
    RC_CLI_ANY,
    run};
