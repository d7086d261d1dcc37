/* Groups of States on a day, and who votes in an organ. */
#include "base/text.h"
#include "report/cohort.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef struct world {
    rc_arena *arena;
    rc_diags diags;
    const rc_knowledge *knowledge;
    rc_cohort found;
} world;

static int set_up(void **state)
{
    world *w = test_calloc(1, sizeof *w);
    w->arena = rc_arena_new(NULL);
    w->knowledge = rc_knowledge_builtin();
    rc_diags_init(&w->diags, w->arena);
    *state = w;
    return 0;
}

static int tear_down(void **state)
{
    world *w = *state;
    rc_arena_free(w->arena);
    test_free(w);
    return 0;
}

/* Words with blanks between them. */
static rc_codes words(world *w, const char *text)
{
    char **pieces;
    size_t count = rc_split(w->arena, text, ' ', &pieces);
    const char **items = rc_alloc_array(w->arena, count, sizeof *items);
    for (size_t i = 0; i < count; i++) {
        items[i] = pieces[i];
    }
    return (rc_codes){items, count};
}

static rc_status find(world *w, const char *groups, const char *parties, const char *states,
                      rc_day on)
{
    rc_cohort_wish wish = {words(w, groups), words(w, parties), words(w, states),
                           "--group",        "--party-to",      "--state"};
    return rc_cohort_find(w->arena, w->knowledge, &wish, on, &w->diags, &w->found);
}

static const char *joined(world *w, rc_codes codes)
{
    const char *text = "";
    for (size_t i = 0; i < codes.count; i++) {
        text = rc_format(w->arena, "%s%s%s", text, i == 0 ? "" : " ", codes.items[i]);
    }
    return text;
}

static bool has(rc_codes codes, const char *code)
{
    for (size_t i = 0; i < codes.count; i++) {
        if (rc_equal(codes.items[i], code)) {
            return true;
        }
    }
    return false;
}

static void nothing_wished_is_everybody(void **state)
{
    world *w = *state;
    assert_int_equal(find(w, "", "", "", rc_day_from_civil(2020, 1, 1)), RC_OK);
    assert_int_equal(w->found.states.count, rc_count(w->knowledge, rc_kind_index("state")));
    assert_true(w->found.everybody);
}

static void members_are_those_of_the_day(void **state)
{
    world *w = *state;
    assert_int_equal(find(w, "EU", "", "", rc_day_from_civil(2020, 1, 31)), RC_OK);
    assert_int_equal(w->found.states.count, 28);
    assert_true(has(w->found.states, "GBR")); /* its last day */
    assert_int_equal(find(w, "EU", "", "", rc_day_from_civil(2020, 2, 1)), RC_OK);
    assert_int_equal(w->found.states.count, 27);
    assert_false(has(w->found.states, "GBR"));
    assert_false(w->found.everybody);
}

static void the_admission_of_a_state_is_its_membership(void **state)
{
    world *w = *state;
    assert_int_equal(find(w, "UN", "", "", rc_day_from_civil(2011, 7, 14)), RC_OK);
    assert_int_equal(w->found.states.count, 193);
    assert_true(has(w->found.states, "SSD")); /* admitted that day */
    assert_int_equal(find(w, "un", "", "SSD", rc_day_from_civil(2011, 7, 13)), RC_OK);
    assert_int_equal(w->found.states.count, 0);
}

static void the_seats_of_an_organ_are_a_group(void **state)
{
    world *w = *state;
    assert_int_equal(find(w, "UNSC", "", "", rc_day_from_civil(2024, 6, 1)), RC_OK);
    assert_int_equal(w->found.states.count, 15);
    assert_int_equal(find(w, "UNSC-PERMANENT", "", "", rc_day_from_civil(2024, 6, 1)), RC_OK);
    assert_string_equal(joined(w, w->found.states), "CHN FRA GBR RUS USA");
}

static void a_state_must_be_in_every_group(void **state)
{
    world *w = *state;
    rc_day day = rc_day_from_civil(2024, 6, 1);
    assert_int_equal(find(w, "UNSC EU", "", "", day), RC_OK);
    assert_string_equal(joined(w, w->found.states), "FRA MLT SVN");
    assert_int_equal(find(w, "UNSC EU", "CAT", "France Germany", day), RC_OK);
    assert_string_equal(joined(w, w->found.states), "FRA");
}

