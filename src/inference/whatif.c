#include "inference/whatif.h"

#include "inference/prover.h"
#include "inference/weigh.h"

/* How far to go back to take an application back. */
typedef struct frame {
    size_t changes, sentences, cast, given, loaded;
} frame;

struct rc_whatif {
    rc_arena *arena;
    rc_assessor *assessor;
    rc_timing unused;
    rc__session session;
    rc__supposed supposed;
    frame *frames;
    size_t depth, frame_capacity;
    rc_rulebook *book; /* read when the first proof is asked for */
    rc__forms *forms;
    bool noted;  /* the findings without suppositions are on record */
    bool broken; /* something failed half-way: what the engine holds cannot be trusted */
};

/* ---- guarding ---- */

typedef rc_status operation(rc_whatif *whatif, void *arguments);

typedef struct job {
    rc_whatif *whatif;
    operation *run;
    void *arguments;
    rc_status status;
} job;

static void run(void *context)
{
    job *work = context;
    work->status = work->run(work->whatif, work->arguments);
}

/* With the engine's memory trouble led to our arena's guard; what fails then is given up. */
static rc_status guarded(rc_whatif *w, operation *op, void *arguments)
{
    if (w->broken) {
        return RC_INVALID;
    }
    rc_engine *engine = w->assessor->engine;
    rc_arena *before = rc_engine_arena(engine);
    job work = {w, op, arguments, RC_OK};
    if (before != w->arena) {
        rc_engine_use(engine, w->arena);
    }
    bool ended = rc_arena_try(w->arena, run, &work);
    if (before != w->arena) {
        rc_engine_use(engine, before);
    }
    if (!ended || work.status == RC_NOMEM) {
        w->broken = true;
        rc_arena_pass_on(w->arena);
        return RC_NOMEM;
    }
    return work.status;
}

/* ---- opening ---- */

static rc_status start(rc_whatif *w, void *unused)
{
    (void)unused;
    rc__session *s = &w->session;
    int64_t begun = rc__now();
    rc__cast_scenario(s);
    rc__note_named(s);
    if (w->assessor->used) {
        rc__clear(s, w->assessor->altered || s->options->shuffle != 0);
    } else {
        s->timing->loading += w->assessor->loading;
    }
    w->assessor->used = true;
    w->assessor->altered = false;
    s->routes = rc_alloc(w->arena, sizeof *s->routes);
    *s->routes = rc__find_routes(s, NULL);
    s->room = rc_alloc(w->arena, sizeof *s->room);
    rc_engine_ask_on(s->engine, s->scenario->as_of);
    rc_status status = rc__give_scenario(s);
    rc__give_knowledge(s);
    s->timing->asserting += rc__now() - begun;
    if (status == RC_OK && !w->assessor->options.suppose_first) {
        status = rc__infer(s);
    }
    return status;
}

rc_status rc_whatif_open(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                         rc_diags *diags, rc_timing *timing, rc_whatif **out)
{
    rc_whatif *w = rc_alloc(arena, sizeof *w);
    w->arena = arena;
    w->assessor = assessor;
    w->supposed = (rc__supposed){
        .arena = arena, .knowledge = assessor->knowledge, .scenario = scenario};
    w->session = (rc__session){.arena = arena,
                               .knowledge = assessor->knowledge,
                               .scenario = scenario,
                               .options = &assessor->options,
                               .focus = assessor->focus,
                               .diags = diags,
                               .timing = timing == NULL ? &w->unused : timing,
                               .engine = assessor->engine,
                               .givers = assessor->givers,
                               .in_rules = assessor->in_rules,
                               .in_rules_count = assessor->in_rules_count,
                               .doubted = &assessor->doubted,
                               .supposed = &w->supposed};
    *out = w;
    return guarded(w, start, NULL);
}

static rc_status turn(rc_whatif *w, void *arguments)
{
    const rc_scenario *next = arguments;
    w->supposed.scenario = next;
    w->noted = false;
    rc_status status = rc__turn(&w->session, next);
    w->broken = status != RC_OK;
    return status;
}

