/// A theme as its file says it: roles and their colours, before a terminal is known.
public struct Theme: Sendable, Equatable {
  /// Whether the theme is made for a dark or a light background.
  public enum Appearance: String, Sendable, Hashable, CaseIterable {
    /// Light text on a dark ground.
    case dark
    /// Dark text on a light ground.
    case light
    /// The terminal's own ground, whatever it is.
    case any
  }

  /// The name by which the theme is asked for.
  public var name: String
  /// The background that the theme is made for.
  public var appearance: Appearance
  /// The theme that completes this one; `nil` for none.
  public var inherits: String?
  /// Styles by role name, or by the first segments of role names.
  public var styles: [String: RoleStyle]

  /// This theme with the styles of another one where it says nothing itself.
  ///
  /// **Complexity**: O(roles).
  public func completed(by parent: Theme) -> Theme {
    var result = self
    result.styles = styles.merging(parent.styles) { mine, theirs in mine.completed(by: theirs) }
    result.inherits = parent.inherits
    return result
  }

  /// The style of a role: its own, or that of the longest part of its name that has one.
  func style(of role: Role) -> RoleStyle {
    for name in Self.fallbacks(of: role.rawValue) {
      if let style = styles[name] { return style }
    }
    return RoleStyle()
  }

  /// A name and what remains when segments are dropped: `a.b.c`, `a.b`, `a`, `text`.
  static func fallbacks(of name: String) -> [String] {
    var segments = name.split(separator: ".")
    var names: [String] = []
    while !segments.isEmpty {
      names.append(segments.joined(separator: "."))
      segments.removeLast()
    }
    return names + ["text"]
  }

  /// All names that a theme file may give a style to.
  static let knownNames = Set(Role.allCases.flatMap { fallbacks(of: $0.rawValue) })
}
