/*
 * The checks of the whole, by subject; rc_knowledge_check calls each once. A check reads only; what
 * it finds goes to the messages with the place of the record and the ids that are concerned.
 *
 * Ownership: nothing is kept.
 */
#ifndef RC_KNOWLEDGE_CHECK_H
#define RC_KNOWLEDGE_CHECK_H

#include "knowledge/load.h"

typedef struct rc_checks {
    rc_arena *arena;
    const rc_knowledge *knowledge;
    rc_diags *diags;
} rc_checks;

/* check_dates.c: dates of one record that contradict each other, dates beyond the knowledge. */
void rc__check_dates(const rc_checks *checks);
/*
 * check_parties.c: participations and memberships, optional declarations that overlap, and what a
 * dispute about a State's standing is about.
 */
void rc__check_participations(const rc_checks *checks);
void rc__check_memberships(const rc_checks *checks);
void rc__check_disputes(const rc_checks *checks);
void rc__check_optional_declarations(const rc_checks *checks);
/* check_declarations.c */
void rc__check_declarations(const rc_checks *checks);
/* check_tables.c: routes, States, the map, acts, measures. */
void rc__check_routes(const rc_checks *checks);
void rc__check_states(const rc_checks *checks);
void rc__check_tiles(const rc_checks *checks);
void rc__check_acts(const rc_checks *checks);
void rc__check_measures(const rc_checks *checks);

/* A day or period is written there: not unknown, never or always. */
bool rc__is_dated(rc_span span);
/* [a] is over before [b] begins, whichever of their days were meant; false if one is not dated. */
bool rc__certainly_before(rc_span a, rc_span b);
/* Is [id] the id [head], or one of its repetitions "head/2"? */
bool rc__is_repetition(const char *id, const char *head);
/* Where [words] stands in [text] as whole words, or NULL. */
const char *rc__mention(const char *text, const char *words);

#endif
