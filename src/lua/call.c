/* `core.client{…}` and `client:send{…}`: the core's client and calls as Lua values. */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "../core/client.h"
#include "binding.h"

static const char *const client_type = "partnercenter.client";
static const char clients_key = 0; /* registry: light userdata → client, as long as it lives; for trace hooks */

typedef struct call_handle call_handle;

/* Its user value is the trace hook. */
typedef struct client_value {
  pc_client *client; /* NULL: closed */
  lua_State *main;   /* for hooks that come while nobody is known to pump */
  pc_state *state;
  call_handle *first; /* its calls: they go before it does */
} client_value;

struct call_handle {
  pc_handle handle;
  pc_call *call;
  client_value *client;
  call_handle *next, *previous;
};

/* -- traces -------------------------------------------------------------------------------------------------------- */

static void set_text(lua_State *L, const char *name, const char *value) {
  if (value == NULL) return;
  lua_pushstring(L, value);
  lua_setfield(L, -2, name);
}

static const char *trace_kind_name(pc_trace_kind kind) {
  static const char *const names[] = {
      [PC_TRACE_QUEUED] = "queued",   [PC_TRACE_SEND] = "send", [PC_TRACE_RESPONSE] = "response",
      [PC_TRACE_FAILURE] = "failure", [PC_TRACE_WAIT] = "wait", [PC_TRACE_DONE] = "done",
  };
  return names[kind];
}

/* Runs protected: client, event as light userdata. */
static int call_trace(lua_State *L) {
  const pc_trace_event *event = lua_touserdata(L, 2);
  lua_settop(L, 1);
  if (lua_isnil(L, 1) || lua_getiuservalue(L, 1, 1) != LUA_TFUNCTION) return 0;
  lua_createtable(L, 0, 12);
  set_text(L, "kind", trace_kind_name(event->kind));
  set_text(L, "operation", event->label);
  set_text(L, "method", event->method);
  set_text(L, "url", event->url);
  set_text(L, "request_id", event->request_id);
  set_text(L, "correlation_id", event->correlation_id);
  set_text(L, "detail", event->detail);
  set_text(L, "body", event->body);
  lua_pushinteger(L, event->attempt);
  lua_setfield(L, -2, "attempt");
  lua_pushnumber(L, event->seconds);
  lua_setfield(L, -2, "seconds");
  if (event->status != 0) {
    lua_pushinteger(L, event->status);
    lua_setfield(L, -2, "status");
  }
  if (event->headers != NULL) {
    pc_push_headers(L, event->headers);
    lua_setfield(L, -2, "headers");
  }
  lua_call(L, 1, 0);
  return 0;
}

/* An error of the hook is the hook's problem: it must not change what happens to the call. What it closes and cancels,
 * the core keeps until it has returned. */
static void on_trace(void *context, const pc_trace_event *event) {
  client_value *value = context;
  lua_State *L = value->state->pumping != NULL ? value->state->pumping : value->main;
  if (!lua_checkstack(L, LUA_MINSTACK)) return;
  bool was_stepping = value->state->is_stepping;
  value->state->is_stepping = true; /* a hook must not wait */
  lua_pushcfunction(L, call_trace);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clients_key);
  lua_rawgetp(L, -1, value);
  lua_remove(L, -2);
  lua_pushlightuserdata(L, (void *)event);
  if (lua_pcall(L, 2, 0, 0) != LUA_OK) lua_pop(L, 1);
  value->state->is_stepping = was_stepping;
}

/* -- clients ------------------------------------------------------------------------------------------------------- */

static client_value *check_client(lua_State *L, int index) {
  client_value *value = luaL_checkudata(L, index, client_type);
  if (value->client == NULL) {
    pc_error error;
    pc_fail(&error, PC_USAGE, "this client is closed");
    pc_raise(L, &error);
  }
  return value;
}

static void drop_call(call_handle *call);

