import EditorCore
import EditorView
import TerminalModel
import Testing

/// Frames as a person would see them, compared with files that a person looked at.
@Suite struct FrameTests {
  let text: FrameText

  init() throws {
    text = FrameText(
      trace: try RoleTrace(attributesOf: themeNamed("triptych-dark", .trueColor)),
      mono: try themeNamed("mono", .mono))
  }

  @Test(arguments: Scene.editor.map(\.name))
  func `the tree editor looks as it did`(name: String) throws {
    try check(name, in: Scene.editor)
  }

  @Test(arguments: Scene.others.map(\.name))
  func `lists and boxes look as they did`(name: String) throws {
    try check(name, in: Scene.others)
  }

  @Test(arguments: Scene.merges.map(\.name))
  func `the merge looks as it did`(name: String) throws {
    try check(name, in: Scene.merges)
  }

  @Test func `a window that is too small says so`() {
    let screen = render(
      Scene.contested.sized(39, 9).state, theme: text.mono, widths: .standard, glyphs: .unicode)
    #expect(screen.text(ofRow: 3).contains("Window is 39×9;"))
    #expect(screen.text(ofRow: 5).contains("Nothing is lost."))
  }

  @Test func `a sentence that is longer than a row goes on in the next one`() {
    let sentence = "Somebody changed 12 paths at 14:01:58: 3 would conflict with yours. gm merges."
    let scene = Scene.contested.changing { $0.message = Message(.warning, sentence) }.sized(60, 16)
    let screen = render(scene.state, theme: text.mono, widths: .standard, glyphs: .unicode)
    let rows = [13, 14].map { screen.text(ofRow: $0).split(separator: " ").joined(separator: " ") }
    #expect(rows.joined(separator: " ") == sentence)
  }

  @Test func `every key that may follow is shown in the smallest window`() {
    let scene = Scene.contested.changing {
      $0.pending.keys = [KeyPress(.character("g"))]
      $0.popup = .whichKey
    }.sized(40, 10)
    let screen = render(scene.state, theme: text.mono, widths: .standard, glyphs: .unicode)
    let frame = (0..<10).map { screen.text(ofRow: $0) }.joined(separator: "\n")
    for row in scene.state.whichKey?.rows ?? [] { #expect(frame.contains("\(row.keys)  ")) }
  }

  private func check(_ name: String, in scenes: [(name: String, scene: Scene)]) throws {
    let scene = try #require(scenes.first { $0.name == name }).scene
    try Golden(name: name).check(text.file(scene))
  }
}
