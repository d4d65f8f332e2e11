/// Marks texts that share their bytes.
final class TextOrigin: Sendable {}

/// Bytes that never change, and where their values stand.
///
/// A class because it is shared by every node that stands in it; immutable, so it is a value still.
final class SourceText: Sendable {
  let bytes: [UInt8]
  let index: ValueIndex
  private let origin: TextOrigin

  init(_ bytes: [UInt8], index: ValueIndex) {
    self.bytes = bytes
    self.index = index
    origin = TextOrigin()
  }

  private init(sharing other: SourceText) {
    bytes = other.bytes
    index = other.index
    origin = other.origin
  }

  /// Parses the whole text.
  convenience init(
    parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONSyntaxError) {
    let index = try IndexBuilder.index(of: bytes, limits: limits)
    self.init(bytes, index: index)
  }

  /// Text between values, which has no values of its own.
  convenience init(trivia bytes: [UInt8]) {
    self.init(bytes, index: .empty)
  }

  /// The same bytes under another identity; nothing is copied.
  func twin() -> SourceText { SourceText(sharing: self) }

  func sharesBytes(with other: SourceText) -> Bool { origin === other.origin }

  @inline(__always)
  func start(of position: Int) -> Int { Int(index.entries[position].offset) }

  @inline(__always)
  func end(of position: Int) -> Int { index.end(of: position) }

  @inline(__always)
  func kind(of position: Int) -> JSONKind {
    JSONKind(firstByte: bytes[start(of: position)])
  }
}
