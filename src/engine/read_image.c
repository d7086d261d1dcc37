/*
 * Reading the rules as the engine saved them. It reads such an image only from a named file, so
 * the bytes go through a file that lives in memory.
 */
#define _GNU_SOURCE /* memfd_create */
#include "engine/internal.h"

#include <clips.h>

#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

static bool write_all(int file, const char *bytes, size_t size)
{
    while (size > 0) {
        ssize_t written = write(file, bytes, size);
        if (written <= 0) {
            return false;
        }
        bytes += written;
        size -= (size_t)written;
    }
    return true;
}

bool rc_engine_read_image(rc_engine *engine, const void *bytes, size_t size)
{
    enum { PATH_SIZE = 64 };
    char path[PATH_SIZE];
    int file = memfd_create("rules", MFD_CLOEXEC);
    if (file < 0) {
        return false;
    }
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    bool read = write_all(file, bytes, size) && EnvBload(engine->env, path) != 0;
    close(file);
    if (!read) {
        engine->complained = 0; /* the text will do */
        return false;
    }
    EnvReset(engine->env);
    return true;
}

bool rc_engine_write_image(rc_engine *engine, const char *path)
{
    return EnvBsave(engine->env, path) != 0;
}
