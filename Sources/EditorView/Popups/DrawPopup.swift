import EditorCore
import JSONMerge
import TerminalModel

extension Canvas {
  /// Draws what lies over the screen, if anything.
  mutating func drawPopup(_ state: State) {
    switch state.popup {
    case nil: break
    case .whichKey: drawWhichKey(state)
    case .refused(let card): draw(refusedBox(card, state))
    case .summary(let summary): draw(summaryBox(summary, state))
    case .draftOffer(let selected): draw(draftBox(state, selected: selected))
    case .why(let id): draw(whyBox(id, state))
    case .confirmation(let confirmation): draw(confirmation)
    }
  }

  /// A row of a box: a key and what it would do.
  func menuRow(_ key: String, _ label: String, isOffered: Bool = true) -> StyledText {
    text(key.padding(to: 7), isOffered ? .menuKey : .textDim)
      + text(label, isOffered ? .menuItem : .textDim)
  }
}
