/* What a facts file can get wrong: each mistake with its place and what was probably meant. */
#include "knowledge_help.h"

/* Loads with one file changed and compares all messages. */
static void expect(world *w, const char *file, const char *text, const char *expected)
{
    put(w, file, text);
    rc_status status = load(w);
    assert_string_equal(messages(w), expected);
    assert_int_equal(status, rc_diags_failed(&w->diags) ? RC_INVALID : RC_OK);
    assert_true((status == RC_OK) == (w->knowledge != NULL));
}

static void an_unknown_key_names_the_nearest(void **state)
{
    expect(*state, "treaties/cerd.yaml",
           CERD_HEAD "tittle: x\ndeclaration: []\nparties:\n  - {stat: CHN, state: CHN}\n",
           "facts/treaties/cerd.yaml:10:1 error: unknown key `tittle` in this file | title\n"
           "facts/treaties/cerd.yaml:11:1 error: unknown key `declaration` in this file | "
           "declarations\n"
           "facts/treaties/cerd.yaml:13:6 error: unknown key `stat` in a record of "
           "`participation` | state\n");
}

static void a_file_without_head_knows_only_its_list(void **state)
{
    expect(*state, "acts.yaml", "act: x\nacts:\n  - {act: racial-discrimination}\n",
           "facts/acts.yaml:1:1 error: unknown key `act` in this file | acts\n");
}

static void a_value_of_the_wrong_shape_is_refused(void **state)
{
    expect(*state, "forums/un.yaml",
           "forum: un\nname: [United, Nations]\nclauses:\n"
           "  - route: un/review\n    title: {a: b}\n    kind: political\n"
           "    authority: CHARTER 13\n    engaged_by: [any, [x], '']\n    starts: [organ]\n"
           "    consent: automatic\n    members: {a: b}\n",
           "facts/forums/un.yaml:2:7 error: `name` must be one value\n"
           "facts/forums/un.yaml:5:12 error: `title` must be one value\n"
           "facts/forums/un.yaml:7:16 error: `authority` must be a list | "
           "write it as a list: [CHARTER 13]\n"
           "facts/forums/un.yaml:8:23 error: each item of `engaged_by` must be a word\n"
           "facts/forums/un.yaml:8:28 error: each item of `engaged_by` must be a word\n"
           "facts/forums/un.yaml:11:14 error: `members` must be a list\n");
}

static void sections_and_records_have_their_shape(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml", CERD_HEAD "parties: {CHN: 1981}\ndeclarations:\n  - CHN\n",
           "facts/treaties/cerd.yaml:10:10 error: `parties` must be a list of records\n"
           "facts/treaties/cerd.yaml:12:5 error: each item of `declarations` must be a record "
           "with keys\n");
    expect(w, "treaties/cerd.yaml", "- just\n- a list\n",
           "facts/treaties/cerd.yaml:1:0 error: this file has no keys\n");
    expect(w, "treaties/cerd.yaml", "",
           "facts/treaties/cerd.yaml:0:0 error: this file is empty\n");
}

static void a_bad_date_is_refused(void **state)
{
    expect(*state, "treaties/cerd.yaml",
           CERD_HEAD "parties:\n  - {state: CHN, consent: accession, deposit: 1981-02-29}\n"
                     "  - {state: GMB, signed: 29 May 1981}\n",
           "facts/treaties/cerd.yaml:11:47 error: `1981-02-29` is no date for `deposit` | "
           "write YYYY, YYYY-MM or YYYY-MM-DD\n"
           "facts/treaties/cerd.yaml:12:26 error: `29 May 1981` is no date for `signed` | "
           "write YYYY, YYYY-MM or YYYY-MM-DD\n");
}

