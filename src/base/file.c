#define _XOPEN_SOURCE 700 /* realpath */

#include "base/file.h"

#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* One diagnostic for a file as a whole: "cannot read: " and the reason the system gives. */
static rc_status refuse(rc_diags *diags, const char *path, const char *verb, int error)
{
    char reason[128];
    if (strerror_r(error, reason, sizeof reason) != 0)
        snprintf(reason, sizeof reason, "error %d", error);
    rc_error(diags, (rc_place){path, 0, 0}, NULL, "cannot %s: %s", verb, reason);
    return RC_IO;
}

/* ---- reading ---- */

typedef struct reading {
    rc_arena *arena;
    int fd;
    size_t limit, length, room;
    char *text;
    int error; /* errno of the call that failed, or 0 */
    bool too_long;
} reading;

enum { READ_FIRST = 16 * 1024 };

/* Room for what the file says it holds and one byte more, which tells whether that is true. */
static size_t first_room(const reading *job, const struct stat *info)
{
    size_t size = READ_FIRST;
    if (S_ISREG(info->st_mode) && info->st_size > 0)
        size = (uintmax_t)info->st_size < SIZE_MAX ? (size_t)info->st_size + 1 : SIZE_MAX;
    size_t most = job->limit < SIZE_MAX - 1 ? job->limit + 1 : SIZE_MAX - 1;
    return size < most ? size : most;
}

/* Doubles the room, up to one byte beyond the limit. */
static void more_room(reading *job)
{
    size_t most = job->limit < SIZE_MAX - 1 ? job->limit + 1 : SIZE_MAX - 1;
    size_t room = job->room > most / 2 ? most : job->room * 2;
    char *text = rc_alloc(job->arena, room + 1);
    memcpy(text, job->text, job->length);
    job->text = text;
    job->room = room;
}

static void read_all(void *context)
{
    reading *job = context;
    struct stat info;
    if (fstat(job->fd, &info) != 0)
        job->error = errno;
    else if (S_ISDIR(info.st_mode))
        job->error = EISDIR;
    if (job->error)
        return;
    job->room = first_room(job, &info);
    job->text = rc_alloc(job->arena, job->room + 1);
    for (;;) {
        if (job->length > job->limit) {
            job->too_long = true;
            return;
        }
        if (job->length == job->room)
            more_room(job);
        size_t wanted = job->room - job->length;
        ssize_t got =
            read(job->fd, job->text + job->length, wanted < SSIZE_MAX ? wanted : SSIZE_MAX);
        if (got == 0)
            break;
        if (got > 0)
            job->length += (size_t)got;
        else if (errno != EINTR) {
            job->error = errno;
            return;
        }
    }
    job->text[job->length] = '\0';
}

rc_status rc_file_read(rc_arena *arena, const char *path, size_t limit, rc_diags *diags,
                       char **text, size_t *length)
{
    bool is_stdin = strcmp(path, "-") == 0;
    reading job = {.arena = arena, .limit = limit};
    *text = NULL;
    *length = 0;
    job.fd = is_stdin ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
    if (job.fd < 0)
        return refuse(diags, path, "read", errno);
    bool finished = rc_arena_try(arena, read_all, &job);
    if (!is_stdin)
        close(job.fd);
    if (!finished) {
        rc_arena_pass_on(arena);
        return RC_NOMEM;
    }
    if (job.error)
        return refuse(diags, path, "read", job.error);
    if (job.too_long) {
        rc_error(diags, (rc_place){path, 0, 0}, NULL, "longer than the limit of %zu bytes", limit);
        return RC_INVALID;
    }
    *text = job.text;
    *length = job.length;
    return RC_OK;
}

/* ---- writing ---- */

/* 0 or the errno of the call that failed. */
static int write_all(int fd, const char *text, size_t length)
{
    while (length > 0) {
        ssize_t put = write(fd, text, length < SSIZE_MAX ? length : SSIZE_MAX);
        if (put < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        text += put;
        length -= (size_t)put;
    }
    return 0;
}

/* Devices and pipes: nothing to replace, so nothing to protect. */
static int write_directly(const char *path, const char *text, size_t length)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    if (fd < 0)
        return errno;
    int error = write_all(fd, text, length);
    if (close(fd) != 0 && !error)
        error = errno;
    return error;
}

/* A new file beside [target], its name in [name]; the descriptor, or -1 with errno set. */
static int open_temporary(rc_arena *arena, const char *target, char **name)
{
    enum { ATTEMPTS = 100 };
    int fd = -1;
    for (int i = 0; i < ATTEMPTS && fd < 0; i++) {
        *name = rc_format(arena, "%s.%ld-%d.tmp", target, (long)getpid(), i);
        fd = open(*name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd < 0 && errno != EEXIST)
            break;
    }
    return fd;
}

/* Writes, syncs and renames; the temporary file is gone whatever happens. */
static int replace(rc_arena *arena, const char *target, const struct stat *old, const char *text,
                   size_t length)
{
    char *temporary = NULL;
    int fd = open_temporary(arena, target, &temporary);
    if (fd < 0)
        return errno;
    int error = write_all(fd, text, length);
    if (!error && old && fchmod(fd, old->st_mode & 0777) != 0)
        error = errno;
    if (!error && fsync(fd) != 0)
        error = errno;
    if (close(fd) != 0 && !error)
        error = errno;
    if (!error && rename(temporary, target) != 0)
        error = errno;
    if (error)
        unlink(temporary);
    return error;
}

