#include "cli/format.h"
#include "cli/progress.h"
#include "cli/states.h"

#include "base/text.h"
#include "explore/survey.h"
#include "inference/whatif.h"
#include "report/survey.h"
#include "report/words.h"

static const rc_option options[] = {
    {"acts", 0, "LIST", "without a FILE: the acts that make up the conduct (default: all)"},
    {"respondents", 0, "LIST", "only these States as respondents; comma list, repeatable"},
    {"group", 0, "ID", "only members of this organisation, or of this organ, on the day of filing"},
    {"member", 0, "ID", "the same; several groups: States that belong to all of them"},
    {"party-to", 0, "TREATY", "only parties to this treaty; several: parties to all of them"},
    {"route", 0, "ID", "only this route; * stands for any letters; comma list, repeatable"},
    {"forum", 0, "ID", "only routes of this forum; comma list, repeatable"},
    {"status", 0, "LIST", "only answers of these statuses; comma list, repeatable"},
    {"links", 0, NULL, "find out which States could take which respondents where"},
    {"format", 0, "text|csv|json|html|markdown", "how the answer is written (default: text)"},
    {"as-of", 0, "DATE", "the day of filing (default: today, or that of the file)"},
    {"suppose", 0, "SENTENCE", "suppose this too, after what the file supposes (repeatable)"},
    {"threads", 0, "N", "engines that work at once, from 1 to 64 (default: 2)"},
    {"output", 'o', "FILE", "write the answer to this file"},
};

enum { MOST_THREADS = 64 };

typedef struct job {
    rc_format_name format;
    rc_report_options how;
    rc_scenario model;
    rc_cohort respondents;
    const char *filter;
    const char *routes; /* NULL: all */
    long threads;
    rc_survey_question question;
    rc_survey survey;
} job;

static rc_exit read_options(rc_cli *cli, job *out)
{
    rc_day ignored;
    out->threads = 2;
    rc_exit code = rc_cli_format(cli, "text|csv|json|html|markdown", &out->format);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_day(cli, "as-of", 0, &ignored);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_number(cli, "threads", 1, MOST_THREADS, &out->threads);
    }
    if (code == RC_EXIT_DONE && cli->args.word_count > 0 && rc_args_has(&cli->args, "acts")) {
        code = rc_cli_usage(cli, NULL, "--acts cannot be given with a FILE, which says its acts");
    }
    return code == RC_EXIT_DONE ? rc_cli_report_options(cli, &out->how) : code;
}

/* ---- the scenario ---- */

/* The acts of --acts, or all of the vocabulary. */
static rc_exit read_acts(rc_cli *cli, rc_codes *acts)
{
    int kind = rc_kind_index("act");
    rc_names all = {.arena = cli->arena}, chosen = {.arena = cli->arena};
    for (uint32_t row = 0; row < rc_count(cli->knowledge, kind); row++) {
        rc_names_add(&all, rc_text_of(rc_record_at(cli->knowledge, kind, row), "act"));
    }
    rc_codes given = rc_cli_list(cli, "acts");
    for (size_t i = 0; i < given.count; i++) {
        size_t at = 0;
        while (at < all.count && !rc_equal(all.items[at], given.items[i])) {
            at++;
        }
        if (at == all.count) {
            return rc_cli_usage(cli, rc_nearest(given.items[i], all.items, all.count),
                                "--acts: there is no act '%s'", given.items[i]);
        }
        rc_names_add(&chosen, all.items[at]);
    }
    rc_names_sort(&chosen);
    *acts = rc_args_has(&cli->args, "acts") ? (rc_codes){chosen.items, chosen.count}
                                            : (rc_codes){all.items, all.count};
    if (acts->count == 0) {
        return rc_cli_usage(cli, NULL, "--acts names no act");
    }
    return RC_EXIT_DONE;
}

