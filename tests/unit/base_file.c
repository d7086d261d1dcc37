/* Files: read to a limit, written whole or not at all, listed in one order. */
#define _XOPEN_SOURCE 700 /* mkdtemp, setrlimit */

#include "base/file.h"

#include <fcntl.h>
#include <ftw.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

typedef struct fixture {
    rc_arena *arena;
    rc_diags diags;
    char dir[32];
    char *text;
    size_t length;
} fixture;

static int set_up(void **state)
{
    static fixture f;
    f = (fixture){.dir = "/tmp/recourse-XXXXXX"};
    f.arena = rc_arena_new(NULL);
    rc_diags_init(&f.diags, f.arena);
    *state = &f;
    return mkdtemp(f.dir) ? 0 : -1;
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *walk)
{
    (void)info;
    (void)kind;
    (void)walk;
    return remove(path);
}

static int tear_down(void **state)
{
    fixture *f = *state;
    nftw(f->dir, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    rc_arena_free(f->arena);
    return 0;
}

static const char *in(fixture *f, const char *name)
{
    return rc_format(f->arena, "%s/%s", f->dir, name);
}

static const char *make(fixture *f, const char *name, const char *text)
{
    const char *path = in(f, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
    return path;
}

static const char *make_dir(fixture *f, const char *name)
{
    const char *path = in(f, name);
    assert_int_equal(mkdir(path, 0777), 0);
    return path;
}

static rc_status read_it(fixture *f, const char *path, size_t limit)
{
    return rc_file_read(f->arena, path, limit, &f->diags, &f->text, &f->length);
}

static void assert_message(fixture *f, const char *path, const char *message)
{
    assert_true(f->diags.count > 0);
    const rc_diag *last = &f->diags.items[f->diags.count - 1];
    assert_int_equal(last->severity, RC_ERROR);
    assert_string_equal(last->place.file, path);
    assert_int_equal(last->place.line, 0);
    assert_string_equal(last->message, message);
}

static size_t entries(const char *dir)
{
    rc_arena *arena = rc_arena_new(NULL);
    rc_diags diags;
    char **paths;
    size_t count;
    rc_diags_init(&diags, arena);
    assert_int_equal(rc_file_list(arena, dir, "", &diags, &paths, &count), RC_OK);
    rc_arena_free(arena);
    return count;
}

static void a_file_is_read_whole_with_a_nul_behind_it(void **state)
{
    fixture *f = *state;
    assert_int_equal(read_it(f, make(f, "a", "recourse: 1\n"), 100), RC_OK);
    assert_int_equal(f->length, 12);
    assert_string_equal(f->text, "recourse: 1\n");
    assert_int_equal(read_it(f, make(f, "empty", ""), 100), RC_OK);
    assert_int_equal(f->length, 0);
    assert_string_equal(f->text, "");
}

static void a_file_of_just_the_limit_is_read_and_one_byte_more_is_not(void **state)
{
    fixture *f = *state;
    const char *path = make(f, "a", "12345");
    assert_int_equal(read_it(f, path, 6), RC_OK);
    assert_int_equal(read_it(f, path, 5), RC_OK);
    assert_int_equal(f->length, 5);
    assert_int_equal(f->diags.errors, 0);
    assert_int_equal(read_it(f, path, 4), RC_INVALID);
    assert_message(f, path, "longer than the limit of 4 bytes");
    assert_null(f->text);
    assert_int_equal(read_it(f, path, SIZE_MAX), RC_OK);
    assert_int_equal(read_it(f, make(f, "empty", ""), 0), RC_OK);
}

static void an_endless_file_is_refused_at_the_limit(void **state)
{
    fixture *f = *state;
    assert_int_equal(read_it(f, "/dev/zero", 100000), RC_INVALID);
    assert_message(f, "/dev/zero", "longer than the limit of 100000 bytes");
}

static void a_missing_file_and_a_folder_are_refused_in_the_words_of_the_system(void **state)
{
    fixture *f = *state;
    const char *path = in(f, "missing");
    assert_int_equal(read_it(f, path, 10), RC_IO);
    assert_message(f, path, "cannot read: No such file or directory");
    assert_int_equal(read_it(f, f->dir, 10), RC_IO);
    assert_message(f, f->dir, "cannot read: Is a directory");
}

static void a_dash_reads_standard_input(void **state)
{
    fixture *f = *state;
    int ends[2], saved = dup(STDIN_FILENO);
    assert_int_equal(pipe(ends), 0);
    static char block[40000]; /* more than one read */
    memset(block, 'x', sizeof block);
    assert_int_equal(write(ends[1], block, sizeof block), sizeof block);
    close(ends[1]);
    dup2(ends[0], STDIN_FILENO);
    rc_status status = read_it(f, "-", 50000);
    dup2(saved, STDIN_FILENO);
    close(ends[0]);
    close(saved);
    assert_int_equal(status, RC_OK);
    assert_int_equal(f->length, sizeof block);
    assert_memory_equal(f->text, block, sizeof block);
}

static void what_is_written_is_read_back(void **state)
{
    fixture *f = *state;
    const char *path = in(f, "out");
    assert_int_equal(rc_file_write(f->arena, path, "a\0b", 3, &f->diags), RC_OK);
    assert_int_equal(read_it(f, path, 10), RC_OK);
    assert_int_equal(f->length, 3);
    assert_memory_equal(f->text, "a\0b", 3);
    assert_int_equal(rc_file_write(f->arena, path, "", 0, &f->diags), RC_OK);
    assert_int_equal(read_it(f, path, 10), RC_OK);
    assert_int_equal(f->length, 0);
    assert_int_equal(entries(f->dir), 1);
}

static void a_file_replaced_keeps_its_permissions(void **state)
{
    fixture *f = *state;
    const char *path = make(f, "out", "old");
    struct stat info;
    assert_int_equal(chmod(path, 0640), 0);
    assert_int_equal(rc_file_write(f->arena, path, "new", 3, &f->diags), RC_OK);
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0640);
}

static void a_symbolic_link_stays_and_its_target_is_replaced(void **state)
{
    fixture *f = *state;
    const char *target = make(f, "target", "old"), *link = in(f, "link");
    struct stat info;
    assert_int_equal(symlink("target", link), 0);
    assert_int_equal(rc_file_write(f->arena, link, "new", 3, &f->diags), RC_OK);
    assert_int_equal(lstat(link, &info), 0);
    assert_true(S_ISLNK(info.st_mode));
    assert_int_equal(read_it(f, target, 10), RC_OK);
    assert_string_equal(f->text, "new");
}

static void a_device_is_written_to_and_not_replaced(void **state)
{
    fixture *f = *state;
    struct stat info;
    assert_int_equal(rc_file_write(f->arena, "/dev/null", "x", 1, &f->diags), RC_OK);
    assert_int_equal(stat("/dev/null", &info), 0);
    assert_true(S_ISCHR(info.st_mode));
    assert_int_equal(rc_file_write(f->arena, "/dev/full", "x", 1, &f->diags), RC_IO);
    assert_message(f, "/dev/full", "cannot write: No space left on device");
}

static void a_folder_or_a_path_without_one_is_no_place_to_write(void **state)
{
    fixture *f = *state;
    assert_int_equal(rc_file_write(f->arena, f->dir, "x", 1, &f->diags), RC_IO);
    assert_message(f, f->dir, "cannot write: Is a directory");
    const char *path = in(f, "no/such/folder");
    assert_int_equal(rc_file_write(f->arena, path, "x", 1, &f->diags), RC_IO);
    assert_message(f, path, "cannot write: No such file or directory");
}

static void a_write_that_fails_half_way_leaves_the_old_file_and_no_other(void **state)
{
    fixture *f = *state;
    const char *path = make(f, "out", "old");
    static char block[100000];
    struct rlimit saved, small;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &saved), 0);
    small = saved;
    small.rlim_cur = 50000;
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &small), 0);
    rc_status status = rc_file_write(f->arena, path, block, sizeof block, &f->diags);
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &saved), 0);
    signal(SIGXFSZ, SIG_DFL);
    assert_int_equal(status, RC_IO);
    assert_message(f, path, "cannot write: File too large");
    assert_int_equal(entries(f->dir), 1);
    assert_int_equal(read_it(f, path, 10), RC_OK);
    assert_string_equal(f->text, "old");
}

