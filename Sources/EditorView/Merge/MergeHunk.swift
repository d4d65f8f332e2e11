import EditorCore
import JSONMerge
import JSONSyntax

/// A decision of the merge with what the person made of it: all that its letter needs.
struct MergeHunk {
  let decision: MergeDecision
  /// What was chosen; `nil` while nothing was.
  let resolution: Resolution?
  /// What was chosen before theirs moved again.
  let previous: Resolution?
  /// Whether the choice was kept from an earlier attempt.
  let isKept: Bool
  /// Whether it stands under the cursor.
  let isCursor: Bool

  init(_ decision: MergeDecision, in session: MergeSession) {
    self.decision = decision
    resolution = session.resolutions.current[decision.id]
    previous = session.previous[decision.id]
    isKept = session.kept.contains(decision.id)
    isCursor = session.cursor == decision.id
  }

  var isConflict: Bool { decision.outcome == .conflict || previous != nil }

  /// Whether a person still has to choose.
  var isUnresolved: Bool { isConflict && resolution == nil }

  /// What the result holds: the choice, or what the merge made of it.
  var effective: Resolution { resolution ?? decision.provisional }

  /// The letter of the hunk: a capital when a person decided, small when the machine did.
  var letter: String {
    if let resolution { return isKept ? "." : Self.letter(of: resolution) }
    if isConflict { return previous == nil ? "!" : "@" }
    switch decision.origin {
    case .mine: return "m"
    case .theirs: return "t"
    case .same: return "="
    case .combined: return "+"
    }
  }

  /// How the letter looks.
  var role: Role {
    if let resolution {
      if case .edited = resolution { return .mergeManual }
      return .mergeResolved
    }
    if isConflict { return previous == nil ? .mergeConflict : .mergeReopened }
    switch decision.origin {
    case .mine: return .mergeMine
    case .theirs: return .mergeTheirs
    case .same: return .mergeSame
    case .combined: return .mergeAutomatic
    }
  }

  /// The letter of a choice.
  static func letter(of resolution: Resolution) -> String {
    switch resolution {
    case .mine: "M"
    case .theirs: "T"
    case .base: "B"
    case .mineThenTheirs: "&"
    case .theirsThenMine: "%"
    case .edited: "E"
    }
  }

  /// The type in dispute, in one word.
  var kindName: String {
    if decision.isRun { return "items" }
    let node = decision.base ?? decision.mine ?? decision.theirs
    return node?.kind.name ?? ""
  }
}

extension Resolution {
  /// Whose value the result holds, in few words.
  var words: String {
    switch self {
    case .mine: "mine"
    case .theirs: "theirs"
    case .base: "base"
    case .mineThenTheirs: "both, mine first"
    case .theirsThenMine: "both, theirs first"
    case .edited: "edited"
    }
  }
}
