import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// The join of two orders, against an oracle that compares every pair (merge.md 2.6).
struct OrderTests {
  @Test(arguments: 0..<6)
  func `every two orders are joined as the pairs they turned say`(count: Int) throws {
    let base = Array(0..<count)
    let orders = permutations(count)
    for (number, mine) in orders.enumerated() {
      // The join is commutative, as the next test shows; half of the many pairs will do.
      for theirs in orders[(count < 5 ? 0 : number)...] {
        let merge = try merge(strings(base), strings(mine), strings(theirs))
        let wanted = joinedByPairs(mine, theirs)
        let found = order(merge.result().document)
        #expect(found == (wanted ?? mine), "\(mine) \(theirs) \(merge.report)")
        let isInDispute = merge.conflicts.contains { $0.kind == .order }
        #expect(isInDispute == (wanted == nil), "\(mine) \(theirs)")
        let needsLook = mine != base && theirs != base && mine != theirs
        #expect(merge.decisions.contains { $0.outcome != .clean } == needsLook)
      }
    }
  }

  @Test func `the join is commutative, associative and idempotent`() throws {
    let orders = permutations(4)
    var joined: [[Int]: [[Int]: [Int]]] = [:]
    for one in orders {
      for other in orders {
        let merge = try merge(strings([0, 1, 2, 3]), strings(one), strings(other))
        if merge.conflicts.isEmpty { joined[one, default: [:]][other] = order(merge) }
      }
    }
    for one in orders {
      #expect(joined[one]?[one] == one)
      for other in orders {
        #expect(joined[one]?[other] == joined[other]?[one])
        for third in orders {
          guard let left = joined[one]?[other], let right = joined[other]?[third],
            let fromLeft = joined[left]?[third], let fromRight = joined[one]?[right]
          else { continue }
          #expect(fromLeft == fromRight, "\(one) \(other) \(third)")
        }
      }
    }
  }

  @Test func `an order that contains the other one is the join`() throws {
    for seed in seeds(300) {
      var random = SeededRandom(seed: seed)
      var larger = Array(0..<12)
      // Neighbours that stand as in base are turned round: no pair is ever turned back.
      var smaller = larger
      for step in 0..<30 {
        let index = random.below(11)
        if larger[index] < larger[index + 1] { larger.swapAt(index, index + 1) }
        if step == 12 { smaller = larger }
      }
      for (mine, theirs) in [(larger, smaller), (smaller, larger)] {
        let merge = try merge(strings(Array(0..<12)), strings(mine), strings(theirs))
        #expect(merge.conflicts.isEmpty && order(merge) == larger, "seed \(seed)")
      }
    }
  }

  @Test func `elements that each side moved to an end of its own never conflict`() throws {
    for seed in seeds(300) {
      var random = SeededRandom(seed: seed)
      let base = Array(0..<40)
      let shuffled = base.shuffled(using: &random)
      let (toFront, toEnd) = (shuffled.prefix(4).sorted(), shuffled.suffix(4).sorted())
      let mine = toFront + base.filter { !toFront.contains($0) }
      let theirs = base.filter { !toEnd.contains($0) } + toEnd
      let rest = base.filter { !toFront.contains($0) && !toEnd.contains($0) }
      let merge = try merge(strings(base), strings(mine), strings(theirs))
      #expect(merge.conflicts.isEmpty, "seed \(seed)")
      #expect(order(merge) == toFront + rest + toEnd, "seed \(seed)")
    }
  }

  @Test func `names are joined as well, and mine's order is kept where they cannot be`() throws {
    for mine in permutations(4) {
      for theirs in permutations(4) {
        let merge = try merge(names([0, 1, 2, 3]), names(mine), names(theirs))
        let found = merge.result().document.root.members.compactMap { $0.name?.description }
        #expect(
          found == (joinedByPairs(mine, theirs) ?? mine).map { "n\($0)" }, "\(mine) \(theirs)")
        #expect(merge.conflicts.isEmpty)
        let isInDispute = joinedByPairs(mine, theirs) == nil
        let isMines = merge.reviews.contains { $0.kind == .order && $0.origin == .mine }
        #expect(isMines == isInDispute, "\(mine) \(theirs) \(merge.report)")
      }
    }
  }

  @Test(arguments: [100_000])
  func `long arrays in any order are joined without comparing every pair`(count: Int) throws {
    let base = Array(0..<count)
    let reversed = Array(base.reversed())
    let turned = try merge(strings(base), strings(reversed), strings(reversed + [count]))
    #expect(turned.conflicts.isEmpty && order(turned) == reversed + [count])
    var random = SeededRandom(seed: 7)
    var (mine, theirs) = (base, base)
    for _ in 0..<10 {
      mine.append(mine.remove(at: random.below(count / 2)))
      theirs.insert(theirs.remove(at: count / 2 + random.below(count / 2)), at: 0)
    }
    let merge = try merge(strings(base), strings(mine), strings(theirs))
    #expect(merge.conflicts.isEmpty && merge.reviews.map(\.kind) == [.order])
    #expect(order(merge).sorted() == base)
    let shuffled = base.shuffled(using: &random)
    let hopeless = try self.merge(strings(base), strings(shuffled), strings(mine))
    #expect(hopeless.conflicts.map(\.kind) == [.order])
  }

  private func merge(_ base: String, _ mine: String, _ theirs: String) throws -> ThreeWayMerge {
    try JSONMergeTests.merge(base, mine, theirs)
  }

  /// The numbers of the strings in a merged array.
  private func order(_ merge: ThreeWayMerge) -> [Int] { order(merge.result().document) }

  private func order(_ document: JSONDocument) -> [Int] {
    document.root.children.compactMap { Int($0.string?.description.dropFirst() ?? "") }
  }

  private func strings(_ order: [Int]) -> String {
    "[" + order.map { "\"s\($0)\"" }.joined(separator: ", ") + "]"
  }

  private func names(_ order: [Int]) -> String {
    "{" + order.map { "\"n\($0)\": \($0)" }.joined(separator: ", ") + "}"
  }
}

/// All orders of the numbers below a count.
func permutations(_ count: Int) -> [[Int]] {
  guard count > 0 else { return [[]] }
  return permutations(count - 1).flatMap { order in
    (0..<count).map { position in
      var longer = order
      longer.insert(count - 1, at: position)
      return longer
    }
  }
}

/// The order with all pairs turned that one of two orders turned, nil if there is none.
func joinedByPairs(_ mine: [Int], _ theirs: [Int]) -> [Int]? {
  let comesFirst = { (one: Int, other: Int) -> Bool in
    let turned = [mine, theirs].contains { order in
      ((order.firstIndex(of: one) ?? 0) < (order.firstIndex(of: other) ?? 0)) != (one < other)
    }
    return (one < other) != turned
  }
  // A tournament is an order exactly if no two have equally many behind them.
  let ranks = mine.map { one in mine.count { other in other != one && comesFirst(other, one) } }
  guard Set(ranks).count == mine.count else { return nil }
  return zip(ranks, mine).sorted { $0.0 < $1.0 }.map(\.1)
}
