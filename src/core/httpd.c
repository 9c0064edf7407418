/* The HTTP server of httpd.h: libmicrohttpd's epoll descriptor, watched by the loop.
 *
 * libmicrohttpd parses, frames and sends; it runs inside libuv's callbacks. A complete request suspends its connection
 * there and is posted, so that the user's callback runs from pc_loop_step like every other one. Faults are made here
 * too. Nothing here knows what is served: that is the simulator's and the webhook listener's. Read loop.c next.
 */
#define _GNU_SOURCE 1 /* SOCK_CLOEXEC */

#include "httpd.h"

#include <arpa/inet.h>
#include <errno.h>
#include <microhttpd.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "buffer.h"

enum {
  MAX_BODY_SIZE = 16 * 1024 * 1024,
  MAX_CONNECTIONS = 1024,
  IDLE_TIMEOUT = 60,
  /* A body that is too large is read to its end, or its client would see a reset instead of the 413; up to here. */
  MAX_DISCARDED = 256 * 1024 * 1024,
  FIRST_RESERVE = 64 * 1024,
  CUT_BLOCK = 32 * 1024,
  MAX_ROUNDS = 4,
};

typedef enum exchange_state {
  EXCHANGE_NEW,       /* the request line is there */
  EXCHANGE_RECEIVING, /* headers are there, the body is coming */
  EXCHANGE_TOO_LARGE, /* what comes of the body is thrown away */
  EXCHANGE_OPEN,      /* complete, suspended, the user's to answer */
  EXCHANGE_ANSWERED,  /* libmicrohttpd's again, until it says that the request is over */
  EXCHANGE_DROPPED,   /* the connection is to be closed without an answer */
} exchange_state;

struct pc_exchange {
  pc_httpd *httpd;
  struct MHD_Connection *connection;
  exchange_state state;
  const char *method; /* libmicrohttpd's; lives as long as the request */
  pc_headers headers;
  pc_buffer body;
  size_t discarded;
  pc_post post;
  pc_exchange *next, *previous; /* among the open ones */
  char target[];
};

struct pc_httpd {
  pc_loop *loop;
  struct MHD_Daemon *daemon;
  uv_poll_t poll;   /* of libmicrohttpd's epoll descriptor */
  uv_timer_t timer; /* of idle connections, on real time: they time out on libmicrohttpd's clock, not on ours */
  int open_handles;
  pc_post again; /* libmicrohttpd has something to do that no descriptor tells of */
  pc_httpd_callback callback;
  void *context;
  size_t max_body_size;
  int port;
  bool is_stopping;
  pc_exchange *open;
};

/* -- requests: from libmicrohttpd to the user ---------------------------------------------------------------------- */

static void *begin_request(void *context, const char *target, struct MHD_Connection *connection) {
  size_t size = strlen(target) + 1;
  pc_exchange *exchange = calloc(1, sizeof *exchange + size);
  if (!exchange) return NULL;
  exchange->httpd = context;
  exchange->connection = connection;
  memcpy(exchange->target, target, size);
  return exchange;
}

/* What the user gave or may have kept for himself is not needed any more: bodies and headers hold secrets. */
static void forget_request(pc_exchange *exchange) {
  pc_headers_free(&exchange->headers);
  pc_buffer_wipe(&exchange->body);
}

static void end_request(void *context, struct MHD_Connection *connection, void **request,
                        enum MHD_RequestTerminationCode code) {
  (void)context, (void)connection, (void)code;
  pc_exchange *exchange = *request;
  if (!exchange) return;
  *request = NULL;
  forget_request(exchange);
  free(exchange);
}

/* Answers without the user. */
static enum MHD_Result refuse(struct MHD_Connection *connection, unsigned status, const char *text) {
  struct MHD_Response *response =
      MHD_create_response_from_buffer(strlen(text), (void *)(uintptr_t)text, MHD_RESPMEM_MUST_COPY);
  if (!response) return MHD_NO;
  MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, "text/plain");
  enum MHD_Result result = MHD_queue_response(connection, status, response);
  MHD_destroy_response(response);
  return result;
}

static enum MHD_Result refuse_large(struct MHD_Connection *connection) {
  return refuse(connection, MHD_HTTP_CONTENT_TOO_LARGE, "the request's body is too large\n");
}

