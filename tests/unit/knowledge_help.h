/*
 * A small world of facts in a folder of its own, for the tests of src/knowledge.
 *
 * Each test writes the world, changes one file, loads, and compares the messages as one text:
 * "file:line:column error: message | suggestion", a line each, sorted by place.
 */
#ifndef RC_TESTS_KNOWLEDGE_HELP_H
#define RC_TESTS_KNOWLEDGE_HELP_H

#include "base/file.h"
#include "base/text.h"
#include "knowledge/load.h"

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

typedef struct world {
    rc_arena *arena;
    rc_diags diags;
    char dir[64];
    const rc_knowledge *knowledge;
} world;

/* Writes a file below the world's folder; NULL [text] takes it away. */
static inline const char *put(world *w, const char *name, const char *text)
{
    char *path = rc_format(w->arena, "%s/%s", w->dir, name);
    for (char *slash = path + strlen(w->dir) + 1; (slash = strchr(slash, '/')) != NULL; slash++) {
        *slash = '\0';
        (void)mkdir(path, 0777);
        *slash = '/';
    }
    if (text == NULL) {
        assert_int_equal(unlink(path), 0);
        return path;
    }
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
    assert_int_equal(fclose(file), 0);
    return path;
}

static const char catalogue_file[] = "facts_as_at: 2026-11-22\n"
                                     "order: [icj/cerd, un/review]\n";
static const char states_file[] =
    "states:\n"
    "  - {code: CHN, iso2: CN, name: China, aliases: [PRC], un_member_from: 1945-10-24}\n"
    "  - {code: GMB, iso2: GM, name: The Gambia}\n"
    "  - {code: NOR, iso2: NO, name: Norway}\n"
    "  - {code: RWA, iso2: RW, name: Rwanda}\n"
    "  - {code: USA, iso2: US, name: United States}\n";
static const char acts_file[] = "acts:\n"
                                "  - {act: racial-discrimination}\n"
                                "  - {act: apartheid, implies: [racial-discrimination]}\n";
static const char icj_file[] = "forum: icj\nname: International Court of Justice\nsevers: no\n";
static const char un_file[] = "forum: un\n"
                              "name: United Nations\n"
                              "source: Charter\n"
                              "clauses:\n"
                              "  - route: un/review\n"
                              "    title: Review\n"
                              "    kind: political\n"
                              "    authority: [CHARTER 13]\n"
                              "    engaged_by: [any]\n"
                              "    starts: [organ]\n"
                              "    consent: automatic\n"
                              "    members: [HRC]\n";
static const char hrc_file[] = "organisation: HRC\n"
                               "name: Human Rights Council\n"
                               "confidence: medium\n"
                               "source: A/RES/60/251\n"
                               "checked: 2026-01\n"
                               "members:\n"
                               "  - {state: CHN, from: 2006-06-19, to: 2012-12-31}\n"
                               "  - {state: CHN, from: 2014-01-01, confidence: high}\n"
                               "  - {state: RWA}\n";
#define CERD_HEAD                                                                                  \
    "treaty: CERD\n"                                                                               \
    "title: Convention on Racial Discrimination\n"                                                 \
    "short: CERD\n"                                                                                \
    "adopted: 1965-12-21\n"                                                                        \
    "in_force: 1969-01-04\n"                                                                       \
    "entry: days:30\n"                                                                             \
    "untranslated: [article 14 in part]\n"                                                         \
    "confidence: high\n"                                                                           \
    "source: UNTC IV-2\n"
#define CERD_CLAUSES                                                                               \
    "clauses:\n"                                                                                   \
    "  # line 11\n"                                                                                \
    "  - route: icj/cerd\n"                                                                        \
    "    forum: icj\n"                                                                             \
    "    article: 22\n"                                                                            \
    "    title: Racial discrimination case\n"                                                      \
    "    kind: judicial\n"                                                                         \
    "    binding: yes\n"                                                                           \
    "    authority: [CERD 22, ICJ-STATUTE 36(1)]\n"                                                \
    "    engaged_by: [racial-discrimination]\n"                                                    \
    "    starts: [state]\n"                                                                        \
    "    consent: reservable\n"                                                                    \
    "    reciprocal: true\n"                                                                       \
    "    declarations_needed: 10\n"                                                                \
    "    means: >\n"                                                                               \
    "      Any dispute.\n"
