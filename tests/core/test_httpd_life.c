/* The HTTP server's life: many connections, idle ones, its end in the middle of anything, and starts that fail. */
#include "httpd_fixture.h"

static void many_connections_are_served_at_once(void **state) {
  (void)state;
  test_server *server = start(keep);
  static test_client clients[MANY];
  for (int i = 0; i < MANY; i++) clients[i] = dial(server);
  for (int round = 0; round < 3; round++) {
    server->calls = 0;
    for (int i = 0; i < MANY; i++) say(&clients[i], "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    STEP_UNTIL(server, server->calls == MANY);
    for (int i = 0; i < MANY; i++) answer(server->kept[i], 200, "hello", 5, PC_ANSWER_WHOLE);
    for (int i = 0; i < MANY; i++) expect_reply(&clients[i], 200, "hello");
  }
  for (int i = 0; i < MANY; i++) hang_up(&clients[i]);
  stop(server);
}

static void connections_over_the_limit_wait_for_their_turn(void **state) {
  (void)state;
  test_server *server = start_with((pc_httpd_options){.max_connections = 2}, say_text);
  test_client clients[4];
  for (int i = 0; i < 4; i++) clients[i] = dial(server);
  for (int i = 0; i < 4; i++) {
    say(&clients[i], "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    expect_reply(&clients[i], 200, "hello");
    hang_up(&clients[i]);
  }
  stop(server);
}

static void idle_connections_are_closed(void **state) {
  (void)state;
  test_server *server = start_with((pc_httpd_options){.idle_timeout = 1}, say_text);
  test_client client = dial(server);
  say(&client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  expect_reply(&client, 200, "hello");
  expect_end(&client, 0);
  hang_up(&client);
  stop(server);
}

static void escape(test_server *server, pc_exchange *exchange) {
  keep(server, exchange);
  longjmp(server->escape, 1);
}

static void a_callback_may_leave_by_longjmp(void **state) {
  (void)state;
  test_server *server = start(escape);
  test_client first = dial(server), second = dial(server);
  say(&first, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  say(&second, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  volatile int escapes = 0;
  for (volatile uint64_t since = uv_hrtime(); escapes < 2; check_patience(since)) {
    if (setjmp(server->escape) == 0)
      pc_loop_step(server->loop, 0.01);
    else
      escapes++;
  }
  for (int i = 0; i < 2; i++) answer(server->kept[i], 200, "ok", 2, PC_ANSWER_WHOLE);
  expect_reply(&first, 200, "ok");
  expect_reply(&second, 200, "ok");
  hang_up(&first);
  hang_up(&second);
  stop(server);
}

static void a_server_is_freed_with_whatever_is_open(void **state) {
  (void)state;
  test_server *server = start(keep);
  test_client idle = dial(server), waiting = dial(server), half = dial(server), answered = dial(server);
  say(&waiting, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
  STEP_UNTIL(server, server->calls == 1);
  say(&half, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc");
  step_often(server);
  say(&answered, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  STEP_UNTIL(server, server->calls == 2);
  answer(server->kept[1], 200, "unsent", 6, PC_ANSWER_WHOLE); /* and not sent: no step follows */
  pc_httpd_free(server->httpd);
  server->httpd = NULL;
  expect_end(&waiting, 0);
  expect_end(&half, 0);
  expect_end(&idle, 0);
  assert_int_equal(waiting.in.length, 0);
  hang_up(&idle);
  hang_up(&waiting);
  hang_up(&half);
  hang_up(&answered);
  stop(server);
}

static void free_it(test_server *server, pc_exchange *exchange) {
  (void)exchange;
  pc_httpd_free(server->httpd);
  server->httpd = NULL;
}

static void a_callback_may_free_the_server(void **state) {
  (void)state;
  test_server *server = start(free_it);
  test_client clients[3];
  for (int i = 0; i < 3; i++) clients[i] = dial(server);
  for (int i = 0; i < 3; i++) say(&clients[i], "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  STEP_UNTIL(server, server->calls > 0);
  for (int i = 0; i < 3; i++) {
    STEP_UNTIL(server, receive(&clients[i]) && clients[i].is_over);
    hang_up(&clients[i]);
  }
  assert_int_equal(server->calls, 1); /* the others' requests were not handed over any more */
  stop(server);
}

static void a_loop_without_a_server_has_nothing_to_wait_for(void **state) {
  (void)state;
  test_server *server = start(say_text);
  expect_service(server);
  assert_true(pc_loop_step(server->loop, 0));
  pc_httpd_free(server->httpd);
  server->httpd = NULL;
  while (pc_loop_step(server->loop, 0)) continue; /* libuv's last word on the closed handles */
  stop(server);
}

static void a_taken_or_odd_address_is_refused(void **state) {
  (void)state;
  test_server *server = start(say_text);
  static const struct {
    const char *address;
    int port;
  } odd[] = {{"300.1.1.1", 0}, {"", 0}, {"localhost.invalid", 0}, {"127.0.0.1", -1}, {"127.0.0.1", 65536}};
  pc_error error = {0};
  char port[16];
  snprintf(port, sizeof port, "%d", pc_httpd_port(server->httpd));
  pc_httpd_options taken = {.port = pc_httpd_port(server->httpd)};
  assert_null(pc_httpd_new(server->loop, &taken, called, server, &error));
  assert_int_equal(error.category, PC_NETWORK);
  assert_non_null(strstr(error.message, "127.0.0.1"));
  assert_non_null(strstr(error.message, port));
  for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
    pc_httpd_options options = {.address = odd[i].address, .port = odd[i].port};
    assert_null(pc_httpd_new(server->loop, &options, called, server, &error));
    assert_int_equal(error.category, PC_BAD_INPUT);
  }
  stop(server);
}

static int lowest_free_descriptor(void) {
  int fd = dup(0);
  close(fd);
  return fd;
}

static void a_server_that_cannot_start_leaves_nothing_behind(void **state) {
  (void)state;
  test_server *server = start(say_text);
  int before = lowest_free_descriptor();
  struct rlimit whole, tight;
  assert_int_equal(getrlimit(RLIMIT_NOFILE, &whole), 0);
  for (int room = 0; room < 2; room++) { /* none for the socket; none for what libmicrohttpd opens */
    pc_error error = {0};
    tight = whole;
    tight.rlim_cur = (rlim_t)(before + room);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &tight), 0);
    pc_httpd *none = pc_httpd_new(server->loop, NULL, called, server, &error);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &whole), 0);
    assert_null(none);
    assert_string_not_equal(error.message, "");
    assert_int_equal(lowest_free_descriptor(), before);
  }
  pc_httpd_free(NULL);
  stop(server);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(many_connections_are_served_at_once),
      cmocka_unit_test(connections_over_the_limit_wait_for_their_turn),
      cmocka_unit_test(idle_connections_are_closed),
      cmocka_unit_test(a_callback_may_leave_by_longjmp),
      cmocka_unit_test(a_server_is_freed_with_whatever_is_open),
      cmocka_unit_test(a_callback_may_free_the_server),
      cmocka_unit_test(a_loop_without_a_server_has_nothing_to_wait_for),
      cmocka_unit_test(a_taken_or_odd_address_is_refused),
      cmocka_unit_test(a_server_that_cannot_start_leaves_nothing_behind),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
