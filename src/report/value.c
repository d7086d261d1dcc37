#include "report/value_tree.h"

static rc_value *make(rc_arena *arena, rc__value_type type)
{
    rc_value *value = rc_alloc(arena, sizeof *value);
    *value = (rc_value){.arena = arena, .type = type, .text = ""};
    return value;
}

rc_value *rc_value_object(rc_arena *arena) { return make(arena, RC__OBJECT); }

rc_value *rc_value_list(rc_arena *arena) { return make(arena, RC__LIST); }

rc_value *rc_value_text(rc_arena *arena, const char *text)
{
    rc_value *value = make(arena, RC__TEXT);
    value->text = text == NULL ? "" : text;
    return value;
}

rc_arena *rc_value_arena(const rc_value *value) { return value->arena; }

void rc_value_add(rc_value *list, rc_value *item)
{
    list->items =
        rc_grow(list->arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = item;
}

void rc_value_add_text(rc_value *list, const char *text)
{
    rc_value_add(list, rc_value_text(list->arena, text));
}

rc_value *rc_value_add_object(rc_value *list)
{
    rc_value *item = make(list->arena, RC__OBJECT);
    rc_value_add(list, item);
    return item;
}

void rc_value_set(rc_value *object, const char *key, rc_value *member)
{
    object->keys = rc_grow(object->arena, object->keys, object->count, &object->key_capacity,
                           sizeof *object->keys);
    object->keys[object->count] = key;
    rc_value_add(object, member);
}

void rc_value_set_text(rc_value *object, const char *key, const char *text)
{
    rc_value_set(object, key, rc_value_text(object->arena, text));
}

void rc_value_set_given(rc_value *object, const char *key, const char *text)
{
    if (text != NULL && text[0] != 0) {
        rc_value_set_text(object, key, text);
    }
}

void rc_value_set_number(rc_value *object, const char *key, int64_t number)
{
    rc_value *value = make(object->arena, RC__NUMBER);
    value->number = number;
    rc_value_set(object, key, value);
}

void rc_value_set_flag(rc_value *object, const char *key, bool flag)
{
    rc_value *value = make(object->arena, RC__FLAG);
    value->number = flag;
    rc_value_set(object, key, value);
}

void rc_value_set_texts(rc_value *object, const char *key, const rc_texts *texts)
{
    rc_value *list = rc_value_set_list(object, key);
    for (size_t i = 0; i < texts->count; i++) {
        rc_value_add_text(list, texts->items[i]);
    }
}

void rc_value_set_day(rc_value *object, const char *key, rc_day day)
{
    char *text = rc_alloc(object->arena, RC_DAY_TEXT);
    rc_value_set_text(object, key, rc_day_text(day, text));
}

rc_value *rc_value_set_object(rc_value *object, const char *key)
{
    rc_value *member = make(object->arena, RC__OBJECT);
    rc_value_set(object, key, member);
    return member;
}

rc_value *rc_value_set_list(rc_value *object, const char *key)
{
    rc_value *member = make(object->arena, RC__LIST);
    rc_value_set(object, key, member);
    return member;
}
