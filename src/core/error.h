/* The one kind of error that the core reports.
 *
 * Lives here: categories and the fixed-size error value that every fallible function fills in. It owns no memory, so
 * it can be reported when there is none left. A function that can fail returns false or NULL and fills in its
 * `pc_error *`, which must not be NULL. What a whole call ended with is in client.h.
 */
#ifndef PC_CORE_ERROR_H
#define PC_CORE_ERROR_H

#include <stdarg.h>
#include <stdbool.h>

#if defined(__GNUC__)
#define PC_PRINTF(format_index, first_argument) __attribute__((format(printf, format_index, first_argument)))
#else
#define PC_PRINTF(format_index, first_argument)
#endif

typedef enum pc_category {
  PC_NO_ERROR = 0,
  PC_BAD_INPUT,           /* refused before anything was sent */
  PC_UNAUTHORIZED,        /* 401 */
  PC_FORBIDDEN,           /* 403 */
  PC_NOT_FOUND,           /* 404 */
  PC_CONFLICT,            /* 409 */
  PC_PRECONDITION_FAILED, /* 412 */
  PC_THROTTLED,           /* 429 */
  PC_SERVER,              /* 5xx, and answers that no rule covers */
  PC_TIMEOUT,             /* the deadline, the connect timeout or the stall timeout passed */
  PC_NETWORK,             /* could not resolve, connect, send or receive */
  PC_TLS,                 /* certificate, protocol version, CA file */
  PC_CANCELLED,           /* by the caller */
  PC_PARSE,               /* the reply could not be understood, or is larger than allowed */
  PC_USAGE,               /* the library was used in a way that it cannot serve; also out of memory */
} pc_category;

typedef struct pc_error {
  pc_category category;
  char message[512]; /* one line, NUL-terminated, cut at a UTF-8 boundary where it is too long */
} pc_error;

/* "bad_input", "not_found" …: the names that scripts see. Never NULL. */
const char *pc_category_name(pc_category category);

/* The category of an HTTP status of 300 and more. 400 and other 4xx without a name of their own are PC_BAD_INPUT. */
pc_category pc_category_of_status(int status);

/* Fills in `error` and returns false, so that `return pc_fail(error, …)` reads well. */
bool pc_fail(pc_error *error, pc_category category, const char *format, ...) PC_PRINTF(3, 4);

/* The same for a failed allocation. */
bool pc_fail_memory(pc_error *error);

#endif
