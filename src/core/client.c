/* A client and its calls: see client.h.
 *
 * The life of a call is the chain of functions start → queue → attempt → judge → wait → queue …, each of which ends by
 * arranging for the next one. Whatever happens, it ends in `finish`. What a trace shows is made in trace.c, one attempt
 * in transport.c, the rules of repetition in retry.c.
 */
#include "client.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "trace.h"

enum { DAY = 86400, LONGEST_TIMEOUT = 30 * DAY }; /* seconds */

struct pc_client {
  pc_loop *loop;
  pc_transport *transport;
  pc_limiter *limiter;
  pc_retry_quota quota;
  pc_client_options options; /* strings are our copies or NULL */
  int hooks;                 /* trace hooks that run now: whoever called them still needs the client and its calls */
  pc_post after_hooks;       /* frees what hooks let go of */
  pc_call *orphans;          /* calls that were freed from within a hook */
  bool is_orphan;            /* the same of the client itself */
};

struct pc_call {
  pc_client *client;
  pc_request *request;
  pc_headers identity; /* the headers that the client adds */
  pc_result result;
  pc_call_callback callback;
  void *context;
  double made, deadline; /* on the loop's clock */
  pc_limiter_waiter waiter;
  pc_timer deadline_timer, wait_timer;
  pc_transfer *transfer; /* an attempt under way; it holds a place of the limiter */
  pc_post post;
  bool is_lost; /* an attempt may have been processed, and nobody knows with what result */
  bool is_done;
  bool is_orphan; /* freed from within a trace hook: goes as soon as it may */
  pc_call *next_orphan;
  bool is_cancelled; /* ends with `cancelled`, now or, from within a trace hook, soon */
  pc_error cancelled;
};

/* -- the client ---------------------------------------------------------------------------------------------------- */

pc_client_options pc_client_options_default(void) {
  return (pc_client_options){
      .max_in_flight = 16,
      .timeout = 60,
      .connect_timeout = 10,
      .stall_timeout = 30,
      .max_response_size = 256ULL * 1024 * 1024,
      .retry = pc_retry_policy_default(),
  };
}

static bool check_range(const char *name, double value, double minimum, double maximum, pc_error *error) {
  if (value >= minimum && value <= maximum) return true;
  return pc_fail(error, PC_BAD_INPUT, "%s is %g, but must be between %g and %g", name, value, minimum, maximum);
}

static bool check_options(const pc_client_options *options, pc_error *error) {
  return check_range("max_in_flight", options->max_in_flight, 1, 10000, error) &&
         check_range("max_attempts", options->retry.max_attempts, 1, 100, error) &&
         check_range("retry_base_delay", options->retry.base_delay, 0, DAY, error) &&
         check_range("retry_max_delay", options->retry.max_delay, 0, DAY, error) &&
         check_range("timeout", options->timeout, 0.001, LONGEST_TIMEOUT, error) &&
         check_range("connect_timeout", options->connect_timeout, 0.001, DAY, error) &&
         check_range("stall_timeout", options->stall_timeout, 0.001, DAY, error) &&
         check_range("max_response_size", (double)options->max_response_size, 1, 0x1p53, error);
}

static bool copy_header_option(char **copy, const char *header, const char *value, pc_error *error) {
  *copy = NULL;
  if (value == NULL) return true;
  pc_headers trial = {0};
  bool is_valid = pc_headers_set(&trial, header, value, strlen(value), error);
  pc_headers_free(&trial);
  if (!is_valid) return false;
  *copy = pc_copy(value, strlen(value));
  return *copy != NULL || pc_fail_memory(error);
}

static bool copy_options(pc_client *client, const pc_client_options *options, pc_error *error) {
  pc_client_options *copies = &client->options;
  *copies = *options;
  copies->ca_file = copies->proxy = NULL; /* the transport keeps its own */
  char *user_agent, *application, *locale = NULL;
  bool is_whole = copy_header_option(&user_agent, "User-Agent", options->user_agent, error);
  copies->user_agent = user_agent;
  copies->application_name = copies->locale = NULL;
  is_whole =
      is_whole && copy_header_option(&application, "MS-PartnerCenter-Application", options->application_name, error);
  if (is_whole) copies->application_name = application;
  is_whole = is_whole && copy_header_option(&locale, "X-Locale", options->locale, error);
  if (is_whole) copies->locale = locale;
  return is_whole;
}

