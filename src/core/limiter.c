/* The limiter: a queue in front of a count and, after the first 429, in front of a token bucket.
 *
 * The bucket's rate follows CUBIC, as TCP does (RFC 9438) and the AWS clients do for throttled APIs: a 429 takes 30 %
 * off; then the rate comes back fast to where it was, stays about there for a while, and grows faster and faster
 * beyond. So many clients of one quota share it fairly without knowing of one another, and a few stray 429s do no
 * lasting harm. Waiters are only served from posted work and the timer, so that giving back a place never runs
 * somebody else's code in the middle of the giver's. How long a single call waits after an error is no matter of this
 * file: see retry.c. Who acquires and releases is client.c.
 */
#include "limiter.h"

#include <math.h>
#include <stdlib.h>

static const double decrease = 0.7;
static const double settling = 0.5;       /* seconds in which further 429s belong to the same burst */
static const double growth = 0.4;         /* starts per second, per second cubed: CUBIC's constant */
static const double minimal_rate = 0.5;   /* starts per second */
static const double burst_seconds = 0.05; /* timers are late by milliseconds: so much may be caught up with */
static const double window = 0.5;         /* seconds over which starts are counted */

struct pc_limiter {
  pc_loop *loop;
  int max_in_flight, in_flight, waiting;
  pc_limiter_waiter *first, *last;
  pc_timer timer; /* runs while the rate is the reason for waiting */
  pc_post post;   /* posted while the head of the queue may go */

  bool adapting;
  double rate;           /* starts per second */
  double throttled_rate; /* the rate at which the last 429 came */
  double throttled_at;
  double plateau_after; /* seconds from then until the rate is back */
  double tokens, refilled_at;

  double measured; /* starts per second of the windows before this one, smoothed */
  double window_start;
  double window_starts;
};

pc_limiter *pc_limiter_new(pc_loop *loop, int max_in_flight, pc_error *error) {
  if (max_in_flight < 1) {
    pc_fail(error, PC_BAD_INPUT, "max_in_flight is %d; it must be 1 or more", max_in_flight);
    return NULL;
  }
  pc_limiter *limiter = calloc(1, sizeof *limiter);
  if (!limiter) {
    pc_fail_memory(error);
    return NULL;
  }
  limiter->loop = loop;
  limiter->max_in_flight = max_in_flight;
  limiter->window_start = pc_loop_now(loop);
  return limiter;
}

void pc_limiter_free(pc_limiter *limiter) {
  if (!limiter) return;
  pc_timer_stop(&limiter->timer);
  pc_post_cancel(&limiter->post);
  free(limiter);
}

/* The rate of starts now: of the windows before, or of this one where it is higher. */
static double measured_rate(const pc_limiter *limiter) {
  double current = limiter->window_starts / window;
  return current > limiter->measured ? current : limiter->measured;
}

static void close_window(pc_limiter *limiter, double now) {
  double elapsed = now - limiter->window_start;
  if (elapsed < window) return;
  double rate = limiter->window_starts / elapsed;
  /* After a pause the past says nothing. */
  limiter->measured = elapsed > 4 * window ? rate : 0.8 * rate + 0.2 * limiter->measured;
  limiter->window_start = now;
  limiter->window_starts = 0;
}

/* Takes leave to start from the bucket. Returns the seconds to wait; 0: taken. */
static double take_token(pc_limiter *limiter) {
  if (!limiter->adapting) return 0;
  double now = pc_loop_now(limiter->loop);
  double capacity = fmax(1, limiter->rate * burst_seconds);
  limiter->tokens = fmin(capacity, limiter->tokens + (now - limiter->refilled_at) * limiter->rate);
  limiter->refilled_at = now;
  if (limiter->tokens < 1 - 1e-6) return (1 - limiter->tokens) / limiter->rate;
  limiter->tokens -= 1;
  return 0;
}

static void grant(pc_limiter *limiter, pc_limiter_waiter *waiter) {
  close_window(limiter, pc_loop_now(limiter->loop));
  limiter->window_starts += 1;
  limiter->in_flight++;
  waiter->granted(waiter);
}

static void unlink_waiter(pc_limiter *limiter, pc_limiter_waiter *waiter) {
  if (waiter->previous)
    waiter->previous->next = waiter->next;
  else
    limiter->first = waiter->next;
  if (waiter->next)
    waiter->next->previous = waiter->previous;
  else
    limiter->last = waiter->previous;
  waiter->next = waiter->previous = NULL;
  waiter->waiting = false;
  limiter->waiting--;
}

