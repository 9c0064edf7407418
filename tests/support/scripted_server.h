/* A loopback server that does what a script says, well-behaved or not, and remembers what it was asked.
 *
 * Used from C tests as a library, and by Lua tests as the program `scripted_server` (scripted_server_main.c). It
 * listens on 127.0.0.1, any free port, with one thread, and stops by itself after a number of seconds. It is a liar by
 * trade: nothing of ours is used to make its answers. The script language is read by scripted_script.c, certificates
 * are made by scripted_certificate.c.
 *
 * A script is text; each line is one answer, and requests take the answers in the order of their coming. The parts of a
 * line are separated by ';'. Empty lines and lines that begin with '#' mean nothing. Parts:
 *
 *   status 200 [Reason]     the status (200 where none is given)
 *   header Name: value      a header; Content-Length is made unless it is told otherwise
 *   body text               the body; text may hold \r \n \t \0 \; \\ \xHH
 *   fill 1000 [x]           a body of so many bytes
 *   gzip                    the body goes out in gzip's form (announced by Content-Encoding)
 *   gzip-zeros 1000000      a body of so many zero bytes that gzip made small: a decompression bomb
 *   chunked [N]             chunked transfer, N bytes a chunk (16)
 *   length N                Content-Length says N, whatever the body is
 *   no-length               no Content-Length: the body ends with the connection
 *   late MS                 waits before it answers
 *   drip N MS               sends N bytes, waits MS, sends N bytes…
 *   cut-headers N           sends only N bytes of status line and headers, then closes
 *   cut-body N              sends the head and only N bytes of the body, then closes
 *   raw text                sends exactly this, whether it is HTTP or not, then closes
 *   close                   closes: without an answer where the line has none, else after it
 *   reset                   the same with a TCP reset
 *   stall                   the same, but holds the connection open and silent
 *   keep                    keeps the connection, also after `raw` and the cuts
 *   when TEXT               is the answer to requests only whose method and target ("GET /v1/x") hold the text
 *   times N                 answers N requests
 *   repeat                  answers all requests that are left
 *
 *   status 429; header Retry-After: 2; body {}
 *   late 50; status 200; body {"totalCount":0}; repeat
 *
 * A request that no answer is left for gets a 418 and is counted in scripted_server_unexpected.
 */
#ifndef PC_TESTS_SCRIPTED_SERVER_H
#define PC_TESTS_SCRIPTED_SERVER_H

#include <stdbool.h>
#include <stddef.h>

typedef struct scripted_server scripted_server;

/* One request as it arrived. Lives until the server is stopped. */
typedef struct scripted_request {
  char *method, *target;
  char *head; /* request line and headers, as they came */
  char *body; /* with a NUL behind */
  size_t body_length;
  int connection; /* which one it came on, counted from 1 */
} scripted_request;

typedef struct scripted_options {
  bool tls;            /* https with a certificate made for this run */
  const char *host;    /* whom the certificate is for; NULL: localhost and 127.0.0.1 */
  bool expired;        /* the certificate has run out */
  bool old_tls;        /* offers TLS 1.1 at most */
  bool refuse;         /* refuses connections until scripted_server_open */
  bool stoppable;      /* the request target "/.stop" stops it */
  int max_connections; /* open at a time; more are reset; 0: 128 */
  double seconds;      /* after which it stops by itself; 0: 30 */
  /* Runs in the server's thread for each request. */
  void (*on_request)(void *context, const scripted_request *request);
  void *context;
} scripted_options;

/* NULL when it cannot, the reason then is on standard error. `options` may be NULL. */
scripted_server *scripted_server_start(const char *script, const scripted_options *options);
void scripted_server_stop(scripted_server *server); /* frees it; NULL is allowed */
void scripted_server_wait(scripted_server *server); /* until it stops by itself; not freed */
void scripted_server_open(scripted_server *server); /* listens now, after `refuse` */

int scripted_server_port(const scripted_server *server);
const char *
scripted_server_url(const scripted_server *server); /* "http://127.0.0.1:PORT", with TLS "https://localhost:PORT" */
const char *scripted_server_ca_file(const scripted_server *server); /* PEM; NULL without TLS */

size_t scripted_server_request_count(scripted_server *server);
const scripted_request *scripted_server_request(scripted_server *server, size_t index); /* from 0; NULL: not yet */
int scripted_server_connection_count(scripted_server *server);                          /* ever accepted */
int scripted_server_open_count(scripted_server *server);                                /* open now */
int scripted_server_peak(scripted_server *server); /* most requests under way at a time */
int scripted_server_unexpected(scripted_server *server);

/* The value of a header, without the blanks around it; NULL: none. To be freed. */
char *scripted_request_header(const scripted_request *request, const char *name);

#endif
