/* See sockets.h.
 *
 * libcurl asks to forget a socket at the end of each transfer and to watch it again at the start of the next one.
 * Doing so costs two system calls a request, so the watcher of a connection stays on while it idles in the pool, until
 * something arrives on it or libcurl closes it. That is safe only where the closing is seen: for sockets opened here,
 * and once their connection is whole, for libcurl closes those that are still connecting or shaking hands behind our
 * back. All others, the resolver's among them, are let go when libcurl says so.
 */
#include "sockets.h"

#include <stddef.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

typedef struct watcher {
  uv_poll_t poll; /* first: the handle is the watcher */
  pc_sockets *sockets;
  struct watcher *next, *previous;
  curl_socket_t socket;
  int events;      /* what is watched now; 0: nothing */
  bool is_ours;    /* opened and closed here */
  bool is_started; /* `poll` is initialised */
  bool is_idle;    /* in the pool, without a transfer */
} watcher;

struct pc_sockets {
  pc_loop *loop;
  CURLM *multi;
  pc_timer timer;
  watcher *first;
  pc_sockets_callback callback;
  void *context;
};

/* -- watchers ------------------------------------------------------------------------------------------------------ */

static watcher *find(pc_sockets *sockets, curl_socket_t socket) {
  watcher *it = sockets->first;
  while (it != NULL && it->socket != socket) it = it->next;
  return it;
}

static watcher *add(pc_sockets *sockets, curl_socket_t socket, bool is_ours) {
  watcher *added = calloc(1, sizeof *added);
  if (added == NULL) return NULL;
  added->sockets = sockets;
  added->socket = socket;
  added->is_ours = is_ours;
  added->next = sockets->first;
  if (sockets->first != NULL) sockets->first->previous = added;
  sockets->first = added;
  return added;
}

static void free_watcher(uv_handle_t *handle) { free(handle); }

static void drop(watcher *dropped) {
  if (dropped->previous != NULL)
    dropped->previous->next = dropped->next;
  else
    dropped->sockets->first = dropped->next;
  if (dropped->next != NULL) dropped->next->previous = dropped->previous;
  if (!dropped->is_started) {
    free(dropped);
    return;
  }
  uv_poll_stop(&dropped->poll);
  uv_close((uv_handle_t *)&dropped->poll, free_watcher);
}

static void tell_finished(pc_sockets *sockets) {
  CURLMsg *message;
  int left;
  while ((message = curl_multi_info_read(sockets->multi, &left)) != NULL) {
    if (message->msg == CURLMSG_DONE) sockets->callback(sockets->context, message->easy_handle, message->data.result);
  }
}

static void on_event(uv_poll_t *poll, int status, int events) {
  watcher *ready = (watcher *)poll;
  pc_sockets *sockets = ready->sockets;
  if (ready->is_idle) {
    uv_poll_stop(poll); /* closed by the server, most likely: libcurl finds out when it wants to use it */
    ready->events = 0;
    return;
  }
  int flags = 0;
  if (status < 0) {
    /* libuv has stopped watching. Told of an error alone, libcurl would say no more than that there was one; so it is
     * made to read and write, and comes upon the reason. */
    ready->events = 0;
    flags = CURL_CSELECT_ERR | CURL_CSELECT_IN | CURL_CSELECT_OUT;
  }
  if (events & UV_READABLE) flags |= CURL_CSELECT_IN;
  if (events & UV_WRITABLE) flags |= CURL_CSELECT_OUT;
  int running;
  curl_multi_socket_action(sockets->multi, ready->socket, flags, &running);
  tell_finished(sockets);
}

static bool watch(watcher *watched, int events) {
  if (!watched->is_started) {
    if (uv_poll_init_socket(pc_loop_uv(watched->sockets->loop), &watched->poll, watched->socket) != 0) return false;
    watched->is_started = true;
  }
  watched->is_idle = false;
  uv_ref((uv_handle_t *)&watched->poll);
  if (watched->events == events) return true;
  watched->events = events;
  return uv_poll_start(&watched->poll, events, on_event) == 0;
}

