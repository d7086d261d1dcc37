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
    if (rc_look_route(look, word)) {
        return true;
    }
    *suggestion = rc_nearest_route(cli->arena, cli->knowledge, word);
    return false;
}

static rc_exit run(rc_cli *cli)
{
    static const rc_lookup lookup = {"route", "routes", false, show};
    return rc_cli_look_up(cli, &lookup);
}

const rc_command rc_command_route = {
    "route",
    "ROUTE…",
    "a route: who can start it, what it needs, what it leads to",
    "A ROUTE is an id such as those that “recourse assess” shows. A word with * for any letters "
    "lists the routes it fits; '*' lists all.",
    {options, sizeof options / sizeof *options},
    1,
    RC_CLI_ANY,
    run};