static void parties_are_those_bound_on_the_day(void **state)
{
    world *w = *state;
    assert_int_equal(find(w, "", "CAT", "CHN USA", rc_day_from_civil(1990, 1, 1)), RC_OK);
    assert_string_equal(joined(w, w->found.states), "CHN");
    assert_int_equal(find(w, "", "cat", "CHN USA", rc_day_from_civil(2000, 1, 1)), RC_OK);
    assert_string_equal(joined(w, w->found.states), "CHN USA");
}

static void every_word_that_names_nothing_is_told_with_the_nearest(void **state)
{
    world *w = *state;
    rc_day day = rc_day_from_civil(2024, 6, 1);
    assert_int_equal(find(w, "UNSX", "CATT", "Frnce", day), RC_INVALID);
    assert_int_equal(w->diags.errors, 3);
    assert_string_equal(w->diags.items[0].message,
                        "--group: there is no organisation or organ 'UNSX'");
    assert_string_equal(w->diags.items[0].suggestion, "UNSC");
    assert_string_equal(w->diags.items[1].message, "--party-to: there is no treaty 'CATT'");
    assert_string_equal(w->diags.items[1].suggestion, "CAT");
    assert_string_equal(w->diags.items[2].message, "--state: there is no State 'Frnce'");
}

static void the_votes_needed_are_those_of_the_day(void **state)
{
    world *w = *state;
    rc_voters voters =
        rc_voters_of(w->arena, w->knowledge, "UNSC", false, rc_day_from_civil(1960, 1, 2));
    assert_int_equal(voters.size, 11);
    assert_int_equal(voters.needed, 7);
    voters = rc_voters_of(w->arena, w->knowledge, "UNSC", false, rc_day_from_civil(2024, 6, 1));
    assert_int_equal(voters.size, 15);
    assert_int_equal(voters.needed, 9);
    assert_int_equal(voters.seats.count, 15);
}

static void a_third_of_the_council_calls_a_session(void **state)
{
    world *w = *state;
    rc_voters voters =
        rc_voters_of(w->arena, w->knowledge, "HRC-CALL", false, rc_day_from_civil(2022, 10, 6));
    assert_int_equal(voters.size, 47);
    assert_int_equal(voters.needed, 16);
    assert_int_equal(voters.seats.count, 47);
}

static void a_suspended_member_is_told(void **state)
{
    world *w = *state;
    rc_voters voters =
        rc_voters_of(w->arena, w->knowledge, "HRC", false, rc_day_from_civil(2011, 6, 1));
    assert_string_equal(joined(w, voters.suspended), "LBY");
    voters = rc_voters_of(w->arena, w->knowledge, "HRC", false, rc_day_from_civil(2012, 6, 1));
    assert_string_equal(joined(w, voters.suspended), "");
}

static void more_than_half_of_all_members_is_a_number(void **state)
{
    world *w = *state;
    rc_day day = rc_day_from_civil(2024, 6, 1);
    rc_voters voters = rc_voters_of(w->arena, w->knowledge, "UNGA", true, day);
    assert_int_equal(voters.size, 193);
    assert_int_equal(voters.needed, 97);
    assert_int_equal(rc_voters_of(w->arena, w->knowledge, "UNGA", false, day).needed, 0);
}

static void an_organ_that_is_not_on_record_or_not_yet_there_has_no_voters(void **state)
{
    world *w = *state;
    assert_int_equal(
        rc_voters_of(w->arena, w->knowledge, "FAO", false, rc_day_from_civil(2024, 6, 1))
            .organ.kind,
        -1);
    assert_int_equal(
        rc_voters_of(w->arena, w->knowledge, "HRC", false, rc_day_from_civil(2006, 6, 18))
            .organ.kind,
        -1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(nothing_wished_is_everybody),
        TEST(members_are_those_of_the_day),
        TEST(the_admission_of_a_state_is_its_membership),
        TEST(the_seats_of_an_organ_are_a_group),
        TEST(a_state_must_be_in_every_group),
        TEST(parties_are_those_bound_on_the_day),
        TEST(every_word_that_names_nothing_is_told_with_the_nearest),
        TEST(the_votes_needed_are_those_of_the_day),
        TEST(a_third_of_the_council_calls_a_session),
        TEST(a_suspended_member_is_told),
        TEST(more_than_half_of_all_members_is_a_number),
        TEST(an_organ_that_is_not_on_record_or_not_yet_there_has_no_voters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
