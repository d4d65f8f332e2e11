public import TerminalModel

/// A theme made ready for a terminal: each role has its face.
public struct ResolvedTheme: Sendable, Equatable {
  /// How many colours the faces use.
  public let depth: ColorDepth
  /// The background that the theme is made for.
  public let appearance: Theme.Appearance
  /// One for each role, in the order of the roles.
  private let faces: [Face]

  /// A theme for a terminal; `theme` should be completed by what it inherits.
  ///
  /// **Complexity**: O(roles).
  public init(_ theme: Theme, depth: ColorDepth) {
    self.depth = depth
    appearance = theme.appearance ?? .any
    let color = { Self.color($0, in: theme.palette, depth) }
    let ground = color(theme.style(of: .background).background) ?? .default
    let ink = color(theme.style(of: .text).foreground) ?? .default
    faces = Role.allCases.map { role in
      let style = theme.style(of: role)
      return Face(
        foreground: color(style.foreground) ?? ink,
        background: color(style.background) ?? ground,
        attributes: Self.attributes(style, depth))
    }
  }

  /// The face of a role.
  ///
  /// **Complexity**: O(1), without hashing: it is asked for every piece of every frame.
  public subscript(role: Role) -> Face { faces[Int(role.rawValue)] }

  /// The face of a role with another one laid over it: the cursor's row, a selection, a match.
  ///
  /// A shade that is laid over keeps the colour of the text: a reversing role gives its foreground as
  /// the ground, others their background. The terminal's own colours may not be read on one another:
  /// text that they reverse is plain.
  /// What is reversed itself stays as it is: it has a ground of its own.
  public func face(_ role: Role, under overlay: Role?) -> Face {
    let face = self[role]
    guard let overlay else { return face }
    if face.attributes.contains(.reverse), depth != .mono { return face }
    let over = self[overlay]
    let attributes = face.attributes.union(over.attributes)
    guard over.attributes.contains(.reverse) else {
      return Face(
        foreground: face.foreground, background: over.background, attributes: attributes)
    }
    if over.foreground.isShade {
      return Face(
        foreground: over.foreground, background: face.foreground, attributes: attributes)
    }
    return Face(
      foreground: over.foreground, background: over.background, attributes: attributes)
  }

  private static func color(
    _ references: [ColorReference]?, in palette: [String: [ThemeColor]], _ depth: ColorDepth
  ) -> TerminalColor? {
    let chain = references?.colors(in: palette) ?? []
    guard let first = chain.first else { return nil }
    let native = chain.first { $0.isNative(at: depth) }
    // A terminal of eight colours has the dark form of a bright one, which was chosen by a person.
    let named = depth == .eight ? chain.first(where: \.isNamed) : nil
    return (native ?? named ?? first).nearest(at: depth)
  }

  private static func attributes(_ style: RoleStyle, _ depth: ColorDepth) -> Face.Attributes {
    let attributes = style.attributes ?? []
    if depth != .mono { return attributes }
    return style.monoAttributes ?? attributes.intersection(.universal)
  }
}

extension TerminalColor {
  /// Whether the theme says how the colour looks, and not the terminal.
  fileprivate var isShade: Bool {
    switch self {
    case .default, .ansi: false
    case .indexed(let index): index >= 16
    case .rgb: true
    }
  }
}
