/*
 * A scenario: what a user says happened, and when and how the question is asked (contract, part 1).
 *
 * Read from YAML or JSON-as-YAML into checked values; every word is one the knowledge knows.
 *
 * Ownership: everything lives in the arena given to the reader.
 */
#ifndef RC_SCENARIO_SCENARIO_H
#define RC_SCENARIO_SCENARIO_H

#include "base/day.h"
#include "base/diag.h"
#include "knowledge/store.h"
#include "scenario/suppose.h"
#include "vocabulary.h"
#include "yaml/document.h"

/* A list of codes (States, acts), sorted as written, without repetitions. */
typedef struct rc_codes {
    const char **items;
    size_t count;
} rc_codes;

typedef struct rc_conduct {
    const char *id;
    rc_codes acts;
    rc_span from, to;       /* absent: unknown; ongoing: to is the day of filing */
    bool ongoing;
    bool where_given;       /* an empty list is an answer, silence is not */
    rc_codes where;
    const char *control;    /* area|person|none, "" if not said */
    rc_codes victims;       /* nationalities */
    const char *group;      /* national|ethnic|racial|religious, "" if not said */
    rc_codes perpetrators;  /* nationalities */
    const char *capacity;   /* state|private|company, "" if not said */
    const char *office;     /* head-of-state|..., "" if not said */
    bool present_given, resident_given;
    rc_codes present_in, resident_in;
    rc_codes financed_by;   /* lenders, free words */
    bool financed_given;
    rc_place place;
} rc_conduct;

/* One step taken before the question is asked. Fields that the step does not have are "". */
typedef struct rc_step {
    const char *step;       /* negotiation|arbitration-request|dispute|local-remedies|same-matter|
                               consent|national-proceedings|examination|vote */
    const char *treaty, *by, *state, *forum, *organ, *body, *outcome;
    rc_span on;             /* absent: unknown */
    bool dated;
    rc_place place;
    size_t number;          /* findings name it so; 0: by its place, counted from 1 */
} rc_step;

/* What `recourse test` must find. */
typedef struct rc_expectation {
    const char *route;
    rc_route_status statuses[RC_STATUSES];
    size_t status_count;
    bool has_requirement, has_code;
    rc_requirement requirement;
    rc_code code;
    const char *state;      /* "" if not said */
    rc_codes applicant_open, applicant_barred;
    rc_place place;
} rc_expectation;

/* One side of what is unsettled, taken for the answer: not in files, but asked for beside them. */
typedef struct rc_taken_reading {
    const char *text;       /* as written: ROUTE/REQUIREMENT=met|failed */
    const char *routes;     /* id or pattern */
    rc_requirement requirement;
    rc_outcome outcome;     /* met or failed */
    rc_place place;
} rc_taken_reading;

typedef struct rc_scenario {
    const char *file;
    const char *title;
    rc_day as_of;
    bool as_of_given;
    const char *respondent; /* alpha-3 */
    bool applicants_given;
    rc_codes applicants;
    rc_conduct *conduct;
    size_t conduct_count;
    rc_step *steps;
    size_t step_count;
    bool veto_given;        /* assume.veto was written, perhaps empty */
    rc_codes veto;
    const char **suppose;   /* sentences as written */
    rc_supposition *suppositions; /* what they say */
    size_t suppose_count;
    rc_taken_reading *readings;
    size_t reading_count;
    rc_expectation *expect;
    size_t expect_count;
    const char *source;
} rc_scenario;

/*
 * Reads a scenario from [text]. Every error of the file is reported. [today] is the day of filing
 * when the file gives none. RC_INVALID if anything is wrong; *out is then not to be used.
 */
rc_status rc_scenario_read(rc_arena *arena, const rc_knowledge *knowledge, const char *file,
                           const char *text, size_t length, rc_day today, rc_diags *diags,
                           rc_scenario *out);

/* The same from a document already read: for JSON lines. */
rc_status rc_scenario_from_document(rc_arena *arena, const rc_knowledge *knowledge,
                                    const rc_document *document, rc_day today, rc_diags *diags,
                                    rc_scenario *out);

/*
 * Adds suppositions to a scenario that was read, after those it has: the n-th of [sentences] is
 * line n of [file] in messages. RC_INVALID, and nothing added, if one of them is wrong.
 */
rc_status rc_scenario_suppose(rc_arena *arena, const rc_knowledge *knowledge, const char *file,
                              const char *const *sentences, size_t count, rc_diags *diags,
                              rc_scenario *scenario);

/*
 * Takes sides of unsettled questions, each written ROUTE/REQUIREMENT=met or =failed, where ROUTE
 * may be a pattern; the n-th of [texts] is line n of [file] in messages. Of several for one finding
 * the last counts. Whether such a question arises at all only an assessment tells
 * (rc_readings_check). RC_INVALID, and nothing taken, if one of them is wrong.
 */
rc_status rc_scenario_take_readings(rc_arena *arena, const rc_knowledge *knowledge,
                                    const char *file, const char *const *texts, size_t count,
                                    rc_diags *diags, rc_scenario *scenario);

/*
 * The same scenario asked on another day: [day] is the day of filing. Conduct that goes on, or ends
 * later, goes on on that day. Conduct that begins later is taken to be going on on that day and no
 * other, an assumption the reader must be told (rc_conduct_is_assumed_on). Steps dated after the
 * day have not been taken yet; undated ones stay, all under the numbers they have in [scenario].
 * What is supposed is supposed on that day. Shares with [scenario] what does not change.
 */
void rc_scenario_on(rc_arena *arena, const rc_scenario *scenario, rc_day day, rc_scenario *out);
/* The step that findings call step/N; NULL if there is none. */
const rc_step *rc_scenario_step(const rc_scenario *scenario, const char *id);
/* Is it not certain, on the dates given, that the conduct had begun by that day? */
bool rc_conduct_is_assumed_on(const rc_conduct *conduct, rc_day day);

/* alpha-3 of a code, name or alias in any case; NULL and a suggestion if there is none. */
const char *rc_state_code(rc_arena *arena, const rc_knowledge *knowledge, const char *word,
                          const char **suggestion);

#endif
