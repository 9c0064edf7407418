/* What the programs of bench/ measure with, and the headers that make their requests as long as ours. */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include <curl/curl.h>
#include <sys/resource.h>
#include <time.h>

static inline double seconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* User and system time of this process. */
static inline double cpu_seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return (double)usage.ru_utime.tv_sec + (double)usage.ru_stime.tv_sec +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static inline struct curl_slist *request_headers(void) {
  static const char *const lines[] = {
      "Authorization: Bearer 0123456789abcdef",
      "Accept: application/json",
      "MS-Contract-Version: v1",
      "MS-RequestId: 6b0c1bd1-5a3f-4a0e-9d52-0c9f0e1c2f11",
      "MS-CorrelationId: f0b1e8b2-0a7c-4f0b-8d0f-8f9bb2d2a7e5",
  };
  struct curl_slist *headers = NULL;
  for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) headers = curl_slist_append(headers, lines[i]);
  return headers;
}

#endif
