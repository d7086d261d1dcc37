/*
 * Suppositions in the engine: what is taken back leaves no trace, what is taken in gives what a
 * fresh assessment gives, and the law of the act is kept.
 */
#include "base/file.h"
#include "base/text.h"
#include "inference/whatif.h"
#include "knowledge/load.h"
#include "report/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#define SEED "examples/xinjiang.yaml"

/* One of every form, with a date where the form takes one; refused ones are passed over. */
static const char *const sentences[] = {
    "CHN ratifies ICCPR",
    "CHN ratifies ICCPR-OP1 on 2015-01-01",
    "GMB ratifies SLAVERY-1956",
    "CHN denounces CAT",
    "CHN denounces CAT on 2025-03-01",
    "DEU denounces ROME on 2025-06-02",
    "CHN withdraws its reservation to CAT 20",
    "CHN withdraws its reservation to GENOCIDE IX on 2020-01-01",
    "USA withdraws its reservation to GENOCIDE IX",
    "USA makes a reservation to CAT 20 on 1994-10-21",
    "CHN accepts CAT 22",
    "CHN accepts CERD 14 on 2019-05",
    "CHN accepts ICJ-OPTIONAL-CLAUSE 36(2)",
    "UKR accepts ROME 12(3)",
    "DEU withdraws its acceptance of CAT 22",
    "GBR withdraws its acceptance of ICJ-OPTIONAL-CLAUSE 36(2)",
    "USA joins HRC",
    "CHN joins COE",
    "TWN joins UN",
    "CHN leaves ILO",
    "CHN leaves UN",
    "CHN consents to the ICJ",
    "TJK consents to the ICC",
    "CHN consents to the ICC",
    "CHN does not veto",
    "RUS vetoes",
    "negotiation under CAT fails",
    "negotiation under CERD fails",
    "local remedies are exhausted",
    "the HRC votes for it",
    "the General Assembly votes for it",
    "the Security Council refers the situation",
};
enum { SENTENCES = sizeof sentences / sizeof *sentences };

/* A scenario in an engine of its own. */
typedef struct world {
    rc_arena *arena;
    rc_diags diags;
    const rc_knowledge *knowledge;
    rc_scenario scenario;
    rc_assessor *assessor;
    rc_whatif *whatif;
} world;

static void show(world *w)
{
    for (size_t i = 0; i < w->diags.count; i++) {
        print_error("%s\n", rc_diag_text(w->arena, &w->diags.items[i]));
    }
}

static void read_file(world *w, const char *path)
{
    char *text;
    size_t length;
    assert_int_equal(rc_file_read(w->arena, path, 1 << 20, &w->diags, &text, &length), RC_OK);
    rc_status status = rc_scenario_read(w->arena, w->knowledge, path, text, length,
                                        rc_day_from_civil(2026, 11, 22), &w->diags, &w->scenario);
    show(w);
    assert_int_equal(status, RC_OK);
    rc_diags_init(&w->diags, w->arena);
}

/* What is open points into it, so it stays where it is. */
static world *new_world(void)
{
    rc_arena *arena = rc_arena_new(NULL);
    assert_non_null(arena);
    world *w = rc_alloc(arena, sizeof *w);
    w->arena = arena;
    w->knowledge = rc_knowledge_builtin();
    rc_diags_init(&w->diags, arena);
    return w;
}

static world *prepare(const char *path, const rc_engine_options *options)
{
    world *w = new_world();
    read_file(w, path);
    assert_int_equal(rc_assessor_open(w->knowledge, options, w->arena, &w->diags, &w->assessor),
                     RC_OK);
    return w;
}

static world *open_world(const char *path)
{
    world *w = prepare(path, NULL);
    assert_int_equal(rc_whatif_open(w->assessor, w->arena, &w->scenario, &w->diags, NULL,
                                    &w->whatif), RC_OK);
    return w;
}

static void close_world(world *w)
{
    rc_assessor_close(w->assessor);
    rc_arena_free(w->arena);
}

