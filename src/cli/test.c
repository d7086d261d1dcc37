/* Runs the `expect` of scenarios; the Test Anything Protocol, version 13, on stdout. */
#include "cli/cli.h"

#include "base/text.h"
#include "report/expect.h"
#include "report/words.h"

#include <string.h>

static const rc_option options[] = {
    {"family", 0, NULL, "count by family: the letters before the first hyphen of the file name"},
    {"only-forum", 0, "LIST", "leave out expectations about routes of other forums"},
};

typedef struct family {
    const char *name;
    size_t passed, total;
} family;

typedef struct suite {
    rc_cli *cli;
    rc_buffer *out;
    char **forums; /* only these; none: all */
    size_t forum_count;
    size_t points, failed, left_out;
    family *families; /* in the order met; [current] is that of the file in hand */
    size_t family_count, family_capacity, current;
} suite;

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash == NULL ? path : slash + 1;
}

static void enter_family(suite *s, const char *file)
{
    const char *base = base_name(file);
    const char *name = rc_strndup(s->cli->arena, base, strcspn(base, "-."));
    for (s->current = 0; s->current < s->family_count; s->current++) {
        if (rc_equal(s->families[s->current].name, name)) {
            return;
        }
    }
    s->families = rc_grow(s->cli->arena, s->families, s->family_count, &s->family_capacity,
                          sizeof *s->families);
    s->families[s->family_count++] = (family){name, 0, 0};
}

/* A number sign in a description would start a directive. */
static void put_description(rc_buffer *out, const char *text)
{
    for (const char *c = text; *c != 0; c++) {
        if (*c == '#') {
            rc_put(out, "\\#");
        } else {
            rc_putn(out, (unsigned char)*c < 0x20 ? " " : c, 1);
        }
    }
}

static void point(suite *s, bool passed, const char *file, const char *what, const char *skip)
{
    s->points++;
    s->failed += passed ? 0 : 1;
    s->families[s->current].total += skip == NULL ? 1 : 0;
    s->families[s->current].passed += passed && skip == NULL ? 1 : 0;
    rc_putf(s->out, "%sok %zu - ", passed ? "" : "not ", s->points);
    put_description(s->out, base_name(file));
    rc_put(s->out, ": ");
    put_description(s->out, what);
    if (skip != NULL) {
        rc_putf(s->out, " # SKIP %s", skip);
    }
    rc_put(s->out, "\n");
}

/* A file that cannot be judged is one failing point with its diagnostics. */
static void failed_file(suite *s, const char *file, const char *what)
{
    rc_cli *cli = s->cli;
    point(s, false, file, what, NULL);
    rc_diags_sort(&cli->diags);
    rc_put(s->out, "  ---\n  diagnostics:\n");
    for (size_t i = 0; i < cli->diags.count; i++) {
        const char *text = rc_diag_text(s->out->arena, &cli->diags.items[i]);
        rc_putf(s->out, "    - %s\n", rc_quoted(s->out->arena, text));
    }
    rc_put(s->out, "  ...\n");
    rc_diags_init(&cli->diags, cli->arena);
}

static bool is_wanted(const suite *s, const char *route)
{
    size_t length = strcspn(route, "/");
    for (size_t i = 0; i < s->forum_count; i++) {
        if (strlen(s->forums[i]) == length && memcmp(s->forums[i], route, length) == 0) {
            return true;
        }
    }
    return s->forum_count == 0;
}

static void judge(suite *s, const char *file, const rc_result *result)
{
    const rc_scenario *scenario = result->scenario;
    for (size_t i = 0; i < scenario->expect_count; i++) {
        const rc_expectation *expectation = &scenario->expect[i];
        if (!is_wanted(s, expectation->route)) {
            s->left_out++;
            continue;
        }
        bool passed = rc_expectation_met(result, expectation);
        point(s, passed, file, rc_expectation_text(s->out->arena, expectation), NULL);
        if (!passed) {
            rc_expectation_found(s->out, result, expectation);
        }
    }
}

