/* CSV and DOT: what other programs read must be whole, and nothing in it may run. */
#include "report_fixture.h"

static const char *csv_of(rc_arena *arena, const rc_result *result,
                          const rc_report_options *options)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    rc_report_csv(&out, result, options);
    return out.text;
}

static const char *dot_of(rc_arena *arena, const rc_result *result,
                          const rc_report_options *options)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    rc_report_dot(&out, result, options);
    return out.text;
}

/* Moves over one cell, in quotes or without, and returns what it says. */
static const char *cell_at(rc_arena *arena, const char **at)
{
    rc_buffer cell;
    rc_buffer_init(&cell, arena);
    rc_put(&cell, "");
    if (**at != '"') {
        size_t length = strcspn(*at, ",\n\"");
        assert_int_not_equal((*at)[length], '"');
        *at += length;
        return rc_strndup(arena, *at - length, length);
    }
    for (++*at; (*at)[0] != '"' || (*at)[1] == '"'; ++*at) {
        assert_int_not_equal(**at, 0);
        *at += **at == '"' ? 1 : 0;
        rc_putn(&cell, *at, 1);
    }
    ++*at;
    return cell.text;
}

/* Reads CSV strictly: the cells of all rows one after another; *columns is what every row has. */
static rc_texts cells_of(rc_arena *arena, const char *csv, size_t *columns)
{
    rc_texts cells = {rc_alloc_array(arena, strlen(csv), sizeof(char *)), 0};
    size_t in_row = 0;
    *columns = 0;
    for (const char *at = csv; *at != 0; at++) {
        cells.items[cells.count++] = cell_at(arena, &at);
        in_row++;
        if (*at == ',') {
            continue;
        }
        assert_int_equal(*at, '\n');
        *columns = *columns == 0 ? in_row : *columns;
        assert_int_equal(in_row, *columns);
        in_row = 0;
    }
    return cells;
}

static void every_finding_has_a_row_of_the_same_columns(void **state)
{
    rc_result *result = fixture_result(*state);
    size_t columns, findings = 0, bare = 0;
    rc_texts cells = cells_of(*state, csv_of(*state, result, NULL), &columns);
    for (size_t i = 0; i < result->route_count; i++) {
        findings += result->routes[i].finding_count;
        bare += result->routes[i].finding_count == 0 ? 1 : 0;
    }
    assert_true(bare > 0); /* a route of which nothing was found has its row too */
    assert_int_equal(columns, 18);
    assert_int_equal(cells.count, columns * (1 + findings + bare));
    assert_string_equal(cells.items[0], "route");
    assert_string_equal(cells.items[columns - 1], "supposed");
    const char **second = cells.items + 2 * columns; /* the reservation of the fixture */
    assert_string_equal(second[0], "court/alpha");
    assert_string_equal(second[4], "yes");
    assert_string_equal(second[6], "consent");
    assert_string_equal(second[7], "failed");
    assert_string_equal(second[8], "reservation");
    assert_string_equal(second[9], "AAA");
    assert_string_equal(second[13], "ALPHA 9; RIVER");
    assert_string_equal(second[15], "yes");
}

static void brief_has_a_row_a_route(void **state)
{
    rc_result *result = fixture_result(*state);
    rc_report_options options = {.brief = true};
    size_t columns;
    rc_texts cells = cells_of(*state, csv_of(*state, result, &options), &columns);
    assert_int_equal(columns, 10);
    assert_int_equal(cells.count, columns * (1 + result->route_count));
    assert_string_equal(cells.items[columns + 7], "Consent: reservation (Alphaland)");
    assert_string_equal(cells.items[2 * columns + 8], "BBB");
    assert_string_equal(cells.items[columns + 9], "2");
}

static void filters_hold_for_tables_too(void **state)
{
    rc_report_options options = {.route = "panel/*", .brief = true};
    size_t columns;
    rc_texts cells = cells_of(*state, csv_of(*state, fixture_result(*state), &options), &columns);
    assert_int_equal(cells.count, columns * 4);
}

static void no_cell_is_a_formula(void **state)
{
    static const char *const evil[] = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"};
    for (size_t i = 0; i < sizeof evil / sizeof *evil; i++) {
        rc_result *result = fixture_result(*state);
        size_t columns;
        result->routes[0].findings[0].reason = evil[i];
        result->routes[0].title = "a \"quoted\", title";
        rc_texts cells = cells_of(*state, csv_of(*state, result, NULL), &columns);
        assert_null(strchr("=+-@\t\r\n", cells.items[columns + 12][0]));
        assert_string_equal(cells.items[columns + 1], "a \"quoted\", title");
    }
}

static size_t times(const char *text, const char *words)
{
    size_t count = 0;
    for (const char *at = text; (at = strstr(at, words)) != NULL; at += strlen(words)) {
        count++;
    }
    return count;
}

static void a_graph_has_each_forum_and_shares_what_decides(void **state)
{
    rc_result *result = fixture_result(*state);
    const char *dot = dot_of(*state, result, NULL);
    assert_int_equal(times(dot, "subgraph \"cluster The Court of Letters\""), 1);
    assert_int_equal(times(dot, "subgraph \"cluster The Panel\""), 1);
    assert_null(strstr(dot, "cluster Bank")); /* not engaged, and not asked for */
    assert_int_equal(times(dot, "[label=\"Consent: reservation (Alphaland)\""), 1);
    assert_non_null(strstr(dot, "\"route/court/alpha\" -> \"why/Consent: reservation (Alphaland)\""
                                ";"));
    assert_non_null(strstr(dot, "Inquiry\\npanel/inquiry\\n✓ open"));
}

static void the_graph_of_one_route_shows_requirements_and_facts(void **state)
{
    rc_report_options options = {.route = "court/alpha"};
    const char *dot = dot_of(*state, fixture_result(*state), &options);
    assert_non_null(strstr(dot, "\"requirement/2\" [label=\"✗ Consent: reservation "
                                "(Alphaland)\\n"));
    assert_non_null(strstr(dot, "\"route/court/alpha\" -> \"requirement/2\";"));
    assert_non_null(strstr(dot, "\"requirement/2\" -> "
                                "\"fact/declaration/ALPHA/AAA/9/1951-03-01\";"));
    assert_null(strstr(dot, "subgraph"));
}

static void a_title_cannot_leave_its_quotes(void **state)
{
    rc_result *result = fixture_result(*state);
    rc_scenario *scenario = fixture_scenario(*state);
    scenario->title = "end\"; evil [label=\"\\N\"] \n}";
    result->scenario = scenario;
    const char *dot = dot_of(*state, result, NULL);
    assert_memory_equal(dot, "digraph \"end\\\"; evil [label=\\\"\\\\N\\\"]  }\" {", 42);
    assert_non_null(strstr(dot, "label=\"end\\\"; evil [label=\\\"\\\\N\\\"] \\n}"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_finding_has_a_row_of_the_same_columns),
        cmocka_unit_test(brief_has_a_row_a_route),
        cmocka_unit_test(filters_hold_for_tables_too),
        cmocka_unit_test(no_cell_is_a_formula),
        cmocka_unit_test(a_graph_has_each_forum_and_shares_what_decides),
        cmocka_unit_test(the_graph_of_one_route_shows_requirements_and_facts),
        cmocka_unit_test(a_title_cannot_leave_its_quotes),
    };
    return RUN(tests);
}