static rc_supposition read_sentence(world *w, const char *sentence)
{
    rc_supposition said;
    rc_status status = rc_supposition_read(w->arena, w->knowledge, sentence,
                                           (rc_place){"s", 1, 1}, true, &w->diags, &said);
    show(w);
    assert_int_equal(status, RC_OK);
    return said;
}

static rc_status suppose(world *w, const char *sentence)
{
    rc_supposition said = read_sentence(w, sentence);
    return rc_whatif_apply(w->whatif, &said, 1, &w->diags);
}

static const char *json_of(rc_arena *arena, const rc_result *result)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    assert_int_equal(rc_report_json(&out, result, &(rc_report_options){0}), RC_OK);
    return out.text;
}

/* The whole answer as things stand, in an arena of the caller. */
static const char *answer(world *w, rc_arena *arena)
{
    rc_result result;
    assert_int_equal(rc_whatif_read(w->whatif, arena, &result), RC_OK);
    return json_of(arena, &result);
}

/* ---- taking back ---- */

/* Tries every [step]-th sentence from [first] on; returns how many the law let through. */
static int assert_nothing_is_left(const char *path, int first, int step)
{
    world *w = open_world(path);
    rc_arena *arena = rc_arena_new(NULL);
    const char *before = answer(w, arena);
    int applied = 0;
    for (int i = first; i < SENTENCES; i += step) {
        if (suppose(w, sentences[i]) != RC_OK) {
            continue;
        }
        applied++;
        assert_int_equal(rc_whatif_undo(w->whatif), RC_OK);
        rc_arena *later = rc_arena_new(NULL);
        const char *after = answer(w, later);
        if (strcmp(before, after) != 0) {
            fail_msg("%s: '%s' left a trace", path, sentences[i]);
        }
        rc_arena_free(later);
    }
    assert_int_equal(rc_whatif_undo(w->whatif), RC_INVALID);
    rc_arena_free(arena);
    close_world(w);
    return applied;
}

static void taking_back_restores_every_byte_of_the_seed_scenario(void **state)
{
    (void)state;
    assert_in_range(assert_nothing_is_left(SEED, 0, 1), SENTENCES - 4, SENTENCES);
}

static int name_order(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void taking_back_restores_every_byte_of_thirty_cases(void **state)
{
    (void)state;
    enum { CASES = 30, STEP = 8 };
    rc_arena *arena = rc_arena_new(NULL);
    rc_diags diags;
    char **paths;
    size_t count;
    rc_diags_init(&diags, arena);
    assert_int_equal(rc_file_list(arena, "tests/cases", ".yaml", &diags, &paths, &count), RC_OK);
    qsort(paths, count, sizeof *paths, name_order);
    int applied = 0;
    for (size_t i = 0; i < CASES; i++) {
        applied += assert_nothing_is_left(paths[i * (count - 1) / (CASES - 1)], (int)i % STEP,
                                          STEP);
    }
    assert_true(applied > CASES * SENTENCES / STEP / 2);
    rc_arena_free(arena);
}

static void suppositions_can_be_heaped_and_taken_back_one_by_one(void **state)
{
    (void)state;
    const char *answers[SENTENCES + 1];
    size_t heights[SENTENCES + 1];
    world *w = open_world(SEED);
    size_t height = 0;
    answers[0] = answer(w, w->arena);
    for (int i = 0; i < SENTENCES; i += 2) {
        if (suppose(w, sentences[i]) == RC_OK) {
            answers[++height] = answer(w, w->arena);
            heights[height] = (size_t)i;
        }
    }
    assert_true(height > SENTENCES / 4);
    while (height > 0) {
        assert_int_equal(rc_whatif_undo(w->whatif), RC_OK);
        if (strcmp(answer(w, w->arena), answers[height - 1]) != 0) {
            fail_msg("'%s' left a trace", sentences[heights[height]]);
        }
        height--;
    }
    close_world(w);
}

static void what_is_refused_changes_nothing(void **state)
{
    (void)state;
    world *w = open_world(SEED);
    const char *before = answer(w, w->arena);
    rc_supposition both[] = {read_sentence(w, "CHN ratifies ICCPR"),
                             read_sentence(w, "CHN ratifies CAT")};
    assert_int_equal(rc_whatif_apply(w->whatif, both, 2, &w->diags), RC_INVALID);
    assert_string_equal(answer(w, w->arena), before);
    assert_int_equal(rc_whatif_undo(w->whatif), RC_INVALID);
    close_world(w);
}

/* ---- against a fresh assessment ---- */

/* Without the lines that mark suppositions: a fresh run knows no findings of before. */
static const char *unmarked(rc_arena *arena, const char *json)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    for (const char *at = json; *at != '\0';) {
        size_t length = strcspn(at, "\n");
        if (!rc_starts_with(at + strspn(at, " "), "\"supposed\": true")) {
            /* the comma of the line before the mark may be its own */
            rc_putn(&out, at, length > 0 && at[length - 1] == ',' ? length - 1 : length);
            rc_put(&out, "\n");
        }
        at += length + (at[length] == '\n' ? 1 : 0);
    }
    return out.text;
}

