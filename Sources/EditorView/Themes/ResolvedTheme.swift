public import TerminalModel

/// A theme made ready for a terminal: each role has its face.
public struct ResolvedTheme: Sendable, Equatable {
  /// How many colours the faces use.
  public let depth: ColorDepth
  /// The background that the theme is made for.
  public let appearance: Theme.Appearance
  private let faces: [Role: Face]

  /// A theme for a terminal; `theme` should be completed by what it inherits.
  ///
  /// **Complexity**: O(roles).
  public init(_ theme: Theme, depth: ColorDepth) {
    self.depth = depth
    appearance = theme.appearance
    let ground = Self.color(theme.style(of: .background).background, depth) ?? .default
    let ink = Self.color(theme.style(of: .text).foreground, depth) ?? .default
    faces = Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        let style = theme.style(of: role)
        let face = Face(
          foreground: Self.color(style.foreground, depth) ?? ink,
          background: Self.color(style.background, depth) ?? ground,
          attributes: Self.attributes(style, depth))
        return (role, face)
      })
  }

  /// The face of a role.
  public subscript(role: Role) -> Face { faces[role] ?? .plain }

  /// The face of a role with another one laid over it: the cursor's row, a selection, a match.
  ///
  /// Where there are shades enough, what is laid over keeps the colour of the text: a reversing role
  /// gives its foreground as the ground, others their background. Elsewhere reversed text is plain.
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
    if depth.hasShades {
      return Face(
        foreground: over.foreground, background: face.foreground, attributes: attributes)
    }
    return Face(
      foreground: over.foreground, background: over.background, attributes: attributes)
  }

  private static func color(_ chain: [ThemeColor]?, _ depth: ColorDepth) -> TerminalColor? {
    guard let chain, let first = chain.first else { return nil }
    let color = chain.first { $0.isNative(at: depth) } ?? first
    return color.nearest(at: depth)
  }

  private static func attributes(_ style: RoleStyle, _ depth: ColorDepth) -> Face.Attributes {
    let attributes = style.attributes ?? []
    if depth != .mono { return attributes }
    return style.monoAttributes ?? attributes.intersection(.universal)
  }
}
