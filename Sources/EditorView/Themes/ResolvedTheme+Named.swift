public import TerminalModel

extension ResolvedTheme {
  /// At most so many themes complete one another.
  static let maximumInheritance = 16

  /// The theme of a name, completed by what it inherits from.
  ///
  /// - Parameter read: The text of the file of a theme by its name; `nil` when there is none.
  ///
  /// **Throws**: what is wrong with the theme or with one that it inherits from.
  public init(
    named name: String, depth: ColorDepth, reading read: (String) -> [UInt8]?
  ) throws(ThemeError) {
    var theme = try Self.load(name, read)
    var seen: Set<String> = [name]
    while let parent = theme.inherits {
      guard seen.insert(parent).inserted, seen.count <= Self.maximumInheritance else {
        throw ThemeError(reason: .inheritsItself, file: name, pointer: "/inherits")
      }
      theme = theme.completed(by: try Self.load(parent, read))
    }
    if let open = theme.openNames.first {
      throw ThemeError(reason: .unknownColor(open.name), file: open.file, pointer: open.pointer)
    }
    self.init(theme, depth: depth)
  }

  private static func load(
    _ name: String, _ read: (String) -> [UInt8]?
  ) throws(ThemeError) -> Theme {
    guard let bytes = read(name) else {
      throw ThemeError(reason: .noSuchTheme, file: name, pointer: "")
    }
    return try Theme(parsing: bytes, file: "\(name).json")
  }
}
