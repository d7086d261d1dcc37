#include "cli/cli.h"

#include "report/lookup.h"
#include "report/words.h"

static const rc_option options[] = {
    {"on", 0, "DATE", "as it stood that day (default: today)"},
    {"format", 0, "text|json|markdown|html", "how the answer is written (default: text)"},
    {"output", 'o', "FILE", "write the answer to this file"},
};

static bool show(rc_cli *cli, rc_look *look, const char *word, const char **suggestion)
{
    if (rc_look_treaty(look, word)) {
        return true;
    }
    *suggestion = rc_nearest_treaty(cli->arena, cli->knowledge, word);
    return false;
}

static rc_exit run(rc_cli *cli)
{
    static const rc_lookup lookup = {"treaty", "treaties", false, show};
    return rc_cli_look_up(cli, &lookup);
}

const rc_command rc_command_treaty = {
    "treaty",
    "TREATY…",
    "a treaty: its parties, its clauses, who reserved or accepted what",
    "A TREATY is an id or a short title.",
    {options, sizeof options / sizeof *options},
    1,
    RC_CLI_ANY,
    run};
