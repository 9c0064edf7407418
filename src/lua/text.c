/* The core's text functions for Lua: ids, URLs, redaction, and the few codecs that tokens need (OpenSSL's).
 *
 * Results are made in the state's scratch buffer, which a Lua error cannot leak. Between `scratch` and `push` nothing
 * may be done that runs Lua code, or collects garbage.
 */
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <string.h>

#include "../core/ids.h"
#include "../core/redact.h"
#include "../core/retry.h"
#include "../core/url.h"
#include "binding.h"

static pc_buffer *scratch(lua_State *L) {
  pc_buffer *buffer = &pc_state_of(L)->text;
  pc_buffer_clear(buffer);
  return buffer;
}

static int push(lua_State *L, const pc_buffer *buffer, bool is_whole, const pc_error *error) {
  if (!is_whole) return pc_raise(L, error);
  lua_pushlstring(L, buffer->data != NULL ? buffer->data : "", buffer->length);
  pc_trim_scratch(L);
  return 1;
}

static int raise_memory(lua_State *L) {
  pc_error error;
  pc_fail_memory(&error);
  return pc_raise(L, &error);
}

/* A text without zero bytes. */
static const char *check_text(lua_State *L, int index, const char *what) {
  size_t length;
  const char *text = luaL_checklstring(L, index, &length);
  if (strlen(text) != length) pc_raise_bad_input(L, "%s must not hold a zero byte", what);
  return text;
}

/* -- URLs ---------------------------------------------------------------------------------------------------------- */

static int url_encode(lua_State *L) {
  size_t length;
  pc_error error;
  const char *text = luaL_checklstring(L, 1, &length);
  pc_buffer *out = scratch(L);
  return push(L, out, pc_url_encode(out, text, length, &error), &error);
}

static int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = (char)(c | 0x20);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* What is no escape stays as it is; "+" is a blank where `is_form`. */
static int url_decode(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  bool is_form = lua_toboolean(L, 2);
  luaL_Buffer out;
  luaL_buffinit(L, &out);
  for (size_t i = 0; i < length; i++) {
    int high = text[i] == '%' && i + 2 < length ? hex_digit(text[i + 1]) : -1;
    int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
    if (low >= 0) {
      luaL_addchar(&out, (char)(high * 16 + low));
      i += 2;
    } else {
      luaL_addchar(&out, is_form && text[i] == '+' ? ' ' : text[i]);
    }
  }
  luaL_pushresult(&out);
  return 1;
}

/* Pushes the value of the placeholder at `*at`, which is behind the brace, and moves behind the closing one. */
static void push_placeholder(lua_State *L, const char **at) {
  const char *end = strchr(*at, '}');
  if (end == NULL) pc_raise_bad_input(L, "the path template has an open brace");
  luaL_checkstack(L, LUA_MINSTACK, "placeholders");
  const char *name = lua_pushlstring(L, *at, (size_t)(end - *at));
  lua_pushvalue(L, -1);
  int type = lua_rawget(L, 2);
  if (type != LUA_TSTRING && type != LUA_TNUMBER) pc_raise_bad_input(L, "%s is missing", name);
  lua_tostring(L, -1);
  *at = end + 1;
}

/* expand(template, values) → path
 *
 * First the names and values onto the stack, then the path of them: while the scratch buffer is in use no Lua code may
 * run, and a finalizer can where something is pushed. */
static int url_expand(lua_State *L) {
  const char *template = check_text(L, 1, "a path template");
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 2);
  for (const char *brace = strchr(template, '{'); brace != NULL; brace = strchr(brace, '{')) {
    brace++;
    push_placeholder(L, &brace);
  }
  pc_buffer *out = scratch(L);
  pc_error error;
  int name = 3;
  for (const char *at = template; *at != '\0'; name += 2) {
    size_t literal = strcspn(at, "{"), length;
    if (!pc_buffer_append(out, at, literal)) return raise_memory(L);
    at += literal;
    if (*at == '\0') break;
    const char *value = lua_tolstring(L, name + 1, &length);
    if (!pc_url_encode_segment(out, lua_tostring(L, name), value, length, &error)) return pc_raise(L, &error);
    at = strchr(at, '}') + 1;
  }
  return push(L, out, true, NULL);
}

/* query(path, { { name, value }, … }) → path?query; in two steps, like `expand`. */
static int url_query(lua_State *L) {
  size_t length;
  pc_error error;
  const char *path = luaL_checklstring(L, 1, &length);
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 2);
  int count = (int)lua_rawlen(L, 2);
  luaL_checkstack(L, 2 * count + LUA_MINSTACK, "query");
  for (int i = 1; i <= count; i++) {
    lua_rawgeti(L, 2, i);
    luaL_checktype(L, -1, LUA_TTABLE);
    lua_rawgeti(L, -1, 1);
    lua_rawgeti(L, -2, 2);
    luaL_checkstring(L, -2), luaL_checkstring(L, -1);
    lua_remove(L, -3);
  }
  pc_buffer *out = scratch(L);
  if (!pc_buffer_append(out, path, length)) return raise_memory(L);
  for (int i = 1; i <= count; i++) {
    const char *value = lua_tolstring(L, 2 + 2 * i, &length);
    if (!pc_url_add_query(out, lua_tostring(L, 1 + 2 * i), value, length, &error)) return pc_raise(L, &error);
  }
  return push(L, out, true, NULL);
}

