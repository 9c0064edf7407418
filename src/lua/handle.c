/* Handles, the ready queue, and `core.step`, which waits for the next one: see binding.h.
 *
 * Lives here too: the simplest handles — timers, events that Lua sets, descriptors that become readable.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <uv.h>

#include "binding.h"

static const char pins_key = 0; /* registry: the userdata of handles that are under way, each at its `pin` */

static const double slice = 0.1; /* seconds: how soon a waiting step notices that it was interrupted */

/* -- every handle -------------------------------------------------------------------------------------------------- */

static void pin(lua_State *L, pc_handle *handle) { /* userdata on top */
  lua_rawgetp(L, LUA_REGISTRYINDEX, &pins_key);
  lua_pushvalue(L, -2);
  handle->pin = luaL_ref(L, -2);
  lua_pop(L, 1);
}

static void unpin(lua_State *L, pc_handle *handle) {
  if (handle->pin == 0) return;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &pins_key);
  luaL_unref(L, -1, handle->pin);
  lua_pop(L, 1);
  handle->pin = 0;
}

static void dequeue(pc_handle *handle) {
  pc_state *state = handle->state;
  if (!handle->is_queued) return;
  handle->is_queued = false;
  if (handle->previous_ready != NULL)
    handle->previous_ready->next_ready = handle->next_ready;
  else
    state->first_ready = handle->next_ready;
  if (handle->next_ready != NULL)
    handle->next_ready->previous_ready = handle->previous_ready;
  else
    state->last_ready = handle->previous_ready;
}

void pc_handle_ready(pc_handle *handle) {
  pc_state *state = handle->state;
  handle->is_done = true;
  if (handle->is_queued || handle->pin == 0) return;
  handle->is_queued = true;
  handle->next_ready = NULL;
  handle->previous_ready = state->last_ready;
  if (state->last_ready != NULL)
    state->last_ready->next_ready = handle;
  else
    state->first_ready = handle;
  state->last_ready = handle;
}

void *pc_handle_new(lua_State *L, const pc_handle_type *type, size_t size) {
  pc_state *state = pc_state_of(L);
  pc_handle *handle = lua_newuserdatauv(L, size, 1);
  memset(handle, 0, size);
  handle->type = type;
  handle->state = state;
  luaL_setmetatable(L, type->name);
  pin(L, handle);
  return handle;
}

static void release(pc_handle *handle) {
  dequeue(handle);
  handle->is_done = true;
  if (handle->is_released) return;
  handle->is_released = true;
  handle->type->release(handle);
}

void pc_handle_close(lua_State *L, pc_handle *handle) {
  release(handle);
  unpin(L, handle);
}

/* Any handle, for they share a marker in their metatables; or NULL. */
static pc_handle *test_handle(lua_State *L, int index) {
  pc_handle *handle = lua_isuserdata(L, index) ? lua_touserdata(L, index) : NULL;
  if (handle == NULL || !lua_getmetatable(L, index)) return NULL;
  bool is_handle = lua_rawgetp(L, -1, &pins_key) == LUA_TBOOLEAN;
  lua_pop(L, 2);
  return is_handle ? handle : NULL;
}

static pc_handle *check_handle(lua_State *L, int index) {
  pc_handle *handle = test_handle(L, index);
  if (handle == NULL) luaL_typeerror(L, index, "handle of partnercenter.core");
  return handle;
}

void *pc_handle_check(lua_State *L, int index, const pc_handle_type *type) {
  return luaL_checkudata(L, index, type->name);
}

static int handle_done(lua_State *L) {
  lua_pushboolean(L, check_handle(L, 1)->is_done);
  return 1;
}

static int handle_cancel(lua_State *L) {
  pc_handle *handle = check_handle(L, 1);
  const char *reason = luaL_optstring(L, 2, NULL);
  if (handle->is_done) return 0;
  pc_state *state = handle->state;
  lua_State *pumping = state->pumping;
  state->pumping = L; /* a trace hook may be told */
  if (handle->type->cancel != NULL) handle->type->cancel(handle, reason);
  state->pumping = pumping;
  pc_handle_ready(handle);
  return 0;
}

static int handle_close(lua_State *L) {
  pc_handle_close(L, check_handle(L, 1));
  return 0;
}

static int handle_gc(lua_State *L) {
  pc_handle *handle = test_handle(L, 1); /* scripts can call it with anything, by way of the debug library */
  if (handle != NULL) release(handle);
  return 0;
}

