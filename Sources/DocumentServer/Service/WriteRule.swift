import ConditionalRequests
import HTTPTypes

/// Whether a write may be made, given what stands there.
struct WriteRule: Sendable {
  let method: HTTPRequest.Method
  let preconditions: Preconditions
  let allowsUnconditionalWrites: Bool

  /// Why the write may not be made; nil when it may.
  func refusal(_ state: DocumentState) -> Refusal? {
    // RFC 9110, section 13.2.1: what would fail without a condition is not judged by it.
    if method == .delete && state == .never { return .nothingThere(state) }
    guard isConditional else {
      if state != .never && !allowsUnconditionalWrites { return .preconditionRequired(state) }
      return nothingToDelete(state)
    }
    let verdict = evaluate(preconditions, method: method, current: state.version?.validators)
    guard verdict == .proceed, !wasDeletedSince(state) else {
      return .preconditionFailed(preconditions, state)
    }
    return nothingToDelete(state)
  }

  /// If-Modified-Since means nothing to a write.
  private var isConditional: Bool {
    preconditions.ifMatch != nil || preconditions.ifNoneMatch != nil
      || preconditions.ifUnmodifiedSince != nil
  }

  /// A deletion is a modification: a date before it must not bring the document back.
  private func wasDeletedSince(_ state: DocumentState) -> Bool {
    guard case .deleted(let stamp) = state, preconditions.ifMatch == nil,
      let time = preconditions.ifUnmodifiedSince
    else { return false }
    return stamp.judgedDate > time
  }

  private func nothingToDelete(_ state: DocumentState) -> Refusal? {
    method == .delete && state.version == nil ? .nothingThere(state) : nil
  }
}
