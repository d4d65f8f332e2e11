public import JSONSyntax

/// One name or value in which something would be replaced.
public struct Replacement: Sendable, Equatable {
  /// What it would become.
  public enum Outcome: Sendable, Equatable {
    /// Another value.
    case value(JSONFragment)
    /// Another name.
    case name(JSONString)
    /// Nothing that can be: a few words say why.
    case refused(String)
  }

  /// Where it is.
  public let path: ChildPath
  /// Whether it is the name of the member, and not its value.
  public let isName: Bool
  /// What it would become.
  public let outcome: Outcome

  /// Whether it can be done.
  public var isPossible: Bool {
    if case .refused = outcome { return false }
    return true
  }

  /// The edit that does it; `nil` when it cannot be done.
  var edit: JSONEdit? {
    switch outcome {
    case .value(let value): .replace(path, value)
    case .name(let name): .rename(path, to: name)
    case .refused: nil
    }
  }
}