static rc_exit usual_model(rc_cli *cli, rc_scenario *model)
{
    rc_codes acts;
    rc_day as_of;
    size_t count;
    const char **sentences = rc_args_values(&cli->args, "suppose", &count);
    rc_exit code = read_acts(cli, &acts);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_day(cli, "as-of", cli->today, &as_of);
    }
    if (code != RC_EXIT_DONE) {
        return code;
    }
    rc_survey_usual(cli->arena, cli->knowledge, acts, as_of, model);
    rc_status status = count == 0
                           ? RC_OK
                           : rc_scenario_suppose(cli->arena, cli->knowledge, "--suppose", sentences,
                                                 count, &cli->diags, model);
    return rc_cli_exit_for(status);
}

static rc_exit read_model(rc_cli *cli, rc_scenario *model)
{
    rc_exit code = RC_EXIT_DONE;
    if (cli->args.word_count > 0) {
        code = rc_cli_exit_for(rc_cli_read(cli, cli->arena, cli->args.words[0], model));
    } else {
        code = usual_model(cli, model);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_exit_for(
            rc_suppositions_check(cli->arena, cli->knowledge, model, &cli->diags));
    }
    rc_cli_complain(cli);
    return code;
}

static rc_exit read_respondents(rc_cli *cli, job *out)
{
    rc_exit code = rc_cli_states(cli, "respondents", out->model.as_of, &out->respondents,
                                 &out->filter);
    if (code == RC_EXIT_DONE && out->respondents.states.count == 0) {
        return rc_cli_usage(cli, NULL, "no State is all of this on that day: %s", out->filter);
    }
    return code;
}

/* ---- the routes ---- */

static const char *forum_name(rc_cli *cli, const char *forum)
{
    rc_record record =
        rc_record_find(cli->knowledge, rc_format(cli->arena, "forum/%s", forum));
    return record.kind < 0 ? forum : rc_text_of(record, "name");
}

/* The routes that --route and --forum leave, as a list for the focus of the engines. */
static rc_exit choose_routes(rc_cli *cli, job *out)
{
    int kind = rc_kind_index("clause");
    rc_names all = {.arena = cli->arena}, chosen = {.arena = cli->arena};
    rc_report_options filter = {.route = out->how.route, .forum = out->how.forum};
    if (filter.route == NULL && filter.forum == NULL) {
        return RC_EXIT_DONE;
    }
    for (uint32_t row = 0; row < rc_count(cli->knowledge, kind); row++) {
        rc_record clause = rc_record_at(cli->knowledge, kind, row);
        rc_route route = {.id = rc_text_of(clause, "route"),
                          .forum = forum_name(cli, rc_text_of(clause, "forum"))};
        rc_names_add(&all, route.id);
        if (rc_report_shows(&route, &filter)) {
            rc_names_add(&chosen, route.id);
        }
    }
    if (chosen.count == 0) {
        const char *near =
            filter.route == NULL ? NULL : rc_nearest(filter.route, all.items, all.count);
        return rc_cli_usage(cli, near, "no route is left by %s%s%s%s%s",
                            filter.route == NULL ? "" : "--route ",
                            filter.route == NULL ? "" : filter.route,
                            filter.route != NULL && filter.forum != NULL ? " and " : "",
                            filter.forum == NULL ? "" : "--forum ",
                            filter.forum == NULL ? "" : filter.forum);
    }
    rc_names_sort(&chosen);
    out->routes = rc_words_joined(cli->arena, ",", chosen.items, chosen.count);
    return RC_EXIT_DONE;
}

/* Each piece of --route must name something, as with other commands. */
static rc_exit check_routes(rc_cli *cli, const job *given)
{
    char **pieces = NULL;
    size_t count =
        given->how.route == NULL ? 0 : rc_split(cli->arena, given->how.route, ',', &pieces);
    int kind = rc_kind_index("clause");
    for (size_t i = 0; i < count; i++) {
        bool found = false;
        for (uint32_t row = 0; row < rc_count(cli->knowledge, kind) && !found; row++) {
            found = rc_match(pieces[i],
                             rc_text_of(rc_record_at(cli->knowledge, kind, row), "route"));
        }
        if (!found) {
            return rc_cli_usage(cli, rc_nearest_route(cli->arena, cli->knowledge, pieces[i]),
                                "--route: there is no route '%s'", pieces[i]);
        }
    }
    return RC_EXIT_DONE;
}

