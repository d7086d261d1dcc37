/*
 * The conversation of an interview: what is shown, and what is read. It all goes to stderr, so that
 * stdout carries the scenario and nothing else.
 *
 * Ownership: the arena of the command.
 */
#ifndef RC_CLI_INTERVIEW_H
#define RC_CLI_INTERVIEW_H

#include "cli/cli.h"
#include "explore/interview.h"
#include "report/page.h"

typedef struct rc_talk {
    rc_cli *cli;
    rc_interview *interview;
    rc_report_options look; /* of what is shown */
    size_t most;            /* questions */
    bool may_overwrite;     /* the user has said so */
} rc_talk;

/* How a conversation, or a line of it, ended. */
typedef enum rc_turn {
    RC_TURN_ANSWERED,
    RC_TURN_BACK, /* another question is in hand now */
    RC_TURN_DONE, /* enough: write it */
    RC_TURN_QUIT, /* the user wants nothing written */
    RC_TURN_ENDED /* the input ended */
} rc_turn;

/* Shows a paragraph. */
void rc_talk_say(const rc_talk *talk, rc_style style, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void rc_talk_welcome(const rc_talk *talk);
/* Shows the question with its number and what may be answered. */
void rc_talk_ask(const rc_talk *talk, const rc_question *question);
/* Reads lines until the question is answered, or the user wants something else. */
rc_turn rc_talk_listen(rc_talk *talk, const rc_question *question);
/* Yes or no; RC_TURN_ANSWERED is yes, RC_TURN_QUIT no. */
rc_turn rc_talk_confirm(const rc_talk *talk, const char *question);

/* The scenario as a file, with what was asked in comments; NULL, and complaints, if it is wrong. */
const char *rc_talk_file(const rc_talk *talk, rc_scenario *read_back);

#endif
