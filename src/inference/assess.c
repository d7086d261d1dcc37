#include "inference/assess.h"

#include "inference/session.h"

#include <time.h>

/* Rules ask for records, records let rules ask for more; it ends because records do. */
enum { MOST_ROUNDS = 16 };

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

typedef struct job {
    rc__session session;
    rc_result *result;
    rc_status status;
} job;

static rc_status infer(rc__session *s)
{
    for (int round = 0; round < MOST_ROUNDS; round++) {
        int64_t start = now();
        rc_status status = rc_engine_run(s->engine, s->diags, &s->timing->rules_fired);
        int64_t ran = now();
        s->timing->inferring += ran - start;
        bool more = false;
        if (status == RC_OK) {
            status = rc__give_wanted(s, &more);
        }
        s->timing->asserting += now() - ran;
        if (status != RC_OK || !more) {
            return status;
        }
    }
    rc_error(s->diags, (rc_place){0}, NULL, "the rules never stop asking for records");
    return RC_INVALID;
}

static rc_status assess(job *work)
{
    rc__session *s = &work->session;
    int64_t start = now();
    rc_status status = rc__session_open(s);
    if (status == RC_NOMEM) {
        return status; /* there is no engine to ask anything */
    }
    int64_t opened = now();
    s->timing->loading = opened - start;
    if (status == RC_OK) {
        status = rc__give_scenario(s);
    }
    if (status == RC_OK) {
        status = rc__give_knowledge(s);
    }
    s->timing->asserting = now() - opened;
    if (status == RC_OK) {
        status = infer(s);
    }
    int64_t inferred = now();
    if (status == RC_OK) {
        status = rc__read_result(s, work->result);
    }
    s->timing->reading = now() - inferred;
    s->timing->firing_count = rc_engine_firings(s->engine, &s->timing->firings);
    return status;
}

static void run(void *context)
{
    job *work = context;
    work->status = assess(work);
}

rc_status rc_assess(rc_arena *arena, const rc_knowledge *knowledge, const rc_scenario *scenario,
                    const rc_engine_options *options, rc_diags *diags, rc_timing *timing,
                    rc_result *out)
{
    static const rc_engine_options plain = {0};
    rc_timing unused;
    timing = timing == NULL ? &unused : timing;
    *timing = (rc_timing){0};
    job work = {
        .session = {.arena = arena,
                    .knowledge = knowledge,
                    .scenario = scenario,
                    .options = options == NULL ? &plain : options,
                    .diags = diags,
                    .timing = timing},
        .result = out,
        .status = RC_OK,
    };
    bool ended = rc_arena_try(arena, run, &work);
    rc__session_close(&work.session);
    if (!ended || work.status == RC_NOMEM) {
        rc_arena_pass_on(arena);
        return RC_NOMEM;
    }
    return work.status;
}