/* ---- the survey ---- */

static rc_exit survey(rc_cli *cli, job *out)
{
    static rc_assessor *engines[MOST_THREADS]; /* left to the system when the program ends */
    rc_cli_progress progress;
    out->question = (rc_survey_question){
        .knowledge = cli->knowledge,
        .engine = &cli->engine,
        .model = &out->model,
        .respondents = out->respondents.states,
        .routes = out->routes,
        .links = rc_args_has(&cli->args, "links"),
        .threads = (unsigned)out->threads,
        .engines = engines,
        .progress = rc_cli_progress_begin(&progress, "Surveying respondents"),
    };
    rc_status status = rc_survey_run(cli->arena, &out->question, &cli->diags, &out->survey);
    rc_cli_progress_end(&progress);
    rc_cli_complain(cli);
    if (status == RC_INVALID && !rc_args_has(&cli->args, "rules")) {
        return RC_EXIT_INTERNAL; /* our own rules failed */
    }
    return rc_cli_exit_for(status);
}

static rc_exit emit(rc_cli *cli, const job *given)
{
    rc_survey_report report = {.survey = &given->survey,
                               .replaced = cli->args.word_count == 0 ? ""
                                                                     : given->model.respondent,
                               .filter = given->filter,
                               .unsure = given->respondents.unsure,
                               .statuses_given = given->how.statuses_given};
    for (size_t i = 0; i < RC_STATUSES; i++) {
        report.statuses[i] = given->how.statuses[i];
    }
    rc_buffer out;
    rc_doc *doc = NULL;
    rc_value *value = NULL;
    switch (given->format) {
    case RC_FORMAT_CSV:
        rc_buffer_init(&out, cli->arena);
        rc_report_survey_csv(&out, &report);
        return rc_cli_emit_buffer(cli, &out);
    case RC_FORMAT_JSON:
        value = rc_report_survey_value(cli->arena, &report);
        break;
    case RC_FORMAT_TEXT:
    case RC_FORMAT_MARKDOWN:
    case RC_FORMAT_HTML:
    case RC_FORMAT_DOT:
        doc = rc_report_survey(cli->arena, &report, given->format == RC_FORMAT_HTML);
        break;
    }
    return rc_cli_emit_as(cli, given->format, doc, value, &given->how);
}

static rc_exit run(rc_cli *cli)
{
    job given = {0};
    rc_exit code = read_options(cli, &given);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    if (code == RC_EXIT_DONE) {
        code = read_model(cli, &given.model);
    }
    if (code == RC_EXIT_DONE) {
        code = read_respondents(cli, &given);
    }
    if (code == RC_EXIT_DONE) {
        code = check_routes(cli, &given);
    }
    if (code == RC_EXIT_DONE) {
        code = choose_routes(cli, &given);
    }
    if (code == RC_EXIT_DONE) {
        code = survey(cli, &given);
    }
    return code == RC_EXIT_DONE ? emit(cli, &given) : code;
}

const rc_command rc_command_survey = {
    "survey",
    "[FILE]",
    "the landscape: how every route stands against each of many respondents",
    "Without a FILE: conduct of every kind, going on on the day in the respondent's own territory, "
    "by its own officials, against its own nationals. With a FILE: its scenario with each State in "
    "the place of its respondent, which is replaced wherever it stands for the respondent's part "
    "(where, victims, perpetrators and where these are, veto); a State is no applicant against "
    "itself; steps stay those of the States that took them, and suppositions are about the States "
    "they name. --format html makes one page with a map.",
    {options, sizeof options / sizeof *options},
    0,
    1,
    run};
