import EditorCore
import JSONMerge
import JSONSyntax

/// A decision of the merge with what the person made of it: all that its letter needs.
struct MergeHunk {
  let decision: MergeDecision
  /// Its letter.
  let mark: HunkLetter
  /// Whether it is or was for a person to decide.
  let isConflict: Bool
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
    mark = session.letter(of: decision)
    isConflict = session.isDisputed(decision)
    resolution = session.resolutions.current[decision.id]
    previous = session.previous[decision.id]
    isKept = session.kept.contains(decision.id)
    isCursor = session.cursor == decision.id
  }

  /// Whether a person still has to choose.
  var isUnresolved: Bool { isConflict && resolution == nil }

  /// What the person did, in few words; `nil` while nothing was chosen.
  var choiceWords: String? {
    guard let resolution else { return nil }
    if case .edited = resolution { return "you edited it" }
    return "you took \(resolution.words)"
  }

  /// What the result holds: the choice, or what the merge made of it.
  var effective: Resolution { resolution ?? decision.provisional }

  /// The letter of the hunk: a capital when a person decided, small when the machine did.
  var letter: String { String(mark.rawValue) }

  /// How the letter looks.
  var role: Role {
    switch mark {
    case .unresolved: .mergeConflict
    case .reopened: .mergeReopened
    case .kept, .mine, .theirs, .base, .mineThenTheirs, .theirsThenMine: .mergeResolved
    case .edited: .mergeManual
    case .automaticMine: .mergeMine
    case .automaticTheirs: .mergeTheirs
    case .automaticSame: .mergeSame
    case .automaticCombined: .mergeAutomatic
    }
  }

  /// The type in dispute, in one word.
  var kindName: String {
    if decision.isRun { return "items" }
    if decision.kind == .order { return "order" }
    if decision.kind == .moved { return "moved" }
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
