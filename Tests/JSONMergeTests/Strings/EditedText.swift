import JSONMerge
import JSONSyntax
import TestSupport

/// A text, and two versions of it whose edits lie at least one token apart.
struct EditedText: CustomStringConvertible {
  let seed: UInt64
  let base: String
  let mine: String
  let theirs: String
  /// The text with the edits of both.
  let both: String

  /// The texts of a seed; tokens occur once, or again and again.
  init(seed: UInt64, repeats: Bool) {
    self.seed = seed
    var random = SeededRandom(seed: seed)
    let isText = random.once(in: 2)
    let separator = isText ? random.pick(["\n", "\r\n"]) : " "
    let count = 8 + random.below(24)
    let base = (0..<count).map { Self.token($0, repeats, isText, &random) }
    var versions = (mine: [String](), theirs: [String](), both: [String]())
    var mayEdit = false
    for (index, token) in base.enumerated() {
      guard mayEdit, index + 1 < count, random.once(in: 4) else {
        versions.mine.append(token)
        versions.theirs.append(token)
        versions.both.append(token)
        mayEdit = true
        continue
      }
      let new = Self.replacement(token, index, repeats, isText, &random)
      versions.both += new
      let who = random.below(3)
      versions.mine += who == 1 ? [token] : new
      versions.theirs += who == 0 ? [token] : new
      mayEdit = false
    }
    let end = isText && random.once(in: 2) ? separator : ""
    self.base = base.joined(separator: separator) + end
    mine = versions.mine.joined(separator: separator) + end
    theirs = versions.theirs.joined(separator: separator) + end
    both = versions.both.joined(separator: separator) + end
  }

  /// The merge of the three, as the only member of an object.
  func merged() throws -> ThreeWayMerge {
    try merge(stringObject(base), stringObject(mine), stringObject(theirs))
  }

  var description: String { "seed \(seed)\n\(base)\n---\n\(mine)\n---\n\(theirs)\n---\n\(both)" }

  private static func replacement(
    _ token: String, _ index: Int, _ repeats: Bool, _ isText: Bool, _ random: inout SeededRandom
  ) -> [String] {
    switch random.below(4) {
    case 0: []
    case 1: [token, Self.token(1_000 + index, repeats, isText, &random)]
    case 2: [Self.token(1_000 + index, repeats, isText, &random)]
    default: (0..<3).map { Self.token(2_000 + 10 * index + $0, repeats, isText, &random) }
    }
  }

  private static func token(
    _ number: Int, _ repeats: Bool, _ isText: Bool, _ random: inout SeededRandom
  ) -> String {
    let isCommon = repeats && random.once(in: 3)
    let name = isCommon ? random.pick(["the", "a", "é", "\"", "\u{1F600}", ""]) : "w\(number)"
    if isText { return name }
    return name.isEmpty ? "of" : name
  }
}

/// An object with a string as its only member.
func stringObject(_ string: String) -> [UInt8] {
  Array(#"{"s": "#.utf8) + JSONString(string).quoted() + Array("}".utf8)
}

/// The string of the merged object.
func stringValue(of merge: ThreeWayMerge) -> String? {
  merge.result().document.root.child(at: 0).string?.description
}
