/*
 * What the tests of reports share: a small knowledge of invented States, a result made by hand
 * with a route of every status, and golden files.
 */
#ifndef RC_TESTS_REPORT_FIXTURE_H
#define RC_TESTS_REPORT_FIXTURE_H

#include "base/file.h"
#include "inference/result.h"
#include "knowledge/load.h"
#include "report/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define FACTS "tests/golden/facts"

/* A list of texts in place. */
#define TEXTS(...)                                                                                 \
    (rc_texts){(const char *[]){__VA_ARGS__},                                                      \
               sizeof(const char *[]){__VA_ARGS__} / sizeof(const char *)}

static inline const rc_knowledge *fixture_knowledge(rc_arena *arena)
{
    const rc_knowledge *knowledge = NULL;
    rc_diags diags;
    rc_diags_init(&diags, arena);
    rc_status status = rc_knowledge_load(arena, FACTS, &diags, &knowledge);
    for (size_t i = 0; i < diags.count; i++) {
        print_error("%s\n", rc_diag_text(arena, &diags.items[i]));
    }
    assert_int_equal(status, RC_OK);
    return knowledge;
}

/* Copies of what stands on the stack of the maker. */
static inline void *keep(rc_arena *arena, const void *items, size_t size)
{
    void *copy = rc_alloc(arena, size);
    memcpy(copy, items, size);
    return copy;
}
#define KEEP(arena, type, ...)                                                                     \
    keep(arena, (const type[]){__VA_ARGS__}, sizeof(const type[]){__VA_ARGS__})

static inline rc_texts kept(rc_arena *arena, rc_texts texts)
{
    texts.items = keep(arena, texts.items, texts.count * sizeof *texts.items);
    return texts;
}

static inline rc_day day(const char *iso)
{
    rc_span span;
    assert_true(rc_span_parse(iso, &span));
    return span.lo;
}

static inline rc_scenario *fixture_scenario(rc_arena *arena)
{
    rc_scenario *scenario = rc_alloc(arena, sizeof *scenario);
    rc_conduct *conduct = rc_alloc_array(arena, 2, sizeof *conduct);
    const char **acts = KEEP(arena, char *, "torture", "persecution");
    const char **where = KEEP(arena, char *, "AAA");
    conduct[0] = (rc_conduct){.id = "cells", .acts = {acts, 2}, .ongoing = true,
                              .where_given = true, .where = {where, 1}, .control = "",
                              .group = "", .capacity = "", .office = ""};
    conduct[1] = (rc_conduct){.id = "border", .acts = {acts + 1, 1}, .control = "", .group = "",
                              .capacity = "", .office = ""};
    assert_true(rc_span_parse("2001-02-03", &conduct[0].from));
    assert_true(rc_span_parse("2019-05", &conduct[1].from));
    assert_true(rc_span_parse("2019", &conduct[1].to));
    *scenario = (rc_scenario){.file = "made.yaml", .title = "Torture in the cells of Alphaland",
                              .as_of = day("2020-11-01"), .as_of_given = true,
                              .respondent = "AAA", .conduct = conduct, .conduct_count = 2};
    return scenario;
}

/* A finding with what the maker leaves out. */
static inline rc_finding found(rc_finding finding)
{
    const char **texts[] = {&finding.clause,    &finding.alternative, &finding.conduct,
                            &finding.applicant, &finding.state,       &finding.reason_form};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        if (*texts[i] == NULL) {
            *texts[i] = i == 0 ? "clause/court/alpha/ALPHA" : "";
        }
    }
    return finding;
}
#define FINDING(...) found((rc_finding){__VA_ARGS__})

static inline rc_finding *closed_findings(rc_arena *arena, size_t *count)
{
    rc_finding findings[] = {
        FINDING(.requirement = RC_REQUIREMENT_TREATY_RELATION, .outcome = RC_OUTCOME_MET,
                .state = "AAA", .chosen = true,
                .reason = "Alphaland has been bound by the Alpha Convention since 15 June 1952.",
                .authority = kept(arena, TEXTS("ALPHA 13")),
                .because = kept(arena, TEXTS("participation/ALPHA/AAA"))),
        FINDING(.requirement = RC_REQUIREMENT_CONSENT, .outcome = RC_OUTCOME_FAILED,
                .code = RC_CODE_RESERVATION, .state = "AAA",
                .reason = "Alphaland has reserved article 9, so the court has no jurisdiction over "
                          "it under this clause.",
                .authority = kept(arena, TEXTS("ALPHA 9", "RIVER")),
                .because = kept(arena, TEXTS("declaration/ALPHA/AAA/9/1951-03-01")),
                .chosen = true, .deciding = true),
        FINDING(.requirement = RC_REQUIREMENT_CONSENT, .outcome = RC_OUTCOME_FAILED,
                .code = RC_CODE_RECIPROCITY, .state = "BBB", .applicant = "BBB",
                .reason = "Betania has itself reserved article 9.",
                .authority = kept(arena, TEXTS("RIVER")),
                .because = kept(arena, TEXTS("declaration/ALPHA/BBB/9/2010")), .chosen = true),
        FINDING(.requirement = RC_REQUIREMENT_TIME, .outcome = RC_OUTCOME_MET,
                .conduct = "cells", .chosen = true, .reason = "The conduct goes on."),
        FINDING(.requirement = RC_REQUIREMENT_NEGOTIATION, .outcome = RC_OUTCOME_PENDING,
                .code = RC_CODE_NOT_ATTEMPTED, .chosen = true,
                .reason = "Nothing says that negotiation was tried.",
                .authority = kept(arena, TEXTS("ALPHA 9"))),
    };
    *count = sizeof findings / sizeof *findings;
    return keep(arena, findings, sizeof findings);
}

