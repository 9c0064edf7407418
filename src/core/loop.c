/* The event loop of loop.h: libuv for descriptors, a pairing heap for timers, a queue for posted work.
 *
 * libuv's own timers are not used because their clock cannot be moved; one uv_timer bounds the wait for descriptors.
 * What waits on descriptors is in transport.c and httpd.c.
 */
#include "loop.h"

#include <math.h>
#include <stdlib.h>
#include <sys/time.h>

struct pc_loop {
  uv_loop_t uv;
  uv_timer_t bound; /* ends a wait in time for the next pc_timer */
  uv_async_t wake;  /* ends a wait from another thread */
  pc_random random;
  pc_random_supply supply;
  bool skip_idle_time;
  int holds;
  double skipped;   /* seconds that the clock was moved on */
  pc_timer *timers; /* root of the heap: the next one due */
  unsigned long long order;
  pc_post *first_post, *last_post;
  pc_post end_of_round; /* in here, not on a stack: a callback may leave run_posts by longjmp */
};

static void wake_up(uv_async_t *async) { (void)async; }

/* uv_run looks at timers before it polls: one that is due by then must keep it from polling without an end. */
static void end_wait(uv_timer_t *timer) { uv_stop(timer->loop); }

pc_loop *pc_loop_new(const pc_loop_options *options, pc_error *error) {
  pc_loop *loop = calloc(1, sizeof *loop);
  if (loop == NULL) {
    pc_fail_memory(error);
    return NULL;
  }
  int status = uv_loop_init(&loop->uv);
  if (status == 0) {
    status = uv_async_init(&loop->uv, &loop->wake, wake_up);
    if (status != 0) uv_loop_close(&loop->uv);
  }
  if (status != 0) {
    pc_fail(error, PC_USAGE, "cannot make an event loop: %s", uv_strerror(status));
    free(loop);
    return NULL;
  }
  uv_timer_init(&loop->uv, &loop->bound);
  uv_unref((uv_handle_t *)&loop->wake);
  pc_loop_configure(loop, options);
  return loop;
}

void pc_loop_configure(pc_loop *loop, const pc_loop_options *options) {
  loop->random = options != NULL && options->random.fill != NULL ? options->random : pc_random_supplied(&loop->supply);
  loop->skip_idle_time = options != NULL && options->skip_idle_time;
}

static void run_posts(pc_loop *loop);

void pc_loop_free(pc_loop *loop) {
  if (loop == NULL) return;
  run_posts(loop); /* what was freed from within a callback goes now */
  uv_close((uv_handle_t *)&loop->bound, NULL);
  uv_close((uv_handle_t *)&loop->wake, NULL);
  /* Closed handles of others (sockets) still owe their close callbacks. */
  for (int round = 0; uv_loop_close(&loop->uv) == UV_EBUSY && round < 16; round++) uv_run(&loop->uv, UV_RUN_NOWAIT);
  free(loop);
}

uv_loop_t *pc_loop_uv(pc_loop *loop) { return &loop->uv; }

const pc_random *pc_loop_random(const pc_loop *loop) { return &loop->random; }

double pc_loop_now(const pc_loop *loop) { return (double)uv_hrtime() / 1e9 + loop->skipped; }

double pc_loop_wall_time(const pc_loop *loop) {
  struct timeval now;
  gettimeofday(&now, NULL);
  return (double)now.tv_sec + (double)now.tv_usec / 1e6 + loop->skipped;
}

void pc_loop_wake(pc_loop *loop) { uv_async_send(&loop->wake); }

void pc_loop_hold(pc_loop *loop) { loop->holds++; }

void pc_loop_release(pc_loop *loop) { loop->holds--; }

/* -- timers: a pairing heap. `previous` is the left sibling, or the parent for a first child. ---------------------- */

static bool is_earlier(const pc_timer *a, const pc_timer *b) {
  return a->due < b->due || (a->due == b->due && a->order < b->order);
}

static pc_timer *merge(pc_timer *a, pc_timer *b) {
  if (a == NULL) return b;
  if (b == NULL) return a;
  if (is_earlier(b, a)) {
    pc_timer *swap = a;
    a = b;
    b = swap;
  }
  b->previous = a;
  b->next = a->child;
  if (a->child != NULL) a->child->previous = b;
  a->child = b;
  return a;
}

static pc_timer *merge_siblings(pc_timer *first) {
  pc_timer *pairs = NULL;
  while (first != NULL) {
    pc_timer *a = first, *b = first->next;
    first = b != NULL ? b->next : NULL;
    a->next = a->previous = NULL;
    if (b != NULL) b->next = b->previous = NULL;
    pc_timer *pair = merge(a, b);
    pair->next = pairs;
    pairs = pair;
  }
  pc_timer *root = NULL;
  while (pairs != NULL) {
    pc_timer *pair = pairs;
    pairs = pair->next;
    pair->next = NULL;
    root = merge(root, pair);
  }
  return root;
}

