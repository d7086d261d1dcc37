/* Findings and bars as the rules concluded them, before they are weighed. Ownership: the arena. */
#ifndef RC_INFERENCE_FINDINGS_H
#define RC_INFERENCE_FINDINGS_H

#include "inference/session.h"

/* What weighing needs of a finding, or a bar. Words as in rc_finding: equal ones, one address. */
typedef struct rc__judged {
    const char *clause, *alternative, *conduct, *applicant, *state, *form;
    rc_requirement requirement;
    rc_outcome outcome;
    rc_code code;
    bool is_bar;         /* about an applicant that was looked for among all States */
    size_t place;        /* of its clause */
    size_t candidate;    /* place of the applicant among the candidates; their count: none */
    int because;         /* slot of its grounds in the fact */
    rc_fact *fact;
    rc_finding *finding; /* what a reader sees; NULL in bare findings */
} rc__judged;

typedef struct rc__findings {
    rc__judged *items; /* in the session's room; sorted by clause, then as reports show them */
    size_t count;
    size_t *first;     /* per clause, and one more: where its findings begin */
    const char **candidates; /* States that may try, sorted */
    size_t candidate_count;
    const char **claimants; /* States looked at one by one, "other" among them, sorted */
    size_t claimant_count;
    bool *sought;      /* per clause: States were looked at one by one */
} rc__findings;

/* Room for the findings there are now, which reading them needs. */
void rc__make_room(rc__session *session);
/*
 * The findings of the clauses of these routes. [bare]: no more than weighing needs, no sentences,
 * no grounds; the words are the engine's own, gone when the rules run again; bars come last for
 * each clause, in any order.
 */
rc_status rc__read_findings(rc__session *session, const rc__routes *routes, bool bare,
                            rc__findings *out);
/* A bare finding in the shape of others, of its grounds only the doubtful ones. */
rc_finding rc__outline(rc__session *session, const rc__judged *judged);

/* Settles a contested finding if the scenario takes a reading of it, or the session settles it. */
void rc__take_reading(rc__session *session, rc_finding *finding);

/* Is it the word by which the rules name the respondent? */
bool rc__is_respondent(const char *state);
/* Name of a State for a sentence. */
const char *rc__state_name(rc__session *session, const char *code);
/* The title of a treaty, with its article. */
const char *rc__treaty_title(rc__session *session, const char *id);
/* The user's id for a conduct of ours (c1). */
const char *rc__conduct_name(rc__session *session, const char *id);
/* Fills {state}, {treaty} and the like, and begins with a capital. */
typedef struct rc__parts {
    const char *state, *respondent, *applicant, *about, *other, *treaty, *article, *word;
    rc_day day, day2;
} rc__parts;
const char *rc__sentence(rc__session *session, const char *form, const rc__parts *parts);

#endif
