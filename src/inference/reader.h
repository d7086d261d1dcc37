/*
 * One finding, or one bar, out of the fact that the rules concluded. Shared by findings.c and its
 * reader alone.
 */
#ifndef RC_INFERENCE_READER_H
#define RC_INFERENCE_READER_H

#include "inference/kept.h"
#include "inference/weigh.h"

/* The engine's address of a clause's id, and the place of the clause. */
typedef struct rc__place {
    const char *id;
    size_t place;
    bool sought; /* States are looked at one by one; what bars them elsewhere counts for nothing */
} rc__place;

typedef struct rc__places {
    rc__place *items; /* sorted by address */
    size_t count;
} rc__places;

/* Clauses of which the engine does not know are left out. */
rc__places rc__find_places(rc__session *session, const rc__routes *routes);
/* NULL: none of these. */
const rc__place *rc__find_place(const rc__places *places, const char *id);

/* Where the slots of a template stand; the same for findings and bars, some missing in bars. */
typedef struct rc__slots {
    int clause, requirement, outcome, code, alternative, conduct, applicant, state, treaty, article;
    int day, day2, word, about, other, reason, authority, because;
    int met_reason, met_authority, failed_reason, failed_authority;
} rc__slots;

/* Words of a vocabulary already looked up, by the engine's address of each. */
enum { RC__WORDS = 64 };
typedef struct rc__lexicon {
    struct {
        const char *word;
        int value;
    } items[RC__WORDS];
    size_t count;
} rc__lexicon;

/* Candidates already looked up, by the engine's address of each: bars name them again and again. */
enum { RC__CANDIDATES = 256 };
typedef struct rc__looked_up {
    const char *state;
    size_t place;
} rc__looked_up;

/* Reading the facts of one template. */
typedef struct rc__reader {
    rc__session *session;
    rc__places places;
    const rc__findings *findings; /* with the candidates */
    bool is_bar;
    bool bare;                    /* no more than weighing needs */
    rc_template *kind;
    rc__slots at;
    const char *nil, *respondent; /* the engine's addresses of these words */
    const rc__place *last;        /* found last: facts of one clause follow each other */
    rc__lexicon outcomes, requirements, codes;
    rc__looked_up candidates[RC__CANDIDATES];
    rc__keeper keeper;
} rc__reader;

/* For the template of that name; a slot that is missing is an error in the session. */
void rc__reader_open(rc__reader *reader, rc__session *session, const char *name, bool is_bar,
                     bool bare);
/* The place of the fact's clause; NULL if the fact counts for nothing. */
const rc__place *rc__place_of(rc__reader *reader, rc_fact *fact);
void rc__read_fact(rc__reader *reader, rc_fact *fact, const rc__place *of, rc__judged *out);
/* As far as weighing knows it. */
rc_finding rc__plain_finding(const rc__judged *judged);

int rc__compare_hashes(const void *left, const void *right);

#endif
