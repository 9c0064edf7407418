/* `core.httpd{…}`: the core's HTTP server, its requests handed to a Lua function. */
#include <limits.h>
#include <stddef.h>
#include <string.h>

#include "../core/httpd.h"
#include "binding.h"

static const char *const server_type = "partnercenter.httpd";

typedef struct exchange_handle exchange_handle;

/* Its user value is the handler. The registry keeps it, by its address, while it is open. */
typedef struct server_value {
  pc_httpd *httpd; /* NULL: closed */
  pc_state *state;
  lua_State *main;
  exchange_handle *first; /* exchanges that are not answered yet */
} server_value;

struct exchange_handle {
  pc_handle handle;
  pc_exchange *exchange; /* NULL: answered */
  server_value *server;
  exchange_handle *next, *previous;
};

/* -- exchanges ----------------------------------------------------------------------------------------------------- */

static void forget(exchange_handle *held) {
  if (held->server == NULL) return;
  if (held->previous != NULL)
    held->previous->next = held->next;
  else
    held->server->first = held->next;
  if (held->next != NULL) held->next->previous = held->previous;
  held->server = NULL;
  held->exchange = NULL;
}

/* Answers whatever happens: the client must not wait for ever. */
static void answer_or_drop(pc_exchange *exchange, int status, const char *body, size_t length) {
  pc_error ignored;
  if (!pc_exchange_answer(exchange, status, NULL, body, length, PC_ANSWER_WHOLE, &ignored))
    pc_exchange_answer(exchange, status, NULL, "", 0, PC_ANSWER_RESET, &ignored);
}

/* Collected without an answer. */
static void exchange_release(pc_handle *handle) {
  exchange_handle *held = (exchange_handle *)handle;
  pc_exchange *exchange = held->exchange;
  forget(held);
  if (exchange != NULL) answer_or_drop(exchange, 500, "", 0);
}

static bool exchange_deliver(lua_State *L, pc_handle *handle);

static const pc_handle_type exchange_type = {
    .name = "partnercenter.exchange", .release = exchange_release, .deliver = exchange_deliver};

/* Runs protected like the handler, for a __tostring may fail in its turn. */
static int describe_error(lua_State *L) {
  luaL_tolstring(L, 1, NULL);
  return 1;
}

/* An error of the handler becomes a 500 with its text; a handler that wants to say something else catches it. */
static bool exchange_deliver(lua_State *L, pc_handle *handle) {
  exchange_handle *held = (exchange_handle *)handle;
  if (held->server == NULL) return true; /* the server was closed meanwhile */
  lua_pushcfunction(L, describe_error);
  lua_getiuservalue(L, -2, 1);
  lua_getiuservalue(L, -1, 1);
  lua_replace(L, -2); /* the server by its handler */
  lua_pushvalue(L, -3);
  held->handle.is_done = false; /* until it is answered */
  if (lua_pcall(L, 1, 0, -3) != LUA_OK) {
    size_t length = 0;
    const char *message = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &length) : "";
    pc_exchange *exchange = held->exchange;
    forget(held);
    held->handle.is_done = true;
    if (exchange != NULL) answer_or_drop(exchange, 500, message, length);
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
  return true;
}

static exchange_handle *check_exchange(lua_State *L) {
  exchange_handle *held = pc_handle_check(L, 1, &exchange_type);
  if (held->exchange == NULL) {
    pc_error error;
    pc_fail(&error, PC_USAGE, "this request has been answered already");
    pc_raise(L, &error);
  }
  return held;
}

static int exchange_method(lua_State *L) {
  lua_pushstring(L, pc_exchange_method(check_exchange(L)->exchange));
  return 1;
}

static int exchange_target(lua_State *L) {
  lua_pushstring(L, pc_exchange_target(check_exchange(L)->exchange));
  return 1;
}

static int exchange_header(lua_State *L) {
  const char *name = luaL_checkstring(L, 2);
  lua_pushstring(L, pc_headers_get(pc_exchange_headers(check_exchange(L)->exchange), name));
  return 1;
}

