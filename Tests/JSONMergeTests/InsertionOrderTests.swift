import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// Where elements go that only one side has, while the other side moves its neighbours.
struct InsertionOrderTests {
  @Test func `the order does not depend on who is mine and who is theirs`() throws {
    for seed in seeds(1_000) {
      let triple = OrderTriple(seed: seed)
      let one = try merge(triple.base, triple.mine, triple.theirs)
      let other = try merge(triple.base, triple.theirs, triple.mine)
      #expect(one.conflicts.map(\.kind) == other.conflicts.map(\.kind), "\(triple)")
      let left = one.result(conflicts: .theirs).document
      let right = other.result(conflicts: .mine).document
      #expect(order(left) == order(right), "\(triple)\n\(one.report)")
    }
  }

  @Test func `every choice of order is the order of that version`() throws {
    for seed in seeds(1_000) {
      let triple = OrderTriple(seed: seed)
      let merge = try merge(triple.base, triple.mine, triple.theirs)
      for (choice, wanted) in [
        (Resolution.mine, triple.mine), (.base, triple.base), (.theirs, triple.theirs),
      ] {
        let all = Dictionary(uniqueKeysWithValues: merge.decisions.map { ($0.id, choice) })
        let found = order(merge.result(resolving: all).document)
        #expect(found == wanted, "\(choice) \(triple)\n\(merge.report)")
        let orders = all.filter { $0.key.aspect == .order }
        let kept = order(merge.result(resolving: orders).document)
        if orders.isEmpty { continue }
        let listed = wanted.filter { kept.contains($0) }
        #expect(kept.filter { listed.contains($0) } == listed, "\(choice) \(triple)")
      }
    }
  }

  @Test func `what both sides kept stands as the turned pairs say`() throws {
    for seed in seeds(1_000) {
      let triple = OrderTriple(seed: seed)
      let merge = try merge(triple.base, triple.mine, triple.theirs)
      let isInDispute = merge.conflicts.contains { $0.kind == .order }
      guard let wanted = triple.union else {
        #expect(isInDispute, "\(triple)")
        continue
      }
      // Elements that both added can be in dispute as well.
      if isInDispute { continue }
      let found = order(merge.result().document).filter { triple.common.contains($0) }
      #expect(found == wanted, "\(triple)")
    }
  }

  @Test func `an inserted run keeps together, at its end or beside a neighbour`() throws {
    for seed in seeds(1_000) {
      let triple = OrderTriple(seed: seed)
      let merge = try merge(triple.base, triple.mine, triple.theirs)
      if !merge.conflicts.isEmpty { continue }
      let found = order(merge.result().document)
      for (list, other) in [(triple.mine, triple.theirs), (triple.theirs, triple.mine)] {
        for run in runs(of: list, notIn: triple.base + other) {
          let known = found.filter { list.contains($0) }
          let first = try #require(known.firstIndex(of: list[run.lowerBound]), "\(triple)")
          let isTogether = Array(known[first..<known.count].prefix(run.count)) == Array(list[run])
          #expect(isTogether, "\(list[run]) \(found) \(triple)")
          check(run, of: list, first, known, "\(found) \(triple)")
        }
      }
    }
  }

  /// Whether a run stands at the end where it was put, or beside one of its neighbours.
  private func check(
    _ run: Range<Int>, of list: [Int], _ first: Int, _ known: [Int], _ context: String
  ) {
    let end = first + run.count
    // A neighbour that the other side removed can be anywhere.
    if run.lowerBound == 0 {
      #expect(first == 0 || run.upperBound == list.count, "\(context)")
    } else if run.upperBound == list.count {
      #expect(end == known.count, "\(context)")
    } else {
      let (left, right) = (list[run.lowerBound - 1], list[run.upperBound])
      guard known.contains(left), known.contains(right) else { return }
      let isBeside =
        first > 0 && known[first - 1] == left || end < known.count && known[end] == right
      #expect(isBeside, "\(list[run]) \(context)")
    }
  }

  /// The runs of what a list has and other lists do not have.
  private func runs(of list: [Int], notIn others: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in list.indices where !others.contains(list[index]) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }

  private func merge(_ base: [Int], _ mine: [Int], _ theirs: [Int]) throws -> ThreeWayMerge {
    try JSONMergeTests.merge(keyed(base), keyed(mine), keyed(theirs))
  }

  /// The identities in a merged array.
  private func order(_ document: JSONDocument) -> [Int] {
    document.root.children.compactMap { element in
      element.firstIndex(named: "id")
        .flatMap { Int(String(decoding: element.child(at: $0).literal, as: UTF8.self)) }
    }
  }
}

extension OrderTriple {
  /// The elements that all versions have, joined; nil where the sides contradict each other.
  fileprivate var union: [Int]? {
    let common = common
    let ranks = Dictionary(uniqueKeysWithValues: zip(common, common.indices))
    let numbers = { (list: [Int]) in list.compactMap { ranks[$0] } }
    return joinedByPairs(numbers(mine), numbers(theirs))?.map { common[$0] }
  }
}
