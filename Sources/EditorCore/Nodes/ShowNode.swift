/// Opens what can be said of the value under the cursor.
func showNode(_ state: inout State) -> [Effect] {
  let shown = state.screen == .version ? state.showingViewedVersion ?? state : state
  guard let details = NodeDetails(shown) else {
    return refuse(&state, "There is no document yet.")
  }
  state.nodeFacts = details.facts
  state.lists.node = ListState()
  return openScreen(&state, .node)
}

/// Puts what the selected line says on the clipboard.
func copySelectedFact(_ state: inout State) -> [Effect] {
  let facts = state.screen == .presence ? state.presenceRows : state.nodeFacts
  guard let selected = state.listState?.selected, facts.indices.contains(selected),
    facts[selected].kind != .heading
  else { return refuse(&state, "A title is not copied; go to a line below it.") }
  state.message = Message(.success, "Copied the line.")
  return [.copyToClipboard(Array(facts[selected].text.utf8))]
}
