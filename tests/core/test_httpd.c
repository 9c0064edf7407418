/* The HTTP server: what clients send, when answers come, what goes wrong. Its life is in test_httpd_life.c. */
#include "httpd_fixture.h"

/* -- requests ------------------------------------------------------------------------------------------------------ */

static void the_callback_sees_the_request_and_makes_the_answer(void **state) {
  (void)state;
  test_server *server = start(say_what_came);
  test_client client = dial(server);
  say(&client, "PATCH /v1/a%2Fb/?size=3&x=%20y#z HTTP/1.1\r\nHost: a\r\nX-ODD:  two words \r\n"
               "Content-Length: 4\r\n\r\nbody");
  test_reply reply = listen_for(&client, true);
  assert_int_equal(reply.status, 201);
  assert_string_equal(header_of(reply.head, "X-Method"), "PATCH");
  assert_string_equal(header_of(reply.head, "X-Target"), "/v1/a%2Fb/?size=3&x=%20y#z");
  assert_string_equal(header_of(reply.head, "X-Seen"), "two words");
  assert_string_equal(header_of(reply.head, "Content-Length"), "4"); /* ours, not the handler's */
  assert_null(strstr(reply.head, "Transfer-Encoding"));
  assert_string_equal(reply.body, "body");
  forget(&reply);
  hang_up(&client);
  stop(server);
}

static void a_connection_serves_many_requests(void **state) {
  (void)state;
  test_server *server = start(say_what_came);
  test_client client = dial(server);
  for (int i = 0; i < 50; i++) {
    say(&client, "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok");
    expect_reply(&client, 201, "ok");
  }
  assert_false(client.is_over);
  hang_up(&client);
  stop(server);
}

