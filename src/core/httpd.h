/* A small HTTP server in the loop, for the simulator and the webhook listener: libmicrohttpd, one thread.
 *
 * A request is handed over when its body is complete; the answer may be given at once or later, from any callback of
 * the loop. Limits on sizes, connections and idle time are always on.
 */
#ifndef PC_CORE_HTTPD_H
#define PC_CORE_HTTPD_H

#include "headers.h"
#include "loop.h"

typedef struct pc_httpd pc_httpd;
typedef struct pc_exchange pc_exchange; /* one request and its answer */

typedef struct pc_httpd_options {
  const char *address;      /* "127.0.0.1"; NULL: that */
  int port;                 /* 0: any free one */
  size_t max_body_size;     /* bytes; 0: 16 MiB; larger ones are answered 413 */
  unsigned max_connections; /* 0: 1024 */
  unsigned idle_timeout;    /* seconds; 0: 60 */
} pc_httpd_options;

/* Runs from pc_loop_step for every complete request. The exchange lives until it is answered. A client that goes away
 * before does not end it: the answer is dropped. */
typedef void (*pc_httpd_callback)(void *context, pc_exchange *exchange);

/* PC_NETWORK when the address is taken (naming it), PC_BAD_INPUT for an odd one. */
pc_httpd *pc_httpd_new(pc_loop *loop, const pc_httpd_options *options, pc_httpd_callback callback, void *context,
                       pc_error *error);
/* Stops listening and closes every connection; unanswered exchanges are freed. NULL is allowed. */
void pc_httpd_free(pc_httpd *httpd);
int pc_httpd_port(const pc_httpd *httpd);

const char *pc_exchange_method(const pc_exchange *exchange);
/* The target as it came, path and query, still encoded: "/v1/customers?size=3". */
const char *pc_exchange_target(const pc_exchange *exchange);
const pc_headers *pc_exchange_headers(const pc_exchange *exchange);
const char *pc_exchange_body(const pc_exchange *exchange, size_t *length);
/* Whether the request came from a loopback address, and so from this machine. */
bool pc_exchange_is_local(const pc_exchange *exchange);

/* How the answer is to be mistreated, for tests of clients. */
typedef enum pc_answer_fault {
  PC_ANSWER_WHOLE,
  PC_ANSWER_CUT,   /* announces the whole length, sends the first half of the body, closes */
  PC_ANSWER_RESET, /* sends nothing, resets the connection */
} pc_answer_fault;

/* Answers, and frees the exchange. Copies the body. Status 200 to 599. Content-Length and Transfer-Encoding among the
 * headers are passed over: they are made from the body. After false the exchange is still there to be answered. */
bool pc_exchange_answer(pc_exchange *exchange, int status, const pc_headers *headers, const char *body, size_t length,
                        pc_answer_fault fault, pc_error *error);

#endif
