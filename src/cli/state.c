#include "cli/cli.h"

#include "report/lookup.h"

static const rc_option options[] = {
    {"on", 0, "DATE", "as it stood that day (default: today)"},
    {"format", 0, "text|json|markdown|html", "how the answer is written (default: text)"},
    {"output", 'o', "FILE", "write the answer to this file"},
};

static bool show(rc_cli *cli, rc_look *look, const char *word, const char **suggestion)
{
    const char *code = rc_state_code(cli->arena, cli->knowledge, word, suggestion);
    return code != NULL && rc_look_state(look, code);
}

static rc_exit run(rc_cli *cli)
{
    static const rc_lookup lookup = {"State", "states", false, show};
    return rc_cli_look_up(cli, &lookup);
}

const rc_command rc_command_state = {
    "state",
    "STATE…",
    "what a State is bound by, its reservations, acceptances and seats",
    "A STATE is a code of three or two letters, a name or an alias.",
    {options, sizeof options / sizeof *options},
    1,
    RC_CLI_ANY,
    run};
