extension SaveExchange {
  /// What is awaited.
  enum Phase: Equatable, Sendable {
    /// `begin()`.
    case notBegun
    /// The answer to a PUT.
    case writing
    /// The answer to a GET; `attempt` counts from 1.
    case reading(Purpose, attempt: Int)
    /// A comparison of contents.
    case comparing(Purpose, Revision)
    /// Some time before the GET is repeated; `attempt` is the one that failed.
    case waiting(Purpose, attempt: Int)
    /// Nothing more.
    case finished(SaveOutcome)

    /// The name of the phase without the documents in it.
    var name: String {
      switch self {
      case .notBegun: "not begun"
      case .writing: "writing"
      case .reading: "reading"
      case .comparing: "comparing"
      case .waiting: "waiting"
      case .finished: "finished"
      }
    }
  }

  /// Why the document is read.
  enum Purpose: Equatable, Sendable {
    /// To see what stands there before the first write.
    case survey
    /// To see that an accepted write is there; with what the acceptance said.
    case verification(status: Int, entityTag: EntityTag?)
    /// To see whether a write arrived.
    case doubt(Doubt)
    /// To see why a write was refused: 412 or 409.
    case refusal(status: Int, ProblemText?)
    /// To see whether a write that was put off (202) has been done.
    case pending
  }

  /// Why it is not known whether a write arrived.
  enum Doubt: Equatable, Sendable {
    /// No answer.
    case lost(TransportFault)
    /// An answer that says neither yes nor no.
    case answered(status: Int, ProblemText?)
    /// The program ended before the answer.
    case interrupted
  }
}
