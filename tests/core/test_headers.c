/* Header sets: order, replacing, reply lines, and what may never reach the wire. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/headers.h"

static bool set(pc_headers *headers, const char *name, const char *value) {
  pc_error error;
  return pc_headers_set(headers, name, value, strlen(value), &error);
}

static bool add_line(pc_headers *headers, const char *line) {
  pc_error error;
  return pc_headers_add_line(headers, line, strlen(line), &error);
}

static void names_are_found_in_any_case(void **state) {
  (void)state;
  pc_headers headers = {0};
  assert_true(set(&headers, "MS-RequestId", "1"));
  assert_string_equal(pc_headers_get(&headers, "ms-requestid"), "1");
  assert_null(pc_headers_get(&headers, "ms-request"));
  assert_null(pc_headers_get(&headers, ""));
  pc_headers_free(&headers);
  assert_null(pc_headers_get(&headers, "MS-RequestId"));
}

static void set_replaces_all_of_that_name_in_the_place_of_the_first(void **state) {
  (void)state;
  pc_headers headers = {0};
  pc_error error;
  assert_true(pc_headers_add(&headers, "A", "1", 1, &error));
  assert_true(pc_headers_add(&headers, "B", "2", 1, &error));
  assert_true(pc_headers_add(&headers, "a", "3", 1, &error));
  assert_true(pc_headers_add(&headers, "C", "4", 1, &error));
  assert_int_equal(headers.count, 4);
  assert_true(set(&headers, "A", "5"));
  assert_int_equal(headers.count, 3);
  assert_string_equal(headers.items[0].value, "5");
  assert_string_equal(headers.items[1].name, "B");
  assert_string_equal(headers.items[2].name, "C");
  assert_true(set(&headers, "B", pc_headers_get(&headers, "B")));
  assert_string_equal(pc_headers_get(&headers, "B"), "2");
  assert_true(set(&headers, "D", "6"));
  assert_string_equal(headers.items[3].value, "6");
  pc_headers_free(&headers);
}

static void blanks_around_values_are_dropped(void **state) {
  (void)state;
  pc_headers headers = {0};
  assert_true(set(&headers, "A", " \t a b\t "));
  assert_string_equal(pc_headers_get(&headers, "A"), "a b");
  assert_true(set(&headers, "Empty", "  "));
  assert_string_equal(pc_headers_get(&headers, "Empty"), "");
  assert_true(set(&headers, "Tab", "a\tb"));
  assert_true(set(&headers, "Utf8",
                  "Stra\xc3\x9f"
                  "e"));
  pc_headers_free(&headers);
}

static void values_with_line_ends_nul_and_controls_are_refused_and_not_repeated(void **state) {
  (void)state;
  static const struct {
    const char *value;
    size_t length;
  } values[] = {
      {"secret\r\nEvil: 1", 15}, {"secret\n", 7},   {"\rsecret", 7}, {"secret\0x", 8},
      {"secret\x01", 7},         {"secret\x7f", 7}, {"\0secret", 7}, {"secret\x1b[0m", 10},
  };
  pc_headers headers = {0};
  assert_true(set(&headers, "X-Before", "kept"));
  for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
    pc_error error = {0};
    assert_false(pc_headers_set(&headers, "X-Name", values[i].value, values[i].length, &error));
    assert_int_equal(error.category, PC_BAD_INPUT);
    assert_non_null(strstr(error.message, "X-Name"));
    assert_null(strstr(error.message, "secret"));
    assert_false(pc_headers_add(&headers, "X-Name", values[i].value, values[i].length, &error));
    assert_false(pc_headers_set(&headers, "X-Before", values[i].value, values[i].length, &error));
  }
  assert_int_equal(headers.count, 1);
  assert_string_equal(pc_headers_get(&headers, "X-Before"), "kept");
  pc_headers_free(&headers);
}

static void names_that_are_no_tokens_are_refused(void **state) {
  (void)state;
  static const char *const names[] = {"", " ", "A B", "A:", "A\r\nB", "A\n", "\xc3\xa4", "A(", "A/B", "A\x7f", "\"A\""};
  pc_headers headers = {0};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    pc_error error = {0};
    assert_false(pc_headers_set(&headers, names[i], "1", 1, &error));
    assert_int_equal(error.category, PC_BAD_INPUT);
    assert_false(strpbrk(error.message, "\r\n") != NULL);
  }
  assert_int_equal(headers.count, 0);
  assert_true(set(&headers, "!#$%&'*+-.^_`|~09AZaz", "1"));
  pc_headers_free(&headers);
}

static void reply_lines_are_added_and_garbage_is_passed_over(void **state) {
  (void)state;
  pc_headers headers = {0};
  assert_true(add_line(&headers, "HTTP/1.1 200 OK\r\n"));
  assert_true(add_line(&headers, "\r\n"));
  assert_true(add_line(&headers, ""));
  assert_true(add_line(&headers, "no colon here\r\n"));
  assert_true(add_line(&headers, ": no name\r\n"));
  assert_true(add_line(&headers, " folded: line\r\n"));
  assert_true(add_line(&headers, "bad name : x\r\n"));
  pc_error error;
  assert_true(pc_headers_add_line(&headers, "Nul: a\0b\r\n", 10, &error));
  assert_int_equal(headers.count, 0);
  assert_true(add_line(&headers, "ETag:\"a:b\"\r\n"));
  assert_true(add_line(&headers, "Set-Cookie: a=1\n"));
  assert_true(add_line(&headers, "Set-Cookie: b=2"));
  assert_true(add_line(&headers, "Empty:\r\n"));
  assert_int_equal(headers.count, 4);
  assert_string_equal(pc_headers_get(&headers, "etag"), "\"a:b\"");
  assert_string_equal(pc_headers_get(&headers, "set-cookie"), "a=1");
  assert_string_equal(headers.items[2].value, "b=2");
  assert_string_equal(pc_headers_get(&headers, "empty"), "");
  pc_headers_free(&headers);
}

static void a_reply_has_at_most_256_headers(void **state) {
  (void)state;
  pc_headers headers = {0};
  pc_error error = {0};
  for (int i = 0; i < 256; i++) assert_true(add_line(&headers, "A: b\r\n"));
  assert_false(pc_headers_add_line(&headers, "A: b\r\n", 6, &error));
  assert_int_equal(error.category, PC_PARSE);
  assert_int_equal(headers.count, 256);
  pc_headers_clear(&headers);
  assert_int_equal(headers.count, 0);
  assert_true(add_line(&headers, "A: b\r\n"));
  pc_headers_free(&headers);
}

static void a_reply_has_at_most_256_kib_of_headers(void **state) {
  (void)state;
  pc_headers headers = {0};
  pc_error error = {0};
  char line[32 * 1024];
  memset(line, 'x', sizeof line);
  memcpy(line, "A: ", 3);
  for (int i = 0; i < 7; i++) assert_true(pc_headers_add_line(&headers, line, sizeof line, &error));
  assert_true(pc_headers_add_line(&headers, line, 20000, &error));
  assert_false(pc_headers_add_line(&headers, line, sizeof line, &error));
  assert_int_equal(error.category, PC_PARSE);
  pc_headers_free(&headers);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(names_are_found_in_any_case),
      cmocka_unit_test(set_replaces_all_of_that_name_in_the_place_of_the_first),
      cmocka_unit_test(blanks_around_values_are_dropped),
      cmocka_unit_test(values_with_line_ends_nul_and_controls_are_refused_and_not_repeated),
      cmocka_unit_test(names_that_are_no_tokens_are_refused),
      cmocka_unit_test(reply_lines_are_added_and_garbage_is_passed_over),
      cmocka_unit_test(a_reply_has_at_most_256_headers),
      cmocka_unit_test(a_reply_has_at_most_256_kib_of_headers),
  };
  return cmocka_run_group_tests_name("headers", tests, NULL, NULL);
}