static void what_is_taken_in_later_is_what_was_there_from_the_start(void **state)
{
    (void)state;
    rc_engine_options first = {.suppose_first = true, .strategy = 3, .shuffle = 7};
    world *now = open_world(SEED);
    world *fresh = prepare(SEED, &first);
    rc_supposition said;
    const rc_scenario plain = now->scenario;
    for (int i = 0; i < SENTENCES; i++) {
        if (suppose(now, sentences[i]) != RC_OK) {
            continue;
        }
        rc_arena *arena = rc_arena_new(NULL);
        rc_result result;
        said = read_sentence(fresh, sentences[i]);
        fresh->scenario.suppositions = now->scenario.suppositions = &said;
        fresh->scenario.suppose = now->scenario.suppose = &said.text;
        fresh->scenario.suppose_count = now->scenario.suppose_count = 1;
        assert_int_equal(rc_assessor_assess(fresh->assessor, arena, &fresh->scenario,
                                            &fresh->diags, NULL, &result), RC_OK);
        const char *wanted = unmarked(arena, json_of(arena, &result));
        const char *got = unmarked(arena, answer(now, arena));
        if (strcmp(wanted, got) != 0) {
            fail_msg("'%s' gives another answer when taken in later", sentences[i]);
        }
        rc_arena_free(arena);
        now->scenario = plain;
        assert_int_equal(rc_whatif_undo(now->whatif), RC_OK);
    }
    close_world(now);
    close_world(fresh);
}

/* The statuses of all routes, a line each. */
static const char *statuses(rc_arena *arena, const rc_result *result)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    for (size_t i = 0; i < result->route_count; i++) {
        rc_putf(&out, "%s %s\n", result->routes[i].id,
                rc_status_name(result->routes[i].status));
    }
    return out.text;
}

/* The same thing said as a step of the scenario, or as a fact of the knowledge. */
static const struct {
    const char *sentence, *steps, *facts;
} twins[] = {
    {"the General Assembly votes for it",
     "  - {step: vote, organ: UNGA, outcome: adopted, on: 2026-11-22}\n", NULL},
    {"CHN consents to the ICJ", "  - {step: consent, state: CHN, forum: icj, on: 2026-11-22}\n",
     NULL},
    {"local remedies are exhausted",
     "  - {step: local-remedies, outcome: exhausted, on: 2026-11-22}\n", NULL},
    {"CHN accepts CAT 22", NULL,
     "declarations:\n  - {state: CHN, article: '22', effect: accepts, made: 2026-11-22,\n"
     "     confidence: high, source: test}\n"},
    {"CHN accepts CAT 21", NULL,
     "declarations:\n  - {state: CHN, article: '21', effect: accepts, made: 2026-11-22,\n"
     "     confidence: high, source: test}\n"},
};

