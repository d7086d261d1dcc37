/* The public interface: thin, so that what the program does and what the library does is one. */
#include "recourse/recourse.h"

#include "base/tongue.h"
#include "inference/proof.h"
#include "knowledge/load.h"
#include "report/assess_doc.h"
#include "report/report.h"

struct rc_library {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    const char *rules_folder;
};

struct rc_answer {
    rc_arena *arena;
    rc_answer_code code;
    rc_buffer text;
    rc_diags diags;
};

const char *rc_version(void) { return RC_VERSION; }

static rc_answer_code code_for(rc_status status)
{
    static const rc_answer_code codes[] = {[RC_OK] = RC_ANSWERED,
                                           [RC_INVALID] = RC_REFUSED,
                                           [RC_NOMEM] = RC_BROKEN,
                                           [RC_IO] = RC_UNREADABLE};
    return codes[status];
}

/* An answer is the first thing in its own arena. NULL if there is no memory. */
static void make_answer(void *context)
{
    rc_answer **out = context;
    rc_arena *arena = (*out)->arena;
    rc_answer *answer = rc_alloc(arena, sizeof *answer);
    answer->arena = arena;
    answer->code = RC_BROKEN;
    rc_buffer_init(&answer->text, arena);
    rc_diags_init(&answer->diags, arena);
    *out = answer;
}

static rc_answer *new_answer(void)
{
    rc_answer seed = {.arena = rc_arena_new(NULL)};
    rc_answer *answer = &seed;
    if (seed.arena == NULL) {
        return NULL;
    }
    if (!rc_arena_try(seed.arena, make_answer, &answer)) {
        rc_arena_free(seed.arena);
        return NULL;
    }
    return answer;
}

/* ---- Opening ---- */

typedef struct opening {
    const char *facts_folder, *rules_folder;
    rc_arena *arena;
    rc_answer *trouble;
    rc_library *library;
    rc_status status;
} opening;

static void open_library(void *context)
{
    opening *job = context;
    rc_library *library = rc_alloc(job->arena, sizeof *library);
    library->arena = job->arena;
    library->rules_folder =
        job->rules_folder == NULL ? NULL : rc_strdup(job->arena, job->rules_folder);
    job->status = RC_OK;
    if (job->facts_folder == NULL) {
        library->knowledge = rc_knowledge_builtin();
    } else {
        job->status = rc_knowledge_load(job->arena, job->facts_folder, &job->trouble->diags,
                                        &library->knowledge);
    }
    job->library = library;
}

rc_library *rc_open(const char *facts_folder, const char *rules_folder, rc_answer **trouble)
{
    opening job = {facts_folder, rules_folder, rc_arena_new(NULL), new_answer(), NULL, RC_NOMEM};
    bool opened = job.arena != NULL && job.trouble != NULL &&
                  rc_arena_try(job.arena, open_library, &job) && job.status == RC_OK;
    if (trouble != NULL) {
        *trouble = NULL;
    }
    if (!opened && job.trouble != NULL && trouble != NULL) {
        job.trouble->code = code_for(job.status);
        rc_diags_sort(&job.trouble->diags);
        *trouble = job.trouble;
        job.trouble = NULL;
    }
    rc_answer_free(job.trouble);
    if (!opened) {
        rc_arena_free(job.arena);
        return NULL;
    }
    return job.library;
}

void rc_close(rc_library *library)
{
    if (library != NULL) {
        rc_arena_free(library->arena);
    }
}

/* ---- Asking ---- */

typedef struct asking {
    const rc_library *library;
    const char *name, *text;
    size_t length;
    const rc_question *question;
    rc_answer *answer;
} asking;

/* The day of filing when the scenario names none. False, with a message, if [text] is no day. */
static bool read_today(const char *text, rc_diags *diags, rc_day *out)
{
    rc_span span;
    if (text == NULL) {
        *out = rc_day_today();
        return true;
    }
    if (!rc_span_parse(text, &span) || rc_span_is_partial(span)) {
        rc_error(diags, (rc_place){NULL, 0, 0}, NULL, "'%s' is no day, YYYY-MM-DD", text);
        return false;
    }
    *out = span.lo;
    return true;
}