static int exchange_headers(lua_State *L) {
  pc_push_headers(L, pc_exchange_headers(check_exchange(L)->exchange));
  return 1;
}

static int exchange_body(lua_State *L) {
  size_t length;
  const char *body = pc_exchange_body(check_exchange(L)->exchange, &length);
  lua_pushlstring(L, body != NULL ? body : "", length);
  return 1;
}

static int exchange_is_local(lua_State *L) {
  lua_pushboolean(L, pc_exchange_is_local(check_exchange(L)->exchange));
  return 1;
}

/* -- answers ------------------------------------------------------------------------------------------------------- */

static const char *const headers_type = "partnercenter.headers";

/* Headers in the making, owned by Lua while errors may fly. */
static int headers_gc(lua_State *L) {
  pc_headers_free(luaL_checkudata(L, 1, headers_type));
  return 0;
}

static pc_headers *new_headers(lua_State *L) {
  pc_headers *headers = lua_newuserdatauv(L, sizeof *headers, 0);
  memset(headers, 0, sizeof *headers);
  pc_set_finalizer(L, headers_type, headers_gc);
  return headers;
}

static void add_header(lua_State *L, pc_headers *headers) { /* name and value on top */
  size_t length;
  pc_error error;
  const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : NULL;
  lua_pushvalue(L, -1); /* the copy may be converted, not what lua_next looks at */
  const char *value = lua_tolstring(L, -1, &length);
  if (name == NULL || value == NULL) pc_raise_bad_input(L, "headers must be texts");
  if (!pc_headers_add(headers, name, value, length, &error)) pc_raise(L, &error);
  lua_pop(L, 1);
}

/* { "Name", "value", … } or { Name = "value", … } */
static pc_headers *read_headers(lua_State *L, int index) {
  pc_headers *headers = new_headers(L);
  if (lua_isnoneornil(L, index)) return headers;
  luaL_checktype(L, index, LUA_TTABLE);
  lua_Integer count = (lua_Integer)lua_rawlen(L, index);
  for (lua_Integer i = 1; i + 1 <= count; i += 2) {
    lua_rawgeti(L, index, i);
    lua_rawgeti(L, index, i + 1);
    add_header(L, headers);
    lua_pop(L, 2);
  }
  if (count > 0) return headers;
  lua_pushnil(L);
  while (lua_next(L, index) != 0) {
    add_header(L, headers);
    lua_pop(L, 1);
  }
  return headers;
}

/* exchange:answer(status, headers, body, fault) */
static int exchange_answer(lua_State *L) {
  static const char *const faults[] = {"", "cut", "reset", NULL};
  size_t length;
  pc_error error;
  check_exchange(L);
  lua_Integer status = luaL_checkinteger(L, 2);
  const char *body = luaL_optlstring(L, 4, "", &length);
  int fault = luaL_checkoption(L, 5, "", faults);
  luaL_argcheck(L, status >= 200 && status <= 599, 2, "the status of an answer is 200 to 599");
  lua_settop(L, 5); /* what is absent is nil, and not what is pushed from here on */
  pc_headers *headers = read_headers(L, 3);
  exchange_handle *held = check_exchange(L); /* a finalizer may have run meanwhile */
  if (!pc_exchange_answer(held->exchange, (int)status, headers, body, length, (pc_answer_fault)fault, &error))
    return pc_raise(L, &error); /* it can be answered otherwise still */
  forget(held);
  held->handle.is_done = true;
  return 0;
}

/* -- servers ------------------------------------------------------------------------------------------------------- */

/* Runs protected: makes the handle that step will deliver. Server, exchange as light userdata. */
static int take_exchange(lua_State *L) {
  server_value *value = lua_touserdata(L, 1);
  pc_exchange *exchange = lua_touserdata(L, 2);
  exchange_handle *held = pc_handle_new(L, &exchange_type, sizeof *held);
  if (value->httpd == NULL) { /* closed by a finalizer that ran just now, and the exchange with it */
    pc_handle_close(L, &held->handle);
    return 0;
  }
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);
  held->exchange = exchange;
  held->server = value;
  held->next = value->first;
  if (value->first != NULL) value->first->previous = held;
  value->first = held;
  pc_handle_ready(&held->handle);
  return 0;
}

