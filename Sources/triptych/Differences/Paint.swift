import Foundation

/// Puts colours around text, or leaves it as it is.
enum Paint {
  /// No colours: the marks in the text say everything.
  case none
  /// The terminal's own sixteen colours.
  case basic
  /// The 256-colour palette, in tones that can be read on dark and on light ground.
  case indexed

  /// What a piece of text is.
  enum Style {
    /// Where something changed.
    case place
    /// What is said beside a place.
    case note
    /// A value of the old version.
    case old
    /// A value of the new version.
    case new
    /// The part of an old string that is not in the new one.
    case oldPart
    /// The part of a new string that is not in the old one.
    case newPart
  }

  /// Text in the colours of a style; orange and blue, as theirs and mine in the editor.
  func callAsFunction(_ text: String, _ style: Style) -> String {
    if self == .none || text.isEmpty { return text }
    return "\u{1B}[\(code(style))m\(text)\u{1B}[0m"
  }

  private func code(_ style: Style) -> String {
    let (old, new) = self == .indexed ? ("38;5;172", "38;5;33") : ("33", "94")
    switch style {
    case .place: return "1"
    case .note: return "2"
    case .old: return old
    case .new: return new
    case .oldPart: return old + ";1;4"
    case .newPart: return new + ";1;4"
    }
  }
}

/// When colours are used.
enum ColorUse: String, CaseIterable {
  /// On terminals that have them, unless `NO_COLOR` is set.
  case auto
  case always
  case never

  /// The paint for standard output.
  ///
  /// - Parameter isPaged: Whether what is printed goes to a terminal through a pager.
  func paint(isPaged: Bool = false) -> Paint {
    let environment = ProcessInfo.processInfo.environment
    let terminal = environment["TERM"] ?? ""
    let isWanted =
      switch self {
      case .never: false
      case .always: true
      case .auto:
        (isPaged || isatty(STDOUT_FILENO) == 1) && !["", "dumb"].contains(terminal)
          && (environment["NO_COLOR"] ?? "").isEmpty
      }
    guard isWanted else { return .none }
    return terminal.contains("256") || environment["COLORTERM"] != nil ? .indexed : .basic
  }
}
