/* The loop: timers in the order of their time, posted work in the order of posting, and a clock that can be moved. */
#include <math.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "core/loop.h"

static pc_loop *loop;
static int ran[5000], ran_count;

typedef struct item {
  pc_timer timer;
  pc_post post;
  int number;
} item;

static void note(int number) {
  if (ran_count < 5000) ran[ran_count++] = number;
}

static void on_timer(pc_timer *timer) { note(((item *)timer)->number); }

static void on_post(pc_post *post) { note(((item *)((char *)post - offsetof(item, post)))->number); }

static int set_up(void **state) {
  (void)state;
  pc_error error;
  loop = pc_loop_new(&(pc_loop_options){.skip_idle_time = true}, &error);
  ran_count = 0;
  return loop ? 0 : -1;
}

static int tear_down(void **state) {
  (void)state;
  pc_loop_free(loop);
  return 0;
}

static void run(void) {
  while (pc_loop_step(loop, -1)) continue;
}

static double real_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* -- timers -------------------------------------------------------------------------------------------------------- */

static void timers_run_in_the_order_of_their_time(void **state) {
  (void)state;
  static const double seconds[] = {5, 1, 3, 0, 4, 2, 60};
  item items[7] = {0};
  for (int i = 0; i < 7; i++) {
    items[i].number = (int)seconds[i];
    pc_timer_start(loop, &items[i].timer, seconds[i], on_timer);
  }
  run();
  static const int expected[] = {0, 1, 2, 3, 4, 5, 60};
  assert_int_equal(ran_count, 7);
  assert_memory_equal(ran, expected, sizeof expected);
}

static void any_mixture_of_starting_moving_and_stopping_keeps_the_order(void **state) {
  (void)state;
  enum { MANY = 2000 };
  item *items = calloc(MANY, sizeof *items);
  srand(7);
  for (int i = 0; i < 4 * MANY; i++) {
    int which = rand() % MANY;
    int milliseconds = rand() % 100000;
    if (rand() % 4 == 0) {
      pc_timer_stop(&items[which].timer);
      items[which].number = -1;
    } else {
      pc_timer_start(loop, &items[which].timer, milliseconds / 10.0, on_timer);
      items[which].number = milliseconds;
    }
  }
  int running = 0;
  for (int i = 0; i < MANY; i++) running += items[i].timer.loop != NULL;
  run();
  assert_int_equal(ran_count, running);
  for (int i = 1; i < ran_count; i++) assert_true(ran[i - 1] <= ran[i]);
  free(items);
}

static void a_stopped_timer_does_not_run(void **state) {
  (void)state;
  item first = {.number = 1}, second = {.number = 2};
  pc_timer_stop(&first.timer);
  pc_timer_start(loop, &first.timer, 1, on_timer);
  pc_timer_start(loop, &second.timer, 2, on_timer);
  pc_timer_stop(&first.timer);
  pc_timer_stop(&first.timer);
  run();
  assert_int_equal(ran_count, 1);
  assert_int_equal(ran[0], 2);
}

static int left;

static void again(pc_timer *timer) {
  assert_null(timer->loop);
  note(left);
  if (--left > 0) pc_timer_start(loop, timer, 0, again);
}

static void a_timer_may_start_itself_and_does_not_hold_the_step(void **state) {
  (void)state;
  item it = {0};
  left = 10;
  pc_timer_start(loop, &it.timer, 0, again);
  pc_loop_step(loop, -1);
  assert_int_equal(ran_count, 1);
  run();
  assert_int_equal(ran_count, 10);
}

/* -- time ---------------------------------------------------------------------------------------------------------- */

static void idle_time_is_skipped_on_both_clocks(void **state) {
  (void)state;
  item it = {0};
  double before = pc_loop_now(loop), wall = pc_loop_wall_time(loop), really = real_seconds();
  pc_timer_start(loop, &it.timer, 3600, on_timer);
  assert_true(fabs(pc_loop_timeout(loop) - 3600) < 1);
  run();
  assert_int_equal(ran_count, 1);
  assert_true(pc_loop_now(loop) - before >= 3600 && pc_loop_now(loop) - before < 3602);
  assert_true(fabs(pc_loop_wall_time(loop) - wall - 3600) < 2);
  assert_true(real_seconds() - really < 2);
}

static void time_is_not_skipped_while_something_is_held(void **state) {
  (void)state;
  item it = {0};
  pc_loop_hold(loop);
  pc_timer_start(loop, &it.timer, 0.02, on_timer);
  double before = real_seconds();
  while (!ran_count) pc_loop_step(loop, -1);
  assert_true(real_seconds() - before >= 0.015);
  pc_loop_release(loop);
  assert_false(pc_loop_step(loop, -1));
}

static void a_step_waits_no_longer_than_it_was_told(void **state) {
  (void)state;
  item it = {0};
  pc_loop_configure(loop, NULL);
  pc_timer_start(loop, &it.timer, 30, on_timer);
  double before = real_seconds();
  assert_true(pc_loop_step(loop, 0.02));
  double seconds = real_seconds() - before;
  assert_true(seconds >= 0.015 && seconds < 5);
  assert_int_equal(ran_count, 0);
  pc_timer_stop(&it.timer);
}

static void a_loop_with_nothing_to_do_says_so(void **state) {
  (void)state;
  assert_true(pc_loop_timeout(loop) < 0);
  assert_false(pc_loop_step(loop, -1));
  assert_false(pc_loop_step(loop, 0));
}

static void *wake_later(void *argument) {
  nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
  pc_loop_wake(argument);
  return NULL;
}

/* Others' work in libuv, before it polls, takes longer than the step was to last. */
static void dawdle(uv_timer_t *timer) {
  nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
  uv_update_time(timer->loop);
}

