#include "report/propositions.h"

#include "base/file.h"
#include "base/text.h"
#include "engine/rules.h"

#include <string.h>

enum { RULE_BYTES = 4 * 1024 * 1024 };

/* Where the reader stands in a file. */
typedef struct cursor {
    const char *at;
    int line;
} cursor;

static void move(cursor *c, size_t length)
{
    for (; length > 0 && *c->at != 0; length--, c->at++) {
        c->line += *c->at == '\n' ? 1 : 0;
    }
}

static void skip_blanks(cursor *c) { move(c, strspn(c->at, " \t\r\n")); }

/* A comment string up to its end, on one line. */
static const char *comment(rc_arena *arena, cursor *c)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    rc_put(&out, "");
    move(c, 1);
    while (*c->at != 0 && *c->at != '"') {
        if (*c->at == '\\' && c->at[1] != 0) {
            move(c, 1);
        }
        bool blank = strchr(" \t\r\n", *c->at) != NULL;
        if (!blank) {
            rc_putn(&out, c->at, 1);
        } else if (out.length > 0 && out.text[out.length - 1] != ' ') {
            rc_put(&out, " ");
        }
        move(c, 1);
    }
    return out.text;
}

static void add(rc_arena *arena, rc_propositions *out, rc_proposition rule, const char *words)
{
    const char *bar = strchr(words, '|');
    const char *authorities = bar == NULL ? "" : rc_strndup(arena, words, (size_t)(bar - words));
    rule.text = bar == NULL ? words : bar + 1 + strspn(bar + 1, " ");
    char **pieces;
    rule.authority_count = rc_split(arena, authorities, ';', &pieces);
    rule.authorities = (const char *const *)pieces;
    out->items = rc_grow(arena, out->items, out->count, &out->capacity, sizeof *out->items);
    out->items[out->count++] = rule;
}

/* Rules begin at the head of a line, their name follows, then the comment. */
static void read_text(rc_arena *arena, const char *file, const char *text, rc_propositions *out)
{
    static const char head[] = "(defrule ";
    cursor c = {text, 1};
    while (*c.at != 0) {
        if (rc_starts_with(c.at, head)) {
            int line = c.line;
            move(&c, sizeof head - 1);
            skip_blanks(&c);
            size_t length = strcspn(c.at, " \t\r\n\"(");
            const char *name = rc_strndup(arena, c.at, length);
            move(&c, length);
            skip_blanks(&c);
            if (*c.at == '"') {
                add(arena, out, (rc_proposition){.rule = name, .file = file, .line = line},
                    comment(arena, &c));
            }
        }
        size_t rest = strcspn(c.at, "\n");
        move(&c, rest + 1);
    }
}

/* The files that the folder's load-order names. */
static rc_status read_folder(rc_arena *arena, const char *folder, rc_diags *diags,
                             rc_propositions *out)
{
    char *order, **names;
    size_t length;
    rc_status status =
        rc_file_read(arena, rc_format(arena, "%s/load-order", folder), RULE_BYTES, diags, &order,
                     &length);
    size_t count = status == RC_OK ? rc_split(arena, order, '\n', &names) : 0;
    for (size_t i = 0; i < count && status == RC_OK; i++) {
        char *text;
        const char *path = rc_format(arena, "%s/%s", folder, names[i]);
        if (names[i][0] == '#') {
            continue;
        }
        status = rc_file_read(arena, path, RULE_BYTES, diags, &text, &length);
        if (status == RC_OK) {
            read_text(arena, path, text, out);
        }
    }
    return status;
}

rc_status rc_propositions_read(rc_arena *arena, const char *folder, rc_diags *diags,
                               rc_propositions *out)
{
    *out = (rc_propositions){0};
    if (folder != NULL) {
        return read_folder(arena, folder, diags, out);
    }
    for (size_t i = 0; i < rc_builtin_rule_count; i++) {
        read_text(arena, rc_builtin_rules[i].name, rc_builtin_rules[i].text, out);
    }
    return RC_OK;
}
