/* Writing JSON.
 *
 * Not through lua-cjson: its encoder cannot be made to keep integers above 2^53, doubles to the last bit or empty
 * lists, does not say where in a value the trouble is, and writes members in the order of a hash table. Here members
 * are sorted, so that the same value is the same text: requests can be compared and recordings diffed.
 */
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"

/* The keys stay on the stack while their table is written, so that none need be pushed anew for looking up its value:
 * pushing could collect garbage, and a finalizer that writes JSON in its turn would use the same scratch space. */
typedef struct pc_json_key {
  const char *text;
  size_t length;
  int index; /* where it is on the stack */
} pc_json_key;

typedef struct step {
  const char *key; /* NULL: `index` counts */
  lua_Integer index;
  const void *table;
} step;

typedef struct writer {
  lua_State *L;
  pc_state *state;
  pc_buffer *out;
  size_t keys; /* of the state's array, how many are in use */
  int depth;
  bool is_pretty;
  step path[PC_JSON_MAX_DEPTH];
} writer;

static int compare_keys(const void *a, const void *b) {
  const pc_json_key *left = a, *right = b;
  size_t shorter = left->length < right->length ? left->length : right->length;
  int order = memcmp(left->text, right->text, shorter);
  return order != 0 ? order : (left->length > right->length) - (left->length < right->length);
}

/* -- errors that say where ----------------------------------------------------------------------------------------- */

static void refuse(writer *w, const char *why) {
  lua_State *L = w->L;
  luaL_Buffer path;
  luaL_buffinit(L, &path);
  for (int i = 0; i < w->depth; i++) {
    char number[32];
    if (w->path[i].key == NULL) {
      snprintf(number, sizeof number, "[%lld]", (long long)w->path[i].index);
      luaL_addstring(&path, number);
      continue;
    }
    if (i > 0) luaL_addchar(&path, '.');
    luaL_addstring(&path, w->path[i].key);
    if (i > 8) { /* a cycle's path is long and says no more */
      luaL_addstring(&path, "…");
      break;
    }
  }
  luaL_pushresult(&path);
  const char *where = lua_tostring(L, -1);
  pc_raise_bad_input(L, "%s%s%s", where, *where == '\0' ? "" : ": ", why);
}

static void out_of_memory(writer *w) {
  pc_error error;
  pc_fail_memory(&error);
  pc_raise(w->L, &error);
}

static void put(writer *w, const char *data, size_t length) {
  if (!pc_buffer_append(w->out, data, length)) out_of_memory(w);
}

static void put_char(writer *w, char c) { put(w, &c, 1); }

/* -- scalars ------------------------------------------------------------------------------------------------------- */

static void write_integer(writer *w, lua_Integer integer) {
  char text[32];
  put(w, text, (size_t)snprintf(text, sizeof text, "%lld", (long long)integer));
}

static void write_float(writer *w, lua_Number number) {
  char text[40];
  if (isnan(number)) refuse(w, "not a number (NaN) cannot be sent");
  if (isinf(number)) refuse(w, "an infinite number cannot be sent");
  /* A whole one goes without ".0": the service takes 30 for a quantity, but not 30.0. */
  snprintf(text, sizeof text, number == 0 && signbit(number) ? "%.1f" : "%.15g", number); /* "-0" would be an integer */
  if (strtod(text, NULL) != number) snprintf(text, sizeof text, "%.17g", number);
  const char *point = localeconv()->decimal_point;
  const char *found = strcmp(point, ".") != 0 ? strstr(text, point) : NULL;
  if (found == NULL) {
    put(w, text, strlen(text));
    return;
  }
  put(w, text, (size_t)(found - text));
  put_char(w, '.');
  put(w, found + strlen(point), strlen(found + strlen(point)));
}

/* The length of the UTF-8 sequence at `text`, or 0. Surrogates and overlong forms are none. */
static size_t sequence_length(const unsigned char *text, size_t left) {
  static const unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
  size_t length = text[0] < 0x80   ? 1
                  : text[0] < 0xC0 ? 0
                  : text[0] < 0xE0 ? 2
                  : text[0] < 0xF0 ? 3
                  : text[0] < 0xF5 ? 4
                                   : 0;
  if (length < 2 || length > left) return length == 1 ? 1 : 0;
  unsigned code = text[0] & (0x7Fu >> length);
  for (size_t i = 1; i < length; i++) {
    if ((text[i] & 0xC0) != 0x80) return 0;
    code = code << 6 | (text[i] & 0x3Fu);
  }
  bool is_surrogate = code >= 0xD800 && code <= 0xDFFF;
  return code < least[length] || code > 0x10FFFF || is_surrogate ? 0 : length;
}

