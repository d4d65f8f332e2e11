/// What is to be done next for a save.
public enum SaveStep: Equatable, Sendable {
  /// Send this, then call `SaveExchange.received(_:)`.
  case send(SaveRequest)
  /// Compare contents, then call `SaveExchange.compared(_:)`.
  case compareContent(remote: Revision, mine: [UInt8])
  /// Let time pass, then call `SaveExchange.waited()`.
  case wait(milliseconds: Int)
  /// The save has ended.
  case finished(SaveOutcome)
}