static void what_is_required_may_not_be_missing(void **state)
{
    expect(*state, "treaties/cerd.yaml",
           "treaty: CERD\ntitle: T\nshort:\nclauses:\n"
           "  - {route: icj/cerd, title: x, kind: judicial, authority: [], engaged_by: [any], "
           "starts: [state], consent: automatic}\n"
           "parties:\n  - {consent: accession}\n",
           "facts/treaties/cerd.yaml:1:1 error: `short` is missing in this record of `treaty`\n"
           "facts/treaties/cerd.yaml:5:5 error: `forum` is missing in this record of `clause`\n"
           "facts/treaties/cerd.yaml:5:5 error: `authority` is missing in this record of "
           "`clause`\n"
           "facts/treaties/cerd.yaml:7:5 error: `state` is missing in this record of "
           "`participation`\n");
}

static void a_word_of_no_vocabulary_names_the_nearest(void **state)
{
    expect(*state, "treaties/cerd.yaml",
           CERD_HEAD "parties:\n  - {state: CHN, consent: acession, confidence: sure}\n",
           "facts/treaties/cerd.yaml:11:27 error: `acession` is no value of `consent` | "
           "accession\n"
           "facts/treaties/cerd.yaml:11:49 error: `sure` is no value of `confidence` | "
           "use one of high, medium, low\n");
}

static void a_word_of_a_list_is_checked_too(void **state)
{
    expect(*state, "forums/un.yaml",
           "forum: un\nname: UN\nclauses:\n"
           "  - {route: un/review, title: x, kind: political, authority: [[x], a], "
           "engaged_by: [no],\n"
           "     starts: [organ, stat], consent: automatic, forum: no}\n",
           "facts/forums/un.yaml:4:63 error: each item of `authority` must be a text\n"
           "facts/forums/un.yaml:4:85 error: `no` in `engaged_by` is no known act\n"
           "facts/forums/un.yaml:5:22 error: `stat` is no value of `starts` | state\n"
           "facts/forums/un.yaml:5:56 error: `no` in `forum` is no known forum\n");
}

static void records_below_a_head_without_id_are_judged_all_the_same(void **state)
{
    expect(*state, "treaties/cerd.yaml",
           "title: T\nshort: T\nparties:\n  - {state: CHN, deposit: x}\n",
           "facts/treaties/cerd.yaml:1:1 error: `treaty` is missing in this record of `treaty`\n"
           "facts/treaties/cerd.yaml:4:27 error: `x` is no date for `deposit` | "
           "write YYYY, YYYY-MM or YYYY-MM-DD\n");
}

static void an_id_that_nothing_has_names_the_nearest(void **state)
{
    expect(*state, "treaties/cerd.yaml",
           CERD_HEAD
           "clauses:\n"
           "  - {route: icj/cerd, forum: icjj, title: x, kind: judicial, authority: [a], "
           "engaged_by: [racial-discriminaton, anny], starts: [state], consent: automatic, "
           "parents: [CERDD, X-1]}\n"
           "parties:\n"
           "  - {state: CHM}\n"
           "  - {state: Norway}\n"
           "  - {state: PRC}\n"
           "  - {state: us}\n"
           "  - {state: zzz}\n",
           "facts/treaties/cerd.yaml:11:30 error: `icjj` in `forum` is no known forum | icj\n"
           "facts/treaties/cerd.yaml:11:91 error: `racial-discriminaton` in `engaged_by` is no "
           "known act | racial-discrimination\n"
           "facts/treaties/cerd.yaml:11:113 error: `anny` in `engaged_by` is no known act | any\n"
           "facts/treaties/cerd.yaml:11:167 error: `CERDD` in `parents` is no known treaty | "
           "CERD\n"
           "facts/treaties/cerd.yaml:11:174 error: `X-1` in `parents` is no known treaty\n"
           "facts/treaties/cerd.yaml:13:13 error: `CHM` in `state` is no known state | CHN\n"
           "facts/treaties/cerd.yaml:14:13 error: `Norway` in `state` is no known state | NOR\n"
           "facts/treaties/cerd.yaml:15:13 error: `PRC` in `state` is no known state | CHN\n"
           "facts/treaties/cerd.yaml:16:13 error: `us` in `state` is no known state | USA\n"
           "facts/treaties/cerd.yaml:17:13 error: `zzz` in `state` is no known state\n");
}

