/* One attempt of a request: see transport.h.
 *
 * The transfers live here; how libcurl's sockets and timer are watched is in sockets.c. libcurl's callbacks only move
 * bytes into the response: what came of a transfer is told from a post of the loop, after libcurl has returned.
 */
#include "transport.h"

#include <curl/curl.h>
#include <limits.h>
#include <math.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "download.h"
#include "sockets.h"
#include "tls.h"
#include "url.h"

enum { MAX_IDLE_HANDLES = 64, BODY_WORTH_PROGRESS = 64 * 1024, MOST_RESERVED = 1024 * 1024 };

struct pc_transport {
  pc_loop *loop;
  CURLM *multi;
  pc_sockets *sockets;
  pc_transport_options options; /* strings are our copies */
  CURL *idle[MAX_IDLE_HANDLES]; /* setting one up again is cheaper than making one */
  int idle_count;
  pc_transfer *first;
};

struct pc_transfer {
  pc_transport *transport;
  pc_transfer *next, *previous;
  CURL *easy;
  struct curl_slist *header_lines;
  const pc_request *request;
  pc_response *response;
  pc_download *download;
  uint64_t max_response_size;
  pc_timer stall;
  double last_activity;
  pc_post finished;
  pc_outcome outcome;
  pc_error error;     /* set by a callback that refused to go on; else made from libcurl's result */
  bool is_refused;    /* `error` was set by a callback */
  bool is_head_whole; /* the empty line behind the headers came */
  pc_transfer_callback callback;
  void *context;
  char curl_message[CURL_ERROR_SIZE];
};

static void on_finished(void *context, CURL *easy, CURLcode code);

/* -- the process and the transport --------------------------------------------------------------------------------- */

static pthread_once_t once = PTHREAD_ONCE_INIT;
static CURLcode global_status;

static void init_curl(void) { global_status = curl_global_init(CURL_GLOBAL_DEFAULT); }

bool pc_global_init(pc_error *error) {
  pthread_once(&once, init_curl);
  if (global_status == CURLE_OK) return true;
  return pc_fail(error, PC_USAGE, "libcurl cannot start: %s", curl_easy_strerror(global_status));
}

static bool copy_option(const char **option, pc_error *error) {
  if (*option == NULL) return true;
  *option = pc_copy(*option, strlen(*option));
  return *option != NULL || pc_fail_memory(error);
}

static bool copy_options(pc_transport_options *copies, const pc_transport_options *options, pc_error *error) {
  copies->connect_timeout = options->connect_timeout;
  copies->stall_timeout = options->stall_timeout;
  copies->user_agent = options->user_agent;
  if (!copy_option(&copies->user_agent, error)) return false;
  copies->ca_file = pc_tls_ca_file(options->ca_file);
  if (!copy_option(&copies->ca_file, error)) return false;
  copies->proxy = options->proxy;
  return copy_option(&copies->proxy, error);
}

pc_transport *pc_transport_new(pc_loop *loop, const pc_transport_options *options, pc_error *error) {
  if (!pc_global_init(error) || !pc_tls_check_ca_file(pc_tls_ca_file(options->ca_file), error)) return NULL;
  pc_transport *transport = calloc(1, sizeof *transport);
  if (transport == NULL) {
    pc_fail_memory(error);
    return NULL;
  }
  transport->loop = loop;
  if (!copy_options(&transport->options, options, error)) goto failed;
  transport->multi = curl_multi_init();
  if (transport->multi == NULL) {
    pc_fail_memory(error);
    goto failed;
  }
  curl_multi_setopt(transport->multi, CURLMOPT_PIPELINING, (long)CURLPIPE_MULTIPLEX);
  curl_multi_setopt(transport->multi, CURLMOPT_MAXCONNECTS, (long)options->max_idle_connections);
  transport->sockets = pc_sockets_new(loop, transport->multi, on_finished, transport, error);
  if (transport->sockets == NULL) goto failed;
  return transport;
failed:
  pc_transport_free(transport);
  return NULL;
}

void pc_transport_free(pc_transport *transport) {
  if (transport == NULL) return;
  while (transport->first != NULL) pc_transfer_cancel(transport->first);
  while (transport->idle_count > 0) curl_easy_cleanup(transport->idle[--transport->idle_count]);
  if (transport->multi != NULL) curl_multi_cleanup(transport->multi); /* closes its sockets through sockets.c */
  pc_sockets_free(transport->sockets);
  free((char *)transport->options.user_agent);
  free((char *)transport->options.ca_file);
  free((char *)transport->options.proxy);
  free(transport);
}

