/* pcsim: the simulated service as a program of its own. Everything is lua/partnercenter/shell/pcsim.lua; here are the
 * signals that end it, made readable as a descriptor.
 */
#include <lauxlib.h>
#include <lua.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "host/place.h"
#include "host/state.h"

static int ended_by[2] = {-1, -1}; /* a pipe: SIGINT and SIGTERM write to it */

static void on_signal(int signal_number) {
  (void)signal_number;
  (void)!write(ended_by[1], "", 1);
}

/* host.catch_signals() → the descriptor that is readable once the program has been told to end. */
static int catch_signals(lua_State *L) {
  if (ended_by[0] < 0 && pipe(ended_by) != 0) return luaL_error(L, "no pipe");
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  action.sa_flags = (int)SA_RESETHAND; /* a second one ends it at once */
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
  lua_pushinteger(L, ended_by[0]);
  return 1;
}

int main(int argc, char **argv) {
  static pc_place place;
  pc_place_find(&place, argc > 0 ? argv[0] : NULL);
  lua_State *L = pc_state_new(&place);
  if (L == NULL) {
    fputs("pcsim: out of memory\n", stderr);
    return EXIT_FAILURE;
  }
  lua_createtable(L, 0, 2);
  lua_pushcfunction(L, catch_signals);
  lua_setfield(L, -2, "catch_signals");
  lua_pushstring(L, PC_VERSION);
  lua_setfield(L, -2, "version");
  pc_state_push_arguments(L, argc, argv);
  int status = pc_state_main(L, "pcsim", "partnercenter.shell.pcsim", 2);
  lua_close(L);
  return status;
}
