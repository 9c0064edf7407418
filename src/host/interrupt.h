/* Ctrl-C: SIGINT becomes a Lua error in whatever runs, as the stand-alone interpreter does it, in coroutines too.
 *
 * One Lua state of the process can be guarded: the one of the program's main thread.
 */
#ifndef PC_HOST_INTERRUPT_H
#define PC_HOST_INTERRUPT_H

#include <lua.h>

/* Makes `L` the state that Ctrl-C interrupts. Before this, and outside of pc_interrupt_call, SIGINT acts by default. */
void pc_interrupt_set_up(lua_State *L);

/* A Lua function, host.protected(kills, f, handler, ...): xpcall(f, handler, ...) during which Ctrl-C raises
 * "interrupted!". With `kills` true a second Ctrl-C ends the process, for code that catches every error. */
int pc_interrupt_protected(lua_State *L);

/* A Lua function: whether Ctrl-C was pressed during the last protected call. */
int pc_interrupt_was_requested(lua_State *L);

#endif
