/* See download.h. */
#include "download.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct pc_download {
  int descriptor;
  char *path;      /* where it will be */
  char *temporary; /* where it is now */
};

static bool fail(const char *what, const char *path, pc_error *error) {
  return pc_fail(error, PC_USAGE, "cannot %s the file %s: %s", what, path, strerror(errno));
}

static void release(pc_download *download) {
  if (download->descriptor >= 0) close(download->descriptor);
  free(download->path);
  free(download->temporary);
  free(download);
}

pc_download *pc_download_open(const char *path, pc_error *error) {
  static const char suffix[] = ".XXXXXX";
  size_t length = strlen(path);
  pc_download *download = calloc(1, sizeof *download);
  if (download != NULL) {
    download->descriptor = -1;
    download->path = malloc(length + 1);
    download->temporary = malloc(length + sizeof suffix);
  }
  if (download == NULL || download->path == NULL || download->temporary == NULL) {
    pc_fail_memory(error);
    if (download != NULL) release(download);
    return NULL;
  }
  memcpy(download->path, path, length + 1);
  memcpy(download->temporary, path, length);
  memcpy(download->temporary + length, suffix, sizeof suffix);
  download->descriptor = mkstemp(download->temporary); /* mode 0600 */
  if (download->descriptor >= 0) fcntl(download->descriptor, F_SETFD, FD_CLOEXEC);
  if (download->descriptor < 0) {
    fail("create", path, error);
    release(download);
    return NULL;
  }
  return download;
}

bool pc_download_write(pc_download *download, const void *data, size_t length, pc_error *error) {
  const char *rest = data;
  while (length > 0) {
    ssize_t written = write(download->descriptor, rest, length);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return fail("write", download->path, error);
    rest += written;
    length -= (size_t)written;
  }
  return true;
}

bool pc_download_commit(pc_download *download, pc_error *error) {
  bool is_done = fsync(download->descriptor) == 0 && rename(download->temporary, download->path) == 0;
  if (!is_done) {
    fail("complete", download->path, error);
    pc_download_abort(download);
    return false;
  }
  release(download);
  return true;
}

void pc_download_abort(pc_download *download) {
  if (download == NULL) return;
  unlink(download->temporary);
  release(download);
}
