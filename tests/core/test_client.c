/* Calls: their identity, deadline and place in the queue; cancelling and freeing them at every stage; what traces show.
 * Retries and waits are in test_client_retry.c, TLS is in test_tls.c, single attempts are in test_transport.c.
 */
#include <math.h>

#include "core_fixture.h"

static void do_nothing(pc_call *call, void *context) { (void)call, (void)context; }

static pc_request *api_request(const char *method, const char *path) {
  pc_request *made = request(method, path);
  made->is_api = true;
  made->bearer = pc_copy("token-hunter2", 13);
  return made;
}

/* -- identity ------------------------------------------------------------------------------------------------------ */

static void an_api_call_carries_its_identity(void **state) {
  (void)state;
  at.options.user_agent = "partnercenter/0.1";
  at.options.application_name = "Nightly billing";
  at.options.locale = "en-US";
  serve("body {}");
  pc_call *call = run_call(api_request("GET", "/v1/customers"));
  assert_status(call, 200);
  assert_string_equal(header_of(0, "Authorization"), "Bearer token-hunter2");
  assert_string_equal(header_of(0, "Accept"), "application/json");
  assert_string_equal(header_of(0, "MS-Contract-Version"), "v1");
  assert_string_equal(header_of(0, "MS-PartnerCenter-Application"), "Nightly billing");
  assert_string_equal(header_of(0, "X-Locale"), "en-US");
  assert_string_equal(header_of(0, "User-Agent"), "partnercenter/0.1");
  assert_true(pc_is_guid(header_of(0, "MS-RequestId")));
  assert_true(pc_is_guid(header_of(0, "MS-CorrelationId")));
  assert_string_equal(header_of(0, "MS-RequestId"), pc_call_result(call)->request_id);
  assert_string_equal(header_of(0, "MS-CorrelationId"), pc_call_result(call)->correlation_id);
  assert_string_not_equal(pc_call_result(call)->request_id, pc_call_result(call)->correlation_id);
  assert_null(header_of(0, "Content-Type"));
  pc_call_free(call);
}

static void what_is_not_set_is_not_sent(void **state) {
  (void)state;
  serve("body {}");
  pc_request *made = request("POST", "/oauth2/token"); /* no API request */
  set_body(made, "a=b", 3);
  assert_true(pc_headers_set(&made->headers, "Content-Type", "application/x-www-form-urlencoded", 33, &at.error));
  pc_call_free(run_call(made));
  static const char *const absent[] = {
      "Authorization", "MS-Contract-Version", "MS-RequestId", "MS-CorrelationId", "MS-PartnerCenter-Application",
      "X-Locale",      "User-Agent",
  };
  for (size_t i = 0; i < COUNT(absent); i++) assert_null(header_of(0, absent[i]));
  assert_string_equal(header_of(0, "Content-Type"), "application/x-www-form-urlencoded");
}

static void a_body_is_json_and_a_request_may_say_otherwise(void **state) {
  (void)state;
  at.options.locale = "en-US";
  serve("repeat");
  pc_request *made = api_request("POST", "/");
  set_body(made, "{}", 2);
  pc_call_free(run_call(made));
  assert_string_equal(header_of(0, "Content-Type"), "application/json");
  made = api_request("POST", "/");
  set_body(made, "x", 1);
  assert_true(pc_headers_set(&made->headers, "content-type", "text/plain", 10, &at.error));
  assert_true(pc_headers_set(&made->headers, "accept", "text/csv", 8, &at.error));
  assert_true(pc_headers_set(&made->headers, "x-locale", "de-DE", 5, &at.error));
  pc_call_free(run_call(made));
  assert_string_equal(header_of(1, "Content-Type"), "text/plain");
  assert_string_equal(header_of(1, "Accept"), "text/csv");
  assert_string_equal(header_of(1, "X-Locale"), "de-DE");
}

static void ids_are_new_for_each_call_unless_they_are_given(void **state) {
  (void)state;
  static const char *const given = "f81d4fae-7dec-41d0-a765-00a0c91e6bf6";
  serve("repeat");
  pc_call *first = run_call(api_request("GET", "/"));
  pc_call *second = run_call(api_request("GET", "/"));
  assert_string_not_equal(pc_call_result(first)->request_id, pc_call_result(second)->request_id);
  assert_string_not_equal(pc_call_result(first)->correlation_id, pc_call_result(second)->correlation_id);
  pc_request *made = api_request("GET", "/");
  strcpy(made->request_id, given);
  strcpy(made->correlation_id, given);
  pc_call *third = run_call(made);
  assert_string_equal(header_of(2, "MS-RequestId"), given);
  assert_string_equal(header_of(2, "MS-CorrelationId"), given);
  pc_call_free(first);
  pc_call_free(second);
  pc_call_free(third);
}