pc_client *pc_client_new(pc_loop *loop, const pc_client_options *options, pc_error *error) {
  if (!check_options(options, error)) return NULL;
  pc_client *client = calloc(1, sizeof *client);
  if (client == NULL) {
    pc_fail_memory(error);
    return NULL;
  }
  client->loop = loop;
  pc_retry_quota_init(&client->quota);
  pc_transport_options transport = {
      .connect_timeout = options->connect_timeout,
      .stall_timeout = options->stall_timeout,
      .max_idle_connections = options->max_in_flight,
      .user_agent = options->user_agent,
      .ca_file = options->ca_file,
      .proxy = options->proxy,
  };
  if (!copy_options(client, options, error)) goto failed;
  client->transport = pc_transport_new(loop, &transport, error);
  if (client->transport == NULL) goto failed;
  client->limiter = pc_limiter_new(loop, options->max_in_flight, error);
  if (client->limiter == NULL) goto failed;
  return client;
failed:
  pc_client_free(client);
  return NULL;
}

static void free_orphans(pc_client *client) {
  while (client->orphans != NULL) {
    pc_call *call = client->orphans;
    client->orphans = call->next_orphan;
    pc_call_free(call);
  }
}

static void clean_up(pc_post *post) {
  pc_client *client = (pc_client *)((char *)post - offsetof(pc_client, after_hooks));
  if (client->is_orphan)
    pc_client_free(client);
  else
    free_orphans(client);
}

void pc_client_free(pc_client *client) {
  if (client == NULL) return;
  if (client->hooks > 0) {
    client->is_orphan = true;
    client->options.trace = NULL;
    pc_post_now(client->loop, &client->after_hooks, clean_up);
    return;
  }
  free_orphans(client);
  pc_post_cancel(&client->after_hooks);
  pc_transport_free(client->transport);
  pc_limiter_free(client->limiter);
  free((char *)client->options.user_agent);
  free((char *)client->options.application_name);
  free((char *)client->options.locale);
  free(client);
}

pc_limiter_status pc_client_status(const pc_client *client) { return pc_limiter_status_of(client->limiter); }

/* -- the life of a call -------------------------------------------------------------------------------------------- */

static void queue(pc_call *call);
static void end_cancelled(pc_call *call);

static void trace(pc_call *call, pc_trace_kind kind, double seconds, const char *detail) {
  pc_client *client = call->client;
  if (client->options.trace == NULL || call->is_orphan) return;
  pc_trace_call about = {
      .request = call->request,
      .identity = &call->identity,
      .response = &call->result.response,
      .request_id = call->result.request_id,
      .correlation_id = call->result.correlation_id,
      .attempt = call->result.attempts,
  };
  client->hooks++;
  pc_trace_tell(client->options.trace, client->options.trace_context, &about, kind, seconds, detail);
  client->hooks--;
}

/* Posted when a call is done, or was cancelled from within a trace hook. */
static void settle(pc_post *post) {
  pc_call *call = (pc_call *)((char *)post - offsetof(pc_call, post));
  if (call->is_orphan) return;
  if (call->is_done)
    call->callback(call, call->context);
  else
    end_cancelled(call);
}

static bool is_write(const pc_call *call) { return call->request->retry_class != PC_RETRY_READ; }

/* An answer settles what became of earlier attempts, for they had the same request id; but not one like 503. */
static bool is_settled(const pc_call *call) {
  return call->result.has_response && !pc_retry_status(call->result.response.status);
}

static void finish(pc_call *call) {
  pc_timer_stop(&call->deadline_timer);
  pc_timer_stop(&call->wait_timer);
  call->is_done = true;
  if (call->is_lost && is_write(call) && !is_settled(call)) call->result.ambiguous = true;
  call->result.seconds = pc_loop_now(call->client->loop) - call->made;
  trace(call, PC_TRACE_DONE, call->result.seconds, call->result.has_response ? NULL : call->result.error.message);
  pc_post_now(call->client->loop, &call->post, settle);
}

/* Ends what is under way, giving its place back. Returns whether the service may have seen the request. */
static bool interrupt(pc_call *call) {
  pc_limiter_leave(call->client->limiter, &call->waiter);
  pc_timer_stop(&call->wait_timer);
  if (call->transfer == NULL) return false;
  bool was_sent = pc_transfer_was_sent(call->transfer);
  pc_transfer_cancel(call->transfer);
  call->transfer = NULL;
  pc_limiter_release(call->client->limiter, false);
  return was_sent;
}

static void fail(pc_call *call, const pc_error *error, bool was_sent) {
  call->result.has_response = false;
  call->result.error = *error;
  call->is_lost = call->is_lost || was_sent;
  finish(call);
}

