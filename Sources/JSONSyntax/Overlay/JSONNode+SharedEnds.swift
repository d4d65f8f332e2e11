extension JSONNode {
  /// How many children at the front and at the back are surely the same in both, names included.
  ///
  /// Counts what both share in storage; values that are merely equal end the count.
  /// **Complexity** O(edits), as runs of children that were not edited count at once.
  public func sharedEnds(with other: JSONNode) -> (front: Int, back: Int) {
    let one = flattened
    let two = other.flattened
    var forward = SharedEnd(one, two)
    let front = forward.count(upTo: min(count, other.count))
    var backward = SharedEnd(one.reversed(), two.reversed(), isBackward: true)
    return (front, backward.count(upTo: min(count, other.count) - front))
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

/// Two lists of pieces walked side by side as long as they are the same.
private struct SharedEnd {
  private let one: [Piece]
  private let two: [Piece]
  private let isBackward: Bool
  /// The piece each list stands at, and how many of its children are done.
  private var places = (one: 0, oneDone: 0, two: 0, twoDone: 0)

  init(_ one: [Piece], _ two: [Piece], isBackward: Bool = false) {
    self.one = one
    self.two = two
    self.isBackward = isBackward
  }

  mutating func count(upTo limit: Int) -> Int {
    var total = 0
    while total < limit, places.one < one.count, places.two < two.count {
      let shared = min(sharedNow, limit - total)
      if shared == 0 { break }
      total += shared
      advance(by: shared)
    }
    return total
  }

  private mutating func advance(by count: Int) {
    places.oneDone += count
    places.twoDone += count
    if places.oneDone == one[places.one].totals.children {
      places.one += 1
      places.oneDone = 0
    }
    if places.twoDone == two[places.two].totals.children {
      places.two += 1
      places.twoDone = 0
    }
  }

  /// How many children from here on are the same, as far as the two pieces at hand tell.
  private var sharedNow: Int {
    let (left, right) = (one[places.one], two[places.two])
    let oneChild = child(of: left, done: places.oneDone)
    let twoChild = child(of: right, done: places.twoDone)
    if case .run(let leftRun) = left, case .run(let rightRun) = right,
      leftRun.container == rightRun.container, leftRun.text.sharesBytes(with: rightRun.text)
    {
      guard Int(leftRun.lower) + oneChild == Int(rightRun.lower) + twoChild else { return 0 }
      return min(leftRun.count - places.oneDone, rightRun.count - places.twoDone)
    }
    let (oneItem, twoItem) = (item(oneChild, of: left), item(twoChild, of: right))
    return oneItem.value.isIdentical(to: twoItem.value) && oneItem.slot.name == twoItem.slot.name
      ? 1 : 0
  }

  private func child(of piece: Piece, done: Int) -> Int {
    isBackward ? piece.totals.children - 1 - done : done
  }

  private func item(_ child: Int, of piece: Piece) -> Item {
    switch piece {
    case .run(let run): run.item(child)
    case .item(let item): item
    }
  }
}
