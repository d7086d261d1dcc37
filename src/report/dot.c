#include "report/dot.h"

#include "report/page.h"

void rc_dot_label(rc_buffer *out, const char *text, size_t columns)
{
    size_t column = 0;
    for (const char *at = rc_clean(out->arena, text); *at != 0; at++) {
        if (*at == '\n' || (*at == ' ' && column >= columns)) {
            rc_put(out, "\\n");
            column = 0;
            continue;
        }
        if (*at == '"' || *at == '\\') {
            rc_put(out, "\\");
        }
        rc_putn(out, at, 1);
        column += ((unsigned char)*at & 0xc0u) != 0x80u ? 1 : 0; /* not inside a character */
    }
}
