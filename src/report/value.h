/*
 * Values for programs to read: objects, lists, texts, numbers and flags, built up freely and
 * written as JSON. The only room's door to jansson is json.c, which writes them.
 *
 * Ownership: the arena of the value they are put into; texts are not copied.
 */
#ifndef RC_REPORT_VALUE_H
#define RC_REPORT_VALUE_H

#include "base/text.h"
#include "inference/result.h"
#include "report/report.h"

typedef struct rc_value rc_value;

rc_value *rc_value_object(rc_arena *arena);
rc_value *rc_value_list(rc_arena *arena);
rc_value *rc_value_text(rc_arena *arena, const char *text); /* NULL is "" */
rc_arena *rc_value_arena(const rc_value *value);

/* Members keep the order in which they are set; a key is set once. */
void rc_value_set(rc_value *object, const char *key, rc_value *member);
void rc_value_set_text(rc_value *object, const char *key, const char *text);
void rc_value_set_given(rc_value *object, const char *key, const char *text); /* unless empty */
void rc_value_set_number(rc_value *object, const char *key, int64_t number);
void rc_value_set_flag(rc_value *object, const char *key, bool flag);
void rc_value_set_texts(rc_value *object, const char *key, const rc_texts *texts);
void rc_value_set_day(rc_value *object, const char *key, rc_day day);
/* An empty object or list as a member, to be filled. */
rc_value *rc_value_set_object(rc_value *object, const char *key);
rc_value *rc_value_set_list(rc_value *object, const char *key);

void rc_value_add(rc_value *list, rc_value *item);
void rc_value_add_text(rc_value *list, const char *text);
rc_value *rc_value_add_object(rc_value *list);

/* ---- result_json.c: what several reports say alike ---- */

/* The whole answer, contract part 3, in the arena. */
rc_value *rc_value_of_result(rc_arena *arena, const rc_result *result,
                             const rc_report_options *options);
void rc_value_set_engine(rc_value *whole, const rc_knowledge *knowledge);
void rc_value_set_scenario(rc_value *whole, const rc_scenario *scenario);
void rc_value_set_assumptions(rc_value *whole, const rc_result *result);
/* How many routes have each status, the best first. */
void rc_value_set_summary(rc_value *whole, const rc_result *result);
/* What a route is and how it stands: id, title, forum, kind, binding, status. */
void rc_value_set_route(rc_value *value, const rc_route *route);
/* A requirement as contract part 3 writes it. */
rc_value *rc_value_of_finding(rc_arena *arena, const rc_finding *finding);
/* The member "applicants": who could bring the route, who could not and why. */
void rc_value_set_applicants(rc_value *route_value, const rc_route *route);

/* ---- json.c ---- */

/* Writes the value as JSON with a line end. RC_NOMEM. */
rc_status rc_value_json(rc_buffer *out, const rc_value *value);
/* The same on one line. */
rc_status rc_value_json_line(rc_buffer *out, const rc_value *value);

#endif
