/* The file as a whole: what a good one gives, and how a bad one is refused. */
#include "scenario_support.h"

static void every_field_is_read(void **state)
{
    (void)state;
    reading r = read_good("recourse: 1\n"
                          "title: \"Détention: a test\"\n"
                          "as_of: 2020-11-01\n"
                          "respondent: China\n"
                          "applicants: [GMB, Türkiye]\n"
                          "conduct:\n"
                          "  - id: camps\n"
                          "    acts: [torture, persecution]\n"
                          "    from: 2017-04\n"
                          "    to: ongoing\n"
                          "    where: [CHN]\n"
                          "    control: area\n"
                          "    victims: {nationality: [CHN], group: ethnic}\n"
                          "    perpetrators:\n"
                          "      nationality: [CHN]\n"
                          "      capacity: state\n"
                          "      present_in: []\n"
                          "      resident_in: [DEU]\n"
                          "      office: former\n"
                          "    financed_by: [IBRD, IFC]\n"
                          "steps:\n"
                          "  - {step: local-remedies, outcome: exhausted, on: 2020-01-15}\n"
                          "assume: {veto: [CHN]}\n"
                          "suppose:\n"
                          "  - CHN withdraws its reservation to TORTURE 30\n"
                          "expect:\n"
                          "  - {route: court/torture, status: closed}\n"
                          "source: nowhere\n");
    const rc_scenario *s = &r.scenario;
    assert_string_equal(s->file, "s");
    assert_string_equal(s->title, "Détention: a test");
    assert_int_equal(s->as_of, day_of("2020-11-01"));
    assert_true(s->as_of_given);
    assert_string_equal(s->respondent, "CHN");
    assert_true(s->applicants_given);
    assert_codes(s->applicants, "GMB TUR");
    assert_int_equal(s->conduct_count, 1);
    const rc_conduct *c = s->conduct;
    assert_string_equal(c->id, "camps");
    assert_codes(c->acts, "torture persecution");
    assert_span(c->from, "2017-04");
    assert_true(c->ongoing);
    assert_span(c->to, "2020-11-01");
    assert_true(c->where_given);
    assert_codes(c->where, "CHN");
    assert_string_equal(c->control, "area");
    assert_codes(c->victims, "CHN");
    assert_string_equal(c->group, "ethnic");
    assert_codes(c->perpetrators, "CHN");
    assert_string_equal(c->capacity, "state");
    assert_string_equal(c->office, "former");
    assert_true(c->present_given);
    assert_codes(c->present_in, "");
    assert_true(c->resident_given);
    assert_codes(c->resident_in, "DEU");
    assert_codes(c->financed_by, "IBRD IFC");
    assert_int_equal(c->place.line, 7);
    assert_int_equal(c->place.column, 5);
    assert_int_equal(s->step_count, 1);
    assert_true(s->veto_given);
    assert_codes(s->veto, "CHN");
    assert_int_equal(s->suppose_count, 1);
    assert_string_equal(s->suppose[0], "CHN withdraws its reservation to TORTURE 30");
    assert_int_equal(s->suppositions[0].place.line, 25);
    assert_int_equal(s->suppositions[0].place.column, 5);
    assert_string_equal(s->suppositions[0].state, "CHN");
    assert_string_equal(s->suppositions[0].treaty, "TORTURE");
    assert_string_equal(s->suppositions[0].article, "30");
    assert_int_equal(s->expect_count, 1);
    assert_string_equal(s->source, "nowhere");
    rc_arena_free(r.arena);
}

static void what_is_not_said_is_not_known(void **state)
{
    (void)state;
    reading r = read_good(GOOD);
    const rc_scenario *s = &r.scenario;
    assert_string_equal(s->title, "");
    assert_string_equal(s->source, "");
    assert_int_equal(s->as_of, day_of(TODAY));
    assert_false(s->as_of_given);
    assert_false(s->applicants_given);
    assert_false(s->veto_given);
    assert_int_equal(s->step_count + s->suppose_count + s->expect_count, 0);
    const rc_conduct *c = s->conduct;
    assert_string_equal(c->id, "c1");
    assert_span(c->from, "unknown");
    assert_span(c->to, "unknown");
    assert_false(c->ongoing || c->where_given || c->present_given || c->resident_given);
    assert_string_equal(c->control, "");
    assert_string_equal(c->group, "");
    assert_string_equal(c->capacity, "");
    assert_string_equal(c->office, "");
    rc_arena_free(r.arena);
}

static void json_is_a_scenario_too(void **state)
{
    (void)state;
    reading r = read_good("{\"recourse\": 1, \"respondent\": \"CHN\", \"as_of\": \"2020-11-01\",\n"
                          " \"conduct\": [{\"acts\": [\"torture\"], \"where\": []}]}\n");
    assert_string_equal(r.scenario.respondent, "CHN");
    assert_true(r.scenario.conduct[0].where_given);
    rc_arena_free(r.arena);
}