static void leftover_temporary_files_are_stepped_around(void **state)
{
    fixture *f = *state;
    make(f, rc_format(f->arena, "out.%ld-0.tmp", (long)getpid()), "left over");
    assert_int_equal(rc_file_write(f->arena, in(f, "out"), "x", 1, &f->diags), RC_OK);
    assert_int_equal(entries(f->dir), 2);
}

static void lists_go_down_and_are_in_the_order_of_their_bytes(void **state)
{
    fixture *f = *state;
    char **paths;
    size_t count;
    make_dir(f, "treaties");
    make_dir(f, "treaties/deep");
    make_dir(f, "looks-like.yaml");
    make(f, "treaties/cat.yaml", "");
    make(f, "treaties/deep/x.yaml", "");
    make(f, "treaties/notes.txt", "");
    make(f, "states.yaml", "");
    make(f, "Z.yaml", "");
    make(f, ".hidden.yaml", "");
    make(f, "yaml", "");
    assert_int_equal(rc_file_list(f->arena, f->dir, ".yaml", &f->diags, &paths, &count), RC_OK);
    assert_int_equal(count, 4);
    assert_string_equal(paths[0], in(f, "Z.yaml"));
    assert_string_equal(paths[1], in(f, "states.yaml"));
    assert_string_equal(paths[2], in(f, "treaties/cat.yaml"));
    assert_string_equal(paths[3], in(f, "treaties/deep/x.yaml"));
    const char *slashed = in(f, "");
    assert_int_equal(rc_file_list(f->arena, slashed, ".yaml", &f->diags, &paths, &count), RC_OK);
    assert_string_equal(paths[0], in(f, "Z.yaml"));
}

