extension KeyPress: CustomStringConvertible {
  /// The key as it is shown to people and written in key tables: `^S`, `Alt-j`, `Shift-F3`, `G`.
  public var description: String {
    var text = ""
    if modifiers.contains(.alt) { text += "Alt-" }
    if modifiers.contains(.shift) { text += "Shift-" }
    if modifiers.contains(.control) { text += "^" }
    if modifiers.contains(.control), case .character(let character) = key, key.name.count == 1 {
      return text + character.uppercased()
    }
    return text + key.name
  }

  /// A key as people write it: `^S`, `Ctrl-s`, `Alt-j`, `Shift-Tab`, `F5`, `Enter`, `Space`, `g`.
  ///
  /// Names are read in upper and lower case alike, characters are not: `G` is not `g`.
  public init?(parsing text: String) {
    var modifiers: Modifiers = []
    var rest = Substring(text)
    while let (modifier, length) = Self.leadingModifier(of: rest) {
      modifiers.insert(modifier)
      rest = rest.dropFirst(length)
    }
    guard let key = Key(name: String(rest)) else { return nil }
    self.init(key, modifiers)
  }

  private static let prefixes: [(String, Modifiers)] = [
    ("^", .control), ("ctrl-", .control), ("c-", .control),
    ("alt-", .alt), ("a-", .alt), ("m-", .alt),
    ("shift-", .shift), ("s-", .shift),
  ]

  /// The modifier that a text begins with, when something follows it.
  private static func leadingModifier(of text: Substring) -> (Modifiers, length: Int)? {
    let lower = text.lowercased()
    for (prefix, modifier) in prefixes
    where lower.hasPrefix(prefix) && text.count > prefix.count {
      return (modifier, prefix.count)
    }
    return nil
  }
}
