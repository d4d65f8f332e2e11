import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// A merge that is merged again, and merges where one side wins, of objects and keyed arrays.
///
/// Pairs of elements that are only inferred, and the words of a text, may be found otherwise in a
/// result than in the versions it came from; for them these laws cannot hold. Nor can they where an
/// edit followed a move: to the side that moved the value, its new place holds something else then.
struct AbsorptionTests {
  @Test func `L7: a result takes in the versions it came from`() {
    checkLaw("L7", seeds(1_000)) { triple in
      let triple = triple.identified()
      let merged = try merge(triple.base, triple.mine, triple.theirs)
      guard merged.conflicts.isEmpty, !merged.decisions.contains(where: { $0.kind == .moved })
      else { return nil }
      let result = merged.result().document
      for (name, side) in [("mine", merged.mine), ("theirs", merged.theirs)] {
        for swapped in [false, true] {
          let again = ThreeWayMerge(
            base: merged.base, mine: swapped ? result : side, theirs: swapped ? side : result)
          if !again.conflicts.isEmpty {
            return "\(name): \(again.report)first: \(merged.report)\(text(result))"
          }
          let found = again.result().document
          if !isSemanticallyEqual(found.root, result.root) {
            return "\(name): \(text(found)) is not \(text(result))\n\(again.report)"
          }
        }
      }
      return nil
    }
  }

  @Test func `L7: most triples of the generator have a result to take them in`() throws {
    let clean = try seeds(500).filter { seed in
      let triple = MergeTriple(seed: seed).identified()
      return try merge(triple.base, triple.mine, triple.theirs).conflicts.isEmpty
    }
    #expect(clean.count > 250)
  }

  @Test func `L11: all mine is mine's changes made to theirs, and all theirs its dual`() {
    checkLaw("L11", seeds(1_000)) { triple in
      let triple = triple.identified()
      let merged = try merge(triple.base, triple.mine, triple.theirs)
      // A value that was moved is followed to where it went, which the oracle knows nothing of.
      if merged.decisions.contains(where: { $0.kind == .moved }) { return nil }
      let base = IdentityTree(merged.base.root)
      let mine = IdentityTree(merged.mine.root)
      let theirs = IdentityTree(merged.theirs.root)
      for (choice, wanted) in [
        (Resolution.mine, changes(of: mine, to: base, madeTo: theirs)),
        (.theirs, changes(of: theirs, to: base, madeTo: mine)),
      ] {
        let result = merged.result(conflicts: choice).document
        if !(wanted?.hasSameContent(as: IdentityTree(result.root)) ?? false) {
          return "all \(choice): \(text(result))\n\(merged.report)\(triple)"
        }
      }
      return nil
    }
  }
}
