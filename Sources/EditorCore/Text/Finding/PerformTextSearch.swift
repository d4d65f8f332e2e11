/// Asks what to look for in the text; Esc will come back to where the cursor stands now.
func beginTextSearch(_ state: inout State) -> [Effect] {
  guard let editor = state.text else { return [] }
  let pattern = state.textWork.search.pattern
  state.textWork.search.origin = TextSearch.Origin(
    cursor: editor.cursor, anchor: editor.anchor, top: editor.top, pattern: pattern)
  state.textWork.search.pattern.text = ""
  state.textWork.search.isShown = false
  state.textWork.search.recalled = nil
  state.input = .textSearch(LineEditor())
  return cancelTextSearch(&state)
}

/// Follows what is typed: the next match from where the search began is shown at once.
func typeTextSearch(_ state: inout State) -> [Effect] {
  guard case .textSearch(let line)? = state.input, let origin = state.textWork.search.origin else {
    return []
  }
  returnTo(&state, origin)
  state.message = nil
  state.textWork.search.pattern.text = line.text
  let pattern = state.textWork.search.pattern
  let cancelled = cancelTextSearch(&state)
  state.textWork.search.isShown = !pattern.isEmpty && pattern.problem == nil
  guard state.textWork.search.isShown else { return cancelled }
  let start = min(origin.cursor, origin.anchor ?? origin.cursor)
  return cancelled + findInText(&state, from: start, isBackward: false)
}

/// Keeps what was typed: the match stays selected, an empty line repeats the search before.
func acceptTextSearch(_ state: inout State, _ text: String) -> [Effect] {
  if let problem = state.textWork.search.pattern.problem {
    return refuse(&state, "This is no regular expression: \(problem).")
  }
  state.input = nil
  let origin = state.textWork.search.origin
  state.textWork.search.origin = nil
  if text.isEmpty {
    if let origin { state.textWork.search.pattern = origin.pattern }
    return repeatTextSearch(&state, isBackward: false)
  }
  state.textWork.search.earlier.keep(state.textWork.search.pattern)
  // A long text is still being looked through: what is found is said then.
  if state.textWork.search.request == nil { sayFinding(&state) }
  return []
}

/// Gives up what was typed: cursor, selection and the search before come back.
func leaveTextSearch(_ state: inout State) -> [Effect] {
  guard let origin = state.textWork.search.origin else { return [] }
  state.textWork.search.origin = nil
  returnTo(&state, origin)
  state.textWork.search.pattern = origin.pattern
  state.textWork.search.isShown = false
  return cancelTextSearch(&state)
}

/// Goes to the next match, or the one before, and selects it.
func repeatTextSearch(_ state: inout State, isBackward: Bool) -> [Effect] {
  guard let editor = state.text else { return [] }
  guard !state.textWork.search.pattern.isEmpty else {
    return refuse(&state, "Nothing was looked for yet: ^F asks.")
  }
  state.textWork.search.isShown = true
  let cancelled = cancelTextSearch(&state)
  let start = isBackward ? editor.selection?.lowerBound ?? editor.cursor : editor.cursor
  return cancelled + findInText(&state, from: start, isBackward: isBackward)
}

/// Goes to the next match, or the one before, while the search is still typed.
func goOnInTextSearch(_ state: inout State, isBackward: Bool) -> [Effect] {
  guard state.textWork.search.isShown else { return refuse(&state, "Type what is to be found.") }
  return repeatTextSearch(&state, isBackward: isBackward)
}

/// Calls an earlier search back into the line, or a later one again; an empty line comes last.
func recallTextSearch(_ state: inout State, isEarlier: Bool) -> [Effect] {
  let searches = state.textWork.search.earlier
  let place = (state.textWork.search.recalled ?? searches.count) + (isEarlier ? -1 : 1)
  guard place >= 0, place <= searches.count else {
    return refuse(
      &state, isEarlier ? "There is no earlier search." : "There is no later search.")
  }
  state.textWork.search.recalled = place
  if place < searches.count { state.textWork.search.pattern = searches[place] }
  state.input = .textSearch(LineEditor(place < searches.count ? searches[place].text : ""))
  return typeTextSearch(&state)
}

/// Takes the text as it is or as a regular expression, while a search is typed.
func switchTextExpression(_ state: inout State) -> [Effect] {
  state.textWork.search.pattern.isExpression.toggle()
  return typeTextSearch(&state)
}

/// A long text was looked through, if somebody still waits for it.
func finishTextSearch(_ state: inout State, _ id: RequestID, _ finding: TextFinding?) -> [Effect] {
  guard state.textWork.search.request == id else { return [] }
  state.textWork.search.request = nil
  return takeFinding(&state, finding)
}

/// Takes the marks of a search away, since one goes on with the text; F3 brings them back.
func hideTextMatches(_ state: inout State) -> [Effect] {
  state.textWork.search.isShown = false
  return cancelTextSearch(&state)
}

/// Gives up the search that is under way.
func cancelTextSearch(_ state: inout State) -> [Effect] {
  state.textWork.search.finding = nil
  guard let id = state.textWork.search.request else { return [] }
  state.textWork.search.request = nil
  return [.cancel(id)]
}

private func findInText(
  _ state: inout State, from place: TextPosition, isBackward: Bool
) -> [Effect] {
  guard let lines = state.text?.lines else { return [] }
  let order = TextSearchOrder(
    pattern: state.textWork.search.pattern, place: place, isBackward: isBackward)
  guard lines.byteCount > TextEditor.promptLimit else {
    return takeFinding(&state, findInText(lines, order))
  }
  let id = state.network.makeRequestID()
  state.textWork.search.request = id
  return [.findInText(id, lines, order)]
}

private func takeFinding(_ state: inout State, _ finding: TextFinding?) -> [Effect] {
  state.textWork.search.finding = finding
  if let match = finding?.match {
    state.text?.move(to: match.upperBound)
    state.text?.anchor = match.lowerBound
    let rows = textHeight(state)
    state.text?.scroll(rows: rows)
  }
  // While a search is typed its line says what was found.
  if state.textWork.search.origin == nil { sayFinding(&state) }
  return []
}

private func sayFinding(_ state: inout State) {
  let search = state.textWork.search
  guard let finding = search.finding else {
    state.textWork.search.isShown = false
    state.message = Message(.warning, "\(search.pattern.text) is not in this text.")
    return
  }
  let end = finding.hasWrapped ? " Went on at the other end of the text." : ""
  state.message = Message(.information, "\(finding.number) of \(finding.count).\(end)")
}

private func returnTo(_ state: inout State, _ origin: TextSearch.Origin) {
  state.text?.move(to: origin.cursor)
  state.text?.anchor = origin.anchor
  state.text?.top = origin.top
}
