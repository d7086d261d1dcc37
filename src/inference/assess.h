/*
 * Assessment: a scenario and the knowledge go into the engine, a result comes out.
 *
 * Ownership: results live in their arena; an assessor owns its engine.
 */
#ifndef RC_INFERENCE_ASSESS_H
#define RC_INFERENCE_ASSESS_H

#include "engine/engine.h"
#include "inference/result.h"

/* How the engine is set up; zero is right for everyone but the tests. */
typedef struct rc_engine_options {
    const char *rules_dir;  /* NULL: the rules built into the program */
    int strategy;           /* 0 to 6: one of the engine's conflict strategies */
    unsigned shuffle;       /* not 0: seed for the order in which facts and rule files are given */
    bool rules_as_text;     /* read the text of the built-in rules, not their saved image */
    bool count_firings;     /* fill rc_timing's firings; slow */
    bool suppose_first;     /* take suppositions in before the first run, not after it */
    bool watch_days;        /* find out until when an answer stands: rc_assessor_next_day */
} rc_engine_options;

/* Where the time went, in nanoseconds, and what was done. */
typedef struct rc_timing {
    int64_t loading, asserting, inferring, reading;
    size_t facts_given, rules_fired, findings;
    const rc_firing *firings; /* only when asked for */
    size_t firing_count;
} rc_timing;

/*
 * An engine with the rules, kept for many scenarios: reading the rules again for each would cost
 * more than most of them. It keeps nothing of a scenario once the next one comes.
 */
typedef struct rc_assessor rc_assessor;

/* [options] may be NULL. RC_INVALID with diagnostics if the rules cannot be read; RC_NOMEM. */
rc_status rc_assessor_open(const rc_knowledge *knowledge, const rc_engine_options *options,
                           rc_arena *arena, rc_diags *diags, rc_assessor **out);
/* NULL is allowed. Results do not need their assessor. */
void rc_assessor_close(rc_assessor *assessor);
/*
 * From the next scenario on, only the routes that match [routes] are judged (* stands for any
 * letters, commas stand between several patterns; NULL: all), which takes the smaller part of the
 * time. What is judged comes out as it would among all routes: no clause depends on the clauses of
 * another route (a test holds it to that). [routes] must outlive its use.
 */
void rc_assessor_focus(rc_assessor *assessor, const char *routes);

/*
 * Assesses [scenario] with what it supposes; the result lives in [arena]. RC_INVALID with
 * diagnostics if the rules fail, or if the law does not allow what is supposed.
 * When memory runs out, in the engine too, it jumps to the arena's guard, or gives RC_NOMEM if
 * there is none; the assessor can then only be closed. [timing] may be NULL.
 */
rc_status rc_assessor_assess(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                             rc_diags *diags, rc_timing *timing, rc_result *out);

/*
 * The first day after that of the last question on which the same question may be answered
 * otherwise, as far as its day alone is concerned: up to the day before, every comparison of days
 * that the rules made comes out as it did. It takes the days of the conduct and of the steps, and
 * those the law of suppositions looks at (rc_suppositions_days), to stay on the side of the day of
 * filing where they are. RC_DAY_MAX: never. Only with watch_days.
 */
rc_day rc_assessor_next_day(const rc_assessor *assessor);

/* Open, assess one scenario, close. */
rc_status rc_assess(rc_arena *arena, const rc_knowledge *knowledge, const rc_scenario *scenario,
                    const rc_engine_options *options, rc_diags *diags, rc_timing *timing,
                    rc_result *out);

#endif
