/* Look-ups: a fact, a State, a treaty, a route, and the knowledge as a whole. */
#include "report/expect.h"
#include "report/lookup.h"
#include "report/standing.h"
#include "report/words.h"
#include "report_fixture.h"

/* A page that shows one thing after another as of a day. */
typedef bool look_fn(rc_look *look, const char *word);

static const char *text_of(rc_arena *arena, const rc_look *look)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    rc_doc_text(&out, look->doc, &(rc_report_options){.width = 80});
    return out.text;
}

/* The pages of [word] on each of the days, in one text. */
static const char *on_days(rc_arena *arena, look_fn *show, const char *word,
                           const char *const *days, size_t count)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    for (size_t i = 0; i < count; i++) {
        rc_look look = rc_look_new(arena, fixture_knowledge(arena), "things", day(days[i]));
        assert_true(show(&look, word));
        rc_put(&out, i == 0 ? "" : "\n");
        rc_put(&out, text_of(arena, &look));
    }
    return out.text;
}

/* The pages of several words in one document. */
static rc_look all_of(rc_arena *arena, look_fn *show, const char *const *words, size_t count)
{
    rc_look look = rc_look_new(arena, fixture_knowledge(arena), "things", day("2001-07-01"));
    look.several = count > 1;
    for (size_t i = 0; i < count; i++) {
        assert_true(show(&look, words[i]));
    }
    return look;
}

static const char *json_of(rc_arena *arena, const rc_look *look)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    assert_int_equal(rc_value_json(&out, look->whole), RC_OK);
    return out.text;
}

static void a_fact_gives_every_field_and_its_source(void **state)
{
    static const char *const ids[] = {"participation/ALPHA/BBB", "state/BBB", "case/RIVER",
                                      "source/ALPHA 9", "membership/COUNCIL/BBB/2000-01-01"};
    rc_look look = all_of(*state, rc_look_fact, ids, sizeof ids / sizeof *ids);
    assert_golden(*state, look.knowledge, text_of(*state, &look), "facts.txt");
}

static void every_record_of_the_knowledge_can_be_printed(void **state)
{
    const rc_knowledge *knowledge = fixture_knowledge(*state);
    for (size_t kind = 0; kind < rc_kind_count; kind++) {
        for (uint32_t row = 0; row < rc_count(knowledge, (int)kind); row++) {
            const char *id = rc_record_id(rc_record_at(knowledge, (int)kind, row));
            rc_look look = all_of(*state, rc_look_fact, &id, 1);
            assert_non_null(strstr(text_of(*state, &look), id));
            assert_non_null(strstr(json_of(*state, &look), id));
        }
    }
}

static void a_state_shows_what_bound_it_on_the_day(void **state)
{
    static const char *const days[] = {"1951-02-01", "1951-06-01", "1952-06-15", "2001-07-01"};
    const char *text = on_days(*state, rc_look_state, "AAA", days, 4);
    assert_golden(*state, fixture_knowledge(*state), text, "state.txt");
}

static void a_treaty_shows_its_parties_and_who_reserved(void **state)
{
    static const char *const days[] = {"2000-01-01", "2010-12-31", "2015-01-01", "2022-01-01"};
    const char *text = on_days(*state, rc_look_treaty, "alpha", days, 4);
    assert_golden(*state, fixture_knowledge(*state), text, "treaty.txt");
}

static void a_route_says_what_it_needs(void **state)
{
    static const char *const routes[] = {"court/alpha", "court/beta", "panel/inquiry", "court/*"};
    rc_look look = all_of(*state, rc_look_route, routes, 4);
    assert_golden(*state, look.knowledge, text_of(*state, &look), "route.txt");
}

