/* See scripted_script.h: reading the script, and turning an answer into bytes. Sockets are in scripted_server.c. */
#include "scripted_script.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* -- bytes --------------------------------------------------------------------------------------------------------- */

static void *must(void *memory) {
  if (memory) return memory;
  fputs("scripted server: out of memory\n", stderr);
  exit(70);
}

void bytes_append(bytes *to, const void *data, size_t length) {
  /* Grown by doubling: the capacity is the power of two above the length. */
  size_t capacity = 64, wanted = to->length + length + 1;
  while (capacity < to->length + 1) capacity *= 2;
  if (!to->data || wanted > capacity) {
    while (capacity < wanted) capacity *= 2;
    to->data = must(realloc(to->data, capacity));
  }
  if (length) memcpy(to->data + to->length, data, length);
  to->length += length;
  to->data[to->length] = '\0';
}

void bytes_append_text(bytes *to, const char *text) { bytes_append(to, text, strlen(text)); }

/* -- gzip, by hand ------------------------------------------------------------------------------------------------- */

static uint32_t crc32_of(const char *data, size_t length, bool zeros) {
  uint32_t crc = 0xFFFFFFFF;
  for (size_t i = 0; i < length; i++) {
    crc ^= zeros ? 0 : (unsigned char)data[i];
    for (int bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0xEDB88320 & (0u - (crc & 1)));
  }
  return ~crc;
}

static void append_little(bytes *to, uint32_t number, int count) {
  for (int i = 0; i < count; i++) bytes_append(to, &(char){(char)(number >> (8 * i))}, 1);
}

static const char gzip_head[] = "\x1f\x8b\x08\0\0\0\0\0\0\xff";

/* Without compressing anything: "stored" blocks. */
static bytes gzip_stored(const bytes *body) {
  bytes out = {0};
  bytes_append(&out, gzip_head, 10);
  size_t at = 0;
  do {
    size_t size = body->length - at < 65535 ? body->length - at : 65535;
    bytes_append(&out, at + size == body->length ? "\x01" : "\x00", 1);
    append_little(&out, (uint32_t)size, 2);
    append_little(&out, ~(uint32_t)size, 2);
    bytes_append(&out, body->data + at, size);
    at += size;
  } while (at < body->length);
  append_little(&out, crc32_of(body->data, body->length, false), 4);
  append_little(&out, (uint32_t)body->length, 4);
  return out;
}

typedef struct bit_writer {
  bytes *out;
  unsigned pending;
  int count;
} bit_writer;

static void write_bit(bit_writer *writer, unsigned bit) {
  writer->pending |= bit << writer->count;
  if (++writer->count < 8) return;
  bytes_append(writer->out, &(char){(char)writer->pending}, 1);
  writer->pending = 0;
  writer->count = 0;
}

/* Huffman codes go with their highest bit first. */
static void write_code(bit_writer *writer, unsigned code, int length) {
  while (length-- > 0) write_bit(writer, (code >> length) & 1);
}

/* One block with the fixed codes: literal zeros, and matches of 258 bytes at distance 1. */
static bytes gzip_zeros(size_t count) {
  bytes out = {0};
  bytes_append(&out, gzip_head, 10);
  bit_writer writer = {.out = &out};
  write_bit(&writer, 1); /* the last block */
  write_bit(&writer, 1); /* of type 1 */
  write_bit(&writer, 0);
  for (size_t left = count; left > 0;) {
    bool match = left < count && left >= 258;
    write_code(&writer, match ? 0xC5 : 0x30, 8);
    if (match) write_code(&writer, 0, 5);
    left -= match ? 258 : 1;
  }
  write_code(&writer, 0, 7);
  while (writer.count) write_bit(&writer, 0);
  append_little(&out, crc32_of(NULL, count, true), 4);
  append_little(&out, (uint32_t)count, 4);
  return out;
}

/* -- reading a script ---------------------------------------------------------------------------------------------- */

static int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static void append_unescaped(bytes *to, const char *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    char c = text[i];
    if (c == '\\' && i + 1 < length) {
      c = text[++i];
      if (c == 'r')
        c = '\r';
      else if (c == 'n')
        c = '\n';
      else if (c == 't')
        c = '\t';
      else if (c == '0')
        c = '\0';
      else if (c == 'x' && i + 2 < length && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
        c = (char)(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
        i += 2;
      }
    }
    bytes_append(to, &c, 1);
  }
}

static bool is(const char *word, size_t length, const char *wanted) {
  return strlen(wanted) == length && !memcmp(word, wanted, length);
}

