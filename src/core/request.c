/* Requests and responses as values: see request.h. */
#include "request.h"

#include <stdlib.h>
#include <string.h>

#include "url.h"

static bool is_method(const char *method) {
  if (method == NULL || *method == '\0' || strlen(method) > 16) return false;
  return strspn(method, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == strlen(method);
}

static pc_retry_class class_of_method(const char *method) {
  bool is_read = strcmp(method, "GET") == 0 || strcmp(method, "HEAD") == 0 || strcmp(method, "OPTIONS") == 0;
  return is_read ? PC_RETRY_READ : PC_RETRY_WRITE;
}

static bool is_within(const char *url_origin, const char *origin, pc_error *error) {
  if (strcmp(url_origin, origin) == 0) return true; /* it is written in full, as a client keeps it */
  pc_buffer whole = {0};
  bool is_same = pc_url_origin(&whole, origin, error);
  if (is_same && strcmp(url_origin, whole.data) != 0) {
    is_same = pc_fail(error, PC_BAD_INPUT,
                      "the address is at %s, but this client and its credentials are for %s only; nothing was sent",
                      url_origin, whole.data);
  }
  pc_buffer_free(&whole);
  return is_same;
}

static bool check_origin(const char *url, const char *origin, pc_error *error) {
  pc_buffer of_url = {0};
  bool is_good = pc_url_origin(&of_url, url, error) && is_within(of_url.data, origin, error);
  pc_buffer_free(&of_url);
  return is_good;
}

pc_request *pc_request_new(const char *method, const char *url, const char *origin, pc_error *error) {
  if (!is_method(method)) {
    pc_fail(error, PC_BAD_INPUT, "a request method is upper-case letters such as GET or PATCH");
    return NULL;
  }
  if (url == NULL || origin == NULL) {
    pc_fail(error, PC_BAD_INPUT, "a request needs an url, and the origin that it may go to");
    return NULL;
  }
  if (!check_origin(url, origin, error)) return NULL;
  pc_request *request = calloc(1, sizeof *request);
  if (request == NULL) {
    pc_fail_memory(error);
    return NULL;
  }
  request->method = pc_copy(method, strlen(method));
  request->url = pc_copy(url, strlen(url));
  request->origin = pc_copy(origin, strlen(origin));
  request->retry_class = class_of_method(method);
  if (request->method == NULL || request->url == NULL || request->origin == NULL) {
    pc_fail_memory(error);
    pc_request_free(request);
    return NULL;
  }
  return request;
}

void pc_request_free(pc_request *request) {
  if (request == NULL) return;
  if (request->body != NULL && request->secret_body) pc_wipe(request->body, request->body_length);
  pc_headers_free(&request->headers);
  pc_free_secret(request->bearer);
  free(request->method);
  free(request->url);
  free(request->origin);
  free(request->body);
  free(request->file);
  free(request->label);
  free(request);
}

void pc_response_clear(pc_response *response) {
  response->status = 0;
  response->http_version = 0;
  response->size = 0;
  pc_headers_clear(&response->headers);
  pc_buffer_clear(&response->body);
}

void pc_response_free(pc_response *response, bool wipe) {
  pc_headers_free(&response->headers);
  if (wipe)
    pc_buffer_wipe(&response->body);
  else
    pc_buffer_free(&response->body);
}
