/* One attempt after the other over real sockets: what libcurl makes of good and bad servers, and what we make of that.
 * TLS and HTTP/2 are in test_tls.c, repetition and waiting in test_client.c.
 */
#include <dirent.h>
#include <sys/stat.h>

#include "core/transport.h"
#include "core_fixture.h"

static pc_transport *transport;
static pc_transport_options options;
static uint64_t max_size;
static pc_response response;
static pc_outcome outcome;
static pc_error failure;
static int callbacks;

static int set_up_transport(void **state) {
  options = (pc_transport_options){.connect_timeout = 5, .stall_timeout = 5, .user_agent = "test/1", .proxy = ""};
  max_size = 1 << 20;
  response = (pc_response){0};
  return set_up(state);
}

static int tear_down_transport(void **state) {
  pc_transport_free(transport);
  transport = NULL;
  pc_response_free(&response, false);
  return tear_down(state);
}

static void note(void *context, const pc_outcome *how, const pc_error *error) {
  (void)context;
  outcome = *how;
  failure = *error;
  callbacks++;
}

static pc_transfer *start(const pc_request *made) {
  if (!transport) transport = pc_transport_new(at.loop, &options, &at.error);
  assert_non_null(transport);
  callbacks = 0;
  pc_transfer *transfer = pc_transport_start(transport, made, NULL, &response, 15, max_size, note, NULL, &at.error);
  assert_non_null(transfer);
  assert_int_equal(callbacks, 0);
  return transfer;
}

/* Makes one attempt and frees the request. */
static pc_outcome_kind attempt(pc_request *made) {
  start(made);
  double until = real_seconds() + test_patience;
  while (!callbacks) {
    assert_true(pc_loop_step(at.loop, 1));
    if (real_seconds() > until) fail_msg("this takes too long");
  }
  assert_int_equal(callbacks, 1);
  pc_request_free(made);
  return outcome.kind;
}

static pc_outcome_kind get(void) { return attempt(request("GET", "/x")); }

#define assert_answer(wanted_status, wanted_body)                                      \
  do {                                                                                 \
    if (outcome.kind != PC_OUTCOME_STATUS) fail_msg("no answer: %s", failure.message); \
    assert_int_equal(outcome.status, wanted_status);                                   \
    assert_int_equal(response.status, wanted_status);                                  \
    assert_string_equal(response.body.data ? response.body.data : "", wanted_body);    \
    assert_int_equal(response.size, strlen(wanted_body));                              \
  } while (0)

/* -- good answers -------------------------------------------------------------------------------------------------- */

static void an_answer_has_status_headers_and_body(void **state) {
  (void)state;
  serve("status 201; header ETag: \"a\"; header X-List: 1; header x-list: 2; body {\"id\":1}");
  get();
  assert_answer(201, "{\"id\":1}");
  assert_int_equal(response.http_version, 11);
  assert_string_equal(pc_headers_get(&response.headers, "etag"), "\"a\"");
  assert_string_equal(pc_headers_get(&response.headers, "X-LIST"), "1");
  assert_true(outcome.retry_after < 0);
}

static void a_request_goes_out_as_it_was_made(void **state) {
  (void)state;
  serve("repeat");
  pc_request *made = request("PATCH", "/v1/a%2Fb?x=%20&y=%7B%7D");
  assert_true(pc_headers_set(&made->headers, "If-Match", "\"e\"", 3, &at.error));
  assert_true(pc_headers_set(&made->headers, "X-Empty", "", 0, &at.error));
  set_body(made, "a\0b", 3);
  attempt(made);
  const scripted_request *arrived = scripted_server_request(at.server, 0);
  assert_string_equal(arrived->method, "PATCH");
  assert_string_equal(arrived->target, "/v1/a%2Fb?x=%20&y=%7B%7D");
  assert_int_equal(arrived->body_length, 3);
  assert_memory_equal(arrived->body, "a\0b", 3);
  assert_string_equal(header_of(0, "If-Match"), "\"e\"");
  assert_string_equal(header_of(0, "X-Empty"), "");
  assert_string_equal(header_of(0, "User-Agent"), "test/1");
  assert_null(header_of(0, "Expect"));
  assert_non_null(strstr(header_of(0, "Accept-Encoding"), "gzip"));
}