static void a_rewritten_norway_is_recognised(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD "declarations:\n  - {state: CHN, article: 1, effect: objects, "
                     "towards: [false, no, 'no', NO, Off, USA]}\n",
           "facts/treaties/cerd.yaml:11:57 error: `false` in `towards` is no known state | "
           "another tool may have rewritten NO (Norway) as false: write NOR\n"
           "facts/treaties/cerd.yaml:11:64 error: `no` in `towards` is no known state | "
           "another tool may have rewritten NO (Norway) as no: write NOR\n"
           "facts/treaties/cerd.yaml:11:68 warning: `no` stands twice in `towards`\n"
           "facts/treaties/cerd.yaml:11:68 error: `no` in `towards` is no known state | NOR\n"
           "facts/treaties/cerd.yaml:11:74 error: `NO` in `towards` is no known state | NOR\n"
           "facts/treaties/cerd.yaml:11:78 error: `Off` in `towards` is no known state | "
           "another tool may have rewritten NO (Norway) as Off: write NOR\n");
    put(w, "states.yaml", "states:\n  - {code: CHN, name: China}\n");
    put(w, "organisations/hrc.yaml", "organisation: HRC\nname: x\n");
    expect(w, "treaties/cerd.yaml", CERD_HEAD "parties:\n  - {state: false}\n",
           "facts/treaties/cerd.yaml:11:13 error: `false` in `state` is no known state | "
           "another tool may have rewritten the State code NO as false\n");
}

static void rules_numbers_and_flags_have_their_forms(void **state)
{
    world *w = *state;
    put(w, "registers/optional-clause.yaml", "declarations:\n  - {state: CHN, only: perhaps}\n");
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD "notice: x\nclauses:\n"
                     "  - {route: icj/cerd, forum: icj, title: x, kind: judicial, authority: [a], "
                     "engaged_by: [any], starts: [state], consent: automatic,\n"
                     "     arbitration: month:6, declarations_needed: ten, reciprocal: maybe,\n"
                     "     time_limit: months:4}\n",
           "facts/registers/optional-clause.yaml:2:24 error: `only` must be yes or no, not "
           "`perhaps`\n"
           "facts/treaties/cerd.yaml:13:19 error: `month:6` is no waiting rule for "
           "`arbitration` | use none, deposit, days:N, months:N, years:N, "
           "month-start-after-days:N or month-start-after-months:N\n"
           "facts/treaties/cerd.yaml:13:49 error: `ten` is no whole number for "
           "`declarations_needed`\n"
           "facts/treaties/cerd.yaml:13:66 error: `reciprocal` must be yes or no, not `maybe`\n");
    put(w, "registers/optional-clause.yaml", NULL);
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD "clauses:\n"
                     "  - {route: icj cerd, forum: icj, title: x, kind: judicial, authority: [a], "
                     "engaged_by: [any], starts: [state], consent: automatic,\n"
                     "     declarations_needed: 1000000000}\n",
           "facts/treaties/cerd.yaml:11:13 error: `route` must be one word, not `icj cerd`\n"
           "facts/treaties/cerd.yaml:12:27 error: `1000000000` is no whole number for "
           "`declarations_needed`\n");
}

static void what_the_head_says_is_not_said_again(void **state)
{
    world *w = *state;
    put(w, "forums/un.yaml",
        "forum: un\nname: UN\nclauses:\n  - {route: un/review, treaty: CERD, title: x, "
        "kind: political, authority: [a], engaged_by: [any], starts: [organ], "
        "consent: automatic}\n");
    expect(w, "treaties/cerd.yaml", CERD_HEAD "parties:\n  - {treaty: CERD, state: CHN}\n",
           "facts/forums/un.yaml:4:24 error: `treaty` has no place in this kind of file\n"
           "facts/treaties/cerd.yaml:11:6 error: `treaty` comes from the head of the file and "
           "is not written here\n");
}

