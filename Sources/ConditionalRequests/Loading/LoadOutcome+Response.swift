import HTTPTypes

extension LoadOutcome {
  /// What an answer to a GET means.
  public init(_ response: DocumentResponse) {
    switch response.status {
    case 200: self = version(response)
    case 304: self = .notModified
    case 300...399: self = .redirected(to: response.location)
    case 401, 403:
      self = .needsCredentials(
        status: response.status, challenge: response.challenge, response.problem)
    case 404, 410: self = .missing(status: response.status, response.problem)
    case 429, 503:
      self = .busy(status: response.status, retryAfterSeconds: response.retryAfterSeconds)
    default: self = .rejected(status: response.status, response.problem)
    }
  }
}

private func version(_ response: DocumentResponse) -> LoadOutcome {
  if let revision = response.revision { return .loaded(revision) }
  if response.mayBeJSON {
    return .rejected(
      status: 200, ProblemText("the document came compressed although that was not asked for"))
  }
  return .notJSON(mediaType: response.fields[.contentType].map { singleLine($0, limit: 80) })
}

extension DocumentResponse {
  /// Where a redirection leads, on one line.
  var location: String? { single(.location).map { singleLine($0) } }

  /// What the server wants credentials for, on one line.
  var challenge: String? { fields[.wwwAuthenticate].map { singleLine($0) } }

  /// The methods that the server allows, on one line.
  var allowed: String? { fields[.allow].map { singleLine($0, limit: 120) } }
}
