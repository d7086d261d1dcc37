#include "cli/cli.h"

#include "report/lookup.h"

static const rc_option options[] = {
    {"on", 0, "DATE", "as it stood that day (default: today)"},
    {"format", 0, "text|json|markdown|html", "how the answer is written (default: text)"},
    {"output", 'o', "FILE", "write the answer to this file"},
};

static bool show(rc_cli *cli, rc_look *look, const char *word, const char **suggestion)
{
    if (rc_look_source(look, word)) {
        return true;
    }
    *suggestion = rc_nearest_source(cli->arena, cli->knowledge, word);
    return false;
}

static rc_exit run(rc_cli *cli)
{
    static const rc_lookup lookup = {"source", "sources", true, show};
    return rc_cli_look_up(cli, &lookup);
}

const rc_command rc_command_source = {
    "source",
    "ID…",
    "a source or decided case, and what rests on it",
    "An ID is a citation as reports give it, for instance a treaty with an article, or the id or "
    "the name of a decided case; quote it if it has blanks. A word with * for any letters lists "
    "the sources it fits.",
    {options, sizeof options / sizeof *options},
    1,
    RC_CLI_ANY,
    run};
