#include "cli/format.h"

#include "base/text.h"
#include "cli/progress.h"
#include "inference/whatif.h"
#include "report/compare.h"
#include "report/words.h"

static const rc_option options[] = {
    {"suppose", 0, "SENTENCE", "the second side supposes this too (repeatable)"},
    {"reading", 0, "ROUTE/REQUIREMENT=met|failed",
     "the second side takes this side of what is contested there; ROUTE may be a pattern "
     "(repeatable)"},
    {"as-of", 0, "DATE", "given twice: the two days of filing; once: that of both sides"},
    {"readings", 0, NULL, "compare nothing: list the unsettled questions, with both readings"},
    {"all", 0, NULL, "also routes that keep their status for other reasons"},
    {"route", 0, "ID", "only this route; * stands for any letters; comma list, repeatable"},
    {"forum", 0, "ID", "only routes of this forum; comma list, repeatable"},
    {"status", 0, "LIST", "only routes of one of these statuses on either side; comma list"},
    {"brief", 0, NULL, "the tables alone"},
    {"format", 0, "text|json|markdown|html|csv", "how the answer is written (default: text)"},
    {"output", 'o', "FILE", "write the answer to this file"},
};

/* One of the two sides. */
typedef struct side {
    const char *label;
    const char *facts; /* NULL: those built in */
    rc_cli_source source;
    const rc_knowledge *knowledge;
    rc_scenario scenario;
    rc_result result;
} side;

typedef struct job {
    rc_format_name format;
    rc_report_options report;
    bool questions; /* --readings */
    side first, second;
} job;

/* ---- what is compared ---- */

static rc_exit check_days(rc_cli *cli)
{
    size_t count;
    const char **days = rc_args_values(&cli->args, "as-of", &count);
    for (size_t i = 0; i < count; i++) {
        rc_span span;
        if (!rc_span_parse(days[i], &span) || rc_span_is_partial(span)) {
            return rc_cli_usage(cli, NULL, "--as-of needs a day, YYYY-MM-DD, not '%s'", days[i]);
        }
    }
    return RC_EXIT_DONE;
}

static rc_exit read_options(rc_cli *cli, job *out)
{
    rc_exit code = rc_cli_format(cli, "text|json|markdown|html|csv", &out->format);
    out->questions = rc_args_has(&cli->args, "readings");
    if (code == RC_EXIT_DONE) {
        code = check_days(cli);
    }
    return code == RC_EXIT_DONE ? rc_cli_report_options(cli, &out->report) : code;
}

/* How many pairs of files, days and facts, and whether anything is supposed or taken. */
typedef struct pairs {
    size_t files, days, facts, added;
    const char **as_of, **dirs;
} pairs;

static pairs count_pairs(const rc_cli *cli)
{
    pairs p = {.files = cli->args.word_count};
    size_t supposed, taken;
    p.as_of = rc_args_values(&cli->args, "as-of", &p.days);
    p.dirs = rc_args_values(&cli->args, "facts", &p.facts);
    rc_args_values(&cli->args, "suppose", &supposed);
    rc_args_values(&cli->args, "reading", &taken);
    p.added = supposed + taken;
    return p;
}

static rc_exit check_pairs(rc_cli *cli, const job *given, const pairs *p)
{
    size_t twos = (p->files == 2 ? 1u : 0u) + (p->days == 2 ? 1u : 0u) + (p->facts == 2 ? 1u : 0u);
    if (p->days > 2 || p->facts > 2) {
        return rc_cli_usage(cli, NULL, "--%s can be given twice, not more often",
                            p->days > 2 ? "as-of" : "facts");
    }
    if (given->questions && twos > 0) {
        return rc_cli_usage(cli, NULL, "--readings asks about one scenario, on one day, with one "
                                       "set of facts");
    }
    if (twos > 1) {
        return rc_cli_usage(cli, NULL, "compare one thing at a time: two files, two days, or two "
                                       "sets of facts");
    }
    if (!given->questions && twos == 0 && p->added == 0) {
        return rc_cli_usage(cli, NULL, "there is nothing to compare %s with: give a second FILE, "
                                       "--suppose, --reading, --as-of twice or --facts twice",
                            cli->args.words[0]);
    }
    if (p->files == 2 && rc_equal(cli->args.words[0], "-") && rc_equal(cli->args.words[1], "-")) {
        return rc_cli_usage(cli, NULL, "standard input can be only one of the two files");
    }
    return RC_EXIT_DONE;
}

