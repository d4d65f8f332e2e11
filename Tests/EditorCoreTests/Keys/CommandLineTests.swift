import EditorCore
import Testing

/// What is typed after `:`, and the sentence that answers.
let commandLineCases: [(typed: String, message: String)] = [
  ("rcreate", ":rcreate is no command; did you mean :recreate?"),
  (
    "set poll",
    "Settings are poll=SECONDS, poll=off, presence=on, presence=off, advance=0, advance=1, "
      + "resubmit=ask, resubmit=clean, "
      + "mouse=0, mouse=1 and match=KEY."
  ),
  ("set poll=x", "poll takes seconds from 1 to 86400, or off."),
  ("set poll=0.5", "poll takes seconds from 1 to 86400, or off."),
  ("set advance=2", "advance takes 0 or 1."),
  (
    "set colour=1",
    "There is no setting colour; there are poll, presence, advance, resubmit, mouse and match."
  ),
  ("set advance=0", "A choice in the merge stays where it is."),
  ("go x", "There is no /x; / holds 0."),
  ("", ""),
]

struct CommandLineTests {
  @Test(arguments: commandLineCases)
  func `commands that cannot be done say why`(_ test: (typed: String, message: String)) throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send(":")
    editor.type(test.typed)
    editor.send("<ret>")
    #expect(editor.state.input == nil)
    #expect(editor.message == test.message)
  }

  @Test func `a setting holds`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send(":set<space>advance=0<ret>")
    #expect(!editor.state.session.advancesAfterChoice)
    editor.send(":set<space>advance=1<ret>")
    #expect(editor.state.session.advancesAfterChoice)
  }

  @Test func `Tab completes the name of a command`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send(":abo<tab>")
    #expect(editor.state.typedLine?.text == "abort-merge ")
    editor.send("<esc>:re<tab>")
    #expect(editor.state.typedLine?.text == "re")
    #expect(editor.message == ":replace  :report  :refresh  :recreate")
    editor.send("<c-u>zz<tab>")
    #expect(editor.message == "No command begins with zz.")
  }

  @Test func `Backspace in an empty line leaves it`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send(":w<bs><bs>")
    #expect(editor.state.input == nil)
  }

  @Test func `help begins with the screen below and is filtered`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("gL?")
    #expect(editor.state.screen == .help)
    #expect(editor.state.helpRows.first == .heading("Requests"))
    editor.send("/clipboard<ret>")
    #expect(editor.state.input == nil)
    let found = editor.state.helpRows.filter { !$0.isHeading }
    #expect(found.count >= 4)
    for case .binding(_, let help, _) in found { #expect(help.contains("clipboard")) }
    editor.send("G/<esc>gg")
    #expect(editor.state.helpRows.count > 100)
    editor.send("qq")
    #expect(editor.state.screen == .tree)
  }
}
