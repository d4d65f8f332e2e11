import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// The laws of merging where many things were moved.
struct MoveLawTests {
  @Test func `all of one version is that version`() throws {
    try check { merge in
      for (choice, wanted) in [
        (Resolution.mine, merge.mine), (.theirs, merge.theirs), (.base, merge.base),
      ] {
        let all = Dictionary(uniqueKeysWithValues: merge.decisions.map { ($0.id, choice) })
        let result = merge.result(resolving: all).document
        if !isSemanticallyEqual(result.root, wanted.root) { return "\(choice): \(text(result))" }
      }
      return nil
    }
  }

  @Test func `the sides can be swapped`() throws {
    try check { merge in
      let other = ThreeWayMerge(base: merge.base, mine: merge.theirs, theirs: merge.mine)
      let one = merge.result(conflicts: .theirs).document
      let two = other.result(conflicts: .mine).document
      return other.conflicts.count == merge.conflicts.count
        && isSemanticallyEqual(one.root, two.root) ? nil : "\(text(one)) \(text(two))"
    }
  }

  @Test func `each choice about a move puts its value where the result says it is`() throws {
    try check { merge in
      for move in merge.decisions where move.kind == .moved {
        for (choice, wanted) in [
          (Resolution.mine, move.mine), (.theirs, move.theirs), (.base, move.base),
        ] {
          let result = merge.result(resolving: [move.id: choice])
          let found = (result.paths[move.id] ?? nil).flatMap { result.document.node(at: $0) }
          guard let found, let wanted else {
            if found == nil, wanted == nil { continue }
            return "\(move.pointer) \(choice)"
          }
          if !isLiterallyEqual(found, wanted) { return "\(move.pointer) \(choice)" }
        }
      }
      return nil
    }
  }

  @Test func `no conflict lies inside another one`() throws {
    try check { merge in
      let pointers = merge.conflicts.filter { $0.id.aspect == .value }.map(\.pointer)
      for outer in pointers
      where pointers.contains(where: { $0 != outer && outer.isPrefix(of: $0) }) {
        return outer.description
      }
      return nil
    }
  }

  @Test func `any mixture of choices gives a document`() throws {
    try check { merge in
      var random = SeededRandom(seed: UInt64(merge.decisions.count))
      let choices: [Resolution] = [.mine, .theirs, .base, .mineThenTheirs, .edited(.null)]
      let some = Dictionary(
        uniqueKeysWithValues: merge.decisions.map { ($0.id, random.pick(choices)) })
      let result = merge.result(resolving: some)
      let parsed = try JSONDocument(parsing: result.document.serialized())
      let isThere = result.paths.values.allSatisfy { path in
        path.map { result.document.node(at: $0) != nil } ?? true
      }
      return isThere && isLiterallyEqual(parsed.root, result.document.root)
        ? nil : text(result.document)
    }
  }

  @Test func `the triples hold moves`() throws {
    let found = try seeds(500).filter { seed in
      try merge(RearrangedTriple.make(seed: seed)).decisions.contains { $0.kind == .moved }
    }
    #expect(found.count > 40)
  }

  private func check(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ law: @escaping (ThreeWayMerge) throws -> String?
  ) throws {
    for seed in seeds(600) {
      let triple = try RearrangedTriple.make(seed: seed)
      guard let report = brokenLaw(triple, { try law(merge($0)) }) else { continue }
      Issue.record("seed \(seed): \(report)", sourceLocation: sourceLocation)
      return
    }
  }
}
