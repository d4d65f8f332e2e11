/// A part of what a container is composed of.
public enum JSONPart: Sendable {
  /// One child.
  case child(JSONChild)
  /// Neighbouring children of the container itself, as they stand there.
  case kept(Range<Int>)

  /// The child, if it is one.
  var child: JSONChild? {
    guard case .child(let child) = self else { return nil }
    return child
  }
}
