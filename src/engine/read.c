/*
 * Reading rule files: the text is cut into its top-level constructs, so that a complaint of the
 * engine can be put at a line of the file.
 */
#include "engine/internal.h"

#include <clips.h>

#include <string.h>

typedef struct cursor {
    const char *at;
    int line;
} cursor;

static void step(cursor *c)
{
    if (*c->at == '\n') {
        c->line++;
    }
    c->at++;
}

static void skip_comment(cursor *c)
{
    while (*c->at != '\0' && *c->at != '\n') {
        step(c);
    }
}

static void skip_string(cursor *c)
{
    step(c);
    while (*c->at != '\0' && *c->at != '"') {
        if (*c->at == '\\' && c->at[1] != '\0') {
            step(c);
        }
        step(c);
    }
    if (*c->at == '"') {
        step(c);
    }
}

/* Moves to the next '(' of the top level; false at the end. Anything else there is an error. */
static bool find_construct(cursor *c, const char *file, rc_diags *diags)
{
    while (*c->at != '\0' && *c->at != '(') {
        if (*c->at == ';') {
            skip_comment(c);
            continue;
        }
        if (strchr(" \t\r\n", *c->at) == NULL) {
            rc_error(diags, (rc_place){file, c->line, 1}, "start a construct with (",
                     "text outside of any construct");
            skip_comment(c);
            continue;
        }
        step(c);
    }
    return *c->at == '(';
}

/* Moves behind the construct's closing parenthesis; false if there is none. */
static bool pass_construct(cursor *c)
{
    int depth = 0;
    while (*c->at != '\0') {
        if (*c->at == ';') {
            skip_comment(c);
        } else if (*c->at == '"') {
            skip_string(c);
        } else {
            depth += *c->at == '(' ? 1 : *c->at == ')' ? -1 : 0;
            step(c);
            if (depth == 0) {
                return true;
            }
        }
    }
    return false;
}

/* The engine's complaint on one line: it breaks and frames its messages for a terminal. */
static const char *one_line(rc_arena *arena, const char *complaint)
{
    char *text = rc_strdup(arena, complaint);
    char *to = text;
    for (const char *from = text; *from != '\0'; from++) {
        bool blank = strchr(" \t\r\n", *from) != NULL;
        if (!blank) {
            *to++ = *from;
        } else if (to > text && to[-1] != ' ') {
            *to++ = ' ';
        }
    }
    while (to > text && to[-1] == ' ') {
        to--;
    }
    *to = '\0';
    return text;
}

static bool build(rc_engine *engine, rc_arena *arena, const char *file, int line,
                  const char *construct, rc_diags *diags)
{
    engine->complained = 0;
    engine->complaint[0] = '\0';
    bool built = EnvBuild(engine->env, construct) != 0;
    if (!built || engine->complained > 0) {
        rc_error(diags, (rc_place){file, line, 1}, NULL, "the rule engine refuses this: %s",
                 one_line(arena, engine->complaint));
        engine->complained = 0;
        return false;
    }
    return true;
}

rc_status rc_engine_read(rc_engine *engine, rc_arena *arena, const char *file, const char *text,
                         rc_diags *diags)
{
    cursor c = {text, 1};
    size_t errors = diags->errors;
    while (find_construct(&c, file, diags)) {
        cursor start = c;
        if (!pass_construct(&c)) {
            rc_error(diags, (rc_place){file, start.line, 1}, NULL,
                     "the construct that begins here is not closed");
            break;
        }
        const char *construct = rc_strndup(arena, start.at, (size_t)(c.at - start.at));
        build(engine, arena, file, start.line, construct, diags);
    }
    return diags->errors > errors ? RC_INVALID : RC_OK;
}
