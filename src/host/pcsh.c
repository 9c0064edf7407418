/* pcsh: the shell. Here is only what Lua cannot do by itself: signals, the terminal, the simulator's thread.
 *
 * Everything else, from the command line to the prompt, is lua/partnercenter/shell/main.lua, which gets them as the
 * module partnercenter.host. Read that one next.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <lauxlib.h>
#include <lua.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "host/interrupt.h"
#include "host/place.h"
#include "host/simulator_thread.h"
#include "host/state.h"

/* host.is_terminal(descriptor) */
static int is_terminal(lua_State *L) {
  lua_pushboolean(L, isatty((int)luaL_checkinteger(L, 1)));
  return 1;
}

/* host.terminal_width() → columns, or nil where stdout is none or does not know */
static int terminal_width(lua_State *L) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 0;
  lua_pushinteger(L, size.ws_col);
  return 1;
}

/* host.make_directory(path) → true | false, message: with its parents, for the user alone (they hold the history) */
static int make_directory(lua_State *L) {
  size_t length;
  const char *path = luaL_checklstring(L, 1, &length);
  char *copy = lua_newuserdatauv(L, length + 1, 0);
  memcpy(copy, path, length + 1);
  for (char *p = copy + 1; *p != '\0'; p++) {
    if (*p != '/') continue;
    *p = '\0';
    (void)mkdir(copy, 0700);
    *p = '/';
  }
  bool made = mkdir(copy, 0700) == 0 || errno == EEXIST;
  lua_pushboolean(L, made);
  if (made) return 1;
  lua_pushstring(L, strerror(errno));
  return 2;
}

/* host.append_private(path, text) → true | false, message: makes the file if there is none, for its owner only */
static int append_private(lua_State *L) {
  size_t length;
  const char *path = luaL_checkstring(L, 1);
  const char *text = luaL_checklstring(L, 2, &length);
  int file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  bool written = file >= 0 && write(file, text, length) == (ssize_t)length;
  int error = errno;
  if (file >= 0) close(file);
  lua_pushboolean(L, written);
  if (written) return 1;
  lua_pushstring(L, strerror(error));
  return 2;
}

/* host.list_directory(path) → the names in it, in no order; empty where there is none */
static int list_directory(lua_State *L) {
  DIR *directory = opendir(luaL_checkstring(L, 1));
  lua_newtable(L);
  if (directory == NULL) return 1;
  lua_Integer count = 0;
  for (struct dirent *entry = readdir(directory); entry != NULL; entry = readdir(directory)) {
    lua_pushstring(L, entry->d_name);
    lua_rawseti(L, -2, ++count);
  }
  closedir(directory);
  return 1;
}

/* package.loaded["partnercenter.host"] = the functions above and what they need to know. */
static void add_host(lua_State *L, pc_place *place) {
  static const luaL_Reg functions[] = {
      {"is_terminal", is_terminal},
      {"terminal_width", terminal_width},
      {"make_directory", make_directory},
      {"append_private", append_private},
      {"list_directory", list_directory},
      {"protected", pc_interrupt_protected},
      {"was_interrupted", pc_interrupt_was_requested},
      {NULL, NULL},
  };
  luaL_newlib(L, functions);
  lua_pushlightuserdata(L, place);
  lua_pushcclosure(L, pc_simulator_start, 1);
  lua_setfield(L, -2, "start_simulator");
  lua_pushstring(L, PC_VERSION);
  lua_setfield(L, -2, "version");
  lua_pushstring(L, place->scripts);
  lua_setfield(L, -2, "scripts");
  lua_getfield(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  lua_insert(L, -2);
  lua_setfield(L, -2, "partnercenter.host");
  lua_pop(L, 1);
}

int main(int argc, char **argv) {
  static pc_place place;
  pc_place_find(&place, argc > 0 ? argv[0] : NULL);
  lua_State *L = pc_state_new(&place);
  if (L == NULL) {
    fputs("pcsh: out of memory\n", stderr);
    return EXIT_FAILURE;
  }
  pc_interrupt_set_up(L);
  add_host(L, &place);
  pc_state_push_arguments(L, argc, argv);
  int status = pc_state_main(L, "pcsh", "partnercenter.shell.main", 1);
  lua_close(L);
  return status;
}
