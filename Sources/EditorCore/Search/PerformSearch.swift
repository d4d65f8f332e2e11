import JSONSyntax

/// Goes to a match in the direction of the last search, or against it.
func repeatSearch(_ state: inout State, isReversed: Bool, times: Int) -> [Effect] {
  search(&state, isBackward: state.search.isBackward != isReversed, times: times)
}

/// Looks for a member with the name of the one under the cursor.
func searchSameName(_ state: inout State, isBackward: Bool, times: Int) -> [Effect] {
  guard let document = state.document?.mine, let path = state.tree.cursor.value,
    let parent = path.parent.flatMap({ document.node(at: $0) }), let index = path.last,
    let name = parent.name(at: index)
  else { return refuse(&state, "There is no name here to look for.") }
  state.search.pattern = SearchPattern(SearchQuery.text(forName: name))
  state.search.isBackward = isBackward
  return search(&state, isBackward: isBackward, times: times)
}

/// Goes to a match: at once where all matches are known, else somebody looks for it.
///
/// - Parameter start: Where it begins; where the search that is typed began, or at the cursor.
func search(
  _ state: inout State, isBackward: Bool, times: Int = 1, from start: ChildPath? = nil
) -> [Effect] {
  guard let document = state.document?.mine else {
    return refuse(&state, "There is no document yet.")
  }
  guard !state.search.pattern.isEmpty else {
    return refuse(&state, "Nothing was searched for yet; / begins a search.")
  }
  state.search.isShown = true
  // A filter that follows what is typed may have hidden the row where the search began.
  let place = start ?? state.search.origin?.tree.cursor.path ?? state.tree.cursor.path
  let cancelled = cancelSearchRequest(&state)
  let counted = followSearch(&state)
  if let tally = state.search.tally, tally.isComplete {
    let rank = document.rank(of: document.nearestPath(to: place))
    let match = tally.match(from: rank, isBackward: isBackward, times: times)
    if let match, let path = document.path(atRank: match.rank) {
      goToMatch(&state, path, hasWrapped: match.hasWrapped)
    } else {
      sayNotFound(&state)
    }
    return cancelled + counted
  }
  let id = state.network.makeRequestID()
  state.search.request = id
  let first = SearchStart(at: place, isBackward: isBackward, times: times)
  // The match itself is wanted before the number of all matches.
  return cancelled + [.search(id, document, .match(state.search.pattern, from: first))] + counted
}

/// Takes what a search has to say into account, if it is still waited for.
func takeAnswer(_ state: inout State, _ id: RequestID, _ answer: SearchAnswer) -> [Effect] {
  switch answer {
  case .found(let path, let wrapped):
    guard state.search.request == id else { return [] }
    state.search.request = nil
    goToMatch(&state, path, hasWrapped: wrapped)
  case .notFound:
    guard state.search.request == id else { return [] }
    state.search.request = nil
    sayNotFound(&state)
  case .counted(let ranks, let isLast):
    guard state.search.tally?.request == id else { return [] }
    state.search.tally?.ranks += ranks
    if isLast { state.search.tally?.request = nil }
    followTally(&state)
  case .paths(let hits, let isLast):
    return takePaths(&state, id, hits, isLast: isLast)
  case .replacements(let places, let isLast):
    return takePlaces(&state, id, places, isLast: isLast)
  case .repeatedNames(let names):
    return takeRepeatedNames(&state, id, names)
  }
  return []
}

private func goToMatch(_ state: inout State, _ path: ChildPath, hasWrapped: Bool) {
  guard state.document?.mine.node(at: path) != nil else { return }
  revealAndMove(&state, to: .value(path))
  if hasWrapped { state.message = Message(.information, "Went on at the other end.") }
}

/// While a search is typed its line says that there is no match.
private func sayNotFound(_ state: inout State) {
  guard state.search.origin == nil else { return }
  state.message = Message(.warning, "Not found: \(state.search.pattern.text)")
}

/// Gives up the search for one match that is under way.
func cancelSearchRequest(_ state: inout State) -> [Effect] {
  guard let id = state.search.request else { return [] }
  state.search.request = nil
  return [.cancel(id)]
}
