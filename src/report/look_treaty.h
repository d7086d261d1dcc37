/*
 * Inside the room: the sections of a treaty's page.
 *
 * Ownership: see lookup.h.
 */
#ifndef RC_REPORT_LOOK_TREATY_H
#define RC_REPORT_LOOK_TREATY_H

#include "report/look.h"

/* Had the State left the treaty by the day? What it declared is then of no more use. */
bool rc__has_left(const rc_look *look, const char *treaty, const char *state);

/* ---- look_treaty_clauses.c: its clauses and who declared what ---- */

void rc__treaty_clauses(rc_look *look, rc_record treaty, rc_value *value);

/* ---- look_treaty_chart.c: parties over time ---- */

void rc__treaty_chart(rc_look *look, rc_record treaty, rc_value *value);

#endif
