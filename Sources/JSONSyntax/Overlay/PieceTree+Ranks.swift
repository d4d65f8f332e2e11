extension PieceTree {
  /// How many values the children before `child` hold, themselves included.
  func values(before child: Int) -> Int {
    var child = child
    var values = 0
    var next = root
    while let branch = next {
      let left = branch.left
      let before = left?.totals.children ?? 0
      guard child > before else {
        next = left
        continue
      }
      values += left?.totals.values ?? 0
      guard child > before + branch.ownChildren else {
        return values + Self.values(in: branch.piece, before: child - before)
      }
      values += branch.ownValues
      child -= before + branch.ownChildren
      next = branch.right
    }
    return values
  }

  private static func values(in piece: Piece, before child: Int) -> Int {
    switch piece {
    case .item(let item): child == 0 ? 0 : item.value.valueCount
    case .run(let run): child == 0 ? 0 : run.part(0..<child).totals.values
    }
  }

  /// The child that holds the value with this number, and the number of values before it in there.
  func childHolding(value number: Int) -> (child: Int, before: Int)? {
    var number = number
    var child = 0
    var next = root
    while let branch = next {
      let left = branch.left
      let before = left?.totals.values ?? 0
      guard number >= before else {
        next = left
        continue
      }
      number -= before
      child += left?.totals.children ?? 0
      let own = branch.ownValues
      guard number >= own else { return Self.locate(number, in: branch.piece, first: child) }
      number -= own
      child += branch.ownChildren
      next = branch.right
    }
    return nil
  }

  private static func locate(
    _ number: Int, in piece: Piece, first child: Int
  ) -> (child: Int, before: Int) {
    guard case .run(let run) = piece else { return (child, number) }
    let position = run.position(0) + number
    let holder = run.text.index.childHolding(position, of: Int(run.container))
    let start = run.text.index.child(holder, of: Int(run.container))
    return (child + holder - Int(run.lower), position - start)
  }
}
