extension SaveExchange {
  /// Sends the document.
  mutating func write(_ preconditions: Preconditions) -> SaveStep {
    sent = preconditions
    phase = .writing
    let mediaType = ground?.mediaType ?? base?.mediaType
    return .send(.put(preconditions, body: content, mediaType: mediaType))
  }

  /// Sends the document where nothing stands.
  mutating func writeNew() -> SaveStep {
    ground = nil
    var preconditions = Preconditions()
    preconditions.ifNoneMatch = .any
    return write(preconditions)
  }

  /// Sends the document a second time, in the place of `remote` (`nil`: of nothing).
  mutating func rewrite(over remote: Revision?) -> SaveStep {
    resendsLeft -= 1
    guard let remote else { return writeNew() }
    ground = remote
    return write(remote.guardingPreconditions)
  }

  /// No answer to the PUT.
  mutating func writeLost(_ fault: TransportFault) -> SaveStep {
    guard fault.mayHaveBeenSent else {
      // An earlier attempt of this save may have been sent all the same.
      return finish(isUnsure ? .undecided(fault) : .unreachable(fault))
    }
    isUnsure = true
    return fault.kind == .cancelled ? finish(.undecided(fault)) : read(.doubt(.lost(fault)))
  }

  /// An answer to the PUT, whose tag is only a claim that the GET that follows has to confirm.
  mutating func written(_ response: DocumentResponse) -> SaveStep {
    let status = response.status
    switch status {
    case 202:
      return read(.pending)
    case 200...299:
      return read(.verification(status: status, entityTag: response.entityTag))
    case 409, 412:
      return read(.refusal(status: status, response.problem))
    case 404 where intent == .create:
      return finish(.rejected(status: status, response.problem))
    case 404, 410:
      return finish(.gone(status: status, response.problem))
    case 428:
      return finish(.preconditionRequired(response.problem))
    case 300...303,
      305...499 where status != 408, 501, 503, 505, 507:
      return finish(SaveOutcome(refusal: response))
    default:
      // 1xx, 304, 408 and the other 5xx say nothing about what was done.
      isUnsure = true
      return read(.doubt(.answered(status: status, response.problem)))
    }
  }
}

extension SaveOutcome {
  /// What a plain refusal means, whether of a GET or of a PUT.
  init(refusal response: DocumentResponse) {
    let status = response.status
    switch status {
    case 401, 403:
      self = .needsCredentials(status: status, challenge: response.challenge, response.problem)
    case 404, 410: self = .gone(status: status, response.problem)
    case 405, 501: self = .unsupported(status: status, allow: response.allowed)
    case 425, 429, 503:
      self = .busy(status: status, retryAfterSeconds: response.retryAfterSeconds)
    case 300...399: self = .redirected(to: response.location)
    default: self = .rejected(status: status, response.problem)
    }
  }
}
