/*
 * recourse-compile FACTS-DIR OUT-FILE: what turns facts/ into the image built into the program.
 * Part of the build, not of the program. Exit: 0 done, 2 wrong usage, 3 the facts are wrong,
 * 4 out of memory, 5 a file cannot be read or written.
 */
#include "base/file.h"
#include "knowledge/load.h"

#include <stdio.h>

static void print(rc_arena *arena, rc_diags *diags)
{
    rc_diags_sort(diags);
    for (size_t i = 0; i < diags->count; i++) {
        fprintf(stderr, "%s\n", rc_diag_text(arena, &diags->items[i]));
    }
    if (diags->dropped > 0) {
        fprintf(stderr, "and %zu more\n", diags->dropped);
    }
}

static rc_status compile(rc_arena *arena, const char *dir, const char *path)
{
    rc_diags diags;
    const rc_knowledge *knowledge = NULL;
    rc_diags_init(&diags, arena);
    rc_status status = rc_knowledge_load(arena, dir, &diags, &knowledge);
    if (status == RC_OK) {
        rc_knowledge_check(arena, knowledge, &diags);
        status = rc_diags_failed(&diags) ? RC_INVALID : RC_OK;
    }
    if (status == RC_OK) {
        size_t size;
        const void *image = rc_knowledge_image(knowledge, &size);
        status = rc_file_write(arena, path, image, size, &diags);
    }
    print(arena, &diags);
    return status;
}

int main(int argc, char **argv)
{
    static const int exits[] = {
        [RC_OK] = 0, [RC_INVALID] = 3, [RC_NOMEM] = 4, [RC_IO] = 5};
    rc_guard guard;
    if (argc != 3) {
        fprintf(stderr, "usage: recourse-compile FACTS-DIR OUT-FILE\n");
        return 2;
    }
    rc_arena *arena = rc_arena_new(NULL);
    if (arena == NULL || setjmp(guard.jump) != 0) {
        fprintf(stderr, "recourse-compile: out of memory\n");
        return exits[RC_NOMEM];
    }
    rc_arena_set_guard(arena, &guard);
    rc_status status = compile(arena, argv[1], argv[2]);
    rc_arena_set_guard(arena, NULL);
    rc_arena_free(arena);
    return exits[status];
}
