/* How a host's signal handler stops Lua code that runs in coroutines: what it may touch, and nothing else.
 *
 * One lives in the registry of each lua_State under PC_INTERRUPT_KEY, made by whoever comes first, the host or the
 * extension module. A handler sets `requested` and puts a hook that raises an error on the main thread of the state and
 * on `running`.
 */
#ifndef PC_LUA_INTERRUPT_H
#define PC_LUA_INTERRUPT_H

#include <lua.h>
#include <signal.h>

#define PC_INTERRUPT_KEY "partnercenter.interrupt"

typedef struct pc_interrupt {
  volatile sig_atomic_t requested;
  lua_State
      *volatile running; /* the coroutine that was resumed last and has not yet come back; NULL: the main thread */
} pc_interrupt;

#endif