rc_status rc_whatif_turn(rc_whatif *w, const rc_scenario *next)
{
    return w->depth > 0 ? RC_INVALID : guarded(w, turn, (void *)next);
}

void rc_whatif_be_strict(rc_whatif *w) { w->supposed.strict = true; }

/* ---- bringing the engine's facts in line ---- */

static void take_away(rc__session *s, rc_fact **fact)
{
    if (*fact != NULL) {
        rc_engine_retract(s->engine, *fact);
    }
    *fact = NULL;
}

/* The change that made the record or step; SIZE_MAX: it was there without suppositions. */
static size_t maker_of(const rc_whatif *w, const rc__change *change)
{
    bool record = change->what == RC__RECORD;
    size_t own = record ? rc_count(w->supposed.knowledge, change->ref.kind)
                        : w->supposed.scenario->step_count;
    size_t place = record ? change->ref.row : change->step;
    return place < own ? SIZE_MAX : place - own;
}

/* Where its fact is kept. */
static rc_fact **home_of(rc_whatif *w, const rc__change *change)
{
    size_t maker = maker_of(w, change);
    if (maker != SIZE_MAX) {
        return &w->supposed.items[maker].fact;
    }
    return change->what == RC__RECORD
               ? &w->session.givers[change->ref.kind].facts[change->ref.row]
               : &w->session.steps[change->step];
}

/* The record or step of a change as it now stands. */
static void give_again(rc_whatif *w, const rc__change *change)
{
    rc__session *s = &w->session;
    rc_fact **home = home_of(w, change);
    take_away(s, home);
    *home = change->what == RC__RECORD
                ? rc__give_record(s, &w->supposed, change->ref)
                : rc__give_step(s, change->id, rc__step_at(&w->supposed, change->step));
}

static bool is_known_to_rules(const rc_whatif *w, const rc__change *change)
{
    return change->what != RC__RECORD ||
           w->session.givers[change->ref.kind].kind != NULL;
}

static void give_vetoes(rc_whatif *w)
{
    bool said;
    size_t count;
    const char **states = rc__vetoers(&w->supposed, &count, &said);
    rc__give_vetoes(&w->session, states, count, said);
}

static void take_in(rc_whatif *w, size_t first)
{
    bool votes = false;
    for (size_t i = first; i < w->supposed.count; i++) {
        rc__change *change = &w->supposed.items[i];
        votes = votes || change->what == RC__VETO;
        if (change->what == RC__VETO || !is_known_to_rules(w, change)) {
            continue;
        }
        change->was_given = *home_of(w, change) != NULL;
        give_again(w, change);
        w->assessor->altered = w->assessor->altered || change->what == RC__RECORD;
    }
    if (votes) {
        give_vetoes(w);
    }
}

/* The changes from [first] on have been taken off the stack, but still stand behind it. */
static void take_out(rc_whatif *w, size_t first, size_t count)
{
    bool votes = false;
    for (size_t i = count; i-- > first;) {
        rc__change *change = &w->supposed.items[i];
        votes = votes || change->what == RC__VETO;
        if (change->what == RC__VETO || !is_known_to_rules(w, change)) {
            continue;
        }
        rc_fact **home = home_of(w, change);
        size_t maker = maker_of(w, change);
        bool made_here = maker != SIZE_MAX && maker >= first;
        if (made_here || !change->was_given) {
            take_away(&w->session, home);
        } else {
            give_again(w, change);
        }
    }
    if (votes) {
        give_vetoes(w);
    }
}

/* ---- applying ---- */

typedef struct application {
    const rc_supposition *said;
    size_t count;
    rc_diags *diags;
} application;

/* States of the sentences play a part from now on, as those of the scenario do. */
static void cast(rc_whatif *w, const application *a)
{
    for (size_t i = 0; i < a->count; i++) {
        if (a->said[i].state[0] != '\0' && rc__cast_state(&w->session, a->said[i].state)) {
            rc__give_state(&w->session, a->said[i].state);
        }
    }
}

