/* Makes what a trace hook sees of a call: redacted, cut to a size that people read. */
#ifndef PC_CORE_TRACE_H
#define PC_CORE_TRACE_H

#include "client.h"

/* What an event is about. */
typedef struct pc_trace_call {
  const pc_request *request;
  const pc_headers *identity; /* what the client adds to the request's headers */
  const pc_response *response;
  const char *request_id, *correlation_id;
  int attempt;
} pc_trace_call;

/* Without memory for it, the event goes without headers and body. */
void pc_trace_tell(void (*hook)(void *context, const pc_trace_event *event), void *context, const pc_trace_call *call,
                   pc_trace_kind kind, double seconds, const char *detail);

#endif
