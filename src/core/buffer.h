/* A growable run of bytes with an upper limit, and the wiping of secrets.
 *
 * A zeroed pc_buffer is an empty, unlimited one. `data` is NUL-terminated whenever it is not NULL; the NUL does not
 * count in `length`.
 */
#ifndef PC_CORE_BUFFER_H
#define PC_CORE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "error.h"

typedef struct pc_buffer {
  char *data;
  size_t length;
  size_t capacity; /* bytes allocated, the NUL's included */
  size_t limit;    /* the most bytes it may hold; 0: no limit */
} pc_buffer;

/* False when the limit would be passed or memory is out; the buffer is unchanged then. */
bool pc_buffer_append(pc_buffer *buffer, const void *data, size_t length);
bool pc_buffer_append_text(pc_buffer *buffer, const char *text);
bool pc_buffer_printf(pc_buffer *buffer, const char *format, ...) PC_PRINTF(2, 3);
bool pc_buffer_reserve(pc_buffer *buffer, size_t additional);

/* Empties it and keeps the memory. */
void pc_buffer_clear(pc_buffer *buffer);

/* Frees the memory; the limit stays. `pc_buffer_wipe` overwrites the bytes first. */
void pc_buffer_free(pc_buffer *buffer);
void pc_buffer_wipe(pc_buffer *buffer);

/* Overwrites memory in a way that the compiler may not leave out. */
void pc_wipe(void *data, size_t length);

/* A copy of `length` bytes with a NUL behind; NULL when memory is out. */
char *pc_copy(const char *text, size_t length);
/* Wipes and frees a NUL-terminated secret; NULL is allowed. */
void pc_free_secret(char *secret);

/* ASCII only, whatever the locale is. */
bool pc_equal_ignore_case(const char *a, const char *b);
bool pc_starts_with_ignore_case(const char *text, const char *prefix);

#endif
