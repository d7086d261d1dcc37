/* The store: looking up, the text pool, and an image that is damaged in every possible place. */
#include "knowledge_help.h"

#include "knowledge/image_format.h"

/* A copy of the world's image, to be damaged. */
static unsigned char *copy_image(world *w, size_t *size)
{
    const void *image = rc_knowledge_image(w->knowledge, size);
    unsigned char *copy = rc_alloc(w->arena, *size);
    memcpy(copy, image, *size);
    return copy;
}

static rc_image_header *header_of(unsigned char *image)
{
    return (void *)image;
}

static rc_image_table *table_of(unsigned char *image, const char *kind)
{
    rc_image_table *tables = (void *)(image + sizeof(rc_image_header));
    return &tables[rc_kind_index(kind)];
}

static rc_cell *row_of(unsigned char *image, const char *kind, size_t row)
{
    const rc_image_table *table = table_of(image, kind);
    return (rc_cell *)(void *)(image + table->offset) + row * table->width;
}

/* Makes the digest right again, so that only the damage itself can be what is noticed. */
static void sign(unsigned char *image, size_t size)
{
    rc__image_digest(image, size, header_of(image)->digest);
}

static void a_whole_image_opens(void **state)
{
    world *w = *state;
    size_t size, again;
    load_good(w);
    unsigned char *image = copy_image(w, &size);
    const rc_knowledge *opened = rc_knowledge_open(w->arena, image, size);
    assert_non_null(opened);
    assert_ptr_equal(rc_knowledge_image(opened, &again), image);
    assert_int_equal(size, again);
    assert_string_equal(rc_text_of(rc_record_find(opened, "state/CHN"), "name"), "China");
    assert_int_equal(strlen(rc_knowledge_digest(opened, w->arena)), 64);
}

static void no_image_and_a_foreign_one_are_refused(void **state)
{
    world *w = *state;
    size_t size;
    load_good(w);
    unsigned char *image = copy_image(w, &size);
    unsigned char *moved = rc_alloc(w->arena, size + 8);
    memcpy(moved + 4, image, size);
    assert_null(rc_knowledge_open(w->arena, NULL, 0));
    assert_null(rc_knowledge_open(w->arena, "", 0));
    assert_null(rc_knowledge_open(w->arena, moved + 4, size)); /* not where cells may lie */
}

static void every_truncation_is_refused(void **state)
{
    world *w = *state;
    size_t size;
    load_good(w);
    unsigned char *image = copy_image(w, &size);
    size_t needed = (size_t)header_of(image)->pool + header_of(image)->pool_size; /* then padding */
    for (size_t length = 0; length < size; length++) {
        unsigned char *cut = malloc(length + 1); /* so that a sanitizer sees a step too far */
        assert_non_null(cut);
        memcpy(cut, image, length);
        assert_null(rc_knowledge_open(w->arena, cut, length));
        if (length >= sizeof(rc_image_header) && length < needed) {
            header_of(cut)->size = length;
            sign(cut, length);
            assert_null(rc_knowledge_open(w->arena, cut, length));
        }
        free(cut);
    }
}

static void every_changed_byte_is_noticed(void **state)
{
    world *w = *state;
    size_t size;
    load_good(w);
    unsigned char *image = copy_image(w, &size);
    for (size_t i = 0; i < size; i++) {
        image[i] ^= 0x40;
        assert_null(rc_knowledge_open(w->arena, image, size));
        image[i] ^= 0x40;
    }
    assert_non_null(rc_knowledge_open(w->arena, image, size));
}

/* Reads all there is: whatever opens must be readable to the last cell. */
static size_t read_all(const rc_knowledge *knowledge)
{
    size_t bytes = 0;
    for (int kind = 0; kind < (int)rc_kind_count; kind++) {
        for (uint32_t row = 0; row < rc_count(knowledge, kind); row++) {
            rc_record at = rc_record_at(knowledge, kind, row);
            bytes += strlen(rc_record_id(at)) + strlen(rc_record_place(at).file);
            for (size_t f = 0; f < rc_kinds[kind].field_count; f++) {
                rc_field_type type = rc_kinds[kind].fields[f].type;
                const char *name = rc_kinds[kind].fields[f].name;
                if (type == RC_F_SYMBOL || type == RC_F_TEXT || type == RC_F_FLAG) {
                    bytes += strlen(rc_text_of(at, name));
                }
                for (size_t i = 0; (type == RC_F_SYMBOLS || type == RC_F_TEXTS) &&
                                   i < rc_list_of(at, name);
                     i++) {
                    bytes += strlen(rc_item_of(at, name, i));
                }
            }
        }
    }
    return bytes;
}