static void a_source_names_what_rests_on_it(void **state)
{
    static const char *const ids[] = {"alpha 9", "RIVER", "River (Alphaland v. Betania)", "ALPHA*"};
    rc_proposition rule = {.rule = "LAW::it-follows", .file = "rules/law.clp", .line = 7,
                           .authorities = (const char *[]){"ALPHA 9", "RIVER"},
                           .authority_count = 2, .text = "What follows from the clause"};
    rc_propositions rules = {.items = &rule, .count = 1};
    rc_look look =
        rc_look_new(*state, fixture_knowledge(*state), "sources", day("2001-07-01"));
    look.rules = &rules;
    look.several = true;
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        assert_true(rc_look_source(&look, ids[i]));
    }
    assert_golden(*state, look.knowledge, text_of(*state, &look), "source.txt");
    assert_golden(*state, look.knowledge, json_of(*state, &look), "source.json");
}

static void programs_get_the_same_as_readers(void **state)
{
    static const char *const code[] = {"AAA"}, *const treaty[] = {"ALPHA"},
                             *const route[] = {"court/alpha"};
    rc_look looks[] = {all_of(*state, rc_look_state, code, 1),
                       all_of(*state, rc_look_treaty, treaty, 1),
                       all_of(*state, rc_look_route, route, 1)};
    rc_buffer out;
    rc_buffer_init(&out, *state);
    for (size_t i = 0; i < 3; i++) {
        rc_put(&out, json_of(*state, &looks[i]));
    }
    assert_golden(*state, looks[0].knowledge, out.text, "lookups.json");
}

static void members_of_an_organisation_are_parties_where_the_treaty_says_so(void **state)
{
    static const char *const treaty[] = {"GAMMA"}, *const code[] = {"AAA"};
    rc_look look = all_of(*state, rc_look_treaty, treaty, 1);
    const char *text = text_of(*state, &look);
    assert_non_null(strstr(text, "Parties: 2"));
    assert_non_null(strstr(text, "\n  Alphaland 1990, Betania 1995\n"));
    look = all_of(*state, rc_look_state, code, 1);
    assert_non_null(strstr(text_of(*state, &look), "since 1 January 1990, by membership"));
}

static const char *state_page(rc_arena *arena, const char *code)
{
    rc_look look = all_of(arena, rc_look_state, &code, 1);
    return text_of(arena, &look);
}

static void an_acceptance_with_conditions_is_an_acceptance(void **state)
{
    const char *text = state_page(*state, "BBB");
    assert_non_null(strstr(text, "Accepted by a declaration of its own (1)"));
    assert_non_null(strstr(text, "panel/complaint  3 February 1996  GAMMA 5, with conditions"));
    assert_null(strstr(text, "Could accept"));
    static const char *const treaty[] = {"GAMMA"};
    rc_look look = all_of(*state, rc_look_treaty, treaty, 1);
    assert_non_null(strstr(text_of(*state, &look), "Accepted with conditions (5): 1"));
}

static void what_a_state_could_accept_is_told(void **state)
{
    const char *text = state_page(*state, "AAA");
    assert_non_null(strstr(text, "Could accept, and does not (1)"));
    assert_non_null(strstr(text, "panel/complaint  GAMMA 5    Complaint"));
}

static void what_an_outsider_declared_and_cannot_join_is_told(void **state)
{
    const char *text = state_page(*state, "CCC");
    assert_non_null(strstr(text, "Declared under treaties that do not bind it"));
    assert_non_null(strstr(text, "Council Rules: accepts article 5, made 5 April 1999"));
    assert_non_null(strstr(text, "Open only to members of an organisation"));
    assert_null(strstr(text, "Could accept"));
}

static void what_is_not_there_writes_nothing(void **state)
{
    rc_look look = rc_look_new(*state, fixture_knowledge(*state), "things", 0);
    assert_false(rc_look_fact(&look, "participation/ALPHA/ZZZ"));
    assert_false(rc_look_fact(&look, ""));
    assert_false(rc_look_state(&look, "ZZZ"));
    assert_false(rc_look_treaty(&look, "OMEGA"));
    assert_false(rc_look_route(&look, "court/omega"));
    assert_false(rc_look_route(&look, "omega/*"));
    assert_false(rc_look_source(&look, "OMEGA 1"));
    assert_false(rc_look_source(&look, "OMEGA*"));
    assert_null(look.doc);
}

