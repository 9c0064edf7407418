/* Lua states of the programs; see state.h. What runs in them is Lua: lua/partnercenter/shell/. */
#include "host/state.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <string.h>

/* package[field] = directory .. pattern .. package[field], for each pattern in turn. */
static void prepend(lua_State *L, const char *field, const char *directory, const char *patterns) {
  lua_getglobal(L, "package");
  lua_getfield(L, -1, field);
  const char *rest = lua_tostring(L, -1);
  luaL_Buffer path;
  luaL_buffinit(L, &path);
  for (; *patterns != '\0'; patterns += strcspn(patterns, ";") + 1) {
    luaL_addstring(&path, directory);
    luaL_addlstring(&path, patterns, strcspn(patterns, ";"));
    luaL_addchar(&path, ';');
  }
  luaL_addstring(&path, rest != NULL ? rest : "");
  luaL_pushresult(&path);
  lua_setfield(L, -3, field);
  lua_pop(L, 2);
}

static int set_up(lua_State *L) {
  const pc_place *place = lua_touserdata(L, 1);
  luaL_openlibs(L);
  if (place->lua[0] != '\0') {
    prepend(L, "path", place->lua, "/?.lua;/?/init.lua;");
    prepend(L, "cpath", place->modules, "/?.so;");
  }
  return 0;
}

lua_State *pc_state_new(const pc_place *place) {
  lua_State *L = luaL_newstate();
  if (L == NULL) return NULL;
  lua_pushcfunction(L, set_up);
  lua_pushlightuserdata(L, (void *)place);
  if (lua_pcall(L, 1, 0, 0) != LUA_OK) {
    lua_close(L);
    return NULL;
  }
  return L;
}

/* Turns whatever was raised into a text that can be printed. */
static int to_text(lua_State *L) {
  const char *text = luaL_tolstring(L, 1, NULL);
  luaL_traceback(L, L, text, 1);
  return 1;
}

static int require_and_call(lua_State *L) {
  lua_getglobal(L, "require");
  lua_pushvalue(L, 1);
  lua_call(L, 1, 1);
  lua_replace(L, 1);
  lua_call(L, lua_gettop(L) - 1, 1);
  return 1;
}

int pc_state_main(lua_State *L, const char *program, const char *module, int arguments) {
  int base = lua_gettop(L) - arguments + 1;
  lua_pushcfunction(L, to_text);
  lua_insert(L, base);
  lua_pushcfunction(L, require_and_call);
  lua_insert(L, base + 1);
  lua_pushstring(L, module);
  lua_insert(L, base + 2);
  int status = 0;
  if (lua_pcall(L, arguments + 1, 1, base) == LUA_OK) {
    status = (int)lua_tointeger(L, -1);
  } else {
    const char *message = lua_tostring(L, -1);
    fprintf(stderr, "%s: %s\n", program, message != NULL ? message : "unknown error");
    status = 1;
  }
  lua_settop(L, base - 1);
  return status;
}

void pc_state_push_arguments(lua_State *L, int argc, char **argv) {
  lua_createtable(L, argc, 1);
  for (int i = 0; i < argc; i++) {
    lua_pushstring(L, argv[i]);
    lua_rawseti(L, -2, i);
  }
}
