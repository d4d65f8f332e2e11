import JSONSyntax

/// Begins a search for a text from the cursor on; an empty text repeats the last one.
func beginSearch(_ state: inout State, _ text: String, isBackward: Bool) -> [Effect] {
  if !text.isEmpty { state.search.query = text }
  state.search.isBackward = isBackward
  return search(&state, isBackward: isBackward)
}

/// Goes to the next match in the direction of the last search, or against it.
func repeatSearch(_ state: inout State, isReversed: Bool) -> [Effect] {
  search(&state, isBackward: state.search.isBackward != isReversed)
}

/// Looks for the next member with the name of the one under the cursor.
func searchSameName(_ state: inout State, isBackward: Bool) -> [Effect] {
  guard let document = state.document?.mine, let path = state.tree.cursor.value,
    let parent = path.parent.flatMap({ document.node(at: $0) }), let index = path.last,
    let name = parent.name(at: index)
  else { return refuse(&state, "There is no name here to look for.") }
  return beginSearch(&state, SearchQuery.text(forName: name), isBackward: isBackward)
}

private func search(_ state: inout State, isBackward: Bool) -> [Effect] {
  guard let document = state.document?.mine else {
    return refuse(&state, "There is no document yet.")
  }
  guard !state.search.query.isEmpty else {
    return refuse(&state, "Nothing was searched for yet; / begins a search.")
  }
  let earlier = state.search.request
  let id = state.network.makeRequestID()
  state.search.request = id
  let order = Effect.search(
    id, document, query: state.search.query, from: state.tree.cursor.path,
    isBackward: isBackward)
  return earlier.map { [.cancel($0), order] } ?? [order]
}

/// Takes the outcome of a search into account.
func finishSearch(_ state: inout State, _ id: RequestID, _ reply: SearchReply) -> [Effect] {
  guard state.search.request == id else { return [] }
  state.search.request = nil
  switch reply {
  case .notFound:
    return refuse(&state, "Not found: \(state.search.query)")
  case .found(let path, let wrapped):
    guard state.document?.mine.node(at: path) != nil else { return [] }
    revealAndMove(&state, to: .value(path))
    if wrapped { state.message = Message(.information, "Went on at the other end.") }
    return []
  }
}
