/* The limiter: the count, the queue, and the rate after a 429, on a clock that skips idle time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/limiter.h"

typedef struct fixture {
  pc_loop *loop;
  pc_limiter *limiter;
} fixture;

static fixture made;

static int set_up(void **state) {
  pc_error error;
  pc_loop_options options = {.skip_idle_time = true};
  made.loop = pc_loop_new(&options, &error);
  made.limiter = pc_limiter_new(made.loop, 4, &error);
  assert_non_null(made.limiter);
  *state = &made;
  return 0;
}

static int tear_down(void **state) {
  (void)state;
  pc_limiter_free(made.limiter);
  pc_loop_free(made.loop);
  return 0;
}

typedef struct waiter {
  pc_limiter_waiter base;
  int number;
  double granted_at;
} waiter;

static int granted_order[100], granted_count;

static void note(pc_limiter_waiter *base) {
  waiter *it = (waiter *)base;
  it->granted_at = pc_loop_now(made.loop);
  granted_order[granted_count++] = it->number;
}

static void acquire_all(waiter *waiters, int count) {
  granted_count = 0;
  for (int i = 0; i < count; i++) {
    waiters[i] = (waiter){.number = i};
    pc_limiter_acquire(made.limiter, &waiters[i].base, note);
  }
}

static void run(void) {
  while (pc_loop_step(made.loop, -1)) continue;
}

static void room_is_granted_at_once_and_never_more_than_there_is(void **state) {
  (void)state;
  waiter waiters[10];
  acquire_all(waiters, 10);
  assert_int_equal(granted_count, 4);
  run();
  assert_int_equal(granted_count, 4);
  pc_limiter_status status = pc_limiter_status_of(made.limiter);
  assert_int_equal(status.in_flight, 4);
  assert_int_equal(status.waiting, 6);
  assert_false(status.adapting);
  for (int i = 0; i < 10; i++) {
    pc_limiter_release(made.limiter, false);
    run();
    assert_int_equal(granted_count, i < 6 ? 5 + i : 10);
  }
  for (int i = 0; i < 10; i++) assert_int_equal(granted_order[i], i);
  assert_int_equal(pc_limiter_status_of(made.limiter).in_flight, 0);
}

static void giving_back_runs_nobody_before_the_loop_does(void **state) {
  (void)state;
  waiter waiters[5];
  acquire_all(waiters, 5);
  pc_limiter_release(made.limiter, false);
  assert_int_equal(granted_count, 4);
  assert_true(pc_loop_timeout(made.loop) == 0);
  run();
  assert_int_equal(granted_count, 5);
}

static void a_newcomer_does_not_overtake_those_who_wait(void **state) {
  (void)state;
  waiter waiters[5], late = {.number = 99};
  acquire_all(waiters, 5);
  pc_limiter_release(made.limiter, false);
  pc_limiter_release(made.limiter, false);
  pc_limiter_acquire(made.limiter, &late.base, note);
  assert_true(late.base.waiting);
  run();
  assert_int_equal(granted_order[4], 4);
  assert_int_equal(granted_order[5], 99);
}

static void who_leaves_is_passed_over(void **state) {
  (void)state;
  waiter waiters[8];
  acquire_all(waiters, 8);
  pc_limiter_leave(made.limiter, &waiters[4].base); /* the first */
  pc_limiter_leave(made.limiter, &waiters[6].base); /* one in the middle */
  pc_limiter_leave(made.limiter, &waiters[6].base); /* twice */
  pc_limiter_leave(made.limiter, &waiters[0].base); /* was granted before */
  pc_limiter_release(made.limiter, false);
  pc_limiter_leave(made.limiter, &waiters[7].base); /* the last */
  assert_int_equal(pc_limiter_status_of(made.limiter).waiting, 1);
  for (int i = 0; i < 4; i++) pc_limiter_release(made.limiter, false);
  run();
  assert_int_equal(granted_count, 5);
  assert_int_equal(granted_order[4], 5);
  assert_int_equal(pc_limiter_status_of(made.limiter).waiting, 0);
}

