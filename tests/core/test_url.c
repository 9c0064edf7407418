/* URLs: encoding, templates, queries, origins and links, most of all the odd ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/url.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static pc_buffer out;
static pc_error error;

static int empty_out(void **state) {
  (void)state;
  pc_buffer_free(&out);
  error = (pc_error){0};
  return 0;
}

/* -- encoding ------------------------------------------------------------------------------------------------------ */

static void everything_but_unreserved_characters_is_encoded(void **state) {
  (void)state;
  assert_true(pc_url_encode(&out, "AZaz09-._~", 10, &error));
  assert_string_equal(out.data, "AZaz09-._~");
  pc_buffer_clear(&out);
  assert_true(pc_url_encode(&out, " !\"#$%&'()*+,/:;<=>?@[\\]^`{|}\0\xc3\xa4", 32, &error));
  assert_string_equal(out.data,
                      "%20%21%22%23%24%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E%60%7B%7C%7D"
                      "%00%C3%A4");
  pc_buffer_free(&out);
  assert_true(pc_url_encode(&out, "", 0, &error));
  assert_string_equal(out.data, "");
}

static void an_id_becomes_one_segment(void **state) {
  (void)state;
  static const struct {
    const char *id, *encoded;
  } rows[] = {
      {"f81d4fae-7dec-41d0-a765-00a0c91e6bf6", "f81d4fae-7dec-41d0-a765-00a0c91e6bf6"},
      {"a/b", "a%2Fb"},
      {"../../x", "..%2F..%2Fx"},
      {"%00", "%2500"},
      {"%2e%2e", "%252e%252e"},
      {"...", "..."},
      {"a b", "a%20b"},
      {"a?b#c", "a%3Fb%23c"},
      {"\xe6\x97\xa5\xf0\x9f\x98\x80", "%E6%97%A5%F0%9F%98%80"},
  };
  for (size_t i = 0; i < COUNT(rows); i++) {
    pc_buffer_clear(&out);
    assert_true(pc_url_encode_segment(&out, "customer_id", rows[i].id, strlen(rows[i].id), &error));
    assert_string_equal(out.data, rows[i].encoded);
  }
}

static void ids_that_could_change_the_path_are_refused_by_name(void **state) {
  (void)state;
  static const struct {
    const char *id;
    size_t length;
  } rows[] = {
      {"", 0},
      {".", 1},
      {"..", 2},
      {"a\0b", 3},
      {"\0", 1},
      {"a\r\nHost: x", 10},
      {"a\tb", 3},
      {"a\x7f", 2},
      {"a\xc2\x85", 3}, /* a control character beyond ASCII */
      {"\xff", 1},      /* never in UTF-8 */
      {"\x80", 1},      /* a continuation without a start */
      {"a\xc3", 2},     /* cut off */
      {"\xe6\x97", 2},
      {"\xf0\x9f\x98", 3},
      {"\xc0\xaf", 2},         /* '/' in two bytes */
      {"\xe0\x80\xaf", 3},     /* in three */
      {"\xf0\x80\x80\xaf", 4}, /* in four */
      {"\xed\xa0\x80", 3},     /* a surrogate */
      {"\xf4\x90\x80\x80", 4}, /* beyond Unicode */
      {"\xf8\x88\x80\x80\x80", 5},
      {"\xc3\x28", 2},
  };
  assert_true(pc_buffer_append_text(&out, "/v1/customers/"));
  for (size_t i = 0; i < COUNT(rows); i++) {
    error = (pc_error){0};
    assert_false(pc_url_encode_segment(&out, "customer_id", rows[i].id, rows[i].length, &error));
    assert_int_equal(error.category, PC_BAD_INPUT);
    assert_non_null(strstr(error.message, "customer_id"));
    assert_string_equal(out.data, "/v1/customers/");
  }
}

static void an_id_has_at_most_2048_bytes(void **state) {
  (void)state;
  char id[10000];
  memset(id, 'x', sizeof id);
  assert_true(pc_url_encode_segment(&out, "id", id, 2048, &error));
  assert_int_equal(out.length, 2048);
  assert_false(pc_url_encode_segment(&out, "id", id, 2049, &error));
  assert_false(pc_url_encode_segment(&out, "id", id, 10000, &error));
  assert_int_equal(error.category, PC_BAD_INPUT);
  assert_non_null(strstr(error.message, "10000"));
}

