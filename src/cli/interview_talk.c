/* What the interview shows, and the lines it reads. */
#include "cli/interview.h"

#include "report/words.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { LINE_BYTES = 4096, ROUTES_SHOWN = 8, ACTS_SHOWN = 4 };

#define HARD_BLANK "\xC2\xA0" /* lines are not broken here */

/* ---- showing ---- */

static void show(const rc_talk *talk, size_t first, size_t hang, rc_style style, const char *text)
{
    rc_buffer out;
    rc_buffer_init(&out, talk->cli->arena);
    rc_page page = rc_page_on(&out, &talk->look);
    rc_run run = {style, text};
    rc_page_runs(&page, first, hang, &run, 1);
    if (out.length > 0) {
        fputs(out.text, stderr);
    }
}

void rc_talk_say(const rc_talk *talk, rc_style style, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *text = rc_vformat(talk->cli->arena, format, arguments);
    va_end(arguments);
    show(talk, 0, 0, style, text);
}

void rc_talk_welcome(const rc_talk *talk)
{
    const rc_scenario *scenario = rc_interview_scenario(talk->interview);
    rc_talk_say(talk, RC_PLAIN,
                "Answer in plain words, and leave an answer empty if it is not known. You can also "
                "say: why (do you ask?), help, back, done (write what there is), quit.");
    rc_talk_say(talk, RC_DIM, "The law is read as it stands on %s; --as-of changes the day.",
                rc_words_day(talk->cli->arena, scenario->as_of));
}

static void show_choices(const rc_talk *talk, const rc_question *question)
{
    const char *const *titles;
    size_t count = rc_interview_choices(talk->interview, question, &titles);
    rc_buffer out;
    rc_buffer_init(&out, talk->cli->arena);
    for (size_t i = 0; i < count; i++) {
        rc_putf(&out, "%s%zu" HARD_BLANK "%s", i == 0 ? "" : " · ", i + 1, titles[i]);
    }
    if (count > 0) {
        show(talk, 3, 3, RC_PLAIN, out.text);
    }
}

/* The first acts of a course of conduct, enough to tell it from the others. */
static const char *acts_of(rc_arena *arena, const rc_conduct *conduct)
{
    size_t count = conduct->acts.count, named = count > ACTS_SHOWN + 1 ? ACTS_SHOWN : count;
    const char *acts = rc_words_joined(arena, ", ", conduct->acts.items, named);
    return named == count ? acts : rc_format(arena, "%s and %zu more", acts, count - named);
}

/* Which courses of conduct the question is about, if there are several. */
static void show_conduct(const rc_talk *talk, const rc_question *question)
{
    rc_arena *arena = talk->cli->arena;
    const rc_scenario *scenario = rc_interview_scenario(talk->interview);
    if (scenario->conduct_count < 2) {
        return;
    }
    for (size_t i = 0; i < question->conduct_count; i++) {
        const rc_conduct *conduct = &scenario->conduct[question->conduct[i]];
        const char *label = question->conduct_count == 1 ? "About"
                                                         : rc_format(arena, "%zu:", i + 1);
        show(talk, 3, 6, RC_PLAIN, rc_format(arena, "%s %s", label, acts_of(arena, conduct)));
    }
    if (question->conduct_count > 1) {
        show(talk, 3, 3, RC_DIM,
             "One answer counts for all of them; or give one for each, with semicolons.");
    }
}

static void show_standing(const rc_talk *talk)
{
    const rc_result *result = rc_interview_result(talk->interview);
    rc_buffer out;
    rc_buffer_init(&out, talk->cli->arena);
    for (int i = RC_STATUSES - 1; result != NULL && i >= 0; i--) {
        rc_putf(&out, "%s%zu %s", out.length == 0 ? "So far: " : " · ", result->summary[i],
                rc_status_name((rc_route_status)i));
    }
    if (out.length > 0) {
        rc_talk_say(talk, RC_DIM, "%s", out.text);
    }
}

void rc_talk_ask(const rc_talk *talk, const rc_question *question)
{
    size_t number = rc_interview_count(talk->interview) + 1;
    fputs("\n", stderr);
    if (!question->first) {
        show_standing(talk);
    }
    show(talk, 0, 3, RC_BOLD, rc_format(talk->cli->arena, "%zu. %s", number, question->text));
    show_conduct(talk, question);
    show_choices(talk, question);
    show(talk, 3, 3, RC_DIM, rc_format(talk->cli->arena, "For example: %s", question->example));
}