static void the_last_one_to_leave_stops_the_clockwork(void **state) {
  (void)state;
  waiter waiters[5], slow = {.number = 5};
  acquire_all(waiters, 5);
  pc_limiter_release(made.limiter, false);
  pc_limiter_leave(made.limiter, &waiters[4].base);
  assert_true(pc_loop_timeout(made.loop) < 0);
  pc_limiter_release(made.limiter, true);
  pc_limiter_acquire(made.limiter, &slow.base, note);
  pc_loop_step(made.loop, 0);
  assert_true(pc_loop_timeout(made.loop) > 0);
  pc_limiter_leave(made.limiter, &slow.base);
  assert_true(pc_loop_timeout(made.loop) < 0);
  assert_false(pc_loop_step(made.loop, -1));
}

static void release_and_take_over(pc_limiter_waiter *base) {
  waiter *it = (waiter *)base;
  granted_count++;
  pc_limiter_release(made.limiter, false);
  if (it->number < 500) {
    it->number += 100;
    pc_limiter_acquire(made.limiter, base, release_and_take_over);
  }
  if (it->number == 203) pc_limiter_leave(made.limiter, &it[1].base);
}

static void whoever_is_granted_may_acquire_leave_and_release(void **state) {
  (void)state;
  waiter holders[4], waiters[8];
  acquire_all(holders, 4);
  granted_count = 0;
  for (int i = 0; i < 8; i++) {
    waiters[i] = (waiter){.number = i};
    pc_limiter_acquire(made.limiter, &waiters[i].base, release_and_take_over);
  }
  pc_limiter_release(made.limiter, false);
  run();
  pc_limiter_status status = pc_limiter_status_of(made.limiter);
  assert_int_equal(status.waiting, 0);
  assert_int_equal(status.in_flight, 3);
  assert_int_equal(granted_count, 7 * 6 + 1);
}

static void ten_thousand_who_give_back_at_once_do_not_exhaust_the_stack(void **state) {
  (void)state;
  enum { COUNT = 10000 };
  waiter holders[4], *waiters = calloc(COUNT, sizeof *waiters);
  acquire_all(holders, 4);
  granted_count = 0;
  for (int i = 0; i < COUNT; i++) {
    waiters[i].number = 500;
    pc_limiter_acquire(made.limiter, &waiters[i].base, release_and_take_over);
  }
  pc_limiter_release(made.limiter, false);
  run();
  assert_int_equal(granted_count, COUNT);
  free(waiters);
}

/* -- the rate ------------------------------------------------------------------------------------------------------ */

/* Requests that answer after a tenth of a second, against a service that allows so many starts in any one second. */
enum { LOAD = 400 };

typedef struct load_call {
  pc_limiter_waiter base;
  pc_timer timer;
  bool throttled;
} load_call;

static load_call load[LOAD];
static double starts[LOAD];
static int start_count, finished, throttled_count, service_limit, stray_every;

static void on_answer(pc_timer *timer) {
  load_call *call = (load_call *)((char *)timer - offsetof(load_call, timer));
  finished++;
  pc_limiter_release(made.limiter, call->throttled);
}

static void on_start(pc_limiter_waiter *base) {
  load_call *call = (load_call *)base;
  double now = pc_loop_now(made.loop);
  int recent = 0;
  for (int i = 0; i < start_count; i++) recent += starts[i] > now - 1;
  call->throttled = recent >= service_limit || (stray_every > 0 && start_count % stray_every == stray_every - 1);
  throttled_count += call->throttled;
  starts[start_count++] = now;
  pc_timer_start(made.loop, &call->timer, 0.1, on_answer);
}

static void run_load(int count) {
  memset(load, 0, sizeof load);
  start_count = finished = throttled_count = 0;
  for (int i = 0; i < count; i++) pc_limiter_acquire(made.limiter, &load[i].base, on_start);
  run();
  assert_int_equal(finished, count);
}

static void without_a_429_nothing_is_held_back(void **state) {
  (void)state;
  service_limit = 1000;
  double before = pc_loop_now(made.loop);
  run_load(400);
  double seconds = pc_loop_now(made.loop) - before;
  assert_true(seconds > 9.9 && seconds < 15); /* 4 at a time, a tenth of a second each */
  assert_false(pc_limiter_status_of(made.limiter).adapting);
}

