/* Calls that do not succeed at once: who is asked again, after how long, how often, and what is said in the end. Waits
 * are real to the calls and take no time here: the loop's clock jumps over them. The bare rules are in test_retry.c.
 */
#include "core_fixture.h"

/* -- what happened between the attempts ---------------------------------------------------------------------------- */

static double waits[64];
static int wait_count;
static bool opens_on_wait; /* the server that refused connections listens from the first wait on */

static void note_waits(void *context, const pc_trace_event *event) {
  (void)context;
  if (event->kind != PC_TRACE_WAIT) return;
  if (wait_count < 64) waits[wait_count++] = event->seconds;
  if (opens_on_wait) scripted_server_open(at.server);
  opens_on_wait = false;
}

static int set_up_waits(void **state) {
  int failed = set_up(state);
  wait_count = 0;
  opens_on_wait = false;
  at.options.trace = note_waits;
  return failed;
}

static pc_request *write_request(void) {
  pc_request *made = request("POST", "/v1/customers");
  made->is_api = true;
  set_body(made, "{\"a\":1}", 7);
  return made;
}

/* -- which failures ------------------------------------------------------------------------------------------------ */

static void each_retryable_status_is_tried_again(void **state) {
  (void)state;
  static const int statuses[] = {408, 429, 500, 502, 503, 504};
  for (size_t i = 0; i < COUNT(statuses); i++) {
    char script[64];
    snprintf(script, sizeof script, "status %d; body no\nbody yes", statuses[i]);
    serve(script);
    pc_call *call = run_get("/x");
    assert_status(call, 200);
    assert_string_equal(pc_call_result(call)->response.body.data, "yes");
    assert_int_equal(pc_call_result(call)->attempts, 2);
    assert_false(pc_call_result(call)->is_exhausted);
    pc_call_free(call);
  }
}

static void other_statuses_are_answers(void **state) {
  (void)state;
  static const int statuses[] = {204, 301, 302, 304, 307, 400, 401, 403, 404, 409, 412, 418, 501, 505};
  for (size_t i = 0; i < COUNT(statuses); i++) {
    char script[64];
    snprintf(script, sizeof script, "status %d\nstatus 200", statuses[i]);
    serve(script);
    pc_call *call = run_get("/x");
    assert_status(call, statuses[i]);
    assert_int_equal(pc_call_result(call)->attempts, 1);
    assert_int_equal(request_count(), 1);
    pc_call_free(call);
  }
}

static void each_failure_of_the_connection_is_tried_again(void **state) {
  (void)state;
  static const char *const faults[] = {
      "close",
      "reset",
      "stall",
      "cut-headers 25",
      "cut-body 3; body abcdef",
      "cut-body 3; body abcdef; reset",
      "cut-body 3; body abcdef; stall",
      "raw what is this?\\r\\n\\r\\n",
  };
  at.options.stall_timeout = 0.05;
  for (size_t i = 0; i < COUNT(faults); i++) {
    char script[128];
    snprintf(script, sizeof script, "%s\nbody whole", faults[i]);
    serve(script);
    pc_call *call = run_get("/x");
    assert_status(call, 200);
    assert_string_equal(pc_call_result(call)->response.body.data, "whole");
    assert_int_equal(pc_call_result(call)->response.size, 5);
    assert_int_equal(pc_call_result(call)->attempts, 2);
    pc_call_free(call);
  }
}

static void a_refused_connection_is_tried_again(void **state) {
  (void)state;
  serve_with("body welcome", (scripted_options){.refuse = true});
  opens_on_wait = true;
  pc_call *call = run_get("/x");
  assert_status(call, 200);
  assert_int_equal(pc_call_result(call)->attempts, 2);
  pc_call_free(call);
}

static void what_repeating_cannot_mend_is_not_repeated(void **state) {
  (void)state;
  at.options.max_response_size = 100;
  serve("fill 101; repeat");
  pc_call *call = run_get("/x");
  assert_failed(call, PC_PARSE);
  assert_int_equal(pc_call_result(call)->attempts, 1);
  assert_false(pc_call_result(call)->is_exhausted);
  pc_call_free(call);
}

/* -- how often ----------------------------------------------------------------------------------------------------- */

static void four_attempts_are_made_and_the_last_answer_is_the_result(void **state) {
  (void)state;
  serve("status 503; body 1\nstatus 500; body 2\nstatus 502; body 3\nstatus 503; body 4; header X: y\nstatus 200");
  pc_call *call = run_get("/x");
  assert_status(call, 503);
  const pc_result *result = pc_call_result(call);
  assert_int_equal(result->attempts, 4);
  assert_true(result->is_exhausted);
  assert_false(result->ambiguous);
  assert_string_equal(result->response.body.data, "4");
  assert_string_equal(pc_headers_get(&result->response.headers, "x"), "y");
  assert_int_equal(wait_count, 3);
  pc_call_free(call);
}

