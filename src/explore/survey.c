#include "explore/survey.h"

#include "base/text.h"
#include "base/tongue.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/* What the threads share; all of it is under the lock, save what is only read. */
typedef struct team {
    const rc_survey_question *question;
    const rc_tongue *tongue; /* in which whoever asked reads, and so every thread writes */
    pthread_mutex_t lock;
    size_t next, done; /* respondents */
    bool stop;         /* an assessment failed */
} team;

/* One respondent's answers, in its worker's arena. */
typedef struct row {
    rc_survey_cell *cells;
    size_t count;
    const char **assumptions;
    size_t assumption_count;
} row;

/* One engine, and what it found. */
typedef struct worker {
    team *team;
    rc_assessor *assessor;
    rc_arena *arena;   /* for what is kept */
    rc_arena *scratch; /* of the assessment under way */
    rc_diags diags;
    row *rows;         /* of all; each worker fills those it took */
    rc_survey_route *routes; /* of the first respondent, if this worker took it */
    size_t route_count;
    rc_status status;
    size_t failed;     /* the respondent at which it did */
    pthread_t thread;
    bool started;
} worker;

const rc_survey_cell *rc_survey_at(const rc_survey *survey, size_t respondent, size_t route)
{
    return &survey->cells[respondent * survey->route_count + route];
}

/* ---- what is kept of a result ---- */

/* The first finding that gives the route its status, which findings are in order of. */
static void keep_reason(const rc_route *route, rc_survey_cell *cell)
{
    for (size_t i = 0; i < route->finding_count; i++) {
        const rc_finding *finding = &route->findings[i];
        if (finding->deciding && !cell->decided) {
            cell->decided = true;
            cell->requirement = finding->requirement;
            cell->code = finding->code;
        }
        bool bears = finding->chosen || finding->outcome != RC_OUTCOME_MET;
        cell->doubtful = cell->doubtful || (bears && finding->doubts.count > 0);
    }
}

/* Does every clause of the route ask for a vote? */
static bool needs_vote(const rc_knowledge *knowledge, const char *route)
{
    int kind = rc_kind_index("clause");
    bool without = false, with = false;
    for (uint32_t i = 0; i < rc_count(knowledge, kind); i++) {
        rc_record clause = rc_record_at(knowledge, kind, i);
        if (rc_equal(rc_text_of(clause, "route"), route)) {
            bool votes = rc_list_of(clause, "votes") > 0;
            with = with || votes;
            without = without || !votes;
        }
    }
    return with && !without;
}

static void keep_reach(worker *w, const rc_route *route, rc_survey_cell *cell)
{
    const rc_knowledge *knowledge = w->team->question->knowledge;
    uint32_t states = rc_count(knowledge, rc_kind_index("state"));
    unsigned char *reach = rc_alloc(w->arena, states);
    for (size_t i = 0; i < route->candidate_count; i++) {
        const rc_candidate *candidate = &route->candidates[i];
        rc_record state = rc_record_find(
            knowledge, rc_format(w->scratch, "state/%s", candidate->state));
        if (state.kind >= 0 && candidate->reach >= RC_STATUS_CONTESTED) {
            reach[state.row] = (unsigned char)candidate->reach;
        }
    }
    cell->reach = reach;
}

/* Their words are the knowledge's, which outlives everything here. */
static void keep_routes(worker *w, const rc_result *result)
{
    w->routes = rc_alloc_array(w->arena, result->route_count, sizeof *w->routes);
    w->route_count = result->route_count;
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        w->routes[i] = (rc_survey_route){
            .id = route->id,
            .title = route->title,
            .forum = route->forum,
            .kind = route->kind,
            .binding = route->binding,
            .linkable = route->states_start && !needs_vote(result->knowledge, route->id)};
    }
}

