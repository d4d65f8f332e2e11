import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel
import TestSupport

/// Makes states that nobody thought of.
struct RandomScene {
  var random: SeededRandom

  /// A random document with random changes, on a random screen with something over it at times.
  mutating func scene() -> Scene {
    let triple = MergeTriple(seed: random.next())
    let isHostile = random.once(in: 4)
    let text =
      isHostile ? JSONTextGenerator.text(seed: random.next(), values: 80) : triple.base
    var scene = Scene(String(decoding: text, as: UTF8.self), title: "r\u{202E}\u{7}.json")
    if !isHostile {
      scene = scene.mine(String(decoding: triple.mine, as: UTF8.self))
        .theirs(String(decoding: triple.theirs, as: UTF8.self))
    }
    placeCursor(&scene)
    if random.once(in: 3) { scene = merge(scene) }
    openScreen(&scene)
    putOver(&scene)
    return scene
  }

  private mutating func placeCursor(_ scene: inout Scene) {
    guard let mine = scene.state.document?.mine, mine.valueCount > 0 else { return }
    if let path = mine.path(atRank: random.below(mine.valueCount)) {
      scene.state.tree.cursor = .value(path)
      if random.once(in: 2) { scene.state.tree.top = .value(path) }
    }
  }

  private mutating func merge(_ scene: Scene) -> Scene {
    var scene = scene.merging()
    guard let session = scene.state.merge else { return scene }
    let decisions = session.merge.decisions
    for decision in decisions where random.once(in: 2) {
      let choices: [Resolution] = [
        .mine, .theirs, .base, .mineThenTheirs, .theirsThenMine,
        .edited(JSONFragment.string("by \u{200B}hand")),
      ]
      let choice = random.pick(choices)
      guard decision.choices.contains(choice.choice) else { continue }
      if random.once(in: 4) {
        scene.state.merge?.previous[decision.id] = choice
      } else {
        scene.state.merge?.resolutions.current[decision.id] = choice
      }
    }
    if !decisions.isEmpty { scene.state.merge?.cursor = random.pick(decisions).id }
    scene.state.merge?.layout = random.pick([.automatic, .stacked, .columns])
    scene.state.merge?.showsAutomatic = random.once(in: 2)
    scene.state.merge?.scroll = random.below(5)
    return scene
  }

  private mutating func openScreen(_ scene: inout Scene) {
    let screen = random.pick(EditorScreen.allCases)
    guard screen != .merge || scene.state.merge != nil else { return }
    scene.state.screens.append(screen)
    if screen == .text {
      let literal = Array((scene.state.document?.mine.serialized() ?? []).prefix(5000))
      var editor = TextEditor(target: .value(.root), literal: literal)
      editor.cursor = TextPosition(line: random.below(editor.lines.count), column: 0)
      scene.state.text = editor
    }
  }

  private mutating func putOver(_ scene: inout Scene) {
    switch random.below(8) {
    case 0: scene.state.popup = .whichKey
    case 1:
      scene.state.popup = .confirmation(
        Confirmation(subject: .overwrite, lines: ["\u{1B}[31m lost", "b"], word: "overwrite"))
    case 2:
      if let cursor = scene.state.merge?.cursor { scene.state.popup = .why(cursor) }
    case 3:
      scene.state.input = .inline(
        InlineEdit(
          target: .value(scene.state.tree.cursor.path), line: LineEditor("日本\u{7}x"),
          isStringContent: true, original: "\u{9B}"))
    case 4: scene.state.input = .command(LineEditor(String(repeating: "long ", count: 50)))
    case 5: scene.state.message = Message(.error, "from a server\u{1B}]0;evil\u{7}\u{202E}")
    default: break
    }
  }
}
