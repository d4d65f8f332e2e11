/// A key pressed together with its modifiers, in the one form in which it is compared.
///
/// A capital is a character of its own (`G`, never Shift and `g`), a letter held with Control is
/// lower case (`^S` is Control and `s`), and Tab with Shift is ``Key/backTab``.
public struct KeyPress: Hashable, Sendable {
  /// Keys held down beside the one pressed.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit for each modifier.
    public let rawValue: UInt8

    /// Modifiers by their bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Control.
    public static let control = Modifiers(rawValue: 1)

    /// Alt, or Escape typed just before.
    public static let alt = Modifiers(rawValue: 2)

    /// Shift, where the character does not say so already.
    public static let shift = Modifiers(rawValue: 4)
  }

  /// The key.
  public let key: Key

  /// What was held beside it.
  public let modifiers: Modifiers

  /// A key with modifiers, brought into the one form.
  public init(_ key: Key, _ modifiers: Modifiers = []) {
    switch key {
    case .tab where modifiers.contains(.shift):
      self.key = .backTab
      self.modifiers = modifiers.subtracting(.shift)
    case .backTab:
      self.key = .backTab
      self.modifiers = modifiers.subtracting(.shift)
    case .character(let character):
      self.key = .character(Self.cased(character, modifiers))
      self.modifiers = modifiers.subtracting(.shift)
    case .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .function:
      self.key = key
      self.modifiers = modifiers
    }
  }

  /// The character that the key types by itself; nil with Control or Alt.
  public var typedCharacter: Character? {
    guard case .character(let character) = key, modifiers.isEmpty else { return nil }
    return character
  }

  private static func cased(_ character: Character, _ modifiers: Modifiers) -> Character {
    if modifiers.contains(.control) { return character.lowercased().first ?? character }
    if modifiers.contains(.shift) { return character.uppercased().first ?? character }
    return character
  }
}
