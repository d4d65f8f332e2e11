#include "CNcurses.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

static const int reported[] = {SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH};
enum { reported_count = sizeof reported / sizeof reported[0] };

static struct sigaction previous[reported_count];
static volatile sig_atomic_t report_descriptor = -1;

static void report(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe holds the news already.
  if (write(report_descriptor, &byte, 1) < 0) errno = saved;
  errno = saved;
}

static struct sigaction reporting(void) {
  struct sigaction action = {0};
  action.sa_handler = report;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  return action;
}

void cn_signals_install(int descriptor) {
  report_descriptor = descriptor;
  struct sigaction action = reporting();
  for (int i = 0; i < reported_count; i++) sigaction(reported[i], &action, &previous[i]);
}

void cn_signals_remove(void) {
  for (int i = 0; i < reported_count; i++) sigaction(reported[i], &previous[i], NULL);
}

static void set_action(int number, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void cn_stop(void) {
  // The others of the group stop; a signal to the whole process might stop it a little later, on
  // another thread, when this one has claimed the terminal again.
  set_action(SIGTSTP, SIG_IGN);
  kill(0, SIGTSTP);
  set_action(SIGTSTP, SIG_DFL);
  // That we go on is known here; only a stop that came from outside is news.
  set_action(SIGCONT, SIG_DFL);
  sigset_t stop, before;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &before);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  struct sigaction ours = reporting();
  sigaction(SIGTSTP, &ours, NULL);
  sigaction(SIGCONT, &ours, NULL);
}
