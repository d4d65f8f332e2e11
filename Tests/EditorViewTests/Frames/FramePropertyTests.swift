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

  init() throws {
    trace = try RoleTrace(attributesOf: themeNamed("triptych-dark", .trueColor))
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
    for (number, scene) in Scene.all.enumerated() {
      for columns in stride(from: 1, through: 130, by: 21) {
        for rows in stride(from: 1 + number % 3, through: 42, by: 9) {
          check(scene.scene.sized(columns, rows).state, .unicode, scene.name)
        }
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
    checkShape(screen, place)
    for row in 0..<screen.size.rows {
      for cell in screen.row(row) where trace.roles(of: cell.face) == nil {
        Issue.record("\(place) row \(row): no role")
      }
    }
  }
}
