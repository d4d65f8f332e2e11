import EditorCore
import EditorView
import TerminalModel
import Testing

/// What parts of frames mean to the mouse.
@Suite struct RegionTests {
  private let theme: ResolvedTheme

  init() throws { theme = try themeNamed("mono", .mono) }

  private func frame(_ scene: Scene) -> Screen {
    render(scene.state, theme: theme, widths: .standard, glyphs: .unicode)
  }

  /// What is meant where a text first stands, `offset` columns into it.
  private func meaning(
    of text: String, in screen: Screen, offset: Int = 0
  ) throws -> ScreenRegion.Meaning? {
    let rows = (0..<screen.size.rows).map { Array(screen.text(ofRow: $0)) }
    let wanted = Array(text)
    for (row, cells) in rows.enumerated() {
      for column in cells.indices where cells[column...].starts(with: wanted) {
        return screen.meaning(at: CellPosition(row: row, column: column + offset))
      }
    }
    Issue.record("\(text) is not on the screen")
    return nil
  }

  @Test func `rows of the tree are items, their triangles fold`() throws {
    let screen = frame(Scene())
    #expect(try meaning(of: "\"name\"", in: screen) == .item(1))
    #expect(try meaning(of: "▾ \"image\"", in: screen) == .fold(3))
    #expect(try meaning(of: "▾ \"image\"", in: screen, offset: 2) == .item(3))
  }

  @Test func `chips open what they speak of`() throws {
    let screen = frame(Scene.contested)
    #expect(try meaning(of: "DIRTY", in: screen) == .keys(KeyPress.script("gd")))
    #expect(try meaning(of: "REMOTE", in: screen) == .keys(KeyPress.script("gr")))
    #expect(try meaning(of: "checkout.json", in: screen) == nil)
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func `the sides of the merge are taken by their names`(columns: Int, rows: Int) throws {
    let scene = try #require(Scene.all.first { $0.name == "merge-unresolved" }).scene
    let screen = frame(scene.sized(columns, rows))
    for (name, key) in [("MINE", "m"), ("BASE", "b"), ("THEIRS", "t")] {
      #expect(try meaning(of: name, in: screen) == .keys(KeyPress.script(key)))
    }
    #expect(screen.regions.contains { if case .item = $0.meaning { true } else { false } })
  }

  @Test func `a card takes clicks on its keys, and what lies behind it takes none`() throws {
    let scene = try #require(Scene.all.first { $0.name == "card-refused" }).scene
    let screen = frame(scene)
    #expect(try meaning(of: "open the merge", in: screen) == .keys([KeyPress(.enter)]))
    #expect(try meaning(of: "look at their", in: screen) == .keys(KeyPress.script("o")))
    #expect(try meaning(of: "keep editing", in: screen) == .keys([KeyPress(.escape)]))
    #expect(
      screen.regions.allSatisfy { if case .keys = $0.meaning { true } else { false } })
  }

  @Test func `hints press their keys, and chips tell of versions and people`() throws {
    let screen = frame(Scene().cursor("/replicas"))
    #expect(try meaning(of: "i edit", in: screen) == .keys(KeyPress.script("i")))
    #expect(try meaning(of: "dd del", in: screen, offset: 4) == .keys(KeyPress.script("dd")))
    #expect(try meaning(of: "? help", in: screen) == .keys(KeyPress.script("?")))
    #expect(try meaning(of: "v9f3c", in: screen) == .keys(KeyPress.script("gh")))
  }

  @Test func `every column of the text editor is a place in its line`() throws {
    let json = "{\n  \"tag\": \"日本 ok\",\n  \"x\": 1\n}"
    let scene = Scene(json).changing { state in
      _ = reduce(into: &state, .terminal(.key(KeyPress(.character("e")))))
    }
    let screen = frame(scene)
    // Each wide character before takes a column more.
    let places = [("\"tag\"", 0, 2), ("本", 1, 13), ("ok", 2, 17)]
    for (text, wide, offset) in places {
      #expect(
        try meaning(of: text, in: screen, offset: wide) == .text(line: 1, utf8Offsets: [offset]))
    }
    #expect(
      try meaning(of: "\"x\": 1", in: screen, offset: 40)
        == .text(line: 2, utf8Offsets: [8]))
  }

  @Test func `what a box offers can be chosen`() throws {
    let palette = try #require(Scene.all.first { $0.name == "box-palette-typed" }).scene
    let items = frame(palette).regions.compactMap { region in
      if case .item(let item) = region.meaning { item } else { nil }
    }
    #expect(items.first == 0)
    #expect(items == Array(0..<items.count))
  }

  @Test func `no click on anything seen but on a hint changes a document`() throws {
    for (name, scene) in Scene.all.map({ ($0.name, $0.scene) }) {
      let screen = frame(scene)
      for region in screen.regions where !region.rows.contains(screen.size.rows - 1) {
        guard case .keys(let keys) = region.meaning else { continue }
        let text = keys.map(\.description).joined()
        let changes = ["dd", "x", "D", "u", "~", "zs", ":w", "^S", "M", "T"]
        #expect(!changes.contains(text) || scene.state.popup != nil, "\(name): \(text)")
      }
    }
  }
}