static void links_to_folders_are_passed_over_and_links_to_files_are_not(void **state)
{
    fixture *f = *state;
    char **paths;
    size_t count;
    make(f, "a.yaml", "");
    assert_int_equal(symlink(".", in(f, "loop.yaml")), 0);
    assert_int_equal(symlink("a.yaml", in(f, "b.yaml")), 0);
    assert_int_equal(rc_file_list(f->arena, f->dir, ".yaml", &f->diags, &paths, &count), RC_OK);
    assert_int_equal(count, 2);
    assert_string_equal(paths[1], in(f, "b.yaml"));
    assert_int_equal(symlink("nowhere", in(f, "c.yaml")), 0);
    assert_int_equal(rc_file_list(f->arena, f->dir, ".yaml", &f->diags, &paths, &count), RC_IO);
    assert_message(f, in(f, "c.yaml"), "cannot list: No such file or directory");
}

static void a_missing_folder_or_a_file_cannot_be_listed(void **state)
{
    fixture *f = *state;
    char **paths;
    size_t count = 7;
    const char *path = in(f, "missing");
    assert_int_equal(rc_file_list(f->arena, path, "", &f->diags, &paths, &count), RC_IO);
    assert_message(f, path, "cannot list: No such file or directory");
    assert_int_equal(count, 0);
    path = make(f, "file", "");
    assert_int_equal(rc_file_list(f->arena, path, "", &f->diags, &paths, &count), RC_IO);
    assert_message(f, path, "cannot list: Not a directory");
}

static void folders_nested_without_end_are_refused(void **state)
{
    fixture *f = *state;
    char **paths;
    size_t count;
    const char *path = "d";
    for (int i = 0; i < 16; i++) {
        make_dir(f, path);
        path = rc_format(f->arena, "%s/d", path);
    }
    assert_int_equal(rc_file_list(f->arena, f->dir, "", &f->diags, &paths, &count), RC_OK);
    make_dir(f, path);
    assert_int_equal(rc_file_list(f->arena, f->dir, "", &f->diags, &paths, &count), RC_INVALID);
    assert_message(f, in(f, path), "folders are nested more than 16 deep");
}

/* Blocks left before memory runs out, and blocks not given back. */
typedef struct supply {
    size_t left, live;
} supply;

static void *supply_alloc(void *context, size_t size)
{
    supply *stock = context;
    if (stock->left == 0)
        return NULL;
    stock->left--;
    stock->live++;
    return malloc(size);
}

