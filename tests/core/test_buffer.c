/* Buffers: growth, limits, text, wiping; and the error value's text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/buffer.h"

static void a_zeroed_buffer_grows_and_stays_terminated(void **state) {
  (void)state;
  pc_buffer buffer = {0};
  for (int i = 0; i < 10000; i++) {
    assert_true(pc_buffer_append(&buffer, &"0123456789"[i % 10], 1));
    assert_int_equal(buffer.data[buffer.length], '\0');
  }
  assert_int_equal(buffer.length, 10000);
  assert_memory_equal(buffer.data + 9990, "0123456789", 10);
  pc_buffer_free(&buffer);
  assert_null(buffer.data);
  assert_int_equal(buffer.capacity, 0);
}

static void an_append_over_the_limit_changes_nothing(void **state) {
  (void)state;
  pc_buffer buffer = {.limit = 8};
  assert_true(pc_buffer_append_text(&buffer, "12345678"));
  assert_false(pc_buffer_append(&buffer, "9", 1));
  assert_false(pc_buffer_printf(&buffer, "%d", 9));
  assert_false(pc_buffer_reserve(&buffer, 1));
  assert_true(pc_buffer_append(&buffer, NULL, 0));
  assert_string_equal(buffer.data, "12345678");
  pc_buffer_free(&buffer);
  assert_int_equal(buffer.limit, 8);
  assert_true(pc_buffer_append_text(&buffer, "again"));
  pc_buffer_free(&buffer);
}

static void a_size_that_no_memory_holds_is_refused(void **state) {
  (void)state;
  pc_buffer buffer = {0};
  assert_true(pc_buffer_append_text(&buffer, "abc"));
  assert_false(pc_buffer_reserve(&buffer, SIZE_MAX));
  assert_false(pc_buffer_reserve(&buffer, SIZE_MAX - 3));
  assert_string_equal(buffer.data, "abc");
  pc_buffer_free(&buffer);
  assert_null(pc_copy("", SIZE_MAX));
}

static void bytes_may_hold_nul(void **state) {
  (void)state;
  pc_buffer buffer = {0};
  assert_true(pc_buffer_append(&buffer, "a\0b", 3));
  assert_int_equal(buffer.length, 3);
  assert_memory_equal(buffer.data, "a\0b", 4);
  pc_buffer_free(&buffer);
}

static void printf_appends_text_of_any_length(void **state) {
  (void)state;
  pc_buffer buffer = {0};
  assert_true(pc_buffer_printf(&buffer, "%s-%05d", "x", 42));
  assert_true(pc_buffer_printf(&buffer, "%500s", ""));
  assert_int_equal(buffer.length, 7 + 500);
  assert_memory_equal(buffer.data, "x-00042 ", 8);
  pc_buffer_free(&buffer);
}

static void clear_keeps_the_memory(void **state) {
  (void)state;
  pc_buffer buffer = {0};
  assert_true(pc_buffer_append_text(&buffer, "text"));
  char *data = buffer.data;
  pc_buffer_clear(&buffer);
  assert_ptr_equal(buffer.data, data);
  assert_string_equal(buffer.data, "");
  assert_int_equal(buffer.length, 0);
  pc_buffer_free(&buffer);
  pc_buffer_clear(&buffer);
}

static void wiping_overwrites_and_frees(void **state) {
  (void)state;
  char secret[] = "hunter2";
  pc_wipe(secret, sizeof secret);
  for (size_t i = 0; i < sizeof secret; i++) assert_int_equal(secret[i], 0);
  pc_buffer buffer = {0};
  pc_buffer_wipe(&buffer);
  assert_true(pc_buffer_append_text(&buffer, "hunter2"));
  pc_buffer_wipe(&buffer);
  assert_null(buffer.data);
  pc_free_secret(NULL);
  pc_free_secret(pc_copy("hunter2 and more", 7));
}

static void case_is_ignored_in_ascii_only(void **state) {
  (void)state;
  assert_true(pc_equal_ignore_case("Retry-After", "rETRY-aFTER"));
  assert_false(pc_equal_ignore_case("Retry-After", "Retry-Afte"));
  assert_false(pc_equal_ignore_case("a", "ab"));
  assert_false(pc_equal_ignore_case("[", "{"));
  assert_false(pc_equal_ignore_case("\xc3\x84", "\xc3\xa4"));
  assert_true(pc_starts_with_ignore_case("Bearer x", "bearer "));
  assert_true(pc_starts_with_ignore_case("x", ""));
  assert_false(pc_starts_with_ignore_case("Bear", "bearer"));
}

static void an_error_is_one_line_cut_at_a_character(void **state) {
  (void)state;
  pc_error error;
  assert_false(pc_fail(&error, PC_PARSE, "a\r\nb%s", "\x01"));
  assert_string_equal(error.message, "a  b ");
  assert_int_equal(error.category, PC_PARSE);

  char text[1000];
  for (size_t shift = 0; shift < 4; shift++) {
    memset(text, 'x', shift);
    for (size_t i = shift; i + 4 <= sizeof text; i += 4) memcpy(text + i, "\xf0\x9f\x98\x80", 4);
    text[shift + (sizeof text - shift) / 4 * 4 - (shift ? 0 : 4)] = '\0';
    pc_fail(&error, PC_USAGE, "%s", text);
    size_t length = strlen(error.message);
    assert_true(length < sizeof error.message && length >= sizeof error.message - 4);
    assert_int_equal((length - shift) % 4, 0);
  }
  pc_fail(&error, PC_USAGE, "first");
  pc_fail(&error, PC_TLS, "second: %s", error.message);
  assert_string_equal(error.message, "second: first");
  assert_false(pc_fail_memory(&error));
  assert_int_equal(error.category, PC_USAGE);
}

static void every_status_has_its_category(void **state) {
  (void)state;
  static const struct {
    int status;
    const char *name;
  } rows[] = {
      {302, "server"},    {400, "bad_input"}, {401, "unauthorized"}, {403, "forbidden"},
      {404, "not_found"}, {405, "bad_input"}, {409, "conflict"},     {412, "precondition_failed"},
      {429, "throttled"}, {500, "server"},    {503, "server"},       {599, "server"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
    assert_string_equal(pc_category_name(pc_category_of_status(rows[i].status)), rows[i].name);
  }
  assert_string_equal(pc_category_name(PC_CANCELLED), "cancelled");
  assert_non_null(pc_category_name((pc_category)99));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_zeroed_buffer_grows_and_stays_terminated),
      cmocka_unit_test(an_append_over_the_limit_changes_nothing),
      cmocka_unit_test(a_size_that_no_memory_holds_is_refused),
      cmocka_unit_test(bytes_may_hold_nul),
      cmocka_unit_test(printf_appends_text_of_any_length),
      cmocka_unit_test(clear_keeps_the_memory),
      cmocka_unit_test(wiping_overwrites_and_frees),
      cmocka_unit_test(case_is_ignored_in_ascii_only),
      cmocka_unit_test(an_error_is_one_line_cut_at_a_character),
      cmocka_unit_test(every_status_has_its_category),
  };
  return cmocka_run_group_tests_name("buffer", tests, NULL, NULL);
}