static void keep(worker *w, size_t respondent, const rc_result *result)
{
    bool links = w->team->question->links;
    row *kept = &w->rows[respondent];
    kept->count = result->route_count;
    kept->cells = rc_alloc_array(w->arena, result->route_count, sizeof *kept->cells);
    for (size_t i = 0; i < result->route_count; i++) {
        const rc_route *route = &result->routes[i];
        kept->cells[i] = (rc_survey_cell){.status = route->status, .code = RC_CODE_NONE};
        keep_reason(route, &kept->cells[i]);
        if (links && route->states_start && !needs_vote(result->knowledge, route->id)) {
            keep_reach(w, route, &kept->cells[i]);
        }
    }
    kept->assumption_count = result->assumption_count;
    kept->assumptions =
        rc_alloc_array(w->arena, result->assumption_count, sizeof *kept->assumptions);
    for (size_t i = 0; i < result->assumption_count; i++) {
        kept->assumptions[i] = rc_strdup(w->arena, result->assumptions[i].text);
    }
    if (respondent == 0) {
        keep_routes(w, result);
    }
}

/* ---- the work of a thread ---- */

static bool take(team *t, size_t *respondent)
{
    pthread_mutex_lock(&t->lock);
    bool more = !t->stop && t->next < t->question->respondents.count;
    *respondent = t->next;
    t->next += more ? 1 : 0;
    pthread_mutex_unlock(&t->lock);
    return more;
}

static void finish(team *t, bool good)
{
    pthread_mutex_lock(&t->lock);
    t->done++;
    t->stop = t->stop || !good;
    rc_progress_tick(&t->question->progress, t->done, t->question->respondents.count);
    pthread_mutex_unlock(&t->lock);
}

static rc_status assess(worker *w, size_t respondent)
{
    const rc_survey_question *question = w->team->question;
    rc_scenario scenario;
    rc_result result;
    rc_survey_against(w->scratch, question->model, question->respondents.items[respondent],
                      &scenario);
    rc_status status =
        rc_assessor_assess(w->assessor, w->scratch, &scenario, &w->diags, NULL, &result);
    if (status == RC_OK) {
        keep(w, respondent, &result);
    }
    return status;
}

/* An assessment under the guard of its own arena, for what is made of the result there. */
typedef struct task {
    worker *worker;
    size_t respondent;
} task;

static void run_task(void *context)
{
    task *job = context;
    job->worker->status = assess(job->worker, job->respondent);
}

static void work(void *context)
{
    worker *w = context;
    size_t respondent;
    while (w->status == RC_OK && take(w->team, &respondent)) {
        task job = {w, respondent};
        w->scratch = rc_arena_new(NULL);
        if (w->scratch == NULL || !rc_arena_try(w->scratch, run_task, &job)) {
            w->status = RC_NOMEM;
        }
        rc_arena_free(w->scratch);
        w->scratch = NULL;
        w->failed = respondent;
        finish(w->team, w->status == RC_OK);
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
        finish(w->team, false);
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
        rc_diags_init(&w->diags, w->arena);
        w->rows = job->workers[0].rows;
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
 * The complaints about the first respondent that failed. They do not depend on the threads: when
 * one fails, all before it have been taken, and are finished.
 */
static rc_status tell_failure(survey_job *job)
{
    const worker *first = NULL;
    for (size_t i = 0; i < job->count; i++) {
        const worker *w = &job->workers[i];
        if (w->status == RC_NOMEM) {
            return RC_NOMEM;
        }
        if (w->status != RC_OK && (first == NULL || w->failed < first->failed)) {
            first = w;
        }
    }
    for (size_t i = 0; first != NULL && i < first->diags.count; i++) {
        const rc_diag *diag = &first->diags.items[i];
        rc_error(job->diags, diag->place, diag->suggestion, "%s", diag->message);
    }
    return first == NULL ? RC_OK : first->status;
}

static int compare_texts(const void *left, const void *right)
{
    const rc_survey_assumption *a = left, *b = right;
    return strcmp(a->text, b->text);
}

static void gather_assumptions(survey_job *job)
{
    rc_survey *out = job->out;
    const row *rows = job->workers[0].rows;
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
        const row *from = &first->rows[i / out->route_count];
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
    if (pthread_mutex_init(&job.team.lock, NULL) != 0) {
        rc_arena_pass_on(arena);
        return RC_NOMEM;
    }
    bool ended = rc_arena_try(arena, survey, &job);
    for (size_t i = 0; i < count; i++) {
        rc_assessor_close(job.workers[i].assessor);
        rc_arena_free(job.workers[i].arena);
    }
    pthread_mutex_destroy(&job.team.lock);
    if (!ended || job.status == RC_NOMEM) {
        rc_arena_pass_on(arena);
        return RC_NOMEM;
    }
    return job.status;
}
