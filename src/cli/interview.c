#include "cli/interview.h"

#include "cli/progress.h"
#include "inference/whatif.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { QUESTIONS = 15 };

static const rc_option options[] = {
    {"output", 'o', "FILE", "write the scenario to this file (default: standard output)"},
    {"force", 0, NULL, "overwrite that file without asking"},
    {"start", 0, "FILE", "begin with what this scenario says, and ask for what it does not"},
    {"ask", 0, "N", "ask at most so many questions (default: 15)"},
    {"as-of", 0, "DATE", "the day of filing (default: today, or the one in the file)"},
    {"suppose", 0, "SENTENCE", "suppose this; it is written into the scenario (repeatable)"},
};

/* ---- the scenario it begins with ---- */

static rc_exit blank(rc_cli *cli, rc_scenario *out)
{
    *out = (rc_scenario){.file = "interview", .title = "", .respondent = "", .source = ""};
    rc_exit code = rc_cli_day(cli, "as-of", cli->today, &out->as_of);
    size_t count;
    const char **sentences = rc_args_values(&cli->args, "suppose", &count);
    if (code == RC_EXIT_DONE && count > 0) {
        code = rc_cli_exit_for(rc_scenario_suppose(cli->arena, cli->knowledge, "--suppose",
                                                   sentences, count, &cli->diags, out));
    }
    return code;
}

static rc_exit begin(rc_cli *cli, rc_scenario *out)
{
    const char *start = rc_args_value(&cli->args, "start");
    rc_exit code;
    rc_day ignored;
    if (start == NULL) {
        code = blank(cli, out);
    } else if (rc_equal(start, "-")) {
        return rc_cli_usage(cli, NULL,
                            "--start needs a file: the standard input holds the answers");
    } else {
        code = rc_cli_day(cli, "as-of", 0, &ignored);
        rc_status status = code == RC_EXIT_DONE ? rc_cli_read(cli, cli->arena, start, out) : RC_OK;
        if (code == RC_EXIT_DONE && status == RC_OK) {
            status = rc_suppositions_check(cli->arena, cli->knowledge, out, &cli->diags);
        }
        code = code == RC_EXIT_DONE ? rc_cli_exit_for(status) : code;
    }
    rc_cli_complain(cli);
    out->as_of_given = true; /* the file is to give the same answer tomorrow */
    return code;
}

/* ---- the file ---- */

const char *rc_talk_file(const rc_talk *talk, rc_scenario *read_back)
{
    rc_cli *cli = talk->cli;
    rc_comments said = rc_interview_comments(talk->interview);
    rc_comment *items = rc_alloc_array(cli->arena, said.count + 2, sizeof *items);
    items[0] = (rc_comment){"", "Written by `recourse interview`. What was asked and answered "
                                "stands above each line; what is left out is not known."};
    items[1] = (rc_comment){"as_of", "The day of filing: the law is read as it stood then."};
    for (size_t i = 0; i < said.count; i++) {
        items[i + 2] = said.items[i];
    }
    rc_scenario scenario = *rc_interview_scenario(talk->interview);
    scenario.title = rc_interview_title(talk->interview);
    rc_buffer out;
    rc_buffer_init(&out, cli->arena);
    rc_scenario_yaml(&out, &scenario, &(rc_comments){items, said.count + 2});
    rc_diags diags;
    rc_diags_init(&diags, cli->arena);
    if (rc_scenario_read(cli->arena, cli->knowledge, "answers", out.text, out.length, cli->today,
                         &diags, read_back) == RC_OK) {
        return out.text;
    }
    for (size_t i = 0; i < diags.count; i++) {
        if (diags.items[i].severity == RC_ERROR) {
            rc_talk_say(talk, RC_YELLOW, "That cannot be: %s.", diags.items[i].message);
        }
    }
    return NULL;
}

/* Asked before the first question, so that nobody answers in vain, and once more if need be. */
static rc_turn may_write(rc_talk *talk)
{
    const char *path = rc_args_value(&talk->cli->args, "output");
    struct stat about;
    if (path == NULL || rc_equal(path, "-") || talk->may_overwrite || stat(path, &about) != 0 ||
        !S_ISREG(about.st_mode)) {
        return RC_TURN_ANSWERED;
    }
    rc_turn turn = rc_talk_confirm(talk,
                                   rc_format(talk->cli->arena, "%s exists. Overwrite it?", path));
    talk->may_overwrite = turn == RC_TURN_ANSWERED;
    return turn;
}

/* What is not closed, one line a route. */
static void show_assessment(const rc_talk *talk, const rc_result *result)
{
    rc_report_options look = talk->look;
    rc_buffer out;
    rc_buffer_init(&out, talk->cli->arena);
    look.brief = look.statuses_given = true;
    for (int i = 0; i < RC_STATUSES; i++) {
        look.statuses[i] = i != RC_STATUS_CLOSED && i != RC_STATUS_NOT_ENGAGED;
    }
    rc_report_text(&out, result, &look);
    fprintf(stderr, "\n%s", out.text);
}

