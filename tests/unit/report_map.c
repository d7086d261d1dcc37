/* The map of the world: every State one square; and rows for spreadsheets. */
#include "base/text.h"
#include "report/csv.h"
#include "report/map.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static int set_up(void **state)
{
    *state = rc_arena_new(NULL);
    return 0;
}

static int tear_down(void **state)
{
    rc_arena_free(*state);
    return 0;
}

static void every_state_has_one_square_of_its_own(void **state)
{
    enum { ROWS = 40, COLUMNS = 40 };
    static int taken[ROWS][COLUMNS];
    (void)state;
    const rc_knowledge *knowledge = rc_knowledge_builtin();
    int states = rc_kind_index("state"), tiles = rc_kind_index("tile");
    assert_int_equal(rc_count(knowledge, states), rc_count(knowledge, tiles));
    for (uint32_t i = 0; i < rc_count(knowledge, tiles); i++) {
        rc_record tile = rc_record_at(knowledge, tiles, i);
        int64_t row = rc_number_of(tile, "row"), column = rc_number_of(tile, "column");
        assert_true(row >= 1 && row < ROWS && column >= 1 && column < COLUMNS);
        if (taken[row][column]++ != 0) {
            fail_msg("%s shares its square", rc_record_id(tile));
        }
    }
    for (uint32_t i = 0; i < rc_count(knowledge, states); i++) {
        const char *code = rc_text_of(rc_record_at(knowledge, states, i), "code");
        char id[32] = "tile/";
        assert_true(rc_record_find(knowledge, strcat(id, code)).kind == tiles);
    }
}

/* Of an island: the ocean in which the legend stands must stay free of States. */
static void the_corner_of_the_legend_holds_no_state(void **state)
{
    (void)state;
    const rc_knowledge *knowledge = rc_knowledge_builtin();
    int tiles = rc_kind_index("tile");
    int64_t last = 0;
    for (uint32_t i = 0; i < rc_count(knowledge, tiles); i++) {
        int64_t row = rc_number_of(rc_record_at(knowledge, tiles, i), "row");
        last = row > last ? row : last;
    }
    for (uint32_t i = 0; i < rc_count(knowledge, tiles); i++) {
        rc_record tile = rc_record_at(knowledge, tiles, i);
        bool low = rc_number_of(tile, "row") > last - RC_MAP_KEYS;
        assert_true(!low || rc_number_of(tile, "column") >= 10);
    }
}

static const char *small_map(rc_arena *arena)
{
    static const rc_map_key keys[] = {{"✓", "could <apply>", RC_GREEN}, {"×", "could not", RC_RED}};
    static const rc_map_place places[] = {
        {"CIV", 1, "A reason, \"quoted\""}, {"CHN", 0, ""}, {"FRA", 0, ""}};
    rc_map map = {.title = "Who & where", .id = "one", .keys = keys, .key_count = 2,
                  .places = places, .place_count = 3};
    return rc_map_svg(arena, rc_knowledge_builtin(), &map);
}

static void a_square_says_its_standing_in_words_and_by_a_mark(void **state)
{
    const char *svg = small_map(*state);
    assert_non_null(strstr(svg, "<title>China: could &lt;apply&gt;</title>"));
    assert_non_null(strstr(svg, "aria-label=\"Côte d'Ivoire: could not. A reason, "
                                "&quot;quoted&quot;\""));
    assert_non_null(strstr(svg, "<text class=\"mark\" x=\"17\" y=\"29\">×</text>"));
    assert_non_null(strstr(svg, "aria-label=\"Who &amp; where\""));
    assert_non_null(strstr(svg, "id=\"one\""));
    assert_null(strstr(svg, "<apply>"));
}

static void a_state_nobody_asked_about_is_drawn_empty(void **state)
{
    const char *svg = small_map(*state);
    assert_non_null(strstr(svg, "<title>Germany: not asked</title>"));
}

static void the_legend_counts(void **state)
{
    const char *svg = small_map(*state);
    assert_non_null(strstr(svg, ">could &lt;apply&gt; (2)</text>"));
    assert_non_null(strstr(svg, ">could not (1)</text>"));
}

static void every_square_can_be_reached_by_key(void **state)
{
    const char *svg = small_map(*state);
    size_t count = 0;
    for (const char *at = svg; (at = strstr(at, "tabindex=\"0\" role=\"img\"")) != NULL; at++) {
        count++;
    }
    assert_int_equal(count, rc_count(rc_knowledge_builtin(), rc_kind_index("tile")));
}

static void statuses_have_marks_of_their_own(void **state)
{
    (void)state;
    rc_map_key keys[RC_STATUSES];
    rc_map_status_keys(keys);
    for (int i = 0; i < RC_STATUSES; i++) {
        assert_string_equal(keys[i].mark, rc_status_mark((rc_route_status)(RC_STATUS_OPEN - i)));
        for (int j = 0; j < i; j++) {
            assert_string_not_equal(keys[i].mark, keys[j].mark);
            assert_int_not_equal(keys[i].style, keys[j].style);
        }
    }
}

static void a_picture_is_left_out_where_there_are_none(void **state)
{
    rc_arena *arena = *state;
    rc_buffer text, markdown, html;
    rc_doc *doc = rc_doc_new(arena, "Title");
    rc_doc_picture(doc, "<svg></svg>", "");
    rc_doc_picture(doc, "<svg id=\"two\"></svg>", "In words.");
    rc_buffer_init(&text, arena);
    rc_buffer_init(&markdown, arena);
    rc_buffer_init(&html, arena);
    rc_doc_text(&text, doc, NULL);
    rc_doc_markdown(&markdown, doc);
    rc_doc_html(&html, doc, "en");
    assert_null(strstr(text.text, "svg"));
    assert_non_null(strstr(text.text, "In words."));
    assert_null(strstr(markdown.text, "svg"));
    assert_non_null(strstr(markdown.text, "In words."));
    assert_non_null(strstr(html.text, "<svg id=\"two\"></svg>"));
    assert_null(strstr(html.text, "In words."));
}

static void cells_of_a_row_are_quoted_where_they_must(void **state)
{
    rc_arena *arena = *state;
    rc_buffer out;
    const char *cells[] = {"plain", "a, b", "say \"x\"", "two\nlines", ""};
    rc_buffer_init(&out, arena);
    rc_csv_row(&out, cells, 5);
    assert_string_equal(out.text, "plain,\"a, b\",\"say \"\"x\"\"\",\"two\nlines\",\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_state_has_one_square_of_its_own),
        TEST(the_corner_of_the_legend_holds_no_state),
        TEST(a_square_says_its_standing_in_words_and_by_a_mark),
        TEST(a_state_nobody_asked_about_is_drawn_empty),
        TEST(the_legend_counts),
        TEST(every_square_can_be_reached_by_key),
        TEST(statuses_have_marks_of_their_own),
        TEST(a_picture_is_left_out_where_there_are_none),
        TEST(cells_of_a_row_are_quoted_where_they_must),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