static int client_close(lua_State *L) {
  client_value *value = luaL_checkudata(L, 1, client_type);
  lua_pushnil(L);
  lua_setiuservalue(L, 1, 1);
  while (value->first != NULL) {
    call_handle *call = value->first;
    drop_call(call);
    pc_handle_ready(&call->handle); /* whoever waits learns of it */
  }
  pc_client_free(value->client);
  value->client = NULL;
  return 0;
}

static const lua_Integer most_bytes = 9007199254740992; /* 2^53: sizes come as doubles */

static void read_options(lua_State *L, pc_client_options *options) {
  lua_Integer number;
  if (pc_option_integer(L, 1, "max_in_flight", 1, 10000, &number)) options->max_in_flight = (int)number;
  if (pc_option_integer(L, 1, "max_attempts", 1, 100, &number)) options->retry.max_attempts = (int)number;
  if (pc_option_integer(L, 1, "max_response_size", 1, most_bytes, &number))
    options->max_response_size = (uint64_t)number;
  pc_option_number(L, 1, "retry_base_delay", &options->retry.base_delay);
  pc_option_number(L, 1, "retry_max_delay", &options->retry.max_delay);
  pc_option_number(L, 1, "timeout", &options->timeout);
  pc_option_number(L, 1, "connect_timeout", &options->connect_timeout);
  pc_option_number(L, 1, "stall_timeout", &options->stall_timeout);
  options->user_agent = pc_option_text(L, 1, "user_agent");
  options->application_name = pc_option_text(L, 1, "application_name");
  options->locale = pc_option_text(L, 1, "locale");
  options->ca_file = pc_option_text(L, 1, "ca_file");
  options->proxy = pc_option_text(L, 1, "proxy");
}

static int new_client(lua_State *L) {
  pc_error error;
  pc_client_options options = pc_client_options_default();
  luaL_checktype(L, 1, LUA_TTABLE);
  read_options(L, &options);
  client_value *value = lua_newuserdatauv(L, sizeof *value, 1);
  *value = (client_value){.state = pc_state_of(L)};
  luaL_setmetatable(L, client_type);
  lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_MAINTHREAD);
  value->main = lua_tothread(L, -1);
  lua_pop(L, 1);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &clients_key);
  lua_pushvalue(L, -2);
  lua_rawsetp(L, -2, value);
  lua_pop(L, 1);
  if (pc_option(L, 1, "trace") == LUA_TFUNCTION) {
    options.trace = on_trace;
    options.trace_context = value;
  }
  lua_setiuservalue(L, -2, 1);
  value->client = pc_client_new(value->state->loop, &options, &error);
  if (value->client == NULL) return pc_raise(L, &error);
  return 1;
}

static int client_status(lua_State *L) {
  pc_limiter_status status = pc_client_status(check_client(L, 1)->client);
  lua_createtable(L, 0, 4);
  lua_pushinteger(L, status.in_flight);
  lua_setfield(L, -2, "in_flight");
  lua_pushinteger(L, status.waiting);
  lua_setfield(L, -2, "waiting");
  lua_pushboolean(L, status.adapting);
  lua_setfield(L, -2, "adapting");
  lua_pushnumber(L, status.rate);
  lua_setfield(L, -2, "rate");
  return 1;
}

static int client_tostring(lua_State *L) {
  client_value *value = luaL_checkudata(L, 1, client_type);
  lua_pushfstring(L, "%s (%s)", client_type, value->client != NULL ? "open" : "closed");
  return 1;
}

/* -- calls --------------------------------------------------------------------------------------------------------- */

static void call_done(pc_call *call, void *context) {
  (void)call;
  pc_handle_ready(context);
}

static void drop_call(call_handle *call) {
  if (call->client == NULL) return;
  if (call->previous != NULL)
    call->previous->next = call->next;
  else
    call->client->first = call->next;
  if (call->next != NULL) call->next->previous = call->previous;
  call->client = NULL;
  pc_call_free(call->call);
  call->call = NULL;
}

static void call_release(pc_handle *handle) { drop_call((call_handle *)handle); }

static void call_cancel(pc_handle *handle, const char *reason) {
  call_handle *call = (call_handle *)handle;
  if (call->call != NULL) pc_call_cancel(call->call, reason);
}