static int url_origin(lua_State *L) {
  pc_error error;
  const char *url = check_text(L, 1, "an address");
  pc_buffer *out = scratch(L);
  return push(L, out, pc_url_origin(out, url, &error), &error);
}

static int url_resolve(lua_State *L) {
  pc_error error;
  const char *base = check_text(L, 1, "the base address"), *prefix = check_text(L, 2, "the version prefix");
  const char *link = check_text(L, 3, "a link");
  pc_buffer *out = scratch(L);
  return push(L, out, pc_url_resolve(out, base, prefix, link, &error), &error);
}

/* -- ids and randomness -------------------------------------------------------------------------------------------- */

static int guid(lua_State *L) {
  char text[PC_GUID_SIZE];
  pc_error error;
  if (!pc_guid(pc_loop_random(pc_state_of(L)->loop), text, &error)) return pc_raise(L, &error);
  lua_pushstring(L, text);
  return 1;
}

static int is_guid(lua_State *L) {
  size_t length = 0;
  const char *text = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &length) : NULL;
  lua_pushboolean(L, text != NULL && strlen(text) == length && pc_is_guid(text));
  return 1;
}

static int random_bytes(lua_State *L) {
  lua_Integer count = luaL_checkinteger(L, 1);
  pc_error error;
  luaL_Buffer out;
  if (count < 0 || count > 65536) return pc_raise_bad_input(L, "random_bytes takes 0 to 65,536 bytes");
  char *bytes = luaL_buffinitsize(L, &out, (size_t)count);
  if (!pc_random_bytes(pc_loop_random(pc_state_of(L)->loop), bytes, (size_t)count, &error)) return pc_raise(L, &error);
  luaL_pushresultsize(&out, (size_t)count);
  return 1;
}

/* -- codecs -------------------------------------------------------------------------------------------------------- */

static int base64(lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  luaL_argcheck(L, length < 1 << 24, 1, "too long for base64");
  luaL_Buffer out;
  char *encoded = luaL_buffinitsize(L, &out, 4 * ((length + 2) / 3) + 1);
  int written = EVP_EncodeBlock((unsigned char *)encoded, (const unsigned char *)text, (int)length);
  luaL_pushresultsize(&out, (size_t)written);
  return 1;
}

/* The alphabet of URLs, without padding. */
static int base64url(lua_State *L) {
  base64(L);
  size_t length;
  const char *encoded = lua_tolstring(L, -1, &length);
  luaL_Buffer out;
  char *text = luaL_buffinitsize(L, &out, length);
  while (length > 0 && encoded[length - 1] == '=') length--;
  for (size_t i = 0; i < length; i++) text[i] = encoded[i] == '+' ? '-' : encoded[i] == '/' ? '_' : encoded[i];
  luaL_pushresultsize(&out, length);
  return 1;
}

static int hmac_sha256(lua_State *L) {
  size_t key_length, length;
  const char *key = luaL_checklstring(L, 1, &key_length), *text = luaL_checklstring(L, 2, &length);
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned digest_length = 0;
  luaL_argcheck(L, key_length < 1 << 20, 1, "too long for a key");
  if (HMAC(EVP_sha256(), key, (int)key_length, (const unsigned char *)text, length, digest, &digest_length) == NULL)
    return luaL_error(L, "HMAC-SHA256 is not available");
  lua_pushlstring(L, (const char *)digest, digest_length);
  return 1;
}

/* parse_http_date(text) → Unix seconds or nil */
static int parse_http_date(lua_State *L) {
  const char *text = check_text(L, 1, "a date");
  double seconds = *text >= '0' && *text <= '9' ? -1 : pc_retry_after(text, 0);
  if (seconds < 0) return 0;
  lua_pushnumber(L, seconds);
  return 1;
}

/* -- redaction ----------------------------------------------------------------------------------------------------- */

static int redact_url(lua_State *L) {
  const char *url = check_text(L, 1, "an address");
  pc_buffer *out = scratch(L);
  return pc_redact_url(out, url) ? push(L, out, true, NULL) : raise_memory(L);
}

static int redact_body(lua_State *L) {
  size_t length;
  const char *type = luaL_optstring(L, 1, ""), *text = luaL_checklstring(L, 2, &length);
  pc_buffer *out = scratch(L);
  return pc_redact_body(out, type, text, length) ? push(L, out, true, NULL) : raise_memory(L);
}

static int is_secret_name(lua_State *L) {
  size_t length;
  const char *name = luaL_checklstring(L, 1, &length);
  lua_pushboolean(L, pc_is_secret_name(name, length));
  return 1;
}

void pc_open_text(lua_State *L) {
  static const luaL_Reg urls[] = {{"encode", url_encode},
                                  {"decode", url_decode},
                                  {"expand", url_expand},
                                  {"query", url_query},
                                  {"resolve", url_resolve},
                                  {"origin", url_origin},
                                  {NULL, NULL}};
  static const luaL_Reg functions[] = {{"guid", guid},
                                       {"is_guid", is_guid},
                                       {"random_bytes", random_bytes},
                                       {"base64", base64},
                                       {"base64url", base64url},
                                       {"hmac_sha256", hmac_sha256},
                                       {"parse_http_date", parse_http_date},
                                       {"redact_url", redact_url},
                                       {"redact_body", redact_body},
                                       {"is_secret_name", is_secret_name},
                                       {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
  luaL_newlib(L, urls);
  lua_setfield(L, -2, "url");
}
