/*
 * Proofs of every finding of every example: each stands on an authority and on something given,
 * shows all it names as its grounds, and does not depend on the order in which rules fire.
 */
#include "base/file.h"
#include "base/text.h"
#include "inference/proof.h"
#include "inference/prover.h"
#include "knowledge/load.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { DEEPEST = 40 };

typedef struct world {
    rc_arena *arena;
    rc_diags diags;
    const rc_knowledge *knowledge;
    rc_scenario scenario;
    rc_assessor *assessor;
    rc_result result;
    rc_proof *proofs;
} world;

static void complain(world *w)
{
    for (size_t i = 0; i < w->diags.count; i++) {
        print_error("%s\n", rc_diag_text(w->arena, &w->diags.items[i]));
    }
}

static void read_text(world *w, const char *name, const char *text)
{
    rc_status status = rc_scenario_read(w->arena, w->knowledge, name, text, strlen(text),
                                        rc_day_from_civil(2026, 11, 22), &w->diags, &w->scenario);
    complain(w);
    assert_int_equal(status, RC_OK);
    rc_diags_init(&w->diags, w->arena);
}

static void read_file(world *w, const char *path)
{
    char *text;
    size_t length;
    assert_int_equal(rc_file_read(w->arena, path, 1 << 20, &w->diags, &text, &length), RC_OK);
    read_text(w, path, text);
}

static void open_world(world *w, const rc_knowledge *knowledge)
{
    *w = (world){.arena = rc_arena_new(NULL)};
    assert_non_null(w->arena);
    rc_diags_init(&w->diags, w->arena);
    w->knowledge = knowledge != NULL ? knowledge : rc_knowledge_builtin();
}

static void prove(world *w, const rc_engine_options *options, const char *focus)
{
    assert_int_equal(
        rc_assessor_open(w->knowledge, options, w->arena, &w->diags, &w->assessor), RC_OK);
    rc_assessor_focus(w->assessor, focus);
    rc_status status = rc_assessor_prove(w->assessor, w->arena, &w->scenario, &w->diags,
                                         &w->result, &w->proofs);
    complain(w);
    assert_int_equal(status, RC_OK);
}

static void close_world(world *w)
{
    rc_assessor_close(w->assessor);
    rc_arena_free(w->arena);
}

/* The proof of a route; fails if it was not judged. */
static const rc_proof *proof_of(const world *w, const char *route)
{
    for (size_t i = 0; i < w->result.route_count; i++) {
        if (rc_equal(w->result.routes[i].id, route)) {
            return &w->proofs[i];
        }
    }
    fail_msg("%s was not judged", route);
    return NULL;
}

/* The node of the first finding that judges [requirement] and carries the status. */
static const rc_proof_node *chosen_node(const rc_proof *proof, rc_requirement requirement)
{
    for (size_t i = 0; i < proof->route->finding_count; i++) {
        const rc_finding *finding = &proof->route->findings[i];
        if (finding->requirement == requirement && finding->chosen) {
            return proof->findings[i];
        }
    }
    fail_msg("%s was not judged by its %s", proof->route->id, rc_requirement_name(requirement));
    return NULL;
}

/* Is there a node below [node], or [node] itself, of whose text [words] is a part? */
static bool tells(const rc_proof_node *node, const char *words)
{
    if (strstr(node->text, words) != NULL) {
        return true;
    }
    for (size_t i = 0; i < node->count; i++) {
        if (tells(node->parts[i], words)) {
            return true;
        }
    }
    return false;
}

/* ---- over all examples ---- */

/* What was met on the way through a tree. */
typedef struct walk {
    const rc_knowledge *knowledge;
    const char *wanted;
    bool found, given, absent_or_assumed;
    size_t highest;
} walk;

static void go_through(walk *w, const rc_proof_node *node, int depth)
{
    if (depth > DEEPEST) {
        fail_msg("a proof goes round in a circle: %s", node->text);
    }
    assert_true(node->number > 0);
    assert_true(node->text[0] != '\0');
    w->highest = node->number > w->highest ? node->number : w->highest;
    w->found = w->found || rc_equal(node->id, w->wanted);
    if (node->kind == RC_PROOF_RECORD) {
        assert_true(rc_record_find(w->knowledge, node->id).kind >= 0);
    }
    w->given = w->given || node->kind == RC_PROOF_RECORD || node->kind == RC_PROOF_SAID ||
               node->kind == RC_PROOF_SUPPOSED;
    w->absent_or_assumed = w->absent_or_assumed || node->kind == RC_PROOF_ABSENT ||
                           node->kind == RC_PROOF_ASSUMED;
    bool inner = node->kind == RC_PROOF_FINDING || node->kind == RC_PROOF_CONCLUSION;
    if (node->count == 0 && inner) {
        fail_msg("a conclusion rests on nothing: %s [%s]", node->text, node->rule);
    }
    for (size_t i = 0; i < node->count; i++) {
        assert_true(inner);
        go_through(w, node->parts[i], depth + 1);
    }
}

