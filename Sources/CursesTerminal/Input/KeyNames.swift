import CNcurses
import TerminalModel

/// Keys by the codes and names that curses gives them.
enum KeyNames {
  /// The key of a code that is the same everywhere; nil for others.
  static func key(code: Int32) -> KeyPress? {
    if (KEY_F0 + 1...KEY_F0 + 63).contains(code) { return function(Int(code - KEY_F0)) }
    return fixed[code]
  }

  /// The key of a name such as `kUP5`, whose code curses makes up at run time.
  static func key(name: String) -> KeyPress? {
    guard let base = extended.first(where: { name.hasPrefix($0.name) }) else { return nil }
    let rest = name.dropFirst(base.name.count)
    if rest.isEmpty { return KeyPress(base.key, .shift) }
    return Int(rest).flatMap(modifiers(parameter:)).map { KeyPress(base.key, $0) }
  }

  private static let fixed: [Int32: KeyPress] = [
    KEY_UP: KeyPress(.up), KEY_DOWN: KeyPress(.down), KEY_LEFT: KeyPress(.left),
    KEY_RIGHT: KeyPress(.right), KEY_HOME: KeyPress(.home), KEY_END: KeyPress(.end),
    KEY_PPAGE: KeyPress(.pageUp), KEY_NPAGE: KeyPress(.pageDown), KEY_IC: KeyPress(.insert),
    KEY_DC: KeyPress(.delete), KEY_BACKSPACE: KeyPress(.backspace), KEY_ENTER: KeyPress(.enter),
    KEY_BTAB: KeyPress(.backTab), KEY_SR: KeyPress(.up, .shift), KEY_SF: KeyPress(.down, .shift),
    KEY_SLEFT: KeyPress(.left, .shift), KEY_SRIGHT: KeyPress(.right, .shift),
    KEY_SHOME: KeyPress(.home, .shift), KEY_SEND: KeyPress(.end, .shift),
    KEY_SPREVIOUS: KeyPress(.pageUp, .shift), KEY_SNEXT: KeyPress(.pageDown, .shift),
    KEY_SIC: KeyPress(.insert, .shift), KEY_SDC: KeyPress(.delete, .shift),
    KEY_FIND: KeyPress(.home), KEY_SELECT: KeyPress(.end),
  ]

  private static let extended: [(name: String, key: Key)] = [
    ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home),
    ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
  ]

  /// Terminals number function keys on when modifiers are held, twelve for each combination.
  private static func function(_ number: Int) -> KeyPress {
    let combinations: [KeyPress.Modifiers] = [
      [], .shift, .control, [.control, .shift], .alt, [.alt, .shift],
    ]
    return KeyPress(.function((number - 1) % 12 + 1), combinations[(number - 1) / 12])
  }

  /// The modifiers of xterm's parameter: 1 and a bit each for Shift, Alt and Control.
  private static func modifiers(parameter: Int) -> KeyPress.Modifiers? {
    guard (2...8).contains(parameter) else { return nil }
    let bits = parameter - 1
    var modifiers: KeyPress.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 2 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }
}
