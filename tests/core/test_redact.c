/* Redaction: no secret survives, and what is none stays readable. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/redact.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static pc_buffer out;

static const char *body(const char *content_type, const char *text) {
  pc_buffer_clear(&out);
  assert_true(pc_redact_body(&out, content_type, text, strlen(text)));
  return out.data;
}

static const char *json(const char *text) { return body("application/json; charset=utf-8", text); }

static int free_out(void **state) {
  (void)state;
  pc_buffer_free(&out);
  return 0;
}

static void headers_with_credentials_are_secret_in_any_case(void **state) {
  (void)state;
  assert_true(pc_is_secret_header("Authorization"));
  assert_true(pc_is_secret_header("authorization"));
  assert_true(pc_is_secret_header("Proxy-Authorization"));
  assert_true(pc_is_secret_header("Cookie"));
  assert_true(pc_is_secret_header("Set-Cookie"));
  assert_true(pc_is_secret_header("x-ms-signature"));
  assert_false(pc_is_secret_header("MS-RequestId"));
  assert_false(pc_is_secret_header("MS-ContinuationToken"));
  assert_false(pc_is_secret_header("ETag"));
  assert_false(pc_is_secret_header(""));
}

static void names_of_secrets_are_known_in_every_spelling(void **state) {
  (void)state;
  static const char *const secrets[] = {
      "password",
      "Password",
      "PASSWORD",
      "adminPassword",
      "user_password",
      "secret",
      "client_secret",
      "clientSecret",
      "ClientSecret",
      "client-secret",
      "access_token",
      "accessToken",
      "AccessToken",
      "refresh_token",
      "id_token",
      "client_assertion",
      "code",
      "device_code",
      "sig",
      "token",
      "userCredentials.password",
      "user[password]",
      "api_key",
      "a_very_long_name_of_a_field_that_is_longer_than_the_space_for_names_client_secret",
  };
  static const char *const others[] = {
      "",
      "id",
      "codec",
      "countryCode",
      "postalCode",
      "continuationToken",
      "tokenType",
      "token_type",
      "passwordProfile",
      "userCredentials",
      "significance",
      "secrets",
      "expires_in",
      "signInName",
      "userCredentials.userName",
      "key",
      "designation",
      "password.hint",
  };
  for (size_t i = 0; i < COUNT(secrets); i++) {
    if (!pc_is_secret_name(secrets[i], strlen(secrets[i]))) fail_msg("%s", secrets[i]);
  }
  for (size_t i = 0; i < COUNT(others); i++) {
    if (pc_is_secret_name(others[i], strlen(others[i]))) fail_msg("%s", others[i]);
  }
}

static void urls_lose_users_and_secret_parameters(void **state) {
  (void)state;
  static const struct {
    const char *url, *redacted;
  } rows[] = {
      {"https://h/v1/customers?size=5", "https://h/v1/customers?size=5"},
      {"https://user:hunter2@h/x", "https://[redacted]@h/x"},
      {"https://user:hun@ter2@h:1/x?y=1", "https://[redacted]@h:1/x?y=1"},
      {"user:hunter2@proxy:3128", "[redacted]@proxy:3128"},
      {"https://h/users/a@b.example?x=a@b", "https://h/users/a@b.example?x=a@b"},
      {"https://h/x?code=abc&state=1", "https://h/x?code=[redacted]&state=1"},
      {"https://h/x?a=1&SIG=abc%3D&se=2", "https://h/x?a=1&SIG=[redacted]&se=2"},
      {"https://h/x?client%5Fsecret=abc", "https://h/x?client%5Fsecret=[redacted]"},
      {"https://h/x#access_token=abc&x=1", "https://h/x#access_token=[redacted]&x=1"},
      {"https://h/x?sig", "https://h/x?sig"},
      {"https://h/x?sig=", "https://h/x?sig=[redacted]"},
      {"https://h/x?&&=&a", "https://h/x?&&=&a"},
      {"/v1/x?access_token=abc", "/v1/x?access_token=[redacted]"},
      {"", ""},
  };
  for (size_t i = 0; i < COUNT(rows); i++) {
    pc_buffer_clear(&out);
    assert_true(pc_redact_url(&out, rows[i].url));
    assert_string_equal(out.data, rows[i].redacted);
  }
}

static void secret_members_of_json_are_taken_out(void **state) {
  (void)state;
  static const struct {
    const char *text, *redacted;
  } rows[] = {
      {"{\"id\":1,\"password\":\"hunter2\",\"x\":true}", "{\"id\":1,\"password\":\"[redacted]\",\"x\":true}"},
      {"{ \"access_token\" : \"abc\" , \"expires_in\" : 3599 }",
       "{ \"access_token\" : \"[redacted]\" , \"expires_in\" : 3599 }"},
      {"{\"password\":\"a\\\"b\\\\\",\"x\":1}", "{\"password\":\"[redacted]\",\"x\":1}"},
      {"{\"password\":12345,\"x\":1}", "{\"password\":\"[redacted]\",\"x\":1}"},
      {"{\"password\":-1.5e+3}", "{\"password\":\"[redacted]\"}"},
      {"{\"secret\":{\"a\":[1,{\"b\":\"}\"}],\"c\":\"]\"},\"x\":1}", "{\"secret\":\"[redacted]\",\"x\":1}"},
      {"{\"secret\":[\"a\",\"b\"]}", "{\"secret\":\"[redacted]\"}"},
      {"{\"password\":null,\"x\":1}", "{\"password\":null,\"x\":1}"},
      {"{\"password\":\"\"}", "{\"password\":\"[redacted]\"}"},
      {"{\"userCredentials\":{\"userName\":\"u\",\"password\":\"p\"}}",
       "{\"userCredentials\":{\"userName\":\"u\",\"password\":\"[redacted]\"}}"},
      {"{\"pass\\u0077ord\":\"hunter2\"}", "{\"pass\\u0077ord\":\"[redacted]\"}"},
      {"{\"code\":1001,\"description\":\"The code: 12\"}", "{\"code\":1001,\"description\":\"The code: 12\"}"},
      {"{\"body\":\"{\\\"password\\\":\\\"hunter2\\\",\\\"x\\\":1}\",\"y\":2}",
       "{\"body\":\"{\\\"password\\\":\\\"[redacted]\\\",\\\"x\\\":1}\",\"y\":2}"},
      {"{\"body\":\"{\\\"password\\\":{\\\"a\\\":\\\"}\\\"},\\\"x\\\":1}\"}",
       "{\"body\":\"{\\\"password\\\":\\\"[redacted]\\\",\\\"x\\\":1}\"}"},
      {"[{\"a\":\"b\"}]", "[{\"a\":\"b\"}]"},
      {"\xef\xbb\xbf{\"token\":\"x\"}", "\xef\xbb\xbf{\"token\":\"[redacted]\"}"},
  };
  for (size_t i = 0; i < COUNT(rows); i++) assert_string_equal(json(rows[i].text), rows[i].redacted);
}

static void broken_json_gives_nothing_away(void **state) {
  (void)state;
  static const char *const texts[] = {
      "{\"password\":\"hunter2",
      "{\"password\":\"hunter2\\",
      "{\"password\":\"hunter2\\\"",
      "{\"password\": hunter2",
      "{\"password\":[\"hunter2\"",
      "{\"password\":{\"a\":\"hunter2",
      "\"password\":\"hunter2\"}",
      "password\":\"hunter2\"}",
      "x\",\"password\":\"hunter2\"}",
      "{'password':'hunter2'}",
      "{password:hunter2}",
      "{password:\"hunter2\"}",
      "{\"password\"=\"hunter2\"}",
      "{\"password\" \"x\", \"secret\": \"hunter2\"}",
      "{\"a\":\"{\\\"password\\\":\\\"hunter2",
      "{\"a\":\"\\\"{\\\\\\\"password\\\\\\\":\\\\\\\"hunter2\\\\\\\"}\\\"\"}",
      "{{{{\"password\":\"hunter2\"",
      "{\"password\":,\"secret\":\"hunter2\"}",
      "{\"\xff\",\"password\":\"hunter2\"}",
      "{\"password\"\n\t:\r\n\"hunter2\"}",
      "<html>password=hunter2&x</html>",
      "client_secret: hunter2\n",
      "Authorization: Bearer hunter2",
      "Authorization: Basic hunter2=",
      "bearer hunter2",
      "{\"x\":\"Bearer hunter2\"}",
      "curl -H 'Authorization: Bearer hunter2'",
      "{\"password\":\"x\\\\\\\\\\\"hunter2\"}",
      "access_token=hunter2",
      "{\"password\":+hunter2}",
      "{\"password\":12hunter2,\"a\":1}",
      "{\"password\":truehunter2}",
      "password:a,hunter2",
  };
  for (size_t i = 0; i < COUNT(texts); i++) {
    if (strstr(json(texts[i]), "hunter2")) fail_msg("%s -> %s", texts[i], out.data);
    if (strstr(body(NULL, texts[i]), "hunter2")) fail_msg("%s -> %s", texts[i], out.data);
  }
}

static void a_secret_cut_off_anywhere_stays_secret(void **state) {
  (void)state;
  static const char text[] =
      "{\"items\":[{\"n\":\"x\",\"client_secret\":\"hunter2\"},{\"password\":{\"v\":\"hunter2\"}}],"
      "\"log\":\"{\\\"access_token\\\":\\\"hunter2\\\"}\"}";
  char *copy = malloc(sizeof text); /* on the heap, so that the sanitizer sees a byte too far */
  for (size_t length = 0; length < sizeof text; length++) {
    char *exact = malloc(length ? length : 1);
    memcpy(exact, text, length);
    pc_buffer_clear(&out);
    assert_true(pc_redact_body(&out, "application/json", exact, length));
    if (out.length) assert_null(strstr(out.data, "hunter"));
    free(exact);
    if (length + 1 < sizeof text) { /* and from the front, as far as the name is still there */
      strcpy(copy, text + length);
      if (strstr(copy, "client_secret")) assert_null(strstr(json(copy), "hunter"));
    }
  }
  free(copy);
}