static void write_escape(writer *w, unsigned char c) {
  static const char plain[] = "\"\\\b\f\n\r\t", letters[] = "\"\\bfnrt";
  const char *found = c == 0 ? NULL : strchr(plain, c);
  char text[8];
  if (found != NULL)
    snprintf(text, sizeof text, "\\%c", letters[found - plain]);
  else
    snprintf(text, sizeof text, "\\u%04x", c);
  put(w, text, strlen(text));
}

static void write_string(writer *w, const char *text, size_t length) {
  const unsigned char *bytes = (const unsigned char *)text;
  size_t start = 0, at = 0;
  put_char(w, '"');
  while (at < length) {
    unsigned char c = bytes[at];
    if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
      at++;
      continue;
    }
    size_t sequence = sequence_length(bytes + at, length - at);
    if (sequence == 0) refuse(w, "a text that is not valid UTF-8 cannot be sent");
    if (sequence == 1) {
      put(w, text + start, at - start);
      write_escape(w, c);
      start = at + 1;
    }
    at += sequence;
  }
  put(w, text + start, at - start);
  put_char(w, '"');
}

/* -- tables -------------------------------------------------------------------------------------------------------- */

static void write_value(writer *w);

static void new_line(writer *w) {
  if (!w->is_pretty) return;
  put_char(w, '\n');
  for (int i = 0; i < w->depth; i++) put(w, "  ", 2);
}

static bool has_list_metatable(lua_State *L, int index) {
  if (!lua_getmetatable(L, index)) return false;
  luaL_getmetatable(L, PC_JSON_ARRAY_TYPE);
  bool is_list = lua_rawequal(L, -1, -2);
  lua_pop(L, 2);
  return is_list;
}

static void enter(writer *w, const void *table) {
  for (int i = 0; i < w->depth; i++) {
    if (w->path[i].table == table) refuse(w, "a table that holds itself cannot be sent");
  }
  if (w->depth == PC_JSON_MAX_DEPTH) refuse(w, "nested deeper than 128 levels");
  luaL_checkstack(w->L, 8, "JSON");
  w->path[w->depth++] = (step){.table = table};
}

static void write_list(writer *w, lua_Integer count) {
  lua_State *L = w->L;
  put_char(w, '[');
  enter(w, lua_topointer(L, -1));
  for (lua_Integer i = 1; i <= count; i++) {
    w->path[w->depth - 1].index = i;
    if (i > 1) put_char(w, ',');
    new_line(w);
    if (lua_rawgeti(L, -1, i) == LUA_TNIL) refuse(w, "a list must not have holes; use partnercenter.null");
    write_value(w);
    lua_pop(L, 1);
  }
  w->depth--;
  if (count > 0) new_line(w);
  put_char(w, ']');
}

static void add_key(writer *w, const char *text, size_t length, int index) {
  pc_state *state = w->state;
  if (w->keys == state->keys_capacity) {
    size_t capacity = state->keys_capacity == 0 ? 64 : state->keys_capacity * 2;
    pc_json_key *keys = realloc(state->keys, capacity * sizeof *keys);
    if (keys == NULL) out_of_memory(w);
    state->keys = keys;
    state->keys_capacity = capacity;
  }
  state->keys[w->keys++] = (pc_json_key){text, length, index};
}

/* Gathers the text keys of the table, and leaves them on the stack; returns the number of its integer keys. */
static lua_Integer gather_keys(writer *w, int table) {
  lua_State *L = w->L;
  lua_Integer integers = 0;
  lua_pushnil(L);
  while (lua_next(L, table) != 0) {
    size_t length;
    lua_pop(L, 1);
    if (lua_type(L, -1) == LUA_TSTRING) {
      const char *text = lua_tolstring(L, -1, &length);
      add_key(w, text, length, lua_gettop(L));
      luaL_checkstack(L, 8, "JSON");
      lua_pushvalue(L, -1);
    } else if (lua_isinteger(L, -1)) {
      integers++;
    } else {
      char why[64];
      snprintf(why, sizeof why, "a %s as a key cannot be sent", luaL_typename(L, -1));
      refuse(w, why);
    }
  }
  return integers;
}

