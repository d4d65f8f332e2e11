extension KeyPress {
  /// The keys of a script such as `jjc5<ret>^Sgd<esc><Alt-j>`.
  ///
  /// A character stands for itself, `^` with the next one for Control, a name in angle brackets
  /// for any key that ``init(parsing:)`` reads. `<lt>` and `<caret>` type the signs themselves.
  ///
  /// A script that cannot be read is a mistake of the programmer and stops the program.
  public static func script(_ script: String) -> [KeyPress] {
    guard let keys = sequence(ofScript: script) else {
      preconditionFailure("a key in the script \(script) has no such name")
    }
    return keys
  }

  /// The keys of a script that a person wrote; `nil` when a key in it has no such name.
  public static func sequence(ofScript script: String) -> [KeyPress]? {
    var keys: [KeyPress] = []
    var rest = Substring(script)
    while let first = rest.first {
      let word = word(atStartOf: rest, first: first)
      guard let key = KeyPress(parsing: String(word.name)) else { return nil }
      keys.append(key)
      rest = rest.dropFirst(word.length)
    }
    return keys
  }

  private static func word(
    atStartOf rest: Substring, first: Character
  ) -> (name: Substring, length: Int) {
    if first == "<", let end = rest.firstIndex(of: ">") {
      let name = rest[rest.index(after: rest.startIndex)..<end]
      return (name, name.count + 2)
    }
    let length = first == "^" ? min(2, rest.count) : 1
    return (rest.prefix(length), length)
  }
}