/* What makes the sides two, and what they are called by it. */
static void set_sides(rc_cli *cli, job *out, const pairs *p)
{
    side *first = &out->first, *second = &out->second;
    const char *only = p->days == 1 ? p->as_of[0] : NULL;
    bool both = p->files == 2 || p->days == 2 || p->facts == 2;
    first->source.as_of = p->days == 2 ? p->as_of[0] : only;
    second->source.as_of = p->days == 2 ? p->as_of[1] : only;
    first->source.adds = both || out->questions;
    second->source.adds = true;
    first->facts = p->facts > 0 ? p->dirs[0] : NULL;
    second->facts = p->facts > 0 ? p->dirs[p->facts - 1] : NULL;
    first->label = rc_cli_file_name(cli->args.words[0]);
    second->label = rc_cli_file_name(cli->args.words[p->files - 1]);
    if (p->facts == 2) {
        first->label = rc_format(cli->arena, "facts of %s", first->facts);
        second->label = rc_format(cli->arena, "facts of %s", second->facts);
    } else if (p->days == 2) {
        first->label = rc_format(cli->arena, "as of %s", first->source.as_of);
        second->label = rc_format(cli->arena, "as of %s", second->source.as_of);
    } else if (p->files == 1) {
        first->label = "as the scenario says";
        second->label = "with what the command line adds";
    }
}

/* ---- reading ---- */

/* The second side may say again what the first has said. */
static void drop_repeated(rc_diags *diags, size_t first)
{
    size_t kept = first;
    for (size_t i = first; i < diags->count; i++) {
        bool known = false;
        for (size_t j = 0; j < first; j++) {
            const rc_diag *a = &diags->items[i], *b = &diags->items[j];
            known = known || (rc_equal(a->message, b->message) &&
                              rc_equal(a->place.file, b->place.file) &&
                              a->place.line == b->place.line &&
                              a->place.column == b->place.column);
        }
        if (!known) {
            diags->items[kept++] = diags->items[i];
        }
    }
    diags->count = kept;
}

static rc_status load_text(rc_cli *cli, const char *path, rc_cli_source *source)
{
    rc_cli_source loaded;
    rc_status status = rc_cli_source_from(cli, cli->arena, path, &loaded);
    source->file = loaded.file;
    source->text = loaded.text;
    source->length = loaded.length;
    return status;
}

static rc_status read_side(rc_cli *cli, side *out)
{
    size_t before = cli->diags.count;
    cli->knowledge = out->knowledge;
    rc_status status = rc_cli_read_source(cli, cli->arena, &out->source, &out->scenario);
    if (status == RC_OK) {
        status = rc_suppositions_check(cli->arena, out->knowledge, &out->scenario, &cli->diags);
    }
    drop_repeated(&cli->diags, before);
    return status;
}

static rc_status load_facts(rc_cli *cli, job *out)
{
    rc_status status = RC_OK;
    out->first.knowledge = cli->knowledge; /* that of the last --facts */
    out->second.knowledge = cli->knowledge;
    if (!rc_equal(out->first.facts, out->second.facts)) {
        status = rc_cli_facts(cli, out->first.facts, &out->first.knowledge);
    }
    return status;
}

static rc_exit read_all(rc_cli *cli, job *out)
{
    rc_status status = load_facts(cli, out);
    if (status == RC_OK) {
        status = load_text(cli, cli->args.words[0], &out->first.source);
    }
    if (status == RC_OK && cli->args.word_count == 2) {
        status = load_text(cli, cli->args.words[1], &out->second.source);
    } else {
        out->second.source.file = out->first.source.file;
        out->second.source.text = out->first.source.text;
        out->second.source.length = out->first.source.length;
    }
    if (status == RC_OK) {
        rc_status first = read_side(cli, &out->first);
        rc_status second = out->questions ? RC_OK : read_side(cli, &out->second);
        status = first != RC_OK ? first : second;
    }
    rc_cli_complain(cli);
    return rc_cli_exit_for(status);
}

/* ---- answering ---- */

