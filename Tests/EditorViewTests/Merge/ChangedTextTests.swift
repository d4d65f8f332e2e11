import JSONMerge
import JSONSyntax
import Testing

// How a merge is put into rows is not public: nothing but drawing needs it.
@testable import EditorView

/// A string token with its changed part in brackets; as it is when there is nothing to bracket.
private func bracketed(_ side: String, comparedWith base: String) -> String {
  let units = ChangedText.units(Array(side.utf8))
  let others = ChangedText.units(Array(base.utf8))
  guard let text = ChangedText(units, comparedWith: others) else { return side }
  return text.prefix.joined() + "[" + text.changed.joined() + "]" + text.suffix.joined()
}

@Suite struct ChangedTextTests {
  @Test(arguments: [
    (#""2.8.1""#, #""2.8.2""#, #""2.8.[2]""#),
    (#""2.8.1""#, #""2.9.0""#, #""2.[9.0]""#),
    (#""500m""#, #""750m""#, #""750m""#),
    (#""/hz""#, #""/ready""#, #""/[ready]""#),
    (#""one two three""#, #""one three""#, #""one []three""#),
    (#""one three""#, #""one two three""#, #""one [two ]three""#),
    (#""a\nb""#, #""a\nc""#, #""a\n[c]""#),
    (#""漢字と仮名""#, #""漢字と片仮名""#, #""漢字と[片]仮名""#),
    (#""same""#, #""same""#, #""same""#),
    (#""""#, #""new""#, #""new""#),
  ])
  func `only what changed stands in brackets`(base: String, side: String, expected: String) {
    #expect(bracketed(side, comparedWith: base) == expected)
  }

  @Test func `an escape is never torn`() {
    let units = ChangedText.units(Array(#""\u00e9\\x\"""#.utf8))
    #expect(units == ["\"", #"\u00e9"#, #"\\"#, "x", #"\""#, "\""])
  }
}
