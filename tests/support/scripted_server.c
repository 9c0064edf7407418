/* See scripted_server.h. One thread, one poll loop; each connection is a small state machine:
 * reading a request → waiting (late, drip) → writing the answer → reading the next one, or the ending.
 */
#define _GNU_SOURCE 1 /* accept4, strcasestr */
#include "scripted_server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "scripted_certificate.h"
#include "scripted_script.h"

enum { MAX_REQUEST = 64 * 1024 * 1024, READ_SIZE = 16384, MAX_POLLED = 1024 };

typedef enum phase {
  READING,
  WAITING, /* until `due` */
  WRITING,
  SILENT, /* stalls until the other side goes */
} phase;

typedef struct connection {
  int socket, number;
  SSL *tls;
  phase phase;
  bool has_shaken; /* TLS */
  short wanted;    /* poll events that TLS waits for; 0: those of the phase */
  bytes in, out;
  size_t sent, until; /* of `out`: sent; to send before the next wait */
  double due;
  bool ends;  /* at `due`, with `how.ending` */
  answer how; /* shallow copy: its text is the script's */
  struct connection *next;
} connection;

struct scripted_server {
  scripted_options options;
  script script;
  int listener, port;
  int wake[2]; /* a byte: look at what changed */
  char url[64], ca_file[32];
  SSL_CTX *tls;
  pthread_t thread;
  bool thread_runs;
  double ends_at;
  connection *first;

  pthread_mutex_t lock; /* everything below */
  bool stops, opens;
  scripted_request **requests;
  size_t request_count;
  int accepted, open, under_way, peak, unexpected;
};

static double seconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* -- requests ------------------------------------------------------------------------------------------------------ */

char *scripted_request_header(const scripted_request *request, const char *name) {
  size_t length = strlen(name);
  const char *line = strstr(request->head, "\r\n");
  for (; line; line = strstr(line, "\r\n")) {
    line += 2;
    if (strncasecmp(line, name, length) || line[length] != ':') continue;
    const char *value = line + length + 1;
    value += strspn(value, " \t");
    return strndup(value, strcspn(value, "\r\n"));
  }
  return NULL;
}

/* The length of the whole request at the front of `in`, and of its head; 0: not all of it is there yet. */
static size_t whole_request(const bytes *in, size_t *head_length) {
  const char *end = in->length ? memmem(in->data, in->length, "\r\n\r\n", 4) : NULL;
  if (!end) return 0;
  *head_length = (size_t)(end - in->data) + 4;
  char *head = strndup(in->data, *head_length);
  const char *field = head ? strcasestr(head, "\r\ncontent-length:") : NULL;
  size_t body = field ? (size_t)strtoul(field + 17, NULL, 10) : 0;
  free(head);
  return body <= MAX_REQUEST && in->length >= *head_length + body ? *head_length + body : 0;
}

static char *word_of(const char *head, int index) {
  while (index--) {
    head += strcspn(head, " \r\n");
    head += strspn(head, " ");
  }
  return strndup(head, strcspn(head, " \r\n"));
}

static scripted_request *record(scripted_server *server, connection *on, size_t length, size_t head_length) {
  scripted_request *request = calloc(1, sizeof *request);
  if (!request) abort();
  request->head = strndup(on->in.data, head_length);
  request->method = word_of(request->head, 0);
  request->target = word_of(request->head, 1);
  bytes body = {0};
  bytes_append(&body, on->in.data + head_length, length - head_length);
  request->body = body.data;
  request->body_length = body.length;
  request->connection = on->number;
  memmove(on->in.data, on->in.data + length, on->in.length - length + 1);
  on->in.length -= length;
  if (server->options.on_request) server->options.on_request(server->options.context, request);
  pthread_mutex_lock(&server->lock);
  server->requests = realloc(server->requests, (server->request_count + 1) * sizeof *server->requests);
  if (!server->requests) abort();
  server->requests[server->request_count++] = request;
  if (++server->under_way > server->peak) server->peak = server->under_way;
  pthread_mutex_unlock(&server->lock);
  return request;
}

static void free_request(scripted_request *request) {
  free(request->method);
  free(request->target);
  free(request->head);
  free(request->body);
  free(request);
}

/* -- connections --------------------------------------------------------------------------------------------------- */

static void change(scripted_server *server, int *counter, int by) {
  pthread_mutex_lock(&server->lock);
  *counter += by;
  pthread_mutex_unlock(&server->lock);
}

