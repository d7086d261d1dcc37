/* Documents: one content, three formats, and nothing of a user's words taken for markup. */
#include "report/doc.h"

#include "report_fixture.h"

static const char *html_of(const rc_doc *doc)
{
    rc_buffer out;
    rc_buffer_init(&out, rc_doc_arena(doc));
    rc_doc_html(&out, doc, "en");
    return out.text;
}

static const char *markdown_of(const rc_doc *doc)
{
    rc_buffer out;
    rc_buffer_init(&out, rc_doc_arena(doc));
    rc_doc_markdown(&out, doc);
    return out.text;
}

static const char *text_of(const rc_doc *doc)
{
    rc_buffer out;
    rc_buffer_init(&out, rc_doc_arena(doc));
    rc_doc_text(&out, doc, NULL);
    return out.text;
}

static void assert_says(const char *text, const char *words)
{
    if (strstr(text, words) == NULL) {
        print_error("“%s” is not in:\n%s\n", words, text);
        fail();
    }
}

static void assert_silent(const char *text, const char *words)
{
    if (strstr(text, words) != NULL) {
        print_error("“%s” is in:\n%s\n", words, text);
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

static void lists_nest_by_their_depth_and_close(void **state)
{
    static const size_t depths[] = {0, 1, 2, 0, 5, 1};
    rc_doc *doc = rc_doc_new(*state, "Lists");
    for (size_t i = 0; i < sizeof depths / sizeof *depths; i++) {
        rc_doc_item(doc, depths[i], RC_PLAIN, rc_format(*state, "item %zu", i));
    }
    rc_doc_say(doc, RC_PLAIN, "After.");
    assert_says(html_of(doc), "<ul>\n<li>item 0\n<ul>\n<li>item 1\n<ul>\n<li>item 2</li>\n"
                              "</ul></li>\n</ul></li>\n<li>item 3\n<ul>\n<li>item 4</li>\n"
                              "<li>item 5</li>\n</ul>\n</li>\n</ul>\n<p>After.</p>");
}

static void words_of_a_user_are_no_markup(void **state)
{
    static const char evil[] = "<script>alert(\"1\" & 2)</script>";
    rc_doc *doc = rc_doc_new(*state, evil);
    rc_doc_heading(doc, 2, RC_PLAIN, evil);
    rc_doc_item(doc, 0, RC_BOLD, evil);
    rc_doc_foot(doc, evil);
    const char *html = html_of(doc);
    assert_silent(html, "<script>alert");
    assert_int_equal(times(html, "&lt;script&gt;alert(&quot;1&quot; &amp; 2)&lt;/script&gt;"), 6);
}

static void an_address_is_a_link_and_anything_else_is_none(void **state)
{
    rc_doc *doc = rc_doc_new(*state, "Links");
    rc_phrase phrase = {.arena = *state};
    rc_phrase_link(&phrase, RC_PLAIN, "here", "https://example.org/?a=1&b=\"2\"");
    rc_phrase_link(&phrase, RC_PLAIN, "there", "javascript:alert(1)");
    rc_phrase_link(&phrase, RC_PLAIN, "nowhere", NULL);
    rc_doc_say_of(doc, &phrase);
    assert_says(html_of(doc), "<p><a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\">here"
                              "</a>therenowhere</p>");
    assert_says(markdown_of(doc), "[here](<https://example.org/?a=1&b=\"2\">)therenowhere\n");
    assert_says(text_of(doc), "heretherenowhere\n");
}

static void a_link_leads_to_the_anchor_of_the_same_text(void **state)
{
    rc_doc *doc = rc_doc_new(*state, "Anchors");
    rc_phrase phrase = {.arena = *state};
    rc_phrase_link(&phrase, RC_PLAIN, "see", "#fact/a b_c/§");
    rc_doc_say_of(doc, &phrase);
    rc_doc_anchor(doc, "fact/a b_c/§");
    rc_doc_item(doc, 0, RC_PLAIN, "the fact");
    const char *html = html_of(doc);
    assert_says(html, "<a href=\"#at-fact__a_20b_5Fc___C2_A7\">see</a>");
    assert_says(html, "<li id=\"at-fact__a_20b_5Fc___C2_A7\">the fact");
    assert_says(markdown_of(doc), "\nsee\n"); /* Markdown has no places to lead to */
}

static void the_contents_name_every_chapter_and_section_once(void **state)
{
    rc_doc *doc = rc_doc_new(*state, "Contents");
    rc_doc_heading(doc, 2, RC_PLAIN, "One");
    rc_doc_heading(doc, 3, RC_PLAIN, "Part");
    rc_doc_heading(doc, 4, RC_PLAIN, "Too deep");
    rc_doc_heading(doc, 3, RC_PLAIN, "Part");
    rc_doc_heading(doc, 2, RC_PLAIN, "Two");
    const char *html = html_of(doc);
    assert_says(html, "<ul>\n<li><a href=\"#at-One\">One</a>\n<ul>\n"
                      "<li><a href=\"#at-Part\">Part</a></li>\n"
                      "<li><a href=\"#at-Part__2\">Part</a></li>\n</ul></li>\n"
                      "<li><a href=\"#at-Two\">Two</a></li>\n</ul>");
    assert_int_equal(times(html, "id=\"at-Part\""), 1);
    assert_says(html, "<h3 id=\"at-Part__2\">Part</h3>");
}

static void a_table_has_a_caption_and_scoped_heads(void **state)
{
    static const char *const heads[] = {"Status", "Routes"};
    static const char *const cells[] = {"open", "a | b"};
    rc_doc *doc = rc_doc_new(*state, "Table");
    rc_doc_table(doc, "By status", heads, 2);
    rc_doc_row(doc, cells);
    rc_doc_style_cell(doc, 0, RC_GREEN);
    const char *html = html_of(doc);
    assert_says(html, "<table>\n<caption>By status</caption>\n<thead><tr><th scope=\"col\">Status"
                      "</th><th scope=\"col\">Routes</th></tr></thead>");
    assert_says(html, "<tr><th scope=\"row\"><span class=\"green\">open</span></th>"
                      "<td data-head=\"Routes\">a | b</td></tr>");
    assert_says(markdown_of(doc), "**By status**\n\n| Status | Routes |\n|--------|--------|\n"
                                  "| **open** | a \\| b |\n");
}

static void a_table_without_rows_is_left_out(void **state)
{
    static const char *const heads[] = {"Status", "Routes"};
    rc_doc *doc = rc_doc_new(*state, "Table");
    rc_doc_table(doc, "Nothing", heads, 2);
    rc_doc_say(doc, RC_PLAIN, "After.");
    assert_silent(html_of(doc), "<table");
    assert_silent(markdown_of(doc), "Nothing");
}

static void folds_and_cards_are_closed_even_if_the_writer_forgot(void **state)
{
    static const rc_run more = {RC_PLAIN, "More"};
    rc_doc *doc = rc_doc_new(*state, "Folds");
    rc_doc_card(doc, RC_RED);
    rc_doc_fold(doc, &more, 1);
    rc_doc_item(doc, 0, RC_PLAIN, "inside");
    assert_says(html_of(doc), "<section class=\"card red\">\n<details><summary>More</summary>"
                              "<div>\n<ul>\n<li>inside</li>\n</ul>\n</div></details>\n"
                              "</section>\n</main>");
    rc_doc_unfold(doc);
    rc_doc_uncard(doc);
    rc_doc_uncard(doc); /* one too many */
    assert_int_equal(times(html_of(doc), "</section>"), 1);
    assert_says(markdown_of(doc), "\n**More**\n\n- inside\n");
    assert_says(text_of(doc), "\nMore\n  – inside\n");
}

static void pairs_stand_in_one_list(void **state)
{
    rc_doc *doc = rc_doc_new(*state, "Pairs");
    rc_phrase one = {.arena = *state}, two = {.arena = *state};
    rc_phrase_add(&one, RC_PLAIN, "Alphaland");
    rc_phrase_add(&two, RC_PLAIN, "1 May");
    rc_doc_pair(doc, "Respondent", &one);
    rc_doc_pair(doc, "Day", &two);
    rc_doc_item(doc, 0, RC_PLAIN, "an item");
    assert_says(html_of(doc), "<dl>\n<div><dt>Respondent</dt><dd>Alphaland</dd></div>\n"
                              "<div><dt>Day</dt><dd>1 May</dd></div>\n</dl>\n<ul>\n<li>an item");
    assert_says(markdown_of(doc), "\n- **Respondent:** Alphaland\n- **Day:** 1 May\n");
    assert_says(text_of(doc), "\nRespondent  Alphaland\nDay         1 May\n");
}

static void a_badge_says_in_words_what_its_colour_says(void **state)
{
    rc_doc *doc = rc_doc_new(*state, "Badges");
    rc_phrase phrase = {.arena = *state};
    rc_phrase_add(&phrase, RC_PLAIN, "Case ");
    rc_phrase_badge(&phrase, RC_RED, "✗ closed");
    rc_doc_heading_of(doc, 2, &phrase);
    const char *html = html_of(doc);
    assert_says(html, "Case <span class=\"badge red\">✗ closed</span></h2>");
    assert_says(html, "\">Case </a>"); /* the contents leave it out */
    assert_says(markdown_of(doc), "\n## Case **✗ closed**\n");
    assert_says(text_of(doc), "\nCase ✗ closed\n─────────────\n");
}

static void markdown_guards_its_own_marks_and_those_of_pandoc(void **state)
{
    static const char *const pairs[][2] = {
        {"*a* _b_ `c` [d] <e> #f", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\] \\<e\\> \\#f"},
        {"1. first", "1\\. first"},
        {"iv) fourth", "iv\\) fourth"},
        {"(a) second", "\\(a) second"},
        {"- not an item", "\\- not an item"},
        {"mail@example costs $5~6^7 {x}", "mail\\@example costs \\$5\\~6\\^7 \\{x\\}"},
        {"a &amp; b", "a &amp;amp; b"},
        {"line\nbreak", "line break"},
        {"Mr. Smith", "Mr\\. Smith"},
        {"3.5 is no list", "3.5 is no list"}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        rc_doc *doc = rc_doc_new(*state, "Marks");
        rc_doc_say(doc, RC_PLAIN, pairs[i][0]);
        assert_string_equal(markdown_of(doc), rc_format(*state, "# Marks\n\n%s\n", pairs[i][1]));
    }
}

static void an_id_is_code_whatever_is_in_it(void **state)
{
    rc_doc *doc = rc_doc_new(*state, "Ids");
    rc_doc_say(doc, RC_ID, "fact/a_b");
    rc_doc_say(doc, RC_ID, "with `` ticks");
    assert_says(html_of(doc), "<code>fact/<wbr>a_b</code>");
    assert_says(markdown_of(doc), "\n`fact/a_b`\n\n``` with `` ticks ```\n");
}

static void control_characters_reach_no_format(void **state)
{
    rc_doc *doc = rc_doc_new(*state, "Control");
    rc_doc_say(doc, RC_PLAIN, "a\033[31mb");
    rc_doc_say(doc, RC_ID, "c\x07");
    assert_null(strchr(html_of(doc), '\033'));
    assert_null(strchr(markdown_of(doc), '\033'));
    assert_null(strchr(markdown_of(doc), '\x07'));
    assert_null(strchr(text_of(doc), '\033'));
}

static void a_page_needs_nothing_from_elsewhere(void **state)
{
    const char *html = html_of(rc_doc_new(*state, "Alone"));
    static const char *const outward[] = {"src=", "@import", "url(", "<link", "http"};
    for (size_t i = 0; i < sizeof outward / sizeof *outward; i++) {
        if (strcmp(outward[i], "http") == 0) { /* the style sheet names it to print addresses */
            assert_int_equal(times(html, "http"), times(html, "[href^=\"http\"]"));
        } else {
            assert_silent(html, outward[i]);
        }
    }
    assert_says(html, "<html lang=\"en\">");
    assert_says(html, "<a class=\"skip\" href=\"#report\">");
    assert_says(html, "<main id=\"report\" tabindex=\"-1\">");
}

static void a_picture_is_markup_in_a_page_and_words_elsewhere(void **state)
{
    rc_doc *doc = rc_doc_new(*state, "Picture");
    rc_doc_picture(doc, "<svg role=\"img\" aria-label=\"map\"></svg>", "A map of 3 States.");
    rc_doc_picture(doc, "<svg role=\"img\" aria-label=\"none\"></svg>", "");
    assert_says(html_of(doc), "<figure><svg role=\"img\" aria-label=\"map\"></svg></figure>");
    rc_doc_fold(doc, &(rc_run){RC_PLAIN, "On a map"}, 1);
    rc_doc_picture(doc, "<svg role=\"img\" aria-label=\"none\"></svg>", "");
    rc_doc_unfold(doc);
    assert_says(html_of(doc), "<details><summary>On a map</summary>");
    assert_string_equal(markdown_of(doc), "# Picture\n\nA map of 3 States.\n");
    assert_string_equal(text_of(doc), "Picture\n\nA map of 3 States.\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lists_nest_by_their_depth_and_close),
        cmocka_unit_test(words_of_a_user_are_no_markup),
        cmocka_unit_test(an_address_is_a_link_and_anything_else_is_none),
        cmocka_unit_test(a_link_leads_to_the_anchor_of_the_same_text),
        cmocka_unit_test(the_contents_name_every_chapter_and_section_once),
        cmocka_unit_test(a_table_has_a_caption_and_scoped_heads),
        cmocka_unit_test(a_table_without_rows_is_left_out),
        cmocka_unit_test(folds_and_cards_are_closed_even_if_the_writer_forgot),
        cmocka_unit_test(pairs_stand_in_one_list),
        cmocka_unit_test(a_badge_says_in_words_what_its_colour_says),
        cmocka_unit_test(markdown_guards_its_own_marks_and_those_of_pandoc),
        cmocka_unit_test(an_id_is_code_whatever_is_in_it),
        cmocka_unit_test(control_characters_reach_no_format),
        cmocka_unit_test(a_page_needs_nothing_from_elsewhere),
        cmocka_unit_test(a_picture_is_markup_in_a_page_and_words_elsewhere),
    };
    return RUN(tests);
}
