/* Loading: what a folder of facts becomes - values, ids, inheritance, the same bytes each time. */
#include "knowledge_help.h"

#include "knowledge/image_format.h"

static void values_come_back_as_written(void **state)
{
    world *w = *state;
    load_good(w);
    rc_record clause = record(w, "clause/icj/cerd/CERD");
    assert_string_equal(rc_text_of(clause, "title"), "Racial discrimination case");
    assert_string_equal(rc_text_of(clause, "means"), "Any dispute.");
    assert_string_equal(rc_text_of(clause, "binding"), "yes");
    assert_string_equal(rc_text_of(clause, "reciprocal"), "yes");
    assert_string_equal(rc_text_of(clause, "veto"), "no");
    assert_int_equal(rc_number_of(clause, "declarations_needed"), 10);
    assert_int_equal(rc_list_of(clause, "authority"), 2);
    assert_string_equal(rc_item_of(clause, "authority", 0), "CERD 22");
    assert_string_equal(rc_item_of(clause, "authority", 1), "ICJ-STATUTE 36(1)");
    assert_int_equal(rc_list_of(clause, "votes"), 0);
    rc_place place = rc_record_place(clause);
    assert_string_equal(place.file, "facts/treaties/cerd.yaml");
    assert_int_equal(place.line, 12);
    assert_int_equal(place.column, 0);
    assert_string_equal(span_text(w, rc_span_of(record(w, "participation/CERD/GMB"), "deposit")),
                        "1978-12");
}

static void absent_values_say_what_absence_means(void **state)
{
    world *w = *state;
    load_good(w);
    rc_record clause = record(w, "clause/icj/cerd/CERD");
    rc_span never = RC_SPAN_NEVER, always = RC_SPAN_ALWAYS, unknown = RC_SPAN_UNKNOWN;
    rc_span from = rc_span_of(clause, "exists_from"), to = rc_span_of(clause, "exists_to");
    assert_memory_equal(&from, &always, sizeof from);
    assert_memory_equal(&to, &never, sizeof to);
    from = rc_span_of(record(w, "membership/HRC/RWA/undated"), "from");
    assert_memory_equal(&from, &unknown, sizeof from);
    assert_string_equal(rc_text_of(clause, "applicant"), "");
    put(w, "registers/optional-clause.yaml",
        "declarations:\n"
        "  - state: CHN\n"
        "    made: 1946\n"
        "    reciprocity:\n"
        "    domestic: false\n");
    load_good(w);
    rc_record declaration = record(w, "optional-clause/CHN/1946");
    assert_string_equal(rc_text_of(declaration, "reciprocity"), "");
    assert_string_equal(rc_text_of(declaration, "domestic"), "no");
    assert_string_equal(rc_text_of(declaration, "only"), "no");
}

static void ids_follow_the_pattern(void **state)
{
    world *w = *state;
    load_good(w);
    static const char *const ids[] = {
        "catalogue",
        "state/CHN",
        "treaty/CERD",
        "forum/un",
        "act/apartheid",
        "organisation/HRC",
        "clause/icj/cerd/CERD",
        "clause/un/review", /* no treaty: the part and its slash are dropped */
        "membership/HRC/CHN/2006-06-19",
        "membership/HRC/RWA/undated",
        "participation/CERD/RWA",
        "participation/CERD/RWA/2", /* re-accession */
        "declaration/CERD/CHN/22/1981-12-29",
        "declaration/CERD/RWA/22/1975", /* a partial day stays partial */
        "declaration/CERD/RWA/22/1975/2",
        "declaration/CERD/RWA/general/undated",
    };
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        assert_string_equal(rc_record_id(record(w, ids[i])), ids[i]);
    }
    assert_string_equal(
        span_text(w, rc_span_of(record(w, "participation/CERD/RWA"), "deposit")), "1975-04-16");
    assert_string_equal(
        span_text(w, rc_span_of(record(w, "participation/CERD/RWA/2"), "deposit")), "1990-01-01");
    assert_int_equal(rc_record_find(w->knowledge, "participation/CERD/RWA/3").kind, -1);
    assert_int_equal(rc_record_find(w->knowledge, "nothing/CERD").kind, -1);
    assert_int_equal(rc_record_find(w->knowledge, "").kind, -1);
}