static void every_method_sends_its_body_or_none(void **state) {
  (void)state;
  static const struct {
    const char *method, *body, *content_length;
  } rows[] = {
      {"GET", NULL, NULL},   {"HEAD", NULL, NULL}, {"DELETE", NULL, NULL}, {"OPTIONS", NULL, NULL},
      {"POST", NULL, "0"},   {"PUT", NULL, "0"},   {"POST", "ab", "2"},    {"PUT", "ab", "2"},
      {"DELETE", "ab", "2"}, {"PATCH", "", "0"},   {"POST", "", "0"},      {"GET", "ab", "2"},
  };
  serve("body x; repeat");
  for (size_t i = 0; i < COUNT(rows); i++) {
    pc_request *made = request(rows[i].method, "/");
    if (rows[i].body) set_body(made, rows[i].body, strlen(rows[i].body));
    attempt(made);
    assert_answer(200, strcmp(rows[i].method, "HEAD") ? "x" : "");
    const scripted_request *arrived = scripted_server_request(at.server, i);
    assert_string_equal(arrived->method, rows[i].method);
    assert_string_equal(arrived->body, rows[i].body ? rows[i].body : "");
    if (!rows[i].body) assert_null(header_of(i, "Content-Type")); /* libcurl would call it a form */
    const char *length = header_of(i, "Content-Length");
    if (rows[i].content_length)
      assert_string_equal(length, rows[i].content_length);
    else
      assert_null(length);
  }
}

static void a_large_body_goes_up_whole(void **state) {
  (void)state;
  serve("status 200");
  pc_request *made = request("PUT", "/");
  enum { SIZE = 3000000 };
  made->body = malloc(SIZE);
  for (size_t i = 0; i < SIZE; i++) made->body[i] = (char)(i * 7 % 251);
  made->body_length = SIZE;
  attempt(made);
  assert_answer(200, "");
  const scripted_request *arrived = scripted_server_request(at.server, 0);
  assert_int_equal(arrived->body_length, SIZE);
  for (size_t i = 0; i < SIZE; i += 997) assert_int_equal((unsigned char)arrived->body[i], i * 7 % 251);
}

static void the_odd_but_legal_answers_are_understood(void **state) {
  (void)state;
  static const struct {
    const char *script;
    int status;
    const char *body;
  } rows[] = {
      {"status 204", 204, ""},
      {"status 304; header ETag: x", 304, ""},
      {"status 200; body abcdefghij; chunked 3", 200, "abcdefghij"},
      {"status 200; chunked", 200, ""},
      {"status 200; no-length; body until the end", 200, "until the end"},
      {"drip 1 1; body dripped", 200, "dripped"},
      {"drip 2 1; body dripped in chunks; chunked 5", 200, "dripped in chunks"},
      {"raw HTTP/1.0 200 OK\\r\\n\\r\\nold", 200, "old"},
      {"raw HTTP/1.1 200\\r\\nContent-Length: 2\\r\\n\\r\\nok", 200, "ok"},
      {"raw HTTP/1.1 200 OK\\nContent-Length: 2\\n\\nok", 200, "ok"},
      {"raw HTTP/1.1 103 Early\\r\\nX-Early: 1\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\nX-Late: 1\\r\\nContent-Length: "
       "2\\r\\n\\r\\nok",
       200, "ok"},
      {"raw HTTP/1.1 100 Continue\\r\\n\\r\\nHTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok", 200, "ok"},
      {"body short; length 2", 200, "sh"},
      {"gzip; body packed text", 200, "packed text"},
      {"gzip; chunked 7; body packed text", 200, "packed text"},
      {"status 599; body ?", 599, "?"},
      {"status 200; body <html>; header Content-Type: text/html", 200, "<html>"},
  };
  for (size_t i = 0; i < COUNT(rows); i++) {
    serve(rows[i].script);
    get();
    if (outcome.kind != PC_OUTCOME_STATUS) fail_msg("%s: %s", rows[i].script, failure.message);
    assert_answer(rows[i].status, rows[i].body);
    assert_null(pc_headers_get(&response.headers, "X-Early"));
  }
}