void pc_timer_start(pc_loop *loop, pc_timer *timer, double seconds, pc_timer_callback callback) {
  pc_timer_stop(timer);
  timer->due = pc_loop_now(loop) + (seconds > 0 ? seconds : 0);
  timer->order = loop->order++;
  timer->callback = callback;
  timer->loop = loop;
  timer->child = timer->next = timer->previous = NULL;
  loop->timers = merge(loop->timers, timer);
}

void pc_timer_stop(pc_timer *timer) {
  pc_loop *loop = timer->loop;
  if (loop == NULL) return;
  timer->loop = NULL;
  pc_timer *orphans = merge_siblings(timer->child);
  if (loop->timers == timer) {
    loop->timers = orphans;
    return;
  }
  if (timer->previous->child == timer)
    timer->previous->child = timer->next;
  else
    timer->previous->next = timer->next;
  if (timer->next != NULL) timer->next->previous = timer->previous;
  loop->timers = merge(loop->timers, orphans);
}

/* Only those that were started before this step: a timer of no time that restarts itself must not hold the step. */
static void run_timers(pc_loop *loop) {
  double now = pc_loop_now(loop);
  unsigned long long before = loop->order;
  while (loop->timers != NULL && loop->timers->due <= now && loop->timers->order < before) {
    pc_timer *timer = loop->timers;
    pc_timer_stop(timer);
    timer->callback(timer);
  }
}

/* -- posted work --------------------------------------------------------------------------------------------------- */

void pc_post_now(pc_loop *loop, pc_post *post, void (*callback)(pc_post *post)) {
  post->callback = callback;
  if (post->loop != NULL) return;
  post->loop = loop;
  post->next = NULL;
  post->previous = loop->last_post;
  if (loop->last_post != NULL)
    loop->last_post->next = post;
  else
    loop->first_post = post;
  loop->last_post = post;
}

void pc_post_cancel(pc_post *post) {
  pc_loop *loop = post->loop;
  if (loop == NULL) return;
  post->loop = NULL;
  if (post->previous != NULL)
    post->previous->next = post->next;
  else
    loop->first_post = post->next;
  if (post->next != NULL)
    post->next->previous = post->previous;
  else
    loop->last_post = post->previous;
}

static void run_last(pc_post *post) { (void)post; }

/* A marker ends the round: what is posted meanwhile waits for the next step. */
static void run_posts(pc_loop *loop) {
  if (loop->first_post == NULL) return;
  pc_post_now(loop, &loop->end_of_round, run_last);
  for (;;) {
    pc_post *post = loop->first_post;
    pc_post_cancel(post);
    if (post == &loop->end_of_round) return;
    post->callback(post);
  }
}

/* -- one step ------------------------------------------------------------------------------------------------------ */

double pc_loop_timeout(const pc_loop *loop) {
  if (loop->first_post != NULL) return 0;
  if (loop->timers == NULL) return -1;
  double wait = loop->timers->due - pc_loop_now(loop);
  return wait > 0 ? wait : 0;
}

static void wait_for_events(pc_loop *loop, double seconds) {
  if (seconds == 0) {
    uv_run(&loop->uv, UV_RUN_NOWAIT);
    return;
  }
  if (seconds > 0) {
    uv_update_time(&loop->uv);
    uv_timer_start(&loop->bound, end_wait, (uint64_t)ceil(fmin(seconds, 1e6) * 1000), 0);
  }
  uv_run(&loop->uv, UV_RUN_ONCE);
  uv_timer_stop(&loop->bound);
}

bool pc_loop_step(pc_loop *loop, double timeout) {
  double next = pc_loop_timeout(loop);
  bool is_idle = next < 0 && loop->holds == 0 && !uv_loop_alive(&loop->uv);
  if (is_idle) return false;
  if (loop->skip_idle_time && loop->holds == 0 && next > 0) {
    /* Nobody waits for I/O of ours, but somebody's descriptor may be ready: look once before time moves. */
    wait_for_events(loop, 0);
    next = pc_loop_timeout(loop);
    if (next > 0 && loop->holds == 0) loop->skipped += timeout < 0 ? next : fmin(next, timeout);
  } else {
    bool until_timer = next >= 0 && (timeout < 0 || next < timeout);
    wait_for_events(loop, until_timer ? next : timeout);
  }
  run_timers(loop);
  run_posts(loop);
  return true;
}