static void http_1_0_and_connection_close_end_the_connection(void **state) {
  (void)state;
  test_server *server = start(say_text);
  test_client old = dial(server), last = dial(server);
  say(&old, "GET / HTTP/1.0\r\n\r\n");
  expect_reply(&old, 200, "hello");
  expect_end(&old, 0);
  say(&last, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  expect_reply(&last, 200, "hello");
  expect_end(&last, 0);
  hang_up(&old);
  hang_up(&last);
  stop(server);
}

static void pipelined_requests_are_answered_in_order(void **state) {
  (void)state;
  test_server *server = start(say_what_came);
  test_client client = dial(server);
  say(&client, "POST /1 HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n1"
               "GET /2 HTTP/1.1\r\nHost: a\r\n\r\n"
               "POST /3 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n33\r\n1\r\n3\r\n0\r\n\r\n"
               "GET /4 HTTP/1.1\r\nHost: a\r\n\r\n");
  expect_reply(&client, 201, "1");
  expect_reply(&client, 201, "");
  expect_reply(&client, 201, "333");
  test_reply reply = listen_for(&client, true);
  assert_string_equal(header_of(reply.head, "X-Target"), "/4");
  forget(&reply);
  hang_up(&client);
  stop(server);
}

static void a_request_may_come_byte_by_byte(void **state) {
  (void)state;
  static const char request[] = "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
  test_server *server = start(say_what_came);
  test_client client = dial(server);
  for (size_t i = 0; i < sizeof request - 1; i++) {
    assert_int_equal(server->calls, 0);
    say_bytes(&client, request + i, 1);
    pc_loop_step(server->loop, 0.001);
  }
  expect_reply(&client, 201, "abc");
  hang_up(&client);
  stop(server);
}

static void head_has_the_length_and_no_body(void **state) {
  (void)state;
  test_server *server = start(say_text);
  test_client client = dial(server);
  say(&client, "HEAD / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
  test_reply reply = listen_for(&client, false);
  assert_string_equal(header_of(reply.head, "Content-Length"), "5");
  forget(&reply);
  expect_reply(&client, 200, "hello");
  hang_up(&client);
  stop(server);
}

static char *make_large(size_t length) {
  char *text = malloc(length + 1);
  assert_non_null(text);
  for (size_t i = 0; i < length; i++) text[i] = (char)('a' + i % 23);
  text[length] = '\0';
  return text;
}

static void large_bodies_pass_both_ways(void **state) {
  (void)state;
  test_server *server = start(say_what_came);
  test_client client = dial(server);
  size_t length = 10 * MEBIBYTE + 17;
  char *text = make_large(length), head[128];
  snprintf(head, sizeof head, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: %zu\r\n\r\n", length);
  for (int i = 0; i < 2; i++) {
    say(&client, head);
    say_bytes(&client, text, length);
    test_reply reply = listen_for(&client, true);
    assert_int_equal(reply.status, 201);
    assert_int_equal(reply.length, length);
    assert_memory_equal(reply.body, text, length);
    forget(&reply);
  }
  free(text);
  hang_up(&client);
  stop(server);
}

static void a_body_of_just_the_limit_passes_and_a_larger_one_is_answered_413(void **state) {
  (void)state;
  test_server *server = start_with((pc_httpd_options){.max_body_size = 10}, say_what_came);
  test_client client = dial(server);
  say(&client, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n0123456789");
  expect_reply(&client, 201, "0123456789");
  say(&client, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n0123456789a");
  expect_status(&client, 413);
  say(&client, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
               "6\r\n012345\r\n5\r\n6789a\r\n0\r\n\r\n");
  expect_status(&client, 413);
  say(&client, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
               "6\r\n012345\r\n4\r\n6789\r\n0\r\n\r\n");
  expect_reply(&client, 201, "0123456789"); /* on the same connection */
  assert_int_equal(server->calls, 2);
  hang_up(&client);
  stop(server);
}

static void a_client_that_sends_far_too_much_still_gets_its_413(void **state) {
  (void)state;
  test_server *server = start_with((pc_httpd_options){.max_body_size = 1000}, say_what_came);
  test_client client = dial(server);
  size_t length = 20 * MEBIBYTE;
  char *text = make_large(length), head[128];
  snprintf(head, sizeof head, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: %zu\r\n\r\n", length);
  say(&client, head);
  say_bytes(&client, text, length);
  expect_status(&client, 413);
  free(text);
  hang_up(&client);
  expect_service(server);
  stop(server);
}

static void expect_continue_is_answered_before_the_body_is_sent(void **state) {
  (void)state;
  test_server *server = start_with((pc_httpd_options){.max_body_size = 10}, say_what_came);
  test_client polite = dial(server), greedy = dial(server);
  say(&polite, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  expect_status(&polite, 100);
  say(&polite, "abc");
  expect_reply(&polite, 201, "abc");
  say(&greedy, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\nExpect: 100-continue\r\n\r\n");
  expect_status(&greedy, 413);
  hang_up(&polite);
  hang_up(&greedy);
  stop(server);
}

static void see_headers(test_server *server, pc_exchange *exchange) {
  const pc_headers *headers = pc_exchange_headers(exchange);
  static const char *const expected[][2] = {
      {"Host", "a"}, {"X-Twice", "1"}, {"x-twice", "2"}, {"X-Empty", ""}, {"X-Bytes", "caf\xC3\xA9 \xFF\tb"}};
  assert_int_equal(headers->count, 5);
  for (size_t i = 0; i < 5; i++) {
    assert_string_equal(headers->items[i].name, expected[i][0]);
    assert_string_equal(headers->items[i].value, expected[i][1]);
  }
  say_text(server, exchange);
}

static void odd_headers_arrive_as_they_were_sent_or_are_answered_400(void **state) {
  (void)state;
  static const char *const refused[] = {"X-Control: a\x01z", "X Space: a", "X-Delete: \x7F", "X\xC3\xA9: a"};
  test_server *server = start(see_headers);
  test_client odd = dial(server);
  say(&odd, "GET / HTTP/1.1\r\nHost: a\r\nX-Twice: 1\r\nx-twice: 2\r\nX-Empty:\r\n"
            "X-Bytes: caf\xC3\xA9 \xFF\tb\r\n\r\n");
  expect_reply(&odd, 200, "hello");
  hang_up(&odd);
  for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
    test_client client = dial(server);
    say(&client, "GET / HTTP/1.1\r\nHost: a\r\n");
    say(&client, refused[i]);
    say(&client, "\r\n\r\n");
    expect_status(&client, 400);
    hang_up(&client);
  }
  assert_int_equal(server->calls, 1);
  stop(server);
}

static void garbage_is_refused_and_the_server_stays(void **state) {
  (void)state;
  static const char *const garbage[] = {"\r\n\r\n\r\n",
                                        "hello\r\n\r\n",
                                        "GET\r\n\r\n",
                                        "\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03\r\n\r\n",
                                        "GET / HTTP/9.9\r\n\r\n",
                                        "GET / HTTP/1.1\r\n: a\r\n\r\n",
                                        "GET / HTTP/1.1\r\n\r\n",
                                        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -4\r\n\r\nbody",
                                        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1x\r\n\r\nbody",
                                        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n"};
  test_server *server = start(say_text);
  for (size_t i = 0; i < sizeof garbage / sizeof *garbage; i++) {
    test_client client = dial(server);
    say(&client, garbage[i]);
    step_often(server);
    receive(&client);
    if (client.in.length > 0) assert_memory_equal(client.in.data, "HTTP/1.", 7);
    if (client.in.length > 0 && server->calls == 0) assert_true(atoi(client.in.data + 9) >= 400);
    server->calls = 0;
    hang_up(&client);
  }
  test_client endless = dial(server);
  char *text = make_large(MEBIBYTE);
  say(&endless, "GET / HTTP/1.1\r\nHost: a\r\nX-Large: ");
  say_bytes(&endless, text, MEBIBYTE);
  step_often(server);
  assert_int_equal(server->calls, 0);
  free(text);
  hang_up(&endless);
  expect_service(server);
  stop(server);
}

/* -- answers ------------------------------------------------------------------------------------------------------- */

static void statuses_are_checked_and_a_refused_answer_can_be_made_again(void **state) {
  (void)state;
  test_server *server = start(keep);
  test_client client = dial(server);
  say(&client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  STEP_UNTIL(server, server->calls == 1);
  static const int odd[] = {-1, 0, 99, 600, 65736};
  for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
    pc_error error = {0};
    assert_false(pc_exchange_answer(server->kept[0], odd[i], NULL, "", 0, PC_ANSWER_WHOLE, &error));
    assert_int_equal(error.category, PC_BAD_INPUT);
  }
  answer(server->kept[0], 599, "late", 4, PC_ANSWER_WHOLE);
  expect_reply(&client, 599, "late");
  hang_up(&client);
  stop(server);
}

static void answer_204(test_server *server, pc_exchange *exchange) {
  answer(exchange, strcmp(pc_exchange_target(exchange), "/304") == 0 ? 304 : 204, "ignored", 7, server->fault);
}

static void answers_without_a_body_have_none(void **state) {
  (void)state;
  test_server *server = start(answer_204);
  test_client client = dial(server);
  say(&client, "DELETE /204 HTTP/1.1\r\nHost: a\r\n\r\nGET /304 HTTP/1.1\r\nHost: a\r\n\r\n"
               "GET /204 HTTP/1.1\r\nHost: a\r\n\r\n");
  for (int i = 0; i < 3; i++) {
    test_reply reply = listen_for(&client, false);
    assert_int_equal(reply.status, i == 1 ? 304 : 204);
    forget(&reply);
  }
  assert_int_equal(client.in.length, 0);
  hang_up(&client);
  stop(server);
}

static void on_timer(pc_timer *timer) {
  test_server *server = (test_server *)(void *)((char *)timer - offsetof(struct test_server, timer));
  answer(server->kept[0], 200, "late", 4, PC_ANSWER_WHOLE);
}

static void keep_for_minutes(test_server *server, pc_exchange *exchange) {
  keep(server, exchange);
  pc_timer_start(server->loop, &server->timer, 600, on_timer);
}

static void a_late_answer_is_a_timer_and_idle_time_can_be_skipped(void **state) {
  (void)state;
  test_server *server = start(keep_for_minutes);
  pc_loop_configure(server->loop, &(pc_loop_options){.skip_idle_time = true});
  test_client client = dial(server);
  say(&client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  expect_reply(&client, 200, "late");
  server->calls = 0;
  say(&client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n"); /* the connection's own idle timeout has not passed */
  expect_reply(&client, 200, "late");
  hang_up(&client);
  stop(server);
}

static void answers_may_be_given_in_any_order(void **state) {
  (void)state;
  test_server *server = start(keep);
  test_client clients[5];
  for (int i = 0; i < 5; i++) {
    char request[64];
    clients[i] = dial(server);
    snprintf(request, sizeof request, "GET /%d HTTP/1.1\r\nHost: a\r\n\r\n", i);
    say(&clients[i], request);
    STEP_UNTIL(server, server->calls == i + 1);
  }
  for (int i = 4; i >= 0; i--) {
    char text[8];
    snprintf(text, sizeof text, "%s", pc_exchange_target(server->kept[i]));
    answer(server->kept[i], 200, text, strlen(text), PC_ANSWER_WHOLE);
    expect_reply(&clients[i], 200, text);
    hang_up(&clients[i]);
  }
  stop(server);
}

static void a_cut_answer_announces_all_and_sends_half(void **state) {
  (void)state;
  static const size_t lengths[] = {2, 1, 1001, 3 * MEBIBYTE};
  test_server *server = start(say_text);
  for (size_t i = 0; i < 4; i++) {
    char *text = make_large(lengths[i]), announced[64];
    server->text = text;
    server->fault = PC_ANSWER_CUT;
    test_client client = dial(server);
    say(&client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    expect_end(&client, 0);
    const char *body = strstr(client.in.data, "\r\n\r\n");
    assert_non_null(body);
    snprintf(announced, sizeof announced, "%zu", lengths[i]);
    assert_string_equal(header_of(client.in.data, "Content-Length"), announced);
    assert_int_equal(client.in.length - (size_t)(body + 4 - client.in.data), lengths[i] / 2);
    assert_memory_equal(body + 4, text, lengths[i] / 2);
    hang_up(&client);
    free(text);
  }
  server->text = "hello";
  expect_service(server);
  stop(server);
}

static void a_reset_sends_nothing(void **state) {
  (void)state;
  test_server *server = start(say_text);
  server->fault = PC_ANSWER_RESET;
  for (int i = 0; i < 3; i++) {
    test_client client = dial(server);
    say(&client, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    expect_end(&client, ECONNRESET);
    assert_int_equal(client.in.length, 0);
    hang_up(&client);
  }
  expect_service(server);
  stop(server);
}

static void a_client_that_goes_away_leaves_the_exchange_answerable(void **state) {
  (void)state;
  static const pc_answer_fault faults[] = {PC_ANSWER_WHOLE, PC_ANSWER_CUT, PC_ANSWER_RESET};
  test_server *server = start(keep);
  for (int i = 0; i < 6; i++) {
    test_client client = dial(server);
    say(&client, "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
    STEP_UNTIL(server, server->calls == i + 1);
    struct linger reset = {.l_onoff = i % 2, .l_linger = 0};
    assert_int_equal(setsockopt(client.fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset), 0);
    hang_up(&client);
    step_often(server);
    assert_string_equal(pc_exchange_target(server->kept[i]), "/x");
    assert_string_equal(pc_exchange_body(server->kept[i], NULL), "abc");
    char *text = make_large(MEBIBYTE);
    answer(server->kept[i], 200, text, MEBIBYTE, faults[i / 2]);
    free(text);
    step_often(server);
  }
  expect_service(server);
  stop(server);
}

static void a_client_that_goes_away_in_the_middle_is_forgotten(void **state) {
  (void)state;
  static const char *const parts[] = {"", "GET / HT", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc"};
  test_server *server = start(keep);
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    test_client client = dial(server);
    say(&client, parts[i]);
    step_often(server);
    hang_up(&client);
    step_often(server);
  }
  assert_int_equal(server->calls, 0);
  expect_service(server);
  stop(server);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(the_callback_sees_the_request_and_makes_the_answer),
      cmocka_unit_test(a_connection_serves_many_requests),
      cmocka_unit_test(http_1_0_and_connection_close_end_the_connection),
      cmocka_unit_test(pipelined_requests_are_answered_in_order),
      cmocka_unit_test(a_request_may_come_byte_by_byte),
      cmocka_unit_test(head_has_the_length_and_no_body),
      cmocka_unit_test(large_bodies_pass_both_ways),
      cmocka_unit_test(a_body_of_just_the_limit_passes_and_a_larger_one_is_answered_413),
      cmocka_unit_test(a_client_that_sends_far_too_much_still_gets_its_413),
      cmocka_unit_test(expect_continue_is_answered_before_the_body_is_sent),
      cmocka_unit_test(odd_headers_arrive_as_they_were_sent_or_are_answered_400),
      cmocka_unit_test(garbage_is_refused_and_the_server_stays),
      cmocka_unit_test(statuses_are_checked_and_a_refused_answer_can_be_made_again),
      cmocka_unit_test(answers_without_a_body_have_none),
      cmocka_unit_test(a_late_answer_is_a_timer_and_idle_time_can_be_skipped),
      cmocka_unit_test(answers_may_be_given_in_any_order),
      cmocka_unit_test(a_cut_answer_announces_all_and_sends_half),
      cmocka_unit_test(a_reset_sends_nothing),
      cmocka_unit_test(a_client_that_goes_away_leaves_the_exchange_answerable),
      cmocka_unit_test(a_client_that_goes_away_in_the_middle_is_forgotten),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
