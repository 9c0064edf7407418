/* A set of HTTP headers in the order of their addition, names compared without regard to case.
 *
 * Names must be HTTP tokens, values must hold no control characters (tab allowed): CR, LF and NUL never reach the
 * wire. A zeroed pc_headers is an empty set.
 */
#ifndef PC_CORE_HEADERS_H
#define PC_CORE_HEADERS_H

#include <stddef.h>

#include "error.h"

typedef struct pc_header {
  char *name;
  char *value;
} pc_header;

typedef struct pc_headers {
  pc_header *items;
  size_t count;
  size_t capacity;
  size_t read; /* bytes of lines that were read since it was empty */
} pc_headers;

/* Replaces all headers of that name by one, or adds it. The value's leading and trailing blanks are dropped.
 * PC_BAD_INPUT names the header, never the value. */
bool pc_headers_set(pc_headers *headers, const char *name, const char *value, size_t value_length, pc_error *error);

/* Adds one more header of that name (replies may repeat one). */
bool pc_headers_add(pc_headers *headers, const char *name, const char *value, size_t value_length, pc_error *error);

/* Reads one reply line `Name: value\r\n` and adds it. Lines that are no header (a status line, the empty line, garbage)
 * are passed over. False only when memory is out or there are more than 256 headers or 256 KiB of them. */
bool pc_headers_add_line(pc_headers *headers, const char *line, size_t length, pc_error *error);

/* The first value of that name, or NULL. It lives until the set changes. */
const char *pc_headers_get(const pc_headers *headers, const char *name);

void pc_headers_clear(pc_headers *headers); /* forgets the entries, keeps the array */
void pc_headers_free(pc_headers *headers);  /* wipes the values: some are secrets */

#endif
