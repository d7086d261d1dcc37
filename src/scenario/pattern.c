/* The forms of suppositions as one regular expression, for other programs. */
#include "base/text.h"
#include "scenario/sentence.h"

#include <string.h>

#define BLANK " \t\r\n"
#define WORD "[^" BLANK "]+"

/* Case does not matter in a sentence. */
static void put_letter(rc_buffer *out, char c)
{
    char lower = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    if (lower >= 'a' && lower <= 'z')
        rc_putf(out, "[%c%c]", lower - 'a' + 'A', lower);
    else
        rc_putf(out, "%s%c", strchr(".^$*+?()[]{}|\\", c) ? "\\" : "", c);
}

static void put_piece(rc_buffer *out, const rc__piece *piece)
{
    if (piece->hole == RC_HOLE_DATE)
        rc_put(out, RC_SPAN_PATTERN);
    else if (piece->hole >= 0)
        rc_put(out, WORD "([" BLANK "]+" WORD ")*");
    for (const char *c = piece->word; piece->hole < 0 && *c; c++)
        put_letter(out, *c);
}

static void put_form(rc_buffer *out, const rc__form *form)
{
    for (size_t i = 0; i < form->count; i++) {
        rc_put(out, i > 0 ? "[" BLANK "]+" : "");
        put_piece(out, &form->items[i]);
    }
}

const char *rc_supposition_pattern(rc_arena *arena, const rc_knowledge *knowledge)
{
    size_t count;
    const rc_record *forms = rc_supposition_forms(arena, knowledge, &count);
    rc_buffer out;
    rc_buffer_init(&out, arena);
    rc_put(&out, "^[" BLANK "]*(");
    for (size_t i = 0; i < count; i++) {
        rc__form form;
        rc_put(&out, i > 0 ? "|" : "");
        if (rc__read_form(arena, forms[i], true, &form)) {
            put_form(&out, &form);
            rc_put(&out, "|");
            rc__read_form(arena, forms[i], false, &form);
        }
        put_form(&out, &form);
    }
    rc_put(&out, ")[" BLANK "]*$");
    return out.text;
}
