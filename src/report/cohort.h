/*
 * Which States a user means by a group: members of an organisation or holders of a seat in an
 * organ on a day, parties to a treaty, or States by name.
 *
 * As standing.h, this is arithmetic over the dates of the register: what a scenario supposes is
 * not looked at. A State of which the dates do not say whether it belonged is kept, and told.
 *
 * Ownership: the arena passed in.
 */
#ifndef RC_REPORT_COHORT_H
#define RC_REPORT_COHORT_H

#include "scenario/scenario.h"

/* Each list may be empty. A State must be in every group named, and among the States named. */
typedef struct rc_cohort_wish {
    rc_codes groups;   /* organisations or organs, by id or name */
    rc_codes parties;  /* treaties, by id or short title */
    rc_codes states;   /* by code, name or alias */
    const char *group_option, *party_option, *state_option; /* what messages call them */
} rc_cohort_wish;

typedef struct rc_cohort {
    rc_codes states;  /* in order of their codes */
    rc_codes unsure;  /* those among them whose dates leave it open */
    bool everybody;   /* nothing was wished */
} rc_cohort;

/* RC_INVALID, with an error and the nearest spelling for every word that names nothing. */
rc_status rc_cohort_find(rc_arena *arena, const rc_knowledge *knowledge,
                         const rc_cohort_wish *wish, rc_day on, rc_diags *diags, rc_cohort *out);

/* Who votes in an organ on a day, as its record says. */
typedef struct rc_voters {
    rc_record organ;    /* .kind -1: the record does not say who sits there */
    rc_codes seats;     /* States that hold a seat, in order of their codes */
    rc_codes suspended; /* those among them whose rights are suspended */
    rc_codes unsure;
    size_t size;        /* seats there are; as many as are held if the record does not say */
    size_t needed;      /* votes, where that is a fixed number; 0: it is not */
} rc_voters;

/* [of_all]: more than half of all members are needed, whether they vote or not. */
rc_voters rc_voters_of(rc_arena *arena, const rc_knowledge *knowledge, const char *organ,
                       bool of_all, rc_day on);

#endif