static enum MHD_Result begin_body(pc_exchange *exchange, const char *method) {
  size_t limit = exchange->httpd->max_body_size;
  exchange->method = method;
  exchange->state = EXCHANGE_RECEIVING;
  exchange->body.limit = limit;
  const char *announced =
      MHD_lookup_connection_value(exchange->connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_CONTENT_LENGTH);
  if (!announced) return MHD_YES;
  unsigned long long length = strtoull(announced, NULL, 10);
  /* Not more at once than a body has that is worth it: whoever announces much may send nothing. */
  size_t at_first = length < FIRST_RESERVE ? (size_t)length : FIRST_RESERVE;
  if (length <= limit) return pc_buffer_reserve(&exchange->body, at_first) ? MHD_YES : MHD_NO;
  exchange->state = EXCHANGE_TOO_LARGE;
  /* A client that asks before it sends need not send. */
  bool asks = MHD_lookup_connection_value(exchange->connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_EXPECT) != NULL;
  return asks ? refuse_large(exchange->connection) : MHD_YES;
}

static enum MHD_Result receive_body(pc_exchange *exchange, const char *data, size_t length) {
  if (exchange->state == EXCHANGE_RECEIVING && length > exchange->body.limit - exchange->body.length) {
    exchange->state = EXCHANGE_TOO_LARGE;
    pc_buffer_wipe(&exchange->body);
  }
  if (exchange->state == EXCHANGE_RECEIVING) return pc_buffer_append(&exchange->body, data, length) ? MHD_YES : MHD_NO;
  if (length > MAX_DISCARDED - exchange->discarded) return MHD_NO;
  exchange->discarded += length;
  return MHD_YES;
}

typedef struct collection {
  pc_headers *headers;
  pc_error error;
} collection;

static enum MHD_Result collect_header(void *context, enum MHD_ValueKind kind, const char *name, size_t name_length,
                                      const char *value, size_t value_length) {
  (void)kind, (void)name_length;
  collection *into = context;
  return pc_headers_add(into->headers, name, value ? value : "", value ? value_length : 0, &into->error) ? MHD_YES
                                                                                                         : MHD_NO;
}

static void link_open(pc_exchange *exchange) {
  pc_httpd *httpd = exchange->httpd;
  exchange->previous = NULL;
  exchange->next = httpd->open;
  if (httpd->open) httpd->open->previous = exchange;
  httpd->open = exchange;
}

static void unlink_open(pc_exchange *exchange) {
  if (exchange->previous)
    exchange->previous->next = exchange->next;
  else
    exchange->httpd->open = exchange->next;
  if (exchange->next) exchange->next->previous = exchange->previous;
}

static void hand_over(pc_post *post) {
  pc_exchange *exchange = (pc_exchange *)(void *)((char *)post - offsetof(pc_exchange, post));
  exchange->httpd->callback(exchange->httpd->context, exchange);
}

static enum MHD_Result complete_request(pc_exchange *exchange) {
  if (exchange->state == EXCHANGE_TOO_LARGE) return refuse_large(exchange->connection);
  collection into = {.headers = &exchange->headers};
  MHD_get_connection_values_n(exchange->connection, MHD_HEADER_KIND, collect_header, &into);
  if (into.error.category == PC_BAD_INPUT)
    return refuse(exchange->connection, MHD_HTTP_BAD_REQUEST, into.error.message);
  if (into.error.category != PC_NO_ERROR) return MHD_NO;
  exchange->state = EXCHANGE_OPEN;
  link_open(exchange);
  MHD_suspend_connection(exchange->connection);
  pc_post_now(exchange->httpd->loop, &exchange->post, hand_over);
  return MHD_YES;
}

/* libmicrohttpd calls this with the headers, with each piece of the body, with nothing once the request is complete,
 * and again when a connection was resumed without an answer. */
static enum MHD_Result handle(void *context, struct MHD_Connection *connection, const char *url, const char *method,
                              const char *version, const char *data, size_t *length, void **request) {
  (void)connection, (void)url, (void)version;
  const pc_httpd *httpd = context;
  pc_exchange *exchange = *request;
  if (!exchange || httpd->is_stopping) return MHD_NO;
  switch (exchange->state) {
  case EXCHANGE_NEW: return begin_body(exchange, method);
  case EXCHANGE_RECEIVING:
  case EXCHANGE_TOO_LARGE:
    if (*length == 0) return complete_request(exchange);
    if (receive_body(exchange, data, *length) == MHD_NO) return MHD_NO;
    *length = 0;
    return MHD_YES;
  case EXCHANGE_OPEN:
  case EXCHANGE_ANSWERED: return MHD_YES;
  case EXCHANGE_DROPPED: break;
  }
  return MHD_NO;
}

const char *pc_exchange_method(const pc_exchange *exchange) { return exchange->method; }

const char *pc_exchange_target(const pc_exchange *exchange) { return exchange->target; }

const pc_headers *pc_exchange_headers(const pc_exchange *exchange) { return &exchange->headers; }