/* -- templates and queries ----------------------------------------------------------------------------------------- */

static bool expand(const char *path_template) {
  static const pc_url_parameter parameters[] = {
      {"customer_id", "a/b", 3}, {"id", "7", 1}, {"empty", "", 0}, {"none", NULL, 0}, {"unused", "x", 1},
  };
  return pc_url_expand(&out, path_template, parameters, COUNT(parameters), &error);
}

static void templates_are_expanded(void **state) {
  (void)state;
  assert_true(expand("/v1/customers/{customer_id}/orders/{id}"));
  assert_string_equal(out.data, "/v1/customers/a%2Fb/orders/7");
  pc_buffer_clear(&out);
  assert_true(expand("/v1/invoices"));
  assert_string_equal(out.data, "/v1/invoices");
  pc_buffer_clear(&out);
  assert_true(expand("{id}{id}/x"));
  assert_string_equal(out.data, "77/x");
  pc_buffer_free(&out);
  assert_true(expand(""));
  assert_string_equal(out.data, "");
}

static void what_a_template_lacks_is_named_and_nothing_is_left_behind(void **state) {
  (void)state;
  static const struct {
    const char *path_template, *named;
  } rows[] = {
      {"/a/{order_id}", "order_id"}, {"/a/{empty}", "empty"},    {"/a/{none}", "none"},
      {"/a/{", "malformed"},         {"/a/}", "malformed"},      {"/a/{}", "malformed"},
      {"/a/{id", "malformed"},       {"/a/{i{d}}", "malformed"}, {"/a/{id}}", "malformed"},
  };
  assert_true(pc_buffer_append_text(&out, "kept"));
  for (size_t i = 0; i < COUNT(rows); i++) {
    error = (pc_error){0};
    assert_false(expand(rows[i].path_template));
    assert_int_equal(error.category, PC_BAD_INPUT);
    assert_non_null(strstr(error.message, rows[i].named));
    assert_string_equal(out.data, "kept");
  }
}

static void query_parameters_are_joined_and_encoded(void **state) {
  (void)state;
  assert_true(pc_buffer_append_text(&out, "/v1/customers"));
  assert_true(pc_url_add_query(&out, "size", "500", 3, &error));
  assert_true(pc_url_add_query(&out, "filter", "{\"a\":\"b&c=d\"}", 13, &error));
  assert_true(pc_url_add_query(&out, "$top", "", 0, &error));
  assert_string_equal(out.data, "/v1/customers?size=500&filter=%7B%22a%22%3A%22b%26c%3Dd%22%7D&%24top=");
}

/* -- origins ------------------------------------------------------------------------------------------------------- */

static void an_origin_is_scheme_host_and_port_in_lower_case(void **state) {
  (void)state;
  static const struct {
    const char *url, *origin;
  } rows[] = {
      {"https://API.PartnerCenter.Microsoft.com/v1/x?y#z", "https://api.partnercenter.microsoft.com:443"},
      {"HTTPS://h:8443", "https://h:8443"},
      {"https://h?x", "https://h:443"},
      {"https://h#x", "https://h:443"},
      {"https://h:0443/", "https://h:443"},
      {"http://127.0.0.1:8080/sub", "http://127.0.0.1:8080"},
      {"http://127.1.2.3", "http://127.1.2.3:80"},
      {"http://LocalHost", "http://localhost:80"},
      {"http://[::1]:81/", "http://[::1]:81"},
      {"http://[0:0:0:0:0:0:0:1]", "http://[::1]:80"},
      {"https://[2001:DB8::A]/", "https://[2001:db8::a]:443"},
      {"https://10.0.0.1/", "https://10.0.0.1:443"},
      {"https://a_b.x-y.example/", "https://a_b.x-y.example:443"},
  };
  for (size_t i = 0; i < COUNT(rows); i++) {
    pc_buffer_clear(&out);
    assert_true(pc_url_origin(&out, rows[i].url, &error));
    assert_string_equal(out.data, rows[i].origin);
  }
}

