import JSONSyntax

/// Goes to my next or previous change, or to theirs; folds on the way are opened.
///
/// **Complexity**: O(changes).
func goToChange(
  _ state: inout State, isMine: Bool, isForward: Bool, times: Int
) -> [Effect] {
  guard let document = state.document else { return [] }
  let rows = isMine ? document.myChangedRows : document.theirChangedRows
  guard !rows.isEmpty else {
    return refuse(&state, isMine ? "You changed nothing yet." : "They changed nothing.")
  }
  var place =
    isForward
    ? rows.partitioningIndex { $0 <= state.tree.cursor } + times - 1
    : rows.partitioningIndex { $0 < state.tree.cursor } - times
  let hasWrapped = !rows.indices.contains(place)
  place = ((place % rows.count) + rows.count) % rows.count
  revealAndMove(&state, to: rows[place])
  if hasWrapped { state.message = Message(.information, "Went on at the other end.") }
  return []
}

extension OpenDocument {
  /// The rows that I changed, top to bottom.
  fileprivate var myChangedRows: [TreeRow] {
    Set(changes.compactMap { row(of: $0) }).sorted()
  }

  /// The rows that they changed, top to bottom; for what they added the container around it.
  fileprivate var theirChangedRows: [TreeRow] {
    theirMarks.places.map(\.row).reduce(into: []) { rows, row in
      if rows.last != row { rows.append(row) }
    }
  }
}
