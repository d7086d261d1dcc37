#include "knowledge/check.h"

#include "base/text.h"

#include <string.h>

bool rc__is_dated(rc_span span)
{
    return span.lo > RC_DAY_MIN && span.hi < RC_DAY_MAX;
}

bool rc__certainly_before(rc_span a, rc_span b)
{
    return rc__is_dated(a) && rc__is_dated(b) && a.hi < b.lo;
}

bool rc__is_repetition(const char *id, const char *head)
{
    size_t length = strlen(head);
    if (strncmp(id, head, length) != 0) {
        return false;
    }
    return id[length] == '\0' ||
           (id[length] == '/' && id[length + 1] != '\0' &&
            strspn(id + length + 1, "0123456789") == strlen(id + length + 1));
}

static bool is_word(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (unsigned char)c >= 0x80;
}

const char *rc__mention(const char *text, const char *words)
{
    size_t length = strlen(words);
    for (const char *at = text; length > 0 && (at = strstr(at, words)) != NULL; at++) {
        bool begins = at == text || !is_word(at[-1]) || !is_word(words[0]);
        if (begins && !(is_word(at[length]) && is_word(words[length - 1]))) {
            return at;
        }
    }
    return NULL;
}

void rc_knowledge_check(rc_arena *arena, const rc_knowledge *knowledge, rc_diags *diags)
{
    const rc_checks checks = {arena, knowledge, diags};
    rc__check_dates(&checks);
    rc__check_participations(&checks);
    rc__check_memberships(&checks);
    rc__check_disputes(&checks);
    rc__check_optional_declarations(&checks);
    rc__check_declarations(&checks);
    rc__check_routes(&checks);
    rc__check_states(&checks);
    rc__check_tiles(&checks);
    rc__check_acts(&checks);
    rc__check_measures(&checks);
}
