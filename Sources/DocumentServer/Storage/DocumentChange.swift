import Foundation

/// A write that is asked for.
struct DocumentChange: Sendable {
  /// The new bytes and their media type; nil to delete.
  let content: Content?
  let author: String?

  struct Content: Sendable {
    let body: Data
    let mediaType: String
  }
}

/// What became of a write.
enum ChangeOutcome<Refusal: Sendable>: Sendable {
  /// It was made.
  case made(before: DocumentState, after: DocumentState)
  /// It was not made, and nothing has changed.
  case refused(Refusal, current: DocumentState)
}
