/* Reading JSON: lua-cjson decodes, then what it loses is put back.
 *
 * lua-cjson turns every number into a float, so integers lose their kind, and above 2^53 their digits; it cannot tell an
 * empty list from an empty object; it stops at a byte order mark. The repair scans the text once more, which is cheap,
 * and touches the decoded tables only where there is something to put right: at integers, nulls and lists. The scan can
 * trust the text, for lua-cjson has accepted it.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"

static const char decode_key = 0; /* registry: the decode function of our own instance of lua-cjson */

/* -- the scan ---------------------------------------------------------------------------------------------------------- */

typedef struct level {
  const char *key;      /* of the member that is being read; NULL: a list */
  size_t key_length;
  bool is_key_escaped;
  lua_Integer index;    /* of the element that is being read; of an object: 0 before the key, 1 behind it */
} level;

typedef struct scan {
  lua_State *L;
  const char *at, *end;
  int root;             /* stack index of the decoded value */
  int depth;            /* containers that are open */
  int opened;           /* of these, how many have their table on the stack, from `root` on */
  bool keep_null;
  bool has_capital_keys;
  level levels[PC_JSON_MAX_DEPTH + 1];
} scan;

static void push_key(scan *s, const level *of) {
  lua_State *L = s->L;
  if (of->key == NULL) {
    lua_pushinteger(L, of->index);
  } else if (!of->is_key_escaped) {
    lua_pushlstring(L, of->key, of->key_length);
  } else { /* rare: lua-cjson knows what the escapes mean */
    lua_rawgetp(L, LUA_REGISTRYINDEX, &decode_key);
    lua_pushliteral(L, "[\"");
    lua_pushlstring(L, of->key, of->key_length);
    lua_pushliteral(L, "\"]");
    lua_concat(L, 3);
    lua_call(L, 1, 1);
    lua_rawgeti(L, -1, 1);
    lua_remove(L, -2);
  }
}

/* Brings the tables of all open containers onto the stack. False where a member was given twice and the table that the
 * text speaks of is not the one that was kept. */
static bool open_tables(scan *s) {
  while (s->opened < s->depth) {
    if (s->opened > 0) {
      if (!lua_istable(s->L, -1)) return false;
      push_key(s, &s->levels[s->opened - 1]);
      lua_rawget(s->L, -2);
    } else {
      lua_pushvalue(s->L, s->root);
    }
    s->opened++;
  }
  return lua_istable(s->L, -1);
}

static void close_container(scan *s) {
  if (s->opened == s->depth) {
    lua_pop(s->L, 1);
    s->opened--;
  }
  s->depth--;
}

/* Whether the number that was decoded at the place that is being read is this one: a member may have been given twice,
 * and the last one is what counts. Leaves the table and the key on the stack where it is. */
static bool find_number(scan *s, lua_Number number) {
  lua_State *L = s->L;
  if (!open_tables(s)) return false;
  push_key(s, &s->levels[s->depth - 1]);
  lua_pushvalue(L, -1);
  lua_rawget(L, -3);
  bool is_it = lua_type(L, -1) == LUA_TNUMBER && lua_tonumber(L, -1) == number;
  lua_pop(L, is_it ? 1 : 2);
  return is_it;
}

static void scan_number(scan *s) {
  const char *start = s->at;
  bool is_integer = true;
  for (; s->at < s->end; s->at++) {
    char c = *s->at;
    if (c == '.' || c == 'e' || c == 'E')
      is_integer = false;
    else if (!((c >= '0' && c <= '9') || c == '-' || c == '+'))
      break;
  }
  if (!is_integer) return;
  errno = 0;
  long long integer = strtoll(start, NULL, 10);
  if (errno == ERANGE) return;
  if (s->depth == 0) {
    lua_pushinteger(s->L, integer);
    lua_replace(s->L, s->root);
  } else if (find_number(s, (lua_Number)integer)) {
    lua_pushinteger(s->L, integer);
    lua_rawset(s->L, -3);
  }
}

static void scan_null(scan *s) {
  lua_State *L = s->L;
  s->at += 4;
  bool is_member = s->depth > 0 && s->levels[s->depth - 1].key != NULL;
  if (s->keep_null || !is_member) return;
  if (!open_tables(s)) return;
  push_key(s, &s->levels[s->depth - 1]);
  lua_pushvalue(L, -1);
  lua_rawget(L, -3);
  if (lua_touserdata(L, -1) == NULL && lua_islightuserdata(L, -1)) {
    lua_pop(L, 1);
    lua_pushnil(L);
    lua_rawset(L, -3);
  } else {
    lua_pop(L, 2); /* given twice, and this null was not the last */
  }
}

/* From the opening quote to behind the closing one. */
static void skip_string(scan *s) {
  const char *start = ++s->at;
  for (;;) {
    const char *quote = memchr(s->at, '"', (size_t)(s->end - s->at));
    if (quote == NULL) quote = s->end - 1; /* cannot be: lua-cjson has accepted the text */
    size_t backslashes = 0;
    while (quote - 1 - backslashes >= start && *(quote - 1 - backslashes) == '\\') backslashes++;
    s->at = quote + 1;
    if (backslashes % 2 == 0) return;
  }
}

