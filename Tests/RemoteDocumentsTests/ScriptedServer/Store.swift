import ConditionalRequests
import HTTPTypes
import Synchronization

/// One document behind a script: honours preconditions and counts what was applied.
final class Store: Sendable {
  private struct Document {
    var body: String
    var serial = 1
    var applied = 0
  }

  private let document: Mutex<Document>

  init(_ body: String) {
    document = Mutex(Document(body: body))
  }

  var body: String { document.withLock { $0.body } }

  /// How many writes were applied.
  var applied: Int { document.withLock { $0.applied } }

  /// Somebody else writes.
  func overwrite(_ body: String) {
    document.withLock {
      $0.body = body
      $0.serial += 1
    }
  }

  /// What an honest server answers.
  func answer(_ request: ReceivedRequest) -> Reply {
    var fields = HTTPFields()
    for (name, value) in request.fields {
      guard let name = HTTPField.Name(name) else { continue }
      fields.append(HTTPField(name: name, value: value))
    }
    // A malformed condition is a 400, as a careful server answers.
    guard let preconditions = try? Preconditions(fields: fields),
      let method = HTTPRequest.Method(request.method)
    else { return .status(400) }
    return document.withLock { document in
      let current = Validators(entityTag: EntityTag(strong: "v\(document.serial)"))
      switch evaluate(preconditions, method: method, current: current) {
      case .notModified: return .status(304, ["ETag: \"v\(document.serial)\""])
      case .failed: return .status(412, ["ETag: \"of-the-error\""])
      case .proceed: break
      }
      guard method == .put else { return .document(document.body, "\"v\(document.serial)\"") }
      document.body = String(decoding: request.body, as: UTF8.self)
      document.serial += 1
      document.applied += 1
      return .status(204, ["ETag: \"v\(document.serial)\""])
    }
  }
}
