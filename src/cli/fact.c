#include "cli/cli.h"

#include "report/lookup.h"
#include "report/words.h"

static const rc_option options[] = {
    {"format", 0, "text|json|markdown|html", "how the answer is written (default: text)"},
    {"output", 'o', "FILE", "write the answer to this file"},
};

static bool show(rc_cli *cli, rc_look *look, const char *word, const char **suggestion)
{
    if (rc_look_fact(look, word)) {
        return true;
    }
    *suggestion = rc_nearest_record(cli->arena, cli->knowledge, word);
    return false;
}

static rc_exit run(rc_cli *cli)
{
    static const rc_lookup lookup = {"fact", "facts", false, show};
    return rc_cli_look_up(cli, &lookup);
}

const rc_command rc_command_fact = {
    "fact",
    "ID…",
    "a fact with its source: any id that a report gives as a reason",
    "",
    {options, sizeof options / sizeof *options},
    1,
    RC_CLI_ANY,
    run};