static void check_finding(const world *w, const rc_proof *proof, size_t index)
{
    const rc_finding *finding = &proof->route->findings[index];
    const rc_proof_node *node = proof->findings[index];
    walk whole = {.knowledge = w->knowledge, .wanted = "no such id"};
    assert_int_equal(node->kind, RC_PROOF_FINDING);
    assert_string_equal(node->text, finding->reason);
    go_through(&whole, node, 0);
    assert_true(whole.highest <= proof->numbers);
    if (!whole.given && !whole.absent_or_assumed) {
        fail_msg("%s: nothing given carries “%s”", proof->route->id, node->text);
    }
    if (finding->authority.count + node->authority.count == 0) {
        fail_msg("%s: no authority for “%s”", proof->route->id, node->text);
    }
    if (finding->origin != NULL && (node->rule[0] == '\0' || node->proposition[0] == '\0')) {
        fail_msg("%s: no rule for “%s”", proof->route->id, node->text);
    }
    for (size_t i = 0; i < finding->because.count; i++) {
        walk one = {.knowledge = w->knowledge, .wanted = finding->because.items[i]};
        go_through(&one, node, 0);
        if (!one.found) {
            fail_msg("%s: “%s” names %s, but its proof does not show it", proof->route->id,
                     node->text, one.wanted);
        }
    }
}

static void every_finding_of_every_example_is_proved(void **state)
{
    (void)state;
    world files;
    char **paths;
    size_t count, findings = 0;
    open_world(&files, NULL);
    assert_int_equal(rc_file_list(files.arena, "examples", ".yaml", &files.diags, &paths, &count),
                     RC_OK);
    assert_true(count >= 10);
    for (size_t i = 0; i < count; i++) {
        world w;
        open_world(&w, NULL);
        read_file(&w, paths[i]);
        prove(&w, NULL, NULL);
        for (size_t j = 0; j < w.result.route_count; j++) {
            assert_ptr_equal(w.proofs[j].route, &w.result.routes[j]);
            for (size_t k = 0; k < w.result.routes[j].finding_count; k++) {
                check_finding(&w, &w.proofs[j], k);
                findings++;
            }
        }
        close_world(&w);
    }
    assert_true(findings > 5000);
    rc_arena_free(files.arena);
}

/* ---- one way of telling it ---- */

static void put_tree(rc_buffer *out, const rc_proof_node *node)
{
    rc_putf(out, "%zu %d %s %s\n", node->number, (int)node->kind, node->text, node->rule);
    for (size_t i = 0; i < node->count; i++) {
        rc_putf(out, "%zu>\n", node->number);
        put_tree(out, node->parts[i]);
    }
}

static char *told(const char *path, const rc_engine_options *options, const char *route)
{
    world w;
    rc_buffer out;
    open_world(&w, NULL);
    read_file(&w, path);
    prove(&w, options, route);
    const rc_proof *proof = proof_of(&w, route);
    rc_buffer_init(&out, w.arena);
    for (size_t i = 0; i < proof->route->finding_count; i++) {
        put_tree(&out, proof->findings[i]);
    }
    char *text = strdup(out.text);
    close_world(&w);
    return text;
}

static void a_proof_does_not_depend_on_the_order_of_facts_and_rules(void **state)
{
    (void)state;
    static const char *const routes[] = {"icj/cat", "icc/territory", "domestic/criminal/DEU",
                                         "ilo/complaint"};
    static const rc_engine_options ways[] = {{.strategy = 3}, {.strategy = 6}, {.shuffle = 17},
                                             {.shuffle = 4711, .strategy = 1}};
    for (size_t i = 0; i < sizeof routes / sizeof *routes; i++) {
        char *plain = told("examples/xinjiang.yaml", NULL, routes[i]);
        for (size_t j = 0; j < sizeof ways / sizeof *ways; j++) {
            char *other = told("examples/xinjiang.yaml", &ways[j], routes[i]);
            assert_string_equal(plain, other);
            free(other);
        }
        free(plain);
    }
}

/* ---- what proofs say ---- */