static void the_order_of_the_keys_does_not_matter(void **state)
{
    (void)state;
    reading r = read_good("conduct: [{acts: [torture], to: ongoing}]\nas_of: 2019-05-06\n"
                          "respondent: CHN\nrecourse: 1\n");
    assert_span(r.scenario.conduct[0].to, "2019-05-06");
    rc_arena_free(r.arena);
}

static void the_format_is_1(void **state)
{
    (void)state;
    assert_says("recourse: 2\nrespondent: CHN\n" CONDUCT,
                "s:1:11: error: format '2' is not known; this program reads format 1\n"
                "    write `recourse: 1`");
    assert_says("recourse: [1]\nrespondent: CHN\n" CONDUCT,
                "s:1:11: error: the number of the format is expected here, not a list");
    assert_says("respondent: CHN\n" CONDUCT, "s:1:1: error: 'recourse' is missing\n"
                                             "    begin the file with `recourse: 1`");
    assert_says("recourse:\nrespondent: CHN\n" CONDUCT,
                "s:1:1: error: 'recourse' has no value\n    begin the file with `recourse: 1`");
}

static void what_is_missing_is_named(void **state)
{
    (void)state;
    assert_says("recourse: 1\n" CONDUCT, "s:1:1: error: 'respondent' is missing\n"
                                         "    add `respondent:` and exactly one State");
    assert_says(HEAD, "s:1:1: error: 'conduct' is missing\n"
                      "    add `conduct:` and a list of mappings");
    assert_says(HEAD "conduct: []\n", "s:3:10: error: 'conduct' is empty\n    name at least one");
    assert_says(HEAD "conduct:\n", "s:3:1: error: 'conduct' has no value\n"
                                   "    add `conduct:` and a list of mappings");
}

static void an_unknown_key_gets_the_nearest(void **state)
{
    (void)state;
    assert_says(GOOD "aplicants: [GMB]\n",
                "s:4:1: error: unknown key 'aplicants'\n    did you mean applicants?");
    assert_says(HEAD "conduct:\n  - acts: [torture]\n    form: 2020\n",
                "s:5:5: error: unknown key 'form'\n    did you mean from?");
    assert_says(GOOD "assume: {vetos: [CHN]}\n",
                "s:4:10: error: unknown key 'vetos'\n    did you mean veto?");
}

static void a_key_in_the_wrong_place_is_sent_home(void **state)
{
    (void)state;
    assert_says(HEAD "conduct:\n  - acts: [torture]\n    capacity: state\n",
                "s:5:5: error: unknown key 'capacity'\n    it belongs under `perpetrators`");
    assert_says(GOOD "veto: [CHN]\n",
                "s:4:1: error: unknown key 'veto'\n    it belongs under `assume`");
    assert_says(HEAD "conduct:\n  - acts: [torture]\n    applicants: [GMB]\n",
                "s:5:5: error: unknown key 'applicants'\n"
                "    it belongs at the left edge of the file");
    assert_says(GOOD "assume: {xxxxxxxx: 1}\n",
                "s:4:10: error: unknown key 'xxxxxxxx'\n    known keys here: veto");
}

static void all_errors_come_at_once_in_the_order_of_the_file(void **state)
{
    (void)state;
    assert_says("recourse: 3\n"
                "respondent: Chnia\n"
                "as_of: 2020-02-30\n"
                "conduct:\n"
                "  - acts: [tortur]\n"
                "    from: 2020-13\n"
                "steps:\n"
                "  - {step: vote, organ: HCR, outcome: won}\n"
                "expect:\n"
                "  - {route: court/torture, status: close}\n",
                "s:1:11: error: format '3' is not known; this program reads format 1\n"
                "    write `recourse: 1`\n"
                "s:2:13: error: unknown State 'Chnia'\n"
                "    did you mean CHN (China)?\n"
                "s:3:8: error: '2020-02-30' is no date of the calendar\n"
                "    did you mean 2020-02-29?\n"
                "s:5:12: error: unknown act 'tortur'\n"
                "    did you mean torture?\n"
                "s:6:11: error: '2020-13' is no date of the calendar\n"
                "    write YYYY, YYYY-MM or YYYY-MM-DD\n"
                "s:8:25: error: unknown organ 'HCR'\n"
                "    did you mean HRC?\n"
                "s:8:39: error: unknown outcome 'won'\n"
                "    one of: adopted, rejected, vetoed\n"
                "s:10:36: error: unknown status 'close'\n"
                "    did you mean closed?");
}

