// What Swift needs of ncursesw and cannot import: macros, globals, variadic calls, and the two
// pieces of signal code that must be C.
#pragma once

#define NCURSES_WIDECHAR 1
#include <wchar.h>

#include <curses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <termios.h>

// Attributes: macros of curses.h that Swift does not see.
static const attr_t cn_bold = WA_BOLD;
static const attr_t cn_dim = WA_DIM;
static const attr_t cn_italic = WA_ITALIC;
static const attr_t cn_underline = WA_UNDERLINE;
static const attr_t cn_reverse = WA_REVERSE;

// Session (session.c)

// The columns of a scalar in the present locale: 0, 1, 2, or -1.
int cn_width(uint32_t scalar);

// Whether the characters of the present locale are UTF-8.
bool cn_locale_is_utf8(void);

// Opens the terminal of standard input and output. False when its type is not known.
bool cn_open(const char *type);

// Sets raw input: every key arrives, none is acted upon, reading never waits.
void cn_set_raw_input(int escape_milliseconds);

// Tells the terminal again how its keys are to be sent.
void cn_set_keypad(void);

// The window's size as the kernel knows it; false when it knows none.
bool cn_window_size(int *rows, int *columns);

// Numbers of colours and of pairs; 0 without colours.
int cn_colors(void);
int cn_pairs(void);

// A string or flag of the terminal's description; NULL and false where it has none.
const char *cn_capability(const char *name);
bool cn_has_flag(const char *name);

// The cursor movement to a place, in a static buffer; NULL where the terminal has none.
const char *cn_cursor_movement(int row, int column);

// Drawing (drawing.c), on the one full-screen window.

// Puts one character with its marks; `text` ends with 0.
void cn_put(int row, int column, const wchar_t *text, attr_t attributes, int pair);

// Puts characters of one column and without marks beside each other.
void cn_put_run(
    int row, int column, const wchar_t *text, int count, attr_t attributes, int pair);

// Blanks a row.
void cn_erase_row(int row);

// Puts the cursor where the next `cn_update` shows it.
void cn_move(int row, int column);

// Whether updates may leave the cursor wherever they end: for a cursor that is hidden.
void cn_leave_cursor(bool leaves);

// Makes the next `cn_update` send every cell.
void cn_redraw_all(void);

// Frames (frame.c)

// Where curses writes: the terminal of standard output, under a descriptor of its own.
FILE *cn_frame_output(void);

// The bytes for what differs from what the terminal shows, valid until the next call; NULL when
// curses has sent them by itself.
const uint8_t *cn_update(size_t *count);

// Sends bytes to the terminal, however slowly it takes them.
void cn_send(const uint8_t *bytes, size_t count);

// Input (input.c)

enum cn_input_kind { CN_INPUT_NONE, CN_INPUT_CHARACTER, CN_INPUT_KEY };

// The next character or key that has arrived; never waits but for the rest of an escape sequence.
enum cn_input_kind cn_next_input(uint32_t *value);

// Bytes that have arrived and were not read by curses.
int cn_waiting_bytes(int descriptor);

// Signals (signals.c)

// From now on each of these signals writes its number, as one byte, to `descriptor`:
// SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH.
void cn_signals_install(int descriptor);

// Gives the signals back to whoever had them before.
void cn_signals_remove(void);

// Stops the process group as the terminal's suspend key would; returns when it goes on.
void cn_stop(void);

// Crashes (crash.c)

// What a crash writes and sets before it takes its course. Copies both.
void cn_crash_prepare(const char *bytes, size_t count, const struct termios *modes);

// Writes the prepared bytes and sets the prepared modes.
void cn_restore_terminal(void);

// Makes crashes restore the terminal, or no longer do so.
void cn_crash_arm(void);
void cn_crash_disarm(void);

// Lets the present thread restore the terminal even when its stack has overflowed.
void cn_crash_cover_thread(void);
