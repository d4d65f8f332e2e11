import ConditionalRequests
import EditorCore
import JSONSyntax

extension LoadReply {
  /// The reply to a load or a poll; parses the version off the main actor, where this is called.
  init(_ outcome: LoadOutcome) {
    switch outcome {
    case .loaded(let revision): self.init(revision)
    case .notModified: self = .notModified
    default: self = .failed(outcome)
    }
  }

  private init(_ revision: Revision) {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(parsing: revision.bytes)
      self = .loaded(DocumentVersion(revision: revision, document: document))
    } catch {
      self = .unreadable(revision, error)
    }
  }
}
