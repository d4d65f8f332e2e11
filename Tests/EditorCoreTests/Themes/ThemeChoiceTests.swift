import EditorCore
import TerminalModel
import Testing

struct ThemeChoiceTests {
  private var editor: EditorDriver

  init() throws {
    editor = try EditorDriver(document: "[1]")
    editor.arrange { $0.look.themes = Self.listings }
  }

  private static let listings = [
    ThemeListing(name: "triptych-dark", ground: .dark, isBuiltIn: true),
    ThemeListing(name: "triptych-light", ground: .light, isBuiltIn: true),
    ThemeListing(name: "mono", ground: nil, isBuiltIn: true),
    ThemeListing(name: "own", ground: .dark, isBuiltIn: false),
  ]

  @Test mutating func `what is looked at is shown at once, and Enter keeps it`() {
    editor.send(":theme<ret>")
    #expect(editor.state.popup == .themes(selected: 0))
    editor.send("jj")
    #expect(editor.state.shownTheme == "triptych-light")
    #expect(editor.state.look.chosen == .automatic)
    editor.send("<ret>")
    #expect(editor.state.popup == nil)
    #expect(editor.state.look.chosen == .named("triptych-light"))
    #expect(editor.message.contains("triptych-light for this run"))
  }

  @Test(arguments: ["<esc>", "q", "^c"])
  mutating func `Esc returns to the theme as it was`(key: String) {
    editor.send(":theme<space>mono<ret>:theme<ret>kk<up><up><down>\(key)")
    #expect(editor.state.popup == nil)
    #expect(editor.state.shownTheme == "mono")
    #expect(editor.message == "The theme stays mono.")
  }

  @Test mutating func `a theme by its name, and none of that name`() {
    editor.send(":theme<space>own<ret>")
    #expect(editor.state.shownTheme == "own")
    editor.send(":theme<space>nope<ret>")
    #expect(editor.state.shownTheme == "own")
    #expect(
      editor.message
        == "There is no theme nope; there are auto, triptych-dark, triptych-light, mono, own.")
    editor.send(":theme<space>auto<ret>")
    #expect(editor.state.shownTheme == "triptych-dark")
  }

  @Test mutating func `Tab completes the name`() {
    editor.send(":theme<space>tr<tab>l<tab>")
    #expect(editor.state.typedLine?.text == "theme triptych-light")
    editor.send("<ret>")
    #expect(editor.state.shownTheme == "triptych-light")
  }

  @Test(arguments: [
    (TerminalGround.light, true, "triptych-light"), (.dark, true, "triptych-dark"),
    (nil, true, "triptych-dark"), (.light, false, "mono"),
  ])
  mutating func `without a choice the theme fits the terminal`(
    ground: TerminalGround?, hasColors: Bool, expected: String
  ) {
    editor.arrange {
      $0.look.ground = ground
      $0.look.hasColors = hasColors
    }
    #expect(editor.state.shownTheme == expected)
  }

  @Test mutating func `the theme follows what the terminal says of its ground`() {
    editor.feed(.terminal(.ground(isDark: false)))
    #expect(editor.state.shownTheme == "triptych-light")
    editor.feed(.terminal(.ground(isDark: true)))
    #expect(editor.state.shownTheme == "triptych-dark")
    editor.send(":theme<space>mono<ret>")
    editor.feed(.terminal(.ground(isDark: false)))
    #expect(editor.state.shownTheme == "mono")
  }

  @Test(arguments: [
    ("15;0", TerminalGround.dark), ("0;15", .light), ("0;default;7", .light), ("12;8", .dark),
    ("", nil), ("0;default", nil), ("0;99", nil), ("x", nil),
  ])
  func `the environment may tell of the ground`(text: String, expected: TerminalGround?) {
    #expect(TerminalGround(colorFGBG: text) == expected)
  }

  @Test mutating func `a theme that cannot be used is refused with the reason`() {
    var broken = Self.listings
    broken[3].problem = "Theme own.json: \"name\" is missing."
    editor.feed(.themesRead(broken))
    #expect(editor.message == "")
    editor.send(":theme<space>own<ret>")
    #expect(editor.message == "Theme own.json: \"name\" is missing.")
    #expect(editor.state.shownTheme == "triptych-dark")
  }

  @Test mutating func `a theme in use that breaks, is mended or goes away is told`() {
    editor.send(":theme<space>own<ret>")
    var broken = Self.listings
    broken[3].problem = "Theme own.json: \"name\" is missing."
    editor.feed(.themesRead(broken))
    #expect(editor.message.hasSuffix("The last colours that were right stay."))
    editor.feed(.themesRead(Self.listings))
    #expect(editor.message == "The theme own can be read again.")
    editor.feed(.themesRead(Array(Self.listings.dropLast())))
    #expect(editor.message.hasPrefix("The theme own is gone"))
    #expect(editor.state.shownTheme == "own")
  }

  @Test mutating func `what is looked at stays when files come and go`() {
    editor.send(":theme<ret>jjjj")
    #expect(editor.state.shownTheme == "own")
    let another = ThemeListing(name: "another", ground: nil, isBuiltIn: false)
    editor.feed(.themesRead(Self.listings.dropLast() + [another, Self.listings[3]]))
    #expect(editor.state.shownTheme == "own")
  }
}
