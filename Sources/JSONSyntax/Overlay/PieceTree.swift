/// The children of an edited container: a persistent balanced tree of pieces.
///
/// **Source** Height-balanced trees built by joining: Blelloch, Ferizovic, Sun, "Just Join for
/// Parallel Ordered Sets" (2016). Recursion goes as deep as such a tree is high, never deeper.
struct PieceTree: Sendable {
  let root: Branch?

  static let empty = PieceTree(root: nil)

  init(root: Branch?) {
    self.root = root
  }

  /// The tree of one piece.
  init(_ piece: Piece) {
    root = Branch(left: nil, piece: piece, right: nil)
  }

  /// The tree of pieces in this order.
  ///
  /// **Complexity** O(n).
  init(_ pieces: [Piece]) {
    root = Self.build(pieces[...])
  }

  private static func build(_ pieces: ArraySlice<Piece>) -> Branch? {
    guard !pieces.isEmpty else { return nil }
    let middle = (pieces.startIndex + pieces.endIndex) / 2
    return Branch(
      left: build(pieces[..<middle]), piece: pieces[middle],
      right: build(pieces[(middle + 1)...]))
  }

  var count: Int { root?.totals.children ?? 0 }

  /// The bytes behind the last value, which are not written; 0 when there is none.
  var lastTailCount: Int {
    var last = root
    while let right = last?.right { last = right }
    return last?.tailCount ?? 0
  }

  /// The node whose piece holds a child, and which of the piece's children that is.
  ///
  /// **Complexity** O(log n), as all below.
  func locate(_ child: Int) -> (branch: Branch, inner: Int)? {
    var child = child
    var next = root
    while let branch = next {
      let left = branch.left
      let before = left?.totals.children ?? 0
      if child < before {
        next = left
      } else if child < before + branch.ownChildren {
        return (branch, child - before)
      } else {
        child -= before + branch.ownChildren
        next = branch.right
      }
    }
    return nil
  }

  func item(at child: Int) -> Item {
    guard let (branch, inner) = locate(child) else {
      preconditionFailure("child \(child) of \(count)")
    }
    switch branch.piece {
    case .run(let run): return run.item(inner)
    case .item(let item): return item
    }
  }
}
