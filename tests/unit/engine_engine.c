/* The engine: facts go in slot by slot, rules conclude, complaints come back with their line. */
#include "base/day.h"
#include "engine/engine.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static const char vocabulary[] =
    "(defmodule MAIN (export deftemplate ?ALL))\n"
    "(defmodule FIRST (import MAIN deftemplate ?ALL))\n"
    "(defmodule SECOND (import MAIN deftemplate ?ALL))\n"
    "(deftemplate MAIN::given (slot name (type SYMBOL)) (slot day (type INTEGER))\n"
    "  (multislot words (type SYMBOL)))\n"
    "(deftemplate MAIN::concluded (slot name (type SYMBOL)) (slot day (type INTEGER)))\n"
    "(deftemplate MAIN::missing (slot name (type SYMBOL)))\n";

static const char rules[] =
    "(defrule FIRST::a-month-later \"A 1 | later\"\n"
    "  (logical (given (name ?n) (day ?d)))\n"
    "  => (assert (concluded (name ?n) (day (day-after ?d months:1)))))\n"
    "(defrule SECOND::nothing-concluded \"A 2 | nothing\"\n"
    "  (logical (given (name ?n) (words $? wanted $?)) (not (concluded (name other))))\n"
    "  => (assert (missing (name ?n))))\n";

typedef struct setup {
    rc_arena *arena;
    rc_diags diags;
    rc_engine *engine;
} setup;

static int open_engine(void **state)
{
    static setup s;
    s.arena = rc_arena_new(NULL);
    rc_diags_init(&s.diags, s.arena);
    s.engine = rc_engine_new(s.arena, 0);
    assert_non_null(s.engine);
    assert_int_equal(rc_engine_read(s.engine, s.arena, "v.clp", vocabulary, &s.diags), RC_OK);
    assert_int_equal(rc_engine_read(s.engine, s.arena, "r.clp", rules, &s.diags), RC_OK);
    *state = &s;
    return 0;
}

static int close_engine(void **state)
{
    setup *s = *state;
    rc_engine_free(s->engine);
    rc_arena_free(s->arena);
    return 0;
}

static rc_fact *give(setup *s, const char *name, rc_day day)
{
    static const char *const words[] = {"some", "wanted", "words"};
    rc_template *given = rc_engine_template(s->engine, "given");
    rc_engine_begin(s->engine, given);
    rc_put_symbol(s->engine, rc_engine_slot(s->engine, given, "name"), name);
    rc_put_integer(s->engine, rc_engine_slot(s->engine, given, "day"), day);
    rc_put_symbols(s->engine, rc_engine_slot(s->engine, given, "words"), words, 3);
    return rc_engine_assert(s->engine);
}

static size_t count(setup *s, const char *kind)
{
    size_t found = 0;
    rc_template *template = rc_engine_template(s->engine, kind);
    for (rc_fact *fact = rc_engine_next(s->engine, template, NULL); fact != NULL;
         fact = rc_engine_next(s->engine, template, fact)) {
        found++;
    }
    return found;
}

static void a_fact_is_concluded_with_calendar_arithmetic(void **state)
{
    setup *s = *state;
    give(s, "x", rc_day_from_civil(2024, 1, 31));
    size_t fired = 0;
    assert_int_equal(rc_engine_run(s->engine, &s->diags, &fired), RC_OK);
    assert_int_equal(fired, 2);
    rc_template *concluded = rc_engine_template(s->engine, "concluded");
    rc_fact *fact = rc_engine_next(s->engine, concluded, NULL);
    assert_string_equal(rc_get_text(fact, rc_engine_slot(s->engine, concluded, "name")), "x");
    assert_int_equal(rc_get_integer(fact, rc_engine_slot(s->engine, concluded, "day")),
                     rc_day_from_civil(2024, 2, 29));
}

static void a_bound_of_the_calendar_is_not_moved(void **state)
{
    setup *s = *state;
    give(s, "never", RC_DAY_MAX);
    assert_int_equal(rc_engine_run(s->engine, &s->diags, NULL), RC_OK);
    rc_template *concluded = rc_engine_template(s->engine, "concluded");
    rc_fact *fact = rc_engine_next(s->engine, concluded, NULL);
    assert_int_equal(rc_get_integer(fact, rc_engine_slot(s->engine, concluded, "day")), RC_DAY_MAX);
}