static void a_treaty_relation_goes_back_to_the_deposit_and_the_waiting_time(void **state)
{
    (void)state;
    world w;
    open_world(&w, NULL);
    read_file(&w, "examples/xinjiang.yaml");
    prove(&w, NULL, "cat/inquiry");
    const rc_proof_node *node =
        chosen_node(proof_of(&w, "cat/inquiry"), RC_REQUIREMENT_TREATY_RELATION);
    assert_string_equal(node->rule, "SUBJECT::respondent-is-bound");
    assert_true(tells(node, "binds China from 3 November 1988 on"));
    assert_true(tells(node, "deposited on 4 October 1988"));
    assert_true(tells(node, "30 days after its deposit"));
    assert_false(tells(node, "Looked for"));
    close_world(&w);
}

static void what_was_looked_for_in_vain_is_said(void **state)
{
    (void)state;
    world w;
    open_world(&w, NULL);
    read_file(&w, "examples/xinjiang.yaml");
    prove(&w, NULL, "cat/individual");
    const rc_proof_node *node =
        chosen_node(proof_of(&w, "cat/individual"), RC_REQUIREMENT_CONSENT);
    assert_string_equal(node->rule, "CONSENT::never-accepted");
    assert_true(tells(node, "Looked for an acceptance by China under article 22 of the Convention "
                            "against Torture"));
    assert_true(tells(node, "On the day of filing the Convention against Torture is in force for "
                            "China"));
    close_world(&w);
}

static void what_rests_on_a_supposition_is_marked(void **state)
{
    (void)state;
    world w;
    open_world(&w, NULL);
    read_text(&w, "what-if", "recourse: 1\nas_of: 2020-11-01\nrespondent: CHN\n"
                             "conduct: [{id: x, acts: [torture], from: 2017, where: [CHN]}]\n"
                             "suppose: [CHN accepts CAT 22]\n");
    prove(&w, NULL, "cat/individual");
    const rc_proof *proof = proof_of(&w, "cat/individual");
    const rc_proof_node *consent = chosen_node(proof, RC_REQUIREMENT_CONSENT);
    const rc_proof_node *relation = chosen_node(proof, RC_REQUIREMENT_TREATY_RELATION);
    assert_int_equal(proof->route->findings[0].supposed, false);
    assert_true(consent->supposed);
    assert_false(relation->supposed);
    assert_true(consent->count > 0);
    const rc_proof_node *leaf = consent;
    while (leaf->count > 0) {
        leaf = leaf->parts[leaf->count - 1];
    }
    assert_int_equal(leaf->kind, RC_PROOF_SUPPOSED);
    assert_string_equal(leaf->id, "suppose/1");
    close_world(&w);
}

static void a_route_that_nobody_can_bring_shows_the_bars(void **state)
{
    (void)state;
    world w;
    open_world(&w, NULL);
    read_file(&w, "examples/sudan.yaml");
    prove(&w, NULL, "icj/optional-clause");
    size_t sums = 0;
    for (size_t i = 0; i < w.result.route_count; i++) {
        for (size_t j = 0; j < w.result.routes[i].finding_count; j++) {
            if (w.result.routes[i].findings[j].origin == NULL) {
                assert_true(w.proofs[i].findings[j]->count > 1);
                assert_true(w.proofs[i].findings[j]->parts[0]->count == 1);
                sums++;
            }
        }
    }
    assert_int_equal(sums, 1);
    close_world(&w);
}

/* Two acts that imply each other: each would otherwise be proved by the other. */
static void acts_that_imply_each_other_do_not_go_round_in_a_circle(void **state)
{
    (void)state;
    static const char acts[] = "acts:\n  - {act: one, implies: [two]}\n"
                               "  - {act: two, implies: [one]}\n";
    static const char scenario[] = "recourse: 1\nas_of: 2020-01-01\nrespondent: AAA\n"
                                   "conduct: [{id: x, acts: [one], from: 2017}]\n";
    world w;
    open_world(&w, NULL);
    char folder[] = "/tmp/recourse-acts-XXXXXX";
    assert_non_null(mkdtemp(folder));
    char *paths[] = {rc_format(w.arena, "%s/acts.yaml", folder)};
    const rc_knowledge *small;
    assert_int_equal(
        rc_file_write(w.arena, paths[0], acts, sizeof acts - 1, &w.diags), RC_OK);
    assert_int_equal(rc_knowledge_load(w.arena, "tests/golden/facts", &w.diags, &small), RC_OK);
    rc_status status = rc_knowledge_add(w.arena, small, paths, 1, &w.diags, &w.knowledge);
    remove(paths[0]);
    rmdir(folder);
    complain(&w);
    assert_int_equal(status, RC_OK);
    rc_diags_init(&w.diags, w.arena);
    read_text(&w, "circle", scenario);
    prove(&w, NULL, NULL);
    for (size_t i = 0; i < w.result.route_count; i++) {
        for (size_t j = 0; j < w.result.routes[i].finding_count; j++) {
            walk whole = {.knowledge = w.knowledge, .wanted = ""};
            go_through(&whole, w.proofs[i].findings[j], 0);
        }
    }
    close_world(&w);
}

