/* A client and its calls: the promises of every request — identity, deadline, retries, throttling, origins, traces.
 *
 * A call goes: limiter → attempt → (wait → limiter → attempt)… → done. It ends in exactly one callback, from
 * pc_loop_step, unless it is freed before. Cancelling makes it end with PC_CANCELLED.
 */
#ifndef PC_CORE_CLIENT_H
#define PC_CORE_CLIENT_H

#include "limiter.h"
#include "transport.h"

typedef struct pc_client pc_client;
typedef struct pc_call pc_call;

typedef enum pc_trace_kind {
  PC_TRACE_QUEUED,   /* waits for the limiter */
  PC_TRACE_SEND,     /* an attempt starts */
  PC_TRACE_RESPONSE, /* an answer came, of whatever status */
  PC_TRACE_FAILURE,  /* an attempt failed without an answer */
  PC_TRACE_WAIT,     /* a wait before the next attempt */
  PC_TRACE_DONE,     /* the call ended */
} pc_trace_kind;

/* What a trace hook sees. All text is redacted and lives for the duration of the hook. */
typedef struct pc_trace_event {
  pc_trace_kind kind;
  const char *label, *method, *url, *request_id, *correlation_id;
  int attempt, status;
  double seconds;            /* since the call was made; of PC_TRACE_WAIT: the wait */
  const char *detail;        /* an error text, or NULL */
  const pc_headers *headers; /* of the request (SEND) or the response (RESPONSE), secrets out; else NULL */
  const char *body;          /* the same, cut at 4 KiB; NULL: none */
} pc_trace_event;

typedef struct pc_client_options {
  int max_in_flight;          /* 16 */
  double timeout;             /* seconds for a whole call, retries and waits included; 60 */
  double connect_timeout;     /* 10 */
  double stall_timeout;       /* 30 */
  uint64_t max_response_size; /* bytes; 256 MiB */
  pc_retry_policy retry;
  const char *user_agent, *application_name, *locale, *ca_file, *proxy; /* copied; NULL: none, or see transport.h */
  /* Runs from pc_loop_step, pc_client_send or pc_call_cancel. It must not leave by longjmp. Cancelling or freeing a
   * call, or the client, in it takes effect soon after it has returned. NULL: none. */
  void (*trace)(void *context, const pc_trace_event *event);
  void *trace_context;
} pc_client_options;

pc_client_options pc_client_options_default(void);

/* PC_BAD_INPUT for numbers out of range, naming the option. */
pc_client *pc_client_new(pc_loop *loop, const pc_client_options *options, pc_error *error);
/* Its calls must have been freed before. NULL is allowed. Traces nothing from here on. */
void pc_client_free(pc_client *client);
pc_limiter_status pc_client_status(const pc_client *client);

/* How a call ended. Valid from the callback until pc_call_free. */
typedef struct pc_result {
  bool has_response; /* an HTTP answer came, of whatever status: see `response` */
  pc_response response;
  pc_error error; /* category PC_NO_ERROR where an answer came */
  int attempts;
  bool is_exhausted;  /* the attempts or the retry quota were used up */
  bool ambiguous;     /* a write failed and may have been processed all the same */
  double retry_after; /* of the last answer; negative: none */
  double seconds;     /* from call to end */
  char request_id[PC_GUID_SIZE], correlation_id[PC_GUID_SIZE];
} pc_result;

typedef void (*pc_call_callback)(pc_call *call, void *context);

/* Makes a call. Takes the request over in every case, also when it fails (NULL). The callback never runs before this
 * has returned. */
pc_call *pc_client_send(pc_client *client, pc_request *request, pc_call_callback callback, void *context,
                        pc_error *error);
void pc_call_cancel(pc_call *call, const char *reason); /* no effect once it is done */
bool pc_call_is_done(const pc_call *call);
const pc_result *pc_call_result(const pc_call *call); /* NULL while it is not done */
const pc_request *pc_call_request(const pc_call *call);
void pc_call_free(pc_call *call); /* at any time; no callback follows; NULL is allowed */

#endif
