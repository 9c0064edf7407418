/* What the tests of transport and client share: a loop whose idle time is skipped and whose randomness is seeded, a
 * scripted server, a client, and calls that are run until they are done. One of each at a time, set up before each test
 * and taken down after it. Time that must pass for real is tens of milliseconds.
 */
#ifndef PC_TESTS_CORE_FIXTURE_H
#define PC_TESTS_CORE_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/client.h"
#include "core/url.h"
#include "scripted_server.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const double test_patience = 20; /* seconds, for real, after which a test that hangs has failed */

static struct {
  pc_loop *loop;
  pc_random_state words;
  scripted_server *server;
  pc_client_options options; /* for `client`, until it is first used */
  pc_client *client;
  pc_error error;
} at;

static inline double real_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static inline int set_up(void **state) {
  (void)state;
  memset(&at, 0, sizeof at);
  pc_loop_options options = {.random = pc_random_seeded(&at.words, 20), .skip_idle_time = true};
  at.loop = pc_loop_new(&options, &at.error);
  at.options = pc_client_options_default();
  at.options.proxy = "";
  return at.loop ? 0 : -1;
}

static inline int tear_down(void **state) {
  (void)state;
  pc_client_free(at.client);
  pc_loop_free(at.loop);
  scripted_server_stop(at.server);
  return 0;
}

/* -- server and client --------------------------------------------------------------------------------------------- */

static inline void serve_with(const char *script, scripted_options options) {
  scripted_server_stop(at.server);
  at.server = scripted_server_start(script, &options);
  assert_non_null(at.server);
}

static inline void serve(const char *script) { serve_with(script, (scripted_options){0}); }

static inline pc_client *client(void) {
  if (!at.client) at.client = pc_client_new(at.loop, &at.options, &at.error);
  if (!at.client) fail_msg("no client: %s", at.error.message);
  return at.client;
}

static inline size_t request_count(void) { return scripted_server_request_count(at.server); }

/* The value of a header of a request that arrived. Until the next use of this function; NULL: none. */
static inline const char *header_of(size_t index, const char *name) {
  static char value[1024];
  const scripted_request *request = scripted_server_request(at.server, index);
  assert_non_null(request);
  char *found = scripted_request_header(request, name);
  if (!found) return NULL;
  snprintf(value, sizeof value, "%s", found);
  free(found);
  return value;
}

/* -- requests and calls -------------------------------------------------------------------------------------------- */

static inline pc_request *request_to(const char *base, const char *method, const char *path) {
  char url[1024];
  snprintf(url, sizeof url, "%s%s", base, path);
  pc_request *request = pc_request_new(method, url, base, &at.error);
  if (!request) fail_msg("no request: %s", at.error.message);
  return request;
}

static inline pc_request *request(const char *method, const char *path) {
  return request_to(scripted_server_url(at.server), method, path);
}

static inline void set_body(pc_request *of, const char *body, size_t length) {
  of->body = pc_copy(body, length);
  of->body_length = length;
}

static inline pc_request *order(void) {
  pc_request *made = request("POST", "/v1/orders");
  made->is_api = true;
  made->retry_class = PC_RETRY_SPEND;
  set_body(made, "{\"lineItems\":[]}", 16);
  return made;
}

static int done_count;

static inline void count_done(pc_call *call, void *context) {
  (void)context;
  assert_true(pc_call_is_done(call));
  done_count++;
}

static inline pc_call *send_call(pc_request *made) {
  pc_call *call = pc_client_send(client(), made, count_done, NULL, &at.error);
  if (!call) fail_msg("not sent: %s", at.error.message);
  return call;
}

/* Runs the loop until so many calls are done. */
static inline void run_until_done(int count) {
  double until = real_seconds() + test_patience;
  while (done_count < count) {
    if (!pc_loop_step(at.loop, 1)) fail_msg("nothing to wait for, but only %d of %d calls are done", done_count, count);
    if (real_seconds() > until) fail_msg("this takes too long");
  }
}

/* Runs the loop for real seconds, or until nothing is left. */
static inline void run_for(double seconds) {
  double until = real_seconds() + seconds;
  while (real_seconds() < until && pc_loop_step(at.loop, 0.005)) continue;
}

/* Runs the loop until this many requests have arrived. */
static inline void run_until_arrived(size_t count) {
  double until = real_seconds() + test_patience;
  while (request_count() < count) {
    pc_loop_step(at.loop, 0.005);
    if (real_seconds() > until) fail_msg("no request arrived");
  }
}

/* Sends it and runs until it is done. The call is the caller's to free. */
static inline pc_call *run_call(pc_request *made) {
  done_count = 0;
  pc_call *call = send_call(made);
  assert_false(pc_call_is_done(call) && done_count > 0);
  run_until_done(1);
  return call;
}

static inline pc_call *run_get(const char *path) { return run_call(request("GET", path)); }

#define assert_status(call, wanted)                                          \
  do {                                                                       \
    const pc_result *got_ = pc_call_result(call);                            \
    assert_non_null(got_);                                                   \
    if (!got_->has_response) fail_msg("no answer: %s", got_->error.message); \
    assert_int_equal(got_->response.status, wanted);                         \
    assert_int_equal(got_->error.category, PC_NO_ERROR);                     \
  } while (0)

#define assert_failed(call, wanted)                                                        \
  do {                                                                                     \
    const pc_result *got_ = pc_call_result(call);                                          \
    assert_non_null(got_);                                                                 \
    assert_false(got_->has_response);                                                      \
    assert_string_equal(pc_category_name(got_->error.category), pc_category_name(wanted)); \
    assert_true(got_->error.message[0] != '\0');                                           \
  } while (0)

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

#endif