static rc_exit ask(rc_cli *cli, side *of)
{
    rc_status status = rc_assess(cli->arena, of->knowledge, &of->scenario, &cli->engine,
                                 &cli->diags, NULL, &of->result);
    bool ours = status == RC_INVALID && !rc_args_has(&cli->args, "rules");
    if (status == RC_OK) {
        status = rc_readings_check(cli->arena, &of->result, &cli->diags);
    }
    rc_cli_complain(cli);
    return ours ? RC_EXIT_INTERNAL : rc_cli_exit_for(status);
}

static rc_exit emit_comparison(rc_cli *cli, job *given)
{
    rc_comparison comparison;
    rc_compare_view view = {.before = given->first.label,
                            .after = given->second.label,
                            .all = rc_args_has(&cli->args, "all"),
                            .brief = given->report.brief,
                            .options = &given->report};
    rc_compare(cli->arena, &given->first.result, &given->second.result, &comparison);
    if (given->format == RC_FORMAT_CSV) {
        rc_buffer out;
        rc_buffer_init(&out, cli->arena);
        rc_compare_csv(&out, &comparison, &view);
        return rc_cli_emit_buffer(cli, &out);
    }
    return given->format == RC_FORMAT_JSON
               ? rc_cli_emit_as(cli, given->format, NULL,
                                rc_compare_value(cli->arena, &comparison, &view), &given->report)
               : rc_cli_emit_as(cli, given->format,
                                rc_compare_doc(cli->arena, &comparison, &view), NULL,
                                &given->report);
}

static rc_exit emit_questions(rc_cli *cli, job *given, const rc_questions *questions)
{
    const rc_report_options *report = &given->report;
    if (given->format == RC_FORMAT_CSV) {
        rc_buffer out;
        rc_buffer_init(&out, cli->arena);
        rc_questions_csv(&out, questions, report);
        return rc_cli_emit_buffer(cli, &out);
    }
    return given->format == RC_FORMAT_JSON
               ? rc_cli_emit_as(cli, given->format, NULL,
                                rc_questions_value(cli->arena, questions, report), report)
               : rc_cli_emit_as(cli, given->format,
                                rc_questions_doc(cli->arena, questions, report), NULL, report);
}

static rc_exit list_questions(rc_cli *cli, job *given)
{
    rc_assessor *assessor;
    rc_questions questions;
    rc_exit code = rc_cli_assessor(cli, &assessor);
    if (code != RC_EXIT_DONE) {
        return code;
    }
    rc_cli_progress shown;
    rc_progress progress = rc_cli_progress_begin(&shown, "Settling one question after another");
    rc_status status = rc_questions_find(assessor, cli->arena, &given->first.scenario, &progress,
                                         &cli->diags, &questions);
    rc_cli_progress_end(&shown);
    if (status == RC_OK) {
        status = rc_readings_check(cli->arena, questions.result, &cli->diags);
    }
    rc_cli_complain(cli);
    return status == RC_OK ? emit_questions(cli, given, &questions) : rc_cli_exit_for(status);
}

static rc_exit answer(rc_cli *cli, job *given)
{
    rc_exit code;
    if (given->questions) {
        return list_questions(cli, given);
    }
    code = ask(cli, &given->first);
    if (code == RC_EXIT_DONE) {
        code = ask(cli, &given->second);
    }
    return code == RC_EXIT_DONE ? emit_comparison(cli, given) : code;
}

static rc_exit run(rc_cli *cli)
{
    job given = {0};
    rc_exit code = read_options(cli, &given);
    pairs p = count_pairs(cli);
    if (code == RC_EXIT_DONE) {
        code = check_pairs(cli, &given, &p);
    }
    if (code == RC_EXIT_DONE) {
        set_sides(cli, &given, &p);
        code = rc_cli_open(cli);
    }
    if (code == RC_EXIT_DONE) {
        code = read_all(cli, &given);
    }
    return code == RC_EXIT_DONE ? answer(cli, &given) : code;
}

const rc_command rc_command_compare = {
    "compare",
    "FILE [FILE]",
    "what changes between two scenarios, days, states of the facts, or with a supposition",
    "Two FILEs; or one FILE with and without what --suppose and --reading say, on two days of "
    "filing (--as-of twice), or under two states of the facts (--facts twice). With two files, "
    "days or states of the facts, --suppose and --reading hold for both sides. The answer names "
    "the routes whose status changes, the findings that differ, and the facts behind them. "
    "--readings lists the questions of unsettled law instead, and what each route would come to "
    "under either reading.",
    {options, sizeof options / sizeof *options},
    1,
    2,
    run};