static rc_status report(rc_answer *answer, const rc_result *result, const rc_proof *proofs,
                        const rc_question *question)
{
    rc_report_options options = {.route = question->route, .forum = question->forum};
    rc_buffer *out = &answer->text;
    switch (question->format) {
    case RC_ANSWER_TEXT:
        rc_report_text(out, result, &options);
        return RC_OK;
    case RC_ANSWER_MARKDOWN:
        rc_doc_markdown(out, rc_report_doc(answer->arena, result, proofs, &options));
        return RC_OK;
    case RC_ANSWER_HTML:
        rc_doc_html(out, rc_report_doc(answer->arena, result, proofs, &options),
                    rc_tongue_name(rc_tongue_used()));
        return RC_OK;
    case RC_ANSWER_CSV:
        rc_report_csv(out, result, &options);
        return RC_OK;
    case RC_ANSWER_DOT:
        rc_report_dot(out, result, &options);
        return RC_OK;
    case RC_ANSWER_JSON:
        break;
    }
    return rc_report_json(out, result, &options);
}

/* A page folds the proofs away; what cannot fold them does without. */
static rc_status assess(const asking *job, const rc_engine_options *engine,
                        const rc_scenario *scenario, rc_result *result, rc_proof **proofs)
{
    rc_arena *arena = job->answer->arena;
    rc_diags *diags = &job->answer->diags;
    const rc_knowledge *knowledge = job->library->knowledge;
    return job->question->format == RC_ANSWER_HTML
               ? rc_prove(arena, knowledge, scenario, engine, diags, result, proofs)
               : rc_assess(arena, knowledge, scenario, engine, diags, NULL, result);
}

static void ask(void *context)
{
    asking *job = context;
    rc_answer *answer = job->answer;
    rc_arena *arena = answer->arena;
    rc_engine_options engine = {.rules_dir = job->library->rules_folder};
    rc_scenario *scenario = rc_alloc(arena, sizeof *scenario);
    rc_result *result = rc_alloc(arena, sizeof *result);
    const char *name = rc_strdup(arena, job->name == NULL ? "scenario" : job->name);
    rc_day today;
    if (!read_today(job->question->today, &answer->diags, &today)) {
        answer->code = RC_REFUSED;
        return;
    }
    rc_status status = rc_scenario_read(arena, job->library->knowledge, name, job->text,
                                        job->length, today, &answer->diags, scenario);
    if (status == RC_OK) {
        status = rc_suppositions_check(arena, job->library->knowledge, scenario, &answer->diags);
    }
    if (status != RC_OK) {
        answer->code = code_for(status);
        return;
    }
    rc_proof *proofs = NULL;
    status = assess(job, &engine, scenario, result, &proofs);
    if (status == RC_OK) {
        status = report(answer, result, proofs, job->question);
    } else if (status == RC_INVALID && engine.rules_dir == NULL) {
        status = RC_NOMEM; /* the rules built in failed: nothing the caller could mend */
    }
    answer->code = answer->text.overflow ? RC_BROKEN : code_for(status);
}

rc_answer *rc_assess_text(const rc_library *library, const char *name, const char *scenario,
                          size_t length, const rc_question *question)
{
    static const rc_question usual;
    rc_answer *answer = new_answer();
    if (answer == NULL || library == NULL) {
        return answer;
    }
    asking job = {library, name, scenario, length, question == NULL ? &usual : question, answer};
    if (!rc_arena_try(answer->arena, ask, &job)) {
        answer->code = RC_BROKEN;
    }
    rc_diags_sort(&answer->diags);
    return answer;
}

/* ---- Reading an answer ---- */

rc_answer_code rc_answer_status(const rc_answer *answer)
{
    return answer == NULL ? RC_BROKEN : answer->code;
}

const char *rc_answer_text(const rc_answer *answer, size_t *length)
{
    bool whole = answer != NULL && answer->code == RC_ANSWERED && answer->text.text != NULL;
    if (length != NULL) {
        *length = whole ? answer->text.length : 0;
    }
    return whole ? answer->text.text : "";
}

size_t rc_answer_message_count(const rc_answer *answer)
{
    return answer == NULL ? 0 : answer->diags.count;
}

rc_message rc_answer_message(const rc_answer *answer, size_t index)
{
    if (index >= rc_answer_message_count(answer)) {
        return (rc_message){0, NULL, 0, 0, "", NULL};
    }
    const rc_diag *diag = &answer->diags.items[index];
    return (rc_message){diag->severity == RC_ERROR, diag->place.file,   diag->place.line,
                        diag->place.column,         diag->message,      diag->suggestion};
}

void rc_answer_free(rc_answer *answer)
{
    if (answer != NULL) {
        rc_arena_free(answer->arena);
    }
}
