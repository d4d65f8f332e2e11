import TerminalModel

/// A report of the terminal whose bytes are still coming in.
struct TerminalReport {
  /// What happens to a character that comes next.
  enum Step: Equatable {
    /// More is to come.
    case more
    /// The report is whole.
    case whole
    /// The character does not belong to any report: there was none.
    case stranger
  }

  /// What began it.
  let kind: OwnSequence
  private(set) var text = ""

  /// A report longer than this is none.
  static let maximumLength = 64

  init?(_ code: Int32) {
    switch OwnSequence(rawValue: code) {
    case .mouseReport: kind = .mouseReport
    case .oldMouseReport: kind = .oldMouseReport
    case .privateReport: kind = .privateReport
    case .groundReport: kind = .groundReport
    case .pasteBegins, .pasteEnds, .focusGained, .focusLost, nil: return nil
    }
  }

  /// Takes the next character.
  mutating func append(_ scalar: Unicode.Scalar) -> Step {
    text.unicodeScalars.append(scalar)
    if text.unicodeScalars.count > Self.maximumLength { return .stranger }
    switch kind {
    case .oldMouseReport: return text.unicodeScalars.count < 3 ? .more : .whole
    case .groundReport: return groundStep(scalar)
    default: return sequenceStep(scalar)
    }
  }

  /// A sequence of control: parameters, and a last character.
  private func sequenceStep(_ scalar: Unicode.Scalar) -> Step {
    switch scalar.value {
    case 0x20...0x3F: .more
    case 0x40...0x7E: .whole
    default: .stranger
    }
  }

  /// A string of control: it ends with BEL, or with ESC and a backslash.
  private func groundStep(_ scalar: Unicode.Scalar) -> Step {
    switch scalar {
    case "\u{7}", "\\": .whole
    case "\u{1B}": .more
    default: (0x20...0x7E).contains(scalar.value) ? .more : .stranger
    }
  }
}
