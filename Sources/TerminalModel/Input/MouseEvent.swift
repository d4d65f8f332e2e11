/// What was done with the mouse, and where.
///
/// Only what is needed: no releases, no other buttons. Some terminals do not tell of dragging.
public struct MouseEvent: Equatable, Sendable {
  /// What was done.
  public enum Kind: Hashable, Sendable {
    /// The first button was pressed.
    case press
    /// The pointer was moved while the first button was held.
    case drag
    /// The wheel was turned away from the hand.
    case wheelUp
    /// The wheel was turned towards the hand.
    case wheelDown
  }

  /// What was done.
  public let kind: Kind
  /// The cell under the pointer.
  public let position: CellPosition
  /// What is seen there means this; nil when nothing, or when nobody has looked yet.
  public var meaning: ScreenRegion.Meaning?

  /// Something done with the mouse.
  public init(_ kind: Kind, at position: CellPosition, meaning: ScreenRegion.Meaning? = nil) {
    self.kind = kind
    self.position = position
    self.meaning = meaning
  }
}
