#include "cli/format.h"

#include "base/text.h"
#include "cli/progress.h"
#include "inference/whatif.h"
#include "report/timeline.h"
#include "report/words.h"

#include <string.h>

static const rc_option options[] = {
    {"from", 0, "DATE", "first day (default: the day the conduct began)"},
    {"to", 0, "DATE", "last day (default: today, or the day of filing if that is later)"},
    {"changes-only", 0, NULL, "only the routes that change in this time"},
    {"status", 0, "LIST", "only routes that have one of these statuses at some time; comma list"},
    {"suppose", 0, "SENTENCE", "suppose this too, on each day (repeatable)"},
    RC_CLI_READING,
    {"format", 0, "text|json|markdown|html|csv", "how the answer is written (default: text)"},
    {"output", 'o', "FILE", "write the answer to this file"},
};

typedef struct job {
    rc_format_name format;
    rc_report_options report;
    rc_scenario scenario;
    rc_timeline_question question;
    rc_timeline_view view;
} job;

static rc_exit read_options(rc_cli *cli, job *out)
{
    rc_exit code = rc_cli_format(cli, "text|json|markdown|html|csv", &out->format);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_day(cli, "from", RC_DAY_MIN, &out->question.from);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_day(cli, "to", RC_DAY_MAX, &out->question.to);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_report_options(cli, &out->report);
    }
    out->view.changes_only = rc_args_has(&cli->args, "changes-only");
    out->view.statuses_given = out->report.statuses_given;
    for (size_t i = 0; i < RC_STATUSES; i++) {
        out->view.statuses[i] = out->report.statuses[i];
    }
    return code;
}

/* "all" and * are all routes; anything with * is a pattern. */
static rc_exit read_route(rc_cli *cli, job *out)
{
    const char *word = cli->args.word_count == 2 ? cli->args.words[1] : "all";
    int kind = rc_kind_index("clause");
    out->question.routes = rc_equal(word, "all") ? "*" : word;
    out->view.one_route = out->question.routes[strcspn(out->question.routes, "*,")] == '\0';
    for (uint32_t row = 0; row < rc_count(cli->knowledge, kind); row++) {
        const char *route = rc_text_of(rc_record_at(cli->knowledge, kind, row), "route");
        if (rc_match_any(out->question.routes, route)) {
            return RC_EXIT_DONE;
        }
    }
    return rc_cli_usage(cli, rc_nearest_route(cli->arena, cli->knowledge, word),
                        "there is no route '%s'", word);
}

/* A supposition that the law refuses on some days only is told in the answer. */
static rc_exit read_scenario(rc_cli *cli, job *out)
{
    rc_status status = rc_cli_read(cli, cli->arena, cli->args.words[0], &out->scenario);
    rc_cli_complain(cli);
    return rc_cli_exit_for(status);
}

/* The first day on which any conduct may have begun. */
static rc_day begins(const rc_scenario *scenario)
{
    rc_day first = RC_DAY_MAX;
    for (size_t i = 0; i < scenario->conduct_count; i++) {
        rc_day from = scenario->conduct[i].from.lo;
        first = from > RC_DAY_MIN && from < first ? from : first;
    }
    return first;
}

static rc_exit set_days(rc_cli *cli, job *out)
{
    rc_timeline_question *q = &out->question;
    rc_day as_of = out->scenario.as_of;
    char from[RC_DAY_TEXT], to[RC_DAY_TEXT];
    if (q->to == RC_DAY_MAX) {
        q->to = as_of > cli->today ? as_of : cli->today;
    }
    if (q->from == RC_DAY_MIN) {
        q->from = begins(&out->scenario);
    }
    if (q->from == RC_DAY_MAX) {
        return rc_cli_usage(cli, NULL,
                            "the scenario does not say when the conduct began: give --from DATE");
    }
    if (q->from > q->to) {
        return rc_cli_usage(cli, NULL, "the first day, %s, comes after the last, %s",
                            rc_day_text(q->from, from), rc_day_text(q->to, to));
    }
    return RC_EXIT_DONE;
}

static rc_exit answer(rc_cli *cli, job *given)
{
    rc_timeline timeline;
    rc_cli_progress shown;
    rc_progress progress = rc_cli_progress_begin(&shown, "Going through time");
    given->question.knowledge = cli->knowledge;
    given->question.engine = &cli->engine;
    given->question.scenario = &given->scenario;
    given->question.progress = &progress;
    rc_status status = rc_timeline_make(cli->arena, &given->question, &cli->diags, &timeline);
    rc_cli_progress_end(&shown);
    rc_cli_complain(cli);
    rc_exit code = rc_cli_exit_for(status);
    if (code == RC_EXIT_DONE) { /* a reading must be one of something on some day */
        code = rc_cli_check_readings(
            cli, &(rc_result){.scenario = &given->scenario,
                              .knowledge = cli->knowledge,
                              .readings_used = timeline.readings_used});
    }
    if (code != RC_EXIT_DONE) {
        return code;
    }
    if (given->format == RC_FORMAT_CSV) {
        rc_buffer out;
        rc_buffer_init(&out, cli->arena);
        rc_timeline_csv(&out, &timeline, &given->view);
        return rc_cli_emit_buffer(cli, &out);
    }
    return given->format == RC_FORMAT_JSON
               ? rc_cli_emit_as(cli, given->format, NULL,
                                rc_timeline_value(cli->arena, &timeline, &given->view),
                                &given->report)
               : rc_cli_emit_as(cli, given->format,
                                rc_timeline_doc(cli->arena, &timeline, &given->view), NULL,
                                &given->report);
}

static rc_exit run(rc_cli *cli)
{
    job given = {0};
    rc_exit code = read_options(cli, &given);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    if (code == RC_EXIT_DONE) {
        code = read_route(cli, &given);
    }
    if (code == RC_EXIT_DONE) {
        code = read_scenario(cli, &given);
    }
    if (code == RC_EXIT_DONE) {
        code = set_days(cli, &given);
    }
    return code == RC_EXIT_DONE ? answer(cli, &given) : code;
}

const rc_command rc_command_timeline = {
    "timeline",
    "FILE [ROUTE]",
    "when a route was open, closed and so on, and what happened at each edge",
    "The same scenario is asked for each day between two days: with the law of that day, and as if "
    "it were filed on it. ROUTE is the id of a route, a pattern with *, or all (the default). "
    "Conduct that begins only later is asked about as if it went on on that day, which the answer "
    "says; steps count from their dates on.",
    {options, sizeof options / sizeof *options},
    1,
    2,
    run};
