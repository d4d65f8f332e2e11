import JSONSyntax

/// Shows the matches of the search only, with the containers around them; or everything again.
func toggleFilter(_ state: inout State) -> [Effect] {
  if state.tree.folds.filter != nil { return leaveFilter(&state) }
  guard !state.search.pattern.isEmpty else {
    return refuse(&state, "Nothing was searched for yet; / begins a search, zf shows its matches.")
  }
  state.search.isShown = true
  let effects = followSearch(&state)
  guard let tally = state.search.tally, !(tally.isComplete && tally.ranks.isEmpty) else {
    return effects + refuse(&state, "Not found: \(state.search.pattern.text)")
  }
  state.tree.unfilteredFolds = state.tree.folds
  state.tree.folds = Folds(openDepth: .max)
  state.tree.folds.filter = RowFilter(ranks: tally.ranks, isGrowing: !tally.isComplete)
  goToShownRow(&state)
  state.message = Message(
    .information, "Only matches are shown; zf or Esc shows everything.", about: .filter)
  return effects
}

/// Shows everything again; the cursor stays where it is.
func leaveFilter(_ state: inout State) -> [Effect] {
  state.tree.folds = state.tree.unfilteredFolds ?? .initial(for: state.document?.mine)
  state.tree.unfilteredFolds = nil
  revealAndMove(&state, to: state.tree.cursor)
  showCursor(&state, rowsAbove: (state.layout.listHeight - 1) / 2)
  state.message = Message(.information, "Everything is shown again.")
  return []
}

/// The filter follows what was counted; the row of the cursor stays, so that an edit does not hide
/// what was edited.
func followTally(_ state: inout State) {
  guard let filter = state.tree.folds.filter, let tally = state.search.tally,
    tally.isComplete || filter.isGrowing, filter.ranks != tally.ranks
  else { return }
  var next = RowFilter(ranks: tally.ranks, isGrowing: !tally.isComplete)
  if state.search.origin == nil, let mine = state.document?.mine,
    let path = state.tree.cursor.value, !path.isEmpty, mine.node(at: path) != nil
  {
    next.insert(mine.rank(of: path))
  }
  state.tree.folds.filter = next
  guard let document = state.document else { return }
  state.tree.cursor = TreeWalk(document, folds: state.tree.folds, at: state.tree.cursor).row
  showCursor(&state)
}

/// Puts the cursor on a match when its row is hidden: the next one, else the last one.
private func goToShownRow(_ state: inout State) {
  guard let mine = state.document?.mine, let filter = state.tree.folds.filter else { return }
  let rank = mine.rank(of: mine.nearestPath(to: state.tree.cursor.path))
  let shown = filter.first(after: rank - 1) ?? filter.last(before: rank)
  if let path = shown.flatMap({ mine.path(atRank: $0) }) { moveCursor(&state, to: .value(path)) }
}

extension State {
  /// The sibling so many shown rows away; as far as there are any.
  func shownSibling(of path: ChildPath, distance: Int) -> ChildPath? {
    guard let mine = document?.mine, let filter = tree.folds.filter, let parent = path.parent,
      let around = mine.node(at: parent)
    else { return nil }
    let inside = mine.rank(of: parent)
    let end = inside + around.valueCount
    var sibling = path
    for _ in 0..<abs(distance) {
      guard let node = mine.node(at: sibling) else { break }
      let rank = mine.rank(of: sibling)
      let next =
        distance > 0 ? filter.first(after: rank + node.valueCount - 1) : filter.last(before: rank)
      guard let next, next > inside, next < end, let found = mine.path(atRank: next) else { break }
      sibling = ChildPath(found.prefix(path.count))
    }
    return sibling
  }
}

extension Folds {
  /// The folds that a document begins with; none without a document.
  fileprivate static func initial(for document: JSONDocument?) -> Folds {
    document.map { initial(for: $0) } ?? Folds()
  }
}
