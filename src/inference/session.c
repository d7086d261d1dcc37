#include "inference/session.h"

#include "base/file.h"
#include "base/text.h"
#include "engine/rules.h"

#include <string.h>

/* The templates come first whatever the order of the rest. */
enum { TEMPLATE_FILES = 2, RULE_BYTES = 4 * 1024 * 1024 };

uint32_t rc__random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u; /* a linear congruential generator is enough here */
    return *state >> 8;
}

int rc__slot(rc__session *session, rc_template *kind, const char *name)
{
    int slot = kind == NULL ? -1 : rc_engine_slot(session->engine, kind, name);
    if (slot < 0) {
        rc_error(session->diags, (rc_place){0}, NULL, "the rules have no slot `%s` that is needed",
                 name);
    }
    return slot;
}

/* The rule files of a folder, in the order its load-order names. */
static rc_status read_folder(rc__session *session, rc_rule_file **files, size_t *count)
{
    const char *dir = session->options->rules_dir;
    char *order;
    size_t length;
    rc_status status = rc_file_read(session->arena, rc_format(session->arena, "%s/load-order", dir),
                                    RULE_BYTES, session->diags, &order, &length);
    if (status != RC_OK) {
        return status;
    }
    char **names;
    size_t name_count = rc_split(session->arena, order, '\n', &names);
    *files = rc_alloc_array(session->arena, name_count, sizeof **files);
    *count = 0;
    for (size_t i = 0; i < name_count; i++) {
        if (names[i][0] == '#') {
            continue;
        }
        char *text;
        const char *path = rc_format(session->arena, "%s/%s", dir, names[i]);
        status = rc_file_read(session->arena, path, RULE_BYTES, session->diags, &text, &length);
        if (status != RC_OK) {
            return status;
        }
        (*files)[(*count)++] = (rc_rule_file){path, text};
    }
    return RC_OK;
}

static void shuffle_files(rc__session *session, rc_rule_file *files, size_t count)
{
    uint32_t seed = session->options->shuffle;
    for (size_t i = count; i > TEMPLATE_FILES + 1; i--) {
        size_t j = TEMPLATE_FILES + rc__random(&seed) % (i - TEMPLATE_FILES);
        rc_rule_file other = files[i - 1];
        files[i - 1] = files[j];
        files[j] = other;
    }
}

/* The built-in rules as the engine saved them, unless the question is about their text. */
static bool read_image(rc__session *session)
{
    const rc_engine_options *options = session->options;
    return options->rules_dir == NULL && options->shuffle == 0 && !options->rules_as_text &&
           rc_engine_read_image(session->engine, &rc_builtin_rules_image,
                                (size_t)rc_builtin_rules_image_size);
}

static rc_status read_rules(rc__session *session)
{
    if (read_image(session)) {
        return RC_OK;
    }
    rc_rule_file *files;
    size_t count;
    if (session->options->rules_dir != NULL) {
        rc_status status = read_folder(session, &files, &count);
        if (status != RC_OK) {
            return status;
        }
    } else {
        count = rc_builtin_rule_count;
        files = rc_alloc_array(session->arena, count, sizeof *files);
        memcpy(files, rc_builtin_rules, count * sizeof *files);
    }
    if (session->options->shuffle != 0) {
        shuffle_files(session, files, count);
    }
    rc_status status = RC_OK;
    for (size_t i = 0; i < count; i++) {
        if (rc_engine_read(session->engine, session->arena, files[i].name, files[i].text,
                           session->diags) != RC_OK) {
            status = RC_INVALID;
        }
    }
    return status;
}

rc_status rc__session_open(rc__session *session)
{
    session->engine = rc_engine_new(session->arena, session->options->strategy);
    if (session->engine == NULL) {
        return RC_NOMEM;
    }
    if (session->options->count_firings) {
        rc_engine_count_firings(session->engine);
    }
    return read_rules(session);
}

void rc__session_close(rc__session *session)
{
    rc_engine_free(session->engine);
    session->engine = NULL;
}
