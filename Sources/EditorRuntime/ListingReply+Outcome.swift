import ConditionalRequests
import EditorCore
import JSONSyntax

extension ListingReply {
  /// The reply to a request for a list; reads it off the main actor, where this is called.
  init(_ outcome: LoadOutcome, folder: String) {
    switch outcome {
    case .loaded(let revision): self.init(revision, folder: folder)
    case .notModified: self = .notModified
    default: self = .failed(outcome)
    }
  }

  private init(_ revision: Revision, folder: String) {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(parsing: revision.bytes)
      let listing = DocumentListing(document, folder: folder)
      self = listing.map { .listed($0, revision) } ?? .document
    } catch {
      self = .unreadable(error.message)
    }
  }
}
