extension JSONDocument {
  /// How many values stand before the value at a path, in document order.
  ///
  /// The path must exist in this document.
  /// **Complexity** O(depth), and O(log n) more per edited container.
  public func rank(of path: ChildPath) -> Int {
    var node = root
    var rank = 0
    for index in path.indices {
      rank += 1 + node.values(before: index)
      node = node.child(at: index)
    }
    return rank
  }

  /// The path of the value with this many values before it; nil when there are not so many.
  ///
  /// **Complexity** O(depth · log n).
  public func path(atRank rank: Int) -> ChildPath? {
    guard rank >= 0, rank < valueCount else { return nil }
    var node = root
    var indices: [Int] = []
    var remaining = rank
    while remaining > 0 {
      let (child, before) = node.childHolding(value: remaining - 1)
      indices.append(child)
      node = node.child(at: child)
      remaining = before
    }
    return ChildPath(indices)
  }
}

extension JSONNode {
  /// How many values the children before `index` hold, themselves included.
  ///
  /// **Complexity** O(1) in containers that were not edited, O(log n) in others.
  public func values(before index: Int) -> Int {
    precondition(index >= 0 && index < count, "child \(index) of \(count)")
    guard let overlay else {
      return text.index.child(index, of: Int(position)) - Int(position) - 1
    }
    return overlay.pieces.values(before: index)
  }

  /// The child that holds the value with this number, counted inside the container from 0, and the
  /// number of values before it inside that child, which is itself number 0.
  func childHolding(value number: Int) -> (child: Int, before: Int) {
    if let overlay {
      guard let place = overlay.pieces.childHolding(value: number) else {
        preconditionFailure("value \(number) of \(valueCount)")
      }
      return place
    }
    let inner = Int(position) + 1 + number
    let child = text.index.childHolding(inner, of: Int(position))
    return (child, inner - text.index.child(child, of: Int(position)))
  }
}