static void close_connection(scripted_server *server, connection *closed, bool reset) {
  connection **link = &server->first;
  while (*link != closed) link = &(*link)->next;
  *link = closed->next;
  if (closed->phase == WRITING || closed->phase == WAITING) change(server, &server->under_way, -1);
  if (reset) {
    struct linger at_once = {.l_onoff = 1, .l_linger = 0};
    setsockopt(closed->socket, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  } else {
    if (closed->tls && closed->has_shaken) SSL_shutdown(closed->tls);
    shutdown(closed->socket, SHUT_WR);
    /* What was not read would turn the close into a reset. */
    char rest[READ_SIZE];
    while (recv(closed->socket, rest, sizeof rest, MSG_DONTWAIT) > 0) continue;
  }
  SSL_free(closed->tls);
  close(closed->socket);
  free(closed->in.data);
  free(closed->out.data);
  free(closed);
  change(server, &server->open, -1);
}

static void accept_connection(scripted_server *server) {
  int socket = accept4(server->listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
  if (socket < 0) return;
  connection *added = calloc(1, sizeof *added);
  if (!added) abort();
  setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &(int){1}, sizeof(int));
  added->socket = socket;
  added->next = server->first;
  server->first = added;
  if (server->tls) {
    added->tls = SSL_new(server->tls);
    SSL_set_fd(added->tls, socket);
    SSL_set_accept_state(added->tls);
  }
  pthread_mutex_lock(&server->lock);
  added->number = ++server->accepted;
  bool too_many = ++server->open > (server->options.max_connections > 0 ? server->options.max_connections : 128);
  pthread_mutex_unlock(&server->lock);
  if (too_many) close_connection(server, added, true);
}

/* The result of a read or write: bytes moved; 0: not now; -1: the connection is over. */
static long moved(connection *on, long result) {
  on->wanted = 0;
  if (result > 0) return result;
  if (!on->tls) return result < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
  int reason = SSL_get_error(on->tls, (int)result);
  if (reason != SSL_ERROR_WANT_READ && reason != SSL_ERROR_WANT_WRITE) return -1;
  on->wanted = reason == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT;
  return 0;
}

static long read_some(connection *on, char *into, size_t size) {
  if (!on->tls) return moved(on, (long)recv(on->socket, into, size, 0));
  long result = moved(on, SSL_read(on->tls, into, (int)size));
  on->has_shaken = on->has_shaken || SSL_is_init_finished(on->tls);
  return result;
}

static long write_some(connection *on, const char *from, size_t size) {
  if (on->tls) return moved(on, SSL_write(on->tls, from, (int)size));
  return moved(on, (long)send(on->socket, from, size, MSG_NOSIGNAL));
}

static void wait_for(connection *on, int milliseconds) {
  on->phase = WAITING;
  on->due = seconds_now() + milliseconds / 1000.0;
}

static void start_answer(scripted_server *server, connection *on, const scripted_request *request) {
  static const answer over = {
      .speaks = true, .status = 418, .length = -1, .cut_head = -1, .cut_body = -1, .ending = ENDING_CLOSE};
  char line[1024];
  snprintf(line, sizeof line, "%s %s", request->method, request->target);
  if (server->options.stoppable && !strcmp(request->target, "/.stop")) {
    change(server, &server->under_way, -1);
    pthread_mutex_lock(&server->lock);
    server->stops = true;
    pthread_mutex_unlock(&server->lock);
    write_some(on, "HTTP/1.1 204 No Content\r\n\r\n", 27);
    return;
  }
  const answer *next = script_take(&server->script, line);
  if (!next) {
    change(server, &server->unexpected, 1);
    next = &over;
  }
  on->how = *next;
  free(on->out.data);
  on->out = next->speaks ? answer_bytes(next, !strcmp(request->method, "HEAD")) : (bytes){0};
  on->sent = 0;
  on->until = next->drip_bytes ? next->drip_bytes : on->out.length;
  on->phase = WRITING;
  if (next->late) wait_for(on, next->late);
}

/* Takes the next request from what was read, if it is whole. */
static void begin_request(scripted_server *server, connection *on) {
  size_t head_length;
  size_t length = whole_request(&on->in, &head_length);
  if (length) start_answer(server, on, record(server, on, length, head_length));
}

/* Returns false when the connection is gone. */
static bool receive(scripted_server *server, connection *on) {
  char block[READ_SIZE];
  long count = read_some(on, block, sizeof block);
  if (count < 0 || on->in.length + (size_t)count > MAX_REQUEST) {
    close_connection(server, on, count > 0);
    return false;
  }
  bytes_append(&on->in, block, (size_t)count);
  if (on->phase == READING) begin_request(server, on);
  return true;
}

static void end_answer(scripted_server *server, connection *on) {
  change(server, &server->under_way, -1);
  switch (on->how.ending) {
  case ENDING_KEEP:
    on->phase = READING;
    begin_request(server, on);
    return;
  case ENDING_STALL: on->phase = SILENT; return;
  case ENDING_CLOSE:
  case ENDING_RESET:
    on->phase = SILENT;
    close_connection(server, on, on->how.ending == ENDING_RESET);
    return;
  }
}

static void transmit(scripted_server *server, connection *on) {
  while (on->sent < on->until) {
    long count = write_some(on, on->out.data + on->sent, on->until - on->sent);
    if (count < 0) {
      close_connection(server, on, true);
      return;
    }
    if (!count) return;
    on->sent += (size_t)count;
  }
  if (on->sent < on->out.length) {
    size_t left = on->out.length - on->sent;
    on->until += on->how.drip_bytes < left ? on->how.drip_bytes : left;
    wait_for(on, on->how.drip_milliseconds);
  } else if (on->how.ending == ENDING_RESET && on->sent && !on->ends) {
    /* A reset that overtakes the bytes would make another test of this. */
    on->ends = true;
    wait_for(on, 10);
  } else {
    end_answer(server, on);
  }
}

static void serve_connection(scripted_server *server, connection *on, short events) {
  if (on->phase == WAITING && seconds_now() >= on->due) on->phase = WRITING;
  bool can_read = events & (POLLIN | POLLHUP | POLLERR);
  if (on->phase != WRITING || on->wanted == POLLIN) {
    if (can_read && !receive(server, on)) return;
  }
  /* Also without POLLOUT: the first write may be tried at once. */
  if (on->phase == WRITING && (on->wanted != POLLIN || can_read)) transmit(server, on);
}

/* -- the thread ---------------------------------------------------------------------------------------------------- */

static bool open_listener(scripted_server *server) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)server->port)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  server->listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (server->listener < 0) return false;
  setsockopt(server->listener, SOL_SOCKET, SO_REUSEADDR, &(int){1}, sizeof(int));
  if (bind(server->listener, (struct sockaddr *)&address, size)) return false;
  if (getsockname(server->listener, (struct sockaddr *)&address, &size)) return false;
  server->port = ntohs(address.sin_port);
  return server->options.refuse || listen(server->listener, 256) == 0;
}