static void max_attempts_is_obeyed(void **state) {
  (void)state;
  at.options.retry.max_attempts = 1;
  serve("status 503; repeat");
  pc_call *call = run_get("/x");
  assert_status(call, 503);
  assert_int_equal(request_count(), 1);
  assert_int_equal(wait_count, 0);
  pc_call_free(call);
}

static void an_outage_uses_up_the_quota_that_all_calls_share(void **state) {
  (void)state;
  serve("status 503; repeat");
  int attempts = 0;
  for (int i = 0; i < 40; i++) {
    pc_call *call = run_get("/x");
    attempts += pc_call_result(call)->attempts;
    if (i == 39) {
      assert_int_equal(pc_call_result(call)->attempts, 1);
      assert_true(pc_call_result(call)->is_exhausted);
    }
    pc_call_free(call);
  }
  assert_int_equal(attempts, 40 + 100); /* 500 tokens, 5 a retry */
  assert_int_equal(request_count(), 140);

  serve("status 200; times 5\nstatus 503; repeat");
  for (int i = 0; i < 5; i++) pc_call_free(run_get("/x"));
  pc_call *call = run_get("/x");
  assert_int_equal(pc_call_result(call)->attempts, 2); /* five successes pay for one retry */
  pc_call_free(call);
}

/* -- how long ------------------------------------------------------------------------------------------------------ */

static void retry_after_in_seconds_is_waited_exactly(void **state) {
  (void)state;
  serve("status 429; header Retry-After: 17\nstatus 503; header Retry-After: 0\nstatus 200");
  double before = pc_loop_now(at.loop);
  pc_call *call = run_get("/x");
  double seconds = pc_loop_now(at.loop) - before;
  assert_status(call, 200);
  assert_int_equal(wait_count, 2);
  assert_true(waits[0] == 17 && waits[1] == 0);
  assert_true(seconds >= 17 && seconds < 20);
  assert_true(pc_call_result(call)->seconds >= 17 && pc_call_result(call)->seconds <= seconds);
  assert_true(pc_call_result(call)->retry_after < 0);
  pc_call_free(call);
}

static void retry_after_as_a_date_is_waited_exactly(void **state) {
  (void)state;
  char date[64], script[128];
  time_t later = (time_t)pc_loop_wall_time(at.loop) + 40;
  strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT", gmtime(&later));
  snprintf(script, sizeof script, "status 429; header Retry-After: %s\nstatus 200", date);
  serve(script);
  pc_call *call = run_get("/x");
  assert_status(call, 200);
  assert_true(waits[0] > 30 && waits[0] <= 40);
  double late = pc_loop_wall_time(at.loop) - (double)later;
  assert_true(late >= 0 && late < 3);
  pc_call_free(call);
}

static void a_retry_after_beyond_the_deadline_ends_the_call_at_once_with_the_answer(void **state) {
  (void)state;
  serve("status 429; header Retry-After: 61; body slow down; repeat");
  pc_call *call = run_get("/x");
  assert_status(call, 429);
  const pc_result *result = pc_call_result(call);
  assert_int_equal(result->attempts, 1);
  assert_true(result->retry_after == 61);
  assert_string_equal(result->response.body.data, "slow down");
  assert_int_equal(wait_count, 0);
  pc_call_free(call);
}

static void backoff_stays_within_its_bounds_and_differs_from_call_to_call(void **state) {
  (void)state;
  at.options.max_in_flight = 20;
  serve("status 503; repeat");
  double first[20];
  for (int i = 0; i < 20; i++) {
    wait_count = 0;
    pc_call_free(run_get("/x"));
    assert_int_equal(wait_count, 3);
    assert_true(waits[0] >= 0 && waits[0] < 0.5);
    assert_true(waits[1] >= 0 && waits[1] < 1);
    assert_true(waits[2] >= 0 && waits[2] < 2);
    first[i] = waits[0];
    for (int j = 0; j < i; j++) assert_true(first[i] != first[j]);
  }
}

static void the_same_seed_gives_the_same_waits(void **state) {
  double first[3] = {0};
  for (int round = 0; round < 2; round++) {
    if (round) {
      tear_down(state);
      set_up_waits(state);
    }
    serve("status 503; repeat");
    pc_call_free(run_get("/x"));
    assert_int_equal(wait_count, 3);
    if (round) assert_memory_equal(first, waits, sizeof first);
    memcpy(first, waits, sizeof first);
  }
}