/* -- bad input never leaves ---------------------------------------------------------------------------------------- */

static void a_request_beyond_its_origin_cannot_be_made(void **state) {
  (void)state;
  static const char *const urls[] = {
      "https://evil.example/v1", "http://127.0.0.1:2/",      "https://127.0.0.1:1/",
      "http://localhost:1/",     "http://user@127.0.0.1:1/", "nonsense",
  };
  for (size_t i = 0; i < COUNT(urls); i++) {
    at.error = (pc_error){0};
    assert_null(pc_request_new("GET", urls[i], "http://127.0.0.1:1", &at.error));
    assert_int_equal(at.error.category, PC_BAD_INPUT);
  }
  assert_null(pc_request_new("GET", "http://api.example/", "http://api.example/", &at.error));
  assert_null(pc_request_new("GET", NULL, NULL, &at.error));
  static const char *const methods[] = {"", "get", "GET /", "G\r\nT", "GET\n"};
  for (size_t i = 0; i < COUNT(methods); i++) {
    assert_null(pc_request_new(methods[i], "http://127.0.0.1:1/", "http://127.0.0.1:1", &at.error));
    assert_int_equal(at.error.category, PC_BAD_INPUT);
  }
}

static void a_token_with_a_line_end_is_refused_and_not_repeated(void **state) {
  (void)state;
  serve("repeat");
  pc_request *made = api_request("GET", "/");
  pc_free_secret(made->bearer);
  made->bearer = pc_copy("hunter2\r\nX-Evil: 1", 18);
  assert_null(pc_client_send(client(), made, do_nothing, NULL, &at.error));
  assert_int_equal(at.error.category, PC_BAD_INPUT);
  assert_null(strstr(at.error.message, "hunter2"));
  assert_false(pc_loop_step(at.loop, 0));
  assert_int_equal(request_count(), 0);
}

static void options_out_of_range_are_refused_by_name(void **state) {
  (void)state;
  pc_client_options good = at.options, bad;
#define REFUSES(field, value, name)                     \
  bad = good;                                           \
  bad.field = value;                                    \
  assert_null(pc_client_new(at.loop, &bad, &at.error)); \
  assert_int_equal(at.error.category, PC_BAD_INPUT);    \
  assert_non_null(strstr(at.error.message, name))
  REFUSES(max_in_flight, 0, "max_in_flight");
  REFUSES(max_in_flight, -1, "max_in_flight");
  REFUSES(timeout, 0, "timeout");
  REFUSES(timeout, -1, "timeout");
  REFUSES(timeout, NAN, "timeout");
  REFUSES(timeout, INFINITY, "timeout");
  REFUSES(connect_timeout, 0, "connect_timeout");
  REFUSES(stall_timeout, NAN, "stall_timeout");
  REFUSES(max_response_size, 0, "max_response_size");
  REFUSES(retry.max_attempts, 0, "max_attempts");
  REFUSES(application_name, "a\r\nX-Evil: 1", "MS-PartnerCenter-Application");
  REFUSES(locale, "de\n", "X-Locale");
  REFUSES(user_agent, "a\rb", "User-Agent");
}

/* -- the deadline -------------------------------------------------------------------------------------------------- */

static void the_deadline_ends_an_answer_that_does_not_come(void **state) {
  (void)state;
  at.options.timeout = 0.06;
  serve("stall; repeat");
  pc_call *call = run_get("/x");
  assert_failed(call, PC_TIMEOUT);
  assert_non_null(strstr(pc_call_result(call)->error.message, "0.06"));
  assert_int_equal(pc_call_result(call)->attempts, 1);
  assert_true(pc_call_result(call)->seconds >= 0.05);
  pc_call_free(call);
}

static void the_deadline_ends_an_answer_that_drips_for_ever(void **state) {
  (void)state;
  at.options.timeout = 0.06;
  serve("drip 1 3; fill 100000; repeat");
  pc_call *call = run_get("/x");
  assert_failed(call, PC_TIMEOUT);
  assert_non_null(strstr(pc_call_result(call)->error.message, "0.06"));
  pc_call_free(call);
}

