public import JSONMerge
public import JSONSyntax

/// A merge that a person works on, also while it is paused.
public struct MergeSession: Sendable, Equatable {
  /// The version that my save lost against.
  public var theirs: DocumentVersion
  /// The three sides, aligned.
  public var merge: ThreeWayMerge
  /// The decisions of the person, with undo and redo.
  public var resolutions: ResolutionHistory
  /// Decisions that were kept from an earlier attempt (`.`).
  public var kept: Set<MergeDecision.ID>
  /// Choices that a later version re-opened (`@`), for `p`.
  public var previous: [MergeDecision.ID: Resolution]
  /// The hunk under the cursor; `nil` when there is none.
  public var cursor: MergeDecision.ID?
  /// How it is laid out.
  public var layout: MergeLayout
  /// Whether the automatic hunks are listed (`za`).
  public var showsAutomatic: Bool
  /// Whether unchanged paths are shown (`zo`).
  public var showsUnchanged: Bool
  /// Rows that the card or the result is scrolled by.
  public var scroll: Int
  /// How often a result was sent, plus one.
  public var attempt: Int
  /// What was announced when theirs moved during the merge.
  public var banner: String?

  /// A merge that begins.
  public init(theirs: DocumentVersion, merge: ThreeWayMerge) {
    self.theirs = theirs
    self.merge = merge
    self.resolutions = ResolutionHistory()
    self.kept = []
    self.previous = [:]
    self.cursor = nil
    self.layout = .automatic
    self.showsAutomatic = true
    self.showsUnchanged = false
    self.scroll = 0
    self.attempt = 1
    self.banner = nil
  }

  /// Whether nothing was decided yet, nor undone.
  var isUntouched: Bool { resolutions == ResolutionHistory() }

  /// What waits for a decision, in document order: conflicts, and choices that were re-opened.
  public var unresolved: [MergeDecision] {
    merge.decisions.filter(isUnresolved)
  }

  /// Whether a hunk waits for a decision.
  public func isUnresolved(_ decision: MergeDecision) -> Bool {
    resolutions.current[decision.id] == nil
      && (decision.outcome == .conflict || previous[decision.id] != nil)
  }
}

/// How the merge is laid out.
public enum MergeLayout: Sendable, Hashable {
  /// Columns from 110 columns on, else stacked.
  case automatic
  /// A list above, one card below.
  case stacked
  /// Three columns over the result.
  case columns
}

/// Decisions with undo and redo, one step a choice.
public struct ResolutionHistory: Sendable, Equatable {
  /// The decisions that hold.
  public var current: [MergeDecision.ID: Resolution] = [:]
  /// Earlier sets of decisions, the latest last.
  public var undo: [[MergeDecision.ID: Resolution]] = []
  /// Undone sets of decisions, the next to redo last.
  public var redo: [[MergeDecision.ID: Resolution]] = []

  /// No decisions.
  public init() {}
}

/// What a save carries.
public enum SentContent: Sendable, Equatable {
  /// My version.
  case mine(JSONDocument)
  /// The result of a merge, with my version at that moment.
  case merged(JSONDocument, mine: JSONDocument)

  /// The document that is sent.
  public var document: JSONDocument {
    switch self {
    case .mine(let document), .merged(let document, mine: _): document
    }
  }
}

extension State {
  /// Whether the merge is drawn in columns.
  public var showsMergeColumns: Bool {
    guard layout.sizeClass == .wide, let merge else { return false }
    switch merge.layout {
    case .automatic, .columns: return true
    case .stacked: return false
    }
  }
}
