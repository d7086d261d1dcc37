/* Validates the knowledge, scenarios and facts files, and says how much there is of what. */
#include "cli/cli.h"

#include "base/file.h"
#include "base/text.h"
#include "inference/whatif.h"
#include "knowledge/load.h"
#include "report/expect.h"
#include "report/words.h"
#include "yaml/document.h"

static const rc_option options[] = {
    {"stale", 0, "DAYS", "list records last compared with their source longer ago than that"},
};

/* Files given, apart by what they hold. */
typedef struct sorted {
    char **facts;
    size_t fact_count, scenario_count, broken_count;
    bool unreadable;
} sorted;

static bool is_facts(const rc_node *root)
{
    for (size_t i = 0; i < rc_file_type_count; i++) {
        const rc_file_type *type = &rc_file_types[i];
        int head = type->head == NULL ? -1 : rc_kind_index(type->head);
        if (head >= 0 && rc_node_get(root, rc_kinds[head].fields[0].name) != NULL) {
            return true;
        }
        for (size_t j = 0; j < type->section_count; j++) {
            if (rc_node_get(root, type->sections[j].key) != NULL) {
                return true;
            }
        }
    }
    return false;
}

/* Reads a file and judges it if it is a scenario; facts files are only gathered. */
static rc_status sort_file(rc_cli *cli, const char *path, sorted *out)
{
    char *text;
    size_t length;
    rc_document document;
    rc_scenario scenario;
    rc_status status = rc_file_read(cli->arena, path, rc_yaml_facts_limits.bytes, &cli->diags,
                                    &text, &length);
    if (status != RC_OK) {
        out->unreadable = out->unreadable || status == RC_IO;
        return status;
    }
    status = rc_yaml_read(cli->arena, rc_cli_file_name(path), text, length, &rc_yaml_facts_limits,
                          &cli->diags, &document);
    if (status != RC_OK) {
        return status;
    }
    const rc_node *root = document.root;
    bool mapping = root != NULL && root->kind == RC_MAPPING;
    if (mapping && rc_node_get(root, "recourse") == NULL && is_facts(root)) {
        out->facts[out->fact_count++] = rc_strdup(cli->arena, path);
        return RC_OK;
    }
    out->scenario_count++;
    status = rc_scenario_read(cli->arena, cli->knowledge, rc_cli_file_name(path), text, length,
                              cli->today, &cli->diags, &scenario);
    return status == RC_OK
               ? rc_suppositions_check(cli->arena, cli->knowledge, &scenario, &cli->diags)
               : status;
}

static rc_exit check_files(rc_cli *cli, rc_buffer *out)
{
    sorted found = {0};
    size_t count = cli->args.word_count;
    found.facts = rc_alloc_array(cli->arena, count, sizeof *found.facts);
    for (size_t i = 0; i < count; i++) {
        found.broken_count += sort_file(cli, cli->args.words[i], &found) == RC_OK ? 0 : 1;
    }
    bool whole = true;
    if (found.fact_count > 0) {
        whole = rc_knowledge_add(cli->arena, cli->knowledge, found.facts, found.fact_count,
                                 &cli->diags, &cli->knowledge) == RC_OK;
        if (whole) {
            rc_knowledge_check(cli->arena, cli->knowledge, &cli->diags);
        }
    }
    whole = whole && !rc_diags_failed(&cli->diags) && found.broken_count == 0;
    rc_cli_complain(cli);
    if (found.unreadable) {
        return RC_EXIT_IO;
    }
    if (!whole) {
        return RC_EXIT_FAILED;
    }
    rc_putf(out, "%s and %s: no errors.\n",
            rc_words_count(cli->arena, found.scenario_count, "scenario", "scenarios"),
            rc_words_count(cli->arena, found.fact_count, "facts file", "facts files"));
    return RC_EXIT_DONE;
}

static const char *origin(rc_cli *cli)
{
    size_t count;
    const char *dir = rc_args_value(&cli->args, "facts");
    const char **added = rc_args_values(&cli->args, "add", &count);
    const char *text = dir == NULL ? "built into the program" : dir;
    for (size_t i = 0; i < count; i++) {
        text = rc_format(cli->arena, "%s, with %s", text, added[i]);
    }
    return text;
}

static rc_exit check_knowledge(rc_cli *cli, rc_buffer *out, const rc_report_options *report)
{
    rc_knowledge_check(cli->arena, cli->knowledge, &cli->diags);
    size_t errors = cli->diags.errors;
    size_t warnings = cli->diags.count + cli->diags.dropped - errors;
    rc_cli_complain(cli);
    rc_report_inventory(out, cli->knowledge, origin(cli), report);
    rc_putf(out, "%s, %s.\n", rc_words_count(cli->arena, errors, "error", "errors"),
            rc_words_count(cli->arena, warnings, "warning", "warnings"));
    return errors > 0 ? RC_EXIT_FAILED : RC_EXIT_DONE;
}

static rc_exit list_stale(rc_cli *cli, rc_buffer *out, long days, const rc_report_options *report)
{
    rc_span as_at = rc_knowledge_as_at(cli->knowledge);
    rc_day from = as_at.hi >= RC_DAY_MAX ? cli->today : as_at.hi;
    rc_report_stale(out, cli->knowledge, from, (int)days, report);
    return RC_EXIT_DONE;
}

static rc_exit run(rc_cli *cli)
{
    rc_buffer out;
    rc_report_options report;
    long days = -1;
    rc_buffer_init(&out, cli->arena);
    rc_exit code = rc_cli_report_options(cli, &report);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_number(cli, "stale", 0, 100000, &days);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    if (code != RC_EXIT_DONE) {
        return code;
    }
    if (cli->args.word_count > 0) {
        code = check_files(cli, &out);
    } else if (days < 0) {
        code = check_knowledge(cli, &out, &report);
    }
    if (days >= 0 && code == RC_EXIT_DONE) {
        code = list_stale(cli, &out, days, &report);
    }
    if (out.length == 0) {
        return code;
    }
    rc_exit written = rc_cli_emit(cli, out.text, out.length);
    return written == RC_EXIT_DONE ? code : written;
}

const rc_command rc_command_check = {
    "check",
    "[FILE…]",
    "validates scenarios and facts files; without a file, the knowledge in use",
    "A file with `recourse:` at its head is a scenario; others are read as facts and checked "
    "together with the knowledge in use. Exit code 1 if anything is wrong.",
    {options, sizeof options / sizeof *options},
    0,
    RC_CLI_ANY,
    run};