static bool has_room(const pc_limiter *limiter) { return limiter->in_flight < limiter->max_in_flight; }

static void serve_after_wait(pc_timer *timer);

/* Serves the queue as far as it may go. Whoever is granted may acquire, leave or release: the state is read anew. */
static void serve(pc_limiter *limiter) {
  while (limiter->first && has_room(limiter)) {
    double wait = take_token(limiter);
    if (wait > 0) {
      pc_timer_start(limiter->loop, &limiter->timer, wait, serve_after_wait);
      return;
    }
    pc_limiter_waiter *waiter = limiter->first;
    unlink_waiter(limiter, waiter);
    grant(limiter, waiter);
  }
}

static void serve_after_wait(pc_timer *timer) { serve((pc_limiter *)((char *)timer - offsetof(pc_limiter, timer))); }

static void serve_posted(pc_post *post) { serve((pc_limiter *)((char *)post - offsetof(pc_limiter, post))); }

/* Brings the timer and the post into line with the queue. */
static void schedule(pc_limiter *limiter) {
  if (!limiter->first || !has_room(limiter)) {
    pc_timer_stop(&limiter->timer);
    pc_post_cancel(&limiter->post);
  } else if (!limiter->timer.loop && !limiter->post.loop) {
    pc_post_now(limiter->loop, &limiter->post, serve_posted);
  }
}

void pc_limiter_acquire(pc_limiter *limiter, pc_limiter_waiter *waiter, void (*granted)(pc_limiter_waiter *waiter)) {
  waiter->granted = granted;
  if (!limiter->first && has_room(limiter) && take_token(limiter) <= 0) {
    grant(limiter, waiter);
    return;
  }
  waiter->next = NULL;
  waiter->previous = limiter->last;
  if (limiter->last)
    limiter->last->next = waiter;
  else
    limiter->first = waiter;
  limiter->last = waiter;
  waiter->waiting = true;
  limiter->waiting++;
  schedule(limiter);
}

void pc_limiter_leave(pc_limiter *limiter, pc_limiter_waiter *waiter) {
  if (!waiter->waiting) return;
  unlink_waiter(limiter, waiter);
  schedule(limiter);
}

static void slow_down(pc_limiter *limiter, double now) {
  /* What was on its way when the first 429 of a burst came says nothing about the rate after it. */
  if (limiter->adapting && now - limiter->throttled_at < settling) return;
  double measured = measured_rate(limiter);
  if (limiter->adapting && limiter->rate < measured) measured = limiter->rate;
  limiter->throttled_rate = fmax(measured, minimal_rate);
  limiter->throttled_at = now;
  limiter->plateau_after = cbrt(limiter->throttled_rate * (1 - decrease) / growth);
  limiter->rate = fmax(measured * decrease, minimal_rate);
  limiter->tokens = 0;
  limiter->refilled_at = now;
  limiter->adapting = true;
  pc_timer_stop(&limiter->timer); /* it was set for the old rate */
}

/* Answers without a 429 are the licence to grow: while nothing is asked, the rate stays. */
static void speed_up(pc_limiter *limiter, double now) {
  if (!limiter->adapting) return;
  double beyond = now - limiter->throttled_at - limiter->plateau_after;
  limiter->rate = fmax(limiter->rate, limiter->throttled_rate + growth * beyond * beyond * beyond);
  /* Twice what once was too much, and no 429: whatever the limit was, it is gone. */
  if (limiter->rate >= 2 * limiter->throttled_rate && now - limiter->throttled_at > settling) {
    limiter->adapting = false;
    pc_timer_stop(&limiter->timer);
  }
}

void pc_limiter_release(pc_limiter *limiter, bool throttled) {
  if (limiter->in_flight > 0) limiter->in_flight--;
  double now = pc_loop_now(limiter->loop);
  if (throttled)
    slow_down(limiter, now);
  else
    speed_up(limiter, now);
  schedule(limiter);
}

pc_limiter_status pc_limiter_status_of(const pc_limiter *limiter) {
  return (pc_limiter_status){.in_flight = limiter->in_flight,
                             .waiting = limiter->waiting,
                             .adapting = limiter->adapting,
                             .rate = limiter->adapting ? limiter->rate : 0};
}
