import EditorCore
import JSONMerge
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Why a hunk is as it is: who changed what, when, in which version.
  func whyBox(_ id: MergeDecision.ID, _ state: State) -> Box {
    guard let session = state.merge,
      let decision = session.merge.decisions.first(where: { $0.id == id })
    else { return Box(title: "Why", rows: [text("This hunk is gone.", .menuItem)]) }
    let limit = max(20, min(screen.size.columns - 24, 60))
    let names = MergeVersionNames(state, session, glyphs)
    var rows = [
      StyledText(), text(decision.note.capitalizedFirst + ".", .menuItem), StyledText(),
    ]
    for side in MergeSide.allCases {
      let label = text(side.title.padding(to: 8), side.role)
      rows.append(label + brief(decision.value(of: side), limit: limit))
      rows.append(text(String(repeating: " ", count: 8) + names.origin(of: side), .textDim))
    }
    if let array = session.merge.matchedArray(around: id) {
      let name = array.pointer.tokens.isEmpty ? "Items" : "Items of \(array.pointer)"
      rows += [StyledText(), text("\(name) were matched \(array.mode.words).", .textDim)]
    }
    let pointer = appearance.pointer(decision.pointer, limit: max(8, limit - 4)).text
    return Box(title: "Why \(pointer)", rows: rows, foot: "Esc closes")
  }

  private func brief(_ value: MergeValue, limit: Int) -> StyledText {
    switch value {
    case .absent: text("(not there)", .textDim)
    case .value(let node): appearance.brief(node, limit: limit)
    case .run(let nodes):
      text(counted(nodes.count, "item"), .syntaxCount)
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
