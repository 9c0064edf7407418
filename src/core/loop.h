/* The event loop: libuv with timers on a clock that tests may move, and callbacks that run in the open.
 *
 * A loop belongs to one thread at a time. Callbacks of timers and posted work run from pc_loop_step only, after libuv
 * and libcurl have returned, so that whoever is called may do anything: start, cancel, or leave by longjmp.
 */
#ifndef PC_CORE_LOOP_H
#define PC_CORE_LOOP_H

#include <stdbool.h>
#include <uv.h>

#include "error.h"
#include "ids.h"

typedef struct pc_loop pc_loop;

typedef struct pc_loop_options {
  pc_random random;    /* jitter and ids; a zeroed one is the system's */
  bool skip_idle_time; /* when nothing but timers is waited for, the clock jumps to the next one instead of sleeping */
} pc_loop_options;

pc_loop *pc_loop_new(const pc_loop_options *options, pc_error *error); /* options may be NULL */
/* Everything that uses the loop must have been freed before. NULL is allowed. */
void pc_loop_free(pc_loop *loop);

/* For those who poll descriptors in it. The owner of a handle closes it and waits for its close callback. */
uv_loop_t *pc_loop_uv(pc_loop *loop);
const pc_random *pc_loop_random(const pc_loop *loop);
/* Replaces both, for tests. */
void pc_loop_configure(pc_loop *loop, const pc_loop_options *options);

double pc_loop_now(const pc_loop *loop);       /* seconds on a monotonic clock of no particular start */
double pc_loop_wall_time(const pc_loop *loop); /* seconds since 1970-01-01 UTC, moved by skipped time too */

/* Waits for events up to `timeout` seconds (0: not at all; negative: until something happens), then runs the callbacks
 * that are due. Returns false when there was nothing to wait for: no timer, no descriptor, no posted work. */
bool pc_loop_step(pc_loop *loop, double timeout);

/* Seconds until pc_loop_step has something to do without any I/O; 0: now; negative: nothing is timed. */
double pc_loop_timeout(const pc_loop *loop);

/* Makes a running or the next pc_loop_step return early. The only function that other threads and signal handlers may
 * call. */
void pc_loop_wake(pc_loop *loop);

/* While I/O is on its way, time is not skipped. Each hold needs its release. */
void pc_loop_hold(pc_loop *loop);
void pc_loop_release(pc_loop *loop);

/* A timer, embedded in its user. Zeroed: not running. Starting a running timer moves it. It is off when its callback
 * runs. Stopping one that is not running does nothing. */
typedef struct pc_timer pc_timer;
typedef void (*pc_timer_callback)(pc_timer *timer);
struct pc_timer {
  double due;
  pc_timer_callback callback;
  pc_loop *loop; /* NULL: not running */
  pc_timer *child, *next, *previous;
  unsigned long long order;
};
void pc_timer_start(pc_loop *loop, pc_timer *timer, double seconds, pc_timer_callback callback);
void pc_timer_stop(pc_timer *timer);

/* Work to be run by pc_loop_step once, soon, in the order of posting; embedded in its user, zeroed: not posted. */
typedef struct pc_post pc_post;
struct pc_post {
  void (*callback)(pc_post *post);
  pc_post *next, *previous;
  pc_loop *loop; /* NULL: not posted */
};
void pc_post_now(pc_loop *loop, pc_post *post, void (*callback)(pc_post *post));
void pc_post_cancel(pc_post *post);

#endif