static int handle_tostring(lua_State *L) {
  pc_handle *handle = check_handle(L, 1);
  lua_pushfstring(L, "%s (%s): %p", handle->type->name, handle->is_done ? "done" : "under way", (void *)handle);
  return 1;
}

void pc_handle_type_register(lua_State *L, const pc_handle_type *type, const luaL_Reg *methods) {
  static const luaL_Reg common[] = {
      {"done", handle_done}, {"cancel", handle_cancel}, {"close", handle_close}, {NULL, NULL}};
  static const luaL_Reg meta[] = {
      {"__gc", handle_gc}, {"__close", handle_close}, {"__tostring", handle_tostring}, {NULL, NULL}};
  luaL_newmetatable(L, type->name);
  luaL_setfuncs(L, meta, 0);
  lua_pushstring(L, type->name);
  lua_setfield(L, -2, "__metatable");
  lua_pushboolean(L, true);
  lua_rawsetp(L, -2, &pins_key);
  luaL_newlib(L, common);
  if (methods != NULL) luaL_setfuncs(L, methods, 0);
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
}

/* -- timers -------------------------------------------------------------------------------------------------------- */

typedef struct timer_handle {
  pc_handle handle;
  pc_timer timer;
} timer_handle;

static void timer_due(pc_timer *timer) {
  pc_handle_ready((pc_handle *)((char *)timer - offsetof(timer_handle, timer)));
}

static void timer_cancel(pc_handle *handle, const char *reason) {
  (void)reason;
  pc_timer_stop(&((timer_handle *)handle)->timer);
}

static void timer_release(pc_handle *handle) { pc_timer_stop(&((timer_handle *)handle)->timer); }

static const pc_handle_type timer_type = {
    .name = "partnercenter.timer", .cancel = timer_cancel, .release = timer_release};

static int new_timer(lua_State *L) {
  double seconds = luaL_checknumber(L, 1);
  if (!(seconds >= 0 && seconds <= 1e9)) return pc_raise_bad_input(L, "a timer takes 0 to 1e9 seconds");
  timer_handle *timer = pc_handle_new(L, &timer_type, sizeof *timer);
  pc_timer_start(timer->handle.state->loop, &timer->timer, seconds, timer_due);
  return 1;
}

/* -- events that Lua sets ------------------------------------------------------------------------------------------ */

static void event_release(pc_handle *handle) { (void)handle; }

static const pc_handle_type event_type = {.name = "partnercenter.event", .release = event_release};

static int new_event(lua_State *L) {
  pc_handle_new(L, &event_type, sizeof(pc_handle));
  return 1;
}

static int event_set(lua_State *L) {
  pc_handle *event = pc_handle_check(L, 1, &event_type);
  if (!event->is_done) pc_handle_ready(event);
  return 0;
}

/* -- descriptors that become readable ------------------------------------------------------------------------------ */

typedef struct readable_handle {
  pc_handle handle;
  uv_poll_t *poll; /* on its own: libuv keeps it for a while after it was closed */
  int descriptor;  /* of our own: libuv ends the process where one that it watches is closed by others */
} readable_handle;

static void free_poll(uv_handle_t *poll) { free(poll); }

static void readable_release(pc_handle *handle) {
  readable_handle *readable = (readable_handle *)handle;
  if (readable->poll == NULL) return;
  uv_poll_stop(readable->poll);
  uv_close((uv_handle_t *)readable->poll, free_poll);
  readable->poll = NULL;
  close(readable->descriptor);
}

static void readable_cancel(pc_handle *handle, const char *reason) {
  (void)reason;
  readable_release(handle);
}

static const pc_handle_type readable_type = {
    .name = "partnercenter.readable", .cancel = readable_cancel, .release = readable_release};

static void on_readable(uv_poll_t *poll, int status, int events) {
  (void)status, (void)events;
  uv_poll_stop(poll);
  pc_handle_ready(poll->data);
}

