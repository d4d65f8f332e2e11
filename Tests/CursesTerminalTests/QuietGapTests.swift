import TerminalModel
import Testing

// What is drawn cannot be told from what would be drawn otherwise, but by counting bytes.
@testable import CursesTerminal

/// Gaps between texts: drawn with few changes of the face, looking as they were meant.
struct QuietGapTests {
  private let ground = Face(foreground: .indexed(1), background: .indexed(10))
  private let text = Face(foreground: .indexed(2), background: .indexed(10))
  private let marked = Face(foreground: .indexed(3), background: .indexed(11))

  /// The faces of a row with texts at columns, by letters: `g`round, `t`ext, `m`arked.
  private func drawn(_ texts: [(Int, String, Face)], width: Int) -> String {
    var screen = Screen(size: TerminalSize(columns: width, rows: 1), face: ground)
    for (column, text, face) in texts {
      screen.put(text, row: 0, column: column, face: face, widths: .ascii)
    }
    return facesWithQuietGaps(screen.row(0))
      .map { $0 == text ? "t" : $0 == marked ? "m" : "g" }.joined()
  }

  @Test func `a short gap has the face of the text before it`() {
    #expect(drawn([(0, "ab", text), (4, "c", text)], width: 8) == "tttttggg")
  }

  @Test func `a gap at the beginning has the face of what follows`() {
    #expect(drawn([(3, "ab", text)], width: 8) == "tttttggg")
  }

  @Test func `a long gap keeps its face`() {
    #expect(drawn([(0, "a", text), (12, "b", text)], width: 13) == "t" + "ggggggggggg" + "t")
  }

  @Test func `a gap of another colour keeps its face`() {
    #expect(drawn([(0, "a", text), (1, " ", marked), (2, "b", text)], width: 4) == "tmtg")
    #expect(drawn([(0, "a", marked), (3, "b", text)], width: 4) == "mggt")
  }

  @Test func `underlined and reversed blanks are no gaps`() {
    let underlined = Face(background: .indexed(10), attributes: .underline)
    let reversed = Face(background: .indexed(10), attributes: .reverse)
    for face in [underlined, reversed] {
      #expect(!face.showsBlanks(as: text) && !text.showsBlanks(as: face))
    }
    #expect(!underlined.showsBlanks(as: underlined))
    #expect(reversed.showsBlanks(as: reversed))
  }

  @Test func `exchanged colours stand for reversed ones where both are named`() {
    let reversed = Face(
      foreground: .indexed(1), background: .indexed(2), attributes: [.reverse, .bold])
    let exchanged = Face(foreground: .indexed(2), background: .indexed(1), attributes: .bold)
    #expect(reversed.withoutReverse == exchanged)
    let own = Face(foreground: .indexed(1), attributes: .reverse)
    #expect(own.withoutReverse == own)
  }
}
