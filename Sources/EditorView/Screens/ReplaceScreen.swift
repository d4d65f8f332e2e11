import EditorCore
import JSONSyntax
import TerminalModel

extension Canvas {
  /// Draws what a replacement would change, each place with what it is and what it would be.
  mutating func drawReplaceScreen(_ state: State) {
    guard let session = state.replace else { return drawFrame(state) }
    let pattern = session.request.pattern
    let found = pattern.isExpression ? "/\(pattern.text)/" : pattern.text
    let by = session.request.replacement
    drawHeader(
      title: "Replace", place: "\(found) \(glyphs.arrow) \(by) in \(pattern.scope.title)",
      chips: [HeaderChip(text: session.countText, role: .stateDirty)])
    let area = state.layout.listRows
    if session.places.isEmpty { drawEmpty("Looking for places.", rows: area) }
    let appearance = self.appearance
    drawList(state, rows: area) { row, width in
      guard case .replacement(let place) = row else { return StyledText() }
      return appearance.row(place, width: width)
    }
    drawListStatus(state)
    drawFrame(state)
  }
}

extension Appearance {
  /// A place: its box, its pointer, the old and the new.
  fileprivate func row(_ place: ReplacementRow, width: Int) -> StyledText {
    let box = text(sign(of: place), place.isChosen ? .changeChanged : .textDim)
    let half = max(8, (width - box.columns) * 2 / 5)
    let pointer = pointer(place.pointer, limit: half, place.isChosen ? .text : .textDim)
    let gap = text(String(repeating: " ", count: max(0, half - pointer.columns) + 2), .text)
    let room = width - box.columns - half - 2
    let change = change(place.content, limit: room)
    return box + pointer + gap + (place.isChosen ? change : change.recolored(.textDim))
  }

  private func sign(of place: ReplacementRow) -> String {
    if case .refused = place.content { return " !  " }
    return place.isChosen ? "[x] " : "[ ] "
  }

  private func change(_ content: ReplacementRow.Content, limit: Int) -> StyledText {
    let arrow = text(" \(glyphs.arrow) ", .textDim)
    let half = max(4, (limit - arrow.columns) / 2)
    switch content {
    case .value(let old, let new):
      return brief(old.node, limit: half, comparedWith: new.node) + arrow
        + brief(new.node, limit: half, comparedWith: old.node)
    case .name(let old, let new):
      let names = [old, new].map {
        name($0.quoted()).clipped(to: half, ellipsis: glyphs.ellipsis)
      }
      return text("name ", .textDim) + names[0] + arrow + names[1]
    case .refused(let reason): return text(reason, .messageWarning)
    }
  }
}