static void on_request(void *context, pc_exchange *exchange) {
  server_value *value = context;
  lua_State *L = value->state->pumping != NULL ? value->state->pumping : value->main;
  if (!lua_checkstack(L, LUA_MINSTACK)) {
    answer_or_drop(exchange, 503, "", 0);
    return;
  }
  lua_rawgetp(L, LUA_REGISTRYINDEX, value); /* stays here: the server must not be collected meanwhile */
  lua_pushcfunction(L, take_exchange);
  lua_pushvalue(L, -2);
  lua_pushlightuserdata(L, exchange);
  if (lua_pcall(L, 2, 0, 0) != LUA_OK) {
    lua_pop(L, 1);
    if (value->httpd != NULL) answer_or_drop(exchange, 503, "", 0);
  }
  lua_pop(L, 1);
}

static int server_close(lua_State *L) {
  server_value *value = luaL_checkudata(L, 1, server_type);
  if (value->httpd == NULL) return 0;
  while (value->first != NULL) forget(value->first); /* the server frees them */
  pc_httpd_free(value->httpd);
  value->httpd = NULL;
  lua_pushnil(L);
  lua_rawsetp(L, LUA_REGISTRYINDEX, value);
  lua_pushnil(L);
  lua_setiuservalue(L, 1, 1);
  return 0;
}

static int server_port(lua_State *L) {
  server_value *value = luaL_checkudata(L, 1, server_type);
  if (value->httpd == NULL) return 0;
  lua_pushinteger(L, pc_httpd_port(value->httpd));
  return 1;
}

static int new_server(lua_State *L) {
  pc_error error;
  lua_Integer number;
  pc_httpd_options options = {0};
  luaL_checktype(L, 1, LUA_TTABLE);
  options.address = pc_option_text(L, 1, "address");
  if (pc_option_integer(L, 1, "port", 0, 65535, &number)) options.port = (int)number; /* 0 takes any free one */
  if (pc_option_integer(L, 1, "max_body_size", 1, INT_MAX, &number)) options.max_body_size = (size_t)number;
  server_value *value = lua_newuserdatauv(L, sizeof *value, 1);
  *value = (server_value){.state = pc_state_of(L)};
  luaL_setmetatable(L, server_type);
  lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_MAINTHREAD);
  value->main = lua_tothread(L, -1);
  lua_pop(L, 1);
  if (pc_option(L, 1, "handler") != LUA_TFUNCTION) return pc_raise_bad_input(L, "handler must be a function");
  lua_setiuservalue(L, -2, 1);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, value); /* an open server lives until it is closed */
  value->httpd = pc_httpd_new(value->state->loop, &options, on_request, value, &error);
  if (value->httpd == NULL) {
    lua_pushnil(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, value);
    return pc_raise(L, &error);
  }
  return 1;
}

void pc_open_httpd(lua_State *L) {
  static const luaL_Reg exchange_methods[] = {{"method", exchange_method}, {"target", exchange_target},
                                              {"header", exchange_header}, {"headers", exchange_headers},
                                              {"body", exchange_body},     {"is_local", exchange_is_local},
                                              {"answer", exchange_answer}, {NULL, NULL}};
  static const luaL_Reg methods[] = {{"port", server_port}, {"close", server_close}, {NULL, NULL}};
  static const luaL_Reg meta[] = {{"__gc", server_close}, {"__close", server_close}, {NULL, NULL}};
  pc_handle_type_register(L, &exchange_type, exchange_methods);
  luaL_newmetatable(L, server_type);
  luaL_setfuncs(L, meta, 0);
  luaL_newlib(L, methods);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, server_type);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 1);
  lua_pushcfunction(L, new_server);
  lua_setfield(L, -2, "httpd");
}
