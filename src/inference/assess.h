/*
 * Assessment: a scenario and the knowledge go into the engine, a result comes out.
 *
 * Ownership: the result lives in the arena; the session owns its engine.
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
} rc_engine_options;

/* Where the time went, in nanoseconds, and what was done. */
typedef struct rc_timing {
    int64_t loading, asserting, inferring, reading;
    size_t facts_given, rules_fired, findings;
    const rc_firing *firings; /* only when asked for */
    size_t firing_count;
} rc_timing;

/*
 * Assesses [scenario]. RC_INVALID with diagnostics if the rules cannot be loaded or fail,
 * RC_NOMEM if memory runs out, in the engine too. [timing] may be NULL.
 */
rc_status rc_assess(rc_arena *arena, const rc_knowledge *knowledge, const rc_scenario *scenario,
                    const rc_engine_options *options, rc_diags *diags, rc_timing *timing,
                    rc_result *out);

#endif
