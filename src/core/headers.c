/* The header set: an array in the order of addition, and the check that nothing odd reaches the wire.
 *
 * Sets are small (tens of entries), so that a linear search beats anything cleverer. What the headers mean is the
 * client's business (client.c), which of them are secrets is in redact.c.
 */
#include "headers.h"

#include <stdlib.h>
#include <string.h>

#include "buffer.h"

enum { MAX_REPLY_HEADERS = 256, MAX_REPLY_BYTES = 256 * 1024 };

static bool is_blank(char c) { return c == ' ' || c == '\t'; }

static bool is_token(const char *name, size_t length) {
  if (!length) return false;
  for (size_t i = 0; i < length; i++) {
    char c = name[i];
    bool alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (!alphanumeric && (c == '\0' || !strchr("!#$%&'*+-.^_`|~", c))) return false;
  }
  return true;
}

static bool is_value(const char *value, size_t length) {
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)value[i];
    if ((c < 0x20 && c != '\t') || c == 0x7F) return false;
  }
  return true;
}

static void trim(const char **text, size_t *length) {
  while (*length && is_blank(**text)) ++*text, --*length;
  while (*length && is_blank((*text)[*length - 1])) --*length;
}

static void free_item(pc_header *item) {
  free(item->name);
  pc_free_secret(item->value);
}

/* Appends an entry that has been checked. */
static bool append(pc_headers *headers, const char *name, size_t name_length, const char *value, size_t value_length,
                   pc_error *error) {
  if (headers->count == headers->capacity) {
    size_t capacity = headers->capacity ? headers->capacity * 2 : 16;
    pc_header *items = realloc(headers->items, capacity * sizeof *items);
    if (!items) return pc_fail_memory(error);
    headers->items = items;
    headers->capacity = capacity;
  }
  pc_header item = {pc_copy(name, name_length), pc_copy(value, value_length)};
  if (!item.name || !item.value) {
    free_item(&item);
    return pc_fail_memory(error);
  }
  headers->items[headers->count++] = item;
  return true;
}

static bool check(const char *name, const char *value, size_t value_length, pc_error *error) {
  size_t length = strlen(name);
  if (!is_token(name, length)) {
    if (!length) return pc_fail(error, PC_BAD_INPUT, "a header name is empty");
    return pc_fail(error, PC_BAD_INPUT, "\"%.64s\" is no header name: only letters, digits and !#$%%&'*+-.^_`|~ are",
                   name);
  }
  if (!is_value(value, value_length)) {
    return pc_fail(error, PC_BAD_INPUT,
                   "the value of header %.64s holds a control character (CR, LF and NUL cannot be sent)", name);
  }
  return true;
}

bool pc_headers_add(pc_headers *headers, const char *name, const char *value, size_t value_length, pc_error *error) {
  trim(&value, &value_length);
  return check(name, value, value_length, error) && append(headers, name, strlen(name), value, value_length, error);
}

bool pc_headers_set(pc_headers *headers, const char *name, const char *value, size_t value_length, pc_error *error) {
  /* Added first, so that the set is unchanged when this fails, and so that `value` may be a value of this set. */
  size_t before = headers->count;
  if (!pc_headers_add(headers, name, value, value_length, error)) return false;
  pc_header added = headers->items[--headers->count];
  size_t kept = 0, place = before;
  for (size_t i = 0; i < before; i++) {
    pc_header item = headers->items[i];
    if (!pc_equal_ignore_case(item.name, added.name)) {
      headers->items[kept++] = item;
      continue;
    }
    if (place == before) place = kept++; /* the first one's place is the new one's */
    free_item(&item);
  }
  if (place == before) place = kept++;
  headers->items[place] = added;
  headers->count = kept;
  return true;
}

bool pc_headers_add_line(pc_headers *headers, const char *line, size_t length, pc_error *error) {
  while (length && (line[length - 1] == '\n' || line[length - 1] == '\r')) length--;
  const char *colon = length ? memchr(line, ':', length) : NULL;
  if (!colon || !is_token(line, (size_t)(colon - line))) return true;
  const char *value = colon + 1;
  size_t value_length = length - (size_t)(value - line);
  trim(&value, &value_length);
  if (!is_value(value, value_length)) return true;
  if (headers->count >= MAX_REPLY_HEADERS) {
    return pc_fail(error, PC_PARSE, "the reply has more than %d headers", MAX_REPLY_HEADERS);
  }
  headers->read += length;
  if (headers->read > MAX_REPLY_BYTES) {
    return pc_fail(error, PC_PARSE, "the headers of the reply are larger than %d KiB", MAX_REPLY_BYTES / 1024);
  }
  return append(headers, line, (size_t)(colon - line), value, value_length, error);
}

const char *pc_headers_get(const pc_headers *headers, const char *name) {
  for (size_t i = 0; i < headers->count; i++) {
    if (pc_equal_ignore_case(headers->items[i].name, name)) return headers->items[i].value;
  }
  return NULL;
}

void pc_headers_clear(pc_headers *headers) {
  for (size_t i = 0; i < headers->count; i++) free_item(&headers->items[i]);
  headers->count = 0;
  headers->read = 0;
}

void pc_headers_free(pc_headers *headers) {
  pc_headers_clear(headers);
  free(headers->items);
  headers->items = NULL;
  headers->capacity = 0;
}
