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
  /// The children to look at; those between two gaps are the same in all versions.
  private(set) var gaps: [Sides<Range<Int>>]

  init(nodes: Sides<JSONNode>, relation: Relation) {
    self.nodes = nodes
    self.relation = relation
    gaps = [nodes.map { 0..<$0.count }]
  }

  /// The children to look at in one version.
  func indices(in side: Side) -> [Int] { gaps.flatMap { Array($0[side]) } }

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

  /// Leaves out the children that base and mine share in storage; theirs must be as base.
  mutating func leaveOutShared() {
    var gaps: [Sides<Range<Int>>] = []
    var (old, new) = (0, 0)
    for stretch in nodes.base.sharedStretches(with: nodes.mine) {
      let before = (stretch.own.lowerBound, stretch.others.lowerBound)
      if old < before.0 || new < before.1 {
        gaps.append(Sides(base: old..<before.0, mine: new..<before.1, theirs: old..<before.0))
      }
      (old, new) = (stretch.own.upperBound, stretch.others.upperBound)
    }
    let rest = old..<nodes.base.count
    gaps.append(Sides(base: rest, mine: new..<nodes.mine.count, theirs: rest))
    self.gaps = gaps
  }
}
