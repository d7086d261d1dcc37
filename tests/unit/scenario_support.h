/*
 * What the tests of the scenario room share: a small world of facts, read from a folder of its
 * own, and a way to compare everything that is said about a scenario with what should be said.
 */
#ifndef SCENARIO_SUPPORT_H
#define SCENARIO_SUPPORT_H

#include "base/text.h"
#include "knowledge/load.h"
#include "scenario/scenario.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define TODAY "2026-11-22"
/* Two lines, so that what a test adds begins on line 3. */
#define HEAD "recourse: 1\nrespondent: CHN\n"
#define CONDUCT "conduct: [{acts: [torture]}]\n"
/* Three lines: what a test adds begins on line 4. */
#define GOOD HEAD CONDUCT

static const struct {
    const char *path, *text;
} world_files[] = {
    {"states.yaml",
     "states:\n"
     "  - {code: CHN, iso2: CN, name: China, aliases: [PRC, People's Republic of China]}\n"
     "  - {code: CIV, iso2: CI, name: Côte d'Ivoire, aliases: [Ivory Coast]}\n"
     "  - {code: DEU, iso2: DE, name: Germany}\n"
     "  - {code: ECU, iso2: EC, name: Ecuador}\n"
     "  - {code: EUE, iso2: EU, name: European Union, aliases: [EC]}\n"
     "  - {code: GMB, iso2: GM, name: Gambia, aliases: [The Gambia]}\n"
     "  - {code: MMR, iso2: MM, name: Myanmar, aliases: [Burma]}\n"
     "  - {code: NOR, iso2: NO, name: Norway}\n"
     "  - {code: TUR, iso2: TR, name: Türkiye, aliases: [Turkey]}\n"
     "  - {code: USA, iso2: US, name: United States of America, aliases: [United States]}\n"},
    {"acts.yaml", "acts:\n  - act: genocide\n  - act: persecution\n  - act: torture\n"
                  "  - act: forced-labour\n"},
    {"catalogue.yaml", "facts_as_at: 2026-11-22\norder: [court/torture, council/inquiry]\n"},
    {"treaties/torture.yaml",
     "treaty: TORTURE\ntitle: Convention against Torture\nshort: Torture Convention\n"
     "confidence: high\nsource: none\nclauses:\n"
     "  - {route: court/torture, forum: court, article: 30, title: Case, kind: judicial,\n"
     "     authority: [TORTURE 30], engaged_by: [torture], starts: [state],\n"
     "     consent: reservable}\n"},
    {"forums/court.yaml", "forum: court\nname: High Court\n"},
    {"forums/council.yaml",
     "forum: council\nname: Council\nclauses:\n"
     "  - {route: council/inquiry, forum: council, title: Inquiry, kind: investigative,\n"
     "     authority: [COUNCIL 1], engaged_by: [any], starts: [organ], consent: automatic,\n"
     "     votes: [HRC, UNGA]}\n"},
    {"suppositions.yaml",
     "forms:\n  - id: withdraw\n"
     "    form: STATE withdraws its reservation to TREATY ARTICLE [on DATE]\n"
     "    action: withdraw-declaration\n    effect: excludes\n    actor: state\n"
     "    mechanism: notice\n    delay: none\n    authority: [TORTURE 30]\n"},
    {"economic/usa.yaml", "jurisdiction: USA\nmeasures:\n"
                          "  - {id: USA-import-ban, instrument: Import ban, kind: import-ban}\n"},
};

/* Everything a test needs; made before each group and freed after it. */
static rc_arena *world_arena;
static const rc_knowledge *world;

static void write_world_file(const char *dir, size_t which)
{
    char path[256];
    FILE *file;
    snprintf(path, sizeof path, "%s/%s", dir, world_files[which].path);
    assert_non_null(file = fopen(path, "w"));
    assert_int_equal(fputs(world_files[which].text, file) < 0, 0);
    assert_int_equal(fclose(file), 0);
}

static int make_world(void **state)
{
    (void)state;
    static const char *const folders[] = {"treaties", "forums", "economic"};
    char dir[] = "/tmp/recourse-scenario-XXXXXX", path[256];
    size_t folder_count = sizeof folders / sizeof *folders;
    size_t file_count = sizeof world_files / sizeof *world_files;
    assert_non_null(mkdtemp(dir));
    for (size_t i = 0; i < folder_count; i++) {
        snprintf(path, sizeof path, "%s/%s", dir, folders[i]);
        assert_int_equal(mkdir(path, 0700), 0);
    }
    for (size_t i = 0; i < file_count; i++)
        write_world_file(dir, i);
    assert_non_null(world_arena = rc_arena_new(NULL));
    rc_diags diags;
    rc_diags_init(&diags, world_arena);
    rc_status status = rc_knowledge_load(world_arena, dir, &diags, &world);
    for (size_t i = 0; i < diags.count; i++)
        fprintf(stderr, "# %s\n", rc_diag_text(world_arena, &diags.items[i]));
    for (size_t i = 0; i < file_count; i++) {
        snprintf(path, sizeof path, "%s/%s", dir, world_files[i].path);
        unlink(path);
    }
    for (size_t i = 0; i < folder_count; i++) {
        snprintf(path, sizeof path, "%s/%s", dir, folders[i]);
        rmdir(path);
    }
    rmdir(dir);
    return status == RC_OK ? 0 : -1;
}

static int free_world(void **state)
{
    (void)state;
    rc_arena_free(world_arena);
    return 0;
}

/* One reading: the scenario, and all that was said of it, one diagnostic after the other. */
typedef struct reading {
    rc_arena *arena;
    rc_status status;
    rc_scenario scenario;
    rc_diags diags;
    const char *said;
} reading;

static rc_day day_of(const char *text)
{
    rc_span span;
    assert_true(rc_span_parse(text, &span));
    return span.lo;
}

static reading read_text_of(const char *text, size_t length)
{
    reading r = {.arena = rc_arena_new(NULL), .said = ""};
    assert_non_null(r.arena);
    rc_diags_init(&r.diags, r.arena);
    r.status = rc_scenario_read(r.arena, world, "s", text, length, day_of(TODAY), &r.diags,
                                &r.scenario);
    for (size_t i = 0; i < r.diags.count; i++)
        r.said = rc_format(r.arena, "%s%s%s", r.said, i ? "\n" : "",
                           rc_diag_text(r.arena, &r.diags.items[i]));
    return r;
}

/* For tests that look at the values: the scenario must be without fault. */
static inline reading read_good(const char *text)
{
    reading r = read_text_of(text, strlen(text));
    assert_string_equal(r.said, "");
    assert_int_equal(r.status, RC_OK);
    return r;
}

/* Exactly [said], and refused if any of it is an error. */
static inline void assert_says(const char *text, const char *said)
{
    reading r = read_text_of(text, strlen(text));
    assert_string_equal(r.said, said);
    assert_int_equal(r.status, strstr(said, ": error: ") ? RC_INVALID : RC_OK);
    rc_arena_free(r.arena);
}

static inline void assert_codes(rc_codes codes, const char *joined)
{
    rc_buffer buffer;
    rc_arena *arena = rc_arena_new(NULL);
    rc_buffer_init(&buffer, arena);
    rc_put(&buffer, "");
    for (size_t i = 0; i < codes.count; i++)
        rc_putf(&buffer, "%s%s", i ? " " : "", codes.items[i]);
    assert_string_equal(buffer.text, joined);
    rc_arena_free(arena);
}

static inline void assert_span(rc_span span, const char *text)
{
    char out[RC_DAY_TEXT];
    assert_string_equal(rc_span_text(span, out), text);
}

#endif