/* -- what comes in: libcurl's callbacks ---------------------------------------------------------------------------- */

/* Returning less than was given makes libcurl end the transfer. */
static size_t refuse(pc_transfer *transfer) {
  transfer->is_refused = true;
  return 0;
}

static size_t on_header(char *line, size_t size, size_t count, void *user) {
  pc_transfer *transfer = user;
  size_t length = size * count;
  transfer->last_activity = pc_loop_now(transfer->transport->loop);
  if (length >= 5 && memcmp(line, "HTTP/", 5) == 0) {
    pc_headers_clear(&transfer->response->headers); /* those before were of an interim answer */
    transfer->is_head_whole = false;
    return length;
  }
  if (line[0] == '\r' || line[0] == '\n') transfer->is_head_whole = true;
  if (pc_headers_add_line(&transfer->response->headers, line, length, &transfer->error)) return length;
  return refuse(transfer);
}

static bool is_too_large(pc_transfer *transfer, size_t length) {
  uint64_t limit = transfer->max_response_size;
  if (limit == 0 || transfer->response->size + length <= limit) return false;
  pc_fail(&transfer->error, PC_PARSE, "the reply is larger than the limit of %llu bytes (max_response_size)",
          (unsigned long long)limit);
  return true;
}

static bool goes_to_file(const pc_transfer *transfer) {
  long status = 0;
  curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
  return transfer->request->file != NULL && status >= 200 && status < 300;
}

static bool write_to_file(pc_transfer *transfer, const char *data, size_t length) {
  if (transfer->download == NULL) transfer->download = pc_download_open(transfer->request->file, &transfer->error);
  return transfer->download != NULL && pc_download_write(transfer->download, data, length, &transfer->error);
}

/* Room for the whole body at once, where its length is told; but not on the word of a server that says terabytes. */
static void reserve_body(pc_transfer *transfer) {
  curl_off_t announced = -1;
  curl_easy_getinfo(transfer->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &announced);
  if (announced > 0)
    pc_buffer_reserve(&transfer->response->body, announced < MOST_RESERVED ? (size_t)announced : MOST_RESERVED);
}

static size_t on_body(char *data, size_t size, size_t count, void *user) {
  pc_transfer *transfer = user;
  size_t length = size * count;
  transfer->last_activity = pc_loop_now(transfer->transport->loop);
  if (is_too_large(transfer, length)) return refuse(transfer);
  if (transfer->response->size == 0 && transfer->request->file == NULL) reserve_body(transfer);
  if (goes_to_file(transfer)) {
    if (!write_to_file(transfer, data, length)) return refuse(transfer);
  } else if (!pc_buffer_append(&transfer->response->body, data, length)) {
    pc_fail_memory(&transfer->error);
    return refuse(transfer);
  }
  transfer->response->size += length;
  return length;
}

static int on_progress(void *user, curl_off_t to_come, curl_off_t came, curl_off_t to_go, curl_off_t gone) {
  pc_transfer *transfer = user;
  (void)to_come, (void)came, (void)to_go;
  if (gone > 0) transfer->last_activity = pc_loop_now(transfer->transport->loop);
  return 0;
}

/* -- how it ends --------------------------------------------------------------------------------------------------- */

static bool was_sent(const pc_transfer *transfer) {
  curl_off_t before_sending = 0;
  curl_easy_getinfo(transfer->easy, CURLINFO_PRETRANSFER_TIME_T, &before_sending);
  return before_sending > 0;
}

static pc_category category_of(CURLcode code) {
  switch (code) {
  case CURLE_OPERATION_TIMEDOUT: return PC_TIMEOUT;
  case CURLE_SSL_CONNECT_ERROR: return PC_TLS;
  case CURLE_OUT_OF_MEMORY: return PC_USAGE;
  case CURLE_URL_MALFORMAT: return PC_BAD_INPUT;
  case CURLE_WEIRD_SERVER_REPLY:
  case CURLE_UNSUPPORTED_PROTOCOL:
  case CURLE_BAD_CONTENT_ENCODING: return PC_PARSE;
  default: return pc_tls_is_refusal(code) ? PC_TLS : PC_NETWORK;
  }
}