static void odd_urls_have_no_origin(void **state) {
  (void)state;
  static const char *const urls[] = {
      "",
      "h",
      "/v1/customers",
      "//h/x",
      "ftp://h/",
      "file:///etc/passwd",
      "javascript:alert(1)",
      "https:/h",
      "https:h",
      "https://",
      "https:///x",
      "https://:443/",
      "https://?x",
      "https://h:/",
      "https://h:0/",
      "https://h:65536/",
      "https://h:99999999/",
      "https://h:4 3/",
      "https://h:-1/",
      "https://h:x/",
      "https://h:443:443/",
      "https://user@h/",
      "https://user:password@h/",
      "https://h@evil/",
      "https://@h/",
      "https://h:443@evil/",
      "https://h\\.evil/",
      "https://h/\\x",
      "https://h /",
      " https://h/",
      "https://h/ x",
      "https://h\t/",
      "https://h\n/",
      "https://h/\r\nX: y",
      "https://h/\x7f",
      "https://a..b/",
      "https://.a/",
      "https://a./",
      "https://-%41/",
      "https://h%2eevil/",
      "https://\xc3\xa4.example/",
      "https://[::1",
      "https://[]/",
      "https://[::1]x/",
      "https://[:::]/",
      "https://[fe80::1%25eth0]/",
      "https://[127.0.0.1]/",
      "https://1.2.3.4.5/",
      "https://256.1.1.1/",
      "https://127.1/",
      "https://2130706433/",
      "https://0x7f000001/",
      "https://0x7f.1/",
      "https://0177.0.0.1/",
      "https://x.0x10/",
      "https://a,b/",
      "https://a'b/",
      "https://a*b/",
  };
  for (size_t i = 0; i < COUNT(urls); i++) {
    error = (pc_error){0};
    if (pc_url_origin(&out, urls[i], &error)) fail_msg("%s was accepted as %s", urls[i], out.data);
    assert_int_equal(error.category, PC_BAD_INPUT);
    assert_int_equal(out.length, 0);
  }
  char long_host[300] = "https://";
  memset(long_host + 8, 'a', 64);
  assert_false(pc_url_origin(&out, long_host, &error));
  for (size_t i = 8; i < 299; i++) long_host[i] = i % 8 ? 'a' : '.';
  long_host[8] = 'a';
  assert_false(pc_url_origin(&out, long_host, &error));
}

static void plain_http_is_for_loopback_only(void **state) {
  (void)state;
  static const char *const urls[] = {
      "http://api.partnercenter.microsoft.com/",
      "http://10.0.0.1/",
      "http://128.0.0.1/",
      "http://0.0.0.0/",
      "http://localhost.evil.example/",
      "http://127.0.0.1.evil.example/",
      "http://[::2]/",
      "http://[::ffff:127.0.0.1]/",
      "http://[::]/",
      "http://xlocalhost/",
  };
  for (size_t i = 0; i < COUNT(urls); i++) {
    error = (pc_error){0};
    assert_false(pc_url_origin(&out, urls[i], &error));
    assert_int_equal(error.category, PC_BAD_INPUT);
    assert_non_null(strstr(error.message, "loopback"));
  }
}

static void passwords_in_urls_are_not_repeated(void **state) {
  (void)state;
  assert_false(pc_url_origin(&out, "https://user:hunter2@h/", &error));
  assert_null(strstr(error.message, "hunter2"));
  assert_false(pc_url_origin(&out, "https://user:hunter2@h /", &error));
  assert_null(strstr(error.message, "hunter2"));
}

static void origins_are_compared_whole(void **state) {
  (void)state;
  assert_true(pc_url_same_origin("https://A.example/x", "https://a.example:443/y?z"));
  assert_false(pc_url_same_origin("https://a.example/", "https://a.example:444/"));
  assert_false(pc_url_same_origin("https://localhost/", "http://localhost/"));
  assert_false(pc_url_same_origin("https://a.example/", "https://b.a.example/"));
  assert_false(pc_url_same_origin("nonsense", "nonsense"));
}

/* -- links --------------------------------------------------------------------------------------------------------- */

static const char *const api = "https://api.partnercenter.microsoft.com";

