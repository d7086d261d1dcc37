#include "inference/assess.h"

#include "inference/kept.h"
#include "inference/proof.h"
#include "inference/session.h"

#include <stdlib.h>
#include <time.h>

/* Rules ask for records, records let rules ask for more; it ends because records do. */
enum { MOST_ROUNDS = 16 };

int64_t rc__now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

typedef struct opening {
    rc_assessor *assessor;
    rc_diags *diags;
    rc_status status;
} opening;

static void open_engine(void *context)
{
    opening *work = context;
    work->status = rc__read_rules(work->assessor, work->diags);
    if (work->status == RC_OK) {
        work->status = rc__prepare_givers(work->assessor, work->diags);
        work->assessor->doubted =
            rc__find_doubted(work->assessor->arena, work->assessor->knowledge);
    }
}

rc_status rc_assessor_open(const rc_knowledge *knowledge, const rc_engine_options *options,
                           rc_arena *arena, rc_diags *diags, rc_assessor **out)
{
    *out = NULL;
    rc_arena *own = rc_arena_new(NULL);
    rc_assessor *assessor = own == NULL ? NULL : calloc(1, sizeof *assessor);
    if (assessor == NULL) {
        rc_arena_free(own);
        rc_arena_pass_on(arena);
        return RC_NOMEM;
    }
    assessor->arena = own;
    assessor->knowledge = knowledge;
    assessor->options = options == NULL ? (rc_engine_options){0} : *options;
    opening work = {assessor, diags, RC_OK};
    int64_t start = rc__now();
    bool ended = rc_arena_try(own, open_engine, &work);
    assessor->loading = rc__now() - start;
    if (ended && work.status == RC_OK) {
        *out = assessor;
        return RC_OK;
    }
    rc_assessor_close(assessor);
    if (!ended || work.status == RC_NOMEM) {
        rc_arena_pass_on(arena);
        return RC_NOMEM;
    }
    return work.status;
}

void rc_assessor_close(rc_assessor *assessor)
{
    if (assessor != NULL) {
        rc_engine_free(assessor->engine);
        rc_arena_free(assessor->arena);
        free(assessor);
    }
}

void rc_assessor_focus(rc_assessor *assessor, const char *routes)
{
    assessor->focus = routes;
}

rc_status rc__infer(rc__session *s)
{
    for (int round = 0; round < MOST_ROUNDS; round++) {
        int64_t start = rc__now();
        rc_status status = rc_engine_run(s->engine, s->diags, &s->timing->rules_fired);
        int64_t ran = rc__now();
        s->timing->inferring += ran - start;
        bool more = false;
        if (status == RC_OK) {
            status = rc__give_wanted(s, &more);
        }
        s->timing->asserting += rc__now() - ran;
        if (status != RC_OK || !more) {
            return status;
        }
    }
    rc_error(s->diags, (rc_place){0}, NULL, "the rules never stop asking for records");
    return RC_INVALID;
}

typedef struct job {
    rc_assessor *assessor;
    rc_arena *arena;
    const rc_scenario *scenario;
    rc_diags *diags;
    rc_timing *timing;
    rc_result *result;
    rc_proof **proofs; /* NULL: none are asked for */
    rc_status status;
} job;

static rc_status prove_all(job *work, rc_whatif *whatif)
{
    rc_status status = RC_OK;
    *work->proofs =
        rc_alloc_array(work->arena, work->result->route_count, sizeof **work->proofs);
    for (size_t i = 0; i < work->result->route_count && status == RC_OK; i++) {
        status = rc_whatif_prove(whatif, work->arena, &work->result->routes[i],
                                 &(*work->proofs)[i]);
    }
    return status;
}

static void run(void *context)
{
    job *work = context;
    const rc_scenario *scenario = work->scenario;
    rc_whatif *whatif;
    work->status = rc_whatif_open(work->assessor, work->arena, scenario, work->diags,
                                  work->timing, &whatif);
    if (work->status == RC_OK && scenario->suppose_count > 0) {
        work->status = rc_whatif_apply(whatif, scenario->suppositions, scenario->suppose_count,
                                       work->diags);
    }
    if (work->status == RC_OK) {
        work->status = rc_whatif_read(whatif, work->arena, work->result);
    }
    if (work->status == RC_OK && work->proofs != NULL) {
        work->status = prove_all(work, whatif);
    }
}

static rc_status do_job(job *work)
{
    rc_assessor *assessor = work->assessor;
    rc_engine_use(assessor->engine, work->arena);
    bool ended = rc_arena_try(work->arena, run, work);
    rc_engine_use(assessor->engine, assessor->arena);
    assessor->next_day = (rc_day)rc_engine_next_change(assessor->engine);
    if (!ended || work->status == RC_NOMEM) {
        rc_arena_pass_on(work->arena);
        return RC_NOMEM;
    }
    return work->status;
}

rc_day rc_assessor_next_day(const rc_assessor *assessor)
{
    return assessor->next_day;
}

rc_status rc_assessor_assess(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                             rc_diags *diags, rc_timing *timing, rc_result *out)
{
    rc_timing unused;
    timing = timing == NULL ? &unused : timing;
    *timing = (rc_timing){0};
    job work = {assessor, arena, scenario, diags, timing, out, NULL, RC_OK};
    return do_job(&work);
}

rc_status rc_assessor_prove(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                            rc_diags *diags, rc_result *out, rc_proof **proofs)
{
    rc_timing unused = {0};
    job work = {assessor, arena, scenario, diags, &unused, out, proofs, RC_OK};
    return do_job(&work);
}

/* One question, under a guard of its own so that its assessor is closed whatever happens. */
typedef struct single {
    rc_arena *arena;
    const rc_scenario *scenario;
    rc_diags *diags;
    rc_timing *timing;
    rc_result *out;
    rc_proof **proofs; /* NULL: none are asked for */
    rc_assessor *assessor;
    rc_status status;
} single;

static void ask_once(void *context)
{
    single *q = context;
    if (q->proofs != NULL) {
        q->status = rc_assessor_prove(q->assessor, q->arena, q->scenario, q->diags, q->out,
                                      q->proofs);
    } else {
        q->status =
            rc_assessor_assess(q->assessor, q->arena, q->scenario, q->diags, q->timing, q->out);
    }
}

static rc_status ask_alone(single *question, const rc_knowledge *knowledge,
                           const rc_engine_options *options)
{
    rc_status status = rc_assessor_open(knowledge, options, question->arena, question->diags,
                                        &question->assessor);
    if (status != RC_OK) {
        return status;
    }
    bool ended = rc_arena_try(question->arena, ask_once, question);
    rc_assessor_close(question->assessor);
    if (!ended) {
        rc_arena_pass_on(question->arena);
        return RC_NOMEM;
    }
    return question->status;
}

rc_status rc_assess(rc_arena *arena, const rc_knowledge *knowledge, const rc_scenario *scenario,
                    const rc_engine_options *options, rc_diags *diags, rc_timing *timing,
                    rc_result *out)
{
    single question = {arena, scenario, diags, timing, out, NULL, NULL, RC_OK};
    return ask_alone(&question, knowledge, options);
}

rc_status rc_prove(rc_arena *arena, const rc_knowledge *knowledge, const rc_scenario *scenario,
                   const rc_engine_options *options, rc_diags *diags, rc_result *out,
                   rc_proof **proofs)
{
    single question = {arena, scenario, diags, NULL, out, proofs, NULL, RC_OK};
    return ask_alone(&question, knowledge, options);
}
