/*
 * Files: whole reads with a limit, whole writes that never leave half a file, and lists in an order
 * that does not depend on the disk.
 *
 * When memory runs out a function closes what it opened before it jumps to the arena's guard.
 *
 * Ownership: results live in the arena.
 */
#ifndef RC_BASE_FILE_H
#define RC_BASE_FILE_H

#include "base/diag.h"

/*
 * "-" reads standard input. A NUL byte after the text is added, not counted. RC_IO if it cannot be
 * read, RC_INVALID if it is longer than [limit] bytes, with a diagnostic.
 */
rc_status rc_file_read(rc_arena *arena, const char *path, size_t limit, rc_diags *diags,
                       char **text, size_t *length);
/*
 * Through a temporary file beside [path] and rename; a symbolic link is followed, permissions are
 * kept. What is there and no regular file (/dev/stdout, a pipe) is written to directly.
 */
rc_status rc_file_write(rc_arena *arena, const char *path, const char *text, size_t length,
                        rc_diags *diags);
/*
 * Paths of the files below [dir] ending in [suffix], sorted bytewise. Names beginning with a dot
 * (editors' lock files) and symbolic links to folders (loops) are passed over.
 */
rc_status rc_file_list(rc_arena *arena, const char *dir, const char *suffix, rc_diags *diags,
                       char ***paths, size_t *count);

#endif
