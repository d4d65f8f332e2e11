import EditorCore
import EditorView
import TerminalModel
import Testing

/// What holds for every scene in every window, with all signs and with ASCII, with colours and without.
@Suite struct FrameMatrixTests {
  let trace: RoleTrace
  let mono: ResolvedTheme

  init() throws {
    trace = try RoleTrace(attributesOf: themeNamed("triptych-dark", .trueColor))
    mono = try themeNamed("mono", .mono)
  }

  @Test func `every screen and every pop-up is in a scene`() {
    let shown = Set(Scene.all.map(\.scene.state.screen))
    #expect(Set(EditorScreen.allCases).subtracting(shown).isEmpty, "screens without a scene")
    let contexts = Set(Scene.all.map(\.scene.state.keyContext))
    let missing = Set(KeyContext.allCases).subtracting(contexts).subtracting([.everywhere])
    #expect(missing.isEmpty, "no scene takes the keys of these")
  }

  @Test(arguments: Scene.all.map(\.name))
  func `every cell is sound and has a role`(name: String) throws {
    try each(name) { state, glyphs, place in
      let screen = draw(state, trace.theme, glyphs)
      checkShape(screen, place)
      for row in 0..<screen.size.rows {
        for cell in screen.row(row) where trace.roles(of: cell.face) == nil {
          Issue.record("\(place) row \(row): \(cell.text) has no role")
        }
      }
    }
  }

  @Test(arguments: Scene.all.map(\.name))
  func `without colours the same words stand in the same places`(name: String) throws {
    try each(name) { state, glyphs, place in
      let (colored, plain) = (draw(state, trace.theme, glyphs), draw(state, mono, glyphs))
      #expect(plain.cursor == colored.cursor, "\(place)")
      for row in 0..<plain.size.rows {
        #expect(plain.text(ofRow: row) == colored.text(ofRow: row), "\(place) row \(row)")
        for face in Set(plain.row(row).map(\.face)) {
          let isPlain = face.foreground == .default && face.background == .default
          let isUniversal = face.attributes.isSubset(of: [.bold, .underline, .reverse])
          #expect(isPlain && isUniversal, "\(place) row \(row): \(face)")
        }
      }
    }
  }

  @Test(arguments: Scene.all.map(\.name))
  func `a terminal of ASCII gets nothing but ASCII`(name: String) throws {
    let scene = try #require(Scene.all.first { $0.name == name }).scene
    for (columns, rows) in FrameText.sizes {
      let screen = render(
        scene.sized(columns, rows).state, theme: mono, widths: .ascii, glyphs: .ascii)
      for row in 0..<screen.size.rows {
        let text = screen.text(ofRow: row)
        let isASCII = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
        #expect(isASCII, "\(name) at \(columns)x\(rows) row \(row): \(text)")
      }
    }
  }

  @Test(arguments: Scene.all.map(\.name))
  func `the last row always names a key`(name: String) throws {
    try each(name) { state, glyphs, place in
      let screen = draw(state, trace.theme, glyphs)
      let last = screen.size.rows - 1
      let roles = Set(screen.row(last).compactMap { trace.roles(of: $0.face)?.role })
      #expect(roles.contains(.footerKey) && roles.contains(.footer), "\(place)")
    }
  }

  private func each(
    _ name: String, _ check: (State, GlyphSet, String) -> Void
  ) throws {
    let scene = try #require(Scene.all.first { $0.name == name }).scene
    for (columns, rows) in FrameText.sizes {
      for (signs, glyphs) in [("all signs", GlyphSet.unicode), ("ASCII", .ascii)] {
        check(scene.sized(columns, rows).state, glyphs, "\(name) at \(columns)x\(rows), \(signs)")
      }
    }
  }

  private func draw(_ state: State, _ theme: ResolvedTheme, _ glyphs: GlyphSet) -> Screen {
    render(state, theme: theme, widths: .standard, glyphs: glyphs)
  }
}

/// Checks that each row is as wide as the window and holds nothing that would move the cursor.
func checkShape(_ screen: Screen, _ place: String) {
  for row in 0..<screen.size.rows {
    let text = screen.text(ofRow: row)
    let columns = WidthTable.standard.columns(of: text)
    #expect(columns == screen.size.columns, "\(place) row \(row): \(text)")
    for scalar in text.unicodeScalars where scalar.properties.generalCategory == .control {
      Issue.record("\(place) row \(row): control \(scalar.value)")
    }
  }
  if let cursor = screen.cursor {
    #expect(cursor.row < screen.size.rows && cursor.column < screen.size.columns, "\(place)")
  }
}
