import TestSupport
import Testing

/// A picture of the README: what is done until the screen shows what is to be seen.
struct Picture: Sendable, CustomTestStringConvertible {
  /// The name of its file.
  let name: String
  /// The size of the window, in cells.
  let size: (columns: Int, rows: Int)
  /// A text that the picture has to have.
  let landmark: String
  /// Somebody who comes to the screen.
  let scene: @Sendable (PictureStage) async throws -> Person

  var testDescription: String { name }
}
