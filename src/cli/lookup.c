#include "cli/format.h"

#include "base/text.h"
#include "report/lookup.h"

/* The page of every word, or a complaint for each that names nothing. */
static rc_exit show_all(rc_cli *cli, const rc_lookup *lookup, rc_look *look)
{
    bool missing = false;
    for (size_t i = 0; i < cli->args.word_count; i++) {
        const char *word = cli->args.words[i], *suggestion = NULL;
        if (!lookup->show(cli, look, word, &suggestion)) {
            missing = true;
            rc_error(&cli->diags, (rc_place){"recourse", 0, 0}, suggestion, "there is no %s '%s'",
                     lookup->noun, word);
        }
    }
    rc_cli_complain(cli);
    return missing ? RC_EXIT_INVALID : RC_EXIT_DONE;
}

rc_exit rc_cli_look_up(rc_cli *cli, const rc_lookup *lookup)
{
    rc_report_options options;
    rc_format_name format;
    rc_propositions rules;
    rc_day on;
    rc_exit code = rc_cli_format(cli, "text|json|markdown|html", &format);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_report_options(cli, &options);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_day(cli, "on", cli->today, &on);
    }
    if (code != RC_EXIT_DONE) {
        return code;
    }
    rc_look look = rc_look_new(cli->arena, cli->knowledge, lookup->kinds, on);
    look.several = cli->args.word_count > 1;
    if (lookup->rules) {
        code = rc_cli_exit_for(
            rc_propositions_read(cli->arena, cli->engine.rules_dir, &cli->diags, &rules));
        look.rules = &rules;
    }
    if (code != RC_EXIT_DONE) {
        rc_cli_complain(cli);
        return code;
    }
    code = show_all(cli, lookup, &look);
    return code == RC_EXIT_DONE ? rc_cli_emit_as(cli, format, look.doc, look.whole, &options)
                                : code;
}
