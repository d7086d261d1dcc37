/*
 * Diagnostics: what is wrong with a user's input, as values with a place, collected and then
 * printed together by the command line. The library itself never prints.
 *
 * Ownership: messages, suggestions and file names are copied into the arena of rc_diags_init.
 */
#ifndef RC_BASE_DIAG_H
#define RC_BASE_DIAG_H

#include "base/mem.h"

#include <stdbool.h>

typedef enum rc_severity { RC_ERROR, RC_WARNING } rc_severity;

typedef struct rc_place {
    const char *file; /* as the user named it; NULL: no file */
    int line, column; /* from 1; 0: the whole file */
} rc_place;

typedef struct rc_diag {
    rc_severity severity;
    rc_place place;
    const char *message;    /* one sentence, no final full stop needed */
    const char *suggestion; /* the nearest valid spelling or what to do; NULL: none */
} rc_diag;

/* No user reads more than this; later ones are counted only. */
enum { RC_DIAGS_MAX = 200 };

typedef struct rc_diags {
    rc_arena *arena;
    rc_diag *items;
    size_t count, capacity, dropped, errors;
} rc_diags;

void rc_diags_init(rc_diags *diags, rc_arena *arena);
/*
 * [suggestion] may be NULL and is copied: either a spelling ("CHN"), shown as a question, or advice
 * ("use spaces"), shown as it stands; advice has a blank in it and begins in lower case.
 * A full list drops warnings before errors.
 */
void rc_error(rc_diags *diags, rc_place place, const char *suggestion, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void rc_warning(rc_diags *diags, rc_place place, const char *suggestion, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
bool rc_diags_failed(const rc_diags *diags); /* at least one error */
/* By file, line and column; stable. */
void rc_diags_sort(rc_diags *diags);
/* "file:12:5: error: message", and on a second line "    did you mean X?" or the advice. */
const char *rc_diag_text(rc_arena *arena, const rc_diag *diag);

#endif