static rc_exit finish(const rc_talk *talk)
{
    rc_cli *cli = talk->cli;
    rc_scenario scenario;
    rc_result result;
    const char *text = rc_talk_file(talk, &scenario);
    if (text == NULL) {
        return RC_EXIT_INVALID;
    }
    rc_exit code = rc_cli_emit(cli, text, strlen(text));
    if (code != RC_EXIT_DONE) {
        return code;
    }
    rc_status status = rc_cli_assess(cli, cli->arena, &scenario, &cli->diags, NULL, &result);
    rc_cli_complain(cli);
    if (status == RC_OK) {
        show_assessment(talk, &result);
    }
    return rc_cli_exit_for(status);
}

/* ---- the conversation ---- */

static rc_exit next_question(const rc_talk *talk, const rc_question **out)
{
    rc_cli_progress bar;
    rc_progress progress = rc_cli_progress_begin(&bar, "Looking for the next question");
    rc_interview_watch(talk->interview, &progress);
    rc_status status = rc_interview_next(talk->interview, &talk->cli->diags, out);
    rc_interview_watch(talk->interview, NULL);
    rc_cli_progress_end(&bar);
    rc_cli_complain(talk->cli);
    return rc_cli_exit_for(status);
}

/* [out] is how it ended; the code is that of an error. */
static rc_exit converse(rc_talk *talk, rc_turn *out)
{
    *out = RC_TURN_ANSWERED;
    while (*out == RC_TURN_ANSWERED || *out == RC_TURN_BACK) {
        const rc_question *question;
        rc_exit code = next_question(talk, &question);
        if (code != RC_EXIT_DONE) {
            return code;
        }
        if (question == NULL) {
            rc_talk_say(talk, RC_PLAIN,
                        "\nNo answer to any other question would change the status of a route.");
            *out = RC_TURN_DONE;
        } else if (rc_interview_count(talk->interview) >= talk->most && !question->needed) {
            rc_talk_say(talk, RC_PLAIN,
                        "\nThat were %zu questions; more answers could still change something "
                        "(--start goes on from the file, --ask allows more).",
                        talk->most);
            *out = RC_TURN_DONE;
        } else {
            rc_talk_ask(talk, question);
            *out = rc_talk_listen(talk, question);
        }
    }
    return RC_EXIT_DONE;
}

static rc_exit end(rc_talk *talk, rc_turn turn)
{
    turn = turn == RC_TURN_DONE ? may_write(talk) : turn; /* it may exist by now */
    if (turn == RC_TURN_ENDED) {
        rc_error(&talk->cli->diags, (rc_place){"recourse", 0, 0},
                 "end the answers with a line that says done",
                 "the input ended before the interview did; nothing was written");
        rc_cli_complain(talk->cli);
        return RC_EXIT_INVALID;
    }
    if (turn == RC_TURN_QUIT) {
        rc_talk_say(talk, RC_PLAIN, "Nothing was written.");
        return RC_EXIT_DONE;
    }
    return finish(talk);
}

static bool wants_colour(const rc_cli *cli)
{
    const char *refused = getenv("NO_COLOR"), *terminal = getenv("TERM");
    return isatty(STDERR_FILENO) == 1 && (refused == NULL || refused[0] == 0) &&
           !rc_equal(terminal, "dumb") && !rc_args_has(&cli->args, "no-color");
}

static rc_exit run(rc_cli *cli)
{
    rc_talk talk = {.cli = cli, .may_overwrite = rc_args_has(&cli->args, "force")};
    rc_scenario start;
    rc_assessor *assessor = NULL;
    long most = QUESTIONS;
    rc_exit code = rc_cli_number(cli, "ask", 1, 1000, &most);
    talk.most = (size_t)most;
    if (code == RC_EXIT_DONE) {
        code = rc_cli_report_options(cli, &talk.look);
    }
    talk.look.colour = wants_colour(cli);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_open(cli);
    }
    if (code == RC_EXIT_DONE) {
        code = begin(cli, &start);
    }
    if (code == RC_EXIT_DONE) {
        code = rc_cli_assessor(cli, &assessor);
    }
    if (code != RC_EXIT_DONE) {
        return code;
    }
    talk.interview = rc_interview_open(assessor, cli->knowledge, &start, cli->arena);
    rc_turn turn = may_write(&talk);
    if (turn == RC_TURN_ANSWERED) {
        rc_talk_welcome(&talk);
        code = converse(&talk, &turn);
    }
    code = code == RC_EXIT_DONE ? end(&talk, turn) : code;
    rc_interview_close(talk.interview);
    return code;
}

const rc_command rc_command_interview = {
    "interview",
    "",
    "asks what matters for the routes, and writes a scenario file",
    "It asks for the respondent, the acts, their dates and places, and then only what can still "
    "change the status of a route. Answer in plain words: “since April 2017, still going on”. "
    "An empty answer, or unknown, is one that is not known; why says for which routes it is asked; "
    "back, help, done and quit do what they say. The conversation is on standard error and the "
    "scenario on standard output, so the answers may come from a pipe; it ends with done, or when "
    "no question is left. Nothing is written after quit, or if the input ends before (exit code "
    "3). A brief assessment follows.",
    {options, sizeof options / sizeof *options},
    0,
    0,
    run};
