/* Coroutines that let a task be suspended through them.
 *
 * `await` (tasks.lua) suspends a task by yielding a sentinel. In a coroutine of the user's own, inside the task, that
 * yield would end up in the user's `coroutine.resume` or in the function made by `coroutine.wrap`, as if the generator
 * had produced a value. The functions here stand in for those two: they behave alike for every other yield, and pass
 * the sentinel on to whoever resumed them, until it reaches the scheduler; what the scheduler answers goes back down
 * the same way. A table of who resumed whom tells `await` whether that way is open from the running coroutine to the
 * task.
 */
#include "binding.h"

static const char sentinel = 0;   /* its address is the first value of a yield that is meant for the scheduler */
static const char resumed_by = 0; /* registry: coroutine → the one that resumed it through us, while it runs */

/* Moves `count` values; they have been checked for room. */
static void move_values(lua_State *from, lua_State *to, int count) {
  if (from != to) lua_xmove(from, to, count);
}

static void note_resumer(lua_State *L, lua_State *co, bool is_running) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, &resumed_by);
  if (is_running)
    lua_pushthread(L);
  else
    lua_pushnil(L);
  lua_rawsetp(L, -2, co);
  lua_pop(L, 1);
}

/* lua_resume refuses the others by itself; but they have a resumer, which must not be forgotten. */
static bool is_suspended(lua_State *co) {
  lua_Debug frame;
  return lua_status(co) == LUA_YIELD || (lua_status(co) == LUA_OK && lua_getstack(co, 0, &frame) == 0);
}

/* Resumes with the top `count` values of L. Returns the number of results on L, or -1 with the error on L's top;
 * sets *is_await when the coroutine wants the scheduler. */
static int resume(lua_State *L, lua_State *co, int count, bool *is_await) {
  int results = 0;
  bool is_noted = is_suspended(co);
  pc_interrupt *interrupt = pc_state_at_close(L)->interrupt;
  lua_State *running = interrupt->running;
  *is_await = false;
  if (!lua_checkstack(co, count)) {
    lua_pushliteral(L, "too many arguments to resume");
    return -1;
  }
  if (is_noted) note_resumer(L, co, true);
  move_values(L, co, count);
  interrupt->running = is_noted ? co : running;
  int status = lua_resume(co, L, count, &results);
  interrupt->running = running; /* which is alive still, for it has not come back; L itself we may never have noted */
  if (is_noted) note_resumer(L, co, false);
  if (status != LUA_OK && status != LUA_YIELD) {
    move_values(co, L, 1);
    return -1;
  }
  if (!lua_checkstack(L, results + 1)) {
    lua_pop(co, results);
    lua_pushliteral(L, "too many results to resume");
    return -1;
  }
  *is_await = status == LUA_YIELD && results > 0 && lua_touserdata(co, -results) == &sentinel;
  move_values(co, L, results);
  return results;
}

/* -- coroutine.resume ---------------------------------------------------------------------------------------------- */

static int resume_on(lua_State *L, lua_State *co, int count);

static int resume_again(lua_State *L, int status, lua_KContext context) {
  (void)status;
  lua_State *co = (lua_State *)context;
  return resume_on(L, co, lua_gettop(L) - 1); /* all but the coroutine itself */
}

static int resume_on(lua_State *L, lua_State *co, int count) {
  bool is_await;
  int results = resume(L, co, count, &is_await);
  if (results < 0) {
    lua_pushboolean(L, false);
    lua_insert(L, -2);
    return 2;
  }
  if (is_await) return lua_yieldk(L, results, (lua_KContext)co, resume_again);
  lua_pushboolean(L, true);
  lua_insert(L, -(results + 1));
  return results + 1;
}

static int transparent_resume(lua_State *L) {
  lua_State *co = lua_tothread(L, 1);
  luaL_argexpected(L, co != NULL, 1, "coroutine");
  return resume_on(L, co, lua_gettop(L) - 1);
}

/* -- coroutine.wrap ------------------------------------------------------------------------------------------------ */

