/// A line of a screen that tells facts: a heading, or a label and what it is about.
///
/// Untrusted text, escaped when it is drawn.
public struct Fact: Sendable, Hashable {
  /// What kind of line it is.
  public enum Kind: Sendable, Hashable {
    /// A title over others.
    case heading
    /// Plain facts.
    case plain
    /// About me.
    case mine
    /// About somebody else.
    case theirs
    /// Not sure any more.
    case dim
    /// Something to know before trusting the value.
    case warning
    /// JSON as it is written.
    case literal
  }
  /// What kind of line it is.
  public var kind: Kind
  /// The label; empty for headings and text.
  public var label: String
  /// What is to be said.
  public var text: String

  /// A fact.
  public init(_ label: String, _ text: String, _ kind: Kind = .plain) {
    self.kind = kind
    self.label = label
    self.text = text
  }

  /// A title over others.
  public static func heading(_ text: String) -> Fact { Fact("", text, .heading) }
}
