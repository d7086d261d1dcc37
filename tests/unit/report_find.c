/* Searching: what a word finds, in which order, and what is said if it finds nothing. */
#include "report/find.h"
#include "report_fixture.h"

static const rc_propositions *rules(void)
{
    static const char *const authorities[] = {"ALPHA 9"};
    static rc_proposition rule = {.rule = "LAW::reservation-works-both-ways",
                                  .file = "rules/law.clp", .line = 12,
                                  .authorities = authorities, .authority_count = 1,
                                  .text = "A reservation works for the other side too"};
    static const rc_propositions all = {.items = &rule, .count = 1};
    return &all;
}

static rc_found hits_for(rc_arena *arena, const char *text, const char *kind)
{
    rc_query query = rc_query_of(arena, text, kind);
    return rc_find(arena, fixture_knowledge(arena), rules(), &query);
}

static bool has(const rc_found *hits, const char *id)
{
    for (size_t i = 0; i < hits->count; i++) {
        if (strcmp(hits->hits[i].id, id) == 0) {
            return true;
        }
    }
    return false;
}

static void a_state_is_found_by_code_name_and_alias(void **state)
{
    static const char *const words[] = {"BBB", "betania", "BETÁNIA", "kingdom of betania"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        rc_found hits = hits_for(*state, words[i], NULL);
        assert_true(hits.count > 0);
        assert_string_equal(hits.hits[0].id, "state/BBB");
        assert_string_equal(hits.hits[0].command, "recourse state BBB");
        assert_true(hits.hits[0].rank <= RC_HIT_NAME);
    }
}

static void every_word_must_be_there(void **state)
{
    rc_found hits = hits_for(*state, "alphaland reservation", NULL);
    assert_true(has(&hits, "declaration/ALPHA/AAA/9/1951-03-01"));
    assert_false(has(&hits, "declaration/ALPHA/BBB/9/2010"));
    assert_int_equal(hits_for(*state, "alphaland zebra", NULL).count, 0);
    assert_int_equal(hits_for(*state, "", NULL).count, 0);
}

static void a_plural_finds_the_singular(void **state)
{
    rc_found hits = hits_for(*state, "reservations sides", "rule");
    assert_int_equal(hits.count, 1);
    assert_string_equal(hits.hits[0].id, "LAW::reservation-works-both-ways");
    assert_string_equal(hits.hits[0].command, "recourse source \"ALPHA 9\"");
    assert_string_equal(hits.hits[0].rule->file, "rules/law.clp");
}

static void the_best_comes_first_within_a_kind(void **state)
{
    rc_found hits = hits_for(*state, "alpha 9", NULL);
    for (size_t i = 1; i < hits.count; i++) {
        const rc_hit *before = &hits.hits[i - 1], *hit = &hits.hits[i];
        assert_true(before->group < hit->group ||
                    (before->group == hit->group && before->rank <= hit->rank));
    }
    hits = hits_for(*state, "alpha 9", "source");
    assert_int_equal(hits.hits[0].rank, RC_HIT_ID);
}

static void a_route_of_several_clauses_is_one_hit(void **state)
{
    rc_found hits = hits_for(*state, "court/alpha", "route");
    assert_int_equal(hits.count, 1);
    assert_int_equal(hits.hits[0].rank, RC_HIT_TITLE);
    assert_string_equal(hits.hits[0].command, "recourse route court/alpha");
}

static void who_takes_part_is_searched_only_if_asked(void **state)
{
    rc_found hits = hits_for(*state, "gammany", NULL);
    assert_false(has(&hits, "participation/ALPHA/CCC"));
    hits = hits_for(*state, "gammany", "participation");
    assert_true(has(&hits, "participation/ALPHA/CCC"));
    hits = hits_for(*state, "participation/alpha/ccc", NULL);
    assert_true(has(&hits, "participation/ALPHA/CCC"));
}

static void a_text_is_shown_where_the_word_stands(void **state)
{
    rc_found hits = hits_for(*state, "consent", "declaration");
    assert_int_equal(hits.count, 1);
    assert_string_equal(hits.hits[0].excerpt, "only with its consent");
}

static void kinds_have_the_names_people_use(void **state)
{
    const char *nearest = NULL;
    assert_string_equal(rc_find_kind(*state, "Cases", &nearest), "case");
    assert_string_equal(rc_find_kind(*state, "decided", &nearest), "case");
    assert_string_equal(rc_find_kind(*state, "treaties", &nearest), "treaty");
    assert_null(rc_find_kind(*state, "treaity", &nearest));
    assert_string_equal(nearest, "treaty");
    assert_non_null(strstr(rc_find_kinds(*state), "state, treaty, route"));
}

