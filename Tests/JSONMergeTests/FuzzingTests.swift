import Fuzzing
import TestSupport
import Testing

/// The checks that the fuzzer makes, on what is at hand without it; `.ci/fuzz` goes much further.
struct FuzzingTests {
  @Test(arguments: CaseFolder.cases)
  func `the fuzzer's checks hold for the cases`(folder: CaseFolder) throws {
    let texts = try ["base.json", "mine.json", "theirs.json"].map(folder.read)
    for text in texts { #expect(parseViolation(text) == nil) }
    #expect(mergeViolation(joined(texts)) == nil)
    #expect(patchViolation(joined([texts[0], texts[1]])) == nil)
  }

  @Test func `the grammar and the parser agree about damaged texts`() {
    for seed in seeds(2_000) {
      var random = SeededRandom(seed: seed)
      var text = JSONTextGenerator.text(seed: seed, values: 12)
      for _ in 0..<random.below(3) where !text.isEmpty {
        let place = random.below(text.count)
        switch random.below(3) {
        case 0: text.remove(at: place)
        case 1: text[place] = UInt8(random.below(256))
        default: text.insert(random.pick(Array("{}[],:\"\\e-0.".utf8)), at: place)
        }
      }
      #expect(parseViolation(text) == nil, "\(seed): \(String(decoding: text, as: UTF8.self))")
    }
  }

  @Test func `versions that are edited documents are merged as well`() {
    for seed in seeds(300) {
      var random = SeededRandom(seed: seed)
      let edits = (0..<2).map { _ in (0..<12).map { _ in UInt8(random.below(255)) } }
      let input = joined([MergeTriple(seed: seed).base] + edits)
      #expect(mergeViolation(input) == nil, "\(seed)")
    }
  }

  @Test(arguments: [
    [
      #"[{"b": 2, "c": 3}, {"x": 1, "y": 2}]"#,
      #"[{"a": 1,:""b 2, "c": 3}, {"x": 1, "y": 5}]"#,
    ]
  ])
  func `what a patch once broke on stays right`(parts: [String]) {
    #expect(patchViolation(joined(parts.map { Array($0.utf8) })) == nil)
  }

  @Test func `a string that does not end is no text, for the grammar either`() {
    #expect(parseViolation(Array("\"a\u{0}5".utf8)) == nil)
  }

  private func joined(_ parts: [[UInt8]]) -> [UInt8] { Array(parts.joined(separator: [0xFF])) }
}