static void a_file_is_named_after_its_id(void **state)
{
    world *w = *state;
    put(w, "treaties/cerd.yaml", NULL);
    put(w, "domestic/rwa.yaml", "state: RWA\n");
    put(w, "economic/rwa.yaml", "jurisdiction: USA\n");
    expect(w, "treaties/cdre.yaml", CERD_FILE,
           "facts/economic/rwa.yaml:1:15 error: `jurisdiction` is USA, but the file is named "
           "rwa.yaml | rename the file to usa.yaml\n"
           "facts/treaties/cdre.yaml:1:9 error: `treaty` is CERD, but the file is named "
           "cdre.yaml | rename the file to cerd.yaml\n");
}

static void a_file_in_an_unknown_place_is_no_facts_file(void **state)
{
    world *w = *state;
    put(w, "registers/veto.yaml", "vetoes: []\n");
    put(w, "domestic/rwa.yml", "state: RWA\n");
    put(w, "elsewhere.yaml", "a: b\n");
    expect(w, "treatys/x.yaml", "treaty: X\n",
           "facts/domestic/rwa.yml:0:0 error: a facts file must end in .yaml | "
           "rename it to end in .yaml\n"
           "facts/elsewhere.yaml:0:0 error: no kind of facts has its place here\n"
           "facts/registers/veto.yaml:0:0 error: no kind of facts has its place here | "
           "registers/vetoes.yaml\n"
           "facts/treatys/x.yaml:0:0 error: no kind of facts has its place here | "
           "treaties/x.yaml\n");
}

static void an_id_is_given_once(void **state)
{
    world *w = *state;
    put(w, "forums/un.yaml",
        "forum: un\nname: UN\nclauses:\n"
        "  - {route: un/review, title: x, kind: political, authority: [a], engaged_by: [any], "
        "starts: [organ], consent: automatic}\n"
        "  - {route: un/review, title: x, kind: political, authority: [a], engaged_by: [any], "
        "starts: [organ], consent: automatic, means: other}\n");
    expect(w, "states.yaml",
           "states:\n  - {code: CHN, name: China}\n  - {code: CHN, name: Taiwan}\n"
           "  - {code: RWA, name: Rwanda}\n  - {code: NOR, name: Norway}\n"
           "  - {code: GMB, name: The Gambia}\n",
           "facts/forums/un.yaml:5:5 error: clause/un/review is there already, see "
           "facts/forums/un.yaml:4\n"
           "facts/states.yaml:3:5 error: state/CHN is there already, see facts/states.yaml:2\n");
}

static void the_same_row_twice_is_a_mistake(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD
           "declarations:\n"
           "  - {state: CHN, article: 22, effect: excludes, made: 1981, towards: [USA]}\n"
           "  - {state: CHN, article: 22, effect: excludes, made: 1981}\n"
           "  - {state: CHN, article: 22, effect: excludes, made: 1981, towards: [RWA]}\n"
           "  - {state: CHN, article: 22, effect: excludes, made: 1981, towards: [USA]}\n",
           "facts/treaties/cerd.yaml:14:5 error: duplicate row: declaration/CERD/CHN/22/1981 is "
           "the same as facts/treaties/cerd.yaml:11\n");
}

/* An id that looks like a numbered one cannot slip in beside it. */
static void a_numbered_id_cannot_be_taken(void **state)
{
    world *w = *state;
    expect(w, "domestic/usa.yaml",
           "state: USA\ncivil:\n  - {statute: A, from: 1990}\n  - {statute: A, from: 2000}\n"
           "  - {statute: A/2}\n",
           "facts/domestic/usa.yaml:5:5 error: civil-remedy/USA/A/2 is there already, see "
           "facts/domestic/usa.yaml:4\n");
}

static void lists_of_states_are_sorted(void **state)
{
    world *w = *state;
    expect(w, "treaties/cerd.yaml",
           CERD_HEAD CERD_CLAUSES "parties:\n  - {state: GMB}\n  - {state: CHN}\n"
                                  "  - {state: USA}\n  - {state: RWA}\n",
           "facts/treaties/cerd.yaml:28:5 warning: `parties` is not sorted: CHN stands after "
           "GMB | sort the list by State code\n");
}