const char *pc_exchange_body(const pc_exchange *exchange, size_t *length) {
  if (length) *length = exchange->body.length;
  return exchange->body.data ? exchange->body.data : "";
}

static bool is_ipv4_loopback(const unsigned char *address) { return address[0] == 127; }

bool pc_exchange_is_local(const pc_exchange *exchange) {
  const union MHD_ConnectionInfo *info =
      MHD_get_connection_info(exchange->connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  if (!info || !info->client_addr) return false;
  if (info->client_addr->sa_family == AF_INET) {
    const struct sockaddr_in *ipv4 = (const struct sockaddr_in *)(const void *)info->client_addr;
    return is_ipv4_loopback((const unsigned char *)&ipv4->sin_addr);
  }
  if (info->client_addr->sa_family != AF_INET6) return false;
  const struct in6_addr *address = &((const struct sockaddr_in6 *)(const void *)info->client_addr)->sin6_addr;
  if (IN6_IS_ADDR_V4MAPPED(address)) return is_ipv4_loopback(address->s6_addr + 12);
  return IN6_IS_ADDR_LOOPBACK(address);
}

/* -- answers: from the user to libmicrohttpd ----------------------------------------------------------------------- */

typedef struct cut_body {
  int fd;
  size_t length;
  char data[];
} cut_body;

static ssize_t read_cut_body(void *context, uint64_t position, char *into, size_t room) {
  const cut_body *body = context;
  if (position >= body->length) {
    /* The error closes the connection, but only if a piece of the body went before it. */
    if (body->length == 0) shutdown(body->fd, SHUT_RDWR);
    return MHD_CONTENT_READER_END_WITH_ERROR;
  }
  size_t length = body->length - (size_t)position;
  if (length > room) length = room;
  memcpy(into, body->data + position, length);
  return (ssize_t)length;
}

static int descriptor_of(struct MHD_Connection *connection) {
  const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  return info ? info->connect_fd : -1;
}

static struct MHD_Response *make_cut_response(const pc_exchange *exchange, const char *data, size_t length) {
  cut_body *body = malloc(sizeof *body + length / 2);
  if (!body) return NULL;
  body->fd = descriptor_of(exchange->connection);
  body->length = length / 2;
  if (body->length) memcpy(body->data, data, body->length);
  struct MHD_Response *response = MHD_create_response_from_callback(length, CUT_BLOCK, read_cut_body, body, free);
  if (!response) free(body);
  return response;
}

static struct MHD_Response *make_response(const pc_exchange *exchange, const char *body, size_t length,
                                          pc_answer_fault fault) {
  if (fault == PC_ANSWER_CUT && length > 0) return make_cut_response(exchange, body, length);
  return MHD_create_response_from_buffer(length, (void *)(uintptr_t)body, MHD_RESPMEM_MUST_COPY);
}

/* The framing is made from the body that is there, whatever a handler that passes on foreign headers says. */
static bool is_framing(const char *name) {
  return pc_equal_ignore_case(name, "Content-Length") || pc_equal_ignore_case(name, "Transfer-Encoding");
}

static bool add_headers(struct MHD_Response *response, const pc_headers *headers, pc_error *error) {
  for (size_t i = 0; headers && i < headers->count; i++) {
    const pc_header *header = &headers->items[i];
    if (is_framing(header->name)) continue;
    if (MHD_add_response_header(response, header->name, header->value) == MHD_YES) continue;
    /* An empty value is one that libmicrohttpd does not send. */
    if (header->value[0] == '\0') continue;
    return pc_fail(error, PC_BAD_INPUT, "the header %.64s cannot be sent with an answer", header->name);
  }
  return true;
}

static void run_again(pc_post *post);

/* Gives the connection back to libmicrohttpd, which frees the exchange when it is done with the request. It notices in
 * its next run: one for all that are answered in this step. */
static void let_go(pc_exchange *exchange, exchange_state state) {
  pc_post_cancel(&exchange->post);
  unlink_open(exchange);
  exchange->state = state;
  forget_request(exchange);
  MHD_resume_connection(exchange->connection);
  pc_post_now(exchange->httpd->loop, &exchange->httpd->again, run_again);
}

/* Dissolving the association of a connected TCP socket sends the reset at once; SO_LINGER would do so only on close,
 * and libmicrohttpd shuts the connection down in good order before. */
static void reset_connection(struct MHD_Connection *connection) {
  struct sockaddr none = {.sa_family = AF_UNSPEC};
  (void)connect(descriptor_of(connection), &none, sizeof none);
}

bool pc_exchange_answer(pc_exchange *exchange, int status, const pc_headers *headers, const char *body, size_t length,
                        pc_answer_fault fault, pc_error *error) {
  if (fault == PC_ANSWER_RESET) {
    reset_connection(exchange->connection);
    let_go(exchange, EXCHANGE_DROPPED);
    return true;
  }
  if (status < 200 || status > 599) /* 1xx ends no request: its client would go on waiting */
    return pc_fail(error, PC_BAD_INPUT, "%d is no status of an answer: 200 to 599 are", status);
  struct MHD_Response *response = make_response(exchange, length ? body : "", length, fault);
  if (!response) return pc_fail_memory(error);
  bool ok = add_headers(response, headers, error);
  if (ok && MHD_queue_response(exchange->connection, (unsigned)status, response) != MHD_YES)
    ok = pc_fail(error, PC_BAD_INPUT, "an answer with status %d cannot be sent", status);
  MHD_destroy_response(response); /* ours; libmicrohttpd holds its own */
  if (ok) let_go(exchange, EXCHANGE_ANSWERED);
  return ok;
}

/* -- the server ---------------------------------------------------------------------------------------------------- */

static void run_daemon(pc_httpd *httpd);

static void run_again(pc_post *post) { run_daemon((pc_httpd *)(void *)((char *)post - offsetof(pc_httpd, again))); }

/* libuv runs timers before it waits for descriptors too: what was posted here must not wait for those. */
static void on_timer(uv_timer_t *timer) {
  run_daemon(timer->data);
  uv_stop(timer->loop);
}

static void on_events(uv_poll_t *poll, int status, int events) {
  (void)status, (void)events;
  run_daemon(poll->data);
}

static void run_daemon(pc_httpd *httpd) {
  MHD_UNSIGNED_LONG_LONG milliseconds = 0;
  bool is_timed = true;
  /* Connections that it believes readable cost it a look each; others in the loop get their turn in between. */
  for (int round = 0; round < MAX_ROUNDS && is_timed && milliseconds == 0; round++) {
    MHD_run(httpd->daemon);
    is_timed = MHD_get_timeout(httpd->daemon, &milliseconds) == MHD_YES;
  }
  if (!is_timed) {
    uv_timer_stop(&httpd->timer);
  } else if (milliseconds == 0) {
    pc_post_now(httpd->loop, &httpd->again, run_again);
  } else {
    /* Every request moves the idle timeout on: a timer that is early is left to find that out when it fires. */
    uv_timer_t *timer = &httpd->timer;
    bool is_early = uv_is_active((uv_handle_t *)timer) && uv_timer_get_due_in(timer) <= milliseconds;
    if (!is_early) uv_timer_start(timer, on_timer, milliseconds, 0);
  }
}

/* A listening socket, or -1. */
static int listen_on(const char *address, int port, pc_error *error) {
  struct sockaddr_storage storage = {0};
  struct sockaddr_in *ipv4 = (struct sockaddr_in *)(void *)&storage;
  struct sockaddr_in6 *ipv6 = (struct sockaddr_in6 *)(void *)&storage;
  socklen_t size = sizeof *ipv4;
  if (port < 0 || port > 65535) {
    pc_fail(error, PC_BAD_INPUT, "%d is no port: 0 to 65535 are", port);
    return -1;
  }
  if (inet_pton(AF_INET, address, &ipv4->sin_addr) == 1) {
    ipv4->sin_family = AF_INET;
    ipv4->sin_port = htons((uint16_t)port);
  } else if (inet_pton(AF_INET6, address, &ipv6->sin6_addr) == 1) {
    ipv6->sin6_family = AF_INET6;
    ipv6->sin6_port = htons((uint16_t)port);
    size = sizeof *ipv6;
  } else {
    pc_fail(error, PC_BAD_INPUT, "\"%.64s\" is no address to listen on: an IPv4 or IPv6 address in digits is", address);
    return -1;
  }
  int yes = 1;
  int fd = socket(storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd >= 0 && setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) == 0 &&
      bind(fd, (const struct sockaddr *)&storage, size) == 0 && listen(fd, SOMAXCONN) == 0) {
    return fd;
  }
  pc_fail(error, PC_NETWORK, "cannot listen on %s port %d: %s", address, port, strerror(errno));
  if (fd >= 0) close(fd);
  return -1;
}

