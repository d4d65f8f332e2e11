import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// Every choice of every decision does what it says.
struct ResolutionTests {
  @Test func `each choice puts its value where the result says it is`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      let merge = try merge(triple.base, triple.mine, triple.theirs)
      for decision in merge.decisions
      where decision.id.aspect == .value && !decision.isRun && !merge.holdsMovedValue(decision) {
        for (choice, wanted) in [
          (Resolution.mine, decision.mine), (.theirs, decision.theirs), (.base, decision.base),
        ] {
          let result = merge.result(resolving: [decision.id: choice])
          let path = try #require(result.paths[decision.id], "\(triple)")
          let found = path.flatMap { result.document.node(at: $0) }
          #expect((found == nil) == (wanted == nil), "\(decision.id) \(choice) \(triple)")
          if let found, let wanted {
            #expect(isLiterallyEqual(found, wanted), "\(decision.id) \(choice) \(triple)")
          }
        }
      }
    }
  }

  @Test func `any mixture of choices gives a document`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      let merge = try merge(triple.base, triple.mine, triple.theirs)
      var random = SeededRandom(seed: seed)
      var resolutions: [MergeDecision.ID: Resolution] = [:]
      for decision in merge.decisions where random.once(in: 2) {
        resolutions[decision.id] = random.pick([
          .mine, .theirs, .base, .mineThenTheirs, .theirsThenMine, .edited(.null),
        ])
      }
      let result = merge.result(resolving: resolutions)
      let parsed = try JSONDocument(parsing: result.document.serialized())
      #expect(isLiterallyEqual(parsed.root, result.document.root), "\(triple)")
      for decision in merge.decisions {
        let value = merge.resultValue(of: decision.id, resolving: resolutions)
        let path = try #require(result.paths[decision.id])
        let expected = path.flatMap { result.document.node(at: $0) }
        #expect((path == nil) == (expected == nil), "\(decision.id) \(triple)")
        #expect((value == nil) == (expected == nil), "\(decision.id) \(triple)")
        if let value, let expected {
          #expect(isSemanticallyEqual(value, expected), "\(decision.id) \(triple)")
        }
      }
    }
  }

  @Test func `all of one side is that side`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      let merge = try merge(triple.base, triple.mine, triple.theirs)
      for (choice, wanted) in [(Resolution.mine, merge.mine), (.theirs, merge.theirs)] {
        let all = Dictionary(uniqueKeysWithValues: merge.decisions.map { ($0.id, choice) })
        let result = merge.result(resolving: all).document
        #expect(
          isSemanticallyEqual(result.root, wanted.root),
          "\(choice) \(text(result)) \(merge.report) \(triple)")
      }
    }
  }

  @Test func `dropping both changes everywhere gives base`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      let merge = try merge(triple.base, triple.mine, triple.theirs)
      let all = Dictionary(
        uniqueKeysWithValues: merge.decisions.map { ($0.id, Resolution.base) })
      let result = merge.result(resolving: all).document
      #expect(isLiterallyEqual(result.root, merge.base.root), "\(text(result)) \(triple)")
    }
  }

  @Test func `a second refusal keeps what it does not touch`() throws {
    for seed in seeds(1_000) {
      let triple = MergeTriple(seed: seed)
      let merge = try merge(triple.base, triple.mine, triple.theirs)
      let all = Dictionary(
        uniqueKeysWithValues: merge.decisions.map { ($0.id, Resolution.theirs) })
      let same = merge.rebased(onto: merge.theirs, resolutions: all)
      #expect(same.kept == all, "\(triple)")
      #expect(same.reopened.isEmpty && same.new.isEmpty, "\(triple)")
      let other = MergeTriple(seed: seed + 50_000)
      let next = merge.rebased(
        onto: try JSONDocument(parsing: other.theirs), resolutions: all)
      #expect(Set(next.kept.keys).isDisjoint(with: next.reopened.keys), "\(triple)")
    }
  }
}
