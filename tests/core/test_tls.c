/* TLS: whom we trust and whom we do not, with certificates made for the run; and HTTP/2 where a server offers it
 * (nghttpd, from Debian's nghttp2-server; the test is skipped where it is missing).
 */
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "core_fixture.h"
#include "scripted_certificate.h"

static void serve_tls(const char *script, scripted_options options) {
  options.tls = true;
  serve_with(script, options);
}

static void trust_the_server(void) { at.options.ca_file = scripted_server_ca_file(at.server); }

static pc_request *api_get(void) {
  pc_request *made = request("GET", "/v1/x");
  made->is_api = true;
  made->bearer = pc_copy("hunter2", 7);
  return made;
}

static void assert_tls_refused(void) {
  at.options.retry.max_attempts = 2;
  pc_call *call = run_call(api_get());
  assert_failed(call, PC_TLS);
  assert_false(pc_call_result(call)->ambiguous);
  assert_int_equal(request_count(), 0); /* no token has left */
  pc_call_free(call);
}

static void a_server_with_a_trusted_certificate_is_asked(void **state) {
  (void)state;
  serve_tls("body one\ndrip 5000 1; fill 50000", (scripted_options){0});
  trust_the_server();
  pc_call *call = run_call(api_get());
  assert_status(call, 200);
  assert_string_equal(pc_call_result(call)->response.body.data, "one");
  pc_call_free(call);
  call = run_call(api_get());
  assert_int_equal(pc_call_result(call)->response.size, 50000);
  pc_call_free(call);
  assert_string_equal(header_of(0, "Authorization"), "Bearer hunter2");
  assert_int_equal(scripted_server_connection_count(at.server), 1);
}

static void an_unknown_certificate_is_refused_at_once(void **state) {
  (void)state;
  serve_tls("repeat", (scripted_options){0});
  pc_call *call = run_call(api_get());
  assert_failed(call, PC_TLS);
  assert_int_equal(pc_call_result(call)->attempts, 1);
  assert_int_equal(request_count(), 0);
  pc_call_free(call);
}

static void a_certificate_for_another_host_is_refused(void **state) {
  (void)state;
  serve_tls("repeat", (scripted_options){.host = "elsewhere.example"});
  trust_the_server();
  assert_tls_refused();
}

static void an_expired_certificate_is_refused(void **state) {
  (void)state;
  serve_tls("repeat", (scripted_options){.expired = true});
  trust_the_server();
  assert_tls_refused();
}

static void tls_older_than_1_2_is_refused(void **state) {
  (void)state;
  serve_tls("repeat", (scripted_options){.old_tls = true});
  trust_the_server();
  assert_tls_refused();
}

static void a_server_that_speaks_no_tls_is_refused(void **state) {
  (void)state;
  serve("raw HTTP/1.1 400 Bad Request\\r\\n\\r\\n; repeat");
  char base[64];
  snprintf(base, sizeof base, "https://127.0.0.1:%d", scripted_server_port(at.server));
  at.options.connect_timeout = 0.1;
  at.options.retry.max_attempts = 1;
  pc_call *call = run_call(request_to(base, "GET", "/"));
  assert_failed(call, PC_TIMEOUT); /* it waits for more of what it takes for a request */
  assert_int_equal(request_count(), 0);
  pc_call_free(call);
}

static void a_refused_handshake_does_not_harm_the_next_call(void **state) {
  (void)state;
  serve_tls("repeat", (scripted_options){.host = "elsewhere.example"});
  trust_the_server();
  assert_tls_refused();
  char base[64];
  scripted_server *good = scripted_server_start("body fine; repeat", NULL);
  snprintf(base, sizeof base, "%s", scripted_server_url(good));
  for (int i = 0; i < 3; i++) {
    pc_call *call = run_call(request_to(base, "GET", "/"));
    assert_status(call, 200);
    pc_call_free(call);
    assert_tls_refused();
  }
  scripted_server_stop(good);
}

static void a_ca_file_that_cannot_be_used_is_named_when_the_client_is_made(void **state) {
  (void)state;
  char empty[] = "/tmp/pc-empty-XXXXXX";
  close(mkstemp(empty));
  const char *const files[] = {"/nowhere/ca.pem", "/tmp", empty};
  for (size_t i = 0; i < COUNT(files); i++) {
    at.options.ca_file = files[i];
    assert_null(pc_client_new(at.loop, &at.options, &at.error));
    assert_int_equal(at.error.category, PC_TLS);
    assert_non_null(strstr(at.error.message, files[i]));
  }
  unlink(empty);
}

static void the_ca_file_of_the_environment_is_used(void **state) {
  (void)state;
  serve_tls("body trusted", (scripted_options){0});
  setenv("SSL_CERT_FILE", scripted_server_ca_file(at.server), 1);
  pc_call *call = run_call(api_get());
  unsetenv("SSL_CERT_FILE");
  assert_status(call, 200);
  pc_call_free(call);
}

static void faults_within_tls_are_failures_like_others(void **state) {
  (void)state;
  serve_tls("reset\ncut-headers 10\nclose\nbody at last", (scripted_options){0});
  trust_the_server();
  pc_call *call = run_call(api_get());
  assert_status(call, 200);
  assert_int_equal(pc_call_result(call)->attempts, 4);
  pc_call_free(call);
}

static void a_spend_that_was_lost_within_tls_is_ambiguous(void **state) {
  (void)state;
  serve_tls("reset\nstatus 201", (scripted_options){0});
  trust_the_server();
  pc_call *call = run_call(order());
  assert_failed(call, PC_NETWORK);
  assert_true(pc_call_result(call)->ambiguous);
  assert_int_equal(pc_call_result(call)->attempts, 1);
  pc_call_free(call);
}

