/* A reply's body on its way into a file: written beside it, moved into place when it is whole. */
#ifndef PC_CORE_DOWNLOAD_H
#define PC_CORE_DOWNLOAD_H

#include <stddef.h>

#include "error.h"

typedef struct pc_download pc_download;

/* Makes `path`.XXXXXX, readable for its owner only. PC_USAGE, naming the path, when that cannot be done. */
pc_download *pc_download_open(const char *path, pc_error *error);
bool pc_download_write(pc_download *download, const void *data, size_t length, pc_error *error);
/* Moves the file to its place, replacing what was there, and frees. On failure the old file is kept. */
bool pc_download_commit(pc_download *download, pc_error *error);
/* Removes what was written, and frees. NULL is allowed. */
void pc_download_abort(pc_download *download);

#endif
