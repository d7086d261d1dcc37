/*
 * How far a long question is, on stderr if that is a terminal and it takes more than half a second.
 *
 * Ownership: the caller keeps the rc_cli_progress for as long as the rc_progress is used.
 */
#ifndef RC_CLI_PROGRESS_H
#define RC_CLI_PROGRESS_H

#include "explore/progress.h"

#include <stdint.h>

typedef struct rc_cli_progress {
    const char *what;     /* "Surveying" */
    int64_t begun, shown; /* milliseconds */
} rc_cli_progress;

rc_progress rc_cli_progress_begin(rc_cli_progress *progress, const char *what);
/* Wipes the line. */
void rc_cli_progress_end(const rc_cli_progress *progress);

#endif