static void the_deadline_counts_the_time_in_the_queue(void **state) {
  (void)state;
  at.options.max_in_flight = 1;
  serve("late 300; repeat");
  pc_call *first = send_call(request("GET", "/1"));
  pc_request *made = request("GET", "/2");
  made->deadline = pc_loop_now(at.loop) + 0.05;
  pc_call *second = send_call(made);
  done_count = 0;
  run_until_done(1);
  assert_failed(second, PC_TIMEOUT);
  assert_int_equal(pc_call_result(second)->attempts, 0);
  assert_false(pc_call_is_done(first));
  assert_int_equal(pc_client_status(client()).waiting, 0);
  pc_call_free(second);
  pc_call_free(first);
}

static void the_deadline_covers_all_attempts_and_waits(void **state) {
  (void)state;
  at.options.timeout = 30;
  at.options.retry.max_attempts = 100;
  serve("status 503; body busy; repeat");
  pc_call *call = run_get("/x");
  assert_status(call, 503); /* the service's own answer says more than "timeout" */
  assert_true(pc_call_result(call)->attempts > 4);
  assert_true(pc_call_result(call)->seconds > 5 && pc_call_result(call)->seconds <= 30);
  pc_call_free(call);
}

static void a_request_may_bring_its_own_deadline(void **state) {
  (void)state;
  serve("repeat");
  pc_request *made = request("GET", "/");
  made->deadline = pc_loop_now(at.loop) - 1;
  pc_call *call = run_call(made);
  assert_failed(call, PC_TIMEOUT);
  assert_int_equal(request_count(), 0);
  assert_int_equal(pc_call_result(call)->attempts, 0);
  pc_call_free(call);
}

static void sixty_seconds_are_the_default(void **state) {
  (void)state;
  assert_true(at.options.timeout == 60);
  serve("status 429; header Retry-After: 59\nstatus 429; header Retry-After: 2; repeat");
  pc_call *call = run_get("/x");
  assert_status(call, 429);
  assert_int_equal(pc_call_result(call)->attempts, 2);
  assert_true(pc_call_result(call)->seconds >= 59 && pc_call_result(call)->seconds <= 60);
  pc_call_free(call);
}

static void a_deadline_while_spending_in_flight_is_ambiguous(void **state) {
  (void)state;
  at.options.timeout = 0.06;
  serve("stall; repeat");
  pc_call *call = run_call(order());
  assert_failed(call, PC_TIMEOUT);
  assert_true(pc_call_result(call)->ambiguous);
  assert_string_equal(header_of(0, "MS-RequestId"), pc_call_result(call)->request_id);
  pc_call_free(call);
}

/* -- many calls ---------------------------------------------------------------------------------------------------- */

static void no_more_than_the_limit_are_in_flight(void **state) {
  (void)state;
  at.options.max_in_flight = 3;
  serve("late 5; repeat");
  pc_call *calls[20];
  done_count = 0;
  for (size_t i = 0; i < COUNT(calls); i++) calls[i] = send_call(request("GET", "/"));
  assert_int_equal(pc_client_status(client()).in_flight, 3);
  assert_int_equal(pc_client_status(client()).waiting, 17);
  run_until_done(20);
  assert_int_equal(scripted_server_peak(at.server), 3);
  assert_true(scripted_server_connection_count(at.server) <= 3);
  for (size_t i = 0; i < COUNT(calls); i++) {
    assert_status(calls[i], 200);
    pc_call_free(calls[i]);
  }
  assert_int_equal(pc_client_status(client()).in_flight, 0);
}

static void calls_are_served_in_the_order_of_their_coming(void **state) {
  (void)state;
  at.options.max_in_flight = 1;
  serve("repeat");
  pc_call *calls[10];
  char path[16];
  done_count = 0;
  for (int i = 0; i < 10; i++) {
    snprintf(path, sizeof path, "/%d", i);
    calls[i] = send_call(request("GET", path));
  }
  run_until_done(10);
  for (size_t i = 0; i < 10; i++) {
    snprintf(path, sizeof path, "/%zu", i);
    assert_string_equal(scripted_server_request(at.server, i)->target, path);
    pc_call_free(calls[i]);
  }
}