/* ---- why, help ---- */

/* One line a requirement, or assumption: the routes for which it is open. */
static void show_stake(const rc_talk *talk, const rc_question *question, const char *what)
{
    rc_arena *arena = talk->cli->arena;
    const char *routes = "";
    size_t count = 0;
    bool assumed = false;
    for (size_t i = 0; i < question->stake_count; i++) {
        const rc_stake *stake = &question->stakes[i];
        if (rc_equal(stake->what, what)) {
            assumed = stake->assumed;
            routes = count < ROUTES_SHOWN
                         ? rc_format(arena, "%s%s%s", routes, count == 0 ? "" : ", ", stake->route)
                         : routes;
            count++;
        }
    }
    const char *more = count <= ROUTES_SHOWN ? ""
                                             : rc_format(arena, " and %s more",
                                                         rc_words_count(arena, count - ROUTES_SHOWN,
                                                                        "route", "routes"));
    show(talk, 3, 6, RC_PLAIN,
         rc_format(arena, "– %s%s: %s%s", assumed ? "assumed: " : "", what, routes, more));
}

static void show_stakes(const rc_talk *talk, const rc_question *question)
{
    for (size_t i = 0; i < question->stake_count; i++) {
        bool shown = false;
        for (size_t j = 0; j < i && !shown; j++) {
            shown = rc_equal(question->stakes[j].what, question->stakes[i].what);
        }
        if (!shown) {
            show_stake(talk, question, question->stakes[i].what);
        }
    }
}

static void explain(const rc_talk *talk, const rc_question *question)
{
    const rc_difference *difference = &question->difference;
    if (question->first) {
        rc_talk_say(talk, RC_PLAIN, "It is asked first, because nearly every route depends on it.");
        return;
    }
    if (question->stake_count > 0) {
        rc_talk_say(talk, RC_PLAIN, "The answer may decide requirements that are not decided yet:");
        show_stakes(talk, question);
    }
    rc_talk_say(
        talk, RC_PLAIN, "The answer “%s”, for one, would make %s %s instead of %s%s.",
        difference->said, difference->route, rc_status_name(difference->after),
        rc_status_name(difference->before),
        difference->count == 1
            ? ""
            : rc_format(talk->cli->arena, ", and change %s in all",
                        rc_words_count(talk->cli->arena, difference->count, "route", "routes")));
}

static void help(const rc_talk *talk, const rc_question *question)
{
    rc_talk_say(talk, RC_PLAIN, "%s", question->help);
    show_choices(talk, question);
    rc_talk_say(talk, RC_DIM,
                "why: for which routes it is asked · unknown, or nothing: it is not known · back: "
                "the question before · done: write what there is · quit: write nothing");
}

static void complain(const rc_talk *talk, const rc_unclear *unclear)
{
    const char *more = unclear->nearest == NULL
                           ? ""
                           : rc_format(talk->cli->arena, " Did you mean “%s”?", unclear->nearest);
    const char *advice = unclear->advice == NULL
                             ? ""
                             : rc_format(talk->cli->arena, " %s", unclear->advice);
    show(talk, 3, 3, RC_YELLOW,
         rc_format(talk->cli->arena, "%s%s%s", unclear->message, more, advice));
}

/* ---- reading ---- */

