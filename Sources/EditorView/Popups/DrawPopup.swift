import EditorCore
import JSONMerge
import TerminalModel

extension Canvas {
  /// Draws what lies over the screen, if anything.
  mutating func drawPopup(_ state: State) {
    if state.popup != nil, state.popup != .whichKey { screen.unmarkAll() }
    if state.hidesScreen { dimBackground(state.layout) }
    switch state.popup {
    case nil: break
    case .whichKey: drawWhichKey(state)
    case .refused(let card): draw(refusedBox(card, state))
    case .summary(let summary): draw(summaryBox(summary, state))
    case .draftOffer(let selected): draw(draftBox(state, selected: selected))
    case .themes(let selected): draw(themeBox(state, selected: selected))
    case .why(let id): draw(whyBox(id, state))
    case .palette(let palette): draw(palette, state)
    case .paths(let finder): draw(finder, state)
    case .confirmation(let confirmation): draw(confirmation)
    }
  }

  /// Takes the colour from what lies behind a box that takes the keys.
  private mutating func dimBackground(_ layout: Layout) {
    let dim = appearance.theme[.textDim]
    for row in 1..<max(1, layout.messageRow) {
      changeFaces(row: row, columns: 0..<screen.size.columns) { _ in dim }
    }
  }

  /// A row of a box: a key and what it would do.
  func menuRow(_ key: String, _ label: String, isOffered: Bool = true) -> StyledText {
    text(key.padding(to: 7), isOffered ? .menuKey : .textDim)
      + text(label, isOffered ? .menuItem : .textDim)
  }
}

extension State {
  /// Whether what lies over the screen takes the eye from it.
  fileprivate var hidesScreen: Bool {
    switch popup {
    case .whichKey, .themes, nil: false
    case .refused, .summary, .draftOffer, .why, .palette, .paths, .confirmation: true
    }
  }
}