static const char base_scenario[] =
    "recourse: 1\nas_of: 2026-11-22\nrespondent: CHN\nconduct:\n"
    "  - {id: a, acts: [torture, genocide, forced-labour], from: 2017, to: ongoing,\n"
    "     where: [CHN], perpetrators: {nationality: [CHN], capacity: state}}\n";

static void read_text(world *w, const char *text)
{
    rc_status status = rc_scenario_read(w->arena, w->knowledge, "s", text, strlen(text), 0,
                                        &w->diags, &w->scenario);
    show(w);
    assert_int_equal(status, RC_OK);
}

/* The built-in knowledge with more facts about CAT. */
static const rc_knowledge *with_facts(world *w, const char *facts)
{
    char path[] = "/tmp/recourse-whatif-XXXXXX";
    const rc_knowledge *out = NULL;
    int file = mkstemp(path);
    char *paths[] = {path};
    const char *text = rc_format(w->arena, "treaty: CAT\n%s", facts);
    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), (ssize_t)strlen(text));
    assert_int_equal(close(file), 0);
    rc_status status = rc_knowledge_add(w->arena, w->knowledge, paths, 1, &w->diags, &out);
    show(w);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(status, RC_OK);
    return out;
}

static const char *statuses_of(world *w, const char *text, const rc_knowledge *knowledge)
{
    rc_result result;
    read_text(w, text);
    assert_int_equal(rc_assess(w->arena, knowledge, &w->scenario, NULL, &w->diags, NULL, &result),
                     RC_OK);
    return statuses(w->arena, &result);
}

static void a_supposition_is_worth_the_fact_it_supposes(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof twins / sizeof *twins; i++) {
        world *w = new_world();
        const char *with = rc_format(w->arena, "%ssuppose:\n  - %s\n", base_scenario,
                                     twins[i].sentence);
        const char *said = base_scenario;
        const rc_knowledge *knowledge = w->knowledge;
        if (twins[i].steps != NULL) {
            said = rc_format(w->arena, "%ssteps:\n%s", base_scenario, twins[i].steps);
        } else {
            knowledge = with_facts(w, twins[i].facts);
        }
        const char *supposed = statuses_of(w, with, w->knowledge);
        assert_string_not_equal(supposed, statuses_of(w, base_scenario, w->knowledge));
        assert_string_equal(supposed, statuses_of(w, said, knowledge));
        rc_arena_free(w->arena);
    }
}

static void the_status_of_one_route_is_that_of_the_whole_answer(void **state)
{
    (void)state;
    world *w = open_world(SEED);
    for (int i = 0; i < SENTENCES; i += 5) {
        rc_result result;
        rc_route_status status;
        if (suppose(w, sentences[i]) != RC_OK) {
            continue;
        }
        assert_int_equal(rc_whatif_read(w->whatif, w->arena, &result), RC_OK);
        for (size_t j = 0; j < result.route_count; j++) {
            assert_int_equal(rc_whatif_status(w->whatif, result.routes[j].id, &status), RC_OK);
            assert_int_equal(status, result.routes[j].status);
        }
        assert_int_equal(rc_whatif_undo(w->whatif), RC_OK);
    }
    rc_route_status ignored;
    assert_int_equal(rc_whatif_status(w->whatif, "no/route", &ignored), RC_INVALID);
    close_world(w);
}

/* ---- the marks ---- */

static const rc_route *route_of(const rc_result *result, const char *id)
{
    for (size_t i = 0; i < result->route_count; i++) {
        if (rc_equal(result->routes[i].id, id)) {
            return &result->routes[i];
        }
    }
    fail_msg("no route %s", id);
    return NULL;
}

/* Does a finding of the requirement rest on a supposition? */
static bool is_marked(const rc_result *result, const char *route, rc_requirement requirement)
{
    const rc_route *found = route_of(result, route);
    for (size_t i = 0; i < found->finding_count; i++) {
        if (found->findings[i].requirement == requirement && found->findings[i].supposed) {
            return true;
        }
    }
    return false;
}