/* ---- the sentences ---- */

/* Calls [visit] with each name that follows [mark] in the rules' texts. */
static void each_after(const char *mark, void (*visit)(const char *name))
{
    for (size_t i = 0; i < rc_builtin_rule_count; i++) {
        for (const char *at = strstr(rc_builtin_rules[i].text, mark); at != NULL;
             at = strstr(at + 1, mark)) {
            char name[64];
            const char *start = at + strlen(mark);
            size_t length = strcspn(start, " \n)(");
            snprintf(name, sizeof name, "%.*s", (int)(length < 63 ? length : 63), start);
            visit(name);
        }
    }
}

/* Some line begins with these words and a colon: it fits whatever the slots hold. */
static bool has_line(const char *words)
{
    char line[128];
    snprintf(line, sizeof line, "\n%s:", words);
    return strstr(rc_builtin_sentences.text, line) != NULL;
}

static void wants_a_sentence(const char *template)
{
    if (!has_line(template)) {
        fail_msg("rules/sentences has no line for every `%s`", template);
    }
}

static void wants_an_absence(const char *kind)
{
    char words[80];
    snprintf(words, sizeof words, "no %s", kind);
    bool pattern = kind[0] >= 'a' && kind[0] <= 'z' && strchr(kind, '$') == NULL &&
                   strcmp(kind, "and") != 0 && strcmp(kind, "str-index") != 0;
    if (pattern && !has_line(words)) {
        fail_msg("rules/sentences has no line for every absent `%s`", kind);
    }
}

static void every_kind_of_fact_and_every_absence_has_a_sentence(void **state)
{
    (void)state;
    each_after("(deftemplate MAIN::", wants_a_sentence);
    each_after("(not (", wants_an_absence);
}

/* ---- the engine ---- */

static void every_support_names_its_rule_and_fits_its_text(void **state)
{
    (void)state;
    world w;
    size_t supports = 0;
    open_world(&w, NULL);
    read_file(&w, "examples/ukraine.yaml");
    prove(&w, NULL, NULL);
    rc_rulebook *book =
        rc_rulebook_read(w.arena, rc_builtin_rules, rc_builtin_rule_count);
    static const char *const kinds[] = {"finding", "bar", "bearing", "relation", "span", "lies",
                                        "opening", "charge", "tie", "assumption", "live"};
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        rc_template *kind = rc_engine_template(w.assessor->engine, kinds[k]);
        for (rc_fact *fact = rc_engine_next(w.assessor->engine, kind, NULL); fact != NULL;
             fact = rc_engine_next(w.assessor->engine, kind, fact)) {
            rc_support *ways;
            size_t count = rc_engine_supports(w.assessor->engine, w.arena, book, fact, &ways);
            assert_true(count > 0);
            for (size_t i = 0; i < count; i++, supports++) {
                assert_true(rc_rulebook_comment(book, ways[i].rule)[0] != '\0');
                if (!ways[i].read) {
                    fail_msg("the text of %s does not fit its matches", ways[i].rule);
                }
            }
        }
    }
    assert_true(supports > 1000);
    close_world(&w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_finding_of_every_example_is_proved),
        cmocka_unit_test(a_proof_does_not_depend_on_the_order_of_facts_and_rules),
        cmocka_unit_test(a_treaty_relation_goes_back_to_the_deposit_and_the_waiting_time),
        cmocka_unit_test(what_was_looked_for_in_vain_is_said),
        cmocka_unit_test(what_rests_on_a_supposition_is_marked),
        cmocka_unit_test(a_route_that_nobody_can_bring_shows_the_bars),
        cmocka_unit_test(acts_that_imply_each_other_do_not_go_round_in_a_circle),
        cmocka_unit_test(every_kind_of_fact_and_every_absence_has_a_sentence),
        cmocka_unit_test(every_support_names_its_rule_and_fits_its_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
