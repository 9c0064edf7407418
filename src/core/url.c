/* URLs: strict encoding, templates, queries, and the origin rule.
 *
 * The parser here is narrower than libcurl's on purpose: what it accepts, libcurl and servers read in the same way, so
 * that the origin that is compared is the origin that is connected to. Links of replies are resolved in link.c, which
 * is the file to read next.
 */
#include "url.h"

#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_SEGMENT = 2048, MAX_HOST = 253, MAX_LABEL = 63 };

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

static bool is_unreserved(char c) {
  return is_digit(c) || is_letter(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

/* Takes back what a failed function has appended. Returns false. */
static bool truncate_to(pc_buffer *out, size_t length) {
  out->length = length;
  if (out->data) out->data[length] = '\0';
  return false;
}

bool pc_url_encode(pc_buffer *out, const char *text, size_t length, pc_error *error) {
  static const char digits[] = "0123456789ABCDEF";
  size_t before = out->length;
  for (size_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)text[i];
    char escaped[3] = {'%', digits[byte >> 4], digits[byte & 0x0F]};
    bool plain = is_unreserved(text[i]);
    if (!pc_buffer_append(out, plain ? &text[i] : escaped, plain ? 1 : 3)) {
      pc_fail_memory(error);
      return truncate_to(out, before);
    }
  }
  if (!length && !pc_buffer_reserve(out, 0)) return pc_fail_memory(error);
  return true;
}

/* The length of the UTF-8 sequence that starts here, and its code point; 0 for anything that is none: overlong forms,
 * surrogates, numbers beyond Unicode, cut-off sequences. */
static size_t utf8_sequence(const char *text, size_t length, unsigned *code_point) {
  static const unsigned smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  unsigned char first = (unsigned char)text[0];
  *code_point = first;
  if (first < 0x80) return 1;
  size_t wanted = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || wanted > length) return 0;
  unsigned value = first & (0x7Fu >> wanted);
  for (size_t i = 1; i < wanted; i++) {
    unsigned char byte = (unsigned char)text[i];
    if ((byte & 0xC0) != 0x80) return 0;
    value = (value << 6) | (byte & 0x3Fu);
  }
  *code_point = value;
  if (value < smallest[wanted] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0;
  return wanted;
}

static bool check_segment(const char *parameter, const char *text, size_t length, pc_error *error) {
  if (!length) return pc_fail(error, PC_BAD_INPUT, "%s is empty", parameter);
  if (length > MAX_SEGMENT) {
    return pc_fail(error, PC_BAD_INPUT, "%s is %zu bytes long; at most %d are allowed", parameter, length, MAX_SEGMENT);
  }
  if (text[0] == '.' && (length == 1 || (length == 2 && text[1] == '.'))) {
    return pc_fail(error, PC_BAD_INPUT, "%s is \"%.*s\", which would change the path", parameter, (int)length, text);
  }
  for (size_t i = 0; i < length;) {
    unsigned code_point;
    size_t size = utf8_sequence(text + i, length - i, &code_point);
    if (!size) return pc_fail(error, PC_BAD_INPUT, "%s is not valid UTF-8 at byte %zu", parameter, i + 1);
    if (code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0)) {
      return pc_fail(error, PC_BAD_INPUT, "%s holds a control character at byte %zu", parameter, i + 1);
    }
    i += size;
  }
  return true;
}

bool pc_url_encode_segment(pc_buffer *out, const char *parameter, const char *text, size_t length, pc_error *error) {
  return check_segment(parameter, text, length, error) && pc_url_encode(out, text, length, error);
}

static const pc_url_parameter *find_parameter(const pc_url_parameter *parameters, size_t count, const char *name,
                                              size_t length) {
  for (size_t i = 0; i < count; i++) {
    if (strlen(parameters[i].name) == length && !memcmp(parameters[i].name, name, length)) return &parameters[i];
  }
  return NULL;
}

