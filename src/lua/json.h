/* JSON: reading with lua-cjson and a repair of what it loses is in json_read.c, writing in json_write.c. */
#ifndef PC_LUA_JSON_H
#define PC_LUA_JSON_H

#include "binding.h"

enum { PC_JSON_MAX_DEPTH = 128 };

#define PC_JSON_ARRAY_TYPE "partnercenter.array" /* the metatable of lists, so that empty ones stay lists */

void pc_open_json_reader(lua_State *L);
void pc_open_json_writer(lua_State *L);

#endif
