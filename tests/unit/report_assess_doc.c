/* The answer as a document: what a lawyer hands on says on what it rests before it concludes. */
#include "report/assess_doc.h"

#include "report_fixture.h"

static const char *html_of(rc_arena *arena, const rc_result *result,
                           const rc_report_options *options)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    rc_doc_html(&out, rc_report_doc(arena, result, NULL, options), "en");
    return out.text;
}

static const char *markdown_of(rc_arena *arena, const rc_result *result,
                               const rc_report_options *options)
{
    rc_buffer out;
    rc_buffer_init(&out, arena);
    rc_doc_markdown(&out, rc_report_doc(arena, result, NULL, options));
    return out.text;
}

static void assert_says(const char *text, const char *words)
{
    if (strstr(text, words) == NULL) {
        print_error("“%s” is not in:\n%s\n", words, text);
        fail();
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

static void assert_in_order(const char *text, const char *const *parts, size_t count)
{
    const char *at = text;
    for (size_t i = 0; i < count; i++) {
        const char *found = strstr(at, parts[i]);
        if (found == NULL) {
            print_error("“%s” is not in, or not in its place:\n%s\n", parts[i], text);
            fail();
        }
        at = found;
    }
}

static void what_it_rests_on_stands_before_what_it_concludes(void **state)
{
    static const char *const order[] = {
        "# Torture in the cells of Alphaland",
        "**Respondent:** Alphaland",
        "**Day of filing:** 1 November 2020",
        "**Facts as at:** 31 January 2026",
        "**Found by:** Recourse",
        "## The situation as stated",
        "## What the conclusions rest on",
        "AAA, a permanent member, would veto",
        "`participation/ALPHA/BBB`",
        "## Summary",
        "## ✓ Open (1 route)",
        "### Inquiry `panel/inquiry` **✓ open**",
        "## → Conditional (1 route)",
        "## ± Contested (1 route)",
        "One reading, it is met:",
        "## ? Undetermined (1 route)",
        "## ✗ Closed (1 route)",
        "## ○ Not engaged (2 routes)",
        "## Sources",
        "### Treaties and other instruments",
        "### Decided cases",
        "### Facts relied on",
        "does not replace legal advice"};
    assert_in_order(markdown_of(*state, fixture_result(*state), NULL), order,
                    sizeof order / sizeof *order);
}

static void each_source_stands_once_and_every_link_leads_somewhere(void **state)
{
    const char *html = html_of(*state, fixture_result(*state), NULL);
    assert_int_equal(times(html, " id=\"at-cite__ALPHA_209\""), 1);
    assert_int_equal(times(html, " id=\"at-cite__RIVER\""), 1);
    assert_int_equal(times(html, " id=\"at-fact__participation__ALPHA__AAA\""), 1);
    size_t links = 0;
    for (const char *at = html; (at = strstr(at, "href=\"#")) != NULL; links++) {
        at += strlen("href=\"#");
        const char *id = rc_strndup(*state, at, strcspn(at, "\""));
        assert_says(html, rc_format(*state, "id=\"%s\"", id));
    }
    assert_true(links > 20);
}

static void a_source_has_its_citation_and_what_it_says(void **state)
{
    const char *markdown = markdown_of(*state, fixture_result(*state), NULL);
    assert_says(markdown, "- *Convention on the First Letter* (adopted 1 January 1950, entered "
                          "into force 15 June 1952) (ALPHA)\n");
    assert_says(markdown, "  - **art 9** (cited as ALPHA 9). Disputes go to the court at the "
                          "request of one side.\n");
    assert_says(markdown, "- *River (Alphaland v Betania)* (The Court, 4 May 1999)\n"
                          "  - A reservation works both ways.\n");
}

static void a_fact_says_where_it_was_read_and_how_sure_it_is(void **state)
{
    const char *html = html_of(*state, fixture_result(*state), NULL);
    const char *row = strstr(html, "<tr id=\"at-fact__participation__ALPHA__BBB\">");
    assert_non_null(row);
    row = rc_strndup(*state, row, (size_t)(strstr(row, "</tr>") - row));
    assert_says(row, "Betania (BBB)");
    assert_says(row, "Read in: Newspaper");
    assert_says(row, "<span class=\"badge yellow\">! low</span>");
}

static void a_filtered_report_says_so_and_cites_only_what_it_shows(void **state)
{
    rc_report_options options = {.route = "panel/inquiry"};
    const char *markdown = markdown_of(*state, fixture_result(*state), &options);
    assert_says(markdown, "**This report shows 1 of the 7 routes, as was asked.**");
    assert_says(markdown, "No conclusion rests on a fact of low confidence.");
    assert_null(strstr(markdown, "River"));
}

static void brief_is_one_row_a_route_without_sources(void **state)
{
    rc_report_options options = {.brief = true};
    const char *markdown = markdown_of(*state, fixture_result(*state), &options);
    assert_says(markdown, "| Alpha Convention case | `court/alpha` | The Court of Letters | "
                          "**✗ closed** | Consent: reservation (Alphaland) |");
    assert_null(strstr(markdown, "## Sources"));
}

static void the_same_result_gives_the_same_page(void **state)
{
    const char *first = html_of(*state, fixture_result(*state), NULL);
    assert_string_equal(first, html_of(*state, fixture_result(*state), NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_it_rests_on_stands_before_what_it_concludes),
        cmocka_unit_test(each_source_stands_once_and_every_link_leads_somewhere),
        cmocka_unit_test(a_source_has_its_citation_and_what_it_says),
        cmocka_unit_test(a_fact_says_where_it_was_read_and_how_sure_it_is),
        cmocka_unit_test(a_filtered_report_says_so_and_cites_only_what_it_shows),
        cmocka_unit_test(brief_is_one_row_a_route_without_sources),
        cmocka_unit_test(the_same_result_gives_the_same_page),
    };
    return RUN(tests);
}