static void records_inherit_from_the_head_of_their_file(void **state)
{
    world *w = *state;
    load_good(w);
    rc_record plain = record(w, "membership/HRC/CHN/2006-06-19");
    rc_record own = record(w, "membership/HRC/CHN/2014-01-01");
    assert_string_equal(rc_text_of(plain, "organisation"), "HRC");
    assert_string_equal(rc_text_of(plain, "confidence"), "medium");
    assert_string_equal(rc_text_of(own, "confidence"), "high");
    assert_string_equal(rc_text_of(own, "source"), "A/RES/60/251");
    assert_string_equal(span_text(w, rc_span_of(own, "checked")), "2026-01");
    assert_string_equal(rc_text_of(record(w, "participation/CERD/CHN"), "treaty"), "CERD");
    assert_string_equal(rc_text_of(record(w, "clause/un/review"), "source"), "Charter");
    assert_string_equal(rc_text_of(record(w, "clause/un/review"), "forum"), "un");
    assert_string_equal(rc_text_of(record(w, "clause/un/review"), "treaty"), "");
}

static void tests_and_empty_lists_are_no_facts(void **state)
{
    world *w = *state;
    put(w, "treaties/cerd.cases.yaml", "this is: [no facts file\n");
    put(w, "notes.txt", "nor this");
    put(w, "registers/vetoes.yaml", "vetoes:\n");
    put(w, "registers/requesters.yaml", "requesters: []\n");
    load_good(w);
    assert_int_equal(rc_count(w->knowledge, rc_kind_index("vetoed")), 0);
    assert_int_equal(rc_count(w->knowledge, rc_kind_index("state")), 5);
}

/* The order in which files are made is the order of a folder on most systems. */
static void the_same_facts_give_the_same_bytes(void **state)
{
    world *w = *state;
    size_t size, other_size;
    load_good(w);
    const void *image = rc_knowledge_image(w->knowledge, &size);
    world second = {.arena = w->arena};
    strcpy(second.dir, "/tmp/recourse-knowledge-XXXXXX");
    assert_non_null(mkdtemp(second.dir));
    put(&second, "treaties/cerd.yaml", CERD_FILE);
    put(&second, "organisations/hrc.yaml", hrc_file);
    put(&second, "forums/un.yaml", un_file);
    put(&second, "states.yaml", states_file);
    put(&second, "forums/icj.yaml", icj_file);
    put(&second, "catalogue.yaml", catalogue_file);
    put(&second, "acts.yaml", acts_file);
    load_good(&second);
    const void *other = rc_knowledge_image(second.knowledge, &other_size);
    assert_int_equal(size, other_size);
    assert_memory_equal(image, other, size);
    assert_string_equal(rc_knowledge_digest(w->knowledge, w->arena),
                        rc_knowledge_digest(second.knowledge, w->arena));
    strcat(second.dir, "/"); /* nor does a slash after the folder's name */
    load_good(&second);
    other = rc_knowledge_image(second.knowledge, &other_size);
    assert_int_equal(size, other_size);
    assert_memory_equal(image, other, size);
    remove_tree(second.dir);
}

static void every_row_is_where_its_id_says(void **state)
{
    world *w = *state;
    load_good(w);
    for (int kind = 0; kind < (int)rc_kind_count; kind++) {
        for (uint32_t row = 0; row < rc_count(w->knowledge, kind); row++) {
            rc_record at = rc_record_at(w->knowledge, kind, row);
            rc_record found = rc_record_find(w->knowledge, rc_record_id(at));
            assert_int_equal(found.kind, kind);
            assert_int_equal(found.row, row);
            assert_int_equal(rc_first_with(w->knowledge, kind, rc_record_id(at)), row);
            assert_ptr_equal(rc_cells(found), rc_cells(at));
        }
    }
}