/* As in the standard library: the coroutine's to-be-closed variables are closed, and a text gets its position. */
static int raise_from(lua_State *L, lua_State *co) {
  int status = lua_status(co);
  if (status != LUA_OK && status != LUA_YIELD) {
    if (lua_resetthread(co) != LUA_OK) {
      lua_pop(L, 1);
      lua_xmove(co, L, 1);
    }
  }
  if (status != LUA_ERRMEM && lua_type(L, -1) == LUA_TSTRING) {
    luaL_where(L, 1);
    lua_insert(L, -2);
    lua_concat(L, 2);
  }
  return lua_error(L);
}

static int wrapped_on(lua_State *L, lua_State *co, int count);

static int wrapped_again(lua_State *L, int status, lua_KContext context) {
  (void)status;
  return wrapped_on(L, (lua_State *)context, lua_gettop(L));
}

static int wrapped_on(lua_State *L, lua_State *co, int count) {
  bool is_await;
  int results = resume(L, co, count, &is_await);
  if (results < 0) return raise_from(L, co);
  if (is_await) return lua_yieldk(L, results, (lua_KContext)co, wrapped_again);
  return results;
}

static int wrapped(lua_State *L) { return wrapped_on(L, lua_tothread(L, lua_upvalueindex(1)), lua_gettop(L)); }

static int transparent_wrap(lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_State *co = lua_newthread(L);
  lua_pushvalue(L, 1);
  lua_xmove(L, co, 1);
  lua_pushcclosure(L, wrapped, 1);
  return 1;
}

/* -- for the scheduler --------------------------------------------------------------------------------------------- */

/* can_suspend(task_coroutine): whether a yield of the sentinel here reaches whoever resumes that coroutine. */
static int can_suspend(lua_State *L) {
  lua_State *task = lua_tothread(L, 1);
  if (task == NULL || !lua_isyieldable(L)) {
    lua_pushboolean(L, false);
    return 1;
  }
  lua_State *co = L;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &resumed_by);
  while (co != task && co != NULL && lua_rawgetp(L, -1, co) == LUA_TTHREAD) {
    lua_State *resumer = lua_tothread(L, -1);
    lua_pop(L, 1);
    if (!lua_isyieldable(resumer)) break; /* a C function between, that cannot be left and come back to */
    co = resumer;
  }
  lua_pushboolean(L, co == task);
  return 1;
}

/* Upvalues of resume_task: what it says first. */
enum { HOW_AWAIT = 1, HOW_RETURN, HOW_YIELD, HOW_ERROR };

/* resume_task(coroutine, ...) → "await", … when it wants the scheduler; "return", …; "yield", … ; "error", error */
static int resume_task(lua_State *L) {
  bool is_await;
  lua_State *co = lua_tothread(L, 1);
  luaL_argexpected(L, co != NULL, 1, "coroutine");
  int results = resume(L, co, lua_gettop(L) - 1, &is_await);
  int how = results < 0 ? HOW_ERROR : is_await ? HOW_AWAIT : lua_status(co) == LUA_YIELD ? HOW_YIELD : HOW_RETURN;
  if (results < 0) results = 1;
  lua_pushvalue(L, lua_upvalueindex(how)); /* takes no memory: what has happened must not get lost */
  lua_insert(L, -(results + 1));
  return results + 1;
}

void pc_open_coroutine(lua_State *L) {
  static const char *const hows[] = {
      [HOW_AWAIT] = "await", [HOW_RETURN] = "return", [HOW_YIELD] = "yield", [HOW_ERROR] = "error"};
  static const luaL_Reg functions[] = {
      {"resume", transparent_resume}, {"wrap", transparent_wrap}, {"can_suspend", can_suspend}, {NULL, NULL}};
  pc_make_registry_table(L, &resumed_by, NULL);
  luaL_setfuncs(L, functions, 0);
  for (int how = HOW_AWAIT; how <= HOW_ERROR; how++) lua_pushstring(L, hows[how]);
  lua_pushcclosure(L, resume_task, HOW_ERROR);
  lua_setfield(L, -2, "resume_task");
  lua_pushlightuserdata(L, (void *)&sentinel);
  lua_setfield(L, -2, "suspend");
}