static void on_deadline(pc_timer *timer) {
  pc_call *call = (pc_call *)((char *)timer - offsetof(pc_call, deadline_timer));
  const char *doing = call->transfer != NULL          ? "waiting for the answer"
                      : call->waiter.waiting          ? "waiting for its turn (max_in_flight, throttling)"
                      : call->wait_timer.loop != NULL ? "waiting for the next attempt"
                                                      : "preparing";
  pc_error error;
  pc_fail(&error, PC_TIMEOUT, "the time limit of %g seconds passed while %s",
          round((call->deadline - call->made) * 1000) / 1000, doing);
  bool had_answer = call->result.has_response && call->wait_timer.loop != NULL;
  bool was_sent = interrupt(call);
  if (had_answer)
    finish(call); /* the service's own answer says more */
  else
    fail(call, &error, was_sent);
}

static void on_wait_over(pc_timer *timer) {
  pc_call *call = (pc_call *)((char *)timer - offsetof(pc_call, wait_timer));
  queue(call);
}

/* Waits for the next attempt; or ends at once where the deadline would pass before it: nobody gains by the wait. */
static void wait(pc_call *call, double delay) {
  if (pc_loop_now(call->client->loop) + delay >= call->deadline) {
    finish(call);
    return;
  }
  trace(call, PC_TRACE_WAIT, delay, NULL);
  pc_timer_start(call->client->loop, &call->wait_timer, delay, on_wait_over);
}

static void judge(pc_call *call, const pc_outcome *outcome) {
  pc_client *client = call->client;
  pc_retry_decision decision = pc_retry_decide(&client->options.retry, &client->quota, pc_loop_random(client->loop),
                                               call->request->retry_class, outcome, call->result.attempts);
  call->result.retry_after = outcome->retry_after;
  call->result.is_exhausted = decision.exhausted;
  call->is_lost = call->is_lost || decision.uncertain;
  call->result.ambiguous = call->result.ambiguous || decision.ambiguous;
  if (decision.again)
    wait(call, decision.delay);
  else
    finish(call);
}

static void on_attempt_over(void *context, const pc_outcome *outcome, const pc_error *error) {
  pc_call *call = context;
  pc_client *client = call->client;
  call->transfer = NULL;
  bool is_answered = outcome->kind == PC_OUTCOME_STATUS;
  call->result.has_response = is_answered;
  if (is_answered)
    call->result.error = (pc_error){0};
  else
    call->result.error = *error;
  trace(call, is_answered ? PC_TRACE_RESPONSE : PC_TRACE_FAILURE, pc_loop_now(client->loop) - call->made,
        is_answered ? NULL : error->message);
  if (is_answered && !pc_retry_status(outcome->status)) pc_retry_quota_succeeded(&client->quota);
  pc_limiter_release(client->limiter, is_answered && outcome->status == 429);
  judge(call, outcome);
}

static void attempt(pc_limiter_waiter *waiter) {
  pc_call *call = (pc_call *)((char *)waiter - offsetof(pc_call, waiter));
  pc_client *client = call->client;
  pc_error error;
  call->result.attempts++;
  trace(call, PC_TRACE_SEND, pc_loop_now(client->loop) - call->made, NULL);
  if (call->is_orphan || call->is_cancelled) { /* by the hook: nothing is sent any more */
    pc_limiter_release(client->limiter, false);
    return;
  }
  uint64_t max_size = call->request->max_response_size;
  call->transfer =
      pc_transport_start(client->transport, call->request, &call->identity, &call->result.response,
                         fmax(call->deadline - pc_loop_now(client->loop), 0.001),
                         max_size != 0 ? max_size : client->options.max_response_size, on_attempt_over, call, &error);
  if (call->transfer != NULL) return;
  pc_limiter_release(client->limiter, false);
  fail(call, &error, false);
}

static void queue(pc_call *call) {
  call->result.has_response = false;
  pc_limiter_acquire(call->client->limiter, &call->waiter, attempt);
  if (call->waiter.waiting) trace(call, PC_TRACE_QUEUED, pc_loop_now(call->client->loop) - call->made, NULL);
}

/* -- making a call ------------------------------------------------------------------------------------------------- */

static bool add_text(pc_headers *headers, const char *name, const char *value, pc_error *error) {
  return pc_headers_add(headers, name, value, strlen(value), error);
}

static bool has_own(const pc_call *call, const char *name) {
  return pc_headers_get(&call->request->headers, name) != NULL;
}

