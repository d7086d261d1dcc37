/* From the arguments of the program to a command and its exit code. */
#include "cli/cli.h"

#include "base/text.h"
#include "base/tongue.h"
#include "report/words.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

typedef struct call {
    rc_cli cli;
    char **arguments;
    size_t count;
    rc_exit code;
} call;

static rc_exit print(rc_cli *cli, const rc_buffer *out)
{
    return rc_cli_emit(cli, out->text == NULL ? "" : out->text, out->length);
}

static rc_exit check_words(rc_cli *cli)
{
    const rc_command *command = cli->command;
    if (cli->args.word_count < command->least) {
        return rc_cli_usage(cli, NULL, "%s needs %s", command->name, command->words);
    }
    if (cli->args.word_count > command->most) {
        return rc_cli_usage(cli, NULL, "%s does not take '%s'", command->name,
                            cli->args.words[command->most]);
    }
    return RC_EXIT_DONE;
}

static rc_exit no_command(rc_cli *cli)
{
    rc_buffer out;
    rc_buffer_init(&out, cli->arena);
    rc_cli_overview(&out, cli);
    if (rc_args_has(&cli->args, "help")) {
        return print(cli, &out);
    }
    fputs(out.text, stderr);
    return RC_EXIT_USAGE;
}

static rc_exit choose_tongue(rc_cli *cli)
{
    enum { LANGUAGES = 64 };
    const char *language = rc_args_value(&cli->args, "lang"), *names[LANGUAGES];
    size_t count = 0;
    while (count < LANGUAGES && (names[count] = rc_tongue_at(count)) != NULL) {
        count++;
    }
    const rc_tongue *tongue = language == NULL ? NULL : rc_tongue_named(language);
    if (language != NULL && tongue == NULL) {
        return rc_cli_usage(cli, rc_nearest(language, names, count),
                            "--lang: there is no language '%s'; there are: %s", language,
                            rc_words_joined(cli->arena, ", ", names, count));
    }
    rc_tongue_use(tongue);
    return RC_EXIT_DONE;
}

static rc_exit run_command(rc_cli *cli, char **arguments, size_t count)
{
    rc_options tables[] = {cli->command->options, rc_global_options};
    rc_args_parse(&cli->args, tables, 2, arguments, count, false, &cli->diags);
    if (rc_diags_failed(&cli->diags)) {
        rc_cli_complain(cli);
        return RC_EXIT_USAGE;
    }
    if (rc_args_has(&cli->args, "help")) {
        rc_buffer out;
        rc_buffer_init(&out, cli->arena);
        rc_cli_manual(&out, cli->command);
        return print(cli, &out);
    }
    rc_exit code = check_words(cli);
    if (code == RC_EXIT_DONE) {
        code = choose_tongue(cli);
    }
    return code == RC_EXIT_DONE ? cli->command->run(cli) : code;
}

/* Options may stand before the command; --version there is the command of that name. */
static void run(void *context)
{
    static const rc_option version[] = {{"version", 'V', NULL, "say which version this is"}};
    call *job = context;
    rc_cli *cli = &job->cli;
    rc_options tables[] = {rc_global_options, {version, 1}};
    rc_diags_init(&cli->diags, cli->arena);
    size_t taken = rc_args_parse(&cli->args, tables, 2, job->arguments, job->count, true,
                                 &cli->diags);
    if (rc_diags_failed(&cli->diags)) {
        rc_cli_complain(cli);
        job->code = RC_EXIT_USAGE;
        return;
    }
    const char *name = taken < job->count ? job->arguments[taken] : NULL;
    if (rc_args_has(&cli->args, "version")) {
        name = "version";
        taken = job->count;
    }
    if (name == NULL) {
        job->code = no_command(cli);
        return;
    }
    cli->command = rc_cli_command(cli, name);
    if (cli->command == NULL) {
        job->code = RC_EXIT_USAGE;
        return;
    }
    taken += taken < job->count ? 1 : 0;
    job->code = run_command(cli, job->arguments + taken, job->count - taken);
}

int rc_cli_main(const rc_command *const *commands, size_t command_count, int argc, char **argv)
{
    rc_arena *arena = rc_arena_new(NULL);
    call job = {.arguments = argv + 1, .count = argc > 0 ? (size_t)argc - 1 : 0};
    job.cli.arena = arena;
    job.cli.args.arena = arena;
    job.cli.commands = commands;
    job.cli.command_count = command_count;
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is then an error of write, which we can pass over */
    if (arena == NULL || !rc_arena_try(arena, run, &job)) {
        fputs("recourse: error: out of memory\n", stderr);
        job.code = RC_EXIT_INTERNAL;
    }
    rc_arena_free(arena);
    return (int)job.code;
}