rc_status rc_file_write(rc_arena *arena, const char *path, const char *text, size_t length,
                        rc_diags *diags)
{
    char real[PATH_MAX];
    struct stat info;
    bool exists = stat(path, &info) == 0;
    int error = 0;
    if (exists && S_ISDIR(info.st_mode))
        error = EISDIR;
    else if (exists && !S_ISREG(info.st_mode))
        error = write_directly(path, text, length);
    else if (exists && !realpath(path, real))
        error = errno;
    else
        error = replace(arena, exists ? real : path, exists ? &info : NULL, text, length);
    return error ? refuse(diags, path, "write", error) : RC_OK;
}

/* ---- listing ---- */

/* More than any knowledge base has; they stop a walk through the wrong folder. */
enum { FILES_MAX = 100000, FOLDER_DEPTH_MAX = 16 };
static const char too_many[] = "more than 100000 files in this folder";
static const char too_deep[] = "folders are nested more than 16 deep";

typedef struct folder {
    const char *path;
    int depth;
} folder;

typedef struct walk {
    rc_arena *arena;
    const char *suffix;
    DIR *open; /* at most one at a time; closed by the caller when memory runs out */
    folder *folders; /* a queue: those before [next] are done */
    size_t next, folder_count, folder_capacity;
    char **paths;
    size_t count, capacity;
    char **names; /* of the folder being read */
    size_t name_count, name_capacity;
    const char *bad_path; /* where the walk failed, and why: errno or */
    int error;
    const char *limit; /* the limit that was passed */
} walk;

static bool has_suffix(const char *name, const char *suffix)
{
    size_t length = strlen(name), tail = strlen(suffix);
    return length >= tail && strcmp(name + length - tail, suffix) == 0;
}

static void add_folder(walk *job, const char *path, int depth)
{
    job->folders = rc_grow(job->arena, job->folders, job->folder_count, &job->folder_capacity,
                           sizeof *job->folders);
    job->folders[job->folder_count++] = (folder){path, depth};
}

static bool fail(walk *job, const char *path, int error)
{
    job->bad_path = path;
    job->error = error;
    return false;
}

static bool pass_limit(walk *job, const char *path, const char *limit)
{
    job->bad_path = path;
    job->limit = limit;
    return false;
}

static bool read_names(walk *job, const char *path)
{
    job->name_count = 0;
    job->open = opendir(path);
    if (!job->open)
        return fail(job, path, errno);
    int error;
    for (;;) {
        errno = 0;
        struct dirent *entry = readdir(job->open);
        error = errno;
        if (!entry || job->name_count >= FILES_MAX)
            break;
        if (entry->d_name[0] == '.')
            continue;
        job->names = rc_grow(job->arena, job->names, job->name_count, &job->name_capacity,
                             sizeof *job->names);
        job->names[job->name_count] = rc_strdup(job->arena, entry->d_name);
        job->name_count++;
    }
    closedir(job->open);
    job->open = NULL;
    if (job->name_count >= FILES_MAX)
        return pass_limit(job, path, too_many);
    return error ? fail(job, path, error) : true;
}

static bool add_entry(walk *job, const folder *parent, const char *name)
{
    const char *slash = has_suffix(parent->path, "/") ? "" : "/";
    char *path = rc_format(job->arena, "%s%s%s", parent->path, slash, name);
    struct stat info;
    if (lstat(path, &info) != 0)
        return fail(job, path, errno);
    if (S_ISDIR(info.st_mode)) {
        if (parent->depth >= FOLDER_DEPTH_MAX)
            return pass_limit(job, path, too_deep);
        add_folder(job, path, parent->depth + 1);
        return true;
    }
    if (!has_suffix(name, job->suffix))
        return true;
    if (stat(path, &info) != 0)
        return fail(job, path, errno);
    if (!S_ISREG(info.st_mode))
        return true;
    if (job->count >= FILES_MAX)
        return pass_limit(job, parent->path, too_many);
    job->paths = rc_grow(job->arena, job->paths, job->count, &job->capacity, sizeof *job->paths);
    job->paths[job->count++] = path;
    return true;
}

static void walk_all(void *context)
{
    walk *job = context;
    while (job->next < job->folder_count) {
        folder now = job->folders[job->next++];
        if (!read_names(job, now.path))
            return;
        for (size_t i = 0; i < job->name_count; i++)
            if (!add_entry(job, &now, job->names[i]))
                return;
    }
}

rc_status rc_file_list(rc_arena *arena, const char *dir, const char *suffix, rc_diags *diags,
                       char ***paths, size_t *count)
{
    walk job = {.arena = arena, .suffix = suffix};
    *paths = NULL;
    *count = 0;
    add_folder(&job, dir, 0);
    if (!rc_arena_try(arena, walk_all, &job)) {
        if (job.open)
            closedir(job.open);
        rc_arena_pass_on(arena);
        return RC_NOMEM;
    }
    if (job.error)
        return refuse(diags, job.bad_path, "list", job.error);
    if (job.limit) {
        rc_error(diags, (rc_place){job.bad_path, 0, 0}, NULL, "%s", job.limit);
        return RC_INVALID;
    }
    if (job.count > 1)
        qsort(job.paths, job.count, sizeof *job.paths, rc_compare_texts);
    *paths = job.paths;
    *count = job.count;
    return RC_OK;
}
