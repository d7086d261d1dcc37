#include "base/diag.h"

#include <string.h>

void rc_diags_init(rc_diags *diags, rc_arena *arena)
{
    *diags = (rc_diags){.arena = arena};
}

/* Makes room in a full list by taking out its last warning. */
static bool drop_warning(rc_diags *diags)
{
    for (size_t i = diags->count; i-- > 0;) {
        if (diags->items[i].severity != RC_WARNING)
            continue;
        memmove(&diags->items[i], &diags->items[i + 1],
                (diags->count - i - 1) * sizeof *diags->items);
        diags->count--;
        return true;
    }
    return false;
}

static void add(rc_diags *diags, rc_diag diag, const char *format, va_list arguments)
{
    if (diag.severity == RC_ERROR)
        diags->errors++;
    if (diags->count >= RC_DIAGS_MAX) {
        diags->dropped++;
        if (diag.severity == RC_WARNING || !drop_warning(diags))
            return;
    }
    diag.message = rc_vformat(diags->arena, format, arguments);
    if (diag.suggestion)
        diag.suggestion = rc_strdup(diags->arena, diag.suggestion);
    if (diag.place.file)
        diag.place.file = rc_strdup(diags->arena, diag.place.file);
    diags->items =
        rc_grow(diags->arena, diags->items, diags->count, &diags->capacity, sizeof *diags->items);
    diags->items[diags->count++] = diag;
}

void rc_error(rc_diags *diags, rc_place place, const char *suggestion, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(diags, (rc_diag){RC_ERROR, place, NULL, suggestion}, format, arguments);
    va_end(arguments);
}

void rc_warning(rc_diags *diags, rc_place place, const char *suggestion, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    add(diags, (rc_diag){RC_WARNING, place, NULL, suggestion}, format, arguments);
    va_end(arguments);
}

bool rc_diags_failed(const rc_diags *diags)
{
    return diags->errors > 0;
}

static bool comes_before(const rc_diag *a, const rc_diag *b)
{
    const char *file_a = a->place.file ? a->place.file : "";
    const char *file_b = b->place.file ? b->place.file : "";
    int order = strcmp(file_a, file_b);
    if (order != 0)
        return order < 0;
    if (a->place.line != b->place.line)
        return a->place.line < b->place.line;
    return a->place.column < b->place.column;
}

/* Insertion: stable, needs no memory, and the list is short. */
void rc_diags_sort(rc_diags *diags)
{
    for (size_t i = 1; i < diags->count; i++) {
        rc_diag moving = diags->items[i];
        size_t to = i;
        for (; to > 0 && comes_before(&moving, &diags->items[to - 1]); to--)
            diags->items[to] = diags->items[to - 1];
        diags->items[to] = moving;
    }
}

static const char *place_text(rc_arena *arena, rc_place place)
{
    if (!place.file)
        return "";
    if (place.line <= 0)
        return rc_format(arena, "%s: ", place.file);
    if (place.column <= 0)
        return rc_format(arena, "%s:%d: ", place.file, place.line);
    return rc_format(arena, "%s:%d:%d: ", place.file, place.line, place.column);
}

static bool is_advice(const char *suggestion)
{
    return suggestion[0] >= 'a' && suggestion[0] <= 'z' && strchr(suggestion, ' ');
}

const char *rc_diag_text(rc_arena *arena, const rc_diag *diag)
{
    const char *head = rc_format(arena, "%s%s: %s", place_text(arena, diag->place),
                                 diag->severity == RC_ERROR ? "error" : "warning", diag->message);
    if (!diag->suggestion)
        return head;
    if (is_advice(diag->suggestion))
        return rc_format(arena, "%s\n    %s", head, diag->suggestion);
    return rc_format(arena, "%s\n    did you mean %s?", head, diag->suggestion);
}