static void findings_that_rest_on_a_supposition_are_marked(void **state)
{
    (void)state;
    static const struct {
        const char *sentence, *route;
        rc_requirement requirement;
    } marks[] = {
        {"CHN withdraws its reservation to CAT 20", "cat/inquiry", RC_REQUIREMENT_CONSENT},
        {"CHN ratifies ICCPR", "ccpr/review", RC_REQUIREMENT_TREATY_RELATION},
        {"CHN accepts CAT 22", "cat/individual", RC_REQUIREMENT_CONSENT},
        {"CHN does not veto", "un/security-council", RC_REQUIREMENT_VETO},
        {"the General Assembly votes for it", "un/general-assembly", RC_REQUIREMENT_VOTE},
        {"CHN leaves ILO", "ilo/complaint", RC_REQUIREMENT_MEMBERSHIP},
        {"local remedies are exhausted", "cerd/individual", RC_REQUIREMENT_LOCAL_REMEDIES},
    };
    world *w = open_world(SEED);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        rc_result result;
        assert_int_equal(rc_whatif_read(w->whatif, w->arena, &result), RC_OK);
        assert_false(is_marked(&result, marks[i].route, marks[i].requirement));
        assert_int_equal(suppose(w, marks[i].sentence), RC_OK);
        assert_int_equal(rc_whatif_read(w->whatif, w->arena, &result), RC_OK);
        if (!is_marked(&result, marks[i].route, marks[i].requirement)) {
            fail_msg("'%s' leaves %s unmarked", marks[i].sentence, marks[i].route);
        }
        assert_false(is_marked(&result, "cerd/early-warning", RC_REQUIREMENT_TREATY_RELATION));
        assert_int_equal(rc_whatif_undo(w->whatif), RC_OK);
    }
    close_world(w);
}

/* ---- the law of the act ---- */

static void acts_the_law_forbids_are_refused_at_the_word(void **state)
{
    (void)state;
    static const char *const refused[][2] = {
        {"CHN ratifies CAT", "s:1:14: error: China has joined CAT already"},
        {"CHN ratifies CAT on 1970-01-01", "s:1:21: error: CAT was adopted only on 1984-12-10"},
        {"CHN denounces ICCPR", "s:1:15: error: China is no party to ICCPR"},
        {"BDI denounces ROME", "s:1:15: error: Burundi left ROME on 2017-10-27"},
        {"DEU denounces ICCPR", "s:1:15: error: ICCPR has no clause on denunciation"},
        {"CHN denounces CEDAW on 2025-01-01", "s:1:15: error: CEDAW has no clause"},
        {"CHN denounces GENOCIDE on 2025-01-01", "s:1:27: error: the delay of a denunciation"},
        {"DEU denounces ILO-C029 on 2025-01-01", "s:1:27: error: ILO-C029 can be denounced only"},
        {"CHN makes a reservation to CAT 22", "s:1:32: error: article 22 of CAT binds only"},
        {"USA makes a reservation to CAT 20", "s:1:1: error: United States of America joined"},
        {"GBR makes a reservation to CAT 30(1) on 2001-01-01", "s:1:41: error: United Kingdom"},
        {"FRA makes a reservation to REFUGEE-1951 38", "s:1:41: error: REFUGEE-1951 allows no"},
        {"CHN makes a reservation to ROME 12(2)(a)", "s:1:33: error: ROME allows no reservation"},
        {"CHN makes a reservation to CERD 22", "s:1:33: error: the reservation to article 22"},
        {"GBR withdraws its reservation to CAT 20", "s:1:38: error: no reservation to article"},
        {"CHN accepts CAT 20", "s:1:17: error: article 20 of CAT needs no acceptance"},
        {"CHN accepts ICCPR 41", "s:1:13: error: China is no party to ICCPR"},
        {"DEU accepts CAT 22", "s:1:17: error: the acceptance of article 22"},
        {"CHN withdraws its acceptance of CAT 22", "s:1:37: error: no acceptance of article 22"},
        {"MEX withdraws its acceptance of ACHR 62", "s:1:38: error: an acceptance of article 62"},
        {"CHN joins UN", "s:1:11: error: China is in UN already"},
        {"USA leaves COE", "s:1:12: error: United States of America is not in COE"},
        {"DEU vetoes", "s:1:1: error: Germany has no veto"},
        {"CHN vetoes", "s:1:1: error: China is taken to veto anyway"},
        {"USA does not veto", "s:1:1: error: United States of America is not taken to veto"},
    };
    world *w = open_world(SEED);
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        rc_diags_init(&w->diags, w->arena);
        assert_int_equal(suppose(w, refused[i][0]), RC_INVALID);
        assert_int_equal(w->diags.count, 1);
        const char *said = rc_diag_text(w->arena, &w->diags.items[0]);
        if (!rc_starts_with(said, refused[i][1])) {
            fail_msg("'%s' was refused so: %s", refused[i][0], said);
        }
    }
    close_world(w);
}

