/// A condition that did not come true in time.
public struct WaitingFailed: Error, CustomStringConvertible {
  /// What was waited for, and what was there instead.
  public let description: String

  /// A failure with its explanation.
  public init(_ description: String) {
    self.description = description
  }
}

/// Asks again and again until there is an answer, and gives up after a bound.
///
/// - Parameters:
///   - what: What is waited for, for the message of the failure.
///   - bound: How long to go on asking.
///   - state: What to show when it never came.
///   - probe: The question; nil means not yet.
/// - Throws: ``WaitingFailed`` when the bound is reached.
public func waiting<Answer>(
  for what: String, within bound: Duration = .seconds(15),
  showing state: () async throws -> String = { "" },
  isolation: isolated (any Actor)? = #isolation,
  _ probe: () async throws -> Answer?
) async throws -> Answer {
  let deadline = ContinuousClock.now + bound
  var pause = Duration.milliseconds(2)
  while true {
    if let answer = try await probe() { return answer }
    guard ContinuousClock.now < deadline else {
      throw WaitingFailed("waited \(bound) for \(what)\n\(try await state())")
    }
    try await Task.sleep(for: pause)
    pause = min(pause * 2, .milliseconds(25))
  }
}
