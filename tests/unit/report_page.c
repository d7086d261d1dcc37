/* Pages: wrapping, columns, styles, and keeping a terminal from harm. */
#include "report/page.h"
#include "report_fixture.h"

static rc_page new_page(rc_arena *arena, rc_buffer *out, size_t width, bool colour)
{
    rc_buffer_init(out, arena);
    return rc_page_on(out, &(rc_report_options){.width = width, .colour = colour});
}

static void words_wrap_at_the_width(void **state)
{
    rc_buffer out;
    rc_page page = new_page(*state, &out, 40, false);
    rc_page_words(&page, 2, RC_PLAIN, "one two three four five six seven eightx nine");
    /* 2 + 38 columns fit exactly */
    assert_string_equal(out.text, "  one two three four five six seven\n  eightx nine\n");
}

static void a_word_that_fits_exactly_stays_on_the_line(void **state)
{
    rc_buffer out;
    rc_page page = new_page(*state, &out, 40, false);
    rc_page_words(&page, 0, RC_PLAIN, "aaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbb c");
    assert_string_equal(out.text, "aaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbb\nc\n");
}

static void later_lines_hang(void **state)
{
    rc_buffer out;
    rc_page page = new_page(*state, &out, 40, false);
    rc_run runs[] = {{RC_PLAIN, "– "}, {RC_PLAIN, "a sentence that is longer than forty columns"}};
    rc_page_runs(&page, 0, 2, runs, 2);
    assert_string_equal(out.text, "– a sentence that is longer than forty\n  columns\n");
}

static void a_mark_is_never_parted_from_its_word(void **state)
{
    rc_buffer out;
    rc_page page = new_page(*state, &out, 40, false);
    rc_run runs[] = {{RC_PLAIN, "aaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbb"}, {RC_BOLD, "; c"}};
    rc_page_runs(&page, 0, 0, runs, 2);
    assert_string_equal(out.text, "aaaaaaaaaaaaaaaaaaa\nbbbbbbbbbbbbbbbbbbbb; c\n");
}

static void columns_are_counted_not_bytes(void **state)
{
    rc_buffer out;
    rc_page page = new_page(*state, &out, 40, false);
    rc_page_words(&page, 0, RC_PLAIN, "ééééééééééééééééééé üüüüüüüüüüüüüüüüüüüü é");
    assert_string_equal(out.text, "ééééééééééééééééééé üüüüüüüüüüüüüüüüüüüü\né\n");
}

static void blanks_and_line_ends_count_as_one(void **state)
{
    rc_buffer out;
    rc_page page = new_page(*state, &out, 40, false);
    rc_page_words(&page, 0, RC_PLAIN, "  a \n\t b  ");
    assert_string_equal(out.text, "a b\n");
}

static void nothing_but_blanks_is_no_paragraph(void **state)
{
    rc_buffer out;
    rc_page page = new_page(*state, &out, 40, false);
    rc_page_words(&page, 4, RC_BOLD, " \n ");
    rc_page_words(&page, 4, RC_BOLD, "");
    assert_int_equal(out.length, 0);
}

static void a_gap_is_one_line_and_none_at_the_top(void **state)
{
    rc_buffer out;
    rc_page page = new_page(*state, &out, 40, false);
    rc_page_gap(&page);
    rc_page_words(&page, 0, RC_PLAIN, "a");
    rc_page_gap(&page);
    rc_page_gap(&page);
    rc_page_words(&page, 0, RC_PLAIN, "b");
    assert_string_equal(out.text, "a\n\nb\n");
}

static void rows_keep_their_columns(void **state)
{
    rc_buffer out;
    rc_page page = new_page(*state, &out, 40, false);
    rc_page_row(&page, 2, 8, (rc_run){RC_DIM, "Label"}, "words that go on for two lines and more");
    rc_page_row(&page, 0, 4, (rc_run){RC_DIM, "Too long"}, "words");
    rc_page_row(&page, 0, 8, (rc_run){RC_DIM, "Alone"}, "");
    assert_string_equal(out.text, "  Label   words that go on for two lines\n"
                                  "          and more\n"
                                  "Too long\n    words\n"
                                  "Alone\n");
}

static void styles_end_before_the_line_does(void **state)
{
    rc_buffer out;
    rc_page page = new_page(*state, &out, 40, true);
    rc_page_words(&page, 0, RC_RED, "aaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbb");
    assert_string_equal(out.text, "\033[31maaaaaaaaaaaaaaaaaaaaaaa\033[0m\n"
                                  "\033[31mbbbbbbbbbbbbbbbbbbbbbbb\033[0m\n");
}

static void what_disturbs_a_terminal_is_replaced(void **state)
{
    const char *clean = "plain é – text\nline\ttab";
    assert_ptr_equal(rc_clean(*state, clean), clean);
    assert_string_equal(rc_clean(*state, "a\033[1m\x7f" "b"), "a�[1m�b");
    assert_string_equal(rc_clean(*state, "\xc2\x85 \xc2\xa0"), "� \xc2\xa0");
    assert_string_equal(rc_clean(*state, "\xe2\x80\xaa\xe2\x81\xa9\xe2\x80\xa9"), "��\xe2\x80\xa9");
    assert_string_equal(rc_clean(*state, "\xe2\x80"), "\xe2\x80"); /* cut short: left alone */
    assert_string_equal(rc_clean(*state, ""), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_wrap_at_the_width),
        cmocka_unit_test(a_word_that_fits_exactly_stays_on_the_line),
        cmocka_unit_test(later_lines_hang),
        cmocka_unit_test(a_mark_is_never_parted_from_its_word),
        cmocka_unit_test(columns_are_counted_not_bytes),
        cmocka_unit_test(blanks_and_line_ends_count_as_one),
        cmocka_unit_test(nothing_but_blanks_is_no_paragraph),
        cmocka_unit_test(a_gap_is_one_line_and_none_at_the_top),
        cmocka_unit_test(rows_keep_their_columns),
        cmocka_unit_test(styles_end_before_the_line_does),
        cmocka_unit_test(what_disturbs_a_terminal_is_replaced),
    };
    return RUN(tests);
}
