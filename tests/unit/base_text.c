/* Text: equal names, nearest spellings, splitting, matching, buffers, terminal columns. */
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void equal_takes_every_byte_and_null(void **state)
{
    (void)state;
    assert_true(rc_equal("CHN", "CHN"));
    assert_false(rc_equal("CHN", "chn"));
    assert_false(rc_equal("CHN", "CH"));
    assert_true(rc_equal(NULL, NULL));
    assert_false(rc_equal(NULL, ""));
    assert_false(rc_equal("", NULL));
}

static void names_are_equal_with_and_without_accents(void **state)
{
    (void)state;
    static const char *const same[][2] = {
        {"Turkiye", "Türkiye"},
        {"TÜRKIYE", "türkiye"},
        {"Cote d'Ivoire", "Côte d’Ivoire"},
        {"Sao Tome and Principe", "São Tomé and Príncipe"},
        {"Curacao", "Curaçao"},
        {"Aland", "Åland"},
        {"Espana", "España"},
        {"Viet Nam", "Việt Nam"},
        {"Lodz", "Łódź"},
        {"Strasse", "Straße"},
        {"AEthelred", "Æthelred"},
        {"Thorshavn", "Þorshavn"},
        {"Iasi", "Iași"},
        {"Guinea-Bissau", "Guinea–Bissau"},
        {"Viet Nam", "Viet\xC2\xA0Nam"},
        {"Côte", "Co\xCC\x82te"}, /* a combining accent */
        {"", ""},
    };
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        if (!rc_equal_fold(same[i][0], same[i][1]) || !rc_equal_fold(same[i][1], same[i][0]))
            fail_msg("'%s' is not '%s'", same[i][0], same[i][1]);
    assert_true(rc_equal_fold(NULL, NULL));
    assert_false(rc_equal_fold(NULL, ""));
}

static void folding_keeps_different_names_apart(void **state)
{
    (void)state;
    static const char *const other[][2] = {
        {"Niger", "Nigeria"},  {"Mali", "Malawi"}, {"a", "b"},       {"", "a"}, {"Iran", "Iraq"},
        {"\xE9", "\xC3\xA9"},  {"\xE9", "\xE8"},   {"中国", "日本"}, {"a", "Æ"}, {"ae", "a"},
        {"2\xC3\x97", "2x"},
    };
    for (size_t i = 0; i < sizeof other / sizeof *other; i++)
        if (rc_equal_fold(other[i][0], other[i][1]) || rc_equal_fold(other[i][1], other[i][0]))
            fail_msg("'%s' was taken for '%s'", other[i][0], other[i][1]);
    assert_true(rc_equal_fold("\xE9", "\xE9"));
}

static void every_letter_of_latin_1_and_extended_a_folds_to_ascii(void **state)
{
    (void)state;
    static const char ascii[] = "abcdefghijklmnopqrstuvwxyz";
    for (unsigned code = 0xC0; code <= 0x17F; code++) {
        char letter[3] = {(char)(0xC0 | code >> 6), (char)(0x80 | (code & 0x3F)), '\0'};
        bool found = code == 0xD7 || code == 0xF7; /* times and divided by are no letters */
        for (size_t i = 0; i < 26 && !found; i++) {
            char one[3] = {ascii[i], '\0', '\0'};
            found = rc_equal_fold(letter, one);
            for (size_t j = 0; j < 26 && !found; j++) {
                one[1] = ascii[j];
                found = rc_equal_fold(letter, one);
            }
        }
        if (!found)
            fail_msg("U+%04X", code);
    }
}

static void a_text_starts_with_its_head(void **state)
{
    (void)state;
    assert_true(rc_starts_with("months:3", "months:"));
    assert_true(rc_starts_with("x", ""));
    assert_false(rc_starts_with("mon", "months:"));
}