static bool expand_placeholder(pc_buffer *out, const char *name, size_t length, const pc_url_parameter *parameters,
                               size_t count, pc_error *error) {
  const pc_url_parameter *parameter = find_parameter(parameters, count, name, length);
  if (!parameter || !parameter->value) {
    return pc_fail(error, PC_BAD_INPUT, "%.*s is missing", (int)length, name);
  }
  return pc_url_encode_segment(out, parameter->name, parameter->value, parameter->value_length, error);
}

static bool expand(pc_buffer *out, const char *path_template, const pc_url_parameter *parameters, size_t count,
                   pc_error *error) {
  const char *at = path_template;
  while (*at) {
    size_t literal = strcspn(at, "{}");
    if (!pc_buffer_append(out, at, literal)) return pc_fail_memory(error);
    at += literal;
    if (!*at) return true;
    size_t length = *at == '{' ? strcspn(at + 1, "{}") : 0;
    if (!length || length > 128 || at[1 + length] != '}') {
      return pc_fail(error, PC_BAD_INPUT, "the path template \"%.200s\" is malformed at byte %zu", path_template,
                     (size_t)(at - path_template) + 1);
    }
    if (!expand_placeholder(out, at + 1, length, parameters, count, error)) return false;
    at += length + 2;
  }
  return true;
}

bool pc_url_expand(pc_buffer *out, const char *path_template, const pc_url_parameter *parameters, size_t count,
                   pc_error *error) {
  size_t before = out->length;
  if (!pc_buffer_reserve(out, 0)) return pc_fail_memory(error);
  return expand(out, path_template, parameters, count, error) || truncate_to(out, before);
}

bool pc_url_add_query(pc_buffer *out, const char *name, const char *value, size_t value_length, pc_error *error) {
  size_t before = out->length;
  bool has_query = before && memchr(out->data, '?', before);
  if (!pc_buffer_append(out, has_query ? "&" : "?", 1)) return pc_fail_memory(error);
  if (!pc_url_encode(out, name, strlen(name), error)) return truncate_to(out, before);
  if (!pc_buffer_append(out, "=", 1)) {
    pc_fail_memory(error);
    return truncate_to(out, before);
  }
  return pc_url_encode(out, value, value_length, error) || truncate_to(out, before);
}

/* The parts of an URL's front. */
typedef struct origin_parts {
  bool https;
  char host[MAX_HOST + 3]; /* lower case; an IPv6 address in brackets and in its shortest form */
  bool loopback;
  unsigned port;
} origin_parts;

static bool check_characters(const char *url, pc_error *error) {
  for (const char *at = url; *at; at++) {
    unsigned char c = (unsigned char)*at;
    if (c <= 0x20 || c == 0x7F) {
      return pc_fail(error, PC_BAD_INPUT, "the URL holds a blank or a control character at byte %zu",
                     (size_t)(at - url) + 1);
    }
    if (c == '\\') return pc_fail(error, PC_BAD_INPUT, "the URL holds a backslash at byte %zu", (size_t)(at - url) + 1);
  }
  return true;
}

static bool read_ipv6(origin_parts *parts, const char *text, size_t length) {
  char address[INET6_ADDRSTRLEN];
  struct in6_addr binary;
  if (length < 4 || length - 2 >= sizeof address || text[length - 1] != ']') return false;
  memcpy(address, text + 1, length - 2);
  address[length - 2] = '\0';
  if (inet_pton(AF_INET6, address, &binary) != 1) return false;
  if (!inet_ntop(AF_INET6, &binary, address, sizeof address)) return false;
  size_t size = strlen(address);
  parts->host[0] = '[';
  memcpy(parts->host + 1, address, size);
  memcpy(parts->host + 1 + size, "]", 2);
  static const unsigned char loopback[16] = {[15] = 1};
  parts->loopback = !memcmp(&binary, loopback, sizeof loopback);
  return true;
}

/* libcurl, like browsers, takes a host whose last label is a number for an IPv4 address in one of many spellings. Only
 * the plain one passes. */
