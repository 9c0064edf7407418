/* Randomness: the system's source, a seeded one for tests and the simulator, and GUIDs from either.
 *
 * The seeded generator is xoshiro256** by David Blackman and Sebastiano Vigna (public domain), its state filled by
 * splitmix64 as its authors advise. It is no source of secrets. Read ids.h for the contract.
 */
#include "ids.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

static bool fill_from_device(unsigned char *bytes, size_t length) {
  int file = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  while (length) {
    ssize_t got = read(file, bytes, length);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) break;
    bytes += got;
    length -= (size_t)got;
  }
  close(file);
  return length == 0;
}

static bool fill_from_system(void *context, void *data, size_t length) {
  (void)context;
  unsigned char *bytes = data;
  while (length) {
    ssize_t got = getrandom(bytes, length, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return fill_from_device(bytes, length); /* an old kernel, or a sandbox that forbids the call */
    bytes += got;
    length -= (size_t)got;
  }
  return true;
}

pc_random pc_random_system(void) { return (pc_random){fill_from_system, NULL}; }

static bool fill_from_supply(void *context, void *data, size_t length) {
  pc_random_supply *supply = context;
  if (length > sizeof supply->bytes) return fill_from_system(NULL, data, length);
  if (supply->left < length) {
    supply->left = 0;
    if (!fill_from_system(NULL, supply->bytes, sizeof supply->bytes)) return false;
    supply->left = sizeof supply->bytes;
  }
  unsigned char *next = supply->bytes + sizeof supply->bytes - supply->left;
  memcpy(data, next, length);
  memset(next, 0, length);
  supply->left -= length;
  return true;
}

pc_random pc_random_supplied(pc_random_supply *supply) { return (pc_random){fill_from_supply, supply}; }

static uint64_t rotate_left(uint64_t word, int bits) { return (word << bits) | (word >> (64 - bits)); }

static uint64_t next_seeded(uint64_t words[4]) {
  uint64_t result = rotate_left(words[1] * 5, 7) * 9;
  uint64_t shifted = words[1] << 17;
  words[2] ^= words[0];
  words[3] ^= words[1];
  words[1] ^= words[2];
  words[0] ^= words[3];
  words[2] ^= shifted;
  words[3] = rotate_left(words[3], 45);
  return result;
}

static bool fill_seeded(void *context, void *data, size_t length) {
  pc_random_state *state = context;
  unsigned char *bytes = data;
  while (length) {
    uint64_t word = next_seeded(state->words);
    /* Byte by byte: the same bytes on machines of either byte order. */
    for (int i = 0; i < 8 && length; i++, length--) *bytes++ = (unsigned char)(word >> (8 * i));
  }
  return true;
}

pc_random pc_random_seeded(pc_random_state *state, uint64_t seed) {
  for (int i = 0; i < 4; i++) {
    seed += UINT64_C(0x9E3779B97F4A7C15);
    uint64_t z = seed;
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    state->words[i] = z ^ (z >> 31);
  }
  return (pc_random){fill_seeded, state};
}

bool pc_random_bytes(const pc_random *random, void *bytes, size_t length, pc_error *error) {
  if (random->fill(random->context, bytes, length)) return true;
  return pc_fail(error, PC_USAGE, "the system gives no random bytes");
}

double pc_random_unit(const pc_random *random) {
  unsigned char bytes[8];
  if (!random->fill(random->context, bytes, sizeof bytes)) return 0.5;
  uint64_t word = 0;
  for (int i = 0; i < 8; i++) word |= (uint64_t)bytes[i] << (8 * i);
  return (double)(word >> 11) * 0x1.0p-53; /* the 53 bits that a double holds exactly */
}

bool pc_guid(const pc_random *random, char guid[PC_GUID_SIZE], pc_error *error) {
  static const char digits[] = "0123456789abcdef";
  unsigned char bytes[16];
  if (!pc_random_bytes(random, bytes, sizeof bytes, error)) return false;
  bytes[6] = (unsigned char)((bytes[6] & 0x0F) | 0x40); /* version 4 */
  bytes[8] = (unsigned char)((bytes[8] & 0x3F) | 0x80); /* the variant of RFC 4122 */
  char *out = guid;
  for (int i = 0; i < 16; i++) {
    if (i == 4 || i == 6 || i == 8 || i == 10) *out++ = '-';
    *out++ = digits[bytes[i] >> 4];
    *out++ = digits[bytes[i] & 0x0F];
  }
  *out = '\0';
  return true;
}

bool pc_is_guid(const char *text) {
  for (int i = 0; i < PC_GUID_SIZE - 1; i++) {
    char c = text[i];
    bool hexadecimal = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    if (hyphen ? c != '-' : !hexadecimal) return false;
  }
  return text[PC_GUID_SIZE - 1] == '\0';
}
