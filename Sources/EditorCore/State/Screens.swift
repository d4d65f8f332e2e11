public import JSONMerge
public import TerminalModel

/// The screens of the editor.
public enum EditorScreen: Sendable, Hashable, CaseIterable {
  /// The tree of my version.
  case tree
  /// The documents around the open one.
  case documents
  /// The versions that were seen in this run.
  case history
  /// What differs between two versions.
  case comparison
  /// A version that is looked at.
  case version
  /// What can be said of a value.
  case node
  /// Who works on the document, as far as it is known.
  case presence
  /// My changes against base.
  case myChanges
  /// Base against theirs.
  case theirChanges
  /// What a replacement would change.
  case replace
  /// The three-way merge.
  case merge
  /// The requests of this run.
  case requestLog
  /// The keys.
  case help
  /// A value as JSON text.
  case text
}

/// What lies over a screen and takes the keys.
public enum Popup: Sendable, Equatable {
  /// The keys that may follow a prefix.
  case whichKey
  /// The answer to a save that was refused.
  case refused(RefusedCard)
  /// What is about to be submitted.
  case summary(SubmitSummary)
  /// An unfinished draft of this document was found.
  case draftOffer(selected: Int)
  /// Why a hunk is as it is.
  case why(MergeDecision.ID)
  /// All actions by their names.
  case palette(Palette)
  /// The list from which a value is chosen by parts of its path.
  case paths(PathFinder)
  /// The themes; the selected choice is seen at once.
  case themes(selected: Int)
  /// Something that needs a typed word.
  case confirmation(Confirmation)
}

/// The card after a refused save (ux.md §5).
public struct RefusedCard: Sendable, Equatable {
  /// Whether the merge is still being computed.
  public var isComputing: Bool
  /// Paths that merged by themselves.
  public var automaticCount: Int
  /// Paths that need a person.
  public var conflictCount: Int
  /// Paths among those that merged by themselves that a person should look at.
  public var reviewCount = 0
  /// Who saved, as the server says.
  public var author: String?
  /// When they saved, as the server says.
  public var savedAt: String?
  /// Their tag for the sentence, short.
  public var theirsTag: String
  /// Base's tag for the sentence, short.
  public var baseTag: String

  /// A card for a refusal.
  public init(
    isComputing: Bool, automaticCount: Int, conflictCount: Int, author: String?, savedAt: String?,
    theirsTag: String, baseTag: String
  ) {
    self.isComputing = isComputing
    self.automaticCount = automaticCount
    self.conflictCount = conflictCount
    self.author = author
    self.savedAt = savedAt
    self.theirsTag = theirsTag
    self.baseTag = baseTag
  }
}

/// How many paths of which side a submission carries.
public struct SubmitSummary: Sendable, Equatable {
  /// Paths that hold my value.
  public var mine: Int
  /// Paths that hold their value.
  public var theirs: Int
  /// Paths that both changed alike, or that hold both.
  public var both: Int
  /// Paths that went back to base.
  public var base: Int
  /// Paths edited by hand.
  public var edited: Int
  /// Paths, counted above too, that hold what a rule made of both sides and nobody chose.
  public var reviews: Int

  /// Paths that the submission changes on the server: all that do not hold their value.
  public var changed: Int { mine + both + base + edited }

  /// A summary.
  public init(mine: Int, theirs: Int, both: Int, base: Int, edited: Int, reviews: Int = 0) {
    self.mine = mine
    self.theirs = theirs
    self.both = both
    self.base = base
    self.edited = edited
    self.reviews = reviews
  }
}

/// A question whose answer is typed as a word.
public struct Confirmation: Sendable, Equatable {
  /// What is asked.
  public enum Subject: Sendable, Equatable {
    /// Their changes are to be overwritten.
    case overwrite
    /// A draft that was found is to be dropped.
    case dropDraft(id: String)
    /// My changes and their draft are to be dropped.
    case discardChanges
    /// The text editor has changes that were not applied.
    case leaveText
    /// The server gives no validator and the save cannot be guarded.
    case unguardedSave
  }
  /// What is asked.
  public var subject: Subject
  /// Sentences that say what happens, one a row.
  public var lines: [String]
  /// The word to type.
  public var word: String
  /// What was typed so far.
  public var typed: LineEditor

  /// A question.
  public init(subject: Subject, lines: [String], word: String) {
    self.subject = subject
    self.lines = lines
    self.word = word
    self.typed = LineEditor()
  }
}

/// Keys that were typed of a command that is not whole yet.
public struct PendingKeys: Sendable, Equatable {
  /// The keys of the prefix.
  public var keys: [KeyPress] = []
  /// The count before it.
  public var count: Int?
  /// Which page of what may follow is shown, where a window has no room for all; it goes round.
  public var page = 0

  /// Nothing pending.
  public init() {}
}

/// Cursor and first visible row of a list screen.
public struct ListState: Sendable, Equatable {
  /// The selected row, 0-based.
  public var selected: Int = 0
  /// The first visible row, 0-based.
  public var top: Int = 0

  /// A list at its beginning.
  public init() {}
}

/// The list screens, each with its own place.
public struct ListStates: Sendable, Equatable {
  /// The documents.
  public var documents = ListState()
  /// The versions that were seen.
  public var history = ListState()
  /// What differs between two versions.
  public var comparison = ListState()
  /// What can be said of a value.
  public var node = ListState()
  /// Who works on the document.
  public var presence = ListState()
  /// My changes.
  public var myChanges = ListState()
  /// Their changes.
  public var theirChanges = ListState()
  /// The request log.
  public var requestLog = ListState()
  /// What the request log is filtered by.
  public var requestFilter = ""
  /// The help, with its filter.
  public var help = ListState()
  /// What the help is filtered by.
  public var helpFilter = ""

  /// All lists at their beginning.
  public init() {}
}
