/* Random bytes from the system, and GUIDs (version 4) made of them. */
#ifndef PC_CORE_IDS_H
#define PC_CORE_IDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "error.h"

enum { PC_GUID_SIZE = 37 }; /* 36 characters and the NUL */

/* A source of randomness. `fill` returns false when it has none. Tests put a seeded one in place of the system's. */
typedef struct pc_random {
  bool (*fill)(void *context, void *bytes, size_t length);
  void *context;
} pc_random;

/* getrandom(2), falling back on /dev/urandom. Stateless, hence safe over fork and in threads. */
pc_random pc_random_system(void);

/* The same through a supply that the caller keeps, which saves a system call for most ids. Used bytes are overwritten.
 * Not to be shared over fork or between threads. */
typedef struct pc_random_supply {
  unsigned char bytes[512];
  size_t left; /* not yet used, at the end */
} pc_random_supply;
pc_random pc_random_supplied(pc_random_supply *supply);

/* A reproducible generator (xoshiro256**) over a state that the caller keeps. For tests and the simulator's world. */
typedef struct pc_random_state {
  uint64_t words[4];
} pc_random_state;
pc_random pc_random_seeded(pc_random_state *state, uint64_t seed);

bool pc_random_bytes(const pc_random *random, void *bytes, size_t length, pc_error *error);

/* A double in [0, 1). 0.5 when the source fails: jitter is no secret. */
double pc_random_unit(const pc_random *random);

/* Lower case, with hyphens: "f81d4fae-7dec-41d0-a765-00a0c91e6bf6". */
bool pc_guid(const pc_random *random, char guid[PC_GUID_SIZE], pc_error *error);

/* True for 8-4-4-4-12 hexadecimal digits in any case, without braces. */
bool pc_is_guid(const char *text);

#endif
