/* The script of a scripted server as a list of answers. The language is described in scripted_server.h. */
#ifndef PC_TESTS_SCRIPTED_SCRIPT_H
#define PC_TESTS_SCRIPTED_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>

typedef struct bytes {
  char *data;
  size_t length;
} bytes;

void bytes_append(bytes *to, const void *data, size_t length); /* ends the process when memory is out */
void bytes_append_text(bytes *to, const char *text);

typedef enum ending {
  ENDING_KEEP,
  ENDING_CLOSE,
  ENDING_RESET,
  ENDING_STALL,
} ending;

typedef struct answer {
  bool speaks; /* sends anything at all */
  bool is_raw;
  int status;
  char *reason, *when;
  bytes headers, body; /* body: of `raw` all of it */
  bool is_gzip, is_chunked, no_length;
  size_t chunk;
  long length;             /* what Content-Length says; -1: the truth */
  long cut_head, cut_body; /* -1: whole */
  int late, drip_milliseconds;
  size_t drip_bytes;
  ending ending;
  bool ending_given;
  int times; /* left; -1: for ever */
} answer;

typedef struct script {
  answer *answers;
  size_t count;
} script;

/* False with a line on standard error where the script makes no sense. */
bool script_read(script *into, const char *text);
void script_free(script *freed);

/* The answer for this request ("GET /v1/x"), counted as used; NULL: none is left. */
answer *script_take(script *from, const char *request_line);

/* The bytes that go out for it. */
bytes answer_bytes(const answer *given, bool head_only);

#endif