/* -- writes and spending ------------------------------------------------------------------------------------------- */

static void a_write_is_repeated_with_its_own_request_id_and_body(void **state) {
  (void)state;
  serve("reset\nstatus 503\nstatus 201");
  pc_call *call = run_call(write_request());
  assert_status(call, 201);
  assert_int_equal(request_count(), 3);
  for (size_t i = 0; i < 3; i++) {
    assert_string_equal(header_of(i, "MS-RequestId"), pc_call_result(call)->request_id);
    assert_string_equal(header_of(i, "MS-CorrelationId"), pc_call_result(call)->correlation_id);
    assert_string_equal(scripted_server_request(at.server, i)->body, "{\"a\":1}");
  }
  assert_false(pc_call_result(call)->ambiguous);
  pc_call_free(call);
}

static void spending_is_repeated_only_where_nothing_can_have_been_bought(void **state) {
  (void)state;
  static const struct {
    const char *fault;
    int attempts;
  } rows[] = {
      {"status 429", 2},
      {"status 429; header Retry-After: 3", 2},
      {"status 503; header Retry-After: 3", 2},
      {"status 503", 1},
      {"status 500", 1},
      {"status 500; header Retry-After: 3", 1},
      {"status 502", 1},
      {"status 504", 1},
      {"status 408", 1},
      {"close", 1},
      {"reset", 1},
      {"stall", 1},
      {"cut-headers 30", 1},
      {"cut-body 2; body {}xx", 1},
      {"raw nonsense\\r\\n\\r\\n", 1},
  };
  at.options.stall_timeout = 0.05;
  for (size_t i = 0; i < COUNT(rows); i++) {
    char script[128];
    snprintf(script, sizeof script, "%s\nstatus 201", rows[i].fault);
    serve(script);
    pc_call *call = run_call(order());
    const pc_result *result = pc_call_result(call);
    if (result->attempts != rows[i].attempts || result->ambiguous != (rows[i].attempts == 1)) {
      fail_msg("%s: %d attempts, ambiguous %d", rows[i].fault, result->attempts, result->ambiguous);
    }
    assert_int_equal(request_count(), rows[i].attempts);
    assert_string_equal(header_of(0, "MS-RequestId"), result->request_id); /* the id to check with the service */
    if (result->attempts == 2) assert_string_equal(header_of(1, "MS-RequestId"), result->request_id);
    pc_call_free(call);
  }
}

static void spending_is_repeated_after_a_refused_connection(void **state) {
  (void)state;
  serve_with("status 201", (scripted_options){.refuse = true});
  opens_on_wait = true;
  pc_call *call = run_call(order());
  assert_status(call, 201);
  assert_int_equal(pc_call_result(call)->attempts, 2);
  assert_int_equal(request_count(), 1);
  assert_false(pc_call_result(call)->ambiguous);
  pc_call_free(call);
}

static void spending_that_never_arrived_is_not_ambiguous(void **state) {
  (void)state;
  serve_with("", (scripted_options){.refuse = true});
  pc_call *call = run_call(order());
  assert_failed(call, PC_NETWORK);
  assert_int_equal(pc_call_result(call)->attempts, 4);
  assert_true(pc_call_result(call)->is_exhausted);
  assert_false(pc_call_result(call)->ambiguous);
  pc_call_free(call);
}

static void spending_that_was_refused_or_done_is_not_ambiguous(void **state) {
  (void)state;
  static const char *const answers[] = {"status 201", "status 400", "status 409", "status 429; repeat"};
  for (size_t i = 0; i < COUNT(answers); i++) {
    serve(answers[i]);
    pc_call *call = run_call(order());
    assert_true(pc_call_result(call)->has_response);
    assert_false(pc_call_result(call)->ambiguous);
    pc_call_free(call);
  }
}

static void an_opted_in_spend_is_a_write(void **state) {
  (void)state;
  serve("reset\nstatus 201");
  pc_request *made = order();
  made->retry_class = PC_RETRY_WRITE;
  pc_call *call = run_call(made);
  assert_status(call, 201);
  assert_string_equal(header_of(1, "MS-RequestId"), pc_call_result(call)->request_id);
  pc_call_free(call);
}

