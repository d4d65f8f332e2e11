import ConditionalRequests
import HTTPTypes
import NIOHTTP1

/// The fields that go with every request, checked once.
struct RequestFields: Sendable {
  private let common: [(name: String, value: String)]
  private let author: String

  init(_ options: RemoteOptions) throws(RemoteConfigurationError) {
    var fields = try options.headers.map(checked)
    if let variable = options.bearerTokenVariable {
      let token = trimmed(options.environment[variable] ?? "")
      guard isFieldValue(token), !token.isEmpty else {
        throw RemoteConfigurationError(
          reason: .bearerToken(variable: singleLine(variable, limit: 80)))
      }
      fields.append((name: "Authorization", value: "Bearer \(token)"))
    }
    common = fields
    author = encodeAuthor(options.author)
  }

  /// The header of a GET, past all caches on the way.
  func forReading(_ preconditions: Preconditions = Preconditions()) -> HTTPHeaders {
    header(preconditions, [("Cache-Control", "no-cache")])
  }

  /// The header of a note beside the document.
  func forNote() -> HTTPHeaders {
    header(Preconditions(), [("Content-Type", "application/json")])
  }

  /// The header of a PUT.
  func forWriting(_ preconditions: Preconditions, mediaType: String?) -> HTTPHeaders {
    let type = mediaType.map(trimmed).flatMap { isFieldValue($0) && !$0.isEmpty ? $0 : nil }
    var own = [("Content-Type", type ?? "application/json")]
    if !author.isEmpty { own.append((HTTPField.Name.author.rawName, author)) }
    return header(preconditions, own)
  }

  private func header(
    _ preconditions: Preconditions, _ own: [(String, String)]
  ) -> HTTPHeaders {
    var headers = HTTPHeaders([
      ("User-Agent", "triptych"),
      ("Accept", "application/json, application/*+json;q=0.9, */*;q=0.1"),
    ])
    for (name, value) in own { headers.add(name: name, value: value) }
    // All of the caller's fields of one name together take the place of ours.
    for (name, _) in common { headers.remove(name: name) }
    for (name, value) in common { headers.add(name: name, value: value) }
    // A coding would change the tag, and with it the name of what is to be replaced.
    headers.add(name: "Accept-Encoding", value: "identity")
    var conditions = HTTPFields()
    preconditions.write(into: &conditions)
    for field in conditions { headers.add(name: field.name.rawName, value: field.value) }
    return headers
  }
}

private let reserved: Set<String> = [
  "if-match", "if-none-match", "if-modified-since", "if-unmodified-since", "if-range", "range",
  "accept-encoding", "connection", "content-encoding", "content-length", "expect", "host", "te",
  "transfer-encoding", "upgrade",
]

private func checked(
  _ field: (name: String, value: String)
) throws(RemoteConfigurationError) -> (name: String, value: String) {
  let name = singleLine(field.name, limit: 80)
  guard !reserved.contains(field.name.lowercased()) else {
    throw RemoteConfigurationError(reason: .reservedField(name: name))
  }
  let value = trimmed(field.value)
  guard HTTPField.Name(field.name) != nil, isFieldValue(value) else {
    throw RemoteConfigurationError(reason: .field(name: name))
  }
  return (field.name, value)
}

private func isFieldValue(_ text: String) -> Bool {
  text.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
}

private func trimmed(_ text: String) -> String {
  let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
  let bytes = text.utf8.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
  return String(decoding: Array(bytes), as: UTF8.self)
}
