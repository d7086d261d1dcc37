/*
 * What if: one scenario in the engine, and suppositions taken in and back again. The rules derive
 * anew only what a change touches, so a supposition costs a small part of an assessment.
 *
 * Ownership: a what-if lives in the arena it was opened with, which must outlive it; the engine is
 * the assessor's, which can serve nothing else meanwhile. Nothing has to be closed.
 */
#ifndef RC_INFERENCE_WHATIF_H
#define RC_INFERENCE_WHATIF_H

#include "inference/assess.h"

typedef struct rc_whatif rc_whatif;

/*
 * Gives the scenario and the records it needs, and lets the rules run. What the scenario itself
 * supposes is not taken in yet. [diags] is kept for what the rules may complain of later; [timing],
 * may be NULL, is added to. RC_INVALID if the rules fail; RC_NOMEM, or a jump to the arena's guard,
 * when memory runs out: the assessor can then only be closed.
 */
rc_status rc_whatif_open(rc_assessor *assessor, rc_arena *arena, const rc_scenario *scenario,
                         rc_diags *diags, rc_timing *timing, rc_whatif **out);

/*
 * Puts another scenario in the place of the one it was opened with, which may differ from it in the
 * States it names alone: respondent, applicants, vetoes, and the States of conduct. Nothing may be
 * supposed. The answers are those of a what-if opened with it.
 */
rc_status rc_whatif_turn(rc_whatif *whatif, const rc_scenario *next);

/*
 * From now on an act is refused also where a user may suppose it although the treaty is not open to
 * the State: for those who look for what could happen.
 */
void rc_whatif_be_strict(rc_whatif *whatif);

/*
 * Takes the suppositions in, in order, on top of what was supposed before: each must be possible
 * in law once those before it have happened. RC_INVALID, with located errors for all of them and
 * nothing changed, if one is not.
 */
rc_status rc_whatif_apply(rc_whatif *whatif, const rc_supposition *suppositions, size_t count,
                          rc_diags *diags);
/* Takes back what was applied last, exactly. RC_INVALID if nothing is left to take back. */
rc_status rc_whatif_undo(rc_whatif *whatif);

/* The whole result as things stand, in [arena]. */
rc_status rc_whatif_read(rc_whatif *whatif, rc_arena *arena, rc_result *out);
/*
 * The same without texts, much cheaper: of a route what was found alone, not what describes it; in
 * the place of each reason its form; no authorities; of grounds only the doubtful ones; of findings
 * that are met only those that give the status; applicants where they are asked for, without what
 * bars them.
 */
rc_status rc_whatif_outline(rc_whatif *whatif, rc_arena *arena, bool applicants, rc_result *out);
/*
 * The same as if what [question], a contested finding, leaves open had come out as [outcome], met
 * or failed, wherever the same question arises (rc_same_question).
 */
rc_status rc_whatif_read_settled(rc_whatif *whatif, rc_arena *arena, const rc_finding *question,
                                 rc_outcome outcome, rc_result *out);
/* The status of one route alone, much cheaper. RC_INVALID if there is no such route. */
rc_status rc_whatif_status(rc_whatif *whatif, const char *route, rc_route_status *out);

/*
 * A number that stands for all findings as things stand: equal findings give equal numbers, others
 * as good as never. It tells whether a supposition changed anything at all.
 */
rc_status rc_whatif_fingerprint(rc_whatif *whatif, uint64_t *out);
/* The status of every route that is judged, in catalogue order; in [arena]. */
typedef struct rc_verdict {
    const char *route; /* the knowledge's */
    rc_route_status status;
} rc_verdict;
typedef struct rc_verdicts {
    rc_verdict *items;
    size_t count;
} rc_verdicts;
rc_status rc_whatif_verdicts(rc_whatif *whatif, rc_arena *arena, rc_verdicts *out);

/* The same texts in the same order. */
bool rc_same_texts(const rc_texts *a, const rc_texts *b);
/* Two contested findings that turn on one question of law: the same words and authorities. */
bool rc_same_question(const rc_finding *a, const rc_finding *b);
/*
 * Was every reading that the scenario takes a reading of something? RC_INVALID, with an error for
 * each that was not and what is contested there instead. [result] is that of the scenario.
 */
rc_status rc_readings_check(rc_arena *arena, const rc_result *result, rc_diags *diags);

/*
 * Does the law allow what the scenario supposes? The same errors as rc_whatif_apply, without an
 * engine, and warnings of what is odd.
 */
rc_status rc_suppositions_check(rc_arena *arena, const rc_knowledge *knowledge,
                                const rc_scenario *scenario, rc_diags *diags);

/* Days, in no order and perhaps more than once. */
typedef struct rc_days {
    rc_day *items;
    size_t count, capacity;
} rc_days;

void rc_days_add(rc_arena *arena, rc_days *days, rc_day day);
/*
 * Adds the days with which the law of suppositions may compare the day of filing, and what comes
 * of waiting from them: dates of the records of the States and treaties that the sentences name.
 * What the scenario supposes is allowed, or not, alike between one of them and the next (each
 * counted with the two days that follow it).
 */
void rc_suppositions_days(rc_arena *arena, const rc_knowledge *knowledge,
                          const rc_scenario *scenario, rc_days *days);

#endif
