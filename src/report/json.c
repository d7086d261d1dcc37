/*
 * Values as JSON. The only report that includes jansson.h.
 *
 * jansson has memory of its own, so nothing here takes from an arena while a value is held.
 */
#include "report/value_tree.h"

#include <jansson.h>

static json_t *convert(const rc_value *value);

/* Either takes [item] over; false if there is no memory for it or its place. */
static bool put(json_t *whole, const char *key, json_t *item)
{
    return (key == NULL ? json_array_append_new(whole, item)
                        : json_object_set_new(whole, key, item)) == 0;
}

static json_t *convert_items(const rc_value *value)
{
    json_t *whole = value->type == RC__OBJECT ? json_object() : json_array();
    bool complete = whole != NULL;
    for (size_t i = 0; i < value->count && complete; i++) {
        complete = put(whole, value->type == RC__OBJECT ? value->keys[i] : NULL,
                       convert(value->items[i]));
    }
    if (!complete) {
        json_decref(whole);
        return NULL;
    }
    return whole;
}

/* As deep as the reports are written, which is a handful of levels. */
static json_t *convert(const rc_value *value)
{
    switch (value->type) {
    case RC__TEXT:
        return json_string_nocheck(value->text);
    case RC__NUMBER:
        return json_integer((json_int_t)value->number);
    case RC__FLAG:
        return json_boolean(value->number != 0);
    case RC__OBJECT:
    case RC__LIST:
        break;
    }
    return convert_items(value);
}

typedef struct copying {
    rc_buffer *out;
    const char *text;
} copying;

static void copy(void *context)
{
    copying *job = context;
    rc_put(job->out, job->text);
    rc_put(job->out, "\n");
}

static rc_status write_out(rc_buffer *out, const rc_value *value, size_t flags)
{
    json_t *whole = convert(value);
    char *text = whole == NULL ? NULL : json_dumps(whole, flags);
    json_decref(whole);
    if (text == NULL) {
        return RC_NOMEM;
    }
    copying job = {out, text};
    bool finished = rc_arena_try(out->arena, copy, &job);
    json_malloc_t ignored;
    json_free_t release; /* the caller of the library may have given jansson other functions */
    json_get_alloc_funcs(&ignored, &release);
    release(text);
    if (!finished) {
        rc_arena_pass_on(out->arena);
        return RC_NOMEM;
    }
    return RC_OK;
}

rc_status rc_value_json(rc_buffer *out, const rc_value *value)
{
    return write_out(out, value, JSON_INDENT(1));
}

rc_status rc_value_json_line(rc_buffer *out, const rc_value *value)
{
    return write_out(out, value, JSON_COMPACT);
}
