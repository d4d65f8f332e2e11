/// One cell of a screen.
///
/// Cells are made by drawing on a ``Screen`` only, so
/// that none ever holds a control character.
public struct Cell: Hashable, Sendable {
  /// One visible character with its marks; empty for the right half of a wide one.
  public let text: String

  /// How it looks.
  public internal(set) var face: Face

  init(text: String, face: Face) {
    self.text = text
    self.face = face
  }

  /// Whether this is the right half of the wide character to its left.
  public var isContinuation: Bool { text.isEmpty }
}