static void a_write_whose_attempts_are_used_up_is_ambiguous_if_any_may_have_arrived(void **state) {
  (void)state;
  static const struct {
    const char *script;
    bool ambiguous;
  } rows[] = {
      {"reset; repeat", true},
      {"reset\nstatus 429; repeat", true}, /* the first one may have been processed */
      {"status 500\nstatus 429; repeat", true},
      {"status 429; repeat", false},
      {"reset\nstatus 409", false}, /* the service knows the request again, and has answered */
      {"reset\nstatus 200", false},
  };
  for (size_t i = 0; i < COUNT(rows); i++) {
    serve(rows[i].script);
    pc_call *call = run_call(write_request());
    if (pc_call_result(call)->ambiguous != rows[i].ambiguous) fail_msg("%s", rows[i].script);
    pc_call_free(call);
  }
}

static void a_read_is_never_ambiguous(void **state) {
  (void)state;
  serve("reset; repeat");
  pc_call *call = run_get("/x");
  assert_failed(call, PC_NETWORK);
  assert_false(pc_call_result(call)->ambiguous);
  pc_call_free(call);
}

static void a_call_that_must_not_be_repeated_is_not(void **state) {
  (void)state;
  serve("status 429\nstatus 200");
  pc_request *made = write_request();
  made->retry_class = PC_RETRY_NEVER;
  pc_call *call = run_call(made);
  assert_status(call, 429);
  assert_int_equal(request_count(), 1);
  pc_call_free(call);
}

/* -- 429 and the limiter ------------------------------------------------------------------------------------------- */

static void the_limiter_adapts_from_the_first_429_on(void **state) {
  (void)state;
  serve("status 200; times 3\nstatus 500\nstatus 200\nstatus 429\nstatus 200; repeat");
  for (int i = 0; i < 4; i++) {
    pc_call_free(run_get("/x"));
    assert_false(pc_client_status(client()).adapting);
  }
  pc_call *call = run_get("/x");
  assert_status(call, 200);
  pc_call_free(call);
  assert_true(pc_client_status(client()).adapting);
  assert_true(pc_client_status(client()).rate > 0);
  assert_int_equal(pc_client_status(client()).in_flight, 0);
}

static void a_download_that_broke_off_is_written_by_the_next_attempt(void **state) {
  (void)state;
  char path[] = "/tmp/pc-retry-XXXXXX", text[32] = {0};
  int descriptor = mkstemp(path);
  close(descriptor);
  serve("cut-body 5; body whole report\nbody whole report");
  pc_request *made = request("GET", "/report");
  made->file = pc_copy(path, strlen(path));
  pc_call *call = run_call(made);
  assert_status(call, 200);
  assert_int_equal(pc_call_result(call)->attempts, 2);
  FILE *file = fopen(path, "r");
  assert_non_null(fgets(text, sizeof text, file));
  fclose(file);
  unlink(path);
  assert_string_equal(text, "whole report");
  pc_call_free(call);
}

int main(void) {
#define W(function) cmocka_unit_test_setup_teardown(function, set_up_waits, tear_down)
  const struct CMUnitTest tests[] = {
      W(each_retryable_status_is_tried_again),
      W(other_statuses_are_answers),
      W(each_failure_of_the_connection_is_tried_again),
      W(a_refused_connection_is_tried_again),
      W(what_repeating_cannot_mend_is_not_repeated),
      W(four_attempts_are_made_and_the_last_answer_is_the_result),
      W(max_attempts_is_obeyed),
      W(an_outage_uses_up_the_quota_that_all_calls_share),
      W(retry_after_in_seconds_is_waited_exactly),
      W(retry_after_as_a_date_is_waited_exactly),
      W(a_retry_after_beyond_the_deadline_ends_the_call_at_once_with_the_answer),
      W(backoff_stays_within_its_bounds_and_differs_from_call_to_call),
      W(the_same_seed_gives_the_same_waits),
      W(a_write_is_repeated_with_its_own_request_id_and_body),
      W(spending_is_repeated_only_where_nothing_can_have_been_bought),
      W(spending_is_repeated_after_a_refused_connection),
      W(spending_that_never_arrived_is_not_ambiguous),
      W(spending_that_was_refused_or_done_is_not_ambiguous),
      W(an_opted_in_spend_is_a_write),
      W(a_write_whose_attempts_are_used_up_is_ambiguous_if_any_may_have_arrived),
      W(a_read_is_never_ambiguous),
      W(a_call_that_must_not_be_repeated_is_not),
      W(the_limiter_adapts_from_the_first_429_on),
      W(a_download_that_broke_off_is_written_by_the_next_attempt),
  };
  return cmocka_run_group_tests_name("client_retry", tests, NULL, NULL);
}
