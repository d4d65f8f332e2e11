import JSONMerge
import TerminalModel

/// Puts the cursor on one of the things that are listed, on the screen or in the box over it.
func selectItem(_ state: inout State, _ item: Int) -> [Effect] {
  guard state.popup == nil else { return selectInPopup(&state, item) }
  let ended = endSearchLine(&state)
  guard state.takesClicks else { return ended }
  state.message = nil
  if state.listState != nil {
    selectRow(&state) { _ in item }
  } else if state.screen == .tree {
    selectTreeRow(&state, item)
  } else if state.screen == .version {
    return ended
      + inViewedVersion(&state) { state in
        selectTreeRow(&state, item)
        return []
      }
  } else if state.screen == .merge, let decisions = state.merge?.merge.decisions,
    decisions.indices.contains(item)
  {
    setCursor(&state, decisions[item])
  }
  return ended
}

/// Does with a listed thing what Enter does.
func openItem(_ state: inout State, _ item: Int) -> [Effect] {
  let selected = selectItem(&state, item)
  guard state.takesClicks || state.offersItems else { return selected }
  return selected + reduceKey(&state, KeyPress(.enter))
}

/// Opens or closes a container of the tree.
func turnOver(_ state: inout State, _ item: Int) -> [Effect] {
  let selected = selectItem(&state, item)
  guard state.takesClicks else { return selected }
  if state.screen == .version {
    return selected + performInVersion(&state, .fold(.toggle), count: nil)
  }
  return state.screen == .tree ? selected + toggleFold(&state) : selected
}

private func selectTreeRow(_ state: inout State, _ item: Int) {
  let rows = state.visibleRows(limit: state.layout.listHeight)
  if state.tree.selection?.isHeld == false { state.tree.selection = nil }
  if rows.indices.contains(item) { moveCursor(&state, to: rows[item].row) }
}

/// Selects in the list that lies over the screen; boxes without a list take no clicks.
private func selectInPopup(_ state: inout State, _ item: Int) -> [Effect] {
  state.message = nil
  switch state.popup {
  case .palette(var palette):
    palette.selected = min(max(item, 0), max(0, state.paletteEntries.count - 1))
    state.popup = .palette(palette)
  case .paths(var finder):
    finder.selected = min(max(item, 0), max(0, finder.hits.count - 1))
    state.popup = .paths(finder)
  case .themes where state.look.choices.indices.contains(item):
    state.popup = .themes(selected: item)
  case .draftOffer where state.drafts.offers.indices.contains(item):
    state.popup = .draftOffer(selected: item)
  case .themes, .draftOffer, .refused, .summary, .why, .confirmation, .whichKey, nil: break
  }
  return []
}

extension State {
  /// Whether a list to choose from lies over the screen.
  var offersItems: Bool {
    switch popup {
    case .palette, .paths, .themes, .draftOffer: true
    case .refused, .summary, .why, .confirmation, .whichKey, nil: false
    }
  }
}
