/// Takes one fact into account and says what is to be done about it.
///
/// The only function that changes a `State`. It waits for nothing: whatever takes time is an effect whose
/// outcome comes back as an action. Replies to requests that are no longer waited for change nothing.
public func reduce(into state: inout State, _ action: Action) -> [Effect] {
  if let step = state.longStep { return takeMeanwhile(&state, step, action) }
  return takePromptly(&state, action)
}

/// Takes one fact into account, and looks after what depends on the document.
func takeAndFollow(_ state: inout State, _ action: Action) -> [Effect] {
  let effects = take(&state, action)
  dropStaleMessage(&state)
  let followed =
    effects + followSearch(&state) + followPaths(&state) + followReplace(&state)
    + followNames(&state)
  // Time alone is told by the timer.
  if case .clock = action { return followed }
  return followed + followPresence(&state)
}

private func take(_ state: inout State, _ action: Action) -> [Effect] {
  switch action {
  case .clock(let now):
    state.now = now
    return []
  case .terminal(let event):
    return reduceTerminal(&state, event)
  case .timerFired(.whichKey):
    showWhichKey(&state)
    return []
  case .timerFired(.presence):
    return tellPresence(&state)
  case .started, .timerFired, .loadFinished, .pollFinished, .saveBecameUnsure, .saveFinished,
    .mergeFinished, .compared, .documentsListed, .draftsFound, .draftAdopted, .draftFailed:
    return reduceLifecycle(&state, action)
  case .searchAnswered(let id, let answer):
    return takeAnswer(&state, id, answer)
  case .themesRead(let themes):
    return adoptThemes(&state, themes)
  case .textOpened(let id, let editor): return finishOpening(&state, id, editor)
  case .textChecked(let id, let problem): return finishCheck(&state, id, problem)
  case .textWasChanged(let id, let change): return finishTextChange(&state, id, change)
  case .textFound(let id, let finding): return finishTextSearch(&state, id, finding)
  case .textRead(let id, let reading): return finishReading(&state, id, reading)
  case .outsideFinished(let id, let reply): return finishOutside(&state, id, reply)
  case .stepWorkedOut:
    // The step was given up.
    return []
  case .fileWritten(let path, let reply):
    return finishWriting(&state, path, reply)
  case .filesListed(let begun, let paths):
    return finishListing(&state, filesFrom: begun, paths)
  case .signInFinished(let problem):
    return finishSignIn(&state, problem)
  case .relatedRead(let id, let reply):
    return finishReadingRelated(&state, id, reply)
  case .presenceAnswered(let id, let reply):
    return finishPresence(&state, id, reply)
  case .requestRecorded(let record):
    state.requestLog.append(record)
    return []
  }
}

/// Carries out a command; `count` is the number typed before it.
func perform(_ state: inout State, _ command: Command, count: Int?) -> [Effect] {
  if command.isJump { rememberPlace(&state) }
  return switch command {
  case .application(let command): performApplication(&state, command)
  case .tree(let command) where state.screen == .version:
    performInVersion(&state, command, count: count)
  case .tree(let command): performTree(&state, command, count: count)
  case .list(let command): performList(&state, command, count: count)
  case .merge(let command): performMerge(&state, command, count: count)
  case .popup(let command): performPopup(&state, command)
  case .text(let command): performText(&state, command)
  case .line(let command): performLine(&state, command)
  case .typed(let text): runCommandLine(&state, text)
  }
}
