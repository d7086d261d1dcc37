/*
 * Inside the room: what schemas are put together from.
 *
 * Two keywords are not of the standard but of editors, which show them: `enumDescriptions` says
 * what each word of an `enum` stands for, `patternErrorMessage` what to write where a `pattern`
 * does not match. Other programs pass over them.
 *
 * Ownership: the arena of the value; texts are not copied.
 */
#ifndef RC_REPORT_SCHEMA_PARTS_H
#define RC_REPORT_SCHEMA_PARTS_H

#include "knowledge/schema.h"
#include "report/value.h"
#include "scenario/fields.h"

/* Texts as YAML reads them: what looks like a number or a truth value is a text to us. */
#define RC__ANY_SCALAR "string|number|boolean"
#define RC__DATE_FORMS "YYYY, YYYY-MM or YYYY-MM-DD"

/* "a" or "a|b|c" */
void rc__schema_type(rc_value *schema, const char *types);
void rc__schema_pattern(rc_value *schema, const char *pattern, const char *message);
/* Fixed words, "a|b|c"; or words with what they stand for. */
void rc__schema_words(rc_value *schema, const char *words);
void rc__schema_choices(rc_value *schema, const rc_value_choice *choices, size_t count);
/* A date of which [other] ("", "ongoing") is another form; it is optional if [may_be_null]. */
void rc__schema_date(rc_value *schema, const char *other, bool may_be_null);
void rc__schema_ref(rc_value *schema, const char *definition);
/* An array; returns the schema of its items. [most] 0: any number. */
rc_value *rc__schema_items(rc_value *schema, const char *types, int64_t least, int64_t most);

/* An object with fixed keys: opened, its keys added, closed. */
typedef struct rc__shape {
    rc_value *schema, *properties, *required;
    size_t required_count;
} rc__shape;

/* [types]: "object" or "object|null". */
rc__shape rc__shape_open(rc_value *schema, const char *types);
/* The schema of a key, with [doc] (may be NULL) as its description. */
rc_value *rc__shape_add(rc__shape *shape, const char *key, const char *doc, bool required);
/* Says which keys are required, and that there are no others. */
void rc__shape_close(rc__shape *shape);

/* ---- schema_result.c: what the answers of several commands have alike ---- */

void rc__add_text(rc__shape *shape, const char *key, const char *doc, bool required);
void rc__add_flag(rc__shape *shape, const char *key, const char *doc, bool required);
void rc__add_texts(rc__shape *shape, const char *key, const char *doc, bool required);
void rc__add_count(rc__shape *shape, const char *key, const char *doc, bool required);
void rc__add_words(rc__shape *shape, const char *key, const char *doc, const char *words);
/* A word of the vocabulary: RC_V_STATUSES, RC_V_REQUIREMENT or RC_V_CODE. */
void rc__add_choice(rc__shape *shape, const char *key, const char *doc, bool required,
                    rc_value_type type);
/* A list; the schema of its items is returned, or is [definition] if that is not NULL. */
rc_value *rc__add_list(rc__shape *shape, const char *key, const char *doc, const char *definition);

/* With the format and `engine`; to be closed. */
rc__shape rc__result_open(rc_value *schema);
void rc__add_engine(rc__shape *shape);
void rc__add_scenario(rc__shape *shape);
/* What a route is: id, title, forum, kind, binding. */
void rc__add_route(rc__shape *shape);
/* A count for each status. */
void rc__add_summary(rc__shape *shape, const char *doc);
/* The keys of a finding, others may follow; then closed with what holds between its keys. */
void rc__add_finding(rc__shape *shape);
void rc__finding_close(rc__shape *shape);
/* The definition "finding": those keys and no others. */
void rc__define_finding(rc_value *definitions);
/* The words that the field of a kind of record may be, "a|b|c". */
const char *rc__schema_words_of(const char *kind, const char *field);

/* ---- one function a schema: fills [schema] below its head ---- */

void rc__schema_of_scenario(rc_value *schema, const rc_knowledge *knowledge);
void rc__schema_of_result(rc_value *schema, const rc_knowledge *knowledge);
void rc__schema_of_proof(rc_value *schema, const rc_knowledge *knowledge);
void rc__schema_of_levers(rc_value *schema, const rc_knowledge *knowledge);
void rc__schema_of_lifts(rc_value *schema, const rc_knowledge *knowledge);
void rc__schema_of_applicants(rc_value *schema, const rc_knowledge *knowledge);
void rc__schema_of_survey(rc_value *schema, const rc_knowledge *knowledge);
void rc__schema_of_timeline(rc_value *schema, const rc_knowledge *knowledge);
void rc__schema_of_comparison(rc_value *schema, const rc_knowledge *knowledge);
void rc__schema_of_questions(rc_value *schema, const rc_knowledge *knowledge);
void rc__schema_of_facts(rc_value *schema, const rc_file_type *type);

#endif