static void one_broken_file_does_not_accuse_the_others(void **state)
{
    world *w = *state;
    put(w, "acts.yaml", "acts:\n  - {act: racial-discrimination}\n  - {nact: apartheid}\n");
    put(w, "registers/status-disputes.yaml",
        "disputes:\n  - {state: CHN, treaty: CERD, from: 1990, to: 1991, met_authority: [a], "
        "met_reason: a, failed_authority: [b], failed_reason: b}\n");
    put(w, "treaties/cerd.yaml", "treaty: CERD\nparties: [\n");
    put(w, "forums/icj.yaml", "name: no id\n");
    assert_int_equal(load(w), RC_INVALID);
    assert_int_equal(w->diags.errors, 4);
    for (size_t i = 0; i < w->diags.count; i++) {
        assert_null(strstr(w->diags.items[i].message, "no known"));
    }
    assert_non_null(strstr(messages(w), "`act` is missing in this record of `act`"));
    assert_non_null(strstr(messages(w), "`forum` is missing in this record of `forum`"));
}

static void a_kind_of_which_nothing_is_known_is_said_once(void **state)
{
    world *w = *state;
    put(w, "treaties/cerd.yaml", CERD_FILE);
    put(w, "organisations/hrc.yaml", "organisation: HRC\nname: x\n");
    expect(w, "states.yaml", NULL,
           "facts/treaties/cerd.yaml:27:13 error: `CHN`: the facts know no States at all\n");
}

static void a_folder_that_is_not_there_is_an_io_error(void **state)
{
    world *w = *state;
    const rc_knowledge *knowledge = NULL;
    assert_int_equal(rc_knowledge_load(w->arena, "/nonexistent/facts", &w->diags, &knowledge),
                     RC_IO);
    assert_null(knowledge);
    assert_int_equal(w->diags.errors, 1);
}

static void errors_of_all_files_come_together(void **state)
{
    world *w = *state;
    put(w, "acts.yaml", "acts:\n  - {act: racial-discrimination, implies: [x-act]}\n");
    put(w, "states.yaml", "states:\n  - {code: CHN, name: China, un_member_from: soon}\n"
                          "  - {code: GMB, name: G}\n  - {code: NOR, name: N}\n"
                          "  - {code: RWA, name: R}\n");
    expect(w, "treaties/cerd.yaml", CERD_HEAD "entri: x\n",
           "facts/acts.yaml:2:44 error: `x-act` in `implies` is no known act\n"
           "facts/states.yaml:2:46 error: `soon` is no date for `un_member_from` | "
           "write YYYY, YYYY-MM or YYYY-MM-DD\n"
           "facts/treaties/cerd.yaml:10:1 error: unknown key `entri` in this file | entry\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_world, teardown_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_unknown_key_names_the_nearest),
        TEST(a_file_without_head_knows_only_its_list),
        TEST(a_value_of_the_wrong_shape_is_refused),
        TEST(sections_and_records_have_their_shape),
        TEST(a_bad_date_is_refused),
        TEST(what_is_required_may_not_be_missing),
        TEST(a_word_of_no_vocabulary_names_the_nearest),
        TEST(a_word_of_a_list_is_checked_too),
        TEST(records_below_a_head_without_id_are_judged_all_the_same),
        TEST(an_id_that_nothing_has_names_the_nearest),
        TEST(a_rewritten_norway_is_recognised),
        TEST(rules_numbers_and_flags_have_their_forms),
        TEST(what_the_head_says_is_not_said_again),
        TEST(a_file_is_named_after_its_id),
        TEST(a_file_in_an_unknown_place_is_no_facts_file),
        TEST(an_id_is_given_once),
        TEST(the_same_row_twice_is_a_mistake),
        TEST(a_numbered_id_cannot_be_taken),
        TEST(lists_of_states_are_sorted),
        TEST(one_broken_file_does_not_accuse_the_others),
        TEST(a_kind_of_which_nothing_is_known_is_said_once),
        TEST(a_folder_that_is_not_there_is_an_io_error),
        TEST(errors_of_all_files_come_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