static int new_readable(lua_State *L) {
  lua_Integer descriptor = luaL_checkinteger(L, 1);
  if (descriptor < 0 || descriptor > INT_MAX)
    return pc_raise_bad_input(L, "%lld is no descriptor", (long long)descriptor);
  readable_handle *readable = pc_handle_new(L, &readable_type, sizeof *readable);
  pc_state *state = readable->handle.state;
  uv_poll_t *poll = malloc(sizeof *poll);
  int own = fcntl((int)descriptor, F_DUPFD_CLOEXEC, 0);
  int status = own < 0 ? uv_translate_sys_error(errno) : poll == NULL ? UV_ENOMEM : 0;
  if (status == 0) status = uv_poll_init(pc_loop_uv(state->loop), poll, own);
  if (status != 0) {
    if (own >= 0) close(own);
    free(poll);
    pc_handle_close(L, &readable->handle);
    return pc_raise_bad_input(L, "cannot wait for descriptor %d: %s", (int)descriptor, uv_strerror(status));
  }
  poll->data = readable;
  readable->poll = poll;
  readable->descriptor = own;
  uv_poll_start(poll, UV_READABLE, on_readable);
  return 1;
}

/* -- step ---------------------------------------------------------------------------------------------------------- */

static lua_State *main_thread(lua_State *L) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_MAINTHREAD);
  lua_State *thread = lua_tothread(L, -1);
  lua_pop(L, 1);
  return thread;
}

typedef struct hook {
  lua_Hook function;
  int mask, count;
} hook;

static hook hook_of(lua_State *L) { return (hook){lua_gethook(L), lua_gethookmask(L), lua_gethookcount(L)}; }

/* A signal handler cannot reach code that waits in C; it leaves a hook behind (as lua.c does) or sets the flag. The
 * hook is taken back: the error that is raised here is what it was for. */
static void check_interrupt(lua_State *L, lua_State *main, const hook *before) {
  pc_interrupt *interrupt = pc_state_of(L)->interrupt;
  hook now = hook_of(main);
  bool is_changed = now.function != before->function || now.mask != before->mask;
  if (!is_changed && !interrupt->requested) return;
  interrupt->requested = 0;
  lua_sethook(main, before->function, before->mask, before->count);
  if (L != main) lua_sethook(L, NULL, 0, 0);
  pc_error error;
  pc_fail(&error, PC_CANCELLED, "interrupted");
  pc_raise(L, &error);
}

/* Pushes the first ready handle that wants to be handed out; false when there is none. */
static bool push_ready(lua_State *L, pc_state *state) {
  while (state->first_ready != NULL) {
    pc_handle *handle = state->first_ready;
    dequeue(handle);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &pins_key);
    lua_rawgeti(L, -1, handle->pin);
    lua_remove(L, -2);
    unpin(L, handle);
    if (handle->type->deliver == NULL || !handle->type->deliver(L, handle)) return true;
    lua_pop(L, 1);
  }
  return false;
}

static bool step_loop(lua_State *L, pc_state *state, double seconds) {
  lua_State *pumping = state->pumping;
  state->pumping = L;
  state->is_stepping = true;
  bool is_alive = pc_loop_step(state->loop, seconds);
  state->is_stepping = false;
  state->pumping = pumping;
  return is_alive;
}

static int step(lua_State *L) {
  pc_state *state = pc_state_of(L);
  double timeout = luaL_optnumber(L, 1, -1);
  lua_State *main = main_thread(L);
  hook before = hook_of(main);
  luaL_checkstack(L, LUA_MINSTACK, "core.step");
  if (state->is_stepping) return luaL_error(L, "core.step was called from a trace hook, which must not wait");
  double end = pc_loop_now(state->loop) + timeout;
  for (;;) {
    if (push_ready(L, state)) return 1;
    double left = timeout < 0 ? slice : end - pc_loop_now(state->loop);
    bool is_alive = step_loop(L, state, left <= 0 ? 0 : left < slice ? left : slice);
    check_interrupt(L, main, &before);
    if (push_ready(L, state)) return 1;
    if (is_alive && left > 0) continue;
    lua_pushnil(L);
    lua_pushboolean(L, !is_alive);
    return 2;
  }
}

void pc_open_handles(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"step", step}, {"timer", new_timer}, {"event", new_event}, {"readable", new_readable}, {NULL, NULL}};
  static const luaL_Reg event_methods[] = {{"set", event_set}, {NULL, NULL}};
  pc_make_registry_table(L, &pins_key, NULL);
  pc_handle_type_register(L, &timer_type, NULL);
  pc_handle_type_register(L, &event_type, event_methods);
  pc_handle_type_register(L, &readable_type, NULL);
  luaL_setfuncs(L, functions, 0);
}