/* The same ids on all attempts: the service knows a repeated request by them. */
static bool make_ids(pc_call *call, pc_error *error) {
  const pc_random *random = pc_loop_random(call->client->loop);
  pc_result *result = &call->result;
  memcpy(result->request_id, call->request->request_id, PC_GUID_SIZE);
  memcpy(result->correlation_id, call->request->correlation_id, PC_GUID_SIZE);
  return (result->request_id[0] != '\0' || pc_guid(random, result->request_id, error)) &&
         (result->correlation_id[0] != '\0' || pc_guid(random, result->correlation_id, error));
}

static bool make_bearer(pc_call *call, pc_error *error) {
  if (call->request->bearer == NULL) return true;
  pc_buffer value = {0};
  bool is_whole = pc_buffer_append_text(&value, "Bearer ") && pc_buffer_append_text(&value, call->request->bearer);
  is_whole = is_whole ? pc_headers_add(&call->identity, "Authorization", value.data, value.length, error)
                      : pc_fail_memory(error);
  pc_buffer_wipe(&value);
  return is_whole;
}

static bool make_identity(pc_call *call, pc_error *error) {
  const pc_client_options *options = &call->client->options;
  pc_headers *headers = &call->identity;
  if (!make_bearer(call, error)) return false;
  if (!has_own(call, "Accept") && !add_text(headers, "Accept", "application/json", error)) return false;
  if (call->request->body != NULL && !has_own(call, "Content-Type") &&
      !add_text(headers, "Content-Type", "application/json", error))
    return false;
  if (!call->request->is_api) return true;
  if (!add_text(headers, "MS-Contract-Version", "v1", error) ||
      !add_text(headers, "MS-RequestId", call->result.request_id, error) ||
      !add_text(headers, "MS-CorrelationId", call->result.correlation_id, error))
    return false;
  if (options->application_name != NULL &&
      !add_text(headers, "MS-PartnerCenter-Application", options->application_name, error))
    return false;
  return options->locale == NULL || has_own(call, "X-Locale") || add_text(headers, "X-Locale", options->locale, error);
}

static void start(pc_call *call) {
  pc_client *client = call->client;
  call->made = pc_loop_now(client->loop);
  call->deadline = call->request->deadline > 0 ? call->request->deadline : call->made + client->options.timeout;
  call->deadline = fmin(call->deadline, call->made + LONGEST_TIMEOUT);
  if (call->deadline <= call->made) {
    pc_error error;
    pc_fail(&error, PC_TIMEOUT, "the time limit had passed before the request could be sent");
    fail(call, &error, false);
    return;
  }
  pc_timer_start(client->loop, &call->deadline_timer, call->deadline - call->made, on_deadline);
  queue(call);
}

pc_call *pc_client_send(pc_client *client, pc_request *request, pc_call_callback callback, void *context,
                        pc_error *error) {
  pc_call *call = calloc(1, sizeof *call);
  if (call == NULL) {
    pc_request_free(request);
    pc_fail_memory(error);
    return NULL;
  }
  call->client = client;
  call->request = request;
  call->callback = callback;
  call->context = context;
  call->result.retry_after = -1;
  if (!make_ids(call, error) || !make_identity(call, error)) {
    pc_call_free(call);
    return NULL;
  }
  start(call);
  return call;
}

static void end_cancelled(pc_call *call) {
  bool was_sent = interrupt(call);
  fail(call, &call->cancelled, was_sent);
}

void pc_call_cancel(pc_call *call, const char *reason) {
  if (call->is_done || call->is_cancelled) return;
  call->is_cancelled = true;
  pc_fail(&call->cancelled, PC_CANCELLED, "%s", reason != NULL ? reason : "the call was cancelled");
  if (call->client->hooks > 0)
    pc_post_now(call->client->loop, &call->post, settle);
  else
    end_cancelled(call);
}

bool pc_call_is_done(const pc_call *call) { return call->is_done; }

const pc_result *pc_call_result(const pc_call *call) { return call->is_done ? &call->result : NULL; }

const pc_request *pc_call_request(const pc_call *call) { return call->request; }

void pc_call_free(pc_call *call) {
  if (call == NULL) return;
  pc_client *client = call->client;
  if (client->hooks > 0) {
    if (call->is_orphan) return;
    call->is_orphan = true;
    call->next_orphan = client->orphans;
    client->orphans = call;
    pc_post_now(client->loop, &client->after_hooks, clean_up);
    return;
  }
  if (!call->is_done) interrupt(call);
  pc_timer_stop(&call->deadline_timer);
  pc_timer_stop(&call->wait_timer);
  pc_post_cancel(&call->post);
  pc_response_free(&call->result.response, call->request->secret_body);
  pc_headers_free(&call->identity);
  pc_request_free(call->request);
  free(call);
}
