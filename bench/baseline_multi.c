/* Gets one small resource many times over a bare curl-multi loop: 64 in flight, handles and connections reused.
 *
 *   baseline_multi URL COUNT [IN_FLIGHT]     prints `seconds cpu requests bytes`
 *
 * Nothing is parsed, retried, timed or kept: this is the floor that libcurl sets. Not for production: errors end it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "measure.h"

enum { MAX_IN_FLIGHT = 1024 };

static void fail(const char *what, const char *why) {
  fprintf(stderr, "baseline_multi: %s: %s\n", what, why);
  exit(1);
}

static size_t count(char *data, size_t one, size_t length, void *context) {
  (void)data, (void)one;
  *(size_t *)context += length;
  return length;
}

static CURL *make(const char *url, struct curl_slist *headers, size_t *bytes) {
  CURL *easy = curl_easy_init();
  curl_easy_setopt(easy, CURLOPT_URL, url);
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, count);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, bytes);
  curl_easy_setopt(easy, CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(easy, CURLOPT_TIMEOUT, 60L);
  return easy;
}

/* Starts a further request on each handle that is through, while there are some to make. Returns how many are. */
static long harvest(CURLM *multi, long *left) {
  long done = 0;
  int queued;
  for (CURLMsg *message; (message = curl_multi_info_read(multi, &queued)) != NULL;) {
    if (message->msg != CURLMSG_DONE) continue;
    if (message->data.result != CURLE_OK) fail("request", curl_easy_strerror(message->data.result));
    CURL *easy = message->easy_handle;
    done++;
    curl_multi_remove_handle(multi, easy);
    if (*left > 0) {
      (*left)--;
      curl_multi_add_handle(multi, easy);
    }
  }
  return done;
}

int main(int argc, char **argv) {
  if (argc < 3) fail("usage", "baseline_multi URL COUNT [IN_FLIGHT]");
  long total = atol(argv[2]), in_flight = argc > 3 ? atol(argv[3]) : 64;
  if (in_flight > MAX_IN_FLIGHT || in_flight < 1) fail("usage", "IN_FLIGHT is 1 to 1024");
  if (in_flight > total) in_flight = total;
  static CURL *handles[MAX_IN_FLIGHT];
  size_t bytes = 0;
  struct curl_slist *headers = request_headers();
  curl_global_init(CURL_GLOBAL_DEFAULT);
  CURLM *multi = curl_multi_init();
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, in_flight);
  double started = seconds_now(), cpu = cpu_seconds();
  for (long i = 0; i < in_flight; i++) {
    handles[i] = make(argv[1], headers, &bytes);
    curl_multi_add_handle(multi, handles[i]);
  }
  long left = total - in_flight, done = 0;
  while (done < total) {
    int running;
    CURLMcode code = curl_multi_perform(multi, &running);
    done += harvest(multi, &left);
    if (code == CURLM_OK && done < total && running > 0) code = curl_multi_poll(multi, NULL, 0, 1000, NULL);
    if (code != CURLM_OK) fail("multi", curl_multi_strerror(code));
  }
  printf("%.6f %.6f %ld %zu\n", seconds_now() - started, cpu_seconds() - cpu, done, bytes);
  for (long i = 0; i < in_flight; i++) curl_easy_cleanup(handles[i]);
  curl_multi_cleanup(multi);
  curl_slist_free_all(headers);
  curl_global_cleanup();
  return 0;
}
