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

  private func check(_ name: String, in scenes: [(name: String, scene: Scene)]) throws {
    let scene = try #require(scenes.first { $0.name == name }).scene
    try Golden(name: name).check(text.file(scene))
  }
}
