/* Takes secrets out of what people and files get to see: header values, URLs, bodies.
 *
 * Used at the source, by whoever makes a trace, an error text or a recording. What is a secret is a table in redact.c.
 */
#ifndef PC_CORE_REDACT_H
#define PC_CORE_REDACT_H

#include "buffer.h"
#include "headers.h"

#define PC_REDACTED "[redacted]"

/* True for Authorization, Cookie, Proxy-Authorization, x-ms-signature and their like. */
bool pc_is_secret_header(const char *name);
/* True for names of JSON members, form fields and query parameters whose values are secrets, in any case and with or
 * without underscores: password, secret, client_secret, access_token, refresh_token, id_token, client_assertion, code,
 * device_code, sig, userCredentials.password … */
bool pc_is_secret_name(const char *name, size_t length);

/* The URL with the values of secret query parameters and any user:password@ taken out. */
bool pc_redact_url(pc_buffer *out, const char *url);

/* The text of a body with secret values taken out: JSON (values of secret members, strings, numbers and whole objects
 * alike; broken and cut-off JSON too), form-encoded text, and anything else that looks like a bearer token or a JWT.
 * Never makes up text, never fails on odd input; false only when memory is out. */
bool pc_redact_body(pc_buffer *out, const char *content_type, const char *text, size_t length);

#endif
