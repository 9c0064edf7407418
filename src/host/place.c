/* Finding the program's files; see place.h. How a Lua state gets to know them is in state.c. */
#include "host/place.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Where to look, relative to the program's directory or absolute, in this order. The build sets the PC_*_DIRECTORYs. */
static const struct layout {
  const char *lua, *modules, *scripts;
} layouts[] = {
    {"../lua", "../lib", "../scripts"},                                               /* the build tree */
    {PC_LUA_DIRECTORY, PC_MODULE_DIRECTORY, PC_SCRIPT_DIRECTORY},                     /* installed */
    {"../share/lua/5.4", "../lib/lua/5.4", "../share/lua/5.4/partnercenter/scripts"}, /* moved there by LuaRocks */
};

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

/* False when a path is too long. */
static bool set(pc_place *place, const char *directory, const struct layout *layout) {
  return join(place->lua, directory, layout->lua) && join(place->modules, directory, layout->modules) &&
         join(place->scripts, directory, layout->scripts);
}

bool pc_place_find(pc_place *place, const char *argv0) {
  char probe[PC_PATH_SIZE];
  char *directory = executable(argv0);
  bool found = false;
  if (directory != NULL && strrchr(directory, '/') != NULL) {
    *strrchr(directory, '/') = '\0';
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts && !found; i++) {
      found = set(place, directory, &layouts[i]) && join(probe, place->lua, "partnercenter/init.lua") &&
              access(probe, R_OK) == 0;
    }
  }
  free(directory);
  if (!found) memset(place, 0, sizeof *place);
  return found;
}