/* -- libcurl's callbacks ------------------------------------------------------------------------------------------- */

/* Whether the transfer got as far as sending its request, over TLS and a proxy's tunnel too. */
static bool is_connected(CURL *easy) {
  curl_off_t before_sending = 0;
  curl_easy_getinfo(easy, CURLINFO_PRETRANSFER_TIME_T, &before_sending);
  return before_sending > 0;
}

static int on_socket(CURL *easy, curl_socket_t socket, int what, void *user, void *assigned) {
  pc_sockets *sockets = user;
  watcher *watched = assigned != NULL ? assigned : find(sockets, socket);
  if (what == CURL_POLL_REMOVE) {
    if (watched == NULL) return 0;
    if (!watched->is_ours || !is_connected(easy)) {
      drop(watched);
    } else if (watched->is_started) {
      watched->is_idle = true;
      uv_unref((uv_handle_t *)&watched->poll);
    }
    return 0;
  }
  if (watched == NULL) watched = add(sockets, socket, false);
  if (watched == NULL) return -1;
  if (assigned == NULL) curl_multi_assign(sockets->multi, socket, watched);
  int events = (what != CURL_POLL_OUT ? UV_READABLE : 0) | (what != CURL_POLL_IN ? UV_WRITABLE : 0);
  return watch(watched, events) ? 0 : -1;
}

static curl_socket_t open_socket(void *user, curlsocktype purpose, struct curl_sockaddr *address) {
  (void)purpose;
  curl_socket_t opened = socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
  if (opened != CURL_SOCKET_BAD && add(user, opened, true) == NULL) {
    close(opened);
    return CURL_SOCKET_BAD;
  }
  return opened;
}

static int close_socket(void *user, curl_socket_t closed) {
  watcher *watched = find(user, closed);
  if (watched != NULL) drop(watched);
  return close(closed);
}

static void on_timer_due(pc_timer *timer) {
  pc_sockets *sockets = (pc_sockets *)((char *)timer - offsetof(pc_sockets, timer));
  pc_sockets_kick(sockets);
}

static int on_timer(CURLM *multi, long milliseconds, void *user) {
  pc_sockets *sockets = user;
  (void)multi;
  if (milliseconds < 0)
    pc_timer_stop(&sockets->timer);
  else
    pc_timer_start(sockets->loop, &sockets->timer, (double)milliseconds / 1000, on_timer_due);
  return 0;
}

/* -- the contract -------------------------------------------------------------------------------------------------- */

pc_sockets *pc_sockets_new(pc_loop *loop, CURLM *multi, pc_sockets_callback callback, void *context, pc_error *error) {
  pc_sockets *sockets = calloc(1, sizeof *sockets);
  if (sockets == NULL) {
    pc_fail_memory(error);
    return NULL;
  }
  sockets->loop = loop;
  sockets->multi = multi;
  sockets->callback = callback;
  sockets->context = context;
  curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, on_socket);
  curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, sockets);
  curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, on_timer);
  curl_multi_setopt(multi, CURLMOPT_TIMERDATA, sockets);
  return sockets;
}

void pc_sockets_free(pc_sockets *sockets) {
  if (sockets == NULL) return;
  pc_timer_stop(&sockets->timer);
  while (sockets->first != NULL) drop(sockets->first);
  free(sockets);
}

void pc_sockets_attach(pc_sockets *sockets, CURL *easy) {
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, sockets);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETFUNCTION, close_socket);
  curl_easy_setopt(easy, CURLOPT_CLOSESOCKETDATA, sockets);
}

void pc_sockets_kick(pc_sockets *sockets) {
  int running;
  curl_multi_socket_action(sockets->multi, CURL_SOCKET_TIMEOUT, 0, &running);
  tell_finished(sockets);
}
