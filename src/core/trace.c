/* See trace.h. What counts as a secret is in redact.c. */
#include "trace.h"

#include <string.h>

#include "redact.h"

enum { MOST_OF_A_BODY = 4096 };

/* Headers that hold addresses, which hold secrets at times. */
static bool is_address(const char *name) {
  return pc_equal_ignore_case(name, "Location") || pc_equal_ignore_case(name, "Content-Location");
}

static bool add_headers(pc_headers *out, const pc_headers *from) {
  pc_error ignored;
  pc_buffer address = {0};
  bool is_whole = true;
  for (size_t i = 0; is_whole && i < from->count; i++) {
    const char *name = from->items[i].name;
    const char *value = pc_is_secret_header(name) ? PC_REDACTED : from->items[i].value;
    if (is_address(name)) {
      pc_buffer_clear(&address);
      value = pc_redact_url(&address, value) ? address.data : PC_REDACTED;
    }
    is_whole = pc_headers_add(out, name, value, strlen(value), &ignored);
  }
  pc_buffer_free(&address);
  return is_whole;
}

static const char *show_body(pc_buffer *out, const pc_headers *headers, const char *body, size_t length,
                             bool is_secret) {
  if (is_secret) return PC_REDACTED;
  const char *type = pc_headers_get(headers, "Content-Type");
  size_t shown = length < MOST_OF_A_BODY ? length : MOST_OF_A_BODY;
  return pc_redact_body(out, type != NULL ? type : "application/json", body, shown) ? out->data : NULL;
}

void pc_trace_tell(void (*hook)(void *context, const pc_trace_event *event), void *context, const pc_trace_call *call,
                   pc_trace_kind kind, double seconds, const char *detail) {
  const pc_request *request = call->request;
  pc_headers headers = {0};
  pc_buffer url = {0}, body = {0};
  pc_trace_event event = {
      .kind = kind,
      .label = request->label,
      .method = request->method,
      .url = pc_redact_url(&url, request->url) ? url.data : PC_REDACTED,
      .request_id = call->request_id,
      .correlation_id = call->correlation_id,
      .attempt = call->attempt,
      .status = kind == PC_TRACE_RESPONSE || kind == PC_TRACE_DONE ? call->response->status : 0,
      .seconds = seconds,
      .detail = detail,
  };
  if (kind == PC_TRACE_SEND && add_headers(&headers, call->identity) && add_headers(&headers, &request->headers)) {
    event.headers = &headers;
    if (request->body != NULL)
      event.body = show_body(&body, &headers, request->body, request->body_length, request->secret_body);
  }
  if (kind == PC_TRACE_RESPONSE && add_headers(&headers, &call->response->headers)) {
    event.headers = &headers;
    if (call->response->body.length > 0)
      event.body =
          show_body(&body, &headers, call->response->body.data, call->response->body.length, request->secret_body);
  }
  hook(context, &event);
  pc_headers_free(&headers);
  pc_buffer_free(&url);
  pc_buffer_free(&body);
}
