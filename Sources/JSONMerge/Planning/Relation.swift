import JSONSyntax

/// Which of the sides differ from base at a place, spelling of white space and escapes aside.
enum Relation: Sendable {
  /// Theirs is as base.
  case onlyMine
  /// Mine is as base.
  case onlyTheirs
  /// Mine and theirs are alike.
  case same
  /// All three differ from each other.
  case both
}

/// The three versions of a container that all of them have.
struct VersionedNodes {
  let nodes: Sides<JSONNode>
  let relation: Relation
  /// The children to look at in each version; those outside are the same in all versions.
  var ranges: Sides<Range<Int>>

  init(nodes: Sides<JSONNode>, relation: Relation) {
    self.nodes = nodes
    self.relation = relation
    ranges = nodes.map { 0..<$0.count }
  }

  /// The sides whose children have to be looked at beside those of base.
  var changedSides: [Side] {
    switch relation {
    case .onlyMine, .same: [.mine]
    case .onlyTheirs: [.theirs]
    case .both: [.mine, .theirs]
    }
  }

  /// A value for each version, made once for the versions that are alike.
  func derived<Value>(_ make: (Side) -> Value?) -> Sides<Value>? {
    guard let base = make(.base) else { return nil }
    var result = Sides(base: base, mine: base, theirs: base)
    for side in changedSides {
      guard let value = make(side) else { return nil }
      result[side] = value
    }
    if relation == .same { result.theirs = result.mine }
    return result
  }

  /// Leaves out the children that base and the changed side share at both ends.
  mutating func leaveOutSharedEnds() {
    guard relation == .onlyMine || relation == .onlyTheirs, let changed = changedSides.first
    else { return }
    let shared = nodes.base.sharedEnds(with: nodes[changed])
    ranges = nodes.map { shared.front..<($0.count - shared.back) }
  }
}