static void steps_and_assumptions_are_explained(void **state)
{
    static const char *const grounds[] = {"step/1", "assumption/veto"};
    rc_step steps[] = {{.step = "negotiation"}};
    rc_scenario scenario = {.steps = steps, .step_count = 1};
    rc_look look = all_of(*state, rc_look_fact, grounds, 2);
    assert_non_null(strstr(text_of(*state, &look), "step 1 of the scenario"));
    assert_string_equal(rc_words_ground(*state, &scenario, "step/1"),
                        "step 1 of the scenario, negotiation");
    assert_string_equal(rc_words_ground(*state, &scenario, "step/2"), "step 2 of the scenario");
    assert_null(rc_words_ground(*state, &scenario, "step/0"));
    assert_null(rc_words_ground(*state, &scenario, "step/-1"));
    assert_null(rc_words_ground(*state, &scenario, "step/1x"));
    assert_null(rc_words_ground(*state, &scenario, "state/AAA"));
}

static void near_names_are_suggested(void **state)
{
    const rc_knowledge *knowledge = fixture_knowledge(*state);
    assert_string_equal(rc_nearest_treaty(*state, knowledge, "alpah"), "ALPHA");
    assert_string_equal(rc_nearest_route(*state, knowledge, "court/alfa"), "court/alpha");
    assert_string_equal(rc_nearest_record(*state, knowledge, "participation/ALPHA/BBC"),
                        "participation/ALPHA/BBB");
    assert_string_equal(rc_nearest_record(*state, knowledge, "PARTICIPATION/alpha/bbb"),
                        "participation/ALPHA/BBB");
    assert_string_equal(rc_nearest_record(*state, knowledge, "declaration/alpha/aaa/9/1951-03-01"),
                        "declaration/ALPHA/AAA/9/1951-03-01");
    assert_string_equal(rc_nearest_record(*state, knowledge, "sourse/ALPHA 9"), "source/ALPHA 9");
    assert_null(rc_nearest_record(*state, knowledge, "nothing/of/the/kind"));
    assert_string_equal(rc_nearest_source(*state, knowledge, "alpa 9"), "ALPHA 9");
    assert_string_equal(rc_nearest_source(*state, knowledge, "rivver"), "RIVER");
    assert_null(rc_nearest_source(*state, knowledge, "something else"));
}

/* ---- Standing ---- */

static rc_standing_word word(rc_arena *arena, const char *id, const char *on)
{
    rc_record record = rc_record_find(fixture_knowledge(arena), id);
    assert_true(record.kind >= 0);
    return rc_participation_on(record, day(on)).word;
}

static void a_state_is_not_bound_before_the_treaty_is_in_force(void **state)
{
    const char *id = "participation/ALPHA/AAA";
    assert_int_equal(word(*state, id, "1950-01-01"), RC_NOTHING);
    assert_int_equal(word(*state, id, "1950-01-02"), RC_SIGNED_ONLY);
    assert_int_equal(word(*state, id, "1951-02-28"), RC_SIGNED_ONLY);
    assert_int_equal(word(*state, id, "1951-03-01"), RC_NOT_YET);
    assert_int_equal(word(*state, id, "1952-06-14"), RC_NOT_YET);
    assert_int_equal(word(*state, id, "1952-06-15"), RC_BOUND);
}

static void a_deposit_known_by_its_year_leaves_a_doubt(void **state)
{
    const char *id = "participation/ALPHA/BBB";
    assert_int_equal(word(*state, id, "2009-12-31"), RC_NOTHING);
    assert_int_equal(word(*state, id, "2010-03-31"), RC_NOT_YET);
    assert_int_equal(word(*state, id, "2010-04-01"), RC_PERHAPS);
    assert_int_equal(word(*state, id, "2011-03-30"), RC_PERHAPS);
    assert_int_equal(word(*state, id, "2011-03-31"), RC_BOUND);
    assert_int_equal(word(*state, id, "2020-12-31"), RC_BOUND);
    assert_int_equal(word(*state, id, "2021-01-01"), RC_LEFT);
}

/* ---- Words ---- */

