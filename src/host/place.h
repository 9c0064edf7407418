/* Where the program's files are: found from the executable's own place, so that a tree may be moved as a whole.
 *
 * In the build tree (build/bin/pcsh) the Lua files are in build/lua, a link, and modules in C in build/lib; an
 * installed program (bin/pcsh) has them in share/lua/5.4 and lib/lua/5.4 of its prefix, or where the build was told to
 * put them.
 */
#ifndef PC_HOST_PLACE_H
#define PC_HOST_PLACE_H

#include <stdbool.h>

enum { PC_PATH_SIZE = 4096 };

typedef struct pc_place {
  char lua[PC_PATH_SIZE];     /* directory of partnercenter/init.lua's parent */
  char modules[PC_PATH_SIZE]; /* directory of partnercenter/core.so's parent */
  char scripts[PC_PATH_SIZE]; /* directory of the bundled scripts */
} pc_place;

/* False when the files are in none of the places where they should be; `place` is empty then, and Lua's own search path
 * has to do. */
bool pc_place_find(pc_place *place, const char *argv0);

#endif
