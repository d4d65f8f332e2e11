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

  @Test(arguments: Scene.all.map(\.name))
  func `each scene looks as it did`(name: String) throws {
    let scene = try #require(Scene.all.first { $0.name == name }).scene
    try Golden(name: name).check(text.file(scene))
  }

  @Test func `no two scenes have the same name`() {
    let names = Scene.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func `a window that is too small says so`() {
    let screen = render(
      Scene.contested.sized(39, 9).state, theme: text.mono, widths: .standard, glyphs: .unicode)
    #expect(screen.text(ofRow: 2).contains("Window is 39×9;"))
    #expect(screen.text(ofRow: 4).contains("Nothing is lost."))
  }

  @Test func `a window that is too small says which key waits, and the command that is typed`() {
    func words(_ keys: String) -> String {
      let scene = Scene.contested.sized(39, 9).pressing(keys)
      let screen = render(scene.state, theme: text.mono, widths: .standard, glyphs: .unicode)
      return (0..<9).map { screen.text(ofRow: $0) }.joined(separator: " ")
    }
    #expect(words("x").contains("x waits for a larger window."))
    #expect(words(":q").contains(" :q "))
  }

  @Test func `the title says what is open and whether it is changed`() {
    func title(_ scene: Scene) -> String {
      render(scene.state, theme: text.mono, widths: .standard, glyphs: .unicode).title
    }
    #expect(title(Scene()) == "checkout.json - Triptych")
    #expect(title(Scene().mine("[1]")) == "checkout.json * - Triptych")
    #expect(title(Scene(title: "a\u{1B}]2;b")).unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }

  @Test func `a sentence that is longer than a row goes on in the next one`() {
    let sentence = "Somebody changed 12 paths at 14:01:58: 3 would conflict with yours. gm merges."
    let scene = Scene.contested.changing { $0.message = Message(.warning, sentence) }.sized(60, 16)
    let screen = render(scene.state, theme: text.mono, widths: .standard, glyphs: .unicode)
    let rows = [13, 14].map { screen.text(ofRow: $0).split(separator: " ").joined(separator: " ") }
    #expect(rows.joined(separator: " ") == sentence)
  }

  @Test func `every key that may follow is shown in the smallest window, page by page`() {
    var pages = ""
    for page in 0..<6 {
      let scene = Scene.contested.changing {
        $0.pending.keys = [KeyPress(.character("g"))]
        $0.pending.page = page
        $0.popup = .whichKey
      }.sized(40, 10)
      let screen = render(scene.state, theme: text.mono, widths: .standard, glyphs: .unicode)
      pages += (0..<10).map { screen.text(ofRow: $0) }.joined(separator: "\n")
    }
    let words = pages.split(whereSeparator: { " │\n".contains($0) }).joined(separator: " ")
    for row in Scene.contested.changing({ $0.pending.keys = [KeyPress(.character("g"))] }).state
      .whichKey?.rows ?? []
    {
      // What is too long for the page goes on in the next one.
      #expect(words.contains("\(row.keys) \(row.help.split(separator: " ")[0])"))
    }
  }

  @Test func `in a small window a sentence goes on before the last key`() {
    let sentence = "Submit is off: 3 of 3 conflicts unresolved. n goes there."
    let scene = Scene.contested.changing { $0.message = Message(.warning, sentence) }.sized(40, 10)
    let screen = render(scene.state, theme: text.mono, widths: .standard, glyphs: .unicode)
    #expect(screen.text(ofRow: 8).hasPrefix(" Submit is off: 3 of 3 conflicts "))
    #expect(screen.text(ofRow: 9) == " unresolved. n goes there.       ? help ")
  }

  @Test func `each column of a merged string shows its own change`() throws {
    let scene = try #require(Scene.all.first { $0.name == "merge-text" }).scene
    let screen = render(
      scene.sized(120, 40).state, theme: text.mono, widths: .standard, glyphs: .unicode)
    let rows = (0..<40).map { screen.text(ofRow: $0) }
    let notes = try #require(rows.first { $0.contains("\"notes\"") })
    let columns = notes.split(separator: "│")
    #expect(columns[0].contains("["))
    #expect(columns[2].contains("["))
  }
}
