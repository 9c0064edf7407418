/* A server of core/httpd.h and clients of it, over real sockets on the loopback: for the tests of the HTTP server.
 *
 * Server and clients share the loop's thread: a client's socket never blocks, and waiting for it steps the loop.
 */
#ifndef PC_TESTS_HTTPD_FIXTURE_H
#define PC_TESTS_HTTPD_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <arpa/inet.h>
#include <errno.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/buffer.h"
#include "core/httpd.h"

enum { PATIENCE = 30, MANY = 200, MEBIBYTE = 1024 * 1024 };

/* -- the server under test ----------------------------------------------------------------------------------------- */

typedef struct test_server {
  pc_loop *loop;
  pc_httpd *httpd;
  void (*respond)(struct test_server *server, pc_exchange *exchange);
  int calls;
  pc_exchange *kept[MANY];
  pc_answer_fault fault;
  const char *text;
  pc_timer timer;
  jmp_buf escape;
} test_server;

static inline void answer(pc_exchange *exchange, int status, const char *body, size_t length, pc_answer_fault fault) {
  pc_error error = {0};
  if (!pc_exchange_answer(exchange, status, NULL, body, length, fault, &error)) fail_msg("%s", error.message);
}

static inline void say_what_came(test_server *server, pc_exchange *exchange) {
  pc_error error = {0};
  pc_headers headers = {0};
  const char *odd = pc_headers_get(pc_exchange_headers(exchange), "x-odd");
  assert_true(
      pc_headers_add(&headers, "X-Method", pc_exchange_method(exchange), strlen(pc_exchange_method(exchange)), &error));
  assert_true(
      pc_headers_add(&headers, "X-Target", pc_exchange_target(exchange), strlen(pc_exchange_target(exchange)), &error));
  assert_true(pc_headers_add(&headers, "X-Seen", odd ? odd : "none", strlen(odd ? odd : "none"), &error));
  assert_true(pc_headers_add(&headers, "X-Empty", "", 0, &error));
  assert_true(pc_headers_add(&headers, "Content-Length", "3", 1, &error));
  assert_true(pc_headers_add(&headers, "Transfer-Encoding", "chunked", 7, &error));
  assert_true(pc_exchange_is_local(exchange));
  size_t length;
  const char *body = pc_exchange_body(exchange, &length);
  assert_true(pc_exchange_answer(exchange, 201, &headers, body, length, server->fault, &error));
  pc_headers_free(&headers);
}

static inline void keep(test_server *server, pc_exchange *exchange) { server->kept[server->calls - 1] = exchange; }

static inline void say_text(test_server *server, pc_exchange *exchange) {
  answer(exchange, 200, server->text, strlen(server->text), server->fault);
}

static inline void called(void *context, pc_exchange *exchange) {
  test_server *server = context;
  server->calls++;
  server->respond(server, exchange);
}

static inline test_server *start_with(pc_httpd_options options,
                                      void (*respond)(test_server *server, pc_exchange *exchange)) {
  pc_error error = {0};
  test_server *made = calloc(1, sizeof *made);
  assert_non_null(made);
  made->respond = respond;
  made->text = "hello";
  made->loop = pc_loop_new(NULL, &error);
  assert_non_null(made->loop);
  made->httpd = pc_httpd_new(made->loop, &options, called, made, &error);
  if (!made->httpd) fail_msg("%s", error.message);
  assert_true(pc_httpd_port(made->httpd) > 0);
  return made;
}

static inline test_server *start(void (*respond)(test_server *server, pc_exchange *exchange)) {
  return start_with((pc_httpd_options){0}, respond);
}

static inline void stop(test_server *server) {
  pc_httpd_free(server->httpd);
  pc_loop_free(server->loop);
  free(server);
}

static inline void check_patience(uint64_t since) {
  if (uv_hrtime() - since > PATIENCE * UINT64_C(1000000000)) fail_msg("waited for too long");
}

#define STEP_UNTIL(server, condition) \
  for (uint64_t since = uv_hrtime(); !(condition); check_patience(since)) pc_loop_step((server)->loop, 0.01)

static inline void step_often(test_server *server) {
  for (int i = 0; i < 20; i++) pc_loop_step(server->loop, 0.001);
}

/* -- clients ------------------------------------------------------------------------------------------------------- */

