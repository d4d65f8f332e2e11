#include "CNcurses.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT, SIGSYS};
enum { fatal_count = sizeof fatal / sizeof fatal[0], bytes_limit = 512, stack_size = 65536 };

static struct sigaction previous[fatal_count];
static char prepared_bytes[bytes_limit];
static size_t prepared_count;
static struct termios prepared_modes;
static volatile sig_atomic_t is_armed;
static char alternate_stack[stack_size];

void cn_crash_prepare(const char *bytes, size_t count, const struct termios *modes) {
  prepared_count = count < bytes_limit ? count : bytes_limit;
  memcpy(prepared_bytes, bytes, prepared_count);
  prepared_modes = *modes;
}

void cn_restore_terminal(void) {
  size_t written = 0;
  while (written < prepared_count) {
    ssize_t count =
        write(STDOUT_FILENO, prepared_bytes + written, prepared_count - written);
    // A terminal that is gone needs no restoring.
    if (count < 0 && errno != EINTR) break;
    if (count > 0) written += (size_t)count;
  }
  // Setting modes from the background would stop the process.
  sigset_t stops, before;
  sigemptyset(&stops);
  sigaddset(&stops, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &stops, &before);
  tcsetattr(STDIN_FILENO, TCSANOW, &prepared_modes);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

// Restores the terminal, then lets the crash take the course that it would have taken.
static void crash(int number, siginfo_t *info, void *context) {
  (void)context;
  if (is_armed) {
    is_armed = 0;
    cn_restore_terminal();
  }
  for (int i = 0; i < fatal_count; i++)
    if (fatal[i] == number) sigaction(number, &previous[i], NULL);
  // A fault happens again when this returns; what was sent by a call does not, nor does a trap
  // that the processor counts as done.
  if (info->si_code <= 0 || number == SIGTRAP) raise(number);
}

void cn_crash_cover_thread(void) {
  stack_t stack = {.ss_sp = alternate_stack, .ss_size = stack_size};
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE) != 0)
    sigaltstack(&stack, NULL);
}

void cn_crash_arm(void) {
  cn_crash_cover_thread();
  struct sigaction action = {0};
  action.sa_sigaction = crash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &action, &previous[i]);
  is_armed = 1;
}

void cn_crash_disarm(void) {
  if (!is_armed) return;
  is_armed = 0;
  for (int i = 0; i < fatal_count; i++) sigaction(fatal[i], &previous[i], NULL);
}
