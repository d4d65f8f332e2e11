import ConditionalRequests
import EditorCore
import JSONSyntax

extension SaveReply {
  /// The reply to a save; parses the remote version off the main actor, where this is called.
  init(_ outcome: SaveOutcome) {
    self.init(outcome: outcome, version: outcome.remote.flatMap(DocumentVersion.init))
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
  fileprivate init?(_ revision: Revision) {
    // Not JSON is an outcome that the reducer tells people about.
    guard let document = try? JSONDocument(parsing: revision.bytes) else { return nil }
    self.init(revision: revision, document: document)
  }
}
