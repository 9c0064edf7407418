/* The retry rules, as a table of who is asked again and when. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/retry.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static pc_retry_policy policy;
static pc_retry_quota quota;
static pc_random_state words;
static pc_random generator;

static int set_up(void **state) {
  (void)state;
  policy = pc_retry_policy_default();
  pc_retry_quota_init(&quota);
  generator = pc_random_seeded(&words, 1);
  return 0;
}

static pc_retry_decision decide(pc_retry_class retry_class, pc_outcome_kind kind, int status, double retry_after,
                                int attempt) {
  pc_outcome outcome = {.kind = kind, .status = status, .retry_after = retry_after};
  return pc_retry_decide(&policy, &quota, &generator, retry_class, &outcome, attempt);
}

static void each_outcome_is_judged_by_what_a_repetition_would_do(void **state) {
  (void)state;
  enum { NO, AGAIN, AMBIGUOUS };
  static const struct {
    pc_outcome_kind kind;
    int status;
    double retry_after;
    int read, write, spend, never;
  } rows[] = {
      /* kind              status  after  read   write   spend      never */
      {PC_OUTCOME_STATUS, 200, -1, NO, NO, NO, NO},
      {PC_OUTCOME_STATUS, 302, -1, NO, NO, NO, NO},
      {PC_OUTCOME_STATUS, 400, -1, NO, NO, NO, NO},
      {PC_OUTCOME_STATUS, 401, -1, NO, NO, NO, NO},
      {PC_OUTCOME_STATUS, 404, 5, NO, NO, NO, NO},
      {PC_OUTCOME_STATUS, 408, -1, AGAIN, AGAIN, AMBIGUOUS, AMBIGUOUS},
      {PC_OUTCOME_STATUS, 409, -1, NO, NO, NO, NO},
      {PC_OUTCOME_STATUS, 412, -1, NO, NO, NO, NO},
      {PC_OUTCOME_STATUS, 429, -1, AGAIN, AGAIN, AGAIN, NO},
      {PC_OUTCOME_STATUS, 429, 3, AGAIN, AGAIN, AGAIN, NO},
      {PC_OUTCOME_STATUS, 500, -1, AGAIN, AGAIN, AMBIGUOUS, AMBIGUOUS},
      {PC_OUTCOME_STATUS, 500, 3, AGAIN, AGAIN, AMBIGUOUS, AMBIGUOUS},
      {PC_OUTCOME_STATUS, 501, -1, NO, NO, NO, NO},
      {PC_OUTCOME_STATUS, 502, -1, AGAIN, AGAIN, AMBIGUOUS, AMBIGUOUS},
      {PC_OUTCOME_STATUS, 503, -1, AGAIN, AGAIN, AMBIGUOUS, AMBIGUOUS},
      {PC_OUTCOME_STATUS, 503, 0, AGAIN, AGAIN, AGAIN, NO},
      {PC_OUTCOME_STATUS, 504, -1, AGAIN, AGAIN, AMBIGUOUS, AMBIGUOUS},
      {PC_OUTCOME_NOT_SENT, 0, -1, AGAIN, AGAIN, AGAIN, NO},
      {PC_OUTCOME_LOST, 0, -1, AGAIN, AGAIN, AMBIGUOUS, AMBIGUOUS},
      {PC_OUTCOME_STALLED, 0, -1, AGAIN, AGAIN, AMBIGUOUS, AMBIGUOUS},
      {PC_OUTCOME_FINAL, 0, -1, NO, NO, NO, NO},
  };
  for (size_t i = 0; i < COUNT(rows); i++) {
    const int expected[] = {rows[i].read, rows[i].write, rows[i].spend, rows[i].never};
    for (int retry_class = PC_RETRY_READ; retry_class <= PC_RETRY_NEVER; retry_class++) {
      pc_retry_decision decision =
          decide((pc_retry_class)retry_class, rows[i].kind, rows[i].status, rows[i].retry_after, 1);
      int got = decision.again ? AGAIN : decision.ambiguous ? AMBIGUOUS : NO;
      if (got != expected[retry_class]) fail_msg("row %zu, class %d: %d", i, retry_class, got);
      assert_false(decision.exhausted);
      assert_int_equal(decision.uncertain, rows[i].never == AMBIGUOUS);
    }
  }
}

