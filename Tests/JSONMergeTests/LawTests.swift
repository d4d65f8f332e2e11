import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// The laws of merge.md 2.11, over generated triples; a failure prints the seed and the texts.
struct LawTests {
  @Test func `what only one side changed, or both alike, comes out byte for byte`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      for changed in [triple.mine, triple.theirs] {
        let merges = [
          try merge(triple.base, triple.base, changed),
          try merge(triple.base, changed, triple.base),
          try merge(triple.base, changed, changed),
        ]
        for (law, merge) in merges.enumerated() {
          #expect(merge.result().document.serialized() == changed, "L\(law + 1) \(triple)")
          #expect(
            merge.decisions.allSatisfy { $0.outcome == .clean },
            "L\(law + 1) \(merge.report) \(triple)")
        }
      }
    }
  }

  @Test func `the sides can be swapped`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      let one = try merge(triple.base, triple.mine, triple.theirs)
      let other = try merge(triple.base, triple.theirs, triple.mine)
      let kinds = one.conflicts.map { "\($0.kind.mirrored)" }.sorted()
      #expect(kinds == other.conflicts.map { "\($0.kind)" }.sorted(), "L4 \(triple)")
      let left = one.result(conflicts: .theirs).document
      let right = other.result(conflicts: .mine).document
      #expect(
        isSemanticallyEqual(left.root, right.root),
        "L4 \(text(left)) \(text(right)) \(one.report) \(triple)")
    }
  }

  @Test func `nothing a side brought in is lost in silence`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      let merge = try merge(triple.base, triple.mine, triple.theirs)
      for (side, choice) in [(merge.mine, Resolution.mine), (merge.theirs, .theirs)] {
        let old = leaves(of: merge.base.root)
        let kept = leaves(of: merge.result(conflicts: choice).document.root)
        let named = Set(
          merge.reviews.flatMap { [$0.mine, $0.theirs].compactMap { $0 }.flatMap(leaves) })
        let lost = Set(leaves(of: side.root)).subtracting(old).subtracting(kept)
          .subtracting(named)
        #expect(lost.isEmpty, "L5 \(choice) lost \(lost) \(merge.report) \(triple)")
      }
    }
  }

  @Test func `nothing is made up`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      let merge = try merge(triple.base, triple.mine, triple.theirs)
      let known = Set([merge.base, merge.mine, merge.theirs].flatMap { leaves(of: $0.root) })
      for choice in [Resolution.mine, .base, .theirs] {
        let result = merge.result(conflicts: choice).document
        let made = Set(leaves(of: result.root)).subtracting(known)
        #expect(made.isEmpty, "L6 \(made) \(triple)")
        let parsed = try JSONDocument(parsing: result.serialized())
        #expect(isLiterallyEqual(parsed.root, result.root), "L13 \(triple)")
      }
    }
  }

  @Test func `no conflict lies inside another one`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      let conflicts = try merge(triple.base, triple.mine, triple.theirs).conflicts
        .filter { $0.id.aspect == .value }
      for paths in [
        conflicts.compactMap(\.basePath), conflicts.compactMap(\.minePath),
        conflicts.compactMap(\.theirsPath),
      ] {
        let sorted = paths.sorted()
        for (path, next) in zip(sorted, sorted.dropFirst()) {
          #expect(!next.starts(with: path), "L8 \(path) \(next) \(triple)")
        }
      }
    }
  }

  @Test func `what is unique in every version is unique in the result`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      let merge = try merge(triple.base, triple.mine, triple.theirs)
      let result = merge.result().document.root
      let known = Set(
        [merge.base, merge.mine, merge.theirs].flatMap { repetitions(in: $0.root) })
      #expect(repetitions(in: result).isSubset(of: known), "L10 \(merge.report) \(triple)")
    }
  }

  @Test func `the same input gives the same decisions`() throws {
    for seed in seeds(200) {
      let triple = MergeTriple(seed: seed)
      let reports = try (0..<2).map { _ in
        try merge(triple.base, triple.mine, triple.theirs).report
      }
      #expect(reports[0] == reports[1], "L14 \(triple)")
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

/// The scalars of a value, as they are written.
private func leaves(of node: JSONNode) -> [String] {
  var open = [node]
  var found: [String] = []
  while let node = open.popLast() {
    if node.kind.isContainer {
      open += node.children
    } else {
      found.append(String(decoding: node.literal, as: UTF8.self))
    }
  }
  return found
}

/// The names that repeat in an object, and the identities that repeat in an array of objects.
private func repetitions(in node: JSONNode) -> Set<String> {
  var open = [node]
  var found: Set<String> = []
  while let node = open.popLast() {
    let keys: [String] =
      node.kind == .object
      ? node.members.map { "name \(Array(($0.name?.description ?? "").unicodeScalars))" }
      : node.children.compactMap { element in
        element.firstIndex(named: "id").map {
          "id \(String(decoding: element.child(at: $0).literal, as: UTF8.self))"
        }
      }
    found.formUnion(Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys)
    open += node.children
  }
  return found
}
