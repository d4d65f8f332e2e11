extension JSONNode {
  /// The stretches of children that are surely the same in both, names included, in ascending order.
  ///
  /// Told by storage alone: both must have been edited out of the same container of the same text.
  /// Children that were moved are in no stretch, and neither are values that are merely equal.
  /// **Complexity** O(edits), as runs of children that were not edited count at once.
  public func sharedStretches(with other: JSONNode) -> [(own: Range<Int>, others: Range<Int>)] {
    guard position == other.position, text.sharesBytes(with: other.text) else { return [] }
    let one = segments
    let two = other.segments
    var stretches: [(own: Range<Int>, others: Range<Int>)] = []
    var (left, right) = (0, 0)
    while left < one.count, right < two.count {
      if let shared = one[left].stretch(sharedWith: two[right]) {
        if let last = stretches.last, last.own.upperBound == shared.own.lowerBound,
          last.others.upperBound == shared.others.lowerBound
        {
          stretches[stretches.count - 1] = (
            last.own.lowerBound..<shared.own.upperBound,
            last.others.lowerBound..<shared.others.upperBound
          )
        } else {
          stretches.append(shared)
        }
      }
      let (oneEnd, twoEnd) = (one[left].source.upperBound, two[right].source.upperBound)
      if oneEnd <= twoEnd { left += 1 }
      if twoEnd <= oneEnd { right += 1 }
    }
    return stretches
  }

  /// The children that stem from the container's own text, in the order that they had there.
  ///
  /// Where children were moved, the larger segments stay and the smaller ones are left out.
  private var segments: [Segment] {
    var segments: [Segment] = []
    var child = 0
    for piece in flattened {
      let segment = Segment(piece, at: child, of: self)
      child += piece.totals.children
      guard let segment else { continue }
      while let last = segments.last, last.source.upperBound > segment.source.lowerBound,
        last.source.count < segment.source.count
      {
        segments.removeLast()
      }
      if segment.source.lowerBound >= segments.last?.source.upperBound ?? 0 {
        segments.append(segment)
      }
    }
    return segments
  }

  /// The children as pieces, in order.
  private var flattened: [Piece] {
    guard let overlay else {
      guard count > 0 else { return [] }
      return [.run(Run(text: text, container: position, lower: 0, upper: UInt32(count)))]
    }
    var pieces: [Piece] = []
    var open: [Branch] = []
    var next = overlay.left
    while next != nil || !open.isEmpty {
      while let branch = next {
        open.append(branch)
        next = branch.left
      }
      let branch = open.removeLast()
      pieces.append(branch.piece)
      next = branch.right
    }
    return pieces
  }
}

/// Children of an edited container that stem from neighbours in its text.
private struct Segment {
  /// The indices that they had in the text.
  let source: Range<Int>
  /// The index of the first one in the edited container.
  let first: Int
  private let piece: Piece

  /// The segment of a piece; nil when it stems from elsewhere.
  init?(_ piece: Piece, at first: Int, of container: JSONNode) {
    self.first = first
    self.piece = piece
    let index = container.text.index
    let position = Int(container.position)
    switch piece {
    case .run(let run):
      guard run.container == container.position, run.text.sharesBytes(with: container.text) else {
        return nil
      }
      source = Int(run.lower)..<Int(run.upper)
    case .item(let item):
      guard item.value.text.sharesBytes(with: container.text), index.childCount(of: position) > 0
      else { return nil }
      let child = index.childHolding(Int(item.value.position), of: position)
      guard index.child(child, of: position) == Int(item.value.position) else { return nil }
      source = child..<(child + 1)
    }
  }

  /// The children that both have in the same state.
  func stretch(sharedWith other: Segment) -> (own: Range<Int>, others: Range<Int>)? {
    let shared = source.clamped(to: other.source)
    guard !shared.isEmpty else { return nil }
    if case .run = piece, case .run = other.piece {
      return (children(shared), other.children(shared))
    }
    let (one, two) = (item(shared.lowerBound), other.item(shared.lowerBound))
    guard one.value.isIdentical(to: two.value), one.slot.name == two.slot.name else { return nil }
    return (children(shared), other.children(shared))
  }

  private func children(_ part: Range<Int>) -> Range<Int> {
    let lower = first + part.lowerBound - source.lowerBound
    return lower..<(lower + part.count)
  }

  private func item(_ sourceIndex: Int) -> Item {
    switch piece {
    case .run(let run): run.item(sourceIndex - source.lowerBound)
    case .item(let item): item
    }
  }
}