/* A line without its end; NULL at the end of the input. *fault says why it cannot be taken. */
static const char *read_line(const rc_talk *talk, const char **fault)
{
    char bytes[LINE_BYTES];
    *fault = NULL;
    fputs("> ", stderr);
    fflush(stderr);
    if (fgets(bytes, sizeof bytes, stdin) == NULL) {
        fputs("\n", stderr);
        return NULL;
    }
    size_t length = strlen(bytes);
    if (isatty(STDIN_FILENO) != 1) { /* a terminal has shown it already */
        fprintf(stderr, "%s%s", rc_clean(talk->cli->arena, bytes),
                length > 0 && bytes[length - 1] == '\n' ? "" : "\n");
    }
    if (length == sizeof bytes - 1 && bytes[length - 1] != '\n') {
        int c;
        do {
            c = getc(stdin);
        } while (c != EOF && c != '\n');
        *fault = "That line is too long.";
    }
    while (length > 0 && strchr("\r\n \t", bytes[length - 1]) != NULL) {
        length--;
    }
    size_t blank = 0, bad;
    while (blank < length && strchr(" \t", bytes[blank]) != NULL) {
        blank++;
    }
    const char *line = rc_strndup(talk->cli->arena, bytes + blank, length - blank);
    if (!rc_is_utf8(line, strlen(line), &bad)) {
        *fault = "That is no readable text (UTF-8).";
    } else if (!rc_equal(rc_clean(talk->cli->arena, line), line)) {
        *fault = "That line holds a control character.";
    }
    return line;
}

typedef enum wish { ANSWER, WHY, HELP, BACK, DONE, QUIT } wish;

static wish wish_of(const char *line)
{
    static const struct {
        const char *word;
        wish is;
    } words[] = {{"why", WHY},   {"why?", WHY},  {"why do you ask?", WHY}, {"help", HELP},
                 {"back", BACK}, {"done", DONE}, {"quit", QUIT},           {"exit", QUIT}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (rc_equal_fold(words[i].word, line)) {
            return words[i].is;
        }
    }
    return ANSWER;
}

/* An answer that the scenario's reader would refuse is taken back at once. */
static bool take(rc_talk *talk, const rc_question *question, const char *line)
{
    rc_unclear unclear;
    rc_scenario ignored;
    if (!rc_interview_answer(talk->interview, question, line, &unclear)) {
        complain(talk, &unclear);
        return false;
    }
    const char *understood = rc_interview_understood(talk->interview);
    if (rc_interview_is_complete(talk->interview) && rc_talk_file(talk, &ignored) == NULL) {
        rc_interview_back(talk->interview);
        return false;
    }
    show(talk, 3, 3, RC_GREEN, rc_format(talk->cli->arena, "Understood: %s.", understood));
    return true;
}

/* True if the wish ends the question; *turn says how. */
static bool fulfil(rc_talk *talk, const rc_question *question, wish wanted, rc_turn *turn)
{
    switch (wanted) {
    case WHY:
        explain(talk, question);
        return false;
    case HELP:
        help(talk, question);
        return false;
    case BACK:
        if (!rc_interview_back(talk->interview)) {
            rc_talk_say(talk, RC_YELLOW, "There is no question before this one.");
            return false;
        }
        *turn = RC_TURN_BACK;
        return true;
    case DONE:
        if (!rc_interview_is_complete(talk->interview)) {
            rc_talk_say(talk, RC_YELLOW,
                        "There is no scenario yet: it needs a respondent and acts. “quit” leaves "
                        "without one.");
            return false;
        }
        *turn = RC_TURN_DONE;
        return true;
    case QUIT:
    case ANSWER:
        break;
    }
    *turn = RC_TURN_QUIT;
    return true;
}

rc_turn rc_talk_listen(rc_talk *talk, const rc_question *question)
{
    rc_turn turn = RC_TURN_ANSWERED;
    for (;;) {
        const char *fault;
        const char *line = read_line(talk, &fault);
        if (line == NULL) {
            return RC_TURN_ENDED;
        }
        if (fault != NULL) {
            complain(talk, &(rc_unclear){fault, NULL, NULL});
            continue;
        }
        wish wanted = wish_of(line);
        if (wanted == ANSWER ? take(talk, question, line) : fulfil(talk, question, wanted, &turn)) {
            return turn;
        }
    }
}

rc_turn rc_talk_confirm(const rc_talk *talk, const char *question)
{
    for (;;) {
        const char *fault;
        rc_talk_say(talk, RC_BOLD, "%s Yes or no?", question);
        const char *line = read_line(talk, &fault);
        if (line == NULL) {
            return RC_TURN_ENDED;
        }
        if (rc_equal_fold(line, "yes") || rc_equal_fold(line, "y")) {
            return RC_TURN_ANSWERED;
        }
        if (rc_equal_fold(line, "no") || rc_equal_fold(line, "n") || wish_of(line) == QUIT) {
            return RC_TURN_QUIT;
        }
    }
}
