/*
 * A few words for an answer and what decides it, for reports that set several answers side by side.
 *
 * Ownership: texts live in the arena passed in.
 */
#ifndef RC_REPORT_ANSWERS_H
#define RC_REPORT_ANSWERS_H

#include "report/page.h"

/* "not engaged": the status as a word of a sentence, and its colour. */
const char *rc__answer_words(rc_arena *arena, rc_route_status status);
rc_style rc__answer_style(rc_route_status status);
/* "Consent: reservation (China)"; marked if it is supposed, or taken by a reading. */
const char *rc__bar_words(rc_arena *arena, const rc_knowledge *knowledge,
                          const rc_finding *finding);
/* Those of the findings that decide, each bar once, with semicolons between them. */
const char *rc__bars_words(rc_arena *arena, const rc_knowledge *knowledge,
                           const rc_finding *findings, size_t count);

#endif
