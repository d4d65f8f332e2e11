import ConditionalRequests
import HTTPTypes

/// The answers that depend on what stands there: 404, 410, 412 and 428.
extension Refusal {
  /// 410 after a deletion, whose author and time it tells; 404 otherwise.
  static func nothingThere(_ state: DocumentState) -> Refusal {
    guard case .deleted(let stamp) = state else {
      return Refusal(
        status: .notFound,
        detail: "No document is here. PUT makes one; If-None-Match: * makes sure of being first.")
    }
    return Refusal(
      status: .gone,
      detail: "The document was deleted. PUT with If-None-Match: * makes it again.",
      fields: HTTPFields(deleted: stamp), members: [.init("deleted", stamp.account())])
  }

  static func preconditionRequired(_ state: DocumentState) -> Refusal {
    let detail =
      switch state {
      case .never, .current:
        "The document exists. Send If-Match with the entity tag of the version that you changed."
      case .deleted:
        "The document was deleted. Send If-None-Match: * to make it again."
      }
    return refusal(.preconditionRequired, detail, state)
  }

  static func preconditionFailed(
    _ preconditions: Preconditions, _ state: DocumentState
  ) -> Refusal {
    let detail =
      switch state {
      case .never: "No document is here, and never was."
      case .deleted: "The document was deleted meanwhile. Nothing was changed."
      case .current where preconditions.ifNoneMatch == .any:
        "The document exists already. Nothing was changed."
      case .current:
        "The document is not the version that was named: somebody saved meanwhile. "
          + "Nothing was changed. Read it, merge, and send its entity tag."
      }
    return refusal(.preconditionFailed, detail, state)
  }

  private static func refusal(
    _ status: HTTPResponse.Status, _ detail: String, _ state: DocumentState
  ) -> Refusal {
    let current = state.version.map { version in
      version.stamp.account(leading: [.init("etag", .string(version.entityTag.fieldValue))])
    }
    var members = [ProblemDetails.Member("current", current ?? .null)]
    if case .deleted(let stamp) = state { members.append(.init("deleted", stamp.account())) }
    let fields = state.version.map(HTTPFields.init(written:)) ?? HTTPFields(deleted: state.stamp)
    return Refusal(status: status, detail: detail, fields: fields, members: members)
  }
}

extension VersionStamp {
  /// Who and when, as an object.
  fileprivate func account(leading: [ProblemDetails.Member] = []) -> ProblemDetails.Value {
    .object(
      leading + [
        .init("author", author.map(ProblemDetails.Value.string) ?? .null),
        .init("savedAt", .string(savedAtText)),
      ])
  }
}

extension Preconditions {
  /// Throws: 400 when a condition cannot be read.
  init(requestFields: HTTPFields) throws(Refusal) {
    do {
      self = try Preconditions(fields: requestFields)
    } catch {
      throw .malformedPrecondition(error)
    }
  }
}
