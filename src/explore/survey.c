#include "explore/survey_parts.h"

#include "base/text.h"
#include "base/tongue.h"
#include "inference/whatif.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* What the threads share; all of it is under the lock, save what is only read. */
typedef struct team {
    const rc_survey_question *question;
    const rc_tongue *tongue; /* in which whoever asked reads, and so every thread writes */
    const size_t *order;     /* the respondents as they are best asked about */
    pthread_mutex_t lock;
    struct worker *workers;
    size_t count;
    size_t done;             /* respondents */
    size_t failed;           /* the first respondent that did: those after it need no answer */
    bool stop;               /* memory ran out */
} team;

/* One engine, and what it found. */
typedef struct worker {
    team *team;
    size_t next, end;  /* its share of the order */
    rc_assessor *assessor;
    rc_arena *arena;   /* for what is kept */
    rc_arena *scratch; /* of the answer under way */
    rc_whatif *whatif; /* NULL: none is open */
    rc_diags diags;    /* of the answer under way */
    rc_diags told;     /* of the first respondent at which it failed */
    rc__survey_row *rows;    /* of all; each worker fills those it took */
    rc_survey_route *routes; /* of the first respondent, if this worker took it */
    size_t route_count;
    rc_status status;  /* of the answer under way; RC_NOMEM ends the work */
    size_t failed;     /* the first respondent at which it did; SIZE_MAX: at none */
    pthread_t thread;
    bool started;
} worker;

const rc_survey_cell *rc_survey_at(const rc_survey *survey, size_t respondent, size_t route)
{
    return &survey->cells[respondent * survey->route_count + route];
}

/* ---- the work of a thread ---- */

/* Who still has most to do; the last of it can be taken off its hands. */
static worker *busiest(team *t)
{
    worker *most = &t->workers[0];
    for (size_t i = 1; i < t->count; i++) {
        worker *w = &t->workers[i];
        most = w->end - w->next > most->end - most->next ? w : most;
    }
    return most;
}

/* Its own share from the front, and then that of others from the back. */
static bool take(worker *w, size_t *respondent)
{
    team *t = w->team;
    bool found = false;
    pthread_mutex_lock(&t->lock);
    while (!found && !t->stop) {
        worker *from = w->next < w->end ? w : busiest(t);
        if (from->next == from->end) {
            break;
        }
        *respondent = t->order[from == w ? from->next++ : --from->end];
        found = *respondent < t->failed;
    }
    pthread_mutex_unlock(&t->lock);
    return found;
}

static void finish(worker *w, size_t respondent)
{
    team *t = w->team;
    pthread_mutex_lock(&t->lock);
    t->done++;
    t->stop = t->stop || w->status == RC_NOMEM;
    t->failed = w->status != RC_OK && respondent < t->failed ? respondent : t->failed;
    rc_progress_tick(&t->question->progress, t->done, t->question->respondents.count);
    pthread_mutex_unlock(&t->lock);
}

/* Against the next respondent; the rules conclude again only what differs from the one before. */
static rc_status turn_to(worker *w, const rc_scenario *scenario)
{
    rc_status status = w->whatif == NULL
                           ? rc_whatif_open(w->assessor, w->arena, scenario, &w->diags, NULL,
                                            &w->whatif)
                           : rc_whatif_turn(w->whatif, scenario);
    return status == RC_OK && scenario->suppose_count > 0
               ? rc_whatif_apply(w->whatif, scenario->suppositions, scenario->suppose_count,
                                 &w->diags)
               : status;
}

static rc_status answer(worker *w, size_t respondent)
{
    const rc_survey_question *question = w->team->question;
    rc_scenario *scenario = rc_alloc(w->arena, sizeof *scenario);
    rc_survey_against(w->arena, question->model, question->respondents.items[respondent],
                      scenario);
    rc_result result;
    rc_status status = turn_to(w, scenario);
    if (status == RC_OK) {
        status = rc_whatif_outline(w->whatif, w->scratch, question->links, &result);
    }
    if (status == RC_OK) {
        rc__survey_keep(w->arena, w->scratch, question, &result, &w->rows[respondent]);
    }
    if (status == RC_OK && respondent == 0) { /* the routes are the same for all */
        status = rc_whatif_read(w->whatif, w->scratch, &result);
        w->route_count = status == RC_OK ? result.route_count : 0;
        w->routes = status == RC_OK ? rc__survey_routes(w->arena, &result) : NULL;
    }
    if (status == RC_OK && scenario->suppose_count > 0) {
        status = rc_whatif_undo(w->whatif);
    }
    return status;
}

