/// When frames are drawn: an answer to the terminal at once, all other news at most sixty times a
/// second, and something now and then while facts keep coming.
struct FramePace {
  /// What is to be done about the frame now.
  enum Verdict: Equatable {
    /// There is nothing to draw, or a frame that was put off is yet to come.
    case rest
    /// Draw it.
    case draw
    /// Look again after so many milliseconds.
    case wait(Int64)
  }

  /// The shortest time between two frames that show news, in milliseconds.
  static let interval: Int64 = 16

  /// After so many milliseconds a frame is drawn even while more facts wait.
  static let longestInterval: Int64 = 200

  private var isStale = true
  private var isAwaited = false
  private var isPutOff = false
  private var lastAt: Int64?

  /// Something changed; `isAnswer` when a person waits for what follows.
  mutating func change(isAnswer: Bool) {
    isStale = true
    if isAnswer { isAwaited = true }
  }

  /// The time that a frame was put off for is over.
  mutating func endWait() {
    isPutOff = false
  }

  /// What is to be done at a time, in Unix milliseconds, when more facts wait or none do.
  mutating func verdict(at now: Int64, moreWait: Bool) -> Verdict {
    guard isStale else { return .rest }
    let age = age(at: now)
    if moreWait {
      return age >= Self.longestInterval ? drawing(at: now) : .rest
    }
    if isAwaited || age >= Self.interval { return drawing(at: now) }
    if isPutOff { return .rest }
    isPutOff = true
    return .wait(Self.interval - age)
  }

  private mutating func drawing(at now: Int64) -> Verdict {
    isStale = false
    isAwaited = false
    lastAt = now
    return .draw
  }

  /// Milliseconds since the last frame; a clock that was set back makes it old.
  private func age(at now: Int64) -> Int64 {
    guard let lastAt, now >= lastAt else { return Self.longestInterval }
    return now - lastAt
  }
}
