public import ConditionalRequests
public import JSONMerge
public import JSONSyntax
public import TerminalModel

/// Something that happened: a fact, never an order.
public enum Action: Sendable, Equatable {
  /// The program runs: time to load and to look for drafts.
  case started
  /// A key, a paste, a resize, a signal.
  case terminal(TerminalEvent)
  /// The time, in Unix milliseconds; comes before each other action that time matters to.
  case clock(Int64)
  /// A timer ran out.
  case timerFired(EditorTimer)
  /// The document was read, or not.
  case loadFinished(RequestID, LoadReply)
  /// A poll was answered.
  case pollFinished(RequestID, LoadReply)
  /// The answer to a save was lost: a GET decides now.
  case saveBecameUnsure(RequestID)
  /// A save came to its end.
  case saveFinished(RequestID, SaveReply)
  /// A merge was computed, with the differences from its base to theirs.
  case mergeFinished(RequestID, ThreeWayMerge, theirChanges: [JSONChange])
  /// A search came to its end, or has more to say.
  case searchAnswered(RequestID, SearchAnswer)
  /// The files of the themes were read again.
  case themesRead([ThemeListing])
  /// The documents of a folder were listed, or not; with all drafts of this machine.
  case documentsListed(RequestID, ListingReply, drafts: [DraftOffer])
  /// Two versions were compared: what differs, in document order.
  case compared(RequestID, [JSONChange])
  /// A large value is ready to be edited as text.
  case textOpened(RequestID, TextEditor)
  /// A long text was checked: where it is no JSON, if anywhere.
  case textChecked(RequestID, JSONSyntaxError?)
  /// Much of a text was changed, or there was nothing to change.
  case textWasChanged(RequestID, TextChange?)
  /// A long text was looked through: the match that was wanted, if there is any.
  case textFound(RequestID, TextFinding?)
  /// A long text was read.
  case textRead(RequestID, TextReading)
  /// A step that takes longer than a frame was worked out.
  indirect case stepWorkedOut(RequestID, StepResult)
  /// The person's own editor ended, or could not be started.
  case outsideFinished(RequestID, OutsideReply)
  /// A request went over the wire.
  case requestRecorded(RequestRecord)
  /// What a link of the document leads to was read, or not.
  case relatedRead(RequestID, LoadReply)
  /// Others were told of me: who they are.
  case presenceAnswered(RequestID, PresenceReply)
  /// A file was written for a person, or not.
  case fileWritten(path: String, FileReply)
  /// Files were listed whose paths begin with a text, in their order; folders end in a slash.
  case filesListed(String, [String])
  /// Requests carry other credentials from now on; else why not, in a sentence.
  case signInFinished(problem: String?)
  /// The store was asked for drafts.
  case draftsFound([DraftOffer])
  /// A draft was taken over: its base and its records, oldest first.
  case draftAdopted(DocumentVersion, records: [[UInt8]])
  /// The journal cannot be written or read; a sentence for people.
  case draftFailed(String)
}

/// What a load or a poll gave.
public enum LoadReply: Sendable, Equatable {
  /// A version, parsed.
  case loaded(DocumentVersion)
  /// The known version is still the newest.
  case notModified
  /// Bytes that are not JSON.
  case unreadable(Revision, JSONSyntaxError)
  /// No version; the outcome says why (never `.loaded`, never `.notModified`).
  case failed(LoadOutcome)
}

/// What a save gave.
public struct SaveReply: Sendable, Equatable {
  /// How it ended.
  public var outcome: SaveOutcome
  /// The remote version in the outcome, parsed; `nil` when there is none or it is not JSON.
  public var version: DocumentVersion?

  /// A reply.
  public init(outcome: SaveOutcome, version: DocumentVersion?) {
    self.outcome = outcome
    self.version = version
  }
}

/// What the person's own editor left.
public enum OutsideReply: Sendable, Equatable {
  /// The bytes of the file.
  case edited([UInt8])
  /// It was not edited; a sentence for people.
  case failed(String)
}

/// The timers; starting one again replaces it.
public enum EditorTimer: Sendable, Hashable {
  /// Time for the next poll.
  case poll
  /// Time to try again after the network was away.
  case retry
  /// Something on the screen shows elapsed time or ends its time (chips, spinner).
  case screen
  /// Time to tell others of me.
  case presence
  /// A prefix key was pressed and no other key came: show what may follow.
  case whichKey
}