static void retry_after_is_read_in_both_forms(void **state) {
  (void)state;
  serve("status 429; header Retry-After: 17");
  get();
  assert_true(outcome.retry_after == 17);
  char date[64], script[128];
  time_t later = time(NULL) + 90;
  strftime(date, sizeof date, "%a, %d %b %Y %H:%M:%S GMT", gmtime(&later));
  snprintf(script, sizeof script, "status 503; header Retry-After: %s", date);
  serve(script);
  get();
  assert_true(outcome.retry_after > 85 && outcome.retry_after <= 90);
  serve("status 503; header Retry-After: soon");
  get();
  assert_true(outcome.retry_after < 0);
}

static void a_redirect_is_an_answer_and_is_not_followed(void **state) {
  (void)state;
  scripted_server *elsewhere = scripted_server_start("repeat", NULL);
  char script[200];
  snprintf(script, sizeof script, "status 302; header Location: %s/stolen; body gone\nrepeat",
           scripted_server_url(elsewhere));
  serve(script);
  get();
  assert_answer(302, "gone");
  assert_int_equal(scripted_server_connection_count(elsewhere), 0);
  assert_int_equal(request_count(), 1);
  scripted_server_stop(elsewhere);
}

static void cookies_are_not_kept(void **state) {
  (void)state;
  serve("header Set-Cookie: session=1; keep\nstatus 200");
  get();
  get();
  assert_null(header_of(1, "Cookie"));
}

/* -- connections --------------------------------------------------------------------------------------------------- */

static void one_connection_serves_attempts_that_follow_each_other(void **state) {
  (void)state;
  serve("body a; times 4\nbody b; chunked; times 4\nstatus 204; repeat");
  for (int i = 0; i < 12; i++) get();
  assert_int_equal(request_count(), 12);
  assert_int_equal(scripted_server_connection_count(at.server), 1);
}

static void a_pooled_connection_that_died_is_replaced(void **state) {
  (void)state;
  serve("raw HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\nok\nbody again");
  get();
  assert_answer(200, "ok");
  run_for(0.02);
  get();
  assert_answer(200, "again");
  assert_int_equal(scripted_server_connection_count(at.server), 2);
}

static void a_connection_is_not_used_again_after_half_an_answer(void **state) {
  (void)state;
  serve("cut-body 3; body abcdef; keep\nbody whole");
  options.stall_timeout = 0.05;
  assert_int_equal(get(), PC_OUTCOME_STALLED);
  get();
  assert_answer(200, "whole");
  assert_int_equal(scripted_server_connection_count(at.server), 2);
}

static void spending_requests_get_a_connection_of_their_own(void **state) {
  (void)state;
  serve("repeat");
  get();
  attempt(order());
  assert_int_equal(scripted_server_request(at.server, 1)->connection, 2);
}

/* -- bad servers --------------------------------------------------------------------------------------------------- */