static void a_waiting_call_leaves_its_place_to_others(void **state) {
  (void)state;
  at.options.max_in_flight = 1;
  serve("status 429; header Retry-After: 30; when /slow; times 1\nrepeat");
  pc_call *slow = send_call(request("GET", "/slow")), *quick = send_call(request("GET", "/quick"));
  done_count = 0;
  run_until_done(1);
  assert_true(pc_call_is_done(quick));
  assert_false(pc_call_is_done(slow));
  run_until_done(2);
  assert_status(slow, 200);
  pc_call_free(slow);
  pc_call_free(quick);
}

static void calls_that_follow_each_other_share_a_connection(void **state) {
  (void)state;
  serve("repeat");
  for (int i = 0; i < 10; i++) pc_call_free(run_get("/"));
  assert_int_equal(scripted_server_connection_count(at.server), 1);
}

static void a_redirect_takes_no_token_elsewhere(void **state) {
  (void)state;
  scripted_server *elsewhere = scripted_server_start("repeat", NULL);
  char script[200];
  snprintf(script, sizeof script, "status 307; header Location: %s/", scripted_server_url(elsewhere));
  serve(script);
  pc_call *call = run_call(api_request("GET", "/"));
  assert_status(call, 307);
  assert_int_equal(scripted_server_connection_count(elsewhere), 0);
  pc_call_free(call);
  scripted_server_stop(elsewhere);
}

/* -- cancelling ---------------------------------------------------------------------------------------------------- */

static void assert_cancelled(pc_call *call) {
  done_count = 0;
  pc_call_cancel(call, "enough");
  pc_call_cancel(call, "twice");
  assert_true(done_count == 0); /* the callback comes from the loop */
  run_until_done(1);
  assert_failed(call, PC_CANCELLED);
  assert_string_equal(pc_call_result(call)->error.message, "enough");
  pc_call_cancel(call, "when it is done");
  run_for(0.01);
  assert_int_equal(done_count, 1);
  assert_int_equal(pc_client_status(client()).in_flight, 0);
  assert_int_equal(pc_client_status(client()).waiting, 0);
}

static void a_call_in_flight_can_be_cancelled(void **state) {
  (void)state;
  serve("stall; repeat");
  pc_call *call = send_call(request("GET", "/"));
  run_until_arrived(1);
  assert_cancelled(call);
  pc_call_free(call);
}

static void a_call_that_was_just_made_can_be_cancelled(void **state) {
  (void)state;
  serve("repeat");
  pc_call *call = send_call(order());
  assert_cancelled(call);
  assert_false(pc_call_result(call)->ambiguous);
  pc_call_free(call);
}

static void a_spending_call_cancelled_in_flight_is_ambiguous(void **state) {
  (void)state;
  serve("stall; repeat");
  pc_call *call = send_call(order());
  run_until_arrived(1);
  pc_loop_step(at.loop, 0.01);
  assert_cancelled(call);
  assert_true(pc_call_result(call)->ambiguous);
  pc_call_free(call);
}

static void a_queued_call_can_be_cancelled(void **state) {
  (void)state;
  at.options.max_in_flight = 1;
  serve("late 100; repeat");
  pc_call *first = send_call(request("GET", "/")), *second = send_call(order());
  done_count = 0;
  pc_call_cancel(second, NULL);
  run_until_done(1);
  assert_failed(second, PC_CANCELLED);
  assert_false(pc_call_result(second)->ambiguous);
  run_until_done(2);
  assert_status(first, 200);
  assert_int_equal(request_count(), 1);
  pc_call_free(first);
  pc_call_free(second);
}

static void run_until_waiting(void) {
  double until = real_seconds() + 5;
  while (pc_client_status(client()).in_flight > 0 && real_seconds() < until) pc_loop_step(at.loop, 0.01);
  assert_int_equal(pc_client_status(client()).in_flight, 0);
}

static void a_call_that_waits_for_its_next_attempt_can_be_cancelled(void **state) {
  (void)state;
  serve("status 429; header Retry-After: 20; repeat");
  pc_call *call = send_call(request("GET", "/"));
  run_until_waiting();
  assert_false(pc_call_is_done(call));
  assert_cancelled(call);
  assert_int_equal(request_count(), 1);
  pc_call_free(call);
}

/* -- freeing ------------------------------------------------------------------------------------------------------- */