static char *copy_text(const char *text, size_t length) {
  bytes copy = {0};
  append_unescaped(&copy, text, length);
  if (!copy.data) bytes_append(&copy, "", 0);
  return copy.data;
}

static void end_with(answer *into, ending how) {
  into->ending = how;
  into->ending_given = true;
}

/* Parts that say something: they make the answer speak. */
static bool read_content(answer *into, const char *word, size_t size, const char *rest, size_t length) {
  long number = strtol(rest, NULL, 10);
  if (is(word, size, "status")) {
    const char *reason = memchr(rest, ' ', length);
    into->status = (int)number;
    free(into->reason);
    into->reason = reason ? copy_text(reason + 1, length - (size_t)(reason + 1 - rest)) : NULL;
  } else if (is(word, size, "header")) {
    append_unescaped(&into->headers, rest, length);
    bytes_append_text(&into->headers, "\r\n");
  } else if (is(word, size, "body") || is(word, size, "raw")) {
    into->is_raw = into->is_raw || *word == 'r';
    append_unescaped(&into->body, rest, length);
  } else if (is(word, size, "fill")) {
    const char *filler = memchr(rest, ' ', length);
    for (long i = 0; i < number; i++) bytes_append(&into->body, filler ? filler + 1 : "x", 1);
  } else if (is(word, size, "gzip")) {
    into->is_gzip = true;
  } else if (is(word, size, "gzip-zeros")) {
    free(into->body.data);
    into->body = gzip_zeros((size_t)number);
    bytes_append_text(&into->headers, "Content-Encoding: gzip\r\n");
  } else if (is(word, size, "chunked")) {
    into->is_chunked = true;
    into->chunk = number > 0 ? (size_t)number : 16;
  } else if (is(word, size, "length")) {
    into->length = number;
  } else if (is(word, size, "no-length")) {
    into->no_length = true;
  } else if (is(word, size, "cut-headers")) {
    into->cut_head = number;
  } else if (is(word, size, "cut-body")) {
    into->cut_body = number;
  } else {
    return false;
  }
  into->speaks = true;
  return true;
}

static bool read_manner(answer *into, const char *word, size_t size, const char *rest, size_t length) {
  char *end = NULL;
  long number = strtol(rest, &end, 10);
  if (is(word, size, "late")) {
    into->late = (int)number;
  } else if (is(word, size, "drip")) {
    into->drip_bytes = number > 0 ? (size_t)number : 1;
    into->drip_milliseconds = (int)strtol(end, NULL, 10);
  } else if (is(word, size, "close")) {
    end_with(into, ENDING_CLOSE);
  } else if (is(word, size, "reset")) {
    end_with(into, ENDING_RESET);
  } else if (is(word, size, "stall")) {
    end_with(into, ENDING_STALL);
  } else if (is(word, size, "keep")) {
    end_with(into, ENDING_KEEP);
  } else if (is(word, size, "when")) {
    free(into->when);
    into->when = copy_text(rest, length);
  } else if (is(word, size, "times")) {
    into->times = (int)number;
  } else if (is(word, size, "repeat")) {
    into->times = -1;
  } else {
    return false;
  }
  return true;
}

static bool read_part(answer *into, const char *part, size_t length) {
  while (length && (*part == ' ' || *part == '\t')) part++, length--;
  while (length && (part[length - 1] == ' ' || part[length - 1] == '\t' || part[length - 1] == '\r')) length--;
  if (!length) return true;
  size_t word = 0;
  while (word < length && part[word] != ' ') word++;
  const char *rest = part + word + (word < length);
  size_t rest_length = (size_t)(part + length - rest);
  if (read_content(into, part, word, rest, rest_length)) return true;
  if (read_manner(into, part, word, rest, rest_length)) return true;
  fprintf(stderr, "scripted server: what is \"%.*s\"?\n", (int)length, part);
  return false;
}

static bool read_answer(answer *into, const char *line, size_t length) {
  for (size_t at = 0; at < length;) {
    size_t end = at;
    while (end < length && line[end] != ';') end += line[end] == '\\' && end + 1 < length ? 2 : 1;
    if (!read_part(into, line + at, end - at)) return false;
    at = end + 1;
  }
  bool falls_silent = into->is_raw || into->no_length || into->cut_head >= 0 || into->cut_body >= 0;
  if (falls_silent && !into->ending_given) into->ending = ENDING_CLOSE;
  if (!into->speaks && !into->ending_given) into->speaks = true; /* `late 50`, `repeat`: an empty 200 */
  if (into->is_gzip) {
    bytes packed = gzip_stored(&into->body);
    free(into->body.data);
    into->body = packed;
    bytes_append_text(&into->headers, "Content-Encoding: gzip\r\n");
  }
  return true;
}

