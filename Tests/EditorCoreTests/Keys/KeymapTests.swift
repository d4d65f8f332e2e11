import EditorCore
import TerminalModel
import Testing

struct KeymapTests {
  private let keymap = Keymap.standard

  @Test(arguments: KeyContext.allCases)
  func `every sequence means one thing in its context`(_ context: KeyContext) {
    let bindings = keymap.bindings(in: context)
    var seen: [[KeyPress]: KeyBinding] = [:]
    for binding in bindings {
      for sequence in binding.sequences {
        #expect(!sequence.isEmpty)
        if let other = seen[sequence], other.context == binding.context {
          Issue.record("\(KeyBinding.text(of: sequence)): \(other.help) and \(binding.help)")
        }
        seen[sequence] = seen[sequence] ?? binding
      }
    }
    for sequence in seen.keys {
      for length in 1..<sequence.count {
        let prefix = Array(sequence.prefix(length))
        #expect(
          seen[prefix] == nil || seen[prefix]?.context != seen[sequence]?.context,
          "\(KeyBinding.text(of: prefix)) is a command and begins \(KeyBinding.text(of: sequence))")
      }
    }
  }

  @Test(arguments: KeyContext.allCases)
  func `every binding can be typed`(_ context: KeyContext) {
    for binding in keymap.bindings(in: context) where binding.context == context {
      for sequence in binding.sequences {
        for length in 1..<sequence.count {
          #expect(keymap.match(Array(sequence.prefix(length)), in: context) == .prefix)
        }
        #expect(keymap.match(sequence, in: context) == .command(binding))
      }
    }
  }

  @Test func `every command has keys`() {
    let bound = Set(keymap.bindings.map(\.command))
    let tree: [TreeCommand] =
      TreeMovement.allCases.map(TreeCommand.move) + FoldCommand.allCases.map(TreeCommand.fold)
      + ScrollCommand.allCases.map(TreeCommand.scroll) + FindCommand.allCases.map(TreeCommand.find)
      + EditCommand.allCases.map(TreeCommand.edit) + RunCommand.allCases.map(TreeCommand.run)
      + ConvertCommand.allCases.map(TreeCommand.convert)
      + CopyCommand.allCases.map(TreeCommand.copy)
      + SelectionCommand.allCases.map(TreeCommand.select)
    let all: [Command] =
      ApplicationCommand.allCases.filter { $0 != .quitProgram }.map(Command.application)
      + tree.map(Command.tree) + ListCommand.allCases.map(Command.list)
      + MergeCommand.allCases.filter { $0 != .abort }.map(Command.merge)
      + PopupCommand.allCases.map(Command.popup)
      + TextCommand.plain.map(Command.text) + LineCommand.allCases.map(Command.line)
    #expect(all.filter { !bound.contains($0) }.isEmpty)
  }

  @Test(arguments: [KeyContext.refused, .summary, .draftOffer, .why, .themes, .palette, .paths])
  func `no movement key is an action in a pop-up`(_ context: KeyContext) {
    let movements =
      KeyPress.script("hjklgGnN")
      + [Key.up, .down, .left, .right, .home, .end, .pageUp, .pageDown].map { KeyPress($0) }
    for binding in keymap.bindings(in: context) {
      for sequence in binding.sequences where movements.contains(where: sequence.contains) {
        let moves: [Command] = [.down, .up, .pageDown, .pageUp].map(Command.popup)
        #expect(moves.contains(binding.command), "\(binding.help)")
      }
    }
  }

  @Test func `the table for people names every binding`() {
    let markdown = keymap.markdown
    #expect(keymap.bindings.filter { !markdown.contains($0.help) }.map(\.help).isEmpty)
    #expect(markdown.contains("| `:go POINTER` |"))
    #expect(markdown.hasPrefix("**Everywhere**\n\n| keys | what they do |\n"))
  }

  @Test func `a prefix waits, and then shows what may follow`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("g")
    #expect(editor.takeEffects() == [.startTimer(.whichKey, milliseconds: 400)])
    #expect(editor.state.popup == nil)
    editor.feed(.timerFired(.whichKey))
    #expect(editor.state.popup == .whichKey)
    let content = try #require(editor.state.whichKey)
    #expect(content.title == "g … go to")
    #expect(content.rows.contains { $0.keys == "d" && $0.help == "my changes" })
    editor.send("d")
    #expect(editor.state.popup == nil)
    #expect(editor.state.screen == .myChanges)
  }

  @Test func `a question mark after a prefix shows at once what may follow`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("z?")
    #expect(editor.state.popup == .whichKey)
    #expect(editor.state.whichKey?.rows.contains { $0.keys == "1…9" } == true)
    editor.send("<esc>")
    #expect(editor.state.popup == nil)
    #expect(editor.state.pending == PendingKeys())
  }

  @Test(arguments: ["<esc>", "^c"])
  func `a prefix and a count are given up`(_ key: String) throws {
    var editor = try EditorDriver(document: "[1,2,3]")
    editor.send("d\(key)j2\(key)j")
    #expect(editor.cursor == "/1")
    #expect(editor.text == "[1,2,3]")
  }

  @Test func `keys without a meaning say so`() throws {
    var editor = try EditorDriver(document: "[1]")
    editor.send("Q")
    #expect(editor.message == "Q does nothing here; ? shows the keys.")
    editor.send("gz")
    #expect(editor.message == "gz does nothing here; g? shows what may follow g.")
  }

  @Test func `no hint leads to a refusal`() {
    var scene = MergeScene(base: #"{"a": 1}"#, mine: #"{"a": 2}"#, theirs: #"{"a": 3}"#)
    let labels = { (scene: MergeScene) in scene.world.state.footerHints.map(\.label) }
    #expect(labels(scene) == ["merge", "theirs", "back"])
    scene.send("<ret>")
    #expect(labels(scene) == ["next", "mine", "theirs", "edit", "any hunk", "help"])
    scene.send("m")
    #expect(labels(scene) == ["submit", "any hunk", "mine", "theirs", "undo", "back", "help"])
    scene.send("i")
    #expect(labels(scene) == ["accept", "as text", "cancel"])
    scene.send("<esc>:")
    #expect(labels(scene) == ["accept", "complete", "cancel"])
    scene.send("<esc>q/")
    #expect(labels(scene) == ["accept", "regex", "where", "cancel"])
  }

  @Test func `both is hinted at where both can be taken`() {
    var scene = MergeScene(base: "[1, 2]", mine: "[1, 5, 2]", theirs: "[1, 6, 2]")
    scene.send("<ret>")
    #expect(scene.world.state.footerHints.map(\.label).contains("both"))
  }

  @Test func `the merge without conflicts can be sent from the card`() {
    let scene = MergeScene(
      base: #"{"a": 1, "b": 1}"#, mine: #"{"a": 2, "b": 1}"#, theirs: #"{"a": 1, "b": 3}"#)
    #expect(scene.world.state.footerHints.map(\.label) == ["merge", "theirs", "submit", "back"])
  }

  @Test func `the footer shows few keys, and help last`() throws {
    var editor = try EditorDriver(document: "[1]")
    #expect(editor.state.footerHints.first?.label == "add item")
    editor.send("j")
    #expect(editor.state.footerHints.first?.label == "edit")
    editor.send("k")
    editor.send("jc2<ret>")
    #expect(editor.state.footerHints.first?.key == "^S")
    for keys in ["gd", "qgL", "q"] {
      editor.send(keys)
      #expect(editor.state.footerHints.count <= State.footerHintLimit)
      #expect(editor.state.footerHints.last?.label == "help")
    }
    editor.send("?")
    #expect(editor.state.footerHints.first?.label == "filter")
  }
}

extension TextCommand {
  /// The commands of the text editor that are no motions.
  fileprivate static let plain: [TextCommand] = [
    .selectAll, .newLine, .indent, .outdent, .cut, .copy, .paste, .undo, .redo, .literal, .find,
    .findNext, .findPrevious, .switchRaw, .external, .apply, .leave,
  ]
}
