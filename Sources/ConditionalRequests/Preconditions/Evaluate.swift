public import HTTPTypes

/// What a server must do after it looked at the conditions of a request.
public enum PreconditionVerdict: Equatable, Sendable {
  /// Perform the method.
  case proceed
  /// Answer 304: the asker has this version already. GET and HEAD only.
  case notModified
  /// Answer 412 and change nothing.
  case failed
}

/// Judges the conditions of a request against what stands at the target now.
///
/// To be asked after all other checks have passed and directly before the method acts, within
/// the same transaction. `current` is `nil` when nothing stands there.
///
/// Source: RFC 9110, section 13.2.2, whose order of steps this follows.
public func evaluate(
  _ preconditions: Preconditions, method: HTTPRequest.Method, current: Validators?
) -> PreconditionVerdict {
  // 13.2.1: methods that neither select nor change a representation ignore all conditions.
  guard ![.options, .trace, .connect].contains(method) else { return .proceed }
  let isRead = method == .get || method == .head

  if let condition = preconditions.ifMatch {
    guard holdsForWrite(condition, current) else { return .failed }
  } else if let time = preconditions.ifUnmodifiedSince, let written = current?.lastModified {
    guard written <= time else { return .failed }
  }

  if let condition = preconditions.ifNoneMatch {
    guard holdsForNone(condition, current) else { return isRead ? .notModified : .failed }
  } else if isRead, let time = preconditions.ifModifiedSince,
    let written = current?.lastModified
  {
    guard written > time else { return .notModified }
  }
  return .proceed
}

/// 13.1.1: something must stand there, and unless `*` was asked, under one of the strong tags.
private func holdsForWrite(_ condition: EntityTagCondition, _ current: Validators?) -> Bool {
  guard let current else { return false }
  switch condition {
  case .any: return true
  case .tags(let tags):
    guard let tag = current.entityTag else { return false }
    return tags.contains { $0.stronglyMatches(tag) }
  }
}

/// 13.1.2: nothing may stand there under one of the tags; `*` wants nothing there at all.
private func holdsForNone(_ condition: EntityTagCondition, _ current: Validators?) -> Bool {
  guard let current else { return true }
  switch condition {
  case .any: return false
  case .tags(let tags):
    guard let tag = current.entityTag else { return true }
    return !tags.contains { $0.weaklyMatches(tag) }
  }
}