static const pc_handle_type call_type = {.name = "partnercenter.call", .cancel = call_cancel, .release = call_release};

static char *copy_text(lua_State *L, int index, const char *name, bool *is_whole) {
  const char *text = pc_option_text(L, index, name);
  if (text == NULL) return NULL;
  char *copy = pc_copy(text, strlen(text));
  if (copy == NULL) *is_whole = false;
  return copy;
}

static void read_id(lua_State *L, const char *name, char id[PC_GUID_SIZE]) {
  const char *text = pc_option_text(L, 2, name);
  if (text == NULL) return;
  if (!pc_is_guid(text)) pc_raise_bad_input(L, "%s must be a GUID such as 00000000-0000-4000-8000-000000000000", name);
  memcpy(id, text, PC_GUID_SIZE);
}

static void read_retry(lua_State *L, pc_request *request) {
  static const char *const names[] = {
      [PC_RETRY_READ] = "read", [PC_RETRY_WRITE] = "write", [PC_RETRY_SPEND] = "spend", [PC_RETRY_NEVER] = "never"};
  const char *text = pc_option_text(L, 2, "retry");
  if (text == NULL) return;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(names[i], text) == 0) {
      request->retry_class = (pc_retry_class)i;
      return;
    }
  }
  pc_raise_bad_input(L, "retry must be \"read\", \"write\", \"spend\" or \"never\"");
}

/* { "Name", "value", … } */
static void read_headers(lua_State *L, pc_request *request) {
  pc_error error;
  int type = pc_option(L, 2, "headers");
  if (type != LUA_TTABLE && type != LUA_TNIL) pc_raise_bad_input(L, "headers must be a list of names and values");
  if (type == LUA_TTABLE) {
    lua_Unsigned count = lua_rawlen(L, -1);
    for (lua_Unsigned i = 1; i + 1 <= count; i += 2) {
      size_t length;
      lua_rawgeti(L, -1, (lua_Integer)i);
      lua_rawgeti(L, -2, (lua_Integer)i + 1);
      const char *name = lua_tostring(L, -2), *value = lua_tolstring(L, -1, &length);
      if (name == NULL || value == NULL) pc_raise_bad_input(L, "headers must be names and values in turn");
      if (!pc_headers_set(&request->headers, name, value, length, &error)) pc_raise(L, &error);
      lua_pop(L, 2);
    }
  }
  lua_pop(L, 1);
}

static void read_body(lua_State *L, pc_request *request, bool *is_whole) {
  size_t length;
  pc_option(L, 2, "body");
  const char *body = lua_isnil(L, -1) ? NULL : luaL_checklstring(L, -1, &length);
  if (body != NULL) {
    request->body = pc_copy(body, length);
    request->body_length = length;
    if (request->body == NULL) *is_whole = false;
  }
  lua_pop(L, 1);
}

static const char *const request_type = "partnercenter.request";

/* An owner for a request while Lua errors may still fly. */
static int request_gc(lua_State *L) {
  pc_request **owner = luaL_checkudata(L, 1, request_type);
  pc_request_free(*owner);
  *owner = NULL;
  return 0;
}

static pc_request **new_request_owner(lua_State *L) {
  pc_request **owner = lua_newuserdatauv(L, sizeof *owner, 0);
  *owner = NULL;
  pc_set_finalizer(L, request_type, request_gc);
  return owner;
}

static void read_request(lua_State *L, pc_request *request) {
  pc_error error;
  bool is_whole = true;
  lua_Integer number;
  request->bearer = copy_text(L, 2, "bearer", &is_whole);
  request->file = copy_text(L, 2, "file", &is_whole);
  request->label = copy_text(L, 2, "label", &is_whole);
  read_body(L, request, &is_whole);
  if (!is_whole) {
    pc_fail_memory(&error);
    pc_raise(L, &error);
  }
  read_headers(L, request);
  read_id(L, "request_id", request->request_id);
  read_id(L, "correlation_id", request->correlation_id);
  read_retry(L, request);
  request->is_api = pc_option_boolean(L, 2, "api");
  request->secret_body = pc_option_boolean(L, 2, "secret_body");
  pc_option_number(L, 2, "deadline", &request->deadline);
  if (pc_option_integer(L, 2, "max_response_size", 0, most_bytes, &number))
    request->max_response_size = (uint64_t)number;
}