/* An answer under the guard of its own arena, for what is made of the result there. */
typedef struct task {
    worker *worker;
    size_t respondent;
} task;

static void run_task(void *context)
{
    task *job = context;
    job->worker->status = answer(job->worker, job->respondent);
}

/* The next respondent is asked about afresh: the rules may have been left half-way. */
static void note_failure(worker *w, size_t respondent)
{
    w->whatif = NULL;
    if (respondent < w->failed) {
        w->failed = respondent;
        w->told = w->diags;
    }
}

static void work(void *context)
{
    worker *w = context;
    size_t respondent;
    while (w->status != RC_NOMEM && take(w, &respondent)) {
        task job = {w, respondent};
        rc_diags_init(&w->diags, w->arena);
        w->scratch = rc_arena_new(NULL);
        if (w->scratch == NULL || !rc_arena_try(w->scratch, run_task, &job)) {
            w->status = RC_NOMEM;
        }
        rc_arena_free(w->scratch);
        w->scratch = NULL;
        if (w->status != RC_OK) {
            note_failure(w, respondent);
        }
        finish(w, respondent);
    }
}

static void *thread_main(void *context)
{
    worker *w = context;
    rc_tongue_use(w->team->tongue);
    if (!rc_arena_try(w->arena, work, w)) { /* what is kept had no memory */
        rc_arena_free(w->scratch);
        w->scratch = NULL;
        w->status = RC_NOMEM;
        finish(w, SIZE_MAX);
    }
    if (w->team->question->engines == NULL) {
        rc_assessor_close(w->assessor); /* each thread its own, for it takes a while */
        w->assessor = NULL;
    }
    return NULL;
}

/* ---- the team ---- */

typedef struct survey_job {
    rc_arena *arena;
    const rc_survey_question *question;
    rc_diags *diags;
    rc_survey *out;
    worker *workers;
    size_t count;
    team team;
    rc_status status;
} survey_job;

/* Engines are made one after another, before any thread starts. */
static rc_status hire(survey_job *job)
{
    for (size_t i = 0; i < job->count; i++) {
        worker *w = &job->workers[i];
        w->team = &job->team;
        w->arena = rc_arena_new(NULL);
        if (w->arena == NULL) {
            return RC_NOMEM;
        }
        w->rows = job->workers[0].rows;
        w->failed = SIZE_MAX;
        w->next = job->question->respondents.count * i / job->count;
        w->end = job->question->respondents.count * (i + 1) / job->count;
        rc_status status = rc_assessor_open(job->question->knowledge, job->question->engine,
                                            job->arena, job->diags, &w->assessor);
        if (status != RC_OK) {
            return status;
        }
        rc_assessor_focus(w->assessor, job->question->routes);
    }
    return RC_OK;
}

/* A thread that cannot be had is no trouble: the others do its share, the first is ours. */
static void run_all(survey_job *job)
{
    for (size_t i = 1; i < job->count; i++) {
        worker *w = &job->workers[i];
        w->started = pthread_create(&w->thread, NULL, thread_main, w) == 0;
    }
    thread_main(&job->workers[0]);
    for (size_t i = 1; i < job->count; i++) {
        if (job->workers[i].started) {
            pthread_join(job->workers[i].thread, NULL);
        }
    }
}

/*
 * The complaints about the first respondent that failed. They do not depend on the threads: all
 * before it have been asked about.
 */
static rc_status tell_failure(survey_job *job)
{
    const worker *first = &job->workers[0];
    for (size_t i = 0; i < job->count; i++) {
        const worker *w = &job->workers[i];
        if (w->status == RC_NOMEM) {
            return RC_NOMEM;
        }
        first = w->failed < first->failed ? w : first;
    }
    for (size_t i = 0; first->failed != SIZE_MAX && i < first->told.count; i++) {
        const rc_diag *diag = &first->told.items[i];
        rc_error(job->diags, diag->place, diag->suggestion, "%s", diag->message);
    }
    return first->failed == SIZE_MAX ? RC_OK : RC_INVALID;
}

