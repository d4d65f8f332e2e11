import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// A key that is only found out does no harm, against an oracle that knows every element.
struct KeySafetyTests {
  @Test func `no merge is wrong in silence because a key was found`() throws {
    var found = 0
    for seed in seeds(3_000) {
      let records = EditedRecords(seed: seed)
      let merge = try records.merge(infersKeys: true)
      guard case .key = merge.matchMode(at: .root) else { continue }
      found += 1
      guard merge.conflicts.isEmpty, merge.reviews.isEmpty else { continue }
      #expect(records.isRight(merge), "\(records) \(merge.report)")
    }
    #expect(found > 500)
  }

  @Test func `a key that is found makes merges right more often`() throws {
    var right = (with: 0, without: 0)
    for seed in seeds(1_000) {
      let records = EditedRecords(seed: seed)
      let with = try records.merge(infersKeys: true)
      let without = try records.merge(infersKeys: false)
      if with.conflicts.isEmpty, records.isRight(with) { right.with += 1 }
      if without.conflicts.isEmpty, records.isRight(without) { right.without += 1 }
    }
    #expect(right.with > right.without, "\(right)")
  }
}

/// An array of records, and two versions of it that are known element by element.
private struct EditedRecords: CustomStringConvertible {
  private typealias Record = [String: String]

  let seed: UInt64
  private var base: [Record] = []
  private var mine: [Record] = []
  private var theirs: [Record] = []
  private var both: [Record] = []
  private static let names = ["pos", "label", "color", "size", "note"]
  /// The number of an element, which is in no text.
  private static let hidden = "#"

  init(seed: UInt64) {
    self.seed = seed
    var random = SeededRandom(seed: seed)
    for number in 0..<(4 + random.below(5)) {
      base.append([
        Self.hidden: "\(number)", "label": "\"l\(number)\"", "color": "\(random.below(3))",
        "size": "\(random.below(20))", "pos": random.once(in: 2) ? "\(random.below(90))" : "0",
      ])
    }
    if random.once(in: 2) { for index in base.indices { base[index]["pos"] = nil } }
    mine = base
    theirs = base
    both = base
    for step in 0..<(1 + random.below(4)) {
      let isMine = random.once(in: 2)
      edit(isMine ? \.mine : \.theirs, step, random)
      _ = random.next()
    }
  }

  /// Makes the same edit to a side and to what both come to.
  private mutating func edit(
    _ side: WritableKeyPath<Self, [Record]>, _ step: Int, _ random: SeededRandom
  ) {
    for list in [side, \Self.both] {
      var random = random
      Self.change(&self[keyPath: list], of: self[keyPath: side], step, &random)
    }
  }

  /// Changes the elements that a random choice among those of `version` falls on.
  private static func change(
    _ list: inout [Record], of version: [Record], _ step: Int, _ random: inout SeededRandom
  ) {
    let one = random.pick((0..<4).map { "\($0)" })
    let other = random.pick((0..<4).map { "\($0)" })
    let place = { (list: [Record], number: String) in
      list.firstIndex { $0[hidden] == number }
    }
    let kind = random.below(8)
    let size = random.below(20)
    if kind == 7 {
      list.append([
        hidden: "new\(step)", "label": "\"new \(step)\"", "color": "1", "size": "\(step)",
      ])
    }
    guard let first = place(list, one) else { return }
    switch kind {
    case 0: list[first]["color"] = "\(10 + step)"
    case 1: list[first]["note"] = "\"n\(step)\""
    case 2: list[first]["size"] = "\(size)"
    case 3: list[first]["label"] = "\"changed \(step)\""
    case 4:
      // Elements that only their labels tell apart have no other identity.
      guard let second = place(list, other), list[first]["size"] != list[second]["size"] else {
        return
      }
      let label = list[first]["label"]
      list[first]["label"] = list[second]["label"]
      list[second]["label"] = label
    case 5:
      let moved = list.remove(at: first)
      list.insert(moved, at: min(first + 2, list.count))
    case 6: list.remove(at: first)
    default: break
    }
  }

  func merge(infersKeys: Bool) throws -> ThreeWayMerge {
    var options = MergeOptions()
    options.infersKeys = infersKeys
    return ThreeWayMerge(
      base: try document(Self.text(base)), mine: try document(Self.text(mine)),
      theirs: try document(Self.text(theirs)), options: options)
  }

  /// Whether the result has the records it should have, in whatever order.
  func isRight(_ merge: ThreeWayMerge) -> Bool {
    let found = merge.result().document.root.children.map { element in
      Set(
        element.members.map {
          "\($0.name ?? "")\(String(decoding: $0.value.literal, as: UTF8.self))"
        })
    }
    let wanted = both.map { record in
      Set(record.filter { $0.key != Self.hidden }.map { "\($0.key)\($0.value)" })
    }
    return found.count == wanted.count
      && Dictionary(grouping: found) { $0 }.mapValues(\.count)
        == Dictionary(grouping: wanted) { $0 }.mapValues(\.count)
  }

  var description: String {
    "seed \(seed)\n" + [base, mine, theirs, both].map(Self.text).joined(separator: "\n")
  }

  private static func text(_ list: [Record]) -> String {
    "["
      + list.map { record in
        "{"
          + names.compactMap { name in record[name].map { "\"\(name)\":\($0)" } }
          .joined(separator: ",") + "}"
      }.joined(separator: ",") + "]"
  }
}