static void errors_of_the_document_and_of_the_scenario_come_together(void **state)
{
    (void)state;
    assert_says("recourse: 1\nrecourse: 1\nrespondent: Chnia\nconduct: [{acts: [tortur]}]\n",
                "s:2:1: error: key 'recourse' is given twice, on line 1 and on line 2\n"
                "    keep one of the two\n"
                "s:3:13: error: unknown State 'Chnia'\n"
                "    did you mean CHN (China)?\n"
                "s:4:19: error: unknown act 'tortur'\n"
                "    did you mean torture?");
}

static void a_value_that_the_document_refuses_is_reported_once(void **state)
{
    (void)state;
    reading r = read_text_of(GOOD "applicants: *all\n", strlen(GOOD "applicants: *all\n"));
    assert_int_equal(r.status, RC_INVALID);
    assert_int_equal(r.diags.count, 1);
    assert_int_equal(r.diags.items[0].place.line, 4);
    rc_arena_free(r.arena);
}

static void an_empty_file_is_refused(void **state)
{
    (void)state;
    const char *said = "s:1:1: error: the file is empty\n    begin the file with `recourse: 1`";
    assert_says("", said);
    assert_says("# nothing but a comment\n", said);
}

static void a_file_that_is_no_mapping_is_refused(void **state)
{
    (void)state;
    assert_says("- recourse: 1\n",
                "s:1:1: error: a mapping with keys such as `recourse:` is expected here");
    assert_says("hello\n",
                "s:1:1: error: a mapping with keys such as `recourse:` is expected here");
}

static void a_list_whose_items_are_commented_out_is_absent(void **state)
{
    (void)state;
    reading r = read_good(GOOD "steps:\n# - {step: dispute, outcome: raised}\nassume:\n"
                               "suppose:\nexpect:\n");
    assert_int_equal(r.scenario.step_count, 0);
    assert_false(r.scenario.veto_given);
    rc_arena_free(r.arena);
}

static void a_key_without_a_value_is_not_guessed(void **state)
{
    (void)state;
    assert_says(GOOD "as_of:\n", "s:4:1: error: 'as_of' has no value\n"
                                 "    leave the key out if it is not known");
    assert_says(HEAD "conduct:\n  - acts: [torture]\n    where:\n",
                "s:5:5: error: 'where' has no value\n"
                "    write [] for none, or leave the key out if it is not known");
    assert_says(HEAD "conduct: [{acts: [torture], to: null}]\n",
                "s:3:29: error: 'to' has no value\n    leave the key out if it is not known");
}

static void suppositions_are_sentences(void **state)
{
    (void)state;
    assert_says(GOOD "suppose: CHN vetoes\n",
                "s:4:10: error: 'suppose' must be a list of sentences\n"
                "    begin each item on a line of its own with `- `");
    assert_says(GOOD "suppose:\n  - {CHN: vetoes}\n  - \"\"\n",
                "s:5:5: error: a sentence is expected here, not a mapping\n"
                "s:6:5: error: a sentence is expected here");
}

static void a_long_value_is_cut_in_the_message(void **state)
{
    (void)state;
    char text[400] = "recourse: 1\nrespondent: ";
    for (int i = 0; i < 45; i++)
        strcat(text, "né");
    strcat(text, "\n" CONDUCT);
    reading r = read_text_of(text, strlen(text));
    assert_non_null(strstr(r.said, "né...'"));
    assert_true(strlen(r.said) < 120);
    rc_arena_free(r.arena);
}

static void a_list_has_a_limit(void **state)
{
    (void)state;
    enum { ITEMS = 1001 };
    static char text[ITEMS * 12 + 200] = GOOD "suppose:\n";
    for (int i = 0; i < ITEMS; i++)
        strcat(text, "  - a\n");
    assert_says(text, "s:5:3: error: 'suppose' has 1001 items; at most 1000 are read");
}

static void thousands_of_errors_are_cheap_and_counted(void **state)
{
    (void)state;
    enum { ITEMS = 40000 };
    char *text = malloc(ITEMS * 8 + 200);
    assert_non_null(text);
    char *end = text + sprintf(text, "recourse: 1\nrespondent: CHN\nconduct:\n");
    for (int i = 0; i < ITEMS; i++) {
        if (i % 900 == 0)
            end += sprintf(end, "%s  - acts: [", i ? "]\n" : "");
        end += sprintf(end, "%stortu", i % 900 ? "," : "");
    }
    sprintf(end, "]\n");
    reading r = read_text_of(text, strlen(text));
    assert_int_equal(r.status, RC_INVALID);
    assert_int_equal(r.diags.count, RC_DIAGS_MAX);
    assert_int_equal(r.diags.errors, ITEMS);
    rc_arena_free(r.arena);
    free(text);
}

