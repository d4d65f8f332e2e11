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
  /// The background that the theme is made for; `nil`: that of the theme it inherits from.
  public var appearance: Appearance?
  /// The theme that completes this one; `nil` for none.
  public var inherits: String?
  /// Colours by the names that roles use; the first that the terminal can show as written counts.
  public var palette: [String: [ThemeColor]]
  /// Styles by role name, or by the first segments of role names.
  public var styles: [String: RoleStyle]
  /// Names that no palette has explained yet, with their places.
  var openNames: [OpenName] = []

  /// A name that a role uses and that the palette of another theme must hold.
  struct OpenName: Sendable, Hashable {
    var name: String
    /// The file and the place in it, for messages.
    var file: String
    var pointer: String
  }

  /// This theme with what another one says where it says nothing itself.
  ///
  /// The palette is completed name by name: a theme of nothing but a palette recolours another one.
  ///
  /// **Complexity**: O(roles).
  public func completed(by parent: Theme) -> Theme {
    var result = self
    result.styles = styles.merging(parent.styles) { mine, theirs in mine.completed(by: theirs) }
    result.palette = palette.merging(parent.palette) { mine, _ in mine }
    result.appearance = appearance ?? parent.appearance
    result.inherits = parent.inherits
    result.openNames = (openNames + parent.openNames).filter { result.palette[$0.name] == nil }
    return result
  }

  /// The style of a role: its own, or that of the longest part of its name that has one.
  func style(of role: Role) -> RoleStyle {
    for name in Self.fallbacks(of: role.name) {
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
  static let knownNames = Set(Role.allCases.flatMap { fallbacks(of: $0.name) })
}
