/*
 * Watching days: what an engine says of the next day is when a comparison comes out otherwise.
 * Each test has rules of one comparison, and asks on a day which rules fired and for how long that
 * stands; asking again on that day must give another answer, and on the day before it the same.
 */
#include "base/day.h"
#include "base/text.h"
#include "engine/engine.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char templates[] = "(defmodule MAIN (export deftemplate ?ALL))\n"
                                "(deftemplate MAIN::asked (slot day (type INTEGER)))\n"
                                "(deftemplate MAIN::fixed (slot day (type INTEGER)))\n"
                                "(deftemplate MAIN::found (slot word (type SYMBOL)))\n"
                                "(deftemplate MAIN::held (slot day (type INTEGER)))\n";

typedef struct asked {
    bool fired;
    int64_t next, held;
} asked;

/* One rule with [test] over ?today and ?fixed; [held] is asserted when it fires. */
static asked ask(const char *test, const char *held, rc_day today, rc_day fixed, bool watching)
{
    rc_arena *arena = rc_arena_new(NULL);
    rc_diags diags;
    rc_diags_init(&diags, arena);
    rc_engine *engine = rc_engine_new(arena, 0);
    if (watching) {
        rc_engine_watch(engine);
    }
    const char *rule = rc_format(arena,
                                 "(defrule MAIN::it (asked (day ?today)) (fixed (day ?fixed))\n"
                                 "  (test %s) => (assert (found (word yes)) (held (day %s))))",
                                 test, held);
    assert_int_equal(rc_engine_read(engine, arena, "t", templates, &diags), RC_OK);
    assert_int_equal(rc_engine_read(engine, arena, "r", rule, &diags), RC_OK);
    rc_engine_ask_on(engine, today);
    rc_template *kind = rc_engine_template(engine, "asked");
    rc_engine_begin(engine, kind);
    rc_put_moving(engine, rc_engine_slot(engine, kind, "day"), today);
    rc_engine_assert(engine);
    kind = rc_engine_template(engine, "fixed");
    rc_engine_begin(engine, kind);
    rc_put_integer(engine, rc_engine_slot(engine, kind, "day"), fixed);
    rc_engine_assert(engine);
    assert_int_equal(rc_engine_run(engine, &diags, NULL), RC_OK);
    kind = rc_engine_template(engine, "held");
    rc_fact *fact = rc_engine_next(engine, kind, NULL);
    asked out = {.fired = fact != NULL, .next = rc_engine_next_change(engine)};
    out.held = fact == NULL ? 0 : rc_get_integer(fact, rc_engine_slot(engine, kind, "day"));
    rc_engine_free(engine);
    rc_arena_free(arena);
    return out;
}

/*
 * From a long way before [fixed] to a long way after it: the same on every day as without
 * watching, unchanged until the next day that was told, and few questions in all.
 */
static void assert_watched(const char *test, rc_day fixed)
{
    size_t questions = 0;
    rc_day first = fixed - 500, last = fixed + 60;
    for (rc_day day = first; day <= last;) {
        asked told = ask(test, "?today", day, fixed, true);
        questions++;
        assert_true(told.next > day);
        for (; day <= last && day < told.next; day += day + 9 < told.next ? 9 : 1) {
            asked plain = ask(test, "?today", day, fixed, false);
            if (plain.fired != told.fired) {
                print_error("%s: %d of %d\n", test, (int)day, (int)fixed);
            }
            assert_int_equal(plain.fired, told.fired);
        }
        day = told.next > last ? last + 1 : (rc_day)told.next;
    }
    assert_true(questions <= 12);
}

static void a_comparison_tells_the_day_on_which_it_turns(void **state)
{
    (void)state;
    static const char *const tests[] = {
        "(< ?today ?fixed)",  "(<= ?today ?fixed)", "(> ?today ?fixed)",   "(>= ?today ?fixed)",
        "(= ?today ?fixed)",  "(<> ?today ?fixed)", "(< ?fixed ?today)",   "(<= ?fixed ?today)",
        "(> ?fixed ?today)",  "(>= ?fixed ?today)", "(< 0 ?today ?fixed)",
        "(> (max ?today ?fixed) ?fixed)",           "(< (min ?today ?fixed) ?fixed)",
        "(and (> ?today ?fixed) (< ?today 12400))", "(= (max ?today ?fixed) ?today)",
    };
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        assert_watched(tests[i], 12345);
    }
}

static void waiting_from_a_moving_day_is_seen_through(void **state)
{
    (void)state;
    static const char *const rules[] = {"days:30", "months:6", "years:1",
                                        "month-start-after-days:60",
                                        "month-start-after-months:3", "none"};
    rc_arena *arena = rc_arena_new(NULL);
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        assert_watched(rc_format(arena, "(< (day-after ?today %s) ?fixed)", rules[i]), 12345);
        assert_watched(rc_format(arena, "(<= ?fixed (day-after ?today %s))", rules[i]), 12330);
        assert_watched(rc_format(arena, "(> ?today (day-after ?fixed %s))", rules[i]), 12000);
        assert_watched(rc_format(arena, "(< (day-after (day-after ?today %s) months:1) ?fixed)",
                                 rules[i]),
                       12345);
    }
    rc_arena_free(arena);
}

static void days_that_never_change_sides_tell_no_day(void **state)
{
    (void)state;
    assert_int_equal(ask("(< ?fixed 20000)", "?today", 100, 12345, true).next, RC_DAY_MAX);
    assert_int_equal(ask("(< ?today 9999999)", "?today", 100, 12345, true).next, RC_DAY_MAX);
    assert_int_equal(ask("(> ?today -9999999)", "?today", 100, 12345, true).next, RC_DAY_MAX);
    assert_int_equal(ask("(<= ?today ?today)", "?today", 100, 12345, true).next, RC_DAY_MAX);
    assert_int_equal(ask("(> ?today ?fixed)", "?today", 200, 100, true).next, RC_DAY_MAX);
}

static void facts_hold_days_and_no_marks(void **state)
{
    (void)state;
    assert_int_equal(ask("(> ?today 0)", "?today", 12000, 1, true).held, 12000);
    assert_int_equal(ask("(> ?today 0)", "(day-after ?today days:5)", 12000, 1, true).held,
                     12005);
    assert_int_equal(ask("(> ?today 0)", "(max ?today ?fixed)", 12000, 13000, true).held, 13000);
    assert_int_equal(ask("(> ?today -9000)", "(min ?today ?fixed)", -400, 13000, true).held, -400);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_comparison_tells_the_day_on_which_it_turns),
        cmocka_unit_test(waiting_from_a_moving_day_is_seen_through),
        cmocka_unit_test(days_that_never_change_sides_tell_no_day),
        cmocka_unit_test(facts_hold_days_and_no_marks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
