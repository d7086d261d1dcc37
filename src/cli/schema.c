#include "cli/format.h"

#include "base/text.h"
#include "report/schema.h"

static const rc_option options[] = {
    {"format", 0, "text|json|markdown|html", "how the list is written; a schema is always JSON"},
    {"output", 'o', "FILE", "write it to this file"},
};

static rc_exit no_such_schema(rc_cli *cli, const char *name)
{
    rc_schema *all;
    size_t count = rc_schema_list(cli->arena, &all);
    const char **names = rc_alloc_array(cli->arena, count, sizeof *names);
    for (size_t i = 0; i < count; i++) {
        names[i] = all[i].name;
    }
    const char *near = rc_nearest(name, names, count);
    return rc_cli_usage(cli, near == NULL ? "see the list with “recourse schema”" : near,
                        "there is no schema '%s'", name);
}

static rc_exit run(rc_cli *cli)
{
    rc_format_name format;
    rc_report_options report;
    rc_exit code = rc_cli_format(cli, "text|json|markdown|html", &format);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_report_options(cli, &report);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    if (code != RC_EXIT_DONE) {
        return code;
    }
    if (cli->args.word_count == 0) {
        return rc_cli_emit_as(cli, format, rc_schema_overview(cli->arena),
                              rc_schema_overview_value(cli->arena), &report);
    }
    if (rc_args_has(&cli->args, "format") && format != RC_FORMAT_JSON) {
        return rc_cli_usage(cli, "leave --format out", "a schema is always JSON");
    }
    const char *name = cli->args.words[0];
    const rc_value *schema = rc_schema_make(cli->arena, cli->knowledge, name);
    return schema == NULL ? no_such_schema(cli, name)
                          : rc_cli_emit_as(cli, RC_FORMAT_JSON, NULL, schema, NULL);
}

const rc_command rc_command_schema = {
    "schema",
    "[NAME]",
    "a JSON Schema of scenarios, results or facts, for editors and programs; without NAME: a list",
    "A schema lets an editor complete and check a file while it is written. In editors that know "
    "YAML schemas, begin a scenario with the line “# yaml-language-server: "
    "$schema=scenario.schema.json”, the file written by “recourse schema scenario --output "
    "scenario.schema.json”. With --add, the scenario's schema knows the treaties of that file too.",
    {options, sizeof options / sizeof *options},
    0,
    1,
    run};
