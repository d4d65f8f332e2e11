/// What of a document a request is about, by the query of its target.
///
/// Other queries mean nothing and are passed over.
enum DocumentAspect: Hashable, Sendable {
  /// The document itself.
  case whole
  /// Who is there: `?presence`.
  case presence
  /// The list of its versions: `?versions`.
  case versions
  /// One of its versions by revision: `?rev=12`.
  case version(Int64)

  /// Throws: 400 when a revision is asked for that is no number.
  init(query: String?) throws(Refusal) {
    switch query {
    case "presence": self = .presence
    case "versions": self = .versions
    case .some(let query) where query.hasPrefix("rev="):
      guard let revision = Int64(query.dropFirst(4)), revision > 0 else {
        throw .malformedRevision
      }
      self = .version(revision)
    default: self = .whole
    }
  }
}
