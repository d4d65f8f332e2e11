#define _GNU_SOURCE
#include "CNcurses.h"

#include <langinfo.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool cn_locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool cn_open(const char *type) { return newterm(type, cn_frame_output(), stdin) != NULL; }

void cn_set_raw_input(int escape_milliseconds) {
  raw();
  noecho();
  nonl();
  intrflush(stdscr, FALSE);
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  // A frame is never left half drawn because of a key: it may be the last one for a while.
  typeahead(-1);
  meta(stdscr, TRUE);
  set_escdelay(escape_milliseconds);
}

void cn_set_keypad(void) {
  keypad(stdscr, FALSE);
  keypad(stdscr, TRUE);
}

bool cn_window_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
    return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

int cn_colors(void) { return has_colors() ? COLORS : 0; }

int cn_pairs(void) { return has_colors() ? COLOR_PAIRS : 0; }

const char *cn_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

bool cn_has_flag(const char *name) { return tigetflag(name) > 0; }

const char *cn_cursor_movement(int row, int column) {
  const char *movement = cn_capability("cup");
  return movement == NULL ? NULL : tiparm(movement, row, column);
}