static void a_document_already_read_is_a_scenario(void **state)
{
    (void)state;
    const char *text = "{\"recourse\": 1, \"respondent\": \"Chnia\"}";
    rc_arena *arena = rc_arena_new(NULL);
    rc_diags diags;
    rc_document document;
    rc_scenario scenario;
    rc_diags_init(&diags, arena);
    assert_int_equal(rc_yaml_read(arena, "line 7", text, strlen(text), &rc_yaml_scenario_limits,
                                  &diags, &document),
                     RC_OK);
    assert_int_equal(
        rc_scenario_from_document(arena, world, &document, day_of(TODAY), &diags, &scenario),
        RC_INVALID);
    assert_int_equal(diags.count, 2);
    assert_string_equal(diags.items[0].place.file, "line 7");
    assert_string_equal(diags.items[0].message, "'conduct' is missing");
    assert_string_equal(diags.items[1].message, "unknown State 'Chnia'");
    rc_arena_free(arena);
}

static void what_other_files_left_stays_in_front(void **state)
{
    (void)state;
    rc_arena *arena = rc_arena_new(NULL);
    rc_diags diags;
    rc_scenario scenario;
    rc_diags_init(&diags, arena);
    rc_error(&diags, (rc_place){"z", 9, 9}, NULL, "an older error");
    assert_int_equal(rc_scenario_read(arena, world, "a", GOOD, strlen(GOOD), 0, &diags, &scenario),
                     RC_OK);
    const char *bad = "respondent: Chnia\nrecourse: 2\n" CONDUCT;
    assert_int_equal(rc_scenario_read(arena, world, "a", bad, strlen(bad), 0, &diags, &scenario),
                     RC_INVALID);
    assert_int_equal(diags.count, 3);
    assert_string_equal(diags.items[0].place.file, "z");
    assert_int_equal(diags.items[1].place.line, 1);
    assert_int_equal(diags.items[2].place.line, 2);
    rc_arena_free(arena);
}

/* An allocator that has [left] blocks to give. */
static size_t left;

static void *give(void *context, size_t size)
{
    (void)context;
    return left > 0 && left-- > 0 ? malloc(size) : NULL;
}

static void take(void *context, void *block)
{
    (void)context;
    free(block);
}

/* True if the reading came to its end. */
static bool reads_within(size_t blocks, const char *text)
{
    static const rc_mem mem = {give, take, NULL};
    rc_guard guard;
    rc_diags diags;
    rc_scenario scenario;
    left = blocks;
    rc_arena *arena = rc_arena_new(&mem);
    if (!arena)
        return false;
    if (setjmp(guard.jump)) {
        rc_arena_free(arena);
        return false;
    }
    rc_arena_set_guard(arena, &guard);
    rc_diags_init(&diags, arena);
    rc_status status = rc_scenario_read(arena, world, "s", text, strlen(text), 0, &diags,
                                        &scenario);
    assert_int_equal(status, RC_INVALID);
    rc_arena_free(arena);
    return true;
}

static void memory_may_run_out_anywhere(void **state)
{
    (void)state;
    enum { ITEMS = 900 };
    static char text[ITEMS * 60 + 200] = "recourse: 1\nrespondent: Chnia\n" CONDUCT "steps:\n";
    for (int i = 0; i < ITEMS; i++)
        strcat(text, "  - {step: vote, organ: HCR, outcome: adopted}\n");
    size_t blocks = 0;
    while (blocks < 10000 && !reads_within(blocks, text))
        blocks++;
    assert_true(blocks > 2 && blocks < 10000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_field_is_read),
        cmocka_unit_test(what_is_not_said_is_not_known),
        cmocka_unit_test(json_is_a_scenario_too),
        cmocka_unit_test(the_order_of_the_keys_does_not_matter),
        cmocka_unit_test(the_format_is_1),
        cmocka_unit_test(what_is_missing_is_named),
        cmocka_unit_test(an_unknown_key_gets_the_nearest),
        cmocka_unit_test(a_key_in_the_wrong_place_is_sent_home),
        cmocka_unit_test(all_errors_come_at_once_in_the_order_of_the_file),
        cmocka_unit_test(errors_of_the_document_and_of_the_scenario_come_together),
        cmocka_unit_test(a_value_that_the_document_refuses_is_reported_once),
        cmocka_unit_test(an_empty_file_is_refused),
        cmocka_unit_test(a_file_that_is_no_mapping_is_refused),
        cmocka_unit_test(a_list_whose_items_are_commented_out_is_absent),
        cmocka_unit_test(a_key_without_a_value_is_not_guessed),
        cmocka_unit_test(suppositions_are_sentences),
        cmocka_unit_test(a_long_value_is_cut_in_the_message),
        cmocka_unit_test(a_list_has_a_limit),
        cmocka_unit_test(thousands_of_errors_are_cheap_and_counted),
        cmocka_unit_test(a_document_already_read_is_a_scenario),
        cmocka_unit_test(what_other_files_left_stays_in_front),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests(tests, make_world, free_world);
}