static void scan_string(scan *s) {
  level *here = s->depth > 0 ? &s->levels[s->depth - 1] : NULL;
  bool is_key = here != NULL && here->key != NULL && here->index == 0;
  const char *start = s->at + 1;
  skip_string(s);
  if (!is_key) return;
  here->key = start;
  here->key_length = (size_t)(s->at - 1 - start);
  here->is_key_escaped = memchr(start, '\\', here->key_length) != NULL;
  here->index = 1; /* from here on to the comma, strings are values */
  if (*start >= 'A' && *start <= 'Z') s->has_capital_keys = true;
}

static void open_container(scan *s, bool is_list) {
  s->levels[s->depth++] = (level){.key = is_list ? NULL : "", .index = is_list ? 1 : 0};
  s->at++;
  if (is_list && open_tables(s)) luaL_setmetatable(s->L, PC_JSON_ARRAY_TYPE);
}

static void next_element(scan *s) {
  level *here = &s->levels[s->depth - 1];
  s->at++;
  if (here->key == NULL)
    here->index++;
  else
    here->index = 0;
}

static void repair(scan *s) {
  while (s->at < s->end) {
    switch (*s->at) {
      case '"': scan_string(s); break;
      case '{': open_container(s, false); break;
      case '[': open_container(s, true); break;
      case '}':
      case ']':
        close_container(s);
        s->at++;
        break;
      case ',': next_element(s); break;
      case 'n': scan_null(s); break;
      case 't': s->at += 4; break;
      case 'f': s->at += 5; break;
      case '-':
      case '0': case '1': case '2': case '3': case '4':
      case '5': case '6': case '7': case '8': case '9':
        scan_number(s);
        break;
      default: s->at++;
    }
  }
}

/* -- decode -------------------------------------------------------------------------------------------------------------- */

/* lua-cjson says "Expected value but found invalid token at character 5". */
static int raise_parse_error(lua_State *L, size_t skipped) {
  const char *message = lua_tostring(L, -1);
  const char *where = message == NULL ? NULL : strstr(message, " at character ");
  size_t byte = where == NULL ? 0 : (size_t)strtoul(where + strlen(" at character "), NULL, 10) + skipped;
  lua_createtable(L, 0, 3);
  lua_pushliteral(L, "parse");
  lua_setfield(L, -2, "category");
  if (where == NULL) {
    lua_pushfstring(L, "no valid JSON: %s", message != NULL ? message : "?");
  } else {
    lua_pushliteral(L, "no valid JSON: ");
    lua_pushlstring(L, message, (size_t)(where - message));
    lua_pushfstring(L, " at byte %I", (LUAI_UACINT)byte);
    lua_concat(L, 3);
    lua_pushinteger(L, (lua_Integer)byte);
    lua_setfield(L, -3, "byte");
  }
  lua_setfield(L, -2, "message");
  return lua_error(L);
}

static bool option_keeps_null(lua_State *L, int index) {
  if (lua_isnoneornil(L, index)) return false;
  luaL_checktype(L, index, LUA_TTABLE);
  const char *null = pc_option_text(L, index, "null");
  if (null != NULL && strcmp(null, "keep") != 0 && strcmp(null, "drop") != 0)
    pc_raise_bad_input(L, "null must be \"keep\" or \"drop\"");
  return null != NULL && strcmp(null, "keep") == 0;
}

/* decode(text [, options]) → value, has_capital_keys */
static int decode(lua_State *L) {
  size_t length, skipped = 0;
  const char *text = luaL_checklstring(L, 1, &length);
  bool keep_null = option_keeps_null(L, 2);
  lua_settop(L, 1);
  if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
    skipped = 3;
    text = lua_pushlstring(L, text + skipped, length - skipped);
    lua_replace(L, 1);
    length -= skipped;
  }
  lua_rawgetp(L, LUA_REGISTRYINDEX, &decode_key);
  lua_pushvalue(L, 1);
  if (lua_pcall(L, 1, 1, 0) != LUA_OK) return raise_parse_error(L, skipped);
  luaL_checkstack(L, PC_JSON_MAX_DEPTH + LUA_MINSTACK, "JSON");
  scan s = {.L = L, .at = text, .end = text + length, .root = 2, .keep_null = keep_null};
  repair(&s);
  lua_settop(L, 2);
  lua_pushboolean(L, s.has_capital_keys);
  return 2;
}

static void set_limit(lua_State *L, const char *function, lua_Integer value) {
  lua_getfield(L, -1, function);
  lua_pushinteger(L, value);
  lua_call(L, 1, 0);
}

/* Module configuration of lua-cjson is shared by everybody in the state, so this is an instance of our own. */
void pc_open_json_reader(lua_State *L) {
  lua_getglobal(L, "require");
  lua_pushliteral(L, "cjson");
  lua_call(L, 1, 1);
  lua_getfield(L, -1, "new");
  lua_call(L, 0, 1);
  set_limit(L, "decode_max_depth", PC_JSON_MAX_DEPTH);
  lua_getfield(L, -1, "decode_invalid_numbers");
  lua_pushboolean(L, false);
  lua_call(L, 1, 0);
  lua_getfield(L, -1, "decode");
  lua_rawsetp(L, LUA_REGISTRYINDEX, &decode_key);
  lua_pop(L, 2);
  lua_pushcfunction(L, decode);
  lua_setfield(L, -2, "decode");
}
