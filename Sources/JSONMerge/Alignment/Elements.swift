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

  subscript(index: Int) -> JSONNode { array.child(at: range.lowerBound + index) }
}
