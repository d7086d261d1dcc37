#include "cli/cli.h"

#include "base/text.h"
#include "report/page.h"

enum { COLUMN = 26 };

static void option_lines(const rc_page *page, const rc_options *options)
{
    rc_arena *arena = page->out->arena;
    for (size_t i = 0; i < options->count; i++) {
        const rc_option *option = &options->items[i];
        if (option->help == NULL) {
            continue;
        }
        const char *letter = option->letter == 0 ? "" : rc_format(arena, "-%c, ", option->letter);
        const char *label = rc_format(arena, "%s--%s%s%s", letter, option->name,
                                      option->argument == NULL ? "" : " ",
                                      option->argument == NULL ? "" : option->argument);
        rc_page_row(page, 2, COLUMN, (rc_run){RC_PLAIN, label}, option->help);
    }
}

void rc_cli_manual(rc_buffer *out, const rc_command *command)
{
    rc_page page = rc_page_on(out, NULL);
    rc_putf(out, "Usage: recourse %s [OPTIONS]%s%s\n", command->name,
            command->words[0] == 0 ? "" : " ", command->words);
    rc_page_gap(&page);
    rc_page_words(&page, 0, RC_PLAIN, command->summary);
    if (command->about[0] != 0) {
        rc_page_gap(&page);
        rc_page_words(&page, 0, RC_PLAIN, command->about);
    }
    if (command->options.count > 0) {
        rc_page_gap(&page);
        rc_put(out, "Options:\n");
        option_lines(&page, &command->options);
    }
    rc_page_gap(&page);
    rc_put(out, "Options of every command:\n");
    option_lines(&page, &rc_global_options);
}

void rc_cli_overview(rc_buffer *out, const rc_cli *cli)
{
    rc_page page = rc_page_on(out, NULL);
    rc_put(out, "Usage: recourse COMMAND [OPTIONS] …\n");
    rc_page_gap(&page);
    rc_page_words(&page, 0, RC_PLAIN,
                  "Which routes of legal accountability are open against a State, and why.");
    rc_page_gap(&page);
    rc_put(out, "Commands:\n");
    for (size_t i = 0; i < cli->command_count; i++) {
        const rc_command *command = cli->commands[i];
        const char *label = rc_format(out->arena, "%s %s", command->name, command->words);
        rc_page_row(&page, 2, COLUMN, (rc_run){RC_PLAIN, label}, command->summary);
    }
    rc_page_gap(&page);
    rc_put(out, "Options of every command:\n");
    option_lines(&page, &rc_global_options);
    rc_page_gap(&page);
    rc_page_words(&page, 0, RC_PLAIN,
                  "“recourse help COMMAND” says more. Exit codes: 0 done, 1 a test or check "
                  "failed, 2 wrong usage, 3 invalid input, 4 internal error, 5 cannot read or "
                  "write.");
}

const rc_command *rc_cli_command(rc_cli *cli, const char *name)
{
    const char **names = rc_alloc_array(cli->arena, cli->command_count, sizeof *names);
    for (size_t i = 0; i < cli->command_count; i++) {
        if (rc_equal(cli->commands[i]->name, name)) {
            return cli->commands[i];
        }
        names[i] = cli->commands[i]->name;
    }
    rc_cli_usage(cli, rc_nearest(name, names, cli->command_count), "there is no command '%s'",
                 name);
    return NULL;
}

static rc_exit run_help(rc_cli *cli)
{
    rc_buffer out;
    rc_buffer_init(&out, cli->arena);
    if (cli->args.word_count == 0) {
        rc_cli_overview(&out, cli);
    } else {
        const rc_command *command = rc_cli_command(cli, cli->args.words[0]);
        if (command == NULL) {
            return RC_EXIT_USAGE;
        }
        rc_cli_manual(&out, command);
    }
    return rc_cli_emit(cli, out.text, out.length);
}

const rc_command rc_command_help = {
    "help", "[COMMAND]", "how the program, or a command, is used", "", {NULL, 0}, 0, 1, run_help};