/* libcurl's result as an outcome and an error text. */
static void judge(pc_transfer *transfer, CURLcode code) {
  transfer->outcome = (pc_outcome){.kind = PC_OUTCOME_FINAL, .retry_after = -1};
  if (transfer->is_refused) return;
  pc_category category = category_of(code);
  const char *message = transfer->curl_message[0] != '\0' ? transfer->curl_message : curl_easy_strerror(code);
  if (code == CURLE_UNSUPPORTED_PROTOCOL || code == CURLE_WEIRD_SERVER_REPLY)
    message = "the server's answer is not HTTP";
  pc_fail(&transfer->error, category, "%s", message);
  if (pc_tls_is_refusal(code) || category == PC_BAD_INPUT || category == PC_USAGE) return;
  transfer->outcome.kind = was_sent(transfer) ? PC_OUTCOME_LOST : PC_OUTCOME_NOT_SENT;
}

static bool complete_file(pc_transfer *transfer) {
  if (!goes_to_file(transfer)) return true;
  if (transfer->download == NULL && !write_to_file(transfer, "", 0)) return false; /* an empty body is a file too */
  pc_download *download = transfer->download;
  transfer->download = NULL;
  return pc_download_commit(download, &transfer->error);
}

static int http_version_of(CURL *easy) {
  long version = 0;
  curl_easy_getinfo(easy, CURLINFO_HTTP_VERSION, &version);
  switch (version) {
  case CURL_HTTP_VERSION_1_0: return 10;
  case CURL_HTTP_VERSION_1_1: return 11;
  case CURL_HTTP_VERSION_2_0: return 2;
  case CURL_HTTP_VERSION_3: return 3;
  default: return 0;
  }
}

static void take_answer(pc_transfer *transfer) {
  pc_response *response = transfer->response;
  long status = 0;
  curl_easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &status);
  response->status = (int)status;
  response->http_version = http_version_of(transfer->easy);
  if (!complete_file(transfer)) {
    transfer->outcome = (pc_outcome){.kind = PC_OUTCOME_FINAL, .retry_after = -1};
    return;
  }
  const char *retry_after = pc_headers_get(&response->headers, "Retry-After");
  transfer->outcome = (pc_outcome){
      .kind = PC_OUTCOME_STATUS,
      .status = (int)status,
      .retry_after =
          retry_after == NULL ? -1 : pc_retry_after(retry_after, pc_loop_wall_time(transfer->transport->loop)),
  };
}

/* Gives the handle back and frees everything but the response, which is the caller's. */
static void release(pc_transfer *transfer) {
  pc_transport *transport = transfer->transport;
  pc_timer_stop(&transfer->stall);
  pc_post_cancel(&transfer->finished);
  if (transfer->previous != NULL)
    transfer->previous->next = transfer->next;
  else if (transport->first == transfer)
    transport->first = transfer->next;
  if (transfer->next != NULL) transfer->next->previous = transfer->previous;
  if (transfer->easy != NULL) {
    curl_multi_remove_handle(transport->multi, transfer->easy);
    if (transport->idle_count < MAX_IDLE_HANDLES) {
      curl_easy_reset(transfer->easy); /* forgets the request, its token included */
      transport->idle[transport->idle_count++] = transfer->easy;
    } else {
      curl_easy_cleanup(transfer->easy);
    }
    pc_loop_release(transport->loop);
  }
  for (struct curl_slist *line = transfer->header_lines; line != NULL; line = line->next)
    pc_wipe(line->data, strlen(line->data)); /* one of them is the token */
  curl_slist_free_all(transfer->header_lines);
  pc_download_abort(transfer->download);
  free(transfer);
}

static void tell(pc_post *post) {
  pc_transfer *transfer = (pc_transfer *)((char *)post - offsetof(pc_transfer, finished));
  pc_outcome outcome = transfer->outcome;
  pc_error error = transfer->error;
  pc_transfer_callback callback = transfer->callback;
  void *context = transfer->context;
  release(transfer);
  callback(context, &outcome, &error);
}