static inline rc_finding *contested_findings(rc_arena *arena, size_t *count)
{
    rc_finding findings[] = {
        FINDING(.requirement = RC_REQUIREMENT_IMMUNITY, .outcome = RC_OUTCOME_CONTESTED,
                .code = RC_CODE_UNSETTLED_LAW, .state = "AAA", .conduct = "border",
                .reason = "Whether an official is immune is not settled.",
                .readings = {{RC_OUTCOME_MET, "No immunity covers torture.",
                              kept(arena, TEXTS("RIVER", "ALPHA 2"))},
                             {RC_OUTCOME_FAILED, "Immunity covers every official act.",
                              kept(arena, TEXTS("ALPHA 3"))}},
                .chosen = true, .deciding = true,
                .doubts = kept(arena, TEXTS("participation/ALPHA/BBB"))),
        FINDING(.requirement = RC_REQUIREMENT_TERRITORY, .outcome = RC_OUTCOME_MET,
                .alternative = "BBB", .chosen = true, .reason = "It happened there."),
        FINDING(.requirement = RC_REQUIREMENT_TERRITORY, .outcome = RC_OUTCOME_FAILED,
                .code = RC_CODE_OUTSIDE_TERRITORY, .alternative = "AAA", .state = "AAA",
                .conduct = "border", .reason = "Alphaland is not a party."),
        FINDING(.requirement = RC_REQUIREMENT_TERRITORY, .outcome = RC_OUTCOME_FAILED,
                .code = RC_CODE_OUTSIDE_TERRITORY, .alternative = "AAA", .state = "AAA",
                .conduct = "cells", .reason = "Alphaland is not a party."),
    };
    *count = sizeof findings / sizeof *findings;
    return keep(arena, findings, sizeof findings);
}

static inline rc_finding *one_finding(rc_arena *arena, rc_finding finding, size_t *count)
{
    *count = 1;
    return keep(arena, &finding, sizeof finding);
}

static inline void finding_of(rc_arena *arena, rc_route *route, rc_requirement requirement,
                              rc_outcome outcome, rc_code code, const char *reason)
{
    rc_finding finding = FINDING(.requirement = requirement, .outcome = outcome, .code = code,
                                 .reason = reason, .chosen = true, .deciding = true);
    route->findings = one_finding(arena, finding, &route->finding_count);
}

