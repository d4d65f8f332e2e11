import ConditionalRequests
import EditorCore
import JSONMerge
import JSONSyntax

/// Carries the requests of a save, and answers its questions about content.
struct SaveDriver: Sendable {
  /// Sends one request.
  let perform: @Sendable (SaveRequest, @escaping RemoteEnvironment.Recorder) async -> SaveAnswer
  /// Lets time pass.
  let sleep: @Sendable (Int64) async throws -> Void
  /// Says once that the answer to the write was lost.
  let becameUnsure: @Sendable () async -> Void

  /// Drives a save to its end, with the remote version of the outcome parsed.
  func drive(_ exchange: SaveExchange, record: @escaping RemoteEnvironment.Recorder) async
    -> SaveReply
  {
    var exchange = exchange
    var step = exchange.begin()
    var wasUnsure = false
    while true {
      if exchange.isUnsure, !wasUnsure {
        wasUnsure = true
        await becameUnsure()
      }
      switch step {
      case .send(let request):
        step = exchange.received(await perform(request, record))
      case .compareContent(let remote, let mine):
        step = exchange.compared(
          compareContent(base: exchange.base?.bytes, mine: mine, remote: remote.bytes))
      case .wait(let milliseconds):
        step = await wait(milliseconds, &exchange)
      case .finished(let outcome):
        return SaveReply(outcome: outcome, version: outcome.remote.flatMap(DocumentVersion.init))
      }
    }
  }

  private func wait(_ milliseconds: Int, _ exchange: inout SaveExchange) async -> SaveStep {
    do {
      try await sleep(Int64(milliseconds))
      return exchange.waited()
    } catch {
      let message = "The save was given up while its outcome was looked for. Your draft is safe."
      return exchange.received(
        .lost(TransportFault(kind: .cancelled, mayHaveBeenSent: true, message: message)))
    }
  }
}

extension SaveOutcome {
  /// The remote version that the outcome speaks of.
  fileprivate var remote: Revision? {
    switch self {
    case .saved(let revision, _), .refused(let revision, afterUnknown: _),
      .overtaken(let revision):
      revision
    case .gone, .conflictingState, .preconditionRequired, .needsCredentials, .rejected, .busy,
      .redirected, .unsupported, .unreachable, .undecided:
      nil
    }
  }
}

extension DocumentVersion {
  /// A version parsed from its bytes; `nil` when they are not JSON.
  init?(_ revision: Revision) {
    // Not JSON is an outcome that the reducer tells people about.
    guard let document = try? JSONDocument(parsing: revision.bytes) else { return nil }
    self.init(revision: revision, document: document)
  }
}

/// Whether a remote version has my content, or all my changes, although its bytes are others.
func compareContent(base: [UInt8]?, mine: [UInt8], remote: [UInt8]) -> ContentComparison {
  // What is not JSON has nothing of mine.
  guard let mine = try? JSONDocument(parsing: mine),
    let remote = try? JSONDocument(parsing: remote)
  else { return .different }
  if isSemanticallyEqual(mine.root, remote.root) { return .equal }
  guard let base, let base = try? JSONDocument(parsing: base) else { return .different }
  let merge = ThreeWayMerge(base: base, mine: mine, theirs: remote)
  guard merge.conflicts.isEmpty else { return .different }
  let merged = merge.result().document
  return isSemanticallyEqual(merged.root, remote.root) ? .containsMine : .different
}