static int refuse_closed(lua_State *L, call_handle *call) {
  pc_handle_close(L, &call->handle);
  check_client(L, 1);
  return 0;
}

static int client_send(lua_State *L) {
  client_value *value = check_client(L, 1);
  pc_error error;
  luaL_checktype(L, 2, LUA_TTABLE);
  pc_request **owner = new_request_owner(L);
  *owner = pc_request_new(pc_option_text(L, 2, "method"), pc_option_text(L, 2, "url"), pc_option_text(L, 2, "origin"),
                          &error);
  if (*owner == NULL) return pc_raise(L, &error);
  read_request(L, *owner);
  call_handle *call = pc_handle_new(L, &call_type, sizeof *call);
  lua_pushvalue(L, 1);
  lua_setiuservalue(L, -2, 1);                              /* the client outlives its calls */
  if (value->client == NULL) return refuse_closed(L, call); /* by a finalizer that ran meanwhile */
  pc_request *request = *owner;
  *owner = NULL;
  lua_State *pumping = value->state->pumping;
  value->state->pumping = L;
  call->call = pc_client_send(value->client, request, call_done, call, &error);
  value->state->pumping = pumping;
  if (call->call == NULL) {
    pc_handle_close(L, &call->handle);
    return pc_raise(L, &error);
  }
  if (value->client == NULL) { /* by its trace hook */
    pc_call_free(call->call);
    call->call = NULL;
    return refuse_closed(L, call);
  }
  call->client = value;
  call->next = value->first;
  if (value->first != NULL) value->first->previous = call;
  value->first = call;
  return 1;
}

/* -- results ------------------------------------------------------------------------------------------------------- */

static call_handle *check_call(lua_State *L) { return pc_handle_check(L, 1, &call_type); }

static const pc_result *result_of(const call_handle *call) {
  return call->call == NULL ? NULL : pc_call_result(call->call);
}

/* The same as a copy, of which all but response headers and body can be read when Lua code has run meanwhile:
 * finalizers can, wherever something is pushed, and they may close the call or its client. */
static const pc_result *take_result(const call_handle *call, pc_result *taken) {
  const pc_result *result = result_of(call);
  if (result == NULL) return NULL;
  *taken = *result;
  return taken;
}

static void set_ids(lua_State *L, const pc_result *result) {
  set_text(L, "request_id", result->request_id);
  set_text(L, "correlation_id", result->correlation_id);
}

static int call_result(lua_State *L) {
  call_handle *call = check_call(L);
  pc_result taken;
  const pc_result *result = take_result(call, &taken);
  lua_createtable(L, 0, 10);
  if (result == NULL) {
    set_text(L, "category", pc_category_name(call->handle.is_done ? PC_CANCELLED : PC_USAGE));
    set_text(L, "message", call->handle.is_done ? "the client was closed" : "the call is still under way");
    return 1;
  }
  if (result->has_response) {
    lua_pushinteger(L, result->response.status);
    lua_setfield(L, -2, "status");
    lua_pushinteger(L, result->response.http_version);
    lua_setfield(L, -2, "http_version");
    lua_pushinteger(L, (lua_Integer)result->response.size);
    lua_setfield(L, -2, "size");
  } else {
    set_text(L, "category", pc_category_name(result->error.category));
    set_text(L, "message", result->error.message);
  }
  lua_pushinteger(L, result->attempts);
  lua_setfield(L, -2, "attempts");
  lua_pushboolean(L, result->ambiguous);
  lua_setfield(L, -2, "ambiguous");
  lua_pushnumber(L, result->seconds);
  lua_setfield(L, -2, "seconds");
  if (result->retry_after >= 0) {
    lua_pushnumber(L, result->retry_after);
    lua_setfield(L, -2, "retry_after");
  }
  set_ids(L, result);
  return 1;
}