static void forms_lose_their_secrets(void **state) {
  (void)state;
  const char *form = "application/x-www-form-urlencoded";
  assert_string_equal(body(form, "grant_type=client_credentials&client_id=a&client_secret=b%26c&scope=d"),
                      "grant_type=client_credentials&client_id=a&client_secret=[redacted]&scope=d");
  assert_string_equal(body(form, "grant_type=authorization_code&code=abc"),
                      "grant_type=authorization_code&code=[redacted]");
  assert_string_equal(body(form, "client%5fsecret=b&%70assword=c&x"),
                      "client%5fsecret=[redacted]&%70assword=[redacted]&x");
  assert_string_equal(body(form, "refresh_token=a=b;c,d e"), "refresh_token=[redacted]");
  assert_string_equal(body(form, ""), "");
  assert_string_equal(body(form, "%"), "%");
  assert_string_equal(body("Application/X-WWW-Form-URLEncoded; charset=utf-8", "code=a"), "code=[redacted]");
}

static void tokens_are_seen_wherever_they_stand(void **state) {
  (void)state;
  static const char jwt[] = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl-_";
  char text[300];
  strcpy(text, "{\"value\":\"");
  strcat(text, jwt);
  strcat(text, "\",\"x\":1}");
  assert_string_equal(json(text), "{\"value\":\"[redacted]\",\"x\":1}");
  strcpy(text, "token is ");
  strcat(text, jwt);
  strcat(text, "!");
  assert_string_equal(body("text/plain", text), "token is [redacted]!");
  assert_string_equal(body("text/plain", "Authorization: Bearer abc.def-ghi/jkl+mno== end"),
                      "Authorization: [redacted] end");
  assert_string_equal(body("text/plain", "sent bearer abc.def next"), "sent bearer [redacted] next");
  assert_string_equal(body("text/plain", "WWW-Authenticate: Bearer realm=\"x\""),
                      "WWW-Authenticate: Bearer realm=\"x\"");
}