#define CERD_PARTIES                                                                               \
    "parties:\n"                                                                                   \
    "  - {state: CHN, consent: accession, deposit: 1981-12-29}\n"                                  \
    "  - {state: GMB, consent: accession, deposit: 1978-12}\n"                                     \
    "  - {state: NOR, signed: 1966-11-21, consent: ratification, deposit: 1970-08-06}\n"           \
    "  - {state: RWA, consent: accession, deposit: 1975-04-16, denounced: 1980, ended: 1981}\n"    \
    "  - {state: RWA, consent: accession, deposit: 1990-01-01}\n"
#define CERD_DECLARATIONS                                                                          \
    "declarations:\n"                                                                              \
    "  - {state: CHN, article: 22, effect: excludes, made: 1981-12-29}\n"                          \
    "  - {state: RWA, article: 22, effect: excludes, made: 1975, withdrawn: 2008-12-15}\n"         \
    "  - {state: RWA, article: 22, effect: conditions, made: 1975, scope: x}\n"                    \
    "  - {state: RWA, article: general, effect: objects}\n"
#define CERD_FILE CERD_HEAD CERD_CLAUSES CERD_PARTIES CERD_DECLARATIONS

static inline void write_world(world *w)
{
    put(w, "catalogue.yaml", catalogue_file);
    put(w, "states.yaml", states_file);
    put(w, "acts.yaml", acts_file);
    put(w, "forums/icj.yaml", icj_file);
    put(w, "forums/un.yaml", un_file);
    put(w, "organisations/hrc.yaml", hrc_file);
    put(w, "treaties/cerd.yaml", CERD_FILE);
}

static inline int setup_world(void **state)
{
    world *w = calloc(1, sizeof *w);
    assert_non_null(w);
    w->arena = rc_arena_new(NULL);
    assert_non_null(w->arena);
    rc_diags_init(&w->diags, w->arena);
    strcpy(w->dir, "/tmp/recourse-knowledge-XXXXXX");
    assert_non_null(mkdtemp(w->dir));
    write_world(w);
    *state = w;
    return 0;
}

/* The folder is the test's own: everything below it goes. */
static inline void remove_tree(const char *dir)
{
    char command[128];
    assert_true(rc_starts_with(dir, "/tmp/recourse-knowledge-"));
    snprintf(command, sizeof command, "rm -rf -- '%s'", dir);
    assert_int_equal(system(command), 0);
}

static inline int teardown_world(void **state)
{
    world *w = *state;
    remove_tree(w->dir);
    rc_arena_free(w->arena);
    free(w);
    return 0;
}

static inline rc_status load(world *w)
{
    rc_diags_init(&w->diags, w->arena);
    w->knowledge = NULL;
    return rc_knowledge_load(w->arena, w->dir, &w->diags, &w->knowledge);
}

/* All messages, sorted, one a line; the world's folder is written as DIR. */
static inline const char *messages(world *w)
{
    rc_buffer text;
    rc_buffer_init(&text, w->arena);
    rc_put(&text, "");
    rc_diags_sort(&w->diags);
    for (size_t i = 0; i < w->diags.count; i++) {
        const rc_diag *d = &w->diags.items[i];
        const char *file = d->place.file != NULL ? d->place.file : "-";
        bool inside = w->dir[0] != '\0' && rc_starts_with(file, w->dir);
        rc_putf(&text, "%s%s:%d:%d %s: %s%s%s\n", inside ? "DIR" : "",
                inside ? file + strlen(w->dir) : file, d->place.line, d->place.column,
                d->severity == RC_ERROR ? "error" : "warning", d->message,
                d->suggestion != NULL ? " | " : "", d->suggestion != NULL ? d->suggestion : "");
    }
    return text.text;
}

static inline void load_good(world *w)
{
    rc_status status = load(w);
    assert_string_equal(messages(w), "");
    assert_int_equal(status, RC_OK);
    assert_non_null(w->knowledge);
}

static inline rc_record record(world *w, const char *id)
{
    rc_record found = rc_record_find(w->knowledge, id);
    if (found.kind < 0) {
        fail_msg("no record %s", id);
    }
    return found;
}

static inline const char *span_text(world *w, rc_span span)
{
    return rc_span_text(span, rc_alloc(w->arena, RC_DAY_TEXT));
}

#endif