static void after_a_429_the_rate_falls_below_what_was_measured_and_stays_near_the_limit(void **state) {
  (void)state;
  service_limit = 20; /* it would do 40 */
  double before = pc_loop_now(made.loop);
  run_load(400);
  double seconds = pc_loop_now(made.loop) - before;
  pc_limiter_status status = pc_limiter_status_of(made.limiter);
  assert_true(status.adapting);
  assert_true(status.rate > 5 && status.rate < 40);
  assert_true(throttled_count > 0 && throttled_count < 60); /* half of them without adapting */
  assert_true(seconds > 17 && seconds < 40);                /* 20 s would be perfect */
}

/* Some limits count per customer: their 429s come whatever the rate is, and say nothing about it. */
static void stray_429s_do_not_bring_the_rate_down_to_nothing(void **state) {
  (void)state;
  service_limit = 1000;
  stray_every = 20;
  double before = pc_loop_now(made.loop);
  run_load(400);
  stray_every = 0;
  double seconds = pc_loop_now(made.loop) - before;
  assert_int_equal(throttled_count, 20);
  assert_true(seconds < 42); /* 10 s without any; 49 s with additive increase */
}

static void one_burst_of_429_counts_once(void **state) {
  (void)state;
  waiter waiters[4];
  acquire_all(waiters, 4);
  pc_limiter_release(made.limiter, true);
  double rate = pc_limiter_status_of(made.limiter).rate;
  assert_true(rate > 0);
  for (int i = 0; i < 3; i++) pc_limiter_release(made.limiter, true);
  assert_true(pc_limiter_status_of(made.limiter).rate == rate);
}

static void the_rate_never_falls_to_nothing(void **state) {
  (void)state;
  service_limit = 0;
  run_load(20);
  pc_limiter_status status = pc_limiter_status_of(made.limiter);
  assert_true(status.adapting && status.rate >= 0.5);
}

static void the_limit_opens_again_when_the_service_does(void **state) {
  (void)state;
  service_limit = 10;
  run_load(60);
  assert_true(pc_limiter_status_of(made.limiter).adapting);
  service_limit = 1000;
  double rate = pc_limiter_status_of(made.limiter).rate;
  run_load(50);
  if (pc_limiter_status_of(made.limiter).adapting) assert_true(pc_limiter_status_of(made.limiter).rate > rate);
  for (int i = 0; i < 5; i++) run_load(400);
  assert_false(pc_limiter_status_of(made.limiter).adapting);
}

static void adapted_starts_are_spread_and_not_in_bursts(void **state) {
  (void)state;
  waiter first, waiters[3];
  acquire_all(&first, 1);
  pc_limiter_release(made.limiter, true);
  double rate = pc_limiter_status_of(made.limiter).rate;
  acquire_all(waiters, 3);
  assert_int_equal(granted_count, 0);
  double before = pc_loop_now(made.loop);
  run();
  for (int i = 0; i < 3; i++) {
    double expected = before + (i + 1) / rate;
    assert_true(waiters[i].granted_at > expected - 0.01 && waiters[i].granted_at < expected + 0.5 / rate);
  }
}

static void a_limit_of_nothing_is_refused(void **state) {
  (void)state;
  pc_error error = {0};
  assert_null(pc_limiter_new(made.loop, 0, &error));
  assert_int_equal(error.category, PC_BAD_INPUT);
  assert_non_null(strstr(error.message, "max_in_flight"));
  pc_limiter_free(NULL);
}

int main(void) {
#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)
  const struct CMUnitTest tests[] = {
      TEST(room_is_granted_at_once_and_never_more_than_there_is),
      TEST(giving_back_runs_nobody_before_the_loop_does),
      TEST(a_newcomer_does_not_overtake_those_who_wait),
      TEST(who_leaves_is_passed_over),
      TEST(the_last_one_to_leave_stops_the_clockwork),
      TEST(whoever_is_granted_may_acquire_leave_and_release),
      TEST(ten_thousand_who_give_back_at_once_do_not_exhaust_the_stack),
      TEST(without_a_429_nothing_is_held_back),
      TEST(after_a_429_the_rate_falls_below_what_was_measured_and_stays_near_the_limit),
      TEST(stray_429s_do_not_bring_the_rate_down_to_nothing),
      TEST(one_burst_of_429_counts_once),
      TEST(the_rate_never_falls_to_nothing),
      TEST(the_limit_opens_again_when_the_service_does),
      TEST(adapted_starts_are_spread_and_not_in_bursts),
      TEST(a_limit_of_nothing_is_refused),
  };
  return cmocka_run_group_tests_name("limiter", tests, NULL, NULL);
}
