#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// Curses writes to the terminal after every movement of its cursor: dozens of times a frame. So it
// writes to a descriptor of its own, which leads into memory while a frame is drawn, and what was
// gathered there can reach the terminal in one piece.

static int curses_descriptor = -1;
static int gathered = -1;

FILE *cn_frame_output(void) {
  static FILE *output;
  if (output != NULL) return output;
  curses_descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (curses_descriptor >= 0) output = fdopen(curses_descriptor, "w");
  if (output != NULL) gathered = memfd_create("frame", MFD_CLOEXEC);
  // Without either, curses writes piece by piece.
  return output != NULL ? output : stdout;
}

const uint8_t *cn_update(size_t *count) {
  static uint8_t *bytes;
  static size_t room;
  *count = 0;
  wnoutrefresh(stdscr);
  if (gathered < 0 || dup3(gathered, curses_descriptor, O_CLOEXEC) < 0) {
    doupdate();
    return NULL;
  }
  doupdate();
  dup3(STDOUT_FILENO, curses_descriptor, O_CLOEXEC);
  off_t end = lseek(gathered, 0, SEEK_CUR);
  lseek(gathered, 0, SEEK_SET);
  if (end > (off_t)room) {
    uint8_t *larger = realloc(bytes, (size_t)end);
    if (larger == NULL) return NULL;
    bytes = larger;
    room = (size_t)end;
  }
  ssize_t read = pread(gathered, bytes, (size_t)end, 0);
  *count = read > 0 ? (size_t)read : 0;
  return bytes;
}

void cn_send(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd terminal = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&terminal, 1, -1);
    } else if (written == 0 || errno != EINTR) {
      // A terminal that is gone reports it by a signal.
      return;
    }
  }
}
