import JSONMerge

/// Carries out a command that every screen knows.
func performApplication(_ state: inout State, _ command: ApplicationCommand) -> [Effect] {
  switch command {
  case .save:
    return state.screen == .merge ? perform(&state, .merge(.submit), count: nil) : beginSave(&state)
  case .quit:
    return state.isOnLastScreen ? quitProgram(&state) : leaveScreen(&state)
  case .quitProgram: return quitProgram(&state)
  case .suspend: return [.suspend]
  case .redraw: return [.redraw]
  case .commandLine:
    state.input = .command(LineEditor())
    return []
  case .palette: return openPalette(&state)
  case .help: return openScreen(&state, .help)
  case .showMyChanges: return openScreen(&state, .myChanges)
  case .showTheirChanges:
    if state.document?.theirs == nil { return refuse(&state, "Nobody changed the document.") }
    return openScreen(&state, .theirChanges)
  case .showMerge: return showMerge(&state)
  case .showRequestLog: return openScreen(&state, .requestLog)
  case .showHistory: return showHistory(&state)
  case .showPresence: return showPresence(&state)
  case .follow: return followSomebody(&state)
  case .showNode: return showNode(&state)
  case .showDocuments: return showDocuments(&state)
  case .refresh where state.screen == .documents: return refreshDocuments(&state)
  case .refresh where state.screen == .presence && !state.mergesFiles:
    return beginRefresh(&state) + tellPresence(&state)
  case .refresh: return state.mergesFiles ? refuseForFiles(&state) : beginRefresh(&state)
  case .cancel: return cancel(&state)
  }
}

extension State {
  /// Whether leaving the visible screen ends the program.
  var isOnLastScreen: Bool {
    screens.count == 1 || !session.hasDocument && screens.count == 2
  }
}
