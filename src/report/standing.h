/*
 * Where a State stood towards a treaty on a day, as the register has it: arithmetic over dates,
 * for look-ups. What follows from it in law is the rules' business, not decided here.
 *
 * Ownership: values only.
 */
#ifndef RC_REPORT_STANDING_H
#define RC_REPORT_STANDING_H

#include "knowledge/store.h"

typedef enum rc_standing_word {
    RC_BOUND,
    RC_PERHAPS,     /* a date that is not known to the day decides it */
    RC_NOT_YET,     /* deposited; in force for it later */
    RC_SIGNED_ONLY,
    RC_LEFT,
    RC_NOTHING      /* nothing had been done by that day */
} rc_standing_word;

enum { RC_STANDINGS = RC_NOTHING + 1 };

typedef struct rc_standing {
    rc_standing_word word;
    rc_span since; /* entry into force for it, signature, or first day without */
} rc_standing;

/* Entry into force for the State of [participation]: its own date, or the rule of its treaty. */
rc_span rc_participation_entry(rc_record participation);
rc_standing rc_participation_on(rc_record participation, rc_day on);
/* Was the declaration (or acceptance) made by [on] and not withdrawn? */
bool rc_declaration_stands(rc_record declaration, rc_day on);

#endif