static void what_is_retracted_takes_its_conclusions_with_it(void **state)
{
    setup *s = *state;
    rc_fact *fact = give(s, "x", 0);
    give(s, "y", 0);
    assert_int_equal(rc_engine_run(s->engine, &s->diags, NULL), RC_OK);
    assert_int_equal(count(s, "concluded"), 2);
    rc_engine_retract(s->engine, fact);
    assert_int_equal(rc_engine_run(s->engine, &s->diags, NULL), RC_OK);
    assert_int_equal(count(s, "concluded"), 1);
    assert_int_equal(count(s, "missing"), 1);
}

static void a_conclusion_from_absence_falls_when_the_fact_comes(void **state)
{
    setup *s = *state;
    give(s, "x", 0);
    assert_int_equal(rc_engine_run(s->engine, &s->diags, NULL), RC_OK);
    assert_int_equal(count(s, "missing"), 1);
    give(s, "other", 0); /* the rule that now matters is in an earlier module */
    assert_int_equal(rc_engine_run(s->engine, &s->diags, NULL), RC_OK);
    assert_int_equal(count(s, "missing"), 0);
}

static void some_kinds_stay_when_the_rest_is_cleared(void **state)
{
    setup *s = *state;
    give(s, "x", 0);
    give(s, "y", 0);
    assert_int_equal(rc_engine_run(s->engine, &s->diags, NULL), RC_OK);
    rc_template *given = rc_engine_template(s->engine, "given");
    rc_engine_clear_facts_but(s->engine, &given, 1);
    assert_int_equal(count(s, "given"), 2);
    assert_int_equal(count(s, "concluded"), 0);
    assert_int_equal(count(s, "missing"), 0);
    assert_null(give(s, "x", 0)); /* it is still there */
    assert_int_equal(rc_engine_run(s->engine, &s->diags, NULL), RC_OK);
    assert_int_equal(count(s, "concluded"), 2);
    assert_int_equal(count(s, "missing"), 2);
    rc_engine_clear_facts(s->engine);
    assert_int_equal(count(s, "given") + count(s, "concluded"), 0);
}

static void the_same_fact_is_not_given_twice(void **state)
{
    setup *s = *state;
    assert_non_null(give(s, "x", 0));
    assert_null(give(s, "x", 0));
}

static void an_unknown_template_or_slot_is_told(void **state)
{
    setup *s = *state;
    assert_null(rc_engine_template(s->engine, "nonsense"));
    rc_template *given = rc_engine_template(s->engine, "given");
    assert_int_equal(rc_engine_slot(s->engine, given, "nonsense"), -1);
}

static const char *refusal(setup *s, const char *text)
{
    rc_diags diags;
    rc_diags_init(&diags, s->arena);
    assert_int_equal(rc_engine_read(s->engine, s->arena, "x.clp", text, &diags), RC_INVALID);
    assert_true(diags.count >= 1);
    return rc_diag_text(s->arena, &diags.items[0]);
}

static void a_wrong_rule_is_refused_at_its_line(void **state)
{
    setup *s = *state;
    const char *text = refusal(s, "; a comment ( with a parenthesis\n\n"
                                  "(defrule FIRST::x \"a ) b\" (given (nonsense 1)) => )\n");
    assert_non_null(strstr(text, "x.clp:3:1: error"));
}

static void an_unclosed_construct_is_refused_at_its_beginning(void **state)
{
    setup *s = *state;
    const char *text = refusal(s, "\n(deftemplate MAIN::y (slot a)\n");
    assert_non_null(strstr(text, "x.clp:2:1: error"));
    assert_non_null(strstr(text, "not closed"));
}

static void text_outside_of_constructs_is_refused(void **state)
{
    setup *s = *state;
    assert_non_null(strstr(refusal(s, "hello\n"), "x.clp:1:1: error"));
}

