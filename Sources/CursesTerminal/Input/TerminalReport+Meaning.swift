import TerminalModel

extension TerminalReport {
  /// What a whole report says; nil when it is nothing that anybody asked for.
  enum Meaning: Equatable {
    /// Something for the program.
    case event(TerminalEvent)
    /// The terminal can show a frame in one step.
    case canSynchronize
  }

  /// What the report says, now that it is whole.
  var meaning: Meaning? {
    switch kind {
    case .mouseReport: mouse.map { .event(.mouse($0)) }
    case .oldMouseReport: oldMouse.map { .event(.mouse($0)) }
    case .groundReport: isGroundDark.map { .event(.ground(isDark: $0)) }
    default: privateMeaning
    }
  }

  /// `2026;2$y`: the mode is known; `997;1n`: the person prefers dark.
  private var privateMeaning: Meaning? {
    switch text {
    case "2026;1$y", "2026;2$y", "2026;3$y": .canSynchronize
    case "997;1n": .event(.ground(isDark: true))
    case "997;2n": .event(.ground(isDark: false))
    default: nil
    }
  }

  /// `0;12;3M`: the button, the column and the row, from 1; a small `m` is a release.
  private var mouse: MouseEvent? {
    guard text.hasSuffix("M") else { return nil }
    let numbers = text.dropLast().split(separator: ";").map { Int($0) ?? -1 }
    guard numbers.count == 3 else { return nil }
    return Self.event(button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1)
  }

  /// Button, column and row as characters, 32 added to each.
  private var oldMouse: MouseEvent? {
    let numbers = text.unicodeScalars.map { Int($0.value) - 32 }
    guard numbers.count == 3 else { return nil }
    return Self.event(button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1)
  }

  /// What a button means whatever was held beside it; nil for what nobody handles.
  private static func event(button: Int, column: Int, row: Int) -> MouseEvent? {
    guard column >= 0, row >= 0, button >= 0 else { return nil }
    let position = CellPosition(row: row, column: column)
    let modifiers = 4 | 8 | 16
    switch button & ~modifiers {
    case 0: return MouseEvent(.press, at: position)
    case 32: return MouseEvent(.drag, at: position)
    case 64: return MouseEvent(.wheelUp, at: position)
    case 65: return MouseEvent(.wheelDown, at: position)
    default: return nil
    }
  }

  /// `rgb:1414/1717/1c1c`: whether the colour is nearer to black than to white.
  private var isGroundDark: Bool? {
    let body = text.prefix { $0 != "\u{7}" && $0 != "\u{1B}" }
    guard let colon = body.firstIndex(of: ":") else { return nil }
    let parts = body[body.index(after: colon)...].split(separator: "/").prefix(3).map { part in
      Int(part, radix: 16).map { Double($0) / Double((1 << (4 * part.count)) - 1) }
    }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.5
  }
}