static void a_call_can_be_freed_at_every_stage_and_nobody_is_called(void **state) {
  (void)state;
  at.options.max_in_flight = 1;
  done_count = 0;
  serve("stall; when /stall; repeat\nstatus 429; header Retry-After: 20; when /wait; repeat\nrepeat");

  pc_call_free(send_call(request("GET", "/just-made")));

  pc_call *flying = send_call(request("GET", "/stall")), *queued = send_call(request("GET", "/queued"));
  run_until_arrived(1);
  pc_call_free(queued);
  pc_call_free(flying);

  pc_call *waiting = send_call(request("GET", "/wait"));
  run_until_arrived(2);
  run_until_waiting();
  pc_call_free(waiting);

  pc_call *cancelled = send_call(request("GET", "/"));
  pc_call_cancel(cancelled, NULL);
  pc_call_free(cancelled);

  run_for(0.02);
  assert_false(pc_loop_step(at.loop, 0));
  assert_int_equal(done_count, 0);
  assert_int_equal(pc_client_status(client()).in_flight, 0);
  pc_call *after = run_get("/"); /* and the client is still of use */
  assert_status(after, 200);
  pc_call_free(after);
}

static int chain_length;

static void free_and_send_next(pc_call *call, void *context) {
  (void)context;
  assert_int_equal(pc_call_result(call)->response.status, 200);
  pc_call_free(call);
  if (++chain_length < 50) {
    assert_non_null(pc_client_send(client(), request("GET", "/"), free_and_send_next, NULL, &at.error));
  }
}

static void a_callback_may_free_its_call_and_make_another(void **state) {
  (void)state;
  serve("repeat");
  chain_length = 0;
  assert_non_null(pc_client_send(client(), request("GET", "/"), free_and_send_next, NULL, &at.error));
  while (pc_loop_step(at.loop, -1)) continue;
  assert_int_equal(chain_length, 50);
  assert_int_equal(scripted_server_connection_count(at.server), 1);
}

static void a_client_is_idle_when_its_calls_are_done(void **state) {
  (void)state;
  serve("repeat");
  pc_call_free(run_get("/"));
  assert_false(pc_loop_step(at.loop, 0));
  assert_true(pc_loop_timeout(at.loop) < 0);
}

/* -- traces -------------------------------------------------------------------------------------------------------- */

static char log_text[20000], kinds[64];

static void keep_trace(void *context, const pc_trace_event *event) {
  assert_ptr_equal(context, kinds);
  size_t count = strlen(kinds);
  if (count + 1 < sizeof kinds) kinds[count] = "QSRFWD"[event->kind];
  assert_non_null(event->method);
  assert_non_null(event->url);
  assert_true(pc_is_guid(event->request_id) && pc_is_guid(event->correlation_id));
  size_t length = strlen(log_text);
  snprintf(log_text + length, sizeof log_text - length, "%s %s attempt %d status %d %s\n%s\n",
           event->label ? event->label : "-", event->url, event->attempt, event->status,
           event->detail ? event->detail : "-", event->body ? event->body : "-");
  for (size_t i = 0; event->headers && i < event->headers->count; i++) {
    length = strlen(log_text);
    snprintf(log_text + length, sizeof log_text - length, "%s: %s\n", event->headers->items[i].name,
             event->headers->items[i].value);
  }
}

static void trace_into_log(void) {
  memset(log_text, 0, sizeof log_text);
  memset(kinds, 0, sizeof kinds);
  at.options.trace = keep_trace;
  at.options.trace_context = kinds;
}

static void a_trace_tells_the_story_of_a_call(void **state) {
  (void)state;
  trace_into_log();
  at.options.max_in_flight = 1;
  serve("reset\nstatus 503; body busy\nbody {\"a\":1}; header X-Reply: yes");
  pc_request *made = request("GET", "/v1/customers?size=1");
  made->label = pc_copy("customers.list", 14);
  pc_call_free(run_call(made));
  assert_string_equal(kinds, "SFWSRWSRD");
  assert_non_null(strstr(log_text, "customers.list"));
  assert_non_null(strstr(log_text, "/v1/customers?size=1"));
  assert_non_null(strstr(log_text, "attempt 2 status 503"));
  assert_non_null(strstr(log_text, "busy"));
  assert_non_null(strstr(log_text, "X-Reply: yes"));
  assert_non_null(strstr(log_text, "{\"a\":1}"));
  kinds[0] = '\0';
  memset(kinds, 0, sizeof kinds);
  serve("late 10; repeat");
  pc_call *first = send_call(request("GET", "/")), *second = send_call(request("GET", "/"));
  done_count = 0;
  run_until_done(2);
  assert_string_equal(kinds, "SQRDSRD");
  pc_call_free(first);
  pc_call_free(second);
}

