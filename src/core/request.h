/* Requests and responses: plain values, no life of their own. What happens to them is in transport.h and client.h. */
#ifndef PC_CORE_REQUEST_H
#define PC_CORE_REQUEST_H

#include <stdint.h>

#include "buffer.h"
#include "headers.h"
#include "ids.h"
#include "retry.h"

typedef struct pc_request {
  char *method;       /* upper case */
  char *url;          /* absolute, encoded */
  char *origin;       /* the only origin that this request, with its credentials, may go to */
  pc_headers headers; /* beyond those that the client adds */
  char *body;         /* NULL: none */
  size_t body_length;
  char *bearer;                      /* access token, a secret; NULL: none */
  char *file;                        /* a 2xx body goes to this path, whole or not at all; NULL: into memory */
  char *label;                       /* the operation's name, for traces; NULL: none */
  char request_id[PC_GUID_SIZE];     /* MS-RequestId; empty: a new one */
  char correlation_id[PC_GUID_SIZE]; /* MS-CorrelationId; empty: a new one */
  bool is_api;      /* a request to the REST API, that gets its identity headers; else a bare one (token authority) */
  bool secret_body; /* wipe the bodies of request and reply when done with them; leave them out of traces */
  pc_retry_class retry_class;
  double deadline;            /* on pc_loop_now's clock; 0: the client's timeout from now on */
  uint64_t max_response_size; /* bytes after decompression; 0: the client's */
} pc_request;

/* A request with empty fields, retry class by method (GET, HEAD, OPTIONS: read; else write). PC_BAD_INPUT for a method
 * that is no token or an URL or origin that is refused, and when the URL is not within the origin. */
pc_request *pc_request_new(const char *method, const char *url, const char *origin, pc_error *error);
void pc_request_free(pc_request *request); /* wipes what is secret; NULL is allowed */

typedef struct pc_response {
  int status;
  int http_version; /* 11, 2, 3; 10 */
  pc_headers headers;
  pc_buffer body; /* empty when it went to a file */
  uint64_t size;  /* bytes of the body after decompression, wherever it went */
} pc_response;

void pc_response_clear(pc_response *response); /* for the next attempt */
void pc_response_free(pc_response *response, bool wipe);

#endif