static int compare_texts(const void *left, const void *right)
{
    const rc_survey_assumption *a = left, *b = right;
    return strcmp(a->text, b->text);
}

static void gather_assumptions(survey_job *job)
{
    rc_survey *out = job->out;
    const rc__survey_row *rows = job->workers[0].rows;
    size_t capacity = 0;
    for (size_t i = 0; i < job->question->respondents.count; i++) {
        for (size_t j = 0; j < rows[i].assumption_count; j++) {
            const char *text = rows[i].assumptions[j];
            size_t at = 0;
            while (at < out->assumption_count && !rc_equal(out->assumptions[at].text, text)) {
                at++;
            }
            if (at == out->assumption_count) {
                out->assumptions = rc_grow(job->arena, out->assumptions, at, &capacity,
                                           sizeof *out->assumptions);
                out->assumptions[out->assumption_count++] =
                    (rc_survey_assumption){rc_strdup(job->arena, text), 0};
            }
            out->assumptions[at].count++;
        }
    }
    if (out->assumption_count > 0) {
        qsort(out->assumptions, out->assumption_count, sizeof *out->assumptions, compare_texts);
    }
}

/* Out of the workers' arenas, which end with them. */
static void gather(survey_job *job)
{
    const rc_survey_question *question = job->question;
    rc_survey *out = job->out;
    uint32_t states = rc_count(question->knowledge, rc_kind_index("state"));
    worker *first = &job->workers[0];
    for (size_t i = 0; i < job->count; i++) {
        first = job->workers[i].routes != NULL ? &job->workers[i] : first;
    }
    out->route_count = first->route_count;
    if (out->route_count == 0) {
        return; /* nobody was asked about */
    }
    rc_survey_route *routes = rc_alloc_array(job->arena, out->route_count, sizeof *routes);
    memcpy(routes, first->routes, out->route_count * sizeof *routes);
    out->routes = routes;
    size_t count = question->respondents.count * out->route_count;
    rc_survey_cell *cells = rc_alloc_array(job->arena, count, sizeof *cells);
    for (size_t i = 0; i < count; i++) {
        const rc__survey_row *from = &first->rows[i / out->route_count];
        cells[i] = from->cells[i % out->route_count];
        if (cells[i].reach != NULL) {
            unsigned char *reach = rc_alloc(job->arena, states);
            memcpy(reach, cells[i].reach, states);
            cells[i].reach = reach;
        }
    }
    out->cells = cells;
    gather_assumptions(job);
}

static void survey(void *context)
{
    survey_job *job = context;
    *job->out = (rc_survey){.question = job->question};
    job->workers[0].rows = rc_alloc_array(job->arena, job->question->respondents.count,
                                          sizeof *job->workers[0].rows);
    job->team.order = rc__survey_order(job->arena, job->question);
    job->status = hire(job);
    if (job->status == RC_OK) {
        run_all(job);
        job->status = tell_failure(job);
    }
    if (job->status == RC_OK) {
        gather(job);
    }
}

rc_status rc_survey_run(rc_arena *arena, const rc_survey_question *question, rc_diags *diags,
                        rc_survey *out)
{
    size_t count = question->threads == 0 ? 1 : question->threads;
    count = count > question->respondents.count ? question->respondents.count : count;
    count = count == 0 ? 1 : count;
    survey_job job = {.arena = arena,
                      .question = question,
                      .diags = diags,
                      .out = out,
                      .workers = rc_alloc_array(arena, count, sizeof *job.workers),
                      .count = count,
                      .team = {.question = question, .tongue = rc_tongue_used()}};
    job.team.workers = job.workers;
    job.team.count = count;
    job.team.failed = SIZE_MAX;
    if (pthread_mutex_init(&job.team.lock, NULL) != 0) {
        rc_arena_pass_on(arena);
        return RC_NOMEM;
    }
    bool ended = rc_arena_try(arena, survey, &job);
    for (size_t i = 0; i < count; i++) {
        if (question->engines != NULL) {
            question->engines[i] = job.workers[i].assessor;
        } else {
            rc_assessor_close(job.workers[i].assessor);
        }
        rc_arena_free(job.workers[i].arena);
    }
    pthread_mutex_destroy(&job.team.lock);
    if (!ended || job.status == RC_NOMEM) {
        rc_arena_pass_on(arena);
        return RC_NOMEM;
    }
    return job.status;
}
