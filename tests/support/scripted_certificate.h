/* Certificates made at run time, for tests of TLS. */
#ifndef PC_TESTS_SCRIPTED_CERTIFICATE_H
#define PC_TESTS_SCRIPTED_CERTIFICATE_H

#include <openssl/evp.h>
#include <openssl/x509.h>
#include <stdbool.h>

/* A certificate that vouches for itself. `host` NULL: localhost and 127.0.0.1. Both are the caller's to free. */
bool scripted_certificate_make(const char *host, bool expired, X509 **certificate, EVP_PKEY **key);

/* Writes it as PEM into a new temporary file, whose path is put in `path` (32 bytes). `key` may be NULL. */
bool scripted_certificate_write(char path[32], X509 *certificate, EVP_PKEY *key);

#endif
