/// Why a theme cannot be used.
public struct ThemeError: Error, Sendable, Equatable {
  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// The file is no JSON; the sentence says where.
    case notJSON(String)
    /// There is a value of another type than this one.
    case expected(String)
    /// A member that every theme has is missing.
    case missing(String)
    /// A member that no theme has.
    case unknownMember(String)
    /// A role that no view uses.
    case unknownRole(String)
    /// A colour that cannot be read.
    case unknownColor(String)
    /// An attribute that no terminal has.
    case unknownAttribute(String)
    /// There is no theme of that name.
    case noSuchTheme
    /// The theme completes itself, directly or through others.
    case inheritsItself
  }

  /// What is wrong.
  public var reason: Reason
  /// The file, or the name of the theme.
  public var file: String
  /// Where in the file, as a JSON Pointer; empty for the whole.
  public var pointer: String

  /// What to say to people: the file, the place, what is wrong there.
  public var message: String {
    "Theme \(file)\(pointer.isEmpty ? "" : " at \(pointer)"): \(reason.sentence)."
  }
}

extension ThemeError.Reason {
  fileprivate var sentence: String {
    switch self {
    case .notJSON(let message): "not valid JSON, \(message)"
    case .expected(let type): "\(type) is expected here"
    case .missing(let name): "\"\(name)\" is missing"
    case .unknownMember(let name): "\"\(name)\" means nothing here"
    case .unknownRole(let name): "there is no role \"\(name)\""
    case .unknownColor(let text):
      "\"\(text)\" is no colour: #rrggbb, idx:0-255, ansi:NAME, default or a name of the palette"
    case .unknownAttribute(let text):
      "\"\(text)\" is no attribute: bold, dim, italic, underline, reverse or strike"
    case .noSuchTheme: "there is no theme of that name"
    case .inheritsItself: "it inherits from itself"
    }
  }
}