static rc_route_status status_after(world *w, const char *sentence, const char *route)
{
    rc_route_status status;
    rc_status applied = suppose(w, sentence);
    show(w);
    assert_int_equal(applied, RC_OK);
    assert_int_equal(rc_whatif_status(w->whatif, route, &status), RC_OK);
    assert_int_equal(rc_whatif_undo(w->whatif), RC_OK);
    return status;
}

static void the_treatys_own_delay_runs_from_a_date(void **state)
{
    (void)state;
    world *w = open_world(SEED); /* filed on 22 November 2026 */
    assert_int_equal(status_after(w, "CHN ratifies ICCPR on 2026-08-01", "ccpr/review"),
                     RC_STATUS_OPEN);
    assert_int_equal(status_after(w, "CHN ratifies ICCPR on 2026-09-01", "ccpr/review"),
                     RC_STATUS_CLOSED);
    assert_int_equal(status_after(w, "CHN ratifies ICCPR", "ccpr/review"), RC_STATUS_OPEN);
    assert_int_equal(status_after(w, "CHN denounces CERD on 2025-12-01", "cerd/review"),
                     RC_STATUS_OPEN);
    assert_int_equal(status_after(w, "CHN denounces CERD on 2025-11-01", "cerd/review"),
                     RC_STATUS_CLOSED);
    assert_int_equal(status_after(w, "CHN denounces CAT on 2025-12-01", "cat/review"),
                     RC_STATUS_OPEN);
    assert_int_equal(status_after(w, "CHN denounces CAT on 2025-11-01", "cat/review"),
                     RC_STATUS_CLOSED);
    close_world(w);
}

static world *open_text(const char *text)
{
    world *w = new_world();
    read_text(w, text);
    assert_int_equal(rc_assessor_open(w->knowledge, NULL, w->arena, &w->diags, &w->assessor),
                     RC_OK);
    assert_int_equal(rc_whatif_open(w->assessor, w->arena, &w->scenario, &w->diags, NULL,
                                    &w->whatif), RC_OK);
    return w;
}

static const char killings[] = "recourse: 1\nas_of: 2024-09-16\nrespondent: %s\nconduct:\n"
                               "  - {id: a, acts: [murder], from: %s, to: ongoing, where: [%s]}\n"
                               "steps:\n  - {step: local-remedies, outcome: ineffective}\n";

