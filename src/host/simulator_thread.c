/* Start and end of the simulator's thread; see simulator_thread.h. What it does is Lua:
 * lua/partnercenter/shell/simulator_thread.lua.
 *
 * The two states never run against each other: the caller fills the thread's state before the thread begins, reads
 * its description while the thread waits for that to be done, and frees it after the join. A byte in a pipe tells it to
 * end.
 */
#include "host/simulator_thread.h"

#include <lauxlib.h>
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "host/state.h"

typedef enum phase { STARTING, READY, RUNNING, ENDED } phase;

typedef struct simulator {
  lua_State *L; /* the thread's */
  pthread_t thread;
  pthread_mutex_t mutex;
  pthread_cond_t changed;
  phase phase;
  bool joinable;
  int stop[2]; /* a pipe */
} simulator;

/* The one that runs, for exits that close no Lua state. */
static simulator *current;

static void set_phase(simulator *self, phase next) {
  pthread_mutex_lock(&self->mutex);
  self->phase = next;
  pthread_cond_broadcast(&self->changed);
  pthread_mutex_unlock(&self->mutex);
}

static phase wait_while(simulator *self, phase unwanted) {
  pthread_mutex_lock(&self->mutex);
  while (self->phase == unwanted) pthread_cond_wait(&self->changed, &self->mutex);
  phase now = self->phase;
  pthread_mutex_unlock(&self->mutex);
  return now;
}

/* Copies a flat table from one state to the other, on top of its stack. */
static void copy_table(lua_State *from, int index, lua_State *to) {
  index = lua_absindex(from, index);
  lua_newtable(to);
  if (!lua_istable(from, index)) return;
  lua_pushnil(from);
  while (lua_next(from, index) != 0) {
    size_t length;
    const char *text;
    if (lua_type(from, -2) == LUA_TSTRING) {
      bool known = true;
      switch (lua_type(from, -1)) {
      case LUA_TSTRING:
        text = lua_tolstring(from, -1, &length);
        lua_pushlstring(to, text, length);
        break;
      case LUA_TBOOLEAN: lua_pushboolean(to, lua_toboolean(from, -1)); break;
      case LUA_TNUMBER:
        if (lua_isinteger(from, -1)) {
          lua_pushinteger(to, lua_tointeger(from, -1));
        } else {
          lua_pushnumber(to, lua_tonumber(from, -1));
        }
        break;
      default: known = false; break;
      }
      if (known) lua_setfield(to, -2, lua_tostring(from, -2));
    }
    lua_pop(from, 1);
  }
}

/* --- on the thread ------------------------------------------------------------------------------------------------ */

static int to_text(lua_State *L) {
  luaL_tolstring(L, 1, NULL);
  return 1;
}

/* ready(description): the simulator listens. Returns when the description has been read. */
static int ready(lua_State *L) {
  simulator *self = lua_touserdata(L, lua_upvalueindex(1));
  lua_settop(L, 1);
  lua_setfield(L, LUA_REGISTRYINDEX, "partnercenter.description");
  set_phase(self, READY);
  wait_while(self, READY);
  return 0;
}

static void *run(void *argument) {
  simulator *self = argument;
  /* Signals are the main thread's. */
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, NULL);
  /* Message handler, function and arguments are on the stack already; an error's text stays there for the caller. */
  lua_pcall(self->L, 3, 0, 1);
  set_phase(self, ENDED);
  return NULL;
}

/* --- on the calling thread ---------------------------------------------------------------------------------------- */

static void end_thread(simulator *self) {
  if (!self->joinable) return;
  self->joinable = false;
  set_phase(self, RUNNING); /* it may still wait for its description to be read */
  (void)!write(self->stop[1], "", 1);
  pthread_join(self->thread, NULL);
}

static void end_at_exit(void) {
  if (current != NULL) end_thread(current);
}

static int collect(lua_State *L) {
  simulator *self = lua_touserdata(L, 1);
  end_thread(self);
  if (current == self) current = NULL;
  if (self->L != NULL) {
    lua_close(self->L);
    self->L = NULL;
    pthread_cond_destroy(&self->changed);
    pthread_mutex_destroy(&self->mutex);
  }
  for (int i = 0; i < 2; i++) {
    if (self->stop[i] >= 0) close(self->stop[i]);
    self->stop[i] = -1;
  }
  return 0;
}

static simulator *new_simulator(lua_State *L) {
  simulator *self = lua_newuserdatauv(L, sizeof *self, 0);
  memset(self, 0, sizeof *self);
  self->stop[0] = self->stop[1] = -1;
  if (luaL_newmetatable(L, "partnercenter.simulator_thread")) {
    lua_pushcfunction(L, collect);
    lua_setfield(L, -2, "__gc");
  }
  lua_setmetatable(L, -2);
  /* Kept until the state is closed: finalizers run in the reverse order of creation, so clients go first. */
  lua_pushvalue(L, -1);
  lua_setfield(L, LUA_REGISTRYINDEX, "partnercenter.simulator_thread.current");
  return self;
}

/* prepare(simulator, calling state), in the new state: leaves the function that the thread calls, and its arguments. */
static int prepare(lua_State *L) {
  simulator *self = lua_touserdata(L, 1);
  lua_State *caller = lua_touserdata(L, 2);
  lua_getglobal(L, "require");
  lua_pushliteral(L, "partnercenter.shell.simulator_thread");
  lua_call(L, 1, 1);
  copy_table(caller, 1, L);
  lua_pushinteger(L, self->stop[0]);
  lua_pushlightuserdata(L, self);
  lua_pushcclosure(L, ready, 1);
  return 4;
}

static int raise_from(lua_State *L, simulator *self) {
  const char *message = lua_tostring(self->L, -1);
  return luaL_error(L, "the simulator did not start: %s", message != NULL ? message : "out of memory");
}

int pc_simulator_start(lua_State *L) {
  const pc_place *place = lua_touserdata(L, lua_upvalueindex(1));
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  simulator *self = new_simulator(L);
  if (pipe(self->stop) != 0) return luaL_error(L, "the simulator did not start: no pipe");
  self->L = pc_state_new(place);
  if (self->L == NULL) return luaL_error(L, "the simulator did not start: out of memory");
  pthread_mutex_init(&self->mutex, NULL);
  pthread_cond_init(&self->changed, NULL);

  lua_pushcfunction(self->L, to_text);
  lua_pushcfunction(self->L, prepare);
  lua_pushlightuserdata(self->L, self);
  lua_pushlightuserdata(self->L, L);
  if (lua_pcall(self->L, 2, 4, 1) != LUA_OK) return raise_from(L, self);
  if (pthread_create(&self->thread, NULL, run, self) != 0) {
    return luaL_error(L, "the simulator did not start: no thread");
  }
  self->joinable = true;
  if (wait_while(self, STARTING) == ENDED) {
    end_thread(self);
    return raise_from(L, self);
  }
  if (current == NULL) atexit(end_at_exit);
  current = self;
  lua_getfield(self->L, LUA_REGISTRYINDEX, "partnercenter.description");
  copy_table(self->L, -1, L);
  lua_pop(self->L, 1);
  set_phase(self, RUNNING);
  return 1;
}