static short events_of(const connection *on) {
  if (on->wanted) return on->wanted;
  return on->phase == WRITING ? POLLOUT : POLLIN;
}

/* Fills in what to poll; the connections in the order of the list, behind the two of the server's own. */
static nfds_t gather(const scripted_server *server, struct pollfd *polled, int *timeout) {
  double now = seconds_now(), next = server->ends_at;
  polled[0] = (struct pollfd){.fd = server->wake[0], .events = POLLIN};
  polled[1] = (struct pollfd){.fd = server->options.refuse ? -1 : server->listener, .events = POLLIN};
  nfds_t count = 2;
  for (const connection *on = server->first; on && count < MAX_POLLED; on = on->next) {
    polled[count++] = (struct pollfd){.fd = on->socket, .events = events_of(on)};
    if (on->phase == WAITING && on->due < next) next = on->due;
  }
  double wait = (next - now) * 1000;
  *timeout = wait <= 0 ? 0 : (int)wait + 1;
  return count;
}

static bool read_orders(scripted_server *server) {
  char ignored[16];
  while (read(server->wake[0], ignored, sizeof ignored) > 0) continue;
  pthread_mutex_lock(&server->lock);
  bool stops = server->stops;
  if (server->opens) {
    server->opens = false;
    server->options.refuse = false;
    listen(server->listener, 256);
  }
  pthread_mutex_unlock(&server->lock);
  return !stops && seconds_now() < server->ends_at;
}

static void *run(void *argument) {
  scripted_server *server = argument;
  struct pollfd polled[MAX_POLLED];
  while (read_orders(server)) {
    int timeout;
    nfds_t count = gather(server, polled, &timeout);
    if (poll(polled, count, timeout) < 0 && errno != EINTR) break;
    connection *on = server->first;
    for (nfds_t i = 2; i < count && on; i++) {
      connection *next = on->next; /* serving may free this one, and no other */
      serve_connection(server, on, polled[i].revents);
      on = next;
    }
    if (polled[1].revents) accept_connection(server);
  }
  while (server->first) close_connection(server, server->first, false);
  if (server->listener >= 0) close(server->listener);
  server->listener = -1;
  return NULL;
}

