import EditorCore
import EditorView
import JSONMerge
import JSONSyntax
import TerminalModel
import TestSupport
import Testing

/// A frame that takes rows from the one before is the frame that is drawn from nothing.
@Suite struct FrameSequenceTests {
  private static let themes = ["triptych-dark", "triptych-light"].map {
    Result { [name = $0] in try themeNamed(name, .trueColor) }
  }

  private static let scripts = [
    "j", "k", "3j", "^d", "^u", "G", "gg", "l", "h", "<space>", "zR", "zM", "J", "K", "V", "<esc>",
    "D", "dd", "u", "^r", "o7<ret>", "~", "i1<ret>", "i9", "ra", "<esc>", "/a<ret>", "/1", "n", "p",
    "yy", "T", "zsd", "?", "q", ":set margin=0<ret>", "gd", "^p", "gi", "zf", "<a-j>", "gx",
  ]

  @Test(arguments: UInt64(1)...60)
  func `each frame is as if it were the first`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var maker = RandomScene(random: SeededRandom(seed: seed ^ 0x5E9))
    var state = maker.scene().sized(40 + random.below(90), 10 + random.below(40)).state
    var frames = FrameSequence(widths: .standard, glyphs: .unicode)
    var typed = ""
    for step in 0..<50 {
      let script = Self.scripts[random.below(Self.scripts.count)]
      typed += script
      for key in KeyPress.script(script) { _ = reduce(into: &state, .terminal(.key(key))) }
      if random.below(12) == 0 {
        let size = TerminalSize(columns: 30 + random.below(100), rows: 8 + random.below(40))
        _ = reduce(into: &state, .terminal(.resize(size)))
      }
      try check(&frames, state, theme: step / 20, "seed \(seed): \(typed)")
    }
  }

  @Test func `frames of other documents and screens leave nothing behind`() throws {
    var frames = FrameSequence(widths: .standard, glyphs: .unicode)
    for (number, scene) in Scene.all.enumerated() {
      try check(&frames, scene.scene.state, theme: number / 7, scene.name)
      try check(&frames, scene.scene.sized(80, 24).state, theme: number / 5, scene.name)
    }
  }

  private func check(
    _ frames: inout FrameSequence, _ state: State, theme: Int, _ label: String
  ) throws {
    let theme = try Self.themes[theme % Self.themes.count].get()
    let frame = frames.next(state, theme: theme)
    let alone = render(state, theme: theme, widths: .standard, glyphs: .unicode)
    #expect(frame == alone, "\(label) at \(state.size.columns)x\(state.size.rows)")
  }
}