static bool plan(rc_whatif *w, const application *a)
{
    bool good = true;
    for (size_t i = 0; i < a->count; i++) {
        size_t number = ++w->supposed.sentences;
        good = rc__plan_act(&w->supposed, &a->said[i], number, a->diags, false) && good;
    }
    return good;
}

static rc_status apply(rc_whatif *w, void *arguments)
{
    const application *a = arguments;
    rc__session *s = &w->session;
    frame mark = {w->supposed.count, w->supposed.sentences, s->cast_count, s->given_count,
                  s->loaded_count};
    int64_t begun = rc__now();
    if (!w->noted && !w->assessor->options.suppose_first) {
        uint64_t *before;
        rc__note_findings(s, &before, &s->before_count);
        s->before = before;
        w->noted = true;
    }
    if (!plan(w, a)) {
        w->supposed.count = mark.changes;
        w->supposed.sentences = mark.sentences;
        return RC_INVALID;
    }
    w->frames = rc_grow(w->arena, w->frames, w->depth, &w->frame_capacity, sizeof *w->frames);
    w->frames[w->depth++] = mark;
    take_in(w, mark.changes);
    cast(w, a);
    s->timing->asserting += rc__now() - begun;
    rc_status status = rc__infer(s);
    w->broken = status != RC_OK;
    return status;
}

rc_status rc_whatif_apply(rc_whatif *w, const rc_supposition *suppositions, size_t count,
                          rc_diags *diags)
{
    application a = {suppositions, count, diags};
    return guarded(w, apply, &a);
}

static rc_status undo(rc_whatif *w, void *unused)
{
    (void)unused;
    rc__session *s = &w->session;
    frame mark = w->frames[--w->depth];
    size_t count = w->supposed.count;
    w->supposed.count = mark.changes;
    w->supposed.sentences = mark.sentences;
    while (s->loaded_count > mark.loaded) {
        take_away(s, &s->loaded[--s->loaded_count]);
    }
    while (s->given_count > mark.given) {
        rc__ref ref = s->given[--s->given_count];
        take_away(s, &s->givers[ref.kind].facts[ref.row]);
    }
    s->cast_count = mark.cast;
    take_out(w, mark.changes, count);
    rc_status status = rc__infer(s);
    w->broken = status != RC_OK;
    return status;
}

rc_status rc_whatif_undo(rc_whatif *w)
{
    return w->depth == 0 ? RC_INVALID : guarded(w, undo, NULL);
}

/* ---- reading ---- */

/* What is asked for of the engine as it stands: one of these. */
typedef struct question {
    rc_whatif *whatif;
    rc_arena *arena;
    const char *route; /* with [status]: which */
    rc_route_status *one;
    rc_verdicts *verdicts;
    uint64_t *fingerprint;
    const rc_route *proved; /* with [proof]: which */
    rc_proof *proof;
    rc_result *result;
    const rc_finding *settled; /* with [result]: what is taken to have come out as [outcome] */
    rc_outcome outcome;
    rc__detail detail; /* with [result] */
    rc_status status;
} question;

static void sum_up(rc__session *s, uint64_t *sum)
{
    uint64_t *hashes;
    size_t count;
    rc__note_findings(s, &hashes, &count);
    *sum = count;
    for (size_t i = 0; i < count; i++) { /* they are sorted */
        *sum = (*sum ^ hashes[i]) * 0x100000001b3u;
    }
}

static void ask(void *context)
{
    question *q = context;
    rc__session s = q->whatif->session; /* what reading adds to it goes with the answer's arena */
    s.arena = q->arena;
    s.question = q->settled;
    s.settled = q->outcome;
    s.detail = q->detail;
    if (q->fingerprint != NULL) {
        sum_up(&s, q->fingerprint);
    } else if (q->one != NULL) {
        q->status = rc__read_status(&s, q->route, q->one);
    } else if (q->proof != NULL) {
        q->status = rc__prove(&s, q->whatif->book, q->whatif->forms, q->proved, q->proof);
    } else if (q->verdicts != NULL) {
        q->status = rc__read_verdicts(&s, q->verdicts);
    } else {
        q->status = rc__read_result(&s, q->result);
    }
}

