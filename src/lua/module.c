/* `require "partnercenter.core"`: the state behind the module, errors, clocks, and the table that Lua gets.
 *
 * What the functions do is in the files named by pc_open_*: handle.c, call.c, httpd.c, json.c, coroutine.c, text.c.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../core/transport.h"
#include "binding.h"

#if !defined(PC_VERSION)
#error "the build defines PC_VERSION"
#endif

static const char state_key = 0;
static const char *const state_type = "partnercenter.state";

/* -- the state ------------------------------------------------------------------------------------------------------------ */

pc_state *pc_state_of(lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &state_key);
  pc_state *state = lua_touserdata(L, -1);
  lua_pop(L, 1);
  return state;
}

static int state_gc(lua_State *L) {
  pc_state *state = luaL_checkudata(L, 1, state_type);
  pc_loop_free(state->loop);
  state->loop = NULL;
  pc_buffer_wipe(&state->text);
  free(state->keys);
  state->keys = NULL;
  return 0;
}

static pc_interrupt *interrupt_of(lua_State *L) {
  if (lua_getfield(L, LUA_REGISTRYINDEX, PC_INTERRUPT_KEY) != LUA_TUSERDATA) {
    pc_interrupt *made = lua_newuserdatauv(L, sizeof *made, 0);
    memset(made, 0, sizeof *made);
    lua_setfield(L, LUA_REGISTRYINDEX, PC_INTERRUPT_KEY);
    lua_pop(L, 1);
    return made;
  }
  pc_interrupt *interrupt = lua_touserdata(L, -1);
  lua_pop(L, 1);
  return interrupt;
}

/* Made once for a lua_State, before any handle: userdata are finalised in reverse order, so it goes last. */
static void make_state(lua_State *L) {
  if (pc_state_of(L) != NULL) return;
  pc_error error;
  pc_state *state = lua_newuserdatauv(L, sizeof *state, 0);
  memset(state, 0, sizeof *state);
  if (luaL_newmetatable(L, state_type)) {
    lua_pushcfunction(L, state_gc);
    lua_setfield(L, -2, "__gc");
  }
  lua_setmetatable(L, -2);
  state->interrupt = interrupt_of(L);
  if (!pc_global_init(&error)) pc_raise(L, &error);
  state->loop = pc_loop_new(NULL, &error);
  if (state->loop == NULL) pc_raise(L, &error);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &state_key);
}

/* -- errors ------------------------------------------------------------------------------------------------------------------ */

int pc_raise(lua_State *L, const pc_error *error) {
  lua_createtable(L, 0, 2);
  lua_pushstring(L, pc_category_name(error->category));
  lua_setfield(L, -2, "category");
  lua_pushstring(L, error->message);
  lua_setfield(L, -2, "message");
  return lua_error(L);
}

int pc_raise_bad_input(lua_State *L, const char *format, ...) {
  pc_error error = {.category = PC_BAD_INPUT};
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(error.message, sizeof error.message, format, arguments);
  va_end(arguments);
  return pc_raise(L, &error);
}

/* -- option tables ------------------------------------------------------------------------------------------------------------- */

bool pc_option_number(lua_State *L, int index, const char *name, double *value) {
  int type = lua_getfield(L, index, name);
  bool is_given = type == LUA_TNUMBER;
  if (is_given) *value = lua_tonumber(L, -1);
  lua_pop(L, 1);
  if (!is_given && type != LUA_TNIL)
    pc_raise_bad_input(L, "%s must be a number, not a %s", name, lua_typename(L, type));
  return is_given;
}

bool pc_option_boolean(lua_State *L, int index, const char *name) {
  lua_getfield(L, index, name);
  bool value = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return value;
}

const char *pc_option_text(lua_State *L, int index, const char *name) {
  int type = lua_getfield(L, index, name);
  size_t length = 0;
  const char *text = type == LUA_TSTRING ? lua_tolstring(L, -1, &length) : NULL;
  lua_pop(L, 1);
  if (text == NULL && type != LUA_TNIL) pc_raise_bad_input(L, "%s must be a string, not a %s", name, lua_typename(L, type));
  if (text != NULL && strlen(text) != length) pc_raise_bad_input(L, "%s must not hold a zero byte", name);
  return text;
}

/* -- headers as a table ---------------------------------------------------------------------------------------------------------- */

static void push_lower(lua_State *L, const char *text) {
  luaL_Buffer buffer;
  size_t length = strlen(text);
  char *lower = luaL_buffinitsize(L, &buffer, length);
  for (size_t i = 0; i < length; i++) lower[i] = text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] + 32) : text[i];
  luaL_pushresultsize(&buffer, length);
}

void pc_push_headers(lua_State *L, const pc_headers *headers) {
  lua_createtable(L, 0, (int)headers->count);
  for (size_t i = 0; i < headers->count; i++) {
    push_lower(L, headers->items[i].name);
    lua_pushstring(L, headers->items[i].value);
    lua_rawset(L, -3);
  }
}

/* -- clocks --------------------------------------------------------------------------------------------------------------------- */

static int now(lua_State *L) {
  lua_pushnumber(L, pc_loop_now(pc_state_of(L)->loop));
  return 1;
}

static int wall_time(lua_State *L) {
  lua_pushnumber(L, pc_loop_wall_time(pc_state_of(L)->loop));
  return 1;
}

static int configure(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  pc_state *state = pc_state_of(L);
  double seed;
  pc_loop_options options = {.skip_idle_time = pc_option_boolean(L, 1, "skip_idle_time")};
  if (pc_option_number(L, 1, "seed", &seed)) options.random = pc_random_seeded(&state->seeded, (uint64_t)seed);
  pc_loop_configure(state->loop, &options);
  return 0;
}

#if defined(__GNUC__)
__attribute__((visibility("default"))) /* the only symbol that the module shows */
#endif
LUAMOD_API int luaopen_partnercenter_core(lua_State *L);

int luaopen_partnercenter_core(lua_State *L) {
  static const luaL_Reg functions[] = {{"now", now}, {"time", wall_time}, {"configure", configure}, {NULL, NULL}};
  luaL_checkversion(L);
  make_state(L);
  luaL_newlib(L, functions);
  lua_pushliteral(L, PC_VERSION);
  lua_setfield(L, -2, "version");
  pc_open_handles(L);
  pc_open_call(L);
  pc_open_httpd(L);
  pc_open_json(L);
  pc_open_coroutine(L);
  pc_open_text(L);
  return 1;
}
