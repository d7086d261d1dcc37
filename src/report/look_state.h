/*
 * Inside the room: the sections of a State's page.
 *
 * Ownership: see lookup.h.
 */
#ifndef RC_REPORT_LOOK_STATE_H
#define RC_REPORT_LOOK_STATE_H

#include "report/look.h"

rc_standing_word rc__standing_of(const rc_look *look, const char *code, const char *treaty);

/* ---- look_state_consents.c: procedures accepted, refused, open as to any party ---- */

void rc__state_consents(rc_look *look, const char *code, rc_value *value);

/* ---- look_state_seats.c: organisations, a court's situations, vetoes, its own law ---- */

void rc__state_seats(rc_look *look, const char *code, rc_value *value);
void rc__state_laws(rc_look *look, const char *code, rc_value *value);

#endif