static void traces_hold_no_secrets(void **state) {
  (void)state;
  trace_into_log();
  serve("header Set-Cookie: id=hunter2; header X-Kept: visible; header Content-Type: application/json; "
        "body {\"access_token\":\"hunter2\",\"expires_in\":3599}\nstatus 400; body {\"password\":\"hunter2\"");
  for (int i = 0; i < 2; i++) {
    pc_request *made = api_request("POST", "/token?code=hunter2&state=visible");
    set_body(made, "{\"userName\":\"visible\",\"password\":\"hunter2\"}", 43);
    pc_call_free(run_call(made));
  }
  if (strstr(log_text, "hunter2")) fail_msg("%s", log_text);
  assert_non_null(strstr(log_text, "state=visible"));
  assert_non_null(strstr(log_text, "\"userName\":\"visible\""));
  assert_non_null(strstr(log_text, "X-Kept: visible"));
  assert_non_null(strstr(log_text, "\"expires_in\":3599"));
  assert_non_null(strstr(log_text, "Authorization: [redacted]"));
}

static void secret_bodies_are_left_out_of_traces(void **state) {
  (void)state;
  trace_into_log();
  serve("body hunter2 in free text");
  pc_request *made = request("POST", "/token");
  made->secret_body = true;
  set_body(made, "free text with hunter2", 22);
  pc_call *call = run_call(made);
  assert_string_equal(pc_call_result(call)->response.body.data, "hunter2 in free text");
  assert_null(strstr(log_text, "hunter2"));
  pc_call_free(call);
}

static void traced_bodies_are_cut_at_4_kib(void **state) {
  (void)state;
  trace_into_log();
  serve("fill 10000 y");
  pc_call_free(run_get("/"));
  const char *body = strstr(log_text, "yyyy");
  assert_non_null(body);
  assert_int_equal(strspn(body, "y"), 4096);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(an_api_call_carries_its_identity),
      TEST(what_is_not_set_is_not_sent),
      TEST(a_body_is_json_and_a_request_may_say_otherwise),
      TEST(ids_are_new_for_each_call_unless_they_are_given),
      TEST(a_request_beyond_its_origin_cannot_be_made),
      TEST(a_token_with_a_line_end_is_refused_and_not_repeated),
      TEST(options_out_of_range_are_refused_by_name),
      TEST(the_deadline_ends_an_answer_that_does_not_come),
      TEST(the_deadline_ends_an_answer_that_drips_for_ever),
      TEST(the_deadline_counts_the_time_in_the_queue),
      TEST(the_deadline_covers_all_attempts_and_waits),
      TEST(a_request_may_bring_its_own_deadline),
      TEST(sixty_seconds_are_the_default),
      TEST(a_deadline_while_spending_in_flight_is_ambiguous),
      TEST(no_more_than_the_limit_are_in_flight),
      TEST(calls_are_served_in_the_order_of_their_coming),
      TEST(a_waiting_call_leaves_its_place_to_others),
      TEST(calls_that_follow_each_other_share_a_connection),
      TEST(a_redirect_takes_no_token_elsewhere),
      TEST(a_call_in_flight_can_be_cancelled),
      TEST(a_call_that_was_just_made_can_be_cancelled),
      TEST(a_spending_call_cancelled_in_flight_is_ambiguous),
      TEST(a_queued_call_can_be_cancelled),
      TEST(a_call_that_waits_for_its_next_attempt_can_be_cancelled),
      TEST(a_call_can_be_freed_at_every_stage_and_nobody_is_called),
      TEST(a_callback_may_free_its_call_and_make_another),
      TEST(a_client_is_idle_when_its_calls_are_done),
      TEST(a_trace_tells_the_story_of_a_call),
      TEST(traces_hold_no_secrets),
      TEST(secret_bodies_are_left_out_of_traces),
      TEST(traced_bodies_are_cut_at_4_kib),
  };
  return cmocka_run_group_tests_name("client", tests, NULL, NULL);
}
