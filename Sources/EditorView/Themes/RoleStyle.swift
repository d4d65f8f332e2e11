public import TerminalModel

/// How a theme wants a role to look; what it does not say, it takes from elsewhere.
public struct RoleStyle: Sendable, Hashable {
  /// Colours of the text, the first that the terminal can show as written; `nil`: as `text`.
  public var foreground: [ColorReference]?
  /// Colours behind the text, in the same way; `nil`: as `background`.
  public var background: [ColorReference]?
  /// Attributes where there are colours; `nil`: none.
  public var attributes: Face.Attributes?
  /// Attributes where there are no colours; `nil`: those of ``attributes`` that each terminal has.
  public var monoAttributes: Face.Attributes?

  /// A style that says nothing.
  public init() {}

  /// This style, completed by another one.
  func completed(by other: RoleStyle) -> RoleStyle {
    var result = self
    result.foreground = foreground ?? other.foreground
    result.background = background ?? other.background
    result.attributes = attributes ?? other.attributes
    result.monoAttributes = monoAttributes ?? other.monoAttributes
    return result
  }
}

extension Face.Attributes {
  /// What even a terminal from 1978 can show.
  static let universal: Face.Attributes = [.bold, .underline, .reverse]

  /// The names of the attributes in theme files.
  static let names: [(name: String, attribute: Face.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse), ("strike", .strike),
  ]
}
