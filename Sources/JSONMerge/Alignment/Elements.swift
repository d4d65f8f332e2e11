import JSONSyntax

/// Some neighbouring elements of one version of an array, counted from 0.
struct Elements {
  /// The version that the array belongs to.
  let version: Side
  private let array: JSONNode
  private let range: Range<Int>

  init(of array: JSONNode, in range: Range<Int>, version: Side) {
    self.array = array
    self.range = range
    self.version = version
  }

  var count: Int { range.count }

  /// Whether an element is surely written with the same bytes as one of another version.
  func hasSameBytes(at index: Int, as other: Elements, at otherIndex: Int) -> Bool {
    array.hasSameBytes(
      childAt: range.lowerBound + index, as: other.array,
      childAt: other.range.lowerBound + otherIndex)
  }

  /// The length of an element as written.
  func byteCount(at index: Int) -> Int { array.byteCount(ofChildAt: range.lowerBound + index) }

  /// A hash of the bytes of an element.
  func hashOfBytes(at index: Int) -> UInt64 {
    array.hashOfBytes(childAt: range.lowerBound + index)
  }

  subscript(index: Int) -> JSONNode { array.child(at: range.lowerBound + index) }
}
