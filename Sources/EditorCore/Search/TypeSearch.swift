/// Opens the line for a search; Esc will come back to where the cursor stands now.
func openSearch(_ state: inout State) -> [Effect] {
  state.search.origin = SearchOrigin(
    tree: state.tree, pattern: state.search.pattern, isShown: state.search.isShown)
  state.search.pattern.text = ""
  state.search.isShown = false
  state.search.recalled = nil
  state.input = .search(LineEditor(), isBackward: false)
  return []
}

/// Follows what is typed: the next match from where the search began is shown at once.
func typeSearch(_ state: inout State) -> [Effect] {
  guard case .search(let line, let isBackward)? = state.input, let origin = state.search.origin
  else { return [] }
  state.search.pattern.text = line.text
  state.tree = origin.tree
  state.message = nil
  moveCursor(&state, to: state.tree.cursor)
  let cancelled = cancelSearchRequest(&state)
  state.search.isShown = !line.characters.isEmpty && state.search.pattern.problem == nil
  guard state.search.isShown else { return cancelled }
  return cancelled + search(&state, isBackward: isBackward)
}

/// Keeps what was typed: the cursor stays on the match, an empty line repeats the search before.
func acceptSearch(_ state: inout State, _ text: String, isBackward: Bool) -> [Effect] {
  if let problem = state.search.pattern.problem {
    return refuse(&state, "This is no regular expression: \(problem).")
  }
  state.input = nil
  guard let origin = state.search.origin else { return [] }
  state.search.origin = nil
  state.search.isBackward = isBackward
  if text.isEmpty { state.search.pattern = origin.pattern }
  state.search.earlier.keep(state.search.pattern)
  rememberPlace(&state, origin.tree)
  let isThere = state.search.request == nil && state.tree.cursor != origin.tree.cursor
  return isThere ? [] : search(&state, isBackward: isBackward)
}

/// Gives up what was typed: everything is as it was before.
func leaveSearch(_ state: inout State) -> [Effect] {
  guard let origin = state.search.origin else { return [] }
  state.search.origin = nil
  state.search.pattern = origin.pattern
  state.search.isShown = origin.isShown
  state.tree = origin.tree
  moveCursor(&state, to: state.tree.cursor)
  return cancelSearchRequest(&state)
}

/// Looks in names, in values or in both, while a search is typed.
func switchScope(_ state: inout State) -> [Effect] {
  if case .textSearch? = state.input {
    return refuse(&state, "A text is looked through as a whole; names are told apart in the tree.")
  }
  guard case .search? = state.input else {
    return refuse(
      &state, "There is no search here: / begins one, and this key says where it looks.")
  }
  state.search.pattern.scope = state.search.pattern.scope.next
  return typeSearch(&state)
}

/// Takes the text as it is or as a regular expression, while a search is typed.
func switchExpression(_ state: inout State) -> [Effect] {
  if case .textSearch? = state.input { return switchTextExpression(&state) }
  guard case .search? = state.input else {
    return refuse(&state, "There is no search here: / begins one, and this key makes it a regex.")
  }
  state.search.pattern.isExpression.toggle()
  return typeSearch(&state)
}
