import JSONSyntax

/// Compares places of different versions, and remembers digests where it had to compute them.
struct Comparison {
  /// As many bytes are compared in the time that one child is looked at.
  private static let bytesForOneChild = 256

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
  /// How many children may still be looked at in vain before digests are asked first.
  ///
  /// A walk that ends at a difference is done again one level deeper; in deep documents that would
  /// never end, while digests cost as much as one walk.
  private var patience: Int
  /// How many children were looked at in all; what a test holds against the size of the documents.
  private(set) var steps = 0
  private var digests = Sides { _ in DigestTable() }

  init(patience: Int, believesEdits: Bool = false) {
    self.patience = patience
    self.believesEdits = believesEdits
  }

  /// Whether bytes may be compared or hashed that may be compared again one level deeper.
  var isPatient: Bool { patience >= 0 }

  /// Takes note that so many bytes were looked at and will be again.
  mutating func lose(bytes: Int) { lose(bytes / Self.bytesForOneChild) }

  private mutating func lose(_ steps: Int) {
    self.steps += steps
    patience -= steps
  }

  /// Whether the bytes of a child are surely the same in all versions, told without handles.
  mutating func isSurelyUnchanged(_ entity: Entity, in nodes: Sides<JSONNode>) -> Bool {
    guard isPatient, let base = entity.index(in: .base), let mine = entity.index(in: .mine),
      let theirs = entity.index(in: .theirs)
    else { return false }
    if nodes.base.hasSameBytes(childAt: base, as: nodes.mine, childAt: mine),
      nodes.base.hasSameBytes(childAt: base, as: nodes.theirs, childAt: theirs)
    {
      return true
    }
    lose(bytes: nodes.base.byteCount(ofChildAt: base))
    return false
  }

  /// Which sides differ from base, as far as the container around the place leaves it open.
  ///
  /// The relation is nil where all versions are alike; the spelling then says whose bytes stand for
  /// them: those of a side that changed them, nil when all are the same.
  mutating func relation(
    of nodes: Sides<JSONNode?>, within container: Relation
  ) -> (relation: Relation?, spelling: Side?) {
    switch container {
    case .onlyMine, .same:
      let mine = likeness(nodes.base, .base, nodes.mine, .mine)
      return mine == .different ? (container, nil) : (nil, mine == .bytes ? nil : .mine)
    case .onlyTheirs:
      let theirs = likeness(nodes.base, .base, nodes.theirs, .theirs)
      return theirs == .different ? (container, nil) : (nil, theirs == .bytes ? nil : .theirs)
    case .both:
      return relation(of: nodes)
    }
  }

  private mutating func relation(
    of nodes: Sides<JSONNode?>
  ) -> (relation: Relation?, spelling: Side?) {
    let mine = likeness(nodes.base, .base, nodes.mine, .mine)
    let theirs = likeness(nodes.base, .base, nodes.theirs, .theirs)
    switch (mine, theirs) {
    case (.different, .different):
      let sides = likeness(nodes.mine, .mine, nodes.theirs, .theirs)
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
    _ one: JSONNode?, _ oneSide: Side, _ other: JSONNode?, _ otherSide: Side
  ) -> Likeness {
    guard let one, let other else { return one == nil && other == nil ? .bytes : .different }
    if one.isIdentical(to: other) { return .bytes }
    guard one.kind == other.kind, one.count == other.count else { return .different }
    if one.kind.isContainer {
      if believesEdits, one.id == other.id { return .different }
      if patience < 0,
        digest(of: one, in: oneSide).literal != digest(of: other, in: otherSide).literal
      {
        return .different
      }
    }
    if one.byteCount == other.byteCount, !one.isEdited, !other.isEdited {
      if one.hasSameBytes(as: other) { return .bytes }
      lose(bytes: one.byteCount)
    }
    guard spend({ LiteralComparison.areEqual(one, other, steps: &$0) }) else { return .different }
    return one.byteCount == other.byteCount && one.hasSameBytes(as: other) ? .bytes : .literal
  }

  /// Walks, and remembers how much was looked at when it was in vain.
  private mutating func spend(_ walk: (inout Int) -> Bool) -> Bool {
    var walked = 0
    if walk(&walked) {
      steps += walked
      return true
    }
    lose(walked)
    return false
  }

  /// Whether two values mean the same.
  mutating func areAlike(
    _ one: JSONNode, _ oneSide: Side, _ other: JSONNode, _ otherSide: Side
  ) -> Bool {
    if one.isIdentical(to: other) { return true }
    if believesEdits, one.kind.isContainer, one.id == other.id { return false }
    if isPatient, !one.isEdited, !other.isEdited, one.byteCount == other.byteCount {
      if one.hasSameBytes(as: other) { return true }
      lose(bytes: one.byteCount)
    }
    if patience < 0, one.kind.isContainer, other.kind.isContainer,
      meaning(of: one, in: oneSide) != meaning(of: other, in: otherSide)
    {
      return false
    }
    return spend { isSemanticallyEqual(one, other, counting: &$0) }
  }

  /// A number that is the same for all values that mean the same.
  mutating func meaning(of node: JSONNode, in side: Side) -> Int {
    Int(truncatingIfNeeded: digest(of: node, in: side).meaning)
  }

  private mutating func digest(of node: JSONNode, in side: Side) -> ValueDigest {
    digests.update(side) { $0.digest(of: node) }
  }
}