static void failures_are_told_apart_by_what_the_server_may_have_seen(void **state) {
  (void)state;
  static const struct {
    const char *script;
    pc_outcome_kind kind;
    pc_category category;
  } rows[] = {
      {"close", PC_OUTCOME_LOST, PC_NETWORK},
      {"reset", PC_OUTCOME_LOST, PC_NETWORK},
      {"cut-headers 20; body x", PC_OUTCOME_LOST, PC_NETWORK},
      {"cut-headers 20; body x; reset", PC_OUTCOME_LOST, PC_NETWORK},
      {"cut-body 5; body 1234567890", PC_OUTCOME_LOST, PC_NETWORK},
      {"cut-body 5; body 1234567890; reset", PC_OUTCOME_LOST, PC_NETWORK},
      {"cut-body 9; body 1234567890; chunked 4", PC_OUTCOME_LOST, PC_NETWORK},
      {"length 20; body 1234567890; close", PC_OUTCOME_LOST, PC_NETWORK},
      {"stall", PC_OUTCOME_STALLED, PC_TIMEOUT},
      {"cut-headers 20; stall", PC_OUTCOME_STALLED, PC_TIMEOUT},
      {"cut-body 5; body 1234567890; stall", PC_OUTCOME_STALLED, PC_TIMEOUT},
      {"raw Hello, this is not HTTP.\\r\\n\\r\\n", PC_OUTCOME_LOST, PC_PARSE},
      {"raw \\0\\x01\\x02\\xff\\xfe", PC_OUTCOME_LOST, PC_PARSE},
      {"raw HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\nx", PC_OUTCOME_LOST, PC_NETWORK},
      {"header Content-Encoding: gzip; body this is no gzip", PC_OUTCOME_LOST, PC_PARSE},
  };
  options.stall_timeout = 0.05;
  for (size_t i = 0; i < COUNT(rows); i++) {
    serve(rows[i].script);
    get();
    if (outcome.kind != rows[i].kind || failure.category != rows[i].category) {
      fail_msg("%s: outcome %d, %s: %s", rows[i].script, (int)outcome.kind, pc_category_name(failure.category),
               failure.message);
    }
    assert_true(failure.message[0] != '\0');
    assert_null(strpbrk(failure.message, "\r\n"));
    assert_int_equal(outcome.status, 0);
    assert_true(outcome.retry_after < 0);
    assert_int_equal(request_count(), 1);
  }
}

static void a_refused_connection_was_not_sent(void **state) {
  (void)state;
  serve_with("", (scripted_options){.refuse = true});
  assert_int_equal(get(), PC_OUTCOME_NOT_SENT);
  assert_int_equal(failure.category, PC_NETWORK);
}

static void a_host_that_does_not_resolve_was_not_sent(void **state) {
  (void)state;
  options.connect_timeout = 0.5; /* some resolvers take their time */
  assert_int_equal(attempt(request_to("https://does-not-exist.invalid", "GET", "/")), PC_OUTCOME_NOT_SENT);
  assert_true(failure.category == PC_NETWORK || failure.category == PC_TIMEOUT);
}

static void a_connect_timeout_was_not_sent(void **state) {
  (void)state;
  serve("repeat"); /* takes the greeting of TLS for the start of a request, and waits for the rest */
  options.connect_timeout = 0.05;
  char base[64];
  snprintf(base, sizeof base, "https://127.0.0.1:%d", scripted_server_port(at.server));
  assert_int_equal(attempt(request_to(base, "GET", "/")), PC_OUTCOME_NOT_SENT);
  assert_int_equal(failure.category, PC_TIMEOUT);
}

static void slow_is_not_stalled(void **state) {
  (void)state;
  serve("drip 8 20; body 0123456789; keep");
  options.stall_timeout = 0.15; /* the whole takes twice as long */
  double before = real_seconds();
  get();
  assert_answer(200, "0123456789");
  assert_true(real_seconds() - before > 0.1);
}

static void the_timeout_of_the_attempt_holds_even_when_bytes_drip(void **state) {
  (void)state;
  serve("drip 1 5; fill 100000");
  pc_request *made = request("GET", "/");
  transport = pc_transport_new(at.loop, &options, &at.error);
  callbacks = 0;
  assert_non_null(pc_transport_start(transport, made, NULL, &response, 0.06, max_size, note, NULL, &at.error));
  while (!callbacks) assert_true(pc_loop_step(at.loop, 1));
  assert_int_equal(failure.category, PC_TIMEOUT);
  assert_int_equal(outcome.kind == PC_OUTCOME_LOST || outcome.kind == PC_OUTCOME_STALLED, true);
  pc_request_free(made);
}

