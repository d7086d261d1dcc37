#include "cli/cli.h"

#include "report/words.h"

static bool show(rc_cli *cli, rc_buffer *out, const char *word, rc_day on,
                 const rc_report_options *report, const char **suggestion)
{
    (void)on;
    if (rc_report_fact(out, cli->knowledge, word, report)) {
        return true;
    }
    *suggestion = rc_nearest_record(cli->arena, cli->knowledge, word);
    return false;
}

static rc_exit run(rc_cli *cli)
{
    static const rc_lookup lookup = {"fact", show};
    return rc_cli_look_up(cli, &lookup);
}

const rc_command rc_command_fact = {
    "fact",
    "ID…",
    "a fact with its source: any id that a report gives as a reason",
    "",
    {NULL, 0},
    1,
    RC_CLI_ANY,
    run};
