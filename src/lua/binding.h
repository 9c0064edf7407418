/* What the files of the extension module share: the state behind it, and handles.
 *
 * A handle stands for something that will be ready one day: a call, a timer, a request to our server. While it is under
 * way it is pinned in the registry, so it outlives the coroutine that started it; `core.step` hands it out when it is
 * ready. Which file to read next: handle.c, then call.c. The module's table is put together in module.c.
 */
#ifndef PC_LUA_BINDING_H
#define PC_LUA_BINDING_H

#include <lauxlib.h>
#include <lua.h>

#include "../core/buffer.h"
#include "../core/error.h"
#include "../core/headers.h"
#include "../core/loop.h"
#include "interrupt.h"

typedef struct pc_handle pc_handle;
typedef struct pc_handle_type pc_handle_type;

/* One for each lua_State, a userdata that the registry keeps. */
typedef struct pc_state {
  pc_loop *loop; /* NULL: closed */
  pc_loop_options options;
  pc_random_state seeded;
  pc_handle *first_ready, *last_ready;
  lua_State *pumping; /* whoever is in core.step or in a send now, for hooks to call Lua in; or NULL */
  bool is_stepping;
  pc_interrupt *interrupt;
  pc_buffer text;           /* scratch space: owned here, so that a Lua error while it is in use leaks nothing */
  struct pc_json_key *keys; /* scratch space of the JSON writer */
  size_t keys_capacity;
} pc_state;

/* Raises where the lua_State is being closed and the core is gone already: finalizers may still run. */
pc_state *pc_state_of(lua_State *L);
/* The same, but never raises: its loop may be NULL. */
pc_state *pc_state_at_close(lua_State *L);

/* The scratch space is kept for the next time; but not a huge one. */
void pc_trim_scratch(lua_State *L);

/* Raises `{ category = …, message = … }`, which Lua code turns into an error object. */
int pc_raise(lua_State *L, const pc_error *error);
int pc_raise_bad_input(lua_State *L, const char *format, ...) PC_PRINTF(2, 3);

/* -- handles ------------------------------------------------------------------------------------------------------- */

struct pc_handle_type {
  const char *name;                                      /* of the metatable: "partnercenter.call" */
  void (*cancel)(pc_handle *handle, const char *reason); /* the handle becomes ready; NULL: by just becoming ready */
  void (*release)(pc_handle *handle);                    /* frees what it owns; called once; no Lua in it */
  bool (*deliver)(lua_State *L,
                  pc_handle *handle); /* called by step instead of handing it out; its userdata is on top */
};

struct pc_handle {
  const pc_handle_type *type;
  pc_state *state;
  pc_handle *next_ready, *previous_ready;
  int pin; /* its place in the registry's table; 0: not under way, or handed out */
  bool is_done, is_queued, is_released;
};

/* Makes a metatable for a type of handle, with the methods that all handles have. Leaves nothing on the stack. */
void pc_handle_type_register(lua_State *L, const pc_handle_type *type, const luaL_Reg *methods);

/* Pushes a userdata of `size` bytes that begins with a pc_handle, zeroed but for that, and pins it. */
void *pc_handle_new(lua_State *L, const pc_handle_type *type, size_t size);
void *pc_handle_check(lua_State *L, int index, const pc_handle_type *type);

/* It is done: step will hand it out. Callable from callbacks of the core: touches no Lua. */
void pc_handle_ready(pc_handle *handle);
/* The same as `handle:close()`. */
void pc_handle_close(lua_State *L, pc_handle *handle);

/* Pushes a table of lower-case name → value; of a repeated header, the last value. The headers are not looked at any
 * more once Lua code can run, finalizers included. */
void pc_push_headers(lua_State *L, const pc_headers *headers);

/* -- the parts of the module: each adds its functions to the table on top of the stack ----------------------------- */

void pc_open_handles(lua_State *L);
void pc_open_call(lua_State *L);
void pc_open_httpd(lua_State *L);
void pc_open_json(lua_State *L);
void pc_open_coroutine(lua_State *L);
void pc_open_text(lua_State *L);

/* Makes a table in the registry, weak where `mode` is not NULL; once, for the module may be loaded again. */
void pc_make_registry_table(lua_State *L, const void *key, const char *mode);

/* The metatable of a userdata that only Lua's garbage collector knows: made when it is first needed. */
void pc_set_finalizer(lua_State *L, const char *type, lua_CFunction finalizer);

/* Reading option tables: the table is at `index`. No metamethods: they could change the table under our hands. */
int pc_option(lua_State *L, int index, const char *name); /* pushes it and returns its type */
bool pc_option_number(lua_State *L, int index, const char *name, double *value);
bool pc_option_integer(lua_State *L, int index, const char *name, lua_Integer least, lua_Integer most,
                       lua_Integer *value);
bool pc_option_boolean(lua_State *L, int index, const char *name);
/* NULL when absent. The text lives as long as the table holds it. A text with a NUL in it is refused. */
const char *pc_option_text(lua_State *L, int index, const char *name);

#endif
