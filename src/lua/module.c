/* `require "partnercenter.core"`: the state behind the module, errors, clocks, and the table that Lua gets.
 *
 * What the functions do is in the files named by pc_open_*: handle.c, call.c, httpd.c, json.c, coroutine.c, text.c.
 */
#include <math.h>
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

/* -- the state ----------------------------------------------------------------------------------------------------- */

pc_state *pc_state_at_close(lua_State *L) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &state_key);
  pc_state *state = lua_touserdata(L, -1);
  lua_pop(L, 1);
  return state;
}

pc_state *pc_state_of(lua_State *L) {
  pc_state *state = pc_state_at_close(L);
  if (state->loop == NULL) luaL_error(L, "the Lua state is being closed");
  return state;
}

void pc_trim_scratch(lua_State *L) {
  enum { WORTH_KEEPING = 1024 * 1024, KEYS_WORTH_KEEPING = 65536 };
  pc_state *state = pc_state_at_close(L);
  if (state->text.capacity > WORTH_KEEPING) pc_buffer_wipe(&state->text);
  if (state->keys_capacity > KEYS_WORTH_KEEPING) {
    free(state->keys);
    state->keys = NULL;
    state->keys_capacity = 0;
  }
}

static int state_gc(lua_State *L) {
  pc_state *state = luaL_checkudata(L, 1, state_type);
  pc_loop_free(state->loop);
  state->loop = NULL;
  pc_buffer_wipe(&state->text);
  free(state->keys);
  state->keys = NULL;
  state->keys_capacity = 0;
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
  if (pc_state_at_close(L) != NULL) return;
  pc_error error;
  pc_state *state = lua_newuserdatauv(L, sizeof *state, 0);
  memset(state, 0, sizeof *state);
  pc_set_finalizer(L, state_type, state_gc);
  state->interrupt = interrupt_of(L);
  if (!pc_global_init(&error)) pc_raise(L, &error);
  state->loop = pc_loop_new(NULL, &error);
  if (state->loop == NULL) pc_raise(L, &error);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &state_key);
}

/* -- errors -------------------------------------------------------------------------------------------------------- */

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

void pc_make_registry_table(lua_State *L, const void *key, const char *mode) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, key) == LUA_TNIL) {
    lua_newtable(L);
    if (mode != NULL) {
      lua_createtable(L, 0, 1);
      lua_pushstring(L, mode);
      lua_setfield(L, -2, "__mode");
      lua_setmetatable(L, -2);
    }
    lua_rawsetp(L, LUA_REGISTRYINDEX, key);
  }
  lua_pop(L, 1);
}

/* Not only when luaL_newmetatable has made it: memory may have run out then before it was whole. */
void pc_set_finalizer(lua_State *L, const char *type, lua_CFunction finalizer) {
  luaL_newmetatable(L, type);
  if (lua_getfield(L, -1, "__gc") == LUA_TNIL) {
    lua_pushcfunction(L, finalizer);
    lua_setfield(L, -3, "__gc");
  }
  lua_pop(L, 1);
  lua_setmetatable(L, -2);
}

/* -- option tables ------------------------------------------------------------------------------------------------- */

int pc_option(lua_State *L, int index, const char *name) {
  lua_pushstring(L, name);
  return lua_rawget(L, index);
}

bool pc_option_number(lua_State *L, int index, const char *name, double *value) {
  int type = pc_option(L, index, name);
  bool is_given = type == LUA_TNUMBER;
  if (is_given) *value = lua_tonumber(L, -1);
  lua_pop(L, 1);
  if (!is_given && type != LUA_TNIL)
    pc_raise_bad_input(L, "%s must be a number, not a %s", name, lua_typename(L, type));
  return is_given;
}

bool pc_option_integer(lua_State *L, int index, const char *name, lua_Integer least, lua_Integer most,
                       lua_Integer *value) {
  double number;
  if (!pc_option_number(L, index, name, &number)) return false;
  bool is_in_range = number >= (double)least && number <= (double)most && floor(number) == number;
  if (!is_in_range)
    pc_raise_bad_input(L, "%s is %.15g, but must be a whole number from %lld to %lld", name, number, (long long)least,
                       (long long)most);
  *value = (lua_Integer)number;
  return true;
}

bool pc_option_boolean(lua_State *L, int index, const char *name) {
  pc_option(L, index, name);
  bool value = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return value;
}

const char *pc_option_text(lua_State *L, int index, const char *name) {
  int type = pc_option(L, index, name);
  size_t length = 0;
  const char *text = type == LUA_TSTRING ? lua_tolstring(L, -1, &length) : NULL;
  lua_pop(L, 1);
  if (text == NULL && type != LUA_TNIL)
    pc_raise_bad_input(L, "%s must be a string, not a %s", name, lua_typename(L, type));
  if (text != NULL && strlen(text) != length) pc_raise_bad_input(L, "%s must not hold a zero byte", name);
  return text;
}

/* -- headers as a table -------------------------------------------------------------------------------------------- */

/* As one text: name, NUL, value, NUL … */
static bool pack_headers(pc_buffer *packed, const pc_headers *headers) {
  for (size_t i = 0; i < headers->count; i++) {
    size_t at = packed->length;
    if (!pc_buffer_append(packed, headers->items[i].name, strlen(headers->items[i].name) + 1)) return false;
    for (char *c = packed->data + at; *c != '\0'; c++)
      if (*c >= 'A' && *c <= 'Z') *c = (char)(*c + ('a' - 'A'));
    if (!pc_buffer_append(packed, headers->items[i].value, strlen(headers->items[i].value) + 1)) return false;
  }
  return true;
}

void pc_push_headers(lua_State *L, const pc_headers *headers) {
  pc_buffer *packed = &pc_state_of(L)->text;
  int count = (int)headers->count;
  pc_buffer_clear(packed);
  if (!pack_headers(packed, headers)) {
    pc_error error;
    pc_fail_memory(&error);
    pc_raise(L, &error);
  }
  const char *at = lua_pushlstring(L, packed->data != NULL ? packed->data : "", packed->length);
  lua_createtable(L, 0, count);
  for (int i = 0; i < count; i++) {
    const char *value = at + strlen(at) + 1;
    lua_pushstring(L, at);
    lua_pushstring(L, value);
    lua_rawset(L, -3);
    at = value + strlen(value) + 1;
  }
  lua_remove(L, -2);
}

/* -- clocks -------------------------------------------------------------------------------------------------------- */

static int now(lua_State *L) {
  lua_pushnumber(L, pc_loop_now(pc_state_of(L)->loop));
  return 1;
}

static int wall_time(lua_State *L) {
  lua_pushnumber(L, pc_loop_wall_time(pc_state_of(L)->loop));
  return 1;
}

static int configure(lua_State *L) {
  static const lua_Integer most = 9007199254740992; /* 2^53: all whole numbers up to it are doubles */
  luaL_checktype(L, 1, LUA_TTABLE);
  pc_state *state = pc_state_of(L);
  lua_Integer seed;
  pc_loop_options options = {.skip_idle_time = pc_option_boolean(L, 1, "skip_idle_time")};
  if (pc_option_integer(L, 1, "seed", 0, most, &seed))
    options.random = pc_random_seeded(&state->seeded, (uint64_t)seed);
  pc_loop_configure(state->loop, &options);
  return 0;
}

#if defined(__GNUC__)
__attribute__((visibility("default"))) /* the only symbol that the module shows */
#endif
LUAMOD_API int
luaopen_partnercenter_core(lua_State *L);

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
