/* The TLS policy, in one place: version 1.2 at least, verification always, whose certificates are trusted. */
#ifndef PC_CORE_TLS_H
#define PC_CORE_TLS_H

#include <curl/curl.h>

#include "error.h"

/* The CA file to use: the option, SSL_CERT_FILE, CURL_CA_BUNDLE, in this order; NULL: the system's. */
const char *pc_tls_ca_file(const char *option);

/* PC_TLS, naming the file, when it cannot be read or holds no certificate. NULL is fine. */
bool pc_tls_check_ca_file(const char *ca_file, pc_error *error);

/* Puts the policy on a handle. False when memory is out; the handle must not be used then. */
bool pc_tls_apply(CURL *easy, const char *ca_file);

/* True for libcurl's results that are about certificates and trust, which repeating cannot mend. */
bool pc_tls_is_refusal(CURLcode code);

#endif
