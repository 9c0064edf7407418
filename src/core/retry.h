/* When to try again, and after how long. Pure rules: no I/O, no clock.
 *
 * The service is asked at most `max_attempts` times. A quota (token bucket) shared by all calls of a client keeps
 * retries from making an outage worse: each retry takes tokens, each success gives some back.
 */
#ifndef PC_CORE_RETRY_H
#define PC_CORE_RETRY_H

#include <stdbool.h>

#include "ids.h"

/* What a repetition of the request would do. */
typedef enum pc_retry_class {
  PC_RETRY_READ,  /* reads and other requests that may be repeated freely */
  PC_RETRY_WRITE, /* a write: repeated with the same MS-RequestId, by which the service knows it again */
  PC_RETRY_SPEND, /* costs money: repeated only where the request certainly was not processed */
  PC_RETRY_NEVER,
} pc_retry_class;

/* How an attempt ended. */
typedef enum pc_outcome_kind {
  PC_OUTCOME_STATUS,   /* an HTTP answer */
  PC_OUTCOME_NOT_SENT, /* could not resolve, connect or shake hands: the service has not seen the request */
  PC_OUTCOME_LOST,     /* the connection failed after the request or a part of it had left */
  PC_OUTCOME_STALLED,  /* nothing came for the stall timeout, after the request had left */
  PC_OUTCOME_FINAL,    /* cancelled, refused by policy, a certificate that is not trusted: repeating cannot help */
} pc_outcome_kind;

typedef struct pc_outcome {
  pc_outcome_kind kind;
  int status;         /* of PC_OUTCOME_STATUS, else 0 */
  double retry_after; /* seconds that the answer asked for; negative: it did not */
} pc_outcome;

typedef struct pc_retry_policy {
  int max_attempts;  /* the first one included */
  double base_delay; /* seconds; the n-th wait is drawn from [0, min(max_delay, base_delay * 2^(n-1))) */
  double max_delay;
} pc_retry_policy;

pc_retry_policy pc_retry_policy_default(void); /* 4 attempts, 0.5 s, 20 s */

typedef struct pc_retry_quota {
  double tokens, capacity; /* 500 of 500 at first; a retry costs 5, after a timeout 10; a success gives 1 back */
} pc_retry_quota;

void pc_retry_quota_init(pc_retry_quota *quota);
void pc_retry_quota_succeeded(pc_retry_quota *quota);

typedef struct pc_retry_decision {
  bool again;
  double delay;   /* seconds to wait before; exactly retry_after where the service gave one */
  bool uncertain; /* after this attempt nobody knows whether the service did what was asked */
  bool ambiguous; /* not again, and nobody knows whether the service did what was asked (writes only) */
  bool exhausted; /* it would be tried again, but the attempts or the quota are used up */
} pc_retry_decision;

/* `attempt` counts from 1. Takes its tokens from the quota when it says `again`. */
pc_retry_decision pc_retry_decide(const pc_retry_policy *policy, pc_retry_quota *quota, const pc_random *random,
                                  pc_retry_class retry_class, const pc_outcome *outcome, int attempt);

/* Whether the status is one that is worth repeating: 408, 429, 500, 502, 503, 504. */
bool pc_retry_status(int status);

/* A Retry-After value, seconds ("120") or an HTTP date, as seconds from `wall_time` on (never below 0).
 * Negative when the value is none of both. */
double pc_retry_after(const char *value, double wall_time);

#endif
