#include "cli/format.h"

#include "base/text.h"
#include "report/find.h"

static const rc_option options[] = {
    {"kind", 0, "KIND", "only one kind, such as state, treaty, route, case, source, rule"},
    {"limit", 0, "N", "at most so many of a kind; 0: all (default: 5)"},
    {"format", 0, "text|json|markdown|html", "how the answer is written (default: text)"},
    {"output", 'o', "FILE", "write the answer to this file"},
};

static rc_exit read_kind(rc_cli *cli, const char **kind)
{
    const char *given = rc_args_value(&cli->args, "kind"), *nearest = NULL;
    *kind = given == NULL ? NULL : rc_find_kind(cli->arena, given, &nearest);
    if (given == NULL || *kind != NULL) {
        return RC_EXIT_DONE;
    }
    rc_exit code = rc_cli_usage(cli, nearest, "--kind: there is no kind '%s'", given);
    rc_warning(&cli->diags, (rc_place){"recourse", 0, 0}, NULL, "the kinds are %s",
               rc_find_kinds(cli->arena));
    rc_cli_complain(cli);
    return code;
}

/* As grep does: nothing found is an answer too, told by the exit code. */
static void say_nothing_found(rc_cli *cli, const rc_propositions *rules, const rc_query *query)
{
    const char *misspelt[2] = {NULL, NULL};
    rc_place place = {"recourse", 0, 0};
    const char *word = NULL;
    size_t without = 0;
    if (rc_find_misspelt(cli->arena, cli->knowledge, rules, query, misspelt)) {
        rc_warning(&cli->diags, place, misspelt[1], "nothing holds '%s'", misspelt[0]);
    } else if (query->count > 1) {
        without = rc_find_without(cli->arena, cli->knowledge, rules, query, &word);
        rc_warning(&cli->diags, place,
                   word == NULL ? "ask for fewer words"
                                : rc_format(cli->arena, "leave out '%s': %zu found without it",
                                            word, without),
                   "nothing holds all of these words");
    } else {
        rc_warning(&cli->diags, place, "leave --kind out", "nothing of that kind was found");
    }
    rc_cli_complain(cli);
}

static rc_exit run(rc_cli *cli)
{
    rc_report_options report;
    rc_format_name format;
    rc_propositions rules;
    const char *kind = NULL;
    long limit = 5;
    rc_exit code = rc_cli_format(cli, "text|json|markdown|html", &format);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_report_options(cli, &report);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_number(cli, "limit", 0, 1000000L, &limit);
    }
    if (code == RC_EXIT_DONE) {
        code = read_kind(cli, &kind);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    if (code != RC_EXIT_DONE) {
        return code;
    }
    code = rc_cli_exit_for(
        rc_propositions_read(cli->arena, cli->engine.rules_dir, &cli->diags, &rules));
    if (code != RC_EXIT_DONE) {
        rc_cli_complain(cli);
        return code;
    }
    const char *text = "";
    for (size_t i = 0; i < cli->args.word_count; i++) {
        text = rc_format(cli->arena, "%s %s", text, cli->args.words[i]);
    }
    rc_query query = rc_query_of(cli->arena, text, kind);
    if (query.count == 0) {
        return rc_cli_usage(cli, NULL, "find needs at least one word");
    }
    rc_found found = rc_find(cli->arena, cli->knowledge, &rules, &query);
    if (found.count == 0) {
        say_nothing_found(cli, &rules, &query);
        return RC_EXIT_FAILED;
    }
    rc_doc *doc = rc_find_doc(cli->arena, &query, &found, (size_t)limit);
    rc_value *value =
        rc_find_value(cli->arena, cli->knowledge, &query, &found, (size_t)limit);
    return rc_cli_emit_as(cli, format, doc, value, &report);
}

const rc_command rc_command_find = {
    "find",
    "TEXT…",
    "whatever holds these words: States, treaties, routes, cases, sources, rules",
    "Every word must be there, at the beginning of a word; case and accents do not count. What is "
    "found is grouped by kind, the best first: an id, then a name, then a text that fits, each "
    "with the command that shows more. Who takes part in what (participations, memberships) is "
    "searched only with --kind. The exit code is 1 if nothing was found.",
    {options, sizeof options / sizeof *options},
    1,
    RC_CLI_ANY,
    run};
