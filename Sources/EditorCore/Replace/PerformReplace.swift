import JSONSyntax

/// Shows what a replacement would change; nothing is changed yet.
func openReplace(_ state: inout State, _ line: String) -> [Effect] {
  if state.mergesFiles { return refuseForFiles(&state) }
  guard let mine = state.document?.mine else { return refuse(&state, "There is no document yet.") }
  let request: ReplaceRequest
  do throws(ReplaceSyntaxError) {
    request = try ReplaceRequest(parsing: line, last: state.search.pattern)
  } catch {
    return refuse(&state, error.message)
  }
  do throws(ExpressionError) {
    _ = try Replacer(request)
  } catch {
    return refuse(&state, "This cannot be replaced: \(error.message).")
  }
  let effects = showTree(&state) + findPlaces(&state, request, in: mine)
  if let session = state.replace, session.search == nil, session.places.isEmpty {
    state.replace = nil
    return effects + refuse(&state, "Nothing to replace: \(request.pattern.text) is not found.")
  }
  return effects + openScreen(&state, .replace)
}

/// Takes places that were found into account.
func takePlaces(
  _ state: inout State, _ id: RequestID, _ places: [Replacement], isLast: Bool
) -> [Effect] {
  guard state.replace?.search == id else { return [] }
  state.replace?.places += places
  guard isLast else { return [] }
  state.replace?.search = nil
  guard state.replace?.places.isEmpty == true, state.screen == .replace else { return [] }
  let text = state.replace?.request.pattern.text ?? ""
  return leaveScreen(&state) + refuse(&state, "Nothing to replace: \(text) is not found.")
}

/// Takes a place out of the replacement, or back into it; or all of them.
func toggleReplacements(_ state: inout State, all: Bool) -> [Effect] {
  guard var session = state.replace, !session.places.isEmpty else { return [] }
  if all {
    session.excluded = session.chosenCount > 0 ? Set(session.places.indices) : []
    state.replace = session
    return []
  }
  let index = min(session.list.selected, session.places.count - 1)
  if case .refused(let reason) = session.places[index].outcome {
    return refuse(&state, "This stays as it is: \(reason).")
  }
  if session.excluded.remove(index) == nil { session.excluded.insert(index) }
  state.replace = session
  return performList(&state, .down, count: nil)
}

/// Replaces what was chosen, as one step of undo.
func applyReplacements(_ state: inout State) -> [Effect] {
  guard let session = state.replace else { return [] }
  guard session.search == nil else {
    return refuse(&state, "The document is still being looked through.")
  }
  let edits = session.edits
  guard !edits.isEmpty else {
    return refuse(&state, "Nothing is chosen; Space chooses a place, q leaves.")
  }
  state.replace = nil
  let effects = showTree(&state)
  let places = counted(edits.count, "place")
  return effects
    + commit(
      &state,
      Transaction(label: "replace \(places)", edits: edits, cursor: state.tree.cursor.path),
      message: Message(.success, "Replaced \(places). u undoes all of it."))
}

/// Looks again when my version became another one; gives up when the screen was left.
///
/// To be called after everything that may have changed either; costs nothing when nothing did.
func followReplace(_ state: inout State) -> [Effect] {
  guard let session = state.replace else { return [] }
  guard state.screens.contains(.replace), let mine = state.document?.mine else {
    state.replace = nil
    return session.cancellations
  }
  if session.document.isIdentical(to: mine) { return [] }
  state.message = Message(
    .warning, "The document changed meanwhile: these are its places now. Enter replaces them.")
  return session.cancellations + findPlaces(&state, session.request, in: mine)
}

private func findPlaces(
  _ state: inout State, _ request: ReplaceRequest, in mine: JSONDocument
) -> [Effect] {
  guard mine.byteCount > searchedAtOnceBytes else {
    state.replace = ReplaceSession(request, in: mine, search: nil)
    state.replace?.places = allPlaces(in: mine, request)
    return []
  }
  let id = state.network.makeRequestID()
  state.replace = ReplaceSession(request, in: mine, search: id)
  return [.search(id, mine, .replacements(request))]
}

private func allPlaces(in document: JSONDocument, _ request: ReplaceRequest) -> [Replacement] {
  // Requests that cannot be read were refused before.
  guard var scan = try? ReplaceScan(document, request) else { return [] }
  var places: [Replacement] = []
  while !scan.isComplete { places += scan.nextSlice() }
  return places
}

extension ReplaceSession {
  /// The orders to give up what is under way.
  fileprivate var cancellations: [Effect] {
    search.map { [.cancel($0)] } ?? []
  }
}