static void supply_release(void *context, void *block)
{
    supply *stock = context;
    stock->live--;
    free(block);
}

static int next_descriptor(void)
{
    int fd = open("/dev/null", O_RDONLY);
    close(fd);
    return fd;
}

typedef struct job {
    rc_arena *arena;
    const char *dir, *large, *out;
    rc_status status;
} job;

static void do_all_three(void *context)
{
    job *now = context;
    rc_diags diags;
    char *text, **paths;
    size_t length, count;
    rc_diags_init(&diags, now->arena);
    now->status = rc_file_read(now->arena, now->large, 1 << 24, &diags, &text, &length);
    if (now->status == RC_OK)
        now->status = rc_file_list(now->arena, now->dir, ".yaml", &diags, &paths, &count);
    if (now->status == RC_OK)
        now->status = rc_file_write(now->arena, now->out, text, length, &diags);
}

/* Enough to need several chunks; in the stress build nearly every name is one. */
#ifdef RC_STRESS
enum { MANY = 10, LARGE = 50000 };
#else
enum { MANY = 400, LARGE = 3 * 1024 * 1024 };
#endif

static void running_out_of_memory_closes_what_was_open(void **state)
{
    fixture *f = *state;
    char *big = rc_alloc(f->arena, LARGE + 1);
    memset(big, 'x', LARGE);
    job now = {.dir = f->dir, .large = make(f, "large", big), .out = in(f, "out")};
    for (int i = 0; i < MANY; i++)
        make(f, rc_format(f->arena, "%0200d.yaml", i), "");
    int before = next_descriptor();
    size_t blocks = 2;
    for (bool done = false; !done; blocks++) {
        supply stock = {blocks, 0};
        rc_mem mem = {supply_alloc, supply_release, &stock};
        now.arena = rc_arena_new(&mem);
        assert_non_null(now.arena);
        done = rc_arena_try(now.arena, do_all_three, &now);
        rc_arena_free(now.arena);
        assert_int_equal(stock.live, 0);
        assert_int_equal(next_descriptor(), before);
    }
    assert_int_equal(now.status, RC_OK);
    assert_true(blocks > 4);
}

static void read_only(void *context)
{
    job *now = context;
    rc_diags diags;
    char *text;
    size_t length;
    rc_diags_init(&diags, now->arena);
    now->status = rc_file_read(now->arena, now->large, 1 << 24, &diags, &text, &length);
}

static void without_a_guard_running_out_of_memory_is_a_status(void **state)
{
    (void)state;
    supply stock = {2, 0};
    rc_mem mem = {supply_alloc, supply_release, &stock};
    job now = {.arena = rc_arena_new(&mem), .large = "/dev/zero"};
    read_only(&now);
    assert_int_equal(now.status, RC_NOMEM);
    rc_arena_free(now.arena);
    assert_int_equal(stock.live, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_is_read_whole_with_a_nul_behind_it),
        TEST(a_file_of_just_the_limit_is_read_and_one_byte_more_is_not),
        TEST(an_endless_file_is_refused_at_the_limit),
        TEST(a_missing_file_and_a_folder_are_refused_in_the_words_of_the_system),
        TEST(a_dash_reads_standard_input),
        TEST(what_is_written_is_read_back),
        TEST(a_file_replaced_keeps_its_permissions),
        TEST(a_symbolic_link_stays_and_its_target_is_replaced),
        TEST(a_device_is_written_to_and_not_replaced),
        TEST(a_folder_or_a_path_without_one_is_no_place_to_write),
        TEST(a_write_that_fails_half_way_leaves_the_old_file_and_no_other),
        TEST(leftover_temporary_files_are_stepped_around),
        TEST(lists_go_down_and_are_in_the_order_of_their_bytes),
        TEST(links_to_folders_are_passed_over_and_links_to_files_are_not),
        TEST(a_missing_folder_or_a_file_cannot_be_listed),
        TEST(folders_nested_without_end_are_refused),
        TEST(running_out_of_memory_closes_what_was_open),
        TEST(without_a_guard_running_out_of_memory_is_a_status),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
