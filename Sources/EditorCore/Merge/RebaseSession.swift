import ConditionalRequests
import JSONMerge
import JSONSyntax

/// Carries the decisions over to a merge of newer versions; says what became of them.
func rebaseSession(_ state: inout State, onto merge: ThreeWayMerge) -> [Effect] {
  guard var session = state.merge, let theirs = state.document?.theirs?.version else { return [] }
  let old = session.merge
  let isTheirs = !merge.theirs.isIdentical(to: old.theirs)
  let isMine = !merge.mine.isIdentical(to: old.mine)
  guard isTheirs || isMine || merge.options != old.options else { return [] }
  let rebased = old.rebased(onto: merge, resolutions: session.resolutions.current)
  let chosen = session.resolutions.current
  let gone = chosen.keys.filter { rebased.kept[$0] != chosen[$0] }
  session.carry(rebased)
  session.theirs = theirs
  let counts = (rebased.kept.count, rebased.reopened.count, rebased.new.count)
  var banner =
    isTheirs
    ? session.banner(counts)
    : isMine ? session.bannerOfMine(counts) : session.bannerOfMatching(counts, since: old)
  if state.network.refusals >= 3, isTheirs { banner += " " + rivalSentence(state) }
  session.banner = banner
  state.merge = session
  if state.popup == nil || state.screens.contains(.merge) {
    let level: Message.Level = isTheirs || isMine ? .warning : .information
    state.message = session.banner.map { Message(level, $0) }
  }
  if case .summary? = state.popup {
    state.popup = session.unresolved.isEmpty ? .summary(session.summary) : nil
  }
  if case .why(let id)? = state.popup, session.decision(id) == nil { state.popup = nil }
  guard !gone.isEmpty else { return [] }
  return journalEffect(&state, for: .decisions(.reopened(gone)))
}

extension MergeSession {
  /// Takes over what became of the decisions; undo and redo forget what was re-opened.
  fileprivate mutating func carry(_ rebased: RebasedMerge) {
    let old = merge
    let ids = Set(rebased.merge.decisions.map(\.id))
    merge = rebased.merge
    resolutions.current = rebased.kept
    resolutions.undo = resolutions.undo.map {
      old.rebased(onto: rebased.merge, resolutions: $0).kept
    }
    resolutions.redo = resolutions.redo.map {
      old.rebased(onto: rebased.merge, resolutions: $0).kept
    }
    resolutions.dropRepetitions()
    kept = Set(rebased.kept.keys)
    previous = previous.filter { ids.contains($0.key) && rebased.kept[$0.key] == nil }
    previous.merge(rebased.reopened) { $1 }
    if cursor.map(ids.contains) != true {
      cursor = (nearest(to: cursor, in: old) ?? unresolved.first ?? merge.decisions.first)?.id
    }
  }

  /// The first hunk of the array that a hunk stood in, when only its matching changed.
  private func nearest(to id: MergeDecision.ID?, in old: ThreeWayMerge) -> MergeDecision? {
    guard let id, merge.options != old.options, let array = old.matchedArray(around: id) else {
      return nil
    }
    let inside = merge.decisions.filter {
      $0.pointer.tokens.starts(with: array.pointer.tokens)
    }
    return inside.first(where: isUnresolved) ?? inside.first
  }

  /// The sentence "/env matched by id now: 3 decisions kept, 1 re-opened. n goes there."
  fileprivate func bannerOfMatching(
    _ counts: (kept: Int, reopened: Int, new: Int), since old: ThreeWayMerge
  ) -> String {
    let changed = merge.matchModes.filter { old.matchModes[$0.key] != $0.value }
    guard let first = changed.first else {
      return "No array of this merge is matched otherwise; the rules hold for later merges too."
    }
    let what = changed.count == 1 ? first.key.arrayName : counted(changed.count, "array")
    let isSame = Set(changed.values).count == 1
    let how = isSame ? "matched \(first.value.words)" : "matched otherwise"
    return "\(what.capitalizedStart) \(how) now: " + Self.sentence(counts)
  }

  /// The sentence "Remote moved again (try 2): 4 decisions kept, 1 re-opened. n goes there."
  fileprivate func banner(_ counts: (kept: Int, reopened: Int, new: Int)) -> String {
    "Remote moved again (try \(attempt)): " + Self.sentence(counts)
  }

  /// The sentence "You edited since: 4 decisions kept, 1 re-opened. n goes there."
  fileprivate func bannerOfMine(_ counts: (kept: Int, reopened: Int, new: Int)) -> String {
    "You edited since: " + Self.sentence(counts)
  }

  private static func sentence(_ counts: (kept: Int, reopened: Int, new: Int)) -> String {
    var parts = ["\(counted(counts.kept, "decision")) kept"]
    if counts.reopened > 0 { parts.append("\(counts.reopened) re-opened") }
    if counts.new > 0 { parts.append("\(counts.new) new") }
    return parts.joined(separator: ", ") + (parts.count > 1 ? ". n goes there." : ".")
  }
}

/// Who saves in between, and what helps.
private func rivalSentence(_ state: State) -> String {
  let names = Set(state.network.rivals).sorted().joined(separator: " and ")
  return "\(names) saved before you \(state.network.refusals) times: talk to them, or :set poll=1."
}

extension ResolutionHistory {
  /// Drops steps that no longer change anything.
  fileprivate mutating func dropRepetitions() {
    undo = Self.distinct(undo, before: current)
    redo = Self.distinct(redo, before: current)
  }

  private static func distinct(
    _ steps: [[MergeDecision.ID: Resolution]], before last: [MergeDecision.ID: Resolution]
  ) -> [[MergeDecision.ID: Resolution]] {
    var result: [[MergeDecision.ID: Resolution]] = []
    var next = last
    for step in steps.reversed() where step != next {
      result.append(step)
      next = step
    }
    return result.reversed()
  }
}