static void *give_up_later(void *argument) {
  for (int i = 0; i < 500 && !*(volatile bool *)argument; i++) nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
  pc_loop_wake(loop);
  return NULL;
}

static void a_step_whose_time_is_over_before_it_waits_does_not_wait(void **state) {
  (void)state;
  pthread_t thread;
  uv_timer_t slow, far;
  volatile bool is_over = false;
  pc_loop_configure(loop, NULL);
  uv_timer_init(pc_loop_uv(loop), &slow);
  uv_timer_init(pc_loop_uv(loop), &far);
  uv_timer_start(&slow, dawdle, 0, 0);
  uv_timer_start(&far, dawdle, 3600000, 0);
  assert_int_equal(pthread_create(&thread, NULL, give_up_later, (void *)&is_over), 0);
  double before = real_seconds();
  assert_true(pc_loop_step(loop, 0.001));
  bool has_hung = real_seconds() - before > 4; /* until the other thread gave up */
  is_over = true;
  pthread_join(thread, NULL);
  uv_close((uv_handle_t *)&slow, NULL);
  uv_close((uv_handle_t *)&far, NULL);
  pc_loop_step(loop, 0);
  assert_false(has_hung);
}

static void another_thread_can_end_a_wait(void **state) {
  (void)state;
  pthread_t thread;
  pc_loop_hold(loop);
  double before = real_seconds();
  assert_int_equal(pthread_create(&thread, NULL, wake_later, loop), 0);
  assert_true(pc_loop_step(loop, 10));
  assert_true(real_seconds() - before < 5);
  pthread_join(thread, NULL);
  pc_loop_release(loop);
}

/* -- posted work --------------------------------------------------------------------------------------------------- */

static void posted_work_runs_once_in_the_order_of_posting(void **state) {
  (void)state;
  item items[4] = {{.number = 0}, {.number = 1}, {.number = 2}, {.number = 3}};
  for (int i = 0; i < 4; i++) pc_post_now(loop, &items[i].post, on_post);
  pc_post_now(loop, &items[0].post, on_post); /* is posted already */
  pc_post_cancel(&items[2].post);
  pc_post_cancel(&items[2].post);
  assert_true(pc_loop_timeout(loop) == 0);
  run();
  static const int expected[] = {0, 1, 3};
  assert_int_equal(ran_count, 3);
  assert_memory_equal(ran, expected, sizeof expected);
}

static void post_again(pc_post *post) {
  note(left);
  if (--left > 0) pc_post_now(loop, post, post_again);
}

static void work_posted_by_work_waits_for_the_next_step(void **state) {
  (void)state;
  item it = {0};
  left = 5;
  pc_post_now(loop, &it.post, post_again);
  for (int i = 1; i <= 5; i++) {
    assert_true(pc_loop_step(loop, -1));
    assert_int_equal(ran_count, i);
  }
  assert_false(pc_loop_step(loop, -1));
}

static item victim = {.number = 7};

static void cancel_the_victim(pc_post *post) {
  (void)post;
  pc_post_cancel(&victim.post);
  pc_timer_stop(&victim.timer);
}

static void work_may_cancel_what_would_run_next(void **state) {
  (void)state;
  item it = {0};
  pc_post_now(loop, &it.post, cancel_the_victim);
  pc_post_now(loop, &victim.post, on_post);
  pc_timer_start(loop, &victim.timer, 1, on_timer);
  run();
  assert_int_equal(ran_count, 0);
}

static jmp_buf way_out;

static void leave_post(pc_post *post) {
  (void)post;
  longjmp(way_out, 1);
}

static void leave_timer(pc_timer *timer) {
  (void)timer;
  longjmp(way_out, 1);
}

/* Keeps the jump in a frame of its own. Returns whether the step was left. */
static bool step_is_left(void) {
  if (setjmp(way_out)) return true;
  pc_loop_step(loop, -1);
  return false;
}

static void callbacks_may_leave_by_longjmp(void **state) {
  (void)state;
  item items[5] = {{.number = 0}, {.number = 1}, {.number = 2}, {.number = 3}, {.number = 4}};
  pc_post_now(loop, &items[0].post, on_post);
  pc_post_now(loop, &items[1].post, leave_post);
  pc_post_now(loop, &items[2].post, on_post);
  pc_timer_start(loop, &items[3].timer, 0, leave_timer);
  pc_timer_start(loop, &items[4].timer, 0, on_timer);
  assert_true(step_is_left());
  assert_true(step_is_left());
  run();
  assert_int_equal(ran_count, 3);
  assert_false(pc_loop_step(loop, -1));
}

int main(void) {
#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)
  const struct CMUnitTest tests[] = {
      TEST(timers_run_in_the_order_of_their_time),
      TEST(any_mixture_of_starting_moving_and_stopping_keeps_the_order),
      TEST(a_stopped_timer_does_not_run),
      TEST(a_timer_may_start_itself_and_does_not_hold_the_step),
      TEST(idle_time_is_skipped_on_both_clocks),
      TEST(time_is_not_skipped_while_something_is_held),
      TEST(a_step_waits_no_longer_than_it_was_told),
      TEST(a_step_whose_time_is_over_before_it_waits_does_not_wait),
      TEST(a_loop_with_nothing_to_do_says_so),
      TEST(another_thread_can_end_a_wait),
      TEST(posted_work_runs_once_in_the_order_of_posting),
      TEST(work_posted_by_work_waits_for_the_next_step),
      TEST(work_may_cancel_what_would_run_next),
      TEST(callbacks_may_leave_by_longjmp),
  };
  return cmocka_run_group_tests_name("loop", tests, NULL, NULL);
}
