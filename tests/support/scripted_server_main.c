/* scripted_server [options] SCRIPT: the scripted server as a program, for tests that are not in C.
 *
 * SCRIPT is the text of a script (scripted_server.h), or @FILE. The first line of standard output is the port; with
 * --requests, one line of JSON follows for each request as it arrives:
 *   {"method":"GET","target":"/v1/x","headers":{"host":"…"},"body":"","connection":1}
 * (names of headers in lower case, of repeated ones the last counts). It ends after --seconds (30), on a request for
 * /.stop, and with the process that started it.
 *   --tls  --host NAME  --expired  --old-tls    https, and what is wrong with its certificate or version
 *   --ca FILE                                   puts the certificate there
 *   --refuse                                    refuses all connections
 */
#include <ctype.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "scripted_script.h"
#include "scripted_server.h"

static void print_text(const char *text, size_t length, bool lower) {
  putchar('"');
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)text[i];
    if (c < 0x20 || c == 0x7F)
      printf("\\u%04x", c);
    else if (c == '"' || c == '\\')
      printf("\\%c", c);
    else
      putchar(lower ? tolower(c) : c);
  }
  putchar('"');
}

static void print_headers(const char *head) {
  bool first = true;
  for (const char *line = strstr(head, "\r\n"); line; line = strstr(line, "\r\n")) {
    line += 2;
    size_t length = strcspn(line, "\r\n"), name = strcspn(line, ":\r\n");
    if (!length || name == length) continue;
    const char *value = line + name + 1;
    value += strspn(value, " ");
    if (!first) putchar(',');
    first = false;
    print_text(line, name, true);
    putchar(':');
    print_text(value, (size_t)(line + length - value), false);
  }
}

static void print_request(void *context, const scripted_request *request) {
  (void)context;
  fputs("{\"method\":", stdout);
  print_text(request->method, strlen(request->method), false);
  fputs(",\"target\":", stdout);
  print_text(request->target, strlen(request->target), false);
  fputs(",\"headers\":{", stdout);
  print_headers(request->head);
  fputs("},\"body\":", stdout);
  print_text(request->body, request->body_length, false);
  printf(",\"connection\":%d}\n", request->connection);
  fflush(stdout);
}

static bool read_file(const char *path, bytes *into) {
  FILE *file = fopen(path, "r");
  if (!file) {
    perror(path);
    return false;
  }
  char block[4096];
  size_t count;
  while ((count = fread(block, 1, sizeof block, file)) > 0) bytes_append(into, block, count);
  fclose(file);
  return true;
}

static bool copy_file(const char *from, const char *to) {
  bytes text = {0};
  if (!read_file(from, &text)) return false;
  FILE *file = fopen(to, "w");
  bool ok = file && fwrite(text.data, 1, text.length, file) == text.length;
  if (file && fclose(file)) ok = false;
  free(text.data);
  if (!ok) perror(to);
  return ok;
}

static int usage(const char *what) {
  fprintf(stderr,
          "scripted_server: %s\nusage: scripted_server [--requests] [--seconds N] [--tls [--host NAME] "
          "[--expired] [--old-tls] [--ca FILE]] [--refuse] SCRIPT|@FILE\n",
          what);
  return 2;
}

int main(int count, char **arguments) {
  scripted_options options = {.stoppable = true};
  const char *text = NULL, *ca_file = NULL;
  for (int i = 1; i < count; i++) {
    const char *it = arguments[i], *value = i + 1 < count ? arguments[i + 1] : "";
    if (!strcmp(it, "--requests"))
      options.on_request = print_request;
    else if (!strcmp(it, "--tls"))
      options.tls = true;
    else if (!strcmp(it, "--expired"))
      options.expired = true;
    else if (!strcmp(it, "--old-tls"))
      options.old_tls = true;
    else if (!strcmp(it, "--refuse"))
      options.refuse = true;
    else if (!strcmp(it, "--seconds"))
      options.seconds = atof(value), i++;
    else if (!strcmp(it, "--host"))
      options.host = value, i++;
    else if (!strcmp(it, "--ca"))
      ca_file = value, i++;
    else if (it[0] == '-' || text)
      return usage(it);
    else
      text = it;
  }
  if (!text) return usage("no script");
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGTERM);
#endif
  bytes from_file = {0};
  if (text[0] == '@') {
    if (!read_file(text + 1, &from_file)) return 1;
    bytes_append(&from_file, "", 0);
    text = from_file.data;
  }
  scripted_server *server = scripted_server_start(text, &options);
  if (!server) return 1;
  if (ca_file && options.tls && !copy_file(scripted_server_ca_file(server), ca_file)) return 1;
  if (options.tls) unlink(scripted_server_ca_file(server)); /* now: most who start this end it with a signal */
  printf("%d\n", scripted_server_port(server));
  fflush(stdout);
  scripted_server_wait(server);
  scripted_server_stop(server);
  free(from_file.data);
  return 0;
}
