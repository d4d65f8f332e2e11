import JSONSyntax

/// Documents up to so many bytes are searched at once, larger ones by somebody else.
let searchedAtOnceBytes = 32_768

/// Counts the matches anew when the pattern or my version is another one than was counted.
///
/// To be called after everything that may have changed them; costs nothing when nothing did.
func followSearch(_ state: inout State) -> [Effect] {
  guard state.search.isShown, let mine = state.document?.mine else { return dropTally(&state) }
  let pattern = state.search.pattern
  if state.search.tally?.isCurrent(pattern, in: mine) == true { return [] }
  let effects = dropTally(&state)
  guard mine.byteCount > searchedAtOnceBytes else {
    state.search.tally = MatchTally(counting: pattern, in: mine)
    followTally(&state)
    return effects
  }
  let id = state.network.makeRequestID()
  state.search.tally = MatchTally(pattern, in: mine, request: id)
  return effects + [.search(id, mine, .count(pattern))]
}

/// Takes the marks of a search away; `n` brings them back.
func hideMatches(_ state: inout State) -> [Effect] {
  state.search.isShown = false
  return cancelSearchRequest(&state) + dropTally(&state)
}

private func dropTally(_ state: inout State) -> [Effect] {
  let request = state.search.tally?.request
  if state.search.tally != nil { state.search.tally = nil }
  return request.map { [.cancel($0)] } ?? []
}

extension MatchTally {
  /// A count that is done here and now.
  init(counting pattern: SearchPattern, in document: JSONDocument) {
    self.init(pattern, in: document, request: nil)
    guard var scan = MatchScan(document, pattern) else { return }
    while !scan.isComplete { ranks += scan.nextSlice() }
  }
}