static void dangerous_functions_are_gone(void **state)
{
    setup *s = *state;
    static const char *const calls[] = {
        "(system \"true\")",      "(open \"/tmp/x\" f \"w\")", "(load \"x\")", "(exit)",
        "(printout t \"x\")",     "(batch \"x\")",             "(remove \"x\")", "(save \"x\")",
        "(bload \"x\")",          "(eval \"1\")",              "(build \"x\")",
        "(rename \"a\" \"b\")",
        "(assert-string \"(x)\")", "(read)",
    };
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        const char *rule =
            rc_format(s->arena, "(defrule FIRST::call%zu (given) => %s)", i, calls[i]);
        assert_non_null(strstr(refusal(s, rule), "error"));
    }
}

static void a_complaint_while_running_fails_the_run(void **state)
{
    setup *s = *state;
    assert_int_equal(rc_engine_read(s->engine, s->arena, "x.clp",
                                    "(defrule FIRST::bad (given (name bad)) =>\n"
                                    "  (assert (concluded (name x) (day (+ 1 (nth$ 5 "
                                    "(create$)))))))",
                                    &s->diags),
                     RC_OK);
    give(s, "bad", 0);
    assert_int_equal(rc_engine_run(s->engine, &s->diags, NULL), RC_INVALID);
    assert_non_null(strstr(s->diags.items[s->diags.count - 1].message, "complained"));
}

static void firings_are_counted_by_rule(void **state)
{
    setup *s = *state;
    rc_engine_count_firings(s->engine);
    give(s, "x", 0);
    give(s, "y", 1);
    assert_int_equal(rc_engine_run(s->engine, &s->diags, NULL), RC_OK);
    const rc_firing *firings;
    assert_int_equal(rc_engine_firings(s->engine, &firings), 2);
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(firings[i].count, 2);
    }
}

static void note_rule(void *context, const char *rule)
{
    size_t *rules_seen = context;
    *rules_seen += strcmp(rule, "a-month-later") == 0 || strcmp(rule, "nothing-concluded") == 0;
}

static void every_rule_can_be_named(void **state)
{
    setup *s = *state;
    size_t seen = 0;
    rc_engine_each_rule(s->engine, note_rule, &seen);
    assert_int_equal(seen, 2);
}

static void a_saved_image_gives_the_same_rules(void **state)
{
    setup *s = *state;
    char path[] = "/tmp/recourse-image-XXXXXX";
    assert_true(mkstemp(path) >= 0);
    assert_true(rc_engine_write_image(s->engine, path));
    FILE *file = fopen(path, "rb");
    static char bytes[1 << 20];
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    remove(path);
    rc_engine *other = rc_engine_new(s->arena, 0);
    assert_true(rc_engine_read_image(other, bytes, size));
    setup again = {s->arena, s->diags, other};
    give(&again, "x", 0);
    assert_int_equal(rc_engine_run(other, &again.diags, NULL), RC_OK);
    assert_int_equal(count(&again, "concluded"), 1);
    rc_engine_free(other);
}

static void bytes_that_are_no_image_are_refused_quietly(void **state)
{
    setup *s = *state;
    rc_engine *other = rc_engine_new(s->arena, 0);
    assert_false(rc_engine_read_image(other, "nonsense", 8));
    rc_diags diags;
    rc_diags_init(&diags, s->arena);
    assert_int_equal(rc_engine_read(other, s->arena, "v.clp", vocabulary, &diags), RC_OK);
    rc_engine_free(other);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, open_engine, close_engine)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_fact_is_concluded_with_calendar_arithmetic),
        TEST(a_bound_of_the_calendar_is_not_moved),
        TEST(what_is_retracted_takes_its_conclusions_with_it),
        TEST(a_conclusion_from_absence_falls_when_the_fact_comes),
        TEST(some_kinds_stay_when_the_rest_is_cleared),
        TEST(the_same_fact_is_not_given_twice),
        TEST(an_unknown_template_or_slot_is_told),
        TEST(a_wrong_rule_is_refused_at_its_line),
        TEST(an_unclosed_construct_is_refused_at_its_beginning),
        TEST(text_outside_of_constructs_is_refused),
        TEST(dangerous_functions_are_gone),
        TEST(a_complaint_while_running_fails_the_run),
        TEST(firings_are_counted_by_rule),
        TEST(every_rule_can_be_named),
        TEST(a_saved_image_gives_the_same_rules),
        TEST(bytes_that_are_no_image_are_refused_quietly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
