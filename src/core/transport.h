/* One attempt of a request over libcurl's multi-socket interface, driven by the loop.
 *
 * Connections are pooled and kept alive over the attempts of one transport; HTTP/2 multiplexes where the server offers
 * it over TLS. Here is also what libcurl's result codes mean to the retry rules. No retries, no limits: see client.h.
 */
#ifndef PC_CORE_TRANSPORT_H
#define PC_CORE_TRANSPORT_H

#include "loop.h"
#include "request.h"

typedef struct pc_transport pc_transport;
typedef struct pc_transfer pc_transfer;

typedef struct pc_transport_options {
  double connect_timeout;   /* seconds */
  double stall_timeout;     /* seconds without a byte */
  int max_idle_connections; /* kept open for the next request */
  const char *user_agent;
  const char *ca_file; /* PEM; NULL: SSL_CERT_FILE, CURL_CA_BUNDLE, else the system's */
  const char *proxy;   /* NULL: http_proxy, https_proxy, all_proxy, no_proxy of the environment; "": none */
} pc_transport_options;

/* PC_TLS when the CA file cannot be read. Strings are copied. */
pc_transport *pc_transport_new(pc_loop *loop, const pc_transport_options *options, pc_error *error);
void pc_transport_free(pc_transport *transport); /* drops what is under way without a callback; NULL is allowed */

/* Runs from pc_loop_step. The transfer is freed when it returns. `outcome->kind` PC_OUTCOME_STATUS: the response is
 * whole; otherwise `error` says what went wrong. */
typedef void (*pc_transfer_callback)(void *context, const pc_outcome *outcome, const pc_error *error);

/* Starts it. `extra` are the identity headers made by the client; they win over the request's own. `request`, `extra`
 * and `response` stay the caller's and must live until the callback or pc_transfer_cancel. `timeout` in seconds. */
pc_transfer *pc_transport_start(pc_transport *transport, const pc_request *request, const pc_headers *extra,
                                pc_response *response, double timeout, uint64_t max_response_size,
                                pc_transfer_callback callback, void *context, pc_error *error);
void pc_transfer_cancel(pc_transfer *transfer); /* no callback follows */
/* Whether the request, or a part of it, may have reached the server. */
bool pc_transfer_was_sent(const pc_transfer *transfer);

/* Once per process, before threads; safe to repeat and from several threads. */
bool pc_global_init(pc_error *error);

#endif
