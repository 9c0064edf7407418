/* The retry rules as a table of questions: is it worth repeating, is it safe, is there still leave to.
 *
 * Pure functions, so that every rule is tested without a socket (tests/core/test_retry.c). Who asks, waits and repeats
 * is client.c; which libcurl result is which outcome is in transport.c.
 */
#include "retry.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

static const double quota_capacity = 500;
static const double quota_retry_cost = 5;
static const double quota_timeout_cost = 10;

pc_retry_policy pc_retry_policy_default(void) {
  return (pc_retry_policy){.max_attempts = 4, .base_delay = 0.5, .max_delay = 20};
}

void pc_retry_quota_init(pc_retry_quota *quota) { quota->tokens = quota->capacity = quota_capacity; }

void pc_retry_quota_succeeded(pc_retry_quota *quota) {
  quota->tokens += 1;
  if (quota->tokens > quota->capacity) quota->tokens = quota->capacity;
}

bool pc_retry_status(int status) {
  return status == 408 || status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
}

static bool is_failure_that_may_pass(const pc_outcome *outcome) {
  switch (outcome->kind) {
  case PC_OUTCOME_STATUS: return pc_retry_status(outcome->status);
  case PC_OUTCOME_NOT_SENT:
  case PC_OUTCOME_LOST:
  case PC_OUTCOME_STALLED: return true;
  case PC_OUTCOME_FINAL: return false;
  }
  return false;
}

/* Whether the service certainly did nothing. A 503 that names a time to come back is load shedding in front of the
 * service; one that does not may be a gateway that lost the answer of a service that has worked. */
static bool is_unprocessed(const pc_outcome *outcome) {
  switch (outcome->kind) {
  case PC_OUTCOME_STATUS:
    if (outcome->status == 503) return outcome->retry_after >= 0;
    return outcome->status < 500 ? outcome->status != 408 : outcome->status == 501;
  case PC_OUTCOME_NOT_SENT:
  case PC_OUTCOME_FINAL: return true;
  case PC_OUTCOME_LOST:
  case PC_OUTCOME_STALLED: return false;
  }
  return false;
}

static double backoff(const pc_retry_policy *policy, const pc_random *random, int attempt) {
  double ceiling = policy->base_delay;
  for (int i = 1; i < attempt && ceiling < policy->max_delay; i++) ceiling *= 2;
  if (ceiling > policy->max_delay) ceiling = policy->max_delay;
  return ceiling * pc_random_unit(random);
}

pc_retry_decision pc_retry_decide(const pc_retry_policy *policy, pc_retry_quota *quota, const pc_random *random,
                                  pc_retry_class retry_class, const pc_outcome *outcome, int attempt) {
  bool unprocessed = is_unprocessed(outcome);
  pc_retry_decision decision = {.uncertain = !unprocessed};
  bool safe =
      retry_class == PC_RETRY_READ || retry_class == PC_RETRY_WRITE || (retry_class == PC_RETRY_SPEND && unprocessed);
  if (safe && is_failure_that_may_pass(outcome)) {
    double cost = outcome->kind == PC_OUTCOME_STALLED ? quota_timeout_cost : quota_retry_cost;
    if (attempt < policy->max_attempts && quota->tokens >= cost) {
      quota->tokens -= cost;
      decision.again = true;
      decision.delay = outcome->retry_after >= 0 ? outcome->retry_after : backoff(policy, random, attempt);
      return decision;
    }
    decision.exhausted = true;
  }
  decision.ambiguous = retry_class != PC_RETRY_READ && !unprocessed;
  return decision;
}

/* curl_getdate reads far more than HTTP dates ("Monday", "20260101"); those are no Retry-After. */
static bool looks_like_date(const char *value) {
  bool letter = (*value >= 'A' && *value <= 'Z') || (*value >= 'a' && *value <= 'z');
  const char *colon = strchr(value, ':');
  return letter && colon && strchr(colon + 1, ':') && strlen(value) < 64;
}

double pc_retry_after(const char *value, double wall_time) {
  value += strspn(value, " \t");
  size_t digits = strspn(value, "0123456789");
  if (digits) {
    if (value[digits + strspn(value + digits, " \t")]) return -1;
    /* No strtod: its decimal point depends on the locale, and its range is not ours to care about. */
    double seconds = 0;
    for (size_t i = 0; i < digits; i++) seconds = seconds * 10 + (value[i] - '0');
    return seconds < 1e9 ? seconds : 1e9; /* thirty years, the same as for ever */
  }
  if (!looks_like_date(value)) return -1;
  time_t date = curl_getdate(value, NULL);
  if (date == (time_t)-1) return -1;
  double seconds = (double)date - wall_time;
  return seconds > 0 ? seconds : 0;
}