static void who_leaves_an_organisation_leaves_the_treaties_tied_to_it(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    world *w = open_text(rc_format(arena, killings, "TUR", "2024-07", "TUR"));
    assert_int_equal(status_after(w, "TUR leaves COE on 2024-03-17", "ecthr/individual"),
                     RC_STATUS_OPEN); /* six months after leaving, and one day is left */
    assert_int_equal(status_after(w, "TUR leaves COE on 2024-01-01", "ecthr/individual"),
                     RC_STATUS_CLOSED); /* the killings began when the treaty had ended */
    assert_int_equal(status_after(w, "TUR leaves COE", "ecthr/individual"), RC_STATUS_OPEN);
    close_world(w);
    w = open_text(rc_format(arena, killings, "DEU", "2020", "DEU"));
    assert_int_equal(status_after(w, "DEU leaves COE on 2024-02-01", "ecthr/inter-state"),
                     RC_STATUS_OPEN); /* what was done as a party stays covered */
    close_world(w);
    w = open_text(rc_format(arena, killings, "GBR", "2020", "GBR"));
    assert_int_equal(status_after(w, "GBR leaves UN", "icj/optional-clause"), RC_STATUS_CLOSED);
    assert_int_equal(status_after(w, "GBR leaves UN on 2024-09-17", "icj/optional-clause"),
                     RC_STATUS_CONDITIONAL); /* after the filing */
    assert_int_equal(status_after(w, "GBR leaves COE", "icj/optional-clause"),
                     RC_STATUS_CONDITIONAL);
    close_world(w);
    w = open_text(rc_format(arena, killings, "GHA", "2020", "GHA"));
    assert_int_equal(status_after(w, "GHA leaves ECOWAS", "ecowas/individual"), RC_STATUS_CLOSED);
    assert_int_equal(status_after(w, "GHA leaves AU", "ecowas/individual"), RC_STATUS_OPEN);
    close_world(w);
    rc_arena_free(arena);
}

static void a_supposed_standing_is_in_dispute_no_longer(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    world *w = open_text(rc_format(arena, killings, "VEN", "2021", "VEN"));
    rc_route_status status;
    assert_int_equal(rc_whatif_status(w->whatif, "iachr/individual", &status), RC_OK);
    assert_int_equal(status, RC_STATUS_CONTESTED);
    assert_int_equal(status_after(w, "VEN joins OAS", "iachr/individual"), RC_STATUS_OPEN);
    assert_int_equal(status_after(w, "VEN ratifies ACHR", "iachr/individual"), RC_STATUS_OPEN);
    assert_int_equal(suppose(w, "VEN leaves OAS"), RC_OK);
    assert_int_equal(status_after(w, "VEN denounces ACHR on 2019-08-01", "iachr/individual"),
                     RC_STATUS_CLOSED);
    assert_int_equal(rc_whatif_undo(w->whatif), RC_OK);
    assert_int_equal(rc_whatif_status(w->whatif, "iachr/individual", &status), RC_OK);
    assert_int_equal(status, RC_STATUS_CONTESTED);
    close_world(w);
    rc_arena_free(arena);
}

static void one_sentence_builds_on_another(void **state)
{
    (void)state;
    world *w = open_world(SEED);
    rc_route_status status;
    rc_supposition said[] = {read_sentence(w, "CHN ratifies CEDAW-OP"),
                             read_sentence(w, "CHN makes a reservation to CEDAW-OP 8")};
    assert_int_equal(rc_whatif_apply(w->whatif, said, 1, &w->diags), RC_OK);
    assert_int_equal(rc_whatif_status(w->whatif, "cedaw/inquiry", &status), RC_OK);
    rc_route_status without = status;
    assert_int_equal(rc_whatif_undo(w->whatif), RC_OK);
    assert_int_equal(rc_whatif_apply(w->whatif, said, 2, &w->diags), RC_OK);
    assert_int_equal(rc_whatif_status(w->whatif, "cedaw/inquiry", &status), RC_OK);
    assert_int_equal(status, RC_STATUS_CLOSED);
    assert_int_not_equal(status, without);
    assert_int_equal(suppose(w, "CHN withdraws its reservation to CEDAW-OP 8"), RC_OK);
    assert_int_equal(rc_whatif_status(w->whatif, "cedaw/inquiry", &status), RC_OK);
    assert_int_equal(status, without);
    assert_int_equal(suppose(w, "CHN denounces CEDAW-OP"), RC_OK);
    assert_int_equal(rc_whatif_status(w->whatif, "cedaw/individual", &status), RC_OK);
    assert_int_equal(status, RC_STATUS_CLOSED);
    close_world(w);
}

