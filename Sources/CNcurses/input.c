#include "CNcurses.h"

#include <sys/ioctl.h>

enum cn_input_kind cn_next_input(uint32_t *value) {
  wint_t input = 0;
  switch (wget_wch(stdscr, &input)) {
    case OK:
      *value = input;
      return CN_INPUT_CHARACTER;
    case KEY_CODE_YES:
      *value = input;
      return CN_INPUT_KEY;
    default:
      return CN_INPUT_NONE;
  }
}

int cn_waiting_bytes(int descriptor) {
  int count = 0;
  return ioctl(descriptor, FIONREAD, &count) == 0 ? count : 0;
}