static void links_are_resolved_with_the_version_once(void **state) {
  (void)state;
  static const struct {
    const char *link, *path;
  } rows[] = {
      {"/v1/customers?size=2", "/v1/customers?size=2"},
      {"/customers?size=2", "/v1/customers?size=2"},
      {"customers?size=2", "/v1/customers?size=2"},
      {"v1/customers", "/v1/customers"},
      {"/V1/customers", "/V1/customers"},
      {"/v1", "/v1"},
      {"/v1?x=y", "/v1?x=y"},
      {"/v10things", "/v1/v10things"},
      {"/v2/customers", "/v2/customers"},
      {"/partner/v1/analytics", "/partner/v1/analytics"},
      {"/webhooks/v1/registration", "/webhooks/v1/registration"},
      {"webhooks/v1/registration", "/webhooks/v1/registration"},
      {"/auditactivity/v1/auditrecords", "/auditactivity/v1/auditrecords"},
      {"/engagements/v1/referrals", "/engagements/v1/referrals"},
      {"/partner/v12/x", "/v1/partner/v12/x"},
      {"/profiles/v1", "/v1/profiles/v1"},
      {"https://api.partnercenter.microsoft.com/v1/orders", "/v1/orders"},
      {"https://API.partnercenter.Microsoft.com:443/v1/orders", "/v1/orders"},
      {"https://api.partnercenter.microsoft.com", "/"},
      {"https://api.partnercenter.microsoft.com?x=1", "/?x=1"},
      {"//api.partnercenter.microsoft.com/v1/orders", "/v1/orders"},
      {"/orders#fragment", "/v1/orders"},
      {"/orders?a=..&b=/../", "/v1/orders?a=..&b=/../"},
      {"/orders?url=http://evil.example/", "/v1/orders?url=http://evil.example/"},
      {"/a:b/c", "/v1/a:b/c"},
      {"/a..b/...", "/v1/a..b/..."},
      {"/orders?filter={\"Field\":\"x y\"}", "/v1/orders?filter=%7B%22Field%22:%22x%20y%22%7D"},
      {"/orders/%41?x=%zz&y=100%", "/v1/orders/%41?x=%25zz&y=100%25"},
      {"/stra\xc3\x9f"
       "e",
       "/v1/stra%C3%9Fe"},
  };
  for (size_t i = 0; i < COUNT(rows); i++) {
    pc_buffer_clear(&out);
    if (!pc_url_resolve(&out, api, "/v1", rows[i].link, &error)) fail_msg("%s: %s", rows[i].link, error.message);
    assert_memory_equal(out.data, api, strlen(api));
    assert_string_equal(out.data + strlen(api), rows[i].path);
  }
}

static void a_base_may_have_a_path_and_a_slash_at_its_end(void **state) {
  (void)state;
  static const struct {
    const char *base, *prefix, *link, *url;
  } rows[] = {
      {"http://127.0.0.1:8080/sub", "/v1", "/customers", "http://127.0.0.1:8080/sub/v1/customers"},
      {"http://127.0.0.1:8080/sub", "/v1", "/v1/customers", "http://127.0.0.1:8080/sub/v1/customers"},
      {"http://127.0.0.1:8080/sub", "/v1", "/sub/v1/customers", "http://127.0.0.1:8080/sub/v1/customers"},
      {"http://127.0.0.1:8080/sub", "/v1", "/sub/customers", "http://127.0.0.1:8080/sub/v1/customers"},
      {"http://127.0.0.1:8080/sub/", "/v1", "customers", "http://127.0.0.1:8080/sub/v1/customers"},
      {"http://127.0.0.1:8080/sub", "/v1", "http://127.0.0.1:8080/v1/x", "http://127.0.0.1:8080/v1/x"},
      {"http://127.0.0.1:8080/", "", "customers", "http://127.0.0.1:8080/customers"},
      {"http://127.0.0.1:8080", "", "/v1/customers", "http://127.0.0.1:8080/v1/customers"},
  };
  for (size_t i = 0; i < COUNT(rows); i++) {
    pc_buffer_clear(&out);
    assert_true(pc_url_resolve(&out, rows[i].base, rows[i].prefix, rows[i].link, &error));
    assert_string_equal(out.data, rows[i].url);
  }
  assert_false(pc_url_resolve(&out, "https://h/?x", "/v1", "/y", &error));
  assert_false(pc_url_resolve(&out, "nonsense", "/v1", "/y", &error));
}