static void an_endless_head_is_refused(void **state) {
  (void)state;
  char *script = malloc(400000);
  strcpy(script, "status 200");
  for (size_t i = 0, length = strlen(script); i < 300; i++)
    length += (size_t)sprintf(script + length, "; header X-%zu: y", i);
  serve(script);
  assert_int_equal(get(), PC_OUTCOME_FINAL);
  assert_int_equal(failure.category, PC_PARSE);
  assert_non_null(strstr(failure.message, "256"));
  free(script);
}

/* -- sizes and files ----------------------------------------------------------------------------------------------- */

static void a_reply_over_the_limit_is_refused(void **state) {
  (void)state;
  max_size = 1000;
  serve("fill 1000\nfill 1001\nfill 1001; chunked 100\nfill 1001; no-length");
  get();
  assert_int_equal(outcome.kind, PC_OUTCOME_STATUS);
  assert_int_equal(response.size, 1000);
  for (int i = 0; i < 3; i++) {
    assert_int_equal(get(), PC_OUTCOME_FINAL);
    assert_int_equal(failure.category, PC_PARSE);
    assert_non_null(strstr(failure.message, "1000"));
  }
}

static void a_decompression_bomb_is_refused_before_it_fills_memory(void **state) {
  (void)state;
  max_size = 100000;
  serve("gzip-zeros 50000\ngzip-zeros 30000000");
  get();
  assert_int_equal(outcome.kind, PC_OUTCOME_STATUS);
  assert_int_equal(response.size, 50000);
  assert_int_equal(get(), PC_OUTCOME_FINAL);
  assert_int_equal(failure.category, PC_PARSE);
  assert_true(response.body.capacity < 500000);
}

static char directory[64], file_path[96];

static int set_up_directory(void **state) {
  strcpy(directory, "/tmp/pc-download-XXXXXX");
  if (!mkdtemp(directory)) return -1;
  snprintf(file_path, sizeof file_path, "%s/report.csv", directory);
  return set_up_transport(state);
}

static int tear_down_directory(void **state) {
  unlink(file_path);
  rmdir(directory);
  return tear_down_transport(state);
}

static void write_file(const char *text) {
  FILE *file = fopen(file_path, "w");
  assert_non_null(file);
  fputs(text, file);
  fclose(file);
}

static void assert_file(const char *text) {
  char content[100] = {0};
  FILE *file = fopen(file_path, "r");
  assert_non_null(file);
  assert_int_equal(fread(content, 1, sizeof content - 1, file), strlen(text));
  fclose(file);
  assert_string_equal(content, text);
}

static int files_in_directory(void) {
  int count = 0;
  DIR *listing = opendir(directory);
  for (struct dirent *entry; (entry = readdir(listing)) != NULL;) count += entry->d_name[0] != '.';
  closedir(listing);
  return count;
}

static pc_outcome_kind download(void) {
  pc_request *made = request("GET", "/report");
  made->file = pc_copy(file_path, strlen(file_path));
  return attempt(made);
}

static void a_download_goes_to_its_file_whole_and_private(void **state) {
  (void)state;
  serve("drip 50 1; body new content; gzip\nstatus 204");
  write_file("old content that is longer");
  download();
  if (outcome.kind != PC_OUTCOME_STATUS) fail_msg("%s", failure.message);
  assert_file("new content");
  assert_int_equal(response.body.length, 0);
  assert_int_equal(response.size, 11);
  struct stat status;
  assert_int_equal(stat(file_path, &status), 0);
  assert_int_equal(status.st_mode & 0777, 0600);
  assert_int_equal(files_in_directory(), 1);
  download();
  assert_file("");
}

