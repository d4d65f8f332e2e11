import TerminalModel

/// Scrolls what is under the pointer.
func turnWheel(
  _ state: inout State, rows: Int, over meaning: ScreenRegion.Meaning?
) -> [Effect] {
  if state.offersItems {
    let key = KeyPress(rows < 0 ? .up : .down)
    return (0..<abs(rows)).flatMap { _ in reduceKey(&state, key) }
  }
  if state.screen == .text, state.popup == nil {
    scrollText(&state, rows: rows)
    return []
  }
  guard state.takesClicks else { return [] }
  if state.listState != nil {
    selectRow(&state) { $0 + rows }
  } else if state.screen == .tree {
    scrollTree(&state, rows: rows)
  } else if state.screen == .version {
    return inViewedVersion(&state) { state in
      scrollTree(&state, rows: rows)
      return []
    }
  } else if case .item? = meaning {
    return moveInMerge(&state, .down, count: rows)
  } else if let scroll = state.merge?.scroll {
    state.merge?.scroll = max(0, scroll + rows)
  }
  return []
}

/// Moves the viewport of the tree; the cursor goes along only where it would be left behind.
private func scrollTree(_ state: inout State, rows: Int) {
  guard let document = state.document else { return }
  var top = TreeWalk(document, folds: state.tree.folds, at: state.tree.top)
  for _ in 0..<abs(rows) {
    guard rows < 0 ? top.previous() : top.next() else { break }
  }
  state.tree.top = top.row
  fillViewport(&state)
  let shown = state.visibleRows(limit: state.layout.listHeight).map(\.row)
  guard let first = shown.first, let last = shown.last else { return }
  moveCursor(&state, to: min(max(state.tree.cursor, first), last))
}