/* A forger may sign what he changed: then it is refused or harmless, never a wild read. */
static void a_signed_forgery_cannot_lead_outside(void **state)
{
    world *w = *state;
    size_t size, opened = 0, read = 0;
    load_good(w);
    const unsigned char *image = copy_image(w, &size);
    static const unsigned char changes[] = {0x01, 0x80, 0xff};
    rc_arena *scratch = rc_arena_new(NULL);
    unsigned char *forged = malloc(size);
    assert_non_null(forged);
    for (size_t i = 0; i < size; i++) {
        memcpy(forged, image, size);
        forged[i] ^= changes[i % 3];
        sign(forged, size);
        const rc_knowledge *knowledge = rc_knowledge_open(scratch, forged, size);
        opened += knowledge != NULL;
        read += knowledge != NULL ? read_all(knowledge) : 0;
    }
    free(forged);
    rc_arena_free(scratch);
    assert_true(opened > 0 && opened < size && read > 0);
}

typedef void damage(unsigned char *image);

/* A field of the first State: the cells of a row are its id, file and line, then its fields. */
static rc_cell *cell_of(unsigned char *i, const char *field)
{
    int index = rc_field_index(&rc_kinds[rc_kind_index("state")], field);
    assert_true(index >= 0);
    return &row_of(i, "state", 0)[3 + index];
}

static void wrong_magic(unsigned char *i) { header_of(i)->magic[0] = 'X'; }
static void wrong_version(unsigned char *i) { header_of(i)->version++; }
static void wrong_order(unsigned char *i) { header_of(i)->order = 0x01020304; }
static void wrong_kinds(unsigned char *i) { header_of(i)->kinds--; }
static void wrong_schema(unsigned char *i) { header_of(i)->fingerprint++; }
static void wrong_size(unsigned char *i) { header_of(i)->size += 8; }
static void lists_outside(unsigned char *i) { header_of(i)->lists = UINT64_MAX - 7; }
static void lists_crooked(unsigned char *i) { header_of(i)->lists += 4; }
static void too_many_items(unsigned char *i) { header_of(i)->list_count = UINT32_MAX; }
static void index_outside(unsigned char *i) { header_of(i)->index = header_of(i)->size + 8; }
static void index_short(unsigned char *i) { header_of(i)->index_count--; }
static void pool_outside(unsigned char *i) { header_of(i)->pool = header_of(i)->size; }
static void pool_empty(unsigned char *i) { header_of(i)->pool_size = 0; }
static void pool_unended(unsigned char *i) { header_of(i)->pool_size--; }
static void pool_crooked(unsigned char *i) { i[header_of(i)->pool] = 'x'; }
static void pool_not_utf8(unsigned char *i) { i[header_of(i)->pool + 1] = 0xff; }
static void pool_unsorted(unsigned char *i) { i[header_of(i)->pool + 1] = 'z'; }
static void width_wrong(unsigned char *i) { table_of(i, "state")->width--; }
static void rows_outside(unsigned char *i) { table_of(i, "state")->offset = UINT64_MAX - 7; }
static void too_many_rows(unsigned char *i) { table_of(i, "economy")->rows = UINT32_MAX; }
static void id_outside(unsigned char *i) { row_of(i, "state", 0)[0].text.offset = UINT32_MAX; }
static void id_inside_a_text(unsigned char *i) { row_of(i, "state", 0)[0].text.offset += 1; }
static void file_outside(unsigned char *i) { row_of(i, "state", 0)[1].text.offset = UINT32_MAX; }
static void line_negative(unsigned char *i) { row_of(i, "state", 0)[2].number = -1; }
static void line_huge(unsigned char *i) { row_of(i, "state", 0)[2].number = INT64_MAX; }
static void text_outside(unsigned char *i) { row_of(i, "state", 0)[3].text.offset = UINT32_MAX; }
static void list_outside(unsigned char *i) { cell_of(i, "aliases")[0].list.first = UINT32_MAX; }
static void list_too_long(unsigned char *i) { cell_of(i, "aliases")[0].list.count = UINT32_MAX; }
static void span_reversed(unsigned char *i)
{
    cell_of(i, "un_member_from")[0].span.hi = RC_DAY_MIN;
}
static void span_outside(unsigned char *i) { cell_of(i, "un_member_from")[0].span.lo = INT32_MIN; }
static void rows_unsorted(unsigned char *i)
{
    rc_cell id = row_of(i, "state", 0)[0];
    row_of(i, "state", 0)[0] = row_of(i, "state", 1)[0];
    row_of(i, "state", 1)[0] = id;
}
static void id_twice(unsigned char *i) { row_of(i, "state", 1)[0] = row_of(i, "state", 0)[0]; }
static void id_of_another_kind(unsigned char *i)
{
    row_of(i, "state", 0)[0] = row_of(i, "treaty", 0)[0];
}
static void item_outside(unsigned char *i)
{
    uint32_t *lists = (void *)(i + header_of(i)->lists);
    lists[0] = UINT32_MAX;
}

