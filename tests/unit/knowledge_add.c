/* Adding files to a knowledge: new records, replaced ones, and heads that only name a treaty. */
#include "knowledge_help.h"

/* Adds one file (written beside the facts) to the loaded world; the result is the knowledge. */
static rc_status add(world *w, const char *name, const char *text)
{
    char *path = rc_strdup(w->arena, put(w, name, text));
    const rc_knowledge *base = w->knowledge;
    rc_diags_init(&w->diags, w->arena);
    return rc_knowledge_add(w->arena, base, &path, 1, &w->diags, &w->knowledge);
}

static void add_good(world *w, const char *text)
{
    rc_status status = add(w, "more/x.yaml", text);
    assert_string_equal(messages(w), "");
    assert_int_equal(status, RC_OK);
}

static void adding_nothing_changes_nothing(void **state)
{
    world *w = *state;
    size_t before, after;
    load_good(w);
    const void *image = rc_knowledge_image(w->knowledge, &before);
    const rc_knowledge *same = NULL;
    assert_int_equal(rc_knowledge_add(w->arena, w->knowledge, NULL, 0, &w->diags, &same), RC_OK);
    const void *other = rc_knowledge_image(same, &after);
    assert_int_equal(before, after);
    assert_memory_equal(image, other, before);
}

static void a_new_treaty_comes_with_its_records(void **state)
{
    world *w = *state;
    load_good(w);
    add_good(w, "treaty: CAT\ntitle: Against Torture\nshort: CAT\nsource: S\n"
                "parties:\n  - {state: USA, consent: accession, deposit: 1994-10-21}\n");
    assert_string_equal(rc_text_of(record(w, "participation/CAT/USA"), "source"), "S");
    assert_string_equal(rc_text_of(record(w, "treaty/CERD"), "source"), "UNTC IV-2");
    rc_place place = rc_record_place(record(w, "participation/CAT/USA"));
    assert_true(rc_starts_with(place.file, w->dir));
    assert_int_equal(place.line, 6);
    assert_string_equal(rc_record_place(record(w, "participation/CERD/RWA")).file,
                        "facts/treaties/cerd.yaml");
}

static void a_head_may_only_name_a_treaty_that_is_there(void **state)
{
    world *w = *state;
    load_good(w);
    add_good(w, "treaty: CERD\nparties:\n  - {state: USA, consent: ratification}\n");
    rc_record added = record(w, "participation/CERD/USA");
    assert_string_equal(rc_text_of(added, "source"), "UNTC IV-2"); /* inherited all the same */
    assert_string_equal(rc_text_of(record(w, "treaty/CERD"), "title"),
                        "Convention on Racial Discrimination");
    assert_string_equal(rc_record_place(record(w, "treaty/CERD")).file,
                        "facts/treaties/cerd.yaml");
}

static void a_record_of_a_known_id_replaces_it(void **state)
{
    world *w = *state;
    load_good(w);
    int kind = rc_kind_index("participation");
    uint32_t before = rc_count(w->knowledge, kind);
    add_good(w, "treaty: CERD\nparties:\n  - {state: CHN, consent: accession, deposit: 1999}\n");
    assert_string_equal(span_text(w, rc_span_of(record(w, "participation/CERD/CHN"), "deposit")),
                        "1999");
    assert_int_equal(rc_count(w->knowledge, kind), before);
    /* Of a repeated id the first replaces the first, the second the second. */
    add_good(w, "treaty: CERD\nparties:\n  - {state: RWA, deposit: 1901, consent: accession}\n"
                "  - {state: RWA, deposit: 1902, consent: accession}\n"
                "  - {state: RWA, deposit: 1903, consent: accession}\n");
    assert_int_equal(rc_count(w->knowledge, kind), before + 1);
    assert_string_equal(
        span_text(w, rc_span_of(record(w, "participation/CERD/RWA/2"), "deposit")), "1902");
    assert_string_equal(
        span_text(w, rc_span_of(record(w, "participation/CERD/RWA/3"), "deposit")), "1903");
}

static void a_head_may_repeat_but_not_contradict(void **state)
{
    world *w = *state;
    load_good(w);
    add_good(w, CERD_HEAD);
    assert_int_equal(add(w, "more/x.yaml", "treaty: CERD\nadopted: 1966-01-01\nshort: CERD\n"
                                           "untranslated: [other]\n"),
                     RC_INVALID);
    assert_string_equal(
        messages(w),
        "DIR/more/x.yaml:2:10 error: `adopted` is not what treaty/CERD says "
        "(facts/treaties/cerd.yaml:1)\n"
        "DIR/more/x.yaml:4:15 error: `untranslated` is not what treaty/CERD says "
        "(facts/treaties/cerd.yaml:1)\n");
}

static void a_head_of_a_new_treaty_must_be_whole(void **state)
{
    world *w = *state;
    load_good(w);
    assert_int_equal(add(w, "more/x.yaml", "treaty: CERB\nparties:\n  - {state: CHN}\n"),
                     RC_INVALID);
    assert_string_equal(
        messages(w),
        "DIR/more/x.yaml:1:1 error: `title` is missing in this record of `treaty`\n"
        "DIR/more/x.yaml:1:1 error: `short` is missing in this record of `treaty`\n");
}

