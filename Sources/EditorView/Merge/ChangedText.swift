import JSONMerge
import JSONSyntax

/// A string token as written, split where it differs from the one in base.
///
/// **Shape**: each part is a list of units that are never torn: characters, or whole escapes.
struct ChangedText: Equatable {
  let prefix: [String]
  let changed: [String]
  let suffix: [String]

  /// The part of `side` that base has not; `nil` when they have nothing in common but the quotes.
  ///
  /// **Complexity**: O(n) in the length of the tokens, of which no more than
  /// ``comparedBytes`` is read.
  init?(_ side: JSONNode, comparedWith base: JSONNode) {
    guard side.kind == .string, base.kind == .string,
      side.byteCount <= Self.comparedBytes, base.byteCount <= Self.comparedBytes
    else { return nil }
    self.init(Self.units(side.literal), comparedWith: Self.units(base.literal))
  }

  /// The part of some units that others have not.
  init?(_ units: [String], comparedWith others: [String]) {
    guard units != others else { return nil }
    let most = min(units.count, others.count)
    var start = 0
    while start < most, units[start] == others[start] { start += 1 }
    while start > 0, Self.tears(units, others, at: start, start) { start -= 1 }
    var end = 0
    while end < most - start, units[units.count - 1 - end] == others[others.count - 1 - end] {
      end += 1
    }
    while end > 0, Self.tears(units, others, at: units.count - end, others.count - end) {
      end -= 1
    }
    let quotes = 1
    guard start > quotes || end > quotes else { return nil }
    prefix = Array(units[..<start])
    changed = Array(units[start..<(units.count - end)])
    suffix = Array(units[(units.count - end)...])
  }

  /// The changed units among all of them.
  var changedRange: Range<Int> { prefix.count..<(prefix.count + changed.count) }

  /// Longer strings are shown without a comparison.
  static let comparedBytes = 1 << 16

  /// Whether a place lies inside a word or a number, which are shown as changed as a whole.
  private static func tears(
    _ units: [String], _ others: [String], at place: Int, _ otherPlace: Int
  ) -> Bool {
    tears(units, at: place) || tears(others, at: otherPlace)
  }

  private static func tears(_ units: [String], at place: Int) -> Bool {
    guard place > 0, place < units.count else { return false }
    return isWord(units[place - 1]) && isWord(units[place])
  }

  private static func isWord(_ unit: String) -> Bool {
    guard unit.utf8.count == 1, let first = unit.first else { return false }
    return first.isLetter || first.isNumber
  }

  /// The units of a token.
  static func units(_ literal: [UInt8]) -> [String] {
    var units: [String] = []
    var rest = Substring(String(decoding: literal, as: UTF8.self))
    while let first = rest.first {
      var length = 1
      if first == "\\" { length = rest.dropFirst().first == "u" ? 6 : 2 }
      let unit = rest.prefix(length)
      units.append(String(unit))
      rest = rest.dropFirst(length)
    }
    return units
  }
}

extension MergeDecision {
  /// Where mine or theirs first differs from base, in units of the string; 0 for other values.
  var firstDifference: Int {
    guard let base else { return 0 }
    let starts = [mine, theirs].compactMap { side in
      side.flatMap { ChangedText($0, comparedWith: base) }?.prefix.count
    }
    return starts.min() ?? 0
  }
}
