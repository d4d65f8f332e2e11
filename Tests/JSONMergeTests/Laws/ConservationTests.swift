import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// Nothing is lost in silence, and nothing is made up.
struct ConservationTests {
  @Test func `L5: nothing a side brought in is lost in silence`() {
    checkLaw("L5", seeds(1_500)) { triple in
      let merge = try merge(triple)
      let named = Set(
        merge.reviews.filter { $0.id.aspect == .value }
          .flatMap { [$0.mine, $0.theirs].compactMap { $0 } + $0.mineRun + $0.theirsRun }
          .flatMap(leaves))
      let old = leaves(of: merge.base.root)
      for (side, choice) in [(merge.mine, Resolution.mine), (merge.theirs, .theirs)] {
        let result = merge.result(conflicts: choice).document
        let kept = leaves(of: result.root)
        let lost = Set(leaves(of: side.root)).subtracting(old).subtracting(kept).subtracting(named)
        if !lost.isEmpty {
          return "\(choice) lost \(lost.sorted()) in \(text(result))\n\(merge.report)"
        }
      }
      return nil
    }
  }

  @Test func `L5: a text merge keeps every new word of both sides`() {
    checkLaw("L5", seeds(1_500)) { triple in
      for decision in try merge(triple).reviews {
        guard let merged = decision.mergedText, let base = decision.base else { continue }
        let old = words(base)
        let new = Set([decision.mine, decision.theirs].compactMap { $0 }.flatMap(words))
          .subtracting(old)
        let lost = new.subtracting(words(merged))
        if !lost.isEmpty { return "\(lost.sorted()) lost in \(merged)" }
      }
      return nil
    }
  }

  @Test func `L6: nothing is made up, whatever is chosen`() {
    checkLaw("L6", seeds(1_500)) { triple in
      let merge = try merge(triple)
      let known = Set([merge.base, merge.mine, merge.theirs].flatMap { leaves(of: $0.root) })
        .union(merge.decisions.compactMap(\.mergedText))
      var random = SeededRandom(seed: triple.seed)
      let mixture = merge.decisions.map { decision in
        (decision.id, random.pick([.mine, .theirs, .base, .mineThenTheirs] as [Resolution]))
      }
      let results = [
        merge.result(), merge.result(conflicts: .base), merge.result(conflicts: .theirs),
        merge.result(resolving: Dictionary(uniqueKeysWithValues: mixture)),
      ]
      for result in results {
        let made = Set(leaves(of: result.document.root)).subtracting(known)
        if !made.isEmpty { return "\(made.sorted()) in \(text(result.document))\n\(merge.report)" }
      }
      return nil
    }
  }

  private func words(_ node: JSONNode) -> Set<String> {
    words(leaves(of: node).joined())
  }

  private func words(_ literal: String) -> Set<String> {
    let lines = literal.dropFirst().dropLast().split(separator: "\\n")
    return Set(lines.flatMap { $0.split(separator: " ") }.map(String.init))
  }
}