/* -- HTTP/2 -------------------------------------------------------------------------------------------------------- */

static pid_t http2_server;
static char http2_root[64], pem_file[32], log_path[96];

static int free_port(void) {
  struct sockaddr_in address = {.sin_family = AF_INET};
  socklen_t size = sizeof address;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  int probe = socket(AF_INET, SOCK_STREAM, 0);
  assert_int_equal(bind(probe, (struct sockaddr *)&address, size), 0);
  assert_int_equal(getsockname(probe, (struct sockaddr *)&address, &size), 0);
  close(probe);
  return ntohs(address.sin_port);
}

static void write_page(const char *name, const char *text) {
  char path[128];
  snprintf(path, sizeof path, "%s/%s", http2_root, name);
  FILE *file = fopen(path, "w");
  assert_non_null(file);
  fputs(text, file);
  fclose(file);
}

static const char *find_nghttpd(void) {
  static const char *const places[] = {"/usr/sbin/nghttpd", "/usr/bin/nghttpd", "/usr/local/bin/nghttpd"};
  for (size_t i = 0; i < COUNT(places); i++) {
    if (!access(places[i], X_OK)) return places[i];
  }
  return NULL;
}

static void start_http2(const char *program, int port) {
  X509 *certificate;
  EVP_PKEY *key;
  assert_true(scripted_certificate_make(NULL, false, &certificate, &key));
  assert_true(scripted_certificate_write(pem_file, certificate, key));
  X509_free(certificate);
  EVP_PKEY_free(key);
  strcpy(http2_root, "/tmp/pc-http2-XXXXXX");
  assert_non_null(mkdtemp(http2_root));
  write_page("page", "over HTTP/2");
  snprintf(log_path, sizeof log_path, "%s/log", http2_root);
  char port_text[16];
  snprintf(port_text, sizeof port_text, "%d", port);
  http2_server = fork();
  assert_true(http2_server >= 0);
  if (http2_server == 0) {
    int log = open(log_path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(log, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    execl(program, program, "-v", "-a", "127.0.0.1", "-d", http2_root, port_text, pem_file, pem_file, (char *)NULL);
    _exit(127);
  }
}

static int stop_http2(void **state) {
  if (http2_server > 0) {
    kill(http2_server, SIGKILL);
    waitpid(http2_server, NULL, 0);
    char path[128];
    snprintf(path, sizeof path, "%s/page", http2_root);
    unlink(path);
    unlink(log_path);
    rmdir(http2_root);
    unlink(pem_file);
  }
  http2_server = 0;
  return tear_down(state);
}

/* How many connections the server has seen: it logs each with a number of its own, "[id=3]". */
static int http2_connections(void) {
  char line[1024];
  int most = 0;
  FILE *log = fopen(log_path, "r");
  while (log && fgets(line, sizeof line, log)) {
    const char *id = strstr(line, "[id=");
    if (id && atoi(id + 4) > most) most = atoi(id + 4);
  }
  if (log) fclose(log);
  return most;
}

static void http2_carries_many_calls_on_one_connection(void **state) {
  (void)state;
  const char *program = find_nghttpd();
  if (!program) skip();
  int port = free_port();
  char base[64];
  snprintf(base, sizeof base, "https://localhost:%d", port);
  start_http2(program, port);
  at.options.ca_file = pem_file;
  at.options.max_in_flight = 32;
  double until = real_seconds() + 10;
  pc_call *first = NULL;
  for (bool is_up = false; !is_up && real_seconds() < until;) {
    pc_call_free(first);
    first = run_call(request_to(base, "GET", "/page"));
    is_up = pc_call_result(first)->has_response;
    if (!is_up) nanosleep(&(struct timespec){.tv_nsec = 20000000}, NULL);
  }
  assert_status(first, 200);
  assert_int_equal(pc_call_result(first)->response.http_version, 2);
  assert_string_equal(pc_call_result(first)->response.body.data, "over HTTP/2");
  assert_non_null(pc_headers_get(&pc_call_result(first)->response.headers, "Content-Length"));
  pc_call_free(first);

  int before = http2_connections();
  pc_call *calls[64];
  done_count = 0;
  for (size_t i = 0; i < COUNT(calls); i++) calls[i] = send_call(request_to(base, "GET", i % 8 ? "/page" : "/missing"));
  pc_call_free(calls[9]); /* one stream is reset: the others go on */
  run_until_done(63);
  for (size_t i = 0; i < COUNT(calls); i++) {
    if (i == 9) continue;
    assert_status(calls[i], i % 8 ? 200 : 404);
    assert_int_equal(pc_call_result(calls[i])->response.http_version, 2);
    pc_call_free(calls[i]);
  }
  assert_int_equal(http2_connections(), before);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      TEST(a_server_with_a_trusted_certificate_is_asked),
      TEST(an_unknown_certificate_is_refused_at_once),
      TEST(a_certificate_for_another_host_is_refused),
      TEST(an_expired_certificate_is_refused),
      TEST(tls_older_than_1_2_is_refused),
      TEST(a_server_that_speaks_no_tls_is_refused),
      TEST(a_refused_handshake_does_not_harm_the_next_call),
      TEST(a_ca_file_that_cannot_be_used_is_named_when_the_client_is_made),
      TEST(the_ca_file_of_the_environment_is_used),
      TEST(faults_within_tls_are_failures_like_others),
      TEST(a_spend_that_was_lost_within_tls_is_ambiguous),
      cmocka_unit_test_setup_teardown(http2_carries_many_calls_on_one_connection, set_up, stop_http2),
  };
  return cmocka_run_group_tests_name("tls", tests, NULL, NULL);
}
