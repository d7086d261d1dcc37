/*
 * recourse-rules FILE: reads the rules and writes them as the engine keeps them, for the program
 * to carry. Run when the program is built; what is wrong with a rule stops the build here.
 */
#include "engine/engine.h"
#include "engine/rules.h"

#include <stdio.h>

int main(int argc, char **argv)
{
    if (argc != 2) {
        fprintf(stderr, "usage: recourse-rules FILE\n");
        return 2;
    }
    rc_arena *arena = rc_arena_new(NULL);
    rc_engine *engine = rc_engine_new(arena, 0);
    if (arena == NULL || engine == NULL) {
        fprintf(stderr, "out of memory\n");
        return 4;
    }
    rc_diags diags;
    rc_diags_init(&diags, arena);
    for (size_t i = 0; i < rc_builtin_rule_count; i++) {
        rc_engine_read(engine, arena, rc_builtin_rules[i].name, rc_builtin_rules[i].text, &diags);
    }
    for (size_t i = 0; i < diags.count; i++) {
        fprintf(stderr, "%s\n", rc_diag_text(arena, &diags.items[i]));
    }
    int code = rc_diags_failed(&diags) ? 3 : 0;
    if (code == 0 && !rc_engine_write_image(engine, argv[1])) {
        fprintf(stderr, "recourse-rules: cannot write %s\n", argv[1]);
        code = 5;
    }
    rc_engine_free(engine);
    rc_arena_free(arena);
    return code;
}
