/* Links of replies: next links, Location headers and the like, made absolute without leaving the API's origin.
 *
 * The service writes them in many ways; here they all become one. Reading an URL's origin and encoding are in url.c,
 * the contract is in url.h.
 */
#include <string.h>

#include "url.h"

enum { MAX_LINK = 16384 };

/* Paths that do not start with the version. */
static const char *const known_prefixes[] = {"/partner/v1", "/webhooks/v1", "/auditactivity/v1", "/engagements/v1"};

/* The API's base, taken apart. */
typedef struct base_parts {
  const char *text;
  size_t origin_length; /* "https://host" as it was written */
  const char *path;     /* "" or "/sub", never with a slash at its end */
  size_t path_length;
} base_parts;

/* True when the path starts with that prefix and a segment ends there. */
static bool has_prefix(const char *path, const char *prefix, size_t length) {
  if (!length || strlen(path) < length) return false;
  for (size_t i = 0; i < length; i++) {
    char pair[2][2] = {{path[i], '\0'}, {prefix[i], '\0'}};
    if (!pc_equal_ignore_case(pair[0], pair[1])) return false;
  }
  return path[length] == '/' || path[length] == '?' || path[length] == '\0';
}

/* "/v1", "/v2.0": the service's versions. */
static bool starts_with_version(const char *path) {
  if (path[0] != '/' || (path[1] != 'v' && path[1] != 'V')) return false;
  size_t length = 2 + strspn(path + 2, "0123456789.");
  return path[2] >= '0' && path[2] <= '9' && (path[length] == '/' || path[length] == '?' || path[length] == '\0');
}

static bool is_complete(const char *path, const char *version_prefix) {
  if (has_prefix(path, version_prefix, strlen(version_prefix)) || starts_with_version(path)) return true;
  for (size_t i = 0; i < sizeof known_prefixes / sizeof known_prefixes[0]; i++) {
    if (has_prefix(path, known_prefixes[i], strlen(known_prefixes[i]))) return true;
  }
  return false;
}

static bool read_base(base_parts *base, const char *text, pc_error *error) {
  pc_buffer origin = {0};
  bool ok = pc_url_origin(&origin, text, error);
  pc_buffer_free(&origin);
  if (!ok) return false;
  if (strpbrk(text, "?#")) return pc_fail(error, PC_BAD_INPUT, "the base URL holds a query or a fragment");
  const char *authority = strstr(text, "://") + 3;
  base->text = text;
  base->path = authority + strcspn(authority, "/");
  base->origin_length = (size_t)(base->path - text);
  base->path_length = strlen(base->path);
  while (base->path_length && base->path[base->path_length - 1] == '/') base->path_length--;
  return true;
}

static int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/* True for ".", "..", and their encoded forms. */
static bool is_dot_segment(const char *segment, size_t length) {
  size_t dots = 0;
  for (size_t i = 0; i < length; dots++) {
    if (segment[i] == '.') {
      i++;
    } else if (i + 2 < length && segment[i] == '%' && hex_value(segment[i + 1]) == 2 &&
               hex_value(segment[i + 2]) == 0xE) {
      i += 3;
    } else {
      return false;
    }
  }
  return dots == 1 || dots == 2;
}

static bool check_path(const char *path, pc_error *error) {
  const char *end = path + strcspn(path, "?");
  for (const char *at = path; at < end;) {
    size_t length = strcspn(at, "/?");
    if (is_dot_segment(at, length)) return pc_fail(error, PC_BAD_INPUT, "the link holds a dot segment");
    at += length + 1;
  }
  return true;
}

static bool check_link(const char *link, pc_error *error) {
  size_t length = strlen(link);
  if (!length) return pc_fail(error, PC_BAD_INPUT, "the link is empty");
  if (length > MAX_LINK) {
    return pc_fail(error, PC_BAD_INPUT, "the link is %zu bytes long; at most %d are allowed", length, MAX_LINK);
  }
  for (const char *at = link; *at; at++) {
    unsigned char c = (unsigned char)*at;
    if (c < 0x20 || c == 0x7F) return pc_fail(error, PC_BAD_INPUT, "the link holds a control character");
    if (c == '\\') return pc_fail(error, PC_BAD_INPUT, "the link holds a backslash");
  }
  return true;
}

/* Appends a path and query up to a fragment. What may not stand in an URL, such as the blanks and quotes of a filter
 * that the service left unencoded, is encoded now. */
