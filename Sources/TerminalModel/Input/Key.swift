/// A key of the keyboard, modifiers aside.
public enum Key: Hashable, Sendable {
  /// A key that types a character, as typed: `g` and `G` differ.
  case character(Character)

  /// Enter, also `^M`, which terminals cannot tell from it.
  case enter

  /// Escape, also `^[`.
  case escape

  /// Tab, also `^I`.
  case tab

  /// Tab with Shift.
  case backTab

  /// Backspace.
  case backspace

  /// Delete forwards.
  case delete

  /// Insert.
  case insert

  /// The arrow up.
  case up

  /// The arrow down.
  case down

  /// The arrow to the left.
  case left

  /// The arrow to the right.
  case right

  /// Home.
  case home

  /// End.
  case end

  /// Page up.
  case pageUp

  /// Page down.
  case pageDown

  /// A function key, `F1` being 1.
  case function(Int)
}

extension Key {
  /// Names of the keys that type nothing, first the one that is shown, then what is also read.
  static let names: [(key: Key, names: [String])] = [
    (.enter, ["Enter", "ret", "return", "cr"]),
    (.escape, ["Esc", "escape"]),
    (.tab, ["Tab"]),
    (.backTab, ["Shift-Tab", "backtab", "s-tab"]),
    (.backspace, ["Backspace", "bs"]),
    (.delete, ["Delete", "del"]),
    (.insert, ["Insert", "ins"]),
    (.up, ["Up"]),
    (.down, ["Down"]),
    (.left, ["Left"]),
    (.right, ["Right"]),
    (.home, ["Home"]),
    (.end, ["End"]),
    (.pageUp, ["PgUp", "pageup"]),
    (.pageDown, ["PgDn", "pagedown"]),
    (.character(" "), ["Space", "spc"]),
    (.character("<"), ["<", "lt"]),
    (.character(">"), [">", "gt"]),
    (.character("^"), ["^", "caret"]),
  ]

  /// The key as it is shown to people: `g`, `Enter`, `F5`, `Space`.
  public var name: String {
    if let entry = Self.names.first(where: { $0.key == self }) { return entry.names[0] }
    switch self {
    case .character(let character): return String(character)
    case .function(let number): return "F\(number)"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown:
      preconditionFailure("every key that types nothing has a name")
    }
  }

  /// A key by its name, upper and lower case alike, or by the one character that it types.
  init?(name: String) {
    if name.count == 1, let character = name.first {
      self = .character(character)
      return
    }
    let wanted = name.lowercased()
    if let entry = Self.names.first(where: { $0.names.contains { $0.lowercased() == wanted } }) {
      self = entry.key
    } else if wanted.first == "f", let number = Int(wanted.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }
}