static void links_that_leave_the_origin_are_refused_naming_both_hosts(void **state) {
  (void)state;
  static const char *const links[] = {
      "https://evil.example/v1/customers",
      "//evil.example/v1",
      "http://evil.example/",
      "https://api.partnercenter.microsoft.com.evil.example/",
      "https://api.partnercenter.microsoft.com:444/",
      "http://api.partnercenter.microsoft.com/v1/customers",
  };
  for (size_t i = 0; i < COUNT(links); i++) {
    error = (pc_error){0};
    assert_false(pc_url_resolve(&out, api, "/v1", links[i], &error));
    assert_int_equal(error.category, PC_BAD_INPUT);
    assert_non_null(strstr(error.message, "https://api.partnercenter.microsoft.com:443"));
    assert_non_null(strstr(error.message, strstr(links[i], "evil") ? "evil.example" : "microsoft.com"));
    assert_int_equal(out.length, 0);
  }
}

static void links_with_tricks_are_refused(void **state) {
  (void)state;
  static const char *const links[] = {
      "",
      "?x=1",
      "#x",
      "/v1/../admin",
      "/v1/./x",
      "..",
      "/..",
      "/v1/customers/..",
      "/v1/..?x",
      "/v1/%2e%2e/x",
      "/v1/%2E./x",
      "/v1/.%2e",
      "/%2e",
      "\\\\evil.example\\x",
      "/\\evil.example",
      "/v1\\..\\x",
      "/v1/x?a=\\b",
      "/v1/\r\nHost: x",
      "/v1/\x01",
      "/v1/\x7f",
      "javascript:alert(1)",
      "ftp://h/x",
      "https:/x",
      "https:x",
      "///evil.example",
      "//",
      "https://user@api.partnercenter.microsoft.com/",
      "https://api.partnercenter.microsoft.com@evil.example/",
      " https://evil.example/",
      "https://api.partnercenter.microsoft.com/v1/../x",
      "mailto:x@y",
  };
  assert_true(pc_buffer_append_text(&out, "kept"));
  for (size_t i = 0; i < COUNT(links); i++) {
    error = (pc_error){0};
    if (pc_url_resolve(&out, api, "/v1", links[i], &error)) fail_msg("%s was accepted as %s", links[i], out.data);
    assert_int_equal(error.category, PC_BAD_INPUT);
    assert_string_equal(out.data, "kept");
  }
}

static void a_link_has_at_most_16384_bytes(void **state) {
  (void)state;
  char *link = malloc(20001);
  memset(link, 'x', 20000);
  link[0] = '/';
  link[16384] = '\0';
  assert_false(pc_url_resolve(&out, api, "/v1", link, &error)); /* too long with the base in front */
  link[16384 - strlen(api) - 3] = '\0';
  assert_true(pc_url_resolve(&out, api, "/v1", link, &error));
  assert_int_equal(out.length, 16384);
  memset(link, 'x', 20000);
  link[20000] = '\0';
  assert_false(pc_url_resolve(&out, api, "/v1", link, &error));
  assert_int_equal(error.category, PC_BAD_INPUT);
  free(link);
}

int main(void) {
#define TEST(function) cmocka_unit_test_setup_teardown(function, empty_out, empty_out)
  const struct CMUnitTest tests[] = {
      TEST(everything_but_unreserved_characters_is_encoded),
      TEST(an_id_becomes_one_segment),
      TEST(ids_that_could_change_the_path_are_refused_by_name),
      TEST(an_id_has_at_most_2048_bytes),
      TEST(templates_are_expanded),
      TEST(what_a_template_lacks_is_named_and_nothing_is_left_behind),
      TEST(query_parameters_are_joined_and_encoded),
      TEST(an_origin_is_scheme_host_and_port_in_lower_case),
      TEST(odd_urls_have_no_origin),
      TEST(plain_http_is_for_loopback_only),
      TEST(passwords_in_urls_are_not_repeated),
      TEST(origins_are_compared_whole),
      TEST(links_are_resolved_with_the_version_once),
      TEST(a_base_may_have_a_path_and_a_slash_at_its_end),
      TEST(links_that_leave_the_origin_are_refused_naming_both_hosts),
      TEST(links_with_tricks_are_refused),
      TEST(a_link_has_at_most_16384_bytes),
  };
  return cmocka_run_group_tests_name("url", tests, NULL, NULL);
}
