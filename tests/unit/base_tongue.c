/*
 * The language of reports: English unless the thread is told otherwise, and English again for what
 * a catalogue does not have.
 */
#include "base/tongue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static int back_to_english(void **state)
{
    (void)state;
    rc_tongue_use(NULL);
    return 0;
}

static void a_thread_speaks_english_until_told_otherwise(void **state)
{
    (void)state;
    assert_null(rc_tongue_used());
    assert_string_equal(rc_tr_in("status", "Open"), "Open");
    assert_string_equal(rc_tr_in("month", "March"), "March");
    assert_string_equal(rc_tr_count("%zu route", "%zu routes", 0), "%zu routes");
    assert_string_equal(rc_tongue_name(rc_tongue_used()), "en");
}

static void french_has_its_catalogue(void **state)
{
    (void)state;
    rc_tongue_use(rc_tongue_named("fr"));
    assert_string_equal(rc_tongue_name(rc_tongue_used()), "fr");
    assert_string_equal(rc_tr_in("status", "Open"), "Ouverte");
    assert_string_equal(rc_tr_in("month", "March"), "mars");
    assert_false(rc_tr_is_missing("contractions"));
}

static void what_a_catalogue_lacks_stays_english(void **state)
{
    (void)state;
    rc_tongue_use(rc_tongue_named("fr"));
    assert_string_equal(rc_tr("no such sentence"), "no such sentence");
    assert_string_equal(rc_tr_in("month", "Open"), "Open");
    assert_string_equal(rc_tr(""), "");
    assert_true(rc_tr_is_missing("no such sentence"));
}

static void english_is_a_language_and_others_are_not(void **state)
{
    (void)state;
    assert_non_null(rc_tongue_named("en"));
    assert_null(rc_tongue_named("xx"));
    assert_string_equal(rc_tongue_at(0), "en");
    assert_null(rc_tongue_at(100));
    rc_tongue_use(rc_tongue_named("en"));
    assert_null(rc_tongue_used());
}

static void words_that_meet_are_contracted(void **state)
{
    (void)state;
    char text[] = "l'adhésion de le Canada à le Statut de les États et de la Chine";
    rc_tongue_contract(text);
    assert_string_equal(text, "l'adhésion de le Canada à le Statut de les États et de la Chine");
    rc_tongue_use(rc_tongue_named("fr"));
    rc_tongue_contract(text);
    assert_string_equal(text, "l'adhésion du Canada au Statut des États et de la Chine");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, back_to_english, back_to_english)
    const struct CMUnitTest tests[] = {
        TEST(a_thread_speaks_english_until_told_otherwise),
        TEST(french_has_its_catalogue),
        TEST(what_a_catalogue_lacks_stays_english),
        TEST(english_is_a_language_and_others_are_not),
        TEST(words_that_meet_are_contracted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
