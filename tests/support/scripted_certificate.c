/* See scripted_certificate.h. OpenSSL does the work; nothing here is good for more than tests. */
#include "scripted_certificate.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool add_extension(X509 *certificate, int kind, const char *value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, certificate, certificate, NULL, NULL, 0);
  X509_EXTENSION *extension = X509V3_EXT_conf_nid(NULL, &context, kind, value);
  bool ok = extension && X509_add_ext(certificate, extension, -1);
  X509_EXTENSION_free(extension);
  return ok;
}

static bool fill_in(X509 *certificate, EVP_PKEY *key, const char *host, bool expired) {
  char names[300];
  if (host)
    snprintf(names, sizeof names, "DNS:%s", host);
  else
    snprintf(names, sizeof names, "DNS:localhost,IP:127.0.0.1");
  X509_NAME *name = X509_get_subject_name(certificate);
  const unsigned char *common = (const unsigned char *)(host ? host : "localhost");
  return X509_set_version(certificate, 2) && ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1) &&
         X509_gmtime_adj(X509_getm_notBefore(certificate), -7200) &&
         X509_gmtime_adj(X509_getm_notAfter(certificate), expired ? -3600 : 3600) &&
         X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, common, -1, -1, 0) &&
         X509_set_issuer_name(certificate, name) && X509_set_pubkey(certificate, key) &&
         add_extension(certificate, NID_basic_constraints, "critical,CA:TRUE") &&
         add_extension(certificate, NID_subject_alt_name, names) && X509_sign(certificate, key, EVP_sha256()) > 0;
}

bool scripted_certificate_make(const char *host, bool expired, X509 **certificate, EVP_PKEY **key) {
  *key = EVP_EC_gen("P-256");
  *certificate = X509_new();
  if (*key && *certificate && fill_in(*certificate, *key, host, expired)) return true;
  EVP_PKEY_free(*key);
  X509_free(*certificate);
  *key = NULL;
  *certificate = NULL;
  return false;
}

bool scripted_certificate_write(char path[32], X509 *certificate, EVP_PKEY *key) {
  strcpy(path, "/tmp/pc-test-XXXXXX");
  int descriptor = mkstemp(path);
  FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");
  if (!file) return false;
  bool ok = (!key || PEM_write_PrivateKey(file, key, NULL, NULL, 0, NULL, NULL)) && PEM_write_X509(file, certificate);
  return fclose(file) == 0 && ok;
}
