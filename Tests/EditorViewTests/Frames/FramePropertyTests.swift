import EditorCore
import EditorView
import JSONMerge
import JSONSyntax
import TerminalModel
import TestSupport
import Testing

/// What holds for every frame, whatever the document, the state and the size of the window.
@Suite struct FramePropertyTests {
  let trace: RoleTrace
  let mono: ResolvedTheme

  init() throws {
    trace = try RoleTrace(attributesOf: themeNamed("triptych-dark", .trueColor))
    mono = try themeNamed("mono", .mono)
  }

  @Test(arguments: UInt64(1)...40)
  func `random states draw sound frames at any size`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var maker = RandomScene(random: SeededRandom(seed: seed ^ 0xF4A3E))
    var scene = maker.scene()
    for _ in 0..<4 {
      scene = scene.sized(1 + random.below(200), 1 + random.below(60))
      check(scene.state, .unicode, "seed \(seed)")
      check(scene.state, .ascii, "seed \(seed)")
    }
  }

  @Test func `scenes draw sound frames at every small size`() {
    let scenes = Scene.editor + Scene.others + Scene.merges
    for (number, scene) in scenes.enumerated() {
      for columns in stride(from: 1, through: 130, by: 21) {
        for rows in stride(from: 1 + number % 3, through: 42, by: 9) {
          check(scene.scene.sized(columns, rows).state, .unicode, scene.name)
        }
      }
    }
  }

  @Test func `frames of ASCII hold nothing but ASCII where the document does`() {
    for (name, scene) in Scene.editor + Scene.merges
    where name.contains("which") || name.contains("dirty") {
      let screen = render(
        scene.state, theme: mono, widths: .ascii, glyphs: .ascii)
      for row in 0..<screen.size.rows {
        #expect(screen.text(ofRow: row).utf8.allSatisfy { $0 < 0x80 }, "\(name) row \(row)")
      }
    }
  }

  @Test func `a state is drawn the same twice`() {
    for (name, scene) in Scene.merges {
      let frames = (0..<2).map { _ in
        render(scene.state, theme: trace.theme, widths: .standard, glyphs: .unicode)
      }
      #expect(frames[0] == frames[1], "\(name)")
    }
  }

  private func check(_ state: State, _ glyphs: GlyphSet, _ label: String) {
    let screen = render(state, theme: trace.theme, widths: .standard, glyphs: glyphs)
    let place = "\(label) at \(state.size.columns)x\(state.size.rows), \(state.screen)"
    #expect(screen.size == state.size)
    for row in 0..<screen.size.rows {
      let text = screen.text(ofRow: row)
      let columns = WidthTable.standard.columns(of: text)
      #expect(columns == screen.size.columns, "\(place) row \(row): \(text)")
      for cell in screen.row(row) {
        if trace.roles(of: cell.face) == nil { Issue.record("\(place) row \(row): no role") }
        for scalar in cell.text.unicodeScalars where scalar.properties.generalCategory == .control {
          Issue.record("\(place) row \(row): control \(scalar.value)")
        }
      }
    }
    if let cursor = screen.cursor {
      #expect(cursor.row < screen.size.rows && cursor.column < screen.size.columns, "\(place)")
    }
  }
}
