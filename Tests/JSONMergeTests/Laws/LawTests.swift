import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// The laws of merge.md 2.11, over generated triples; a failure prints the seed and a small triple.
///
/// `SEEDS=100 swift test --filter LawTests` checks a hundred times as many.
struct LawTests {
  @Test func `L1: what only theirs changed comes out byte for byte`() {
    checkLaw("L1", seeds(1_500)) { triple in
      try unchanged(try merge(triple.base, triple.base, triple.theirs), triple.theirs)
    }
  }

  @Test func `L2: what only mine changed comes out byte for byte`() {
    checkLaw("L2", seeds(1_500)) { triple in
      try unchanged(try merge(triple.base, triple.mine, triple.base), triple.mine)
    }
  }

  @Test func `L3: what both changed alike comes out byte for byte`() {
    checkLaw("L3", seeds(1_500)) { triple in
      try unchanged(try merge(triple.base, triple.mine, triple.mine), triple.mine)
    }
  }

  /// What keeps a merge from being just this text, without a decision for a person.
  private func unchanged(_ merge: ThreeWayMerge, _ wanted: [UInt8]) throws -> String? {
    if merge.decisions.contains(where: { $0.outcome != .clean }) {
      return "not clean:\n\(merge.report)"
    }
    let found = merge.result().document
    return found.serialized() == wanted ? nil : "gives \(text(found))"
  }

  @Test func `L4: the sides can be swapped`() {
    checkLaw("L4", seeds(1_500)) { triple in
      let one = try merge(triple.base, triple.mine, triple.theirs)
      let other = try merge(triple.base, triple.theirs, triple.mine)
      let kinds = one.conflicts.map { "\($0.kind.mirrored)" }.sorted()
      let mirrored = other.conflicts.map { "\($0.kind)" }.sorted()
      if kinds != mirrored { return "conflicts \(kinds), swapped \(mirrored)" }
      for (choice, swapped) in [(Resolution.mine, Resolution.theirs), (.theirs, .mine)] {
        let left = one.result(conflicts: choice).document
        let right = other.result(conflicts: swapped).document
        guard isSemanticallyEqual(left.root, right.root) else {
          return "\(choice): \(text(left))\nswapped: \(text(right))\n\(one.report)\(other.report)"
        }
      }
      return nil
    }
  }

  @Test func `L8: no conflict lies inside another one`() {
    checkLaw("L8", seeds(1_500)) { triple in
      let conflicts = try merge(triple).conflicts.filter { $0.id.aspect == .value }
      for paths in [
        conflicts.flatMap { $0.paths(\.basePath, \.baseRun) },
        conflicts.flatMap { $0.paths(\.minePath, \.mineRun) },
        conflicts.flatMap { $0.paths(\.theirsPath, \.theirsRun) },
      ] {
        let sorted = paths.sorted()
        for (path, next) in zip(sorted, sorted.dropFirst()) where next.starts(with: path) {
          return "\(next) lies inside \(path)"
        }
      }
      return nil
    }
  }

  @Test func `L14: the same input gives the same decisions and the same bytes`() {
    checkLaw("L14", seeds(1_000)) { triple in
      let merges = try (0..<2).map { _ in try merge(triple) }
      if merges[0].report != merges[1].report { return "\(merges[0].report)\(merges[1].report)" }
      if merges[0].report().serialized() != merges[1].report().serialized() { return "report" }
      let results = merges.map { $0.result().document.serialized() }
      return results[0] == results[1] ? nil : "two results"
    }
  }
}

extension MergeDecision.Kind {
  /// The kind that the same conflict has when mine and theirs change places.
  fileprivate var mirrored: MergeDecision.Kind {
    switch self {
    case .mineRemoved: .theirsRemoved
    case .theirsRemoved: .mineRemoved
    default: self
    }
  }
}

extension MergeDecision {
  /// Where its value, or all elements of its run, stand in one version.
  fileprivate func paths(
    _ path: KeyPath<MergeDecision, ChildPath?>, _ run: KeyPath<MergeDecision, [JSONNode]>
  ) -> [ChildPath] {
    guard let first = self[keyPath: path] else { return [] }
    guard let parent = first.parent, let index = first.indices.last else { return [first] }
    return (0..<max(1, self[keyPath: run].count)).map { parent.appending(index + $0) }
  }
}
