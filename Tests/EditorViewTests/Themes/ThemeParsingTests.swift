import EditorView
import TerminalModel
import Testing

private func theme(_ text: String) throws(ThemeError) -> Theme {
  try Theme(parsing: Array(text.utf8), file: "x.json")
}

@Suite struct ThemeParsingTests {
  @Test func `a role falls back to the first segments of its name`() throws {
    let text = ##"{"name": "x", "roles": {"text": {"fg": "#010203"}, "state": {"fg": "#040506"}}}"##
    let resolved = ResolvedTheme(try theme(text), depth: .trueColor)
    #expect(resolved[.stateConflict].foreground == .rgb(4, 5, 6))
    #expect(resolved[.gutterLine].foreground == .rgb(1, 2, 3))
  }

  @Test func `a chain gives the first colour that the terminal has`() throws {
    let text = ##"""
      {"name": "x", "palette": {"sky": "#5cb3f0"},
       "roles": {"text": {"fg": ["sky", "idx:75", "ansi:bright-blue"]}}}
      """##
    let theme = try theme(text)
    let expected: [ColorDepth: TerminalColor] = [
      .trueColor: .rgb(0x5c, 0xb3, 0xf0), .indexed: .indexed(75), .sixteen: .ansi(12),
      .eight: .ansi(4), .mono: .default,
    ]
    for (depth, color) in expected {
      #expect(ResolvedTheme(theme, depth: depth)[.text].foreground == color, "\(depth)")
    }
  }

  @Test func `a lone colour is replaced by the nearest one`() throws {
    let theme = try theme(##"{"name": "x", "roles": {"text": {"fg": "#ff0000"}}}"##)
    #expect(ResolvedTheme(theme, depth: .indexed)[.text].foreground == .indexed(196))
    #expect(ResolvedTheme(theme, depth: .sixteen)[.text].foreground == .ansi(9))
    #expect(ResolvedTheme(theme, depth: .eight)[.text].foreground == .ansi(1))
  }

  @Test func `a theme is completed by the one it inherits from`() throws {
    let files = [
      "child": ##"{"name": "child", "inherits": "base", "roles": {"title": {"fg": "#010203"}}}"##,
      "base": #"{"name": "base", "roles": {"title": {"attr": ["bold"]}}}"#,
    ]
    let resolved = try ResolvedTheme(named: "child", depth: .trueColor) { name in
      files[name].map { Array($0.utf8) }
    }
    #expect(resolved[.title].foreground == .rgb(1, 2, 3))
    #expect(resolved[.title].attributes == .bold)
  }

  @Test func `a theme of nothing but a palette recolours the one it inherits from`() throws {
    let files = [
      "child":
        ##"{"name": "child", "inherits": "base", "palette": {"sky": ["#040506", "idx:9"]}}"##,
      "base": ##"""
      {"name": "base", "appearance": "light", "palette": {"sky": "#010203"},
       "roles": {"title": {"fg": "sky"}}}
      """##,
    ]
    let colors: [ColorDepth: TerminalColor] = [.trueColor: .rgb(4, 5, 6), .indexed: .indexed(9)]
    for (depth, color) in colors {
      let resolved = try ResolvedTheme(named: "child", depth: depth) { name in
        files[name].map { Array($0.utf8) }
      }
      #expect(resolved[.title].foreground == color)
      #expect(resolved.appearance == .light)
    }
  }

  @Test func `a name that no palette holds is told with the file that uses it`() {
    let files = [
      "child": ##"{"name": "child", "inherits": "base", "roles": {"title": {"fg": ["sky"]}}}"##,
      "base": ##"{"name": "base"}"##,
    ]
    let error = #expect(throws: ThemeError.self) {
      try ResolvedTheme(named: "child", depth: .mono) { files[$0].map { Array($0.utf8) } }
    }
    let start = "Theme child.json at /roles/title/fg/0: \"sky\" is no colour"
    #expect(error?.message.hasPrefix(start) == true, "\(error?.message ?? "no error")")
  }

  @Test func `what reverses in the terminal's own colours is plain`() throws {
    let text = ##"""
      {"name": "x", "roles": {"syntax.string": {"fg": "ansi:green"},
       "cursor.row": {"attr": ["reverse"]}, "selection": {"fg": "#202020", "attr": ["reverse"]}}}
      """##
    let resolved = ResolvedTheme(try theme(text), depth: .trueColor)
    #expect(resolved.face(.syntaxString, under: .cursorRow) == Face(attributes: .reverse))
    let selected = resolved.face(.syntaxString, under: .selection)
    #expect(selected.foreground == .rgb(0x20, 0x20, 0x20))
  }

  @Test(arguments: [
    (#"{"name": "x","#, "Theme x.json: not valid JSON, "),
    (#"[]"#, "Theme x.json: an object is expected here."),
    (#"{}"#, "Theme x.json: \"name\" is missing."),
    (
      #"{"name": "x", "rolls": {}}"#,
      "Theme x.json at /rolls: \"rolls\" means nothing here."
    ),
    (
      #"{"name": "x", "roles": {"txet": {}}}"#,
      "Theme x.json at /roles/txet: there is no role \"txet\"."
    ),
    (
      #"{"name": "x", "roles": {"text": {"fg": ["blu"]}}}"#,
      "Theme x.json at /roles/text/fg/0: \"blu\" is no colour"
    ),
    (
      #"{"name": "x", "roles": {"text": {"attr": ["bald"]}}}"#,
      "Theme x.json at /roles/text/attr/0: \"bald\" is no attribute"
    ),
    (#"{"name": 1}"#, "Theme x.json at /name: a string is expected here."),
  ])
  func `a mistake is named with its place`(text: String, message: String) {
    let error = #expect(throws: ThemeError.self) { try theme(text) }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "no error")")
  }

  @Test func `a theme that inherits from itself is refused`() {
    let text = #"{"name": "x", "inherits": "x", "roles": {}}"#
    let error = #expect(throws: ThemeError.self) {
      try ResolvedTheme(named: "x", depth: .mono) { _ in Array(text.utf8) }
    }
    #expect(error?.reason == .inheritsItself)
  }

  @Test func `a theme that is not there is named`() {
    let error = #expect(throws: ThemeError.self) {
      try ResolvedTheme(named: "nope", depth: .mono) { _ in nil }
    }
    #expect(error?.message == "Theme nope: there is no theme of that name.")
  }
}
