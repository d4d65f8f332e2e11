/// The sentence under the screen.
///
/// It stays until the next key that does something, or until what it speaks of is over.
public struct Message: Sendable, Equatable {
  /// How much it matters.
  public enum Level: Sendable, Hashable {
    /// For information.
    case information
    /// Something to look at.
    case warning
    /// Something was refused or failed.
    case error
    /// Something was done.
    case success
  }
  /// How much it matters.
  public var level: Level
  /// The sentence; may hold text from the network: it is escaped when drawn.
  public var text: String
  /// What it speaks of; `nil` when that cannot end.
  public var topic: MessageTopic?

  /// A message; with a topic it goes when that is over.
  public init(_ level: Level, _ text: String, about topic: MessageTopic? = nil) {
    self.level = level
    self.text = text
    self.topic = topic
  }
}