bool script_read(script *into, const char *text) {
  *into = (script){0};
  for (const char *line = text; *line;) {
    size_t length = strcspn(line, "\n");
    size_t blanks = strspn(line, " \t\r");
    if (blanks < length && line[blanks] != '#') {
      into->answers = must(realloc(into->answers, (into->count + 1) * sizeof *into->answers));
      answer *added = &into->answers[into->count++];
      *added = (answer){.status = 200, .length = -1, .cut_head = -1, .cut_body = -1, .times = 1};
      if (!read_answer(added, line, length)) {
        script_free(into);
        return false;
      }
    }
    line += length + (line[length] == '\n');
  }
  return true;
}

void script_free(script *freed) {
  for (size_t i = 0; i < freed->count; i++) {
    free(freed->answers[i].reason);
    free(freed->answers[i].when);
    free(freed->answers[i].headers.data);
    free(freed->answers[i].body.data);
  }
  free(freed->answers);
  *freed = (script){0};
}

answer *script_take(script *from, const char *request_line) {
  for (size_t i = 0; i < from->count; i++) {
    answer *it = &from->answers[i];
    if (!it->times || (it->when && !strstr(request_line, it->when))) continue;
    if (it->times > 0) it->times--;
    return it;
  }
  return NULL;
}

/* -- an answer as bytes -------------------------------------------------------------------------------------------- */

static const char *reason_of(int status) {
  static const struct {
    int status;
    const char *reason;
  } reasons[] = {
      {200, "OK"},
      {201, "Created"},
      {202, "Accepted"},
      {204, "No Content"},
      {302, "Found"},
      {304, "Not Modified"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {408, "Request Timeout"},
      {409, "Conflict"},
      {412, "Precondition Failed"},
      {418, "I'm a teapot"},
      {429, "Too Many Requests"},
      {500, "Internal Server Error"},
      {502, "Bad Gateway"},
      {503, "Service Unavailable"},
      {504, "Gateway Timeout"},
  };
  for (size_t i = 0; i < sizeof reasons / sizeof reasons[0]; i++) {
    if (reasons[i].status == status) return reasons[i].reason;
  }
  return "Whatever";
}

static void append_chunked(bytes *out, const answer *given) {
  char line[32];
  for (size_t at = 0; at < given->body.length; at += given->chunk) {
    size_t size = given->body.length - at < given->chunk ? given->body.length - at : given->chunk;
    snprintf(line, sizeof line, "%zx\r\n", size);
    bytes_append_text(out, line);
    bytes_append(out, given->body.data + at, size);
    bytes_append_text(out, "\r\n");
  }
  bytes_append_text(out, "0\r\n\r\n");
}

bytes answer_bytes(const answer *given, bool head_only) {
  bytes out = {0};
  if (given->is_raw) {
    bytes_append(&out, given->body.data, given->body.length);
    return out;
  }
  char line[200];
  bool has_body = given->status >= 200 && given->status != 204 && given->status != 304;
  snprintf(line, sizeof line, "HTTP/1.1 %d %.100s\r\n", given->status,
           given->reason ? given->reason : reason_of(given->status));
  bytes_append_text(&out, line);
  if (given->headers.length) bytes_append(&out, given->headers.data, given->headers.length);
  if (given->is_chunked) {
    bytes_append_text(&out, "Transfer-Encoding: chunked\r\n");
  } else if (given->length >= 0 || (has_body && !given->no_length)) {
    snprintf(line, sizeof line, "Content-Length: %ld\r\n",
             given->length >= 0 ? given->length : (long)given->body.length);
    bytes_append_text(&out, line);
  }
  if (given->ending == ENDING_CLOSE) bytes_append_text(&out, "Connection: close\r\n");
  bytes_append_text(&out, "\r\n");
  size_t head = out.length;
  if (has_body && !head_only) {
    if (given->is_chunked)
      append_chunked(&out, given);
    else
      bytes_append(&out, given->body.data, given->body.length);
  }
  if (given->cut_head >= 0 && (size_t)given->cut_head < head) out.length = (size_t)given->cut_head;
  if (given->cut_body >= 0 && head + (size_t)given->cut_body < out.length) out.length = head + (size_t)given->cut_body;
  return out;
}
