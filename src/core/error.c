/* The error value: category names, the categories of HTTP statuses, and the filling-in of one line of text.
 *
 * No policy lives here: who decides that something is an error is the function that reports it. A message is always
 * one line of valid-looking text, whatever was formatted into it. Read error.h for the contract; client.c for what a
 * whole call ends with.
 */
#include "error.h"

#include <stddef.h>
#include <stdio.h>
#include <string.h>

const char *pc_category_name(pc_category category) {
  switch (category) {
  case PC_NO_ERROR: return "no_error";
  case PC_BAD_INPUT: return "bad_input";
  case PC_UNAUTHORIZED: return "unauthorized";
  case PC_FORBIDDEN: return "forbidden";
  case PC_NOT_FOUND: return "not_found";
  case PC_CONFLICT: return "conflict";
  case PC_PRECONDITION_FAILED: return "precondition_failed";
  case PC_THROTTLED: return "throttled";
  case PC_SERVER: return "server";
  case PC_TIMEOUT: return "timeout";
  case PC_NETWORK: return "network";
  case PC_TLS: return "tls";
  case PC_CANCELLED: return "cancelled";
  case PC_PARSE: return "parse";
  case PC_USAGE: return "usage";
  }
  return "usage";
}

pc_category pc_category_of_status(int status) {
  switch (status) {
  case 401: return PC_UNAUTHORIZED;
  case 403: return PC_FORBIDDEN;
  case 404: return PC_NOT_FOUND;
  case 409: return PC_CONFLICT;
  case 412: return PC_PRECONDITION_FAILED;
  case 429: return PC_THROTTLED;
  default: return status >= 400 && status < 500 ? PC_BAD_INPUT : PC_SERVER;
  }
}

/* Cuts the text so that its last UTF-8 sequence is whole. */
static void cut_at_boundary(char *text, size_t length) {
  size_t start = length;
  while (start > 0 && length - start < 4) {
    start--;
    unsigned char byte = (unsigned char)text[start];
    if (byte < 0x80) return;
    if (byte < 0xC0) continue;
    size_t wanted = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    if (length - start < wanted) text[start] = '\0';
    return;
  }
}

bool pc_fail(pc_error *error, pc_category category, const char *format, ...) {
  char text[sizeof error->message]; /* an argument may be the old message itself */
  va_list arguments;
  va_start(arguments, format);
  int length = vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (length < 0) text[0] = '\0';
  if (length >= (int)sizeof text) cut_at_boundary(text, sizeof text - 1);
  for (char *at = text; *at; at++) {
    if ((unsigned char)*at < 0x20 || *at == 0x7F) *at = ' ';
  }
  error->category = category;
  memcpy(error->message, text, strlen(text) + 1);
  return false;
}

bool pc_fail_memory(pc_error *error) { return pc_fail(error, PC_USAGE, "out of memory"); }
