/* Runs a program on a pseudo-terminal and plays a person in front of it: pty_run STEPS PROGRAM [ARGUMENT…]
 *
 * STEPS is a file with one step a line:
 *   expect TEXT    waits until TEXT shows up in what has come since the last match
 *   send TEXT      types TEXT
 *   wait SECONDS
 * In texts \n \r \e \\ and \xHH stand for characters. At the end it waits for the program to end, writes all that the
 * terminal showed to stdout, and ends with the program's status, 128 + signal, or 124 and a word on stderr when a step
 * or the end took more than 20 seconds. The terminal has 100 columns. Used by tests/shell through terminal.lua.
 */
#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE = 20000, SHOWN_SIZE = 1 << 20 };

static char shown[SHOWN_SIZE + 1];
static size_t shown_length, matched;
static int terminal;
static bool hung_up;

static long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Takes in what the program writes, for at most `milliseconds`; returns after the first bytes. */
static void take_in(long milliseconds) {
  struct pollfd poller = {.fd = terminal, .events = POLLIN, .revents = 0};
  if (hung_up || milliseconds < 0 || poll(&poller, 1, (int)milliseconds) <= 0) return;
  ssize_t length = read(terminal, shown + shown_length, SHOWN_SIZE - shown_length);
  if (length > 0) {
    shown_length += (size_t)length;
  } else if (length == 0 || errno != EINTR) {
    hung_up = true; /* EIO: the program is gone */
  }
}

static size_t unescape(char *text) {
  char *to = text;
  for (const char *from = text; *from != '\0'; from++) {
    if (*from != '\\') {
      *to++ = *from;
      continue;
    }
    from++;
    char digits[3] = "";
    switch (*from) {
    case 'n': *to++ = '\n'; break;
    case 'r': *to++ = '\r'; break;
    case 'e': *to++ = '\033'; break;
    case 'x':
      memcpy(digits, from + 1, 2);
      *to++ = (char)strtol(digits, NULL, 16);
      from += 2;
      break;
    default: *to++ = *from; break;
    }
  }
  *to = '\0';
  return (size_t)(to - text);
}

static bool expect(const char *text) {
  long end = now() + PATIENCE;
  for (;;) {
    shown[shown_length] = '\0';
    char *found = strstr(shown + matched, text);
    if (found != NULL) {
      matched = (size_t)(found - shown) + strlen(text);
      return true;
    }
    if (hung_up || now() >= end) return false;
    take_in(end - now());
  }
}

static void wait_for(double seconds) {
  long end = now() + (long)(seconds * 1000);
  while (now() < end) {
    if (hung_up) {
      usleep(10000);
    } else {
      take_in(end - now());
    }
  }
}

static bool play(const char *path) {
  static char line[65536];
  FILE *steps = fopen(path, "r");
  if (steps == NULL) {
    perror(path);
    return false;
  }
  bool passed = true;
  while (passed && fgets(line, sizeof line, steps) != NULL) {
    line[strcspn(line, "\n")] = '\0';
    if (strncmp(line, "expect ", 7) == 0) {
      unescape(line + 7);
      passed = expect(line + 7);
      if (!passed) fprintf(stderr, "pty_run: did not show up: %s\n", line + 7);
    } else if (strncmp(line, "send ", 5) == 0) {
      size_t length = unescape(line + 5);
      if (write(terminal, line + 5, length) != (ssize_t)length) perror("pty_run: write");
    } else if (strncmp(line, "wait ", 5) == 0) {
      wait_for(strtod(line + 5, NULL));
    } else {
      fprintf(stderr, "pty_run: what is \"%s\"?\n", line);
      passed = false;
    }
  }
  fclose(steps);
  return passed;
}

/* Waits for the program's end; kills it when it does not come. */
static int status_of(pid_t program) {
  long end = now() + PATIENCE;
  int status = 0;
  while (waitpid(program, &status, WNOHANG) == 0) {
    if (now() >= end) {
      fprintf(stderr, "pty_run: the program did not end\n");
      kill(program, SIGKILL);
      waitpid(program, &status, 0);
      return 124;
    }
    if (hung_up) {
      usleep(10000);
    } else {
      take_in(20);
    }
  }
  while (!hung_up) {
    size_t before = shown_length;
    take_in(100);
    if (shown_length == before) break;
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fputs("usage: pty_run STEPS PROGRAM [ARGUMENT...]\n", stderr);
    return 2;
  }
  struct winsize size = {.ws_row = 30, .ws_col = 100};
  pid_t program = forkpty(&terminal, NULL, NULL, &size);
  if (program < 0) {
    perror("pty_run: forkpty");
    return 2;
  }
  if (program == 0) {
    setenv("TERM", "xterm", 1);
    execvp(argv[2], argv + 2);
    perror(argv[2]);
    _exit(127);
  }
  bool passed = play(argv[1]);
  if (!passed) kill(program, SIGKILL);
  int status = status_of(program);
  fwrite(shown, 1, shown_length, stdout);
  return passed ? status : 124;
}
