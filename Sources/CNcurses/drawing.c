#include "CNcurses.h"

void cn_put(int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  // The pair goes through the last argument: the short one holds only 32767 of them.
  if (setcchar(&cell, text, attributes, 0, &pair) == OK) mvwadd_wch(stdscr, row, column, &cell);
}

void cn_put_run(
    int row, int column, const wchar_t *text, int count, attr_t attributes, int pair) {
  enum { run_limit = 256 };
  cchar_t cells[run_limit];
  cchar_t blank;
  // One cell is made by curses, the others are the same with another character.
  if (setcchar(&blank, L" ", attributes, 0, &pair) != OK) return;
  while (count > 0) {
    int length = count < run_limit ? count : run_limit;
    for (int i = 0; i < length; i++) {
      cells[i] = blank;
      cells[i].chars[0] = text[i];
    }
    mvwadd_wchnstr(stdscr, row, column, cells, length);
    text += length;
    column += length;
    count -= length;
  }
}

void cn_erase_row(int row) {
  wmove(stdscr, row, 0);
  wclrtoeol(stdscr);
}

void cn_move(int row, int column) { wmove(stdscr, row, column); }

void cn_leave_cursor(bool leaves) { leaveok(stdscr, leaves); }

void cn_redraw_all(void) { clearok(curscr, TRUE); }