static void what_is_not_utf8_is_found_at_its_byte(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t bad;
    } bad[] = {
        {"ab\xFF", 2},             {"\x80", 0},         {"a\xC3", 1},         {"\xC0\xAF", 0},
        {"\xC1\xBF", 0},           {"x\xE0\x80\xAF", 1}, {"\xED\xA0\x80", 0}, {"\xE2\x82", 0},
        {"\xF0\x80\x80\x80", 0},   {"\xF4\x90\x80\x80", 0}, {"\xF5\x80\x80\x80", 0},
        {"\xC3\xA9\xC3(", 2},      {"\xF0\x9F\x98", 0},
    };
    size_t at;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        assert_false(rc_is_utf8(bad[i].text, strlen(bad[i].text), &at));
        assert_int_equal(at, bad[i].bad);
        assert_false(rc_is_utf8(bad[i].text, strlen(bad[i].text), NULL));
    }
    static const char good[] = "a\xC2\x80\xC3\xA9\xE2\x82\xAC\xED\x9F\xBF\xF0\x9F\x98\x80"
                               "\xF4\x8F\xBF\xBF";
    assert_true(rc_is_utf8(good, strlen(good), &at));
    assert_true(rc_is_utf8("", 0, &at));
    assert_true(rc_is_utf8("a\0b", 3, &at));
}

static void splitting_trims_and_drops_empty_pieces(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    char **pieces;
    assert_int_equal(rc_split(arena, " CHN , GMB,,  ,USA\t\n", ',', &pieces), 3);
    assert_string_equal(pieces[0], "CHN");
    assert_string_equal(pieces[1], "GMB");
    assert_string_equal(pieces[2], "USA");
    assert_int_equal(rc_split(arena, "no separator", '|', &pieces), 1);
    assert_string_equal(pieces[0], "no separator");
    assert_int_equal(rc_split(arena, "", ',', &pieces), 0);
    assert_int_equal(rc_split(arena, ",", ',', &pieces), 0);
    assert_int_equal(rc_split(arena, "a b  c", ' ', &pieces), 3);
    rc_arena_free(arena);
}

static void a_star_matches_any_run(void **state)
{
    (void)state;
    assert_true(rc_match("icj/*", "icj/genocide"));
    assert_true(rc_match("*", ""));
    assert_true(rc_match("*/inquiry", "cat/inquiry"));
    assert_true(rc_match("a*b*c", "aXbbYc"));
    assert_true(rc_match("*ab", "aab"));
    assert_true(rc_match("", ""));
    assert_true(rc_match("a**", "a"));
    assert_false(rc_match("icj/*", "icc/situation"));
    assert_false(rc_match("a*b", "abc"));
    assert_false(rc_match("", "a"));
    assert_false(rc_match("a", ""));
    assert_false(rc_match("A*", "abc"));
    assert_false(rc_match("?", "a"));
}

static void one_of_several_patterns_is_enough(void **state)
{
    (void)state;
    assert_true(rc_match_any("icj/*", "icj/genocide"));
    assert_true(rc_match_any("icc/*,icj/genocide", "icj/genocide"));
    assert_true(rc_match_any("icj/genocide,icc/*", "icj/genocide"));
    assert_true(rc_match_any(",*/genocide,", "icj/genocide"));
    assert_false(rc_match_any("icj/gen,ocide", "icj/genocide"));
    assert_false(rc_match_any("icj,icc/*", "icj/genocide"));
    assert_false(rc_match_any("", ""));
    assert_false(rc_match_any(",", "a"));
}

static void a_hostile_pattern_ends_soon(void **state)
{
    (void)state;
    static char text[20001];
    memset(text, 'a', 20000);
    assert_false(rc_match("*a*a*a*a*a*a*a*a*a*a*a*a*b", text));
}

static void the_nearest_spelling_is_found(void **state)
{
    (void)state;
    static const char *const acts[] = {"torture", "persecution", "racial-discrimination", "murder"};
    static const char *const codes[] = {"CHN", "CHE", "RWA", "Türkiye"};
    assert_string_equal(rc_nearest("tortrue", acts, 4), "torture");      /* swapped */
    assert_string_equal(rc_nearest("tortur", acts, 4), "torture");       /* left out */
    assert_string_equal(rc_nearest("torturre", acts, 4), "torture");     /* put in */
    assert_string_equal(rc_nearest("Persekution", acts, 4), "persecution"); /* changed */
    assert_string_equal(rc_nearest("racial-discrimnaton", acts, 4), "racial-discrimination");
    assert_string_equal(rc_nearest("torture", acts, 4), "torture");
    assert_string_equal(rc_nearest("chn", codes, 4), "CHN");
    assert_string_equal(rc_nearest("CNH", codes, 4), "CHN");
    assert_string_equal(rc_nearest("turkiye", codes, 4), "Türkiye");
    assert_null(rc_nearest("CXY", codes, 4));
    assert_null(rc_nearest("genocide", acts, 4));
    assert_null(rc_nearest("", acts, 4));
    assert_null(rc_nearest(NULL, acts, 4));
    assert_null(rc_nearest("torture", NULL, 0));
}

