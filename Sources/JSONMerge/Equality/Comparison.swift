import JSONSyntax

/// Compares places of different versions, and remembers digests where it had to compute them.
struct Comparison {
  /// Above this depth values are compared as they are; below, digests are asked first, so that
  /// deep documents are not read again at every level.
  static let deepestWithoutDigests = 32

  /// How two values differ.
  enum Likeness: Int, Comparable {
    case different
    /// Literally equal.
    case literal
    /// Equal byte for byte.
    case bytes

    static func < (one: Likeness, other: Likeness) -> Bool { one.rawValue < other.rawValue }
  }

  /// Whether a container that was edited counts as different without a look inside.
  ///
  /// Good enough to find differences, since inside nothing is reported that does not differ.
  let believesEdits: Bool
  private var digests = Sides { _ in DigestTable() }

  init(believesEdits: Bool = false) {
    self.believesEdits = believesEdits
  }

  /// Which sides differ from base, as far as the container around the place leaves it open.
  ///
  /// The relation is nil where all versions are alike; the spelling then says whose bytes stand for
  /// them: those of a side that changed them, nil when all are the same.
  mutating func relation(
    of nodes: Sides<JSONNode?>, within container: Relation, depth: Int
  ) -> (relation: Relation?, spelling: Side?) {
    switch container {
    case .onlyMine, .same:
      let mine = likeness(nodes.base, .base, nodes.mine, .mine, depth: depth)
      return mine == .different ? (container, nil) : (nil, mine == .bytes ? nil : .mine)
    case .onlyTheirs:
      let theirs = likeness(nodes.base, .base, nodes.theirs, .theirs, depth: depth)
      return theirs == .different ? (container, nil) : (nil, theirs == .bytes ? nil : .theirs)
    case .both:
      return relation(of: nodes, depth: depth)
    }
  }

  private mutating func relation(
    of nodes: Sides<JSONNode?>, depth: Int
  ) -> (relation: Relation?, spelling: Side?) {
    let mine = likeness(nodes.base, .base, nodes.mine, .mine, depth: depth)
    let theirs = likeness(nodes.base, .base, nodes.theirs, .theirs, depth: depth)
    switch (mine, theirs) {
    case (.different, .different):
      let sides = likeness(nodes.mine, .mine, nodes.theirs, .theirs, depth: depth)
      return (sides == .different ? .both : .same, nil)
    case (.different, _): return (.onlyMine, nil)
    case (_, .different): return (.onlyTheirs, nil)
    case (.literal, _): return (nil, .mine)
    case (.bytes, .literal): return (nil, .theirs)
    case (.bytes, .bytes): return (nil, nil)
    }
  }

  /// How a place of one version compares to its counterpart in another one.
  mutating func likeness(
    _ one: JSONNode?, _ oneSide: Side, _ other: JSONNode?, _ otherSide: Side, depth: Int
  ) -> Likeness {
    guard let one, let other else { return one == nil && other == nil ? .bytes : .different }
    if one.isIdentical(to: other) { return .bytes }
    guard one.kind == other.kind, one.count == other.count else { return .different }
    if one.byteCount == other.byteCount, !one.isEdited, !other.isEdited,
      one.hasSameBytes(as: other)
    {
      return .bytes
    }
    if one.kind.isContainer {
      if believesEdits, one.id == other.id { return .different }
      if depth > Self.deepestWithoutDigests,
        digests[oneSide].digest(of: one).literal != digests[otherSide].digest(of: other).literal
      {
        return .different
      }
    }
    guard isLiterallyEqual(one, other) else { return .different }
    return one.byteCount == other.byteCount && one.hasSameBytes(as: other) ? .bytes : .literal
  }

  /// Whether two values mean the same.
  mutating func areAlike(
    _ one: JSONNode, _ oneSide: Side, _ other: JSONNode, _ otherSide: Side, depth: Int
  ) -> Bool {
    if one.isIdentical(to: other) { return true }
    if believesEdits, one.kind.isContainer, one.id == other.id { return false }
    if depth > Self.deepestWithoutDigests, one.kind.isContainer, other.kind.isContainer,
      meaning(of: one, in: oneSide) != meaning(of: other, in: otherSide)
    {
      return false
    }
    return isSemanticallyEqual(one, other)
  }

  /// A number that is the same for all values that mean the same.
  mutating func meaning(of node: JSONNode, in side: Side) -> Int {
    Int(truncatingIfNeeded: digests[side].digest(of: node).meaning)
  }
}
