/* Reading JSON: lua-cjson decodes, then what it loses is put back.
 *
 * lua-cjson turns every number into a float, so integers lose their kind, and above 2^53 their digits; it cannot tell
 * an empty list from an empty object; it stops at a byte order mark. The repair scans the text once more, which is
 * cheap, and touches the decoded tables only where there is something to put right: at integers, nulls and lists. The
 * scan need not judge the text, for lua-cjson has accepted it; but whatever stands there, it stays within text and
 * levels.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "json.h"

static const char decode_key = 0; /* registry: the decode function of our own instance of lua-cjson */

/* -- the scan ------------------------------------------------------------------------------------------------------ */

typedef struct level {
  const char *key; /* of the member that is being read; NULL: a list */
  size_t key_length;
  lua_Integer index; /* of the element that is being read; of an object: 0 before the key, 1 behind it */
} level;

/* In long texts, member names come again and again. Those that were needed are kept on the stack, each at its place. */
enum { KNOWN_KEYS = 32, LONG_TEXT = 8192 };
typedef struct known_key {
  const char *text; /* of the Lua string; NULL: none yet */
  size_t length;
} known_key;

/* The stack of `decode`: the text, the decoded value, the metatable of lists, known keys, then tables that are open. */
enum { TEXT_INDEX = 1, ROOT_INDEX, LIST_INDEX, KEYS_INDEX };

typedef struct scan {
  lua_State *L;
  const char *at, *end;
  int depth;    /* containers that are open */
  int opened;   /* of these, how many have their table on the stack, from the outermost on */
  int reserved; /* of the containers, for how many the stack has room */
  bool keep_null;
  bool keeps_keys;
  bool has_capital_keys;
  known_key keys[KNOWN_KEYS];
  level levels[PC_JSON_MAX_DEPTH + 1];
} scan;

static void push_name(scan *s, const char *text, size_t length) {
  if (!s->keeps_keys) {
    lua_pushlstring(s->L, text, length);
    return;
  }
  size_t place =
      length == 0 ? 0 : (length * 7 + (unsigned char)text[0] * 3 + (unsigned char)text[length - 1]) % KNOWN_KEYS;
  known_key *known = &s->keys[place];
  int index = KEYS_INDEX + (int)place;
  if (known->text != NULL && known->length == length && memcmp(known->text, text, length) == 0) {
    lua_pushvalue(s->L, index);
    return;
  }
  known->text = lua_pushlstring(s->L, text, length);
  known->length = length;
  lua_copy(s->L, -1, index);
}

static void push_key(scan *s, const level *of) {
  lua_State *L = s->L;
  if (of->key == NULL) {
    lua_pushinteger(L, of->index);
  } else if (memchr(of->key, '\\', of->key_length) == NULL) {
    push_name(s, of->key, of->key_length);
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
      lua_pushvalue(s->L, ROOT_INDEX);
    }
    s->opened++;
  }
  return lua_istable(s->L, -1);
}