/* ---- cost ---- */

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void a_supposition_costs_a_small_part_of_an_assessment(void **state)
{
    (void)state;
    enum { FRESH = 5, TURNS = 50 };
    world *w = open_world(SEED);
    rc_result result;
    double start = seconds();
    for (int i = 0; i < FRESH; i++) {
        rc_arena *arena = rc_arena_new(NULL);
        assert_int_equal(rc_assess(arena, w->knowledge, &w->scenario, NULL, &w->diags, NULL,
                                   &result), RC_OK);
        rc_arena_free(arena);
    }
    double fresh = (seconds() - start) / FRESH;
    static const char *const asked[][2] = {
        {"CHN withdraws its reservation to CAT 20", "cat/inquiry"},
        {"CHN withdraws its reservation to GENOCIDE IX", "icj/genocide"},
        {"CHN does not veto", "icc/security-council-referral"},
        {"CHN consents to the ICJ", "icj/forum-prorogatum"},
        {"the General Assembly votes for it", "icj/advisory-opinion"},
    };
    assert_int_equal(rc_whatif_open(w->assessor, w->arena, &w->scenario, &w->diags, NULL,
                                    &w->whatif), RC_OK);
    for (size_t q = 0; q < sizeof asked / sizeof *asked; q++) {
        rc_supposition said = read_sentence(w, asked[q][0]);
        rc_route_status status;
        double there = 0, back = 0;
        size_t used = 0;
        for (int i = 0; i < TURNS; i++) {
            double begun = seconds();
            assert_int_equal(rc_whatif_apply(w->whatif, &said, 1, &w->diags), RC_OK);
            assert_int_equal(rc_whatif_status(w->whatif, asked[q][1], &status), RC_OK);
            double read = seconds();
            assert_int_equal(rc_whatif_undo(w->whatif), RC_OK);
            used = i == 0 ? rc_arena_used(w->arena) : used;
            assert_int_equal(rc_arena_used(w->arena), used); /* only the first turn takes any */
            there += i == 0 ? 0 : read - begun;
            back += i == 0 ? 0 : seconds() - read;
        }
        print_message("# %s: 1/%.0f of an assessment, taking back 1/%.0f\n", asked[q][0],
                      fresh / (there / (TURNS - 1)), fresh / (back / (TURNS - 1)));
        assert_true(there / (TURNS - 1) < fresh / 10); /* the aim is fifty; machines differ */
    }
    close_world(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(taking_back_restores_every_byte_of_the_seed_scenario),
        cmocka_unit_test(taking_back_restores_every_byte_of_thirty_cases),
        cmocka_unit_test(suppositions_can_be_heaped_and_taken_back_one_by_one),
        cmocka_unit_test(what_is_refused_changes_nothing),
        cmocka_unit_test(what_is_taken_in_later_is_what_was_there_from_the_start),
        cmocka_unit_test(a_supposition_is_worth_the_fact_it_supposes),
        cmocka_unit_test(the_status_of_one_route_is_that_of_the_whole_answer),
        cmocka_unit_test(findings_that_rest_on_a_supposition_are_marked),
        cmocka_unit_test(acts_the_law_forbids_are_refused_at_the_word),
        cmocka_unit_test(the_treatys_own_delay_runs_from_a_date),
        cmocka_unit_test(who_leaves_an_organisation_leaves_the_treaties_tied_to_it),
        cmocka_unit_test(a_supposed_standing_is_in_dispute_no_longer),
        cmocka_unit_test(one_sentence_builds_on_another),
        cmocka_unit_test(a_supposition_costs_a_small_part_of_an_assessment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
