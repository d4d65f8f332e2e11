import CNcurses

/// Escape sequences that curses does not know by itself, with the codes it gives for them.
///
/// The codes lie far above those that curses makes up at run time for extended keys.
enum OwnSequence: Int32, CaseIterable {
  case pasteBegins = 0x4000
  case pasteEnds
  case focusGained
  case focusLost
  /// Begins a report of the mouse that names its numbers (mode 1006).
  case mouseReport
  /// Begins a report of the mouse in three characters.
  case oldMouseReport
  /// Begins an answer about modes, or a notice of the terminal.
  case privateReport
  /// Begins the answer to the question for the colour of the ground.
  case groundReport

  /// The bytes.
  var bytes: String {
    switch self {
    case .pasteBegins: "\u{1B}[200~"
    case .pasteEnds: "\u{1B}[201~"
    case .focusGained: "\u{1B}[I"
    case .focusLost: "\u{1B}[O"
    case .mouseReport: "\u{1B}[<"
    case .oldMouseReport: "\u{1B}[M"
    case .privateReport: "\u{1B}[?"
    case .groundReport: "\u{1B}]11;"
    }
  }

  /// The other form of the cursor keys, sent by terminals that were not told of ours.
  private static let cursorKeys: [(bytes: String, code: Int32)] = [
    ("\u{1B}[A", KEY_UP), ("\u{1B}[B", KEY_DOWN), ("\u{1B}[C", KEY_RIGHT), ("\u{1B}[D", KEY_LEFT),
    ("\u{1B}[H", KEY_HOME), ("\u{1B}[F", KEY_END), ("\u{1B}OA", KEY_UP), ("\u{1B}OB", KEY_DOWN),
    ("\u{1B}OC", KEY_RIGHT), ("\u{1B}OD", KEY_LEFT), ("\u{1B}[Z", KEY_BTAB),
    ("\u{1B}[1~", KEY_HOME), ("\u{1B}[4~", KEY_END),
  ]

  /// Makes them known to curses.
  static func defineAll() {
    for sequence in allCases { define_key(sequence.bytes, sequence.rawValue) }
    for key in cursorKeys { define_key(key.bytes, key.code) }
  }
}
