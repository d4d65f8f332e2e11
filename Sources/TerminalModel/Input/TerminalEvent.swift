/// What a terminal tells the program.
public enum TerminalEvent: Equatable, Sendable {
  /// A key was pressed.
  case key(KeyPress)

  /// Something was done with the mouse.
  case mouse(MouseEvent)

  /// The terminal says whether the ground it draws on is dark.
  case ground(isDark: Bool)

  /// A text was pasted in one piece; lines end as the terminal sent them, mostly in CR.
  case paste(String)

  /// The window has a new size.
  case resize(TerminalSize)

  /// The window got (`true`) or lost the keyboard.
  case focus(Bool)

  /// The program runs again after it was stopped; the screen is to be drawn anew.
  case resumed

  /// Somebody asked the process to end; unsaved work is to be flushed first.
  case terminationRequested(TerminationSignal)
}
