/*
 * Inside the room: how a value is kept, for those who write it out.
 *
 * Ownership: see value.h.
 */
#ifndef RC_REPORT_VALUE_TREE_H
#define RC_REPORT_VALUE_TREE_H

#include "report/value.h"

typedef enum rc__value_type {
    RC__OBJECT,
    RC__LIST,
    RC__TEXT,
    RC__NUMBER,
    RC__FLAG
} rc__value_type;

struct rc_value {
    rc_arena *arena;
    rc__value_type type;
    const char *text;
    int64_t number;
    const char **keys; /* of an object's members */
    rc_value **items;
    size_t count, capacity, key_capacity;
};

#endif
