import JSONMerge
import TerminalModel

/// Something was done with the mouse.
///
/// A click selects, opens or closes, and types the keys that are written where it goes; it never
/// changes the document by itself.
func reduceMouse(_ state: inout State, _ event: MouseEvent) -> [Effect] {
  guard state.session.usesMouse else { return [] }
  switch event.kind {
  case .wheelUp: return turnWheel(&state, rows: -wheelStep, over: event.meaning)
  case .wheelDown: return turnWheel(&state, rows: wheelStep, over: event.meaning)
  case .press: return click(&state, event)
  }
}

/// Rows that one notch of the wheel moves by.
private let wheelStep = 3

/// Two clicks within so many milliseconds are one double click.
private let doubleClickTime: Int64 = 400

private func click(_ state: inout State, _ event: MouseEvent) -> [Effect] {
  let press = PointerState.Press(position: event.position, at: state.now)
  let isSecond =
    state.pointer.lastPress.map {
      $0.position == press.position && press.at - $0.at < doubleClickTime
    } ?? false
  state.pointer.lastPress = isSecond ? nil : press
  switch event.meaning {
  case .keys(let keys): return state.typesText ? [] : keys.flatMap { reduceKey(&state, $0) }
  case .item(let item): return isSecond ? open(&state, item) : select(&state, item)
  case .fold(let item): return turnOver(&state, item)
  case nil: return []
  }
}

/// Puts the cursor on one of the things that the screen lists.
private func select(_ state: inout State, _ item: Int) -> [Effect] {
  guard state.takesClicks else { return [] }
  state.message = nil
  if state.listState != nil {
    selectRow(&state) { _ in item }
  } else if state.screen == .tree {
    let rows = state.visibleRows(limit: state.layout.listHeight)
    if state.tree.selection?.isHeld == false { state.tree.selection = nil }
    if rows.indices.contains(item) { moveCursor(&state, to: rows[item].row) }
  } else if state.screen == .merge, let decisions = state.merge?.merge.decisions,
    decisions.indices.contains(item)
  {
    setCursor(&state, decisions[item])
  }
  return []
}

/// Does with a listed thing what Enter does.
private func open(_ state: inout State, _ item: Int) -> [Effect] {
  guard state.takesClicks else { return [] }
  return select(&state, item) + reduceKey(&state, KeyPress(.enter))
}

/// Opens or closes a container of the tree.
private func turnOver(_ state: inout State, _ item: Int) -> [Effect] {
  guard state.takesClicks, state.screen == .tree else { return [] }
  return select(&state, item) + toggleFold(&state)
}

/// Scrolls what is under the pointer.
private func turnWheel(
  _ state: inout State, rows: Int, over meaning: ScreenRegion.Meaning?
) -> [Effect] {
  if state.keyContext == .palette || state.keyContext == .text {
    let key = KeyPress(rows < 0 ? .up : .down)
    return (0..<abs(rows)).flatMap { _ in reduceKey(&state, key) }
  }
  guard state.takesClicks else { return [] }
  if state.listState != nil {
    selectRow(&state) { $0 + rows }
  } else if state.screen == .tree {
    scrollTree(&state, rows: rows)
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

extension State {
  /// Whether keys are characters of a text, and no commands.
  fileprivate var typesText: Bool {
    switch keyContext {
    case .line, .text, .palette: true
    default: false
    }
  }

  /// Whether a click may go to what the screen lists: nothing lies over it, and no line is typed.
  fileprivate var takesClicks: Bool { popup == nil && input == nil }
}