static void finish(pc_transfer *transfer, CURLcode code) {
  pc_timer_stop(&transfer->stall);
  /* A connection that closes in the middle of the headers is an empty answer to libcurl. */
  if (code == CURLE_OK && !transfer->is_head_whole) {
    code = CURLE_GOT_NOTHING;
    strcpy(transfer->curl_message, "the connection was closed in the middle of the headers");
  }
  if (code == CURLE_OK)
    take_answer(transfer);
  else
    judge(transfer, code);
  pc_post_now(transfer->transport->loop, &transfer->finished, tell);
}

static void on_finished(void *context, CURL *easy, CURLcode code) {
  pc_transfer *transfer = NULL;
  (void)context;
  curl_easy_getinfo(easy, CURLINFO_PRIVATE, (char **)&transfer);
  finish(transfer, code);
}

static void on_stall(pc_timer *timer) {
  pc_transfer *transfer = (pc_transfer *)((char *)timer - offsetof(pc_transfer, stall));
  pc_transport *transport = transfer->transport;
  double limit = transport->options.stall_timeout;
  double quiet = pc_loop_now(transport->loop) - transfer->last_activity;
  if (quiet < limit) {
    pc_timer_start(transport->loop, timer, limit - quiet, on_stall);
    return;
  }
  pc_fail(&transfer->error, PC_TIMEOUT, "nothing came from the server for %g seconds (stall_timeout)", limit);
  pc_outcome_kind kind = was_sent(transfer) ? PC_OUTCOME_STALLED : PC_OUTCOME_NOT_SENT;
  transfer->outcome = (pc_outcome){.kind = kind, .retry_after = -1};
  tell(&transfer->finished);
}

/* -- how it starts ------------------------------------------------------------------------------------------------- */

static bool add_line(struct curl_slist **lines, pc_buffer *line, const char *name, const char *value) {
  pc_buffer_clear(line);
  bool is_whole = pc_buffer_append_text(line, name) && pc_buffer_append_text(line, *value == '\0' ? ";" : ": ") &&
                  pc_buffer_append_text(line, value);
  struct curl_slist *longer = is_whole ? curl_slist_append(*lines, line->data) : NULL;
  if (longer == NULL) return false;
  *lines = longer;
  return true;
}

static bool make_header_lines(pc_transfer *transfer, const pc_headers *extra, pc_error *error) {
  pc_buffer line = {0};
  struct curl_slist **lines = &transfer->header_lines;
  const pc_headers *own = &transfer->request->headers;
  bool is_whole = true;
  for (size_t i = 0; is_whole && extra != NULL && i < extra->count; i++)
    is_whole = add_line(lines, &line, extra->items[i].name, extra->items[i].value);
  for (size_t i = 0; is_whole && i < own->count; i++) {
    bool is_made = extra != NULL && pc_headers_get(extra, own->items[i].name) != NULL;
    if (!is_made) is_whole = add_line(lines, &line, own->items[i].name, own->items[i].value);
  }
  /* A line without a value takes a header of libcurl's away. Waiting for "100 Continue" costs a second at servers that
   * do not know it; and a write without a body is no form. */
  if (is_whole) {
    struct curl_slist *longer =
        curl_slist_append(*lines, transfer->request->body != NULL ? "Expect:" : "Content-Type:");
    is_whole = longer != NULL;
    if (is_whole) *lines = longer;
  }
  pc_buffer_wipe(&line);
  return is_whole || pc_fail_memory(error);
}

/* Options that libcurl copies fail without memory; the request must not leave without them. */
static bool set_text(CURL *easy, CURLoption option, const char *text) {
  return curl_easy_setopt(easy, option, text) == CURLE_OK;
}

static bool set_method(const pc_transfer *transfer) {
  const pc_request *request = transfer->request;
  CURL *easy = transfer->easy;
  bool may_have_body = strcmp(request->method, "GET") != 0 && strcmp(request->method, "HEAD") != 0;
  if (strcmp(request->method, "HEAD") == 0) {
    curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
  } else if (request->body != NULL || strcmp(request->method, "POST") == 0 || strcmp(request->method, "PUT") == 0) {
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_length);
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request->body != NULL ? request->body : "");
  }
  return !(may_have_body || request->body != NULL) || set_text(easy, CURLOPT_CUSTOMREQUEST, request->method);
}

