import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// Elements without identity are neither lost, nor brought back, nor doubled in silence.
struct SequenceTests {
  @Test func `what no decision names stands as often as the versions say`() throws {
    for seed in seeds(2_000) {
      let triple = OrderTriple(seed: seed)
      let merge = try merge(text(triple.base), text(triple.mine), text(triple.theirs))
      let found = numbers(merge.result().document.root)
      let named = Set(
        merge.decisions.filter { $0.outcome != .clean }.flatMap { decision in
          [decision.base, decision.mine, decision.theirs].compactMap { $0 }
            + decision.baseRun + decision.mineRun + decision.theirsRun
        }.flatMap(numbers))
      for number in Set(triple.base + triple.mine + triple.theirs) where !named.contains(number) {
        let versions = (
          triple.base.contains(number), triple.mine.contains(number), triple.theirs.contains(number)
        )
        let isWanted = versions.1 && versions.2 || !versions.0
        let count = found.count { $0 == number }
        #expect(count == (isWanted ? 1 : 0), "\(number) \(found) \(merge.report)\n\(triple)")
      }
    }
  }

  private func text(_ numbers: [Int]) -> String {
    "[" + numbers.map(String.init).joined(separator: ", ") + "]"
  }

  private func numbers(_ node: JSONNode) -> [Int] {
    (node.kind == .array ? Array(node.children) : [node])
      .compactMap { Int(String(decoding: $0.literal, as: UTF8.self)) }
  }
}
