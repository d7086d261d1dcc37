/*
 * The result model: what an assessment found, ready for every report. Reports read nothing else.
 *
 * Ownership: one arena; texts are final English sentences (msgids for translation keep their form
 * in [reason_form] with its {parts}).
 */
#ifndef RC_INFERENCE_RESULT_H
#define RC_INFERENCE_RESULT_H

#include "knowledge/store.h"
#include "scenario/scenario.h"
#include "vocabulary.h"

typedef struct rc_texts {
    const char **items;
    size_t count;
} rc_texts;

/* One side of an unsettled question. */
typedef struct rc_reading {
    rc_outcome outcome; /* met or failed */
    const char *reason;
    rc_texts authority;
} rc_reading;

/* One requirement, judged: by one rule, for one clause, perhaps one conduct, perhaps one State. */
typedef struct rc_finding {
    rc_requirement requirement;
    rc_outcome outcome;
    rc_code code;              /* RC_CODE_NONE when met */
    const char *clause;        /* id of the clause record */
    const char *alternative;   /* what it stands beside: a State's territory, say; "" if nothing */
    const char *conduct;       /* id of the conduct, "" for all */
    const char *applicant;     /* for this applicant only; "" for all; "other": those not named */
    const char *state;         /* whose act or fact decides, "" if nobody's */
    const char *reason;        /* whole sentence */
    const char *reason_form;   /* the sentence before its parts were filled */
    rc_texts authority;        /* citations */
    rc_texts because;          /* ids of records, steps and assumptions */
    rc_reading readings[2];    /* only when contested */
    bool chosen;               /* it belongs to the combination that gives the best answer */
    bool deciding;             /* it gives the route its status */
    rc_texts doubts;           /* ids of the records of low confidence it rests on */
    bool supposed;             /* it rests on a supposition */
    bool by_reading;           /* it is contested; the reading that was asked for is taken */
    const void *origin;        /* where a proof of it begins (proof.h); no business of reports */
} rc_finding;

/* A State that cannot bring the route, and why. */
typedef struct rc_bar {
    const char *state;
    rc_code code;
    const char *reason;
    rc_texts because;
    const void *origin;        /* as in a finding */
} rc_bar;

/* How one State would fare as the applicant. */
typedef struct rc_candidate {
    const char *state;
    rc_route_status reach;       /* the status of the route with this State as its applicant */
    rc_route_status own;         /* by what is about this State alone; closed: it is barred */
    const char *clause, *conduct, *alternative; /* by which it reaches that; "" if by none */
    bool looked_at;              /* its own steps count, not those of "other" */
    const rc_finding **findings; /* what is about it alone and not met, each once */
    size_t finding_count;
} rc_candidate;

typedef struct rc_route {
    const char *id, *title, *forum; /* forum: its name */
    const char *kind;
    bool binding;
    rc_route_status status;
    rc_texts conduct;          /* ids of the conduct that gives the best answer */
    rc_finding *findings;      /* in order of requirement, then failed before met */
    size_t finding_count;
    bool needs_applicant;      /* only States can start it */
    bool states_start;         /* States can start it, perhaps others too */
    bool looked;               /* States were looked at one by one; not where none could start it */
    rc_texts open;             /* applicants that could bring it, now or once steps are taken */
    rc_bar *barred;
    size_t barred_count;
    rc_candidate *candidates;  /* every State that may try, in order of their codes */
    size_t candidate_count;
    rc_texts precedents, untranslated, authority;
    const char *starters;      /* who can start it, in words */
    const char *leads_to;
} rc_route;

/* A thing taken for true that nobody said. */
typedef struct rc_assumption {
    const char *text;
    const char *state;         /* "" if about nobody */
    rc_texts routes;           /* routes that rest on it */
} rc_assumption;

typedef struct rc_result {
    const rc_scenario *scenario;
    const rc_knowledge *knowledge;
    rc_route *routes;          /* catalogue order */
    size_t route_count;
    size_t summary[RC_STATUSES];
    size_t *readings_used;     /* per reading of the scenario: findings that it was taken for */
    rc_assumption *assumptions;
    size_t assumption_count;
} rc_result;

#endif