static bool ends_in_number(const char *host) {
  const char *label = strrchr(host, '.');
  label = label ? label + 1 : host;
  if (label[0] == '0' && label[1] == 'x') return true;
  return label[strspn(label, "0123456789")] == '\0';
}

static bool read_name(origin_parts *parts, const char *text, size_t length) {
  if (!length || length > MAX_HOST) return false;
  size_t label = 0;
  for (size_t i = 0; i < length; i++) {
    char c = text[i];
    if (c == '.' ? !label : !(is_letter(c) || is_digit(c) || c == '-' || c == '_')) return false;
    label = c == '.' ? 0 : label + 1;
    if (label > MAX_LABEL) return false;
    parts->host[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
  }
  parts->host[length] = '\0';
  if (!label) return false;
  struct in_addr binary;
  if (inet_pton(AF_INET, parts->host, &binary) == 1) {
    parts->loopback = (ntohl(binary.s_addr) >> 24) == 127;
    return true;
  }
  parts->loopback = !strcmp(parts->host, "localhost");
  return !ends_in_number(parts->host);
}

static bool read_port(origin_parts *parts, const char *text, size_t length) {
  if (!length || length > 5) return false;
  unsigned port = 0;
  for (size_t i = 0; i < length; i++) {
    if (!is_digit(text[i])) return false;
    port = port * 10 + (unsigned)(text[i] - '0');
  }
  parts->port = port;
  return port >= 1 && port <= 65535;
}

static bool read_authority(origin_parts *parts, const char *text, size_t length, pc_error *error) {
  if (memchr(text, '@', length)) {
    return pc_fail(error, PC_BAD_INPUT, "the URL holds a user name or password, which is not allowed");
  }
  size_t host = length;
  const char *bracket = length && text[0] == '[' ? memchr(text, ']', length) : NULL;
  const char *from = bracket ? bracket : text;
  const char *colon = memchr(from, ':', length - (size_t)(from - text));
  if (colon) host = (size_t)(colon - text);
  if (!host) return pc_fail(error, PC_BAD_INPUT, "the URL has no host");
  if (!(text[0] == '[' ? read_ipv6(parts, text, host) : read_name(parts, text, host))) {
    return pc_fail(error, PC_BAD_INPUT, "the URL's host \"%.*s\" is neither a name nor an address",
                   (int)(host > 100 ? 100 : host), text);
  }
  parts->port = parts->https ? 443 : 80;
  if (colon && !read_port(parts, colon + 1, length - host - 1)) {
    return pc_fail(error, PC_BAD_INPUT, "the URL's port is no number from 1 to 65535");
  }
  return true;
}

bool pc_url_origin(pc_buffer *out, const char *url, pc_error *error) {
  origin_parts parts = {0};
  if (!check_characters(url, error)) return false;
  if (pc_starts_with_ignore_case(url, "https://")) {
    parts.https = true;
  } else if (!pc_starts_with_ignore_case(url, "http://")) {
    return pc_fail(error, PC_BAD_INPUT, "the URL starts neither with https:// nor with http://");
  }
  const char *authority = strstr(url, "://") + 3;
  if (!read_authority(&parts, authority, strcspn(authority, "/?#"), error)) return false;
  if (!parts.https && !parts.loopback) {
    return pc_fail(error, PC_BAD_INPUT, "plain http is allowed to loopback addresses only, not to %.200s; use https",
                   parts.host);
  }
  if (!pc_buffer_printf(out, "%s://%s:%u", parts.https ? "https" : "http", parts.host, parts.port)) {
    return pc_fail_memory(error);
  }
  return true;
}

bool pc_url_same_origin(const char *a, const char *b) {
  pc_buffer first = {0}, second = {0};
  pc_error error;
  bool same = pc_url_origin(&first, a, &error) && pc_url_origin(&second, b, &error) && !strcmp(first.data, second.data);
  pc_buffer_free(&first);
  pc_buffer_free(&second);
  return same;
}