static void dates_are_written_out(void **state)
{
    static const char *const pairs[][2] = {{"2023-08-12", "12 August 2023"},
                                           {"2023-08", "August 2023"}, {"2023", "2023"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        rc_span span;
        assert_true(rc_span_parse(pairs[i][0], &span));
        assert_string_equal(rc_words_span(*state, span), pairs[i][1]);
    }
    assert_string_equal(rc_words_span(*state, RC_SPAN_NEVER), "never");
    assert_string_equal(rc_words_span(*state, RC_SPAN_ALWAYS), "always");
    assert_string_equal(rc_words_span(*state, RC_SPAN_UNKNOWN), "not known");
    assert_string_equal(rc_words_span(*state, (rc_span){day("2001-01-02"), day("2001-03-04")}),
                        "between 2 January 2001 and 4 March 2001");
}

static void waiting_rules_are_written_out(void **state)
{
    assert_string_equal(rc_words_rule(*state, "deposit"), "at once");
    assert_string_equal(rc_words_rule(*state, "days:1"), "1 day later");
    assert_string_equal(rc_words_rule(*state, "months:6"), "6 months later");
    assert_string_equal(rc_words_rule(*state, "month-start-after-days:60"),
                        "the first day of the month after 60 days");
    assert_string_equal(rc_words_rule(*state, "period-end:years:5;notice:months:6"),
                        "period-end years 5; notice months 6");
    assert_string_equal(rc_words_rule(*state, "days:x"), "days x");
    assert_string_equal(rc_words_rule(*state, ""), "");
}

static void lists_are_joined_as_in_speech(void **state)
{
    const char *const names[] = {"A", "B", "C"};
    assert_string_equal(rc_words_list(*state, names, 0), "");
    assert_string_equal(rc_words_list(*state, names, 1), "A");
    assert_string_equal(rc_words_list(*state, names, 2), "A and B");
    assert_string_equal(rc_words_list(*state, names, 3), "A, B and C");
}

/* ---- The knowledge as a whole ---- */

static void the_inventory_counts_every_kind_there_is(void **state)
{
    const rc_knowledge *knowledge = fixture_knowledge(*state);
    rc_buffer out;
    rc_buffer_init(&out, *state);
    rc_report_inventory(&out, knowledge, "made for tests", NULL);
    assert_golden(*state, knowledge, out.text, "inventory.txt");
}

static void old_records_come_oldest_first(void **state)
{
    const rc_knowledge *knowledge = fixture_knowledge(*state);
    rc_buffer out;
    rc_buffer_init(&out, *state);
    rc_report_stale(&out, knowledge, day("2026-01-31"), 1000, NULL);
    assert_golden(*state, knowledge, out.text, "stale.txt");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fact_gives_every_field_and_its_source),
        cmocka_unit_test(every_record_of_the_knowledge_can_be_printed),
        cmocka_unit_test(a_state_shows_what_bound_it_on_the_day),
        cmocka_unit_test(a_treaty_shows_its_parties_and_who_reserved),
        cmocka_unit_test(a_route_says_what_it_needs),
        cmocka_unit_test(a_source_names_what_rests_on_it),
        cmocka_unit_test(programs_get_the_same_as_readers),
        cmocka_unit_test(members_of_an_organisation_are_parties_where_the_treaty_says_so),
        cmocka_unit_test(an_acceptance_with_conditions_is_an_acceptance),
        cmocka_unit_test(what_a_state_could_accept_is_told),
        cmocka_unit_test(what_an_outsider_declared_and_cannot_join_is_told),
        cmocka_unit_test(what_is_not_there_writes_nothing),
        cmocka_unit_test(steps_and_assumptions_are_explained),
        cmocka_unit_test(near_names_are_suggested),
        cmocka_unit_test(a_state_is_not_bound_before_the_treaty_is_in_force),
        cmocka_unit_test(a_deposit_known_by_its_year_leaves_a_doubt),
        cmocka_unit_test(dates_are_written_out),
        cmocka_unit_test(waiting_rules_are_written_out),
        cmocka_unit_test(lists_are_joined_as_in_speech),
        cmocka_unit_test(the_inventory_counts_every_kind_there_is),
        cmocka_unit_test(old_records_come_oldest_first),
    };
    return RUN(tests);
}