static void retryable_statuses_are_six(void **state) {
  (void)state;
  int count = 0;
  for (int status = 0; status < 1000; status++) count += pc_retry_status(status);
  assert_int_equal(count, 6);
  assert_true(pc_retry_status(408) && pc_retry_status(429) && pc_retry_status(500) && pc_retry_status(502) &&
              pc_retry_status(503) && pc_retry_status(504));
}

static void the_last_attempt_is_not_repeated_and_says_so(void **state) {
  (void)state;
  assert_int_equal(policy.max_attempts, 4);
  assert_true(decide(PC_RETRY_READ, PC_OUTCOME_STATUS, 503, -1, 3).again);
  pc_retry_decision decision = decide(PC_RETRY_READ, PC_OUTCOME_STATUS, 503, -1, 4);
  assert_false(decision.again);
  assert_true(decision.exhausted);
  assert_false(decision.ambiguous);
  decision = decide(PC_RETRY_WRITE, PC_OUTCOME_LOST, 0, -1, 4);
  assert_true(decision.exhausted && decision.ambiguous);
  decision = decide(PC_RETRY_SPEND, PC_OUTCOME_STATUS, 429, -1, 4);
  assert_true(decision.exhausted && !decision.ambiguous);
  policy.max_attempts = 1;
  assert_true(decide(PC_RETRY_READ, PC_OUTCOME_NOT_SENT, 0, -1, 1).exhausted);
}

static void backoff_doubles_with_full_jitter_up_to_a_cap(void **state) {
  (void)state;
  policy = (pc_retry_policy){.max_attempts = 100, .base_delay = 0.5, .max_delay = 20};
  static const double ceilings[] = {0.5, 1, 2, 4, 8, 16, 20, 20, 20};
  for (int attempt = 1; attempt <= 9; attempt++) {
    double least = 1e9, most = 0;
    for (int i = 0; i < 500; i++) {
      pc_retry_quota_init(&quota);
      double delay = decide(PC_RETRY_READ, PC_OUTCOME_NOT_SENT, 0, -1, attempt).delay;
      if (delay < least) least = delay;
      if (delay > most) most = delay;
    }
    double ceiling = ceilings[attempt - 1];
    assert_true(least >= 0 && least < ceiling * 0.05);
    assert_true(most < ceiling && most > ceiling * 0.95);
  }
  pc_retry_quota_init(&quota);
  assert_true(decide(PC_RETRY_READ, PC_OUTCOME_NOT_SENT, 0, -1, 99).delay < 20);
}

static void retry_after_is_obeyed_exactly(void **state) {
  (void)state;
  assert_true(decide(PC_RETRY_READ, PC_OUTCOME_STATUS, 429, 120, 1).delay == 120);
  assert_true(decide(PC_RETRY_WRITE, PC_OUTCOME_STATUS, 503, 0, 3).delay == 0);
  assert_true(decide(PC_RETRY_READ, PC_OUTCOME_STATUS, 500, 86400, 1).delay == 86400);
}

