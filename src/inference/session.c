#include "inference/session.h"

#include "base/file.h"
#include "base/text.h"
#include "engine/rules.h"
#include "inference/prover.h"

#include <string.h>

/* The templates come first whatever the order of the rest. */
enum { TEMPLATE_FILES = 3, RULE_BYTES = 4 * 1024 * 1024 };

uint32_t rc__random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u; /* a linear congruential generator is enough here */
    return *state >> 8;
}

int rc__slot_in(rc_engine *engine, rc_template *kind, const char *name, rc_diags *diags)
{
    int slot = kind == NULL ? -1 : rc_engine_slot(engine, kind, name);
    if (slot < 0) {
        rc_error(diags, (rc_place){0}, NULL, "the rules have no slot `%s` that is needed", name);
    }
    return slot;
}

int rc__slot(rc__session *session, rc_template *kind, const char *name)
{
    return rc__slot_in(session->engine, kind, name, session->diags);
}

/* The rule files of a folder, in the order its load-order names. */
static rc_status read_folder(const char *dir, rc_arena *arena, rc_diags *diags,
                             rc_rule_file **files, size_t *count)
{
    char *order;
    size_t length;
    const char *path = rc_format(arena, "%s/load-order", dir);
    rc_status status = rc_file_read(arena, path, RULE_BYTES, diags, &order, &length);
    if (status != RC_OK) {
        return status;
    }
    char **names;
    size_t name_count = rc_split(arena, order, '\n', &names);
    *files = rc_alloc_array(arena, name_count, sizeof **files);
    *count = 0;
    for (size_t i = 0; i < name_count; i++) {
        if (names[i][0] == '#') {
            continue;
        }
        char *text;
        const char *file_path = rc_format(arena, "%s/%s", dir, names[i]);
        status = rc_file_read(arena, file_path, RULE_BYTES, diags, &text, &length);
        if (status != RC_OK) {
            return status;
        }
        (*files)[(*count)++] = (rc_rule_file){file_path, text};
    }
    return RC_OK;
}

static void shuffle_files(const rc_assessor *assessor, rc_rule_file *files, size_t count)
{
    uint32_t seed = assessor->options.shuffle;
    for (size_t i = count; i > TEMPLATE_FILES + 1; i--) {
        size_t j = TEMPLATE_FILES + rc__random(&seed) % (i - TEMPLATE_FILES);
        rc_rule_file other = files[i - 1];
        files[i - 1] = files[j];
        files[j] = other;
    }
}

/* The texts the options ask for, in the order in which they are read. */
static rc_status find_texts(const rc_engine_options *options, rc_arena *arena, rc_diags *diags,
                            rc_rule_file **files, size_t *count)
{
    if (options->rules_dir != NULL) {
        return read_folder(options->rules_dir, arena, diags, files, count);
    }
    *count = rc_builtin_rule_count;
    *files = rc_alloc_array(arena, *count, sizeof **files);
    memcpy(*files, rc_builtin_rules, *count * sizeof **files);
    return RC_OK;
}

/* The built-in rules as the engine saved them, unless the question is about their text. */
static bool read_image(const rc_assessor *assessor)
{
    const rc_engine_options *options = &assessor->options;
    return options->rules_dir == NULL && options->shuffle == 0 && !options->rules_as_text &&
           rc_engine_read_image(assessor->engine, &rc_builtin_rules_image,
                                (size_t)rc_builtin_rules_image_size);
}

static rc_status read_texts(rc_assessor *assessor, rc_diags *diags)
{
    rc_rule_file *files;
    size_t count;
    rc_status status =
        find_texts(&assessor->options, assessor->arena, diags, &files, &count);
    if (status != RC_OK) {
        return status;
    }
    if (assessor->options.shuffle != 0) {
        shuffle_files(assessor, files, count);
    }
    for (size_t i = 0; i < count; i++) {
        if (rc_engine_read(assessor->engine, assessor->arena, files[i].name, files[i].text,
                           diags) != RC_OK) {
            status = RC_INVALID;
        }
    }
    return status;
}

rc_status rc__read_rules(rc_assessor *assessor, rc_diags *diags)
{
    assessor->engine = rc_engine_new(assessor->arena, assessor->options.strategy);
    if (assessor->engine == NULL) {
        return RC_NOMEM;
    }
    if (assessor->options.watch_days) {
        rc_engine_watch(assessor->engine);
    }
    if (assessor->options.count_firings) {
        rc_engine_count_firings(assessor->engine);
    }
    return read_image(assessor) ? RC_OK : read_texts(assessor, diags);
}

rc_status rc__read_proof_texts(const rc_engine_options *options, rc_arena *arena, rc_diags *diags,
                               rc_rulebook **book, rc__forms **forms)
{
    rc_rule_file *files, sentences = rc_builtin_sentences;
    size_t count;
    rc_status status = find_texts(options, arena, diags, &files, &count);
    if (status == RC_OK && options->rules_dir != NULL) {
        char *text;
        size_t length;
        sentences.name = rc_format(arena, "%s/sentences", options->rules_dir);
        status = rc_file_read(arena, sentences.name, RULE_BYTES, diags, &text, &length);
        sentences.text = text;
    }
    if (status == RC_OK) {
        *book = rc_rulebook_read(arena, files, count);
        status = rc__forms_read(arena, sentences.name, sentences.text, diags, forms);
    }
    return status;
}
