/// The identity of a value across the versions of a document.
///
/// Stays the same while other places are edited; a container edited inside keeps its own. What is
/// put in by an edit gets a new one. Holds on to the text that the value came from, so that an
/// identity is never used twice.
public struct JSONNodeID: Hashable, Sendable {
  let text: SourceText
  let position: UInt32

  /// Whether both name the same value.
  public static func == (one: JSONNodeID, other: JSONNodeID) -> Bool {
    one.text === other.text && one.position == other.position
  }

  /// Feeds the identity to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(text))
    hasher.combine(position)
  }
}
