import JSONMerge
import JSONSyntax
import TestSupport
import Testing

/// The stretches inside a string that views show.
struct TextHunkTests {
  @Test func `hunks tell who changed what, in the literal`() throws {
    let merge = try merge(
      #"["é\u00e9 two three four five six seven eight nine"]"#,
      #"["é\u00e9 TWO three four five SIX seven eight NINE"]"#,
      #"["é\u00e9 two three FOUR five SIX seven eight 9"]"#)
    let decision = try #require(merge.decisions.first)
    #expect(decision.kind == .bothChanged)
    let shown = decision.textHunks.map { hunk in
      [(decision.base, hunk.base), (decision.mine, hunk.mine), (decision.theirs, hunk.theirs)]
        .map { node, range in
          String(decoding: node?.literal[range] ?? [], as: UTF8.self)
        }
    }
    #expect(decision.textHunks.map(\.origin) == [.mine, .theirs, .same, .combined])
    #expect(
      shown == [
        ["two", "TWO", "two"], ["four", "four", "FOUR"], ["six", "SIX", "SIX"],
        ["nine", "NINE", "9"],
      ])
  }

  @Test func `hunks put into base give the sides`() throws {
    for seed in seeds(300) {
      let texts = EditedText(seed: seed, repeats: true)
      let merge = try texts.merged()
      guard let decision = merge.decisions.first(where: { !$0.textHunks.isEmpty }),
        let base = decision.base?.literal
      else { continue }
      for (side, range) in [(decision.mine, \TextHunk.mine), (decision.theirs, \.theirs)] {
        let literal = side?.literal ?? []
        var built = base
        for hunk in decision.textHunks.reversed() {
          built.replaceSubrange(hunk.base, with: literal[hunk[keyPath: range]])
        }
        #expect(built == literal, "\(texts)")
      }
    }
  }

  @Test(arguments: [
    (#"["a"]"#, #"["b"]"#, #"["c"]"#, 1), (#"[""]"#, #"["b"]"#, #"["c c"]"#, 1),
    (#"[1]"#, #"["b"]"#, #"["c"]"#, 0), (#"["a"]"#, #"[]"#, #"["c"]"#, 0),
    (#"["\ud800"]"#, #"["\udc00"]"#, #"["\ud800\udc00"]"#, 1),
  ]) func `odd values have hunks too, or none`(
    base: String, mine: String, theirs: String, count: Int
  ) throws {
    let merge = try merge(base, mine, theirs)
    #expect(merge.decisions.map(\.textHunks.count) == [count])
  }
}
