/* Ctrl-C; see interrupt.h. The signal handler only sets flags and debug hooks, which Lua allows from one.
 *
 * A hook belongs to one coroutine. So it is set on the main one, where the Lua module notices it while it waits for the
 * network, and on the one that runs, which the module keeps up to date: see src/lua/interrupt.h.
 */
#include "host/interrupt.h"

#include <lauxlib.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>

#include "lua/interrupt.h"

/* Signal handlers have no argument of their own, hence the process-wide state. */
static struct {
  lua_State *main;
  pc_interrupt *shared;
  volatile sig_atomic_t times; /* SIGINTs since the protected call began */
  volatile sig_atomic_t kills;
} guard;

static void act_by(void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
}

static void stop(lua_State *L, lua_Debug *activation) {
  (void)activation;
  lua_sethook(L, NULL, 0, 0);
  lua_sethook(guard.main, NULL, 0, 0);
  guard.shared->requested = 0;
  luaL_where(L, 0);
  lua_pushliteral(L, "interrupted!");
  lua_concat(L, 2);
  lua_error(L);
}

static void on_signal(int signal_number) {
  const int every = LUA_MASKCALL | LUA_MASKRET | LUA_MASKLINE | LUA_MASKCOUNT;
  if (guard.times > 0 && guard.kills) {
    act_by(SIG_DFL);
    raise(signal_number);
    return;
  }
  guard.times = guard.times + 1;
  guard.shared->requested = 1;
  lua_State *running = guard.shared->running;
  if (running != NULL && running != guard.main) lua_sethook(running, stop, every, 1);
  lua_sethook(guard.main, stop, every, 1);
}

void pc_interrupt_set_up(lua_State *L) {
  if (lua_getfield(L, LUA_REGISTRYINDEX, PC_INTERRUPT_KEY) != LUA_TUSERDATA) {
    lua_pop(L, 1);
    memset(lua_newuserdatauv(L, sizeof(pc_interrupt), 0), 0, sizeof(pc_interrupt));
    lua_pushvalue(L, -1);
    lua_setfield(L, LUA_REGISTRYINDEX, PC_INTERRUPT_KEY);
  }
  guard.main = L;
  guard.shared = lua_touserdata(L, -1);
  lua_pop(L, 1);
}

int pc_interrupt_protected(lua_State *L) {
  bool kills = lua_toboolean(L, 1);
  lua_remove(L, 1);
  lua_rotate(L, 1, -1); /* f handler … → handler … f */
  lua_insert(L, 2);     /* → handler f … */
  guard.times = 0;
  guard.kills = kills;
  act_by(on_signal);
  int status = lua_pcall(L, lua_gettop(L) - 2, LUA_MULTRET, 1);
  act_by(SIG_DFL);
  /* A request that came too late to be noticed must not hit what runs next. */
  lua_sethook(guard.main, NULL, 0, 0);
  guard.shared->requested = 0;
  lua_pushboolean(L, status == LUA_OK);
  lua_replace(L, 1);
  return lua_gettop(L);
}

int pc_interrupt_was_requested(lua_State *L) {
  lua_pushboolean(L, guard.times > 0);
  return 1;
}