static long milliseconds(double seconds) {
  return (long)(fmin(seconds, (double)(LONG_MAX / 1000 - 1)) * 1000) + 1; /* 24 days where a long is short */
}

static bool set_network(const pc_transfer *transfer, double timeout) {
  const pc_transport_options *options = &transfer->transport->options;
  CURL *easy = transfer->easy;
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  if (!set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https")) return false;
  curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
  if (!set_text(easy, CURLOPT_ACCEPT_ENCODING, "")) return false; /* all that libcurl was built with */
  curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, milliseconds(options->connect_timeout));
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, milliseconds(timeout));
  bool is_tls = pc_starts_with_ignore_case(transfer->request->url, "https:");
  if (is_tls) {
    if (!pc_tls_apply(easy, options->ca_file)) return false;
    curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L); /* rather share an HTTP/2 connection than open one more */
  }
  /* Plain http is allowed to loopback only (url.c), and no proxy leads there. */
  const char *proxy = is_tls ? options->proxy : "";
  if (proxy != NULL && !set_text(easy, CURLOPT_PROXY, proxy)) return false;
  /* libcurl repeats a request by itself when a kept-alive connection turns out to be dead. Where a repetition could buy
   * twice, a connection of its own leaves the decision to retry.c. */
  if (transfer->request->retry_class == PC_RETRY_SPEND) curl_easy_setopt(easy, CURLOPT_FRESH_CONNECT, 1L);
  return true;
}

static void set_callbacks(pc_transfer *transfer) {
  CURL *easy = transfer->easy;
  curl_easy_setopt(easy, CURLOPT_PRIVATE, transfer);
  curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, transfer->curl_message);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, on_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, transfer);
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, on_body);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, transfer);
  if (transfer->request->body_length > BODY_WORTH_PROGRESS) {
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, on_progress);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, transfer);
  }
  pc_sockets_attach(transfer->transport->sockets, easy);
}

static bool set_up(pc_transfer *transfer, const pc_headers *extra, double timeout, pc_error *error) {
  pc_transport *transport = transfer->transport;
  if (!make_header_lines(transfer, extra, error)) return false;
  transfer->easy = transport->idle_count > 0 ? transport->idle[--transport->idle_count] : curl_easy_init();
  if (transfer->easy == NULL) return pc_fail_memory(error);
  pc_loop_hold(transport->loop); /* until `release` gives the handle back */
  curl_easy_setopt(transfer->easy, CURLOPT_HTTPHEADER, transfer->header_lines);
  set_callbacks(transfer);
  if (!set_text(transfer->easy, CURLOPT_USERAGENT, transport->options.user_agent) || !set_method(transfer) ||
      !set_network(transfer, timeout) || !set_text(transfer->easy, CURLOPT_URL, transfer->request->url))
    return pc_fail_memory(error);
  CURLMcode code = curl_multi_add_handle(transport->multi, transfer->easy);
  return code == CURLM_OK || pc_fail(error, PC_USAGE, "libcurl: %s", curl_multi_strerror(code));
}

pc_transfer *pc_transport_start(pc_transport *transport, const pc_request *request, const pc_headers *extra,
                                pc_response *response, double timeout, uint64_t max_response_size,
                                pc_transfer_callback callback, void *context, pc_error *error) {
  pc_transfer *transfer = calloc(1, sizeof *transfer);
  if (transfer == NULL) {
    pc_fail_memory(error);
    return NULL;
  }
  transfer->transport = transport;
  transfer->request = request;
  transfer->response = response;
  transfer->max_response_size = max_response_size;
  transfer->callback = callback;
  transfer->context = context;
  transfer->next = transport->first;
  if (transport->first != NULL) transport->first->previous = transfer;
  transport->first = transfer;
  pc_response_clear(response);
  if (!set_up(transfer, extra, timeout, error)) {
    release(transfer);
    return NULL;
  }
  transfer->last_activity = pc_loop_now(transport->loop);
  pc_timer_start(transport->loop, &transfer->stall, transport->options.stall_timeout, on_stall);
  /* Lets it leave at once on an open connection: whoever starts a call ahead may not wait for a while. */
  pc_sockets_kick(transport->sockets);
  return transfer;
}

void pc_transfer_cancel(pc_transfer *transfer) { release(transfer); }

bool pc_transfer_was_sent(const pc_transfer *transfer) { return was_sent(transfer); }
