/* libcurl's sockets and its timer on the loop: the multi-socket interface's half that knows libuv. */
#ifndef PC_CORE_SOCKETS_H
#define PC_CORE_SOCKETS_H

#include <curl/curl.h>

#include "loop.h"

typedef struct pc_sockets pc_sockets;

/* Told of each finished transfer, from within pc_sockets_kick or the loop: only note it. */
typedef void (*pc_sockets_callback)(void *context, CURL *easy, CURLcode code);

pc_sockets *pc_sockets_new(pc_loop *loop, CURLM *multi, pc_sockets_callback callback, void *context, pc_error *error);
/* After curl_multi_cleanup, which closes the sockets. NULL is allowed. */
void pc_sockets_free(pc_sockets *sockets);

/* Has the sockets of this handle opened and closed here. */
void pc_sockets_attach(pc_sockets *sockets, CURL *easy);
/* Lets libcurl go on with what it can do now. */
void pc_sockets_kick(pc_sockets *sockets);

#endif
