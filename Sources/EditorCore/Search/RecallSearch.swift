/// Calls an earlier search back into the line, or a later one again; an empty line comes last.
func recallSearch(_ state: inout State, isEarlier: Bool) -> [Effect] {
  if case .textSearch? = state.input { return recallTextSearch(&state, isEarlier: isEarlier) }
  guard case .search(_, let isBackward)? = state.input else {
    return refuse(&state, "Earlier searches are called back in the line of a search: / opens it.")
  }
  let searches = state.search.earlier
  let place = (state.search.recalled ?? searches.count) + (isEarlier ? -1 : 1)
  guard place >= 0, place <= searches.count else {
    return refuse(
      &state, isEarlier ? "There is no earlier search." : "There is no later search.")
  }
  state.search.recalled = place
  if place < searches.count { state.search.pattern = searches[place] }
  let text = place < searches.count ? searches[place].text : ""
  state.input = .search(LineEditor(text), isBackward: isBackward)
  return typeSearch(&state)
}

/// Goes to the next match, or the one before, while the search is still typed.
func goOnInSearch(_ state: inout State, isBackward: Bool) -> [Effect] {
  if case .textSearch? = state.input {
    return goOnInTextSearch(&state, isBackward: isBackward)
  }
  guard case .search? = state.input else {
    return refuse(&state, "There is no search here: / begins one.")
  }
  guard state.search.isShown else { return refuse(&state, "Type what is to be found.") }
  return search(&state, isBackward: isBackward, from: state.tree.cursor.path)
}
