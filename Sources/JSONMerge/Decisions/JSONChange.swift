public import JSONSyntax

/// One place where two versions of a document differ.
public struct JSONChange: Sendable, Identifiable {
  /// What happened at the place.
  public enum Kind: Hashable, Sendable {
    case added
    case removed
    case changed
    /// A member got another name and kept its value.
    case renamed
    /// The children of a container stand in another order.
    case reordered
  }

  /// The number of the change among the differences of the same two versions.
  public let id: Int
  /// What happened.
  public let kind: Kind
  /// Where it happened, in the new version; for what was removed, in the old one.
  public let pointer: JSONPointer
  /// Where the value stands in the old version; nil for what was added.
  public let oldPath: ChildPath?
  /// Where the value stands in the new version; nil for what was removed.
  public let newPath: ChildPath?
  /// The old value; nil for what was added.
  public let old: JSONNode?
  /// The new value; nil for what was removed.
  public let new: JSONNode?
}