static void each_damage_is_noticed_though_signed(void **state)
{
    world *w = *state;
    static damage *const damages[] = {
        wrong_magic,   wrong_version,    wrong_order,   wrong_kinds,   wrong_schema,
        wrong_size,    lists_outside,    lists_crooked, too_many_items, index_outside,
        index_short,   pool_outside,     pool_empty,    pool_unended,  pool_crooked,
        pool_not_utf8, pool_unsorted,    width_wrong,   rows_outside,  too_many_rows,
        id_outside,    id_inside_a_text, file_outside,  line_negative, line_huge,
        text_outside,  list_outside,     list_too_long, span_reversed, span_outside,
        rows_unsorted, id_twice,         id_of_another_kind, item_outside,
    };
    load_good(w);
    for (size_t i = 0; i < sizeof damages / sizeof *damages; i++) {
        size_t size;
        unsigned char *image = copy_image(w, &size);
        damages[i](image);
        sign(image, size);
        if (rc_knowledge_open(w->arena, image, size) != NULL) {
            fail_msg("damage %zu was not noticed", i);
        }
    }
}

static void a_run_of_ids_begins_at_its_head(void **state)
{
    world *w = *state;
    load_good(w);
    int kind = rc_kind_index("participation");
    uint32_t count = rc_count(w->knowledge, kind), found = 0;
    for (uint32_t row = rc_first_with(w->knowledge, kind, "participation/CERD/RWA");
         row < count && rc_starts_with(rc_record_id(rc_record_at(w->knowledge, kind, row)),
                                       "participation/CERD/RWA");
         row++) {
        found++;
    }
    assert_int_equal(found, 2);
    assert_int_equal(rc_first_with(w->knowledge, kind, ""), 0);
    assert_int_equal(rc_first_with(w->knowledge, kind, "q"), count);
    assert_int_equal(rc_first_with(w->knowledge, rc_kind_index("measure"), "measure/"), 0);
}

static void equal_texts_share_one_offset(void **state)
{
    world *w = *state;
    uint32_t offset = 1;
    load_good(w);
    assert_true(rc_pool_find(w->knowledge, "", &offset));
    assert_int_equal(offset, 0);
    assert_true(rc_pool_find(w->knowledge, "accession", &offset));
    assert_string_equal(rc_pool_text(w->knowledge, offset), "accession");
    rc_record a = record(w, "participation/CERD/CHN"), b = record(w, "participation/CERD/GMB");
    int index = rc_field_index(&rc_kinds[a.kind], "consent");
    assert_int_equal(rc_cells(a)[index].text.offset, offset);
    assert_int_equal(rc_cells(b)[index].text.offset, offset);
    assert_false(rc_pool_find(w->knowledge, "no record says this", &offset));
    assert_false(rc_pool_find(w->knowledge, "zzzz", &offset));
    rc_record clause = record(w, "clause/icj/cerd/CERD");
    rc_cell list = rc_cells(clause)[rc_field_index(&rc_kinds[clause.kind], "starts")];
    assert_string_equal(rc_pool_item(w->knowledge, list, 0), "state");
}

static void the_builtin_image_is_sound(void **state)
{
    world *w = *state;
    size_t size;
    const void *image = rc_knowledge_image(rc_knowledge_builtin(), &size);
    assert_non_null(rc_knowledge_open(w->arena, image, size));
    assert_int_equal(rc_count(rc_knowledge_builtin(), rc_kind_index("catalogue")), 1);
    assert_true(read_all(rc_knowledge_builtin()) > 0);
    assert_ptr_equal(rc_knowledge_builtin(), rc_knowledge_builtin());
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup_world, teardown_world)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_whole_image_opens),
        TEST(no_image_and_a_foreign_one_are_refused),
        TEST(every_truncation_is_refused),
        TEST(every_changed_byte_is_noticed),
        TEST(a_signed_forgery_cannot_lead_outside),
        TEST(each_damage_is_noticed_though_signed),
        TEST(a_run_of_ids_begins_at_its_head),
        TEST(equal_texts_share_one_offset),
        TEST(the_builtin_image_is_sound),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
