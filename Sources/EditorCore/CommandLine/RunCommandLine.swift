import JSONSyntax

/// Carries out what was typed after `:`.
func runCommandLine(_ state: inout State, _ text: String) -> [Effect] {
  let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
  guard let name = words.first.map(String.init) else { return [] }
  let argument = words.count > 1 ? String(words[1]).trimmed : ""
  state.message = nil
  if let number = Int(name), argument.isEmpty {
    return goToRow(&state, number: number)
  }
  guard let command = LineCommandTable.command(named: name) else {
    return refuse(&state, unknownCommand(name))
  }
  return run(&state, command, argument: argument)
}

/// What is said of a name that is no command, and which one may have been meant.
private func unknownCommand(_ name: String) -> String {
  let way =
    LineCommandTable.nearest(to: name).map { "did you mean :\($0)?" }
    ?? "^P finds actions by words, : and Tab lists commands."
  return ":\(name) is no command; \(way)"
}

private func run(_ state: inout State, _ command: TypedCommand, argument: String) -> [Effect] {
  if state.mergesFiles, command.needsServer { return refuseForFiles(&state) }
  switch command {
  case .save: return performApplication(&state, .save)
  case .saveAnyway: return saveAnyway(&state)
  case .quit: return performApplication(&state, .quit)
  case .quitNow: return performApplication(&state, .quitProgram)
  case .saveAndQuit: return saveAndQuit(&state)
  case .go: return goToPointer(&state, argument)
  case .replace: return openReplace(&state, argument)
  case .set: return set(&state, argument)
  case .map: return showOrChangeKeys(&state, argument)
  case .help: return performApplication(&state, .help)
  case .export: return exportDocument(&state, argument, replaces: false)
  case .exportOver: return exportDocument(&state, argument, replaces: true)
  case .report: return writeReport(&state, argument)
  case .editor: return editElsewhere(&state)
  case .signIn: return askForCredentials(&state, argument)
  case .refresh: return beginRefresh(&state)
  case .abortMerge: return abortMerge(&state)
  case .overwrite: return overwrite(&state)
  case .recreate: return recreate(&state)
  case .discard: return discardDraft(&state)
  case .suspend: return [.suspend]
  case .theme: return chooseTheme(&state, argument)
  case .list: return performApplication(&state, .showDocuments)
  case .open: return openDocument(&state, typed: argument)
  case .create: return createDocument(&state, named: argument)
  case .value(let command): return runValueCommand(&state, command, argument: argument)
  }
}

extension TypedCommand {
  /// Whether there is nothing it could be about where files are merged.
  fileprivate var needsServer: Bool {
    switch self {
    case .saveAnyway, .signIn, .refresh, .overwrite, .recreate, .discard, .list, .open, .create:
      true
    case .save, .quit, .quitNow, .saveAndQuit, .go, .replace, .set, .map, .help, .abortMerge,
      .suspend, .theme, .value, .export, .exportOver, .report, .editor:
      false
    }
  }
}

/// What is under the cursor, in the person's own editor.
private func editElsewhere(_ state: inout State) -> [Effect] {
  if state.screen == .text { return perform(&state, .text(.external), count: nil) }
  if state.screen == .merge { return perform(&state, .merge(.editResultOutside), count: nil) }
  return perform(&state, .tree(.edit(.editOutside)), count: nil)
}

/// Changes a setting of this run.
private func set(_ state: inout State, _ argument: String) -> [Effect] {
  if argument.hasPrefix("match=") {
    return setMatching(&state, String(argument.dropFirst("match=".count)).trimmed)
  }
  let parts = argument.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
  guard parts.count == 2 else {
    return refuse(&state, "Settings are \(RunSetting.allUsages).")
  }
  switch (parts[0], parts[1]) {
  case ("poll", "off"), ("poll", "0"):
    return setPollInterval(&state, milliseconds: nil)
  case ("poll", let value):
    let digits = value.hasSuffix("s") ? String(value.dropLast()) : value
    guard let seconds = Int64(digits), (1...86_400).contains(seconds) else {
      return refuse(&state, "poll takes seconds from 1 to 86400, or off.")
    }
    return setPollInterval(&state, milliseconds: seconds * 1_000)
  case ("advance", "0"), ("advance", "1"):
    state.session.advancesAfterChoice = parts[1] == "1"
    state.message = Message(
      .information,
      parts[1] == "1"
        ? "A choice in the merge goes on to the next unresolved one."
        : "A choice in the merge stays where it is.")
    return []
  case ("resubmit", "ask"), ("resubmit", "clean"):
    return setResubmit(&state, isClean: parts[1] == "clean")
  case ("resubmit", _): return refuse(&state, "resubmit takes ask or clean.")
  case ("mouse", "0"), ("mouse", "1"): return setMouse(&state, isOn: parts[1] == "1")
  case ("presence", "on"), ("presence", "1"): return setPresence(&state, isTold: true)
  case ("presence", "off"), ("presence", "0"): return setPresence(&state, isTold: false)
  case ("presence", _): return refuse(&state, "presence takes on or off.")
  case ("mouse", _): return refuse(&state, "mouse takes 0 or 1.")
  case ("advance", _): return refuse(&state, "advance takes 0 or 1.")
  case (let name, _):
    return refuse(&state, "There is no setting \(name); there are \(RunSetting.names).")
  }
}

/// Goes to the value at a pointer; folds on the way are opened.
func goToPointer(_ state: inout State, _ text: String) -> [Effect] {
  guard let mine = state.document?.mine else { return refuse(&state, "There is no document yet.") }
  guard !text.isEmpty else { return refuse(&state, "Go where? :go /env/3; Tab completes names.") }
  do throws(JSONPointerError) {
    let pointer = try JSONPointer(
      parsing: text == "/" ? "" : text.hasPrefix("/") ? text : "/" + text)
    if state.mergesFiles { return goToHunk(&state, pointer) }
    guard let path = mine.path(of: pointer) else {
      let nearest = state.pointerText(mine.nearestPath(to: pointer))
      return refuse(
        &state, "There is no \(pointer); \(nearest) holds \(state.names(around: pointer)).")
    }
    rememberPlace(&state)
    let effects = showTree(&state)
    revealAndMove(&state, to: .value(path))
    return effects
  } catch {
    return refuse(&state, error.message)
  }
}

/// Goes to the row with a number of the gutter; a closed container stands for what is in it.
func goToRow(_ state: inout State, number: Int) -> [Effect] {
  guard let mine = state.document?.mine else { return refuse(&state, "There is no document yet.") }
  if state.mergesFiles { return refuseForFiles(&state) }
  let rank = min(max(number, 1), mine.valueCount) - 1
  guard let path = mine.path(atRank: rank) else { return [] }
  rememberPlace(&state)
  let effects = showTree(&state)
  moveCursor(&state, to: .value(path))
  return effects
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
