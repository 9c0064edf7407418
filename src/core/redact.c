/* Redaction: the tables of what is a secret, and scanners that survive any text.
 *
 * Bodies are not parsed. A parser gives up on broken or cut-off text, which is what traces of failures hold; so the
 * scanner looks for secret names wherever they stand, and takes out what follows a ':' or '='. Where it is in doubt it
 * takes out more. What uses it: the traces of client.c, and the recordings and error texts of the Lua module.
 */
#include "redact.h"

#include <string.h>

/* Names are compared in lower case, without '_' and '-'. */
static const char *const secret_names[] = {
    "assertion",    "authorization", "bearer", "cookie",    "pass",  "proxyauthorization", "pwd",
    "samlresponse", "setcookie",     "sig",    "signature", "token", "xmssignature",
};
/* These also at the end of a longer name: adminPassword, AppSecret. */
static const char *const secret_endings[] = {
    "accesskey",       "accesstoken",      "accountkey",   "apikey",          "authtoken",  "bearertoken",
    "clientassertion", "connectionstring", "devicecode",   "idtoken",         "passphrase", "passwd",
    "password",        "privatekey",       "refreshtoken", "sastoken",        "secret",     "secrettext",
    "securitytoken",   "sessiontoken",     "sharedkey",    "subscriptionkey",
};
static const char *const secret_headers[] = {
    "Authentication", "Authorization", "Cookie",       "Ocp-Apim-Subscription-Key", "Proxy-Authorization",
    "Set-Cookie",     "X-Api-Key",     "X-Auth-Token", "X-Functions-Key",           "X-MS-Signature",
};

enum { NAME_SIZE = 64 };

bool pc_is_secret_header(const char *name) {
  for (size_t i = 0; i < sizeof secret_headers / sizeof secret_headers[0]; i++) {
    if (pc_equal_ignore_case(name, secret_headers[i])) return true;
  }
  return false;
}

/* The end of a name in the form of the tables: the last part of a dotted or bracketed one. Returns its length. */
static size_t normalize(char out[NAME_SIZE], const char *name, size_t length) {
  size_t start = length;
  while (start && name[start - 1] != '.' && name[start - 1] != '[') start--;
  size_t used = 0;
  for (size_t i = start; i < length; i++) {
    char c = name[i];
    if (c == '_' || c == '-' || c == ']' || c == ' ') continue;
    if (used == NAME_SIZE - 1) memmove(out, out + 1, --used);
    out[used++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
  }
  out[used] = '\0';
  return used;
}

static bool is_secret_but_code(const char *name, size_t length) {
  char normal[NAME_SIZE];
  size_t used = normalize(normal, name, length);
  for (size_t i = 0; i < sizeof secret_names / sizeof secret_names[0]; i++) {
    if (!strcmp(normal, secret_names[i])) return true;
  }
  for (size_t i = 0; i < sizeof secret_endings / sizeof secret_endings[0]; i++) {
    size_t ending = strlen(secret_endings[i]);
    if (used >= ending && !strcmp(normal + used - ending, secret_endings[i])) return true;
  }
  return false;
}

bool pc_is_secret_name(const char *name, size_t length) {
  char normal[NAME_SIZE];
  normalize(normal, name, length);
  return !strcmp(normal, "code") || is_secret_but_code(name, length);
}

static int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

static bool is_quote(char c) { return c == '"' || c == '\''; }

/* strchr would find the NUL, which texts may hold. */
static bool is_one_of(char c, const char *set) { return c && strchr(set, c); }

static bool is_name_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '.' || c == '-';
}