static void files_know_each_other_in_the_order_given(void **state)
{
    world *w = *state;
    load_good(w);
    const char *first = put(w, "more/a.yaml", "treaty: X-1\ntitle: X\nshort: X\n");
    const char *second = put(w, "more/b.yaml", "treaty: X-1\nparties:\n  - {state: CHN}\n");
    char *paths[] = {rc_strdup(w->arena, first), rc_strdup(w->arena, second)};
    const rc_knowledge *more = NULL;
    assert_int_equal(rc_knowledge_add(w->arena, w->knowledge, paths, 2, &w->diags, &more), RC_OK);
    assert_true(rc_record_find(more, "participation/X-1/CHN").kind >= 0);
}

static void the_file_type_is_told_by_its_keys(void **state)
{
    world *w = *state;
    static const char *const files[][2] = {
        {"organisation: AU\nname: A\nmembers: []\n", "organisation/AU"},
        {"forum: ecthr\nname: E\n", "forum/ecthr"},
        {"facts_as_at: 2030\norder: [icj/cerd]\n", "catalogue"},
        {"states:\n  - {code: FRA, name: France}\n", "state/FRA"},
        {"acts:\n  - {act: slavery}\n", "act/slavery"},
        {"cases:\n  - {case: c1, name: C}\n", "case/c1"},
        {"sources:\n  - {id: VCLT 21, title: V}\n", "source/VCLT 21"},
        {"declarations:\n  - {state: GMB, made: 1966-06-22}\n", "optional-clause/GMB/1966-06-22"},
        {"situations:\n  - {situation: s, title: S}\n", "situation/s"},
        {"requesters:\n  - {requester: WHO}\n", "requester/WHO"},
        {"vetoes:\n  - {date: 2022-02-25, draft: S/2022/155, by: [CHN]}\n", "veto/S/2022/155"},
        {"procedures:\n  - {name: o, organ: UNGA}\n", "organ-route/o"},
        {"procedures:\n  - {name: l, binding: no}\n", "labour-procedure/l"},
        {"mechanisms:\n  - {id: m, name: M}\n", "mechanism/m"},
        {"state: USA\n", "jurisdiction/USA"},
        {"jurisdiction: EU\nmeasures: []\n", "economy/EU"},
    };
    load_good(w);
    const rc_knowledge *base = w->knowledge;
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        w->knowledge = base;
        add_good(w, files[i][0]);
        assert_int_equal(record(w, files[i][1]).kind >= 0, 1);
    }
}

static void a_file_of_no_type_is_refused(void **state)
{
    world *w = *state;
    static const char *const files[] = {"a: b\n", "", "- x\n", "procedures: []\n",
                                        "procedures:\n  - x\n",
                                        "procedures:\n  - {neither: x}\n"};
    load_good(w);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        assert_int_equal(add(w, "more/x.yaml", files[i]), RC_INVALID);
        assert_int_equal(w->diags.count, 1);
        assert_string_equal(w->diags.items[0].message, "cannot tell which facts this file holds");
        assert_true(rc_starts_with(w->diags.items[0].suggestion,
                                   "the file must have one of the keys facts_as_at, states,"));
    }
}

static void references_reach_into_the_base(void **state)
{
    world *w = *state;
    load_good(w);
    assert_int_equal(add(w, "more/x.yaml", "treaty: CERD\nparties:\n  - {state: CHM}\n"),
                     RC_INVALID);
    assert_string_equal(messages(w),
                        "DIR/more/x.yaml:3:13 error: `CHM` in `state` is no known state | CHN\n");
}

static void two_added_files_may_not_give_one_id(void **state)
{
    world *w = *state;
    load_good(w);
    char *paths[] = {rc_strdup(w->arena, put(w, "more/a.yaml", "acts:\n  - {act: new}\n")),
                     rc_strdup(w->arena, put(w, "more/b.yaml", "acts:\n  - {act: new}\n"))};
    const rc_knowledge *more = NULL;
    rc_diags_init(&w->diags, w->arena);
    assert_int_equal(rc_knowledge_add(w->arena, w->knowledge, paths, 2, &w->diags, &more),
                     RC_INVALID);
    assert_int_equal(w->diags.count, 1);
    assert_true(rc_starts_with(w->diags.items[0].message, "act/new is there already, see "));
    assert_null(more);
}

static void what_cannot_be_read_is_reported_with_the_rest(void **state)
{
    world *w = *state;
    load_good(w);
    char *paths[] = {rc_strdup(w->arena, "/nonexistent/x.yaml"),
                     rc_strdup(w->arena, put(w, "more/a.yaml", "acts: [\n")),
                     rc_strdup(w->arena, put(w, "more/b.yaml", "treaty: CERD\nparty: []\n"))};
    const rc_knowledge *more = NULL;
    assert_int_equal(rc_knowledge_add(w->arena, w->knowledge, paths, 3, &w->diags, &more), RC_IO);
    assert_int_equal(w->diags.errors, 3);
    assert_null(more);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_world, teardown_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(adding_nothing_changes_nothing),
        TEST(a_new_treaty_comes_with_its_records),
        TEST(a_head_may_only_name_a_treaty_that_is_there),
        TEST(a_record_of_a_known_id_replaces_it),
        TEST(a_head_may_repeat_but_not_contradict),
        TEST(a_head_of_a_new_treaty_must_be_whole),
        TEST(files_know_each_other_in_the_order_given),
        TEST(the_file_type_is_told_by_its_keys),
        TEST(a_file_of_no_type_is_refused),
        TEST(references_reach_into_the_base),
        TEST(two_added_files_may_not_give_one_id),
        TEST(what_cannot_be_read_is_reported_with_the_rest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
