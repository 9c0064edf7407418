/* How many requests may be under way, and after the first 429, how many may start per second.
 *
 * Waiters are served in the order of their coming. The adaptive part is off until the service throttles; then it holds
 * the rate of starts below what was measured (multiplicative decrease), and opens again while answers come back
 * without a 429 (CUBIC growth). It holds no thread and no timer while nobody waits.
 */
#ifndef PC_CORE_LIMITER_H
#define PC_CORE_LIMITER_H

#include "loop.h"

typedef struct pc_limiter pc_limiter;

/* Embedded in its user; zeroed: not waiting. `granted` runs from pc_loop_step, or from pc_limiter_acquire itself when
 * there is room at once. */
typedef struct pc_limiter_waiter pc_limiter_waiter;
struct pc_limiter_waiter {
  void (*granted)(pc_limiter_waiter *waiter);
  pc_limiter_waiter *next, *previous;
  bool waiting;
};

pc_limiter *pc_limiter_new(pc_loop *loop, int max_in_flight, pc_error *error);
void pc_limiter_free(pc_limiter *limiter); /* nobody may wait any more; NULL is allowed */

void pc_limiter_acquire(pc_limiter *limiter, pc_limiter_waiter *waiter, void (*granted)(pc_limiter_waiter *waiter));
/* Leaves the queue; does nothing when it is not waiting. */
void pc_limiter_leave(pc_limiter *limiter, pc_limiter_waiter *waiter);
/* Gives back what was granted, with what came of it. */
void pc_limiter_release(pc_limiter *limiter, bool throttled);

typedef struct pc_limiter_status {
  int in_flight, waiting;
  bool adapting;
  double rate; /* starts per second that are allowed now, while adapting */
} pc_limiter_status;
pc_limiter_status pc_limiter_status_of(const pc_limiter *limiter);

#endif
