/*
 * Recourse as a library: which routes of legal accountability are open against a State, and why.
 *
 *     rc_answer *trouble = NULL;
 *     rc_library *library = rc_open(NULL, NULL, &trouble);
 *     rc_answer *answer = rc_assess_text(library, "case.yaml", text, length, NULL);
 *     if (rc_answer_status(answer) == RC_ANSWERED)
 *         fputs(rc_answer_text(answer, NULL), stdout);
 *     rc_answer_free(answer);
 *     rc_close(library);
 *
 * The library never prints, never ends the program and keeps no state outside what it returns.
 * Texts are UTF-8. A library may be used by several threads at once, an answer by one.
 *
 * Ownership: the caller frees what rc_open and rc_assess_text return; texts of an answer live as
 * long as the answer.
 */
#ifndef RECOURSE_RECOURSE_H
#define RECOURSE_RECOURSE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rc_library rc_library; /* facts and rules, ready to be asked */
typedef struct rc_answer rc_answer;   /* what came of a question: a text, or messages */

/* The numbers are the exit codes of the program. */
typedef enum rc_answer_code {
    RC_ANSWERED = 0,
    RC_REFUSED = 3,    /* the scenario, the facts or the rules are invalid: see the messages */
    RC_BROKEN = 4,     /* no memory, or an error inside the library */
    RC_UNREADABLE = 5  /* a folder or file cannot be read */
} rc_answer_code;

typedef enum rc_answer_format {
    RC_ANSWER_JSON,
    RC_ANSWER_TEXT,
    RC_ANSWER_MARKDOWN,
    RC_ANSWER_HTML, /* one self-contained page */
    RC_ANSWER_CSV,  /* a row for each requirement judged */
    RC_ANSWER_DOT   /* a graph for Graphviz */
} rc_answer_format;

/* How a scenario is answered; all zero is right for most. */
typedef struct rc_question {
    rc_answer_format format;
    const char *today; /* YYYY-MM-DD for scenarios that do not say as of when; NULL: the clock */
    const char *route; /* only this route, * stands for any letters; NULL: all */
    const char *forum; /* only this forum; NULL: all */
} rc_question;

/* One thing wrong with the input, or doubtful in it. */
typedef struct rc_message {
    int is_error;           /* 0: a warning */
    const char *file;       /* NULL: no file */
    int line, column;       /* from 1; 0: the whole file */
    const char *text;       /* one sentence */
    const char *suggestion; /* what may be meant, or what to do; NULL: none */
} rc_message;

/* "0.1.0" */
const char *rc_version(void);

/*
 * Opens the knowledge. NULL for a folder: what is built into the library. Returns NULL if it
 * cannot be used; *trouble, if [trouble] is not NULL, is then an answer that says why, or NULL
 * when there is no memory even for that.
 */
rc_library *rc_open(const char *facts_folder, const char *rules_folder, rc_answer **trouble);
void rc_close(rc_library *library); /* NULL is allowed */

/*
 * Assesses a scenario in YAML (or JSON) of [length] bytes. [name] is what messages call it.
 * [question] may be NULL. Returns NULL only when there is no memory at all.
 */
rc_answer *rc_assess_text(const rc_library *library, const char *name, const char *scenario,
                          size_t length, const rc_question *question);

rc_answer_code rc_answer_status(const rc_answer *answer); /* RC_BROKEN for NULL */
/* The report, NUL-terminated; "" unless RC_ANSWERED. [length] may be NULL. */
const char *rc_answer_text(const rc_answer *answer, size_t *length);
/* Messages are in the order of file, line and column. */
size_t rc_answer_message_count(const rc_answer *answer);
rc_message rc_answer_message(const rc_answer *answer, size_t index);
void rc_answer_free(rc_answer *answer); /* NULL is allowed */

#ifdef __cplusplus
}
#endif

#endif