/* Form and query text: `name=value&name=value`, names percent-encoded. */
static bool redact_form(pc_buffer *out, const char *text, size_t length) {
  size_t at = 0;
  while (at < length) {
    size_t end = at, equals = length;
    for (; end < length && text[end] != '&'; end++) {
      if (text[end] == '=' && equals == length) equals = end;
    }
    char name[NAME_SIZE * 2];
    size_t used = 0;
    for (size_t i = at; i < equals && i < end; i++) {
      char c = text[i];
      if (c == '%' && i + 2 < end && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
        c = (char)(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
        i += 2;
      }
      if (used == sizeof name) memmove(name, name + 1, --used);
      name[used++] = c;
    }
    bool secret = equals < end && pc_is_secret_name(name, used);
    size_t kept = secret ? equals + 1 : end;
    if (!pc_buffer_append(out, text + at, kept - at)) return false;
    if (secret && !pc_buffer_append_text(out, PC_REDACTED)) return false;
    if (end < length && !pc_buffer_append(out, "&", 1)) return false;
    at = end + 1;
  }
  return true;
}

bool pc_redact_url(pc_buffer *out, const char *url) {
  if (!pc_buffer_reserve(out, strlen(url))) return false;
  const char *at = strstr(url, "//");
  at = at && at < url + strcspn(url, "?#") ? at + 2 : url;
  if (!pc_buffer_append(out, url, (size_t)(at - url))) return false;
  /* Some clients end the user's part at the last '@' before the path; so does this. */
  const char *authority_end = at + strcspn(at, "/?#");
  for (const char *sign = authority_end; sign > at; sign--) {
    if (sign[-1] != '@') continue;
    if (!pc_buffer_append_text(out, PC_REDACTED "@")) return false;
    at = sign;
  }
  for (;;) {
    size_t path = strcspn(at, "?#");
    if (!pc_buffer_append(out, at, path)) return false;
    at += path;
    if (!*at) return true;
    /* Tokens travel in fragments too. */
    size_t query = strcspn(at + 1, "?#");
    if (!pc_buffer_append(out, at, 1) || !redact_form(out, at + 1, query)) return false;
    at += 1 + query;
  }
}

/* A quote with the backslashes before it: text in JSON in JSON is quoted as \" or \\\". */
typedef struct quote {
  size_t backslashes;
  char character; /* NUL: none */
} quote;

/* Reads blanks and a quote, if there is one. Returns where it ends. */
static size_t read_quote(quote *mark, const char *text, size_t at, size_t length) {
  size_t start = at;
  while (at < length && text[at] == '\\') at++;
  mark->backslashes = at - start;
  mark->character = at < length && is_quote(text[at]) ? text[at] : '\0';
  return mark->character ? at + 1 : start;
}

/* Where the text that such a quote opened ends, on the closing quote's backslashes; `length` when it never does. */
static size_t find_closing(const quote *mark, const char *text, size_t at, size_t length) {
  size_t backslashes = 0;
  for (; at < length; at++) {
    if (text[at] == '\\') {
      backslashes++;
      continue;
    }
    /* At level 0 an even number of backslashes stands for itself and escapes nothing; deeper, exactly the level's own
     * number makes a quote of that level, and fewer one that ends the text around it. */
    bool closes = mark->backslashes ? backslashes <= mark->backslashes : backslashes % 2 == 0;
    if (text[at] == mark->character && closes) return mark->backslashes ? at - backslashes : at;
    backslashes = 0;
  }
  return length;
}

/* Where an object or array ends, with strings passed over. */
static size_t find_closing_bracket(const char *text, size_t at, size_t length) {
  size_t depth = 0;
  while (at < length) {
    quote mark;
    size_t next = read_quote(&mark, text, at, length);
    if (mark.character == '"') {
      size_t end = find_closing(&mark, text, next, length);
      at = end + mark.backslashes + 1;
      continue;
    }
    char c = text[at++];
    if (c == '{' || c == '[') depth++;
    if ((c == '}' || c == ']') && --depth == 0) return at;
  }
  return length;
}

static bool has_word(const char *text, size_t at, size_t end, const char *word) {
  size_t length = strlen(word);
  if (end - at != length) return false;
  for (size_t i = 0; i < length; i++) {
    char c = text[at + i];
    if ((c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c) != word[i]) return false;
  }
  return true;
}

/* Where a value without quotes ends: a JSON number or word, or whatever it is up to a blank or a quote. */
static size_t find_end_of_bare(const char *text, size_t at, size_t length) {
  size_t end = at;
  while (end < length && (is_name_character(text[end]) || text[end] == '+')) end++;
  bool literal = end == length || is_one_of(text[end], ",}]") || is_blank(text[end]);
  if (literal && end > at && text[end - 1] != '+') {
    bool number = text[at] == '-' || (text[at] >= '0' && text[at] <= '9');
    if (number || has_word(text, at, end, "true") || has_word(text, at, end, "false") ||
        has_word(text, at, end, "null")) {
      return end;
    }
  }
  for (end = at; end < length; end++) {
    if (is_blank(text[end]) || is_quote(text[end]) || is_one_of(text[end], "&<>}")) break;
    if (text[end] == '\\' && end + 1 < length && is_quote(text[end + 1])) break;
  }
  return end;
}

static size_t skip_blanks(const char *text, size_t at, size_t length) {
  while (at < length && is_blank(text[at])) at++;
  return at;
}

/* Writes what stands in a secret value's place. Returns where the value ends. */
static bool redact_value(pc_buffer *out, const char *text, size_t *position, size_t length, const quote *name_quote) {
  size_t at = *position, end;
  quote mark;
  size_t inside = read_quote(&mark, text, at, length);
  if (mark.character) {
    end = find_closing(&mark, text, inside, length);
    *position = end;
    return pc_buffer_append(out, text + at, inside - at) && pc_buffer_append_text(out, PC_REDACTED);
  }
  if (at < length && (text[at] == '{' || text[at] == '[')) {
    end = find_closing_bracket(text, at, length);
  } else {
    end = find_end_of_bare(text, at, length);
    if (has_word(text, at, end, "null")) return true; /* says that there is none, and is read on from here */
    if (has_word(text, at, end, "bearer") || has_word(text, at, end, "basic")) {
      end = find_end_of_bare(text, skip_blanks(text, end, length), length);
    }
    if (end == at) return true;
  }
  *position = end;
  if (!name_quote->character) return pc_buffer_append_text(out, PC_REDACTED);
  static const char backslashes[] = "\\\\\\\\\\\\\\";
  size_t level = name_quote->backslashes < sizeof backslashes ? name_quote->backslashes : sizeof backslashes - 1;
  return pc_buffer_append(out, backslashes, level) && pc_buffer_append(out, &name_quote->character, 1) &&
         pc_buffer_append_text(out, PC_REDACTED) && pc_buffer_append(out, backslashes, level) &&
         pc_buffer_append(out, &name_quote->character, 1);
}

/* Reads a run of name characters, \uXXXX among them, with its plain form. Returns where it ends. */
static size_t read_name(char name[NAME_SIZE * 2], size_t *used, const char *text, size_t at, size_t length) {
  *used = 0;
  while (at < length) {
    char c = text[at];
    size_t size = 1;
    if (c == '\\' && at + 5 < length && text[at + 1] == 'u') {
      int code = 0;
      for (size_t i = 2; i < 6 && code >= 0; i++) {
        int digit = hex_value(text[at + i]);
        code = digit < 0 ? -1 : code * 16 + digit;
      }
      c = code > 0 && code < 0x80 ? (char)code : '\0';
      size = 6;
    }
    if (!is_name_character(c)) break;
    if (*used == NAME_SIZE * 2) memmove(name, name + 1, --*used);
    name[(*used)++] = c;
    at += size;
  }
  return at;
}

/* "eyJ" begins every JWT: it is `{"` in base64. Without a second part it is no more than a header. */
static size_t find_jwt(const char *text, size_t at, size_t end) {
  for (; at + 20 < end; at++) {
    if (!memcmp(text + at, "eyJ", 3)) return memchr(text + at, '.', end - at) ? at : end;
  }
  return end;
}

/* After the word Bearer: where its token ends; `at` when there is none, as in `Bearer realm="…"`. */
static size_t find_end_of_token(const char *text, size_t at, size_t length) {
  size_t end = at;
  while (end < length && (is_name_character(text[end]) || is_one_of(text[end], "~+/="))) end++;
  bool parameter = end > at && text[end - 1] == '=' && end < length && (is_quote(text[end]) || text[end] == '\\');
  return parameter ? at : end;
}

/* Copies a run of name characters [at, end), and what belongs to it. Moves `position` behind. */
static bool redact_run(pc_buffer *out, const char *text, size_t *position, size_t length) {
  char name[NAME_SIZE * 2];
  size_t used, at = *position, end = read_name(name, &used, text, at, length);
  size_t jwt = find_jwt(text, at, end);
  if (!pc_buffer_append(out, text + at, jwt - at)) return false;
  *position = end;
  if (jwt < end) return pc_buffer_append_text(out, PC_REDACTED);

  size_t value = skip_blanks(text, end, length);
  if (value > end && has_word(text, at, end, "bearer")) {
    size_t token_end = find_end_of_token(text, value, length);
    if (token_end == value) return true;
    *position = token_end;
    return pc_buffer_append(out, text + end, value - end) && pc_buffer_append_text(out, PC_REDACTED);
  }
  quote mark;
  value = skip_blanks(text, read_quote(&mark, text, end, length), length);
  if (value == length || (text[value] != ':' && text[value] != '=')) return true;
  /* "code" is an authorization code in a query, and the service's error code in JSON. */
  if (!(text[value] == '=' ? pc_is_secret_name(name, used) : is_secret_but_code(name, used))) return true;
  value = skip_blanks(text, value + 1, length);
  if (!pc_buffer_append(out, text + end, value - end)) return false;
  *position = value;
  return redact_value(out, text, position, length, &mark);
}

static bool redact_text(pc_buffer *out, const char *text, size_t length) {
  size_t at = 0, copied = 0;
  while (at < length) {
    bool escape = text[at] == '\\' && at + 1 < length && text[at + 1] == 'u';
    if (!is_name_character(text[at]) && !escape) {
      at++;
      continue;
    }
    if (!pc_buffer_append(out, text + copied, at - copied)) return false;
    size_t before = at;
    if (!redact_run(out, text, &at, length)) return false;
    copied = at;
    if (at == before) at++; /* an escape that is no name character */
  }
  return pc_buffer_append(out, text + copied, at - copied);
}

bool pc_redact_body(pc_buffer *out, const char *content_type, const char *text, size_t length) {
  if (!length) return pc_buffer_reserve(out, 0);
  if (content_type && pc_starts_with_ignore_case(content_type, "application/x-www-form-urlencoded")) {
    return redact_form(out, text, length);
  }
  return redact_text(out, text, length);
}