static inline rc_route *fixture_routes(rc_arena *arena)
{
    rc_bar bars[] = {{"BBB", RC_CODE_RECIPROCITY, "Betania has itself reserved article 9.",
                      kept(arena, TEXTS("declaration/ALPHA/BBB/9/2010")), NULL},
                     {"CCC", RC_CODE_NOT_PARTY, "Gammany only signed.",
                      kept(arena, TEXTS("participation/ALPHA/CCC")), NULL}};
    rc_route routes[] = {
        {.id = "court/alpha", .title = "Alpha Convention case", .forum = "The Court of Letters",
         .kind = "judicial", .binding = true, .status = RC_STATUS_CLOSED,
         .conduct = kept(arena, TEXTS("cells")), .needs_applicant = true,
         .barred = keep(arena, bars, sizeof bars), .barred_count = 2,
         .precedents = kept(arena, TEXTS("RIVER")),
         .untranslated = kept(arena, TEXTS("What a dispute is")),
         .starters = "State party", .leads_to = "Judgment"},
        {.id = "court/beta", .title = "Case by agreement", .forum = "The Court of Letters",
         .kind = "judicial", .binding = true, .status = RC_STATUS_CONTESTED,
         .conduct = kept(arena, TEXTS("border")), .needs_applicant = true,
         .open = kept(arena, TEXTS("BBB")), .barred = keep(arena, bars + 1, sizeof *bars),
         .barred_count = 1, .precedents = kept(arena, TEXTS("RIVER", "An older use")),
         .starters = "State", .leads_to = "Judgment"},
        {.id = "panel/inquiry", .title = "Inquiry", .forum = "The Panel", .kind = "investigative",
         .status = RC_STATUS_OPEN, .conduct = kept(arena, TEXTS("cells", "border")),
         .starters = "The Council", .leads_to = "Report"},
        {.id = "panel/vote", .title = "Resolution", .forum = "The Panel", .kind = "political",
         .status = RC_STATUS_CONDITIONAL, .needs_applicant = true,
         .open = kept(arena, TEXTS("BBB", "CCC"))},
        {.id = "panel/visit", .title = "Visit", .forum = "The Panel", .kind = "investigative",
         .status = RC_STATUS_UNDETERMINED, .starters = "Anyone"},
        {.id = "bank/panel", .title = "Complaint to a lender", .forum = "Bank", .kind = "economic",
         .status = RC_STATUS_NOT_ENGAGED},
        {.id = "bank/audit", .title = "Audit", .forum = "Bank", .kind = "economic",
         .status = RC_STATUS_NOT_ENGAGED},
    };
    routes[0].findings = closed_findings(arena, &routes[0].finding_count);
    routes[1].findings = contested_findings(arena, &routes[1].finding_count);
    finding_of(arena, &routes[2], RC_REQUIREMENT_SUBJECT_MATTER, RC_OUTCOME_MET, RC_CODE_NONE,
               "Any conduct is within its subject-matter.");
    finding_of(arena, &routes[3], RC_REQUIREMENT_VOTE, RC_OUTCOME_PENDING, RC_CODE_VOTE_NEEDED,
               "The Council has not voted.");
    finding_of(arena, &routes[4], RC_REQUIREMENT_PRESENCE, RC_OUTCOME_UNKNOWN,
               RC_CODE_FACT_NOT_GIVEN, "The scenario does not say where the suspect is.");
    finding_of(arena, &routes[5], RC_REQUIREMENT_SUBJECT_MATTER, RC_OUTCOME_FAILED,
               RC_CODE_OUTSIDE_SUBJECT_MATTER, "No lender financed it.");
    return keep(arena, routes, sizeof routes);
}

/* A route of every status. */
static inline rc_result *fixture_result(rc_arena *arena)
{
    rc_result *result = rc_alloc(arena, sizeof *result);
    rc_assumption assumptions[] = {
        {"AAA, a permanent member, would veto", "AAA", kept(arena, TEXTS("panel/vote"))},
        {"The matter is not before another procedure", "", {NULL, 0}}};
    *result = (rc_result){.scenario = fixture_scenario(arena),
                          .knowledge = fixture_knowledge(arena),
                          .routes = fixture_routes(arena), .route_count = 7,
                          .assumptions = keep(arena, assumptions, sizeof assumptions),
                          .assumption_count = 2};
    for (size_t i = 0; i < result->route_count; i++) {
        result->summary[result->routes[i].status]++;
    }
    return result;
}

/* [text] with every [from] replaced by [to]. */
static inline const char *replaced(rc_arena *arena, const char *text, const char *from,
                                   const char *to)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    for (const char *found; (found = strstr(text, from)) != NULL;) {
        rc_putn(&out, text, (size_t)(found - text));
        rc_put(&out, to);
        text = found + strlen(from);
    }
    rc_put(&out, text);
    return out.text;
}

/*
 * Compares [text], without version and digest, with tests/golden/[name]. ACCEPT=1 writes the file
 * instead.
 */
static inline void assert_golden(rc_arena *arena, const rc_knowledge *knowledge, const char *text,
                                 const char *name)
{
    const char *path = rc_format(arena, "tests/golden/%s", name);
    const char *digest = rc_knowledge_digest(knowledge, arena);
    char *expected;
    size_t length;
    rc_diags diags;
    rc_diags_init(&diags, arena);
    text = replaced(arena, text, digest, "DIGEST");
    text = replaced(arena, text, rc_strndup(arena, digest, 12), "DIGEST");
    text = replaced(arena, text, RC_VERSION, "VERSION");
    const char *accept = getenv("ACCEPT");
    if (accept != NULL && strcmp(accept, "1") == 0) {
        assert_int_equal(rc_file_write(arena, path, text, strlen(text), &diags), RC_OK);
    }
    assert_int_equal(rc_file_read(arena, path, 1 << 20, &diags, &expected, &length), RC_OK);
    if (strcmp(expected, text) != 0) {
        print_error("%s differs from what was written:\n%s\n", path, text);
    }
    assert_string_equal(text, expected);
}

static inline int make_arena(void **state)
{
    *state = rc_arena_new(NULL);
    return *state == NULL;
}

static inline int free_arena(void **state)
{
    rc_arena_free(*state);
    return 0;
}

#define RUN(tests) cmocka_run_group_tests(tests, make_arena, free_arena)

#endif
