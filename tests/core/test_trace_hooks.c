/* Trace hooks that cancel and free what they are told about, the client included, at every step of a call. */
#include "core_fixture.h"

typedef enum deed { CANCEL, FREE_CALL, FREE_ALL } deed;

static struct {
  deed deed;
  pc_trace_kind when;
  pc_call *call;
  int times, after;
} hook;

static void act(void *context, const pc_trace_event *event) {
  (void)context;
  if (hook.times > 0) hook.after++;
  if (event->kind != hook.when || hook.call == NULL || hook.times > 0) return;
  hook.times++;
  if (hook.deed == CANCEL) {
    pc_call_cancel(hook.call, "by the hook");
    return;
  }
  pc_call_free(hook.call);
  hook.call = NULL;
  if (hook.deed == FREE_CALL) return;
  pc_client_free(at.client);
  at.client = NULL;
}

/* A call that is answered 503, waits, and is answered 200. What it tells before pc_client_send returns goes by. */
static void run_with(deed wanted, pc_trace_kind when) {
  serve("status 503\nstatus 200; repeat");
  at.options.trace = act;
  memset(&hook, 0, sizeof hook);
  hook.deed = wanted;
  hook.when = when;
  done_count = 0;
  hook.call = send_call(request("GET", "/"));
  double until = real_seconds() + test_patience;
  while (hook.times == 0 && real_seconds() < until) pc_loop_step(at.loop, 0.1);
  assert_int_equal(hook.times, 1);
  run_for(0.02);
  if (wanted == CANCEL) run_until_done(1);
  assert_int_equal(done_count, wanted == CANCEL ? 1 : 0);
  if (wanted != CANCEL) assert_int_equal(hook.after, 0); /* what was freed is not told about any more */
  pc_call_free(hook.call);
}

static void each_step(void **state, deed wanted) {
  static const pc_trace_kind kinds[] = {PC_TRACE_RESPONSE, PC_TRACE_WAIT, PC_TRACE_SEND, PC_TRACE_DONE};
  for (size_t i = 0; i < COUNT(kinds); i++) {
    if (i > 0) {
      tear_down(state);
      set_up(state);
    }
    run_with(wanted, kinds[i]);
  }
}

static void a_call_may_be_cancelled(void **state) { each_step(state, CANCEL); }

static void a_call_may_be_freed(void **state) { each_step(state, FREE_CALL); }

static void the_client_may_be_freed(void **state) { each_step(state, FREE_ALL); }

static void what_is_cancelled_before_it_is_sent_is_not_sent(void **state) {
  (void)state;
  serve("late 20; status 200; repeat");
  at.options.max_in_flight = 1;
  at.options.trace = act;
  memset(&hook, 0, sizeof hook);
  hook.deed = CANCEL;
  hook.when = PC_TRACE_SEND;
  done_count = 0;
  pc_call *first = send_call(request("GET", "/first"));
  hook.call = send_call(request("GET", "/second"));
  pc_call *third = send_call(request("GET", "/third"));
  run_until_done(3);
  assert_failed(hook.call, PC_CANCELLED);
  assert_status(third, 200);
  assert_int_equal(request_count(), 2);
  assert_int_equal(pc_client_status(at.client).in_flight, 0);
  pc_call_free(first);
  pc_call_free(hook.call);
  pc_call_free(third);
}

static void a_loop_may_be_freed_before_what_was_freed_in_a_hook(void **state) {
  (void)state;
  serve("status 200; repeat");
  at.options.trace = act;
  memset(&hook, 0, sizeof hook);
  hook.when = PC_TRACE_DONE;
  hook.deed = FREE_ALL;
  hook.call = send_call(request("GET", "/"));
  pc_call_cancel(hook.call, NULL);
  assert_int_equal(hook.times, 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(a_call_may_be_cancelled),
      TEST(a_call_may_be_freed),
      TEST(the_client_may_be_freed),
      TEST(what_is_cancelled_before_it_is_sent_is_not_sent),
      TEST(a_loop_may_be_freed_before_what_was_freed_in_a_hook),
  };
  return cmocka_run_group_tests_name("trace hooks", tests, NULL, NULL);
}