static void the_bound_is_a_third_at_least_one_at_most_three(void **state)
{
    (void)state;
    static const char *const words[] = {"abcdefghijkl"};
    assert_non_null(rc_nearest("abcdefghiXXX", words, 1));
    assert_null(rc_nearest("abcdefghXXXX", words, 1));
    static const char *const six[] = {"abcdef"};
    assert_non_null(rc_nearest("abcdXX", six, 1));
    assert_null(rc_nearest("abcXXX", six, 1));
    static const char *const two[] = {"ab"};
    assert_non_null(rc_nearest("aX", two, 1));
    assert_null(rc_nearest("XY", two, 1));
}

static void of_two_as_near_the_first_is_taken(void **state)
{
    (void)state;
    static const char *const words[] = {"cat", "car", "cab"};
    assert_string_equal(rc_nearest("caz", words, 3), "cat");
    assert_string_equal(rc_nearest("car", words, 3), "car");
}

static void words_too_long_to_guess_are_left_alone(void **state)
{
    (void)state;
    static char just[129], longer[301];
    memset(just, 'a', 128);
    memset(longer, 'a', 300);
    const char *words[] = {longer, just};
    assert_null(rc_nearest(longer, words, 2));
    assert_ptr_equal(rc_nearest(just, words, 2), just);
}

static void a_buffer_grows_and_ends_in_nul(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    rc_buffer buffer;
    rc_buffer_init(&buffer, arena);
    assert_null(buffer.text);
    rc_put(&buffer, "");
    assert_string_equal(buffer.text, "");
    rc_put(&buffer, "article");
    rc_putn(&buffer, " 36(2)xx", 6);
    rc_putf(&buffer, " %s %d", "of", 1945);
    assert_string_equal(buffer.text, "article 36(2) of 1945");
    assert_int_equal(buffer.length, strlen(buffer.text));
    for (int i = 0; i < 5000; i++)
        rc_putf(&buffer, "%d,", i);
    assert_int_equal(buffer.length, strlen(buffer.text));
    assert_false(buffer.overflow);
    rc_arena_free(arena);
}

static void a_buffer_at_its_cap_drops_the_rest_and_says_so(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    rc_buffer buffer;
    rc_buffer_init(&buffer, arena);
    static char block[1024 * 1024];
    memset(block, 'x', sizeof block);
    for (size_t i = 0; i < 63; i++)
        rc_putn(&buffer, block, sizeof block);
    rc_putn(&buffer, block, sizeof block - 1);
    assert_int_equal(buffer.length, RC_BUFFER_CAP - 1);
    assert_false(buffer.overflow);
    rc_put(&buffer, "é"); /* two bytes, one place: never half a character */
    assert_true(buffer.overflow);
    assert_int_equal(buffer.length, RC_BUFFER_CAP - 1);
    rc_put(&buffer, "y");
    rc_putf(&buffer, "%d", 1);
    assert_int_equal(buffer.length, RC_BUFFER_CAP - 1);
    assert_int_equal(buffer.text[buffer.length], '\0');
    rc_arena_free(arena);
}

static void a_formatted_text_is_cut_at_the_cap_too(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    rc_buffer buffer;
    rc_buffer_init(&buffer, arena);
    rc_putf(&buffer, "%*d", RC_BUFFER_CAP, 1);
    assert_int_equal(buffer.length, RC_BUFFER_CAP);
    assert_false(buffer.overflow);
    rc_putf(&buffer, "%s", "more");
    assert_true(buffer.overflow);
    assert_int_equal(buffer.length, RC_BUFFER_CAP);
    rc_arena_free(arena);
}