static void retries_take_from_the_quota_until_it_is_empty(void **state) {
  (void)state;
  for (int i = 0; i < 100; i++) assert_true(decide(PC_RETRY_READ, PC_OUTCOME_STATUS, 503, -1, 1).again);
  assert_true(quota.tokens == 0);
  pc_retry_decision decision = decide(PC_RETRY_READ, PC_OUTCOME_STATUS, 503, -1, 1);
  assert_true(!decision.again && decision.exhausted);
  for (int i = 0; i < 4; i++) pc_retry_quota_succeeded(&quota);
  assert_false(decide(PC_RETRY_READ, PC_OUTCOME_STATUS, 503, -1, 1).again);
  pc_retry_quota_succeeded(&quota);
  assert_true(decide(PC_RETRY_READ, PC_OUTCOME_STATUS, 503, -1, 1).again);
  assert_false(decide(PC_RETRY_READ, PC_OUTCOME_STATUS, 503, -1, 1).again);
  for (int i = 0; i < 9; i++) pc_retry_quota_succeeded(&quota);
  assert_false(decide(PC_RETRY_READ, PC_OUTCOME_STALLED, 0, -1, 1).again);
  pc_retry_quota_succeeded(&quota);
  assert_true(decide(PC_RETRY_READ, PC_OUTCOME_STALLED, 0, -1, 1).again);
  assert_true(quota.tokens == 0);
  for (int i = 0; i < 1000; i++) pc_retry_quota_succeeded(&quota);
  assert_true(quota.tokens == 500);
}

static void what_is_not_repeated_takes_nothing_from_the_quota(void **state) {
  (void)state;
  decide(PC_RETRY_READ, PC_OUTCOME_STATUS, 404, -1, 1);
  decide(PC_RETRY_SPEND, PC_OUTCOME_LOST, 0, -1, 1);
  decide(PC_RETRY_NEVER, PC_OUTCOME_STATUS, 503, -1, 1);
  decide(PC_RETRY_READ, PC_OUTCOME_STATUS, 503, -1, 4);
  assert_true(quota.tokens == 500);
}

static void retry_after_is_seconds_or_an_http_date(void **state) {
  (void)state;
  static const double now = 784111777; /* Sun, 06 Nov 1994 08:49:37 GMT */
  static const struct {
    const char *value;
    double seconds;
  } rows[] = {
      {"0", 0},
      {"120", 120},
      {" 2\t", 2},
      {"007", 7},
      {"99999999999999999999999", 1e9},
      {"Sun, 06 Nov 1994 08:49:37 GMT", 0},
      {"Sun, 06 Nov 1994 08:50:37 GMT", 60},
      {"Sunday, 06-Nov-94 08:51:37 GMT", 120},
      {"Sun Nov  6 08:49:47 1994", 10},
      {"Mon, 07 Nov 1994 08:49:37 GMT", 86400},
      {"Sat, 05 Nov 1994 08:49:37 GMT", 0},
      {"", -1},
      {" ", -1},
      {"-5", -1},
      {"+5", -1},
      {"1.5", -1},
      {"5 seconds", -1},
      {"5x", -1},
      {"0x10", -1},
      {"soon", -1},
      {"Monday", -1},
      {"20260101", 20260101},
      {"tomorrow 08:00:00", -1},
      {"inf", -1},
      {"nan", -1},
      {"1e3", -1},
      {"Sun, 99 Foo 1994 08:49:37 GMT", -1},
  };
  for (size_t i = 0; i < COUNT(rows); i++) {
    double seconds = pc_retry_after(rows[i].value, now);
    if (rows[i].seconds < 0 ? seconds >= 0 : seconds != rows[i].seconds) fail_msg("\"%s\": %g", rows[i].value, seconds);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup(each_outcome_is_judged_by_what_a_repetition_would_do, set_up),
      cmocka_unit_test_setup(retryable_statuses_are_six, set_up),
      cmocka_unit_test_setup(the_last_attempt_is_not_repeated_and_says_so, set_up),
      cmocka_unit_test_setup(backoff_doubles_with_full_jitter_up_to_a_cap, set_up),
      cmocka_unit_test_setup(retry_after_is_obeyed_exactly, set_up),
      cmocka_unit_test_setup(retries_take_from_the_quota_until_it_is_empty, set_up),
      cmocka_unit_test_setup(what_is_not_repeated_takes_nothing_from_the_quota, set_up),
      cmocka_unit_test_setup(retry_after_is_seconds_or_an_http_date, set_up),
  };
  return cmocka_run_group_tests_name("retry", tests, NULL, NULL);
}
