/*
 * Names, dates and lists in words, and the other way: what a user's word names in the knowledge.
 *
 * Ownership: results live in the arena passed in, or in the knowledge.
 */
#ifndef RC_REPORT_WORDS_H
#define RC_REPORT_WORDS_H

#include "inference/result.h"

/* A growing list of texts. */
typedef struct rc_names {
    rc_arena *arena;
    const char **items;
    size_t count, capacity;
} rc_names;

void rc_names_add(rc_names *names, const char *name);
/* Sorts them bytewise and keeps each once. */
void rc_names_sort(rc_names *names);

/* Short name of a State; the code itself if the knowledge does not have it. */
const char *rc_words_state(rc_arena *arena, const rc_knowledge *knowledge, const char *code);
/* The same inside a sentence: with its article, if the name takes one. */
const char *rc_words_state_in_text(rc_arena *arena, const rc_knowledge *knowledge,
                                   const char *code);
/* "12 August 2023", "August 2023", "2023", "between … and …", "never", "always", "not known". */
const char *rc_words_span(rc_arena *arena, rc_span span);
const char *rc_words_day(rc_arena *arena, rc_day day);
/* "months:3" as "3 months later"; a rule of another form with blanks for its marks. */
const char *rc_words_rule(rc_arena *arena, const char *rule);
/* "A", "A and B", "A, B and C". */
const char *rc_words_list(rc_arena *arena, const char *const *items, size_t count);
const char *rc_words_joined(rc_arena *arena, const char *separator, const char *const *items,
                            size_t count);
/* Names of the States of [codes], joined with commas. */
const char *rc_words_states(rc_arena *arena, const rc_knowledge *knowledge,
                            const char *const *codes, size_t count);
/* The items of a list field, joined with [separator]. */
const char *rc_words_field(rc_arena *arena, rc_record record, const char *field,
                           const char *separator);
/* A citation as a lawyer reads it: a decided case by name and year, anything else as it is. */
const char *rc_words_citation(rc_arena *arena, const rc_knowledge *knowledge,
                              const char *citation);
/*
 * Ground of a finding that is no record of the knowledge: a step or a supposition of the scenario,
 * or an assumption. What it is in words, [scenario] may be NULL; NULL if [id] is none of these.
 */
const char *rc_words_ground(rc_arena *arena, const rc_scenario *scenario, const char *id);
/* All that a record says in one line, but for where it was read and how sure it is. */
const char *rc_words_record(rc_arena *arena, rc_record record);
/* "Taking one side of what is unsettled: on ROUTE, standing is met" */
const char *rc_words_reading(rc_arena *arena, const rc_taken_reading *taken);
/* "1 route", "2 routes". */
const char *rc_words_count(rc_arena *arena, size_t count, const char *one, const char *many);

/* The catalogue's facts_as_at; unknown if there is no catalogue. */
rc_span rc_knowledge_as_at(const rc_knowledge *knowledge);

/* Head of a route id: "icj" of "icj/x". */
const char *rc_route_head(rc_arena *arena, const char *route);
/* A treaty by id or short title, whatever the case. .kind is -1 if there is none. */
rc_record rc_words_treaty(const rc_knowledge *knowledge, const char *word);

/* Nearest spelling among what may be meant, NULL if nothing is near. */
const char *rc_nearest_treaty(rc_arena *arena, const rc_knowledge *knowledge, const char *word);
const char *rc_nearest_route(rc_arena *arena, const rc_knowledge *knowledge, const char *word);
const char *rc_nearest_record(rc_arena *arena, const rc_knowledge *knowledge, const char *id);

#endif
