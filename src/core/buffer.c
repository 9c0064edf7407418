/* Growable bytes, secret wiping, and the few ASCII text helpers that the C library leaves to the locale.
 *
 * Nothing here knows what the bytes mean. A buffer's NUL is kept behind the bytes, so that whoever holds text in one
 * may hand `data` to functions that want C strings. Read buffer.h for the contract.
 */
#include "buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 64 };

bool pc_buffer_reserve(pc_buffer *buffer, size_t additional) {
  if (additional > SIZE_MAX - buffer->length - 1) return false;
  size_t length = buffer->length + additional;
  if (buffer->limit && length > buffer->limit) return false;
  if (length < buffer->capacity) return true;
  size_t capacity = buffer->capacity > SIZE_MAX / 2 ? length + 1 : buffer->capacity * 2;
  if (capacity < FIRST_CAPACITY) capacity = FIRST_CAPACITY;
  if (capacity <= length) capacity = length + 1;
  /* Not realloc: it could leave a copy of a secret behind in freed memory. */
  char *data = malloc(capacity);
  if (!data) return false;
  if (buffer->data) memcpy(data, buffer->data, buffer->length);
  data[buffer->length] = '\0';
  if (buffer->data) {
    pc_wipe(buffer->data, buffer->length);
    free(buffer->data);
  }
  buffer->data = data;
  buffer->capacity = capacity;
  return true;
}

bool pc_buffer_append(pc_buffer *buffer, const void *data, size_t length) {
  if (!pc_buffer_reserve(buffer, length)) return false;
  if (length) memcpy(buffer->data + buffer->length, data, length);
  buffer->length += length;
  buffer->data[buffer->length] = '\0';
  return true;
}

bool pc_buffer_append_text(pc_buffer *buffer, const char *text) { return pc_buffer_append(buffer, text, strlen(text)); }

bool pc_buffer_printf(pc_buffer *buffer, const char *format, ...) {
  va_list arguments, again;
  va_start(arguments, format);
  va_copy(again, arguments);
  int length = vsnprintf(NULL, 0, format, arguments);
  va_end(arguments);
  bool ok = length >= 0 && pc_buffer_reserve(buffer, (size_t)length);
  if (ok) {
    vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format, again);
    buffer->length += (size_t)length;
  }
  va_end(again);
  return ok;
}

void pc_buffer_clear(pc_buffer *buffer) {
  buffer->length = 0;
  if (buffer->data) buffer->data[0] = '\0';
}

void pc_buffer_free(pc_buffer *buffer) {
  free(buffer->data);
  buffer->data = NULL;
  buffer->length = 0;
  buffer->capacity = 0;
}

void pc_buffer_wipe(pc_buffer *buffer) {
  /* All of it: what was cleared or overwritten before may still stand behind the length. */
  if (buffer->data) pc_wipe(buffer->data, buffer->capacity);
  pc_buffer_free(buffer);
}

void pc_wipe(void *data, size_t length) {
#if defined(__GNUC__)
  if (length) memset(data, 0, length);
  __asm__ __volatile__(""
                       :
                       : "r"(data)
                       : "memory"); /* somebody might look: the compiler cannot know that nobody does */
#else
  volatile unsigned char *at = data;
  while (length--) *at++ = 0;
#endif
}

char *pc_copy(const char *text, size_t length) {
  if (length == SIZE_MAX) return NULL;
  char *copy = malloc(length + 1);
  if (!copy) return NULL;
  if (length) memcpy(copy, text, length);
  copy[length] = '\0';
  return copy;
}

void pc_free_secret(char *secret) {
  if (!secret) return;
  pc_wipe(secret, strlen(secret));
  free(secret);
}

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c; }

bool pc_equal_ignore_case(const char *a, const char *b) {
  while (*a && lower(*a) == lower(*b)) a++, b++;
  return lower(*a) == lower(*b);
}

bool pc_starts_with_ignore_case(const char *text, const char *prefix) {
  while (*prefix && lower(*text) == lower(*prefix)) text++, prefix++;
  return !*prefix;
}
