/* Lua states whose memory runs out at every allocation in turn: each time an error, never a crash, a leak or something
 * that stays under way. Leaks of C memory are for the address sanitizer and valgrind to see.
 *
 * The scenarios are in out_of_memory.lua. Lua asks again after a failed allocation, when it has collected its garbage;
 * so one failure is two refusals.
 */
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>

#include <cmocka.h>

#include "lua/interrupt.h"

typedef struct memory {
  long countdown; /* of allocations until it fails; negative: never */
  bool stays_out; /* all that follow fail too */
  long refused;
  size_t in_use;
} memory;

static bool refuses(memory *m) {
  if (m->countdown < 0) return false;
  if (m->countdown > 0) {
    m->countdown--;
    return false;
  }
  m->refused++;
  if (!m->stays_out && m->refused == 2) m->countdown = -1;
  return true;
}

static void *allocate(void *context, void *block, size_t old_size, size_t size) {
  memory *m = context;
  size_t old = block == NULL ? 0 : old_size;
  if (size == 0) {
    free(block);
    m->in_use -= old;
    return NULL;
  }
  if (size > old && refuses(m)) return NULL;
  void *moved = realloc(block, size);
  if (moved != NULL) m->in_use = m->in_use - old + size;
  return moved;
}

static lua_State *new_state(memory *m) {
  *m = (memory){.countdown = -1};
  lua_State *L = lua_newstate(allocate, m);
  assert_non_null(L);
  luaL_openlibs(L);
  const char *source = getenv("PC_SOURCE_DIR");
  lua_pushfstring(L, "%s/tests/lua/out_of_memory.lua", source != NULL ? source : ".");
  if (luaL_dofile(L, lua_tostring(L, -1)) != LUA_OK) fail_msg("%s", lua_tostring(L, -1));
  return L;
}

static void close_state(lua_State *L, memory *m) {
  m->countdown = -1;
  lua_close(L);
  assert_int_equal(m->in_use, 0);
}

static void expect(lua_State *L, const char *scenario, long at) {
  lua_getfield(L, -1, scenario);
  if (lua_pcall(L, 0, 1, 0) != LUA_OK)
    fail_msg("%s, after memory ran out at allocation %ld: %s", scenario, at, luaL_tolstring(L, -1, NULL));
  if (lua_isboolean(L, -1) && !lua_toboolean(L, -1))
    fail_msg("something is under way still, after memory ran out at allocation %ld", at);
  lua_settop(L, 2);
}

/* Returns false when there were fewer allocations than that. The table of scenarios is on top. */
static bool fail_at(lua_State *L, memory *m, const char *scenario, long at, bool stays_out) {
  lua_getfield(L, -1, scenario);
  m->countdown = at;
  m->stays_out = stays_out;
  m->refused = 0;
  bool is_well = lua_pcall(L, 0, 0, 0) == LUA_OK;
  bool was_reached = m->refused > 0;
  m->countdown = -1;
  if (is_well && was_reached && stays_out) fail_msg("%s went well without memory, at allocation %ld", scenario, at);
  if (!is_well && !was_reached) fail_msg("%s at allocation %ld: %s", scenario, at, luaL_tolstring(L, -1, NULL));
  lua_settop(L, 2);
  return was_reached;
}

static void in_new_states(bool stays_out) {
  memory m;
  for (long at = 0;; at++) {
    lua_State *L = new_state(&m);
    bool was_reached = fail_at(L, &m, "core", at, stays_out);
    expect(L, "core", at); /* the state is good for more */
    expect(L, "is_idle", at);
    close_state(L, &m);
    if (!was_reached) return;
  }
}

static void opening_the_module_and_a_call(void **state) {
  (void)state;
  in_new_states(false);
}

static void opening_the_module_and_a_call_with_no_memory_left(void **state) {
  (void)state;
  in_new_states(true);
}

static pc_interrupt *interrupted;

static void interrupt(int signal_number) {
  (void)signal_number;
  interrupted->requested = 1;
}

static void interrupt_every(long milliseconds) {
  struct itimerval interval = {.it_interval = {.tv_usec = milliseconds * 1000}};
  interval.it_value = interval.it_interval;
  setitimer(ITIMER_REAL, &interval, NULL);
}

/* A state that has done all of it once, so that only the work itself is short of memory. The scheduler may lose a task
 * that it had no memory to note, and wait for ever; then it is interrupted, as by Ctrl-C. */
static void tasks_and_generators(void **state) {
  memory m;
  bool was_reached = true;
  (void)state;
  signal(SIGALRM, interrupt);
  for (long at = 0; was_reached; at++) {
    lua_State *L = new_state(&m);
    expect(L, "library", -1);
    lua_getfield(L, LUA_REGISTRYINDEX, PC_INTERRUPT_KEY);
    interrupted = lua_touserdata(L, -1);
    assert_non_null(interrupted);
    lua_settop(L, 2);
    interrupt_every(100);
    was_reached = fail_at(L, &m, "library", at, true);
    interrupt_every(0);
    close_state(L, &m);
  }
}

/* lua-cjson leaks its own buffer where memory runs out while it decodes. */
#if defined(__GNUC__)
__attribute__((visibility("default")))
#endif
const char *
__lsan_default_suppressions(void);

const char *__lsan_default_suppressions(void) { return "leak:strbuf_new\nleak:strbuf_init\n"; }

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(opening_the_module_and_a_call),
      cmocka_unit_test(opening_the_module_and_a_call_with_no_memory_left),
      cmocka_unit_test(tasks_and_generators),
  };
  return cmocka_run_group_tests_name("out of memory", tests, NULL, NULL);
}
