/* Random sources and GUIDs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/ids.h"

static bool fill_never(void *context, void *bytes, size_t length) {
  (void)context, (void)bytes, (void)length;
  return false;
}

static void guids_are_of_version_4_and_differ(void **state) {
  (void)state;
  pc_random random = pc_random_system();
  pc_error error;
  char first[PC_GUID_SIZE], second[PC_GUID_SIZE];
  for (int i = 0; i < 200; i++) {
    assert_true(pc_guid(&random, first, &error));
    assert_true(pc_guid(&random, second, &error));
    assert_string_not_equal(first, second);
    assert_true(pc_is_guid(first));
    assert_int_equal(strlen(first), 36);
    assert_int_equal(first[14], '4');
    assert_non_null(strchr("89ab", first[19]));
    assert_int_equal(strspn(first, "0123456789abcdef-"), 36);
  }
}

static void a_supply_gives_each_byte_once_and_keeps_none_that_it_gave(void **state) {
  (void)state;
  static pc_random_supply supply;
  static const unsigned char zeros[sizeof supply.bytes];
  pc_random random = pc_random_supplied(&supply);
  pc_error error;
  char first[PC_GUID_SIZE], second[PC_GUID_SIZE];
  unsigned char large[2 * sizeof supply.bytes] = {0};
  for (int i = 0; i < 500; i++) {
    assert_true(pc_guid(&random, first, &error));
    assert_true(pc_guid(&random, second, &error));
    assert_string_not_equal(first, second);
    assert_true(supply.left <= sizeof supply.bytes);
    assert_memory_equal(supply.bytes, zeros, sizeof supply.bytes - supply.left);
  }
  assert_true(pc_random_bytes(&random, large, sizeof large, &error));
  assert_memory_not_equal(large, zeros, sizeof zeros);
  assert_memory_not_equal(large, large + sizeof zeros, sizeof zeros);
}

static void only_the_hyphenated_form_is_a_guid(void **state) {
  (void)state;
  assert_true(pc_is_guid("f81d4fae-7dec-41d0-a765-00a0c91e6bf6"));
  assert_true(pc_is_guid("F81D4FAE-7DEC-41D0-A765-00A0C91E6BF6"));
  assert_true(pc_is_guid("00000000-0000-0000-0000-000000000000"));
  static const char *const others[] = {
      "",
      "f81d4fae",
      "{f81d4fae-7dec-41d0-a765-00a0c91e6bf6}",
      "f81d4fae7dec41d0a76500a0c91e6bf6",
      "f81d4fae-7dec-41d0-a765-00a0c91e6bf",
      "f81d4fae-7dec-41d0-a765-00a0c91e6bf6 ",
      "f81d4fae-7dec-41d0-a765-00a0c91e6bfg",
      "f81d4fae-7dec-41d0-a7650-0a0c91e6bf6",
      "------------------------------------",
  };
  for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) assert_false(pc_is_guid(others[i]));
}

static void a_seed_gives_the_same_bytes_every_time(void **state) {
  (void)state;
  pc_random_state one, two, other;
  pc_random a = pc_random_seeded(&one, 42), b = pc_random_seeded(&two, 42), c = pc_random_seeded(&other, 43);
  unsigned char x[100], y[100], z[100];
  pc_error error;
  assert_true(pc_random_bytes(&a, x, sizeof x, &error));
  assert_true(pc_random_bytes(&b, y, sizeof y, &error));
  assert_true(pc_random_bytes(&c, z, sizeof z, &error));
  assert_memory_equal(x, y, sizeof x);
  assert_memory_not_equal(x, z, sizeof x);
}

static void the_seeded_generator_is_xoshiro256_starstar(void **state) {
  (void)state;
  /* The first number from the state 1, 2, 3, 4 is rotl(2 * 5, 7) * 9 = 11520, the second 0. */
  pc_random_state words;
  pc_random random = pc_random_seeded(&words, 0);
  words = (pc_random_state){{1, 2, 3, 4}};
  unsigned char bytes[16];
  pc_error error;
  assert_true(pc_random_bytes(&random, bytes, sizeof bytes, &error));
  assert_int_equal(bytes[0] | bytes[1] << 8, 11520);
  for (int i = 2; i < 16; i++) assert_int_equal(bytes[i], 0);
}

static void unit_numbers_are_spread_over_0_to_1(void **state) {
  (void)state;
  pc_random_state words;
  pc_random random = pc_random_seeded(&words, 7);
  double sum = 0, least = 1, most = 0;
  for (int i = 0; i < 10000; i++) {
    double number = pc_random_unit(&random);
    assert_true(number >= 0 && number < 1);
    sum += number;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  assert_true(sum / 10000 > 0.48 && sum / 10000 < 0.52);
  assert_true(least < 0.01 && most > 0.99);
}

static void a_failing_source_is_an_error_for_ids_and_a_half_for_jitter(void **state) {
  (void)state;
  pc_random random = {fill_never, NULL};
  pc_error error = {0};
  char guid[PC_GUID_SIZE];
  assert_false(pc_guid(&random, guid, &error));
  assert_int_equal(error.category, PC_USAGE);
  assert_true(pc_random_unit(&random) == 0.5);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(guids_are_of_version_4_and_differ),
      cmocka_unit_test(a_supply_gives_each_byte_once_and_keeps_none_that_it_gave),
      cmocka_unit_test(only_the_hyphenated_form_is_a_guid),
      cmocka_unit_test(a_seed_gives_the_same_bytes_every_time),
      cmocka_unit_test(the_seeded_generator_is_xoshiro256_starstar),
      cmocka_unit_test(unit_numbers_are_spread_over_0_to_1),
      cmocka_unit_test(a_failing_source_is_an_error_for_ids_and_a_half_for_jitter),
  };
  return cmocka_run_group_tests_name("ids", tests, NULL, NULL);
}
