/* Walks all pages of a collection with libcurl alone, as a good hand-written client does: one handle, one connection.
 *
 *   baseline_walk URL [decode]     URL is the first page's. Prints `seconds cpu items bytes`.
 *
 * With `decode` every page goes through lua-cjson in a plain Lua state and its items are looped over, which is what a
 * script on lua-cjson would do. Without, items are not looked at (and 0). Not for production: errors end it.
 */
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure.h"

typedef struct bytes {
  char *data;
  size_t length, capacity;
} bytes;

static const char decoder[] =
    "local decode = require('cjson').decode\n"
    "return function(text)\n"
    "  local count = 0\n"
    "  for _, item in ipairs(decode(text).items) do if item.id then count = count + 1 end end\n"
    "  return count\n"
    "end\n";

static void fail(const char *what, const char *why) {
  fprintf(stderr, "baseline_walk: %s: %s\n", what, why);
  exit(1);
}

static size_t collect(char *data, size_t one, size_t length, void *context) {
  (void)one;
  bytes *into = context;
  if (into->length + length + 1 > into->capacity) {
    into->capacity = (into->length + length + 1) * 2;
    into->data = realloc(into->data, into->capacity);
    if (!into->data) fail("page", "out of memory");
  }
  memcpy(into->data + into->length, data, length);
  into->length += length;
  into->data[into->length] = '\0';
  return length;
}

/* Writes the address of the next page to `url`. The links stand at the end of a page. */
static int find_next(const bytes *page, const char *origin, char *url, size_t size) {
  static const char mark[] = "\"next\":{\"uri\":\"";
  size_t tail = page->length > 1000 ? page->length - 1000 : 0;
  const char *link = strstr(page->data + tail, mark);
  if (!link) return 0;
  link += sizeof mark - 1;
  snprintf(url, size, "%s%.*s", origin, (int)strcspn(link, "\""), link);
  return 1;
}

static lua_State *open_lua(void) {
  lua_State *L = luaL_newstate();
  if (!L) fail("lua", "out of memory");
  luaL_openlibs(L);
  if (luaL_dostring(L, decoder) != LUA_OK) fail("lua", lua_tostring(L, -1));
  return L;
}

static long count_items(lua_State *L, const bytes *page) {
  lua_pushvalue(L, 1);
  lua_pushlstring(L, page->data, page->length);
  if (lua_pcall(L, 1, 1, 0) != LUA_OK) fail("decode", lua_tostring(L, -1));
  long count = (long)lua_tointeger(L, -1);
  lua_pop(L, 1);
  return count;
}

int main(int argc, char **argv) {
  if (argc < 2) fail("usage", "baseline_walk URL [decode]");
  char url[2048], origin[256];
  size_t path = strcspn(argv[1] + strlen("http://"), "/") + strlen("http://");
  snprintf(origin, sizeof origin, "%.*s", (int)path, argv[1]);
  snprintf(url, sizeof url, "%s", argv[1]);
  lua_State *L = argc > 2 && strcmp(argv[2], "decode") == 0 ? open_lua() : NULL;
  struct curl_slist *headers = request_headers();
  bytes page = {0};
  curl_global_init(CURL_GLOBAL_DEFAULT);
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, collect);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &page);
  curl_easy_setopt(easy, CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT, 60L);
  double started = seconds_now(), cpu = cpu_seconds();
  long items = 0;
  size_t received = 0;
  do {
    page.length = 0;
    curl_easy_setopt(easy, CURLOPT_URL, url);
    CURLcode code = curl_easy_perform(easy);
    if (code != CURLE_OK) fail(url, curl_easy_strerror(code));
    received += page.length;
    if (L) items += count_items(L, &page);
  } while (find_next(&page, origin, url, sizeof url));
  printf("%.6f %.6f %ld %zu\n", seconds_now() - started, cpu_seconds() - cpu, items, received);
  curl_easy_cleanup(easy);
  curl_slist_free_all(headers);
  curl_global_cleanup();
  free(page.data);
  if (L) lua_close(L);
  return 0;
}