static void write_members(writer *w, int table, size_t first) {
  lua_State *L = w->L;
  size_t last = w->keys;
  if (last > first) qsort(w->state->keys + first, last - first, sizeof *w->state->keys, compare_keys);
  put_char(w, '{');
  enter(w, lua_topointer(L, table));
  for (size_t i = first; i < last; i++) {
    pc_json_key key = w->state->keys[i]; /* the array may move while the value is written */
    w->path[w->depth - 1].key = key.text;
    if (i > first) put_char(w, ',');
    new_line(w);
    write_string(w, key.text, key.length);
    put_char(w, ':');
    if (w->is_pretty) put_char(w, ' ');
    lua_pushvalue(L, key.index);
    lua_rawget(L, table);
    write_value(w);
    lua_pop(L, 1);
  }
  w->depth--;
  w->keys = first;
  if (last > first) new_line(w);
  put_char(w, '}');
}

static void write_table(writer *w) {
  lua_State *L = w->L;
  size_t first = w->keys;
  int table = lua_gettop(L);
  lua_Integer integers = gather_keys(w, table);
  lua_Integer length = (lua_Integer)lua_rawlen(L, table);
  bool is_list = integers > 0 || (w->keys == first && has_list_metatable(L, table));
  if (!is_list) {
    write_members(w, table, first);
    lua_settop(L, table);
    return;
  }
  if (w->keys > first) refuse(w, "a table is either a list or has named members, not both");
  if (length != integers) refuse(w, "a list must not have holes; use partnercenter.null");
  write_list(w, length);
}

static void write_value(writer *w) {
  lua_State *L = w->L;
  size_t length;
  switch (lua_type(L, -1)) {
  case LUA_TBOOLEAN: put(w, lua_toboolean(L, -1) ? "true" : "false", lua_toboolean(L, -1) ? 4 : 5); return;
  case LUA_TSTRING: {
    const char *text = lua_tolstring(L, -1, &length);
    write_string(w, text, length);
    return;
  }
  case LUA_TNUMBER:
    if (lua_isinteger(L, -1))
      write_integer(w, lua_tointeger(L, -1));
    else
      write_float(w, lua_tonumber(L, -1));
    return;
  case LUA_TTABLE: write_table(w); return;
  case LUA_TLIGHTUSERDATA:
    if (lua_touserdata(L, -1) == NULL) {
      put(w, "null", 4);
      return;
    }
    break;
  default: break;
  }
  char why[64];
  snprintf(why, sizeof why, "a %s cannot be sent", luaL_typename(L, -1));
  refuse(w, why);
}

/* -- the functions of core.json ------------------------------------------------------------------------------------ */

/* encode(value [, { pretty = true }]) → text */
static int encode(lua_State *L) {
  luaL_checkany(L, 1);
  pc_state *state = pc_state_of(L);
  writer w = {.L = L, .state = state, .out = &state->text};
  if (lua_istable(L, 2)) w.is_pretty = pc_option_boolean(L, 2, "pretty");
  lua_settop(L, 1);
  pc_buffer_clear(w.out); /* of an earlier text that an error cut off, too */
  write_value(&w);
  lua_pushlstring(L, w.out->data, w.out->length);
  pc_trim_scratch(L);
  return 1;
}

static int array(lua_State *L) {
  if (lua_isnoneornil(L, 1)) {
    lua_settop(L, 0);
    lua_newtable(L);
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  luaL_setmetatable(L, PC_JSON_ARRAY_TYPE);
  return 1;
}

static int is_array(lua_State *L) {
  lua_pushboolean(L, lua_istable(L, 1) && (has_list_metatable(L, 1) || lua_rawlen(L, 1) > 0));
  return 1;
}

void pc_open_json_writer(lua_State *L) {
  static const luaL_Reg functions[] = {{"encode", encode}, {"array", array}, {"is_array", is_array}, {NULL, NULL}};
  luaL_newmetatable(L, PC_JSON_ARRAY_TYPE);
  lua_pop(L, 1);
  luaL_setfuncs(L, functions, 0);
  lua_pushlightuserdata(L, NULL); /* the same value as lua-cjson's null */
  lua_setfield(L, -2, "null");
}

void pc_open_json(lua_State *L) {
  lua_newtable(L);
  pc_open_json_writer(L);
  pc_open_json_reader(L);
  lua_setfield(L, -2, "json");
}
