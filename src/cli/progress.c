#include "cli/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void tick(void *context, size_t done, size_t total)
{
    enum { PATIENCE = 500, EVERY = 100 }; /* milliseconds */
    rc_cli_progress *progress = context;
    int64_t at = now();
    if (at - progress->begun < PATIENCE || at - progress->shown < EVERY || total == 0) {
        return;
    }
    progress->shown = at;
    fprintf(stderr, "\r%s … %zu of %zu (%zu %%)\033[K", progress->what, done, total,
            done * 100 / total);
}

rc_progress rc_cli_progress_begin(rc_cli_progress *progress, const char *what)
{
    *progress = (rc_cli_progress){what, now(), 0};
    return (rc_progress){isatty(STDERR_FILENO) == 1 ? tick : NULL, progress};
}

void rc_cli_progress_end(const rc_cli_progress *progress)
{
    if (progress->shown > 0) {
        fprintf(stderr, "\r\033[K");
    }
}