static void a_download_that_fails_leaves_the_file_as_it_was(void **state) {
  (void)state;
  static const char *const scripts[] = {
      "cut-body 5; body new content",
      "cut-body 5; body new content; reset",
      "cut-body 5; body new content; stall",
      "fill 2000",
      "reset",
      "cut-headers 10",
      "raw nonsense\\r\\n",
  };
  max_size = 1000;
  options.stall_timeout = 0.05;
  for (size_t i = 0; i < COUNT(scripts); i++) {
    write_file("old");
    serve(scripts[i]);
    assert_int_not_equal(download(), PC_OUTCOME_STATUS);
    assert_file("old");
    assert_int_equal(files_in_directory(), 1);
    unlink(file_path);
    serve(scripts[i]);
    assert_int_not_equal(download(), PC_OUTCOME_STATUS);
    assert_int_equal(files_in_directory(), 0);
  }
}

static void an_error_reply_to_a_download_stays_in_memory(void **state) {
  (void)state;
  serve("status 404; body {\"code\":2}");
  write_file("old");
  download();
  assert_answer(404, "{\"code\":2}");
  assert_file("old");
}

static void a_download_that_cannot_be_written_says_where(void **state) {
  (void)state;
  serve("body x");
  strcat(directory, "/missing");
  snprintf(file_path, sizeof file_path, "%s/report.csv", directory);
  assert_int_equal(download(), PC_OUTCOME_FINAL);
  assert_int_equal(failure.category, PC_USAGE);
  assert_non_null(strstr(failure.message, file_path));
  *strrchr(directory, '/') = '\0';
}

static void a_cancelled_download_leaves_nothing(void **state) {
  (void)state;
  serve("cut-body 100000; fill 200000; stall");
  pc_request *made = request("GET", "/");
  made->file = pc_copy(file_path, strlen(file_path));
  pc_transfer *transfer = start(made);
  double until = real_seconds() + 5;
  while (files_in_directory() == 0 && real_seconds() < until) pc_loop_step(at.loop, 0.01);
  assert_int_equal(files_in_directory(), 1);
  pc_transfer_cancel(transfer);
  assert_int_equal(files_in_directory(), 0);
  assert_int_equal(callbacks, 0);
  pc_request_free(made);
}

/* -- ends before the end ------------------------------------------------------------------------------------------- */

static void a_cancelled_transfer_calls_nobody_and_lets_the_loop_end(void **state) {
  (void)state;
  serve("stall; repeat");
  pc_request *made = request("GET", "/");
  pc_transfer *transfer = start(made);
  assert_false(pc_transfer_was_sent(transfer));
  run_until_arrived(1);
  pc_loop_step(at.loop, 0.01);
  assert_true(pc_transfer_was_sent(transfer));
  pc_transfer_cancel(transfer);
  run_for(0.05);
  assert_false(pc_loop_step(at.loop, 0));
  assert_int_equal(callbacks, 0);
  pc_request_free(made);
}

static void a_transfer_cancelled_while_it_connects_does_not_harm_the_next(void **state) {
  (void)state;
  serve("body fine; repeat");
  for (int i = 0; i < 3; i++) {
    pc_request *made = request("GET", "/");
    pc_transfer_cancel(start(made)); /* libcurl closes its socket, and the next one gets the same number */
    pc_request_free(made);
    get();
    assert_answer(200, "fine");
    pc_transport_free(transport);
    transport = NULL;
  }
}

static void a_transport_may_be_freed_with_transfers_under_way(void **state) {
  (void)state;
  serve("stall; repeat");
  pc_request *first = request("GET", "/"), *second = request("GET", "/");
  pc_response other = {0};
  start(first);
  assert_non_null(pc_transport_start(transport, second, NULL, &other, 15, 0, note, NULL, &at.error));
  run_until_arrived(2);
  pc_transport_free(transport);
  transport = NULL;
  run_for(0.02);
  assert_false(pc_loop_step(at.loop, 0));
  assert_int_equal(callbacks, 0);
  pc_request_free(first);
  pc_request_free(second);
  pc_response_free(&other, true);
}