static void columns_are_those_of_a_terminal(void **state)
{
    (void)state;
    assert_int_equal(rc_columns(""), 0);
    assert_int_equal(rc_columns("Genocide"), 8);
    assert_int_equal(rc_columns("Türkiye"), 7);
    assert_int_equal(rc_columns("Co\xCC\x82te"), 4);
    assert_int_equal(rc_columns("中国"), 4);
    assert_int_equal(rc_columns("한국"), 4);
    assert_int_equal(rc_columns("a\xE2\x80\x8B" "b"), 2);
    assert_int_equal(rc_columns("\xFF\xFE"), 2);
    assert_int_equal(rc_columns("\xF0\x9F\x98\x80"), 2);
    assert_int_equal(rc_columns("–…€"), 3);
    assert_int_equal(rc_columns("\x1B"), 0);
}

static void a_word_is_found_where_one_begins(void **state)
{
    (void)state;
    const char *text = "Côte d'Ivoire, article 30(1): TORTURE and prevention";
    assert_ptr_equal(rc_find_word(text, "cote"), text);
    assert_ptr_equal(rc_find_word(text, "ivoire"), strstr(text, "Ivoire"));
    assert_ptr_equal(rc_find_word(text, "tortur"), strstr(text, "TORTURE"));
    assert_ptr_equal(rc_find_word(text, "30(1)"), strstr(text, "30(1)"));
    assert_ptr_equal(rc_find_word(text, "article 30"), strstr(text, "article"));
    assert_null(rc_find_word(text, "rture"));
    assert_null(rc_find_word(text, "ote"));
    assert_null(rc_find_word(text, "convention"));
    assert_null(rc_find_word("", "a"));
}

static void a_number_is_found_as_a_whole(void **state)
{
    (void)state;
    assert_null(rc_find_word("article 90, 19", "9"));
    assert_non_null(rc_find_word("article 90, 9", "9"));
    assert_non_null(rc_find_word("2001-09-11", "09"));
    assert_null(rc_find_word("CAT 200", "cat 20"));
    assert_non_null(rc_find_word("CAT 20(1)", "cat 20"));
}

static void names_are_put_in_order_whatever_their_case(void **state)
{
    (void)state;
    assert_true(rc_compare_fold("côte", "COUNT") < 0);
    assert_true(rc_compare_fold("Z", "a") > 0);
    assert_true(rc_compare_fold("a", "ab") < 0);
    assert_int_equal(rc_compare_fold("Türkiye", "turkiye"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_takes_every_byte_and_null),
        cmocka_unit_test(names_are_equal_with_and_without_accents),
        cmocka_unit_test(folding_keeps_different_names_apart),
        cmocka_unit_test(every_letter_of_latin_1_and_extended_a_folds_to_ascii),
        cmocka_unit_test(a_text_starts_with_its_head),
        cmocka_unit_test(what_is_not_utf8_is_found_at_its_byte),
        cmocka_unit_test(splitting_trims_and_drops_empty_pieces),
        cmocka_unit_test(a_star_matches_any_run),
        cmocka_unit_test(one_of_several_patterns_is_enough),
        cmocka_unit_test(a_hostile_pattern_ends_soon),
        cmocka_unit_test(the_nearest_spelling_is_found),
        cmocka_unit_test(the_bound_is_a_third_at_least_one_at_most_three),
        cmocka_unit_test(of_two_as_near_the_first_is_taken),
        cmocka_unit_test(words_too_long_to_guess_are_left_alone),
        cmocka_unit_test(a_buffer_grows_and_ends_in_nul),
        cmocka_unit_test(a_buffer_at_its_cap_drops_the_rest_and_says_so),
        cmocka_unit_test(a_formatted_text_is_cut_at_the_cap_too),
        cmocka_unit_test(a_word_is_found_where_one_begins),
        cmocka_unit_test(a_number_is_found_as_a_whole),
        cmocka_unit_test(names_are_put_in_order_whatever_their_case),
        cmocka_unit_test(columns_are_those_of_a_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
