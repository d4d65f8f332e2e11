/// Three texts of any size that are made to be slow to merge.
enum AdversarialCase: String, CaseIterable {
  case equalElements = "all elements equal"
  case nested = "one array in another"
  case reversedNumbers = "numbers reversed"
  case reversedRecords = "records reversed"
  case halfReplacedStrings = "every other string replaced"
  case changedNumbers = "all numbers changed"
  case reorderedMembers = "members reordered"
  case replacedArrays = "all arrays replaced"

  /// The size that the first measurement takes: elements, levels or members.
  var firstCount: Int {
    switch self {
    case .reversedRecords, .replacedArrays: 25_000
    case .equalElements, .nested, .reversedNumbers, .reorderedMembers, .halfReplacedStrings: 50_000
    case .changedNumbers: 100_000
    }
  }

  /// The texts of base, mine and theirs.
  func texts(_ count: Int) -> [[UInt8]] {
    let all = Array(0..<count)
    switch self {
    case .equalElements:
      return [all, Array(all.dropLast(7)), all + [0, 0, 0]].map { Self.array($0) { _ in "0" } }
    case .nested: return ["1,1", "2,1", "1,3"].map { Self.nested($0, count) }
    case .reversedNumbers:
      return [all, all.reversed(), all].map { Self.array($0) { "\($0)" } }
    case .reversedRecords:
      return [all, all.reversed(), all].map { Self.array($0) { "{\"id\":\($0),\"name\":\"x\"}" } }
    case .halfReplacedStrings:
      return [0, 1, 2].map { side in
        Self.array(all) { "\"\(side > 0 && $0 % 4 == side ? "new" : "old")-\($0)\"" }
      }
    case .changedNumbers:
      return [0, 1, 2].map { side in Self.array(all) { "\($0 * 3 + side)" } }
    case .reorderedMembers:
      return [all, all.reversed(), all].map { order in
        Self.text("{", order.map { "\"member-\($0)\":\($0)" }, "}")
      }
    case .replacedArrays:
      return [0, 1, 2].map { side in Self.array(all) { "[\($0),\(side),\($0 * 7 + side)]" } }
    }
  }

  private static func array(_ numbers: [Int], _ element: (Int) -> String) -> [UInt8] {
    text("[", numbers.map(element), "]")
  }

  private static func text(_ open: String, _ children: [String], _ close: String) -> [UInt8] {
    Array((open + children.joined(separator: ",") + close).utf8)
  }

  private static func nested(_ inner: String, _ depth: Int) -> [UInt8] {
    Array(repeating: UInt8(ascii: "["), count: depth) + Array(inner.utf8)
      + Array(repeating: UInt8(ascii: "]"), count: depth)
  }
}