static void a_misspelt_word_is_named_with_the_nearest(void **state)
{
    const char *out[2] = {NULL, NULL};
    rc_query query = rc_query_of(*state, "convention leters", NULL);
    assert_true(rc_find_misspelt(*state, fixture_knowledge(*state), rules(), &query, out));
    assert_string_equal(out[0], "leters");
    assert_string_equal(out[1], "Letters");
    query = rc_query_of(*state, "convention council", NULL);
    assert_false(rc_find_misspelt(*state, fixture_knowledge(*state), rules(), &query, out));
}

static void the_word_in_the_way_is_named(void **state)
{
    const char *word = NULL;
    rc_query query = rc_query_of(*state, "betania council judgment", "state");
    assert_int_equal(
        rc_find_without(*state, fixture_knowledge(*state), rules(), &query, &word), 0);
    query = rc_query_of(*state, "betania judgment", "state");
    assert_int_equal(
        rc_find_without(*state, fixture_knowledge(*state), rules(), &query, &word), 1);
    assert_string_equal(word, "judgment");
}

static void the_limit_is_a_kind_and_what_is_left_out_is_counted(void **state)
{
    const rc_knowledge *knowledge = fixture_knowledge(*state);
    rc_query query = rc_query_of(*state, "alpha", NULL);
    rc_found hits = rc_find(*state, knowledge, rules(), &query);
    rc_buffer out;
    rc_buffer_init(&out, *state);
    rc_doc_text(&out, rc_find_doc(*state, &query, &hits, 1), &(rc_report_options){.width = 80});
    rc_put(&out, "\n");
    assert_int_equal(rc_value_json(&out, rc_find_value(*state, knowledge, &query, &hits, 1)),
                     RC_OK);
    assert_golden(*state, knowledge, out.text, "find.txt");
}

/* ---- The rules ---- */

static void propositions_are_read_with_their_authorities_and_lines(void **state)
{
    rc_propositions all;
    rc_diags diags;
    rc_diags_init(&diags, *state);
    assert_int_equal(rc_propositions_read(*state, "tests/golden/rules", &diags, &all), RC_OK);
    assert_int_equal(all.count, 2);
    assert_string_equal(all.items[0].rule, "LAW::first");
    assert_string_equal(all.items[0].file, "tests/golden/rules/law.clp");
    assert_int_equal(all.items[0].line, 3);
    assert_int_equal(all.items[0].authority_count, 2);
    assert_string_equal(all.items[0].authorities[1], "RIVER");
    assert_string_equal(all.items[0].text, "What is said on two lines is one sentence");
    assert_int_equal(all.items[1].line, 11);
    assert_int_equal(all.items[1].authority_count, 0);
}

static void rules_that_are_not_there_are_an_error(void **state)
{
    rc_propositions all;
    rc_diags diags;
    rc_diags_init(&diags, *state);
    assert_int_equal(rc_propositions_read(*state, "tests/golden/none", &diags, &all), RC_IO);
    assert_true(rc_diags_failed(&diags));
}

static void every_built_in_rule_has_a_proposition_and_an_authority(void **state)
{
    rc_propositions all;
    rc_diags diags;
    rc_diags_init(&diags, *state);
    assert_int_equal(rc_propositions_read(*state, NULL, &diags, &all), RC_OK);
    assert_true(all.count > 100);
    for (size_t i = 0; i < all.count; i++) {
        assert_true(all.items[i].authority_count > 0);
        assert_true(all.items[i].text[0] != 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_state_is_found_by_code_name_and_alias),
        cmocka_unit_test(every_word_must_be_there),
        cmocka_unit_test(a_plural_finds_the_singular),
        cmocka_unit_test(the_best_comes_first_within_a_kind),
        cmocka_unit_test(a_route_of_several_clauses_is_one_hit),
        cmocka_unit_test(who_takes_part_is_searched_only_if_asked),
        cmocka_unit_test(a_text_is_shown_where_the_word_stands),
        cmocka_unit_test(kinds_have_the_names_people_use),
        cmocka_unit_test(a_misspelt_word_is_named_with_the_nearest),
        cmocka_unit_test(the_word_in_the_way_is_named),
        cmocka_unit_test(the_limit_is_a_kind_and_what_is_left_out_is_counted),
        cmocka_unit_test(propositions_are_read_with_their_authorities_and_lines),
        cmocka_unit_test(rules_that_are_not_there_are_an_error),
        cmocka_unit_test(every_built_in_rule_has_a_proposition_and_an_authority),
    };
    return RUN(tests);
}
