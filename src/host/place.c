/* Finding the program's files; see place.h. How a Lua state gets to know them is in state.c. */
#include "host/place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The directories of an installed program, relative to its own or absolute, come from the build: PC_LUA_DIRECTORY,
 * PC_MODULE_DIRECTORY, PC_SCRIPT_DIRECTORY. */

/* out = directory/rest, "../" taken away with what it undoes; an absolute `rest` stands for itself. */
static bool join(char *out, const char *directory, const char *rest) {
  size_t length = rest[0] == '/' ? 0 : strlen(directory);
  while (length > 0 && strncmp(rest, "../", 3) == 0) {
    rest += 3;
    while (length > 0 && directory[--length] != '/') continue;
  }
  int written = snprintf(out, PC_PATH_SIZE, "%.*s%s%s", (int)length, directory, rest[0] == '/' ? "" : "/", rest);
  return written >= 0 && written < PC_PATH_SIZE;
}

/* Looks a bare program name up as the command line's shell did. */
static char *search_in_path(const char *name) {
  const char *path = getenv("PATH");
  char candidate[PC_PATH_SIZE];
  while (path != NULL && *path != '\0') {
    size_t length = strcspn(path, ":");
    int written = snprintf(candidate, sizeof candidate, "%.*s/%s", (int)length, path, name);
    if (written > 0 && (size_t)written < sizeof candidate && access(candidate, X_OK) == 0) {
      return realpath(candidate, NULL);
    }
    path += length + (path[length] == ':');
  }
  return NULL;
}

/* The absolute path of the executable, links resolved; NULL: unknown. The caller frees it. */
static char *executable(const char *argv0) {
#ifdef __linux__
  char *path = realpath("/proc/self/exe", NULL);
  if (path != NULL) return path;
#endif
  if (argv0 == NULL || argv0[0] == '\0') return NULL;
  return strchr(argv0, '/') != NULL ? realpath(argv0, NULL) : search_in_path(argv0);
}

bool pc_place_find(pc_place *place, const char *argv0) {
  char module[PC_PATH_SIZE];
  char *directory = executable(argv0);
  bool found = false;
  if (directory != NULL && strrchr(directory, '/') != NULL) {
    *strrchr(directory, '/') = '\0';
    if (join(module, directory, "../lua/partnercenter") && access(module, F_OK) == 0) {
      found = join(place->lua, directory, "../lua") && join(place->modules, directory, "../lib") &&
              join(place->scripts, directory, "../scripts");
    } else {
      found = join(place->lua, directory, PC_LUA_DIRECTORY) && join(place->modules, directory, PC_MODULE_DIRECTORY) &&
              join(place->scripts, directory, PC_SCRIPT_DIRECTORY);
    }
  }
  free(directory);
  if (!found) memset(place, 0, sizeof *place);
  return found;
}