static int port_of(int fd) {
  struct sockaddr_storage storage = {0};
  socklen_t size = sizeof storage;
  if (getsockname(fd, (struct sockaddr *)&storage, &size) != 0) return 0;
  return ntohs(storage.ss_family == AF_INET6 ? ((struct sockaddr_in6 *)(void *)&storage)->sin6_port
                                             : ((struct sockaddr_in *)(void *)&storage)->sin_port);
}

/* libmicrohttpd's complaints about clients are not for the terminal of whoever runs this. */
static void keep_quiet(void *context, const char *format, va_list arguments) {
  (void)context, (void)format, (void)arguments;
}

static struct MHD_Daemon *start_daemon(pc_httpd *httpd, const pc_httpd_options *options, int fd) {
  unsigned connections = options->max_connections ? options->max_connections : MAX_CONNECTIONS;
  unsigned timeout = options->idle_timeout ? options->idle_timeout : IDLE_TIMEOUT;
  return MHD_start_daemon(MHD_USE_EPOLL | MHD_USE_TURBO | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, handle, httpd,
                          MHD_OPTION_EXTERNAL_LOGGER, keep_quiet, NULL, MHD_OPTION_LISTEN_SOCKET, fd,
                          MHD_OPTION_CONNECTION_LIMIT, connections, MHD_OPTION_CONNECTION_TIMEOUT, timeout,
                          MHD_OPTION_URI_LOG_CALLBACK, begin_request, httpd, MHD_OPTION_NOTIFY_COMPLETED, end_request,
                          httpd, MHD_OPTION_END);
}

