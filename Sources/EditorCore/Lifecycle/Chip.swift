/// A word in the header that says how things stand, with a glyph and the role of its colour.
public struct Chip: Sendable, Hashable {
  /// The role that decides on its face: one of the theme's `state` roles.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case clean, dirty, busy, ok, remote, conflict, offline, warn, error, readonly
  }
  /// The glyph beside the text.
  public var glyph: ChipGlyph
  /// The text: words in capitals and numbers.
  public var text: String
  /// The role of its colour.
  public var role: Role

  /// A chip.
  public init(_ glyph: ChipGlyph, _ text: String, _ role: Role) {
    self.glyph = glyph
    self.text = text
    self.role = role
  }
}

/// The glyph of a chip, one column wide, in two alphabets.
public enum ChipGlyph: Sendable, Hashable {
  /// Nothing to see.
  case none
  /// Something is unsaved.
  case dirty
  /// A request runs: the picture of the spinner, 0...3.
  case spinner(Int)
  /// Done.
  case done
  /// Somebody else changed something.
  case news
  /// Something needs a person.
  case attention
  /// Merged by itself.
  case merged
  /// No connection.
  case offline
  /// Not known.
  case unsure
  /// Locked.
  case locked
  /// Refused.
  case failed

  /// The glyph in ASCII.
  public var ascii: Character {
    switch self {
    case .none: " "
    case .dirty: "*"
    case .spinner(let picture): Self.spinner[picture & 3]
    case .done: "v"
    case .news: "<"
    case .attention: "!"
    case .merged: "="
    case .offline: "o"
    case .unsure: "?"
    case .locked: "#"
    case .failed: "x"
    }
  }

  /// The glyph where the terminal can draw more than ASCII.
  public var unicode: Character {
    switch self {
    case .dirty: "●"
    case .done: "✓"
    case .news: "▲"
    case .offline: "○"
    case .failed: "✗"
    case .none, .spinner, .attention, .merged, .unsure, .locked: ascii
    }
  }

  private static let spinner: [Character] = ["/", "-", "\\", "|"]
}