static void the_tables_keep_their_own_rules(void **state)
{
    (void)state;
    for (size_t k = 0; k < rc_kind_count; k++) {
        const rc_kind *kind = &rc_kinds[k];
        assert_true(kind->field_count <= 64);
        assert_int_equal(rc_kind_index(kind->name), k);
        for (size_t other = 0; other < k; other++) {
            size_t head = rc__kind_head(kind);
            assert_false(head == rc__kind_head(&rc_kinds[other]) &&
                         strncmp(kind->id, rc_kinds[other].id, head) == 0);
        }
        for (const char *at = kind->id; (at = strchr(at, '{')) != NULL;) {
            size_t length = strcspn(++at, "}");
            char name[64] = {0};
            memcpy(name, at, length);
            int index = rc_field_index(kind, name);
            assert_true(index >= 0);
            rc_field_type type = kind->fields[index].type;
            assert_true(type == RC_F_SYMBOL || type == RC_F_TEXT || type == RC_F_DATE);
        }
    }
    for (size_t i = 0; i < rc_file_type_count; i++) {
        const rc_file_type *type = &rc_file_types[i];
        assert_true(type->head != NULL || type->section_count > 0);
        assert_true(type->head == NULL || rc_kind_index(type->head) >= 0);
        for (size_t s = 0; s < type->section_count; s++) {
            assert_true(rc_kind_index(type->sections[s].kind) >= 0);
        }
    }
}

/* ---- running out of memory ---- */

typedef struct budget {
    size_t left, held;
} budget;

static void *alloc_within(void *context, size_t size)
{
    budget *b = context;
    if (b->left == 0) {
        return NULL;
    }
    b->left--;
    b->held++;
    return malloc(size);
}

static void release(void *context, void *block)
{
    budget *b = context;
    b->held--;
    free(block);
}

static rc_status load_within(const char *dir, budget *b)
{
    rc_mem mem = {alloc_within, release, b};
    rc_guard guard;
    rc_diags diags;
    const rc_knowledge *knowledge;
    rc_arena *arena = rc_arena_new(&mem);
    if (arena == NULL) {
        return RC_NOMEM;
    }
    if (setjmp(guard.jump) != 0) {
        rc_arena_free(arena);
        return RC_NOMEM;
    }
    rc_arena_set_guard(arena, &guard);
    rc_diags_init(&diags, arena);
    rc_status status = rc_knowledge_load(arena, dir, &diags, &knowledge);
    if (status == RC_OK) {
        rc_knowledge_check(arena, knowledge, &diags);
    }
    rc_arena_set_guard(arena, NULL);
    rc_arena_free(arena);
    return status;
}

static void every_lack_of_memory_is_survived(void **state)
{
    world *w = *state;
    rc_status status = RC_NOMEM;
    size_t blocks = 0;
    for (; status == RC_NOMEM && blocks < 10000; blocks++) {
        budget b = {blocks, 0};
        status = load_within(w->dir, &b);
        assert_int_equal(b.held, 0);
    }
    assert_int_equal(status, RC_OK);
    assert_true(blocks > 2);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_world, teardown_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(values_come_back_as_written),
        TEST(absent_values_say_what_absence_means),
        TEST(ids_follow_the_pattern),
        TEST(records_inherit_from_the_head_of_their_file),
        TEST(tests_and_empty_lists_are_no_facts),
        TEST(the_same_facts_give_the_same_bytes),
        TEST(every_row_is_where_its_id_says),
        TEST(every_lack_of_memory_is_survived),
        cmocka_unit_test(the_tables_keep_their_own_rules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
