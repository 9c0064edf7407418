/* The simulator of `pcsh --simulator`: a Lua state of its own on a thread of its own, so that it answers whatever the
 * script does.
 */
#ifndef PC_HOST_SIMULATOR_THREAD_H
#define PC_HOST_SIMULATOR_THREAD_H

#include <lua.h>

#include "host/place.h"

/* A Lua function, host.start_simulator(options) → what the simulator says of itself, a flat table (see
 * lua/partnercenter/shell/simulator_thread.lua). `options` is a flat table of texts, numbers and booleans. Raises what
 * went wrong on the thread. The upvalue is the pc_place. The thread ends when the calling Lua state is closed, or the
 * process exits. */
int pc_simulator_start(lua_State *L);

#endif
