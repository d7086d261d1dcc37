#include "cli/cli.h"

#include "base/text.h"

rc_exit rc_cli_look_up(rc_cli *cli, const rc_lookup *lookup)
{
    rc_buffer out;
    rc_report_options options;
    rc_day on;
    bool missing = false;
    rc_buffer_init(&out, cli->arena);
    rc_exit code = rc_cli_report_options(cli, &options);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_day(cli, "on", cli->today, &on);
    }
    if (code != RC_EXIT_DONE) {
        return code;
    }
    for (size_t i = 0; i < cli->args.word_count; i++) {
        const char *word = cli->args.words[i], *suggestion = NULL;
        rc_buffer one;
        rc_buffer_init(&one, cli->arena);
        if (lookup->show(cli, &one, word, on, &options, &suggestion)) {
            rc_put(&out, out.length == 0 ? "" : "\n");
            rc_putn(&out, one.text, one.length);
            continue;
        }
        missing = true;
        rc_error(&cli->diags, (rc_place){"recourse", 0, 0}, suggestion, "there is no %s '%s'",
                 lookup->noun, word);
    }
    rc_cli_complain(cli);
    return missing ? RC_EXIT_INVALID : rc_cli_emit(cli, out.text, out.length);
}
