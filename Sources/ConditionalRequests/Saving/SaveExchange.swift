/// One save from the first request to its outcome, as a state machine that is fed with answers.
///
/// It never writes without a precondition where the server gave a validator, never takes a tag
/// from an answer that speaks of a failure, never calls a save done before a GET has shown it, and
/// sends the document at most twice. Each method is an event and returns what is to be done next.
///
/// Source: RFC 9110, sections 9.2.2, 9.3.4 and 13.1.1.
public struct SaveExchange: Equatable, Sendable {
  /// What mine was made from.
  public let base: Revision?
  /// The document to be written.
  public let content: [UInt8]
  /// On what terms.
  public let intent: SaveIntent

  /// Whether a write was sent whose answer did not come: it may or may not have been applied.
  public internal(set) var isUnsure = false

  /// What the write replaces: base, or what a GET found; `nil` where nothing stands.
  var ground: Revision?
  /// The conditions of the last write; `nil` before the first.
  var sent: Preconditions?
  /// How often the document may still be sent again.
  var resendsLeft = 1
  /// What is awaited.
  var phase = Phase.notBegun

  /// A save of `content`, which was made from `base`.
  public init(base: Revision?, content: [UInt8], intent: SaveIntent) {
    self.base = base
    self.content = content
    self.intent = intent == .unconditional || base != nil ? intent : .create
    ground = self.intent == .create ? nil : base
  }

  /// The first step; a base with a validator is written at once.
  public mutating func begin() -> SaveStep {
    switch intent {
    case .resume:
      isUnsure = true
      return read(.doubt(.interrupted))
    case .create, .unconditional:
      return read(.survey)
    case .guarded:
      let guarding = base?.guardingPreconditions ?? Preconditions()
      return guarding.isEmpty ? read(.survey) : write(guarding)
    }
  }

  /// A request was answered, or was not.
  public mutating func received(_ answer: SaveAnswer) -> SaveStep {
    switch (phase, answer) {
    case (.writing, .response(let response)): written(response)
    case (.writing, .lost(let fault)): writeLost(fault)
    case (.reading(let purpose, let attempt), .response(let response)):
      readAnswered(response, purpose, attempt)
    case (.reading(let purpose, let attempt), .lost(let fault)),
      (.waiting(let purpose, let attempt), .lost(let fault)):
      readLost(fault, purpose, attempt)
    case (.finished(let outcome), _): .finished(outcome)
    default: preconditionFailure("an answer while \(phase.name)")
    }
  }

  /// The remote version that was shown by `SaveStep.compareContent` was compared with mine.
  public mutating func compared(_ verdict: ContentComparison) -> SaveStep {
    guard case .comparing(let purpose, let remote) = phase else {
      preconditionFailure("a comparison while \(phase.name)")
    }
    return judged(verdict, remote, purpose)
  }

  /// The time of `SaveStep.wait` has passed.
  public mutating func waited() -> SaveStep {
    guard case .waiting(let purpose, let attempt) = phase else {
      preconditionFailure("a wait while \(phase.name)")
    }
    return read(purpose, attempt: attempt + 1)
  }

  mutating func finish(_ outcome: SaveOutcome) -> SaveStep {
    phase = .finished(outcome)
    return .finished(outcome)
  }
}
