import TerminalModel

/// Turns what curses read into events: knows of Alt, of pastes, of reports and of control characters.
struct InputDecoder {
  /// A report of the terminal that has begun and not ended.
  private var report: TerminalReport?

  /// Whether the terminal has said that it can show a frame in one step (mode 2026).
  private(set) var canSynchronize = false

  /// A paste whose end has not come yet; nil outside of pastes.
  private var paste: String.UnicodeScalarView?

  /// A paste longer than this comes in pieces.
  static let maximumPasteScalars = 4 << 20

  private var pasteCount = 0

  /// Whether a paste has begun and not ended.
  var isInPaste: Bool { paste != nil }

  /// Decodes all that has arrived.
  ///
  /// - Parameters:
  ///   - next: Gives one unit after the other, nil when none is left.
  ///   - name: The name that curses has for a code.
  mutating func decode(
    next: () -> InputUnit?, name: (Int32) -> String?
  ) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var isAfterEscape = false
    while let unit = next() {
      if let event = decodePaste(unit) {
        events += event
        continue
      }
      if let event = decodeReport(unit) {
        events += event
        continue
      }
      if unit == .character("\u{1B}") {
        if isAfterEscape { events.append(.key(KeyPress(.escape))) }
        isAfterEscape = true
        continue
      }
      guard let event = event(of: unit, name: name) else { continue }
      events += isAfterEscape ? withAlt(event) : [event]
      isAfterEscape = false
    }
    // Whatever belongs to an escape arrives within the time that curses waited.
    if isAfterEscape { events.append(.key(KeyPress(.escape))) }
    return events
  }

  /// Ends a paste whose end never came; what came of it is not lost.
  mutating func endPaste() -> TerminalEvent? {
    guard let text = paste else { return nil }
    paste = nil
    pasteCount = 0
    return .paste(String(text))
  }

  /// Handles what belongs to a paste; nil for everything else.
  private mutating func decodePaste(_ unit: InputUnit) -> [TerminalEvent]? {
    switch unit {
    case .key(OwnSequence.pasteBegins.rawValue):
      defer { paste = String.UnicodeScalarView() }
      return endPaste().map { [$0] } ?? []
    case .key(OwnSequence.pasteEnds.rawValue):
      return endPaste().map { [$0] } ?? []
    case .character(let scalar) where paste != nil:
      paste?.append(scalar)
      pasteCount += 1
      guard pasteCount >= Self.maximumPasteScalars else { return [] }
      defer { paste = String.UnicodeScalarView() }
      return endPaste().map { [$0] } ?? []
    case .key where paste != nil: return []
    case .character, .key: return nil
    }
  }

  /// Handles what belongs to a report of the terminal; nil for everything else.
  private mutating func decodeReport(_ unit: InputUnit) -> [TerminalEvent]? {
    if case .key(let code) = unit {
      report = TerminalReport(code)
      return report == nil ? nil : []
    }
    guard var begun = report, case .character(let scalar) = unit else { return nil }
    switch begun.append(scalar) {
    case .more:
      report = begun
      return []
    case .stranger:
      report = nil
      return nil
    case .whole:
      report = nil
      return take(begun)
    }
  }

  private mutating func take(_ report: TerminalReport) -> [TerminalEvent] {
    switch report.meaning {
    case .event(let event): return [event]
    case .canSynchronize: canSynchronize = true
    case nil: break
    }
    return []
  }

  private func event(of unit: InputUnit, name: (Int32) -> String?) -> TerminalEvent? {
    switch unit {
    case .key(OwnSequence.focusGained.rawValue): .focus(true)
    case .key(OwnSequence.focusLost.rawValue): .focus(false)
    case .key(let code):
      (KeyNames.key(code: code) ?? name(code).flatMap(KeyNames.key(name:))).map { .key($0) }
    case .character(let scalar): .key(Self.key(of: scalar))
    }
  }

  private func withAlt(_ event: TerminalEvent) -> [TerminalEvent] {
    guard case .key(let press) = event else { return [.key(KeyPress(.escape)), event] }
    return [.key(KeyPress(press.key, press.modifiers.union(.alt)))]
  }

  /// The key that types a scalar; control characters are keys held with Control.
  private static func key(of scalar: Unicode.Scalar) -> KeyPress {
    switch scalar.value {
    case 0x00: KeyPress(.character(" "), .control)
    case 0x09: KeyPress(.tab)
    case 0x0D: KeyPress(.enter)
    case 0x7F: KeyPress(.backspace)
    case 0x01..<0x20:
      KeyPress(.character(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40))), .control)
    default: KeyPress(.character(Character(scalar)))
    }
  }
}