static void close_container(scan *s) {
  if (s->depth == 0) return;
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

/* A member that was given as 1 and then as 1.0 is a float. */
static void keep_float(scan *s) {
  lua_State *L = s->L;
  if (s->depth == 0 || !open_tables(s)) return;
  push_key(s, &s->levels[s->depth - 1]);
  lua_pushvalue(L, -1);
  lua_rawget(L, -3);
  if (lua_isinteger(L, -1)) {
    lua_pushnumber(L, lua_tonumber(L, -1));
    lua_replace(L, -2);
    lua_rawset(L, -3);
  } else {
    lua_pop(L, 2);
  }
}

static void scan_number(scan *s) {
  const char *start = s->at;
  bool is_integer = true, has_exponent = false, may_be_whole = true;
  for (; s->at < s->end; s->at++) {
    char c = *s->at;
    if (c == '.')
      is_integer = false;
    else if (c == 'e' || c == 'E')
      is_integer = false, has_exponent = true;
    else if (!((c >= '0' && c <= '9') || c == '-' || c == '+'))
      break;
    else if (!is_integer && !has_exponent && c != '0')
      may_be_whole = false;
  }
  errno = 0;
  long long integer = is_integer ? strtoll(start, NULL, 10) : 0;
  if (!is_integer || errno == ERANGE) {
    if (may_be_whole || has_exponent) keep_float(s);
  } else if (s->depth == 0) {
    lua_pushinteger(s->L, integer);
    lua_replace(s->L, ROOT_INDEX);
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
    if (quote == NULL) {
      s->at = s->end;
      return;
    }
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
  if (!is_key || s->at <= start) return;
  here->key = start;
  here->key_length = (size_t)(s->at - 1 - start);
  here->index = 1; /* from here on to the comma, strings are values */
  if (*start >= 'A' && *start <= 'Z') s->has_capital_keys = true;
}

/* Behind the bracket that opens a container: whether it has nothing in it. */
static bool is_empty(const scan *s) {
  const char *at = s->at;
  while (at < s->end && (*at == ' ' || *at == '\t' || *at == '\r' || *at == '\n')) at++;
  return at < s->end && (*at == ']' || *at == '}');
}

/* Whether the table on top can be the list of the text that was just opened, and not another one of the same name. */
static bool is_this_list(scan *s) {
  lua_State *L = s->L;
  if (is_empty(s)) {
    lua_pushnil(L);
    if (lua_next(L, -2) == 0) return true;
    lua_pop(L, 2);
    return false;
  }
  bool has_first = lua_rawgeti(L, -1, 1) != LUA_TNIL;
  lua_pop(L, 1);
  return has_first;
}

static void mark_list(scan *s, bool is_list) {
  if (is_list)
    lua_pushvalue(s->L, LIST_INDEX);
  else
    lua_pushnil(s->L);
  lua_setmetatable(s->L, -2);
}

/* A list gets its metatable. An empty object loses it: a list under the same name may have given it. */
static void open_container(scan *s, bool is_list) {
  if (s->depth == PC_JSON_MAX_DEPTH) luaL_error(s->L, "nested deeper than %d levels", PC_JSON_MAX_DEPTH);
  if (s->depth == s->reserved) {
    luaL_checkstack(s->L, s->depth + 8, "JSON"); /* a table for each, and what is done with the innermost */
    s->reserved += 4;
  }
  s->levels[s->depth++] = (level){.key = is_list ? NULL : "", .index = is_list ? 1 : 0};
  s->at++;
  if (is_list && open_tables(s) && is_this_list(s)) mark_list(s, true);
  if (!is_list && is_empty(s) && open_tables(s)) mark_list(s, false);
}

static void next_element(scan *s) {
  s->at++;
  if (s->depth == 0) return;
  level *here = &s->levels[s->depth - 1];
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
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9': scan_number(s); break;
    default: s->at++;
    }
  }
}

/* -- decode -------------------------------------------------------------------------------------------------------- */

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

/* What follows a zero byte outside of a string, lua-cjson does not look at. */
static void refuse_zero(lua_State *L, const char *text, size_t length, size_t skipped) {
  const char *zero = memchr(text, '\0', length);
  if (zero == NULL) return;
  lua_pushfstring(L, "found a zero byte at character %I", (LUAI_UACINT)(zero - text + 1));
  raise_parse_error(L, skipped);
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
  lua_settop(L, TEXT_INDEX);
  if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
    skipped = 3;
    text = lua_pushlstring(L, text + skipped, length - skipped);
    lua_replace(L, TEXT_INDEX);
    length -= skipped;
  }
  refuse_zero(L, text, length, skipped);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &decode_key);
  lua_pushvalue(L, TEXT_INDEX);
  int status = lua_pcall(L, 1, 1, 0);
  if (status == LUA_ERRMEM) return lua_error(L);
  if (status != LUA_OK) return raise_parse_error(L, skipped);
  luaL_getmetatable(L, PC_JSON_ARRAY_TYPE);
  scan s = {.L = L, .at = text, .end = text + length, .keep_null = keep_null, .keeps_keys = length > LONG_TEXT};
  if (s.keeps_keys) {
    luaL_checkstack(L, KNOWN_KEYS, "JSON");
    lua_settop(L, KEYS_INDEX + KNOWN_KEYS - 1);
  }
  repair(&s);
  lua_settop(L, ROOT_INDEX);
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