/* -- proxies ------------------------------------------------------------------------------------------------------- */

static void a_proxy_sees_where_to_but_no_credentials(void **state) {
  (void)state;
  serve("raw HTTP/1.1 403 Forbidden\\r\\nContent-Length: 0\\r\\n\\r\\n; repeat");
  options.proxy = scripted_server_url(at.server);
  pc_request *made = request_to("https://api.example:8443", "GET", "/v1/x");
  assert_true(pc_headers_set(&made->headers, "Authorization", "Bearer hunter2", 14, &at.error));
  assert_int_equal(attempt(made), PC_OUTCOME_NOT_SENT);
  const scripted_request *arrived = scripted_server_request(at.server, 0);
  assert_string_equal(arrived->method, "CONNECT");
  assert_string_equal(arrived->target, "api.example:8443");
  assert_null(strstr(arrived->head, "hunter2"));
}

static void the_proxy_of_the_environment_is_used_for_https_and_never_for_loopback(void **state) {
  (void)state;
  serve("raw HTTP/1.1 403 Forbidden\\r\\nContent-Length: 0\\r\\n\\r\\n; when CONNECT; repeat\nbody direct; repeat");
  setenv("https_proxy", scripted_server_url(at.server), 1);
  setenv("http_proxy", "http://127.0.0.1:1", 1);
  options.proxy = NULL;
  assert_int_equal(attempt(request_to("https://api.example", "GET", "/")), PC_OUTCOME_NOT_SENT);
  assert_string_equal(scripted_server_request(at.server, 0)->method, "CONNECT");
  get();
  unsetenv("https_proxy");
  unsetenv("http_proxy");
  assert_answer(200, "direct");
}

int main(void) {
#define T(function) cmocka_unit_test_setup_teardown(function, set_up_transport, tear_down_transport)
#define D(function) cmocka_unit_test_setup_teardown(function, set_up_directory, tear_down_directory)
  const struct CMUnitTest tests[] = {
      T(an_answer_has_status_headers_and_body),
      T(a_request_goes_out_as_it_was_made),
      T(every_method_sends_its_body_or_none),
      T(a_large_body_goes_up_whole),
      T(the_odd_but_legal_answers_are_understood),
      T(retry_after_is_read_in_both_forms),
      T(a_redirect_is_an_answer_and_is_not_followed),
      T(cookies_are_not_kept),
      T(one_connection_serves_attempts_that_follow_each_other),
      T(a_pooled_connection_that_died_is_replaced),
      T(a_connection_is_not_used_again_after_half_an_answer),
      T(spending_requests_get_a_connection_of_their_own),
      T(failures_are_told_apart_by_what_the_server_may_have_seen),
      T(a_refused_connection_was_not_sent),
      T(a_host_that_does_not_resolve_was_not_sent),
      T(a_connect_timeout_was_not_sent),
      T(slow_is_not_stalled),
      T(the_timeout_of_the_attempt_holds_even_when_bytes_drip),
      T(an_endless_head_is_refused),
      T(a_reply_over_the_limit_is_refused),
      T(a_decompression_bomb_is_refused_before_it_fills_memory),
      D(a_download_goes_to_its_file_whole_and_private),
      D(a_download_that_fails_leaves_the_file_as_it_was),
      D(an_error_reply_to_a_download_stays_in_memory),
      D(a_download_that_cannot_be_written_says_where),
      D(a_cancelled_download_leaves_nothing),
      T(a_cancelled_transfer_calls_nobody_and_lets_the_loop_end),
      T(a_transfer_cancelled_while_it_connects_does_not_harm_the_next),
      T(a_transport_may_be_freed_with_transfers_under_way),
      T(a_proxy_sees_where_to_but_no_credentials),
      T(the_proxy_of_the_environment_is_used_for_https_and_never_for_loopback),
  };
  return cmocka_run_group_tests_name("transport", tests, NULL, NULL);
}
