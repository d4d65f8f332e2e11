import EditorCore
import JSONMerge
import TerminalModel

extension Canvas {
  /// Draws my changes against base, or base against theirs.
  mutating func drawChangesScreen(_ state: State) {
    let isMine = state.screen == .myChanges
    drawHeader(
      title: isMine ? "My changes" : "Their changes", place: state.session.title,
      chips: isMine ? myChips(state) : theirChips(state))
    let area = state.layout.listRows
    if state.listCount == 0 {
      drawEmpty(isMine ? nothingOfMine(state) : "They changed nothing that is known.", rows: area)
    }
    let role: Role = isMine ? .mergeMine : .mergeTheirs
    let appearance = self.appearance
    drawList(state, rows: area) { row, width in
      guard case .change(let change) = row else { return StyledText() }
      return appearance.row(change, side: role, width: width)
    }
    drawListStatus(state)
    drawFrame(state)
  }

  private func nothingOfMine(_ state: State) -> String {
    state.document?.differsInLayoutOnly == true
      ? "No value changed: mine differs in white space or in the spelling of values. ^S saves it."
      : "You changed nothing."
  }

  private func myChips(_ state: State) -> [HeaderChip] {
    let tag = state.document?.base.name.map { "against \($0)" } ?? "against base"
    return counts(state.document?.changes ?? [], .mergeMine)
      + [HeaderChip(text: tag, role: .headerChip)]
  }

  private func theirChips(_ state: State) -> [HeaderChip] {
    guard let news = state.document?.theirs else { return [] }
    let tags = [state.document?.base.name, news.version.name].map { $0 ?? "?" }
    let who = state.saved(news.version)
    return counts(news.changes, .mergeTheirs) + [
      HeaderChip(text: tags.joined(separator: " \(glyphs.arrow) "), role: .headerChip),
      HeaderChip(text: who.joined(separator: " "), role: .presenceOther),
    ]
  }

  private func counts(_ changes: [JSONChange], _ role: Role) -> [HeaderChip] {
    let added = changes.count { $0.kind == .added }
    let removed = changes.count { $0.kind == .removed }
    let text = "+\(added) ~\(changes.count - added - removed) -\(removed)"
    return [HeaderChip(text: text, role: role)]
  }

  /// Draws which row of how many is selected.
  mutating func drawListStatus(_ state: State) {
    guard let row = state.layout.statusRow, let list = state.listState, state.listCount > 0 else {
      return
    }
    let place = "\(min(list.selected + 1, state.listCount)) of \(state.listCount)"
    drawTrailing(text(place, .textDim), row: row, columns: 0..<screen.size.columns - 1)
  }
}

extension Appearance {
  /// A hunk of a list: mark, place, what happened.
  func row(_ change: ChangeRow, side: Role, width: Int) -> StyledText {
    let conflict = change.isConflict ? text("! ", .remoteConflict) : text("  ", .text)
    let lead = text(change.mark.sign, side) + conflict
    let half = max(8, (width - lead.columns) * 9 / 20)
    let place = text(change.place, .text).clipped(to: half, ellipsis: glyphs.ellipsis)
    let gap = text(String(repeating: " ", count: max(0, half - place.columns) + 2), .text)
    let what = glyphs.isASCII ? change.what : change.what.replacing("->", with: glyphs.arrow)
    return lead + place + gap + text(what, .textDim)
  }
}