/* Is there anything to judge? Files without are said to be skipped. */
static bool has_work(suite *s, const char *file, const rc_scenario *scenario)
{
    size_t wanted = 0;
    for (size_t i = 0; i < scenario->expect_count; i++) {
        wanted += is_wanted(s, scenario->expect[i].route) ? 1 : 0;
    }
    if (scenario->expect_count == 0) {
        point(s, true, file, "nothing is expected", "no expectations");
    } else if (wanted > 0) {
        return true;
    } else {
        s->left_out += scenario->expect_count;
    }
    return false;
}

typedef struct file_job {
    suite *suite;
    rc_arena *arena;
    const char *path;
} file_job;

static void test_file(void *context)
{
    file_job *job = context;
    suite *s = job->suite;
    rc_scenario scenario;
    rc_result result;
    const char *file = rc_cli_file_name(job->path);
    enter_family(s, file);
    if (rc_cli_read(s->cli, job->arena, job->path, &scenario) != RC_OK) {
        failed_file(s, file, "is a valid scenario");
        return;
    }
    rc_diags_init(&s->cli->diags, s->cli->arena); /* warnings are for `check` */
    if (!has_work(s, file, &scenario)) {
        return;
    }
    rc_status status =
        rc_cli_assess(s->cli, job->arena, &scenario, &s->cli->diags, NULL, &result);
    if (status == RC_NOMEM) {
        failed_file(s, file, "is judged within the memory there is");
    } else if (status != RC_OK) {
        failed_file(s, file, "is judged without an error");
    } else {
        judge(s, file, &result);
    }
}

static rc_exit test_all(suite *s)
{
    rc_cli *cli = s->cli;
    for (size_t i = 0; i < cli->args.word_count; i++) {
        rc_buffer out; /* an arena per question, and what was found is written at once */
        rc_arena *arena = rc_arena_new(NULL);
        if (arena == NULL) {
            return RC_EXIT_INTERNAL;
        }
        file_job job = {s, arena, cli->args.words[i]};
        rc_buffer_init(&out, arena);
        s->out = &out;
        bool finished = rc_arena_try(arena, test_file, &job);
        rc_exit code = RC_EXIT_INTERNAL;
        if (finished) {
            code = out.length == 0 ? RC_EXIT_DONE : rc_cli_emit(cli, out.text, out.length);
        }
        rc_arena_free(arena);
        if (code != RC_EXIT_DONE) {
            return code;
        }
    }
    return RC_EXIT_DONE;
}

static rc_exit close_plan(suite *s)
{
    rc_buffer out;
    rc_buffer_init(&out, s->cli->arena);
    rc_putf(&out, "1..%zu\n", s->points);
    if (s->left_out > 0) {
        rc_putf(&out, "# %zu expectations about other forums left out\n", s->left_out);
    }
    for (size_t i = 0; i < s->family_count && rc_args_has(&s->cli->args, "family"); i++) {
        const family *f = &s->families[i];
        if (f->total > 0) {
            rc_putf(&out, "# %s: %zu of %zu passed\n", f->name, f->passed, f->total);
        }
    }
    rc_exit code = rc_cli_emit(s->cli, out.text, out.length);
    return code != RC_EXIT_DONE ? code : s->failed > 0 ? RC_EXIT_FAILED : RC_EXIT_DONE;
}

static rc_exit run(rc_cli *cli)
{
    static const char head[] = "TAP version 13\n";
    suite s = {.cli = cli};
    const char *forums = rc_args_value(&cli->args, "only-forum");
    if (forums != NULL) {
        s.forum_count = rc_split(cli->arena, forums, ',', &s.forums);
    }
    rc_exit code = rc_cli_open(cli);
    if (code == RC_EXIT_DONE) {
        code = rc_cli_emit(cli, head, sizeof head - 1);
    }
    if (code == RC_EXIT_DONE) {
        code = test_all(&s);
    }
    if (code == RC_EXIT_INTERNAL) {
        rc_error(&cli->diags, (rc_place){"recourse", 0, 0}, NULL, "out of memory");
        rc_cli_complain(cli);
    }
    return code == RC_EXIT_DONE ? close_plan(&s) : code;
}

const rc_command rc_command_test = {
    "test",
    "FILE…",
    "runs what scenarios expect of the law, as TAP",
    "Each row of `expect` is one test point. A file that cannot be read or judged is a failing "
    "point. Exit code 1 if any point fails.",
    {options, sizeof options / sizeof *options},
    1,
    RC_CLI_ANY,
    run};