/* libuv gives a handle's memory back later; the server's struct lives until it has got both. */
static void on_handle_closed(uv_handle_t *handle) {
  pc_httpd *httpd = handle->data;
  if (--httpd->open_handles == 0) free(httpd);
}

static bool watch(pc_httpd *httpd, pc_error *error) {
  const union MHD_DaemonInfo *info = MHD_get_daemon_info(httpd->daemon, MHD_DAEMON_INFO_EPOLL_FD);
  uv_loop_t *uv = pc_loop_uv(httpd->loop);
  httpd->poll.data = httpd->timer.data = httpd;
  int status = info ? uv_poll_init(uv, &httpd->poll, info->epoll_fd) : UV_EINVAL;
  if (status != 0) return pc_fail(error, PC_USAGE, "cannot watch the server's sockets: %s", uv_strerror(status));
  uv_timer_init(uv, &httpd->timer);
  httpd->open_handles = 2;
  status = uv_poll_start(&httpd->poll, UV_READABLE, on_events);
  if (status != 0) return pc_fail(error, PC_USAGE, "cannot watch the server's sockets: %s", uv_strerror(status));
  return true;
}

pc_httpd *pc_httpd_new(pc_loop *loop, const pc_httpd_options *options, pc_httpd_callback callback, void *context,
                       pc_error *error) {
  static const pc_httpd_options defaults = {0};
  if (!options) options = &defaults;
  pc_httpd *httpd = calloc(1, sizeof *httpd);
  if (!httpd) {
    pc_fail_memory(error);
    return NULL;
  }
  httpd->loop = loop;
  httpd->callback = callback;
  httpd->context = context;
  httpd->max_body_size = options->max_body_size ? options->max_body_size : MAX_BODY_SIZE;
  int fd = listen_on(options->address ? options->address : "127.0.0.1", options->port, error);
  if (fd < 0) {
    free(httpd);
    return NULL;
  }
  httpd->port = port_of(fd);
  httpd->daemon = start_daemon(httpd, options, fd);
  if (!httpd->daemon) {
    pc_fail(error, PC_USAGE, "cannot start the HTTP server: %s", strerror(errno));
    if (port_of(fd) == httpd->port) close(fd); /* libmicrohttpd leaves it open, or not, by where it failed */
    free(httpd);
    return NULL;
  }
  if (!watch(httpd, error)) {
    pc_httpd_free(httpd);
    return NULL;
  }
  return httpd;
}

void pc_httpd_free(pc_httpd *httpd) {
  if (!httpd) return;
  httpd->is_stopping = true;
  bool is_watched = httpd->open_handles > 0;
  /* Before the descriptor below it is gone. */
  if (is_watched) {
    uv_close((uv_handle_t *)&httpd->poll, on_handle_closed);
    uv_close((uv_handle_t *)&httpd->timer, on_handle_closed);
  }
  /* libmicrohttpd must not be stopped over suspended connections. A run takes the resumed ones back and closes them. */
  bool has_open = httpd->open != NULL;
  while (httpd->open) let_go(httpd->open, EXCHANGE_DROPPED);
  pc_post_cancel(&httpd->again);
  if (has_open) MHD_run(httpd->daemon);
  MHD_stop_daemon(httpd->daemon);
  httpd->daemon = NULL;
  if (!is_watched) free(httpd);
}

int pc_httpd_port(const pc_httpd *httpd) { return httpd->port; }
