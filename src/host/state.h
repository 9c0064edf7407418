/* A Lua state as the programs use it: standard libraries, the search path of this installation, and one way to call.
 */
#ifndef PC_HOST_STATE_H
#define PC_HOST_STATE_H

#include <lua.h>

#include "host/place.h"

/* A state with the standard libraries that finds the files of `place` before any others. NULL: out of memory. */
lua_State *pc_state_new(const pc_place *place);

/* Calls what the Lua module `module` returns with the `arguments` topmost values, which it takes off the stack, and
 * returns an exit status: the integer that the function returned, 0 for none, 1 after an error, which is written to
 * stderr with `program` in front. */
int pc_state_main(lua_State *L, const char *program, const char *module, int arguments);

/* Pushes { [0] = argv[0], argv[1], … }. */
void pc_state_push_arguments(lua_State *L, int argc, char **argv);

#endif
