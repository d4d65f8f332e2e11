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

  @Test func `no click on anything seen changes a document`() throws {
    for (name, scene) in Scene.all.map({ ($0.name, $0.scene) }) {
      for region in frame(scene).regions {
        guard case .keys(let keys) = region.meaning else { continue }
        let text = keys.map(\.description).joined()
        let changes = ["dd", "x", "D", "u", "~", "zs", ":w", "^S", "M", "T"]
        #expect(!changes.contains(text) || scene.state.popup != nil, "\(name): \(text)")
      }
    }
  }
}