static bool set_up_tls(scripted_server *server) {
  X509 *certificate = NULL;
  EVP_PKEY *key = NULL;
  server->tls = SSL_CTX_new(TLS_server_method());
  bool ok = server->tls &&
            scripted_certificate_make(server->options.host, server->options.expired, &certificate, &key) &&
            scripted_certificate_write(server->ca_file, certificate, NULL) &&
            SSL_CTX_use_certificate(server->tls, certificate) && SSL_CTX_use_PrivateKey(server->tls, key);
  if (ok && server->options.old_tls) {
    SSL_CTX_set_security_level(server->tls, 0);
    SSL_CTX_set_min_proto_version(server->tls, TLS1_VERSION);
    SSL_CTX_set_max_proto_version(server->tls, TLS1_1_VERSION);
  }
  if (ok) SSL_CTX_set_mode(server->tls, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  X509_free(certificate);
  EVP_PKEY_free(key);
  return ok;
}

static bool start_thread(scripted_server *server) {
  /* OpenSSL writes with write(2): the thread must not die of a connection that is gone. */
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  server->thread_runs = pthread_create(&server->thread, NULL, run, server) == 0;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return server->thread_runs;
}

scripted_server *scripted_server_start(const char *text, const scripted_options *options) {
  scripted_server *server = calloc(1, sizeof *server);
  if (!server) return NULL;
  if (options) server->options = *options;
  server->listener = server->wake[0] = server->wake[1] = -1;
  server->ends_at = seconds_now() + (server->options.seconds > 0 ? server->options.seconds : 30);
  pthread_mutex_init(&server->lock, NULL);
  bool ok = script_read(&server->script, text) && pipe(server->wake) == 0 && open_listener(server);
  for (int i = 0; ok && i < 2; i++) {
    fcntl(server->wake[i], F_SETFL, O_NONBLOCK);
    fcntl(server->wake[i], F_SETFD, FD_CLOEXEC);
  }
  if (ok && server->options.tls) ok = set_up_tls(server);
  snprintf(server->url, sizeof server->url, "%s:%d", server->options.tls ? "https://localhost" : "http://127.0.0.1",
           server->port);
  if (ok && start_thread(server)) return server;
  perror("scripted server");
  scripted_server_stop(server);
  return NULL;
}

static void order(scripted_server *server, bool *what) {
  pthread_mutex_lock(&server->lock);
  *what = true;
  pthread_mutex_unlock(&server->lock);
  if (write(server->wake[1], "!", 1) < 0) return; /* the pipe is full: it is awake */
}

void scripted_server_open(scripted_server *server) {
  order(server, &server->opens);
  for (;;) { /* until the thread has done so: whoever connects next must be let in */
    pthread_mutex_lock(&server->lock);
    bool done = !server->opens;
    pthread_mutex_unlock(&server->lock);
    if (done) return;
    nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
  }
}

void scripted_server_wait(scripted_server *server) {
  if (server->thread_runs) pthread_join(server->thread, NULL);
  server->thread_runs = false;
}

void scripted_server_stop(scripted_server *server) {
  if (!server) return;
  if (server->thread_runs) order(server, &server->stops);
  scripted_server_wait(server);
  if (server->listener >= 0) close(server->listener);
  for (int i = 0; i < 2; i++) {
    if (server->wake[i] >= 0) close(server->wake[i]);
  }
  for (size_t i = 0; i < server->request_count; i++) free_request(server->requests[i]);
  free(server->requests);
  script_free(&server->script);
  SSL_CTX_free(server->tls);
  if (server->ca_file[0]) unlink(server->ca_file);
  pthread_mutex_destroy(&server->lock);
  free(server);
}

/* -- what happened ------------------------------------------------------------------------------------------------- */

int scripted_server_port(const scripted_server *server) { return server->port; }

const char *scripted_server_url(const scripted_server *server) { return server->url; }

const char *scripted_server_ca_file(const scripted_server *server) {
  return server->ca_file[0] ? server->ca_file : NULL;
}

static int read_counter(scripted_server *server, const int *counter) {
  pthread_mutex_lock(&server->lock);
  int value = *counter;
  pthread_mutex_unlock(&server->lock);
  return value;
}

size_t scripted_server_request_count(scripted_server *server) {
  pthread_mutex_lock(&server->lock);
  size_t count = server->request_count;
  pthread_mutex_unlock(&server->lock);
  return count;
}

const scripted_request *scripted_server_request(scripted_server *server, size_t index) {
  pthread_mutex_lock(&server->lock);
  const scripted_request *request = index < server->request_count ? server->requests[index] : NULL;
  pthread_mutex_unlock(&server->lock);
  return request;
}

int scripted_server_connection_count(scripted_server *server) { return read_counter(server, &server->accepted); }

int scripted_server_open_count(scripted_server *server) { return read_counter(server, &server->open); }

int scripted_server_peak(scripted_server *server) { return read_counter(server, &server->peak); }

int scripted_server_unexpected(scripted_server *server) { return read_counter(server, &server->unexpected); }
