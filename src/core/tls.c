/* See tls.h. There is no way to switch verification off, on purpose: a test uses a CA of its own. */
#include "tls.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *pc_tls_ca_file(const char *option) {
  if (option != NULL) return option;
  const char *name = getenv("SSL_CERT_FILE");
  if (name == NULL || *name == '\0') name = getenv("CURL_CA_BUNDLE");
  return name != NULL && *name != '\0' ? name : NULL;
}

bool pc_tls_check_ca_file(const char *ca_file, pc_error *error) {
  if (ca_file == NULL) return true;
  FILE *file = fopen(ca_file, "r");
  if (file == NULL) return pc_fail(error, PC_TLS, "cannot read the CA file %s: %s", ca_file, strerror(errno));
  char line[256];
  bool has_certificate = false;
  while (!has_certificate && fgets(line, sizeof line, file) != NULL) {
    has_certificate = strstr(line, "-----BEGIN CERTIFICATE-----") != NULL ||
                      strstr(line, "-----BEGIN TRUSTED CERTIFICATE-----") != NULL;
  }
  bool is_unreadable = ferror(file) != 0;
  fclose(file);
  if (is_unreadable) return pc_fail(error, PC_TLS, "cannot read the CA file %s", ca_file);
  if (!has_certificate)
    return pc_fail(error, PC_TLS, "the CA file %s holds no certificate; it must be in PEM form", ca_file);
  return true;
}

bool pc_tls_apply(CURL *easy, const char *ca_file) {
  curl_easy_setopt(easy, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
  return ca_file == NULL || curl_easy_setopt(easy, CURLOPT_CAINFO, ca_file) == CURLE_OK;
}

bool pc_tls_is_refusal(CURLcode code) {
  switch (code) {
  case CURLE_PEER_FAILED_VERIFICATION:
  case CURLE_SSL_CACERT_BADFILE:
  case CURLE_SSL_CERTPROBLEM:
  case CURLE_SSL_CIPHER:
  case CURLE_SSL_ISSUER_ERROR:
  case CURLE_SSL_CRL_BADFILE:
  case CURLE_SSL_ENGINE_INITFAILED:
  case CURLE_SSL_ENGINE_NOTFOUND:
  case CURLE_SSL_INVALIDCERTSTATUS:
  case CURLE_SSL_PINNEDPUBKEYNOTMATCH: return true;
  default: return false;
  }
}
