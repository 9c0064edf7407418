/* Starts two commands by turns and prints the median seconds that each took from fork to exit.
 *
 *   start_up ROUNDS PROGRAM ARGUMENT OTHER-PROGRAM OTHER-ARGUMENT...     each with the same number of words
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_ROUNDS = 1000, MAX_WORDS = 16 };

static double seconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double run(char **words, int count) {
  char *command[MAX_WORDS + 1] = {NULL};
  for (int i = 0; i < count; i++) command[i] = words[i];
  double started = seconds_now();
  pid_t child = fork();
  if (child == 0) {
    execvp(command[0], command);
    _exit(127);
  }
  int status = -1;
  if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
    fprintf(stderr, "start_up: %s failed\n", words[0]);
    exit(1);
  }
  return seconds_now() - started;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  static double times[2][MAX_ROUNDS];
  int rounds = argc > 1 ? atoi(argv[1]) : 0, words = (argc - 2) / 2;
  if (rounds < 1 || rounds > MAX_ROUNDS || words < 1 || words > MAX_WORDS) {
    fprintf(stderr, "usage: start_up ROUNDS COMMAND... OTHER-COMMAND...\n");
    return 1;
  }
  for (int round = 0; round < rounds; round++) {
    for (int which = 0; which < 2; which++) times[which][round] = run(argv + 2 + which * words, words);
  }
  for (int which = 0; which < 2; which++) qsort(times[which], (size_t)rounds, sizeof(double), by_size);
  printf("%.6f %.6f\n", times[0][rounds / 2], times[1][rounds / 2]);
  return 0;
}
