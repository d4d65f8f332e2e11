/// Why the terminal cannot be used; found before anything is drawn.
public enum TerminalError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Input or output is a file or a pipe.
  case notATerminal

  /// `TERM` is empty.
  case typeMissing

  /// This machine has no description of the type that `TERM` names.
  case typeUnknown(String)

  /// The type that `TERM` names cannot move its cursor.
  case typeTooSimple(String)

  /// The system gave no pipe for signals.
  case outOfDescriptors

  /// A sentence for people: what is wrong and what can be done.
  public var description: String {
    switch self {
    case .notATerminal:
      "Input and output must be a terminal; one of them is a file or a pipe."
    case .typeMissing:
      "The variable TERM is not set; try TERM=xterm-256color."
    case .typeUnknown(let type):
      "This machine does not know the terminal type \"\(type)\" (TERM); try TERM=xterm-256color."
    case .typeTooSimple(let type):
      "A terminal of the type \"\(type)\" (TERM) cannot move its cursor, so nothing can be drawn."
    case .outOfDescriptors:
      "The system gives no more open files to this program."
    }
  }
}