static bool append_path(pc_buffer *out, const char *path, pc_error *error) {
  for (const char *at = path; *at && *at != '#'; at++) {
    bool odd = *at == ' ' || (unsigned char)*at >= 0x80 || strchr("\"<>^`{|}", *at) != NULL;
    if (*at == '%' && (hex_value(at[1]) < 0 || hex_value(at[2]) < 0)) odd = true;
    if (odd ? !pc_url_encode(out, at, 1, error) : !pc_buffer_append(out, at, 1)) return pc_fail_memory(error);
  }
  return true;
}

/* An absolute link, or one that starts with "//": its origin must be the base's. */
static bool resolve_absolute(pc_buffer *out, const base_parts *base, const char *link, pc_error *error) {
  const char *authority = link[0] == '/' ? link + 2 : strstr(link, "://");
  if (authority && link[0] != '/') authority += 3;
  if (!authority) return pc_fail(error, PC_BAD_INPUT, "the link starts neither with https:// nor with http://");
  const char *path = authority + strcspn(authority, "/?#");
  pc_buffer front = {0}, there = {0}, here = {0};
  pc_error reason;
  bool ok = false;
  size_t scheme = link[0] == '/' ? (size_t)(strchr(base->text, ':') - base->text) + 3 : 0;
  if (!pc_buffer_append(&front, base->text, scheme) ||
      !pc_buffer_append(&front, link + (scheme ? 2 : 0), (size_t)(path - link) - (scheme ? 2 : 0))) {
    pc_fail_memory(error);
    goto cleanup;
  }
  if (!pc_url_origin(&here, base->text, error)) goto cleanup;
  if (!pc_url_origin(&there, front.data, &reason)) {
    pc_fail(error, reason.category, "the link leaves %s: %s", here.data, reason.message);
    goto cleanup;
  }
  if (strcmp(here.data, there.data)) {
    pc_fail(error, PC_BAD_INPUT, "the link leads to %.200s; only %.200s may be asked", there.data, here.data);
    goto cleanup;
  }
  ok = pc_buffer_append(out, base->text, base->origin_length) && (*path == '/' || pc_buffer_append(out, "/", 1));
  ok = ok ? append_path(out, path, error) : pc_fail_memory(error);

cleanup:
  pc_buffer_free(&front);
  pc_buffer_free(&there);
  pc_buffer_free(&here);
  return ok;
}

static bool resolve_relative(pc_buffer *out, const base_parts *base, const char *version_prefix, const char *link,
                             pc_error *error) {
  if (link[0] == '?' || link[0] == '#') return pc_fail(error, PC_BAD_INPUT, "the link has no path");
  if (!pc_buffer_append(out, base->text, base->origin_length + base->path_length)) return pc_fail_memory(error);
  size_t path = out->length;
  if (link[0] != '/' && !pc_buffer_append(out, "/", 1)) return pc_fail_memory(error);
  /* A server that is mounted below a path may write that path into its links, or not. */
  bool mounted = link[0] == '/' && has_prefix(link, base->path, base->path_length);
  if (!append_path(out, mounted ? link + base->path_length : link, error)) return false;
  if (is_complete(out->data + path, version_prefix)) return true;
  size_t length = strlen(version_prefix), rest = out->length - path;
  if (!pc_buffer_reserve(out, length)) return pc_fail_memory(error);
  memmove(out->data + path + length, out->data + path, rest + 1);
  memcpy(out->data + path, version_prefix, length);
  out->length += length;
  return true;
}

bool pc_url_resolve(pc_buffer *out, const char *base, const char *version_prefix, const char *link, pc_error *error) {
  base_parts parts;
  if (!read_base(&parts, base, error) || !check_link(link, error)) return false;
  size_t before = out->length;
  size_t first_segment = strcspn(link, "/?#");
  bool absolute = memchr(link, ':', first_segment) || (link[0] == '/' && link[1] == '/');
  bool ok = absolute ? resolve_absolute(out, &parts, link, error)
                     : resolve_relative(out, &parts, version_prefix, link, error);
  if (ok) ok = check_path(out->data + before + parts.origin_length, error);
  if (ok && out->length - before > MAX_LINK) {
    ok = pc_fail(error, PC_BAD_INPUT, "the link is longer than %d bytes", MAX_LINK);
  }
  if (!ok) {
    out->length = before;
    if (out->data) out->data[before] = '\0';
  }
  return ok;
}