typedef struct test_client {
  test_server *server;
  int fd;
  pc_buffer in;
  bool is_over;
  int failure; /* the errno that ended the connection; 0: in good order */
} test_client;

static inline test_client dial(test_server *server) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)pc_httpd_port(server->httpd))};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  test_client client = {.server = server, .fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)};
  assert_true(client.fd >= 0);
  if (connect(client.fd, (const struct sockaddr *)&address, sizeof address) != 0) assert_int_equal(errno, EINPROGRESS);
  return client;
}

static inline void hang_up(test_client *client) {
  close(client->fd);
  pc_buffer_free(&client->in);
}

static inline bool receive(test_client *client) {
  static char block[65536];
  while (!client->is_over) {
    ssize_t length = recv(client->fd, block, sizeof block, 0);
    if (length < 0 && (errno == EAGAIN || errno == ENOTCONN)) break;
    if (length > 0) {
      assert_true(pc_buffer_append(&client->in, block, (size_t)length));
      continue;
    }
    client->is_over = true;
    client->failure = length < 0 ? errno : 0;
  }
  return true;
}

/* Sends all of it, reading meanwhile: a server that answers early may not read the rest. */
static inline void say_bytes(test_client *client, const char *data, size_t length) {
  for (uint64_t since = uv_hrtime(); length > 0; check_patience(since)) {
    ssize_t sent = send(client->fd, data, length, MSG_NOSIGNAL);
    if (sent > 0) {
      data += sent;
      length -= (size_t)sent;
      continue;
    }
    if (errno != EAGAIN && errno != ENOTCONN) return;
    pc_loop_step(client->server->loop, 0.01);
  }
}

static inline void say(test_client *client, const char *text) { say_bytes(client, text, strlen(text)); }

typedef struct test_reply {
  int status;
  char *head; /* up to the empty line */
  char *body;
  size_t length;
} test_reply;

static inline char *header_of(const char *head, const char *name) {
  static char value[256];
  const char *line = strstr(head, name);
  if (!line || sscanf(line + strlen(name), ": %255[^\r]", value) != 1) return NULL;
  return value;
}

static inline bool has_reply(test_client *client, bool has_body, size_t *head, size_t *body) {
  receive(client);
  const char *end = client->in.data ? strstr(client->in.data, "\r\n\r\n") : NULL;
  if (!end) return false;
  *head = (size_t)(end - client->in.data) + 4;
  char *line = strstr(client->in.data, "Content-Length: ");
  *body = has_body && line && line < end ? strtoul(line + 16, NULL, 10) : 0;
  return client->in.length >= *head + *body;
}

static inline test_reply listen_for(test_client *client, bool has_body) {
  size_t head = 0, body = 0;
  STEP_UNTIL(client->server, has_reply(client, has_body, &head, &body) || client->is_over);
  if (!has_reply(client, has_body, &head, &body)) {
    fail_msg("the connection ended without a whole reply, after \"%s\"", client->in.data ? client->in.data : "");
  }
  test_reply reply = {.status = atoi(client->in.data + strlen("HTTP/1.1 ")), .length = body};
  reply.head = pc_copy(client->in.data, head);
  reply.body = pc_copy(client->in.data + head, body);
  memmove(client->in.data, client->in.data + head + body, client->in.length - head - body + 1);
  client->in.length -= head + body;
  return reply;
}

static inline void forget(test_reply *reply) {
  free(reply->head);
  free(reply->body);
}

static inline void expect_reply(test_client *client, int status, const char *body) {
  test_reply reply = listen_for(client, true);
  assert_int_equal(reply.status, status);
  assert_string_equal(reply.body, body);
  forget(&reply);
}

static inline void expect_status(test_client *client, int status) {
  test_reply reply = listen_for(client, true);
  assert_int_equal(reply.status, status);
  forget(&reply);
}

static inline void expect_end(test_client *client, int failure) {
  STEP_UNTIL(client->server, receive(client) && client->is_over);
  assert_int_equal(client->failure, failure);
}

/* The server is well: it serves somebody new. */
static inline void expect_service(test_server *server) {
  server->respond = say_text;
  server->fault = PC_ANSWER_WHOLE;
  test_client client = dial(server);
  say(&client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  expect_reply(&client, 200, server->text);
  hang_up(&client);
}

#endif
