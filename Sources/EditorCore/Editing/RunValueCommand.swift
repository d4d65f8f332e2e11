import JSONSyntax

/// The commands of the `:` line that change the value under the cursor.
enum ValueCommand: Sendable, Hashable {
  case sort, parse, stringify, changeType
}

/// Carries out a command of the `:` line that changes the value under the cursor.
func runValueCommand(
  _ state: inout State, _ command: ValueCommand, argument: String
) -> [Effect] {
  if state.mergesFiles { return refuseForFiles(&state) }
  // What is changed is seen.
  let effects = state.screen == .version ? [] : showTree(&state)
  return effects + perform(&state, command, argument: argument)
}

private func perform(
  _ state: inout State, _ command: ValueCommand, argument: String
) -> [Effect] {
  switch (command, argument) {
  case (.sort, ""): return performTree(&state, .convert(.sortNames), count: nil)
  case (.sort, "deep"): return performTree(&state, .convert(.sortNamesDeep), count: nil)
  case (.sort, _): return refuse(&state, ":sort sorts this object, :sort deep all in it as well.")
  case (.changeType, let name): return changeType(&state, toKindNamed: name)
  case (.parse, _): return atCursor(&state, parseEmbedded)
  case (.stringify, _): return atCursor(&state, stringify)
  }
}

private func changeType(_ state: inout State, toKindNamed name: String) -> [Effect] {
  guard let kind = JSONKind(word: name) else {
    let kinds = JSONKind.round.map(\.word).joined(separator: ", ")
    return refuse(&state, ":type takes one of \(kinds).")
  }
  return atCursor(&state) { state, place in changeType(&state, place, to: kind) }
}

private func atCursor(
  _ state: inout State, _ body: (inout State, EditPlace) -> [Effect]
) -> [Effect] {
  guard state.document != nil else { return refuse(&state, "There is no document yet.") }
  guard let place = state.cursorPlace else { return refuseDeleted(&state) }
  return body(&state, place)
}