/* call:status() → status, attempts; nil when there is no answer. The short way, for calls that went well. */
static int call_status(lua_State *L) {
  const pc_result *result = result_of(check_call(L));
  if (result == NULL || !result->has_response) return 0;
  lua_pushinteger(L, result->response.status);
  lua_pushinteger(L, result->attempts);
  return 2;
}

static int call_ids(lua_State *L) {
  pc_result taken;
  const pc_result *result = take_result(check_call(L), &taken);
  if (result == NULL) return 0;
  lua_pushstring(L, result->request_id);
  lua_pushstring(L, result->correlation_id);
  return 2;
}

static int call_body(lua_State *L) {
  const pc_result *result = result_of(check_call(L));
  if (result == NULL) return 0;
  lua_pushlstring(L, result->response.body.data != NULL ? result->response.body.data : "",
                  result->response.body.length);
  return 1;
}

static int call_header(lua_State *L) {
  const char *name = luaL_checkstring(L, 2);
  const pc_result *result = result_of(check_call(L));
  const char *value = result == NULL ? NULL : pc_headers_get(&result->response.headers, name);
  lua_pushstring(L, value); /* nil for NULL */
  return 1;
}

static int call_headers(lua_State *L) {
  static const pc_headers none;
  const pc_result *result = result_of(check_call(L));
  pc_push_headers(L, result != NULL ? &result->response.headers : &none);
  return 1;
}

/* call:facts() → status, attempts, seconds, request id, correlation id, HTTP version, and the headers as one text of
 * lines: what is kept of every reply, and rarely looked at. */
static int call_facts(lua_State *L) {
  pc_result taken;
  const pc_result *result = take_result(check_call(L), &taken);
  if (result == NULL || !result->has_response) return 0;
  const pc_headers *headers = &result->response.headers;
  pc_buffer *lines = &pc_state_of(L)->text;
  bool is_whole = true;
  pc_buffer_clear(lines);
  for (size_t i = 0; is_whole && i < headers->count; i++) {
    is_whole = pc_buffer_append_text(lines, headers->items[i].name) && pc_buffer_append_text(lines, ": ") &&
               pc_buffer_append_text(lines, headers->items[i].value) && pc_buffer_append_text(lines, "\n");
  }
  if (!is_whole) {
    pc_error error;
    pc_fail_memory(&error);
    return pc_raise(L, &error);
  }
  lua_settop(L, 1);
  lua_pushlstring(L, lines->data != NULL ? lines->data : "", lines->length);
  lua_pushinteger(L, result->response.status);
  lua_pushinteger(L, result->attempts);
  lua_pushnumber(L, result->seconds);
  lua_pushstring(L, result->request_id);
  lua_pushstring(L, result->correlation_id);
  lua_pushinteger(L, result->response.http_version);
  lua_pushvalue(L, 2);
  return 7;
}

void pc_open_call(lua_State *L) {
  static const luaL_Reg call_methods[] = {
      {"result", call_result}, {"status", call_status}, {"ids", call_ids},         {"facts", call_facts},
      {"body", call_body},     {"header", call_header}, {"headers", call_headers}, {NULL, NULL}};
  static const luaL_Reg client_methods[] = {
      {"send", client_send}, {"status", client_status}, {"close", client_close}, {NULL, NULL}};
  static const luaL_Reg client_meta[] = {
      {"__gc", client_close}, {"__close", client_close}, {"__tostring", client_tostring}, {NULL, NULL}};
  pc_handle_type_register(L, &call_type, call_methods);
  pc_make_registry_table(L, &clients_key, "v");
  luaL_newmetatable(L, client_type);
  luaL_setfuncs(L, client_meta, 0);
  luaL_newlib(L, client_methods);
  lua_setfield(L, -2, "__index");
  lua_pushstring(L, client_type);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 1);
  lua_pushcfunction(L, new_client);
  lua_setfield(L, -2, "client");
}