static void harmless_text_is_left_as_it_is(void **state) {
  (void)state;
  static const char *const texts[] = {
      "",
      "{}",
      "null",
      "{\"message\":\"Your password is wrong\",\"code\":\"InvalidInput\"}",
      "<html><body>404</body></html>",
      "{\"companyProfile\":{\"domain\":\"contoso.onmicrosoft.com\"},\"n\":9007199254740993,\"e\":\"\\u00e4\\\"\\\\\"}",
      ("{\"links\":{\"next\":{\"uri\":\"/customers?size=2&seekOperation=Next\","
       "\"headers\":[{\"key\":\"MS-ContinuationToken\",\"value\":\"abc=\"}]}}}"),
      "\\u\\u0\\uD800\\",
      "a\\",
      "eyJ",
      "eyJhbGciOiJSUzI1NiJ9eyJzdWIiOiIxMjM0",
  };
  for (size_t i = 0; i < COUNT(texts); i++) assert_string_equal(json(texts[i]), texts[i]);
  pc_buffer_clear(&out);
  assert_true(pc_redact_body(&out, NULL, "a\0\"password\":\"x\"\0b", 19));
  assert_int_equal(out.length, 19 - 1 + 10);
}

static void any_bytes_are_survived(void **state) {
  (void)state;
  static const char alphabet[] = "\"\\':={}[],&? \n\0password secret Bearer code eyJ.\xff u0070 null true 12+";
  unsigned seed = 1;
  for (int round = 0; round < 3000; round++) {
    size_t length = (size_t)round % 97;
    char *text = malloc(length ? length : 1);
    for (size_t i = 0; i < length; i++) {
      seed = seed * 1103515245 + 12345;
      text[i] = alphabet[(seed >> 16) % (sizeof alphabet - 1)];
    }
    pc_buffer_clear(&out);
    assert_true(
        pc_redact_body(&out, round % 3 ? "application/json" : "application/x-www-form-urlencoded", text, length));
    free(text);
  }
}

int main(void) {
#define TEST(function) cmocka_unit_test_teardown(function, free_out)
  const struct CMUnitTest tests[] = {
      TEST(headers_with_credentials_are_secret_in_any_case),
      TEST(names_of_secrets_are_known_in_every_spelling),
      TEST(urls_lose_users_and_secret_parameters),
      TEST(secret_members_of_json_are_taken_out),
      TEST(broken_json_gives_nothing_away),
      TEST(a_secret_cut_off_anywhere_stays_secret),
      TEST(forms_lose_their_secrets),
      TEST(tokens_are_seen_wherever_they_stand),
      TEST(harmless_text_is_left_as_it_is),
      TEST(any_bytes_are_survived),
  };
  return cmocka_run_group_tests_name("redact", tests, NULL, NULL);
}
