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
  func `every frame is sound and loses nothing without colours`(name: String) throws {
    let scene = try #require(Scene.all.first { $0.name == name }).scene
    for (columns, rows) in FrameText.sizes {
      for (signs, glyphs) in [("all signs", GlyphSet.unicode), ("ASCII", .ascii)] {
        let state = scene.sized(columns, rows).state
        let place = "\(name) at \(columns)x\(rows), \(signs)"
        let colored = draw(state, trace.theme, glyphs)
        checkShape(colored, place)
        checkRoles(colored, place)
        checkMono(draw(state, mono, glyphs), of: colored, place)
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
  func `plain frames have words and no lines`(name: String) throws {
    let scene = try #require(Scene.all.first { $0.name == name }).scene
    for (columns, rows) in FrameText.sizes {
      let state = scene.changing { $0.look.isPlain = true }.sized(columns, rows).state
      let screen = render(state, theme: trace.theme, widths: .ascii, glyphs: .plain)
      let place = "\(name) at \(columns)x\(rows)"
      for row in 0..<rows {
        let text = screen.text(ofRow: row)
        #expect(text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(place) row \(row)")
        let lines = screen.row(row).filter { trace.roles(of: $0.face)?.role == .border }
        #expect(lines.allSatisfy { $0.text == " " }, "\(place) row \(row): \(text)")
        let edge = screen.row(row).filter { trace.roles(of: $0.face)?.role == .popupBorder }
        #expect(!edge.contains { "|+-".contains($0.text) }, "\(place) row \(row): \(text)")
      }
      let isMarked = (1..<rows - 1).contains { screen[$0, 0].text == ">" }
      #expect(screen.cursor != nil || !isMarked, "\(place): the terminal's cursor is nowhere")
    }
  }

  /// Every cell was drawn in a role, and the last row names a key.
  private func checkRoles(_ screen: Screen, _ place: String) {
    for row in 0..<screen.size.rows {
      for cell in screen.row(row) where trace.roles(of: cell.face) == nil {
        Issue.record("\(place) row \(row): \(cell.text) has no role")
      }
    }
    let last = screen.row(screen.size.rows - 1)
    let roles = Set(last.compactMap { trace.roles(of: $0.face)?.role })
    #expect(roles.contains(.footerKey) && roles.contains(.footer), "\(place): no key is named")
  }

  /// The same words stand in the same places, in attributes that every terminal has.
  private func checkMono(_ plain: Screen, of colored: Screen, _ place: String) {
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
