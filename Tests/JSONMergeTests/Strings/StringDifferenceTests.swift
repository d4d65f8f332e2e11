import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// The stretches by which two strings differ, as a person sees them.
struct StringDifferenceTests {
  @Test(
    arguments: [
      ("one word", "the quick brown fox", "the slow brown fox", ["quick>slow"]),
      (
        "two words", "the quick brown fox ran", "the slow brown fox sat", ["quick>slow", "ran>sat"]
      ),
      ("a number", "version 1.2.13 is out", "version 1.3.13 is out", ["2>3"]),
      ("no number is torn", "port 8080", "port 8081", ["8080>8081"]),
      ("something added", "a b c", "a b new c", [">new "]),
      ("something removed", "a b c", "a c", ["b >"]),
      ("at the end", "a b", "a b c", ["> c"]),
      ("from nothing", "", "abc", [">abc"]),
      ("to nothing", "abc", "", ["abc>"]),
      ("nothing in common", "abc", "xyz", ["abc>xyz"]),
      (
        "crumbs", "a big old house, red", "some new city, blue",
        ["a big old house, red>some new city, blue"]
      ),
      ("beyond ASCII", "très élevé ici", "très élève ici", ["élevé>élève"]),
    ] as [(String, String, String, [String])])
  func `words are marked`(
    name: String, old: String, new: String, expected: [String]
  ) throws {
    let versions = try versions(old, new)
    let found = stringDifference(from: versions.old, to: versions.new).map { change in
      [versions.old.literal[change.old], versions.new.literal[change.new]]
        .map { String(decoding: $0, as: UTF8.self) }.joined(separator: ">")
    }
    #expect(found == expected, "\(name)")
  }

  @Test func `escapes are never torn, and how they are written is no difference`() throws {
    let old = try document(#""caf\u00e9 \ud83d\ude00 \"a\" b""#).root
    let new = try document(#""café 😀 \"a\" c""#).root
    #expect(stringDifference(from: old, to: new).map { old.literal[$0.old] } == [[0x62]])
    #expect(stringDifference(from: old, to: try document(#""café 😀 \"a\" b""#).root).isEmpty)
    #expect(stringDifference(from: old, to: try document("1").root).isEmpty)
  }

  @Test func `what is marked, exchanged, makes the new string`() throws {
    for seed in seeds(300) {
      let texts = EditedText(seed: seed, repeats: true)
      let versions = try versions(texts.mine, texts.theirs)
      var built = versions.old.literal
      for change in stringDifference(from: versions.old, to: versions.new).reversed() {
        built.replaceSubrange(change.old, with: versions.new.literal[change.new])
      }
      #expect(built == versions.new.literal, "\(texts)")
    }
  }

  private func versions(_ old: String, _ new: String) throws -> (old: JSONNode, new: JSONNode) {
    (JSONFragment.string(JSONString(old)).node, JSONFragment.string(JSONString(new)).node)
  }
}
