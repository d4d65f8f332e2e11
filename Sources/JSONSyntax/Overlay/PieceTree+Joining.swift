extension PieceTree {
  /// The children of both, in this order.
  func joined(with other: PieceTree) -> PieceTree {
    guard let right = other.root else { return self }
    guard let left = root else { return other }
    let (first, rest) = Self.removingFirst(right)
    return PieceTree(root: Self.join(left, first, rest))
  }

  func joined(_ piece: Piece, _ right: PieceTree) -> PieceTree {
    PieceTree(root: Self.join(root, piece, right.root))
  }

  /// The children before `child`, and the others.
  func split(at child: Int) -> (PieceTree, PieceTree) {
    let (left, right) = Self.split(root, at: child)
    return (PieceTree(root: left), PieceTree(root: right))
  }

  /// The same children with another one in place of `child`.
  func replacing(_ child: Int, with item: Item) -> PieceTree {
    guard let root else { preconditionFailure("child \(child) of none") }
    if let replaced = Self.replacing(child, in: root, with: item) {
      return PieceTree(root: replaced)
    }
    let (left, rest) = split(at: child)
    return left.joined(.item(item), rest.split(at: 1).1)
  }

  /// Copies the path to a child that is a piece of its own; nil when it is part of a run.
  private static func replacing(_ child: Int, in branch: Branch, with item: Item) -> Branch? {
    let (left, right) = (branch.left, branch.right)
    let before = left?.totals.children ?? 0
    if let left, child < before {
      return replacing(child, in: left, with: item)
        .map { Branch(left: $0, piece: branch.piece, right: right) }
    }
    if let right, child >= before + branch.ownChildren {
      return replacing(child - before - branch.ownChildren, in: right, with: item)
        .map { Branch(left: left, piece: branch.piece, right: $0) }
    }
    guard branch.ownChildren == 1 else { return nil }
    return Branch(left: left, piece: .item(item), right: right)
  }

  private static func split(_ branch: Branch?, at child: Int) -> (Branch?, Branch?) {
    guard let branch else { return (nil, nil) }
    let (left, right) = (branch.left, branch.right)
    let inner = child - (left?.totals.children ?? 0)
    if inner < 0 {
      let (before, after) = split(left, at: child)
      return (before, join(after, branch.piece, right))
    }
    if inner >= branch.ownChildren {
      let (before, after) = split(right, at: inner - branch.ownChildren)
      return (join(left, branch.piece, before), after)
    }
    guard inner > 0, case .run(let run) = branch.content else {
      return (left, join(nil, branch.piece, right))
    }
    return (
      join(left, .run(run.part(0..<inner)), nil),
      join(nil, .run(run.part(inner..<run.count)), right)
    )
  }

  private static func removingFirst(_ branch: Branch) -> (Piece, Branch?) {
    guard let left = branch.left else { return (branch.piece, branch.right) }
    let (first, rest) = removingFirst(left)
    return (first, balanced(rest, branch.piece, branch.right))
  }

  private static func join(_ left: Branch?, _ piece: Piece, _ right: Branch?) -> Branch {
    if let left, left.height > height(right) + 2 {
      return balanced(left.left, left.piece, join(left.right, piece, right))
    }
    if let right, right.height > height(left) + 2 {
      return balanced(join(left, piece, right.left), right.piece, right.right)
    }
    return Branch(left: left, piece: piece, right: right)
  }

  /// A node over sides whose heights differ by three at most, rotated where they differ by three.
  private static func balanced(_ left: Branch?, _ piece: Piece, _ right: Branch?) -> Branch {
    if let left, left.height > height(right) + 2 {
      return rotatedRight(left, piece, right)
    }
    if let right, right.height > height(left) + 2 {
      return rotatedLeft(left, piece, right)
    }
    return Branch(left: left, piece: piece, right: right)
  }

  private static func rotatedRight(_ left: Branch, _ piece: Piece, _ right: Branch?) -> Branch {
    if let middle = left.right, height(left.left) < middle.height {
      return Branch(
        left: Branch(left: left.left, piece: left.piece, right: middle.left),
        piece: middle.piece,
        right: Branch(left: middle.right, piece: piece, right: right))
    }
    return Branch(
      left: left.left, piece: left.piece,
      right: Branch(left: left.right, piece: piece, right: right))
  }

  private static func rotatedLeft(_ left: Branch?, _ piece: Piece, _ right: Branch) -> Branch {
    if let middle = right.left, height(right.right) < middle.height {
      return Branch(
        left: Branch(left: left, piece: piece, right: middle.left),
        piece: middle.piece,
        right: Branch(left: middle.right, piece: right.piece, right: right.right))
    }
    return Branch(
      left: Branch(left: left, piece: piece, right: right.left),
      piece: right.piece, right: right.right)
  }

  private static func height(_ branch: Branch?) -> Int { branch?.height ?? 0 }
}
