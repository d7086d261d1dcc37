/*
 * Inside the room: what the pages of look-ups share.
 *
 * Ownership: see lookup.h.
 */
#ifndef RC_REPORT_LOOK_H
#define RC_REPORT_LOOK_H

#include "report/lookup.h"
#include "report/standing.h"
#include "report/words.h"

/* ---- a page ---- */

/* Begins the page of one subject; returns its value, to be filled. */
rc_value *rc__look_subject(rc_look *look, const char *title);
/* "On 1 May 2020 · facts as at 3 June 2026": what the page holds for. */
void rc__look_day(rc_look *look);
void rc__look_section(rc_look *look, const char *title);
/* A part of a section. */
void rc__look_part(rc_look *look, const char *title);
/* "– Label: words"; nothing if there are no words. */
void rc__look_row(rc_look *look, const char *label, const char *words);
/* A line that says which command tells more. */
void rc__look_more(rc_look *look, const char *words);
/* A citation as an item: the id, what it is and what it says. */
void rc__look_citation(rc_look *look, const char *citation);

/* ---- records ---- */

/* Records of a kind whose ids begin with [head], in order: while (rc__next_row(&rows)). */
typedef struct rc__rows {
    const rc_knowledge *knowledge;
    int kind;
    uint32_t next;
    const char *head;
    rc_record record;
} rc__rows;

rc__rows rc__rows_of(const rc_knowledge *knowledge, const char *kind, const char *head);
bool rc__next_row(rc__rows *rows);

/* Since when the State, on [day], belongs to the organisation; "never" if it does not. */
rc_span rc__admission(const rc_look *look, const char *organisation, const char *state,
                      rc_day day);
/* Since when the State, on [day], is a party by its membership; "never" if it is not so. */
rc_span rc__party_as_member(const rc_look *look, rc_record treaty, const char *state, rc_day day);
bool rc__list_has(rc_record record, const char *field, const char *word);
/* Does the time from [from] to the first day without, [to], include the day? */
bool rc__runs_on(rc_span from, rc_span to, rc_day on);
/* "Torture Convention 20": a provision as one cites it; the article alone without a treaty. */
const char *rc__provision(rc_arena *arena, rc_record record);
/* Short title of a treaty, the id if there is none. */
const char *rc__treaty_name(rc_arena *arena, const rc_knowledge *knowledge, const char *id);
/* What a field holds, in words; "" if the record says nothing there. */
const char *rc__field_words(rc_arena *arena, rc_record record, const rc_field *field);
/* What a field is, from the documents: its line up to the first explanation, with a capital. */
const char *rc__field_label(rc_arena *arena, const rc_field *field);

/* ---- words ---- */

bool rc__is_known(rc_span span); /* a day, or a part of one; not "never", "always", "unknown" */
bool rc__is_empty(const rc_value *value); /* a list or object without members */
/* The span in ISO form, unless it is not known or never. */
void rc__value_span(rc_value *object, const char *key, rc_span span);
void rc__value_names(rc_value *object, const char *key, const rc_names *names);
/* Sorts names as a reader looks for them: case and accents do not count. */
void rc__sort_names(rc_names *names);
/* "excludes article 20, made 4 October 1988: its terms". */
const char *rc__declaration_words(rc_arena *arena, rc_record declaration);
rc_value *rc__declaration_value(rc_arena *arena, rc_record declaration);
/* How the respondent consents under a clause, in words. */
const char *rc__consent_words(const char *consent);
/* The standing as programs read it: "bound", "signed" ... */
const char *rc__standing_name(rc_standing_word word);

#endif
