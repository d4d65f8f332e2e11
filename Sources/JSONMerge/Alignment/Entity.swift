import JSONSyntax

/// One child, or one run of children, of a container, recognised in all versions that have it.
struct Entity: Sendable {
  /// The child's index in each version; -1 where it is absent.
  var indices: Sides<Int32>
  /// The place that is decided or descended into; -1 when the child is the same everywhere.
  var place: Int32 = -1
  /// Whose bytes stand for a child that is the same everywhere; nil when all bytes are equal.
  var spelling: Side?

  /// Whether it stands for children that share storage, which are not looked at.
  var isShared = false

  init(base: Int, mine: Int, theirs: Int) {
    indices = Sides(base: Int32(base), mine: Int32(mine), theirs: Int32(theirs))
  }

  /// The child's index in one version, nil where it is absent.
  func index(in side: Side) -> Int? {
    let index = indices[side]
    return index < 0 ? nil : Int(index)
  }

  func isPresent(in side: Side) -> Bool { indices[side] >= 0 }

  /// Whether the child is in mine and in theirs, and not in base.
  var isAddedByBoth: Bool { indices.base < 0 && indices.mine >= 0 && indices.theirs >= 0 }
}
