#include "CNcurses.h"

void cn_put(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  // The pair goes through the last argument: the short one holds only 32767 of them.
  if (setcchar(&cell, text, attributes, 0, &pair) == OK) mvwadd_wch(stdscr, row, column, &cell);
}

void cn_erase_row(int row) {
  wmove(stdscr, row, 0);
  wclrtoeol(stdscr);
}

void cn_move(int row, int column) { wmove(stdscr, row, column); }

void cn_leave_cursor(bool leaves) { leaveok(stdscr, leaves); }

void cn_redraw_all(void) { clearok(curscr, TRUE); }