/* In the answer's own arena, whose guard must not be jumped to past ours. */
static rc_status read_guarded(rc_whatif *w, void *arguments)
{
    question *q = arguments;
    int64_t begun = rc__now();
    rc__make_room(&w->session);
    bool ended = rc_arena_try(q->arena, ask, q);
    w->session.timing->reading += rc__now() - begun;
    w->session.timing->firing_count =
        rc_engine_firings(w->session.engine, &w->session.timing->firings);
    return ended ? q->status : RC_NOMEM;
}

static rc_status read_into(rc_whatif *w, question *q)
{
    rc_status status = guarded(w, read_guarded, q);
    if (status == RC_NOMEM) {
        rc_arena_pass_on(q->arena);
    }
    return status;
}

rc_status rc_whatif_read(rc_whatif *w, rc_arena *arena, rc_result *out)
{
    return read_into(w, &(question){.whatif = w, .arena = arena, .result = out});
}

rc_status rc_whatif_outline(rc_whatif *w, rc_arena *arena, bool applicants, rc_result *out)
{
    rc__detail detail = applicants ? RC__OUTLINE_AND_APPLICANTS : RC__OUTLINE;
    return read_into(w, &(question){.whatif = w, .arena = arena, .result = out, .detail = detail});
}

rc_status rc_whatif_read_settled(rc_whatif *w, rc_arena *arena, const rc_finding *settled,
                                 rc_outcome outcome, rc_result *out)
{
    return read_into(w, &(question){.whatif = w,
                                    .arena = arena,
                                    .result = out,
                                    .settled = settled,
                                    .outcome = outcome});
}

rc_status rc_whatif_verdicts(rc_whatif *w, rc_arena *arena, rc_verdicts *out)
{
    return read_into(w, &(question){.whatif = w, .arena = arena, .verdicts = out});
}

static rc_status read_texts(rc_whatif *w, void *unused)
{
    (void)unused;
    return rc__read_proof_texts(&w->assessor->options, w->arena, w->session.diags, &w->book,
                                &w->forms);
}

rc_status rc_whatif_prove(rc_whatif *w, rc_arena *arena, const rc_route *route, rc_proof *out)
{
    rc_status status = w->forms == NULL ? guarded(w, read_texts, NULL) : RC_OK;
    if (status != RC_OK) {
        return status;
    }
    return read_into(w, &(question){.whatif = w, .arena = arena, .proved = route, .proof = out});
}

/* What is read into an arena that is thrown away at once. */
static rc_status read_briefly(rc_whatif *w, question *q)
{
    rc__make_room(&w->session);
    q->arena = rc_arena_new(NULL);
    if (q->arena == NULL) {
        rc_arena_pass_on(w->arena);
        return RC_NOMEM;
    }
    bool ended = rc_arena_try(q->arena, ask, q);
    rc_arena_free(q->arena);
    if (!ended) {
        rc_arena_pass_on(w->arena);
        return RC_NOMEM;
    }
    return q->status;
}

rc_status rc_whatif_status(rc_whatif *w, const char *route, rc_route_status *out)
{
    return read_briefly(w, &(question){.whatif = w, .route = route, .one = out});
}

rc_status rc_whatif_fingerprint(rc_whatif *w, uint64_t *out)
{
    return read_briefly(w, &(question){.whatif = w, .fingerprint = out});
}

/* ---- without an engine ---- */

rc_status rc_suppositions_check(rc_arena *arena, const rc_knowledge *knowledge,
                                const rc_scenario *scenario, rc_diags *diags)
{
    rc__supposed supposed = {.arena = arena, .knowledge = knowledge, .scenario = scenario};
    bool good = true;
    for (size_t i = 0; i < scenario->suppose_count; i++) {
        good = rc__plan_act(&supposed, &scenario->suppositions[i], i + 1, diags, true) && good;
    }
    return good ? RC_OK : RC_INVALID;
}
