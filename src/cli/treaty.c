#include "cli/cli.h"

#include "report/words.h"

static const rc_option options[] = {{"on", 0, "DATE", "as it stood that day (default: today)"}};

static bool show(rc_cli *cli, rc_buffer *out, const char *word, rc_day on,
                 const rc_report_options *report, const char **suggestion)
{
    if (rc_report_treaty(out, cli->knowledge, word, on, report)) {
        return true;
    }
    *suggestion = rc_nearest_treaty(cli->arena, cli->knowledge, word);
    return false;
}

static rc_exit run(rc_cli *cli)
{
    static const rc_lookup lookup = {"treaty", show};
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
