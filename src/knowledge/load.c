#include "knowledge/load.h"

#include "base/file.h"
#include "base/text.h"
#include "knowledge/read.h"

#include <string.h>

static const char suffix[] = ".yaml", tests_suffix[] = ".cases.yaml";

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), tail = strlen(end);
    return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* "treaties/x.yaml" -> "x" where the type asks for the head's id as name; else NULL. */
static const char *stem_of(rc_arena *arena, const rc_file_type *type, const char *path)
{
    const char *star = strchr(type->path, '*');
    if (star == NULL) {
        return NULL;
    }
    const char *name = path + (star - type->path);
    return rc_strndup(arena, name, strlen(name) - strlen(suffix));
}

/* Where a file of that name would belong, for one that lies where none is known. */
static const char *nearest_path(rc_arena *arena, const char *path)
{
    const char **candidates = rc_alloc_array(arena, rc_file_type_count, sizeof *candidates);
    const char *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;
    for (size_t i = 0; i < rc_file_type_count; i++) {
        const char *star = strchr(rc_file_types[i].path, '*');
        candidates[i] = star == NULL ? rc_file_types[i].path
                                     : rc_format(arena, "%.*s%s",
                                                 (int)(star - rc_file_types[i].path),
                                                 rc_file_types[i].path, name);
    }
    return rc_nearest(path, candidates, rc_file_type_count);
}

/* The status to go on with: the worse of the two that stops nothing. */
static rc_status worse(rc_status a, rc_status b)
{
    return a > b ? a : b;
}

/* [path] opens the file, [place] names it below the facts folder. */
static rc_status read_file(rc_reading *reading, const char *path, const char *place)
{
    const char *shown = rc_format(reading->arena, "facts/%s", place);
    const rc_file_type *type = rc_file_type_for(place);
    rc_document document;
    char *text;
    size_t length;
    if (type == NULL) {
        rc_error(reading->diags, (rc_place){shown, 0, 0}, nearest_path(reading->arena, place),
                 "no kind of facts has its place here");
        return RC_INVALID;
    }
    rc_status status = rc_file_read(reading->arena, path, rc_yaml_facts_limits.bytes,
                                    reading->diags, &text, &length);
    if (status == RC_OK) {
        status = rc_yaml_read(reading->arena, shown, text, length, &rc_yaml_facts_limits,
                              reading->diags, &document);
    }
    if (status != RC_OK) {
        rc__give_up(reading, type);
        return status;
    }
    rc__read_document(reading, &document, type, stem_of(reading->arena, type, place));
    return RC_OK;
}

/* Files that look like facts but would be passed over in silence. */
static rc_status refuse_others(rc_reading *reading, const char *dir, size_t skip)
{
    char **paths;
    size_t count;
    rc_status status = rc_file_list(reading->arena, dir, ".yml", reading->diags, &paths, &count);
    for (size_t i = 0; i < count; i++) {
        rc_error(reading->diags,
                 (rc_place){rc_format(reading->arena, "facts/%s", paths[i] + skip), 0, 0},
                 "rename it to end in .yaml", "a facts file must end in .yaml");
    }
    return status;
}

rc_status rc_knowledge_load(rc_arena *arena, const char *dir, rc_diags *diags,
                            const rc_knowledge **out)
{
    rc_reading reading;
    char **paths;
    size_t count, skip = strlen(dir) + (ends_with(dir, "/") ? 0 : 1), errors = diags->errors;
    rc__reading_init(&reading, arena, diags);
    rc_status status = rc_file_list(arena, dir, suffix, diags, &paths, &count);
    if (status != RC_OK) {
        return status;
    }
    status = refuse_others(&reading, dir, skip);
    for (size_t i = 0; i < count; i++) {
        if (!ends_with(paths[i], tests_suffix)) {
            status = worse(status, read_file(&reading, paths[i], paths[i] + skip));
        }
    }
    rc__check_references(&reading);
    if (status != RC_OK) {
        return status;
    }
    return diags->errors > errors ? RC_INVALID : rc_builder_finish(reading.builder, diags, out);
}
