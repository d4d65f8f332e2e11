public import JSONMerge

extension MergeSession {
  /// What a person has to decide, or had to: conflicts and choices that were re-opened.
  public var disputed: [MergeDecision] { merge.decisions.filter(isDisputed) }

  /// Whether a hunk is or was for a person to decide.
  public func isDisputed(_ decision: MergeDecision) -> Bool {
    decision.outcome == .conflict || previous[decision.id] != nil
  }

  /// How many hunks were for a person to decide.
  public var total: Int { disputed.count }

  /// Whether a rule merged a hunk although both sides had a say, so that a person should look.
  public func isReview(_ decision: MergeDecision) -> Bool {
    decision.outcome == .review && !isDisputed(decision)
  }

  /// The hunks in the order of the list: what is disputed, what a person should look at, then what
  /// merged by itself, if shown.
  public var listed: [MergeDecision] {
    let clean = merge.decisions.filter { !isDisputed($0) && !isReview($0) }
    return disputed + merge.decisions.filter(isReview) + (showsAutomatic ? clean : [])
  }

  /// The hunk under the cursor.
  public var current: MergeDecision? { cursor.flatMap(decision) }

  /// A hunk by its name.
  public func decision(_ id: MergeDecision.ID) -> MergeDecision? {
    merge.number(of: id).map { merge.decisions[$0] }
  }

  /// What the result holds at a hunk: what was chosen, else what holds as long as nobody chose.
  public func resolution(of decision: MergeDecision) -> Resolution {
    resolutions.current[decision.id] ?? decision.provisional
  }

  /// "Submit is off: 2 of 3 conflicts unresolved. n goes there."
  public var submitSentence: String {
    let open = merge.decisions.lazy.filter(isUnresolved)
    let (total, openCount) = (merge.decisions.count(where: isDisputed), open.count)
    if total == 0 {
      let reviews = merge.decisions.count(where: isReview)
      return reviews == 0
        ? "Everything merged by itself. S submits."
        : "Everything merged; \(reviews) to look at: ]c goes there, S submits."
    }
    switch (openCount, total) {
    case (0, 1): return "The conflict is resolved. S submits."
    case (0, _): return "All \(total) conflicts resolved. S submits."
    case (_, 1):
      return "Submit is off: the conflict is unresolved (\(open.first?.alternatives ?? "m"))."
    case (let count, _):
      return "Submit is off: \(count) of \(total) conflicts unresolved. n goes there."
    }
  }
}

/// The letter before a hunk: small where the machine decided, capital where a person did.
public enum HunkLetter: Character, Sendable, Hashable, CaseIterable {
  case unresolved = "!"
  case reopened = "@"
  case kept = "."
  case mine = "M"
  case theirs = "T"
  case base = "B"
  case mineThenTheirs = "&"
  case theirsThenMine = "%"
  case edited = "E"
  case automaticMine = "m"
  case automaticTheirs = "t"
  case automaticSame = "="
  case automaticCombined = "+"
}

extension MergeSession {
  /// The letter of a hunk.
  public func letter(of decision: MergeDecision) -> HunkLetter {
    if let resolution = resolutions.current[decision.id] {
      return kept.contains(decision.id) ? .kept : HunkLetter(resolution)
    }
    if previous[decision.id] != nil { return .reopened }
    if decision.outcome == .conflict { return .unresolved }
    switch decision.origin {
    case .mine: return .automaticMine
    case .theirs: return .automaticTheirs
    case .same: return .automaticSame
    case .combined: return .automaticCombined
    }
  }
}

extension HunkLetter {
  /// The letter of a choice that a person made.
  public init(_ resolution: Resolution) {
    switch resolution {
    case .mine: self = .mine
    case .theirs: self = .theirs
    case .base: self = .base
    case .mineThenTheirs: self = .mineThenTheirs
    case .theirsThenMine: self = .theirsThenMine
    case .edited: self = .edited
    }
  }
}
