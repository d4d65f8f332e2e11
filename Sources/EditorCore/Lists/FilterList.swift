extension State {
  /// What the visible list is filtered by.
  var listFilter: String {
    switch screen {
    case .documents: documents.filter
    case .requestLog: lists.requestFilter
    default: lists.helpFilter
    }
  }
}

extension EditorScreen {
  /// Whether its rows can be filtered.
  var hasFilter: Bool { self == .documents || self == .help || self == .requestLog }
}

/// Shows only those rows of the visible list that hold a text; all of them when it is empty.
func filterList(_ state: inout State, by text: String) {
  if state.screen == .requestLog {
    state.lists.requestFilter = text
    state.lists.requestLog.selected = .max
    return showSelectedRow(&state)
  }
  guard state.screen == .documents else {
    state.lists.helpFilter = text
    state.lists.help = ListState()
    return
  }
  state.documents.filter = text
  state.lists.documents = ListState()
}
