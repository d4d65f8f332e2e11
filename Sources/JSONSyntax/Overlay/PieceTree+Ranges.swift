extension PieceTree {
  /// The pieces that hold some of the children, in order; those at the ends cut to them.
  ///
  /// **Complexity** O(log n + k), k being the number of pieces given.
  func pieces(_ range: Range<Int>) -> [Piece] {
    var pieces: [Piece] = []
    var open: [(branch: Branch, first: Int)] = []
    var next = root.map { (branch: $0, first: 0) }
    while next != nil || !open.isEmpty {
      while let (branch, first) = next {
        open.append((branch, first))
        // What lies left of the range is not entered.
        let own = first + (branch.left?.totals.children ?? 0)
        next = own > range.lowerBound ? branch.left.map { ($0, first) } : nil
      }
      let (branch, first) = open.removeLast()
      let own = first + (branch.left?.totals.children ?? 0)
      let end = own + branch.ownChildren
      if own >= range.upperBound { break }
      if end > range.lowerBound {
        let part = max(own, range.lowerBound) - own..<min(end, range.upperBound) - own
        pieces.append(Self.part(part, of: branch.piece))
      }
      next = branch.right.map { ($0, end) }
    }
    return pieces
  }

  private static func part(_ range: Range<Int>, of piece: Piece) -> Piece {
    guard case .run(let run) = piece, range.count < run.count else { return piece }
    return .run(run.part(range))
  }
}
