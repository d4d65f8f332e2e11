import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel
import Testing

// How a merge is put into rows is not public: nothing but drawing needs it.
@testable import EditorView

@Suite struct MergeRowsTests {
  let appearance: Appearance
  let session: MergeSession

  init() throws {
    appearance = Appearance(
      theme: try themeNamed("mono", .mono), widths: .standard, glyphs: .ascii)
    session = try #require(Scene.contested.merging().state.merge)
  }

  private var hunks: [MergeHunk] { session.merge.decisions.map { MergeHunk($0, in: session) } }

  private var rows: [AlignedRow] {
    AlignedRows(appearance: appearance, session: session, width: 40).rows(of: hunks)
  }

  /// A row of the columns as a person would read it.
  private func text(_ row: AlignedRow) -> String {
    MergeSide.allCases.map { side in
      switch row.cell(side) {
      case .content(let sign, let text): sign + text.text
      case .filler(_, let word): "/\(word)"
      case .blank: ""
      }
    }.joined(separator: " | ")
  }

  @Test func `the sides stand in one row where their places are the same`() {
    let texts = rows.map(text)
    #expect(texts[0] == " v {} |  v {} |  v {}")
    #expect(texts[1] == #"~    "replicas": 5 |      "replicas": 3 | ~    "replicas": 4"#)
    #expect(
      texts.contains(#"~      "tag": "2.8.[2]" |        "tag": "2.8.1" | ~      "tag": "2.[9.0]""#))
  }

  @Test func `containers around hunks are shown once`() {
    let names = rows.filter { $0.hunk == nil }.map { text($0) }
    #expect(names.filter { $0.contains("\"probes\"") }.count == 1)
    #expect(names.filter { $0.contains("\"image\"") }.count == 1)
  }

  @Test func `what nobody changed is shown in its place when asked for`() throws {
    var session = session
    session.showsUnchanged = true
    let rows = AlignedRows(appearance: appearance, session: session, width: 40).rows(of: hunks)
    let texts = rows.map(text)
    let name = try #require(texts.firstIndex { $0.contains("\"name\": \"checkout\"") })
    let replicas = try #require(texts.firstIndex { $0.contains("\"replicas\"") })
    #expect(name == replicas - 1)
    #expect(texts.count { $0.contains("\"replicas\"") } == 1)
    #expect(rows.compactMap { $0.hunk?.decision.id } == hunks.map(\.decision.id))
    #expect(self.rows.count < rows.count)
  }

  @Test func `a value that is typed for a hunk is seen, stacked and in columns`() throws {
    let typing = try #require(Scene.merges.first { $0.name == "merge-typing" }).scene
    for (columns, rows) in [(40, 10), (60, 16), (80, 24), (120, 40)] {
      let screen = render(
        typing.sized(columns, rows).state, theme: appearance.theme, widths: .standard,
        glyphs: .ascii)
      let cursor = try #require(screen.cursor)
      #expect(screen.text(ofRow: cursor.row).contains("2.9.1"))
    }
  }

  @Test func `a deleted container is as high as the others`() throws {
    let index = try #require(rows.firstIndex { $0.hunk?.decision.pointer.description == "/env/3" })
    let block = rows[index..<index + 3].map(text)
    #expect(block[0].hasPrefix("/deleted | "))
    #expect(block[2] == #"/ |          "value": "on" | ~        "value": "beta""#)
  }

  @Test func `the list shows the rows around the cursor only`() {
    let list = HunkList(session, outline: MergeOutline(session))
    #expect(list.count == 10)
    #expect(list.visible(height: 4).count == 4)
    #expect(list.visible(height: 100).count == 10)
    #expect(list.visible(height: 0).isEmpty)
  }

  @Test func `automatic hunks can be folded`() {
    var session = session
    session.showsAutomatic = false
    let list = HunkList(session, outline: MergeOutline(session))
    #expect(list.count == 5)
    guard case .heading(let title) = list.row(4) else {
      Issue.record("the last row is no heading")
      return
    }
    #expect(title == "merged by themselves: 5 (za unfolds)")
  }

  @Test func `what cannot be chosen is not offered`() throws {
    let replicas = try #require(hunks.first { $0.decision.pointer.description == "/replicas" })
    let card = MergeCard(
      appearance: appearance, session: session, drawn: DrawnMerge(session), hunk: replicas,
      names: MergeVersionNames(Scene.contested.merging().state, session, .ascii), width: 40,
      wholeWidth: 60, rowLimit: 3, isNarrow: false)
    #expect(card.result[0].remark.text == "m mine  b base  t theirs  i type")
  }

  @Test func `building rows costs what is shown and not what the documents hold`() throws {
    let items = (0..<20_000).map { "\"k\($0)\": \($0)" }.joined(separator: ", ")
    let scene = Scene("{\(items)}", title: "large.json")
      .mine("{\(items.replacing("\"k7\": 7,", with: "\"k7\": 8,"))}")
      .theirs("{\(items.replacing("\"k7\": 7,", with: "\"k7\": 9,"))}")
      .merging().sized(120, 40)
    let screen = render(
      scene.state, theme: appearance.theme, widths: .standard, glyphs: .unicode)
    #expect(screen.text(ofRow: 5).contains("\"k7\": 8"))
  }
}
