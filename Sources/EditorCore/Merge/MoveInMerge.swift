import JSONMerge

/// Moves among the hunks of the merge.
func moveInMerge(_ state: inout State, _ command: MergeCommand, count: Int) -> [Effect] {
  guard let session = state.merge else { return [] }
  switch command {
  case .nextUnresolved: return jump(&state, session.isUnresolved, by: count, "unresolved hunk")
  case .previousUnresolved: return jump(&state, session.isUnresolved, by: -count, "unresolved hunk")
  case .nextHunk: return jump(&state, { _ in true }, by: count, "hunk")
  case .previousHunk: return jump(&state, { _ in true }, by: -count, "hunk")
  case .down: step(&state, by: count)
  case .up: step(&state, by: -count)
  case .first: setCursor(&state, session.listed.first)
  case .last: setCursor(&state, session.listed.last)
  case .takeMine, .takeBase, .takeTheirs, .takeBoth, .takePrevious, .takeAllMine, .takeAllTheirs,
    .editResult, .editResultAsText, .editResultOutside, .reset, .undo, .redo, .why, .switchLayout,
    .toggleAutomatic,
    .toggleUnchanged, .scrollDown, .scrollUp, .submit, .abort:
    break
  }
  return []
}

/// Goes to the nth next hunk of a kind in document order; going past the end is announced.
private func jump(
  _ state: inout State, _ isWanted: (MergeDecision) -> Bool, by distance: Int, _ noun: String
) -> [Effect] {
  guard let session = state.merge else { return [] }
  let all = session.merge.decisions
  let wanted = all.indices.filter { isWanted(all[$0]) }
  guard !wanted.isEmpty else {
    state.message = Message(.information, session.submitSentence)
    return []
  }
  let place = all.firstIndex { $0.id == session.cursor } ?? 0
  let (index, wrapped) = target(among: wanted, from: place, by: distance)
  setCursor(&state, all[index])
  if wrapped {
    let end = distance > 0 ? "last" : "first"
    let start = distance > 0 ? "first" : "last"
    state.message = Message(
      .information,
      wanted.count == 1
        ? "This is the only \(noun)." : "That was the \(end) \(noun); this is the \(start) one.")
  }
  return []
}

/// The nth of some ascending indices after or before a place, round and round.
private func target(
  among indices: [Int], from place: Int, by distance: Int
) -> (index: Int, wrapped: Bool) {
  let next =
    distance > 0
    ? indices.firstIndex { $0 > place } ?? indices.count
    : (indices.lastIndex { $0 < place } ?? -1)
  let steps = distance > 0 ? distance - 1 : distance + 1
  let wanted = next + steps
  let turn = ((wanted % indices.count) + indices.count) % indices.count
  return (indices[turn], !indices.indices.contains(wanted))
}

/// Moves in the list, and stops at its ends.
private func step(_ state: inout State, by distance: Int) {
  guard let listed = state.merge?.listed, !listed.isEmpty else { return }
  let place = listed.firstIndex { $0.id == state.merge?.cursor } ?? 0
  setCursor(&state, listed[min(max(place + distance, 0), listed.count - 1)])
}

/// Puts the cursor on a hunk.
func setCursor(_ state: inout State, _ decision: MergeDecision?) {
  guard let decision else { return }
  if state.merge?.cursor != decision.id { state.merge?.scroll = 0 }
  state.merge?.cursor = decision.id
}

/// Puts the cursor on the next hunk that waits for a decision, if any.
func advance(_ state: inout State) {
  guard let session = state.merge else { return }
  let all = session.merge.decisions
  let place = all.firstIndex { $0.id == session.cursor } ?? 0
  let order = all[(place + 1)...] + all[...place]
  setCursor(&state, order.first(where: session.isUnresolved))
}
