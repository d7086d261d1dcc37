/*
 * Long questions tell how far they are, to whoever wants to know.
 *
 * Ownership: values only.
 */
#ifndef RC_EXPLORE_PROGRESS_H
#define RC_EXPLORE_PROGRESS_H

#include <stddef.h>

/* [tick] may be NULL. It is called by one thread at a time, with [done] growing up to [total]. */
typedef struct rc_progress {
    void (*tick)(void *context, size_t done, size_t total);
    void *context;
} rc_progress;

static inline void rc_progress_tick(const rc_progress *progress, size_t done, size_t total)
{
    if (progress != NULL && progress->tick != NULL) {
        progress->tick(progress->context, done, total);
    }
}

#endif
