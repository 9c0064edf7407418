/* URLs: path templates, strict percent-encoding, origins, and links of replies resolved against the API's base.
 *
 * All results are NUL-terminated text in buffers that the caller owns.
 */
#ifndef PC_CORE_URL_H
#define PC_CORE_URL_H

#include "buffer.h"
#include "error.h"

/* Percent-encodes everything but RFC 3986's unreserved characters. */
bool pc_url_encode(pc_buffer *out, const char *text, size_t length, pc_error *error);

/* Encodes one path segment. PC_BAD_INPUT (naming `parameter`) for an empty one, one over 2,048 bytes, "." and "..", a
 * NUL or another control character, and invalid UTF-8: no id may change the path that it stands in. */
bool pc_url_encode_segment(pc_buffer *out, const char *parameter, const char *text, size_t length, pc_error *error);

/* One value for a template or a query. */
typedef struct pc_url_parameter {
  const char *name;
  const char *value;
  size_t value_length;
} pc_url_parameter;

/* Expands `/v1/customers/{customer_id}/orders`, each placeholder as one segment. PC_BAD_INPUT when a placeholder has no
 * value (naming it) or the template is malformed. Parameters that it does not name are left alone. */
bool pc_url_expand(pc_buffer *out, const char *path_template, const pc_url_parameter *parameters, size_t count,
                   pc_error *error);

/* Appends `?name=value` or `&name=value`, both encoded, as `out` already has a query or not. */
bool pc_url_add_query(pc_buffer *out, const char *name, const char *value, size_t value_length, pc_error *error);

/* An origin: scheme, host and port, in lower case, the port always written: "https://api.example.com:443".
 * PC_BAD_INPUT for anything but http and https, for user names or passwords in the URL, for a missing or odd host, for
 * control characters and blanks; and for plain http to a host that is not a loopback address (127.0.0.0/8, ::1,
 * localhost). The URL itself is not repeated in the message where it could hold a secret (a password). */
bool pc_url_origin(pc_buffer *out, const char *url, pc_error *error);

/* True when both URLs have the same origin; false also when one of them has none. */
bool pc_url_same_origin(const char *a, const char *b);

/* A link of a reply made absolute. `base` is the API's base URL, e.g. "https://api.partnercenter.microsoft.com" or
 * "http://127.0.0.1:8080/sub"; `version_prefix` is "/v1" (or ""). Links come as "/v1/customers?…", as "/customers?…"
 * or "customers?…" (the prefix is added, never doubled), as "//host/…", or absolute. Known prefixes other than the
 * version ("/partner/v1", "/webhooks/v1", "/auditactivity/v1", "/engagements/v1") are kept as they are. PC_BAD_INPUT
 * when the result leaves the base's origin (naming both hosts), or holds dot segments (plain or encoded), backslashes,
 * control characters, or more than 16,384 bytes. A fragment is dropped. */
bool pc_url_resolve(pc_buffer *out, const char *base, const char *version_prefix, const char *link, pc_error *error);

#endif
